//! How many members or participants it takes until joint work pays.
//!
//! Joint work *pays* when all together cost less than the sum of what each pays alone.

use serde::Serialize;

use super::{NotCalculated, Project, Reason, load::Load};
use crate::{MemberId, Yen};

/// How many totals of participants are tried before the exact number is looked for between two of them.
const GRID: u64 = 64;

/// How many times the planned participants are looked at, if joint work does not pay with those planned.
const FARTHEST: u64 = 10;

/// What it takes until joint work pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BreakEven {
    /// By number of members.
    pub members: MembersNeeded,
    /// By participants of all members together; `None` if no cost line depends on them.
    pub participants: Option<ParticipantsNeeded>,
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

/// From how many participants on joint work pays, when they are spread over the members as planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantsNeeded {
    /// It pays with so many and does not with one fewer.
    From {
        /// The number.
        participants: u64,
    },
    /// It pays however few there are.
    Always,
    /// It does not pay up to so many.
    Never {
        /// The most that were tried.
        tried: u64,
    },
}

impl Project {
    /// What it takes until joint work pays.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn break_even(&self) -> Result<BreakEven, NotCalculated> {
        let members = self.members_needed().ok_or(Reason::TooLarge)?;
        if self.sums.by_use.is_empty() {
            return Ok(BreakEven { members, participants: None });
        }
        let participants = self.participants_needed().ok_or(Reason::TooLarge)?;
        Ok(BreakEven { members, participants: Some(participants) })
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

    /// Looks along a grid of totals for the change nearest to the plan, then halves the gap to the exact number.
    fn participants_needed(&self) -> Option<ParticipantsNeeded> {
        let planned = self.load_of_all().ok()?.users;
        let mut paying = planned;
        let mut failing = planned;
        if self.pays_with(planned)? {
            let step = (planned / GRID).max(1);
            loop {
                if failing == 0 {
                    return Some(ParticipantsNeeded::Always);
                }
                failing = failing.saturating_sub(step);
                if !self.pays_with(failing)? {
                    break;
                }
                paying = failing;
            }
        } else {
            let most = planned.max(1).checked_mul(FARTHEST)?;
            let step = (most / GRID).max(1);
            loop {
                if paying >= most {
                    return Some(ParticipantsNeeded::Never { tried: paying });
                }
                paying = paying.checked_add(step)?;
                if self.pays_with(paying)? {
                    break;
                }
                failing = paying;
            }
        }
        while paying.checked_sub(failing)? > 1 {
            let middle = failing.midpoint(paying);
            if self.pays_with(middle)? {
                paying = middle;
            } else {
                failing = middle;
            }
        }
        Some(ParticipantsNeeded::From { participants: paying })
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
