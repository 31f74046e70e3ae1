//! What a change of what the notice says asks for (個情法27条6項), and how the members changed since it was made.

use serde::{Deserialize, Serialize};

use crate::MemberId;

/// A change of what a notice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeChange {
    /// The name, the address or the representative of the party responsible.
    ResponsibleDetails,
    /// The purpose.
    Purpose,
    /// Another party becomes responsible.
    ResponsibleParty,
    /// The items of data.
    DataItems,
    /// The range of users: a society or an employer joins or leaves.
    Users,
}

/// What a change asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeDuty {
    /// Notify or publish without delay afterwards.
    WithoutDelay,
    /// Notify or publish beforehand.
    Beforehand,
    /// A notice is not enough: normally consent is needed. A purpose may change only as far as it stays related.
    NotByNotice,
}

impl NoticeChange {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::ResponsibleDetails, Self::Purpose, Self::ResponsibleParty, Self::DataItems, Self::Users];

    /// What it asks for.
    pub const fn duty(self) -> NoticeDuty {
        match self {
            Self::ResponsibleDetails => NoticeDuty::WithoutDelay,
            Self::Purpose | Self::ResponsibleParty => NoticeDuty::Beforehand,
            Self::DataItems | Self::Users => NoticeDuty::NotByNotice,
        }
    }
}

/// A member as it was when the notice was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeMember {
    /// Its id within the plan.
    pub id: MemberId,
    /// Its name.
    pub name: String,
}

/// How the members differ from those that a notice was made for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MembersChange {
    /// Names of members that are new.
    pub joined: Vec<String>,
    /// Names, as they were, of members that are gone.
    pub left: Vec<String>,
    /// Names before and now of members that are called something else.
    pub renamed: Vec<(String, String)>,
}

impl MembersChange {
    /// Whether nothing changed.
    pub fn is_none(&self) -> bool {
        self.joined.is_empty() && self.left.is_empty() && self.renamed.is_empty()
    }
}

/// How the members changed since a notice was made. A name that differs in spaces around it is the same.
///
/// ```
/// use consortium_core::{MemberId, collaboration::notice::{NoticeMember, members_change}};
/// let member = |id, name: &str| NoticeMember { id: MemberId(id), name: name.to_owned() };
/// let change = members_change(&[member(1, "A"), member(2, "B")], &[member(1, "A "), member(3, "C")]);
/// assert_eq!((change.left, change.joined), (vec!["B".to_owned()], vec!["C".to_owned()]));
/// ```
pub fn members_change(then: &[NoticeMember], now: &[NoticeMember]) -> MembersChange {
    let named = |member: &NoticeMember| member.name.trim().to_owned();
    let others = |of: &[NoticeMember], than: &[NoticeMember]| -> Vec<String> {
        of.iter().filter(|one| than.iter().all(|other| other.id != one.id)).map(named).collect()
    };
    let renamed = then.iter().filter_map(|before| {
        let after = now.iter().find(|after| after.id == before.id)?;
        (named(before) != named(after)).then(|| (named(before), named(after)))
    });
    MembersChange { joined: others(now, then), left: others(then, now), renamed: renamed.collect() }
}

#[cfg(test)]
mod tests {
    use super::{NoticeChange, NoticeDuty, NoticeMember, members_change};
    use crate::MemberId;

    #[test]
    fn what_a_change_asks_for_is_what_27_6_says() {
        let duties = NoticeChange::ALL.map(NoticeChange::duty);
        use NoticeDuty::{Beforehand, NotByNotice, WithoutDelay};
        assert_eq!(duties, [WithoutDelay, Beforehand, Beforehand, NotByNotice, NotByNotice]);
    }

    #[test]
    fn moving_rows_changes_nothing_and_a_new_name_is_told_as_one() {
        let member = |id, name: &str| NoticeMember { id: MemberId(id), name: name.to_owned() };
        let then = [member(1, "北"), member(2, "南")];
        assert!(members_change(&then, &[member(2, "南"), member(1, "北")]).is_none());
        let change = members_change(&then, &[member(1, "北健保"), member(2, "南")]);
        assert_eq!(change.renamed, [("北".to_owned(), "北健保".to_owned())]);
        assert!(change.joined.is_empty() && change.left.is_empty());
        // A society that left and one that joined are not the same, even under the same name.
        let change = members_change(&then, &[member(1, "北"), member(9, "南")]);
        assert_eq!((change.left.len(), change.joined.len()), (1, 1));
    }
}
