//! What a member of a consortium is.

use serde::{Deserialize, Serialize};

/// How a society was set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SocietyKind {
    /// 単一: set up by one employer or one group of employers.
    Single,
    /// 総合: set up by many employers of one trade or region.
    General,
}

/// Identifies a member within one plan. Stable while rows move; never shown. Names are no keys: they vary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberId(pub u32);
