//! 健康白書: shares of people with a finding by age, sex, workplace and occupation.

use crate::{
    text::{
        Language, date, list,
        number::{grouped, percent},
        outcomes,
    },
    texts,
};
use consortium_core::{
    CalendarDate,
    collaboration::{
        targets::Standing,
        white_paper::{
            AgeSide, Breakdown, DatedLimit, PaperColumn, PaperText, Risk, SizeLimit, WhitePaperField,
        },
    },
    outcomes::{Difference, Rate},
};

texts! {
    /// What the page is called.
    name { ja: "健康白書", en: "Health white paper" }
    /// What it answers, on its tile.
    about {
        ja: "健診の集計表を貼り付けて、年代・性別・事業所・職種ごとのリスクの割合を出す。少ない人数は伏せて印刷・保存する。",
        en: "Paste totals of checkups and get the share of people at risk by age, sex, workplace and occupation, with small numbers hidden in print and files.",
    }
    /// What to do on it.
    lead {
        ja: "健診結果の集計表（区分ごとの受診者数と該当者数）を貼り付けると、割合と95%信頼区間を計算します。入れるのは人数の合計だけです。一人ひとりの記録は入れないでください。",
        en: "Paste totals of checkup results: for each group, how many people were examined and how many have a finding. The page gives shares with 95% intervals. Enter totals only, never records of individuals.",
    }
    /// Names the links between the tables.
    views { ja: "表の行", en: "Rows of the table" }
    /// A breakdown.
    ages { ja: "年代", en: "Age" }
    /// A breakdown.
    sexes { ja: "性別", en: "Sex" }
    /// A breakdown.
    workplaces { ja: "事業所", en: "Workplace" }
    /// A breakdown.
    occupations { ja: "職種", en: "Occupation" }
    /// A view, with the number of its rows.
    view_rows(name: &str, rows: usize) { ja: "{name}（{rows}行）", en: if rows == 1 { "{name} (1 row)" } else { "{name} ({rows} rows)" } }
    /// A column.
    examined { ja: "受診者数", en: "Examined" }
    /// A risk.
    obesity { ja: "肥満", en: "Obesity" }
    /// A risk.
    blood_pressure { ja: "血圧", en: "Blood pressure" }
    /// A risk.
    blood_glucose { ja: "血糖", en: "Blood glucose" }
    /// A risk.
    lipids { ja: "脂質", en: "Lipids" }
    /// A risk.
    liver { ja: "肝機能", en: "Liver function" }
    /// A risk.
    smoking { ja: "喫煙", en: "Smoking" }
    /// The heading of a table of inputs.
    input_heading(breakdown: &str) { ja: "{breakdown}ごとの人数", en: "People by {breakdown}" }
    /// How it is filled.
    input_hint {
        ja: "Excelの表は、見出しごと貼り付けられます（例：事業所・受診者数・肥満・血圧・血糖・脂質・肝機能・喫煙）。合計の行は取り込まず、ここで計算します。分からない人数は空欄のままにしてください。空欄は0人とはみなしません。",
        en: "Paste a block from Excel with its headings, such as Workplace, Examined, Obesity, Smoking. Rows of totals are left out: they are calculated here. Leave blank what you do not know; a blank is not taken for 0.",
    }
    /// How ages are told apart.
    ages_hint {
        ja: "「30代」「40～44歳」「40歳以上」のような名前から、40歳未満と40歳以上の小計を分けて出します。",
        en: "Names such as “30s”, “40-44” or “40 and over” tell which rows are under 40: the two sides of 40 get a subtotal each.",
    }
    /// Names a table.
    ages_table { ja: "年代ごとの人数の表", en: "Table of people by age" }
    /// Names a table.
    sexes_table { ja: "性別ごとの人数の表", en: "Table of people by sex" }
    /// Names a table.
    workplaces_table { ja: "事業所ごとの人数の表", en: "Table of people by workplace" }
    /// Names a table.
    occupations_table { ja: "職種ごとの人数の表", en: "Table of people by occupation" }
    /// There is nothing.
    no_rows { ja: "まだ行がありません。行を追加するか、Excelの表を貼り付けてください。", en: "There are no rows yet. Add one, or paste a table." }
    /// A button.
    show_example { ja: "例を開く（架空の数値）", en: "Open an example (made-up figures)" }
    /// What the sample is.
    example_title { ja: "健康白書の例（架空の数値）", en: "Example of a health white paper (made-up figures)" }
    /// What it shows.
    example_about { ja: "4つの表がそろった例。小さい事業所をまとめる前と後を比べられます。資料に数値は印刷されていないため、数値は架空です。", en: "All four tables, with workplaces too small to be shown. The figures are made up: the sources print none." }
    /// A button.
    add_row { ja: "行を追加", en: "Add a row" }
    /// A button.
    remove_row(name: &str) { ja: "{name}を削除", en: "Remove {name}" }
    /// A column.
    actions { ja: "操作", en: "Actions" }
    /// A cell, for screen readers.
    cell(row: usize, column: &str) { ja: "{row}行目の{column}", en: "{column}, row {row}" }
    /// A row without a name.
    row(number: usize) { ja: "{number}行目", en: "Row {number}" }
    /// How many were examined, in the line of a row.
    examined_fact(count: &str) { ja: "受診者{count}", en: "{count} examined" }
    /// Several rows as one.
    merge_small(count: usize) { ja: "小さい{count}行を1行にまとめる", en: if count == 1 { "Merge 1 small row into one with others" } else { "Merge {count} small rows into one" } }
    /// What became of them.
    small_merged(count: usize, name: &str) { ja: "{count}行を「{name}」にまとめました。", en: if count == 1 { "1 row is merged into “{name}”." } else { "{count} rows are merged into “{name}”." } }
    /// Workplaces as one row.
    merged_workplaces(count: usize) { ja: "小規模事業所（{count}か所）", en: "Small workplaces ({count})" }
    /// Occupations as one row.
    merged_occupations(count: usize) { ja: "その他の職種（{count}職種）", en: "Other occupations ({count})" }
}

