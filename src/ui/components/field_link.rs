//! The way from the name of an input to where it is entered.

use yew::prelude::*;

use crate::{browser::focus, ui::route::Route};
use consortium_core::{Field, MemberField, cost::CostField, eligibility::StatementField};

/// What an input is called, as a link to where it is entered; the words alone for inputs that no page of the societies has.
pub(crate) fn field_link(field: Field, words: impl Into<AttrValue>) -> Html {
    let words = words.into();
    let Some(route) = page_of(field) else { return Html::from(words.to_string()) };
    let onclick = move |event: MouseEvent| focus::follow_to_field(&event, ids_of(field));
    html! { <a href={route.href()} {onclick}>{ words }</a> }
}

/// The page on which an input is entered.
const fn page_of(field: Field) -> Option<Route> {
    Some(match field {
        Field::Members | Field::Lead | Field::Us => Route::MEMBERS,
        Field::Member(_, field) => match field {
            MemberField::ExpectedUsers | MemberField::StandaloneToday => Route::COST,
            MemberField::ActualUsers => Route::SETTLEMENT,
            MemberField::Weight | MemberField::Percent => Route::SHARES,
            MemberField::Name
            | MemberField::Standing
            | MemberField::Kind
            | MemberField::InsurerNumber
            | MemberField::Enrollees
            | MemberField::Insured => Route::MEMBERS,
        },
        Field::Providers | Field::Provider(..) | Field::Statement(_) | Field::RuleSet => Route::ELIGIBILITY,
        Field::Cost(field) => match field {
            CostField::Keys(None) | CostField::KeyPercent(None, _) | CostField::SharesFixedOn => {
                Route::SHARES
            }
            _ => Route::COST,
        },
        _ => return None,
    })
}

/// The ids that an input may have on its page, the nearest first: what is typed after an answer is there with that answer
/// alone.
fn ids_of(field: Field) -> Vec<String> {
    let before = match field {
        Field::Statement(StatementField::MeetingsPlanned) => {
            Some(Field::Statement(StatementField::Committee).to_string())
        }
        Field::Statement(_) => Some(format!("{field}-answer")),
        _ => None,
    };
    [Some(field.to_string()), before].into_iter().flatten().collect()
}
