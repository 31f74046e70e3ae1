//! ヘルスケア事業者等: the organisations beside the societies.

use yew::prelude::*;

use crate::{
    browser::focus,
    text::{field::provider as provider_label, members as words},
    ui::{
        components::{FieldInput, IconShape, add_button, card, hint, icon_button, paragraph, select},
        planner::Planner,
    },
};
use consortium_core::{Field, ProviderField, Providers};
use consortium_document::plan::{Action, Edit, Provider, ProviderEdit, ProviderKind};

/// The provider table.
pub(super) fn providers(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let listed = plan.providers.listed();
    let content = html! {
        <>
            { hint(words::providers_hint(language)) }
            <ul class="plain-list">
                for (position, provider) in listed.iter().enumerate() {
                    <li key={provider.id.0} class="row">
                        { name(planner, position, provider) }
                        { kind(planner, position, provider) }
                        { icon_button(IconShape::Remove, words::remove_provider(language, position + 1), words::remove_provider(language, position + 1), false,
                            planner.doing(Action::Edit(Edit::Providers(ProviderEdit::Remove(provider.id)))).reform(passing)) }
                    </li>
                }
            </ul>
            if listed.iter().any(|provider| !provider.is_named()) {
                { paragraph("notice caution", words::providers_without_name(language)) }
            }
            <div class="row">
                { add_button("button", words::add_provider(language), planner.editing(|_| Edit::Providers(ProviderEdit::Add))) }
                if listed.is_empty() {
                    <label class="row">
                        <input type="checkbox" id={Field::Providers.to_string()} checked={plan.providers == Providers::Without} onchange={without(planner)} />
                        { words::no_providers(language) }
                    </label>
                }
            </div>
        </>
    };
    card("providers-heading", words::providers_heading(language, plan.providers.count()), content)
}

/// Whoever works with the keyboard goes on from the provider after the removed one.
fn passing(event: MouseEvent) -> MouseEvent {
    focus::pass_to_next_row(&event);
    event
}

fn name(planner: &Planner, position: usize, provider: &Provider) -> Html {
    let (language, field) = (planner.language(), Field::Provider(provider.id, ProviderField::Name));
    let named = words::provider_name(language, position + 1);
    FieldInput::of(language, field, &provider.name, named, &planner.act)
        .label_hidden()
        .placeholder(provider_label(language))
        .field()
}

/// Says that there are none: an empty list alone does not.
fn without(planner: &Planner) -> Callback<Event> {
    let none = planner.plan().providers != Providers::Without;
    planner.editing(move |_| Edit::Providers(ProviderEdit::Without(none)))
}

/// The menu for the kind of a provider.
fn kind(planner: &Planner, position: usize, provider: &Provider) -> Html {
    let (language, id) = (planner.language(), provider.id);
    let kinds = ProviderKind::ALL.map(|kind| words::provider_kind(language, kind).into());
    let chosen = ProviderKind::ALL.iter().position(|kind| *kind == provider.kind);
    let act = planner.act.clone();
    let onchange = Callback::from(move |at: usize| {
        if let Some(kind) = ProviderKind::ALL.get(at) {
            act.emit(Action::Edit(Edit::Providers(ProviderEdit::Kind(id, *kind))));
        }
    });
    select(words::provider_kind_label(language, position + 1), &kinds, chosen, onchange)
}
