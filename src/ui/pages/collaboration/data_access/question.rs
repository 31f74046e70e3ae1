//! The question as it is entered. It is no part of the plan, and is gone when the page is left.

use yew::prelude::*;

use crate::{
    browser::clock,
    text::{Language, collaboration as common, collaboration::access as words},
    ui::{
        components::{FieldInput, answer_choice, button, card, value_select},
        pages::collaboration::trail::labelled,
    },
};
use consortium_core::{
    Entry, Slot, WrittenDate,
    collaboration::access::{Age, Information, Party, Question},
};

/// What was entered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    asks: Party,
    holds: Party,
    information: Information,
    age: Entry<Age>,
    moved: Option<bool>,
    kept_by_law: Option<bool>,
    on: Entry<WrittenDate>,
}

impl Asked {
    /// The question that most people come with: a society asks an employer for checkup records.
    pub(super) const fn first() -> Self {
        Self {
            asks: Party::Society,
            holds: Party::Employer,
            information: Information::EmployerCheckup,
            age: Entry::Unknown,
            moved: None,
            kept_by_law: None,
            on: Entry::Unknown,
        }
    }

    /// The question, if there is a day.
    pub(super) fn question(&self) -> Option<Question> {
        Some(Question {
            asks: self.asks,
            holds: self.holds,
            information: self.information,
            age: self.age.value(),
            moved: self.moved,
            kept_by_law: self.kept_by_law,
            on: self.on.value()?.day(),
        })
    }
}

/// The fields. Whether the person moved, and whether a law asks to keep the record, is asked where it can matter.
pub(super) fn question_card(language: Language, asked: &UseStateHandle<Asked>) -> Html {
    let Asked { age, moved, kept_by_law, on, .. } = &**asked;
    let today = changing(asked, |asked, _: MouseEvent| {
        let (year, month, day) = clock::today();
        asked.on.enter(&format!("{year:04}-{month:02}-{day:02}"));
    });
    let age = FieldInput::of_slot(
        language,
        "access-age",
        age,
        words::age(language),
        changing(asked, |asked, text: String| asked.age.enter(&text)),
    );
    let day = FieldInput::of_slot(
        language,
        "access-on",
        on,
        words::on(language),
        changing(asked, |asked, text: String| asked.on.enter(&text)),
    );
    let choice = [words::yes(language), words::no(language), words::not_known(language)];
    let is_records = asked.information == Information::EmployerCheckup && asked.holds == Party::Employer;
    let may_move = asked.holds != Party::Employer && asked.asks != Party::Employer;
    card(
        "question-heading",
        words::question(language),
        html! {
            <>
                <div class="fields">
                    { labelled(words::asks(language), party(language, words::asks(language), asked.asks, changing(asked, |asked, party| asked.asks = party))) }
                    { labelled(words::holds(language), party(language, words::holds(language), asked.holds, changing(asked, |asked, party| asked.holds = party))) }
                    { labelled(words::which(language), html! {
                        <>
                            { information(language, asked) }
                            <span class="hint">{ words::about_information(language, asked.information) }</span>
                        </>
                    }) }
                    { age.unit(words::years(language)).field() }
                    { day.hint(words::on_hint(language)).field() }
                </div>
                if on.is_unknown() { { button("button", None, common::today(language), today) } }
                if is_records {
                    { answer_choice("access-kept".to_owned(), words::kept_by_law(language), choice, *kept_by_law,
                        &changing(asked, |asked, answer| asked.kept_by_law = answer), Html::default()) }
                }
                if may_move {
                    { answer_choice("access-moved".to_owned(), words::moved(language), choice, *moved,
                        &changing(asked, |asked, answer| asked.moved = answer), Html::default()) }
                }
            </>
        },
    )
}

fn party(language: Language, label: &'static str, chosen: Party, onchange: Callback<Party>) -> Html {
    value_select(label, &Party::ALL, chosen, |party| words::party(language, party), &onchange)
}

fn information(language: Language, asked: &UseStateHandle<Asked>) -> Html {
    let choose = changing(asked, |asked, data| asked.information = data);
    let name = |data| words::information(language, data);
    value_select(words::which(language), &Information::ALL, asked.information, name, &choose)
}

/// Changes what was entered.
fn changing<E: 'static>(
    asked: &UseStateHandle<Asked>,
    change: impl Fn(&mut Asked, E) + 'static,
) -> Callback<E> {
    let asked = asked.clone();
    Callback::from(move |event| {
        let mut changed = (*asked).clone();
        change(&mut changed, event);
        asked.set(changed);
    })
}
