//! The share of small societies against the limit, and how it moves when societies join.

use yew::prelude::*;

use crate::{
    domain::eligibility::{Point, RequirementId, trajectory},
    exchange::Eligibility,
    plan::Plan,
    text::{Language, eligibility as words, page},
    ui::{
        charts::{share_bar, share_curve},
        components::answer_mark,
    },
};

/// How many societies join at most, on each side of the picture.
const SPAN: u32 = 10;

/// The picture with its table.
pub(super) fn picture(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let rules = &plan.rule_set;
    let share = eligibility.assessment.share;
    if share.all() == 0 || !rules.requires(RequirementId::SmallShare) {
        return Html::default();
    }
    let points = trajectory(&share, rules, SPAN);
    html! {
        <section class="card stack" aria-labelledby="picture-heading">
            <h2 id="picture-heading">{ page::share_heading(language) }</h2>
            <div class="pictures">
            { share_bar(language, share, rules) }
            <figure class="stack-small">
                <figcaption><h3>{ words::picture_title(language) }</h3></figcaption>
                { share_curve(language, share, &points, rules) }
                <details>
                    <summary>{ page::table(language) }</summary>
                    { table(plan, language, &points) }
                </details>
            </figure>
            </div>
        </section>
    }
}

fn table(plan: &Plan, language: Language, points: &[Point]) -> Html {
    html! {
        <div class="table-scroll" role="region" aria-label={words::picture_title(language)} tabindex="0">
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{ page::joining(language) }</th>
                        <th scope="col">{ page::share(language) }</th>
                        <th scope="col">{ page::answer(language) }</th>
                    </tr>
                </thead>
                <tbody>
                    for (position, point) in points.iter().enumerate() {
                        <tr key={position} class={classes!((point.small_joined == 0 && point.large_joined == 0).then_some("here"))}>
                            <th scope="row">{ words::point(language, point) }</th>
                            <td>{ words::share_of_small(language, point.share, plan.rule_set.minimum_small_share) }</td>
                            <td><span class="row">{ answer_mark(point.answer) }{ words::answer(language, point.answer) }</span></td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
