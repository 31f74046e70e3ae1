//! Makes the HTML that shows one tool of the planner on another site.

use yew::prelude::*;

use crate::{
    browser::{address, inspection},
    text::{Language, embedding as words, shell},
    ui::{
        components::{FieldInput, IconShape, button, card, hint, paragraph, select},
        pages::page::Pages,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::Entry;
use consortium_document::files::Embedding;

/// How high a frame may be, in CSS pixels: enough to see anything, and no more than any page here.
const HEIGHTS: std::ops::RangeInclusive<u32> = 300..=9_000;

/// How high it is at first.
const HEIGHT_AT_FIRST: u32 = 900;

/// Names the field with the snippet.
const FIELD: &str = "embedding-snippet";

#[derive(PartialEq, Properties)]
pub(super) struct SnippetMakerProps {
    pub(super) planner: Planner,
    pub(super) pages: Pages,
}

/// Chooses tool, sample, language and height; none of that is part of the plan.
#[component]
pub(super) fn SnippetMaker(props: &SnippetMakerProps) -> Html {
    let SnippetMakerProps { planner, pages } = props;
    let language = planner.language();
    let tools: Vec<Route> = tools(*pages).collect();
    let samples = samples(*pages, language);
    let tool = use_state_eq(|| 0_usize);
    let sample = use_state_eq(|| 0_usize);
    let its_language = use_state_eq(|| language);
    let height = use_state_eq(|| Entry::Known(HEIGHT_AT_FIRST));
    let site = use_state_eq(String::new);
    let choosing = |state: &UseStateHandle<usize>| {
        let state = state.setter();
        Callback::from(move |at| state.set(at))
    };
    let tool_names: Vec<AttrValue> = tools.iter().map(|route| route.name(language).into()).collect();
    let nothing: AttrValue = words::no_sample(language).into();
    let named = samples.iter().map(|(_, title)| AttrValue::from(words::sample_called(language, title)));
    let sample_names: Vec<AttrValue> = [nothing].into_iter().chain(named).collect();
    let languages = Language::ALL.map(|its| {
        AttrValue::from(match its {
            Language::Japanese => words::japanese(language),
            Language::English => words::english(language),
        })
    });
    let chosen_language = Language::ALL.iter().position(|language| *language == *its_language);
    let choose_language = Callback::from({
        let its_language = its_language.setter();
        move |at: usize| {
            if let Some(chosen) = Language::ALL.get(at) {
                its_language.set(*chosen);
            }
        }
    });
    let enter_height = Callback::from({
        let height = height.setter();
        move |text: String| height.set(Entry::read(&text).0)
    });
    let right_height = height.value().filter(|height| HEIGHTS.contains(height));
    let wrong = right_height.is_none() && !height.is_unreadable();
    let wrong = wrong.then(|| words::height_wrong(language, *HEIGHTS.start(), *HEIGHTS.end()).into());
    let height_field =
        FieldInput::of_slot(language, "embedding-height", &*height, words::height(language), enter_height)
            .unit(words::pixels(language))
            .wrong(wrong);
    let public = address::public_page();
    let enter_site = Callback::from({
        let site = site.setter();
        move |text: String| site.set(text)
    });
    let address = public.clone().or_else(|| is_address(&site).then(|| site.trim().to_owned()));
    let chosen_sample = sample.checked_sub(1).and_then(|at| samples.get(at)).map(|(id, _)| id.as_str());
    let snippet = address.zip(right_height).zip(tools.get(*tool)).map(|((address, height), tool)| {
        Embedding {
            address: &address,
            tool: tool.fragment(),
            sample: chosen_sample,
            language: its_language.tag(),
            title: shell::name(*its_language),
            height,
            is_single_file: inspection::is_single_file(),
        }
        .snippet()
    });
    let menu = |label: &'static str, options: &[AttrValue], chosen, onchange| {
        html! { <div class="field"><span class="label" aria-hidden="true">{ label }</span>{ select(label, options, chosen, onchange) }</div> }
    };
    let content = html! {
        <>
            { paragraph("", words::lead(language)) }
            <div class="fields">
                { menu(words::tool(language), &tool_names, Some(*tool), choosing(&tool)) }
                { menu(words::sample(language), &sample_names, Some(*sample), choosing(&sample)) }
                { menu(words::language(language), &languages, chosen_language, choose_language) }
                { height_field.field() }
            </div>
            if public.is_none() {
                { FieldInput::of_text(language, "embedding-site", words::address(language), (*site).clone(), enter_site)
                    .hint(words::address_missing(language)).field() }
            }
            if let Some(snippet) = snippet { { to_copy(planner, snippet) } }
            { hint(words::hint(language)) }
        </>
    };
    card("embedding-heading", words::heading(language), content)
}

/// The snippet and the button that copies it.
fn to_copy(planner: &Planner, snippet: String) -> Html {
    let language = planner.language();
    let copy = planner.copying(FIELD, words::copied(language), words::not_copied(language));
    html! {
        <>
            <div class="field">
                <label for={FIELD}>{ words::snippet(language) }</label>
                <textarea id={FIELD} rows="5" readonly=true value={snippet} />
            </div>
            <div>{ button("button primary", Some(IconShape::Paste), words::copy(language), copy) }</div>
        </>
    }
}

/// What can be shown by itself: what stands on the way of an audience, and what the start page has a tile for.
fn tools(Pages(pages): Pages) -> impl Iterator<Item = Route> {
    let shown = pages.iter().filter(|page| page.about.is_some() || !page.steps.is_empty());
    shown.map(|page| page.route)
}

/// The samples, by their ids, with their titles.
fn samples(Pages(pages): Pages, language: Language) -> Vec<(String, String)> {
    let tiles = pages.iter().filter_map(|page| page.samples).flat_map(|samples| (samples.tiles)(language));
    tiles.map(|tile| (tile.id.0, tile.title)).collect()
}

/// Whether a text is where a site may be: an address of the web without query and fragment.
fn is_address(text: &str) -> bool {
    let rest = text.trim().strip_prefix("https://").or_else(|| text.trim().strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['?', '#', ' ', '"', '<', '>']))
}