texts! {
    /// A heading.
    about_heading { ja: "白書に載せる説明", en: "What the paper says about itself" }
    /// How it is filled.
    about_hint { ja: "印刷と保存に載ります。割合だけでは、誰のうちの割合かが伝わりません。", en: "Printed with the tables: a share says little without its base." }
    /// A field.
    year { ja: "対象の年度（例：令和6年度）", en: "Fiscal year (such as FY2024)" }
    /// A field.
    base { ja: "受診者の範囲（例：被保険者の定期健診受診者）", en: "Who is counted (such as insured persons examined at work)" }
    /// A field.
    criteria { ja: "該当とした基準（例：BMI 25以上）", en: "What counts as a finding (such as a BMI of 25 or more)" }
    /// A field.
    size_limit { ja: "小さい事業所とみなす基準（この人数未満）", en: "A workplace is small below" }
    /// What it does when it is blank.
    size_limit_hint { ja: "空欄なら、下の10人を使います。", en: "Blank: the 10 people below." }
    /// A heading.
    limits_heading { ja: "事業所の大きさの基準", en: "Size of workplaces" }
    /// A limit.
    limit_people(people: &str) { ja: "{people}人以上", en: "{people} or more" }
    /// Names a table.
    limits_table { ja: "事業所ごとの健康スコアリングレポートの対象", en: "Workplaces with a health scoring report of their own" }
    /// A column.
    limit_column { ja: "事業所の人数", en: "People at the workplace" }
    /// A column.
    limit_from { ja: "どのレポートから", en: "From which report on" }
    /// A column.
    limit_known { ja: "確認の状況", en: "Checked" }
    /// From a year on.
    limit_year(year: &str) { ja: "{year}のレポートから（予定）", en: "the report of {year} (planned)" }
    /// Before that.
    limit_before { ja: "それ以前", en: "before" }
    /// It was announced.
    limit_announced(day: &str) { ja: "要確認（{day}の事務連絡で予告。実際にそうなったかは未確認）", en: "to be checked (announced on {day}; whether it was done was not seen)" }
    /// It is to be checked.
    to_be_checked { ja: "要確認", en: "to be checked" }
    /// It was read.
    read { ja: "資料で確認", en: "read in a document" }
    /// What is compared with the limit.
    limit_hint { ja: "この画面では、表の受診者数を基準と比べます。レポートの対象は事業所（記号）の人数で決まるため、受診者数とは違うことがあります。", en: "The page compares the number examined. The reports go by the number of people at the workplace, which may be another." }
    /// Some are small.
    small_workplaces(limit: &str, count: usize, names: &str) { ja: "受診者が{limit}人未満の事業所が{count}か所あります：{names}。", en: "Workplaces with fewer than {limit} people examined ({count}): {names}." }
    /// None is small.
    no_small_workplaces(limit: &str) { ja: "受診者が{limit}人未満の事業所はありません。", en: "No workplace has fewer than {limit} people examined." }
    /// The limit cannot be used.
    no_limit { ja: "小さい事業所の基準が読み取れません。1以上の人数を入れるか、空欄にしてください。", en: "The limit for small workplaces cannot be read. Enter 1 or more, or leave it blank." }
    /// Nothing can be said yet.
    waits { ja: "受診者数と該当者の人数を入れると、ここに割合を示します。", en: "Enter how many were examined and how many have a finding: the shares appear here." }
    /// The headline.
    headline(people: &str) { ja: "受診者{people}人の割合です。", en: if people == "1" { "Shares of 1 person examined." } else { "Shares of {people} people examined." } }
    /// The headline where some rows lack their number.
    headline_without(people: &str, rows: usize) { ja: "受診者{people}人の割合です（受診者数が未入力の{rows}行を除く）。", en: if rows == 1 { "Shares of {people} people examined, without 1 row that lacks its number." } else { "Shares of {people} people examined, without {rows} rows that lack their number." } }
    /// A share of all.
    of_all(risk: &str, rate: &str) { ja: "{risk} {rate}", en: "{risk} {rate}" }
    /// A count is too large.
    more_than_examined(name: &str, risk: &str, count: &str, examined: &str) { ja: "{name}：{risk}の{count}人が、受診者数の{examined}人より多くなっています。この欄は計算に入れていません。", en: "{name}: {risk} counts {count} of only {examined} examined. The cell is left out." }
    /// Rows of neither side.
    neither(names: &str) { ja: "40歳未満・40歳以上のどちらの小計にも入れていない行：{names}（40歳をまたぐか、年齢が読み取れません）。", en: "In neither subtotal, because they span 40 or tell no age: {names}." }
    /// A heading.
    results_heading(breakdown: &str) { ja: "{breakdown}ごとの割合", en: "Shares by {breakdown}" }
    /// What is in a cell.
    results_hint { ja: "割合（該当者/受診者）と95%信頼区間です。計と小計は人数を足してから割った割合で、割合の平均ではありません。", en: "Each share with its fraction and 95% interval. Totals are pooled, never a mean of shares." }
    /// Names a table.
    overview_table(breakdown: &str) { ja: "健康白書_{breakdown}", en: "Health white paper by {breakdown}" }
    /// A cell, in two lines.
    share_cell(percent: &str, count: &str, base: &str, interval: &str) { ja: "{percent}（{count}/{base}）\n{interval}", en: "{percent} ({count}/{base})\n{interval}" }
    /// A column.
    count_of(risk: &str) { ja: "{risk}（人）", en: "{risk}, people" }
    /// A column.
    share_of(risk: &str) { ja: "{risk}（割合）", en: "{risk}, share" }
    /// A column.
    interval_of(risk: &str) { ja: "{risk}（95%信頼区間）", en: "{risk}, 95% interval" }
    /// A subtotal.
    under_40 { ja: "小計：40歳未満", en: "Subtotal: under 40" }
    /// A subtotal.
    from_40 { ja: "小計：40歳以上", en: "Subtotal: 40 and over" }
    /// The last row.
    all { ja: "計", en: "All" }
    /// A heading.
    beside_heading { ja: "ほかの行との差", en: "Compared with the other rows" }
    /// How it is read.
    beside_hint { ja: "その行と、それ以外の行の合計とを比べます。順位は付けません。人数が少ない行ほど割合はぶれるので、区間が0をまたぐ差は、偶然でも起こる範囲です。", en: "Each row against all others together, without a ranking. Shares of few people scatter: a difference whose interval spans 0 may be chance." }
    /// Chooses the risk.
    risk { ja: "リスク", en: "Risk" }
    /// Names a table.
    beside_table(breakdown: &str, risk: &str) { ja: "健康白書_{breakdown}_{risk}", en: "Health white paper by {breakdown}, {risk}" }
    /// A column.
    share { ja: "割合", en: "Share" }
    /// A column.
    others { ja: "ほかの行", en: "Other rows" }
    /// A column.
    difference { ja: "差（95%信頼区間）", en: "Difference (95% interval)" }
    /// A column.
    judged { ja: "見方", en: "Reading" }
    /// A difference that chance explains.
    by_chance { ja: "偶然でも起こる範囲", en: "may be chance" }
    /// A difference above.
    higher { ja: "ほかより高い", en: "higher than the others" }
    /// A difference below.
    lower { ja: "ほかより低い", en: "lower than the others" }
    /// Few people.
    few_people { ja: "人数が少ない", en: "few people" }
    /// Two remarks.
    two_remarks(first: &str, second: &str) { ja: "{first}・{second}", en: "{first}; {second}" }
    /// A total that another table tells.
    told_elsewhere(what: &str, hidden_in: &str, shown_in: &str) { ja: "「{hidden_in}」の表で伏せる{what}の計が、「{shown_in}」の表から分かります。行をまとめるか、どちらかの表を渡さないでください。", en: "The total of {what} that is hidden by {hidden_in} is told by the table by {shown_in}. Merge rows, or hand out only one of the two." }
    /// Columns that are left out on the sheet.
    hidden_beside_others { ja: "ほかの表と合わせると伏せた人数が分かる列は、すべて伏せています。", en: "Columns that would tell a hidden number together with another table are hidden as a whole." }
    /// The setting is shared.
    shared_rule { ja: "この基準は「事業効果」のページと共通です。", en: "The rule is shared with the page of outcomes." }
    /// Rows of which the size is hidden.
    hidden_rows_note { ja: "受診者数を伏せた行では、0人の欄も「×」にします。", en: "Where the number examined is hidden, counts of 0 become “×” too." }
    /// What of the sheet is hidden and why.
    printed_title(name: &str) { ja: "{name}　健康白書", en: "Health white paper of {name}" }
    /// A line of the printed sheet.
    printed_line(label: &str, text: &str) { ja: "{label}：{text}", en: "{label}: {text}" }
    /// A label.
    year_label { ja: "年度", en: "Fiscal year" }
    /// A label.
    base_label { ja: "受診者の範囲（割合の分母）", en: "Who is counted (the base of every share)" }
    /// A label.
    criteria_label { ja: "該当とした基準", en: "What counts as a finding" }
    /// It was not entered.
    not_entered { ja: "未記入", en: "not stated" }
    /// The source.
    source_paper { ja: "健康白書：健診データ等から健康状態や生活習慣の特性を「見える化」し、健康課題を事業所と共有するもの（コラボヘルスの取組を紹介した1健保組合の資料。性別・年代・事業所・職種による特徴を載せる）。資料に数値は印刷されていません。", en: "A health white paper makes the state of health visible from checkup data, by sex, age, workplace and occupation, and is shared with the workplaces (material of one society on collaborative health, which prints no figures)." }
    /// The source.
    source_under_40 { ja: "40歳未満を分ける理由：2025年6月13日の事務連絡は、2026年度の健康スコアリングレポートから、40歳未満の事業主健診データと40歳以上の特定健診データを分けて載せることを想定しています。", en: "Under 40 apart: the notice of 2025-06-13 expects the health scoring reports from FY2026 on to show checkups by employers of people under 40 and specific checkups from 40 on apart." }
    /// The source.
    source_interval { ja: "割合の区間はWilson、差の区間はNewcombeの方法（どちらも95%）です。", en: "Intervals: Wilson for shares, Newcombe for differences, both 95%." }
    /// A limit.
    source_disease { ja: "疾患ごとの割合は、少ない人数でなくても個人が推測されることがあります。渡す相手と範囲を決めてからお使いください。", en: "Shares by disease can point to individuals even where numbers are not small. Decide who gets the paper first." }
}

