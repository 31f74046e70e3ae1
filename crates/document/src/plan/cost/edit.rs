//! The changes a user can make to the costs.

use super::{
    AmountUnit, Cost, Grant, Key, KeyPart, Keys, Line, LineForm, LineKind, MAXIMUM_KEYS, MAXIMUM_LINES,
    MAXIMUM_STEPS, PriceSchedule, PriceStep, Remainder, StandaloneBasis, Tax,
};
use crate::plan::Plan;
use consortium_core::{
    Entry, MemberId,
    cost::{Charged, GrantCondition, LineId, Method, Percent, Purpose, RoundingUnit, TierKind},
    free_numbers,
};

/// A change to the costs. What names something that is not there changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CostEdit {
    /// Adds a line at the end.
    AddLine {
        /// What it is called.
        name: String,
        /// What the money is for.
        purpose: Purpose,
        /// Its form. An own cost goes to the lead, or to the first member; without members there is none. Until
        /// somebody chooses keys for all lines, it is split by what drives it: see [`LineForm::driver`].
        form: LineForm,
    },
    /// Removes a line.
    RemoveLine(LineId),
    /// Moves a line one row up.
    MoveLineUp(LineId),
    /// Moves a line one row down.
    MoveLineDown(LineId),
    /// Changes a line.
    Line(LineId, LineEdit),
    /// Gives a line keys of its own, those for all lines to begin with, or takes them away.
    OwnKeys(LineId, bool),
    /// Changes the keys of a line, or of all lines that have none.
    Keys(Option<LineId>, KeyEdit),
    /// Asks for a grant, or does not.
    WithGrant(bool),
    /// Says who gets the grant.
    GrantCondition(GrantCondition),
    /// See [`Cost::method`].
    Method(Method),
    /// See [`Cost::rounding_unit`].
    RoundingUnit(RoundingUnit),
    /// See [`Cost::remainder`].
    Remainder(Remainder),
    /// See [`Cost::tax`].
    Tax(Option<Tax>),
    /// See [`Cost::shown_in`].
    ShownIn(AmountUnit),
    /// See [`Cost::standalone`].
    Standalone(StandaloneBasis),
}

/// A change to one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineEdit {
    /// See [`Line::purpose`].
    Purpose(Purpose),
    /// Turns it into another form with the same amount.
    Form(LineForm),
    /// The member that bears an own cost.
    Owner(MemberId),
    /// Whether fees are named for each society or for all together.
    Charged(Charged),
    /// Which participants pay the price of a step.
    Tiers(TierKind),
    /// Adds a step below the amount that has no upper end.
    AddStep,
    /// Removes the step at a place.
    RemoveStep(usize),
    /// See [`Line::in_grant`].
    InGrant(bool),
}

/// A change to a mix of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyEdit {
    /// Puts another key at a place.
    Key(usize, Key),
    /// Adds a part that splits what is missing to 100 %.
    Add,
    /// Removes the part at a place; the last one splits everything again.
    Remove(usize),
}

impl CostEdit {
    pub(in crate::plan) fn apply(self, plan: &mut Plan) {
        let first = plan.lead.or_else(|| plan.members.first().map(|member| member.id));
        let is_member = |id| plan.members.iter().any(|member| member.id == id);
        match self {
            Self::Line(_, LineEdit::Owner(owner)) if !is_member(owner) => {}
            edit => edit.apply_to(&mut plan.cost, first),
        }
    }

