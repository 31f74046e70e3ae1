//! What the user's own society pays, for the sheet that its board gets. Nothing is calculated here anew.

use yew::prelude::*;

use super::detail::explanation;
use crate::{
    text::{self, Language, cost, cost_page as words, list, report as paper, way},
    ui::{
        components::{bullets, card, hint, maybe, paragraph, part, result_table},
        costs::{Costs, named, shares_by},
    },
};
use consortium_core::{
    Fraction, MemberId, Yen,
    cost::{Calculated, CoalitionCost, Method, OwnShare},
};
use consortium_document::{
    plan::{Plan, cost::AmountUnit},
    results::Results,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// What our society pays, against going alone, and what it means to the others. Nothing without a society of ours, and
/// nothing while there is nothing to split.
pub(super) fn ours_on_paper(plan: &Plan, costs: &Costs, known: Option<&Results>, language: Language) -> Html {
    let (Some(us), Some(whole)) = (plan.us, costs.report.whole.done()) else { return Html::default() };
    let solutions = known.and_then(|results| results.of(&costs.task));
    let own = costs.task.own_share(us, solutions.as_deref(), None);
    let [_, of_date] = words::terms_in(language, plan, AmountUnit::Yen);
    let method = cost::method(language, plan.cost.method);
    let adopted = if plan.cost.method == Method::PlannedKeys {
        words::adopted_with_keys(language, method, cost::keys_of_plan(language, plan))
    } else {
        words::adopted_is(language, method)
    };
    let terms = [adopted, of_date];
    let steps = steps_to_our_share(costs, us, language);
    let assumptions = named(language, plan, |names| cost::assumptions(language, plan, &costs.report, names));
    let content = html! {
        <>
            { paragraph("headline", named(language, plan, |names| way::ours(language, &own, names))) }
            { result_table(&our_table(plan, whole, &own, language)) }
            { hint(list::in_one_line(language, &terms)) }
            { bullets(text::plan::doubtful_members(language, plan).into_iter().chain(assumptions)) }
            if !steps.is_empty() { { part(paper::how_it_comes_about(language), bullets(steps)) } }
            { maybe(if_we_leave(plan, costs, us, language)) }
        </>
    };
    card("our-share", paper::our_share(language), content)
}

/// From the costs of all to what our society pays, and what it would pay alone.
fn our_table(plan: &Plan, whole: &CoalitionCost, own: &OwnShare, language: Language) -> ResultTable {
    let columns =
        [Heading::text(paper::item(language)), Heading::figures(words::unit(language, AmountUnit::Yen))];
    let mut table = ResultTable::new(paper::our_table(language), columns);
    let mut row = |kind, name: &str, value| table.row(kind, [Value::Text(name.to_owned()), value]);
    let less = |amount: Yen| Yen::ZERO.checked_sub(amount).map_or(Value::Empty, Value::Change);
    row(RowKind::Plain, words::gross(language), Value::Yen(whole.gross));
    if plan.cost.grant.is_some() {
        row(RowKind::Plain, words::less_grant(language), less(whole.grant));
    }
    if whole.income > Yen::ZERO {
        row(RowKind::Plain, words::less_income(language), less(whole.income));
    }
    row(RowKind::Plain, &paper::paid_by_all(language, plan.members.len()), Value::Yen(whole.net));
    let share = own.share.done().copied();
    row(RowKind::Total, paper::of_it_we_pay(language), share.map_or(Value::Empty, Value::Yen));
    let part = share.and_then(|share| Fraction::new(share.get().into(), whole.net.get().into()));
    if let Some(part) = part {
        row(RowKind::Plain, paper::our_part(language), Value::Percent(part, 1));
    }
    if let Some(alone) = own.alone {
        row(RowKind::Plain, paper::we_alone(language), Value::Yen(alone));
    }
    if let Some(saving) = own.saving {
        row(RowKind::Plain, paper::difference_to_alone(language), less(saving));
    }
    table
}

/// How the share of our society comes about, with the figures in it.
fn steps_to_our_share(costs: &Costs, us: MemberId, language: Language) -> Vec<String> {
    let (report, method) = (&costs.report, costs.task.cost.method);
    let place = report.members.iter().position(|member| *member == us);
    let found = place.zip(shares_by(report, method));
    found.map_or_else(Vec::new, |(place, shares)| {
        explanation(report, language, (method, shares), place, &|_, formula| formula)
    })
}

/// What our society means to the others.
fn if_we_leave(plan: &Plan, costs: &Costs, us: MemberId, language: Language) -> Option<Html> {
    let grant = costs.report.grant.as_ref().and_then(Calculated::done).copied();
    let found = costs.report.contributions.done()?.iter().find(|found| found.member == us)?;
    let said = named(language, plan, |names| cost::contribution(language, found, grant, names));
    let name = text::plan::member(language, plan, us);
    Some(part(paper::if_we_leave(language, &name), paragraph("", said)))
}