/// By what people are told apart.
pub fn breakdown(language: Language, breakdown: Breakdown) -> &'static str {
    match breakdown {
        Breakdown::Ages => ages(language),
        Breakdown::Sexes => sexes(language),
        Breakdown::Workplaces => workplaces(language),
        Breakdown::Occupations => occupations(language),
    }
}

/// The same within a sentence: English begins it with a small letter.
pub fn by(language: Language, of: Breakdown) -> String {
    match language {
        Language::Japanese => breakdown(language, of).to_owned(),
        Language::English => breakdown(language, of).to_lowercase(),
    }
}

/// A risk.
pub fn risk_name(language: Language, risk: Risk) -> &'static str {
    match risk {
        Risk::Obesity => obesity(language),
        Risk::BloodPressure => blood_pressure(language),
        Risk::BloodGlucose => blood_glucose(language),
        Risk::Lipids => lipids(language),
        Risk::Liver => liver(language),
        Risk::Smoking => smoking(language),
    }
}

/// The heading of a column.
pub fn column(language: Language, of: Breakdown, column: PaperColumn) -> &'static str {
    match column {
        PaperColumn::Name => breakdown(language, of),
        PaperColumn::Examined => examined(language),
        PaperColumn::Obesity => obesity(language),
        PaperColumn::BloodPressure => blood_pressure(language),
        PaperColumn::BloodGlucose => blood_glucose(language),
        PaperColumn::Lipids => lipids(language),
        PaperColumn::Liver => liver(language),
        PaperColumn::Smoking => smoking(language),
    }
}

