//! A society that leaves during the fiscal year: headings, fields, columns.

use crate::texts;

texts! {
    /// The heading.
    withdrawal_heading { ja: "年度の途中で脱退すると", en: "If it leaves during the year" }
    /// What it rests on.
    withdrawal_hint {
        ja: "1年分の費用の総額は変わらないものとします。途中で脱退しても年額の全額を納めるという決め方が、市町村の共同事業にあります（利根沼田広域）。月割では、この組合だけの費用は全額をこの組合が負担し、共同の費用の残りの月の分は、同じ割り方で残る組合が分けます。どちらにするかは、規約や覚書で決めておく事項です。",
        en: "The cost of the year stays as it is. Joint bodies of municipalities, such as that of the Tone-Numata area, have agreed that whoever withdraws pays the whole year. By months, the society bears all of its own cost, and the others make up its part of the joint cost for the remaining months by the same keys. Which of the two holds is for the agreement between the societies to say.",
    }
    /// A field.
    leaves_when { ja: "脱退する時期", en: "It leaves at" }
    /// A field.
    paid_so_far { ja: "納入済みの額（任意）", en: "Paid so far (optional)" }
    /// Opens the table.
    withdrawal_open { ja: "全額の場合と月割の場合の各組合の負担額を見る", en: "What each pays under both rules" }
    /// A column.
    whole_year_column { ja: "全額の場合", en: "Whole year due" }
    /// A column.
    by_months_column { ja: "月割の場合", en: "Due by months" }
    /// The row of the society that leaves.
    who_leaves(name: &str) { ja: "{name}（脱退）", en: "{name} (leaves)" }
}
