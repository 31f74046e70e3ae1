//! The notice as it was fixed, and the draft of the next one: to change, copy, print and save. What is shown is what leaves the
//! page; a draft says that it is one.

use yew::prelude::*;

use crate::{
    browser::{clipboard, page},
    text::{Language, collaboration::notice as words, list},
    ui::{
        components::{IconShape, TextArea, button, card, hint, list as items, paragraph, value_select},
        planner::Planner,
    },
};
use consortium_core::collaboration::notice::{ComparedLine, compared_lines};
use consortium_document::{
    files::rtf_file,
    plan::{Action, Edit, NoticeEdit, Plan},
};

/// Names the field with the text.
const FIELD: &str = "notice-draft";

/// Which of two texts is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The notice as it was fixed.
    Fixed,
    /// The draft.
    Draft,
}

/// The texts that there are.
pub(super) struct Texts {
    fixed: Option<String>,
    current: String,
}

impl Texts {
    pub(super) fn of(plan: &Plan) -> Self {
        Self { fixed: words::fixed(plan), current: words::current(plan) }
    }

    /// The notice as it was fixed, where the draft says otherwise.
    fn apart(&self) -> Option<&str> {
        self.fixed.as_deref().filter(|fixed| *fixed != self.current)
    }

    /// Whether the draft says otherwise than the notice that was fixed.
    pub(super) fn are_apart(&self) -> bool {
        self.apart().is_some()
    }

    /// What is shown, and whether it is a draft.
    fn shown(&self, shown: Shown) -> (&str, bool) {
        match self.apart() {
            Some(fixed) if shown == Shown::Fixed => (fixed, false),
            Some(_) => (&self.current, true),
            None => (&self.current, self.fixed.is_none()),
        }
    }
}

/// What the page remembers while it is open.
#[derive(Clone)]
pub(super) struct DraftState {
    pub(super) shown: UseStateHandle<Shown>,
    /// Whether it was asked if the text is printed with its blanks.
    pub(super) asks: UseStateHandle<bool>,
}

/// The text that is shown, as it is posted: its title and its text, and nothing of the app (styles/90-print.css). Above a draft, and
/// a text with blanks, that is said.
pub(super) fn on_paper(plan: &Plan, texts: &Texts, shown: Shown) -> Html {
    let (text, is_draft) = texts.shown(shown);
    let (title, rest) = text.trim_start().split_once('\n').unwrap_or((text.trim_start(), ""));
    let mark = is_draft.then(|| words::draft_mark(Language::Japanese).to_owned());
    let blanks = blanks(Language::Japanese, plan, text);
    html! {
        <div class="print-only posted-notice" lang={Language::Japanese.tag()}>
            { for mark.into_iter().chain(blanks).map(|said| paragraph("small quiet", said)) }
            <p class="title">{ title.to_owned() }</p>
            <div class="whole-text">{ rest.trim().to_owned() }</div>
        </div>
    }
}

/// What a text lacks, if anything.
fn blanks(language: Language, plan: &Plan, text: &str) -> Option<String> {
    if !words::has_blanks(text) {
        return None;
    }
    let missing: Vec<_> =
        plan.missing_in_notice().into_iter().map(|item| words::item(language, item)).collect();
    Some(if missing.is_empty() {
        words::still_blank(language).to_owned()
    } else {
        words::still_missing(language, &list::in_one_line(language, &missing))
    })
}

/// The text that is shown with what can be done with it, and what a new notice would say otherwise.
pub(super) fn draft_card(planner: &Planner, texts: &Texts, state: &DraftState) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let own = plan.notice.draft.as_ref();
    let (text, is_draft) = texts.shown(*state.shown);
    let is_apart = texts.apart().is_some();
    let is_fixed = is_apart && !is_draft;
    let heading = if is_draft { words::draft_heading(language) } else { words::fixed_heading(language) };
    let about = match (is_fixed, is_draft, own) {
        (true, _, _) => words::fixed_hint(language),
        (false, false, _) => words::draft_is_fixed(language),
        (false, true, Some(_)) => words::draft_own(language),
        (false, true, None) => words::draft_follows(language),
    };
    let back = planner.editing(|_: MouseEvent| Edit::Notice(NoticeEdit::Draft(None)));
    let enter = planner.editing(|text| Edit::Notice(NoticeEdit::Draft(Some(text))));
    let oninput = Callback::from({
        let shown = state.shown.setter();
        move |text: String| {
            // Who types sees what is typed, also where it is no longer the text that was fixed.
            shown.set(Shown::Draft);
            enter.emit(text);
        }
    });
    card(
        "draft-heading",
        heading,
        html! {
            <>
                if language != Language::Japanese { { hint(words::in_japanese(language)) } }
                { for texts.apart().map(|fixed| difference(planner, fixed, &texts.current, state)) }
                <TextArea id={FIELD} label={words::draft_label(language)} value={text.to_owned()} rows={20} lang={Language::Japanese.tag()}
                    hint={about} readonly={is_fixed} {oninput} onsettle={planner.doing(Action::Settle)} />
                { ask(planner, text, state) }
                <div class="row">
                    { buttons(planner, text, is_draft, state) }
                    if own.is_some() && !is_fixed { { button("button plain", None, words::draft_back(language), back) } }
                </div>
            </>
        },
    )
}

