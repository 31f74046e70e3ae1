//! What is entered about the outcomes of a joint project: totals, never lines about people.

use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

use super::{
    BandCounts, BmiBand, GroupField, GroupId, OutcomesField, ProjectField, ReasonField, ReasonLine,
    ReviewField, ReviewId, SuppressionRule,
    merging::{MergedGroups, merge_small_groups},
};
use crate::{Answer, Entry, Fraction, Slot, Unreadable, Yen, field::slots, stages::FiscalYear};

/// The outcomes of a joint project, as they were entered.
///
/// Invariant, kept by edits and by reading plan files: ids are unique.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProjectOutcomes {
    /// What the rows of the table are.
    pub rows: GroupsAre,
    /// The rows: societies, or ages. They have nobody in common.
    pub groups: Vec<OutcomeGroup>,
    /// 当組合: the group that the user belongs to. What names no group says that none is ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ours: Option<GroupId>,
    /// The target for the participation rate.
    pub target: Entry<Fraction>,
    /// 評価対象: people who were measured before and after.
    pub measured: Entry<u32>,
    /// Those of them whose weight or BMI fell.
    pub improved: Entry<u32>,
    /// Those of them who were obese before.
    pub obese: Entry<u32>,
    /// Those who were obese before and are not any more: gross.
    pub left_obesity: Entry<u32>,
    /// How many people were in each BMI band before.
    pub before: BandEntries,
    /// How many people were in each BMI band after.
    pub after: BandEntries,
    /// What the project cost, in yen.
    pub cost: Entry<Yen>,
    /// How many participants are wanted next time.
    pub wanted: Entry<u32>,
    /// 不参加理由: why people did not join.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ReasonLine>,
    /// How many people answered why: the base of the reasons, of which one person may give several.
    #[serde(skip_serializing_if = "is_unknown")]
    pub answered: Entry<u32>,
    /// 評価シート.
    pub review: Vec<ReviewLine>,
    /// The fiscal year that the sheet is about, once it was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_year: Option<FiscalYear>,
    /// Counts below this many people are small.
    pub small_below: Entry<u32>,
    /// Whether 0 is shown among hidden counts.
    pub zero_is_shown: bool,
}

impl Default for ProjectOutcomes {
    fn default() -> Self {
        Self {
            rows: GroupsAre::default(),
            groups: Vec::new(),
            ours: None,
            target: Entry::Unknown,
            measured: Entry::Unknown,
            improved: Entry::Unknown,
            obese: Entry::Unknown,
            left_obesity: Entry::Unknown,
            before: BandEntries::default(),
            after: BandEntries::default(),
            cost: Entry::Unknown,
            wanted: Entry::Unknown,
            reasons: Vec::new(),
            answered: Entry::Unknown,
            review: Vec::new(),
            review_year: None,
            small_below: Entry::Known(10),
            zero_is_shown: true,
        }
    }
}

/// Whether nothing was entered: files of plans without reasons stay as they were.
fn is_unknown(entry: &Entry<u32>) -> bool {
    *entry == Entry::Unknown
}

/// What the rows of the table of groups are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupsAre {
    /// Each is a society.
    #[default]
    Societies,
    /// Each is an age.
    Ages,
    /// Each is something else, such as a sex or a workplace.
    Others,
}

impl GroupsAre {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Societies, Self::Ages, Self::Others];
}

/// How many people were in each BMI band, in the order of [`BmiBand::ALL`].
pub type BandEntries = [Entry<u32>; 4];

/// A row of the table: how many people of a group were invited, joined, went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeGroup {
    /// Stable while rows move.
    pub id: GroupId,
    /// The name of the society, or the age.
    #[serde(default)]
    pub name: String,
    /// 案内.
    #[serde(default)]
    pub invited: Entry<u32>,
    /// 参加.
    #[serde(default)]
    pub joined: Entry<u32>,
    /// 資格喪失: who joined and left the society since.
    #[serde(default)]
    pub left_society: Entry<u32>,
    /// 継続.
    #[serde(default)]
    pub went_on: Entry<u32>,
}

impl OutcomeGroup {
    /// A row in which nothing was entered.
    pub const fn new(id: GroupId) -> Self {
        Self {
            id,
            name: String::new(),
            invited: Entry::Unknown,
            joined: Entry::Unknown,
            left_society: Entry::Unknown,
            went_on: Entry::Unknown,
        }
    }
}

