//! The bases of the simplex method for linear programs whose columns are coalitions: all entries are 0 or 1.
//!
//! The inverse of a basis is kept as whole numbers over its determinant, and a change of basis divides without
//! remainder (Bareiss). Every number in it is a determinant of zeros and ones of order 25 at most, so by Hadamard's
//! bound it is below 2³⁷; nothing can overflow and nothing is rounded. Ties are broken lexicographically, so the
//! method always comes to an end, however many ties there are.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "numbers are below 2³⁷, those made from the right side below 2⁶⁴, and at most 25 products of two are added"
)]

use std::cmp::Ordering;

use super::{Coalition, progress::Stop, whole::Whole};

/// What the weight of a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Of a coalition whose payment is settled: of either sign, and it stays in the basis.
    Settled(Coalition),
    /// Of a coalition whose excess counts: not negative.
    Excess(Coalition),
    /// Of the rule that this player pays no more than alone: not negative.
    Standalone(usize),
    /// Of nothing: fills a basis that has too few columns yet; not negative.
    Filler,
}

/// A column: in which rows it has a one, and what its weight means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// The rows, as bits.
    pub(super) ones: u32,
    /// The meaning.
    pub(super) role: Role,
}

/// A basis with its inverse and the weights it gives its columns.
#[derive(Clone, Debug)]
pub(super) struct Basis {
    determinant: i128,
    rows: Vec<Row>,
    /// The columns from which the search started; they break ties.
    start: Vec<u32>,
}

/// One column of the basis with its row of the inverse; all numbers are over the determinant.
#[derive(Clone, Debug)]
struct Row {
    column: Column,
    inverse: Vec<i128>,
    weight: i128,
}

impl Basis {
    /// The unit columns with these roles, and no right side.
    pub(super) fn of_units(roles: impl IntoIterator<Item = Role>) -> Self {
        let roles: Vec<Role> = roles.into_iter().collect();
        let order = roles.len();
        let row = |(index, role): (usize, &Role)| Row {
            column: Column { ones: Coalition::of([index]).position(), role: *role },
            inverse: (0..order).map(|other| i128::from(other == index)).collect(),
            weight: 0,
        };
        Self { determinant: 1, rows: roles.iter().enumerate().map(row).collect(), start: Vec::new() }
    }

    /// Sets the right side, and with it the weights.
    pub(super) fn set_right_side(&mut self, right: &[i128]) {
        for row in &mut self.rows {
            row.weight = row.inverse.iter().zip(right).map(|(inverse, right)| inverse * right).sum();
        }
    }

    /// Makes the present basis the one the search starts from. From here on weights stay as they must be.
    pub(super) fn start_here(&mut self) {
        self.start = self.rows.iter().map(|row| row.column.ones).collect();
    }

    /// The columns with their weights over the [`determinant`](Self::determinant).
    pub(super) fn weights(&self) -> impl Iterator<Item = (Column, i128)> {
        self.rows.iter().map(|row| (row.column, row.weight))
    }

    /// The determinant: positive.
    pub(super) fn determinant(&self) -> i128 {
        self.determinant
    }

    /// How the column is made from those of the basis, over the determinant.
    pub(super) fn direction(&self, ones: u32) -> Vec<i128> {
        self.rows.iter().map(|row| sum_at(&row.inverse, ones)).collect()
    }

    /// Whether the column is made from settled ones alone.
    pub(super) fn spans(&self, ones: u32) -> bool {
        let mut others = self.rows.iter().filter(|row| !matches!(row.column.role, Role::Settled(_)));
        others.all(|row| sum_at(&row.inverse, ones) == 0)
    }

    /// Puts the column in the place of the first one that may leave and can. Weights may become negative.
    pub(super) fn admit(&mut self, column: Column, may_leave: impl Fn(Role) -> bool) -> bool {
        let direction = self.direction(column.ones);
        let possible = |(row, entry): &(&Row, &i128)| **entry != 0 && may_leave(row.column.role);
        let place = self.rows.iter().zip(&direction).position(|pair| possible(&pair));
        if let Some(place) = place {
            self.replace(place, column, &direction);
        }
        place.is_some()
    }

    /// Puts a better column in the place of the one whose weight it drives to zero first. False if there is none, and
    /// weights could grow without end.
    pub(super) fn improve(&mut self, column: Column) -> bool {
        let direction = self.direction(column.ones);
        let place = self.first_to_vanish(&direction);
        if let Some(place) = place {
            self.replace(place, column, &direction);
        }
        place.is_some()
    }

