//! From the totals of a project to its rates.

use serde::Serialize;

use super::{
    Contradiction, Difference, FunnelPosition, GroupId, NoRate, ObesityFromBands, OutcomeGroup,
    ProjectOutcomes, Rate, contradictions_of_group, contradictions_of_project, cost_per_person,
    funnel_position, invitations_for, missing_to_target, safe_invitations_for,
};
use crate::{Entry, Fraction};

/// A rate, or why there is none.
pub type RateFigure = Result<Rate, NoFigure>;

/// Why a rate is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoFigure {
    /// A number it is made of is not known.
    Missing,
    /// Its numbers make no rate.
    Contradiction(NoRate),
    /// The bands count another number of people than were measured.
    BandsDiffer {
        /// In all bands.
        counted: u64,
        /// Measured before and after.
        measured: u64,
    },
}

/// What follows from the totals of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectReport {
    /// Numbers that contradict each other, in the order of the page. Nothing is calculated from them.
    pub contradictions: Vec<Contradiction>,
    /// Each group, in the order of the table.
    pub groups: Vec<GroupReport>,
    /// 参加率 of all groups: joined ÷ invited.
    pub participation: Pooled,
    /// 継続率 of all groups: went on ÷ joined and still in the society.
    pub continuation: Pooled,
    /// How many joined, of the groups in which it is known.
    pub joined: KnownSum,
    /// How many went on.
    pub went_on: KnownSum,
    /// How many left the society.
    pub left_society: KnownSum,
    /// How many were invited.
    pub invited: KnownSum,
    /// Weight or BMI fell ÷ measured before and after.
    pub improved: RateFigure,
    /// Left obesity, gross ÷ obese before.
    pub left_obesity: RateFigure,
    /// What the BMI bands tell; `None` if they are not all known, or count others than were measured.
    pub bands: Option<Result<ObesityFromBands, NotTheSamePeople>>,
    /// How many participants are missing to the target; `None` if it or the participation rate is not known.
    pub missing_to_target: Option<u64>,
    /// What the next round takes.
    pub next_round: NextRound,
}

/// The bands count different numbers of people before and after, so that they tell nothing about who moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTheSamePeople {
    /// All people before.
    pub before: u64,
    /// All people after.
    pub after: u64,
}

/// A rate over several groups, pooled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pooled {
    /// The rate of the groups that have one.
    pub rate: RateFigure,
    /// How many groups have none, and are not in it.
    pub without: usize,
}

/// A sum over the groups in which a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownSum {
    /// The sum; `None` if it is known in no group.
    pub sum: Option<u64>,
    /// In how many groups it is not known.
    pub unknown: usize,
}

/// What follows for one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupReport {
    /// Which.
    pub id: GroupId,
    /// 参加率: joined ÷ invited.
    pub participation: RateFigure,
    /// 継続率: went on ÷ joined and still in the society.
    pub continuation: RateFigure,
    /// Whether those who left the society are out of the base: they are where it is known how many.
    pub base_without_left: bool,
    /// The participation rate beside that of the other groups.
    pub participation_beside_others: Option<Comparison>,
    /// The continuation rate beside that of the other groups.
    pub continuation_beside_others: Option<Comparison>,
}

/// A rate of a group beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The rate of the other groups, pooled.
    pub others: Rate,
    /// The rate of the group less that of the others.
    pub difference: Difference,
    /// Where it lies in the funnel plot around the rate of all.
    pub position: FunnelPosition,
}

/// What the next round takes, as far as it can be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextRound {
    /// How many people to invite for the wanted number at the participation rate of all.
    pub invitations: Option<u64>,
    /// How many if the rate is at the lower end of its interval.
    pub safe_invitations: Option<u64>,
    /// Yen a participant.
    pub per_participant: Option<Fraction>,
    /// Yen for each person who went on.
    pub per_person_who_went_on: Option<Fraction>,
    /// Yen for each person who left obesity (gross; where that is not known, net).
    pub per_person_who_left_obesity: Option<Fraction>,
}

