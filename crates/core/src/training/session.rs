//! A session: when, how, and for whom.

use serde::{Deserialize, Serialize};

use super::{clock_time::Period, size::SocietySize};
use crate::{CalendarDate, SocietyKind};

/// Identifies a session within one timetable: its place in the list, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionNumber(pub u16);

/// How a session is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Venue {
    /// オフライン: in a room.
    OnSite,
    /// オンライン: by video.
    Online,
}

/// Whom a session is for (参加属性). A part that is `None` asks for nothing; MIX (すべての属性) asks for nothing at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SessionAudience {
    /// 単一 or 総合 alone.
    pub kind: Option<SocietyKind>,
    /// 大中規模 or 小規模 alone.
    pub size: Option<SocietySize>,
}

impl SessionAudience {
    /// MIX: every society may join.
    pub const EVERYBODY: Self = Self { kind: None, size: None };

    /// Whether every society may join.
    pub const fn is_everybody(self) -> bool {
        self.kind.is_none() && self.size.is_none()
    }
}

/// One session of a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The day, in Japan.
    pub on: CalendarDate,
    /// From when to when, in Japanese time.
    pub during: Period,
    /// How it is held.
    pub venue: Venue,
    /// Whom it is for.
    #[serde(default)]
    pub audience: SessionAudience,
}

impl Session {
    /// Whether nobody can be at both.
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.on == other.on && self.during.overlaps(other.during)
    }
}
