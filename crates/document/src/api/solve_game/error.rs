//! What can be wrong with a game that is read, and where.

use thiserror::Error;

use std::fmt;

use consortium_core::game::{MAXIMUM_COST, MAXIMUM_PLAYERS};

/// The longest text that is read: room for 2²⁴ costs of full length.
pub const MAXIMUM_GAME_BYTES: usize = 1 << 29;

/// The most decimals a cost can have: the finest unit of a game is a billionth.
pub(super) const MAXIMUM_DECIMALS: u32 = 9;

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
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GameInputError {
    /// It is longer than [`MAXIMUM_GAME_BYTES`].
    #[error("the text is longer than {MAXIMUM_GAME_BYTES} bytes")]
    TooLong,
    /// It is not JSON, or too deeply nested.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// Where reading stopped, counted from one.
        line: usize,
        /// The column in that line, counted from one.
        column: usize,
    },
    /// A field is missing.
    #[error("{0} is missing")]
    Missing(Field),
    /// A field is there twice.
    #[error("{0} is there twice")]
    Repeated(Field),
    /// A value has the wrong type.
    #[error("{}", wrong_type(.0))]
    WrongType(Field),
    /// There is no player, or there are more than a game can have.
    #[error("expected 1 to {MAXIMUM_PLAYERS} players, found {found}")]
    NumberOfPlayers {
        /// How many there are.
        found: usize,
    },
    /// A player has no name.
    #[error("players[{index}] has no name")]
    NoName {
        /// Which one.
        index: usize,
    },
    /// Two players have the same name.
    #[error("players[{index}] has the same name as players[{first}]")]
    SameName {
        /// The second of them.
        index: usize,
        /// The first of them.
        first: usize,
    },
    /// There is not one cost for each coalition.
    #[error("expected {expected} costs, one for each coalition, found {found}")]
    NumberOfCosts {
        /// 2 to the number of players.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A cost is not a decimal number.
    #[error("costs[{index}] is not a decimal number such as 1200 or -0.5")]
    NotANumber {
        /// Its position.
        index: usize,
    },
    /// A cost has too many decimals.
    #[error("costs[{index}] has more than {MAXIMUM_DECIMALS} decimals")]
    TooManyDecimals {
        /// Its position.
        index: usize,
    },
    /// A cost is too large, counted in the smallest unit that occurs.
    #[error("costs[{index}] is above {MAXIMUM_COST} of the smallest unit that occurs")]
    CostOutOfRange {
        /// Its position.
        index: usize,
    },
    /// The empty coalition, at position 0, costs something.
    #[error("costs[0] is the cost of nobody and must be 0")]
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

/// What should be in a field.
fn wrong_type(field: &Field) -> String {
    match field {
        Field::Everything => "expected an object with players and costs".to_owned(),
        Field::Players | Field::Costs => format!("{field} must be a list of strings"),
        Field::Player(_) | Field::Cost(_) => format!("{field} must be a string"),
    }
}
