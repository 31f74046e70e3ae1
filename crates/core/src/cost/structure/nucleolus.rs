//! The nucleolus where it can be proved without a table of all coalitions.

use crate::{
    Fraction, Yen,
    cost::{ExactShares, ExactYen, NotCalculated, NucleolusProof, Project, ProvedNucleolus, Reason},
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
        let game = Ends {
            project: self,
            total: self.whole()?.net,
            standalone: self.standalone()?.into_iter().map(|member| member.alone).collect(),
            all_but: self
                .contributions()?
                .into_iter()
                .map(|contribution| contribution.cost_without)
                .collect(),
        };
        let nucleolus = nucleolus_by_marginal_costs(&game).map_err(Reason::from)?;
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
    project: &'a Project,
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
        self.project.closest_coalition_by_structure(&shares).ok()??.excess.to_fraction()
    }
}
