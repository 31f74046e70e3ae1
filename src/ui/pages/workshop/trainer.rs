//! For trainers: the summary, exercises of their own, and clearing away for the next learner.

use std::rc::Rc;

use yew::prelude::*;

use super::exercise_links::numbered;
use crate::{
    browser::{
        page,
        storage::{TabKey, keep_in_tab},
    },
    text::{Language, shell, workshop as words},
    ui::{
        components::{
            ConfirmButton, FileButton, IconShape, OpenedText, TableTools, button, card, hint, part,
            result_table, taking_text,
        },
        planner::Planner,
    },
};
use consortium_document::{
    exercises::{ExerciseSet, Workshop, WorkshopAction, read_exercises},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// What was solved, with how much help. No times and no names: nobody is graded by it.
pub(super) fn summary(planner: &Planner) -> Html {
    let language = planner.language();
    let table = summary_table(language, &planner.workshop);
    let content = html! {
        <>
            { result_table(&table) }
            <div class="row no-print">
                <TableTools {language} table={table.clone()} />
                { button("button plain", Some(IconShape::Print), shell::print(language), Callback::from(|_: MouseEvent| page::print())) }
            </div>
        </>
    };
    card("summary-heading", words::summary(language), content)
}

fn summary_table(language: Language, workshop: &Workshop) -> ResultTable {
    let columns = [
        Heading::text(words::column_exercise(language)),
        Heading::text(words::column_solved(language)),
        Heading::figures(words::column_hints(language)),
        Heading::figures(words::column_checks(language)),
    ];
    let mut table = ResultTable::new(words::summary_table(language), columns);
    let (mut hints, mut checks) = (0_usize, 0_u32);
    for (position, (exercise, progress)) in workshop.exercises().enumerate() {
        hints = hints.saturating_add(progress.hints);
        checks = checks.saturating_add(progress.checks);
        let result = if progress.solved { words::solved_mark(language) } else { words::open_mark(language) };
        let values = [
            Value::Text(numbered(language, position, exercise)),
            Value::Text(result.to_owned()),
            Value::Count(u32::try_from(progress.hints).unwrap_or(u32::MAX)),
            Value::Count(progress.checks),
        ];
        table.row(RowKind::Plain, values);
    }
    let total = [
        Value::Text(words::total(language).to_owned()),
        Value::Text(words::progress(language, workshop.solved(), workshop.set().exercises.len())),
        Value::Count(u32::try_from(hints).unwrap_or(u32::MAX)),
        Value::Count(checks),
    ];
    table.row(RowKind::Total, total);
    table
}

/// Exercises of one's own, and the end.
pub(super) fn tools(planner: &Planner) -> Html {
    let language = planner.language();
    let content = html! {
        <>
            { part(words::exercises(language), own_exercises(planner)) }
            { part(words::reset(language), reset(planner)) }
        </>
    };
    html! { <div class="no-print">{ card("trainer-heading", words::trainer(language), content) }</div> }
}

fn own_exercises(planner: &Planner) -> Html {
    let language = planner.language();
    let onopen = Callback::from({
        let planner = planner.clone();
        move |file: OpenedText| {
            let set = read_exercises(&file.text)
                .and_then(ExerciseSet::with_something_to_do)
                .map_err(|error| words::not_opened(language, &file.name, &error))?;
            planner.announce.emit(words::opened(language, &file.name, set.exercises.len()));
            if !planner.settings.keep_nothing {
                keep_in_tab(TabKey::Exercises, Some(&file.text));
            }
            planner.train.emit(WorkshopAction::Use(Rc::new(set)));
            Ok(())
        }
    });
    let built_in = planner.train.reform(|_: MouseEvent| {
        keep_in_tab(TabKey::Exercises, None);
        WorkshopAction::Use(Rc::new(ExerciseSet::built_in()))
    });
    html! {
        <>
            { hint(words::own_exercises(language)) }
            <div class="row">
                <FileButton {language} label={words::open_exercises(language)} name={words::open_exercises(language)} icon={IconShape::Open}
                    accept=".json,application/json" ontake={taking_text(language, onopen)} />
                { button("button plain", None, words::built_in(language), built_in) }
            </div>
        </>
    }
}

fn reset(planner: &Planner) -> Html {
    let language = planner.language();
    let onconfirm = Callback::from({
        let planner = planner.clone();
        move |()| {
            planner.clear_away.emit(());
            // What cannot be removed was never kept: storage is blocked.
            let _ = crate::browser::storage::remove_everything();
            planner.announce.emit(words::reset_done(language).to_owned());
        }
    });
    html! {
        <>
            { hint(words::reset_about(language)) }
            <div>
                <ConfirmButton label={words::reset(language)} question={words::reset_question(language)}
                    yes={shell::delete_yes(language)} no={shell::delete_no(language)} {onconfirm} />
            </div>
        </>
    }
}
