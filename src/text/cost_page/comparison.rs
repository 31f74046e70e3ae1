//! Totals and the comparison table.

use crate::texts;

texts! {
    /// The heading of the totals.
    totals_heading { ja: "全体の費用", en: "The whole cost" }
    /// A row.
    gross { ja: "費用の合計", en: "All costs" }
    /// A row.
    less_grant { ja: "補助金", en: "Grant" }
    /// A row.
    less_income { ja: "その他の収入", en: "Other income" }
    /// Names a note in a file.
    assumption { ja: "仮定", en: "Assumption" }
    /// A row.
    surplus { ja: "費用を超えて残る収入", en: "Income left over" }
    /// A row.
    net { ja: "組合が負担する額", en: "Paid by the societies" }
    /// A row: the same while it is open whether the grant is paid.
    net_if_granted { ja: "補助金を受けられる場合（未確定）", en: "With the grant (still open)" }
    /// A column of shares while it is open whether the grant is paid.
    share_if_granted { ja: "補助金を受けられる場合の負担額（未確定）", en: "Share with the grant (still open)" }
    /// Names a share with the grant, below the share without it.
    share_with_grant(amount: &str) { ja: "補助金あり {amount}", en: "with grant {amount}" }
    /// A row or a part of the table: with the grant while that is open.
    rows_if_granted { ja: "補助金を受けられる場合（未確定）", en: "With the grant (still open)" }
    /// How to read the comparison while it is open whether the grant is paid.
    comparison_while_open {
        ja: "補助金を受けられるかどうかが決まっていません。各欄の上の額は受けない場合、「補助金あり」は受けられる場合の負担額です。単独との差、「最少」「最多」、負担が減る組合の数は、受けない場合のものです。",
        en: "It is still open whether the grant is paid. The upper amount in each cell is without it, “with grant” is the share with it. Differences from going alone, “least”, “most” and the societies that gain are those without it.",
    }
    /// A row.
    alone_sum { ja: "単独で行う場合の合計", en: "Going alone, in all" }
    /// The heading of break-even.
    break_even_heading { ja: "共同のほうが安くなる条件", en: "When joint work pays" }
    /// The heading of the comparison.
    comparison_heading { ja: "分け方の比較", en: "Ways of splitting, side by side" }
    /// Its table.
    comparison_table { ja: "分け方の比較表", en: "Comparison table" }
    /// How to read it.
    comparison_hint {
        ja: "下段は単独で行う場合との差です。「最少」は、その組合の負担が最も少ない分け方、「最多」は最も多い分け方です。見出しを押すと並べ替えます。",
        en: "Below each share is the difference from going alone. “Least” marks where a society pays least, “most” where it pays most. Press a heading to sort.",
    }
    /// A column.
    society { ja: "組合", en: "Society" }
    /// A column.
    alone { ja: "単独", en: "Alone" }
    /// A mark.
    least_mark { ja: "最少", en: "least" }
    /// A mark.
    most_mark { ja: "最多", en: "most" }
    /// The title of the table that is handed out.
    export_title { ja: "組合ごとの負担額の比較", en: "cost-shares" }
    /// A note below the table that is handed out.
    unit_in_csv { ja: "金額の単位", en: "Unit" }
    /// Whole yen.
    in_yen { ja: "円", en: "yen" }
    /// Whole yen with tax.
    in_yen_and_tax(tax: &str) { ja: "円（{tax}）", en: "yen, {tax}" }
    /// Joint work is cheaper, short.
    joint_is_cheaper(amount: &str) { ja: "共同のほうが年{amount}円安い", en: "Joint work saves {amount} yen a year" }
    /// Going alone is cheaper, short.
    alone_is_cheaper(amount: &str) { ja: "共同のほうが年{amount}円高い", en: "Joint work costs {amount} yen a year more" }
    /// Neither, short.
    neither_is_cheaper { ja: "共同でも単独でも同じ額", en: "Joint or alone: the same" }
    /// The same with the keys of the plan.
    adopted_with_keys(method: &str, keys: String) { ja: "採用：{method}（{keys}）", en: "Adopted: {method} ({keys})" }
    /// Chooses a way of splitting.
    adopt { ja: "採用する分け方", en: "Adopted" }
    /// Which one is chosen.
    adopted_is(method: &str) { ja: "採用：{method}", en: "Adopted: {method}" }
    /// Chooses a way of splitting.
    adopt_method(method: &str) { ja: "「{method}」を採用する", en: "Adopt: {method}" }
    /// A row.
    gainers { ja: "負担が減る組合", en: "Societies that gain" }
    /// How many.
    gainers_of(gain: usize, all: usize) { ja: "{all}のうち{gain}", en: "{gain} of {all}" }
    /// Sorts.
    sort_by(column: &str) { ja: "{column}の順に並べ替え", en: "Sort by {column}" }
    /// A share that is not there yet.
    pending { ja: "計算中", en: "pending" }
    /// The unit of the table.
    unit_of_table(unit: &str) { ja: "単位：{unit}", en: "In {unit}" }
    /// The unit of the table with tax.
    unit_and_tax(unit: &str, tax: &str) { ja: "{unit}（{tax}）", en: "{unit}, {tax}" }
    /// The date on the table.
    fixed_on_date(date: String) { ja: "分担を決めた日：{date}", en: "Shares fixed on {date}" }
    /// No date.
    fixed_on_open { ja: "分担を決めた日：未入力", en: "Shares fixed on: not entered" }
    /// Why some columns are empty.
    columns_missing { ja: "表示していない列", en: "Columns without figures" }
    /// The reason of a column.
    column_reason(method: &str, reason: &str) { ja: "{method}：{reason}", en: "{method}: {reason}" }
}
