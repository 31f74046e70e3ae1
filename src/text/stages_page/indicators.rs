//! The printed example, the indicator list, and the samples.

use crate::texts;

texts! {
    /// The heading of the printed example.
    example_heading { ja: "資料の記載例と、計算した値の違い", en: "The printed example, and where it does not add up" }
    /// What it is about.
    example_lead { ja: "この見本は資料の表をそのまま入れたものです。画面の率は表から計算しています。", en: "This sample holds the table as printed. The rates on screen are calculated from it." }
    /// The figures.
    example_figures { ja: "印刷された値と計算した値", en: "Printed and calculated figures" }
    /// The reasons.
    example_reasons { ja: "値が合わない理由", en: "Why figures do not agree" }
    /// The heading of the indicators.
    indicators_heading { ja: "指標の一覧", en: "Indicators" }
    /// What they are.
    indicators_hint { ja: "この年度に使う項目です。書き換えると、独自の指標になります。計算はその指標で行います。", en: "The items in use this year. If you change them, they become your own, and everything is calculated by them." }
    /// Which list is in use.
    indicators_in_use { ja: "使う指標", en: "Indicators in use" }
    /// Opens the editor.
    change_indicators { ja: "項目を書き換える", en: "Change the items" }
    /// The user's own list.
    own_indicators { ja: "独自の指標", en: "Own indicators" }
    /// Items.
    federation_items { ja: "連合会の項目", en: "Items of the federation" }
    /// Items.
    insurer_items { ja: "保険者の項目", en: "Items of the insurers" }
    /// A column.
    column_wording { ja: "内容", en: "What it asks" }
    /// A column.
    column_needed_from { ja: "求め始めるステージ・ステップ", en: "Needed from" }
    /// A column.
    column_horizon { ja: "計画の種類", en: "Plan" }
    /// Adds an item.
    add_item { ja: "項目を追加", en: "Add an item" }
    /// Removes an item.
    remove_item(item: char) { ja: "{item}を削除", en: "Remove {item}" }
    /// A field, for screen readers.
    wording_of(item: char) { ja: "{item}の内容", en: "Wording of {item}" }
    /// A field, for screen readers.
    needed_from_of(item: char) { ja: "{item}を求め始めるステージ・ステップ", en: "{item} is needed from" }
    /// A field, for screen readers.
    horizon_of(item: char) { ja: "{item}の計画の種類", en: "Plan of {item}" }
    /// The heading of the samples.
    samples { ja: "支援ステージの見本", en: "Samples of stages" }
    /// A sample.
    sample_prefecture { ja: "X県連合会の例", en: "Federation of prefecture X" }
    /// A sample.
    sample_insurer { ja: "B市の支援の例", en: "Support of city B" }
    /// A sample.
    sample_federation { ja: "ステージ3まであと2項目", en: "Two items to stage 3" }
    /// About a sample.
    about_sample_prefecture { ja: "資料の表の9保険者。保険者支援率は81.7%で、資料の78.9%とは違います。", en: "Nine insurers as printed. The support rate is 81.7%, not the printed 78.9%." }
    /// About a sample.
    about_sample_insurer { ja: "計画7項目のうち6項目を達成。取組達成率は85.7%です。", en: "Six of seven planned items achieved: a rate of 85.7%." }
    /// About a sample.
    about_sample_federation { ja: "架空の連合会の自己点検。⑦と⑧が残っています。", en: "The self-check of a made-up federation, with ⑦ and ⑧ left." }
}
