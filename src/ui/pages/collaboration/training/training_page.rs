//! The page: who applies and the sessions on one side, the answer on the other.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    another::AnotherTimetable,
    applicant::{applicant, applicant_card, member as applying},
    chosen::{best, chosen},
    sessions::sessions,
};
use crate::{
    text::{
        Language, collaboration as common, collaboration::training as words, eligibility, plan as plan_words,
    },
    ui::{
        components::{Head, TableTools, bullets, disclosure, hint, paragraph, result_table},
        pages::collaboration::trail,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Answer,
    training::{Applicant, Timetable, timetable_2025},
};
use consortium_document::{
    plan::Plan,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct TrainingPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn TrainingPage(props: &TrainingPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let timetable = use_memo(plan.training.timetable.clone(), |loaded: &Option<Rc<Timetable>>| {
        loaded.as_deref().cloned().unwrap_or_else(timetable_2025)
    });
    let applicant = applicant(plan);
    let fits = timetable.fits(&applicant);
    let answers: Vec<Answer> = fits.iter().map(|fit| fit.answer).collect();
    let answer = if answers.contains(&Answer::Met) {
        Answer::Met
    } else if answers.contains(&Answer::Unknown) {
        Answer::Unknown
    } else {
        Answer::NotMet
    };
    let deadline = words::deadline(language, timetable.apply_until, applicant.applies_on);
    let problems = timetable.check();
    let inputs = html! {
        <>
            { applicant_card(planner) }
            { sessions(planner, &timetable, &fits) }
        </>
    };
    let results = html! {
        <>
            { trail::verdict(answer, words::verdict(language, timetable.class(&applicant), &answers), paragraph("", deadline)) }
            if timetable.rules_are_assumed { { paragraph("notice caution", words::timetable::assumed(language)) } }
            if !problems.is_empty() {
                <div class="notice caution">
                    { bullets(problems.iter().map(|problem| words::timetable::problem(language, *problem))) }
                </div>
            }
            { best(planner, &timetable, &applicant) }
            { chosen(planner, &timetable, &applicant) }
        </>
    };
    html! {
        <div class="page">
            { trail::head(language, HEAD, Route::TRAINING) }
            { trail::two_sides(language, inputs, results) }
            if !plan.members.is_empty() { { by_member(plan, language, &timetable, &applicant) } }
            <section class="card stack-small">
                { disclosure(words::why_two_limits(language), paragraph("", words::two_limits_for(language, timetable.small_below))) }
                <AnotherTimetable planner={planner.clone()} timetable={timetable.clone()} />
                { trail::sources(language, sources(language, &timetable)) }
            </section>
        </div>
    }
}

/// The class of each member, and how many sessions are open to it.
fn by_member(plan: &Plan, language: Language, timetable: &Timetable, applicant: &Applicant) -> Html {
    let columns = [
        Heading::text(common::society(language)),
        Heading::text(words::class_column(language)),
        Heading::figures(words::open_count(language)),
    ];
    let mut table = ResultTable::new(words::by_member_table(language), columns);
    let society = applying(plan).map(|member| member.id);
    for member in &plan.members {
        let its = Applicant { kind: member.kind, insured: member.insured.value(), ..*applicant };
        let open = timetable.fits(&its).iter().filter(|fit| fit.answer == Answer::Met).count();
        let row = if society == Some(member.id) { RowKind::Here } else { RowKind::Plain };
        let values = [
            Value::Text(plan_words::member(language, plan, member.id)),
            Value::Text(words::class(language, timetable.class(&its))),
            u32::try_from(open).map_or(Value::Empty, Value::Count),
        ];
        table.row(row, values);
    }
    html! {
        <section class="card stack-small" aria-labelledby="members-heading">
            <h2 id="members-heading">{ words::by_member(language) }</h2>
            { result_table(&table) }
            <TableTools {language} table={table.clone()} />
            { hint(words::by_member_hint(language)) }
        </section>
    }
}

fn sources(language: Language, timetable: &Timetable) -> Vec<String> {
    let source = timetable.source.as_ref().map(|source| eligibility::document_line(language, source));
    let is_built_in = source.is_some().then(|| words::sample_note(language).to_owned());
    let limits = words::limits(language, timetable.most_sessions.get(), timetable.most_people_on_site.get());
    source
        .into_iter()
        .chain(is_built_in)
        .chain([limits, words::no_application(language).to_owned()])
        .collect()
}
