//! Hiding small counts so that nobody can work them out (secondary suppression).
//!
//! Hiding a small cell is not enough: it follows from its row and its column. More cells have to be hidden, and what
//! decides is not how many stand in a line but the **interval** in which an outsider knows each hidden cell. A small cell
//! is safe if that interval holds every small count, from the least that is hidden to one below the threshold; a cell
//! that is hidden to protect it is safe if its own interval is as wide. Where even a table that is hidden whole tells more
//! (a total of two counts, each known to be at least 1, is at least 2), a cell is as safe as it would be there.
//!
//! Source of the demand and of a worked table: instructions for publishing results of the care database
//! (wic-net.com/material/document/9608/16).

mod network;
mod search;
mod table;

use std::num::NonZeroU64;

pub use table::{CountTable, CountTableError, Place};

use network::Network;

/// Which counts are small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SuppressionRule {
    /// Counts below this many people are small.
    pub threshold: NonZeroU64,
    /// Whether 0 is shown. Then everybody knows that a hidden cell is at least 1.
    pub zero_is_shown: bool,
}

impl SuppressionRule {
    /// Fewer than ten people, zero shown: guidelines of the national database of claims and checkups (NDB).
    pub const FEWER_THAN_TEN: Self =
        Self { threshold: NonZeroU64::MIN.saturating_add(9), zero_is_shown: true };
    /// Fewer than 20 people: NDB, municipalities of 2,000 to 25,000 inhabitants.
    pub const FEWER_THAN_TWENTY: Self =
        Self { threshold: NonZeroU64::MIN.saturating_add(19), zero_is_shown: true };
    /// Fewer than three: NDB, for the number of institutions.
    pub const FEWER_THAN_THREE: Self =
        Self { threshold: NonZeroU64::MIN.saturating_add(2), zero_is_shown: true };

    /// The least count that is hidden.
    const fn least(self) -> u64 {
        if self.zero_is_shown { 1 } else { 0 }
    }

    /// Whether this many people are hidden.
    ///
    /// ```
    /// use consortium_core::outcomes::SuppressionRule;
    /// let rule = SuppressionRule::FEWER_THAN_TEN;
    /// assert_eq!([0, 1, 9, 10].map(|count| rule.is_small(count)), [false, true, true, false]);
    /// ```
    pub const fn is_small(self, count: u64) -> bool {
        count < self.threshold.get() && count >= self.least()
    }

    /// How far apart the ends of a safe interval are.
    const fn width(self) -> u64 {
        self.threshold.get().saturating_sub(1).saturating_sub(self.least())
    }
}

/// What becomes of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellRole {
    /// It is shown.
    Shown,
    /// It is hidden because it is small.
    Small,
    /// It is hidden because a small one would follow from it.
    Protecting,
}

/// What an outsider knows about a hidden cell: no less and no more people than these, and each end is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The least possible count.
    pub least: u64,
    /// The largest possible count; `None`: any.
    pub most: Option<u64>,
}

/// What is hidden of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    table: CountTable,
    rule: SuppressionRule,
    hidden: Vec<bool>,
    /// How many people are hidden only to protect others.
    pub people_protecting: u64,
    /// Whether no other choice hides fewer people. Proved for small tables; for large ones the search gives up after a
    /// fixed number of steps, and what it has found by then is safe but may hide more than it has to.
    pub fewest: bool,
}

