//! The way from the costs to the shares and the settlement: the choice of a way of splitting, and its views.

use crate::texts;

texts! {
    /// The heading of the page.
    shares_heading { ja: "分け方を選ぶ", en: "What does each society pay?" }
    /// What to do on it.
    shares_lead {
        ja: "分け方を1つ選ぶと、組合ごとの負担額を、単独で行う場合と並べて示します。金額はすべて年額です。",
        en: "Choose a way of splitting: the page sets what each society pays beside going alone. All amounts are for one year.",
    }
    /// Names the switch between the views.
    views { ja: "分け方の表示", en: "Views of the shares" }
    /// A view.
    view_choice { ja: "分け方を選ぶ", en: "Choose" }
    /// A view.
    view_all_ways { ja: "すべての分け方", en: "All ways" }
    /// A view.
    view_fairness { ja: "公平さ", en: "Fairness" }
    /// A view.
    view_what_if { ja: "もし…", en: "What if" }
    /// A view.
    view_formulas { ja: "計算のしかた", en: "Formulas" }
    /// The heading of the choice.
    choice_heading { ja: "採用する分け方", en: "The way that is adopted" }
    /// The nucleolus, by what it is for.
    fair_way { ja: "公平な分け方（仁）", en: "The fair way (nucleolus)" }
    /// A society with what it pays.
    pays(member: &str, amount: &str) { ja: "{member} {amount}", en: "{member}, {amount}" }
    /// Who pays least and most.
    least_to_most(least: &str, most: &str) { ja: "最も少ないのは{least}、最も多いのは{most}", en: "Least: {least}. Most: {most}." }
    /// All pay the same.
    each_pays(amount: &str) { ja: "どの組合も{amount}です", en: "Each pays {amount}." }
    /// Nobody loses.
    nobody_above_alone { ja: "単独より負担の増える組合はありません", en: "Nobody pays more than alone." }
    /// Some lose.
    above_alone(lose: usize, all: usize) { ja: "{all}組合のうち{lose}組合は、単独より負担が増えます", en: if lose == 1 { "1 of {all} pays more than alone." } else { "{lose} of {all} pay more than alone." } }
    /// Leads to the wide table.
    see_all_ways(count: usize) { ja: "{count}通りの分け方を並べて見る", en: "See all {count} ways side by side" }
    /// The heading of the table.
    chosen_heading(method: &str) { ja: "組合ごとの負担額（{method}）", en: "What each pays ({method})" }
    /// The table.
    chosen_table { ja: "組合ごとの負担額の表", en: "Table of what each pays" }
    /// Shows the rest of the table.
    show_all(count: usize) { ja: "{count}組合をすべて表示", en: "Show all {count}" }
    /// A group does better by leaving.
    would_leave(count: usize, gain: &str) {
        ja: "{count}組合は、抜けて自分たちだけで実施したほうが{gain}得になります。",
        en: if count == 1 { "1 society would do better by leaving: {gain}." } else { "{count} societies would do better by leaving together: {gain}." },
    }
    /// No group does better by leaving.
    nobody_would_leave {
        ja: "どの組合も、どの組み合わせのグループも、抜けると得にはなりません。",
        en: "No society and no group does better by leaving.",
    }
    /// What the nucleolus is good for.
    nucleolus_is_nearest {
        ja: "抜けたときの得を最も小さくする分け方は「仁（じん）」です。",
        en: "The nucleolus leaves the least to gain by leaving.",
    }
    /// Adopts it.
    choose_nucleolus { ja: "仁を選ぶ", en: "Adopt the nucleolus" }
    /// Leads to the claims.
    see_fairness { ja: "公平さをくわしく見る", en: "More about fairness" }
    /// Leads to the shares.
    to_shares { ja: "分け方を選ぶ", en: "Choose how to split" }
    /// Leads to the paper.
    to_paper { ja: "確認と印刷へ進む", en: "Check and print" }
    /// Leads to the costs.
    to_costs { ja: "費用を入れる", en: "Enter the costs" }
    /// An amount a year, in the unit of the tables.
    amount_a_year(amount: &str, unit: &str) { ja: "年{amount}{unit}", en: "{amount} {unit} a year" }
    /// What is known of the cost while some lines are not calculated.
    known_lines(amount: &str, unit: &str, open: usize) { ja: "計算できた費目の合計は、年{amount}{unit}です（ほかに未計算の費目が{open}件）。", en: "The lines that can be calculated come to {amount} {unit} a year; {open} are not calculated yet." }
    /// A line without its amount.
    line_open { ja: "未計算", en: "not calculated" }
    /// Not counted by the grant.
    not_in_grant { ja: "補助対象外", en: "not counted by the grant" }
    /// The heading of the page.
    settlement_page_heading { ja: "精算する", en: "Settle by actual use" }
    /// What to do on it.
    settlement_lead {
        ja: "利用実績人数を入れると、見込みで払った額との差を組合ごとに示します。",
        en: "Enter how many took part: the page shows what each still pays or gets back.",
    }
    /// The heading of actual use.
    actual_heading { ja: "利用実績", en: "Actual use" }
    /// How to fill it in.
    actual_hint {
        ja: "見込みは「費用と補助金」で入れた数です。実績は、表計算ソフトの列をコピーして貼り付けることもできます。",
        en: "Expected users are those of the page of the costs. A column copied from a spreadsheet can be pasted.",
    }
}
