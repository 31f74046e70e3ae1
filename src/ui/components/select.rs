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
    let onchange = Callback::from({
        let onchange = props.onchange.clone();
        move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
            if let Some(Ok(position)) = chosen.map(usize::try_from) {
                onchange.emit(position);
            }
        }
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
