//! このアプリについて: the app looks at itself, so that nobody has to believe what it promises.
//!
//! It only looks. Trying to send something would be the better proof, and the one thing that must never be in the program.

use yew::{platform::spawn_local, prelude::*};

use crate::{
    browser::{files, inspection, storage},
    text::{Language, about as words},
    ui::{
        components::{Head, answer_mark, bullets, button, card, hint, list, maybe, paragraph},
        pages::{
            page::{Audience, Link, Load, Page, Pages, Parts},
            snippet::SnippetMaker,
        },
        planner::Planner,
        route::Route,
    },
};
use consortium_core::Answer;
use consortium_document::report::Program;

/// What stands on top of it.
const HEAD: Head = Head::new(words::heading, words::lead);

/// The page as a value.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    link: Link::Menu,
    ..Page::new(Route::ABOUT, Audience::Everybody, Load::Apart(|| Box::pin(about())))
};

crate::ui::apart::define! {
    /// The page.
    in about: fn about() -> Parts {
        Parts::on_screen_only(|planner, place| about_page(planner, place.pages))
    }
}

/// The page about the app, as things stand when it is drawn.
fn about_page(planner: &Planner, pages: Pages) -> Html {
    let language = planner.language();
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { card("version-heading", words::version_heading(language), version(language)) }
            { card("check-heading", words::check_heading(language), self_check(language)) }
            { card("kept-heading", words::kept_heading(language), kept(language)) }
            <SnippetMaker planner={planner.clone()} {pages} />
        </div>
    }
}

fn version(language: Language) -> Html {
    let form =
        if inspection::is_single_file() { words::form_file(language) } else { words::form_site(language) };
    html! {
        <>
            { bullets([
                words::version(language, Program::THIS.version),
                form.to_owned(),
                match inspection::build() {
                    Some(hash) => words::build(language, &hash),
                    None => words::build_unknown(language).to_owned(),
                },
            ]) }
            { hint(words::build_hint(language)) }
            <p>{ libraries(language) }</p>
        </>
    }
}

/// Where the site puts the notices of the libraries, and what the single file hands out.
const NOTICES: &str = "NOTICES.txt";

/// The way to the licences of the libraries: a file of the site, or within the single file.
fn libraries(language: Language) -> Html {
    if !inspection::is_single_file() {
        return html! { <a href={NOTICES} target="_blank">{ words::libraries(language) }</a> };
    }
    let hand_out = Callback::from(|_: MouseEvent| {
        spawn_local(async {
            if let Some(notices) = inspection::notices().await {
                files::hand_out(NOTICES, "text/plain", &notices);
            }
        });
    });
    button("button", None, words::libraries(language), hand_out)
}

fn self_check(language: Language) -> Html {
    let policy = inspection::policy();
    let loaded = inspection::loaded();
    let findings = [
        connections(language, policy.as_deref()),
        refusals(language, inspection::refused()),
        origins(language, loaded.as_deref().zip(inspection::folder().as_deref())),
    ];
    let findings = findings.into_iter().map(|(answer, finding)| {
        html! { <div class="answer-line">{ answer_mark(answer) }{ paragraph("", finding) }</div> }
    });
    html! {
        <>
            { list("checklist", findings.collect()) }
            { maybe(policy.map(|policy| details(words::policy(language), policy.split("; ").map(str::to_owned).collect()))) }
            { maybe(loaded.map(|loaded| details(words::loaded_list(language), loaded))) }
            { hint(words::check_yourself(language)) }
        </>
    }
}

/// What the policy lets the page connect to.
fn connections(language: Language, policy: Option<&str>) -> (Answer, String) {
    let allows =
        |wanted: &str| policy.is_some_and(|policy| policy.split("; ").any(|directive| directive == wanted));
    let (answer, finding) = if allows("connect-src 'none'") {
        (Answer::Met, words::connects_nowhere(language))
    } else if allows("connect-src 'self'") {
        (Answer::Met, words::connects_to_own_site(language))
    } else {
        (Answer::NotMet, words::connects_anywhere(language))
    };
    (answer, finding.to_owned())
}

/// What the browser had to refuse.
fn refusals(language: Language, refused: Option<Vec<String>>) -> (Answer, String) {
    match refused {
        None => (Answer::Unknown, words::refusals_unknown(language).to_owned()),
        Some(refused) if refused.is_empty() => (Answer::Met, words::refused_nothing(language).to_owned()),
        Some(refused) => (Answer::NotMet, words::refused(language, &refused.join(", "))),
    }
}

/// Where the files of the page came from: their addresses, and the folder of the page.
fn origins(language: Language, loaded: Option<(&[String], &str)>) -> (Answer, String) {
    let Some((loaded, folder)) = loaded else {
        return (Answer::Unknown, words::origins_unknown(language).to_owned());
    };
    match loaded.iter().filter(|address| !address.starts_with(folder)).count() {
        0 if loaded.is_empty() => (Answer::Met, words::loaded_nothing(language).to_owned()),
        0 => (Answer::Met, words::loaded_own(language, loaded.len())),
        foreign => (Answer::NotMet, words::loaded_foreign(language, foreign)),
    }
}

fn details(summary: &'static str, items: Vec<String>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ summary }</summary>
            { bullets(items) }
        </details>
    }
}

fn kept(language: Language) -> Html {
    let kept = storage::kept();
    html! {
        <>
            if kept.is_empty() {
                { paragraph("", words::kept_nothing(language)) }
            } else {
                { bullets(kept.into_iter().map(|(name, length)| words::kept(language, &name, length))) }
            }
            if !inspection::is_single_file() { { hint(words::kept_program(language)) } }
        </>
    }
}
