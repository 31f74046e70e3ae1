//! What a plan keeps of a health white paper: totals, never lines about people.

use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

use super::{Breakdown, PaperColumn, PaperGroupId, PaperText, Risk, WORKPLACE_LIMIT_NOW, WhitePaperField};
use crate::{Entry, Slot, Unreadable, field::slots};

/// A health white paper, as it was entered.
///
/// Invariant, kept by edits and by reading plan files: ids are unique within a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WhitePaperPlan {
    /// Whose checkups, of which year.
    pub year: String,
    /// Who is counted: the base of every share.
    pub base: String,
    /// From which value on something is a finding.
    pub criteria: String,
    /// Workplaces with fewer people are small: a limit of the user's own, in people. Unknown: the dated one.
    pub size_limit: Entry<u32>,
    /// The table by age.
    pub ages: Vec<PaperGroup>,
    /// The table by sex.
    pub sexes: Vec<PaperGroup>,
    /// The table by workplace.
    pub workplaces: Vec<PaperGroup>,
    /// The table by occupation.
    pub occupations: Vec<PaperGroup>,
}

slots! {
    WhitePaperPlan, PaperText: {
        Year => year,
        Base => base,
        Criteria => criteria,
        SizeLimit => size_limit,
    }
}

/// A row of a table: how many people of a group were examined, and how many of them have a finding. A person may have
/// several findings; nobody is in two rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperGroup {
    /// Stable while rows move.
    pub id: PaperGroupId,
    /// The age, the sex, the workplace, the occupation.
    #[serde(default)]
    pub name: String,
    /// 受診者数, in people.
    #[serde(default)]
    pub examined: Entry<u32>,
    /// 肥満.
    #[serde(default)]
    pub obesity: Entry<u32>,
    /// 血圧.
    #[serde(default)]
    pub blood_pressure: Entry<u32>,
    /// 血糖.
    #[serde(default)]
    pub blood_glucose: Entry<u32>,
    /// 脂質.
    #[serde(default)]
    pub lipids: Entry<u32>,
    /// 肝機能.
    #[serde(default)]
    pub liver: Entry<u32>,
    /// 喫煙.
    #[serde(default)]
    pub smoking: Entry<u32>,
}

slots! {
    PaperGroup, PaperColumn: {
        Name => name,
        Examined => examined,
        Obesity => obesity,
        BloodPressure => blood_pressure,
        BloodGlucose => blood_glucose,
        Lipids => lipids,
        Liver => liver,
        Smoking => smoking,
    }
}

impl PaperGroup {
    /// A row in which nothing was entered.
    pub const fn new(id: PaperGroupId) -> Self {
        Self {
            id,
            name: String::new(),
            examined: Entry::Unknown,
            obesity: Entry::Unknown,
            blood_pressure: Entry::Unknown,
            blood_glucose: Entry::Unknown,
            lipids: Entry::Unknown,
            liver: Entry::Unknown,
            smoking: Entry::Unknown,
        }
    }

    /// How many people have a finding.
    pub const fn count(&self, risk: Risk) -> &Entry<u32> {
        match risk {
            Risk::Obesity => &self.obesity,
            Risk::BloodPressure => &self.blood_pressure,
            Risk::BloodGlucose => &self.blood_glucose,
            Risk::Lipids => &self.lipids,
            Risk::Liver => &self.liver,
            Risk::Smoking => &self.smoking,
        }
    }

    /// The same, to enter something.
    pub(super) const fn count_mut(&mut self, risk: Risk) -> &mut Entry<u32> {
        match risk {
            Risk::Obesity => &mut self.obesity,
            Risk::BloodPressure => &mut self.blood_pressure,
            Risk::BloodGlucose => &mut self.blood_glucose,
            Risk::Lipids => &mut self.lipids,
            Risk::Liver => &mut self.liver,
            Risk::Smoking => &mut self.smoking,
        }
    }
}

/// Below how many people a workplace is small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeLimit {
    /// The user's own number.
    Own(NonZeroU64),
    /// The dated one: nothing else was entered.
    Dated(NonZeroU64),
}

impl SizeLimit {
    /// In people.
    pub const fn people(self) -> NonZeroU64 {
        match self {
            Self::Own(people) | Self::Dated(people) => people,
        }
    }
}

impl WhitePaperPlan {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// The rows of a table.
    pub const fn groups(&self, breakdown: Breakdown) -> &Vec<PaperGroup> {
        match breakdown {
            Breakdown::Ages => &self.ages,
            Breakdown::Sexes => &self.sexes,
            Breakdown::Workplaces => &self.workplaces,
            Breakdown::Occupations => &self.occupations,
        }
    }

    /// The same, to change them.
    pub const fn groups_mut(&mut self, breakdown: Breakdown) -> &mut Vec<PaperGroup> {
        match breakdown {
            Breakdown::Ages => &mut self.ages,
            Breakdown::Sexes => &mut self.sexes,
            Breakdown::Workplaces => &mut self.workplaces,
            Breakdown::Occupations => &mut self.occupations,
        }
    }

    /// Below how many people a workplace is small; `None` if the user's own number cannot be read or is 0.
    ///
    /// ```
    /// use consortium_core::{Entry, collaboration::white_paper::{SizeLimit, WhitePaperPlan}};
    /// let limit = |size_limit| WhitePaperPlan { size_limit, ..WhitePaperPlan::default() }.size_limit();
    /// assert_eq!(limit(Entry::Unknown).map(|limit| limit.people().get()), Some(10));
    /// assert!(matches!(limit(Entry::Known(50)), Some(SizeLimit::Own(_))));
    /// assert_eq!(limit(Entry::Known(0)), None);
    /// ```
    pub fn size_limit(&self) -> Option<SizeLimit> {
        let people = |people: u32| NonZeroU64::new(u64::from(people));
        match &self.size_limit {
            Entry::Unknown => people(WORKPLACE_LIMIT_NOW.people).map(SizeLimit::Dated),
            own => people(own.value()?).map(SizeLimit::Own),
        }
    }

    /// Every field that is typed, in the order of the page.
    pub fn fields(&self) -> impl Iterator<Item = WhitePaperField> {
        let texts = PaperText::ALL.iter().copied().map(WhitePaperField::Text);
        let groups = Breakdown::ALL.iter().flat_map(|breakdown| {
            self.groups(*breakdown).iter().flat_map(|group| {
                PaperColumn::ALL.iter().map(|column| WhitePaperField::Group(*breakdown, group.id, *column))
            })
        });
        texts.chain(groups)
    }

    /// The fields whose text could not be read.
    pub fn unreadable(&self) -> Vec<(WhitePaperField, Unreadable)> {
        let unreadable = |field| Some((field, self.input(field)?.unreadable()?));
        self.fields().filter_map(unreadable).collect()
    }

    /// The input of a field; `None` for what is not there.
    pub fn input(&self, field: WhitePaperField) -> Option<&dyn Slot> {
        match field {
            WhitePaperField::Text(text) => self.slot(text),
            WhitePaperField::Group(breakdown, id, column) => {
                self.groups(breakdown).iter().find(|group| group.id == id)?.slot(column)
            }
        }
    }

    /// The same, to enter something.
    pub fn input_mut(&mut self, field: WhitePaperField) -> Option<&mut dyn Slot> {
        match field {
            WhitePaperField::Text(text) => self.slot_mut(text),
            WhitePaperField::Group(breakdown, id, column) => {
                self.groups_mut(breakdown).iter_mut().find(|group| group.id == id)?.slot_mut(column)
            }
        }
    }
}
