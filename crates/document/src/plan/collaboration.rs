//! The changes a user makes to the notice of joint use and to roles. What is typed is entered by the name of its field:
//! [`Edit::Enter`](crate::plan::Edit::Enter).

use std::collections::BTreeSet;

use super::{MOST_MEMBERS_KEPT, Plan};
use consortium_core::collaboration::{
    notice::{
        Agreement, MembersChange, NamesInDraft, NoticeItem, NoticeMember, Publication, ResponsibleFinding,
        judge_responsible, members_change, names_in_draft,
    },
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
    /// Says that the notice is made for the present members, with this text. It stays as it is until it is made again.
    Made(String),
}

impl NoticeEdit {
    pub(super) fn apply(self, plan: &mut Plan) {
        let members = plan.notice_members();
        let notice = &mut plan.notice;
        match self {
            Self::Promise(promise) => notice.promises_no_personnel_use = promise,
            Self::Published(published) => notice.published = published,
            Self::Agreed(agreement, true) => drop(notice.agreed.insert(agreement)),
            Self::Agreed(agreement, false) => drop(notice.agreed.remove(&agreement)),
            Self::Draft(draft) => {
                if draft.is_none() {
                    notice.draft_members.clear();
                } else if notice.draft.is_none() {
                    remember(&mut notice.draft_members, &members);
                }
                notice.draft = draft;
            }
            Self::Made(text) => {
                if notice.draft.is_some() {
                    let before = notice.made_for.iter().flatten();
                    let names: Vec<_> = before.chain(&members).cloned().collect();
                    remember(&mut notice.draft_members, &names);
                }
                notice.made_for = Some(members);
                notice.made_text = Some(text);
            }
        }
    }

    /// Whether both change the draft, so that keystrokes can be undone together.
    pub(super) const fn continues(&self, before: &Self) -> bool {
        matches!((self, before), (Self::Draft(Some(_)), Self::Draft(Some(_))))
    }
}

