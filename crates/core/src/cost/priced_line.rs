//! Cost lines with all their amounts.

use super::{
    Charged, CostField, Fault, Line, LineId, LineKind, PriceSchedule, Purpose,
    limits::sizes,
    price_list::{PriceList, PricedStep},
    reader::Reader,
};
use crate::{Entry, Field, Member, MemberField, MemberId, Yen};

/// One cost line with all its amounts.
#[derive(Clone, Debug)]
pub(super) struct PricedLine {
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

impl PricedLine {
    /// Reads a line. `None` if something stands in the way, which the reader then knows, or if an amount does not fit.
    pub(super) fn read(
        reader: &mut Reader,
        line: &Line,
        members: &[Member],
        has_grant: bool,
    ) -> Option<Self> {
        let amount_of = Field::Cost(CostField::LineAmount(line.id));
        let mut owner = None;
        let amounts = match &line.kind {
            LineKind::Fixed { amount } => {
                let amount = reader.need(amount, amount_of)?;
                let for_size = |size| if size == 0 { Yen::ZERO } else { amount };
                LineAmounts::Societies((0..=sizes(members.len())).map(for_size).collect())
            }
            LineKind::PerSociety { charged, fees } => {
                let steps = read_schedule(reader, line.id, fees)?;
                let largest = u32::try_from(sizes(members.len())).ok()?;
                LineAmounts::Societies(
                    (0..=largest).map(|size| fee(*charged, &steps, size)).collect::<Option<_>>()?,
                )
            }
            LineKind::PerParticipant { tiers, prices } => {
                LineAmounts::Use(PriceList::new(*tiers, &read_schedule(reader, line.id, prices)?)?)
            }
            LineKind::PerEnrollee { price } => {
                let price = reader.need(price, amount_of);
                by_member(reader, price, members, |member| {
                    (member.enrollees.clone().map(u32::from), MemberField::Enrollees)
                })?
            }
            LineKind::PerInsured { price } => {
                let price = reader.need(price, amount_of);
                by_member(reader, price, members, |member| {
                    (member.insured.clone().map(u32::from), MemberField::Insured)
                })?
            }
            LineKind::OwnCost { member, amount } => {
                owner = position(members, *member);
                let fault = Fault::UnknownMember { member: *member };
                reader.wrong_if(owner.is_none(), Field::Cost(CostField::LineOwner(line.id)), fault);
                let amount = reader.need(amount, amount_of)?;
                let of = |place| if owner == Some(place) { amount } else { Yen::ZERO };
                LineAmounts::Members((0..members.len()).map(of).collect())
            }
        };
        let eligible = has_grant && line.in_grant;
        Some(Self { id: line.id, eligible, purpose: line.purpose, owner, amounts })
    }
}

/// The place of a member in the table.
pub(super) fn position(members: &[Member], id: MemberId) -> Option<usize> {
    members.iter().position(|member| member.id == id)
}

/// The steps of a schedule from the lowest, the last without an end. Upper ends rise from at least 1.
fn read_schedule(reader: &mut Reader, line: LineId, schedule: &PriceSchedule) -> Option<Vec<PricedStep>> {
    let mut steps = Vec::with_capacity(schedule.steps.len().saturating_add(1));
    let mut before = 0;
    for (at, step) in schedule.steps.iter().enumerate() {
        let end = Field::Cost(CostField::StepEnd(line, at));
        let up_to = reader.need(&step.up_to, end);
        let price = reader.need(&step.amount, Field::Cost(CostField::StepAmount(line, at)));
        if let Some(up_to) = up_to {
            reader.wrong_if(up_to == 0, end, Fault::NotPositive);
            reader.wrong_if(up_to > 0 && up_to <= before, end, Fault::OutOfOrder);
            before = before.max(up_to);
        }
        steps.push(up_to.zip(price).map(|(up_to, price)| PricedStep { up_to: Some(up_to), price }));
    }
    let price = reader.need(&schedule.beyond, Field::Cost(CostField::LineAmount(line)));
    steps.push(price.map(|price| PricedStep { up_to: None, price }));
    steps.into_iter().collect()
}

/// The fee of so many societies together; `None` if it does not fit.
fn fee(charged: Charged, steps: &[PricedStep], societies: u32) -> Option<Yen> {
    if societies == 0 {
        return Some(Yen::ZERO);
    }
    let step = steps.iter().find(|step| step.up_to.is_none_or(|most| societies <= most))?;
    match charged {
        Charged::Each => step.price.checked_times(societies),
        Charged::Together => Some(step.price),
    }
}

/// A price for each of a number of people of every member.
fn by_member(
    reader: &mut Reader,
    price: Option<Yen>,
    members: &[Member],
    people: impl Fn(&Member) -> (Entry<u32>, MemberField),
) -> Option<LineAmounts> {
    let mut amounts = Vec::with_capacity(members.len());
    for member in members {
        let (people, field) = people(member);
        let people = reader.need(&people, Field::Member(member.id, field));
        amounts.push(price.zip(people).and_then(|(price, people)| price.checked_times(people)));
    }
    amounts.into_iter().collect::<Option<_>>().map(LineAmounts::Members)
}

#[cfg(test)]
mod tests {
    use super::fee;
    use crate::{
        Yen,
        cost::{Charged, price_list::PricedStep},
    };

    #[test]
    fn the_step_reached_decides_the_fee_of_every_society() {
        let step = |up_to, price| PricedStep { up_to, price: Yen::new(price) };
        let steps = [step(Some(5), 100_000), step(None, 80_000)];
        assert_eq!(fee(Charged::Each, &steps, 0), Some(Yen::ZERO));
        assert_eq!(fee(Charged::Each, &steps, 5), Some(Yen::new(500_000)));
        assert_eq!(fee(Charged::Each, &steps, 6), Some(Yen::new(480_000)));
        assert_eq!(fee(Charged::Together, &steps, 6), Some(Yen::new(80_000)));
    }
}
