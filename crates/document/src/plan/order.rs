//! The member table in another order.

use std::{cmp::Ordering, rc::Rc};

use consortium_core::{Member, SocietyKind, reading::fold::fold};

/// An order of the member table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberOrder {
    /// What it goes by.
    pub by: OrderedBy,
    /// Whether it runs from the end to the beginning.
    pub descending: bool,
}

/// What the member table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderedBy {
    /// 組合名, by its characters: full and half width count as the same; how a name is pronounced is not known.
    Name,
    /// 加入者数.
    Enrollees,
    /// 種別: 単一 before 総合.
    Kind,
}

impl MemberOrder {
    /// Every order, those that start with the most or the first before their opposites.
    pub const ALL: [Self; 6] = [
        Self { by: OrderedBy::Enrollees, descending: true },
        Self { by: OrderedBy::Enrollees, descending: false },
        Self { by: OrderedBy::Name, descending: false },
        Self { by: OrderedBy::Name, descending: true },
        Self { by: OrderedBy::Kind, descending: false },
        Self { by: OrderedBy::Kind, descending: true },
    ];

    /// Sorts members. Those of whom it is not known come last in either direction; those that are equal keep their
    /// order.
    pub(super) fn sort(self, members: &mut [Rc<Member>]) {
        match self.by {
            OrderedBy::Name => self.sort_by(members, |member| {
                let name = fold(&member.name).text;
                (!name.is_empty()).then_some(name)
            }),
            OrderedBy::Enrollees => self.sort_by(members, |member| member.enrollees.value()),
            OrderedBy::Kind => {
                self.sort_by(members, |member| member.kind.map(|kind| kind == SocietyKind::General))
            }
        }
    }

    fn sort_by<K: Ord>(self, members: &mut [Rc<Member>], key: impl Fn(&Member) -> Option<K>) {
        members.sort_by(|one, other| match (key(one), key(other)) {
            (Some(one), Some(other)) if self.descending => other.cmp(&one),
            (Some(one), Some(other)) => one.cmp(&other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use consortium_core::{Enrollees, Entry, Member, MemberId, SocietyKind};

    use super::{MemberOrder, OrderedBy};
    use crate::{
        plan::{Action, Edit, MemberEdit, Plan, Session},
        rulesets::built_in,
    };

    /// Five members, as id, name, enrollees and kind.
    fn plan() -> Plan {
        let rows = [
            (1, "ウ健保", Some(9_000), Some(SocietyKind::General)),
            (2, "", None, None),
            (3, "ｱ健保", Some(120), Some(SocietyKind::Single)),
            (4, "イ健保", Some(9_000), None),
            (5, "エ健保", Some(10_000), Some(SocietyKind::General)),
        ];
        let member = |(id, name, enrollees, kind): (u32, &str, Option<u32>, _)| {
            Rc::new(Member {
                name: name.to_owned(),
                enrollees: enrollees.map(Enrollees::new).into(),
                kind,
                ..Member::new(MemberId(id))
            })
        };
        Plan {
            members: rows.map(member).into(),
            lead: Some(MemberId(4)),
            ..Plan::empty(built_in().remove(0))
        }
    }

    fn sorted(plan: &Plan, by: OrderedBy, descending: bool) -> Vec<u32> {
        let edit = Edit::Members(MemberEdit::Sort(MemberOrder { by, descending }));
        edit.apply(plan).members.iter().map(|member| member.id.0).collect()
    }

    #[test]
    fn members_of_unknown_size_come_last_and_equal_ones_keep_their_order_in_both_directions() {
        assert_eq!(sorted(&plan(), OrderedBy::Enrollees, false), [3, 1, 4, 5, 2]);
        assert_eq!(sorted(&plan(), OrderedBy::Enrollees, true), [5, 1, 4, 3, 2]);
        let mut plan = plan();
        Rc::make_mut(&mut plan.members[0]).enrollees = Entry::Unreadable("9千くらい".to_owned());
        assert_eq!(
            sorted(&plan, OrderedBy::Enrollees, true),
            [5, 4, 3, 1, 2],
            "what cannot be read is not known"
        );
    }

    #[test]
    fn names_are_sorted_whatever_the_width_of_their_characters() {
        assert_eq!(sorted(&plan(), OrderedBy::Name, false), [3, 4, 1, 5, 2]);
        assert_eq!(sorted(&plan(), OrderedBy::Name, true), [5, 1, 4, 3, 2]);
    }

    #[test]
    fn societies_of_one_employer_come_before_those_of_many() {
        assert_eq!(sorted(&plan(), OrderedBy::Kind, false), [3, 1, 5, 2, 4]);
        assert_eq!(sorted(&plan(), OrderedBy::Kind, true), [1, 5, 3, 2, 4]);
    }

    #[test]
    fn sorting_is_one_step_to_undo_and_changes_nothing_but_the_order() {
        let session = Session::new(Rc::new(plan()));
        for order in MemberOrder::ALL {
            let after = session.after(Action::Edit(Edit::Members(MemberEdit::Sort(order))));
            let mut by_id = after.plan().members.clone();
            by_id.sort_by_key(|member| member.id);
            assert_eq!(Plan { members: by_id, ..(**after.plan()).clone() }, plan(), "{order:?}");
            assert_eq!(after.after(Action::Undo).plan(), session.plan());
        }
    }
}
