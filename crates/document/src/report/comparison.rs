//! Plans side by side: one row for each thing worth comparing.

use std::rc::Rc;

use crate::{
    plan::{Member, Plan},
    results::Results,
    sections,
};
use consortium_core::{
    Answer, Bilingual, Enrollees, Entry, Fraction, Yen,
    cost::{ExactYen, Method},
    eligibility::{RequirementId, SmallShare},
    stages::{FiscalYear, Span, SupportStage},
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
    /// What all pay together.
    Total,
    /// What joint work saves against going alone.
    Saving,
    /// The way of splitting.
    Method,
    /// Nobody pays more than alone; with what the member gains that gains least.
    NobodyPaysMore,
    /// No group does better by leaving; with what the group would lose that loses least.
    NoGroupLeaves,
    /// What one member pays.
    Payment {
        /// Its name in the first plan that has it; may be empty.
        name: String,
        /// Its row in that plan, from 1.
        row: usize,
    },
    /// The stage of the federation in a year.
    Stage(FiscalYear),
    /// The support rate of the prefecture in a year.
    SupportRate(FiscalYear),
    /// The step-up rate of the prefecture in a year.
    StepUpRate(FiscalYear),
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
    /// A way of splitting.
    Method(Method),
    /// Whole yen a year.
    Yen(Yen),
    /// A claim about fairness, by the amount in yen a year on which it depends: it holds unless that is below zero.
    Claim(ExactYen),
    /// The stage of a federation.
    Stage(Span<Option<SupportStage>>),
    /// A rate of a prefecture.
    Rate(Span<Fraction>),
    /// It cannot be calculated, or not here.
    NotCalculated,
}

/// What the sections compare.
pub(crate) struct Compared<'a> {
    /// The plans, from left to right.
    pub(crate) plans: &'a [Rc<Plan>],
    /// The societies of all plans.
    pub(crate) societies: Vec<Society<'a>>,
    /// The long calculations that have been made.
    pub(crate) results: &'a Results,
}

impl ComparisonRow {
    /// Whether the plans differ in it.
    pub fn differs(&self) -> bool {
        self.figures.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
    }
}

impl Comparison {
    /// Puts plans side by side. Payments and fairness are those of the way of splitting that each plan has settled on,
    /// in whole yen. Fairness is there where it is quick or among `results`.
    ///
    /// Members are the same society if their insurer numbers are, or, where one has none, their names.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use consortium_document::{report::{Comparison, Subject}, plan::{Edit, MemberEdit, Plan}, results::Results, rulesets};
    /// let one = Plan::empty(rulesets::built_in().remove(0));
    /// let other = Edit::Members(MemberEdit::Add).apply(&one);
    /// let comparison = Comparison::of(&[Rc::new(one), Rc::new(other)], &Results::default());
    /// let societies = comparison.rows.iter().find(|row| row.subject == Subject::Societies).unwrap();
    /// assert!(societies.differs());
    /// ```
    pub fn of(plans: &[Rc<Plan>], results: &Results) -> Self {
        let compared = Compared { plans, societies: matched(plans), results };
        let mut rows = sections::comparison_rows(&compared);
        rows.extend(size_rows(&compared.societies));
        Self { rows }
    }
}

