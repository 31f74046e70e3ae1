//! The shapes that pages are laid out in. Each is written once: markup takes room in the module wherever it stands.

use yew::prelude::*;

use crate::text::Language;

use crate::browser::focus;

/// A card with a heading. `id` is the id of the heading, unique on the page.
pub(crate) fn card(id: &'static str, heading: impl Into<AttrValue>, content: Html) -> Html {
    card_of("card stack", id, heading.into(), content)
}

/// A card whose parts stand close together.
pub(crate) fn small_card(id: &'static str, heading: impl Into<AttrValue>, content: Html) -> Html {
    card_of("card stack-small", id, heading.into(), content)
}

fn card_of(class: &'static str, id: &'static str, heading: AttrValue, content: Html) -> Html {
    html! {
        <section {class} aria-labelledby={id}>
            <h2 {id}>{ heading }</h2>
            { content }
        </section>
    }
}

/// A part of a card, with a heading of its own.
pub(crate) fn part(heading: impl Into<AttrValue>, content: Html) -> Html {
    part_of(heading.into(), content)
}

fn part_of(heading: AttrValue, content: Html) -> Html {
    html! {
        <div class="stack-small">
            <h3>{ heading }</h3>
            { content }
        </div>
    }
}

/// The heading of a page with the sentence below it. The heading takes the focus when the page is opened.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    heading: fn(Language) -> &'static str,
    lead: fn(Language) -> &'static str,
}

impl Head {
    /// With these words.
    pub(crate) const fn new(
        heading: fn(Language) -> &'static str,
        lead: fn(Language) -> &'static str,
    ) -> Self {
        Self { heading, lead }
    }

    /// It, on top of a page.
    pub(crate) fn draw(self, language: Language) -> Html {
        html! {
            <div class="page-head">
                <h1 id="page-heading" tabindex="-1">{ (self.heading)(language) }</h1>
                <p>{ (self.lead)(language) }</p>
            </div>
        }
    }
}

/// A quiet sentence that helps.
pub(crate) fn hint(sentence: impl Into<AttrValue>) -> Html {
    paragraph("small quiet", sentence)
}

/// A paragraph of one sentence.
pub(crate) fn paragraph(class: &'static str, sentence: impl Into<AttrValue>) -> Html {
    paragraph_of(class, sentence.into())
}

fn paragraph_of(class: &'static str, sentence: AttrValue) -> Html {
    html! { <p {class}>{ sentence }</p> }
}

/// A list of sentences.
pub(crate) fn bullets(sentences: impl IntoIterator<Item = String>) -> Html {
    list("", sentences.into_iter().map(Html::from).collect())
}

/// A list.
pub(crate) fn list(class: &'static str, items: Vec<Html>) -> Html {
    html! {
        <ul {class}>
            for (position, item) in items.into_iter().enumerate() { <li key={position}>{ item }</li> }
        </ul>
    }
}

/// A button with words and, before them, a picture.
pub(crate) fn button(
    class: &'static str,
    shape: Option<super::IconShape>,
    words: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
) -> Html {
    button_of(class, shape, words.into(), onclick)
}

/// A button that adds something to its part of the page, and then puts the focus into the first field of it.
pub(crate) fn add_button(
    class: &'static str,
    words: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
) -> Html {
    button(class, Some(super::IconShape::Add), words, adding(onclick))
}

/// What a button does that adds something: see [`add_button`].
pub(crate) fn adding(onclick: Callback<MouseEvent>) -> Callback<MouseEvent> {
    onclick.reform(|event: MouseEvent| {
        focus::pass_to_added(&event);
        event
    })
}

fn button_of(
    class: &'static str,
    shape: Option<super::IconShape>,
    words: AttrValue,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button {class} {onclick}>
            { maybe(shape.map(super::icon)) }
            <span class="label">{ words }</span>
        </button>
    }
}

/// A button that is a picture alone. `label` is its name for screen readers, `title` what it says under the pointer.
pub(crate) fn icon_button(
    shape: super::IconShape,
    label: impl Into<AttrValue>,
    title: impl Into<AttrValue>,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    icon_button_of(shape, label.into(), title.into(), disabled, onclick)
}

fn icon_button_of(
    shape: super::IconShape,
    label: AttrValue,
    title: AttrValue,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! { <button class="button plain icon-button" aria-label={label} {title} {disabled} {onclick}>{ super::icon(shape) }</button> }
}

/// What is there, or nothing at a place of its own: what stands beside it keeps its element, and with it the focus, when this
/// comes and goes. `{ for … }` over an option gives nothing no place, and everything beside it is drawn anew.
pub(crate) fn maybe(content: Option<Html>) -> Html {
    html! { if let Some(content) = content { { content } } }
}

/// What opens on demand.
pub(crate) fn disclosure(summary: impl Into<AttrValue>, content: Html) -> Html {
    disclosure_of(summary.into(), content)
}

fn disclosure_of(summary: AttrValue, content: Html) -> Html {
    html! { <details><summary>{ summary }</summary>{ content }</details> }
}
