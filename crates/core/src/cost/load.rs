//! What a group brings: everything its cost depends on.

use super::{
    CoalitionCounts, CoalitionEligibility, Purpose,
    amounts::Amounts,
    priced_line::{LineAmounts, PricedLine},
};
use crate::Member;

/// What a group, or one member, brings: everything its cost depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Load {
    pub(super) counts: CoalitionCounts,
    pub(super) users: u64,
    /// Amounts that belong to single members.
    pub(super) service: Amounts,
    /// The same, where they exist only because the project is joint.
    pub(super) office: Amounts,
}

impl Load {
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            counts: self.counts.plus(other.counts)?,
            users: self.users.checked_add(other.users)?,
            service: self.service.plus(other.service)?,
            office: self.office.plus(other.office)?,
        })
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        Some(Self {
            counts: self.counts.minus(other.counts)?,
            users: self.users.checked_sub(other.users)?,
            service: self.service.minus(other.service)?,
            office: self.office.minus(other.office)?,
        })
    }
}

/// What each member brings.
pub(super) fn loads(
    members: &[Member],
    users: &[u64],
    lines: &[PricedLine],
    eligibility: Option<&CoalitionEligibility>,
) -> Option<Vec<Load>> {
    let mut loads = Vec::with_capacity(members.len());
    for (position, (member, &users)) in members.iter().zip(users).enumerate() {
        let small = eligibility.and_then(|eligibility| eligibility.is_small(member.enrollees.value()));
        let counts = CoalitionCounts {
            societies: 1,
            small: u32::from(small == Some(true)),
            size_unknown: u32::from(small.is_none()),
        };
        let mut load = Load { counts, users, ..Load::default() };
        for line in lines {
            let LineAmounts::Members(amounts) = &line.amounts else { continue };
            let amounts = Amounts::of(*amounts.get(position)?, line.eligible);
            match line.purpose {
                Purpose::Service => load.service = load.service.plus(amounts)?,
                Purpose::Office => load.office = load.office.plus(amounts)?,
            }
        }
        loads.push(load);
    }
    Some(loads)
}