/// A text or number about the paper as a whole.
pub fn text(language: Language, text: PaperText) -> &'static str {
    match text {
        PaperText::Year => year(language),
        PaperText::Base => base(language),
        PaperText::Criteria => criteria(language),
        PaperText::SizeLimit => size_limit(language),
    }
}

texts! {
    /// A cell of one of the tables, in a list.
    cell_of_table(breakdown: &str, column: &str) { ja: "{breakdown}ごとの表の{column}", en: "{column} by {breakdown}" }
}

/// What an input is called where it stands by itself.
pub fn input(language: Language, field: WhitePaperField) -> String {
    match field {
        WhitePaperField::Text(of) => text(language, of).to_owned(),
        WhitePaperField::Group(of, _, cell) => {
            cell_of_table(language, &by(language, of), column(language, of, cell))
        }
    }
}

/// A row of both sides of 40 apart.
pub fn subtotal(language: Language, side: AgeSide) -> &'static str {
    match side {
        AgeSide::Under40 => under_40(language),
        AgeSide::From40 => from_40(language),
        AgeSide::Neither => all(language),
    }
}

/// The name of rows that are put together.
pub fn merged(language: Language, of: Breakdown, count: usize) -> String {
    match of {
        Breakdown::Workplaces => merged_workplaces(language, count),
        Breakdown::Ages | Breakdown::Sexes | Breakdown::Occupations => merged_occupations(language, count),
    }
}

