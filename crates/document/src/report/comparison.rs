//! Plans side by side: one row for each thing worth comparing.

use std::rc::Rc;

use crate::{
    comparison::{Compared, ComparisonRow, Figure, Society, Subject, member_rows},
    plan::Plan,
    results::Results,
    sections,
};

/// Several plans side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The rows, in the order of the pages they come from.
    pub rows: Vec<ComparisonRow>,
}

impl Comparison {
    /// Puts plans side by side. Payments and fairness are those of the way of splitting that each plan has settled on,
    /// in whole yen. Fairness is there where it is among `results`, or where these solve small tasks.
    ///
    /// Members are the same society if their insurer numbers are, or, where one has none, their names.
    ///
    /// ```
    /// use std::rc::Rc;
    /// use consortium_document::{report::{Comparison, Subject}, plan::{Edit, MemberEdit, Plan}, results::Results, rulesets};
    /// let one = Plan::empty(rulesets::built_in().remove(0));
    /// let other = Edit::Members(MemberEdit::Add).apply(&one);
    /// let comparison = Comparison::of(&[Rc::new(one), Rc::new(other)], &Results::solving());
    /// let societies = comparison.rows.iter().find(|row| row.subject == Subject::Societies).unwrap();
    /// assert!(societies.differs());
    /// ```
    pub fn of(plans: &[Rc<Plan>], results: &Results) -> Self {
        let compared = Compared::of(plans, results);
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::report::comparison::Comparison;
    use crate::{
        comparison::{ComparisonRow, Figure, Subject},
        plan::{
            CostEdit, Edit, MemberEdit, NewMember, Plan,
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
        let rows = members.iter().map(|(name, number, enrollees)| NewMember {
            name: (*name).to_owned(),
            insurer_number: Entry::from(*number),
            enrollees: Entry::Known(Enrollees::new(*enrollees)),
            ..NewMember::default()
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
            Comparison::of(plans, &Results::solving()).rows.into_iter().filter_map(|row| match row.subject {
                Subject::Size { name, .. } => Some((name, row.figures.iter().map(size).collect())),
                _ => None,
            });
        rows.collect()
    }

    fn differing(plans: &[Rc<Plan>]) -> Vec<Subject> {
        let rows = Comparison::of(plans, &Results::solving()).rows.into_iter();
        rows.filter(ComparisonRow::differs).map(|row| row.subject).collect()
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
        let rows = Comparison::of(plans, &Results::solving()).rows.into_iter();
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
        let comparison = Comparison::of(&[all, fewer], &Results::solving());
        let verdict = comparison.rows.iter().find(|row| row.subject == Subject::Eligibility).unwrap();
        assert!(verdict.figures.iter().all(|figure| *figure == Figure::Answer(Answer::NotMet)));
    }
}
