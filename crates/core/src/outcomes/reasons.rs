//! Why people did not join (不参加理由): how many gave each reason.
//!
//! One person may give several reasons, so the shares have one base, everybody who answered, and may add up to more than 100 %.
//! Source: the evaluated guidance by chat of FY2017, which prints counts and shares (回答数、重複有).

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{
    Disclosure, NoFigure, ProjectOutcomes, Rate, RateFigure, ReasonField, ReasonId, SuppressionRule,
};
use crate::{Entry, field::slots};

/// A reason for not joining.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonLine {
    /// Stable while lines move.
    pub id: ReasonId,
    /// The reason.
    #[serde(default)]
    pub name: String,
    /// How many people gave it.
    #[serde(default)]
    pub count: Entry<u32>,
}

impl ReasonLine {
    /// A line in which nothing was entered.
    pub const fn new(id: ReasonId) -> Self {
        Self { id, name: String::new(), count: Entry::Unknown }
    }
}

slots! {
    ReasonLine, ReasonField: {
        Name => name,
        Count => count,
    }
}

/// What follows from the reasons that were entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonsReport {
    /// The share of those who answered that gave each reason, in the order of the lines.
    pub shares: Vec<RateFigure>,
    /// The places of the lines, the most frequent reason first; those of equal frequency as entered, those without a number last.
    pub order: Vec<usize>,
    /// More people answered than did not join: how many did not. `None` where it is not so, or cannot be told.
    pub more_than_did_not_join: Option<u64>,
}

/// Calculates what follows from the reasons that were entered.
///
/// ```
/// use consortium_core::outcomes::{OutcomesSample, assess_reasons};
/// let report = assess_reasons(&OutcomesSample::ChatGuidance.outcomes(|name| &name.ja));
/// let first = report.shares[0].unwrap();
/// assert_eq!(first.share().percent(1).unwrap().to_string(), "15.6"); // 23 of 147
/// ```
pub fn assess_reasons(outcomes: &ProjectOutcomes) -> ReasonsReport {
    let share = |line: &ReasonLine| {
        let numbers = line.count.value().zip(outcomes.answered.value());
        let (count, base) = numbers.ok_or(NoFigure::Missing)?;
        Rate::new(count.into(), base.into()).map_err(NoFigure::Contradiction)
    };
    let mut order: Vec<usize> = (0..outcomes.reasons.len()).collect();
    order.sort_by_key(|place| Reverse(outcomes.reasons.get(*place).and_then(|line| line.count.value())));
    ReasonsReport {
        shares: outcomes.reasons.iter().map(share).collect(),
        order,
        more_than_did_not_join: did_not_join(outcomes)
            .filter(|people| outcomes.answered.value().is_some_and(|answered| u64::from(answered) > *people)),
    }
}

/// How many were invited and did not join; `None` unless that is known of every group.
fn did_not_join(outcomes: &ProjectOutcomes) -> Option<u64> {
    let of_groups = outcomes.groups.iter().map(|group| {
        let (invited, joined) = group.invited.value().zip(group.joined.value())?;
        invited.checked_sub(joined).map(u64::from)
    });
    let people = of_groups.collect::<Option<Vec<u64>>>()?;
    people.into_iter().reduce(u64::saturating_add)
}

/// Which numbers of the reasons may leave the machine.
///
/// A reason is hidden if few people gave it, or if few did not. Where the counts may be those of people who gave one reason
/// each, they are hidden as a table with a total too: else one hidden count would be the base less the others.
///
/// ```
/// use consortium_core::{Entry, outcomes::{ReasonId, ReasonLine, ReasonsDisclosure, SuppressionRule}};
/// let line = |id, count| ReasonLine { count: Entry::Known(count), ..ReasonLine::new(ReasonId(id)) };
/// let shown = |lines: &[ReasonLine], answered| {
///     let disclosure = ReasonsDisclosure::of(lines, &Entry::Known(answered), SuppressionRule::FEWER_THAN_TEN);
///     (0..lines.len()).map(|row| disclosure.shows(row)).collect::<Vec<_>>()
/// };
/// // 60 answers of 40 people: nobody can subtract.
/// assert_eq!(shown(&[line(1, 30), line(2, 26), line(3, 4)], 40), [true, true, false]);
/// // 60 answers of 60 people: 60 − 30 − 26 would be the hidden 4.
/// assert_eq!(shown(&[line(1, 30), line(2, 26), line(3, 4)], 60), [true, false, false]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonsDisclosure {
    rows: Vec<bool>,
    base: bool,
}

