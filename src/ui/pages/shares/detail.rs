//! One society in detail: how its shares come about; what it means to the others, and how its share moves.

use std::rc::Rc;

use yew::prelude::*;

use super::withdrawal::LeavingDuringTheYear;
use crate::{
    text::{self, Language, cost, cost_page as words, number::grouped},
    ui::{
        charts::share_by_participants,
        components::{
            TableTools, bullets, card, disclosure, hint, paragraph, part, result_table, select, table_behind,
        },
        costs::{member_names, named, reason, rounding_rule},
        same::Same,
    },
};
use consortium_core::{
    MemberId,
    cost::{
        Calculated, CostReport, Departure, ExactYen, Method, MethodShares, NotCalculated, Pool, SharePoint,
        share_curve, shares_after_departure,
    },
};
use consortium_document::{
    plan::{CostTask, Plan},
    tables::{Difference, Heading, ResultTable, RowKind, Value},
};

#[derive(PartialEq, Properties)]
pub(super) struct FormulasProps {
    pub(super) plan: Rc<Plan>,
    pub(super) report: Same<CostReport>,
    /// The society shown.
    pub(super) member: MemberId,
    pub(super) language: Language,
    pub(super) onchoose: Callback<MemberId>,
}

/// How the shares of one society come about, way by way.
#[component]
pub(super) fn Formulas(props: &FormulasProps) -> Html {
    let FormulasProps { plan, report, member, language, onchoose } = props;
    let language = *language;
    let Some(position) = report.members.iter().position(|id| id == member) else {
        return Html::default();
    };
    let explanations = report.methods.iter().filter_map(|column| {
        let told = |pool: &Pool, formula: String| {
            if column.method != Method::PlannedKeys {
                return formula;
            }
            let lines = named(language, plan, |names| cost::pool(language, pool, names));
            words::of_pool(language, &formula, &lines)
        };
        let shares = column.shares.done()?;
        let steps = explanation(report, language, (column.method, shares), position, &told);
        Some(html! { <div key={cost::method(language, column.method)}><dt>{ cost::method(language, column.method) }</dt><dd>{ bullets(steps) }</dd></div> })
    });
    let rule = rounding_rule(plan, report, language);
    let content = html! {
        <>
            { member_menu(plan, report, position, language, onchoose) }
            <dl class="explanations">{ for explanations }</dl>
            { hint(rule) }
        </>
    };
    card("detail-heading", words::explanation_heading(language), content)
}

