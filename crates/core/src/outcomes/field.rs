//! The names of the inputs about outcomes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{NotAField, field::plain_fields};

/// Identifies a row of the table of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GroupId(pub u32);

/// Identifies a line of the review sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReviewId(pub u32);

/// Identifies a reason for not joining.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReasonId(pub u32);

/// Names one input about the outcomes of the joint project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomesField {
    /// An input about the project as a whole.
    Project(ProjectField),
    /// How many people were in a band before: its place in [`BmiBand::ALL`](super::BmiBand::ALL).
    BandBefore(u8),
    /// How many people were in a band after.
    BandAfter(u8),
    /// What is known about a group.
    Group(GroupId, GroupField),
    /// What a line of the review sheet says.
    Review(ReviewId, ReviewField),
    /// What is known about a reason for not joining.
    Reason(ReasonId, ReasonField),
}

plain_fields! {
    /// Names one input about the project as a whole.
    ProjectField {
        /// The target for the participation rate.
        Target = "target",
        /// 評価対象: people who were measured before and after.
        Measured = "measured",
        /// Those of them whose weight or BMI fell.
        Improved = "improved",
        /// Those who were obese before, of all who were measured.
        Obese = "obese",
        /// Those of them who are not any more: gross.
        LeftObesity = "left-obesity",
        /// What the project cost, in yen.
        Cost = "cost",
        /// How many participants are wanted next time.
        Wanted = "wanted",
        /// How many people answered why they did not join: the base of the reasons.
        Answered = "answered",
        /// Counts below this many people are small.
        SmallBelow = "small-below",
    }
}

plain_fields! {
    /// Names one input about a group: a society, or an age.
    GroupField {
        /// Its name.
        Name = "name",
        /// 案内: people who were invited.
        Invited = "invited",
        /// 参加: people who joined.
        Joined = "joined",
        /// 資格喪失: those who joined and left the society since.
        LeftSociety = "left-society",
        /// 継続: those who took part to the end.
        WentOn = "went-on",
    }
}

plain_fields! {
    /// Names one input about a reason for not joining.
    ReasonField {
        /// The reason.
        Name = "name",
        /// How many people gave it.
        Count = "count",
    }
}

plain_fields! {
    /// Names one text of a line of the review sheet.
    ReviewField {
        /// The indicator.
        Indicator = "indicator",
        /// 計画値.
        Planned = "planned",
        /// 実績値.
        Actual = "actual",
        /// Why it was reached, or not.
        Reason = "reason",
        /// What is done next.
        Next = "next",
    }
}

impl fmt::Display for OutcomesField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(field) => f.write_str(field.word()),
            Self::BandBefore(band) => write!(f, "before-{band}"),
            Self::BandAfter(band) => write!(f, "after-{band}"),
            Self::Group(GroupId(id), field) => write!(f, "group-{id}-{}", field.word()),
            Self::Review(ReviewId(id), field) => write!(f, "review-{id}-{}", field.word()),
            Self::Reason(ReasonId(id), field) => write!(f, "reason-{id}-{}", field.word()),
        }
    }
}

impl FromStr for OutcomesField {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        Self::named(text).ok_or(NotAField)
    }
}

impl OutcomesField {
    fn named(text: &str) -> Option<Self> {
        let numbered = |rest: &str| {
            let (id, word) = rest.split_once('-')?;
            Some((id.parse().ok()?, word.to_owned()))
        };
        if let Some(field) = ProjectField::from_word(text) {
            Some(Self::Project(field))
        } else if let Some(band) = text.strip_prefix("before-") {
            band.parse().ok().map(Self::BandBefore)
        } else if let Some(band) = text.strip_prefix("after-") {
            band.parse().ok().map(Self::BandAfter)
        } else if let Some(rest) = text.strip_prefix("group-") {
            let (id, word) = numbered(rest)?;
            Some(Self::Group(GroupId(id), GroupField::from_word(&word)?))
        } else if let Some(rest) = text.strip_prefix("reason-") {
            let (id, word) = numbered(rest)?;
            Some(Self::Reason(ReasonId(id), ReasonField::from_word(&word)?))
        } else {
            let (id, word) = numbered(text.strip_prefix("review-")?)?;
            Some(Self::Review(ReviewId(id), ReviewField::from_word(&word)?))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GroupField, GroupId, OutcomesField, ProjectField, ReviewField, ReviewId};

    #[test]
    fn names_come_back() {
        let fields = [
            OutcomesField::Project(ProjectField::LeftObesity),
            OutcomesField::BandBefore(3),
            OutcomesField::BandAfter(0),
            OutcomesField::Group(GroupId(7), GroupField::LeftSociety),
            OutcomesField::Review(ReviewId(2), ReviewField::Next),
        ];
        for field in fields {
            assert_eq!(field.to_string().parse(), Ok(field));
        }
        assert!("group-x-name".parse::<OutcomesField>().is_err());
        assert!("review-1-name".parse::<OutcomesField>().is_err());
    }
}