impl ReasonsDisclosure {
    /// What may be shown of reasons that so many people answered with.
    pub fn of(lines: &[ReasonLine], answered: &Entry<u32>, rule: SuppressionRule) -> Self {
        let answered = answered.value().map(u64::from);
        let counts: Vec<Option<u64>> = lines.iter().map(|line| line.count.value().map(u64::from)).collect();
        let sum = counts.iter().flatten().fold(0_u64, |sum, count| sum.saturating_add(*count));
        // Who gave a reason that is not listed is shown nowhere: enough of them protect the others.
        let rest = answered.and_then(|answered| answered.checked_sub(sum));
        let one_each = rest.filter(|rest| *rest < rule.threshold.get()).map(|rest| {
            let rest = Some(rest).filter(|rest| *rest > 0).map(|rest| vec![Some(rest)]);
            let rows: Vec<_> = counts.iter().map(|count| vec![*count]).chain(rest).collect();
            Disclosure::of(&rows, rule)
        });
        let shows = |(row, count): (usize, &Option<u64>)| {
            let others = answered.zip(*count).and_then(|(answered, count)| answered.checked_sub(count));
            let is_small = count.is_some_and(|count| rule.is_small(count))
                || others.is_some_and(|others| rule.is_small(others));
            !is_small && one_each.as_ref().is_none_or(|table| table.shows(Some(row), &[0]))
        };
        Self {
            rows: counts.iter().enumerate().map(shows).collect(),
            base: answered.is_none_or(|answered| !rule.is_small(answered)),
        }
    }

    /// Whether the count and the share of a line may be shown, by the place of the line.
    pub fn shows(&self, row: usize) -> bool {
        self.rows.get(row).copied().unwrap_or(false)
    }

    /// Whether it may be shown how many people answered.
    pub const fn shows_base(&self) -> bool {
        self.base
    }
}

#[cfg(test)]
mod tests {
    use super::{ReasonLine, ReasonsDisclosure, assess_reasons};
    use crate::{
        Entry,
        outcomes::{
            GroupId, NoFigure, NoRate, OutcomeGroup, PrintedFrom, ProjectOutcomes, ReasonId, SuppressionRule,
            printed_from, sample::OutcomesSample,
        },
    };

    const RULE: SuppressionRule = SuppressionRule::FEWER_THAN_TEN;

    fn lines(counts: &[Option<u32>]) -> Vec<ReasonLine> {
        let line = |(id, count): (u32, &Option<u32>)| ReasonLine {
            count: (*count).into(),
            ..ReasonLine::new(ReasonId(id))
        };
        (1..).zip(counts).map(line).collect()
    }

    fn shown(counts: &[Option<u32>], answered: Entry<u32>) -> Vec<bool> {
        let disclosure = ReasonsDisclosure::of(&lines(counts), &answered, RULE);
        (0..counts.len()).map(|row| disclosure.shows(row)).collect()
    }

    /// Source: FY2018 call, reasons for not joining the guidance by chat.
    #[test]
    fn printed_shares_of_the_reasons_come_out() {
        let sample = OutcomesSample::ChatGuidance;
        let report = assess_reasons(&sample.outcomes(|name| &name.ja));
        let printed = sample.printed_reasons();
        assert_eq!(report.shares.len(), printed.len());
        for (share, (count, printed)) in report.shares.iter().zip(printed) {
            let share = share.unwrap();
            assert_eq!((share.count(), share.base()), (u64::from(count), 147));
            assert_eq!(printed_from(printed, share.share()), PrintedFrom::Rounded);
        }
        assert_eq!(report.more_than_did_not_join, None);
    }

