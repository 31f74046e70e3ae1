//! The changes a user can make to a plan.

use std::rc::Rc;

use super::limits::{MAXIMUM_PROVIDERS, MOST_MEMBERS_KEPT};
use super::replace::replacing;
use super::{
    CostEdit, Entry, Member, MemberOrder, NoticeEdit, OutcomesEdit, OwnList, Plan, Provider, ProviderId,
    ProviderKind, Providers, RolesEdit, SampleParts, StagesEdit, TrainingEdit, WhitePaperEdit,
};
use consortium_core::{
    Enrollees, Field, Insured, InsurerNumber, MemberId, Participants, SocietyKind, Standing,
    eligibility::{RuleSet, StatementField},
    free_numbers,
};

/// One change to a plan.
///
/// Every edit can be applied to every plan: what names something that is not there changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Enters what was typed into a field: as a value, or as it was typed if it cannot be read. A sample with another
    /// title is the user's own plan.
    Enter {
        /// Which field.
        field: Field,
        /// What was typed.
        text: String,
    },
    /// Several changes, one after the other, as one step: a block of cells that was pasted.
    Several(Vec<Edit>),
    /// Replaces the requirements the plan is held against.
    RuleSet(Box<RuleSet>),
    /// Changes the member table.
    Members(MemberEdit),
    /// Changes the provider table.
    Providers(ProviderEdit),
    /// Answers a question about the consortium with yes, no, or not yet.
    Answer(StatementField, Option<bool>),
    /// Changes what the project costs and how it is split.
    Cost(CostEdit),
    /// Changes stages and rates.
    Stages(StagesEdit),
    /// Removes what a sample made up beside the user's own list that came into it, except these parts.
    LeaveSample(OwnList, SampleParts),
    /// Changes what is kept about training.
    Training(TrainingEdit),
    /// Changes the notice of joint use.
    Notice(NoticeEdit),
    /// Changes roles.
    Roles(RolesEdit),
    /// Changes the outcomes of the joint project.
    Outcomes(OutcomesEdit),
    /// Changes the tables of the health white paper.
    WhitePaper(WhitePaperEdit),
}

/// A change to the member table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberEdit {
    /// Adds an empty row at the end.
    Add,
    /// Says whether a member takes part for certain.
    Standing(MemberId, Standing),
    /// Says how a member was set up.
    Kind(MemberId, Option<SocietyKind>),
    /// Removes a member.
    Remove(MemberId),
    /// Removes those of these rows in which nothing was entered: they were opened and left empty, and are no societies.
    RemoveBlank(Vec<MemberId>),
    /// Moves a member one row up.
    MoveUp(MemberId),
    /// Moves a member one row down.
    MoveDown(MemberId),
    /// Puts the members in another order.
    Sort(MemberOrder),
    /// Puts the members into this order. Those that it does not name come after those that it does, in their own order.
    Arrange(Vec<MemberId>),
    /// Names the lead, or nobody.
    Lead(Option<MemberId>),
    /// Says which member the user belongs to, or none.
    Us(Option<MemberId>),
    /// Puts these rows in place of all members, if they are no more than [`MOST_MEMBERS_KEPT`]. A row that is a society
    /// of the plan stays that member, with what the new table does not contain: see [`Plan::against`].
    Replace(Vec<NewMember>, OpenCells),
    /// Adds these rows at the end, unless there would be more than [`MOST_MEMBERS_KEPT`].
    Append(Vec<NewMember>),
}

/// What becomes of a value of a member that stays while its row in a new table leaves it open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OpenCells {
    /// It stays.
    #[default]
    Keep,
    /// It is cleared, if another row has a value in that column.
    Clear,
}

/// A society that comes in with a table. It is no [`Member`] yet: it gets its id when an edit takes it into a plan, and
/// until then it says by itself whether it leads, which a plan says once for all members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewMember {
    /// See [`Member::name`].
    pub name: String,
    /// See [`Member::standing`]; `None` where nothing is said of it.
    pub standing: Option<Standing>,
    /// See [`Member::kind`].
    pub kind: Option<SocietyKind>,
    /// See [`Member::insurer_number`].
    pub insurer_number: Entry<InsurerNumber>,
    /// See [`Member::enrollees`].
    pub enrollees: Entry<Enrollees>,
    /// See [`Member::insured`].
    pub insured: Entry<Insured>,
    /// See [`Member::expected_users`].
    pub expected_users: Entry<Participants>,
    /// Whether this is the lead. Of several, the first counts.
    pub lead: bool,
}

