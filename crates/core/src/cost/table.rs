//! The cost of every coalition at once.

use super::{NotCalculated, Project, Reason, load::Load};
use crate::Yen;

/// The largest number of members for which every coalition is gone through one by one: 2²⁴ coalitions.
pub const MOST_MEMBERS_IN_A_TABLE: usize = 24;

impl Project {
    /// What every coalition of members costs: 2ⁿ amounts, in which the position of a coalition is the sum of 2ⁱ over
    /// the places i of its members. A member alone costs what it pays alone, so not more than it pays today.
    ///
    /// # Errors
    ///
    /// [`Reason::TooManyMembers`] beyond [`MOST_MEMBERS_IN_A_TABLE`], [`Reason::TooLarge`].
    pub fn table(&self) -> Result<Vec<Yen>, NotCalculated> {
        let members = self.members.len();
        if members > MOST_MEMBERS_IN_A_TABLE {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS_IN_A_TABLE }.into());
        }
        let coalitions = u32::try_from(members).ok().and_then(|members| 1_usize.checked_shl(members));
        let mut costs = vec![Yen::ZERO; coalitions.ok_or(Reason::TooLarge)?];
        self.fill(&mut costs, &self.loads, Load::default()).ok_or(Reason::TooLarge)?;
        self.put_alone(&mut costs)?;
        Ok(costs)
    }

    /// Fills in the costs of all coalitions of `undecided` members together with those already in `load`.
    ///
    /// The last member divides the table into the half without it and the half with it, so each coalition's load is
    /// made with one addition and nothing is kept but the way down.
    fn fill(&self, costs: &mut [Yen], undecided: &[Load], load: Load) -> Option<()> {
        match (undecided.split_last(), costs) {
            (None, costs) => {
                let net = self.checked_cost(&load)?.net;
                costs.iter_mut().for_each(|cost| *cost = net);
            }
            (Some((last, others)), costs) => {
                let (without, with) = costs.split_at_mut(costs.len() / 2);
                self.fill(without, others, load)?;
                self.fill(with, others, load.plus(*last)?)?;
            }
        }
        Some(())
    }

    /// A society alone never pays more than it does today. One member is the whole project, and stays as calculated.
    fn put_alone(&self, costs: &mut [Yen]) -> Result<(), NotCalculated> {
        if self.members.len() < 2 {
            return Ok(());
        }
        let mut position = 1_usize;
        for member in self.standalone()? {
            if let Some(cost) = costs.get_mut(position) {
                *cost = member.alone;
            }
            position = position.saturating_mul(2);
        }
        Ok(())
    }
}
