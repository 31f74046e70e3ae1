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
            cost::{GrantEdit, KeyEdit, LineEdit, MemberCostField},
        },
        rulesets,
    };
    use consortium_core::{
        Entry, Field, MemberField, MemberId,
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

    fn report(plan: &Plan) -> CostReport {
        plan.cost_task().quick_report()
    }

    /// The reasons why the total is not calculated.
    fn reasons(plan: &Plan) -> Vec<Reason> {
        report(plan).whole.not_calculated().map(|reasons| reasons.reasons.clone()).unwrap_or_default()
    }

    #[test]
    fn what_cannot_be_read_is_never_taken_for_nothing() {
        let text = || Entry::Unreadable("x".to_owned());
        let unreadable = |field| Reason::Unreadable { field };
        assert_eq!(reasons(&plan()), []);
        let income = unreadable(Field::Cost(CostField::OtherIncome));
        assert_eq!(reasons(&edited([CostEdit::OtherIncome(text())])), [income]);
        let member = MemberId(2);
        let today =
            CostEdit::Member(member, MemberCostField::StandaloneToday(Entry::Unreadable("y".to_owned())));
        let today_of = unreadable(Field::Member(member, MemberField::StandaloneToday));
        assert_eq!(reasons(&edited([today])), [today_of]);
        let grant = [
            CostEdit::WithGrant(true),
            CostEdit::Grant(GrantEdit::Rate("1/2".parse().map(Entry::Known).unwrap())),
            CostEdit::Grant(GrantEdit::Ceiling(text())),
            CostEdit::Grant(GrantEdit::Unit(Entry::Unknown)),
        ];
        let ceiling = unreadable(Field::Cost(CostField::GrantCeiling));
        let unit = Reason::Missing { field: Field::Cost(CostField::GrantUnit) };
        assert_eq!(reasons(&edited(grant)), [ceiling, unit]);
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
        let part = CostEdit::Keys(None, KeyEdit::Percent(1, Entry::Unreadable("約3割".to_owned())));
        let report = report(&edited([CostEdit::Keys(None, KeyEdit::Add), part]));
        let planned = report.methods.iter().find(|column| column.method == Method::PlannedKeys).unwrap();
        let unreadable = Reason::Unreadable { field: Field::Cost(CostField::KeyPercent(None, 1)) };
        assert_eq!(planned.shares.not_calculated(), Some(&unreadable.into()));
        assert_eq!(report.errors, []);
    }

    #[test]
    fn a_grant_counts_the_lines_that_are_ticked() {
        let grant = [
            CostEdit::WithGrant(true),
            CostEdit::Grant(GrantEdit::Rate("1/2".parse().map(Entry::Known).unwrap())),
            CostEdit::Line(LineId(2), LineEdit::InGrant(false)),
        ];
        let lines = report(&edited(grant)).lines.done().unwrap().clone();
        let eligible: Vec<_> = lines.iter().map(|line| (line.line.0, line.eligible)).collect();
        assert_eq!(eligible, [(1, true), (2, false), (3, true)]);
    }

    #[test]
    fn every_text_that_cannot_be_read_is_a_problem_at_its_place() {
        let text = Entry::Unreadable("x".to_owned());
        let percent = CostEdit::Keys(None, KeyEdit::Percent(0, Entry::Unreadable("x".to_owned())));
        let plan = edited([CostEdit::Line(LineId(1), LineEdit::Amount(text)), percent]);
        let places: Vec<_> = plan.problems().into_iter().map(|problem| problem.field).collect();
        assert_eq!(
            places,
            [CostField::LineAmount(LineId(1)), CostField::KeyPercent(None, 0)].map(Field::Cost)
        );
    }

    #[test]
    fn renaming_a_line_changes_no_result() {
        let renamed = edited([CostEdit::Line(LineId(1), LineEdit::Name("other".to_owned()))]);
        assert_eq!(renamed.cost_task(), plan().cost_task());
    }
}
