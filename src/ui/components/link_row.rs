//! A row of links of which one is the current: the steps of the way, the views of a page.

use yew::prelude::*;

use crate::{browser::page, ui::route::Route};

#[derive(PartialEq, Properties)]
pub(crate) struct LinkRowProps {
    /// How it looks.
    pub(crate) class: Classes,
    /// What screen readers call it.
    pub(crate) label: &'static str,
    /// Where one is: another link is the current one after it has changed.
    pub(crate) current: Route,
    /// The list of the links.
    pub(crate) children: Html,
}

/// The row. Where it is too narrow for all its links it scrolls, and the current one is in sight.
#[component]
pub(crate) fn LinkRow(props: &LinkRowProps) -> Html {
    let LinkRowProps { class, label, current, children } = props;
    let row = use_node_ref();
    use_effect_with((*current, *label), {
        let row = row.clone();
        move |_| {
            if let Some(row) = row.cast() {
                page::show_current(&row);
            }
        }
    });
    html! { <nav ref={row} class={class.clone()} aria-label={*label}>{ children.clone() }</nav> }
}
