//! Achievement rates of two years, when the item list or the insurers changed in between.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    InsurerRecord, InsurerReport, InsurerStep, ItemAnswers, ItemNumber, ItemSet, Ladder, Movement, Span,
    YearPlan,
    identity::{Identity, identities},
    insurer_items::plan_results,
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
    /// Insurers that started the later year on a lower step than the one on which they ended the earlier year.
    pub falls: Vec<FallBetweenYears>,
}

/// A year with what was found about its insurers, to be compared with another.
#[derive(Clone, Copy, Debug)]
pub struct YearAssessed<'a> {
    /// What was entered.
    pub plan: &'a YearPlan,
    /// Each insurer of it, in the order of the table.
    pub insurers: &'a [InsurerReport],
}

/// An insurer that started a year below where it ended the year before. Steps must not fall back in silence, also not
/// between two years. (The draft, p. 10, warns of falls when staff change; that this one counts is ours.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FallBetweenYears {
    /// Its row in the earlier year, from 0.
    pub row_before: usize,
    /// Its row in the later year, from 0.
    pub row_after: usize,
    /// Where it ended the earlier year.
    pub ended: Span<InsurerStep>,
    /// Where it started the later year.
    pub started: Span<InsurerStep>,
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

/// Compares two years as far as they can be: the achievement rates, and where each insurer stood in between.
pub fn compare_years(before: YearAssessed<'_>, after: YearAssessed<'_>) -> RateComparison {
    let items = item_list_change(&before.plan.indicators.insurer, &after.plan.indicators.insurer);
    let (earlier, later) = (before.plan.records(), after.plan.records());
    let Partners { of_earlier, of_later } = partners(&earlier, &later);
    let kept = (
        items.kept.iter().map(|(number, _)| *number).collect(),
        items.kept.iter().map(|(_, number)| *number).collect(),
    );
    let mut insurers = Vec::new();
    let mut falls = Vec::new();
    let mut left_out_before = Vec::new();
    let mut not_comparable = BTreeMap::new();
    for ((row, record), partner) in earlier.iter().enumerate().zip(of_earlier) {
        let partner = partner.and_then(|row_after| {
            later.get(row_after).map(|record| (row_after, *record)).ok_or(NotComparable::NotInOtherYear)
        });
        let (row_after, partner) = match partner {
            Ok(partner) => partner,
            Err(reason) => {
                left_out_before.push(LeftOut { row, reason });
                continue;
            }
        };
        if let Some((ended, started)) = before.insurers.get(row).zip(after.insurers.get(row_after))
            && Movement::between(ended.after, started.before) == Movement::Fell
        {
            let (ended, started) = (ended.after, started.before);
            falls.push(FallBetweenYears { row_before: row, row_after, ended, started });
        }
        match rates_of(&items, kept, record, partner) {
            Ok((before, after)) => {
                insurers.push(ComparedInsurer { row_before: row, row_after, before, after });
            }
            Err(reason) => {
                left_out_before.push(LeftOut { row, reason });
                not_comparable.insert(row_after, reason);
            }
        }
    }
    let left_out_after = of_later.into_iter().enumerate().filter_map(|(row, partner)| {
        let reason = partner.err().or_else(|| not_comparable.get(&row).copied())?;
        Some(LeftOut { row, reason })
    });
    let left_out_after = left_out_after.collect();
    RateComparison { means: means(&insurers), items, insurers, left_out_before, left_out_after, falls }
}

/// For each row the row of the same insurer in the other year, or why there is none.
struct Partners {
    of_earlier: Vec<Result<usize, NotComparable>>,
    of_later: Vec<Result<usize, NotComparable>>,
}

