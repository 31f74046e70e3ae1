//! The costs of samples: as they are calculated with, turned into what a user would have entered.

use std::rc::Rc;

use super::{Cost, Grant, Key, KeyPart, Keys, Ladder, Line, LineKind, Step};
use crate::{
    domain::{
        Yen,
        cost::{self, CostKind, LineId},
    },
    plan::{Entry, Wording},
    rulesets::{SampleCost, SampleLine},
};

impl Cost {
    /// The costs of a made-up consortium.
    pub(in crate::plan) fn sample(sample: &SampleCost, wording: Wording) -> Self {
        let lines =
            sample.lines.iter().zip(1..).map(|(line, id)| Rc::new(sample_line(line, LineId(id), wording)));
        Self {
            lines: lines.collect(),
            grant: sample.grant.as_ref().map(grant),
            keys: keys(&sample.keys),
            ..Self::default()
        }
    }
}

fn sample_line(line: &SampleLine, id: LineId, wording: Wording) -> Line {
    Line {
        id,
        name: wording(&line.name).to_owned(),
        purpose: line.purpose,
        kind: kind(&line.kind),
        keys: line.keys.as_ref().map(keys),
        in_grant: true,
    }
}

fn kind(kind: &CostKind) -> LineKind {
    match kind {
        CostKind::Fixed { amount } => LineKind::Fixed { amount: (*amount).into() },
        CostKind::PerSociety { fees } => {
            let steps = fees.steps.iter().map(|step| (step.up_to, step.fee));
            LineKind::PerSociety { charged: fees.charged, fees: ladder(steps) }
        }
        CostKind::PerParticipant { tiers } => {
            let bands = tiers.bands.iter().map(|band| (band.up_to, band.price));
            LineKind::PerParticipant { tiers: tiers.kind, prices: ladder(bands) }
        }
        CostKind::PerEnrollee { price } => LineKind::PerEnrollee { price: (*price).into() },
        CostKind::PerInsured { price } => LineKind::PerInsured { price: (*price).into() },
        CostKind::OwnCost { member, amount } => {
            LineKind::OwnCost { member: *member, amount: (*amount).into() }
        }
    }
}

/// The steps with an upper end, and the amount without one.
fn ladder(steps: impl Iterator<Item = (Option<u32>, Option<Yen>)>) -> Ladder {
    let mut ladder = Ladder::default();
    for (up_to, amount) in steps {
        match up_to {
            Some(_) => ladder.steps.push(Step { up_to: up_to.into(), amount: amount.into() }),
            None => ladder.beyond = amount.into(),
        }
    }
    ladder
}

fn grant(grant: &cost::Grant) -> Grant {
    Grant {
        rate: grant.rate.into(),
        ceiling: grant.ceiling.into(),
        unit: Entry::Known(grant.unit),
        condition: grant.condition,
    }
}

fn keys(keys: &cost::Keys) -> Keys {
    let part = |part: &cost::KeyPart| KeyPart { percent: Entry::Known(part.percent), key: key(&part.key) };
    Keys(keys.0.iter().map(part).collect())
}

fn key(key: &cost::Key) -> Key {
    match key {
        cost::Key::EqualShare => Key::EqualShare,
        cost::Key::WeightedEqualShare { .. } => Key::WeightedEqualShare,
        cost::Key::ByEnrollees => Key::ByEnrollees,
        cost::Key::ByInsured => Key::ByInsured,
        cost::Key::ByUsage => Key::ByUsage,
        cost::Key::ByStandalone => Key::ByStandalone,
        cost::Key::FixedPercentages { .. } => Key::FixedPercentages,
    }
}
