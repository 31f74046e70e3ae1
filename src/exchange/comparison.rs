//! Plans side by side: one row for each thing worth comparing.

use std::rc::Rc;

use crate::{
    domain::{
        Answer, Bilingual, Enrollees, Fraction,
        eligibility::{Assessment, RequirementId, SmallShare, assess},
    },
    plan::{Entry, Member, Plan},
};

/// Several plans side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The rows, in the order of the pages they come from.
    pub rows: Vec<ComparisonRow>,
}

/// One thing in all plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    /// What it is.
    pub subject: Subject,
    /// What it is in each plan, in the order of the plans.
    pub figures: Vec<Figure>,
}

/// What a row compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The requirements that the plan is held against.
    RuleSet,
    /// Whether all requirements are met.
    Eligibility,
    /// The share of small societies.
    SmallShare,
    /// The number of societies.
    Societies,
    /// One requirement.
    Requirement(RequirementId),
    /// The size of one member, in enrollees.
    Size {
        /// Its name in the first plan that has it; may be empty.
        name: String,
        /// Its row in that plan, from 1.
        row: usize,
    },
}

/// What a plan has in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The plan has no such thing: a requirement that is not asked for, a society that does not take part.
    Without,
    /// A name that comes as data.
    Name(Bilingual),
    /// An answer.
    Answer(Answer),
    /// The share of small societies, and the share that is asked for.
    Share(SmallShare, Fraction),
    /// A number of societies.
    Societies(u32),
    /// The size of a society.
    Size(Entry<Enrollees>),
}

impl ComparisonRow {
    /// Whether the plans differ in it.
    pub fn differs(&self) -> bool {
        self.figures.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
    }
}

impl Comparison {
    /// Puts plans side by side.
    ///
    /// Members are the same society if their insurer numbers are, or, where one has none, their names.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use consortium_planner::{exchange::{Comparison, Subject}, plan::{Edit, MemberEdit, Plan}, rulesets};
    /// let one = Plan::empty(rulesets::built_in().remove(0));
    /// let other = Edit::Members(MemberEdit::Add).apply(&one);
    /// let comparison = Comparison::of(&[Rc::new(one), Rc::new(other)]);
    /// let societies = comparison.rows.iter().find(|row| row.subject == Subject::Societies).unwrap();
    /// assert!(societies.differs());
    /// ```
    pub fn of(plans: &[Rc<Plan>]) -> Self {
        Self { rows: eligibility_rows(plans).chain(member_rows(plans)).collect() }
    }
}

/// What the eligibility page answers.
fn eligibility_rows(plans: &[Rc<Plan>]) -> impl Iterator<Item = ComparisonRow> {
    let assessed: Vec<(&Plan, Assessment)> =
        plans.iter().map(|plan| (&**plan, assess(&plan.facts(), &plan.rule_set))).collect();
    let subjects = [Subject::Eligibility, Subject::SmallShare, Subject::Societies, Subject::RuleSet];
    subjects.into_iter().chain(RequirementId::ALL.map(Subject::Requirement)).map(move |subject| {
        let figures = assessed.iter().map(|(plan, assessment)| figure(&subject, plan, assessment)).collect();
        ComparisonRow { subject, figures }
    })
}

fn figure(subject: &Subject, plan: &Plan, assessment: &Assessment) -> Figure {
    match subject {
        Subject::RuleSet => Figure::Name(plan.rule_set.name.clone()),
        Subject::Eligibility => Figure::Answer(assessment.verdict),
        Subject::SmallShare => Figure::Share(assessment.share, plan.rule_set.minimum_small_share),
        Subject::Societies => Figure::Societies(assessment.share.all()),
        Subject::Requirement(id) => assessment
            .requirement(*id)
            .filter(|result| result.required)
            .map_or(Figure::Without, |result| Figure::Answer(result.answer)),
        Subject::Size { .. } => Figure::Without,
    }
}

/// One row for each society, in the order of the first plan, then of the next ones.
fn member_rows(plans: &[Rc<Plan>]) -> impl Iterator<Item = ComparisonRow> {
    matched(plans).into_iter().filter_map(|society| {
        let (member, row) = society.iter().flatten().next()?;
        let subject = Subject::Size { name: member.name.clone(), row: *row };
        let figures = society
            .iter()
            .map(|found| found.map_or(Figure::Without, |(member, _)| Figure::Size(member.enrollees.clone())))
            .collect();
        Some(ComparisonRow { subject, figures })
    })
}

/// A member with its row in the plan, from 1.
type Place<'a> = (&'a Member, usize);