fn partners(earlier: &[&InsurerRecord], later: &[&InsurerRecord]) -> Partners {
    let all = identities(earlier.iter().chain(later).copied());
    let (of_earlier, of_later) = all.split_at_checked(earlier.len()).unwrap_or((&all, &[]));
    let rows = |identities: &[Identity]| {
        let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (row, identity) in identities.iter().enumerate() {
            if let Identity::Insurer(insurer) = identity {
                rows.entry(*insurer).or_default().push(row);
            }
        }
        rows
    };
    let (in_earlier, in_later) = (rows(of_earlier), rows(of_later));
    let partner =
        |identity: &Identity, own: &BTreeMap<usize, Vec<usize>>, other: &BTreeMap<usize, Vec<usize>>| {
            let insurer = match identity {
                Identity::Insurer(insurer) => insurer,
                Identity::SharedName => return Err(NotComparable::NotUnique),
                Identity::Nameless => return Err(NotComparable::NotInOtherYear),
            };
            match (own.get(insurer).map(Vec::as_slice), other.get(insurer).map(Vec::as_slice)) {
                (_, None) => Err(NotComparable::NotInOtherYear),
                (Some([_]), Some([row])) => Ok(*row),
                _ => Err(NotComparable::NotUnique),
            }
        };
    Partners {
        of_earlier: of_earlier.iter().map(|identity| partner(identity, &in_earlier, &in_later)).collect(),
        of_later: of_later.iter().map(|identity| partner(identity, &in_later, &in_earlier)).collect(),
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
    (kept_before, kept_after): (ItemSet, ItemSet),
    before: &InsurerRecord,
    after: &InsurerRecord,
) -> Result<(Fraction, Fraction), NotComparable> {
    let rate = |record: &InsurerRecord, kept: ItemSet| match (plan_results(record), record.rate.value()) {
        // A rate that decides what the items leave open was counted from all items of its year.
        (Some(plan), Some(rate)) if items.is_none() && !plan.open.is_empty() && plan.allows(rate) => {
            Ok(rate.share())
        }
        (Some(plan), _) => rate_over(plan.planned.intersection(kept), record.item_answers()),
        (None, None) => Err(NotComparable::NotKnown),
        (None, Some(_)) if !items.is_none() => Err(NotComparable::OnlyRateStated),
        (None, Some(rate)) if rate.is_above_whole() => Err(NotComparable::NotKnown),
        (None, Some(rate)) => Ok(rate.share()),
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

#[cfg(test)]
mod tests {
    use super::{ItemListChange, LeftOut, NotComparable, YearAssessed, compare_years, rate_over, rates_of};
    use crate::{
        Entry, Fraction,
        stages::{InsurerRecord, ItemAnswers, ItemNumber, ItemResults, ItemSet, RestOfPlan, YearPlan},
    };

    fn items(numbers: &[u8]) -> ItemSet {
        numbers.iter().filter_map(|number| ItemNumber::new(*number)).collect()
    }

    fn change(dropped: &[u8], added: &[u8]) -> ItemListChange {
        ItemListChange { kept: Vec::new(), dropped: items(dropped), added: items(added) }
    }

    /// Three items planned, the first of them met, and a rate as stated.
    fn record(rest: RestOfPlan, rate: &str) -> InsurerRecord {
        InsurerRecord {
            planned: Entry::Known(items(&[1, 2, 3])),
            results: Entry::Known(ItemResults { answers: ItemAnswers::met_only(items(&[1])), rest }),
            rate: Entry::Known(rate.parse().unwrap()),
            ..InsurerRecord::default()
        }
    }

    fn rate(change: &ItemListChange, kept: &[u8], record: &InsurerRecord) -> Result<Fraction, NotComparable> {
        let kept = items(kept);
        rates_of(change, (kept, kept), record, record).map(|(before, _)| before)
    }

    fn percent(percent: i128) -> Result<Fraction, NotComparable> {
        Ok(Fraction::new(percent, 100).unwrap())
    }

    #[test]
    fn an_item_list_is_the_same_if_nothing_was_dropped_or_added() {
        assert!(change(&[], &[]).is_none());
        assert!(!change(&[1], &[]).is_none() && !change(&[], &[1]).is_none());
    }

    #[test]
    fn a_stated_rate_counts_where_it_decides_what_the_items_leave_open() {
        let (same, all) = (change(&[], &[]), &[1, 2, 3]);
        assert_eq!(rate(&same, all, &record(RestOfPlan::Open, "67")), percent(67));
        // One, two or three of three: none of it is half.
        assert_eq!(rate(&same, all, &record(RestOfPlan::Open, "50")), Err(NotComparable::NotKnown));
        // Nothing is open: the items are exact, and what is stated is rounded or wrong.
        let third = Ok(Fraction::new(1, 3).unwrap());
        assert_eq!(rate(&same, all, &record(RestOfPlan::Missed, "33")), third);
        assert_eq!(rate(&same, all, &record(RestOfPlan::Missed, "80")), third);
        // It was counted from items that the other year has not.
        assert_eq!(
            rate(&change(&[3], &[]), &[1, 2], &record(RestOfPlan::Open, "67")),
            Err(NotComparable::NotKnown)
        );
        assert_eq!(rate(&change(&[3], &[]), &[1], &record(RestOfPlan::Open, "67")), percent(100));
    }

    #[test]
    fn a_rate_alone_is_compared_where_the_items_are_the_same_and_it_is_one() {
        let alone = |rate: &str| InsurerRecord {
            rate: Entry::Known(rate.parse().unwrap()),
            ..InsurerRecord::default()
        };
        assert_eq!(rate(&change(&[], &[]), &[], &alone("80")), percent(80));
        assert_eq!(rate(&change(&[], &[]), &[], &alone("120")), Err(NotComparable::NotKnown));
        assert_eq!(rate(&change(&[], &[4]), &[], &alone("80")), Err(NotComparable::OnlyRateStated));
        assert_eq!(rate(&change(&[], &[]), &[], &InsurerRecord::default()), Err(NotComparable::NotKnown));
    }

    #[test]
    fn a_rate_takes_a_result_of_every_item() {
        let results = ItemAnswers::decided(items(&[1, 2]), items(&[1]));
        assert_eq!(rate_over(items(&[1, 2]), results), percent(50));
        assert_eq!(rate_over(items(&[1, 3]), results), Err(NotComparable::NotKnown));
        assert_eq!(rate_over(ItemSet::EMPTY, results), Err(NotComparable::NothingInCommon));
    }

    #[test]
    fn an_insurer_of_one_year_alone_is_left_out_as_such() {
        let year = |name: &str| -> YearPlan {
            std::iter::once(InsurerRecord { name: name.to_owned(), ..InsurerRecord::default() }).collect()
        };
        let (before, after) = (year("甲市"), year("乙市"));
        let assessed = |plan| YearAssessed { plan, insurers: &[] };
        let found = compare_years(assessed(&before), assessed(&after));
        let alone = [LeftOut { row: 0, reason: NotComparable::NotInOtherYear }];
        assert_eq!((&found.left_out_before[..], &found.left_out_after[..]), (&alone[..], &alone[..]));
    }
}
