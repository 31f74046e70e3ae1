//! From a plan to what its cost is calculated with.

use super::CostTask;
use crate::plan::Plan;
use consortium_core::{cost::CoalitionEligibility, eligibility::assess};

impl Plan {
    /// What the cost calculations need to know.
    pub fn cost_task(&self) -> CostTask {
        let eligibility = CoalitionEligibility::of(&self.rule_set, &assess(&self.facts(), &self.rule_set));
        let members = self.members.iter().map(std::rc::Rc::as_ref);
        CostTask::of(&self.cost, members, self.lead, Some(eligibility))
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        plan::{
            CostEdit, Edit, Plan,
            cost::{KeyEdit, LineEdit},
        },
        rulesets,
    };
    use consortium_core::{
        Field, MemberField, MemberId,
        cost::{CostField, CostReport, LineId, Method, NotCalculated, Reason, Remainder},
    };

    /// The sample in which the joint office costs too much: five members, three lines.
    fn plan() -> Plan {
        let sample =
            rulesets::samples().into_iter().find(|sample| sample.id == "office-costs-too-much").unwrap();
        Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja)
    }

    fn edited(edits: impl IntoIterator<Item = CostEdit>) -> Plan {
        edits.into_iter().fold(plan(), |plan, edit| Edit::Cost(edit).apply(&plan))
    }

    fn entered<'a>(plan: Plan, texts: impl IntoIterator<Item = (Field, &'a str)>) -> Plan {
        let enter = |plan: Plan, (field, text): (Field, &str)| {
            Edit::Enter { field, text: text.to_owned() }.apply(&plan)
        };
        texts.into_iter().fold(plan, enter)
    }

    fn report(plan: &Plan) -> CostReport {
        plan.cost_task().quick_report()
    }

    /// The reasons why the total is not calculated.
    fn reasons(plan: &Plan) -> Vec<Reason> {
        report(plan).whole.not_calculated().map(|reasons| reasons.reasons.clone()).unwrap_or_default()
    }

    #[test]
    fn what_cannot_be_read_is_never_taken_for_nothing() {
        let unreadable = |field| Reason::Unreadable { field };
        assert_eq!(reasons(&plan()), []);
        let today = Field::Member(MemberId(2), MemberField::StandaloneToday);
        for field in [Field::Cost(CostField::OtherIncome), today] {
            assert_eq!(reasons(&entered(plan(), [(field, "約3割")])), [unreadable(field)]);
        }
        let [rate, ceiling, unit] =
            [CostField::GrantRate, CostField::GrantCeiling, CostField::GrantUnit].map(Field::Cost);
        let with_grant = edited([CostEdit::WithGrant(true)]);
        let plan = entered(with_grant, [(rate, "1/2"), (ceiling, "約3割"), (unit, "")]);
        assert_eq!(reasons(&plan), [unreadable(ceiling), Reason::Missing { field: unit }]);
    }

    #[test]
    fn a_missing_lead_that_takes_the_remainder_stops_the_rounding_and_nothing_else() {
        let mut plan = edited([CostEdit::Remainder(Remainder::LeadTakes)]);
        assert!(report(&plan).methods[0].shares.done().is_some());
        plan.lead = None;
        let report = report(&plan);
        assert!(report.whole.done().is_some() && report.verdict.done().is_some());
        let missing = NotCalculated::from(Reason::Missing { field: Field::Lead });
        assert_eq!(report.methods[0].shares.not_calculated(), Some(&missing));
    }

    #[test]
    fn a_part_of_a_mix_that_cannot_be_read_is_not_taken_for_zero() {
        let part = Field::Cost(CostField::KeyPercent(None, 1));
        let report = report(&entered(edited([CostEdit::Keys(None, KeyEdit::Add)]), [(part, "約3割")]));
        let planned = report.methods.iter().find(|column| column.method == Method::PlannedKeys).unwrap();
        let unreadable = Reason::Unreadable { field: part };
        assert_eq!(planned.shares.not_calculated(), Some(&unreadable.into()));
        assert_eq!(report.errors, []);
    }

    #[test]
    fn a_grant_counts_the_lines_that_are_ticked() {
        let grant = [CostEdit::WithGrant(true), CostEdit::Line(LineId(2), LineEdit::InGrant(false))];
        let plan = entered(edited(grant), [(Field::Cost(CostField::GrantRate), "1/2")]);
        let lines = report(&plan).lines.done().unwrap().clone();
        let eligible: Vec<_> = lines.iter().map(|line| (line.line.0, line.eligible)).collect();
        assert_eq!(eligible, [(1, true), (2, false), (3, true)]);
    }

    #[test]
    fn every_text_that_cannot_be_read_is_a_problem_at_its_place() {
        let fields = [CostField::LineAmount(LineId(1)), CostField::KeyPercent(None, 0)].map(Field::Cost);
        let plan = entered(plan(), fields.map(|field| (field, "x")));
        let places: Vec<_> = plan.problems().into_iter().map(|problem| problem.field).collect();
        assert_eq!(places, fields);
    }

    #[test]
    fn renaming_a_line_changes_no_result() {
        let renamed = entered(plan(), [(Field::Cost(CostField::LineName(LineId(1))), "other")]);
        assert_eq!(renamed.cost_task(), plan().cost_task());
    }
}
