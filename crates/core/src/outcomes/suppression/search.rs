//! The choice of cells to hide: all sets of cells, the cheapest first, until one is safe.
//!
//! A hidden cell that is not safe has a narrowest cut through which no more can flow. Whatever else is hidden, the cell
//! stays unsafe until one of the cells that cross that cut is hidden too: so only those are tried, and nothing is missed.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashSet},
};

use super::{
    SuppressionRule,
    network::{Edge, Flow, Network},
};

/// After so many sets the search takes what it finds quickly, so that a large table does not keep anybody waiting.
const MOST_SETS: usize = 5_000;
/// Looking at a set of a large table takes longer, about as the square of its cells: so fewer are looked at.
const MOST_WORK: usize = 1_000_000;
/// The same for cells that turn out not to be needed in the end.
const MOST_WORK_AFTERWARDS: usize = 4_000_000;

pub(super) struct Search<'a> {
    network: &'a Network,
    rule: SuppressionRule,
    /// For each cell, how far down and up its interval reaches at most: where everything is hidden.
    widest: Vec<(u64, u64)>,
}

/// Cells to hide.
pub(super) struct Found {
    pub(super) hidden: Vec<bool>,
    /// Whether nothing cheaper is safe.
    pub(super) proved: bool,
}

/// A cell with its count. The one that costs least comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hideable {
    count: u64,
    cell: usize,
}

/// The set, with one cell hidden or shown.
fn with(hidden: &[bool], cell: usize, hide: bool) -> Vec<bool> {
    hidden.iter().enumerate().map(|(at, hidden)| if at == cell { hide } else { *hidden }).collect()
}

/// How many sets of a table with so many cells are looked at for so much work.
fn sets_of(work: usize, cells: usize) -> usize {
    cells.checked_mul(cells).and_then(|each| work.checked_div(each)).unwrap_or(0)
}

/// The cells that are hidden, by their numbers.
fn hidden_cells(hidden: &[bool]) -> Vec<usize> {
    hidden.iter().enumerate().filter(|(_, hidden)| **hidden).map(|(cell, _)| cell).collect()
}

/// What hiding costs: people first, then cells.
type Cost = (u64, usize);

impl<'a> Search<'a> {
    pub(super) fn new(network: &'a Network, rule: SuppressionRule) -> Self {
        let everything: Vec<bool> = network.edges.iter().map(|edge| edge.count >= network.least).collect();
        let mut search = Self { network, rule, widest: Vec::new() };
        let edges = network.edges.iter().enumerate();
        search.widest = edges
            .map(|(cell, edge)| {
                let (down, up) = search.wanted(edge.count);
                let down_flow = network.flow(&everything, cell, (edge.from, edge.to), down);
                let up_flow = network.flow(&everything, cell, (edge.to, edge.from), up);
                (up_to(&down_flow, down), up_to(&up_flow, up))
            })
            .collect();
        search
    }

    pub(super) fn run(&self) -> Found {
        let small: Vec<bool> = self.network.edges.iter().map(|edge| self.rule.is_small(edge.count)).collect();
        let most = sets_of(MOST_WORK, small.len()).min(MOST_SETS);
        let unchecked = hidden_cells(&small);
        let mut seen = HashSet::from([small.clone()]);
        let mut open = BinaryHeap::from([Reverse(((0, 0), small, unchecked))]);
        let mut looked_at = 0_usize;
        while let Some(Reverse((cost, hidden, unchecked))) = open.pop() {
            let Some((crossing, unchecked)) = self.first_unsafe(&hidden, &unchecked) else {
                return Found { hidden, proved: true };
            };
            looked_at = looked_at.saturating_add(1);
            if looked_at > most {
                return Found { hidden: self.quickly(hidden, unchecked), proved: false };
            }
            for helpful in crossing {
                let more = with(&hidden, helpful.cell, true);
                if seen.insert(more.clone()) {
                    let (people, cells): Cost = cost;
                    let cost = (people.saturating_add(helpful.count), cells.saturating_add(1));
                    let unchecked = unchecked.iter().copied().chain([helpful.cell]).collect();
                    open.push(Reverse((cost, more, unchecked)));
                }
            }
        }
        // Hiding everything is safe, and every set leads there: the loop above ends before it has nothing left.
        Found { hidden: vec![true; self.network.edges.len()], proved: false }
    }

    /// Goes on from a set without looking back: hides the cheapest cell that helps until all is safe, then shows what
    /// turns out not to be needed, the dearest first.
    fn quickly(&self, mut hidden: Vec<bool>, mut unchecked: Vec<usize>) -> Vec<bool> {
        while let Some((crossing, rest)) = self.first_unsafe(&hidden, &unchecked) {
            let Some(cheapest) = crossing.into_iter().min() else {
                return vec![true; hidden.len()];
            };
            hidden = with(&hidden, cheapest.cell, true);
            unchecked = rest;
            unchecked.push(cheapest.cell);
        }
        let cells = self.network.edges.iter().enumerate().zip(&hidden);
        let mut protecting: Vec<Hideable> = cells
            .filter(|((_, edge), hidden)| **hidden && !self.rule.is_small(edge.count))
            .map(|((cell, edge), _)| Hideable { count: edge.count, cell })
            .collect();
        protecting.sort_by_key(|cell| Reverse(cell.count));
        let most = sets_of(MOST_WORK_AFTERWARDS, hidden.len());
        for Hideable { cell, .. } in protecting.into_iter().take(most) {
            let less = with(&hidden, cell, false);
            if self.first_unsafe(&less, &hidden_cells(&less)).is_none() {
                hidden = less;
            }
        }
        hidden
    }