/// A change to the provider table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProviderEdit {
    /// Adds an empty row at the end.
    Add,
    /// Says what a provider is.
    Kind(ProviderId, ProviderKind),
    /// Removes a provider. Without the last one the list is one that was not entered: that there are none is said by
    /// [`Without`](Self::Without).
    Remove(ProviderId),
    /// Says that there are none, or takes that back. A list stays as it is.
    Without(bool),
}

impl Edit {
    /// Gives the plan another title.
    pub fn title(text: String) -> Self {
        Self::Enter { field: Field::Title, text }
    }

    /// Whether this edit and `other` change the same text, so that keystrokes can be undone together.
    pub(super) fn continues(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Enter { field, .. }, Self::Enter { field: before, .. }) => field == before,
            (Self::Stages(edit), Self::Stages(before)) => edit.continues(before),
            (Self::Notice(edit), Self::Notice(before)) => edit.continues(before),
            _ => false,
        }
    }

    /// The plan after this edit.
    #[must_use]
    pub fn apply(self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        match self {
            Self::Enter { field, text } => {
                if let Some(slot) = plan.slot_mut(field) {
                    slot.enter(&text);
                }
                if field == Field::Title {
                    plan.sample = None;
                }
            }
            Self::Several(edits) => plan = edits.into_iter().fold(plan, |plan, edit| edit.apply(&plan)),
            Self::RuleSet(rule_set) => plan.rule_set = *rule_set,
            Self::Members(edit) => {
                edit.apply(&mut plan);
                plan.keep_costs_of_members();
                plan.keep_figures_of_members();
            }
            Self::Providers(edit) => edit.apply(&mut plan.providers),
            Self::Answer(field, answer) => plan.statements.set_answer(field, answer),
            Self::Cost(edit) => edit.apply(&mut plan),
            Self::Stages(edit) => edit.apply(&mut plan.stages),
            Self::LeaveSample(own, kept) => plan.leave_sample(&own, kept),
            Self::Training(edit) => edit.apply(&mut plan.training),
            Self::Notice(edit) => edit.apply(&mut plan),
            Self::Roles(edit) => edit.apply(&mut plan.roles),
            Self::Outcomes(edit) => edit.apply(&mut plan),
            Self::WhitePaper(edit) => edit.apply(&mut plan),
        }
        plan
    }
}

