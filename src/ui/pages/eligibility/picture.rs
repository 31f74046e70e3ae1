//! The share of small societies against the limit, and how it moves when societies join.

use yew::prelude::*;

use crate::{
    text::{Language, eligibility as words, page},
    ui::{
        charts::{share_bar, share_curve},
        components::{card, table_behind},
    },
};
use consortium_core::eligibility::{Point, RequirementId, trajectory};
use consortium_document::{
    plan::Plan,
    report::Eligibility,
    tables::{Heading, ResultTable, RowKind, Value},
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
    let content = html! {
            <div class="pictures">
            { share_bar(language, share, rules) }
            <figure class="stack-small">
                <figcaption><h3>{ words::picture_title(language) }</h3></figcaption>
                { share_curve(language, share, &points, rules) }
                { table_behind(language, &table(plan, language, &points)) }
            </figure>
            </div>
    };
    card("picture-heading", page::share_heading(language), content)
}

/// The points of the picture.
fn table(plan: &Plan, language: Language, points: &[Point]) -> ResultTable {
    let columns = [page::joining(language), page::share(language), page::answer(language)].map(Heading::text);
    let mut table = ResultTable::new(words::picture_title(language), columns).under_rules();
    for point in points {
        let now = point.small_joined == 0 && point.large_joined == 0;
        let values = [
            words::point(language, point),
            words::share_of_small(language, point.share, plan.rule_set.minimum_small_share),
            words::answer(language, point.answer).to_owned(),
        ];
        table.row(if now { RowKind::Here } else { RowKind::Plain }, values.map(Value::Text));
    }
    table
}
