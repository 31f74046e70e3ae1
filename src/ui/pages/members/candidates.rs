//! What the candidates mean: the answer for the confirmed and for all, which candidates are needed, whom to ask first.

use yew::prelude::*;

use crate::{
    text::{self, Language, candidates as words, eligibility, page},
    ui::components::{
        TableTools, answer_mark, bullets, card, hint, list, paragraph, result_table, small_card,
    },
};
use consortium_core::{MemberId, Yen, eligibility::SocietySize};
use consortium_document::{
    plan::Plan,
    report::Candidates,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The answers beside the table; without a candidate, how to enter one.
pub(super) fn answers(plan: &Plan, found: Option<&Candidates>, language: Language) -> Html {
    let Some(found) = found else {
        return if plan.members.is_empty() { Html::default() } else { hint(words::how(language)) };
    };
    let names = |id: MemberId| text::plan::member(language, plan, id);
    let costs = found.cost.as_ref().map(|cost| (&cost.confirmed, &cost.all));
    let standpoints = text::plan::named(language, plan, |called| {
        words::standpoints(language, &found.answers, costs, called)
    });
    let standpoints = standpoints.map(|(answer, sentence)| {
        html! { <span class="marked">{ answer_mark(answer) }<span>{ sentence }</span></span> }
    });
    let (needed, sets) = words::needed(language, &found.answers, &names);
    small_card(
        "candidates-heading",
        words::heading(language, found.answers.joining.len()),
        html! {
            <>
                { list("plain-list", standpoints.into()) }
                { paragraph("strong", needed) }
                if !sets.is_empty() { { bullets(sets) } }
                { for words::reservations(language, &found.answers, &names).into_iter().map(hint) }
            </>
        },
    )
}

/// What each candidate changes by joining alone, those that help most first.
pub(super) fn asking(plan: &Plan, found: &Candidates, language: Language) -> Html {
    let table = asking_table(plan, found, language);
    let us_asked = plan.our_society().is_some_and(|us| !us.standing.is_confirmed());
    let about = if us_asked { words::asking_hint_with_us } else { words::asking_hint };
    card(
        "asking-heading",
        words::asking(language),
        html! { <>{ hint(about(language)) }{ result_table(&table) }<TableTools {language} table={table} /></> },
    )
}

fn asking_table(plan: &Plan, found: &Candidates, language: Language) -> ResultTable {
    let with_us = found.cost.is_some() && plan.us.is_some();
    let text = [words::column_society, words::column_size, words::column_answer];
    let text = text.map(|column| Heading::text(column(language)));
    let total = found.cost.is_some().then(|| Heading::figures(words::column_total(language)));
    let ours = with_us.then(|| Heading::figures(words::column_ours(language)));
    let mut table =
        ResultTable::new(words::asking_table(language), text.into_iter().chain(total).chain(ours))
            .under_rules();
    for place in found.order_of_asking() {
        let Some(joining) = found.answers.joining.get(place) else { continue };
        let ours = plan.us == Some(joining.member);
        let mut rows = (1..).zip(&plan.members);
        // One that has left since is asked no more.
        let Some((row, member)) = rows.find(|(_, member)| member.id == joining.member) else { continue };
        let name = words::name_or_us(language, &member.name, row, ours);
        let size = match joining.size {
            SocietySize::Small => page::small_societies(language),
            SocietySize::Large => page::large_societies(language),
            SocietySize::Unknown => page::unknown_societies(language),
        };
        let answer = joining.after.societies;
        let cost = found.cost.as_ref().and_then(|cost| cost.joining.get(place));
        let change = |change: Option<Yen>| match change {
            Some(change) => Value::Change(change),
            None => Value::Text(text::cost_page::not_calculated(language).to_owned()),
        };
        let total = cost.map(|cost| change(cost.total_change));
        let share = cost.filter(|_| with_us).map(|cost| change(cost.share_change));
        let first = [
            Value::Text(name),
            Value::Text(size.to_owned()),
            Value::Answer(answer, eligibility::answer(language, answer).to_owned()),
        ];
        let kind = if ours { RowKind::Ours } else { RowKind::Plain };
        table.row(kind, first.into_iter().chain(total).chain(share));
    }
    table
}
