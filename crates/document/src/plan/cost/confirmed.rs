//! The cost of the confirmed members alone, while an input of a candidate is missing that the cost of all waits for.

use consortium_core::{
    Field, MemberId,
    cost::{Calculated, CostReport, NotCalculated, Reason},
};

use super::{LineKind, Remainder};
use crate::plan::Plan;

/// Which figures are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostQuestion {
    /// What all pay together, and each by the method of the plan.
    Shares,
    /// What each still pays or gets back.
    Settlement,
}

/// The plan of the confirmed members alone, which has figures where the plan of all has none yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedAlone {
    /// The plan without the candidates.
    pub plan: Plan,
    /// The inputs of candidates that the figures of all wait for, in the order of the table. At least one.
    pub waits_for: Vec<Field>,
}

impl Plan {
    /// The confirmed members alone, if they have figures and the plan has none because of what its candidates lack. `None`
    /// where the figures of all are there, where a confirmed member lacks something as well, and without candidates.
    ///
    /// ```
    /// use consortium_core::{Field, MemberField, MemberId, Standing};
    /// use consortium_document::{plan::{CostQuestion, Edit, MemberEdit, Plan}, rulesets};
    /// let sample = rulesets::samples().into_iter().find(|sample| sample.id == "four-of-ten").unwrap();
    /// let plan = Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja);
    /// let users = Field::Member(MemberId(10), MemberField::ExpectedUsers);
    /// let plan = Edit::Enter { field: users, text: String::new() }.apply(&plan);
    /// assert_eq!(plan.confirmed_alone(CostQuestion::Shares), None);
    /// let plan = Edit::Members(MemberEdit::Standing(MemberId(10), Standing::Candidate)).apply(&plan);
    /// let alone = plan.confirmed_alone(CostQuestion::Shares).unwrap();
    /// assert_eq!((alone.plan.members.len(), alone.waits_for), (9, vec![users]));
    /// ```
    pub fn confirmed_alone(&self, question: CostQuestion) -> Option<ConfirmedAlone> {
        self.candidates().next()?;
        let of_candidate = |field: &Field| match field {
            Field::Member(id, _) => self.candidates().any(|member| member.id == *id),
            _ => false,
        };
        let open = self.open_inputs(question);
        let waits_for: Vec<Field> = open.iter().copied().filter(of_candidate).collect();
        if waits_for.is_empty() {
            return None;
        }
        let plan = self.without_candidates();
        // Less is open, and nothing that is said of all would say more.
        let has_figures = plan.cost_task().quick_report().whole.done().is_some();
        let is_open = plan.open_inputs(question).iter().any(|field| matches!(field, Field::Member(..)));
        (has_figures && !is_open).then_some(ConfirmedAlone { plan, waits_for })
    }

    /// The plan after its candidates have declined.
    fn without_candidates(&self) -> Plan {
        let lead_goes = self.candidates().any(|member| self.lead == Some(member.id));
        let mut plan = self.clone();
        self.candidates().for_each(|member| plan.remove_member(member.id));
        let is_asked = |id: MemberId| self.candidates().any(|member| member.id == id);
        plan.cost
            .lines
            .retain(|line| !matches!(line.kind, LineKind::OwnCost { member, .. } if is_asked(member)));
        if lead_goes && plan.cost.remainder == Remainder::LeadTakes {
            plan.cost.remainder = Remainder::LargestRemainder;
        }
        plan
    }

    /// The inputs that keep a question from being answered.
    fn open_inputs(&self, question: CostQuestion) -> Vec<Field> {
        let report = self.cost_task().quick_report();
        let mut open = Vec::new();
        for reason in self.reasons(question, &report).flat_map(|reasons| &reasons.reasons) {
            if let Reason::Missing { field } | Reason::Unreadable { field } = reason
                && !open.contains(field)
            {
                open.push(*field);
            }
        }
        open
    }

    /// Why a question is not answered.
    fn reasons<'a>(
        &self,
        question: CostQuestion,
        report: &'a CostReport,
    ) -> impl Iterator<Item = &'a NotCalculated> {
        let adopted = report.methods.iter().find(|column| column.method == self.cost.method);
        let settlement = report.settlement.as_ref().filter(|_| question == CostQuestion::Settlement);
        [
            report.whole.not_calculated(),
            adopted.and_then(|column| column.shares.not_calculated()),
            settlement.and_then(Calculated::not_calculated),
        ]
        .into_iter()
        .flatten()
    }
}

#[cfg(test)]
mod tests {
    use consortium_core::{Field, MemberField, MemberId, Standing, Yen};

    use super::CostQuestion;
    use crate::{
        plan::{Edit, MemberEdit, Plan},
        rulesets,
    };

    /// The sample of ten societies, with these texts entered and these societies as candidates.
    fn plan(entered: &[(u32, MemberField, &str)], asked: &[u32]) -> Plan {
        let sample = rulesets::samples().into_iter().find(|sample| sample.id == "four-of-ten").unwrap();
        let plan = Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja);
        let entered = entered.iter().map(|(id, field, text)| Edit::Enter {
            field: Field::Member(MemberId(*id), *field),
            text: (*text).to_owned(),
        });
        let asked =
            asked.iter().map(|id| Edit::Members(MemberEdit::Standing(MemberId(*id), Standing::Candidate)));
        entered.chain(asked).fold(plan, |plan, edit| edit.apply(&plan))
    }

    fn waits(plan: &Plan) -> Option<Vec<Field>> {
        plan.confirmed_alone(CostQuestion::Shares).map(|alone| alone.waits_for)
    }

    const USERS: MemberField = MemberField::ExpectedUsers;

    #[test]
    fn what_candidates_lack_leaves_the_figures_of_the_confirmed() {
        let plan = plan(&[(9, USERS, ""), (10, USERS, "たくさん")], &[9, 10]);
        let alone = plan.confirmed_alone(CostQuestion::Shares).unwrap();
        assert_eq!(alone.waits_for, [9, 10].map(|id| Field::Member(MemberId(id), USERS)));
        let whole = alone.plan.cost_task().quick_report().whole.done().unwrap().net;
        let confirmed = (1..=8).map(MemberId).collect();
        let part = plan.cost_task().cost_of_part(&confirmed, None, None);
        assert_eq!(part.total.done(), Some(&whole), "the same as the page of the members says");
        assert!(whole > Yen::ZERO);
    }

    #[test]
    fn figures_of_all_are_shown_where_they_are_there_and_what_a_confirmed_one_lacks_is_not_passed_over() {
        assert_eq!(waits(&plan(&[], &[9, 10])), None);
        assert_eq!(waits(&plan(&[(10, USERS, "")], &[9])), None, "a confirmed one lacks it");
        assert_eq!(
            waits(&plan(&[(1, USERS, ""), (10, USERS, "")], &[10])),
            None,
            "a confirmed one lacks it too"
        );
    }

    #[test]
    fn a_settlement_waits_for_actual_use_and_the_shares_do_not() {
        let used: Vec<_> = (1..=9).map(|id| (id, MemberField::ActualUsers, "10")).collect();
        let plan = plan(&used, &[10]);
        assert_eq!(waits(&plan), None);
        let alone = plan.confirmed_alone(CostQuestion::Settlement).unwrap();
        assert_eq!(alone.waits_for, [Field::Member(MemberId(10), MemberField::ActualUsers)]);
        assert!(alone.plan.cost_task().quick_report().settlement.unwrap().done().is_some());
    }
}
