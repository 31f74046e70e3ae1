//! A menu of a few choices.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct SelectProps {
    pub(crate) label: AttrValue,
    /// The words to choose from.
    pub(crate) options: Vec<AttrValue>,
    /// The position of the chosen one.
    pub(crate) chosen: usize,
    /// Place in an editable table.
    #[prop_or_default]
    pub(crate) cell: Option<(usize, usize)>,
    /// Called with the position of the new choice.
    pub(crate) onchange: Callback<usize>,
}

/// A menu of a few choices.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let onchange = props.onchange.filter_reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>()?;
        usize::try_from(select.selected_index()).ok()
    });
    html! {
        <select aria-label={props.label.clone()} {onchange}
            data-row={props.cell.map(|(row, _)| row.to_string())} data-column={props.cell.map(|(_, column)| column.to_string())}>
            for (position, option) in props.options.iter().enumerate() {
                <option key={position} selected={position == props.chosen}>{ option }</option>
            }
        </select>
    }
}
