//! The changes a user can make to stages and rates.

use std::{collections::BTreeMap, rc::Rc};

use crate::plan::{
    Edit,
    limits::{MAXIMUM_YEARS, MOST_INSURERS_KEPT},
};
use consortium_core::{
    Answer, Entry, free_numbers,
    stages::{
        FiscalYear, IndicatorSet, Insurer, InsurerId, InsurerRecord, ItemNumber, ItemResults, ItemSet,
        StagesPlan, SupportStage, YearPlan,
    },
};

/// A change to stages and rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StagesEdit {
    /// Adds a year, made from the latest one before it. Nothing happens if it is there, or if there are
    /// [`MAXIMUM_YEARS`] already.
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

/// A change within one year. What is typed is entered by the name of its field: [`Edit::Enter`](crate::plan::Edit::Enter).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearEdit {
    /// Answers an item of the federation's self-check.
    Federation(ItemNumber, Answer),
    /// Sets the target for the stage of the federation.
    TargetStage(Option<SupportStage>),
    /// Replaces the indicator list.
    Indicators(Rc<IndicatorSet>),
    /// Changes the table of insurers.
    Insurers(InsurerEdit),
}

/// A change to the table of insurers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InsurerEdit {
    /// Adds an empty row at the end.
    Add,
    /// Says which items an insurer planned.
    Planned(InsurerId, ItemSet),
    /// Says what became of the items of an insurer.
    Results(InsurerId, ItemResults),
    /// Removes an insurer.
    Remove(InsurerId),
    /// Moves an insurer one row up.
    MoveUp(InsurerId),
    /// Moves an insurer one row down.
    MoveDown(InsurerId),
    /// Puts these records in place of all insurers, if they are no more than [`MOST_INSURERS_KEPT`].
    Replace(Vec<InsurerRecord>),
    /// Adds these records at the end, unless there would be more than [`MOST_INSURERS_KEPT`].
    Append(Vec<InsurerRecord>),
}

impl StagesEdit {
    /// Takes over a table of insurers as one step: each record into the year that its row names, those without one
    /// into `year`. `edit` says what becomes of the insurers at hand, in each of these years.
    pub fn take_over(
        records: impl IntoIterator<Item = (Option<FiscalYear>, InsurerRecord)>,
        year: FiscalYear,
        edit: fn(Vec<InsurerRecord>) -> InsurerEdit,
    ) -> Edit {
        let mut years: BTreeMap<FiscalYear, Vec<InsurerRecord>> = BTreeMap::new();
        for (named, record) in records {
            years.entry(named.unwrap_or(year)).or_default().push(record);
        }
        let edits = years
            .into_iter()
            .map(|(year, records)| Edit::Stages(Self::Year(year, YearEdit::Insurers(edit(records)))));
        Edit::Several(edits.collect())
    }

    /// Whether this edit and the one `before` it change the same text, so that keystrokes can be undone together.
    pub(in crate::plan) fn continues(&self, before: &Self) -> bool {
        matches!(
            (self, before),
            (Self::Year(year, YearEdit::Indicators(_)), Self::Year(other, YearEdit::Indicators(_))) if year == other
        )
    }

    pub(in crate::plan) fn apply(self, plan: &mut StagesPlan) {
        let is_full =
            |plan: &StagesPlan, year| plan.years.len() >= MAXIMUM_YEARS && !plan.years.contains_key(&year);
        match self {
            Self::AddYear(year) | Self::Year(year, _) if is_full(plan, year) => {}
            Self::AddYear(year) => {
                let before = plan.years.range(..year).next_back().map(|(_, before)| before.next());
                plan.years.entry(year).or_insert_with(|| before.map_or_else(Rc::default, Rc::new));
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
            Self::TargetStage(stage) => plan.targets.stage = stage,
            Self::Indicators(indicators) => plan.indicators = indicators,
            Self::Insurers(edit) => edit.apply(&mut plan.insurers),
        }
    }
}

impl InsurerEdit {
    fn apply(self, insurers: &mut Vec<Rc<Insurer>>) {
        let position = |insurers: &[Rc<Insurer>], id| insurers.iter().position(|insurer| insurer.id == id);
        match self {
            Self::Add if insurers.len() >= MOST_INSURERS_KEPT => {}
            Self::Add => {
                let ids = free_insurer_ids(insurers);
                append(insurers, ids, vec![InsurerRecord::default()]);
            }
            Self::Planned(id, items) => change(insurers, id, |record| record.planned = Entry::Known(items)),
            Self::Results(id, results) => {
                change(insurers, id, |record| record.results = Entry::Known(results))
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
            Self::Replace(records) if records.len() > MOST_INSURERS_KEPT => {}
            Self::Replace(records) => {
                // No record takes over the id of an insurer that goes.
                let ids = free_insurer_ids(insurers);
                insurers.clear();
                append(insurers, ids, records);
            }
            Self::Append(records) if insurers.len().saturating_add(records.len()) > MOST_INSURERS_KEPT => {}
            Self::Append(records) => {
                let ids = free_insurer_ids(insurers);
                append(insurers, ids, records);
            }
        }
    }
}

/// The ids that no insurer of the year has.
pub(in crate::plan) fn free_insurer_ids(insurers: &[Rc<Insurer>]) -> impl Iterator<Item = InsurerId> + use<> {
    free_numbers(insurers.iter().map(|insurer| insurer.id.0).collect()).map(InsurerId)
}

fn append(
    insurers: &mut Vec<Rc<Insurer>>,
    ids: impl Iterator<Item = InsurerId>,
    records: Vec<InsurerRecord>,
) {
    // The records first: of the ids none is taken for nothing.
    insurers.extend(records.into_iter().zip(ids).map(|(record, id)| Rc::new(Insurer { id, record })));
}

fn change(insurers: &mut [Rc<Insurer>], id: InsurerId, edit: impl FnOnce(&mut InsurerRecord)) {
    if let Some(insurer) = insurers.iter_mut().find(|insurer| insurer.id == id) {
        edit(&mut Rc::make_mut(insurer).record);
    }
}

#[cfg(test)]
mod tests {
    use super::{InsurerEdit, StagesEdit, YearEdit};
    use crate::{
        plan::{Action, Edit, Plan, ProblemKind, Session, StagesSample},
        rulesets,
    };
    use consortium_core::{
        Answer, Entry, Field,
        stages::{
            FiscalYear, InsurerField, InsurerId, InsurerRecord, InsurerStep, ItemNumber, ItemSet,
            StagesField, StagesPlan,
        },
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
            InsurerEdit::MoveUp(InsurerId(1)),
            InsurerEdit::MoveUp(InsurerId(1)),
        ];
        let plan = after(&blank(), table.map(insurers));
        let ids = |plan: &Plan| -> Vec<u32> {
            plan.stages.years[&YEAR].insurers.iter().map(|insurer| insurer.id.0).collect()
        };
        assert_eq!(ids(&plan), [1, 2]);
        let replaced = after(&plan, [insurers(InsurerEdit::Replace(vec![named("C")]))]);
        assert_eq!(ids(&replaced), [3]);
    }

