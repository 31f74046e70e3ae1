//! The dialog: a table is pasted or comes in, and is taken over once the user agrees.

use std::{collections::BTreeMap, rc::Rc};

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{
    account::{Compared, account, summary},
    decision::{Deciding, Decision, decided},
    importing::Begun,
    preview::{AgreedTable, SheetKind},
};
use crate::{
    text::{self, Language, import as words},
    ui::components::{Dialog, IncomingTable, button, maybe, paragraph},
};
use consortium_core::stages::FiscalYear;
use consortium_document::tables::{Choices, Problem, Sheet, TableError, parse_table};

/// What becomes of the rows at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TakeOver {
    /// They stay, and the new ones come after them.
    Append,
    /// The new ones take their place.
    Replace,
}

/// The id of the sentence that says how much was read.
const SUMMARY: &str = "import-summary";

/// The years that rows can be taken over into.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct YearsAtHand {
    /// Where rows go that name none.
    pub(crate) in_view: FiscalYear,
    /// How many rows there are already in each year.
    pub(crate) existing: BTreeMap<FiscalYear, usize>,
}

#[derive(PartialEq, Properties)]
pub(crate) struct ImportDialogProps {
    pub(crate) language: Language,
    /// What was pasted or opened; an empty text waits for a paste.
    pub(crate) begun: Begun,
    /// How many rows there are already.
    pub(crate) existing: usize,
    /// What kind of table it is.
    pub(crate) kind: SheetKind,
    /// Called with what is in the preview, if anything, when it is closed without being taken over.
    pub(crate) onclose: Callback<Option<Begun>>,
    pub(crate) onapply: Callback<(TakeOver, AgreedTable)>,
    /// What the table would do to the rows at hand.
    #[prop_or_default]
    pub(crate) against: Option<Callback<AgreedTable, Compared>>,
    /// The year in view, where rows may be of a year.
    #[prop_or_default]
    pub(crate) years: Option<YearsAtHand>,
    /// What else is asked before the table is taken over.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// The preview.
#[component]
pub(crate) fn ImportDialog(props: &ImportDialogProps) -> Html {
    let language = props.language;
    let opened = props.begun.table.sheet();
    let text = use_state_eq(|| props.begun.table.text());
    let choices = use_state_eq(|| props.begun.choices.clone());
    let turned = use_state_eq(|| props.begun.turned);
    let as_it_came = use_memo((text.clone(), opened.clone()), |(text, opened)| match opened {
        Some(sheet) => Ok(sheet.clone()),
        None => parse_table(text).map(Rc::new),
    });
    let sheet = use_memo((as_it_came.clone(), *turned), |(as_it_came, turned)| {
        let swapped = |sheet: &Rc<Sheet>| sheet.turned().filter(|_| *turned).map(Rc::new);
        (**as_it_came).clone().map(|sheet| swapped(&sheet).unwrap_or(sheet))
    });
    let preview = use_memo((sheet.clone(), (*choices).clone()), |(sheet, choices)| {
        (**sheet).as_ref().ok().map(|sheet| (props.kind.read)(language, sheet, choices))
    });
    let against =
        use_memo((sheet.clone(), (*choices).clone(), props.against.clone()), |(sheet, choices, against)| {
            match (&**sheet, against) {
                (Ok(sheet), Some(against)) => {
                    against.emit(AgreedTable { sheet: sheet.clone(), choices: choices.clone() })
                }
                _ => Compared::default(),
            }
        });
    let ontext = Callback::from({
        let (text, choices, turned) = (text.clone(), choices.clone(), turned.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                choices.set(Choices::default());
                turned.set(false);
                text.set(area.value().into());
            }
        }
    });
    let close = {
        let (begun, text, choices) = (props.begun.table.clone(), text.clone(), choices.clone());
        let turned = *turned;
        props.onclose.reform(move |()| {
            let table = match &begun {
                IncomingTable::Text(_) if text.trim().is_empty() => return None,
                IncomingTable::Text(_) => IncomingTable::Text((*text).clone()),
                IncomingTable::Sheet(_) => begun.clone(),
            };
            Some(Begun { table, turned, choices: (*choices).clone() })
        })
    };
    let apply = |how: TakeOver| {
        let (sheet, choices, onapply) = (sheet.clone(), choices.clone(), props.onapply.clone());
        Callback::from(move |_: MouseEvent| {
            if let Ok(sheet) = &*sheet {
                onapply.emit((how, AgreedTable { sheet: sheet.clone(), choices: (*choices).clone() }));
            }
        })
    };
    let nothing = preview.as_ref().as_ref().is_none_or(|preview| preview.count == 0);
    // Rows without a name never take the place of those that have one at the first press.
    let complete = preview.as_ref().as_ref().is_some_and(|preview| preview.is_complete);
    let (first, second) = if complete { ("button", "button primary") } else { ("button primary", "button") };
    let in_chosen_year = choices.year.zip(props.years.as_ref());
    let existing = in_chosen_year
        .map_or(props.existing, |(year, years)| years.existing.get(&FiscalYear(year)).copied().unwrap_or(0));
    let existing_named = (props.kind.counted)(language, existing);
    let actions = html! {
        <>
            { button("button", None, words::cancel(language), close.reform(|_: MouseEvent| ())) }
            if existing > 0 {
                <button class={first} disabled={nothing} onclick={apply(TakeOver::Append)}>{ words::append(language) }</button>
                <button class={second} disabled={nothing} onclick={apply(TakeOver::Replace)}>{ words::replace(language, &existing_named, existing) }</button>
            } else {
                <button class="button primary" disabled={nothing} onclick={apply(TakeOver::Append)}>{ words::take_over(language) }</button>
            }
        </>
    };
    let decide = Callback::from({
        let choices = choices.clone();
        move |decision: Decision| choices.set(decided(&choices, decision))
    });
    let can_turn = (*sheet).as_ref().is_ok_and(|sheet| sheet.turned().is_some());
    let lies_on_its_side =
        preview.as_ref().as_ref().is_some_and(|preview| preview.problems.contains(&Problem::OnItsSide));
    let turn = Callback::from({
        let (turned, choices) = (turned.clone(), choices.clone());
        move |_: MouseEvent| {
            // What was decided about rows and columns is about others now.
            choices.set(Choices::default());
            turned.set(!*turned);
        }
    });
    let in_view = props.years.as_ref().map(|years| years.in_view);
    let waits = props.begun.table.text().is_empty() && opened.is_none();
    // Screen readers hear it with the heading, or when a table was pasted: its place is there before.
    let read = preview.as_ref().as_ref().map(|preview| summary(language, &props.kind, preview, in_view));
    let read = html! { <div id={SUMMARY} class="told-here" role="status">{ maybe(read.map(|read| paragraph("notice", read))) }</div> };
    html! {
        <Dialog title={words::title(language)} begins_at_top={!waits} described_by={(!waits).then_some(SUMMARY)} onclose={close} {actions}>
            if waits {
                <div class="field">
                    <label for="import-text">{ words::paste_here(language) }</label>
                    <textarea id="import-text" rows="4" autofocus=true oninput={ontext} />
                </div>
            }
            if can_turn && (lies_on_its_side || *turned) {
                <div>{ button("button", None, if *turned { words::turn_back(language) } else { words::turn(language) }, turn) }</div>
            }
            { read }
            { match (&*sheet, &*preview) {
                (Ok(sheet), Some(preview)) => account(language, &props.kind, sheet, preview, &against, Deciding { choices: &choices, in_view, decide: &decide }),
                (Err(TableError::Empty), _) => paragraph("quiet", words::waiting(language)),
                (Err(error), _) => html! { <p class="notice error" role="alert">{ text::exchange::table_error(language, *error) }</p> },
                (Ok(_), None) => Html::default(),
            } }
            if !nothing { { props.children.clone() } }
        </Dialog>
    }
}
