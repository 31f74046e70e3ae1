//! Small readings of a plan and its report that several parts of the page share: names, shares, reasons. Nothing here
//! draws anything, and nothing here knows the parts.

pub(crate) use crate::text::plan::named;
use crate::text::{Language, cost, members};
use consortium_core::{
    Yen,
    cost::{Calculated, CostReport, Method, MethodShares, NotCalculated, Reason},
};
use consortium_document::{plan::Plan, tables::RowKind};

/// The shares under a method, if there are any.
pub(crate) fn shares_by(report: &CostReport, method: Method) -> Option<&MethodShares> {
    report.methods.iter().find(|column| column.method == method)?.shares.done()
}

/// The names of the members, in the order of the table.
pub(crate) fn member_names(plan: &Plan, language: Language) -> Vec<String> {
    let named = plan.members.iter().enumerate();
    named.map(|(row, member)| members::name_or_position(language, &member.name, row + 1)).collect()
}

/// The kind of the row of a member, by its position.
pub(crate) fn row_of(plan: &Plan, position: usize) -> RowKind {
    let is_ours = plan.members.get(position).is_some_and(|member| plan.us == Some(member.id));
    if is_ours { RowKind::Ours } else { RowKind::Plain }
}

/// What each member pays alone, in the order of the table.
pub(crate) fn alone(report: &CostReport) -> Vec<Yen> {
    report.standalone.done().into_iter().flatten().map(|member| member.alone).collect()
}

/// One reason, or that several inputs are missing.
pub(crate) fn reason(plan: &Plan, reasons: &NotCalculated, language: Language) -> String {
    let several = reasons.reasons.len() > 1;
    let stopped = matches!(reasons.reasons.as_slice(), [Reason::NotSolvedYet]);
    named(language, plan, |names| match reasons.reasons.first() {
        Some(first) if !several && !stopped => cost::reason(language, first, names),
        _ => cost::not_calculated(language, reasons, names),
    })
}

/// The rule by which shares become whole yen, or why there is none yet.
pub(crate) fn rounding_rule(plan: &Plan, report: &CostReport, language: Language) -> String {
    named(language, plan, |names| match &report.rounding {
        Calculated::Done(rounding) => cost::rounding_rule(language, *rounding, names),
        Calculated::NotCalculated(reasons) => cost::not_calculated(language, reasons, names),
    })
}
