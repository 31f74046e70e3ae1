//! The share of small societies against the limit, and how it moves when societies join.

use yew::prelude::*;

use super::ResultProps;
use crate::{
    domain::eligibility::{Point, RequirementId, trajectory},
    text::{eligibility as words, number::percent},
    ui::{
        charts::{ShareBar, ShareCurve},
        components::AnswerMark,
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
            <h2 id="picture-heading">{ words::picture_heading(language) }</h2>
            <ShareBar {language} {share} {minimum} />
            <figure class="stack-small">
                <figcaption><h3>{ words::curve_heading(language) }</h3></figcaption>
                <ShareCurve {language} points={points.clone()} {minimum} />
                <details>
                    <summary>{ words::curve_table(language) }</summary>
                    { table(props, &points) }
                </details>
            </figure>
        </section>
    }
}

fn table(props: &ResultProps, points: &[Point]) -> Html {
    let language = props.language;
    html! {
        <div class="table-scroll" role="region" aria-label={words::curve_table(language)} tabindex="0">
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{ words::joining(language) }</th>
                        <th scope="col" class="number">{ words::small_of_all(language) }</th>
                        <th scope="col" class="number">{ words::share(language) }</th>
                        <th scope="col">{ words::enough(language) }</th>
                    </tr>
                </thead>
                <tbody>
                    for (position, point) in points.iter().enumerate() {
                        <tr key={position} class={classes!((point.small_joined == 0 && point.large_joined == 0).then_some("here"))}>
                            <th scope="row">{ words::joined(language, point) }</th>
                            <td class="number">{ words::fraction_of(&point.share) }</td>
                            <td class="number">{ point.share.share().map_or_else(|| words::share_range(language, &point.share), |share| percent(share, 2)) }</td>
                            <td><span class="row"><AnswerMark answer={point.answer} />{ words::enough_answer(language, point.answer) }</span></td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
