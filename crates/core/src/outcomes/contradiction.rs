//! Numbers of which one is a part of the other and greater than it, and bands that do not add up to the people in them.
//! Nothing is calculated from them.

use super::{BandEntries, GroupField, OutcomeGroup, OutcomesField, ProjectField, ProjectOutcomes};
use crate::Entry;

/// What is a part of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartOf {
    /// 参加 of 案内.
    JoinedOfInvited,
    /// 資格喪失 of 参加.
    LeftOfJoined,
    /// 継続 of 参加.
    WentOnOfJoined,
    /// 継続 of those who joined and did not leave the society.
    WentOnOfStayed,
    /// 減った人 of those who were measured.
    ImprovedOfMeasured,
    /// Those who were obese of those who were measured.
    ObeseOfMeasured,
    /// Those who left obesity of those who were obese.
    LeftObesityOfObese,
    /// All bands before, which are those who were measured.
    BandsBeforeOfMeasured,
    /// All bands after, which are those who were measured.
    BandsAfterOfMeasured,
}

impl PartOf {
    /// Whether the part is all of the whole: less of it is wrong as well.
    pub const fn is_all(self) -> bool {
        matches!(self, Self::BandsBeforeOfMeasured | Self::BandsAfterOfMeasured)
    }
}

/// A part that is greater than its whole, or not the whole that it has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The field of the part.
    pub field: OutcomesField,
    /// What is a part of what.
    pub part_of: PartOf,
    /// How many people the part has.
    pub part: u64,
    /// How many people the whole has.
    pub whole: u64,
}

/// All contradictions, groups first.
///
/// ```
/// use consortium_core::{Entry, outcomes::{GroupId, OutcomeGroup, PartOf, ProjectOutcomes, contradictions}};
/// let mut group = OutcomeGroup::new(GroupId(1));
/// (group.invited, group.joined) = (Entry::Known(100), Entry::Known(120));
/// let found = contradictions(&ProjectOutcomes { groups: vec![group], ..ProjectOutcomes::default() });
/// assert_eq!((found[0].part_of, found[0].part, found[0].whole), (PartOf::JoinedOfInvited, 120, 100));
/// ```
pub fn contradictions(outcomes: &ProjectOutcomes) -> Vec<Contradiction> {
    let groups = outcomes.groups.iter().flat_map(contradictions_of_group);
    groups.chain(contradictions_of_project(outcomes)).collect()
}

/// Those within a group.
pub fn contradictions_of_group(group: &OutcomeGroup) -> Vec<Contradiction> {
    let OutcomeGroup { invited, joined, left_society, went_on, .. } = group;
    let of = |field: GroupField, part_of: PartOf, part: &Entry<u32>, whole: Option<u32>| {
        greater(OutcomesField::Group(group.id, field), part_of, part, whole)
    };
    let left = of(GroupField::LeftSociety, PartOf::LeftOfJoined, left_society, joined.value());
    let stayed = joined.value().zip(left_society.value()).and_then(|(joined, left)| joined.checked_sub(left));
    let went_on_of_joined = of(GroupField::WentOn, PartOf::WentOnOfJoined, went_on, joined.value());
    let went_on_of_stayed = || of(GroupField::WentOn, PartOf::WentOnOfStayed, went_on, stayed);
    let joined = of(GroupField::Joined, PartOf::JoinedOfInvited, joined, invited.value());
    joined.into_iter().chain(left).chain(went_on_of_joined.or_else(went_on_of_stayed)).collect()
}

/// Those in what was measured of the project as a whole.
pub fn contradictions_of_project(outcomes: &ProjectOutcomes) -> Vec<Contradiction> {
    let of = |field: ProjectField, part_of: PartOf, part: &Entry<u32>, whole: &Entry<u32>| {
        greater(OutcomesField::Project(field), part_of, part, whole.value())
    };
    let ProjectOutcomes { measured, improved, obese, left_obesity, before, after, .. } = outcomes;
    let found = [
        bands(PartOf::BandsBeforeOfMeasured, before, measured),
        bands(PartOf::BandsAfterOfMeasured, after, measured),
        of(ProjectField::Improved, PartOf::ImprovedOfMeasured, improved, measured),
        of(ProjectField::Obese, PartOf::ObeseOfMeasured, obese, measured),
        of(ProjectField::LeftObesity, PartOf::LeftObesityOfObese, left_obesity, obese),
    ];
    found.into_iter().flatten().collect()
}

