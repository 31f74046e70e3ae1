//! How a cost line looks in JSON: every form has the same few fields, and leaves out those it does not use.

use serde::{Deserialize, Serialize};

use super::{Charged, Keys, Line, LineForm, LineId, LineKind, PriceSchedule, PriceStep, Purpose, TierKind};
use crate::{Entry, MemberId, Yen};

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineText {
    id: LineId,
    #[serde(default)]
    name: String,
    #[serde(default)]
    purpose: Purpose,
    form: LineForm,
    /// The amount; of a schedule the one beyond its steps.
    #[serde(default)]
    amount: Entry<Yen>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<PriceStep>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    charged: Option<Charged>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tiers: Option<TierKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    member: Option<MemberId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    keys: Option<Keys>,
    #[serde(default = "yes")]
    in_grant: bool,
}

const fn yes() -> bool {
    true
}

impl From<Line> for LineText {
    fn from(line: Line) -> Self {
        let (charged, tiers, member) = match line.kind {
            LineKind::PerSociety { charged, .. } => (Some(charged), None, None),
            LineKind::PerParticipant { tiers, .. } => (None, Some(tiers), None),
            LineKind::OwnCost { member, .. } => (None, None, Some(member)),
            LineKind::Fixed { .. } | LineKind::PerEnrollee { .. } | LineKind::PerInsured { .. } => {
                (None, None, None)
            }
        };
        Self {
            id: line.id,
            name: line.name,
            purpose: line.purpose,
            form: line.kind.form(),
            amount: line.kind.amount().clone(),
            steps: line.kind.schedule().map(|schedule| schedule.steps.clone()).unwrap_or_default(),
            charged,
            tiers,
            member,
            keys: line.keys,
            in_grant: line.in_grant,
        }
    }
}

impl TryFrom<LineText> for Line {
    type Error = &'static str;

    fn try_from(text: LineText) -> Result<Self, Self::Error> {
        let LineText { id, name, purpose, form, amount, steps, charged, tiers, member, keys, in_grant } =
            text;
        let mut kind = form.with(amount, member).ok_or("an own cost needs the `member` that bears it")?;
        match &mut kind {
            LineKind::PerSociety { charged: stated, fees } => {
                *stated = charged.unwrap_or(*stated);
                *fees = PriceSchedule { steps, beyond: fees.beyond.clone() };
            }
            LineKind::PerParticipant { tiers: stated, prices } => {
                *stated = tiers.unwrap_or_default();
                *prices = PriceSchedule { steps, beyond: prices.beyond.clone() };
            }
            _ => {}
        }
        Ok(Self { id, name, purpose, kind, keys, in_grant })
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        Entry, MemberId, Yen,
        cost::{Charged, Key, Keys, Line, LineId, LineKind, PriceSchedule, PriceStep, TierKind},
    };

    #[test]
    fn every_form_of_line_survives_json() {
        let amount = Entry::Known(Yen::new(7));
        let step = PriceStep { up_to: Entry::Known(5), amount: Entry::Unreadable("x".to_owned()) };
        let schedule = PriceSchedule { steps: vec![step], beyond: amount.clone() };
        for kind in [
            LineKind::Fixed { amount: Entry::Unknown },
            LineKind::PerSociety { charged: Charged::Together, fees: schedule.clone() },
            LineKind::PerParticipant { tiers: TierKind::AllUnits, prices: schedule },
            LineKind::PerEnrollee { price: amount.clone() },
            LineKind::PerInsured { price: amount.clone() },
            LineKind::OwnCost { member: MemberId(3), amount },
        ] {
            let line = Line {
                id: LineId(1),
                name: "a".to_owned(),
                purpose: Default::default(),
                kind,
                keys: Some(Keys::one(Key::ByUsage)),
                in_grant: false,
            };
            let json = serde_json::to_string(&line).unwrap();
            assert_eq!(serde_json::from_str::<Line>(&json).unwrap(), line, "{json}");
        }
    }

    #[test]
    fn an_own_cost_of_nobody_is_refused() {
        let error = serde_json::from_str::<Line>(r#"{"id": 1, "form": "own_cost"}"#).unwrap_err();
        assert!(error.to_string().contains("member"), "{error}");
    }
}
