//! The counts of each society, by age and sex.

use std::collections::HashMap;

use consortium_core::{
    outcomes::{AgeBand, Participant, Sex, Tally},
    reading::{comparable_name, fold::visible},
};
use foldhash::fast::FixedState;

/// The most societies that are told apart. More different texts are no names of societies.
pub const MOST_GROUPS: usize = 300;

/// The most spellings that are remembered, so that each is compared with all societies once only.
const MOST_SPELLINGS: usize = 5_000;

/// The most spellings of one society that are named.
const MOST_SPELLINGS_NAMED: usize = 20;

/// The ages that are told apart, unknown ones last.
const AGES: usize = AgeBand::ALL.len() + 1;
/// The sexes that are told apart, unknown ones last.
const SEXES: usize = 3;

/// The participants of one society.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name as it first occurs; empty for lines without one.
    pub name: String,
    /// Other spellings of the name that were counted here: Ａ健保 and A健康保険組合 are A健保.
    pub other_spellings: Vec<String>,
    /// By age, and within it by sex.
    by_age_and_sex: Vec<Tally>,
}

impl Group {
    fn new(name: String) -> Self {
        Self { name, other_spellings: Vec::new(), by_age_and_sex: vec![Tally::default(); AGES * SEXES] }
    }

    fn also_called(&mut self, spelling: String) {
        let is_new = self.name != spelling && !self.other_spellings.contains(&spelling);
        if is_new && self.other_spellings.len() < MOST_SPELLINGS_NAMED {
            self.other_spellings.push(spelling);
        }
    }

    /// All participants of the society; `None` if there are too many.
    pub fn tally(&self) -> Option<Tally> {
        Tally::sum(&self.by_age_and_sex)
    }
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    /// In the order in which the societies first occur.
    pub groups: Vec<Group>,
}

impl Tallies {
    /// All participants; `None` if there are too many.
    pub fn all(&self) -> Option<Tally> {
        Tally::sum(self.groups.iter().flat_map(|group| &group.by_age_and_sex))
    }

    /// All participants of an age; without one, those whose age is not known.
    pub fn of_age(&self, age: Option<AgeBand>) -> Option<Tally> {
        self.sum_where(|place| place / SEXES == age_place(age))
    }

    /// All participants of a sex; without one, those whose sex is not known.
    pub fn of_sex(&self, sex: Option<Sex>) -> Option<Tally> {
        self.sum_where(|place| place % SEXES == sex_place(sex))
    }

    fn sum_where(&self, wanted: impl Fn(usize) -> bool) -> Option<Tally> {
        let cells = self.groups.iter().flat_map(|group| group.by_age_and_sex.iter().enumerate());
        Tally::sum(cells.filter(|(place, _)| wanted(*place)).map(|(_, tally)| tally))
    }
}

const fn age_place(age: Option<AgeBand>) -> usize {
    match age {
        Some(age) => age.place(),
        None => AgeBand::ALL.len(),
    }
}

const fn sex_place(sex: Option<Sex>) -> usize {
    match sex {
        Some(Sex::Male) => 0,
        Some(Sex::Female) => 1,
        None => 2,
    }
}

/// Counts participants into the groups of their societies.
#[derive(Default)]
pub(super) struct Counting {
    pub(super) tallies: Tallies,
    /// The place of the group of each spelling.
    spellings: HashMap<Vec<u8>, usize, FixedState>,
}

/// Why a participant was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotCounted {
    /// There are more societies than are told apart.
    TooManySocieties,
    /// There are more people than 64 bits count.
    TooManyPeople,
}

impl Counting {
    /// The place of the group of a society whose name was written like this before.
    #[inline]
    pub(super) fn known(&self, spelling: &[u8]) -> Option<usize> {
        self.spellings.get(spelling).copied()
    }

    /// The place of the group of a society, by its name as it stands in the line.
    pub(super) fn group(&mut self, spelling: &[u8]) -> Result<usize, NotCounted> {
        if let Some(place) = self.known(spelling) {
            return Ok(place);
        }
        let name = visible(&String::from_utf8_lossy(spelling));
        let same = comparable_name(&name);
        let known = self.tallies.groups.iter().position(|group| comparable_name(&group.name) == same);
        let place = match known {
            Some(place) => {
                if let Some(group) = self.tallies.groups.get_mut(place) {
                    group.also_called(name);
                }
                place
            }
            None if self.tallies.groups.len() >= MOST_GROUPS => return Err(NotCounted::TooManySocieties),
            None => {
                self.tallies.groups.push(Group::new(name));
                self.tallies.groups.len().saturating_sub(1)
            }
        };
        if self.spellings.len() < MOST_SPELLINGS {
            self.spellings.insert(spelling.to_vec(), place);
        }
        Ok(place)
    }

    /// Counts a participant.
    #[inline]
    pub(super) fn add(&mut self, group: usize, person: &Participant) -> Result<(), NotCounted> {
        let place = age_place(person.age).saturating_mul(SEXES).saturating_add(sex_place(person.sex));
        let group = self.tallies.groups.get_mut(group);
        let tally = group.and_then(|group| group.by_age_and_sex.get_mut(place));
        tally.and_then(|tally| tally.add(person)).ok_or(NotCounted::TooManyPeople)
    }
}