/// Bands that count another number of people than were measured; too many also while a band is open.
fn bands(part_of: PartOf, bands: &BandEntries, measured: &Entry<u32>) -> Option<Contradiction> {
    let whole = u64::from(measured.value()?);
    let known = bands.iter().filter_map(Entry::value).map(u64::from);
    // Four numbers of 32 bits fit in 64.
    let part = known.reduce(u64::saturating_add)?;
    let is_complete = bands.iter().all(|band| band.value().is_some());
    let differs = part > whole || (is_complete && part < whole);
    let field = OutcomesField::Project(ProjectField::Measured);
    differs.then_some(Contradiction { field, part_of, part, whole })
}

fn greater(
    field: OutcomesField,
    part_of: PartOf,
    part: &Entry<u32>,
    whole: Option<u32>,
) -> Option<Contradiction> {
    let (part, whole) = (u64::from(part.value()?), u64::from(whole?));
    (part > whole).then_some(Contradiction { field, part_of, part, whole })
}

#[cfg(test)]
mod tests {
    use super::{PartOf, contradictions};
    use crate::{
        Entry,
        outcomes::{GroupId, OutcomeGroup, ProjectOutcomes},
    };

    fn group(figures: [Option<u32>; 4]) -> Vec<PartOf> {
        let [invited, joined, left_society, went_on] = figures.map(Entry::from);
        let group = OutcomeGroup { invited, joined, left_society, went_on, ..OutcomeGroup::new(GroupId(1)) };
        found(ProjectOutcomes { groups: vec![group], ..ProjectOutcomes::default() })
    }

    fn found(outcomes: ProjectOutcomes) -> Vec<PartOf> {
        contradictions(&outcomes).into_iter().map(|found| found.part_of).collect()
    }

    #[test]
    fn a_part_that_is_greater_than_its_whole_is_named() {
        use PartOf::{JoinedOfInvited, LeftOfJoined, WentOnOfJoined, WentOnOfStayed};
        let all = group([Some(100), Some(120), Some(130), Some(140)]);
        assert_eq!(all, [JoinedOfInvited, LeftOfJoined, WentOnOfJoined]);
        assert_eq!(group([Some(100), Some(80), None, Some(90)]), [WentOnOfJoined]);
        assert_eq!(group([Some(100), Some(80), Some(10), Some(75)]), [WentOnOfStayed]);
    }

    #[test]
    fn what_is_not_known_contradicts_nothing_and_a_part_may_be_all() {
        assert_eq!(group([Some(100), Some(100), Some(0), Some(100)]), []);
        assert_eq!(group([None, Some(120), None, None]), []);
        assert_eq!(found(ProjectOutcomes::default()), []);
    }

    #[test]
    fn bands_that_do_not_add_up_to_those_who_were_measured_are_named_with_both_numbers() {
        let bands = |counts: [Option<u32>; 4]| counts.map(Entry::from);
        let outcomes = |before, after, measured: Option<u32>| ProjectOutcomes {
            before: bands(before),
            after: bands(after),
            measured: measured.into(),
            ..ProjectOutcomes::default()
        };
        let (ten, nine) = ([Some(1), Some(5), Some(3), Some(1)], [Some(1), Some(5), Some(3), Some(0)]);
        let (open, too_many) = ([Some(1), None, None, None], [Some(9), Some(2), None, None]);
        let all = contradictions(&outcomes(ten, nine, Some(10)));
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].part_of, all[0].part, all[0].whole), (PartOf::BandsAfterOfMeasured, 9, 10));
        assert_eq!(found(outcomes(ten, ten, Some(10))), []);
        assert_eq!(found(outcomes(ten, nine, None)), []);
        assert_eq!(found(outcomes(open, too_many, Some(10))), [PartOf::BandsAfterOfMeasured]);
        let both = [PartOf::BandsBeforeOfMeasured, PartOf::BandsAfterOfMeasured];
        assert_eq!(found(outcomes(ten, ten, Some(12))), both);
    }

    #[test]
    fn measurements_of_more_people_than_were_measured_are_named() {
        let known = |number: u32| Entry::Known(number);
        let outcomes = ProjectOutcomes {
            measured: known(50),
            improved: known(60),
            obese: known(10),
            left_obesity: known(12),
            ..ProjectOutcomes::default()
        };
        assert_eq!(found(outcomes.clone()), [PartOf::ImprovedOfMeasured, PartOf::LeftObesityOfObese]);
        let obese = ProjectOutcomes { improved: known(5), obese: known(51), ..outcomes };
        assert_eq!(found(obese), [PartOf::ObeseOfMeasured]);
    }
}
