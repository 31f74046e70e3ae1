//! A menu of a few choices.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct SelectProps {
    label: AttrValue,
    options: Vec<AttrValue>,
    /// The position of the chosen one, if it is among them.
    chosen: Option<usize>,
    /// Its place in an editable table.
    cell: Option<(usize, usize)>,
    /// Called with the position of the new one.
    onchange: Callback<usize>,
}

/// A menu of a few choices.
///
/// What the menu shows is set after each drawing: once a user has chosen, browsers take no notice of the attribute
/// `selected` any more, and the menu would go on showing that choice although another one took its place.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let SelectProps { label, options, chosen, cell, onchange } = props;
    let (menu, chosen) = (use_node_ref(), *chosen);
    use_effect({
        let menu = menu.clone();
        move || {
            if let Some(menu) = menu.cast::<HtmlSelectElement>() {
                // Beyond the last one: nothing is chosen.
                menu.set_selected_index(chosen.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1));
            }
        }
    });
    let onchange = onchange.clone();
    let onchange = move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
        if let Some(Ok(position)) = chosen.map(usize::try_from) {
            onchange.emit(position);
        }
    };
    html! {
        <select ref={menu} aria-label={label} {onchange}
            data-row={cell.map(|(row, _)| row.to_string())} data-column={cell.map(|(_, column)| column.to_string())}>
            for (position, option) in options.iter().enumerate() {
                <option key={position} selected={chosen == Some(position)}>{ option }</option>
            }
        </select>
    }
}

/// A menu of a few choices. `chosen` is the position of the chosen one, if it is among them, `onchange` is called with that of the new one.
pub(crate) fn select(
    label: impl Into<AttrValue>,
    options: &[AttrValue],
    chosen: impl Into<Option<usize>>,
    onchange: Callback<usize>,
) -> Html {
    select_in_cell(label.into(), options, chosen, None, onchange)
}

/// A menu of values: shows the chosen one, and tells the new one.
pub(crate) fn value_select<T: Copy + PartialEq + 'static>(
    label: impl Into<AttrValue>,
    values: &'static [T],
    chosen: T,
    name: impl Fn(T) -> &'static str,
    onchange: &Callback<T>,
) -> Html {
    let options: Vec<AttrValue> = values.iter().map(|value| name(*value).into()).collect();
    let place = values.iter().position(|value| *value == chosen);
    let onchange = onchange.clone();
    let choose = Callback::from(move |place: usize| {
        if let Some(value) = values.get(place) {
            onchange.emit(*value);
        }
    });
    select(label, &options, place, choose)
}

/// [`select`] in a table; `cell` is its place in an editable table.
pub(crate) fn select_in_cell(
    label: AttrValue,
    options: &[AttrValue],
    chosen: impl Into<Option<usize>>,
    cell: Option<(usize, usize)>,
    onchange: Callback<usize>,
) -> Html {
    html! { <Select {label} options={options.to_vec()} chosen={chosen.into()} {cell} {onchange} /> }
}
