//! A menu of a few choices.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A menu of a few choices. `chosen` is the position of the chosen one, if it is among them, `onchange` is called with that of the new one.
pub(crate) fn select(
    label: impl Into<AttrValue>,
    options: &[AttrValue],
    chosen: impl Into<Option<usize>>,
    onchange: Callback<usize>,
) -> Html {
    select_in_cell(label.into(), options, chosen, None, onchange)
}

/// The same; `cell` is its place in an editable table.
pub(crate) fn select_in_cell(
    label: AttrValue,
    options: &[AttrValue],
    chosen: impl Into<Option<usize>>,
    cell: Option<(usize, usize)>,
    onchange: Callback<usize>,
) -> Html {
    let chosen = chosen.into();
    let onchange = move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
        if let Some(Ok(position)) = chosen.map(usize::try_from) {
            onchange.emit(position);
        }
    };
    html! {
        <select aria-label={label} {onchange}
            data-row={cell.map(|(row, _)| row.to_string())} data-column={cell.map(|(_, column)| column.to_string())}>
            for (position, option) in options.iter().enumerate() {
                <option key={position} selected={chosen == Some(position)}>{ option }</option>
            }
        </select>
    }
}
