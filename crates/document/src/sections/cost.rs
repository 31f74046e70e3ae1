//! What the joint project costs, and what each member pays.

use std::rc::Rc;

use super::section::{IdList, LimitedList, Section};
use crate::{
    comparison::{Compared, ComparisonRow, Figure, Society, Subject, member_rows},
    plan::{
        Plan, Problem,
        cost::{MAXIMUM_KEYS, MAXIMUM_LINES, MAXIMUM_STEPS},
    },
    results::{MOST_MEMBERS_COMPARED, Task},
};
use consortium_core::{
    Field, Yen,
    cost::{Cheaper, CostReport, MethodReport},
};

pub(super) struct Cost;

impl Section for Cost {
    fn problems(plan: &Plan) -> Vec<Problem> {
        let unreadable = plan.cost.unreadable().into_iter();
        unreadable.map(|(field, unreadable)| Problem::unreadable(Field::Cost(field), unreadable)).collect()
    }

    fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
        vec![(IdList::CostLines, plan.cost.lines.iter().map(|line| line.id.0).collect())]
    }

    fn limited(plan: &Plan) -> Vec<LimitedList> {
        let list = |field, entries, limit| LimitedList { field, entries, limit };
        let lines = &plan.cost.lines;
        let mut lists = vec![
            list("plan.cost.lines".to_owned(), lines.len(), MAXIMUM_LINES),
            list("plan.cost.keys".to_owned(), plan.cost.keys.0.len(), MAXIMUM_KEYS),
        ];
        for (at, line) in lines.iter().enumerate() {
            let steps = line.kind.schedule().map(|schedule| &schedule.steps);
            lists.extend(
                steps.map(|steps| list(format!("plan.cost.lines[{at}].steps"), steps.len(), MAXIMUM_STEPS)),
            );
            let keys = line.keys.as_ref();
            lists.extend(
                keys.map(|keys| list(format!("plan.cost.lines[{at}].keys"), keys.0.len(), MAXIMUM_KEYS)),
            );
        }
        lists
    }

    /// No row if no plan has cost lines.
    fn comparison_rows(Compared { plans, societies, results }: &Compared<'_>) -> Vec<ComparisonRow> {
        if plans.iter().all(|plan| plan.cost.lines.is_empty()) {
            return Vec::new();
        }
        let costs: Vec<CostReport> =
            plans.iter().map(|plan| results.cost_report(plan, MOST_MEMBERS_COMPARED)).collect();
        let mut rows: Vec<ComparisonRow> = cost_rows(plans, &costs).collect();
        rows.extend(our_payment_row(plans, &costs));
        rows.extend(payment_rows(societies, plans, &costs));
        rows
    }

    fn task(plan: &Plan) -> Option<Task> {
        Some(Task::Cost(plan.cost_task().into()))
    }
}

/// What the cost page answers for all members together.
fn cost_rows<'a>(plans: &'a [Rc<Plan>], costs: &'a [CostReport]) -> impl Iterator<Item = ComparisonRow> + 'a {
    let subjects =
        [Subject::Total, Subject::Saving, Subject::Method, Subject::NobodyPaysMore, Subject::NoGroupLeaves];
    subjects.into_iter().map(move |subject| {
        let figures = plans.iter().zip(costs).map(|(plan, cost)| match plan.cost.lines.is_empty() {
            true => Figure::Without,
            false => cost_figure(&subject, plan, cost).unwrap_or(Figure::NotCalculated),
        });
        ComparisonRow { figures: figures.collect(), subject }
    })
}

fn cost_figure(subject: &Subject, plan: &Plan, cost: &CostReport) -> Option<Figure> {
    match subject {
        Subject::Total => Some(Figure::Yen(cost.whole.done()?.net)),
        Subject::Saving => saving(cost).map(Figure::Yen),
        Subject::Method => Some(Figure::Method(plan.cost.method)),
        Subject::NobodyPaysMore => {
            let gain = settled(plan, cost)?.shares.done()?.gains.as_ref()?.iter().min().copied()?;
            Some(Figure::Claim(gain.into()))
        }
        Subject::NoGroupLeaves => {
            let closest = settled(plan, cost)?.closest.done()?.rounded.done()?;
            Some(closest.as_ref().map_or(Figure::Without, |closest| Figure::Claim(closest.excess.clone())))
        }
        _ => None,
    }
}

/// What joint work saves; below zero if it costs more than going alone.
fn saving(cost: &CostReport) -> Option<Yen> {
    let verdict = cost.verdict.done()?;
    match verdict.cheaper {
        Cheaper::Joint | Cheaper::Neither => Some(verdict.difference),
        Cheaper::Alone => Yen::ZERO.checked_sub(verdict.difference),
    }
}

/// The column of the way of splitting that the plan has settled on.
fn settled<'a>(plan: &Plan, cost: &'a CostReport) -> Option<&'a MethodReport> {
    cost.methods.iter().find(|column| column.method == plan.cost.method)
}

/// What the user's own society pays, if a plan names it.
fn our_payment_row(plans: &[Rc<Plan>], costs: &[CostReport]) -> Option<ComparisonRow> {
    if plans.iter().all(|plan| plan.us.is_none()) {
        return None;
    }
    let figures = plans.iter().zip(costs).map(|(plan, cost)| match plan.us {
        Some(us) if !plan.cost.lines.is_empty() => {
            let row = cost.members.iter().position(|member| *member == us);
            row.and_then(|row| payment(plan, cost, row)).unwrap_or(Figure::NotCalculated)
        }
        _ => Figure::Without,
    });
    Some(ComparisonRow { figures: figures.collect(), subject: Subject::OurPayment })
}

/// What the member in a row, from 0, pays.
fn payment(plan: &Plan, cost: &CostReport, row: usize) -> Option<Figure> {
    let shares = settled(plan, cost)?.shares.done()?;
    shares.rounded.get(row).copied().map(Figure::Yen)
}

/// What each society pays.
fn payment_rows(societies: &[Society<'_>], plans: &[Rc<Plan>], costs: &[CostReport]) -> Vec<ComparisonRow> {
    member_rows(
        societies,
        |name, row| Subject::Payment { name, row },
        |column, (_, row)| {
            let (plan, cost) = (plans.get(column)?, costs.get(column)?);
            if plan.cost.lines.is_empty() {
                return Some(Figure::Without);
            }
            payment(plan, cost, row.checked_sub(1)?)
        },
    )
}