/// The societies of all plans, each with its member in every plan that has it.
fn matched(plans: &[Rc<Plan>]) -> Vec<Vec<Option<Place<'_>>>> {
    let mut societies: Vec<Vec<Option<Place<'_>>>> = Vec::new();
    for (column, plan) in plans.iter().enumerate() {
        for (member, row) in plan.members.iter().zip(1..) {
            let place: Place<'_> = (member, row);
            // A society that already has its member of this plan has one column more.
            let same = societies.iter_mut().find(|society| {
                society.len() == column && society.iter().flatten().any(|(other, _)| is_same(other, member))
            });
            match same {
                Some(society) => society.push(Some(place)),
                None => societies.push([vec![None; column], vec![Some(place)]].concat()),
            }
        }
        for society in &mut societies {
            society.resize(column + 1, None);
        }
    }
    societies
}

/// Whether two members of different plans are the same society.
fn is_same(one: &Member, other: &Member) -> bool {
    match (one.insurer_number.known(), other.insurer_number.known()) {
        (Some(one), Some(other)) => one == other,
        _ if one.name.trim().is_empty() && other.name.trim().is_empty() => one.id == other.id,
        _ => one.name.trim() == other.name.trim(),
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Comparison, Figure, Subject};
    use crate::{
        domain::{Answer, Enrollees, InsurerNumber},
        exchange::read_insurer_number,
        plan::{Edit, Entry, MemberEdit, MemberRow, Plan},
        rulesets,
    };

    fn plan(members: &[(&str, Option<InsurerNumber>, u32)]) -> Rc<Plan> {
        let rows = members.iter().map(|(name, number, enrollees)| MemberRow {
            name: (*name).to_owned(),
            insurer_number: Entry::from(*number),
            enrollees: Entry::Known(Enrollees::new(*enrollees)),
            ..MemberRow::default()
        });
        let empty = Plan::empty(rulesets::built_in().remove(0));
        Edit::Members(MemberEdit::Append(rows.collect())).apply(&empty).into()
    }

    fn sizes(plans: &[Rc<Plan>]) -> Vec<(String, Vec<Option<u32>>)> {
        let size = |figure: &Figure| match figure {
            Figure::Size(entry) => entry.value().map(Enrollees::get),
            _ => None,
        };
        let rows = Comparison::of(plans).rows.into_iter().filter_map(|row| match row.subject {
            Subject::Size { name, .. } => Some((name, row.figures.iter().map(size).collect())),
            _ => None,
        });
        rows.collect()
    }

    fn differing(plans: &[Rc<Plan>]) -> Vec<Subject> {
        let rows = Comparison::of(plans).rows.into_iter();
        rows.filter(super::ComparisonRow::differs).map(|row| row.subject).collect()
    }

    #[test]
    fn a_plan_beside_itself_differs_in_nothing() {
        let plan = plan(&[("甲", None, 9_000), ("乙", None, 20_000)]);
        assert_eq!(differing(&[plan.clone(), plan.clone(), plan]), []);
    }

    #[test]
    fn societies_come_in_the_order_of_the_first_plan_then_of_the_others() {
        let one = plan(&[("乙", None, 1), ("甲", None, 2)]);
        let other = plan(&[("丙", None, 3), (" 甲 ", None, 4)]);
        let row = |name: &str, sizes: [Option<u32>; 2]| (name.to_owned(), sizes.to_vec());
        assert_eq!(
            sizes(&[one, other]),
            [row("乙", [Some(1), None]), row("甲", [Some(2), Some(4)]), row("丙", [None, Some(3)])]
        );
    }

    #[test]
    fn the_insurer_number_tells_societies_better_than_the_name() {
        let number = |text| read_insurer_number(text).unwrap().value;
        let one = plan(&[("甲健保", number("01130012"), 1)]);
        let renamed = plan(&[("甲健康保険組合", number("01130012"), 1)]);
        let namesake = plan(&[("甲健保", number("01040013"), 1)]);
        assert_eq!(sizes(&[one.clone(), renamed]).len(), 1);
        assert_eq!(sizes(&[one, namesake]).len(), 2);
    }

    #[test]
    fn two_societies_of_one_name_stay_two() {
        let twice = plan(&[("甲", None, 1), ("甲", None, 2)]);
        assert_eq!(sizes(&[twice.clone(), twice]).len(), 2);
    }

    #[test]
    fn a_society_that_leaves_changes_share_number_and_verdict() {
        let rows = [("甲", None, 9_000), ("乙", None, 20_000), ("丙", None, 30_000)];
        let (all, fewer) = (plan(&rows), plan(&rows[1..]));
        let differing = differing(&[all.clone(), fewer.clone()]);
        assert!(differing.contains(&Subject::SmallShare) && differing.contains(&Subject::Societies));
        let comparison = Comparison::of(&[all, fewer]);
        let verdict = comparison.rows.iter().find(|row| row.subject == Subject::Eligibility).unwrap();
        assert!(verdict.figures.iter().all(|figure| *figure == Figure::Answer(Answer::NotMet)));
    }
}
