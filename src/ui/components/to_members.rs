//! The way to the table of member societies, from pages that need it.

use yew::prelude::*;

use super::icon::{IconShape, icon};
use crate::{
    text::{Language, members},
    ui::route::Route,
};

/// A link to the page on which the member societies are entered.
pub(crate) fn to_members(language: Language) -> Html {
    html! {
        <div>
            <a class="button primary" href={Route::MEMBERS.href()}>{ icon(IconShape::Table) }{ members::to_members(language) }</a>
        </div>
    }
}
