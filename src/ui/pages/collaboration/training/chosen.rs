//! The proposal, and what was chosen.

use yew::prelude::*;

use crate::{
    browser::clock,
    text::collaboration::training as words,
    ui::{
        components::{IconShape, bullets, button, disclosure, hint, marked, paragraph, small_card},
        planner::Planner,
    },
};
use consortium_core::{
    Answer,
    training::{Applicant, SessionNumber, Timetable, best_choice, check_choice},
};
use consortium_document::{
    files::{UtcMoment, calendar_file},
    plan::{Edit, TrainingEdit},
};

/// The sessions that fit best together.
pub(super) fn best(planner: &Planner, timetable: &Timetable, applicant: &Applicant) -> Html {
    let (language, training) = (planner.language(), &planner.plan().training);
    let content = match best_choice(timetable, applicant, training.wish, &training.busy) {
        None => paragraph("quiet", words::no_best(language)),
        Some(best) => {
            let sessions = named(planner, timetable, &best.sessions);
            let reasons = words::reasons_for(language, &best);
            let take = planner.editing(move |_: MouseEvent| {
                Edit::Training(TrainingEdit::ChooseThese(best.sessions.clone()))
            });
            html! {
                <>
                    { bullets(sessions) }
                    { for reasons.into_iter().map(hint) }
                    { button("button", None, words::take_best(language), take) }
                </>
            }
        }
    };
    small_card(
        "best-heading",
        words::best(language),
        html! {
            <>
                { content }
                { disclosure(words::best_heading(language), hint(words::best_how(language))) }
            </>
        },
    )
}

/// What was chosen, what stands in its way, and the file for a calendar.
pub(super) fn chosen(planner: &Planner, timetable: &Timetable, applicant: &Applicant) -> Html {
    let language = planner.language();
    let numbers: Vec<_> = planner.plan().training.chosen.iter().copied().collect();
    let content = if numbers.is_empty() {
        paragraph("quiet", words::nothing_chosen(language))
    } else {
        let faults = check_choice(timetable, applicant, &numbers);
        let save = saving(planner, timetable, numbers.clone());
        html! {
            <>
                { bullets(named(planner, timetable, &numbers)) }
                <div role="status" class="stack-small">
                    if faults.is_empty() {
                        { marked(Answer::Met, words::choice_fits(language)) }
                    }
                    for fault in &faults {
                        { marked(Answer::NotMet, words::fault(language, timetable, *fault)) }
                    }
                </div>
                { button("button primary", Some(IconShape::Save), words::save_calendar(language), save) }
            </>
        }
    };
    small_card("chosen-heading", words::chosen(language), content)
}

fn named(planner: &Planner, timetable: &Timetable, numbers: &[SessionNumber]) -> Vec<String> {
    let sessions = numbers.iter().filter_map(|number| timetable.session(*number));
    sessions.map(|session| words::session(planner.language(), session)).collect()
}

/// Hands out the file for a calendar.
fn saving(planner: &Planner, timetable: &Timetable, numbers: Vec<SessionNumber>) -> Callback<MouseEvent> {
    let (planner, timetable) = (planner.clone(), timetable.clone());
    Callback::from(move |_| {
        let language = planner.language();
        let events = words::calendar::calendar_events(language, &timetable, numbers.iter().copied());
        match clock::now().parse::<UtcMoment>() {
            Ok(now) => {
                planner.hand_out(
                    words::calendar_file(language),
                    "text/calendar",
                    &calendar_file(&events, now),
                );
            }
            Err(_) => planner.announce.emit(words::no_moment(language).to_owned()),
        }
    })
}
