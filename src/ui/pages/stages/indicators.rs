//! The indicator list of a year: which one is in use, and making another.

use std::rc::Rc;

use yew::prelude::*;

use super::{in_year, ladder_editor::ladder_editor};
use crate::{
    domain::{
        Bilingual,
        stages::{FiscalYear, IndicatorSet, IndicatorSource, IndicatorStatus},
    },
    plan::{Action, Place, YearEdit},
    rulesets::stages::draft_of_2024,
    text::{self, Language, stages, stages_page as words},
    ui::{components::Select, planner::Planner},
};

#[derive(PartialEq, Properties)]
pub(super) struct IndicatorsProps {
    pub(super) planner: Planner,
    pub(super) year: FiscalYear,
    pub(super) indicators: Rc<IndicatorSet>,
}

/// The indicator list, which a user can change.
#[component]
pub(super) fn Indicators(props: &IndicatorsProps) -> Html {
    let IndicatorsProps { planner, year, indicators } = props;
    let (language, year) = (planner.language(), *year);
    let open = use_state_eq(|| false);
    let replace =
        planner.editing(move |indicators: Rc<IndicatorSet>| in_year(year, YearEdit::Indicators(indicators)));
    let is_draft = **indicators == *draft_of_2024();
    let names: Vec<AttrValue> = vec![
        stages::wording(language, &draft_of_2024().name).to_owned().into(),
        words::own_indicators(language).into(),
    ];
    let choose = replace.reform({
        let indicators = indicators.clone();
        move |at: usize| match at {
            0 => Rc::new(draft_of_2024().clone()),
            _ => Rc::new(own(&indicators, language)),
        }
    });
    let settle = planner.doing(Action::Settle);
    let toggle = {
        let open = open.clone();
        move |event: Event| {
            if let Some(details) = event.target_dyn_into::<web_sys::Element>() {
                open.set(details.has_attribute("open"));
            }
        }
    };
    let plan = planner.plan();
    html! {
        <section class="card stack no-print" aria-labelledby="indicators-heading">
            <h2 id="indicators-heading">{ words::indicators_heading(language) }</h2>
            <p class="small quiet">{ words::indicators_hint(language) }</p>
            <div class="field">
                <span class="label">{ words::indicators_in_use(language) }</span>
                <div><Select label={words::indicators_in_use(language)} options={names} chosen={usize::from(!is_draft)} onchange={choose} /></div>
                <p class="small">{ stages::source_line(language, indicators, crate::domain::stages::Topic::FederationStages) }</p>
            </div>
            for (key, problem) in plan.problems().iter().filter(|problem| problem.place == Place::Indicators(year)).enumerate() {
                <p {key} class="wrong">{ text::plan::problem(language, plan, problem) }</p>
            }
            <details ontoggle={toggle}>
                <summary>{ words::change_indicators(language) }</summary>
                if *open {
                    <div class="stack">
                        <h3>{ words::federation_items(language) }</h3>
                        { ladder_editor(language, "federation", &indicators.federation, |stage| stages::stage(language, Some(stage)), &replace.reform({
                            let indicators = indicators.clone();
                            move |federation| Rc::new(IndicatorSet { federation, ..own(&indicators, language) })
                        }), &settle) }
                        <h3>{ words::insurer_items(language) }</h3>
                        { ladder_editor(language, "insurer", &indicators.insurer, |step| stages::step(language, step), &replace.reform({
                            let indicators = indicators.clone();
                            move |insurer| Rc::new(IndicatorSet { insurer, ..own(&indicators, language) })
                        }), &settle) }
                    </div>
                }
            </details>
        </section>
    }
}

/// The list as the user's own. Pages of the source no longer tell about it.
fn own(indicators: &IndicatorSet, language: Language) -> IndicatorSet {
    if indicators.status == IndicatorStatus::Own {
        return indicators.clone();
    }
    let title = Bilingual::same(words::own_indicators(language));
    IndicatorSet {
        id: "own".to_owned(),
        name: title.clone(),
        status: IndicatorStatus::Own,
        source: IndicatorSource { title, publisher: Bilingual::default(), pages: Vec::new() },
        ..indicators.clone()
    }
}
