//! 途中脱退: one society leaves during the fiscal year. What it owes under two rules, and what the others pay.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{self, Language, cost, cost_page as words},
    ui::{
        components::{
            FieldInput, TableTools, bullets, disclosure, hint, paragraph, part, result_table, select,
        },
        costs::reason,
    },
};
use consortium_core::{
    Entry, MemberId, Yen,
    cost::{Method, MonthsTakenPart, NotCalculated, Withdrawal, WithdrawalRule, shares_after_withdrawal},
};
use consortium_document::{
    plan::{CostTask, Plan},
    tables::{Difference, Heading, ResultTable, RowKind, Value},
};

/// Which of the months is chosen at first: six, half of the year.
const HALF_A_YEAR: usize = 5;

#[derive(PartialEq, Properties)]
pub(super) struct LeavingDuringTheYearProps {
    pub(super) plan: Rc<Plan>,
    pub(super) task: Rc<CostTask>,
    /// The society that leaves.
    pub(super) member: MemberId,
    /// A way of splitting by keys.
    pub(super) method: Method,
    pub(super) language: Language,
}

/// When it leaves and what it has paid, which are no part of the plan; what each pays under either rule.
#[component]
pub(super) fn LeavingDuringTheYear(props: &LeavingDuringTheYearProps) -> Html {
    let LeavingDuringTheYearProps { plan, task, member, method, language } = props;
    let language = *language;
    let chosen = use_state_eq(|| HALF_A_YEAR);
    let paid = use_state_eq(|| Entry::<Yen>::Unknown);
    let Some(months) = MonthsTakenPart::ALL.get(*chosen).copied() else { return Html::default() };
    let under = |rule| shares_after_withdrawal(task, *method, *member, months, rule);
    let name = text::plan::member(language, plan, *member);
    let options: Vec<AttrValue> =
        MonthsTakenPart::ALL.iter().map(|months| cost::leaves_at(language, *months).into()).collect();
    let choose = Callback::from({
        let chosen = chosen.setter();
        move |at| chosen.set(at)
    });
    let enter = Callback::from({
        let paid = paid.setter();
        move |text: String| paid.set(Entry::read(&text).0)
    });
    let field = FieldInput::of_slot(language, "withdrawal-paid", &*paid, words::paid_so_far(language), enter)
        .unit(words::yen(language));
    let content = html! {
        <>
            { hint(words::withdrawal_hint(language)) }
            <div class="fields no-print">
                <div class="field">
                    <span class="label" aria-hidden="true">{ words::leaves_when(language) }</span>
                    { select(words::leaves_when(language), &options, *chosen, choose) }
                </div>
                { field.field() }
            </div>
            { answers(plan, (&name, months, paid.value()), (under(WithdrawalRule::WholeYear), under(WithdrawalRule::ByMonths)), language) }
        </>
    };
    part(words::withdrawal_heading(language), content)
}

/// What it owes, in words and as a table. What stands in the way of one rule does not stand in the way of the other.
fn answers(
    plan: &Plan,
    (name, months, paid): (&str, MonthsTakenPart, Option<Yen>),
    found: (Result<Withdrawal, NotCalculated>, Result<Withdrawal, NotCalculated>),
    language: Language,
) -> Html {
    let (whole_year, by_months) = match found {
        (Err(reasons), _) => return paragraph("", reason(plan, &reasons, language)),
        (Ok(whole_year), by_months) => (whole_year, by_months),
    };
    let first = cost::whole_year_is_due(language, name, months, &whole_year, paid);
    let by_months = match by_months {
        Err(reasons) => return bullets([first, reason(plan, &reasons, language)]),
        Ok(by_months) => by_months,
    };
    let second = cost::is_due_by_months(language, name, months, &by_months, paid);
    let table = table(plan, name, &whole_year, &by_months, language);
    let behind = html! {
        <>
            if by_months.remainder_without_lead { { paragraph("notice", words::remainder_without_lead(language)) } }
            { result_table(&table) }
            <TableTools {language} table={table.clone()} />
        </>
    };
    html! {
        <>
            { bullets([first, second]) }
            { disclosure(words::withdrawal_open(language), behind) }
        </>
    }
}

/// The society that leaves, the others, and the total, which is the same under both rules.
fn table(
    plan: &Plan,
    name: &str,
    whole_year: &Withdrawal,
    by_months: &Withdrawal,
    language: Language,
) -> ResultTable {
    let columns = [
        Heading::text(words::society(language)),
        Heading::figures(words::whole_year_column(language)),
        Heading::figures(words::by_months_column(language)),
        Heading::figures(words::difference(language)),
    ];
    let mut table = ResultTable::new(words::withdrawal_heading(language), columns)
        .in_unit(plan.cost.shown_in)
        .with_difference(Difference { column: 3, minuend: 2, subtrahend: 1 })
        .under_rules();
    let mut row = |kind, name: String, whole_year: Yen, by_months: Yen| {
        let change = by_months.checked_sub(whole_year).map_or(Value::Empty, Value::Change);
        table.row(kind, [Value::Text(name), Value::Yen(whole_year), Value::Yen(by_months), change]);
    };
    row(RowKind::Here, words::who_leaves(language, name), whole_year.due, by_months.due);
    for (whole_year, by_months) in whole_year.shares.iter().zip(&by_months.shares) {
        let ours = plan.us == Some(whole_year.member);
        let kind = if ours { RowKind::Ours } else { RowKind::Plain };
        row(kind, text::plan::member(language, plan, whole_year.member), whole_year.after, by_months.after);
    }
    row(RowKind::Total, words::sum(language).to_owned(), whole_year.total, by_months.total);
    table
}