    #[test]
    fn several_reasons_of_one_person_may_add_up_to_more_than_all() {
        let outcomes = ProjectOutcomes {
            reasons: lines(&[Some(30), Some(40)]),
            answered: Entry::Known(50),
            ..ProjectOutcomes::default()
        };
        let report = assess_reasons(&outcomes);
        let numbers = report.shares.iter().map(|share| share.map(|rate| (rate.count(), rate.base())));
        assert_eq!(numbers.collect::<Vec<_>>(), [Ok((30, 50)), Ok((40, 50))]);
        assert_eq!(report.order, [1, 0]);
    }

    #[test]
    fn reason_without_a_base_has_no_share_and_one_beyond_it_is_a_contradiction() {
        let mut outcomes =
            ProjectOutcomes { reasons: lines(&[Some(7), None, Some(7)]), ..ProjectOutcomes::default() };
        assert_eq!(assess_reasons(&outcomes).shares, [Err(NoFigure::Missing); 3]);
        assert_eq!(assess_reasons(&outcomes).order, [0, 2, 1]);
        outcomes.answered = Entry::Known(6);
        let more = NoFigure::Contradiction(NoRate::MoreThanBase { count: 7, base: 6 });
        assert_eq!(assess_reasons(&outcomes).shares, [Err(more), Err(NoFigure::Missing), Err(more)]);
    }

    #[test]
    fn more_who_answered_than_did_not_join_are_named() {
        let group = |id, invited, joined| OutcomeGroup {
            invited: Entry::Known(invited),
            joined: Entry::Known(joined),
            ..OutcomeGroup::new(GroupId(id))
        };
        let groups = vec![group(1, 20, 5), group(2, 10, 10)];
        let of = |answered| {
            let answered = Entry::Known(answered);
            let outcomes = ProjectOutcomes { groups: groups.clone(), answered, ..ProjectOutcomes::default() };
            assess_reasons(&outcomes).more_than_did_not_join
        };
        assert_eq!([of(15), of(16)], [None, Some(15)]);
    }

    #[test]
    fn reason_that_few_gave_or_few_did_not_is_hidden() {
        assert_eq!(
            shown(&[Some(9), Some(10), Some(30), Some(31), None], Entry::Known(40)),
            [false, true, true, false, true]
        );
        assert_eq!(shown(&[Some(9), Some(10)], Entry::Unknown), [false, true]);
    }

    #[test]
    fn hidden_reason_is_not_the_base_less_the_others() {
        assert_eq!(shown(&[Some(30), Some(12), Some(8)], Entry::Known(50)), [true, false, false]);
        // 40 gave a reason that is not listed: 48 are left for it and the hidden one.
        assert_eq!(shown(&[Some(30), Some(12), Some(8)], Entry::Known(90)), [true, true, false]);
    }

    #[test]
    fn few_who_answered_are_hidden_too() {
        let base = |answered| ReasonsDisclosure::of(&[], &answered, RULE).shows_base();
        assert_eq!(
            [base(Entry::Known(9)), base(Entry::Known(10)), base(Entry::Unknown)],
            [false, true, true]
        );
    }

    #[test]
    fn answers_without_a_listed_reason_protect_the_others_whether_few_or_many() {
        let shown = |counts: [u32; 3], answered| shown(&counts.map(Some), Entry::Known(answered));
        // Nine gave another reason, and for all that is told the four may be twelve.
        assert_eq!(shown([30, 26, 4], 69), [true, true, false]);
        assert_eq!(shown([30, 26, 4], 60), [true, false, false]);
        // Ten others are enough: no listed ten has to be hidden with the four.
        assert_eq!(shown([30, 10, 4], 54), [true, true, false]);
    }
}
