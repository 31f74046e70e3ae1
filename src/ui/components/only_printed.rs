//! A part that is there only while the page is printed.

use yew::prelude::*;

use crate::{browser::page, ui::hooks::use_while_here};

#[derive(PartialEq, Properties)]
pub(crate) struct OnlyPrintedProps {
    /// Draws it.
    pub(crate) draw: Callback<(), Html>,
}

/// A part that is drawn only while the page is printed: on screen it would slow everything down.
#[component]
pub(crate) fn OnlyPrinted(props: &OnlyPrintedProps) -> Html {
    let printing = use_state_eq(|| false);
    use_while_here({
        let printing = printing.setter();
        move || page::on_print(move |begins| printing.set(begins))
    });
    if *printing { props.draw.emit(()) } else { Html::default() }
}
