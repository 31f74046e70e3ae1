//! What stands beside the notice: what a change asks for, and what is agreed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    text::{Language, collaboration::notice as words},
    ui::{
        components::{hint, paragraph},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::collaboration::notice::{Agreement, NoticeChange};
use consortium_document::plan::{Edit, NoticeEdit};

/// What a change asks for.
pub(super) fn changes(language: Language) -> Html {
    html! {
        <section class="card stack-small" aria-labelledby="changes-heading">
            <h2 id="changes-heading">{ words::changes_heading(language) }</h2>
            <div class="table-scroll" role="region" aria-label={words::duty_column(language)} tabindex="0">
                <table class="data">
                    <thead><tr><th scope="col">{ words::change_column(language) }</th><th scope="col">{ words::duty_column(language) }</th></tr></thead>
                    <tbody>
                        for change in NoticeChange::ALL {
                            <tr key={words::change(language, change)}>
                                <th scope="row">{ words::change(language, change) }</th>
                                <td>{ words::duty(language, change.duty()) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The six agreements.
pub(super) fn agreements(planner: &Planner) -> Html {
    let language = planner.language();
    let agreed = &planner.plan().notice.agreed;
    let left = Agreement::ALL.iter().filter(|agreement| !agreed.contains(agreement)).count();
    html! {
        <section class="card stack-small" aria-labelledby="agreements-heading">
            <h2 id="agreements-heading">{ words::agreements_heading(language) }</h2>
            { hint(words::agreements_hint(language)) }
            <ul class="plain-list">
                for agreement in Agreement::ALL {
                    <li key={words::agreement(language, agreement)}>
                        <label class="row">
                            <input type="checkbox" checked={agreed.contains(&agreement)} onchange={planner.editing(move |event: Event| {
                                let ticked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
                                Edit::Notice(NoticeEdit::Agreed(agreement, ticked))
                            })} />
                            <span>{ words::agreement(language, agreement) }</span>
                        </label>
                    </li>
                }
            </ul>
            { paragraph("small", if left == 0 { words::agreements_done(language).to_owned() } else { words::agreements_left(language, left) }) }
            <p><a href={Route::ROLES.href()}>{ words::to_roles(language) }</a></p>
        </section>
    }
}
