//! What is entered about a member.

use serde::{Deserialize, Serialize};

use crate::{
    Enrollees, Entry, Insured, InsurerNumber, MemberField, MemberId, Participants, SocietyKind, Standing,
    Yen, cost::Percent, field::slots,
};

/// A society that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Stable within the plan.
    pub id: MemberId,
    /// As the user writes it; never a key.
    #[serde(default)]
    pub name: String,
    /// Whether it takes part for certain, or is still being asked.
    #[serde(default, skip_serializing_if = "Standing::is_confirmed")]
    pub standing: Standing,
    /// 単一 or 総合, if known.
    #[serde(default)]
    pub kind: Option<SocietyKind>,
    /// 保険者番号.
    #[serde(default)]
    pub insurer_number: Entry<InsurerNumber>,
    /// 加入者数: decides whether the society is small.
    #[serde(default)]
    pub enrollees: Entry<Enrollees>,
    /// 被保険者数.
    #[serde(default)]
    pub insured: Entry<Insured>,
    /// 利用見込: people of this society who are expected to use the joint project.
    #[serde(default)]
    pub expected_users: Entry<Participants>,
    /// What it brings to the cost.
    #[serde(default, skip_serializing_if = "MemberCost::is_blank")]
    pub cost: MemberCost,
}

impl Member {
    /// A member of whom nothing is known yet.
    pub fn new(id: MemberId) -> Self {
        Self {
            id,
            name: String::new(),
            standing: Standing::Confirmed,
            kind: None,
            insurer_number: Entry::Unknown,
            enrollees: Entry::Unknown,
            insured: Entry::Unknown,
            expected_users: Entry::Unknown,
            cost: MemberCost::default(),
        }
    }

    /// Whether something was entered or chosen in a field.
    pub fn is_entered(&self, field: MemberField) -> bool {
        match self.slot(field) {
            Some(slot) => !slot.is_blank(),
            // What is chosen instead of typed: a standing is never open.
            None => field == MemberField::Standing || self.kind.is_some(),
        }
    }

    /// Whether it is a row in which nothing was entered or chosen.
    ///
    /// ```
    /// use consortium_core::{Member, MemberId};
    /// let blank = Member::new(MemberId(4));
    /// assert!(blank.is_blank());
    /// assert!(!Member { name: "甲健保".to_owned(), ..blank }.is_blank());
    /// ```
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.id)
    }

    /// Whether two members, of one plan or of two, are the same society: their insurer numbers are, or, where one has
    /// none, their names. Without any name either, members of two plans are the same by their ids.
    ///
    /// ```
    /// use consortium_core::{Member, MemberId};
    /// let named = |id, name: &str| Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
    /// assert!(named(1, "甲健保").is_same_society(&named(7, " 甲健保")));
    /// assert!(!named(1, "甲健保").is_same_society(&named(1, "乙健保")));
    /// ```
    pub fn is_same_society(&self, other: &Self) -> bool {
        match (self.insurer_number.known(), other.insurer_number.known()) {
            (Some(one), Some(other)) => one == other,
            _ if self.name.trim().is_empty() && other.name.trim().is_empty() => self.id == other.id,
            _ => self.name.trim() == other.name.trim(),
        }
    }
}

/// What one member brings to the cost, beside what the member table says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MemberCost {
    /// What it pays today for the same work alone, in yen a year.
    pub standalone_today: Entry<Yen>,
    /// 利用実績人数, known at the settlement.
    pub actual_users: Entry<Participants>,
    /// Its weight in a weighted equal share.
    pub weight: Entry<u32>,
    /// Its agreed percentage.
    pub percent: Entry<Percent>,
}

impl MemberCost {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

slots! {
    Member, MemberField: {
        Name => name,
        InsurerNumber => insurer_number,
        Enrollees => enrollees,
        Insured => insured,
        ExpectedUsers => expected_users,
        StandaloneToday => cost.standalone_today,
        ActualUsers => cost.actual_users,
        Weight => cost.weight,
        Percent => cost.percent,
    }
    chosen: { Standing, Kind }
}

#[cfg(test)]
mod tests {
    use super::{Member, MemberId};

    #[test]
    fn members_without_number_and_name_are_the_same_by_their_ids_alone() {
        let named = |id, name: &str| Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
        assert!(named(1, "").is_same_society(&named(1, " ")));
        assert!(!named(1, "").is_same_society(&named(2, "")));
        assert!(!named(1, "").is_same_society(&named(1, "甲健保")));
        assert!(!named(1, "甲健保").is_same_society(&named(1, "")));
    }
}
