//! ヘルスケア事業者等: the organisations beside the societies.

use yew::prelude::*;

use crate::{
    plan::{Action, Edit, ProviderEdit, ProviderKind},
    text::members as words,
    ui::{
        components::{IconShape, Select, TextInput, button, card, hint, icon},
        planner::Planner,
    },
};

/// The provider table.
pub(super) fn providers(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let kinds: Vec<AttrValue> =
        ProviderKind::ALL.iter().map(|kind| words::provider_kind(language, *kind).into()).collect();
    let content = html! {
        <>
            { hint(words::providers_hint(language)) }
            <ul class="plain-list">
                for (position, provider) in plan.providers.iter().enumerate() {
                    <li key={provider.id.0} class="row">
                        <TextInput label={words::provider_name(language, position + 1)} placeholder={words::provider_name_short(language)}
                            value={provider.name.clone()} onsettle={planner.doing(Action::Settle)}
                            oninput={{ let id = provider.id; planner.editing(move |name| Edit::Providers(ProviderEdit::Name(id, name))) }} />
                        <Select label={words::provider_kind_label(language, position + 1)} options={kinds.clone()}
                            chosen={ProviderKind::ALL.iter().position(|kind| *kind == provider.kind).unwrap_or_default()}
                            onchange={{ let id = provider.id; planner.editing(move |at: usize| {
                                Edit::Providers(ProviderEdit::Kind(id, ProviderKind::ALL.get(at).copied().unwrap_or_default()))
                            }) }} />
                        <button class="button plain icon-button" aria-label={words::remove_provider(language, position + 1)} title={words::remove_short(language)}
                            onclick={{ let id = provider.id; planner.editing(move |_| Edit::Providers(ProviderEdit::Remove(id))) }}>
                            { icon(IconShape::Remove) }
                        </button>
                    </li>
                }
            </ul>
            <div>
                { button("button", Some(IconShape::Add), words::add_provider(language), planner.editing(|_| Edit::Providers(ProviderEdit::Add))) }
            </div>
        </>
    };
    card("providers-heading", words::providers_heading(language, plan.providers.len()), content)
}