/// Hides every small cell of a table, and as few people as possible beside them, so that no small cell can be worked out.
///
/// ```
/// use consortium_core::outcomes::{CountTable, Place, SuppressionRule, suppress};
/// let table = CountTable::new(3, &[11, 12, 36, 2, 305, 995, 26, 55, 34]).unwrap();
/// let rule = SuppressionRule { zero_is_shown: false, ..SuppressionRule::FEWER_THAN_TEN };
/// let hidden = suppress(&table, rule);
/// let small = hidden.bounds(Place { row: 1, column: 0 }).unwrap();
/// assert_eq!((small.least, small.most), (0, Some(13)));
/// ```
pub fn suppress(table: &CountTable, rule: SuppressionRule) -> Suppression {
    let network = Network::new(table, rule.least());
    let found = search::Search::new(&network, rule).run();
    let people_protecting = network
        .edges
        .iter()
        .zip(&found.hidden)
        .filter(|(edge, hidden)| **hidden && !rule.is_small(edge.count))
        .fold(0_u64, |people, (edge, _)| people.saturating_add(edge.count));
    Suppression { table: table.clone(), rule, hidden: found.hidden, people_protecting, fewest: found.proved }
}

impl Suppression {
    /// What becomes of a cell; `None` if there is no such place.
    pub fn role(&self, place: Place) -> Option<CellRole> {
        let hidden = *self.hidden.get(self.table.index(place)?)?;
        let count = self.table.count(place)?;
        Some(match (hidden, self.rule.is_small(count)) {
            (false, _) => CellRole::Shown,
            (true, true) => CellRole::Small,
            (true, false) => CellRole::Protecting,
        })
    }

    /// What an outsider knows about a hidden cell; `None` for one that is shown.
    pub fn bounds(&self, place: Place) -> Option<Bounds> {
        let index = self.table.index(place)?;
        if self.hidden.get(index) != Some(&true) {
            return None;
        }
        let network = Network::new(&self.table, self.rule.least());
        let edge = *network.edges.get(index)?;
        let above = edge.count.saturating_sub(self.rule.least());
        let less = network.flow(&self.hidden, index, (edge.from, edge.to), above).amount;
        let more = network.flow(&self.hidden, index, (edge.to, edge.from), u64::MAX).amount;
        Some(Bounds {
            least: edge.count.saturating_sub(less.map_or(above, |less| less.min(above))),
            most: more.and_then(|more| edge.count.checked_add(more)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{CellRole, CountTable, Place, SuppressionRule, suppress};

    const RULE: SuppressionRule = SuppressionRule { zero_is_shown: false, ..SuppressionRule::FEWER_THAN_TEN };

    /// Source: the ministry's example named at the head of this module.
    #[test]
    fn in_the_ministrys_table_four_cells_are_hidden_and_the_two_lies_between_0_and_13() {
        let table = CountTable::new(3, &[11, 12, 36, 2, 305, 995, 26, 55, 34]).unwrap();
        let hidden = suppress(&table, RULE);
        let roles: Vec<_> =
            table.places().filter(|place| hidden.role(*place) != Some(CellRole::Shown)).collect();
        let place = |row, column| Place { row, column };
        assert!(hidden.fewest);
        assert_eq!(hidden.people_protecting, 11 + 12 + 305);
        assert_eq!(hidden.role(place(1, 0)), Some(CellRole::Small));
        let bounds = hidden.bounds(place(1, 0)).unwrap();
        assert_eq!((bounds.least, bounds.most), (0, Some(13)), "{roles:?}");
        assert_eq!(roles, [place(0, 0), place(0, 1), place(1, 0), place(1, 1)]);
    }

    #[test]
    fn table_without_small_cells_is_shown_whole() {
        let table = CountTable::new(2, &[10, 20, 30, 40]).unwrap();
        let hidden = suppress(&table, RULE);
        assert!(table.places().all(|place| hidden.role(place) == Some(CellRole::Shown)));
        assert_eq!(hidden.people_protecting, 0);
    }

    #[test]
    fn single_small_number_takes_its_total_along() {
        let table = CountTable::new(1, &[3]).unwrap();
        let hidden = suppress(&table, RULE);
        assert!(table.places().all(|place| hidden.role(place) == Some(CellRole::Small)));
        assert_eq!(hidden.bounds(Place { row: 0, column: 0 }).unwrap().most, None);
    }
}
