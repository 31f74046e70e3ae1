//! The table of sessions: which are open, and why the others are not.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    text::{collaboration::training as words, date},
    ui::{
        components::{card, hint, marked},
        planner::Planner,
    },
};
use consortium_core::training::{Session, SessionFit, Timetable};
use consortium_document::plan::{Edit, TrainingEdit};

/// The sessions with their answers.
pub(super) fn sessions(planner: &Planner, timetable: &Timetable, fits: &[SessionFit]) -> Html {
    let language = planner.language();
    let columns = [
        words::choose(language),
        words::day(language),
        words::venue_column(language),
        words::audience_column(language),
        words::fits(language),
        words::busy(language),
    ];
    let rows = fits.iter().filter_map(|fit| Some(row(planner, fit, timetable.session(fit.number)?)));
    let limits = words::limits(language, timetable.most_sessions.get(), timetable.most_people_on_site.get());
    card(
        "sessions-heading",
        words::sessions(language),
        html! {
            <>
                { hint(language.pick(&timetable.name).to_owned()) }
                <div class="table-scroll tall" role="region" aria-label={language.pick(&timetable.name).to_owned()} tabindex="0">
                    <table class="data sessions">
                        <thead><tr>for heading in columns { <th key={heading} scope="col">{ heading }</th> }</tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
                { hint(limits) }
                { hint(words::no_application(language)) }
            </>
        },
    )
}

fn row(planner: &Planner, fit: &SessionFit, session: &Session) -> Html {
    let (language, training) = (planner.language(), &planner.plan().training);
    let (number, day) = (fit.number, session.on);
    let is_chosen = training.chosen.contains(&number);
    let when = words::when(language, session);
    let choose =
        planner.editing(move |event: Event| Edit::Training(TrainingEdit::Choose(number, is_checked(&event))));
    let busy =
        planner.editing(move |event: Event| Edit::Training(TrainingEdit::Busy(day, is_checked(&event))));
    let busy_label = words::busy_on(language, &date::day_with_weekday(language, day));
    html! {
        <tr key={number.0} class={is_chosen.then_some("here")}>
            <td class="tick-cell">
                <label class="tick"><input type="checkbox" checked={is_chosen} onchange={choose} aria-label={words::choose_session(language, &when)} /></label>
            </td>
            <th scope="row">{ &when }</th>
            <td>{ words::venue(language, session.venue) }</td>
            <td>{ words::audience(language, session.audience) }</td>
            <td>{ marked(fit.answer, words::fit(language, &fit.obstacles)) }</td>
            <td class="tick-cell">
                <label class="tick"><input type="checkbox" checked={training.busy.contains(&day)} onchange={busy} aria-label={busy_label} /></label>
            </td>
        </tr>
    }
}

fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}
