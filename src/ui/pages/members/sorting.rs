//! Puts the member table in another order.

use yew::prelude::*;

use crate::{
    text::members as words,
    ui::{
        components::{button, disclosure},
        planner::Planner,
    },
};
use consortium_document::plan::{Action, Edit, MemberEdit, MemberOrder};

/// The orders to choose from; nothing where there is nothing to sort.
pub(super) fn sorting(planner: &Planner) -> Html {
    if planner.plan().members.len() < 2 {
        return Html::default();
    }
    let language = planner.language();
    let order = |order: MemberOrder| {
        let sort = Callback::from({
            let planner = planner.clone();
            move |_: MouseEvent| {
                planner.act.emit(Action::Edit(Edit::Members(MemberEdit::Sort(order))));
                planner.announce.emit(words::sorted(planner.language(), order));
            }
        });
        button("button plain", None, words::order(language, order), sort)
    };
    let orders = html! { <div class="row">{ for MemberOrder::ALL.map(order) }</div> };
    html! { <div class="no-print">{ disclosure(words::sort(language), orders) }</div> }
}
