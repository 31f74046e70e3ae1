//! What an outsider can work out about a hidden cell, from all cells that are shown and the totals.
//!
//! A table with totals is a circulation: think of each row and each column, the totals included, as a node, and of each
//! cell as an edge that carries its count. A row passes what its total brings in on to its cells, a column passes what
//! its cells bring in on to its total, and the grand total closes the circle. That every row and column adds up then
//! says that what flows into a node flows out again. The shown cells are fixed, the hidden ones may vary: the counts
//! that an outsider has to reckon with for a hidden cell are those of all circulations, and because all numbers are
//! whole, the largest and the least of them follow from a maximum flow (Ford and Fulkerson 1956). So the bounds are
//! exact, for whole tables of people and without floating point.

use std::collections::VecDeque;

use super::table::{CountTable, Place};

/// A cell as an edge between two nodes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) count: u64,
}

/// The cells of a table as edges, in the order of its places.
#[derive(Clone, Debug)]
pub(super) struct Network {
    pub(super) edges: Vec<Edge>,
    /// The edges at each node, by their numbers.
    at: Vec<Vec<usize>>,
    /// What every hidden cell is known to be at least.
    pub(super) least: u64,
}

/// How much can flow, and which nodes are reached when no more does.
pub(super) struct Flow {
    /// `None`: without limit.
    pub(super) amount: Option<u64>,
    /// Whether a node is on the near side of the narrowest cut.
    pub(super) reached: Vec<bool>,
}

impl Network {
    pub(super) fn new(table: &CountTable, least: u64) -> Self {
        let (rows, columns) = (table.rows(), table.columns());
        let column_node = |column: usize| rows.saturating_add(1).saturating_add(column);
        let edge = |place: Place| {
            let count = table.count(place).unwrap_or(least);
            let (row, column) = (place.row, column_node(place.column));
            // Cells and the grand total lead from row to column, the totals of rows and columns back.
            let back = (place.row == rows) != (place.column == columns);
            let (from, to) = if back { (column, row) } else { (row, column) };
            Edge { from, to, count }
        };
        let edges: Vec<Edge> = table.places().map(edge).collect();
        let mut at = vec![Vec::new(); rows.saturating_add(columns).saturating_add(2)];
        for (number, edge) in edges.iter().enumerate() {
            for node in [edge.from, edge.to] {
                if let Some(numbers) = at.get_mut(node) {
                    numbers.push(number);
                }
            }
        }
        Self { edges, at, least }
    }

    /// How much more can flow from one node to another over hidden cells other than `skipped`. It stops looking at
    /// `enough`.
    pub(super) fn flow(
        &self,
        hidden: &[bool],
        skipped: usize,
        (source, sink): (usize, usize),
        enough: u64,
    ) -> Flow {
        let mut change = vec![0_i128; self.edges.len()];
        let mut amount = 0_u64;
        loop {
            let came_by = self.reach(hidden, skipped, source, &change);
            let reached = |node: usize| node == source || came_by.get(node).is_some_and(Option::is_some);
            if !reached(sink) || amount >= enough {
                return Flow { amount: Some(amount), reached: (0..self.at.len()).map(reached).collect() };
            }
            let path = self.path(&came_by, source, sink);
            let room = path.iter().filter_map(|&(edge, forward)| self.room(edge, forward, &change)).min();
            let Some(room) = room else { return Flow { amount: None, reached: vec![true; self.at.len()] } };
            let step = room.min(enough.abs_diff(amount));
            for (edge, forward) in path {
                if let Some(change) = change.get_mut(edge) {
                    let step = i128::from(step);
                    *change = if forward { change.saturating_add(step) } else { change.saturating_sub(step) };
                }
            }
            amount = amount.saturating_add(step);
        }
    }

    /// The edge by which each node is reached first, and whether along it.
    fn reach(
        &self,
        hidden: &[bool],
        skipped: usize,
        source: usize,
        change: &[i128],
    ) -> Vec<Option<(usize, bool)>> {
        let mut came_by = vec![None; self.at.len()];
        let mut next = VecDeque::from([source]);
        while let Some(node) = next.pop_front() {
            for &number in self.at.get(node).into_iter().flatten() {
                let Some(edge) = self.edges.get(number).filter(|_| number != skipped) else { continue };
                if hidden.get(number) != Some(&true) {
                    continue;
                }
                let (forward, other) = if edge.from == node {
                    (true, edge.to)
                } else if edge.to == node {
                    (false, edge.from)
                } else {
                    continue;
                };
                let passes = self.room(number, forward, change) != Some(0);
                if let Some(came) = came_by.get_mut(other)
                    && came.is_none()
                    && other != source
                    && passes
                {
                    *came = Some((number, forward));
                    next.push_back(other);
                }
            }
        }
        came_by
    }

    /// How much an edge lets through: any amount along it (`None`), against it no more than it carries above the least.
    fn room(&self, edge: usize, forward: bool, change: &[i128]) -> Option<u64> {
        if forward {
            return None;
        }
        let carried = self.edges.get(edge).map(|edge| i128::from(edge.count))?;
        let change = change.get(edge).copied()?;
        let above = carried.saturating_add(change).saturating_sub(i128::from(self.least)).max(0);
        // More than fits is as good as any amount.
        u64::try_from(above).ok()
    }

    /// The edges from source to sink, backwards.
    fn path(&self, came_by: &[Option<(usize, bool)>], source: usize, sink: usize) -> Vec<(usize, bool)> {
        let mut path = Vec::new();
        let mut node = sink;
        while node != source {
            let Some(&Some((edge, forward))) = came_by.get(node) else { break };
            let Some(ends) = self.edges.get(edge) else { break };
            node = if forward { ends.from } else { ends.to };
            path.push((edge, forward));
        }
        path
    }
}
