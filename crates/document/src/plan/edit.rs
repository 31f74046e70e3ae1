//! The changes a user can make to a plan.

use std::rc::Rc;

use super::{CostEdit, Entry, Indicator, Member, Plan, Provider, ProviderId, ProviderKind, StagesEdit};
use consortium_core::{
    Enrollees, Field, Insured, InsurerNumber, MemberId, Participants, SocietyKind, eligibility::RuleSet,
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
    /// Renames the plan. A renamed sample is the user's own plan from then on.
    Title(String),
    /// Replaces the requirements the plan is held against.
    RuleSet(Box<RuleSet>),
    /// Changes the member table.
    Members(MemberEdit),
    /// Changes the provider table.
    Providers(ProviderEdit),
    /// Changes what the consortium states about itself.
    Statements(StatementEdit),
    /// Changes what the project costs and how it is split.
    Cost(CostEdit),
    /// Changes stages and rates.
    Stages(StagesEdit),
}

/// A change to the member table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberEdit {
    /// Adds an empty row at the end.
    Add,
    /// Sets one field of one member.
    Set(MemberId, MemberField),
    /// Removes a member.
    Remove(MemberId),
    /// Moves a member one row up.
    MoveUp(MemberId),
    /// Moves a member one row down.
    MoveDown(MemberId),
    /// Names the lead, or nobody.
    Lead(Option<MemberId>),
    /// Puts these rows in place of all members.
    Replace(Vec<MemberRow>),
    /// Adds these rows at the end.
    Append(Vec<MemberRow>),
}

/// One field of a member with its new content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberField {
    /// See [`Member::name`].
    Name(String),
    /// See [`Member::kind`].
    Kind(Option<SocietyKind>),
    /// See [`Member::insurer_number`].
    InsurerNumber(Entry<InsurerNumber>),
    /// See [`Member::enrollees`].
    Enrollees(Entry<Enrollees>),
    /// See [`Member::insured`].
    Insured(Entry<Insured>),
    /// See [`Member::expected_users`].
    ExpectedUsers(Entry<Participants>),
}

/// A member that has no place in a plan yet: a row of a table that is read or written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberRow {
    /// See [`Member::name`].
    pub name: String,
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
    /// Renames a provider.
    Name(ProviderId, String),
    /// Says what a provider is.
    Kind(ProviderId, ProviderKind),
    /// Removes a provider.
    Remove(ProviderId),
}

/// A change to one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatementEdit {
    /// See [`Statements::committee`](super::Statements::committee).
    Committee(Option<bool>),
    /// See [`Statements::meetings_planned`](super::Statements::meetings_planned).
    MeetingsPlanned(Entry<u32>),
    /// See [`Statements::continuity`](super::Statements::continuity).
    Continuity(Option<bool>),
    /// See [`Statements::privacy`](super::Statements::privacy).
    Privacy(Option<bool>),
    /// See [`Statements::output_indicator`](super::Statements::output_indicator).
    OutputIndicator(Indicator),
    /// See [`Statements::outcome_indicator`](super::Statements::outcome_indicator).
    OutcomeIndicator(Indicator),
    /// See [`Statements::model_shown`](super::Statements::model_shown).
    ModelShown(Option<bool>),
    /// See [`Statements::analysis`](super::Statements::analysis).
    Analysis(Option<bool>),
    /// See [`Statements::report`](super::Statements::report).
    Report(Option<bool>),
}

impl Edit {
    /// Whether this edit and `other` change the same text, so that keystrokes can be undone together.
    pub(super) fn continues(&self, other: &Self) -> bool {
        use std::mem::discriminant;
        match (self, other) {
            (Self::Enter { field, .. }, Self::Enter { field: before, .. }) => field == before,
            (Self::Title(_), Self::Title(_)) => true,
            (Self::Members(MemberEdit::Set(a, field)), Self::Members(MemberEdit::Set(b, before))) => {
                a == b && discriminant(field) == discriminant(before)
            }
            (Self::Providers(ProviderEdit::Name(a, _)), Self::Providers(ProviderEdit::Name(b, _))) => a == b,
            (Self::Statements(edit), Self::Statements(before)) => {
                discriminant(edit) == discriminant(before)
                    && matches!(
                        edit,
                        StatementEdit::MeetingsPlanned(_)
                            | StatementEdit::OutputIndicator(_)
                            | StatementEdit::OutcomeIndicator(_)
                    )
            }
            (Self::Cost(edit), Self::Cost(before)) => edit.continues(before),
            (Self::Stages(edit), Self::Stages(before)) => edit.continues(before),
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
            Self::Title(title) => {
                plan.title = title;
                plan.sample = None;
            }
            Self::RuleSet(rule_set) => plan.rule_set = *rule_set,
            Self::Members(edit) => {
                edit.apply(&mut plan);
                let Plan { members, cost, .. } = &mut plan;
                cost.keep_members(|id| members.iter().any(|member| member.id == id));
            }
            Self::Providers(edit) => edit.apply(&mut plan.providers),
            Self::Statements(edit) => edit.apply(&mut plan.statements),
            Self::Cost(edit) => edit.apply(&mut plan),
            Self::Stages(edit) => edit.apply(&mut plan.stages),
        }
        plan
    }
}

