//! How many members or participants it takes until joint work pays.
//!
//! Joint work *pays* when all together cost less than the sum of what each pays alone.

use serde::Serialize;

use super::{NotCalculated, Project, Reason, load::Load};
use crate::{MemberId, Yen};

/// How many times the planned participants are looked at.
const FARTHEST: u64 = 10;

/// The most totals times members that are tried one by one. Where there are more, totals are tried at a distance and
/// the exact number looked for between two of them that differ.
const MOST_TRIED: u64 = 150_000;

/// What it takes until joint work pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BreakEven {
    /// By number of members.
    pub members: MembersNeeded,
    /// By participants of all members together; `None` if no cost line depends on them.
    pub participants: Option<PayingParticipants>,
}

/// From how many members on joint work pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MembersNeeded {
    /// With the first so many of the table it pays, and with each further one up to all.
    First {
        /// The number, at least two.
        members: usize,
        /// The last of them.
        last: MemberId,
    },
    /// It does not pay with all members. It would if so many more joined: copies of the first members of the table.
    More {
        /// How many more.
        members: usize,
    },
    /// It does not pay however many such members join, up to the most a plan can have.
    Never {
        /// How many members were tried at most.
        tried: usize,
    },
}

/// With how many participants joint work pays, when they are spread over the members as planned.
///
/// More is not always better: a price that falls for everybody at a step, or what members pay today, makes it pay in
/// one or more intervals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayingParticipants {
    /// The intervals in which it pays, from the lowest.
    pub intervals: Vec<ParticipantsInterval>,
    /// The most that were tried.
    pub tried: u64,
    /// Whether every total up to there was tried. If not, short intervals may have been passed over.
    pub complete: bool,
}

/// Totals of participants with which joint work pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ParticipantsInterval {
    /// The lowest.
    pub from: u64,
    /// The highest; `None`: it still pays with the most that were tried.
    pub to: Option<u64>,
}

impl Project {
    /// What it takes until joint work pays.
    ///
    /// # Errors
    ///
    /// [`Reason::GrantOpen`], [`Reason::Missing`] if nobody has said what going alone costs, [`Reason::TooLarge`].
    pub fn break_even(&self) -> Result<BreakEven, NotCalculated> {
        self.with_known_grants()?;
        self.with_known_standalone()?;
        let members = self.members_needed().ok_or(Reason::TooLarge)?;
        if self.sums.by_use.is_empty() {
            return Ok(BreakEven { members, participants: None });
        }
        let participants = self.paying_participants().ok_or(Reason::TooLarge)?;
        Ok(BreakEven { members, participants: Some(participants) })
    }

    /// With how many participants joint work of all members pays; `None` if no cost line depends on them.
    pub(super) fn paying_with_all(&self) -> Option<PayingParticipants> {
        if self.sums.by_use.is_empty() { None } else { self.paying_participants() }
    }

    /// Members join in the order of the table; after the last, each joins once more, as if it had a twin.
    fn members_needed(&self) -> Option<MembersNeeded> {
        let alone: Vec<_> = self.standalone().ok()?.into_iter().map(|member| member.alone).collect();
        let most = self.members.len().max(super::MOST_MEMBERS);
        let mut group = Load::default();
        let mut sum_alone = Yen::ZERO;
        // The first number from which on it has paid without a break.
        let mut since = None;
        for (joined, (load, alone)) in self.loads.iter().zip(&alone).cycle().take(most).enumerate() {
            let size = joined.checked_add(1)?;
            group = group.plus(*load)?;
            sum_alone = sum_alone.checked_add(*alone)?;
            let pays = size >= 2 && self.checked_cost(&group)?.net < sum_alone;
            since = if pays { since.or(Some(size)) } else { None };
            match since {
                Some(first) if size == self.members.len() => {
                    let last = *self.members.get(first.checked_sub(1)?)?;
                    return Some(MembersNeeded::First { members: first, last });
                }
                Some(_) if size > self.members.len() => {
                    return Some(MembersNeeded::More { members: size.checked_sub(self.members.len())? });
                }
                _ => {}
            }
        }
        Some(MembersNeeded::Never { tried: most })
    }

    /// Tries totals from none to many times those planned.
    fn paying_participants(&self) -> Option<PayingParticipants> {
        let planned = self.load_of_all().ok()?.users;
        let tried = planned.max(1).checked_mul(FARTHEST)?;
        let members = u64::try_from(self.members.len()).ok()?;
        let step = tried.checked_mul(members)?.checked_div(MOST_TRIED)?.checked_add(1)?;
        let mut intervals: Vec<ParticipantsInterval> = Vec::new();
        let mut since = self.pays_with(0)?.then_some(0);
        let mut before = 0_u64;
        while before < tried {
            let next = before.checked_add(step)?.min(tried);
            let pays = self.pays_with(next)?;
            match since {
                None if pays => since = Some(self.change_between(before, next)?),
                Some(from) if !pays => {
                    let to = self.change_between(before, next)?.checked_sub(1)?;
                    intervals.push(ParticipantsInterval { from, to: Some(to) });
                    since = None;
                }
                _ => {}
            }
            before = next;
        }
        intervals.extend(since.map(|from| ParticipantsInterval { from, to: None }));
        Some(PayingParticipants { intervals, tried, complete: step == 1 })
    }

    /// Between two totals of which joint work pays with one only: the first with which it is as with the second.
    fn change_between(&self, mut before: u64, mut after: u64) -> Option<u64> {
        let pays_after = self.pays_with(after)?;
        while after.checked_sub(before)? > 1 {
            let middle = before.midpoint(after);
            if self.pays_with(middle)? == pays_after { after = middle } else { before = middle }
        }
        Some(after)
    }

    /// Whether joint work pays with so many participants in all. They are spread in proportion to the plan (equally
    /// if nobody planned any), each running total rounded down, so that the parts sum to the whole.
    fn pays_with(&self, participants: u64) -> Option<bool> {
        let planned: u64 = self.load_of_all().ok()?.users;
        let weight = |load: &Load| if planned == 0 { 1 } else { load.users };
        let total = u128::from(self.loads.iter().map(weight).try_fold(0_u64, u64::checked_add)?);
        let (mut group, mut sum_alone) = (Load::default(), Yen::ZERO);
        let (mut reached, mut given) = (0_u128, 0_u64);
        for (load, today) in self.loads.iter().zip(&self.today) {
            reached = reached.checked_add(u128::from(weight(load)))?;
            let up_to = reached.checked_mul(u128::from(participants))?.checked_div(total)?;
            let up_to = u64::try_from(up_to).ok()?;
            let load = Load { users: up_to.checked_sub(given)?, ..*load };
            given = up_to;
            let calculated = self.checked_cost(&load)?.net;
            sum_alone = sum_alone.checked_add(today.map_or(calculated, |today| today.min(calculated)))?;
            group = group.plus(load)?;
        }
        Some(self.checked_cost(&group)?.net < sum_alone)
    }
}
