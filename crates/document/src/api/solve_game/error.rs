//! What can be wrong with a game that is read, and where.

use std::fmt;

use crate::api::solve_game::input::{MAXIMUM_DECIMALS, MAXIMUM_GAME_BYTES};
use consortium_core::game::{MAXIMUM_COST, MAXIMUM_PLAYERS};

/// A place in the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The whole of it.
    Everything,
    /// The list of players.
    Players,
    /// One player, counted from zero.
    Player(usize),
    /// The list of costs.
    Costs,
    /// One cost, counted from zero.
    Cost(usize),
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => Ok(()),
            Self::Players => f.write_str("players"),
            Self::Player(index) => write!(f, "players[{index}]"),
            Self::Costs => f.write_str("costs"),
            Self::Cost(index) => write!(f, "costs[{index}]"),
        }
    }
}

/// What is wrong with the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GameInputError {
    /// It is longer than [`MAXIMUM_GAME_BYTES`].
    TooLong,
    /// It is not JSON, or too deeply nested.
    NotJson {
        /// Where reading stopped, counted from one.
        line: usize,
        /// The column in that line, counted from one.
        column: usize,
    },
    /// A field is missing.
    Missing(Field),
    /// A field is there twice.
    Repeated(Field),
    /// A value has the wrong type.
    WrongType(Field),
    /// There is no player, or there are more than a game can have.
    NumberOfPlayers {
        /// How many there are.
        found: usize,
    },
    /// A player has no name.
    NoName {
        /// Which one.
        index: usize,
    },
    /// Two players have the same name.
    SameName {
        /// The second of them.
        index: usize,
        /// The first of them.
        first: usize,
    },
    /// There is not one cost for each coalition.
    NumberOfCosts {
        /// 2 to the number of players.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A cost is not a decimal number.
    NotANumber {
        /// Its position.
        index: usize,
    },
    /// A cost has too many decimals.
    TooManyDecimals {
        /// Its position.
        index: usize,
    },
    /// A cost is too large, counted in the smallest unit that occurs.
    CostOutOfRange {
        /// Its position.
        index: usize,
    },
    /// The empty coalition, at position 0, costs something.
    EmptyCoalitionCosts,
}

impl GameInputError {
    /// The name of the error for programs; it never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::NotJson { .. } => "not_json",
            Self::Missing(_) => "missing",
            Self::Repeated(_) => "repeated",
            Self::WrongType(_) => "wrong_type",
            Self::NumberOfPlayers { .. } => "number_of_players",
            Self::NoName { .. } => "no_name",
            Self::SameName { .. } => "same_name",
            Self::NumberOfCosts { .. } => "number_of_costs",
            Self::NotANumber { .. } => "not_a_number",
            Self::TooManyDecimals { .. } => "too_many_decimals",
            Self::CostOutOfRange { .. } => "cost_out_of_range",
            Self::EmptyCoalitionCosts => "empty_coalition_costs",
        }
    }

    /// Where it is.
    pub fn field(&self) -> Field {
        match self {
            Self::TooLong | Self::NotJson { .. } => Field::Everything,
            Self::Missing(field) | Self::Repeated(field) | Self::WrongType(field) => *field,
            Self::NumberOfPlayers { .. } => Field::Players,
            Self::NoName { index } | Self::SameName { index, .. } => Field::Player(*index),
            Self::NumberOfCosts { .. } => Field::Costs,
            Self::NotANumber { index } | Self::TooManyDecimals { index } | Self::CostOutOfRange { index } => {
                Field::Cost(*index)
            }
            Self::EmptyCoalitionCosts => Field::Cost(0),
        }
    }
}

impl fmt::Display for GameInputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "the text is longer than {MAXIMUM_GAME_BYTES} bytes"),
            Self::NotJson { line, column } => write!(f, "no JSON at line {line}, column {column}"),
            Self::Missing(field) => write!(f, "{field} is missing"),
            Self::Repeated(field) => write!(f, "{field} is there twice"),
            Self::WrongType(Field::Everything) => write!(f, "expected an object with players and costs"),
            Self::WrongType(field @ (Field::Players | Field::Costs)) => {
                write!(f, "{field} must be a list of strings")
            }
            Self::WrongType(field) => write!(f, "{field} must be a string"),
            Self::NumberOfPlayers { found } => {
                write!(f, "expected 1 to {MAXIMUM_PLAYERS} players, found {found}")
            }
            Self::NoName { index } => write!(f, "players[{index}] has no name"),
            Self::SameName { index, first } => {
                write!(f, "players[{index}] has the same name as players[{first}]")
            }
            Self::NumberOfCosts { expected, found } => {
                write!(f, "expected {expected} costs, one for each coalition, found {found}")
            }
            Self::NotANumber { index } => {
                write!(f, "costs[{index}] is not a decimal number such as 1200 or -0.5")
            }
            Self::TooManyDecimals { index } => {
                write!(f, "costs[{index}] has more than {MAXIMUM_DECIMALS} decimals")
            }
            Self::CostOutOfRange { index } => {
                write!(f, "costs[{index}] is above {MAXIMUM_COST} of the smallest unit that occurs")
            }
            Self::EmptyCoalitionCosts => write!(f, "costs[0] is the cost of nobody and must be 0"),
        }
    }
}
