//! What a plan keeps about training.

use std::{collections::BTreeSet, rc::Rc};

use serde::{Deserialize, Serialize};

use super::{
    session::{SessionNumber, Venue},
    timetable::Timetable,
};
use crate::{
    CalendarDate, Entry, Insured, MemberId, SocietyKind, WrittenDate,
    field::{plain_fields, slots},
};

/// Who applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoApplies {
    /// The user's own society; while the plan does not say which that is, the one that is described here.
    #[default]
    Us,
    /// A member of the plan.
    Member(MemberId),
    /// A society that is described here.
    Other,
}

/// What was entered about training: who wants to go, when the application is made, and what was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TrainingPlan {
    /// Another timetable than the built-in one, which was loaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timetable: Option<Rc<Timetable>>,
    /// Who applies.
    pub society: WhoApplies,
    /// 単一 or 総合, of a society that is no member.
    pub kind: Option<SocietyKind>,
    /// 被保険者数, of a society that is no member.
    pub insured: Entry<Insured>,
    /// How many people want to go.
    pub people: Entry<u32>,
    /// The day of the application.
    pub applies_on: Entry<WrittenDate>,
    /// How the sessions are wished to be held.
    pub wish: Option<Venue>,
    /// The sessions that were chosen.
    pub chosen: BTreeSet<SessionNumber>,
    /// Days on which nobody can go.
    pub busy: BTreeSet<CalendarDate>,
}

impl TrainingPlan {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

plain_fields! {
    /// Names one input about training.
    TrainingField {
        /// 被保険者数, of a society that is no member.
        Insured = "insured",
        /// How many people want to go.
        People = "people",
        /// The day of the application.
        AppliesOn = "applies-on",
    }
}

slots! {
    TrainingPlan, TrainingField: {
        Insured => insured,
        People => people,
        AppliesOn => applies_on,
    }
}
