//! The changes a user can make to stages and rates.

use std::rc::Rc;

use super::{Insurer, InsurerId, InsurerRecord, ItemResults, StagesPlan, StatedOutcome, Targets, YearPlan};
use consortium_core::{
    Answer, Entry,
    stages::{FiscalYear, IndicatorSet, InsurerStep, ItemNumber, ItemSet, PrintedPercent, SupportStage},
};

/// A change to stages and rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StagesEdit {
    /// Adds a year, made from the latest one before it. Nothing happens if it is there.
    AddYear(FiscalYear),
    /// Removes a year with everything in it.
    RemoveYear(FiscalYear),
    /// Says that what was entered for one year belongs to another. Nothing happens if that one is there.
    MoveYear {
        /// The year it was entered for.
        from: FiscalYear,
        /// The year it belongs to.
        to: FiscalYear,
    },
    /// Changes what was entered for a year, which is made if it is not there yet.
    Year(FiscalYear, YearEdit),
}

/// A change within one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearEdit {
    /// Answers an item of the federation's self-check.
    Federation(ItemNumber, Answer),
    /// Sets one target.
    Target(TargetField),
    /// Replaces the indicator list.
    Indicators(Rc<IndicatorSet>),
    /// Changes the table of insurers.
    Insurers(InsurerEdit),
}

/// One target with its new content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetField {
    /// See [`Targets::stage`].
    Stage(Option<SupportStage>),
    /// See [`Targets::support_rate`].
    SupportRate(Entry<PrintedPercent>),
    /// See [`Targets::step_up_rate`].
    StepUpRate(Entry<PrintedPercent>),
}

/// A change to the table of insurers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InsurerEdit {
    /// Adds an empty row at the end.
    Add,
    /// Sets one field of one insurer.
    Set(InsurerId, InsurerField),
    /// Removes an insurer.
    Remove(InsurerId),
    /// Moves an insurer one row up.
    MoveUp(InsurerId),
    /// Moves an insurer one row down.
    MoveDown(InsurerId),
    /// Puts these records in place of all insurers.
    Replace(Vec<InsurerRecord>),
    /// Adds these records at the end.
    Append(Vec<InsurerRecord>),
}

/// One field of an insurer with its new content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InsurerField {
    /// See [`InsurerRecord::name`].
    Name(String),
    /// See [`InsurerRecord::code`].
    Code(String),
    /// See [`InsurerRecord::rate`].
    Rate(Entry<PrintedPercent>),
    /// See [`InsurerRecord::before`].
    Before(Entry<InsurerStep>),
    /// See [`InsurerRecord::target`].
    Target(Entry<InsurerStep>),
    /// See [`InsurerRecord::outcome`].
    Outcome(Entry<StatedOutcome>),
    /// See [`InsurerRecord::planned`].
    Planned(Entry<ItemSet>),
    /// See [`InsurerRecord::results`].
    Results(Entry<ItemResults>),
    /// How many gave an answer to a question of the survey.
    Survey {
        /// The number of the question.
        question: u8,
        /// The answer.
        answer: u8,
        /// How many gave it.
        count: Entry<u32>,
    },
}

impl InsurerField {
    /// Whether both change the same text.
    fn is_same_text(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Survey { question, answer, .. },
                Self::Survey { question: other_question, answer: other_answer, .. },
            ) => (question, answer) == (other_question, other_answer),
            (Self::Name(_), Self::Name(_))
            | (Self::Code(_), Self::Code(_))
            | (Self::Rate(_), Self::Rate(_))
            | (Self::Planned(_), Self::Planned(_))
            | (Self::Results(_), Self::Results(_)) => true,
            _ => false,
        }
    }
}

impl StagesEdit {
    /// Whether this edit and the one `before` it change the same text, so that keystrokes can be undone together.
    pub(in crate::plan) fn continues(&self, before: &Self) -> bool {
        let (Self::Year(year, edit), Self::Year(year_before, before)) = (self, before) else { return false };
        year == year_before
            && match (edit, before) {
                (
                    YearEdit::Insurers(InsurerEdit::Set(id, field)),
                    YearEdit::Insurers(InsurerEdit::Set(id_before, before)),
                ) => id == id_before && field.is_same_text(before),
                (YearEdit::Target(field), YearEdit::Target(before)) => {
                    !matches!(field, TargetField::Stage(_))
                        && std::mem::discriminant(field) == std::mem::discriminant(before)
                }
                (YearEdit::Indicators(_), YearEdit::Indicators(_)) => true,
                _ => false,
            }
    }

    pub(in crate::plan) fn apply(self, plan: &mut StagesPlan) {
        match self {
            Self::AddYear(year) => {
                let before = plan.years.range(..year).next_back().map(|(_, before)| before.next());
                plan.years.entry(year).or_insert_with(|| Rc::new(before.unwrap_or_default()));
            }
            Self::RemoveYear(year) => {
                plan.years.remove(&year);
            }
            Self::MoveYear { from, to } if plan.years.contains_key(&to) || from == to => {}
            Self::MoveYear { from, to } => {
                if let Some(moved) = plan.years.remove(&from) {
                    plan.years.insert(to, moved);
                }
            }
            Self::Year(year, edit) => edit.apply(Rc::make_mut(plan.years.entry(year).or_default())),
        }
    }
}