slots! {
    OutcomeGroup, GroupField: {
        Name => name,
        Invited => invited,
        Joined => joined,
        LeftSociety => left_society,
        WentOn => went_on,
    }
}

/// What an indicator measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorKind {
    /// アウトプット: what was done.
    Output,
    /// アウトカム: what came of it.
    Outcome,
}

/// A line of the review sheet (評価シート).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewLine {
    /// Stable while lines move.
    pub id: ReviewId,
    /// What the indicator measures.
    pub kind: IndicatorKind,
    /// The indicator.
    #[serde(default)]
    pub indicator: String,
    /// 計画値.
    #[serde(default)]
    pub planned: String,
    /// 実績値.
    #[serde(default)]
    pub actual: String,
    /// Whether the plan was reached, as the user judges.
    #[serde(default = "not_judged")]
    pub reached: Answer,
    /// Why it was reached, or not.
    #[serde(default)]
    pub reason: String,
    /// What is done next.
    #[serde(default)]
    pub next: String,
}

const fn not_judged() -> Answer {
    Answer::Unknown
}

impl ReviewLine {
    /// A line about an indicator, of which nothing else is entered.
    pub fn new(id: ReviewId, kind: IndicatorKind, indicator: String) -> Self {
        let [planned, actual, reason, next] = [const { String::new() }; 4];
        Self { id, kind, indicator, planned, actual, reached: Answer::Unknown, reason, next }
    }
}

slots! {
    ReviewLine, ReviewField: {
        Indicator => indicator,
        Planned => planned,
        Actual => actual,
        Reason => reason,
        Next => next,
    }
}

impl ProjectOutcomes {
    /// Whether nothing was entered or chosen.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    /// The group with this id.
    pub fn group(&self, id: GroupId) -> Option<&OutcomeGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The groups with those put together that are too small to be shown, if there are any: [`merge_small_groups`].
    pub fn small_groups_merged(&self) -> Option<MergedGroups> {
        merge_small_groups(&self.groups, self.ours, self.suppression_rule()?.threshold)
    }

    /// Which counts are small; `None` if the threshold cannot be read, is not known, or is 0.
    pub fn suppression_rule(&self) -> Option<SuppressionRule> {
        let threshold = NonZeroU64::new(u64::from(self.small_below.value()?))?;
        Some(SuppressionRule { threshold, zero_is_shown: self.zero_is_shown })
    }

    /// The people by BMI band, if all bands are known before and after.
    pub fn band_counts(&self) -> Option<BandCounts> {
        let known = |bands: &BandEntries| {
            let [a, b, c, d] = bands;
            Some([a.value()?, b.value()?, c.value()?, d.value()?].map(u64::from))
        };
        Some(BandCounts { before: known(&self.before)?, after: known(&self.after)? })
    }

    /// Every field that is typed, in the order of the page.
    pub fn fields(&self) -> impl Iterator<Item = OutcomesField> {
        let project = ProjectField::ALL.iter().copied().map(OutcomesField::Project);
        let bands = (0_u8..).zip(BmiBand::ALL).map(|(place, _)| place);
        let bands =
            bands.flat_map(|place| [OutcomesField::BandBefore(place), OutcomesField::BandAfter(place)]);
        let groups = self
            .groups
            .iter()
            .flat_map(|group| GroupField::ALL.iter().map(|field| OutcomesField::Group(group.id, *field)));
        let review = self
            .review
            .iter()
            .flat_map(|line| ReviewField::ALL.iter().map(|field| OutcomesField::Review(line.id, *field)));
        let reasons = self
            .reasons
            .iter()
            .flat_map(|line| ReasonField::ALL.iter().map(|field| OutcomesField::Reason(line.id, *field)));
        groups.chain(project).chain(bands).chain(reasons).chain(review)
    }

    /// The fields whose text could not be read.
    pub fn unreadable(&self) -> Vec<(OutcomesField, Unreadable)> {
        let unreadable = |field| Some((field, self.slot(field)?.unreadable()?));
        self.fields().filter_map(unreadable).collect()
    }