/// What a new notice would say otherwise, the way to it, and the choice of the text that is shown.
fn difference(planner: &Planner, fixed: &str, current: &str, state: &DraftState) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let own = plan.notice.draft.is_some();
    let changed = compared_lines(fixed, current).into_iter().filter_map(|line| match line {
        ComparedLine::Same(_) => None,
        ComparedLine::Added(line) => (!line.trim().is_empty())
            .then(|| html! { <ins>{ words::line_added(language, line.trim()) }</ins> }),
        ComparedLine::Removed(line) => (!line.trim().is_empty())
            .then(|| html! { <del>{ words::line_removed(language, line.trim()) }</del> }),
    });
    let same_members = plan.change_since_notice().is_none_or(|change| change.is_none());
    let again = match (own, same_members) {
        (true, _) => words::make_again_from_draft(language),
        (false, true) => words::make_again_from_inputs(language),
        (false, false) => words::make_again(language),
    };
    let name = move |shown| match shown {
        Shown::Fixed => words::show_fixed(language),
        Shown::Draft if own => words::show_own_draft(language),
        Shown::Draft => words::show_draft(language),
    };
    let onchange = Callback::from({
        let shown = state.shown.setter();
        move |chosen| shown.set(chosen)
    });
    let label = words::which_text(language);
    html! {
        <>
            <div class="stack-small">
                { paragraph("", words::would_change(language)) }
                { items("plain-list", changed.collect()) }
                <div class="row">{ button("button", None, again, fix(planner, state)) }</div>
            </div>
            <label class="row"><span>{ label }</span>
                { value_select(label, &[Shown::Fixed, Shown::Draft], *state.shown, name, &onchange) }
            </label>
        </>
    }
}

/// Fixes the draft for the present members.
pub(super) fn fix(planner: &Planner, state: &DraftState) -> Callback<MouseEvent> {
    let (planner, shown) = (planner.clone(), state.shown.setter());
    Callback::from(move |_: MouseEvent| {
        let text = words::current(planner.plan());
        planner.act.emit(Action::Edit(Edit::Notice(NoticeEdit::Made(text))));
        planner.announce.emit(words::made(planner.language()).to_owned());
        shown.set(Shown::Fixed);
    })
}

/// Files, the clipboard and paper.
fn buttons(planner: &Planner, text: &str, is_draft: bool, state: &DraftState) -> Html {
    let language = planner.language();
    let leaving = if is_draft { words::marked_as_draft(text) } else { text.to_owned() };
    let save = |name: &'static str, media_type: &'static str, content: fn(&str) -> String| {
        let (planner, text) = (planner.clone(), leaving.clone());
        Callback::from(move |_: MouseEvent| {
            planner.hand_out(name, media_type, &content(&text));
        })
    };
    let (text_file, word_file) = if is_draft {
        (words::draft_text_file(language), words::draft_word_file(language))
    } else {
        (words::text_file(language), words::word_file(language))
    };
    // With a byte order mark every editor of Windows reads the text as UTF-8.
    let save_text = save(text_file, "text/plain", |text| format!("\u{feff}{}", text.replace('\n', "\r\n")));
    let save_word = save(word_file, "application/rtf", rtf_file);
    let copied = if is_draft { words::copied_draft(language) } else { words::copied(language) };
    let copy = Callback::from({
        let announce = planner.announce.clone();
        move |_: MouseEvent| {
            let announce = announce.clone();
            clipboard::copy_or_select_field(leaving.clone(), FIELD, move |done| {
                announce.emit(if done { copied } else { words::not_copied(language) }.to_owned());
            });
        }
    });
    let print = Callback::from({
        let (asks, has_blanks) = (state.asks.setter(), words::has_blanks(text));
        move |_: MouseEvent| {
            if has_blanks {
                asks.set(true);
            } else {
                page::print();
            }
        }
    });
    html! {
        <>
            { button("button primary", Some(IconShape::Save), words::save_word(language), save_word) }
            { button("button", Some(IconShape::Save), words::save_text(language), save_text) }
            { button("button", Some(IconShape::Paste), words::copy(language), copy) }
            { button("button", Some(IconShape::Print), words::print(language), print) }
        </>
    }
}

/// What the text lacks; asks once whether it is printed like that.
fn ask(planner: &Planner, text: &str, state: &DraftState) -> Html {
    let language = planner.language();
    let Some(missing) = blanks(language, planner.plan(), text) else { return Html::default() };
    if !*state.asks {
        return hint(missing);
    }
    let asks = state.asks.setter();
    let print = Callback::from(move |_: MouseEvent| {
        asks.set(false);
        page::print();
    });
    html! {
        <div class="notice caution" role="alert">
            { paragraph("", missing) }
            { paragraph("", words::print_anyway_hint(language)) }
            <div class="row">{ button("button", None, words::print_anyway(language), print) }</div>
        </div>
    }
}