/// Calculates what follows from the totals.
///
/// ```
/// use consortium_core::{Entry, outcomes::{GroupId, OutcomeGroup, ProjectOutcomes, assess_project}};
/// let group = |id, invited, joined| OutcomeGroup {
///     invited: Entry::Known(invited),
///     joined: Entry::Known(joined),
///     ..OutcomeGroup::new(GroupId(id))
/// };
/// let groups = vec![group(1, 208, 40), group(2, 245, 38), group(3, 194, 21)];
/// let report = assess_project(&ProjectOutcomes { groups, ..ProjectOutcomes::default() });
/// let all = report.participation.rate.unwrap();
/// assert_eq!((all.count(), all.base()), (99, 647));
/// ```
pub fn assess_project(outcomes: &ProjectOutcomes) -> ProjectReport {
    let of_groups: Vec<Vec<Contradiction>> = outcomes.groups.iter().map(contradictions_of_group).collect();
    let of_project = contradictions_of_project(outcomes);
    let rates: Vec<_> = outcomes
        .groups
        .iter()
        .zip(&of_groups)
        .map(|(group, found)| {
            let rate = |rate: RateFigure| rate.and_then(|rate| unless_contradicted(rate, found));
            (rate(participation(group)), rate(continuation(group)))
        })
        .collect();
    let participation = pooled(rates.iter().map(|(rate, _)| *rate));
    let continuation = pooled(rates.iter().map(|(_, rate)| *rate));
    let groups = outcomes.groups.iter().zip(&rates).map(|(group, (joined, went_on))| GroupReport {
        id: group.id,
        participation: *joined,
        continuation: *went_on,
        base_without_left: group.left_society.is_known(),
        participation_beside_others: beside_others(*joined, participation.rate),
        continuation_beside_others: beside_others(*went_on, continuation.rate),
    });
    let sum = |of: fn(&OutcomeGroup) -> &Entry<u32>| {
        let groups = outcomes.groups.iter().zip(&of_groups);
        known_sum(groups.map(|(group, found)| if found.is_empty() { of(group) } else { &Entry::Unknown }))
    };
    let differ = of_project.iter().any(|found| found.part_of.is_all());
    let bands = outcomes.band_counts().filter(|_| !differ).and_then(|counts| {
        let (before, after) = counts.totals()?;
        Some(counts.left_obesity().ok_or(NotTheSamePeople { before, after }))
    });
    let joined = sum(|group| &group.joined);
    let went_on = sum(|group| &group.went_on);
    let measured = |rate: RateFigure| rate.and_then(|rate| unless_contradicted(rate, &of_project));
    let left_obesity = measured(rate_of(&outcomes.left_obesity, &outcomes.obese));
    let missing_to_target = outcomes
        .target
        .value()
        .zip(participation.rate.ok())
        .and_then(|(target, rate)| missing_to_target(rate, target));
    let next_round = next_round(outcomes, participation.rate, [joined, went_on], left_obesity, bands);
    ProjectReport {
        contradictions: of_groups.iter().flatten().chain(&of_project).copied().collect(),
        groups: groups.collect(),
        participation,
        continuation,
        joined,
        went_on,
        left_society: sum(|group| &group.left_society),
        invited: sum(|group| &group.invited),
        improved: measured(rate_of(&outcomes.improved, &outcomes.measured)),
        left_obesity,
        bands,
        missing_to_target,
        next_round,
    }
}

/// The rate, unless numbers beside it contradict each other: nobody knows which of them is wrong.
fn unless_contradicted(rate: Rate, found: &[Contradiction]) -> RateFigure {
    match found.first() {
        None => Ok(rate),
        Some(found) if found.part_of.is_all() => {
            Err(NoFigure::BandsDiffer { counted: found.part, measured: found.whole })
        }
        Some(found) => {
            Err(NoFigure::Contradiction(NoRate::MoreThanBase { count: found.part, base: found.whole }))
        }
    }
}

fn participation(group: &OutcomeGroup) -> RateFigure {
    rate_of(&group.joined, &group.invited)
}

