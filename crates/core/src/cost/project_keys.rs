//! The keys of a project, complete: mixes that are whole, and a weight for every member.

use super::{
    Cost, CostField, Fault, Figures, InvalidInput, Key, Keys, LineId, NotCalculated, Percent, Reason,
    reader::Reader,
};
use crate::{Entry, Field, Member, MemberField, invariant};

/// Keys with how much of a cost each splits: they sum to 100 %.
pub(super) type Mix = Vec<(Key, Percent)>;

/// The keys of all lines, and what each key weighs.
///
/// What stands in the way of one key or mix stands in the way of that one only.
#[derive(Clone, Debug)]
pub(super) struct ProjectKeys {
    shared: Result<Mix, NotCalculated>,
    of_lines: Vec<(LineId, Result<Mix, NotCalculated>)>,
    weights: Vec<(Key, Result<Vec<u64>, NotCalculated>)>,
}

impl ProjectKeys {
    pub(super) fn read(cost: &Cost, members: &[Member], figures: Figures) -> Self {
        let of_line =
            |line: &super::Line| Some((line.id, read_mix(line.keys.as_ref()?, Some(line.id), members)));
        let weights = Key::ALL.into_iter().filter(|key| *key != Key::ByStandalone);
        Self {
            shared: read_mix(&cost.keys, None, members),
            of_lines: cost.lines.iter().filter_map(of_line).collect(),
            weights: weights.map(|key| (key, read_weights(key, members, figures))).collect(),
        }
    }

    /// The mix that splits a line.
    pub(super) fn mix(&self, line: LineId) -> Result<&Mix, NotCalculated> {
        let own = self.of_lines.iter().find(|(of, _)| *of == line).map(|(_, mix)| mix);
        own.unwrap_or(&self.shared).as_ref().map_err(Clone::clone)
    }

    /// What a key weighs, other than the one by what each pays alone, which is no input.
    pub(super) fn weights(&self, key: Key) -> Result<Vec<u64>, NotCalculated> {
        let weights = self.weights.iter().find(|(of, _)| *of == key).map(|(_, weights)| weights);
        invariant(weights, "every key but the one by stand-alone cost is read")?.clone()
    }

    /// The contradictions in all mixes.
    pub(super) fn invalid(&self) -> Vec<InvalidInput> {
        let mixes = std::iter::once(&self.shared).chain(self.of_lines.iter().map(|(_, mix)| mix));
        let reasons = mixes.filter_map(|mix| mix.as_ref().err()).flat_map(|reasons| &reasons.reasons);
        let errors = reasons.filter_map(|reason| match reason {
            Reason::Invalid { error } => Some(*error),
            _ => None,
        });
        errors.collect()
    }
}

fn read_mix(keys: &Keys, line: Option<LineId>, members: &[Member]) -> Result<Mix, NotCalculated> {
    let mut reader = Reader::default();
    let mut mix = Vec::with_capacity(keys.0.len());
    for (at, part) in keys.0.iter().enumerate() {
        let percent = reader.need(&part.percent, Field::Cost(CostField::KeyPercent(line, at)));
        mix.extend(percent.map(|percent| (part.key, percent)));
    }
    reader.finish()?;
    let field = Field::Cost(CostField::Keys(line));
    let sum = Percent::saturating_sum(mix.iter().map(|(_, percent)| *percent));
    reader.wrong_if(sum != Percent::WHOLE, field, Fault::SumIsNotWhole { sum });
    if keys.use_key(Key::FixedPercentages) {
        let agreed: Option<Vec<_>> = members.iter().map(|member| member.cost.percent.value()).collect();
        if let Some(sum) = agreed.map(Percent::saturating_sum) {
            reader.wrong_if(sum != Percent::WHOLE, field, Fault::PercentagesAreNotWhole { sum });
        }
    }
    reader.finish().map(|()| mix)
}

/// The weight of every member under a key.
fn read_weights(key: Key, members: &[Member], figures: Figures) -> Result<Vec<u64>, NotCalculated> {
    let (users_of, users): (_, fn(&Member) -> Entry<u32>) = match figures {
        Figures::Planned => {
            (MemberField::ExpectedUsers, |member| member.expected_users.clone().map(u32::from))
        }
        Figures::Actual => {
            (MemberField::ActualUsers, |member| member.cost.actual_users.clone().map(u32::from))
        }
    };
    let (field, weight): (_, fn(&Member) -> Entry<u32>) = match key {
        Key::EqualShare | Key::ByStandalone => return Ok(vec![1; members.len()]),
        Key::WeightedEqualShare => (MemberField::Weight, |member| member.cost.weight.clone()),
        Key::FixedPercentages => {
            (MemberField::Percent, |member| member.cost.percent.clone().map(Percent::hundredths))
        }
        Key::ByEnrollees => (MemberField::Enrollees, |member| member.enrollees.clone().map(u32::from)),
        Key::ByInsured => (MemberField::Insured, |member| member.insured.clone().map(u32::from)),
        Key::ByUsage => (users_of, users),
    };
    let mut reader = Reader::default();
    let mut weights = Vec::with_capacity(members.len());
    for member in members {
        let weight = reader.need(&weight(member), Field::Member(member.id, field));
        weights.extend(weight.map(u64::from));
    }
    reader.finish().map(|()| weights)
}
