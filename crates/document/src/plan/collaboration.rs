//! The changes a user makes to the notice of joint use and to roles. What is typed is entered by the name of its field:
//! [`Edit::Enter`](crate::plan::Edit::Enter).

use std::collections::BTreeSet;

use super::Plan;
use consortium_core::collaboration::{
    notice::{Agreement, MembersChange, NoticeMember, NoticePlan, Publication, members_change},
    roles::{Exchange, Measure, RolesPlan},
};

/// A change to the notice of joint use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeEdit {
    /// Says whether it promises that data are not used for personnel decisions.
    Promise(Option<bool>),
    /// Says where it stands.
    Published(Option<Publication>),
    /// Says whether something is agreed beside it.
    Agreed(Agreement, bool),
    /// Puts the draft as the user changed it in place of the one that follows the inputs; `None` goes back to that.
    Draft(Option<String>),
    /// Says that the notice is made for these members.
    MadeFor(Option<Vec<NoticeMember>>),
}

impl NoticeEdit {
    pub(super) fn apply(self, notice: &mut NoticePlan) {
        match self {
            Self::Promise(promise) => notice.promises_no_personnel_use = promise,
            Self::Published(published) => notice.published = published,
            Self::Agreed(agreement, true) => drop(notice.agreed.insert(agreement)),
            Self::Agreed(agreement, false) => drop(notice.agreed.remove(&agreement)),
            Self::Draft(draft) => notice.draft = draft,
            Self::MadeFor(members) => notice.made_for = members,
        }
    }

    /// Whether both change the draft, so that keystrokes can be undone together.
    pub(super) const fn continues(&self, before: &Self) -> bool {
        matches!((self, before), (Self::Draft(Some(_)), Self::Draft(Some(_))))
    }
}

/// A change to roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RolesEdit {
    /// Says in what form data are exchanged in a measure.
    Exchange(Measure, Option<Exchange>),
}

impl RolesEdit {
    pub(super) fn apply(self, roles: &mut RolesPlan) {
        match self {
            Self::Exchange(measure, exchange) => {
                roles.measures.entry(measure).or_default().exchange = exchange
            }
        }
    }
}

impl Plan {
    /// The members that a notice made now would name: the confirmed ones, in the order of the table.
    pub fn notice_members(&self) -> Vec<NoticeMember> {
        let confirmed = self.members.iter().filter(|member| member.standing.is_confirmed());
        confirmed.map(|member| NoticeMember { id: member.id, name: member.name.clone() }).collect()
    }

    /// How the members changed since the notice was made; `None` if it was not made yet.
    pub fn change_since_notice(&self) -> Option<MembersChange> {
        let then = self.notice.made_for.as_deref()?;
        Some(members_change(then, &self.notice_members()))
    }

    /// Forgets what was entered about members that are not in the plan any more.
    pub(super) fn keep_figures_of_members(&mut self) {
        let ids: BTreeSet<_> = self.members.iter().map(|member| member.id).collect();
        self.targets.figures.retain(|id, _| ids.contains(id));
    }
}

#[cfg(test)]
mod tests {
    use super::NoticeEdit;
    use crate::{
        plan::{Edit, MemberEdit, Plan},
        rulesets,
    };
    use consortium_core::{
        Field, MemberField, MemberId,
        collaboration::{notice::NoticeField, targets::FigureField},
    };

    fn after(plan: &Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
        edits.into_iter().fold(plan.clone(), |plan, edit| edit.apply(&plan))
    }

    fn enter(field: Field, text: &str) -> Edit {
        Edit::Enter { field, text: text.to_owned() }
    }

    fn named(id: u32, name: &str) -> Edit {
        enter(Field::Member(MemberId(id), MemberField::Name), name)
    }

    fn with_two_members() -> Plan {
        let add = || Edit::Members(MemberEdit::Add);
        let blank = Plan::empty(rulesets::built_in().remove(0));
        after(&blank, [add(), named(1, "北健保"), add(), named(2, "南健保")])
    }

    #[test]
    fn a_society_that_joins_or_leaves_after_the_notice_was_made_is_told() {
        let plan = with_two_members();
        assert_eq!(plan.change_since_notice(), None);
        let made = after(&plan, [Edit::Notice(NoticeEdit::MadeFor(Some(plan.notice_members())))]);
        assert!(made.change_since_notice().unwrap().is_none());
        let changed = after(
            &made,
            [
                Edit::Members(MemberEdit::Remove(MemberId(1))),
                Edit::Members(MemberEdit::Add),
                named(1, "東健保"),
            ],
        );
        // The row that was added takes the smallest free id: it is told by its name.
        let change = changed.change_since_notice().unwrap();
        assert!(!change.is_none(), "{change:?}");
        let gone = after(&made, [Edit::Members(MemberEdit::Remove(MemberId(2)))]);
        assert_eq!(gone.change_since_notice().unwrap().left, ["南健保"]);
    }

    #[test]
    fn numbers_of_a_member_that_left_go_with_it() {
        let figure = Field::TargetFigure(MemberId(2), FigureField::CheckupEligible);
        let plan = after(&with_two_members(), [enter(figure, "1,200")]);
        assert_eq!(plan.targets.of(MemberId(2)).checkup_eligible.value(), Some(1_200));
        let gone =
            after(&plan, [Edit::Members(MemberEdit::Remove(MemberId(2))), Edit::Members(MemberEdit::Add)]);
        assert!(gone.targets.figures.is_empty());
    }

    #[test]
    fn every_text_of_the_notice_is_entered_by_the_name_of_its_field() {
        let plan = with_two_members();
        for field in NoticeField::ALL {
            let filled = after(&plan, [enter(Field::Notice(*field), "2026-04-01")]);
            let slot = filled.slot(Field::Notice(*field)).unwrap();
            assert!(!slot.is_blank(), "{field:?}");
        }
    }
}