impl MemberEdit {
    fn apply(self, plan: &mut Plan) {
        let position = |plan: &Plan, id| plan.members.iter().position(|member| member.id == id);
        match self {
            Self::Add if plan.members.len() >= MOST_MEMBERS_KEPT => {}
            Self::Add => {
                let id = plan.free_member_ids().next();
                plan.members.extend(id.map(Member::new).map(Rc::new));
            }
            Self::Standing(id, standing) => {
                if let Some(member) = plan.member_mut(id) {
                    member.standing = standing;
                }
            }
            Self::Kind(id, kind) => {
                if let Some(member) = plan.member_mut(id) {
                    member.kind = kind;
                }
            }
            Self::Remove(id) => plan.remove_member(id),
            Self::RemoveBlank(opened) => {
                let (us, lead) = (plan.us, plan.lead);
                plan.members.retain(|member| {
                    let stays = us == Some(member.id) || lead == Some(member.id) || !member.is_blank();
                    stays || !opened.contains(&member.id)
                });
            }
            Self::MoveUp(id) => {
                if let Some(before) = position(plan, id).and_then(|at| at.checked_sub(1)) {
                    plan.members.swap(before, before.saturating_add(1));
                }
            }
            Self::MoveDown(id) => {
                let last = plan.members.len().saturating_sub(1);
                if let Some(at) = position(plan, id).filter(|at| *at < last) {
                    plan.members.swap(at, at.saturating_add(1));
                }
            }
            Self::Sort(order) => order.sort(&mut plan.members),
            Self::Arrange(order) => {
                let place =
                    |member: &Rc<Member>| order.iter().position(|id| *id == member.id).unwrap_or(order.len());
                plan.members.sort_by_key(place);
            }
            Self::Lead(lead) => plan.lead = lead.filter(|id| position(plan, *id).is_some()),
            Self::Us(us) => plan.us = us.filter(|id| position(plan, *id).is_some()),
            Self::Replace(rows, _) if rows.len() > MOST_MEMBERS_KEPT => {}
            Self::Replace(rows, open) => {
                // No row takes over the id, and with it the own costs, of a member that goes.
                let mut ids = plan.free_member_ids();
                let before = std::mem::take(&mut plan.members);
                let lead = plan.lead.take();
                // Nothing that was made up for a sample belongs to a society of the same name.
                let known = if plan.is_made_up() { Vec::new() } else { before };
                for (row, stays) in replacing(&known, rows, open) {
                    let Some(id) = stays.as_ref().map(|member| member.id).or_else(|| ids.next()) else {
                        break;
                    };
                    let cost = stays.map(|member| member.cost.clone()).unwrap_or_default();
                    plan.append([row].into(), std::iter::once(id));
                    if let Some(member) = plan.member_mut(id) {
                        member.cost = cost;
                    }
                }
                plan.lead = plan.lead.or(lead).filter(|id| position(plan, *id).is_some());
                plan.us = plan.us.filter(|id| position(plan, *id).is_some());
            }
            Self::Append(rows) if plan.members.len().saturating_add(rows.len()) > MOST_MEMBERS_KEPT => {}
            Self::Append(rows) => {
                let ids = plan.free_member_ids();
                plan.append(rows, ids);
            }
        }
    }
}

impl Plan {
    fn member_mut(&mut self, id: MemberId) -> Option<&mut Member> {
        self.members.iter_mut().find(|member| member.id == id).map(Rc::make_mut)
    }

    /// The id that the next member gets; `None` if there are as many as there can be.
    pub fn next_member_id(&self) -> Option<MemberId> {
        self.free_member_ids().next()
    }

    /// The ids that no member has.
    pub(super) fn free_member_ids(&self) -> impl Iterator<Item = MemberId> + use<> {
        free_numbers(self.members.iter().map(|member| member.id.0).collect()).map(MemberId)
    }

    /// Adds rows as members with these ids; the first row that says so leads, if nobody does yet.
    fn append(&mut self, rows: Vec<NewMember>, ids: impl Iterator<Item = MemberId>) {
        for (row, id) in rows.into_iter().zip(ids) {
            if row.lead && self.lead.is_none() {
                self.lead = Some(id);
            }
            self.members.push(Rc::new(row.into_member(id)));
        }
    }
}

impl NewMember {
    /// The member it becomes.
    fn into_member(self, id: MemberId) -> Member {
        let Self { name, standing, kind, insurer_number, enrollees, insured, expected_users, lead: _ } = self;
        let standing = standing.unwrap_or_default();
        Member { name, standing, kind, insurer_number, enrollees, insured, expected_users, ..Member::new(id) }
    }
}

impl ProviderEdit {
    fn apply(self, providers: &mut Providers) {
        match self {
            Self::Add if providers.listed().len() >= MAXIMUM_PROVIDERS => {}
            Self::Add => {
                let mut listed = providers.listed().to_vec();
                let id = free_numbers(listed.iter().map(|provider| provider.id.0).collect())
                    .map(ProviderId)
                    .next();
                let provider = |id| Provider { id, name: String::new(), kind: ProviderKind::default() };
                listed.extend(id.map(provider).map(Rc::new));
                *providers = listed.into();
            }
            Self::Kind(id, kind) => {
                if let Some(provider) = providers.get_mut(id) {
                    provider.kind = kind;
                }
            }
            Self::Remove(id) => {
                if let Providers::Listed(listed) = providers {
                    listed.retain(|provider| provider.id != id);
                    *providers = std::mem::take(listed).into();
                }
            }
            Self::Without(none) => match providers {
                Providers::Listed(_) => {}
                Providers::NotEntered | Providers::Without => {
                    *providers = if none { Providers::Without } else { Providers::NotEntered };
                }
            },
        }
    }
}