/// A share with its fraction and its interval.
pub fn share_and_interval(language: Language, rate: Rate) -> String {
    let (count, base) = (grouped(rate.count()), grouped(rate.base()));
    share_cell(language, &percent(rate.share(), 2), &count, &base, &outcomes::interval(language, rate))
}

/// A share with its fraction.
pub fn share_and_fraction(language: Language, rate: Rate) -> String {
    outcomes::rate(language, rate)
}

/// How a difference is read.
pub fn reading(language: Language, difference: &Difference, few: bool) -> String {
    let is_higher = difference.value().numerator() > 0;
    let read = match (difference.is_clear(), is_higher) {
        (false, _) => by_chance(language),
        (true, true) => higher(language),
        (true, false) => lower(language),
    };
    if few { two_remarks(language, few_people(language), read) } else { read.to_owned() }
}

/// The small workplaces, by their names.
pub fn small_workplaces_named(language: Language, limit: SizeLimit, names: &[String]) -> String {
    let limit = grouped(limit.people().get());
    if names.is_empty() {
        return no_small_workplaces(language, &limit);
    }
    small_workplaces(language, &limit, names.len(), &list::in_one_line(language, names))
}

/// From which report on a limit is for.
pub fn limit_since(language: Language, limit: DatedLimit) -> String {
    match limit.from_year {
        Some(year) => limit_year(language, &date::fiscal_year(language, year)),
        None => limit_before(language).to_owned(),
    }
}

/// How well a limit is known.
pub fn limit_standing(language: Language, limit: DatedLimit) -> String {
    let day = limit.announced.and_then(|(year, month, day)| CalendarDate::new(year, month, day));
    match (limit.standing, day) {
        (Standing::Read, _) => read(language).to_owned(),
        (Standing::ToBeChecked, Some(day)) => limit_announced(language, &date::day(language, day)),
        (Standing::ToBeChecked, None) => to_be_checked(language).to_owned(),
    }
}
