//! From what was entered to what is calculated with.

use super::{Cost, CostTask, Grant, Key, Keys, Ladder, Line, LineKind, Remainder};
use crate::plan::{Member, Plan};
use consortium_core::{
    Yen,
    cost::{
        self, CoalitionEligibility, CostKind, CostLine, CostModel, EligibleLines, FeeSchedule,
        MemberCostFacts, MissingInput, Percent, Rounding, Tiers,
    },
    eligibility::assess,
};

impl Plan {
    /// What the cost calculations need to know.
    pub fn cost_task(&self) -> CostTask {
        CostTask {
            model: self.cost_model(),
            members: self.members.iter().map(|member| member_facts(member)).collect(),
            eligibility: CoalitionEligibility::of(&self.rule_set, &assess(&self.facts(), &self.rule_set)),
        }
    }

    fn cost_model(&self) -> CostModel {
        let Cost { lines, other_income, grant, keys, method, rounding_unit, remainder, .. } = &self.cost;
        let remainder = match (remainder, self.lead) {
            (Remainder::LeadTakes, Some(lead)) => cost::Remainder::LeadTakes { lead },
            (Remainder::LargestRemainder, _) | (Remainder::LeadTakes, None) => {
                cost::Remainder::LargestRemainder
            }
        };
        CostModel {
            lines: lines.iter().map(|line| self.cost_line(line)).collect(),
            other_income: other_income.value().unwrap_or(Yen::ZERO),
            grant: grant.as_ref().map(|grant| self.grant(grant)),
            keys: self.keys(keys),
            method: *method,
            rounding: Rounding { unit: *rounding_unit, remainder },
            gaps: self.gaps(),
        }
    }

    /// What may be left out, but was entered and cannot be read; and a lead that takes the remainder but is not named.
    fn gaps(&self) -> Vec<MissingInput> {
        let cost = &self.cost;
        let grant = cost.grant.as_ref();
        let lead_missing = cost.remainder == Remainder::LeadTakes && self.lead.is_none();
        let of_members = self
            .members
            .iter()
            .filter(|member| member.cost.standalone_today.is_unreadable())
            .map(|member| MissingInput::StandaloneToday { member: member.id });
        [
            cost.other_income.is_unreadable().then_some(MissingInput::OtherIncome),
            grant.is_some_and(|grant| grant.ceiling.is_unreadable()).then_some(MissingInput::GrantCeiling),
            grant.is_some_and(|grant| !grant.unit.is_known()).then_some(MissingInput::GrantUnit),
            lead_missing.then_some(MissingInput::Lead),
        ]
        .into_iter()
        .flatten()
        .chain(of_members)
        .collect()
    }

    fn grant(&self, grant: &Grant) -> cost::Grant {
        let counted = || self.cost.lines.iter().filter(|line| line.in_grant).map(|line| line.id);
        let eligible = if counted().count() == self.cost.lines.len() {
            EligibleLines::All
        } else {
            EligibleLines::Only(counted().collect())
        };
        cost::Grant {
            rate: grant.rate.value(),
            ceiling: grant.ceiling.value(),
            unit: grant.unit.value().unwrap_or(Yen::new(1)),
            condition: grant.condition,
            eligible,
        }
    }

    fn cost_line(&self, line: &Line) -> CostLine {
        CostLine {
            id: line.id,
            name: String::new(),
            purpose: line.purpose,
            kind: kind(&line.kind),
            keys: line.keys.as_ref().map(|keys| self.keys(keys)),
        }
    }

    fn keys(&self, keys: &Keys) -> cost::Keys {
        let parts = keys.0.iter().map(|part| cost::KeyPart {
            percent: part.percent.value().unwrap_or(Percent::from_tenths(0)),
            key: self.key(part.key),
        });
        cost::Keys(parts.collect())
    }

    fn key(&self, key: Key) -> cost::Key {
        match key {
            Key::EqualShare => cost::Key::EqualShare,
            Key::ByEnrollees => cost::Key::ByEnrollees,
            Key::ByInsured => cost::Key::ByInsured,
            Key::ByUsage => cost::Key::ByUsage,
            Key::ByStandalone => cost::Key::ByStandalone,
            Key::WeightedEqualShare => {
                let weight = |member: &Member| {
                    let weight = member.cost.weight.value()?;
                    Some(cost::MemberWeight { member: member.id, weight })
                };
                cost::Key::WeightedEqualShare {
                    weights: self.members.iter().filter_map(|member| weight(member)).collect(),
                }
            }
            Key::FixedPercentages => {
                let percentage = |member: &Member| {
                    let percent = member.cost.percent.value()?;
                    Some(cost::MemberPercentage { member: member.id, percent })
                };
                cost::Key::FixedPercentages {
                    percentages: self.members.iter().filter_map(|member| percentage(member)).collect(),
                }
            }
        }
    }
}

fn member_facts(member: &Member) -> MemberCostFacts {
    MemberCostFacts {
        id: member.id,
        enrollees: member.enrollees.value(),
        insured: member.insured.value(),
        planned_users: member.expected_users.value(),
        actual_users: member.cost.actual_users.value(),
        standalone_today: member.cost.standalone_today.value(),
    }
}

