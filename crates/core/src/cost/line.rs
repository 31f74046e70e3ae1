//! Cost lines with all their amounts, read from what a user wrote down.

use super::{
    CostKind, CostLine, FeeSchedule, Figures, Grant, LineId, MemberCostFacts, MissingInput, Purpose,
    grant_rule::GrantTerms, price_list::PriceList, project::sizes,
};
use crate::Yen;

/// One cost line with all its amounts.
#[derive(Clone, Debug)]
pub(super) struct ProjectLine {
    pub(super) id: LineId,
    /// Whether a grant counts it.
    pub(super) eligible: bool,
    /// What the money is for.
    pub(super) purpose: Purpose,
    /// The place of the member that bears it alone.
    pub(super) owner: Option<usize>,
    pub(super) amounts: LineAmounts,
}

/// What decides the amount of a line.
#[derive(Clone, Debug)]
pub(super) enum LineAmounts {
    /// The number of societies: the amount for 0, 1, 2 … of them.
    Societies(Vec<Yen>),
    /// The participants of the whole group.
    Use(PriceList),
    /// Who takes part: an amount for each member.
    Members(Vec<Yen>),
}

/// Reads the model, and writes down what is missing.
pub(super) struct Reader<'a> {
    pub(super) members: &'a [MemberCostFacts],
    pub(super) figures: Figures,
    pub(super) missing: Vec<MissingInput>,
}

impl Reader<'_> {
    fn need<T>(&mut self, value: Option<T>, input: MissingInput) -> Option<T> {
        if value.is_none() {
            self.missing.push(input);
        }
        value
    }

    /// `None` if something is missing, which is then written down, or if an amount does not fit.
    pub(super) fn line(&mut self, line: &CostLine, eligible: bool) -> Option<ProjectLine> {
        let amount_of = MissingInput::LineAmount { line: line.id };
        let mut owner = None;
        let amounts = match &line.kind {
            CostKind::Fixed { amount } => {
                let amount = self.need(*amount, amount_of)?;
                let largest = sizes(self.members.len());
                let for_size = |size| if size == 0 { Yen::ZERO } else { amount };
                LineAmounts::Societies((0..=largest).map(for_size).collect())
            }
            CostKind::PerSociety { fees } => LineAmounts::Societies(self.fees(line.id, fees)?),
            CostKind::PerParticipant { tiers } => {
                for (band, entry) in tiers.bands.iter().enumerate() {
                    self.need(entry.price, MissingInput::BandPrice { line: line.id, band });
                }
                LineAmounts::Use(PriceList::new(tiers)?)
            }
            CostKind::PerEnrollee { price } => {
                let price = self.need(*price, amount_of);
                self.by_member(price, |member| {
                    (member.enrollees.map(u32::from), MissingInput::Enrollees { member: member.id })
                })?
            }
            CostKind::PerInsured { price } => {
                let price = self.need(*price, amount_of);
                self.by_member(price, |member| {
                    (member.insured.map(u32::from), MissingInput::Insured { member: member.id })
                })?
            }
            CostKind::OwnCost { member, amount } => {
                let amount = self.need(*amount, amount_of)?;
                owner = self.members.iter().position(|candidate| candidate.id == *member);
                let places = 0..self.members.len();
                LineAmounts::Members(
                    places.map(|place| if owner == Some(place) { amount } else { Yen::ZERO }).collect(),
                )
            }
        };
        Some(ProjectLine { id: line.id, eligible, purpose: line.purpose, owner, amounts })
    }

    fn fees(&mut self, line: LineId, fees: &FeeSchedule) -> Option<Vec<Yen>> {
        for (step, entry) in fees.steps.iter().enumerate() {
            self.need(entry.fee, MissingInput::StepFee { line, step });
        }
        let largest = u32::try_from(sizes(self.members.len())).ok()?;
        (0..=largest).map(|societies| fees.total(societies)).collect()
    }

    fn by_member(
        &mut self,
        price: Option<Yen>,
        count: impl Fn(&MemberCostFacts) -> (Option<u32>, MissingInput),
    ) -> Option<LineAmounts> {
        let mut amounts = Vec::with_capacity(self.members.len());
        for member in self.members {
            let (count, input) = count(member);
            let count = self.need(count, input);
            amounts.push(price.zip(count).and_then(|(price, count)| price.checked_times(count)));
        }
        amounts.into_iter().collect::<Option<_>>().map(LineAmounts::Members)
    }

    pub(super) fn terms(&mut self, grant: &Grant) -> Option<GrantTerms> {
        let rate = self.need(grant.rate, MissingInput::GrantRate)?;
        Some(GrantTerms { rate, ceiling: grant.ceiling, unit: grant.unit })
    }

    pub(super) fn users(&mut self, member: &MemberCostFacts, needed: bool) -> u64 {
        let (users, input) = match self.figures {
            Figures::Planned => (member.planned_users, MissingInput::PlannedUsers { member: member.id }),
            Figures::Actual => (member.actual_users, MissingInput::ActualUsers { member: member.id }),
        };
        let users = if needed { self.need(users, input) } else { users };
        users.map_or(0, |users| u64::from(users.get()))
    }
}