    /// The edit on the costs alone; `first` bears an own cost until somebody else is chosen.
    fn apply_to(self, cost: &mut Cost, first: Option<MemberId>) {
        let place = |cost: &Cost, id| cost.lines.iter().position(|line| line.id == id);
        match self {
            Self::AddLine { name, purpose, form } => {
                let room = cost.lines.len() < MAXIMUM_LINES;
                let id = free_numbers(cost.lines.iter().map(|line| line.id.0).collect()).map(LineId).next();
                if let Some((kind, id)) = form.with(Entry::Unknown, first).filter(|_| room).zip(id) {
                    let keys = keys_by_driver(form, &cost.keys);
                    cost.lines.push(Line { id, name, purpose, kind, keys, in_grant: true });
                }
            }
            Self::RemoveLine(id) => cost.lines.retain(|line| line.id != id),
            Self::MoveLineUp(id) => {
                if let Some(before) = place(cost, id).and_then(|at| at.checked_sub(1)) {
                    cost.lines.swap(before, before.saturating_add(1));
                }
            }
            Self::MoveLineDown(id) => {
                let last = cost.lines.len().saturating_sub(1);
                if let Some(at) = place(cost, id).filter(|at| *at < last) {
                    cost.lines.swap(at, at.saturating_add(1));
                }
            }
            Self::Line(id, edit) => {
                let common = cost.keys.clone();
                if let Some(line) = cost.line_mut(id) {
                    let nobody_chose = line.keys == keys_by_driver(line.kind.form(), &common);
                    edit.apply(line, first);
                    if nobody_chose {
                        line.keys = keys_by_driver(line.kind.form(), &common);
                    }
                }
            }
            Self::OwnKeys(id, own) => {
                let keys = own.then(|| cost.keys.clone());
                if let Some(line) = cost.line_mut(id) {
                    line.keys = keys;
                }
            }
            Self::Keys(None, edit) => edit.apply(&mut cost.keys),
            Self::Keys(Some(id), edit) => {
                if let Some(keys) = cost.line_mut(id).and_then(|line| line.keys.as_mut()) {
                    edit.apply(keys);
                }
            }
            Self::WithGrant(true) => cost.grant = cost.grant.take().or_else(|| Some(Grant::default())),
            Self::WithGrant(false) => cost.grant = None,
            Self::GrantCondition(condition) => {
                if let Some(grant) = &mut cost.grant {
                    grant.condition = condition;
                }
            }
            Self::Method(method) => cost.method = method,
            Self::RoundingUnit(unit) => cost.rounding_unit = unit,
            Self::Remainder(remainder) => cost.remainder = remainder,
            Self::Tax(tax) => cost.tax = tax,
            Self::ShownIn(unit) => cost.shown_in = unit,
            Self::Standalone(basis) => cost.standalone = basis,
        }
    }
}

/// The keys of a line for which nobody has chosen any: its driver while those for all lines are still the ones a plan
/// begins with, else those for all lines (`None`).
fn keys_by_driver(form: LineForm, common: &Keys) -> Option<Keys> {
    form.driver().filter(|_| *common == Keys::default()).map(Keys::one)
}

impl Plan {
    /// Takes away the own cost of members that are gone.
    pub(in crate::plan) fn keep_costs_of_members(&mut self) {
        let Self { members, cost, .. } = self;
        let is_member = |id| members.iter().any(|member| member.id == id);
        cost.lines
            .retain(|line| !matches!(line.kind, LineKind::OwnCost { member, .. } if !is_member(member)));
    }
}

impl LineEdit {
    fn apply(self, line: &mut Line, first: Option<MemberId>) {
        let steps = |line: &mut Line, change: &dyn Fn(&mut PriceSchedule)| {
            if let Some(schedule) = line.kind.schedule_mut() {
                change(schedule);
            }
        };
        match self {
            Self::Purpose(purpose) => line.purpose = purpose,
            Self::Form(form) if form == line.kind.form() => {}
            Self::Form(form) => {
                if let Some(kind) = form.with(line.kind.amount().clone(), first) {
                    line.kind = kind;
                }
            }
            Self::Owner(owner) => {
                if let LineKind::OwnCost { member, .. } = &mut line.kind {
                    *member = owner;
                }
            }
            Self::Charged(chosen) => {
                if let LineKind::PerSociety { charged, .. } = &mut line.kind {
                    *charged = chosen;
                }
            }
            Self::Tiers(chosen) => {
                if let LineKind::PerParticipant { tiers, .. } = &mut line.kind {
                    *tiers = chosen;
                }
            }
            Self::AddStep => steps(line, &|schedule| {
                if schedule.steps.len() < MAXIMUM_STEPS {
                    schedule.steps.push(PriceStep::default());
                }
            }),
            Self::RemoveStep(at) => steps(line, &|schedule| {
                if at < schedule.steps.len() {
                    schedule.steps.remove(at);
                }
            }),
            Self::InGrant(counted) => line.in_grant = counted,
        }
    }
}

