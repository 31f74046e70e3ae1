//! Plans to start from: samples made up for trying, and consortia of the past.

use std::rc::Rc;

use super::{
    Entry, Member, MemberCost, Plan, Provider, ProviderId, ProviderKind, Providers, SampleId, Statements,
    cost::SampleCost,
};
use crate::rulesets::{SampleConsortium, SampleStatements};
use consortium_core::{
    Bilingual, MemberId,
    eligibility::{RuleSet, rule_sets::AdoptedConsortium},
};

/// Picks one language of a [`Bilingual`] text. Names in a plan are the user's, so they are written in one language.
pub type Wording = fn(&Bilingual) -> &str;

impl Plan {
    /// The plan of a made-up consortium: one provider, and every statement given if the sample has them.
    pub fn sample(sample: &SampleConsortium, rule_set: RuleSet, wording: Wording) -> Self {
        let name = wording(&sample.member_name);
        let cost = SampleCost::of(&sample.id);
        let members = sample.enrollees.iter().zip(1..).enumerate().map(|(position, (enrollees, id))| {
            Rc::new(Member {
                name: name.replace("{}", &letters(id)),
                enrollees: Entry::Known(*enrollees),
                expected_users: sample.expected_users.get(position).copied().into(),
                cost: MemberCost {
                    standalone_today: cost.standalone_today.get(position).copied().flatten().into(),
                    ..MemberCost::default()
                },
                ..Member::new(MemberId(id))
            })
        });
        let stated = sample.statements.as_ref();
        let statements = stated.map_or_else(Statements::default, |stated| stated_with(stated, wording));
        Self {
            title: wording(&sample.title).to_owned(),
            sample: Some(SampleId(sample.id.clone())),
            members: members.collect(),
            lead: Some(MemberId(1)),
            providers: unnamed_provider(),
            statements,
            cost: cost.worded(wording),
            ..Self::empty(rule_set)
        }
    }

    /// The plan of a consortium adopted in the past: its lead is known by name, its size by number. A provider took
    /// part, since the call asked for one; nothing else is published.
    pub fn adopted(consortium: &AdoptedConsortium, rule_set: RuleSet) -> Self {
        let members = (1..=consortium.societies).map(|id| Rc::new(Member::new(MemberId(id))));
        let mut plan = Self {
            title: consortium.lead.clone(),
            sample: Some(SampleId(consortium.lead.clone())),
            members: members.collect(),
            lead: Some(MemberId(1)),
            providers: unnamed_provider(),
            ..Self::empty(rule_set)
        };
        if let Some(lead) = plan.members.first_mut() {
            Rc::make_mut(lead).name.clone_from(&consortium.lead);
        }
        plan
    }
}

/// One provider of whom nothing is known.
fn unnamed_provider() -> Providers {
    let provider = Provider { id: ProviderId(1), name: String::new(), kind: ProviderKind::Company };
    Providers::Listed(vec![Rc::new(provider)])
}

/// Every statement given, with these indicators.
fn stated_with(stated: &SampleStatements, wording: Wording) -> Statements {
    Statements::complete(
        stated.meetings_planned,
        wording(&stated.output_indicator),
        wording(&stated.outcome_indicator),
    )
}

/// A, B, …, Z, AA, AB, … for 1, 2, …
pub(crate) fn letters(number: u32) -> String {
    let mut rest = number;
    let mut reversed = Vec::new();
    while rest > 0 {
        let (quotient, remainder) = (rest.saturating_sub(1) / 26, rest.saturating_sub(1) % 26);
        reversed
            .extend(('A'..='Z').zip(0..).find(|(_, place)| *place == remainder).map(|(letter, _)| letter));
        rest = quotient;
    }
    reversed.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn members_are_lettered_like_columns_of_a_spreadsheet() {
        assert_eq!([1, 26, 27, 43].map(letters), ["A", "Z", "AA", "AQ"]);
    }
}
