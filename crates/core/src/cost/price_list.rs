//! A complete price list with volume tiers, ready to calculate with.

use super::TierKind;
use crate::Yen;

/// One step of a price list or fee schedule with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PricedStep {
    /// The last number of the step, counted from one; `None`: no end.
    pub(super) up_to: Option<u32>,
    pub(super) price: Yen,
}

/// A price for each participant by steps, with the cost of the lower bands added up beforehand.
#[derive(Clone, Debug)]
pub(super) struct PriceList {
    kind: TierKind,
    bands: Vec<PricedBand>,
}

#[derive(Clone, Copy, Debug)]
struct PricedBand {
    /// Participants in all lower bands together.
    start: u64,
    /// The last participant of the band.
    up_to: u64,
    price: Yen,
    /// The cost of all lower bands when each is full.
    before: Yen,
}

impl PriceList {
    /// From steps that rise, the last without an end; `None` if an amount does not fit.
    pub(super) fn new(kind: TierKind, steps: &[PricedStep]) -> Option<Self> {
        let mut bands = Vec::with_capacity(steps.len());
        let (mut start, mut before) = (0, Yen::ZERO);
        for band in steps {
            let price = band.price;
            let up_to = band.up_to.map_or(u64::MAX, u64::from);
            bands.push(PricedBand { start, up_to, price, before });
            if band.up_to.is_some() {
                before = before.checked_add(times(price, up_to.checked_sub(start)?)?)?;
                start = up_to;
            }
        }
        Some(Self { kind, bands })
    }

    /// What so many participants cost together, if it fits.
    pub(super) fn cost(&self, users: u64) -> Option<Yen> {
        // The last band has no end.
        let band = self.bands.iter().find(|band| users <= band.up_to)?;
        match self.kind {
            TierKind::AllUnits => times(band.price, users),
            TierKind::Incremental => {
                band.before.checked_add(times(band.price, users.checked_sub(band.start)?)?)
            }
        }
    }

    /// Whether any price is below zero.
    pub(super) fn has_discount(&self) -> bool {
        self.bands.iter().any(|band| band.price < Yen::ZERO)
    }

    /// The largest price of either sign: no number of participants costs more than it for each.
    pub(super) fn largest_price(&self) -> u64 {
        self.bands.iter().map(|band| band.price.get().unsigned_abs()).fold(0, u64::max)
    }

    /// The participants below the last band, and the price of each one in it.
    pub(super) fn last_band(&self) -> Option<(u64, Yen)> {
        self.bands.last().map(|band| (band.start, band.price))
    }
}

/// A price for each of so many.
fn times(price: Yen, count: u64) -> Option<Yen> {
    price.get().checked_mul(i64::try_from(count).ok()?).map(Yen::new)
}

#[cfg(test)]
mod tests {
    use super::{PriceList, PricedStep};
    use crate::{Yen, cost::TierKind};

    fn costs(kind: TierKind, users: [u64; 5]) -> [i64; 5] {
        let step = |up_to, price| PricedStep { up_to, price: Yen::new(price) };
        let steps = [step(Some(100), 1_000), step(Some(300), 800), step(None, 500)];
        let list = PriceList::new(kind, &steps).unwrap();
        users.map(|users| list.cost(users).unwrap().get())
    }

    #[test]
    fn incremental_bands_charge_each_participant_the_price_of_its_band() {
        let costs = costs(TierKind::Incremental, [0, 100, 101, 300, 301]);
        assert_eq!(costs, [0, 100_000, 100_800, 260_000, 260_500]);
    }

    #[test]
    fn all_units_bands_charge_everybody_the_price_reached() {
        let costs = costs(TierKind::AllUnits, [0, 100, 101, 300, 301]);
        assert_eq!(costs, [0, 100_000, 80_800, 240_000, 150_500]);
    }
}
