//! What insurers say about the support: the satisfaction survey.

use yew::prelude::*;

use super::{explanation::explanation, reports::Assessed};
use crate::{
    text::{Language, field::label, number::grouped, stages, stages_page as words},
    ui::{
        components::{FieldInput, card, hint, paragraph},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    stages::{
        IndicatorSet, Insurer, InsurerField, QuestionReport, StagesField, SurveyQuestion, SurveyReport,
    },
};
use consortium_document::report::InsurerSatisfaction;

/// The answers of one insurer, to be filled in.
pub(super) fn of_insurer(planner: &Planner, assessed: &Assessed, insurer: &Insurer) -> Html {
    let language = planner.language();
    let indicators = &assessed.plan.indicators;
    if indicators.survey.is_empty() {
        return Html::default();
    }
    let report = InsurerSatisfaction::answers(&assessed.plan, &insurer.record);
    let field = |question, answer| count_field(planner, assessed, insurer, question, answer);
    let problems =
        report.problems.iter().map(|problem| paragraph("wrong", stages::survey_problem(language, problem)));
    let content = html! {
        <>
            { hint(words::survey_hint(language)) }
            { table(language, indicators, &report, &field) }
            { problems.collect::<Html>() }
        </>
    };
    card("survey-heading", words::survey_heading(language), content)
}

/// The answers of all insurers together; nothing while nobody answered.
pub(super) fn of_all(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.survey;
    if report.questions.iter().all(|question| question.satisfied.is_none()) {
        return Html::default();
    }
    let count = |question: u8, answer: u8| {
        let found = report.questions.iter().find(|known| known.question == question);
        let count = found.and_then(|found| found.counts.get(usize::from(answer).saturating_sub(1)));
        Html::from(count.map_or_else(|| words::none(language).to_owned(), |count| grouped(*count)))
    };
    let content = table(language, &assessed.plan.indicators, report, &count);
    card("survey-heading", words::survey_all_heading(language), content)
}

/// Questions and answers. `cell` shows how many gave an answer to a question.
fn table(
    language: Language,
    indicators: &IndicatorSet,
    report: &SurveyReport,
    cell: &dyn Fn(u8, u8) -> Html,
) -> Html {
    // Without questions there are no columns of answers.
    let most = indicators.survey.iter().map(|question| question.scale.last()).fold(0, u8::max);
    html! {
        <div class="table-scroll" role="region" aria-label={words::table_title(language, words::survey_heading(language))} tabindex="0">
            <table class="data survey">
                <thead>
                    <tr>
                        <th scope="col">{ words::question(language) }</th>
                        for answer in 1..=most { <th key={answer} scope="col" class="number">{ words::survey_answer(language, answer) }</th> }
                        <th scope="col">{ words::satisfied(language) }</th>
                    </tr>
                </thead>
                <tbody>
                    for (question, answers) in indicators.survey.iter().zip(&report.questions) {
                        { row(language, indicators, question, answers, most, cell) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(
    language: Language,
    indicators: &IndicatorSet,
    question: &SurveyQuestion,
    answers: &QuestionReport,
    most: u8,
    cell: &dyn Fn(u8, u8) -> Html,
) -> Html {
    let wording = stages::wording(language, &question.wording);
    let nobody = |_| String::new();
    html! {
        <tr key={question.number}>
            <th scope="row">{ wording }</th>
            for answer in 1..=most {
                <td key={answer} class={classes!("number", (answer <= question.scale.last_satisfied()).then_some("good"))}>
                    if answer <= question.scale.last() { { cell(question.number, answer) } } else {
                        <span aria-hidden="true">{ words::none(language) }</span>
                        <span class="visually-hidden">{ words::no_such_answer(language) }</span>
                    }
                </td>
            }
            <td>
                { paragraph("", stages::satisfied_share(language, answers)) }
                if answers.answers > 0 && answers.unreadable == 0 { { explanation(language, indicators, &answers.explanation, wording, &nobody) } }
            </td>
        </tr>
    }
}

/// A field for how many gave an answer.
fn count_field(planner: &Planner, assessed: &Assessed, insurer: &Insurer, question: u8, answer: u8) -> Html {
    let language = planner.language();
    let of = InsurerField::Survey { question, answer };
    let field = Field::Stages(assessed.year, StagesField::Insurer(insurer.id, of));
    let label = label(language, field);
    FieldInput::of(language, field, insurer.record.slot(of), label, &planner.act).label_hidden().field()
}