fn kind(kind: &LineKind) -> CostKind {
    match kind {
        LineKind::Fixed { amount } => CostKind::Fixed { amount: amount.value() },
        LineKind::PerSociety { charged, fees } => CostKind::PerSociety {
            fees: FeeSchedule {
                charged: *charged,
                steps: rungs(fees).map(|(up_to, fee)| cost::FeeStep { up_to, fee }).collect(),
            },
        },
        LineKind::PerParticipant { tiers, prices } => CostKind::PerParticipant {
            tiers: Tiers {
                kind: *tiers,
                bands: rungs(prices).map(|(up_to, price)| cost::Band { up_to, price }).collect(),
            },
        },
        LineKind::PerEnrollee { price } => CostKind::PerEnrollee { price: price.value() },
        LineKind::PerInsured { price } => CostKind::PerInsured { price: price.value() },
        LineKind::OwnCost { member, amount } => CostKind::OwnCost { member: *member, amount: amount.value() },
    }
}

/// Upper end and amount of every step, the last without an end.
fn rungs(ladder: &Ladder) -> impl Iterator<Item = (Option<u32>, Option<Yen>)> + '_ {
    let steps = ladder.steps.iter().map(|step| (step.up_to.value(), step.amount.value()));
    steps.chain([(None, ladder.beyond.value())])
}

#[cfg(test)]
mod tests {
    use crate::{
        plan::{
            CostEdit, Edit, Plan,
            cost::{self, GrantEdit, KeyEdit, LineEdit, MemberCostField},
        },
        rulesets,
    };
    use consortium_core::{
        Entry, MemberId,
        cost::{CostField, EligibleLines, Key, LineId, MissingInput, Percent, Reason, Remainder},
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

    fn missing(plan: &Plan) -> Vec<MissingInput> {
        let report = plan.cost_task().quick_report();
        let reasons =
            report.whole.not_calculated().map(|reasons| reasons.reasons.clone()).unwrap_or_default();
        reasons
            .into_iter()
            .map(|reason| match reason {
                Reason::Missing { input } => input,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn what_cannot_be_read_is_never_taken_for_nothing() {
        let text = || Entry::Unreadable("x".to_owned());
        assert_eq!(missing(&plan()), []);
        assert_eq!(missing(&edited([CostEdit::OtherIncome(text())])), [MissingInput::OtherIncome]);
        let member = MemberId(2);
        let today =
            CostEdit::Member(member, MemberCostField::StandaloneToday(Entry::Unreadable("y".to_owned())));
        assert_eq!(missing(&edited([today])), [MissingInput::StandaloneToday { member }]);
        let grant = [
            CostEdit::WithGrant(true),
            CostEdit::Grant(GrantEdit::Rate("1/2".parse().map(Entry::Known).unwrap())),
            CostEdit::Grant(GrantEdit::Ceiling(text())),
            CostEdit::Grant(GrantEdit::Unit(Entry::Unknown)),
        ];
        assert_eq!(missing(&edited(grant)), [MissingInput::GrantCeiling, MissingInput::GrantUnit]);
    }

    #[test]
    fn the_lead_of_the_plan_takes_the_remainder() {
        let mut plan = edited([CostEdit::Remainder(cost::Remainder::LeadTakes)]);
        let rounding = plan.cost_task().model.rounding;
        assert_eq!(rounding.remainder, Remainder::LeadTakes { lead: MemberId(1) });
        plan.lead = None;
        assert_eq!(missing(&plan), [MissingInput::Lead]);
    }

    #[test]
    fn percentages_of_the_members_become_those_of_the_key() {
        let percent = |id, tenths| {
            CostEdit::Member(
                MemberId(id),
                MemberCostField::Percent(Entry::Known(Percent::from_tenths(tenths))),
            )
        };
        let key = CostEdit::Keys(None, KeyEdit::Key(0, cost::Key::FixedPercentages));
        let plan = edited([key, percent(1, 600), percent(3, 400)]);
        let model = plan.cost_task().model;
        let Key::FixedPercentages { percentages } = &model.keys.0[0].key else { panic!("another key") };
        let named: Vec<_> =
            percentages.iter().map(|entry| (entry.member.0, entry.percent.tenths())).collect();
        assert_eq!(named, [(1, 600), (3, 400)]);
    }

    #[test]
    fn a_grant_counts_the_lines_that_are_ticked() {
        let plan = edited([CostEdit::WithGrant(true), CostEdit::Line(LineId(2), LineEdit::InGrant(false))]);
        let eligible = plan.cost_task().model.grant.unwrap().eligible;
        assert_eq!(eligible, EligibleLines::Only(vec![LineId(1), LineId(3)]));
    }

    #[test]
    fn every_text_that_cannot_be_read_is_a_problem_at_its_place() {
        let text = Entry::Unreadable("x".to_owned());
        let percent = CostEdit::Keys(None, KeyEdit::Percent(0, Entry::Unreadable("x".to_owned())));
        let plan = edited([CostEdit::Line(LineId(1), LineEdit::Amount(text)), percent]);
        let places: Vec<_> = plan.problems().into_iter().map(|problem| problem.field).collect();
        assert_eq!(
            places,
            [
                consortium_core::Field::Cost(CostField::LineAmount(LineId(1))),
                consortium_core::Field::Cost(CostField::KeyPercent(None, 0)),
            ]
        );
    }

    #[test]
    fn renaming_a_line_changes_no_result() {
        let renamed = edited([CostEdit::Line(LineId(1), LineEdit::Name("other".to_owned()))]);
        assert_eq!(renamed.cost_task(), plan().cost_task());
    }
}
