//! From the counts of a table to its shares: of each group, of all together, of each group beside the others.

use super::{AgeSide, Breakdown, PaperGroup, PaperGroupId, Risk, WhitePaperPlan, age_side};
use crate::{
    Entry,
    outcomes::{Difference, KnownSum, NoFigure, NoRate, Pooled, Rate, RateFigure},
};

/// What follows from a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakdownReport {
    /// The risks of which the table has any number, in their order.
    pub risks: Vec<Risk>,
    /// Each row, in the order of the table.
    pub groups: Vec<GroupFindings>,
    /// 40歳未満 and 40歳以上, where the rows are ages that do not all lie on one side.
    pub subtotals: Vec<Subtotal>,
    /// All rows together.
    pub all: PooledFindings,
    /// The cells that count more people than were examined.
    pub more_than_examined: Vec<MoreThanExamined>,
}

/// What follows from a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupFindings {
    /// Which.
    pub id: PaperGroupId,
    /// Where the rows are ages: on which side of 40 it lies.
    pub side: Option<AgeSide>,
    /// The share of those examined that has each of the report's risks.
    pub rates: Vec<RateFigure>,
    /// The same beside the other rows; `None` if there is no share, or if there are no others.
    pub beside_others: Vec<Option<BesideOthers>>,
}

/// A share of a row beside that of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideOthers {
    /// The share of the other rows, pooled.
    pub others: Rate,
    /// The share of the row less that of the others.
    pub difference: Difference,
}

/// Several rows together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PooledFindings {
    /// How many people were examined, of the rows in which it is known.
    pub examined: KnownSum,
    /// The pooled share of each of the report's risks.
    pub rates: Vec<Pooled>,
}

/// The rows on one side of 40 together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subtotal {
    /// Which side.
    pub side: AgeSide,
    /// The places of its rows.
    pub rows: Vec<usize>,
    /// What follows from them.
    pub findings: PooledFindings,
}

/// A cell that counts more people with a finding than were examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoreThanExamined {
    /// The row.
    pub group: PaperGroupId,
    /// The place of the row.
    pub row: usize,
    /// The risk.
    pub risk: Risk,
    /// How many people are counted.
    pub count: u64,
    /// How many were examined.
    pub examined: u64,
}

/// Calculates what follows from a table.
///
/// ```
/// use consortium_core::{Entry, collaboration::white_paper::{
///     Breakdown, PaperGroup, PaperGroupId, WhitePaperPlan, assess_breakdown,
/// }};
/// let group = |id, name: &str, examined, obesity| PaperGroup {
///     name: name.to_owned(),
///     examined: Entry::Known(examined),
///     obesity: Entry::Known(obesity),
///     ..PaperGroup::new(PaperGroupId(id))
/// };
/// let ages = vec![group(1, "30代", 100, 30), group(2, "40代", 300, 60)];
/// let report = assess_breakdown(&WhitePaperPlan { ages, ..WhitePaperPlan::default() }, Breakdown::Ages);
/// let all = report.all.rates[0].rate.unwrap();
/// // 90 of 400: the mean of 30 % and 20 % would be another.
/// assert_eq!((all.count(), all.base()), (90, 400));
/// assert_eq!(report.subtotals.len(), 2);
/// ```
pub fn assess_breakdown(paper: &WhitePaperPlan, breakdown: Breakdown) -> BreakdownReport {
    let rows = paper.groups(breakdown);
    let is_entered = |risk: &Risk| rows.iter().any(|group| !group.count(*risk).is_unknown());
    let risks: Vec<Risk> = Risk::ALL.into_iter().filter(is_entered).collect();
    let rates: Vec<Vec<RateFigure>> =
        rows.iter().map(|group| risks.iter().map(|risk| rate_of(group, *risk)).collect()).collect();
    let pooled = |places: &[usize]| pooled(rows, &rates, risks.len(), places);
    let all = pooled(&(0..rows.len()).collect::<Vec<_>>());
    let groups = rows.iter().zip(&rates).map(|(group, rates)| GroupFindings {
        id: group.id,
        side: (breakdown == Breakdown::Ages).then(|| age_side(&group.name)),
        rates: rates.clone(),
        beside_others: rates
            .iter()
            .zip(&all.rates)
            .map(|(rate, all)| beside_others(rate.ok()?, all.rate.ok()?))
            .collect(),
    });
    let sides = sides(paper, breakdown);
    let subtotals = sides.into_iter().map(|(side, rows)| {
        let findings = pooled(&rows);
        Subtotal { side, rows, findings }
    });
    BreakdownReport {
        subtotals: subtotals.collect(),
        groups: groups.collect(),
        all,
        more_than_examined: more_than_examined(rows, &risks, &rates),
        risks,
    }
}

