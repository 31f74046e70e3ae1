//! Which participants were seen already, by their numbers: none is counted twice.

use std::{
    array,
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
};

use foldhash::fast::FixedState;

/// So many participants are told apart by their number. More are counted, but not compared with the ones before.
const MOST_COMPARED: usize = 2_000_000;

/// The participants are spread over so many tables, so that a table that grows never takes long.
const TABLES: usize = 64;

/// Participants of so many numbers that follow one another share an entry.
const NUMBERS_OF_ENTRY: u64 = 64;

/// Numbers of more digits are kept as texts are.
const MOST_DIGITS: usize = 15;

/// Whether a participant was seen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    First,
    Again,
    /// Nobody knows: there are too many to remember all.
    NotCompared,
}

/// The participants that were seen.
///
/// A number of up to 15 digits is kept as it is: 16 bytes for up to 64 that follow one another, 16 bytes for each at worst.
/// Of another text nothing is kept but two independent hashes of 64 bits each.
pub(super) struct Seen {
    /// By society and number, without the last six bits: those that were seen.
    numbers: [HashMap<u64, u64, FixedState>; TABLES],
    texts: [HashSet<u128, FixedState>; TABLES],
    hashers: (RandomState, RandomState),
    count: usize,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            numbers: array::from_fn(|_| HashMap::default()),
            texts: array::from_fn(|_| HashSet::default()),
            hashers: Default::default(),
            count: 0,
        }
    }
}

impl Seen {
    /// Sees a participant of the society at `group`.
    pub(super) fn see(&mut self, group: usize, id: &[u8]) -> Sight {
        if self.count >= MOST_COMPARED {
            return Sight::NotCompared;
        }
        let is_new = match Self::number(group, id) {
            Some((entry, bit)) => self.see_number(entry, bit),
            None => self.see_text(group, id),
        };
        match is_new {
            Some(true) => {
                self.count = self.count.saturating_add(1);
                Sight::First
            }
            Some(false) => Sight::Again,
            None => Sight::NotCompared,
        }
    }

    #[inline]
    fn see_number(&mut self, entry: u64, bit: u64) -> Option<bool> {
        let numbers = self.numbers.get_mut(table(entry))?.entry(entry).or_default();
        let is_new = *numbers & bit == 0;
        *numbers |= bit;
        Some(is_new)
    }

    fn see_text(&mut self, group: usize, id: &[u8]) -> Option<bool> {
        let (one, two) = &self.hashers;
        let (one, two) = (one.hash_one((group, id)), two.hash_one((group, id)));
        Some(self.texts.get_mut(table(one))?.insert((u128::from(one) << 64) | u128::from(two)))
    }

    /// The entry of a number and its bit there; `None` if it is none, or too long. 07 and 7 are two numbers.
    #[inline]
    fn number(group: usize, id: &[u8]) -> Option<(u64, u64)> {
        /// A digit in front keeps the zeros at the beginning: so there are less than 2 × 10¹⁵ numbers, in 51 bits.
        const BITS: u32 = 51 - NUMBERS_OF_ENTRY.ilog2();
        if id.len() > MOST_DIGITS {
            return None;
        }
        let mut number = 1_u64;
        for byte in id {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            // Below 2 × 10¹⁵.
            number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        }
        let group = u64::try_from(group).ok().filter(|group| *group < 1 << (64 - BITS))?;
        Some(((group << BITS) | (number / NUMBERS_OF_ENTRY), 1 << (number % NUMBERS_OF_ENTRY)))
    }
}

/// The table of a key.
#[inline]
fn table(key: u64) -> usize {
    usize::try_from(key % TABLES as u64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Seen, Sight};

    #[test]
    fn participant_is_new_once_in_each_society() {
        let ids = [
            "1",
            "2",
            "65",
            "01",
            "001",
            "",
            "999999999999999",
            "0999999999999999",
            "1e5",
            "A-0012",
            "甲1",
            "１",
        ];
        let mut seen = Seen::default();
        for group in [0, 1, 2, 299] {
            for id in ids {
                assert_eq!(seen.see(group, id.as_bytes()), Sight::First, "{group} {id}");
            }
        }
        for group in [0, 1, 2, 299] {
            for id in ids {
                assert_eq!(seen.see(group, id.as_bytes()), Sight::Again, "{group} {id}");
            }
        }
    }

    #[test]
    fn numbers_that_follow_one_another_are_all_different() {
        let mut seen = Seen::default();
        for number in (0..10_000).chain((10_000..20_000).rev()) {
            assert_eq!(seen.see(number % 3, number.to_string().as_bytes()), Sight::First, "{number}");
        }
        assert!(
            (0..20_000).all(|number| seen.see(number % 3, number.to_string().as_bytes()) == Sight::Again)
        );
        assert_eq!(seen.count, 20_000);
    }

    #[test]
    fn more_than_can_be_remembered_are_not_compared() {
        let mut seen = Seen { count: super::MOST_COMPARED - 1, ..Seen::default() };
        assert_eq!(
            [seen.see(0, b"1"), seen.see(0, b"2"), seen.see(0, b"1")],
            [Sight::First, Sight::NotCompared, Sight::NotCompared]
        );
    }
}