    fn enter(field: StagesField, text: &str) -> Edit {
        Edit::Enter { field: Field::Stages(YEAR, field), text: text.to_owned() }
    }

    fn of_first(field: InsurerField) -> StagesField {
        StagesField::Insurer(InsurerId(1), field)
    }

    #[test]
    fn keystrokes_in_one_field_are_undone_together_and_ticks_one_by_one() {
        let session = Session::new(after(&blank(), [insurers(InsurerEdit::Add)]).into());
        let typed = ["東", "東市"].into_iter().fold(session, |session, name| {
            session.after(Action::Edit(enter(of_first(InsurerField::Name), name)))
        });
        assert_eq!(typed.after(Action::Undo).plan().stages.years[&YEAR].insurers[0].record.name, "");
        let items = |last: u8| -> ItemSet { (1..=last).filter_map(ItemNumber::new).collect() };
        let ticked = [1, 2].into_iter().fold(typed, |session, last| {
            let edit = insurers(InsurerEdit::Planned(InsurerId(1), items(last)));
            session.after(Action::Edit(Edit::Stages(edit)))
        });
        let undone = ticked.after(Action::Undo);
        let record = &undone.plan().stages.years[&YEAR].insurers[0].record;
        assert_eq!(record.planned, Entry::Known(items(1)));
    }

    #[test]
    fn a_table_of_several_years_is_one_step_and_rows_without_a_year_go_to_the_one_at_hand() {
        let before = after(&blank(), [insurers(InsurerEdit::Append(vec![named("before")]))]);
        let records = [(Some(YEAR), "A"), (None, "B"), (Some(FiscalYear(2025)), "A")];
        let records = records.map(|(year, name)| (year, named(name)));
        let session = Session::new(before.clone().into());
        let edit = StagesEdit::take_over(records, YEAR, InsurerEdit::Replace);
        let taken = session.after(Action::Edit(edit));
        let names = |year| -> Vec<String> {
            taken
                .plan()
                .stages
                .year(year)
                .insurers
                .iter()
                .map(|insurer| insurer.record.name.clone())
                .collect()
        };
        assert_eq!(names(YEAR), ["A", "B"]);
        assert_eq!(names(FiscalYear(2025)), ["A"]);
        assert_eq!(**taken.after(Action::Undo).plan(), before);
    }

    #[test]
    fn the_first_target_makes_the_year_it_belongs_to() {
        let plan = enter(StagesField::SupportRateTarget, "80").apply(&blank());
        assert_eq!(plan.stages.years[&YEAR].targets.support_rate.value().unwrap().to_string(), "80");
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place_and_stays() {
        let survey = InsurerField::Survey { question: 1, answer: 2 };
        let typed = [
            (of_first(InsurerField::Rate), "約9割"),
            (of_first(survey), "数件"),
            (StagesField::SupportRateTarget, "高く"),
        ];
        let plan =
            typed.into_iter().fold(after(&blank(), [insurers(InsurerEdit::Add)]), |plan, (field, text)| {
                enter(field, text).apply(&plan)
            });
        let found: Vec<(Field, String)> = plan
            .problems()
            .into_iter()
            .filter_map(|problem| match problem.kind {
                ProblemKind::Unreadable { text, .. } => Some((problem.field, text)),
                _ => None,
            })
            .collect();
        let expected = |field, text: &str| (Field::Stages(YEAR, field), text.to_owned());
        assert_eq!(
            found,
            [
                expected(StagesField::SupportRateTarget, "高く"),
                expected(of_first(InsurerField::Rate), "約9割"),
                expected(of_first(survey), "数件"),
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
