//! The size of everything on the page.

use yew::prelude::*;

use super::planner::{PageSize, Planner, Settings};
use crate::text::workshop as words;

/// Enlarges everything, for a projector.
pub(crate) fn size_switch(planner: &Planner) -> Html {
    let (language, settings) = (planner.language(), planner.settings);
    let sizes = PageSize::ALL.into_iter().map(|size| {
        let choose = planner.set.reform(move |_: MouseEvent| Settings { size, ..settings });
        let shown = if size == PageSize::Normal {
            words::size_normal(language).to_owned()
        } else {
            words::size_percent(language, size.percent())
        };
        html! { <button key={size.percent()} aria-pressed={(size == settings.size).to_string()} onclick={choose}>{ shown }</button> }
    });
    html! {
        <div class="row no-print">
            <span aria-hidden="true">{ words::size(language) }</span>
            <div class="switch" role="group" aria-label={words::size(language)}>{ for sizes }</div>
        </div>
    }
}
