//! A modal dialog.

use yew::prelude::*;

use crate::browser;

#[derive(PartialEq, Properties)]
pub(crate) struct DialogProps {
    /// The heading.
    pub(crate) title: AttrValue,
    /// Called when the user closes it with the Escape key.
    pub(crate) onclose: Callback<()>,
    /// Whether it opens with the focus on its heading: it says something at the top that is read before anything is chosen.
    #[prop_or_default]
    pub(crate) begins_at_top: bool,
    /// The id of what is read out after the heading when it opens.
    #[prop_or_default]
    pub(crate) described_by: Option<&'static str>,
    /// The buttons at the bottom.
    pub(crate) actions: Html,
    pub(crate) children: Html,
}

/// A dialog that is open as long as it is on the page. The focus stays in it, and returns where it was.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let element = use_node_ref();
    use_effect_with((), {
        let element = element.clone();
        move |()| {
            let element = element.cast::<web_sys::Element>();
            if let Some(element) = &element {
                browser::dialog::open(element);
            }
            // A dialog that is taken off the page while it is open leaves the focus nowhere.
            move || {
                if let Some(element) = &element {
                    browser::dialog::close(element);
                }
            }
        }
    });
    html! {
        <dialog ref={element} aria-labelledby="dialog-title" aria-describedby={props.described_by} onclose={props.onclose.reform(|_: Event| ())}>
            <div class="dialog-body">
                if props.begins_at_top {
                    <h2 id="dialog-title" tabindex="-1" autofocus=true>{ &props.title }</h2>
                } else {
                    <h2 id="dialog-title">{ &props.title }</h2>
                }
                { props.children.clone() }
            </div>
            <div class="dialog-actions">{ props.actions.clone() }</div>
        </dialog>
    }
}
