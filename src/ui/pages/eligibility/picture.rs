//! The share of small societies against the limit, and how it moves when societies join.

use yew::prelude::*;

use super::ResultProps;
use crate::{
    domain::eligibility::{Point, RequirementId, trajectory},
    text::{eligibility as words, page},
    ui::{
        charts::{ShareBar, ShareCurve},
        components::answer_mark,
    },
};

/// How many societies join at most, on each side of the picture.
const SPAN: u32 = 10;

/// The picture with its table.
#[component]
pub(super) fn Picture(props: &ResultProps) -> Html {
    let (language, rules) = (props.language, &props.plan.rule_set);
    let share = props.eligibility.assessment.share;
    if share.all() == 0 || !rules.requires(RequirementId::SmallShare) {
        return Html::default();
    }
    let points = trajectory(&share, rules, SPAN);
    let minimum = rules.minimum_small_share;
    html! {
        <section class="card stack" aria-labelledby="picture-heading">
            <h2 id="picture-heading">{ page::share_heading(language) }</h2>
            <ShareBar {language} {share} {minimum} description={words::bar_description(language, share, rules)} />
            <figure class="stack-small">
                <figcaption><h3>{ words::picture_title(language) }</h3></figcaption>
                <ShareCurve {language} points={points.clone()} {minimum} description={words::picture_description(language, share, rules)} />
                <details>
                    <summary>{ page::table(language) }</summary>
                    { table(props, &points) }
                </details>
            </figure>
        </section>
    }
}

fn table(props: &ResultProps, points: &[Point]) -> Html {
    let language = props.language;
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
                            <td>{ words::share_of_small(language, point.share, props.plan.rule_set.minimum_small_share) }</td>
                            <td><span class="row">{ answer_mark(point.answer) }{ words::answer(language, point.answer) }</span></td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