/// How large each society is.
fn size_rows(societies: &[Society<'_>]) -> Vec<ComparisonRow> {
    member_rows(
        societies,
        |name, row| Subject::Size { name, row },
        |_, (member, _)| Some(Figure::Size(member.enrollees.clone())),
    )
}

/// One row for each society, in the order of the first plan, then of the next ones. `figure` takes the column of the
/// plan and the member in it.
pub(crate) fn member_rows(
    societies: &[Society<'_>],
    subject: fn(String, usize) -> Subject,
    figure: impl Fn(usize, Place<'_>) -> Option<Figure>,
) -> Vec<ComparisonRow> {
    let rows = societies.iter().filter_map(|society| {
        let (member, row) = society.iter().flatten().next()?;
        let figures = society.iter().enumerate().map(|(column, place)| match place {
            None => Figure::Without,
            Some(place) => figure(column, *place).unwrap_or(Figure::NotCalculated),
        });
        Some(ComparisonRow { subject: subject(member.name.clone(), *row), figures: figures.collect() })
    });
    rows.collect()
}

/// A member with its row in the plan, from 1.
pub(crate) type Place<'a> = (&'a Member, usize);

/// A society with its member in each plan that has it.
pub(crate) type Society<'a> = Vec<Option<Place<'a>>>;

/// The societies of all plans.
fn matched(plans: &[Rc<Plan>]) -> Vec<Society<'_>> {
    let mut societies: Vec<Society<'_>> = Vec::new();
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

    use crate::report::comparison::{Comparison, Figure, Subject};
    use crate::{
        plan::{
            CostEdit, Edit, MemberEdit, MemberRow, Plan,
            cost::{LineForm, StandaloneBasis},
        },
        results::Results,
        rulesets,
    };
    use consortium_core::{
        Answer, Enrollees, Entry, Field, InsurerNumber, Yen,
        cost::{CostField, Method, Purpose},
        reading::read_insurer_number,
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
        let rows =
            Comparison::of(plans, &Results::default()).rows.into_iter().filter_map(|row| match row.subject {
                Subject::Size { name, .. } => Some((name, row.figures.iter().map(size).collect())),
                _ => None,
            });
        rows.collect()
    }

    fn differing(plans: &[Rc<Plan>]) -> Vec<Subject> {
        let rows = Comparison::of(plans, &Results::default()).rows.into_iter();
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

    fn with_cost(plan: &Plan, method: Method) -> Rc<Plan> {
        let line =
            CostEdit::AddLine {
                name: "基本料".to_owned(), purpose: Purpose::Service, form: LineForm::Fixed
            };
        let added = Edit::Cost(line).apply(plan);
        let field = Field::Cost(CostField::LineAmount(added.cost.lines[0].id));
        let priced = Edit::Enter { field, text: "1000001".to_owned() }.apply(&added);
        let assumed = Edit::Cost(CostEdit::Standalone(StandaloneBasis::SamePrices)).apply(&priced);
        Edit::Cost(CostEdit::Method(method)).apply(&assumed).into()
    }

    fn figures(plans: &[Rc<Plan>], subject: &Subject) -> Vec<Figure> {
        let rows = Comparison::of(plans, &Results::default()).rows.into_iter();
        rows.filter(|row| row.subject == *subject).flat_map(|row| row.figures).collect()
    }

    #[test]
    fn payments_are_those_of_the_way_of_splitting_that_each_plan_has_settled_on() {
        let members = plan(&[("甲", None, 9_000), ("乙", None, 1_000)]);
        let equal = with_cost(&members, Method::EqualShare);
        let by_enrollees = with_cost(&members, Method::ByEnrollees);
        let plans = [equal, by_enrollees, members];
        let yen = |amount| Figure::Yen(Yen::new(amount));
        let payment = |name: &str, row| Subject::Payment { name: name.to_owned(), row };
        assert_eq!(figures(&plans, &Subject::Total), [yen(1_000_001), yen(1_000_001), Figure::Without]);
        assert_eq!(figures(&plans, &payment("甲", 1))[1], yen(900_001));
        assert_eq!(figures(&plans, &payment("乙", 2))[1], yen(100_000));
        assert_eq!(figures(&plans, &payment("乙", 2))[2], Figure::Without);
        assert_eq!(figures(&plans, &Subject::Saving)[..2], [yen(1_000_001), yen(1_000_001)]);
    }

    #[test]
    fn a_plan_that_says_nothing_about_going_alone_has_payments_and_no_saving() {
        let priced = with_cost(&plan(&[("甲", None, 9_000), ("乙", None, 1_000)]), Method::EqualShare);
        let open = [Edit::Cost(CostEdit::Standalone(StandaloneBasis::NotChosen)).apply(&priced).into()];
        assert_eq!(figures(&open, &Subject::Total), [Figure::Yen(Yen::new(1_000_001))]);
        for claim in [Subject::Saving, Subject::NobodyPaysMore, Subject::NoGroupLeaves] {
            assert_eq!(figures(&open, &claim), [Figure::NotCalculated], "{claim:?}");
        }
    }

    #[test]
    fn fairness_is_a_claim_with_the_amount_that_decides_it() {
        let members = plan(&[("甲", None, 9_000), ("乙", None, 1_000)]);
        let plans = [with_cost(&members, Method::EqualShare)];
        let [Figure::Claim(gain)] = &figures(&plans, &Subject::NobodyPaysMore)[..] else { panic!() };
        assert_eq!(*gain, Yen::new(500_000).into());
        assert!(
            matches!(&figures(&plans, &Subject::NoGroupLeaves)[..], [Figure::Claim(excess)] if !excess.is_negative())
        );
    }

    #[test]
    fn a_society_that_leaves_changes_share_number_and_verdict() {
        let rows = [("甲", None, 9_000), ("乙", None, 20_000), ("丙", None, 30_000)];
        let (all, fewer) = (plan(&rows), plan(&rows[1..]));
        let differing = differing(&[all.clone(), fewer.clone()]);
        assert!(differing.contains(&Subject::SmallShare) && differing.contains(&Subject::Societies));
        let comparison = Comparison::of(&[all, fewer], &Results::default());
        let verdict = comparison.rows.iter().find(|row| row.subject == Subject::Eligibility).unwrap();
        assert!(verdict.figures.iter().all(|figure| *figure == Figure::Answer(Answer::NotMet)));
    }
}