/// The base is without those who left the society, where it is known how many.
fn continuation(group: &OutcomeGroup) -> RateFigure {
    let joined = group.joined.value().ok_or(NoFigure::Missing)?;
    let left = match &group.left_society {
        Entry::Known(left) | Entry::Approximate(left) => *left,
        Entry::Unknown => 0,
        Entry::Unreadable(_) => return Err(NoFigure::Missing),
    };
    let contradiction = NoRate::MoreThanBase { count: left.into(), base: joined.into() };
    let stayed = joined.checked_sub(left).ok_or(NoFigure::Contradiction(contradiction))?;
    rate_of(&group.went_on, &Entry::Known(stayed))
}

fn rate_of(count: &Entry<u32>, base: &Entry<u32>) -> RateFigure {
    let (count, base) = count.value().zip(base.value()).ok_or(NoFigure::Missing)?;
    Rate::new(count.into(), base.into()).map_err(NoFigure::Contradiction)
}

fn pooled(rates: impl Iterator<Item = RateFigure> + Clone) -> Pooled {
    let without = rates.clone().filter(Result::is_err).count();
    let rate = Rate::pooled(rates.filter_map(Result::ok)).ok_or(NoFigure::Missing);
    Pooled { rate, without }
}

fn known_sum<'a>(entries: impl Iterator<Item = &'a Entry<u32>> + Clone) -> KnownSum {
    let unknown = entries.clone().filter(|entry| !entry.is_known()).count();
    let known = entries.filter_map(Entry::value).map(u64::from);
    // A few hundred numbers of 32 bits fit in 64.
    let sum = known.reduce(u64::saturating_add);
    KnownSum { sum, unknown }
}

/// A group beside the others; `None` if it has no rate, or if there are no others.
fn beside_others(group: RateFigure, all: RateFigure) -> Option<Comparison> {
    let (group, all) = (group.ok()?, all.ok()?);
    let others = all.without(group)?;
    Some(Comparison {
        others,
        difference: Difference::between(group, others)?,
        position: funnel_position(group, all),
    })
}

fn next_round(
    outcomes: &ProjectOutcomes,
    participation: RateFigure,
    [joined, went_on]: [KnownSum; 2],
    left_obesity: RateFigure,
    bands: Option<Result<ObesityFromBands, NotTheSamePeople>>,
) -> NextRound {
    let wanted = outcomes.wanted.value().map(u64::from).zip(participation.ok());
    // A sum in which a group is missing would make each person too dear.
    let complete = |sum: KnownSum| sum.sum.filter(|_| sum.unknown == 0);
    let net = bands.and_then(Result::ok).and_then(|bands| u64::try_from(bands.net).ok());
    let left = left_obesity.ok().map(Rate::count).or(net);
    let each = |people: Option<u64>| cost_per_person(outcomes.cost.value()?, people?);
    NextRound {
        invitations: wanted.and_then(|(wanted, rate)| invitations_for(wanted, rate)),
        safe_invitations: wanted.and_then(|(wanted, rate)| safe_invitations_for(wanted, rate)),
        per_participant: each(complete(joined)),
        per_person_who_went_on: each(complete(went_on)),
        per_person_who_left_obesity: each(left),
    }
}

#[cfg(test)]
mod tests {
    use super::{NoFigure, assess_project};
    use crate::{
        Entry, Fraction, Yen,
        outcomes::{GroupId, NoRate, OutcomeGroup, ProjectOutcomes, sample::OutcomesSample},
    };

    fn group(id: u32, [invited, joined, left_society, went_on]: [Option<u32>; 4]) -> OutcomeGroup {
        OutcomeGroup {
            invited: invited.into(),
            joined: joined.into(),
            left_society: left_society.into(),
            went_on: went_on.into(),
            ..OutcomeGroup::new(GroupId(id))
        }
    }

    /// Source: FY2018 call, the two evaluated projects.
    #[test]
    fn printed_figures_of_both_projects_come_out() {
        let chat = assess_project(&OutcomesSample::ChatGuidance.outcomes(|name| &name.ja));
        let all = chat.participation.rate.unwrap();
        assert_eq!((all.count(), all.base(), chat.missing_to_target), (99, 647, Some(96)));
        let improved = chat.improved.unwrap();
        assert_eq!((improved.count(), improved.base()), (35, 41));
        assert_eq!(chat.left_obesity.map(|rate| (rate.count(), rate.base())), Ok((12, 34)));

        let weight = assess_project(&OutcomesSample::WeightLoss.outcomes(|name| &name.ja));
        let went_on = weight.continuation.rate.unwrap();
        assert_eq!((went_on.count(), went_on.base()), (242, 329));
        assert_eq!(weight.bands.unwrap().unwrap().net, 12);
        assert_eq!(weight.participation.rate, Err(NoFigure::Missing));
        assert_eq!(weight.left_obesity, Err(NoFigure::Missing));
    }

