//! The Shapley value, for more members than a table can hold.

use std::ops::ControlFlow;

use super::joint::Structure;
use crate::{
    cost::{ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason, progress::Tell},
    game::by_numbers::ShapleyByNumbers,
};

impl Project {
    /// The Shapley value of every member, exact, without a table of all coalitions: for up to [`MOST_MEMBERS`] members.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`].
    pub fn shapley_by_structure(&self) -> Result<ExactShares, NotCalculated> {
        ShapleyByStructure::of(self)?.shares(&mut |_| ControlFlow::Continue(()))
    }
}

/// The Shapley value by structure, prepared: that it can be calculated is known, and how long it takes.
pub(in crate::cost) struct ShapleyByStructure<'a> {
    project: &'a Project,
    /// None for one member, who pays for all.
    game: Option<ShapleyByNumbers>,
}

impl<'a> ShapleyByStructure<'a> {
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`].
    pub(in crate::cost) fn of(project: &'a Project) -> Result<Self, NotCalculated> {
        let members = project.members().len();
        if members > MOST_MEMBERS {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS }.into());
        }
        let game = if members == 1 { None } else { Some(Structure::of(project)?.for_shapley()?) };
        Ok(Self { project, game })
    }

    /// How much there is to do.
    pub(in crate::cost) fn steps(&self) -> u64 {
        self.game.as_ref().map_or(0, ShapleyByNumbers::steps)
    }

    /// The Shapley value of every member.
    pub(in crate::cost) fn shares(&self, tell: Tell<'_>) -> Result<ExactShares, NotCalculated> {
        let Some(game) = &self.game else {
            return Ok([ExactYen::from(self.project.whole()?.net)].into_iter().collect());
        };
        Ok(game.values(tell).map_err(Reason::from)?.into_iter().map(ExactYen::new).collect())
    }
}
