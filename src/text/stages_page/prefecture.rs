//! The prefecture as a whole, the years, and the pictures.

use crate::texts;

texts! {
    /// The heading of the distribution.
    distribution_heading { ja: "ステップ別の保険者数", en: "Insurers by step" }
    /// Before the year.
    distribution_before { ja: "計画時", en: "Before" }
    /// After the year.
    distribution_after { ja: "評価時", en: "After" }
    /// Those of which it is not certain.
    distribution_possible { ja: "可能性のある数", en: "Possible" }
    /// A column.
    column_step { ja: "ステップ", en: "Step" }
    /// A count between two.
    count_between(lowest: String, highest: String) { ja: "{lowest}～{highest}", en: "{lowest} to {highest}" }
    /// The heading of the influences.
    influence_heading { ja: "平均を下げている保険者", en: "Who pulls the mean down" }
    /// Nobody does.
    nobody_below { ja: "平均を下回る保険者はありません。", en: "No insurer is below the mean." }
    /// A column.
    column_influence { ja: "平均への影響", en: "Effect on the mean" }
    /// A column.
    column_without { ja: "除いた平均", en: "Mean without it" }
    /// The rest of a list.
    more_insurers(count: String) { ja: "ほかに{count}保険者が平均を下回っています。", en: "More insurers are below the mean: {count}." }
    /// Points of a percentage.
    points(points: String) { ja: "{points}ポイント", en: "{points} points" }
    /// The heading of one more item.
    one_more_heading { ja: "あと1項目達成すると", en: "With one more achieved item" }
    /// Nothing is left.
    one_more_none { ja: "項目ごとの入力がある保険者に、残っている計画項目はありません。", en: "No insurer with items entered has a planned item left." }
    /// Where items are missing.
    one_more_stated { ja: "取組達成率だけが入力された保険者は、項目数が分からないため含みません。", en: "Insurers with a stated rate alone are left out: the number of their items is not known." }
    /// A column.
    column_left { ja: "残りの計画項目", en: "Planned items left" }
    /// A column.
    column_gain { ja: "保険者支援率の上がり幅", en: "Gain of the support rate" }
    /// A column.
    column_reaches { ja: "目標ステップ", en: "Target step" }
    /// One item reaches the target.
    reaches_target { ja: "この1項目で届く", en: "Reached by this one item" }
    /// Insurers that are not in the mean.
    without_rate(names: String) { ja: "計画した項目がないため、平均に入っていない保険者：{names}", en: "Not in the mean, because nothing was planned: {names}" }
    /// The heading of the years.
    years_heading { ja: "年度ごとの推移", en: "Year by year" }
    /// There is one year only.
    one_year_only { ja: "年度を追加すると、推移と比較をここに示します。", en: "Add a year to see how things change." }
    /// What the comparison is about.
    compared_only {
        ja: "下の比較は、両方の年度にあって比べられる保険者と項目だけで計算しています。年度ごとの率とは対象が違います。",
        en: "The comparison below covers only insurers and items that both years have. It is not the difference of the rates above.",
    }
    /// A comparison.
    compared(from: String, to: String) { ja: "{from}と{to}の比較", en: "{from} and {to}" }
    /// The items of the federation changed.
    federation_items_changed { ja: "連合会の項目が変わったため、ステージは同じ物差しではありません。", en: "The items of the federation changed, so its stages are not measured by the same rule." }
    /// Opens what was left out.
    left_out(count: String) { ja: "比べられなかった行（{count}）", en: "Rows that could not be compared ({count})" }
    /// A row that was left out.
    left_out_row(year: String, name: String, reason: &str) { ja: "{year}・{name}：{reason}", en: "{year}, {name}: {reason}" }
    /// A column.
    column_stage { ja: "支援ステージ", en: "Stage" }
    /// A column.
    column_support_rate { ja: "保険者支援率", en: "Support rate" }
    /// A column.
    column_step_up_rate { ja: "ステップアップ率", en: "Step-up rate" }
    /// A column.
    column_year { ja: "年度", en: "Year" }
    /// A column.
    column_targets { ja: "目標に対して", en: "Against the targets" }
    /// A figure that is not there.
    no_figure { ja: "算出不可", en: "not defined" }
    /// What the trend shows, for those who do not see it.
    trend_description(from: String, to: String) { ja: "{from}から{to}までの保険者支援率とステップアップ率の折れ線。数値は下の表にあります。", en: "Support rate and step-up rate from {from} to {to} as lines. The figures are in the table below." }
    /// What the distribution shows, for those who do not see it.
    distribution_description { ja: "ステップごとの保険者数を、計画時と評価時で並べた棒。数値は表にあります。", en: "Insurers on each step before and after the year as bars. The figures are in the table." }
    /// What the progress shows, for those who do not see it.
    progress_description { ja: "ステージ・ステップごとに、求められる項目のうち達成・未回答・未達成の数を示した帯。数値は表にあります。", en: "For each stage or step, the items met, not answered and not met as a band. The figures are in the table." }
    /// What the steps show, for those who do not see it.
    path_description(before: String, target: String, after: String) { ja: "5つのステップの階段。計画時は{before}、目標は{target}、評価時は{after}。", en: "Stairs of five steps: before {before}, target {target}, after {after}." }
    /// The table of a card, told from the card itself.
    table_title(heading: &str) { ja: "{heading}（表）", en: "{heading} (table)" }
    /// Opens the table behind a picture.
    table { ja: "表で見る", en: "Show as a table" }
}
