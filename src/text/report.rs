//! The report: what it is, and the headings that only it has. Everything else is in the words of the pages.

use crate::texts;

texts! {
    /// What the page is called.
    name { ja: "報告書", en: "Report" }
    /// What the report is, above its title.
    kind { ja: "保健事業の共同実施　検討結果報告書", en: "Joint health project: report on the plan" }
    /// What the report of a federation is, above its title.
    kind_of_federation(year: String) { ja: "保険者支援の状況（{year}）", en: "Support of insurers, {year}" }
    /// The same while there is no year.
    kind_of_federation_without_year { ja: "保険者支援の状況", en: "Support of insurers" }
    /// What to do with the page.
    lead {
        ja: "いまのプランの内容と結果を、読むため・印刷するために1つにまとめたものです。入力のない部分は載りません。",
        en: "The plan and its results on one page, to read and to print. Parts without input are left out.",
    }
    /// What becomes of the tables that are folded on screen.
    details_lead {
        ja: "印刷すると、下の内訳もすべて紙に入ります。",
        en: "The details below are printed in full.",
    }
    /// The button above the folded tables of a page.
    details_of(page: &str) { ja: "{page}の内訳", en: "{page}: details" }
    /// The way from an answer to the page on which its inputs are.
    change(page: &str) { ja: "「{page}」のページで変更する", en: "Change on the page “{page}”" }
    /// A button.
    open_details { ja: "内訳をすべて開く", en: "Open all details" }
    /// A button.
    close_details { ja: "内訳をすべて閉じる", en: "Close all details" }
    /// The report for all: the name of its view.
    for_all { ja: "検討資料（全体）", en: "For everybody" }
    /// The sheet for the board of the user's own society: the name of its view, and what the sheet is.
    our_sheet { ja: "当組合の1枚", en: "One sheet for our board" }
    /// Names the switch between the two.
    views { ja: "印刷するもの", en: "What to print" }
    /// What the sheet is for.
    our_sheet_lead {
        ja: "当組合の理事会などに示すための1枚です。当組合の負担、要件の判定、当組合が抜けた場合をまとめます。",
        en: "One sheet to show to our board: what we pay, whether the requirements are met, and what happens if we leave.",
    }
    /// Our society is not chosen yet.
    our_sheet_without_us {
        ja: "当組合を選ぶと、当組合の負担をまとめた1枚ができます。",
        en: "Choose our own society, and the sheet about what it pays appears here.",
    }
    /// There is no cost yet.
    our_sheet_without_cost {
        ja: "費用を入力すると、当組合の負担が加わります。",
        en: "Enter costs, and what we pay joins the sheet.",
    }
    /// The day on which the report was made.
    made_on { ja: "作成日", en: "Made on" }
    /// The user's own society, in the head of its sheet.
    our_society { ja: "当組合", en: "Our society" }
    /// A heading.
    our_share { ja: "当組合の負担", en: "What we pay" }
    /// The table from the costs of all to what our society pays.
    our_table { ja: "全体の費用から当組合の負担まで", en: "From the costs of all to what we pay" }
    /// A column: what a figure is.
    item { ja: "項目", en: "Item" }
    /// A row.
    paid_by_all(societies: usize) { ja: "組合が負担する額（{societies}組合の合計）", en: if societies == 1 { "Paid by the society" } else { "Paid by the {societies} societies together" } }
    /// A row.
    of_it_we_pay { ja: "うち当組合の負担", en: "Of it we pay" }
    /// A row.
    our_part { ja: "組合が負担する額に占める割合", en: "Our part of what all pay" }
    /// A row.
    we_alone { ja: "当組合が単独で行う場合", en: "If we went alone" }
    /// A row.
    difference_to_alone { ja: "単独との差", en: "Difference to going alone" }
    /// A heading.
    how_it_comes_about { ja: "当組合の負担の計算", en: "How our share comes about" }
    /// A heading.
    if_we_leave(name: &str) { ja: "{name}が抜けたら", en: "If {name} leaves" }
    /// The heading of what the board has to decide.
    to_decide { ja: "決めること", en: "To decide" }
    /// What the board has to decide.
    to_decide_joining { ja: "当組合が参加するか", en: "Whether we join" }
    /// What the board has to decide.
    to_decide_split(method: &str) { ja: "分け方（この資料では「{method}」）", en: "The way of splitting (here: {method})" }
    /// What the board has to decide.
    to_decide_budget(amount: String) { ja: "予算額（この資料では年{amount}）と、支払の時期", en: "The budget (here: {amount} a year), and when it is paid" }
    /// Prints it.
    print { ja: "印刷する / PDFに保存", en: "Print / save as PDF" }
    /// How to get a PDF.
    print_hint { ja: "印刷の画面で「PDFに保存」を選ぶと、ファイルになります。", en: "Choose “Save as PDF” in the print dialog to get a file." }
    /// Goes to the report.
    open { ja: "印刷用の報告書", en: "Report for print" }
    /// There is nothing to report.
    empty { ja: "まだ何も入力されていません。参加組合などを入力すると、ここに報告書ができます。", en: "Nothing has been entered yet. Enter member societies, and the report appears here." }
    /// The heading of the verdicts.
    verdict { ja: "判定", en: "Verdict" }
    /// The lead society.
    lead_society { ja: "主幹組合", en: "Lead society" }
    /// The number of members.
    societies { ja: "参加組合", en: "Member societies" }
    /// The rule set.
    rules { ja: "判定の基準", en: "Rules" }
    /// The day on which the shares were fixed.
    date { ja: "分担を決めた日", en: "Shares fixed on" }
    /// A column.
    answer { ja: "判定", en: "Answer" }
    /// A column.
    formula { ja: "計算式（入力した数）", en: "Formula with the figures entered" }
    /// A column.
    size { ja: "規模", en: "Size" }
    /// The name of the lead society in a table.
    named_lead(name: &str) { ja: "{name}（主幹）", en: "{name} (lead)" }
    /// The table of cost lines.
    lines { ja: "費目の一覧", en: "Cost lines" }
    /// A column.
    line { ja: "費目", en: "Cost line" }
    /// A column.
    line_kind { ja: "種類", en: "Kind" }
    /// A column.
    line_keys { ja: "割り方", en: "Split" }
    /// The ways of splitting.
    ways { ja: "分け方の説明", en: "The ways of splitting" }
    /// The long calculations are not there yet.
    still_calculating {
        ja: "公平さの計算がまだ終わっていません。シャープレイ値と仁は、計算が終わると表に加わります。",
        en: "Fairness is still being calculated. The Shapley value and the nucleolus join the table when that is done.",
    }
    /// A year of stages and rates.
    stages_of_year(year: &str) { ja: "支援ステージ・達成率　{year}", en: "Stages and rates, {year}" }
    /// The sources.
    sources { ja: "出典と前提", en: "Sources and limits" }
    /// Which program made the report.
    made_by(app: &str, version: &str) { ja: "「{app}」バージョン{version}で作成しました。", en: "Made with “{app}”, version {version}." }
}
