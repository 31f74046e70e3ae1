//! Which numbers are small, and whether they are hidden on screen too.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    text::outcomes as words,
    ui::{
        components::{FieldInput, card, hint, select},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    outcomes::{OutcomesField, ProjectField},
};
use consortium_document::plan::{Edit, OutcomesEdit};

/// The thresholds in official use, in the order in which they are offered; beside them, an own one.
const PRESETS: [u32; 3] = [10, 20, 3];

/// The settings.
pub(in crate::ui::pages) fn settings(planner: &Planner, hides: bool, switch: &Callback<bool>) -> Html {
    let (outcomes, language) = (&planner.plan().outcomes, planner.language());
    let options = [
        words::small_ten(language),
        words::small_twenty(language),
        words::small_three(language),
        words::small_own(language),
    ];
    let below = outcomes.small_below.value();
    let chosen = PRESETS.iter().position(|preset| Some(*preset) == below).unwrap_or(PRESETS.len());
    let field = Field::Outcomes(OutcomesField::Project(ProjectField::SmallBelow));
    let preset = planner.editing(move |at: usize| {
        let text = PRESETS.get(at).map_or_else(String::new, u32::to_string);
        Edit::Enter { field, text }
    });
    let zero = outcomes.zero_is_shown;
    let on_zero = planner.editing(move |_: Event| Edit::Outcomes(OutcomesEdit::ZeroIsShown(!zero)));
    let on_hide = switch.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    let label = words::project_field(language, ProjectField::SmallBelow);
    let content = html! {
        <>
            { hint(words::small_hint(language)) }
            <div class="fields">
                <label class="field"><span class="label">{ words::small_preset(language) }</span>
                    { select(words::small_preset(language), &options.map(AttrValue::from), chosen, preset) }
                </label>
                { FieldInput::of(language, field, &outcomes.small_below, label, &planner.act).field() }
            </div>
            <label class="row"><input type="checkbox" checked={zero} onchange={on_zero} />{ words::zero_shown(language) }</label>
            <label class="row"><input type="checkbox" checked={hides} onchange={on_hide} />{ words::hide_on_screen(language) }</label>
        </>
    };
    html! { <div class="no-print">{ card("small-heading", words::small_heading(language), content) }</div> }
}