/// The rows of each side of 40, where the rows are ages that do not all lie on one side.
pub(super) fn sides(paper: &WhitePaperPlan, breakdown: Breakdown) -> Vec<(AgeSide, Vec<usize>)> {
    if breakdown != Breakdown::Ages {
        return Vec::new();
    }
    let on = |side: AgeSide| -> Vec<usize> {
        let rows = paper.ages.iter().enumerate();
        rows.filter(|(_, group)| age_side(&group.name) == side).map(|(row, _)| row).collect()
    };
    let sides = [AgeSide::Under40, AgeSide::From40].map(|side| (side, on(side)));
    let sides: Vec<_> = sides.into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
    let is_all = sides.iter().any(|(_, rows)| rows.len() == paper.ages.len());
    if is_all { Vec::new() } else { sides }
}

/// The share of a row that has a risk.
pub(super) fn rate_of(group: &PaperGroup, risk: Risk) -> RateFigure {
    let (count, base) = group.count(risk).value().zip(group.examined.value()).ok_or(NoFigure::Missing)?;
    Rate::new(count.into(), base.into()).map_err(NoFigure::Contradiction)
}

fn pooled(rows: &[PaperGroup], rates: &[Vec<RateFigure>], risks: usize, places: &[usize]) -> PooledFindings {
    let examined = places.iter().filter_map(|row| rows.get(*row)).map(|group| &group.examined);
    let of_risk = |risk: usize| {
        let figures = places.iter().filter_map(|row| rates.get(*row)?.get(risk).copied());
        // A group to which nobody belongs adds nobody, and is not without its figure.
        let nobody = NoFigure::Contradiction(NoRate::EmptyBase);
        let without = figures.clone().filter(|figure| figure.is_err_and(|reason| reason != nobody)).count();
        let rate = Rate::pooled(figures.filter_map(Result::ok)).ok_or(NoFigure::Missing);
        Pooled { rate, without }
    };
    PooledFindings { examined: known_sum(examined), rates: (0..risks).map(of_risk).collect() }
}

fn known_sum<'a>(entries: impl Iterator<Item = &'a Entry<u32>> + Clone) -> KnownSum {
    let unknown = entries.clone().filter(|entry| !entry.is_known()).count();
    let mut known = entries.filter_map(Entry::value).map(u64::from);
    let sum = known.next().and_then(|first| known.try_fold(first, u64::checked_add));
    KnownSum { sum, unknown }
}

fn beside_others(group: Rate, all: Rate) -> Option<BesideOthers> {
    let others = all.without(group)?;
    Some(BesideOthers { others, difference: Difference::between(group, others)? })
}

