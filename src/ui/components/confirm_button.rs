//! A button for what cannot be undone: it asks once more.

use yew::prelude::*;

use super::button;

#[derive(PartialEq, Properties)]
pub(crate) struct ConfirmButtonProps {
    /// What the button does.
    pub(crate) label: AttrValue,
    /// The question that is asked then.
    pub(crate) question: AttrValue,
    pub(crate) yes: AttrValue,
    pub(crate) no: AttrValue,
    pub(crate) onconfirm: Callback<()>,
}

/// A button that asks once more before it acts.
#[component]
pub(crate) fn ConfirmButton(props: &ConfirmButtonProps) -> Html {
    let asking = use_state_eq(|| false);
    let ask = {
        let asking = asking.clone();
        move |question: bool| {
            let asking = asking.clone();
            Callback::from(move |_: MouseEvent| asking.set(question))
        }
    };
    if !*asking {
        return button("button danger", None, &props.label, ask(true));
    }
    let confirm = Callback::from({
        let asking = asking.clone();
        let onconfirm = props.onconfirm.clone();
        move |_: MouseEvent| {
            asking.set(false);
            onconfirm.emit(());
        }
    });
    html! {
        <div class="row" role="alert">
            <span>{ &props.question }</span>
            { button("button danger", None, &props.yes, confirm) }
            { button("button", None, &props.no, ask(false)) }
        </div>
    }
}