impl YearEdit {
    fn apply(self, plan: &mut YearPlan) {
        match self {
            Self::Federation(item, answer) => plan.federation.set(item, answer),
            Self::Target(field) => field.apply(&mut plan.targets),
            Self::Indicators(indicators) => plan.indicators = indicators,
            Self::Insurers(edit) => edit.apply(&mut plan.insurers),
        }
    }
}

impl TargetField {
    fn apply(self, targets: &mut Targets) {
        match self {
            Self::Stage(stage) => targets.stage = stage,
            Self::SupportRate(rate) => targets.support_rate = rate,
            Self::StepUpRate(rate) => targets.step_up_rate = rate,
        }
    }
}

impl InsurerEdit {
    fn apply(self, insurers: &mut Vec<Rc<Insurer>>) {
        let position = |insurers: &[Rc<Insurer>], id| insurers.iter().position(|insurer| insurer.id == id);
        match self {
            Self::Add => append(insurers, vec![InsurerRecord::default()]),
            Self::Set(id, field) => {
                if let Some(insurer) = insurers.iter_mut().find(|insurer| insurer.id == id) {
                    field.apply(&mut Rc::make_mut(insurer).record);
                }
            }
            Self::Remove(id) => insurers.retain(|insurer| insurer.id != id),
            Self::MoveUp(id) => {
                if let Some(before) = position(insurers, id).and_then(|at| at.checked_sub(1)) {
                    insurers.swap(before, before.saturating_add(1));
                }
            }
            Self::MoveDown(id) => {
                let last = insurers.len().saturating_sub(1);
                if let Some(at) = position(insurers, id).filter(|at| *at < last) {
                    insurers.swap(at, at.saturating_add(1));
                }
            }
            Self::Replace(records) => {
                let old = std::mem::take(insurers);
                append_from(insurers, next_id(&old), records);
            }
            Self::Append(records) => append(insurers, records),
        }
    }
}

/// An id that no insurer of the year has.
fn next_id(insurers: &[Rc<Insurer>]) -> InsurerId {
    InsurerId(insurers.iter().map(|insurer| insurer.id.0).max().map_or(1, |id| id.saturating_add(1)))
}

fn append(insurers: &mut Vec<Rc<Insurer>>, records: Vec<InsurerRecord>) {
    let first = next_id(insurers);
    append_from(insurers, first, records);
}

fn append_from(insurers: &mut Vec<Rc<Insurer>>, first: InsurerId, records: Vec<InsurerRecord>) {
    let numbered = (first.0..).zip(records);
    insurers.extend(numbered.map(|(id, record)| Rc::new(Insurer { id: InsurerId(id), record })));
}

