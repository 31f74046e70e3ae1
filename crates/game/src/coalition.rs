//! Coalitions of players.

use serde::{Deserialize, Serialize};

/// A coalition of the players of one game: player `i` is in it if bit `i` is set, counted from zero.
///
/// The same number is the position of the coalition in the table of costs.
///
/// ```
/// use consortium_game::Coalition;
/// let coalition = Coalition::of([0, 2]);
/// assert_eq!(coalition.position(), 5);
/// assert!(coalition.contains(2) && !coalition.contains(1));
/// assert_eq!(coalition.members().collect::<Vec<_>>(), [0, 2]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Coalition(u32);

impl Coalition {
    /// Nobody.
    pub const EMPTY: Self = Self(0);

    /// The coalition at this position of the table of costs.
    pub const fn at(position: u32) -> Self {
        Self(position)
    }

    /// The coalition of these players; players above the thirty-second cannot be in a game and are left out.
    pub fn of(players: impl IntoIterator<Item = usize>) -> Self {
        players.into_iter().fold(Self::EMPTY, Self::with)
    }

    /// All of the first `players` players.
    pub fn everyone(players: usize) -> Self {
        Self::of(0..players)
    }

    /// The position of the coalition in the table of costs: the sum of 2^i over its members i.
    pub const fn position(self) -> u32 {
        self.0
    }

    /// The position as an index.
    pub const fn index(self) -> usize {
        const { assert!(usize::BITS >= u32::BITS, "an index holds every position") };
        self.0 as usize
    }

    /// Whether nobody is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many are in it.
    pub const fn size(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the player is in it.
    pub fn contains(self, player: usize) -> bool {
        self.0 & bit(player) != 0
    }

    /// The coalition with the player in it; players above the thirty-second are in no coalition.
    #[must_use]
    pub fn with(self, player: usize) -> Self {
        Self(self.0 | bit(player))
    }

    /// Those of this coalition that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The players in it, in ascending order.
    pub fn members(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let player = usize::try_from(rest.trailing_zeros()).ok().filter(|_| rest != 0)?;
            rest &= rest.saturating_sub(1);
            Some(player)
        })
    }
}

/// The bit of the player. No bit is right for players above the thirty-second: no coalition holds them.
fn bit(player: usize) -> u32 {
    u32::try_from(player).ok().and_then(|shift| 1_u32.checked_shl(shift)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Coalition;

    #[test]
    fn a_coalition_has_as_many_members_as_players_were_named_however_often() {
        assert_eq!(Coalition::of([0, 3, 5]).size(), 3);
        assert_eq!(Coalition::of([3, 0, 3]), Coalition::of([0, 3]));
        assert_eq!(Coalition::EMPTY.size(), 0);
    }
}
