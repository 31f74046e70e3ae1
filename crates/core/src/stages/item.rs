//! Items of an indicator list: their numbers, sets of them, and what is known about each.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Answer;

/// The number of an item (取組項目) in its list: 1 to 50, as many as there are circled numbers to print.
///
/// ```
/// use consortium_core::stages::ItemNumber;
/// assert_eq!(ItemNumber::new(7).map(ItemNumber::get), Some(7));
/// assert_eq!(ItemNumber::new(0), None);
/// assert_eq!(ItemNumber::new(51), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ItemNumber(u8);

impl ItemNumber {
    /// The greatest number an item can have.
    pub const MOST: u8 = 50;

    /// The item with this number; `None` outside 1 to 50.
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= Self::MOST { Some(Self(number)) } else { None }
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The number in a circle, as lists of indicators print it.
    ///
    /// ```
    /// use consortium_core::stages::ItemNumber;
    /// let shown: String = [1, 20, 21, 36, 50].into_iter().filter_map(ItemNumber::new).map(ItemNumber::circled).collect();
    /// assert_eq!(shown, "①⑳㉑㊱㊿");
    /// ```
    pub fn circled(self) -> char {
        // The circled numbers stand in three blocks of Unicode: 1 to 20, 21 to 35, 36 to 50.
        let (block, first) = match self.0 {
            ..=20 => ('①', 1),
            21..=35 => ('㉑', 21),
            _ => ('㊱', 36),
        };
        let code = u32::from(block).saturating_add(u32::from(self.0.saturating_sub(first)));
        char::from_u32(code).unwrap_or(block)
    }

    /// The item whose number in a circle this is.
    pub fn from_circled(character: char) -> Option<Self> {
        (1..=Self::MOST).filter_map(Self::new).find(|item| item.circled() == character)
    }

    /// The place of the item in the bits of an [`ItemSet`].
    fn bit(self) -> u64 {
        const { assert!((Self::MOST as u32) < u64::BITS, "each item has a bit of its own") };
        1 << self.0
    }
}

impl From<ItemNumber> for u8 {
    fn from(number: ItemNumber) -> Self {
        number.0
    }
}

/// A number that no item can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoItemNumber {
    /// The number given.
    pub found: u8,
}

impl fmt::Display for NoItemNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected an item number from 1 to {}, found {}", ItemNumber::MOST, self.found)
    }
}

impl TryFrom<u8> for ItemNumber {
    type Error = NoItemNumber;

    fn try_from(number: u8) -> Result<Self, NoItemNumber> {
        Self::new(number).ok_or(NoItemNumber { found: number })
    }
}

/// A set of items, in JSON a list of numbers in ascending order.
///
/// ```
/// use consortium_core::stages::{ItemNumber, ItemSet};
/// let planned: ItemSet = (1..=7).filter_map(ItemNumber::new).collect();
/// let achieved: ItemSet = (1..=6).filter_map(ItemNumber::new).collect();
/// assert_eq!(planned.without(achieved).iter().map(ItemNumber::get).collect::<Vec<_>>(), [7]);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<ItemNumber>", into = "Vec<ItemNumber>")]
pub struct ItemSet(u64);

impl ItemSet {
    /// No item.
    pub const EMPTY: Self = Self(0);

    /// How many items there are.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is no item.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the item is in the set.
    pub fn contains(self, item: ItemNumber) -> bool {
        self.0 & item.bit() != 0
    }

    /// Whether every item of this set is in the other one.
    pub const fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The items of both sets together.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The items that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The items of this set that are not in the other one.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The items in ascending order.
    pub fn iter(self) -> impl Iterator<Item = ItemNumber> {
        (1..=ItemNumber::MOST).filter_map(ItemNumber::new).filter(move |item| self.contains(*item))
    }
}

impl fmt::Debug for ItemSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(ItemNumber::get)).finish()
    }
}

impl FromIterator<ItemNumber> for ItemSet {
    fn from_iter<I: IntoIterator<Item = ItemNumber>>(items: I) -> Self {
        Self(items.into_iter().fold(0, |bits, item| bits | item.bit()))
    }
}

impl From<ItemNumber> for ItemSet {
    fn from(item: ItemNumber) -> Self {
        Self(item.bit())
    }
}