/// Chooses the society that is shown.
fn member_menu(
    plan: &Plan,
    report: &CostReport,
    position: usize,
    language: Language,
    onchoose: &Callback<MemberId>,
) -> Html {
    let members = report.members.clone();
    let onchoose = onchoose.clone();
    let choose = Callback::from(move |at: usize| {
        if let Some(member) = members.get(at) {
            onchoose.emit(*member);
        }
    });
    let options: Vec<AttrValue> = member_names(plan, language).into_iter().map(AttrValue::from).collect();
    html! {
        <div class="field no-print">
            <span class="label" aria-hidden="true">{ words::choose_member(language) }</span>
            { select(words::choose_member(language), &options, position, choose) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct WhatIfOneProps {
    pub(super) plan: Rc<Plan>,
    pub(super) task: Rc<CostTask>,
    pub(super) report: Same<CostReport>,
    /// The society shown.
    pub(super) member: MemberId,
    pub(super) language: Language,
    pub(super) onchoose: Callback<MemberId>,
}

/// What everybody pays if one society leaves, and how its own share moves with its participants.
#[component]
pub(super) fn WhatIfOne(props: &WhatIfOneProps) -> Html {
    let WhatIfOneProps { plan, task, report, member, language, onchoose } = props;
    let (member, language) = (*member, *language);
    // The Shapley value and the nucleolus would need a game for each point.
    let method = if plan.cost.method.single_key().is_some() { plan.cost.method } else { Method::PlannedKeys };
    let curve = use_memo((task.clone(), method, member), |(task, method, member)| {
        share_curve(task, *method, *member)
    });
    let departure = use_memo((task.clone(), method, member), |(task, method, member)| {
        shares_after_departure(task, *method, *member)
    });
    let Some(position) = report.members.iter().position(|id| *id == member) else {
        return Html::default();
    };
    let instead = (method != plan.cost.method)
        .then(|| words::by_keys_instead(language, cost::method(language, method)));
    let name = text::plan::member(language, plan, member);
    let content = html! {
        <>
            { member_menu(plan, report, position, language, onchoose) }
            { part(words::leaving_heading(language), html! {
                <>
                    { contribution(plan, report, position, language) }
                    if let Some(instead) = instead { { hint(instead) } }
                    { leaving(plan, &departure, language) }
                </>
            }) }
            <LeavingDuringTheYear key={member.0} plan={plan.clone()} task={task.clone()} {member} {method} {language} />
            { part(words::curve_heading(language), html! {
                <>{ hint(words::curve_hint(language, cost::method(language, method))) }{ moving(props, &curve, &name) }</>
            }) }
        </>
    };
    card("detail-heading", words::detail_heading(language), content)
}

/// The formula behind one share, with the numbers in it; `told` adds to the formula of a pool what must be known of it.
pub(super) fn explanation(
    report: &CostReport,
    language: Language,
    (method, shares): (Method, &MethodShares),
    position: usize,
    told: &dyn Fn(&Pool, String) -> String,
) -> Vec<String> {
    let Some((exact, rounded)) = shares.exact.get(position).zip(shares.rounded.get(position).copied()) else {
        return Vec::new();
    };
    let mut steps = Vec::new();
    if let Some(keys) = &shares.keys {
        steps.extend(
            keys.pools
                .iter()
                .filter_map(|pool| Some(told(pool, cost::pool_share(language, pool, position)?))),
        );
        let own = keys.own.get(position).filter(|own| *own != ExactYen::default());
        steps.extend(own.map(|own| cost::own_cost(language, &own)));
    }
    if method == Method::Shapley {
        let first = report.standalone.done().and_then(|all| all.get(position)).map(|member| member.alone);
        let last = report.contributions.done().and_then(|all| all.get(position)).map(|member| member.adds);
        steps.extend(first.zip(last).map(|(first, last)| cost::shapley(language, first, last, &exact)));
    }
    if method == Method::Nucleolus {
        steps.push(cost::method_explained(language, method).to_owned());
    }
    steps.push(words::rounded_to(
        language,
        cost::exact_amount(language, &exact),
        cost::amount(language, rounded),
    ));
    steps
}

/// What the society means to the others.
fn contribution(plan: &Plan, report: &CostReport, position: usize, language: Language) -> Html {
    let grant = report.grant.as_ref().and_then(Calculated::done).copied();
    let Some(found) = report.contributions.done().and_then(|all| all.get(position)) else {
        return Html::default();
    };
    paragraph("", named(language, plan, |names| cost::contribution(language, found, grant, names)))
}

/// What everybody else pays before and after.
fn leaving(plan: &Plan, departure: &Result<Departure, NotCalculated>, language: Language) -> Html {
    let Departure { shares, remainder_without_lead } = match departure {
        Ok(departure) => departure,
        Err(reasons) => return paragraph("", reason(plan, reasons, language)),
    };
    let columns = [
        Heading::text(words::society(language)),
        Heading::figures(words::before(language)),
        Heading::figures(words::after(language)),
        Heading::figures(words::difference(language)),
    ];
    let mut table = ResultTable::new(words::leaving_heading(language), columns)
        .in_unit(plan.cost.shown_in)
        .with_difference(Difference { column: 3, minuend: 2, subtrahend: 1 })
        .under_rules();
    for share in shares {
        let name = text::plan::member(language, plan, share.member);
        let change = share.after.checked_sub(share.before).map_or(Value::Empty, Value::Change);
        table.row(
            RowKind::Plain,
            [Value::Text(name), Value::Yen(share.before), Value::Yen(share.after), change],
        );
    }
    let content = html! {
        <>
            if *remainder_without_lead { { paragraph("notice", words::remainder_without_lead(language)) } }
            { result_table(&table) }
            <TableTools {language} table={table.clone()} />
        </>
    };
    disclosure(words::leaving_open(language), content)
}

/// How the share moves with the participants of the society.
fn moving(props: &WhatIfOneProps, curve: &Result<Vec<SharePoint>, NotCalculated>, name: &str) -> Html {
    let WhatIfOneProps { plan, member, language, .. } = props;
    let language = *language;
    let points = match curve {
        Ok(points) => points,
        Err(reasons) => return paragraph("", reason(plan, reasons, language)),
    };
    let all_equal = points.windows(2).all(|pair| matches!(pair, [left, right] if left.share == right.share));
    if all_equal {
        return paragraph("", words::curve_flat(language));
    }
    let planned = plan.member(*member).and_then(|member| member.expected_users.value());
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Html::default() };
    let shown = |point: &SharePoint| cost::exact_amount(language, &point.share);
    let description = words::curve_description(language, name, &shown(first), &shown(last));
    let columns = [words::participants_axis(language), words::share(language)].map(Heading::figures);
    let mut table = ResultTable::new(words::curve_heading(language), columns).under_rules();
    for point in points {
        let here = planned == Some(point.participants);
        let people = grouped(point.participants.get());
        let label = if here { words::planned_here(language, &people) } else { people };
        let kind = if here { RowKind::Here } else { RowKind::Plain };
        table.row(kind, [label, cost::exact_amount(language, &point.share)].map(Value::Text));
    }
    html! {
        <figure class="stack-small">
            { share_by_participants(points, planned, words::participants_axis(language), description, plan.cost.shown_in, language) }
            { table_behind(language, &table) }
        </figure>
    }
}