impl InsurerField {
    fn apply(self, record: &mut InsurerRecord) {
        match self {
            Self::Name(name) => record.name = name,
            Self::Code(code) => record.code = code,
            Self::Rate(rate) => record.rate = rate,
            Self::Before(step) => record.before = step,
            Self::Target(step) => record.target = step,
            Self::Outcome(outcome) => record.outcome = outcome,
            Self::Planned(items) => record.planned = items,
            Self::Results(results) => record.results = results,
            Self::Survey { question, answer, count } => record.survey.set(question, answer, count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{InsurerEdit, InsurerField, StagesEdit, TargetField, YearEdit};
    use crate::{
        plan::{
            Action, Edit, InsurerId, InsurerRecord, Plan, ProblemKind, Session, StagesPlan, StagesSample,
        },
        rulesets,
    };
    use consortium_core::{
        Answer, Entry, Field,
        stages::{FiscalYear, InsurerStep, ItemNumber, StagesField},
    };

    const YEAR: FiscalYear = FiscalYear(2024);

    fn blank() -> Plan {
        Plan::empty(rulesets::built_in().remove(0))
    }

    fn after(plan: &Plan, edits: impl IntoIterator<Item = StagesEdit>) -> Plan {
        edits.into_iter().fold(plan.clone(), |plan, edit| Edit::Stages(edit).apply(&plan))
    }

    fn insurers(edit: InsurerEdit) -> StagesEdit {
        StagesEdit::Year(YEAR, YearEdit::Insurers(edit))
    }

    fn named(name: &str) -> InsurerRecord {
        InsurerRecord { name: name.to_owned(), ..Default::default() }
    }

    #[test]
    fn the_first_answer_makes_the_year_it_belongs_to() {
        let seventh = ItemNumber::new(7).unwrap();
        let plan = after(&blank(), [StagesEdit::Year(YEAR, YearEdit::Federation(seventh, Answer::NotMet))]);
        assert_eq!(plan.stages.years[&YEAR].federation.get(seventh), Answer::NotMet);
        assert_eq!(
            plan.stages.year(FiscalYear(2025)),
            Default::default(),
            "other years stay without entries"
        );
    }

    #[test]
    fn a_new_year_goes_on_where_the_one_before_ended() {
        let sample = Plan::stages_sample(StagesSample::Insurer, String::new(), blank().rule_set);
        let plan = after(&sample, [StagesEdit::AddYear(FiscalYear(2025))]);
        let next = &plan.stages.years[&FiscalYear(2025)].insurers[0];
        assert_eq!(next.id, InsurerId(1));
        // ⑦ was missed, so it stands where it stood.
        assert_eq!(next.record.before, Entry::Known(InsurerStep::Preparing));
        assert_eq!((&next.record.planned, &next.record.results), (&Entry::Unknown, &Entry::Unknown));
        assert_eq!(after(&plan, [StagesEdit::AddYear(FiscalYear(2025))]), plan, "a year is there once");
    }

    #[test]
    fn a_year_cannot_be_moved_onto_another() {
        let plan = after(&blank(), [StagesEdit::AddYear(YEAR), StagesEdit::AddYear(FiscalYear(2025))]);
        let to = |to| StagesEdit::MoveYear { from: YEAR, to: FiscalYear(to) };
        assert_eq!(after(&plan, [to(2025)]), plan);
        let moved = after(&plan, [to(2030)]);
        assert_eq!(moved.stages.years.keys().map(|year| year.0).collect::<Vec<_>>(), [2025, 2030]);
        assert_eq!(after(&moved, [StagesEdit::RemoveYear(FiscalYear(2030))]).stages.years.len(), 1);
    }

    #[test]
    fn ids_of_insurers_are_never_given_twice_at_once() {
        let table = [
            InsurerEdit::Append(vec![named("A"), named("B")]),
            InsurerEdit::Remove(InsurerId(1)),
            InsurerEdit::Add,
            InsurerEdit::MoveUp(InsurerId(3)),
            InsurerEdit::MoveUp(InsurerId(3)),
        ];
        let plan = after(&blank(), table.map(insurers));
        let ids = |plan: &Plan| -> Vec<u32> {
            plan.stages.years[&YEAR].insurers.iter().map(|insurer| insurer.id.0).collect()
        };
        assert_eq!(ids(&plan), [3, 2]);
        let replaced = after(&plan, [insurers(InsurerEdit::Replace(vec![named("C")]))]);
        assert_eq!(ids(&replaced), [4]);
    }

    #[test]
    fn keystrokes_in_one_field_are_undone_together_and_menus_one_by_one() {
        let set = |field| Action::Edit(Edit::Stages(insurers(InsurerEdit::Set(InsurerId(1), field))));
        let session = Session::new(after(&blank(), [insurers(InsurerEdit::Add)]).into());
        let typed = ["東", "東市"]
            .into_iter()
            .fold(session, |session, name| session.after(set(InsurerField::Name(name.to_owned()))));
        assert_eq!(typed.after(Action::Undo).plan().stages.years[&YEAR].insurers[0].record.name, "");
        let steps = [InsurerStep::Preparing, InsurerStep::Acting]
            .into_iter()
            .fold(typed, |session, step| session.after(set(InsurerField::Target(Entry::Known(step)))));
        let undone = steps.after(Action::Undo);
        let record = &undone.plan().stages.years[&YEAR].insurers[0].record;
        assert_eq!(record.target, Entry::Known(InsurerStep::Preparing));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place_and_stays() {
        let unreadable = |text: &str| Entry::Unreadable(text.to_owned());
        let plan = after(
            &blank(),
            [
                insurers(InsurerEdit::Add),
                insurers(InsurerEdit::Set(InsurerId(1), InsurerField::Rate(unreadable("約9割")))),
                insurers(InsurerEdit::Set(
                    InsurerId(1),
                    InsurerField::Survey {
                        question: 1,
                        answer: 2,
                        count: Entry::Unreadable("数件".to_owned()),
                    },
                )),
                StagesEdit::Year(YEAR, YearEdit::Target(TargetField::SupportRate(unreadable("高く")))),
            ],
        );
        let found: Vec<(String, String)> = plan
            .problems()
            .into_iter()
            .filter_map(|problem| match problem.kind {
                ProblemKind::Unreadable { text, .. } => Some((problem.field.to_string(), text)),
                _ => None,
            })
            .collect();
        let text = |field: &str, text: &str| (field.to_owned(), text.to_owned());
        assert_eq!(
            found,
            [
                text("stages-2024-support-rate-target", "高く"),
                text("stages-2024-insurer-1-rate", "約9割"),
                text("stages-2024-insurer-1-survey-1-2", "数件"),
            ]
        );
        let json = serde_json::to_string(&plan.stages).unwrap();
        assert_eq!(serde_json::from_str::<StagesPlan>(&json).unwrap(), plan.stages);
    }

    #[test]
    fn more_insurers_than_a_year_takes_are_kept_and_named() {
        let plan = after(&blank(), [insurers(InsurerEdit::Append(vec![named("A"); 2_001]))]);
        assert_eq!(plan.stages.years[&YEAR].insurers.len(), 2_001);
        assert_eq!(plan.problems()[0].field, Field::Stages(YEAR, StagesField::Insurers));
    }
}