impl KeyEdit {
    fn apply(self, keys: &mut Keys) {
        match self {
            Self::Key(at, key) => {
                if let Some(part) = keys.0.get_mut(at) {
                    part.key = key;
                }
            }
            Self::Add if keys.0.len() >= MAXIMUM_KEYS => {}
            Self::Add => {
                let known = keys.0.iter().filter_map(|part| part.percent.value());
                let known = Percent::saturating_sum(known).hundredths();
                let missing = Percent::WHOLE.hundredths().checked_sub(known);
                let missing = missing.filter(|missing| *missing > 0).map(Percent::from_hundredths);
                let unused = Key::ALL.into_iter().find(|key| !keys.use_key(*key));
                keys.0.extend(unused.map(|key| KeyPart { percent: missing.into(), key }));
            }
            Self::Remove(at) => {
                if at < keys.0.len() && keys.0.len() > 1 {
                    keys.0.remove(at);
                }
                if let [only] = keys.0.as_mut_slice() {
                    only.percent = Entry::Known(Percent::WHOLE);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CostEdit, KeyEdit, LineEdit};
    use crate::{
        plan::{
            Action, Edit, MemberEdit, Plan, Session,
            cost::{Key, LineForm, LineKind},
        },
        rulesets,
    };
    use consortium_core::{
        Entry, Field, MemberField, MemberId, Yen,
        cost::{CostField, GrantCondition, LineId, Percent, Purpose},
    };

    const FIRST: LineId = LineId(1);

    fn add(form: LineForm) -> Edit {
        Edit::Cost(CostEdit::AddLine { name: "a".to_owned(), purpose: Purpose::Service, form })
    }

    fn line(edit: LineEdit) -> Edit {
        Edit::Cost(CostEdit::Line(FIRST, edit))
    }

    fn enter(field: CostField, text: &str) -> Edit {
        Edit::Enter { field: Field::Cost(field), text: text.to_owned() }
    }

    fn amount(yen: i64) -> Edit {
        enter(CostField::LineAmount(FIRST), &yen.to_string())
    }

    fn after(edits: impl IntoIterator<Item = Edit>) -> Plan {
        let plan = Plan::empty(rulesets::built_in().remove(0));
        edits.into_iter().fold(plan, |plan, edit| edit.apply(&plan))
    }

    fn member() -> Edit {
        Edit::Members(MemberEdit::Add)
    }

    #[test]
    fn an_own_cost_needs_a_member_and_leaves_with_it() {
        assert!(after([add(LineForm::OwnCost)]).cost.lines.is_empty());
        let plan = after([member(), member(), add(LineForm::OwnCost), line(LineEdit::Owner(MemberId(2)))]);
        assert!(matches!(plan.cost.lines[0].kind, LineKind::OwnCost { member: MemberId(2), .. }));
        let nobody = line(LineEdit::Owner(MemberId(9))).apply(&plan);
        assert_eq!(nobody, plan);
        let removed = Edit::Members(MemberEdit::Remove(MemberId(2))).apply(&plan);
        assert!(removed.cost.lines.is_empty());
    }

    #[test]
    fn another_form_keeps_the_amount() {
        for form in LineForm::ALL {
            let plan = after([member(), add(LineForm::Fixed), amount(7), line(LineEdit::Form(form))]);
            assert_eq!(plan.cost.lines[0].kind.form(), form);
            assert_eq!(plan.cost.lines[0].kind.amount(), &Entry::Known(Yen::new(7)));
        }
    }

    #[test]
    fn a_line_is_split_by_what_drives_it_until_somebody_chooses() {
        let driver = |plan: &Plan| plan.cost.lines[0].keys.as_ref().map(|keys| keys.0[0].key);
        let added = after([add(LineForm::PerEnrollee)]);
        assert_eq!(driver(&added), Some(Key::ByEnrollees));
        let insured = line(LineEdit::Form(LineForm::PerInsured)).apply(&added);
        assert_eq!(driver(&insured), Some(Key::ByInsured));
        let fixed = line(LineEdit::Form(LineForm::Fixed)).apply(&insured);
        assert_eq!(driver(&fixed), None);

        let chosen_for_all = Edit::Cost(CostEdit::Keys(None, KeyEdit::Key(0, Key::ByUsage)));
        assert_eq!(driver(&after([chosen_for_all.clone(), add(LineForm::PerEnrollee)])), None);
        let equal = Edit::Cost(CostEdit::Keys(Some(FIRST), KeyEdit::Key(0, Key::EqualShare))).apply(&added);
        let still_equal = line(LineEdit::Form(LineForm::PerInsured)).apply(&equal);
        assert_eq!(driver(&still_equal), Some(Key::EqualShare));
    }

    #[test]
    fn a_second_key_splits_what_is_missing_and_the_last_one_everything() {
        let percent = enter(CostField::KeyPercent(None, 0), "9.5");
        let add = || Edit::Cost(CostEdit::Keys(None, KeyEdit::Add));
        let plan = after([percent, add()]);
        assert_eq!(plan.cost.keys.0[1].percent, Entry::Known(Percent::from_hundredths(9_050)));
        assert_ne!(plan.cost.keys.0[1].key, plan.cost.keys.0[0].key);
        let removed = Edit::Cost(CostEdit::Keys(None, KeyEdit::Remove(1))).apply(&plan);
        assert_eq!(removed.cost.keys.0.len(), 1);
        assert_eq!(removed.cost.keys.0[0].percent, Entry::Known(Percent::WHOLE));
        assert_eq!(Edit::Cost(CostEdit::Keys(None, KeyEdit::Remove(0))).apply(&removed), removed);
    }

    #[test]
    fn own_keys_begin_as_those_for_all_lines() {
        let key = Edit::Cost(CostEdit::Keys(None, KeyEdit::Key(0, Key::ByUsage)));
        let plan = after([key, add(LineForm::Fixed), Edit::Cost(CostEdit::OwnKeys(FIRST, true))]);
        assert!(plan.cost.lines[0].keys.as_ref().unwrap().use_key(Key::ByUsage));
    }

    #[test]
    fn what_names_something_that_is_not_there_changes_nothing() {
        let plan = after([member(), add(LineForm::Fixed)]);
        let nothing = LineId(9);
        for edit in [
            CostEdit::RemoveLine(nothing),
            CostEdit::MoveLineUp(FIRST),
            CostEdit::MoveLineDown(FIRST),
            CostEdit::Line(nothing, LineEdit::AddStep),
            CostEdit::Line(FIRST, LineEdit::AddStep),
            CostEdit::Line(FIRST, LineEdit::RemoveStep(3)),
            CostEdit::Keys(Some(FIRST), KeyEdit::Add),
            CostEdit::Keys(None, KeyEdit::Key(5, Key::ByUsage)),
            CostEdit::GrantCondition(GrantCondition::Unconditional),
        ] {
            assert_eq!(Edit::Cost(edit.clone()).apply(&plan), plan, "{edit:?}");
        }
        let nowhere =
            Edit::Enter { field: Field::Member(MemberId(9), MemberField::Weight), text: "1".into() };
        for edit in [nowhere, enter(CostField::GrantCeiling, "1"), enter(CostField::StepEnd(FIRST, 0), "1")] {
            assert_eq!(edit.clone().apply(&plan), plan, "{edit:?}");
        }
    }

    #[test]
    fn keystrokes_in_one_amount_are_undone_together_and_buttons_one_by_one() {
        let start = Session::new(after([add(LineForm::PerParticipant)]).into());
        let edits = [amount(1), amount(12), line(LineEdit::AddStep), line(LineEdit::AddStep)];
        let session =
            edits.into_iter().fold(start.clone(), |session, edit| session.after(Action::Edit(edit)));
        let once = session.after(Action::Undo);
        assert_eq!(once.plan().cost.lines[0].kind.schedule().unwrap().steps.len(), 1);
        let thrice = once.after(Action::Undo).after(Action::Undo);
        assert_eq!(thrice.plan(), start.plan());
    }
}