    #[test]
    fn who_left_the_society_is_out_of_the_base_of_continuation() {
        let groups = vec![group(1, [None, Some(10), Some(4), Some(6)])];
        let report = assess_project(&ProjectOutcomes { groups, ..ProjectOutcomes::default() });
        let rate = report.groups[0].continuation.unwrap();
        assert_eq!((rate.count(), rate.base()), (6, 6));
        assert!(report.groups[0].base_without_left);
    }

    #[test]
    fn group_without_a_number_is_left_out_of_the_pool_and_counted() {
        let groups = vec![group(1, [Some(10), Some(5), None, None]), group(2, [None, Some(3), None, None])];
        let report = assess_project(&ProjectOutcomes { groups, ..ProjectOutcomes::default() });
        let all = report.participation;
        assert_eq!((all.rate.map(|rate| (rate.count(), rate.base())), all.without), (Ok((5, 10)), 1));
        assert_eq!((report.joined.sum, report.joined.unknown), (Some(8), 0));
        assert_eq!(report.groups[0].participation_beside_others, None);
    }

    #[test]
    fn more_who_joined_than_were_invited_make_no_rate() {
        let groups = vec![group(1, [Some(4), Some(5), Some(6), Some(1)])];
        let report = assess_project(&ProjectOutcomes { groups, ..ProjectOutcomes::default() });
        let more = |count, base| Err(NoFigure::Contradiction(NoRate::MoreThanBase { count, base }));
        assert_eq!(report.groups[0].participation, more(5, 4));
        assert_eq!(report.groups[0].continuation, more(6, 5));
    }

    #[test]
    fn nothing_is_drawn_from_numbers_that_contradict_each_other() {
        let wrong = group(1, [Some(100), Some(80), None, Some(90)]);
        let right = group(2, [Some(50), Some(40), None, Some(30)]);
        let cost = Entry::Known(Yen::new(600));
        let groups = vec![wrong, right];
        let report = assess_project(&ProjectOutcomes { groups, cost, ..ProjectOutcomes::default() });
        assert_eq!(report.contradictions.len(), 1);
        assert!(report.groups[0].participation.is_err() && report.groups[0].continuation.is_err());
        let all = report.participation.rate.unwrap();
        assert_eq!((all.count(), all.base(), report.participation.without), (40, 50, 1));
        assert_eq!((report.joined.sum, report.joined.unknown), (Some(40), 1));
        assert_eq!(report.next_round.per_participant, None);
    }

    #[test]
    fn bands_of_others_than_were_measured_tell_nothing() {
        let bands = [1, 5, 3, 1].map(Entry::Known);
        let of = |measured| ProjectOutcomes {
            before: bands.clone(),
            after: bands.clone(),
            measured: Entry::Known(measured),
            improved: Entry::Known(4),
            ..ProjectOutcomes::default()
        };
        let report = assess_project(&of(12));
        assert_eq!(report.improved, Err(NoFigure::BandsDiffer { counted: 10, measured: 12 }));
        assert_eq!((report.bands, report.contradictions.len()), (None, 2));
        let right = assess_project(&of(10));
        assert!(right.improved.is_ok() && right.bands.is_some() && right.contradictions.is_empty());
    }

    #[test]
    fn cost_of_a_person_needs_all_groups() {
        let groups = vec![group(1, [None, Some(3), None, Some(2)]), group(2, [None, Some(3), None, None])];
        let cost = Entry::Known(Yen::new(600));
        let report = assess_project(&ProjectOutcomes { groups, cost, ..ProjectOutcomes::default() });
        assert_eq!(report.next_round.per_participant, Fraction::new(100, 1));
        assert_eq!(report.next_round.per_person_who_went_on, None);
    }
}