impl From<Vec<ItemNumber>> for ItemSet {
    fn from(items: Vec<ItemNumber>) -> Self {
        items.into_iter().collect()
    }
}

impl From<ItemSet> for Vec<ItemNumber> {
    fn from(items: ItemSet) -> Self {
        items.iter().collect()
    }
}

/// What is known about the items: met, not met, or (everything that is not mentioned) unknown.
///
/// No item is met and not met at once.
///
/// ```
/// use consortium_core::{Answer, stages::{ItemAnswers, ItemNumber}};
/// let seventh = ItemNumber::new(7).unwrap();
/// let mut answers = ItemAnswers::default();
/// assert_eq!(answers.get(seventh), Answer::Unknown);
/// answers.set(seventh, Answer::Met);
/// assert!(answers.met().contains(seventh));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "AnswerLists", into = "AnswerLists")]
pub struct ItemAnswers {
    met: ItemSet,
    not_met: ItemSet,
}

impl ItemAnswers {
    /// These items are met; nothing is known about the others.
    pub const fn met_only(met: ItemSet) -> Self {
        Self { met, not_met: ItemSet::EMPTY }
    }

    /// Of all the items `asked`, exactly those in `met` are met. Items outside `asked` may be met as well.
    pub const fn decided(asked: ItemSet, met: ItemSet) -> Self {
        Self { met, not_met: asked.without(met) }
    }

    /// The items that are met.
    pub const fn met(self) -> ItemSet {
        self.met
    }

    /// The items that are not met.
    pub const fn not_met(self) -> ItemSet {
        self.not_met
    }

    /// The items with an answer.
    pub const fn known(self) -> ItemSet {
        self.met.union(self.not_met)
    }

    /// What is known about one item.
    pub fn get(self, item: ItemNumber) -> Answer {
        match (self.met.contains(item), self.not_met.contains(item)) {
            (true, _) => Answer::Met,
            (_, true) => Answer::NotMet,
            _ => Answer::Unknown,
        }
    }

    /// Notes the answer for one item, in place of what was known before.
    pub fn set(&mut self, item: ItemNumber, answer: Answer) {
        let item = ItemSet::from(item);
        *self = Self { met: self.met.without(item), not_met: self.not_met.without(item) };
        match answer {
            Answer::Met => self.met = self.met.union(item),
            Answer::NotMet => self.not_met = self.not_met.union(item),
            Answer::Unknown => {}
        }
    }

    /// Whether all the items are met.
    pub fn all(self, items: ItemSet) -> Answer {
        if items.is_subset(self.met) {
            Answer::Met
        } else if items.intersection(self.not_met).is_empty() {
            Answer::Unknown
        } else {
            Answer::NotMet
        }
    }

    /// Only what is known about these items.
    #[must_use]
    pub const fn only(self, items: ItemSet) -> Self {
        Self { met: self.met.intersection(items), not_met: self.not_met.intersection(items) }
    }

    /// These answers, and for items without one those of `fallback`.
    #[must_use]
    pub const fn or(self, fallback: Self) -> Self {
        let open = fallback.known().without(self.known());
        let added = fallback.only(open);
        Self { met: self.met.union(added.met), not_met: self.not_met.union(added.not_met) }
    }
}

/// [`ItemAnswers`] as they are written in files.
#[derive(Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct AnswerLists {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    met: Vec<ItemNumber>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_met: Vec<ItemNumber>,
}

impl From<ItemAnswers> for AnswerLists {
    fn from(answers: ItemAnswers) -> Self {
        Self { met: answers.met.into(), not_met: answers.not_met.into() }
    }
}

/// The same items were listed as met and as not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContradictingAnswers {
    /// The items in both lists.
    pub items: ItemSet,
}

impl fmt::Display for ContradictingAnswers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the items {:?} are both met and not met", self.items)
    }
}

impl TryFrom<AnswerLists> for ItemAnswers {
    type Error = ContradictingAnswers;

    fn try_from(lists: AnswerLists) -> Result<Self, ContradictingAnswers> {
        let (met, not_met) = (ItemSet::from(lists.met), ItemSet::from(lists.not_met));
        let items = met.intersection(not_met);
        if items.is_empty() { Ok(Self { met, not_met }) } else { Err(ContradictingAnswers { items }) }
    }
}
