//! The check of a notice that exists. Its text is neither kept nor sent.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::notice as words},
    ui::{
        components::{TextArea, disclosure, hint, list, marked, paragraph, part},
        hooks::use_state_while_open,
        pages::collaboration::trail,
        planner::Planner,
    },
};
use consortium_core::{
    Answer,
    collaboration::notice::{NoticeItem, TextCheck, check_text},
};

#[derive(PartialEq, Properties)]
pub(super) struct CheckProps {
    pub(super) planner: Planner,
}

/// The field, and what was found.
#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let language = props.planner.language();
    let text = use_state_while_open("notice-text", String::new);
    let check =
        use_memo((*text).clone(), |text: &String| (!text.trim().is_empty()).then(|| check_text(text)));
    let oninput = Callback::from({
        let text = text.clone();
        move |typed| text.set(typed)
    });
    html! {
        <section class="card stack" aria-labelledby="check-heading">
            <h2 id="check-heading">{ words::check_heading(language) }</h2>
            <TextArea id="existing-notice" label={words::existing(language)} value={(*text).clone()} rows={8} lang={Language::Japanese.tag()}
                hint={words::existing_hint(language)} {oninput} />
            if let Some(check) = &*check { { findings(language, check) } }
            { disclosure(words::compare_five(language), compared(language)) }
        </section>
    }
}

fn findings(language: Language, check: &TextCheck) -> Html {
    let missing = check.missing().count();
    let articles = words::articles(language, check);
    let has_faults = !check.responsible.is_empty()
        || check.vendor_among_users.is_some()
        || check.personnel_purpose.is_some()
        || articles.iter().any(|(is_fault, _)| *is_fault);
    let (answer, headline) = match (missing, has_faults) {
        (0, false) => (Answer::Met, words::all_found(language).to_owned()),
        (0, true) => (Answer::NotMet, words::found_with_faults(language).to_owned()),
        (count, _) => (Answer::NotMet, words::some_missing(language, count)),
    };
    let items = check.items.iter().map(|finding| {
        let (answer, found) = match &finding.line {
            Some(line) => (Answer::Met, words::found_in(language, line)),
            None => (Answer::NotMet, words::not_found(language).to_owned()),
        };
        html! { <>{ marked(answer, words::item(language, finding.item)) }{ hint(found) }</> }
    });
    let promise = if check.promises_no_personnel_use { words::promise_found } else { words::promise_missing };
    let fault = |is_fault: bool| if is_fault { Answer::NotMet } else { Answer::Met };
    html! {
        <>
            { trail::verdict(answer, headline, if check.has_only_the_former_five() { paragraph("", words::former_five(language)) } else { Html::default() }) }
            { for articles.into_iter().map(|(is_fault, said)| marked(fault(is_fault), said)) }
            { for check.responsible.iter().map(|finding| marked(Answer::NotMet, words::responsible(language, finding))) }
            if let Some(line) = &check.vendor_among_users { { marked(Answer::NotMet, words::vendor(language, line)) } }
            if let Some(sentence) = &check.personnel_purpose { { marked(Answer::NotMet, words::personnel_purpose(language, sentence)) } }
            { marked(if check.promises_no_personnel_use { Answer::Met } else { Answer::Unknown }, promise(language)) }
            { part(words::items_heading(language), list("plain-list", items.collect())) }
        </>
    }
}

/// The seven items beside the former five, and beside the notice that quotes them.
fn compared(language: Language) -> Html {
    html! {
        <div class="stack-small">
            <div class="table-scroll" role="region" aria-label={words::compare_five(language)} tabindex="0">
                <table class="data">
                    <thead>
                        <tr>
                            <th scope="col">{ words::item_column(language) }</th>
                            <th scope="col">{ words::since_column(language) }</th>
                            <th scope="col">{ words::example_column(language) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for item in NoticeItem::ALL {
                            <tr key={words::item(language, item)}>
                                <th scope="row">{ words::item(language, item) }</th>
                                <td>{ if item.was_asked_for_before_2022() { words::since_before(language) } else { words::since_2022(language) } }</td>
                                <td>{ words::in_example(language, item.in_example()) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            { hint(words::example_note(language)) }
        </div>
    }
}