    /// The input of a field; `None` for what is not there.
    pub fn slot(&self, field: OutcomesField) -> Option<&dyn Slot> {
        fn in_band(bands: &BandEntries, place: u8) -> Option<&dyn Slot> {
            Some(bands.get(usize::from(place))?)
        }
        match field {
            OutcomesField::Project(field) => Some(self.project_slot(field)),
            OutcomesField::BandBefore(place) => in_band(&self.before, place),
            OutcomesField::BandAfter(place) => in_band(&self.after, place),
            OutcomesField::Group(id, field) => self.group(id)?.slot(field),
            OutcomesField::Review(id, field) => self.review.iter().find(|line| line.id == id)?.slot(field),
            OutcomesField::Reason(id, field) => self.reasons.iter().find(|line| line.id == id)?.slot(field),
        }
    }

    /// The input of a field, to enter something.
    pub fn slot_mut(&mut self, field: OutcomesField) -> Option<&mut dyn Slot> {
        fn in_band(bands: &mut BandEntries, place: u8) -> Option<&mut dyn Slot> {
            Some(bands.get_mut(usize::from(place))?)
        }
        match field {
            OutcomesField::Project(field) => Some(self.project_slot_mut(field)),
            OutcomesField::BandBefore(place) => in_band(&mut self.before, place),
            OutcomesField::BandAfter(place) => in_band(&mut self.after, place),
            OutcomesField::Group(id, field) => {
                self.groups.iter_mut().find(|group| group.id == id)?.slot_mut(field)
            }
            OutcomesField::Review(id, field) => {
                self.review.iter_mut().find(|line| line.id == id)?.slot_mut(field)
            }
            OutcomesField::Reason(id, field) => {
                self.reasons.iter_mut().find(|line| line.id == id)?.slot_mut(field)
            }
        }
    }

    const fn project_slot(&self, field: ProjectField) -> &dyn Slot {
        match field {
            ProjectField::Target => &self.target,
            ProjectField::Measured => &self.measured,
            ProjectField::Improved => &self.improved,
            ProjectField::Obese => &self.obese,
            ProjectField::LeftObesity => &self.left_obesity,
            ProjectField::Cost => &self.cost,
            ProjectField::Wanted => &self.wanted,
            ProjectField::Answered => &self.answered,
            ProjectField::SmallBelow => &self.small_below,
        }
    }

    const fn project_slot_mut(&mut self, field: ProjectField) -> &mut dyn Slot {
        match field {
            ProjectField::Target => &mut self.target,
            ProjectField::Measured => &mut self.measured,
            ProjectField::Improved => &mut self.improved,
            ProjectField::Obese => &mut self.obese,
            ProjectField::LeftObesity => &mut self.left_obesity,
            ProjectField::Cost => &mut self.cost,
            ProjectField::Wanted => &mut self.wanted,
            ProjectField::Answered => &mut self.answered,
            ProjectField::SmallBelow => &mut self.small_below,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{IndicatorKind, ProjectOutcomes, ReviewLine};
    use crate::outcomes::{OutcomesField, ReasonField, ReasonId, ReasonLine, ReviewField, ReviewId};

    #[test]
    fn every_input_of_a_project_is_where_its_field_says() {
        let review = [1, 2].map(|id| ReviewLine::new(ReviewId(id), IndicatorKind::Output, String::new()));
        let reasons = [1, 2].map(|id| ReasonLine::new(ReasonId(id)));
        let mut project =
            ProjectOutcomes { review: review.into(), reasons: reasons.into(), ..ProjectOutcomes::default() };
        let fields = [
            OutcomesField::BandBefore(1),
            OutcomesField::BandAfter(3),
            OutcomesField::Review(ReviewId(2), ReviewField::Indicator),
            OutcomesField::Reason(ReasonId(2), ReasonField::Count),
        ];
        for field in fields {
            assert!(project.slot(field).unwrap().is_blank(), "{field:?}");
            project.slot_mut(field).unwrap().enter("12");
        }
        assert_eq!((project.before[1].value(), project.after[3].value()), (Some(12), Some(12)));
        assert_eq!([&*project.review[0].indicator, &*project.review[1].indicator], ["", "12"]);
        assert_eq!(project.reasons[1].count.value(), Some(12));
        assert!(fields.into_iter().all(|field| !project.slot(field).unwrap().is_blank()));
        assert!(project.slot(OutcomesField::BandBefore(4)).is_none());
    }
}
