//! The results of a whole class, from the codes that its participants have told. Nothing of it leaves the page.

use yew::prelude::*;

use crate::{
    text::{Language, workshop::results as words},
    ui::{
        components::{TableTools, TextArea, card, hint, list, paragraph, result_table},
        hooks::use_state_while_open,
        planner::Planner,
    },
};
use consortium_document::{
    exercises::{ClassResults, MOST_LINES, Participant, ResultCodes, read_class_results},
    tables::{Heading, ResultTable, RowKind, Value},
};

#[derive(PartialEq, Properties)]
pub(super) struct ClassResultsCardProps {
    pub(super) planner: Planner,
    /// Whether it is on paper when the page is printed.
    pub(super) prints: bool,
}

/// The field for the codes, and what they say.
#[component]
pub(super) fn ClassResultsCard(props: &ClassResultsCardProps) -> Html {
    let ClassResultsCardProps { planner, prints } = props;
    let language = planner.language();
    let typed = use_state_while_open("workshop-class-codes", String::new);
    let Some(codes) = ResultCodes::of(planner.workshop.set()) else { return Html::default() };
    let results = read_class_results(&codes, &typed);
    let oninput = Callback::from({
        let typed = typed.clone();
        move |text| typed.set(text)
    });
    let content = html! {
        <>
            <div class="no-print">
                <TextArea id="class-codes" label={words::codes(language)} value={(*typed).clone()} rows={6}
                    hint={words::codes_hint(language)} placeholder={words::codes_example(language)} {oninput} />
            </div>
            <div role="status" class="stack-small">{ told(language, &results) }</div>
            if !results.participants.is_empty() { { table(language, &codes, &results) } }
        </>
    };
    let class = (!prints || results.participants.is_empty()).then_some("no-print");
    html! { <div {class}>{ card("class-heading", words::class_heading(language), content) }</div> }
}

/// How many were read, and each line that was not.
fn told(language: Language, results: &ClassResults) -> Html {
    let refused = results.refused.iter().map(|refused| {
        let reason = words::not_read(language, refused.error);
        Html::from(words::refused_line(language, refused.line, &refused.text, &reason))
    });
    html! {
        <>
            if !results.participants.is_empty() { { paragraph("", words::read(language, results.participants.len())) } }
            if !results.refused.is_empty() {
                <div class="notice caution">
                    { paragraph("", words::refused(language, results.refused.len())) }
                    { list("", refused.collect()) }
                </div>
            }
            if results.unread > 0 { { paragraph("notice caution", words::unread(language, results.unread, MOST_LINES)) } }
        </>
    }
}

fn table(language: Language, codes: &ResultCodes, results: &ClassResults) -> Html {
    let table = results_table(language, codes.exercises(), results);
    html! {
        <>
            { hint(words::legend(language)) }
            { result_table(&table) }
            <TableTools {language} {table} />
        </>
    }
}

/// A row for each participant, a column for each exercise, and how many have solved each.
fn results_table(language: Language, exercises: usize, results: &ClassResults) -> ResultTable {
    let participant = [Heading::text(words::column_participant(language))];
    let by_exercise = (1..=exercises).map(|number| Heading::text(words::column_exercise(language, number)));
    let solved = [Heading::figures(words::column_solved(language))];
    let mut table =
        ResultTable::new(words::table(language), participant.into_iter().chain(by_exercise).chain(solved));
    for participant in &results.participants {
        let signs = participant.outcomes.iter().map(|outcome| Value::Sign {
            sign: words::sign(*outcome).to_owned(),
            words: words::outcome(language, *outcome).to_owned(),
        });
        let name = [Value::Text(name(language, participant))];
        table.row(RowKind::Plain, name.into_iter().chain(signs).chain([count(participant.solved())]));
    }
    let by = [Value::Text(words::solved_by(language).to_owned())];
    let numbers = results.solved_by_exercise(exercises).into_iter().map(count);
    table.row(RowKind::Total, by.into_iter().chain(numbers).chain([count(results.solved())]));
    table
}

fn name(language: Language, participant: &Participant) -> String {
    match participant.name.as_str() {
        "" => words::unnamed(language, participant.line),
        name => name.to_owned(),
    }
}

/// At most 500 participants with 50 exercises: every number has room.
fn count(number: usize) -> Value {
    Value::Count(u32::try_from(number).unwrap_or(u32::MAX))
}
