//! Everything below the inputs that is calculated. Drawn anew only when a result changes.

use yew::prelude::*;

use super::{adds, comparison::Comparison, detail::Detail, fairness, settlement, shown::Shown, sources};
use crate::text::Language;
use consortium_core::MemberId;
use consortium_document::plan::Action;

#[derive(PartialEq, Properties)]
pub(super) struct ResultsProps {
    pub(super) shown: Shown,
    /// Whether the long calculations are being made.
    pub(super) running: bool,
    pub(super) language: Language,
    pub(super) act: Callback<Action>,
}

/// All results but the verdict.
#[component]
pub(super) fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { shown: Shown { plan, task, report }, running, language, act } = props;
    let chosen = use_state_eq(|| None::<MemberId>);
    let choose = use_callback((), {
        let chosen = chosen.setter();
        move |id: MemberId, ()| chosen.set(Some(id))
    });
    if report.whole.done().is_none() {
        return sources::sources(*language);
    }
    let member = chosen.filter(|id| report.members.contains(id)).or_else(|| report.members.first().copied());
    html! {
        <>
            <Comparison plan={plan.clone()} report={report.clone()} running={*running} language={*language} act={act.clone()} onchoose={choose.clone()} />
            { fairness::fairness(plan, report, *running, *language) }
            { adds::pictures(plan, report, *language) }
            if let Some(member) = member {
                <Detail plan={plan.clone()} task={task.clone()} report={report.clone()} {member} language={*language} onchoose={choose} />
            }
            { settlement::settlement(plan, report, *language) }
            { sources::sources(*language) }
        </>
    }
}
