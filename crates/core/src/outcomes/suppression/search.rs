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
    network::{Flow, Network},
};

/// After so many sets the search takes what it finds quickly, so that a large table does not keep anybody waiting.
const MOST_SETS: usize = 5_000;

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

/// What hiding costs: people first, then cells.
type Cost = (u64, usize);

impl<'a> Search<'a> {
    pub(super) fn new(network: &'a Network, rule: SuppressionRule) -> Self {
        let everything: Vec<bool> = network.edges.iter().map(|edge| edge.count >= network.least).collect();
        let mut search = Self { network, rule, widest: Vec::new() };
        search.widest = (0..network.edges.len())
            .map(|cell| {
                let (down, up) = search.wanted(cell);
                let down_flow = search.down(&everything, cell, down);
                let up_flow = search.up(&everything, cell, up);
                (up_to(&down_flow, down), up_to(&up_flow, up))
            })
            .collect();
        search
    }

    pub(super) fn run(&self) -> Found {
        let small: Vec<bool> = self.network.edges.iter().map(|edge| self.rule.is_small(edge.count)).collect();
        let mut seen = HashSet::from([small.clone()]);
        let mut open = BinaryHeap::from([Reverse(((0, 0), small))]);
        let mut looked_at = 0_usize;
        while let Some(Reverse((cost, hidden))) = open.pop() {
            let Some(crossing) = self.first_unsafe(&hidden) else {
                return Found { hidden, proved: true };
            };
            looked_at = looked_at.saturating_add(1);
            if looked_at > MOST_SETS {
                return Found { hidden: self.quickly(hidden), proved: false };
            }
            for cell in crossing {
                let mut more = hidden.clone();
                if let Some(hide) = more.get_mut(cell) {
                    *hide = true;
                }
                if seen.insert(more.clone()) {
                    open.push(Reverse((self.with(cost, cell), more)));
                }
            }
        }
        // Hiding everything is safe, and every set leads there: the loop above ends before it has nothing left.
        Found { hidden: vec![true; self.network.edges.len()], proved: false }
    }

    fn with(&self, (people, cells): Cost, cell: usize) -> Cost {
        let more = self.network.edges.get(cell).map_or(0, |edge| edge.count);
        (people.saturating_add(more), cells.saturating_add(1))
    }

    /// Goes on from a set without looking back: hides the cheapest cell that helps until all is safe, then shows what
    /// turns out not to be needed, the dearest first.
    fn quickly(&self, mut hidden: Vec<bool>) -> Vec<bool> {
        let count = |cell: usize| self.network.edges.get(cell).map_or(u64::MAX, |edge| edge.count);
        while let Some(crossing) = self.first_unsafe(&hidden) {
            let Some(cheapest) = crossing.into_iter().min_by_key(|&cell| (count(cell), cell)) else {
                return vec![true; hidden.len()];
            };
            if let Some(hide) = hidden.get_mut(cheapest) {
                *hide = true;
            }
        }
        let mut protecting: Vec<usize> =
            (0..hidden.len()).filter(|&cell| hidden.get(cell) == Some(&true)).collect();
        protecting.retain(|&cell| !self.rule.is_small(count(cell)));
        protecting.sort_by_key(|&cell| Reverse(count(cell)));
        for cell in protecting {
            let mut less = hidden.clone();
            if let Some(hide) = less.get_mut(cell) {
                *hide = false;
            }
            if self.first_unsafe(&less).is_none() {
                hidden = less;
            }
        }
        hidden
    }

    /// How far below and above its count a cell should seem possible.
    fn wanted(&self, cell: usize) -> (u64, u64) {
        let count = self.network.edges.get(cell).map_or(0, |edge| edge.count);
        let above_least = count.saturating_sub(self.network.least);
        let width = self.rule.width();
        if self.rule.is_small(count) {
            (above_least, width.saturating_sub(above_least))
        } else {
            (above_least.min(width), width)
        }
    }

    fn down(&self, hidden: &[bool], cell: usize, enough: u64) -> Flow {
        let ends = self.network.edges.get(cell).map_or((0, 0), |edge| (edge.from, edge.to));
        self.network.flow(hidden, cell, ends, enough)
    }

    fn up(&self, hidden: &[bool], cell: usize, enough: u64) -> Flow {
        let ends = self.network.edges.get(cell).map_or((0, 0), |edge| (edge.to, edge.from));
        self.network.flow(hidden, cell, ends, enough)
    }

    /// For the first hidden cell that is not safe, the cells of which one has to be hidden as well; `None` if all hidden
    /// cells are safe.
    fn first_unsafe(&self, hidden: &[bool]) -> Option<Vec<usize>> {
        (0..hidden.len())
            .filter(|&cell| hidden.get(cell) == Some(&true))
            .find_map(|cell| self.crossing(hidden, cell))
    }

    /// `None` if the cell is as safe as it has to be, or as it can be.
    fn crossing(&self, hidden: &[bool], cell: usize) -> Option<Vec<usize>> {
        let edge = self.network.edges.get(cell)?;
        let &(lowest, highest) = self.widest.get(cell)?;
        let (down, up) = (self.down(hidden, cell, lowest), self.up(hidden, cell, highest));
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
    fn across(&self, hidden: &[bool], flow: &Flow) -> Vec<usize> {
        let near = |node: usize| flow.reached.get(node) == Some(&true);
        let helps = |(number, edge): (usize, &super::network::Edge)| {
            let along = near(edge.from) && !near(edge.to);
            let against = near(edge.to) && !near(edge.from) && edge.count > self.network.least;
            let may_be_hidden = edge.count >= self.network.least;
            let shown = hidden.get(number) == Some(&false);
            (shown && may_be_hidden && (along || against)).then_some(number)
        };
        self.network.edges.iter().enumerate().filter_map(helps).collect()
    }
}

/// How much flows, as far as it matters.
fn up_to(flow: &Flow, enough: u64) -> u64 {
    flow.amount.map_or(enough, |amount| amount.min(enough))
}
