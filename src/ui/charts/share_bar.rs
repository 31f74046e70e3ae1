//! One bar: small, unknown and large societies, and the limit.

use yew::prelude::*;

use super::shapes::{bar, label, legend, line, picture};
use crate::text::{Language, eligibility, page as words};
use consortium_core::eligibility::{RuleSet, SmallShare};

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
    let beyond = TOP + HEIGHT + 8.0;
    let (anchor, beside) = if limit > WIDTH * 0.7 { ("end", limit - 6.0) } else { ("start", limit + 6.0) };
    let limit_words = words::limit_label(language, &eligibility::minimum_share(language, minimum));
    let content = html! {
        <>
            for (start, width, count, fill) in bars {
                { bar(fill, (start, TOP), (width, HEIGHT), 0.0) }
                if width > 24.0 {
                    { label("on-fill", (start + width / 2.0, TOP + HEIGHT / 2.0 + 5.0), "middle", count.to_string()) }
                }
            }
            { line("limit-halo", (limit, 22.0), (limit, beyond)) }
            { line("limit", (limit, 6.0), (limit, beyond)) }
            { label("limit-text", (beside, 18.0), anchor, limit_words) }
        </>
    };
    let shown = parts.into_iter().filter(|(count, ..)| *count > 0);
    let entries = shown.map(|(count, fill, name)| (fill, words::legend(language, name, count)));
    html! {
        <figure class="stack-small">
            { picture((WIDTH, 78.0), eligibility::bar_description(language, share, rules), content) }
            { legend(entries) }
        </figure>
    }
}
