//! Prices for each participant, with volume tiers.

use serde::{Deserialize, Serialize};

use crate::Yen;

/// A price list by number of participants.
///
/// Invariant once checked: the bands rise, and only the last is without an upper end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tiers {
    /// Which participants pay the price of a band.
    pub kind: TierKind,
    /// The bands, from the first participant up.
    pub bands: Vec<Band>,
}

/// Which participants pay the price of a band. Both are usual in price lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TierKind {
    /// 超過分のみ: each participant at the price of the band it falls into.
    #[default]
    Incremental,
    /// 全数: all participants at the price of the band reached. A larger group can then cost less in total.
    AllUnits,
}

/// One band of a price list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The last participant of the band, counted from one; `None`: no end.
    #[serde(default)]
    pub up_to: Option<u32>,
    /// Yen for each participant; `None`: not entered yet.
    #[serde(default)]
    pub price: Option<Yen>,
}

impl Tiers {
    /// One price for everybody.
    pub fn single(price: Option<Yen>) -> Self {
        Self { kind: TierKind::Incremental, bands: vec![Band { up_to: None, price }] }
    }
}