impl MemberEdit {
    fn apply(self, plan: &mut Plan) {
        let position = |plan: &Plan, id| plan.members.iter().position(|member| member.id == id);
        match self {
            Self::Add => {
                let id = plan.next_member_id();
                plan.members.push(Rc::new(Member::new(id)));
            }
            Self::Set(id, field) => {
                if let Some(member) = plan.members.iter_mut().find(|member| member.id == id) {
                    field.apply(Rc::make_mut(member));
                }
            }
            Self::Remove(id) => {
                plan.members.retain(|member| member.id != id);
                plan.lead = plan.lead.filter(|lead| *lead != id);
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
            Self::Lead(lead) => plan.lead = lead.filter(|id| position(plan, *id).is_some()),
            Self::Replace(rows) => {
                let first = plan.next_member_id();
                plan.members.clear();
                plan.lead = None;
                plan.append(rows, first);
            }
            Self::Append(rows) => {
                let first = plan.next_member_id();
                plan.append(rows, first);
            }
        }
    }
}

impl Plan {
    /// An id no member has had a row for.
    fn next_member_id(&self) -> MemberId {
        MemberId(self.members.iter().map(|member| member.id.0).max().map_or(1, |id| id.saturating_add(1)))
    }

    /// Adds rows as members numbered from `first`; the first row that says so leads, if nobody does yet.
    fn append(&mut self, rows: Vec<MemberRow>, first: MemberId) {
        for (row, id) in rows.into_iter().zip(first.0..) {
            let id = MemberId(id);
            if row.lead && self.lead.is_none() {
                self.lead = Some(id);
            }
            self.members.push(Rc::new(row.into_member(id)));
        }
    }

    /// The member table as rows, for writing it out.
    pub fn member_rows(&self) -> impl Iterator<Item = MemberRow> {
        self.members.iter().map(|member| MemberRow {
            name: member.name.clone(),
            kind: member.kind,
            insurer_number: member.insurer_number.clone(),
            enrollees: member.enrollees.clone(),
            insured: member.insured.clone(),
            expected_users: member.expected_users.clone(),
            lead: self.lead == Some(member.id),
        })
    }
}

impl MemberRow {
    /// The member this row becomes.
    fn into_member(self, id: MemberId) -> Member {
        let Self { name, kind, insurer_number, enrollees, insured, expected_users, lead: _ } = self;
        Member { name, kind, insurer_number, enrollees, insured, expected_users, ..Member::new(id) }
    }
}

impl MemberField {
    fn apply(self, member: &mut Member) {
        match self {
            Self::Name(name) => member.name = name,
            Self::Kind(kind) => member.kind = kind,
            Self::InsurerNumber(number) => member.insurer_number = number,
            Self::Enrollees(enrollees) => member.enrollees = enrollees,
            Self::Insured(insured) => member.insured = insured,
            Self::ExpectedUsers(users) => member.expected_users = users,
        }
    }
}

impl ProviderEdit {
    fn apply(self, providers: &mut Vec<Rc<Provider>>) {
        let find = |providers: &mut Vec<Rc<Provider>>, id, change: &dyn Fn(&mut Provider)| {
            if let Some(provider) = providers.iter_mut().find(|provider| provider.id == id) {
                change(Rc::make_mut(provider));
            }
        };
        match self {
            Self::Add => {
                let id =
                    providers.iter().map(|provider| provider.id.0).max().map_or(1, |id| id.saturating_add(1));
                providers.push(Rc::new(Provider {
                    id: ProviderId(id),
                    name: String::new(),
                    kind: ProviderKind::default(),
                }));
            }
            Self::Name(id, name) => find(providers, id, &|provider| provider.name.clone_from(&name)),
            Self::Kind(id, kind) => find(providers, id, &|provider| provider.kind = kind),
            Self::Remove(id) => providers.retain(|provider| provider.id != id),
        }
    }
}

impl StatementEdit {
    fn apply(self, statements: &mut super::Statements) {
        match self {
            Self::Committee(answer) => statements.committee = answer,
            Self::MeetingsPlanned(meetings) => statements.meetings_planned = meetings,
            Self::Continuity(answer) => statements.continuity = answer,
            Self::Privacy(answer) => statements.privacy = answer,
            Self::OutputIndicator(indicator) => statements.output_indicator = indicator,
            Self::OutcomeIndicator(indicator) => statements.outcome_indicator = indicator,
            Self::ModelShown(answer) => statements.model_shown = answer,
            Self::Analysis(answer) => statements.analysis = answer,
            Self::Report(answer) => statements.report = answer,
        }
    }
}
