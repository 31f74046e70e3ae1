//! The sheet that both sides sign: who does what, which data each holds, how they go across, and what is agreed about them.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::notice, collaboration::roles as words, list},
    ui::{
        components::{hint, paragraph},
        planner::Planner,
    },
};
use consortium_core::{
    Field, Slot,
    collaboration::{
        notice::Agreement,
        roles::{Measure, RoleField},
    },
};
use consortium_document::plan::Plan;

/// The sheet, on paper alone. A measure of which nothing was entered is not on it.
pub(super) fn on_paper(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let societies = societies(plan);
    let employers = lines_of(&plan.notice.other_users);
    let project = plan.title.trim();
    let measures: Vec<Measure> =
        Measure::ALL.iter().copied().filter(|measure| is_entered(plan, *measure)).collect();
    html! {
        <section class="print-only agreement" aria-label={words::sheet(language)}>
            <p class="title">{ words::sheet(language) }</p>
            if !project.is_empty() { { paragraph("", words::of_project(language, project)) } }
            { between(language, &societies) }
            if measures.is_empty() {
                { paragraph("", words::nothing_entered(language)) }
            } else {
                { table(plan, language, &measures) }
            }
            <p class="strong">{ notice::agreements_heading(language) }</p>
            <ul class="plain-list">
                for agreement in Agreement::ALL {
                    <li key={notice::agreement(language, agreement)}>
                        { if plan.notice.agreed.contains(&agreement) { "☑ " } else { "☐ " } }
                        { notice::agreement(language, agreement) }
                    </li>
                }
            </ul>
            <div class="signatures">
                { paragraph("", words::signed(language)) }
                { signatures(language, &societies, words::sign_society(language)) }
                { signatures(language, &employers, words::sign_employer(language)) }
                { hint(words::no_advice(language)) }
            </div>
        </section>
    }
}

/// The societies that sign: the confirmed members, else ours alone.
fn societies(plan: &Plan) -> Vec<String> {
    let members = plan.notice_members().into_iter().map(|member| member.name.trim().to_owned());
    let members: Vec<String> = members.filter(|name| !name.is_empty()).collect();
    if members.is_empty() {
        plan.our_society().into_iter().flat_map(|society| lines_of(&society.name)).collect()
    } else {
        members
    }
}

fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn between(language: Language, societies: &[String]) -> Html {
    match societies {
        [] => Html::default(),
        [society] => paragraph("", words::between(language, society)),
        several => paragraph("", words::between_all(language, &list::in_one_line(language, several))),
    }
}

/// A line for each party, or a blank one for a party whose name is not known.
fn signatures(language: Language, parties: &[String], blank: &'static str) -> Html {
    if parties.is_empty() {
        return paragraph("", blank);
    }
    html! { <>{ for parties.iter().map(|party| paragraph("", words::sign_for(language, party))) }</> }
}

fn is_entered(plan: &Plan, measure: Measure) -> bool {
    let says =
        |field: &RoleField| plan.slot(Field::Role(measure, *field)).is_some_and(|slot| !slot.is_blank());
    RoleField::ALL.iter().any(says)
        || plan.roles.measures.get(&measure).is_some_and(|roles| roles.exchange.is_some())
}

fn table(plan: &Plan, language: Language, measures: &[Measure]) -> Html {
    let entered = |measure: Measure, field: &RoleField| {
        plan.slot(Field::Role(measure, *field)).map(Slot::shown).unwrap_or_default()
    };
    let exchange = |measure: Measure| {
        let exchange = plan.roles.measures.get(&measure).and_then(|roles| roles.exchange);
        exchange.map_or_else(|| words::not_decided(language), |exchange| words::exchange(language, exchange))
    };
    html! {
        <table class="data">
            <thead>
                <tr>
                    <th scope="col">{ words::measure_column(language) }</th>
                    for field in RoleField::ALL { <th key={field.word()} scope="col">{ words::field(language, *field) }</th> }
                    <th scope="col">{ words::exchange_field(language) }</th>
                </tr>
            </thead>
            <tbody>
                for measure in measures {
                    <tr key={measure.word()}>
                        <th scope="row">{ words::measure(language, *measure) }</th>
                        for field in RoleField::ALL { <td key={field.word()} class="as-typed">{ entered(*measure, field) }</td> }
                        <td>{ exchange(*measure) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
