//! Sums over the members of a coalition, for all coalitions at little cost.

/// How many of the players belong to the lower half of a position: the table is walked in blocks that share the
/// upper half, so that what belongs to the lower half stays in the fastest memory.
pub(super) const fn lower_players(players: usize) -> usize {
    players / 2
}

/// The length of a block of the table.
pub(super) const fn block_length(players: usize) -> usize {
    1 << lower_players(players)
}

/// For each player the sum of the values of all coalitions the player is in.
///
/// `values` has one entry for each coalition, in the order of the table. The table is folded in half once for each
/// player, so all sums together take twice as many additions as it has entries.
pub(super) fn sums_over_coalitions_with_each(mut values: Vec<i128>) -> Vec<i128> {
    let mut sums = Vec::new();
    while values.len() > 1 {
        let upper = values.split_off(values.len() / 2);
        sums.push(upper.iter().sum());
        for (value, folded) in values.iter_mut().zip(&upper) {
            *value = value.saturating_add(*folded);
        }
    }
    sums.reverse();
    sums
}

/// For each coalition the sum of the values of its members, in the order of the table.
pub(super) fn sums_over_members(values: &[f64]) -> Vec<f64> {
    let mut sums = Vec::with_capacity(1 << values.len());
    sums.push(0.0);
    for value in values {
        for index in 0..sums.len() {
            sums.extend(sums.get(index).map(|sum| sum + value));
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::{sums_over_coalitions_with_each, sums_over_members};

    #[test]
    fn each_coalition_collects_its_members() {
        assert_eq!(sums_over_members(&[1.0, 2.0, 4.0]), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]);
    }

    #[test]
    fn each_player_collects_the_coalitions_it_is_in() {
        assert_eq!(sums_over_coalitions_with_each(vec![1, 2, 4, 8, 16, 32, 64, 128]), [170, 204, 240]);
    }
}