    /// How far below and above its count a cell should seem possible.
    fn wanted(&self, count: u64) -> (u64, u64) {
        let above_least = count.saturating_sub(self.network.least);
        let width = self.rule.width();
        if self.rule.is_small(count) {
            (above_least, width.saturating_sub(above_least))
        } else {
            (above_least.min(width), width)
        }
    }

    /// For the first of the unchecked cells that is not safe, the cells of which one has to be hidden as well, and what is
    /// still unchecked; `None` if all are safe. A cell that is safe stays so whatever else is hidden.
    fn first_unsafe(&self, hidden: &[bool], unchecked: &[usize]) -> Option<(Vec<Hideable>, Vec<usize>)> {
        unchecked.iter().enumerate().find_map(|(place, &cell)| {
            let (edge, widest) = (self.network.edges.get(cell)?, self.widest.get(cell)?);
            let crossing = self.crossing(hidden, (cell, edge), *widest)?;
            Some((crossing, unchecked.iter().copied().skip(place).collect()))
        })
    }

    /// `None` if the cell is as safe as it has to be, or as it can be.
    fn crossing(
        &self,
        hidden: &[bool],
        (cell, edge): (usize, &Edge),
        (lowest, highest): (u64, u64),
    ) -> Option<Vec<Hideable>> {
        let down = self.network.flow(hidden, cell, (edge.from, edge.to), lowest);
        let up = self.network.flow(hidden, cell, (edge.to, edge.from), highest);
        let missing_down = up_to(&down, lowest) < lowest;
        let missing_up = up_to(&up, highest) < highest;
        if !self.rule.is_small(edge.count) {
            let width = self.rule.width().min(lowest.saturating_add(highest));
            if up_to(&down, lowest).saturating_add(up_to(&up, highest)) >= width {
                return None;
            }
        } else if missing_down {
            return Some(self.across(hidden, &down));
        } else if !missing_up {
            return None;
        }
        let mut crossing = self.across(hidden, &up);
        if missing_down {
            crossing.extend(self.across(hidden, &down));
        }
        crossing.sort_unstable();
        crossing.dedup();
        Some(crossing)
    }

    /// The shown cells that would let more flow across a cut.
    fn across(&self, hidden: &[bool], flow: &Flow) -> Vec<Hideable> {
        let near = |node: usize| flow.reached.get(node) == Some(&true);
        let helps = |((cell, edge), hidden): ((usize, &Edge), &bool)| {
            let along = near(edge.from) && !near(edge.to);
            let against = near(edge.to) && !near(edge.from) && edge.count > self.network.least;
            let may_be_hidden = edge.count >= self.network.least;
            (!hidden && may_be_hidden && (along || against)).then_some(Hideable { count: edge.count, cell })
        };
        self.network.edges.iter().enumerate().zip(hidden).filter_map(helps).collect()
    }
}

/// How much flows, as far as it matters.
fn up_to(flow: &Flow, enough: u64) -> u64 {
    flow.amount.map_or(enough, |amount| amount.min(enough))
}

#[cfg(test)]
mod tests {
    use super::{MOST_WORK, Search, hidden_cells, sets_of, with};
    use crate::outcomes::{CountTable, SuppressionRule, suppression::network::Network};

    /// Twelve groups by twelve ages, with a small number in the diagonal: too many sets to look at them all.
    #[test]
    fn a_table_that_takes_too_long_is_protected_with_no_cell_that_is_not_needed() {
        let side = 12_u64;
        let count =
            |row: u64, column: u64| if row == column { 3 + row % 6 } else { 11 + row * 7 % 5 + column };
        let counts: Vec<_> =
            (0..side).flat_map(|row| (0..side).map(move |column| count(row, column))).collect();
        let table = CountTable::new(12, &counts).unwrap();
        let rule = SuppressionRule::FEWER_THAN_TEN;
        let network = Network::new(&table, rule.least());
        let search = Search::new(&network, rule);
        assert!(sets_of(MOST_WORK, network.edges.len()) < 40);
        let found = search.run();
        assert!(!found.proved);
        let is_small = |cell: usize| rule.is_small(network.edges[cell].count);
        assert!((0..network.edges.len()).all(|cell| found.hidden[cell] || !is_small(cell)));
        assert!(search.first_unsafe(&found.hidden, &hidden_cells(&found.hidden)).is_none());
        for cell in hidden_cells(&found.hidden).into_iter().filter(|cell| !is_small(*cell)) {
            let less = with(&found.hidden, cell, false);
            assert!(search.first_unsafe(&less, &hidden_cells(&less)).is_some(), "{cell} is not needed");
        }
    }
}
