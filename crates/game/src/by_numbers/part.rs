//! A part of the cost, with a value for each cell.

use consortium_values::{BrokenInvariant, invariant};

use super::{NotSolved, grid::Grid, wide::LARGEST_VALUE};

/// What a player adds to the numbers of a coalition that it joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// Whether it is marked, and that matters.
    pub marked: bool,
    /// The quantity that it brings, if that matters.
    pub quantity: usize,
}

/// The numbers of a coalition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// How many players it has.
    pub players: usize,
    /// How many of them are marked.
    pub marked: usize,
    /// The quantity that they bring together, or the last one that matters.
    pub quantity: usize,
}

/// A part of the cost of a game, which is the same for every coalition with the same numbers.
#[derive(Debug)]
pub struct Part {
    pub(super) grid: Grid,
    /// The value of each cell.
    pub(super) values: Vec<i64>,
    /// The step of each player.
    pub(super) steps: Vec<Step>,
}

impl Part {
    /// The part that a value function makes for players with these steps: it is asked for the numbers of every cell but that
    /// of nobody, who costs nothing. The largest quantity is `last_quantity`, which stands for itself and all beyond. The
    /// answer is `None` where a value cannot be calculated.
    ///
    /// # Errors
    /// [`NotSolved::TooManyCells`] if there are more than `most_cells`; [`NotSolved::TooLarge`] if there is no value or one
    /// beyond ±2⁴¹.
    pub fn new(
        steps: Vec<Step>,
        last_quantity: usize,
        most_cells: usize,
        mut value: impl FnMut(Numbers) -> Option<i64>,
    ) -> Result<Self, NotSolved> {
        let grid = Grid::of(&steps, last_quantity).filter(|grid| grid.cells() <= most_cells);
        let grid = grid.ok_or(NotSolved::TooManyCells)?;
        let mut values = Vec::with_capacity(grid.cells());
        for row in grid.rows() {
            for quantity in row.quantities.clone() {
                let numbers = Numbers { players: row.size, marked: row.marked, quantity };
                let value = if row.size == 0 { Some(0) } else { value(numbers) };
                let fits = |value: &i64| value.checked_abs().is_some_and(|size| size <= LARGEST_VALUE);
                values.push(value.filter(fits).ok_or(NotSolved::TooLarge)?);
            }
        }
        Ok(Self { grid, values, steps })
    }

    /// What the part says of each player alone.
    pub(super) fn alone(&self) -> Result<Vec<i64>, BrokenInvariant> {
        let alone = |step: &Step| self.values.get(self.grid.cell_of_one(*step)?).copied();
        invariant(self.steps.iter().map(alone).collect(), "each player alone has a cell")
    }
}
