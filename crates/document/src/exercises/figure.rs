//! Figures and groups of members that an exercise can ask for, each found by the calculator.

use serde::{Deserialize, Serialize};

use crate::exercises::calculations::Calculations;
use consortium_core::{
    Answer, Field, Fraction, MemberField, MemberId, Yen,
    cost::MembersNeeded,
    eligibility::{Change, Claim, Relevance},
};

/// Of which plan something is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// Of the plan the exercise started with, whatever has been tried since.
    #[default]
    Start,
    /// Of the plan as it is.
    Plan,
}

/// A figure the calculator knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// How many small societies have to join until the share is enough.
    SmallSocietiesNeeded,
    /// How many large societies may join while the share stays enough.
    RoomForLargeSocieties,
    /// How many of the members of unknown size have to be small.
    SmallAmongUnknown,
    /// What the joint office costs.
    OfficeCost,
    /// The difference between going together and going alone.
    DifferenceToAlone,
    /// How many more members it takes until joint work pays.
    MoreMembersNeeded,
    /// The grant, if the requirements are met.
    GrantIfMet,
    /// What a member pays by the way of splitting that the plan has chosen.
    ShareOf(MemberId),
    /// What a member's being there saves all together.
    WorthOf(MemberId),
    /// What a member still has to pay at the settlement; below zero if it gets money back.
    SettlementOf(MemberId),
    /// The support rate of the prefecture.
    SupportRate,
}

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureUnit {
    /// A number of societies.
    Societies,
    /// An amount in yen.
    Yen,
    /// A percentage with one decimal.
    Percent,
}

/// A figure with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureValue {
    /// A number of societies.
    Societies(u32),
    /// An amount.
    Yen(Yen),
    /// A share, shown as a percentage with one decimal.
    Percent(Fraction),
}

/// A group of members the calculator knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    /// Each member whose leaving alone turns the verdict from "met".
    LeavingBreaksVerdict,
    /// Each member whose missing size can still change the verdict.
    SizeDecides,
    /// The group that would do best by itself under the way of splitting that the plan has chosen.
    GroupThatDoesBetter,
    /// Each member that pays more than alone under the way of splitting that the plan has chosen.
    PaysMoreThanAlone,
    /// Each member without which the others would get no grant.
    GrantNeeds,
}

impl Figure {
    /// How the figure is written.
    pub const fn unit(self) -> FigureUnit {
        match self {
            Self::SmallSocietiesNeeded
            | Self::RoomForLargeSocieties
            | Self::SmallAmongUnknown
            | Self::MoreMembersNeeded => FigureUnit::Societies,
            Self::OfficeCost
            | Self::DifferenceToAlone
            | Self::GrantIfMet
            | Self::ShareOf(_)
            | Self::WorthOf(_)
            | Self::SettlementOf(_) => FigureUnit::Yen,
            Self::SupportRate => FigureUnit::Percent,
        }
    }

    /// The member the figure is about.
    pub const fn member(self) -> Option<MemberId> {
        match self {
            Self::ShareOf(member) | Self::WorthOf(member) | Self::SettlementOf(member) => Some(member),
            _ => None,
        }
    }

    /// The figure of a plan, if it has one.
    pub(super) fn value(self, of: &Calculations<'_>) -> Option<FigureValue> {
        let societies = |count: Option<u32>| count.map(FigureValue::Societies);
        let outlook = || &of.eligibility().outlook;
        match self {
            Self::SmallSocietiesNeeded => societies(joining_until_met(&outlook().small_joining)),
            Self::RoomForLargeSocieties => societies(outlook().room_for_large()),
            Self::SmallAmongUnknown => societies(match outlook().settling?.change {
                Change::SettleSizes { small } => Some(small),
                _ => None,
            }),
            Self::MoreMembersNeeded => match of.cost().break_even.done()?.members {
                MembersNeeded::More { members } => societies(u32::try_from(members).ok()),
                MembersNeeded::First { .. } | MembersNeeded::Never { .. } => None,
            },
            Self::SupportRate => of.support_rate().map(FigureValue::Percent),
            _ => self.amount(of).map(FigureValue::Yen),
        }
    }

    /// The figure of a plan, if it is an amount.
    pub(super) fn amount(self, of: &Calculations<'_>) -> Option<Yen> {
        let cost = of.cost();
        match self {
            Self::OfficeCost => Some(cost.verdict.done()?.office),
            Self::DifferenceToAlone => Some(cost.verdict.done()?.difference),
            Self::GrantIfMet => Some(cost.grant.as_ref()?.done()?.if_met),
            Self::ShareOf(member) => of.shares()?.rounded.get(position(&cost.members, member)?).copied(),
            Self::WorthOf(member) => {
                let contributions = cost.contributions.done()?;
                contributions.iter().find(|one| one.member == member).map(|one| one.worth)
            }
            Self::SettlementOf(member) => {
                let settlement = cost.settlement.as_ref()?.done()?;
                settlement.differences.get(position(&cost.members, member)?).copied()
            }
            _ => None,
        }
    }
}

impl Selection {
    /// The members of a plan, in the order of the table; `None` if they cannot be told.
    pub(super) fn members(self, of: &Calculations<'_>) -> Option<Vec<MemberId>> {
        match self {
            Self::LeavingBreaksVerdict => {
                let breaks = |claim: &&Claim| {
                    claim.before.verdict == Answer::Met && claim.after.verdict != Answer::Met
                };
                let leaving = of.eligibility().outlook.leaving.iter().filter(breaks);
                Some(leaving.filter_map(|claim| leaver(claim.change)).collect())
            }
            Self::SizeDecides => {
                let missing = of.eligibility().outlook.missing.iter();
                let decides = missing.filter(|missing| missing.relevance == Relevance::Verdict);
                Some(decides.filter_map(|missing| owner(missing.field)).collect())
            }
            Self::GroupThatDoesBetter => {
                let closest = of.closest_group()??;
                Some(if closest.excess.is_negative() { closest.members.clone() } else { Vec::new() })
            }
            Self::PaysMoreThanAlone => {
                let gains = of.cost().members.iter().zip(of.shares()?.gains.as_ref()?);
                Some(gains.filter(|(_, gain)| **gain < Yen::ZERO).map(|(member, _)| *member).collect())
            }
            Self::GrantNeeds => {
                let contributions = of.cost().contributions.done()?;
                let needed = contributions.iter().filter(|one| one.grant_without == Answer::NotMet);
                Some(needed.map(|one| one.member).collect())
            }
        }
    }
}

/// The number of joining societies at which the share is enough for certain.
fn joining_until_met(claims: &[Claim]) -> Option<u32> {
    let enough = claims.iter().find(|claim| claim.after.small_share == Answer::Met)?;
    match enough.change {
        Change::AddSmall { societies } => Some(societies),
        _ => None,
    }
}

fn leaver(change: Change) -> Option<MemberId> {
    match change {
        Change::Leave { member } => Some(member),
        _ => None,
    }
}

fn owner(field: Field) -> Option<MemberId> {
    match field {
        Field::Member(member, MemberField::Enrollees) => Some(member),
        _ => None,
    }
}

fn position(members: &[MemberId], member: MemberId) -> Option<usize> {
    members.iter().position(|candidate| *candidate == member)
}
