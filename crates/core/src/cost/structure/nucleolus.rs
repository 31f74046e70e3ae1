//! The nucleolus where it can be proved without a table of all coalitions.

use std::{
    cell::{Cell, RefCell},
    ops::ControlFlow,
};

use super::Coalitions;
use crate::{
    Fraction, Yen,
    cost::{
        ExactShares, ExactYen, NotCalculated, NucleolusProof, Project, ProvedNucleolus, Reason,
        progress::Tell,
    },
    game::{LargeGame, Proof, nucleolus_by_marginal_costs},
};

impl Project {
    /// The nucleolus, if it is what each adds to all others plus an equal share of the rest; otherwise nothing is said.
    ///
    /// # Errors
    ///
    /// [`Reason::NucleolusNotProved`] if some coalition has or may have less excess than the coalitions "all but one
    /// member", [`Reason::EveryAllocationHasALoser`] if joint work costs more, [`Reason::TooLarge`].
    pub fn nucleolus_by_structure(&self) -> Result<ProvedNucleolus, NotCalculated> {
        self.nucleolus_among(&Coalitions::of(self), &mut |_| ControlFlow::Continue(()))
    }

    /// [`nucleolus_by_structure`](Self::nucleolus_by_structure) with coalitions that are prepared already, if they could
    /// be, telling how much is done.
    pub(in crate::cost) fn nucleolus_among(
        &self,
        coalitions: &Result<Coalitions<'_>, NotCalculated>,
        tell: Tell<'_>,
    ) -> Result<ProvedNucleolus, NotCalculated> {
        let game = Ends {
            coalitions: coalitions.as_ref().ok(),
            tell: RefCell::new(tell),
            stopped: Cell::new(false),
            total: self.whole()?.net,
            standalone: self.standalone()?.into_iter().map(|member| member.alone).collect(),
            all_but: self
                .contributions()?
                .into_iter()
                .map(|contribution| contribution.cost_without)
                .collect(),
        };
        let nucleolus = nucleolus_by_marginal_costs(&game);
        if game.stopped.get() {
            return Err(Reason::Cancelled.into());
        }
        let nucleolus = nucleolus.map_err(Reason::from)?;
        let shares = nucleolus.shares().iter().map(|share| ExactYen::from(*share)).collect();
        match nucleolus.proof() {
            Proof::MarginalCosts { excess } => {
                Ok(ProvedNucleolus { shares, proof: NucleolusProof::AllButOne { excess: (*excess).into() } })
            }
            Proof::Levels(_) => Err(Reason::NucleolusNotProved.into()),
        }
    }
}

/// The smallest and the largest coalitions; all others through the structure.
struct Ends<'a> {
    /// Nothing where structure does not help.
    coalitions: Option<&'a Coalitions<'a>>,
    tell: RefCell<Tell<'a>>,
    /// Whether it was to stop on the way.
    stopped: Cell<bool>,
    total: Yen,
    standalone: Vec<Yen>,
    all_but: Vec<Yen>,
}

fn at(amounts: &[Yen], player: usize) -> Option<Fraction> {
    amounts.get(player).map(|amount| Fraction::integer(amount.get()))
}

impl LargeGame for Ends<'_> {
    fn players(&self) -> usize {
        self.standalone.len()
    }

    fn total(&self) -> Fraction {
        Fraction::integer(self.total.get())
    }

    fn standalone(&self, player: usize) -> Option<Fraction> {
        at(&self.standalone, player)
    }

    fn all_but(&self, player: usize) -> Option<Fraction> {
        at(&self.all_but, player)
    }

    fn least_excess(&self, shares: &[Fraction]) -> Option<Fraction> {
        let shares: ExactShares = shares.iter().map(|share| ExactYen::from(*share)).collect();
        let mut tell = self.tell.borrow_mut();
        let mut go_on = |done| {
            let answer = tell(done);
            self.stopped.set(answer.is_break());
            answer
        };
        let closest = self.coalitions?.closest(&shares, &mut go_on);
        closest.ok()?.excess.to_fraction()
    }
}