fn more_than_examined(
    rows: &[PaperGroup],
    risks: &[Risk],
    rates: &[Vec<RateFigure>],
) -> Vec<MoreThanExamined> {
    let cells = rows.iter().zip(rates).enumerate().flat_map(|(row, (group, rates))| {
        risks.iter().zip(rates).filter_map(move |(risk, rate)| {
            match group.count(*risk).value().zip(group.examined.value()) {
                Some((count, examined)) if rate.is_err() && count > examined => Some(MoreThanExamined {
                    group: group.id,
                    row,
                    risk: *risk,
                    count: count.into(),
                    examined: examined.into(),
                }),
                _ => None,
            }
        })
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use super::{assess_breakdown, rate_of};
    use crate::{
        Entry,
        collaboration::white_paper::{
            AgeSide, Breakdown, PaperGroup, PaperGroupId, Risk, WhitePaperPlan, example,
        },
        outcomes::{NoFigure, NoRate},
    };

    fn group(id: u32, name: &str, examined: Option<u32>, obesity: Option<u32>) -> PaperGroup {
        PaperGroup {
            name: name.to_owned(),
            examined: examined.into(),
            obesity: obesity.into(),
            ..PaperGroup::new(PaperGroupId(id))
        }
    }

    fn ages(ages: Vec<PaperGroup>) -> WhitePaperPlan {
        WhitePaperPlan { ages, ..WhitePaperPlan::default() }
    }

    #[test]
    fn people_under_40_stand_apart_and_a_band_across_40_is_in_neither_subtotal() {
        let paper = ages(vec![
            group(1, "20代", Some(40), Some(4)),
            group(2, "30～39歳", Some(60), Some(9)),
            group(3, "40代", Some(100), Some(30)),
            group(4, "35～44歳", Some(10), Some(1)),
        ]);
        let report = assess_breakdown(&paper, Breakdown::Ages);
        let shown: Vec<_> = report
            .subtotals
            .iter()
            .map(|subtotal| {
                (
                    subtotal.side,
                    subtotal.findings.examined.sum,
                    subtotal.findings.rates[0].rate.unwrap().count(),
                )
            })
            .collect();
        assert_eq!(shown, [(AgeSide::Under40, Some(100), 13), (AgeSide::From40, Some(100), 30)]);
        assert_eq!(report.groups[3].side, Some(AgeSide::Neither));
        let all = report.all.rates[0].rate.unwrap();
        assert_eq!((all.count(), all.base()), (44, 210));
    }

    #[test]
    fn ages_of_one_side_have_no_subtotal_beside_the_same_total() {
        let paper = ages(vec![group(1, "40代", Some(40), Some(4)), group(2, "50代", Some(60), Some(9))]);
        assert!(assess_breakdown(&paper, Breakdown::Ages).subtotals.is_empty());
    }

    #[test]
    fn a_missing_count_is_unknown_and_a_count_beyond_those_examined_is_named() {
        let paper = ages(vec![
            group(1, "30代", Some(50), None),
            group(2, "40代", Some(10), Some(12)),
            group(3, "50代", Some(100), Some(30)),
            group(4, "60代", Some(0), Some(0)),
        ]);
        let report = assess_breakdown(&paper, Breakdown::Ages);
        assert_eq!(report.risks, [Risk::Obesity]);
        assert_eq!(report.groups[0].rates, [Err(NoFigure::Missing)]);
        assert_eq!(
            rate_of(&paper.ages[1], Risk::Obesity),
            Err(NoFigure::Contradiction(NoRate::MoreThanBase { count: 12, base: 10 }))
        );
        let named = report.more_than_examined[0];
        assert_eq!((named.row, named.risk, named.count, named.examined), (1, Risk::Obesity, 12, 10));
        let all = report.all.rates[0];
        assert_eq!((all.rate.unwrap().base(), all.without), (100, 2), "nobody in their sixties is no gap");
        assert_eq!((report.all.examined.sum, report.all.examined.unknown), (Some(160), 0));
    }

    #[test]
    fn a_group_is_compared_with_the_others_and_not_with_all() {
        let paper = ages(vec![group(1, "30代", Some(50), Some(10)), group(2, "40代", Some(150), Some(90))]);
        let report = assess_breakdown(&paper, Breakdown::Ages);
        let beside = report.groups[0].beside_others[0].as_ref().unwrap();
        assert_eq!((beside.others.count(), beside.others.base()), (90, 150));
        assert!(beside.difference.is_clear());
        let lone = ages(vec![group(1, "30代", Some(50), Some(10))]);
        assert_eq!(assess_breakdown(&lone, Breakdown::Ages).groups[0].beside_others, [None]);
    }

    #[test]
    fn all_tables_of_the_example_count_the_same_people() {
        let paper = example(|text| &text.ja);
        let totals = Breakdown::ALL.iter().map(|breakdown| {
            let all = assess_breakdown(&paper, *breakdown).all;
            assert!(all.examined.unknown == 0 && all.rates.iter().all(|rate| rate.without == 0));
            let counts: Vec<_> = all.rates.iter().map(|rate| rate.rate.unwrap().count()).collect();
            (all.examined.sum, counts)
        });
        let totals: Vec<_> = totals.collect();
        assert!(totals.windows(2).all(|two| two[0] == two[1]), "{totals:?}");
        assert!(paper.groups(Breakdown::Workplaces).iter().any(|group| group.examined == Entry::Known(6)));
    }
}
