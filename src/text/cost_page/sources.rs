//! What the cost page rests on, and the names of forms.

use crate::texts;

texts! {
    /// The heading of the sources.
    sources_heading { ja: "根拠と前提", en: "Sources and limits" }
    /// A note.
    source_keys {
        ja: "費用の分け方を定めた公的な規定は見つかっていません。市町村の共同処理でよく使われる割り方（均等割・人口割・実績割の組み合わせ）にならっています。端数を負担する組合についての決まりも見つからないため、選べるようにしています。",
        en: "No published rule says how societies share such a cost. The keys are those common in joint work of municipalities; who bears the remainder is a choice as well.",
    }
    /// A note.
    source_office {
        ja: "共同事務局の費用を別の費目にするのは、平成29年度の採択事業で、事務局の負担が課題に挙げられたためです（平成30年度の公募の説明資料）。",
        en: "The joint office is a line of its own because a project of FY2017 named it as a drawback (FY2018 call).",
    }
    /// A note.
    source_tax {
        ja: "あらかじめ分担を決めた表に日付と税込・税抜の別を書くのは、共同で購入したことを示すためです（消費税法基本通達5-5-7）。税務の助言ではありません。",
        en: "The table carries its date and says whether tax is included: shares fixed beforehand make a joint purchase (basic circular on consumption tax 5-5-7). This is no tax advice.",
    }
    /// A note.
    source_exact {
        ja: "計算は分数のまま行い、最後に一度だけ円に直します。画面・CSV・印刷の金額は同じ数です。",
        en: "Everything is calculated in exact fractions and rounded once. Screen, CSV and print show the same figures.",
    }
    /// The name of a line that is added.
    new_fixed { ja: "基本料", en: "Basic fee" }
    /// The name of a line that is added.
    new_office { ja: "共同事務局", en: "Joint office" }
    /// The name of a line that is added.
    new_per_society { ja: "接続料", en: "Connection fee" }
    /// The name of a line that is added.
    new_per_participant { ja: "利用料", en: "Participation fee" }
    /// The name of a line that is added.
    new_per_enrollee { ja: "加入者割の利用料", en: "Fee by enrollees" }
    /// The name of a line that is added.
    new_per_insured { ja: "被保険者割の利用料", en: "Fee by insured persons" }
    /// The name of a line that is added.
    new_own { ja: "案内の郵送費", en: "Mailing" }
    /// A form.
    form_fixed { ja: "固定費", en: "Fixed cost" }
    /// A form.
    form_office { ja: "共同事務局", en: "Joint office" }
    /// A form.
    form_per_society { ja: "組合数に応じて", en: "By number of societies" }
    /// A form.
    form_per_participant { ja: "利用者1人あたり", en: "For each participant" }
    /// A form.
    form_per_enrollee { ja: "加入者1人あたり", en: "For each enrollee" }
    /// A form.
    form_per_insured { ja: "被保険者1人あたり", en: "For each insured person" }
    /// A form.
    form_own { ja: "組合の個別費用", en: "Own cost of a society" }
    /// The unit of a difference.
    compared_with_alone(difference: &str) { ja: "単独との差 {difference}", en: "{difference} against going alone" }
}
