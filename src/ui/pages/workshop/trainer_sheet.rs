//! The trainer's sheet: a timetable, and the answer to every exercise. Behind a button that says so; printed, it stands alone.

use std::rc::Rc;

use yew::prelude::*;

use super::exercise_links::{numbered, tool_route};
use crate::{
    browser::page,
    text::{
        self, Language,
        workshop::{self as words, sheet},
    },
    ui::{
        components::{FieldInput, IconShape, TableTools, button, card, hint, list, paragraph, result_table},
        hooks::use_state_while_open,
        pages::samples::wording,
        planner::Planner,
    },
};
use consortium_core::{MemberId, training::ClockTime};
use consortium_document::{
    exercises::{
        ASSUMED_MINUTES, Exercise, ExerciseSet, WorkshopPart, WorkshopTimetable, read_start_time,
        right_answers,
    },
    plan::Plan,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The button that opens the sheet, and the sheet.
pub(super) fn sheet(planner: &Planner, is_open: &UseStateHandle<bool>) -> Html {
    let language = planner.language();
    let toggle = Callback::from({
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    });
    let label = if **is_open { sheet::close(language) } else { sheet::open(language) };
    let content = html! {
        <>
            <div class="no-print stack-small">
                { hint(sheet::about(language)) }
                <div class="row">
                    <button class="button" aria-expanded={is_open.to_string()} onclick={toggle}>{ label }</button>
                    if **is_open {
                        { button("button plain", Some(IconShape::Print), sheet::print(language), Callback::from(|_: MouseEvent| page::print())) }
                    }
                </div>
            </div>
            if **is_open { <OpenSheet planner={planner.clone()} /> }
        </>
    };
    let class = (!**is_open).then_some("no-print");
    html! { <div {class}>{ card("sheet-heading", sheet::heading(language), content) }</div> }
}

#[derive(PartialEq, Properties)]
struct OpenSheetProps {
    planner: Planner,
}

#[component]
fn OpenSheet(props: &OpenSheetProps) -> Html {
    let planner = &props.planner;
    let language = planner.language();
    let set = planner.workshop.set();
    // All is worked out from the start plans: once, not at every key press.
    let answers = use_memo((set.clone(), language, planner.blank.clone()), |(set, language, blank)| {
        let answers = set.exercises.iter().enumerate();
        answers.map(|(position, exercise)| answer(*language, position, exercise, blank)).collect::<Html>()
    });
    html! {
        <>
            <TimetableView {language} set={set.clone()} />
            <div class="answer-sheet">
                <h3>{ sheet::answers(language) }</h3>
                { (*answers).clone() }
            </div>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct TimetableViewProps {
    language: Language,
    set: Rc<ExerciseSet>,
}

/// The field for the start, and the timetable. What is half typed is not called unreadable before the field is left.
#[component]
fn TimetableView(props: &TimetableViewProps) -> Html {
    let TimetableViewProps { language, set } = props;
    let language = *language;
    let typed = use_state_while_open("workshop-start", String::new);
    let is_typing = use_state_eq(|| false);
    let start = read_start_time(&typed);
    let oninput = Callback::from({
        let (typed, is_typing) = (typed.clone(), is_typing.clone());
        move |text| {
            typed.set(text);
            is_typing.set(true);
        }
    });
    let onsettle = Callback::from({
        let is_typing = is_typing.clone();
        move |()| is_typing.set(false)
    });
    let wrong = (start.is_err() && !*is_typing).then(|| sheet::start_unreadable(language).into());
    let field =
        FieldInput::of_text(language, "workshop-start", sheet::start(language), (*typed).clone(), oninput)
            .hint(sheet::start_hint(language))
            .placeholder(sheet::start_example(language))
            .wrong(wrong);
    let timetable = WorkshopTimetable::of(set);
    let start = start.ok().flatten();
    let table = table(language, set, &timetable, start);
    html! {
        <div class="stack-small">
            <h3>{ sheet::timetable(language) }</h3>
            <div class="workshop-start no-print">{ FieldInput { onsettle, ..field }.field() }</div>
            { paragraph("", sheet::length(language, start, timetable.minutes)) }
            if timetable.assumed() > 0 {
                { paragraph("", sheet::some_assumed(language, timetable.assumed(), ASSUMED_MINUTES)) }
            }
            { result_table(&table) }
            <TableTools {language} {table} />
        </div>
    }
}

fn table(
    language: Language,
    set: &ExerciseSet,
    timetable: &WorkshopTimetable,
    start: Option<ClockTime>,
) -> ResultTable {
    let columns = [
        Heading::text(sheet::column_from(language)),
        Heading::text(sheet::column_to(language)),
        Heading::text(sheet::column_part(language)),
        Heading::text(sheet::column_page(language)),
        Heading::figures(sheet::column_minutes(language)),
    ];
    let mut table = ResultTable::new(sheet::timetable(language), columns);
    for row in &timetable.rows {
        let (title, page) = match row.part {
            WorkshopPart::Exercise(position) => match set.exercises.get(position) {
                Some(exercise) => (
                    numbered(language, position, exercise),
                    Value::Text(tool_route(exercise.tool).name(language).to_owned()),
                ),
                None => continue,
            },
            _ => (String::new(), Value::Empty),
        };
        let values = [
            Value::Text(sheet::at(language, start, row.from)),
            Value::Text(sheet::at(language, start, row.to)),
            Value::Text(sheet::part(language, row, &title)),
            page,
            Value::Count(row.minutes),
        ];
        table.row(RowKind::Plain, values);
    }
    let sum = [
        Value::Text(sheet::sum(language).to_owned()),
        Value::Text(sheet::at(language, start, timetable.minutes)),
        Value::Empty,
        Value::Empty,
        Value::Count(timetable.minutes),
    ];
    table.row(RowKind::Total, sum);
    table
}

/// Task, right answer, conditions, hints and lesson of an exercise.
fn answer(language: Language, position: usize, exercise: &Exercise, blank: &Plan) -> Html {
    // An exercise that has been read has a start plan.
    let Ok(start) = exercise.start.plan(&exercise.title, &blank.rule_set, wording(language)) else {
        return Html::default();
    };
    let names = |id: MemberId| text::plan::member(language, &start, id);
    let answers = right_answers(exercise, &start);
    let figure = answers.figure.map(|(figure, expected)| {
        let asked = words::figure(language, figure, &names);
        sheet::answer_to(language, &asked, &sheet::right_figure(language, &expected))
    });
    let members = answers.members.map(|(selection, expected)| {
        let right = sheet::right_members(language, &expected, &names);
        sheet::answer_to(language, words::selection(language, selection), &right)
    });
    let asked: Vec<Html> = members.into_iter().chain(figure).map(Html::from).collect();
    let conditions = exercise.solved_when.iter();
    let conditions =
        conditions.map(|condition| Html::from(words::condition(language, condition, &names))).collect();
    let hints: Vec<Html> =
        exercise.hints.iter().map(|hint| Html::from(language.pick(hint).to_owned())).collect();
    html! {
        <article class="stack-small" key={position}>
            <h4>{ numbered(language, position, exercise) }</h4>
            <dl>
                { entry(words::task(language), Html::from(language.pick(&exercise.task).to_owned())) }
                if !asked.is_empty() { { entry(sheet::answer(language), list("plain-list strong", asked)) } }
                { entry(sheet::conditions(language), list("", conditions)) }
                if !hints.is_empty() { { entry(words::hints(language), list("", hints)) } }
                { entry(words::lesson(language), Html::from(language.pick(&exercise.lesson).to_owned())) }
            </dl>
        </article>
    }
}

fn entry(term: &'static str, description: Html) -> Html {
    html! { <><dt>{ term }</dt><dd>{ description }</dd></> }
}