/// Adds names of members that are not there yet, as many as a plan keeps.
fn remember(names: &mut Vec<String>, members: &[NoticeMember]) {
    for member in members {
        let name = member.name.trim();
        if !name.is_empty() && names.len() < MOST_MEMBERS_KEPT && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
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

    /// The items that a notice made now would lack. That data are used jointly, every draft says.
    pub fn missing_in_notice(&self) -> Vec<NoticeItem> {
        NoticeItem::ALL.into_iter().filter(|item| self.lacks_in_notice(*item)).collect()
    }

    fn lacks_in_notice(&self, item: NoticeItem) -> bool {
        let notice = &self.notice;
        let is_blank = |text: &str| text.trim().is_empty();
        match item {
            NoticeItem::JointUse => false,
            NoticeItem::DataItems => is_blank(&notice.data_items),
            NoticeItem::Users => self.notice_members().is_empty() && is_blank(&notice.other_users),
            NoticeItem::Purpose => is_blank(&notice.purpose),
            NoticeItem::Responsible => is_blank(&notice.responsible),
            NoticeItem::Address => is_blank(&notice.address),
            NoticeItem::Representative => is_blank(&notice.representative),
        }
    }

    /// How the members changed since the notice was made; `None` if it was not made yet.
    pub fn change_since_notice(&self) -> Option<MembersChange> {
        let then = self.notice.made_for.as_deref()?;
        Some(members_change(then, &self.notice_members()))
    }

    /// The users that the notice names: the confirmed members, and who was entered beside them.
    fn notice_users(&self) -> Vec<String> {
        let members = self.notice_members().into_iter().map(|member| member.name);
        let others = self.notice.other_users.lines();
        let others = others.flat_map(|line| std::iter::once(line).chain(line.split(['、', '，', ','])));
        let users = members.chain(others.map(str::to_owned)).map(|name| name.trim().to_owned());
        users.filter(|name| !name.is_empty()).collect()
    }

    /// What is wrong with the party responsible that was entered: it has to be one of the users.
    pub fn responsible_findings(&self) -> Vec<ResponsibleFinding> {
        let findings = judge_responsible(&self.notice.responsible, &self.notice_users());
        findings.into_iter().map(|finding| self.told_by_the_notice(finding)).collect()
    }

    /// A party that is none of the users may have been a member when the notice was made.
    fn told_by_the_notice(&self, finding: ResponsibleFinding) -> ResponsibleFinding {
        let ResponsibleFinding::NotAUser(name) = &finding else { return finding };
        let then = self.notice.made_for.iter().flatten().find(|member| member.name.trim() == name.trim());
        let Some(then) = then else {
            let left = self.notice.draft_members.contains(name);
            return if left {
                ResponsibleFinding::NoLongerAMember { name: name.clone(), now: None }
            } else {
                finding
            };
        };
        let now = self.notice_members().into_iter().find(|member| member.id == then.id);
        ResponsibleFinding::NoLongerAMember {
            name: name.clone(),
            now: now.map(|member| member.name.trim().to_owned()),
        }
    }

    /// How the names in the draft that was changed by hand differ from the members; `None` while it follows the inputs.
    pub fn names_in_draft(&self) -> Option<NamesInDraft> {
        let draft = self.notice.draft.as_deref()?;
        let members: Vec<String> = self.notice_members().into_iter().map(|member| member.name).collect();
        let made_for = self.notice.made_for.iter().flatten().map(|member| member.name.clone());
        let former: Vec<String> = self.notice.draft_members.iter().cloned().chain(made_for).collect();
        Some(names_in_draft(draft, &members, &former))
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
        collaboration::{
            notice::{NamesInDraft, NoticeField, NoticeItem, ResponsibleFinding},
            targets::FigureField,
        },
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
        let made = after(&plan, [made("")]);
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

    fn made(text: &str) -> Edit {
        Edit::Notice(NoticeEdit::Made(text.to_owned()))
    }

    fn responsible(name: &str) -> Edit {
        enter(Field::Notice(NoticeField::Responsible), name)
    }

    #[test]
    fn the_party_responsible_is_one_of_the_users() {
        let users = enter(Field::Notice(NoticeField::OtherUsers), "北株式会社 健康管理室、南株式会社");
        let plan = after(&with_two_members(), [users]);
        for name in ["", "北健保", "南健保 理事長 乙野花子", "北株式会社", "南株式会社"]
        {
            assert_eq!(after(&plan, [responsible(name)]).responsible_findings(), [], "{name}");
        }
        for name in ["総務担当課長", "無関係株式会社", "北健保、南健保", "東健保"] {
            assert_eq!(after(&plan, [responsible(name)]).responsible_findings().len(), 1, "{name}");
        }
    }

    #[test]
    fn a_party_responsible_that_is_no_member_any_more_is_told() {
        let plan = after(&with_two_members(), [responsible("南健保")]);
        let made = after(&plan, [made("")]);
        let finding = |now: Option<&str>| ResponsibleFinding::NoLongerAMember {
            name: "南健保".to_owned(),
            now: now.map(str::to_owned),
        };
        let renamed = after(&made, [named(2, "南部健保")]);
        assert_eq!(renamed.responsible_findings(), [finding(Some("南部健保"))]);
        let left = after(&made, [Edit::Members(MemberEdit::Remove(MemberId(2)))]);
        assert_eq!(left.responsible_findings(), [finding(None)]);
    }

    #[test]
    fn what_the_notice_said_when_it_was_made_stays_until_it_is_made_again() {
        let plan = with_two_members();
        let made_once = after(&plan, [made("北健保と南健保")]);
        let joined = after(&made_once, [Edit::Members(MemberEdit::Add), named(3, "東健保")]);
        assert_eq!(joined.notice, made_once.notice);
        assert_eq!(joined.change_since_notice().unwrap().joined, ["東健保"]);
        let made_again = after(&joined, [made("北健保と南健保と東健保")]);
        assert_eq!(made_again.notice.made_text.as_deref(), Some("北健保と南健保と東健保"));
        assert!(made_again.change_since_notice().unwrap().is_none());
    }

    #[test]
    fn what_a_notice_lacks_is_told_by_its_items() {
        use NoticeItem::{Address, DataItems, Purpose, Representative, Responsible, Users};
        let blank = Plan::empty(rulesets::built_in().remove(0));
        let six = [DataItems, Users, Purpose, Responsible, Address, Representative];
        assert_eq!(blank.missing_in_notice(), six);
        let address = enter(Field::Notice(NoticeField::Address), "東京都");
        let missing = after(&with_two_members(), [address]).missing_in_notice();
        assert_eq!(missing, [DataItems, Purpose, Responsible, Representative]);
        let employer = enter(Field::Notice(NoticeField::OtherUsers), "北株式会社");
        assert!(!after(&blank, [employer]).missing_in_notice().contains(&Users));
    }

    #[test]
    fn a_draft_changed_by_hand_is_held_against_the_members_also_after_the_notice_is_made_again() {
        let plan = with_two_members();
        assert_eq!(plan.names_in_draft(), None);
        let made_once = after(&plan, [made("")]);
        let draft = |text: &str| Edit::Notice(NoticeEdit::Draft(Some(text.to_owned())));
        let written = after(&made_once, [draft("北健保\n南健保\n")]);
        assert!(written.names_in_draft().unwrap().is_right());
        let changed = after(
            &written,
            [
                Edit::Members(MemberEdit::Add),
                named(3, "東健保"),
                Edit::Members(MemberEdit::Remove(MemberId(2))),
            ],
        );
        let differs =
            NamesInDraft { missing: vec!["東健保".to_owned()], former: vec!["南健保".to_owned()] };
        assert_eq!(changed.names_in_draft(), Some(differs.clone()));
        let made_again = after(&changed, [made("")]);
        assert!(made_again.change_since_notice().unwrap().is_none());
        assert_eq!(made_again.names_in_draft(), Some(differs));
        let corrected = after(&made_again, [draft("北健保\n東健保\n")]);
        assert!(corrected.names_in_draft().unwrap().is_right());
        let follows = after(&made_again, [Edit::Notice(NoticeEdit::Draft(None))]);
        assert!(follows.notice.draft_members.is_empty());
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