    /// Replaces fillers of negative weight by such of positive weight: everybody but the one.
    pub(super) fn turn_negative_fillers(&mut self, everyone: Coalition) {
        for place in 0..self.rows.len() {
            let Some(row) = self.rows.get(place) else { continue };
            if row.column.role == Role::Filler && row.weight < 0 {
                let ones = everyone.position() & !row.column.ones;
                let direction = self.direction(ones);
                self.replace(place, Column { ones, role: Role::Filler }, &direction);
            }
        }
    }

    /// The price of each row, such that every column of the basis costs what its rows do. Over the determinant.
    pub(super) fn prices<T: Whole>(&self, cost: impl Fn(Role) -> Result<T, Stop>) -> Result<Vec<T>, Stop> {
        let mut prices = vec![T::of(0); self.rows.len()];
        for row in &self.rows {
            let cost = cost(row.column.role)?;
            for (price, inverse) in prices.iter_mut().zip(&row.inverse) {
                if *inverse != 0 {
                    *price = price.plus(&cost.times(&T::of(*inverse))?)?;
                }
            }
        }
        Ok(prices)
    }

    /// The sum of the rows of the inverse that belong to fillers, each times its factor.
    pub(super) fn combine_fillers<N>(&self, mut add: impl FnMut(u32, &mut N, i128), zero: N) -> Vec<N>
    where
        N: Clone,
    {
        let mut sums = vec![zero; self.rows.len()];
        for (index, row) in (0..).zip(&self.rows) {
            if row.column.role == Role::Filler {
                for (sum, inverse) in sums.iter_mut().zip(&row.inverse) {
                    add(index, sum, *inverse);
                }
            }
        }
        sums
    }

    /// The row with the least ratio of weight to direction; ties are decided as if each of the columns at the start
    /// had had a weight of its own, each vanishingly small against the one before.
    fn first_to_vanish(&self, direction: &[i128]) -> Option<usize> {
        let mut first: Option<(usize, &Row, i128)> = None;
        for (place, (row, entry)) in self.rows.iter().zip(direction).enumerate() {
            if *entry <= 0 || matches!(row.column.role, Role::Settled(_)) {
                continue;
            }
            let earlier = first.is_none_or(|(_, other, other_entry)| {
                self.vanishes(row, *entry, other, other_entry) == Ordering::Less
            });
            if earlier {
                first = Some((place, row, *entry));
            }
        }
        first.map(|(place, ..)| place)
    }

    fn vanishes(&self, row: &Row, entry: i128, other: &Row, other_entry: i128) -> Ordering {
        let by_weight = (row.weight * other_entry).cmp(&(other.weight * entry));
        let mut by_start = self.start.iter().map(|ones| {
            let (mine, theirs) = (sum_at(&row.inverse, *ones), sum_at(&other.inverse, *ones));
            (mine * other_entry).cmp(&(theirs * entry))
        });
        by_weight.then_with(|| by_start.find(|order| order.is_ne()).unwrap_or(Ordering::Equal))
    }

    fn replace(&mut self, place: usize, column: Column, direction: &[i128]) {
        let (Some(pivot), Some(leaving)) = (direction.get(place).copied(), self.rows.get(place).cloned())
        else {
            return;
        };
        let determinant = self.determinant;
        let sign = pivot.signum();
        let update = |old: &mut i128, leaving: i128, entry: i128| {
            *old = sign * ((*old * pivot - entry * leaving) / determinant);
        };
        for (index, (row, entry)) in self.rows.iter_mut().zip(direction).enumerate() {
            if index == place {
                row.column = column;
                row.weight *= sign;
                row.inverse.iter_mut().for_each(|number| *number *= sign);
            } else if *entry != 0 || pivot != determinant {
                update(&mut row.weight, leaving.weight, *entry);
                for (number, leaving) in row.inverse.iter_mut().zip(&leaving.inverse) {
                    update(number, *leaving, *entry);
                }
            }
        }
        self.determinant = pivot.abs();
    }
}

/// The sum of the numbers at these places.
fn sum_at(numbers: &[i128], ones: u32) -> i128 {
    Coalition::at(ones).members().filter_map(|place| numbers.get(place)).sum()
}
