//! One bar: small, unknown and large societies, and the limit.

use yew::prelude::*;

use super::at;
use crate::{
    domain::eligibility::{RuleSet, SmallShare},
    text::{Language, eligibility, page as words},
};

const WIDTH: f64 = 640.0;
const TOP: f64 = 26.0;
const HEIGHT: f64 = 40.0;

/// The bar. The table of sizes stands above the member table; the sentence below the picture says the same.
pub(crate) fn share_bar(language: Language, share: SmallShare, rules: &RuleSet) -> Html {
    let minimum = rules.minimum_small_share;
    let all = f64::from(share.all().max(1));
    let parts = [
        (share.small(), "fill-b", words::small_societies(language)),
        (share.unknown(), "fill-quiet", words::unknown_societies(language)),
        (share.large(), "fill-a", words::large_societies(language)),
    ];
    let mut start = 0.0;
    let bars: Vec<_> = parts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, fill, _)| {
            let width = f64::from(*count) / all * WIDTH;
            let bar = (start, width, *count, *fill);
            start += width;
            bar
        })
        .collect();
    let limit = minimum.to_f64() * WIDTH;
    let (anchor, beside) = if limit > WIDTH * 0.7 { ("end", limit - 6.0) } else { ("start", limit + 6.0) };
    html! {
        <figure class="stack-small">
            <svg class="chart" viewBox="0 0 640 78" role="img" aria-label={eligibility::bar_description(language, share, rules)}>
                for (start, width, count, fill) in bars {
                    <g key={fill}>
                        <rect class={fill} x={at(start)} y={at(TOP)} width={at(width)} height={at(HEIGHT)} />
                        if width > 24.0 {
                            <text class="on-fill" x={at(start + width / 2.0)} y={at(TOP + HEIGHT / 2.0 + 5.0)} text-anchor="middle">{ count }</text>
                        }
                    </g>
                }
                <line class="limit-halo" x1={at(limit)} x2={at(limit)} y1="22" y2={at(TOP + HEIGHT + 8.0)} />
                <line class="limit" x1={at(limit)} x2={at(limit)} y1="6" y2={at(TOP + HEIGHT + 8.0)} />
                <text class="limit-text" x={at(beside)} y="18" text-anchor={anchor}>{ words::limit_label(language, &eligibility::minimum_share(language, minimum)) }</text>
            </svg>
            <ul class="legend">
                for (count, fill, name) in parts.into_iter().filter(|(count, ..)| *count > 0) {
                    <li key={fill}>
                        <svg class="chart" viewBox="0 0 16 16" aria-hidden="true"><rect class={fill} width="16" height="16" rx="3" /></svg>
                        { words::legend(language, name, count) }
                    </li>
                }
            </ul>
        </figure>
    }
}
