//! Achievement rates of two years, when the item list or the insurers changed in between.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Achievement, InsurerStep, InsurerYear, ItemAnswers, ItemNumber, ItemSet, Ladder, StageYear,
    insurer_year::{InsurerKey, rows_by_insurer},
    support_rate::checked_sum,
};
use crate::Fraction;

/// The achievement rates of two years, compared only over what both years have: the insurers that are in both, and
/// the items that mean the same in both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RateComparison {
    /// What happened to the item list of the insurers.
    pub items: ItemListChange,
    /// Insurers that could be compared.
    pub insurers: Vec<ComparedInsurer>,
    /// Rows of the earlier year that could not be compared, with the reason.
    pub left_out_before: Vec<LeftOut>,
    /// Rows of the later year that could not be compared, with the reason.
    pub left_out_after: Vec<LeftOut>,
    /// The means over the compared insurers and items; `None` if there are none.
    pub means: Option<ComparedMeans>,
}

/// What happened to an item list between two years. Items are the same if their Japanese wording is, whatever their
/// number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemListChange {
    /// Items in both years: the number before and the number after.
    pub kept: Vec<(ItemNumber, ItemNumber)>,
    /// Items that only the earlier year has, or that were worded differently.
    pub dropped: ItemSet,
    /// Items that only the later year has, or that were worded differently.
    pub added: ItemSet,
}

impl ItemListChange {
    /// Whether both years have the same items.
    pub fn is_none(&self) -> bool {
        self.dropped.is_empty() && self.added.is_empty()
    }
}

/// One insurer in both years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedInsurer {
    /// Its row in the earlier year, from 0.
    pub row_before: usize,
    /// Its row in the later year, from 0.
    pub row_after: usize,
    /// Its rate in the earlier year, over the compared items.
    pub before: Fraction,
    /// Its rate in the later year, over the compared items.
    pub after: Fraction,
}

/// A row that could not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The row, from 0.
    pub row: usize,
    /// Why.
    pub reason: NotComparable,
}

/// Why a row could not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotComparable {
    /// The insurer is not in the other year.
    NotInOtherYear,
    /// More than one row of a year is about the insurer.
    NotUnique,
    /// The item list changed, and only a rate is stated: what it was counted from is not known.
    OnlyRateStated,
    /// In one of the years nothing of what was planned can be compared.
    NothingInCommon,
    /// In one of the years the rate is not known for certain.
    NotKnown,
}

/// The means of two years over the same insurers and items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedMeans {
    /// Of the earlier year.
    pub before: Fraction,
    /// Of the later year.
    pub after: Fraction,
    /// Later − earlier: positive is an improvement.
    pub change: Fraction,
}

/// Compares the achievement rates of two years as far as they can be.
pub fn compare_years(before: &StageYear, after: &StageYear) -> RateComparison {
    let items = item_list_change(&before.indicators.insurer, &after.indicators.insurer);
    let (earlier, later) = (rows_by_insurer(&before.insurers), rows_by_insurer(&after.insurers));
    let mut insurers = Vec::new();
    let (mut left_out_before, mut left_out_after) = (Vec::new(), Vec::new());
    for (row, insurer) in before.insurers.iter().enumerate() {
        let partner = partner(insurer, &earlier, &later).and_then(|row| {
            after.insurers.get(row).map(|insurer| (row, insurer)).ok_or(NotComparable::NotInOtherYear)
        });
        match partner.map(|(row_after, partner)| (row_after, rates_of(&items, insurer, partner))) {
            Ok((row_after, Ok((before, after)))) => {
                insurers.push(ComparedInsurer { row_before: row, row_after, before, after });
            }
            Ok((row_after, Err(reason))) => {
                left_out_before.push(LeftOut { row, reason });
                left_out_after.push(LeftOut { row: row_after, reason });
            }
            Err(reason) => left_out_before.push(LeftOut { row, reason }),
        }
    }
    for (row, insurer) in after.insurers.iter().enumerate() {
        if let Err(reason) = partner(insurer, &later, &earlier) {
            left_out_after.push(LeftOut { row, reason });
        }
    }
    left_out_after.sort_by_key(|left_out| left_out.row);
    RateComparison { means: means(&insurers), items, insurers, left_out_before, left_out_after }
}

/// The row of the same insurer in the other year.
fn partner(
    insurer: &InsurerYear,
    own: &BTreeMap<InsurerKey, Vec<usize>>,
    other: &BTreeMap<InsurerKey, Vec<usize>>,
) -> Result<usize, NotComparable> {
    let key = insurer.key().ok_or(NotComparable::NotInOtherYear)?;
    match (own.get(&key).map(Vec::as_slice), other.get(&key).map(Vec::as_slice)) {
        (_, None) => Err(NotComparable::NotInOtherYear),
        (Some([_]), Some([row])) => Ok(*row),
        _ => Err(NotComparable::NotUnique),
    }
}

fn item_list_change(before: &Ladder<InsurerStep>, after: &Ladder<InsurerStep>) -> ItemListChange {
    let kept: Vec<(ItemNumber, ItemNumber)> = before
        .items
        .iter()
        .filter_map(|item| {
            let same = after.items.iter().find(|later| later.wording.ja.trim() == item.wording.ja.trim())?;
            Some((item.number, same.number))
        })
        .collect();
    ItemListChange {
        dropped: before.all_items().without(kept.iter().map(|(number, _)| *number).collect()),
        added: after.all_items().without(kept.iter().map(|(_, number)| *number).collect()),
        kept,
    }
}

/// The rates of one insurer in both years, over the items both years have.
fn rates_of(
    items: &ItemListChange,
    before: &InsurerYear,
    after: &InsurerYear,
) -> Result<(Fraction, Fraction), NotComparable> {
    let (kept_before, kept_after): (Vec<ItemNumber>, Vec<ItemNumber>) = items.kept.iter().copied().unzip();
    let rate = |insurer: &InsurerYear, kept: Vec<ItemNumber>| match insurer.achievement {
        Achievement::Unknown => Err(NotComparable::NotKnown),
        Achievement::Stated { .. } if !items.is_none() => Err(NotComparable::OnlyRateStated),
        Achievement::Stated { rate } if rate.is_above_whole() => Err(NotComparable::NotKnown),
        Achievement::Stated { rate } => Ok(rate.share()),
        Achievement::Items { planned, results } => rate_over(planned.intersection(kept.into()), results),
    };
    Ok((rate(before, kept_before)?, rate(after, kept_after)?))
}

fn rate_over(planned: ItemSet, results: ItemAnswers) -> Result<Fraction, NotComparable> {
    if !planned.is_subset(results.known()) {
        return Err(NotComparable::NotKnown);
    }
    let achieved = planned.intersection(results.met()).len();
    Fraction::new(i128::from(achieved), i128::from(planned.len())).ok_or(NotComparable::NothingInCommon)
}

fn means(insurers: &[ComparedInsurer]) -> Option<ComparedMeans> {
    let count = Fraction::integer(u32::try_from(insurers.len()).ok()?);
    let mean =
        |rate: fn(&ComparedInsurer) -> Fraction| checked_sum(insurers.iter().map(rate))?.checked_div(&count);
    let (before, after) = (mean(|insurer| insurer.before)?, mean(|insurer| insurer.after)?);
    Some(ComparedMeans { before, after, change: after.checked_sub(&before)? })
}
