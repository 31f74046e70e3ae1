//! The draft: to change, copy, print and save.

use yew::prelude::*;

use crate::{
    browser::page,
    text::{Language, collaboration::notice as words},
    ui::{
        components::{IconShape, TextArea, button, card, hint},
        planner::Planner,
    },
};
use consortium_document::{
    files::rtf_file,
    plan::{Action, Edit, NoticeEdit, Plan},
};

/// Names the field with the draft.
const FIELD: &str = "notice-draft";

/// The text of the notice: the draft as it was changed by hand, else the one that follows the inputs.
fn text_of(plan: &Plan) -> String {
    plan.notice.draft.clone().unwrap_or_else(|| words::draft(plan))
}

/// The notice as it is posted: its title and its text, and nothing of the app (styles/90-print.css).
pub(super) fn on_paper(plan: &Plan) -> Html {
    let text = text_of(plan);
    let (title, rest) = text.trim_start().split_once('\n').unwrap_or((text.trim_start(), ""));
    html! {
        <div class="print-only posted-notice" lang={Language::Japanese.tag()}>
            <p class="title">{ title.to_owned() }</p>
            <div class="whole-text">{ rest.trim().to_owned() }</div>
        </div>
    }
}

/// The draft with what can be done with it.
pub(super) fn draft_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let own = plan.notice.draft.as_ref();
    let text = text_of(plan);
    let copy = planner.copying(FIELD, words::copied(language), words::not_copied(language));
    let save = |name: &'static str, media_type: &'static str, content: fn(&str) -> String| {
        let (planner, text) = (planner.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            planner.hand_out(name, media_type, &content(&text));
        })
    };
    // With a byte order mark every editor of Windows reads the text as UTF-8.
    let save_text = save(words::text_file(language), "text/plain", |text| {
        format!("\u{feff}{}", text.replace('\n', "\r\n"))
    });
    let save_word = save(words::word_file(language), "application/rtf", rtf_file);
    let back = planner.editing(|_: MouseEvent| Edit::Notice(NoticeEdit::Draft(None)));
    let oninput = planner.editing(|text| Edit::Notice(NoticeEdit::Draft(Some(text))));
    card(
        "draft-heading",
        words::draft_heading(language),
        html! {
            <>
                if language != Language::Japanese { { hint(words::in_japanese(language)) } }
                <TextArea id={FIELD} label={words::draft_label(language)} value={text} rows={20} lang={Language::Japanese.tag()}
                    hint={if own.is_some() { words::draft_own(language) } else { words::draft_follows(language) }}
                    {oninput} onsettle={planner.doing(Action::Settle)} />
                <div class="row">
                    { button("button primary", Some(IconShape::Save), words::save_word(language), save_word) }
                    { button("button", Some(IconShape::Save), words::save_text(language), save_text) }
                    { button("button", Some(IconShape::Paste), words::copy(language), copy) }
                    { button("button", Some(IconShape::Print), words::print(language), Callback::from(|_: MouseEvent| page::print())) }
                    if own.is_some() { { button("button plain", None, words::draft_back(language), back) } }
                </div>
            </>
        },
    )
}
