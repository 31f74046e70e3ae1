//! Workbooks: opening one, choosing its sheet, and every word of those that are saved.

use super::{Language, cost, cost_page, date, exchange, field, file, number::grouped};
use crate::texts;
use consortium_core::{
    CalendarDate, MemberField,
    cost::{LineKind, NotCalculated},
    stages::InsurerField,
};
use consortium_document::{
    plan::{Plan, cost::AmountUnit},
    tables::{NoTable, NotText, ResultTable},
};
use consortium_workbook::{
    CostWords, OpenError, OpenedSheet, SaveError, StagesWords, TooLarge, Visibility, Word,
};

texts! {
    /// Opens a table.
    open_table { ja: "ファイルを開く（Excel・CSV）", en: "Open a file (Excel, CSV)" }
    /// The heading of the choice of a sheet.
    choose_sheet { ja: "シートを選ぶ", en: "Choose a sheet" }
    /// What to choose.
    choose_sheet_of(name: &str) { ja: "「{name}」のどのシートを取り込みますか。次の画面で内容を確かめてから取り込みます。", en: "Which sheet of {name} is to be taken over? You will see a preview of it first." }
    /// Opens the preview of a sheet.
    preview_sheet(name: &str) { ja: "「{name}」を確認する", en: "Preview {name}" }
    /// A sheet that users of the workbook do not see.
    hidden_sheet { ja: "非表示のシート", en: "hidden sheet" }
    /// A sheet without data.
    empty_sheet { ja: "空のシート", en: "empty" }
    /// How many rows a sheet has.
    rows_of_sheet(rows: &str) { ja: "{rows}行", en: if rows == "1" { "1 row" } else { "{rows} rows" } }
    /// How many rows and columns are hidden.
    hidden_parts(rows: usize, columns: usize) { ja: "隠れた行 {rows}・隠れた列 {columns}（いずれも読み取ります）", en: "{rows} hidden rows, {columns} hidden columns (read all the same)" }
    /// A filter is set.
    filtered { ja: "フィルターで絞り込まれています（隠れた行も読み取ります）", en: "filtered (the rows it hides are read all the same)" }
    /// What the old format does not tell.
    legacy { ja: "旧形式（.xls）のため、隠れた行・列があるか、数値が％や「千人」などの単位を付けて表示されているかは分かりません。取り込む前に数値を確かめてください。", en: "The old format (.xls) does not tell whether rows or columns are hidden, or whether numbers are shown as percentages or in units such as thousands. Check the figures before you take them over." }
    /// It is no workbook.
    not_a_workbook { ja: "Excelファイル（.xlsx・.xls）でもODSファイルでもありません。Excelで開けるか確かめ、保存し直してから、もう一度開いてください。", en: "This is neither an Excel file (.xlsx, .xls) nor an .ods file. Check whether Excel can open it, save it anew, then open it again." }
    /// It is a web page.
    web_page { ja: "Webページ（HTML）の形式のファイルで、読み取れる表がありません。Excelで開き、「名前を付けて保存」で「Excel ブック（.xlsx）」を選んで保存してから、もう一度開いてください。", en: "This file is a web page (HTML) without a table that can be read. Open it in Excel, save it as an Excel workbook (.xlsx), then open that." }
    /// It is a workbook in XML.
    xml_workbook { ja: "XML形式で保存されたExcelのファイルです。Excelで開き、「名前を付けて保存」で「Excel ブック（.xlsx）」を選んで保存してから、もう一度開いてください。", en: "This is an Excel file in XML format. Open it in Excel, save it as an Excel workbook (.xlsx), then open that." }
    /// It is a PDF.
    pdf { ja: "PDFファイルです。もとのExcelファイルかCSVファイルを開いてください。手元になければ、PDFの表をExcelに取り込み、.xlsxで保存してから開いてください。", en: "This is a PDF file. Open the Excel or CSV file it was made from, or bring its table into Excel, save it as .xlsx and open that." }
    /// It needs a password.
    protected { ja: "パスワードで保護されています。Excelでパスワードを外して保存し直してから、もう一度開いてください。", en: "It is protected by a password. Save it without one in Excel, then open it again." }
    /// It is damaged.
    damaged { ja: "ファイルが壊れています。Excelで開けるか確かめ、保存し直してから、もう一度開いてください。", en: "It is damaged. Check whether Excel can open it, save it anew, then open it again." }
    /// It is too large.
    too_large(megabytes: &str) { ja: "大きすぎます（{megabytes}MBまで）。取り込む表だけを別のファイルに保存してください。", en: "It is too large ({megabytes} MB at most). Save the table alone as a file of its own." }
    /// It unpacks to too much.
    unpacks_too_large(megabytes: &str) { ja: "展開すると大きすぎます（{megabytes}MBまで）。取り込む表だけを別のファイルに保存してください。", en: "It unpacks to more than {megabytes} MB. Save the table alone as a file of its own." }
    /// It has too many sheets.
    too_many_sheets(limit: usize) { ja: "シートが多すぎます（{limit}枚まで）。", en: "It has too many sheets ({limit} at most)." }
    /// It has no sheet.
    no_sheets { ja: "表のあるシートがありません。", en: "It has no sheet with a table." }
    /// A sheet has too many rows or columns.
    sheet_too_large(rows: &str, columns: usize) { ja: "大きすぎます（{rows}行・{columns}列まで）", en: "too large ({rows} rows and {columns} columns at most)" }
    /// The part of the site that opens or saves workbooks could not be loaded.
    not_loaded { ja: "Excelの機能を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。", en: "What opens and saves Excel files could not be loaded. Check the connection and try again." }
    /// A number has too many digits for a spreadsheet.
    too_many_digits { ja: "15桁を超える数があるため、Excelには正しく保存できません。CSVで書き出してください。", en: "A number has more than the 15 digits that Excel keeps. Export as CSV instead." }
    /// The table is too large for a spreadsheet.
    table_too_large { ja: "表が大きすぎるため、Excelに保存できません。", en: "The table is too large for an Excel file." }
    /// Nothing can be calculated.
    nothing_to_save(reasons: &str) { ja: "費用がまだ計算できないため、保存していません。{reasons}", en: "Nothing was saved: the cost cannot be calculated yet. {reasons}" }
    /// Those that are not told.
    more_reasons(count: usize) { ja: "（ほか{count}件）", en: "(and {count} more)" }
    /// Saves a table.
    save_as_excel { ja: "Excelで保存", en: "Save as Excel" }
    /// Saves the workbook about cost.
    save_with_formulas { ja: "Excelで保存（計算式つき）", en: "Save as Excel (with formulas)" }
    /// Copies a table.
    copy_table { ja: "表をコピー", en: "Copy the table" }
    /// Several cells were copied.
    cells_copied(rows: usize, columns: usize) { ja: "選択した範囲（{rows}行×{columns}列）をコピーしました。", en: "The selected cells ({rows} × {columns}) were copied." }
    /// Several cells are chosen, for screen readers.
    cells_chosen(rows: usize, columns: usize) { ja: "{rows}行×{columns}列を選択中", en: "{rows} by {columns} cells selected" }
    /// The table was copied.
    copied { ja: "表をコピーしました。Excelなどに貼り付けられます。", en: "The table was copied. Paste it into Excel, for example." }
    /// The browser did not copy.
    not_copied { ja: "コピーできませんでした。ブラウザーの設定を確かめてください。", en: "The browser did not allow copying." }
    /// A dropped file cannot be used here.
    nothing_to_drop_on { ja: "この画面には、表を取り込む場所がありません。参加組合か保険者の画面で落としてください。プランのファイル（.json）は、どの画面でも開けます。", en: "There is no table to take over on this page. Drop the file on the page of the members or of the insurers. Plan files (.json) open on every page." }
    /// Several files were dropped.
    one_file_at_a_time { ja: "ファイルは1つずつ落としてください。", en: "Please drop one file at a time." }
    /// A workbook of a plan without a title.
    untitled { ja: "共同実施プラン", en: "Joint project" }
    /// The name of the workbook about cost.
    cost_file(title: &str) { ja: "{title} 費用と負担額", en: "{title} cost and shares" }
    /// Names the day.
    made_on { ja: "作成日", en: "Made on" }
    /// Names the rules.
    rules { ja: "要件", en: "Rules" }
    /// Names the unit.
    unit { ja: "単位", en: "Unit" }
    /// The unit of numbers of members.
    people { ja: "人", en: "people" }
    /// A day that was not entered.
    no_day { ja: "未入力", en: "not entered" }
    /// Names the method.
    adopted { ja: "採用する分け方", en: "Adopted allocation" }
    /// Names an assumption.
    assumption { ja: "前提", en: "Assumption" }
    /// The sheet of members.
    members { ja: "参加組合", en: "Members" }
    /// The row of sums.
    sum { ja: "合計", en: "Total" }
    /// What each would pay alone rests on the price list.
    alone_by_price_list { ja: "単独の費用は、同じ料金表で計算した額です（いまの費用の入力がある組合は、小さいほうの額）。", en: "Stand-alone cost is calculated from the same price list (where today's cost is entered: the smaller of the two)." }
    /// Nobody has said what each would pay alone.
    without_alone {
        ja: "単独で行う場合の費用が決まっていないため、単独との差、公平性、シャープレイ値と仁は載せていません（「費用と補助金」の「いまの費用が未入力の組合の単独の費用」で選べます）。",
        en: "What each would pay alone is not decided yet, so differences, fairness, Shapley value and nucleolus are left out (to be chosen on the page of the costs, at “Stand-alone cost where today's was not entered”).",
    }
    /// The whole group does not get the grant for certain.
    without_grant { ja: "補助金は、要件を満たすと確定していないため、0円としています。", en: "The grant is counted as 0 yen: it is not certain that the rules are met." }
    /// The legend of the marks of insurers.
    stages_legend { ja: "○ 達成・× 未達成・未 結果なし（計画した項目だけ）。達成率は、結果のない項目を含めない場合と含める場合の2つです。", en: "○ achieved, × not achieved, 未 no result yet (planned items only). Rates are given without and with the items that have no result." }
    /// Names the legend.
    legend { ja: "記号", en: "Marks" }
}

/// Why a workbook cannot be opened: what it is called, and what to do.
pub fn not_opened(language: Language, name: &str, error: OpenError) -> String {
    let megabytes = |bytes: u64| grouped(bytes / 1_000_000);
    let sentence = match error {
        OpenError::NotAWorkbook => not_a_workbook(language).to_owned(),
        OpenError::Protected => protected(language).to_owned(),
        OpenError::Damaged => damaged(language).to_owned(),
        OpenError::TooLarge { limit } => too_large(language, &grouped(limit / 1_000_000)),
        OpenError::UnpacksTooLarge { limit } => unpacks_too_large(language, &megabytes(limit)),
        OpenError::TooManySheets { limit } => too_many_sheets(language, limit),
        OpenError::NoSheets => no_sheets(language).to_owned(),
    };
    of_file(language, name, &sentence)
}

/// Why a file that is no workbook is not read as a table: what it is, and what to do.
pub fn no_table(language: Language, name: &str, what: NoTable) -> String {
    let is_named_as_workbook = {
        let name = name.to_lowercase();
        [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"].iter().any(|end| name.ends_with(end))
    };
    let sentence = match what {
        NoTable::Pdf => pdf(language),
        NoTable::WebPage => web_page(language),
        NoTable::XmlWorkbook => xml_workbook(language),
        NoTable::Binary if is_named_as_workbook => not_a_workbook(language),
        NoTable::Binary => exchange::not_text(language, NotText::Binary),
    };
    of_file(language, name, sentence)
}

/// A sentence about a file that is called so.
fn of_file(language: Language, name: &str, sentence: &str) -> String {
    match language {
        Language::Japanese => format!("「{name}」：{sentence}"),
        Language::English => format!("{name}: {sentence}"),
    }
}

/// Why nothing was done with what was dropped on the page.
pub fn not_dropped(language: Language, several: bool) -> &'static str {
    if several { one_file_at_a_time(language) } else { nothing_to_drop_on(language) }
}

/// Why a sheet is not read.
pub fn sheet_not_read(language: Language, limits: TooLarge) -> String {
    let rows = grouped(limits.rows);
    sheet_too_large(language, &rows, limits.columns)
}

/// What is to be known about a sheet before it is chosen.
pub fn about_sheet(language: Language, sheet: &OpenedSheet) -> String {
    let mut facts = Vec::new();
    if sheet.visibility == Visibility::Hidden {
        facts.push(hidden_sheet(language).to_owned());
    }
    match &sheet.content {
        Err(limits) => facts.push(sheet_not_read(language, *limits)),
        Ok(_) if !sheet.has_data() => facts.push(empty_sheet(language).to_owned()),
        Ok(cells) => {
            let rows = grouped(cells.rows.len());
            facts.push(rows_of_sheet(language, &rows));
            if !cells.hidden_rows.is_empty() || !cells.hidden_columns.is_empty() {
                facts.push(hidden_parts(language, cells.hidden_rows.len(), cells.hidden_columns.len()));
            }
        }
    }
    if sheet.filtered {
        facts.push(filtered(language).to_owned());
    }
    facts.join(match language {
        Language::Japanese => "・",
        Language::English => ", ",
    })
}

/// The name of a workbook: its title, without what a file name cannot have.
pub fn file_name(language: Language, title: &str) -> String {
    let name = file::without_what_names_cannot_have(title);
    format!("{}.xlsx", if name.is_empty() { untitled(language) } else { &name })
}

/// Why a workbook cannot be saved.
pub fn not_saved(language: Language, error: SaveError) -> &'static str {
    match error {
        SaveError::MoreThanFifteenDigits => too_many_digits(language),
        SaveError::TooLarge => table_too_large(language),
    }
}

/// How many reasons are told before the rest is counted.
const MOST_REASONS: usize = 3;

/// Why the workbook about cost cannot be saved: what is missing or wrong, and where.
pub fn cost_not_saved(language: Language, plan: &Plan, reasons: &NotCalculated) -> String {
    let called = |owner| super::plan::owner(language, plan, owner);
    let everyone: Vec<_> = plan.members.iter().map(|member| member.id).collect();
    let names = cost::Names { called: &called, everyone: &everyone };
    let told = reasons.reasons.iter().take(MOST_REASONS).map(|reason| cost::reason(language, reason, names));
    let mut told: Vec<String> = told.collect();
    if let Some(more) = reasons.reasons.len().checked_sub(MOST_REASONS).filter(|more| *more > 0) {
        told.push(more_reasons(language, more));
    }
    nothing_to_save(
        language,
        &told.join(match language {
            Language::Japanese => "",
            Language::English => " ",
        }),
    )
}

/// The note of the day a workbook was made, which stands above every sheet.
pub fn made_note(language: Language, made: CalendarDate) -> (String, String) {
    (made_on(language).to_owned(), date::day(language, made))
}

/// The note of the requirement that figures rest on, with its year.
pub fn rules_note(language: Language, plan: &Plan) -> (String, String) {
    (rules(language).to_owned(), language.pick(&plan.rule_set.name).to_owned())
}

/// The note of the unit of amounts. Files have whole yen, whatever unit the screen shows.
pub fn yen_note(language: Language, plan: &Plan) -> (String, String) {
    (unit(language).to_owned(), cost_page::amounts_in(language, plan, AmountUnit::Yen))
}

/// The note of the unit of numbers of members.
pub fn people_note(language: Language) -> (String, String) {
    (unit(language).to_owned(), people(language).to_owned())
}

/// The notes of a workbook of tables: of the requirement and of the unit of money where a table has them.
pub fn table_notes(language: Language, plan: &Plan, tables: &[ResultTable]) -> Vec<(String, String)> {
    let rules = tables.iter().any(|table| table.under_rules).then(|| rules_note(language, plan));
    // Whether tax is included is said of the cost of this plan alone, not of those it is compared with.
    let unit = tables.iter().any(ResultTable::has_amounts).then(|| match rules {
        Some(_) => yen_note(language, plan),
        None => (unit(language).to_owned(), cost_page::unit(language, AmountUnit::Yen).to_owned()),
    });
    rules.into_iter().chain(unit).collect()
}

/// The note of the day on which the shares were fixed.
pub fn fixed_on_note(language: Language, plan: &Plan) -> (String, String) {
    let day = plan.cost.shares_fixed_on.value();
    let day = day.map_or_else(|| no_day(language).to_owned(), |day| date::day(language, day.day()));
    (field::shares_fixed_on(language).to_owned(), day)
}

/// The words of the workbook about cost.
pub fn cost_words(language: Language) -> CostWords {
    match language {
        Language::Japanese => CostWords {
            word: |word| word_in(word).0,
            method: |method| cost::method(Language::Japanese, method),
            key: |key| cost::key(Language::Japanese, key),
            kind: |kind| kind_in(kind).0,
        },
        Language::English => CostWords {
            word: |word| word_in(word).1,
            method: |method| cost::method(Language::English, method),
            key: |key| cost::key(Language::English, key),
            kind: |kind| kind_in(kind).1,
        },
    }
}

/// The words of the workbook of supported insurers.
pub fn stages_words(language: Language) -> StagesWords {
    let pick = |ja: &str, en: &str| match language {
        Language::Japanese => ja.to_owned(),
        Language::English => en.to_owned(),
    };
    StagesWords {
        insurer: [InsurerField::Code, InsurerField::Name]
            .map(|input| field::insurer(language, input).to_owned()),
        marks: ["○", "×", "未"].map(str::to_owned),
        counts: [pick("計画", "Planned"), pick("達成", "Achieved")],
        rates: [pick("達成率（最低）", "Rate (lowest)"), pick("達成率（最高）", "Rate (highest)")],
        steps: [
            pick("年度前のステップ", "Step before"),
            pick("目標", "Target"),
            pick("年度後のステップ", "Step after"),
        ],
        reached: pick("目標達成", "Target reached"),
        support_rate: pick("保険者支援率（達成率の平均）", "Support rate (mean of the rates)"),
        step_up_rate: pick("ステップアップ率", "Step-up rate"),
        legend: (legend(language).to_owned(), stages_legend(language).to_owned()),
    }
}

const fn kind_in(kind: &LineKind) -> (&'static str, &'static str) {
    match kind {
        LineKind::Fixed { .. } => ("固定費", "Fixed cost"),
        LineKind::PerSociety { .. } => ("組合数に応じて", "By number of societies"),
        LineKind::PerParticipant { .. } => ("利用者1人あたり", "For each participant"),
        LineKind::PerEnrollee { .. } => ("加入者1人あたり", "For each enrollee"),
        LineKind::PerInsured { .. } => ("被保険者1人あたり", "For each insured person"),
        LineKind::OwnCost { .. } => ("組合の個別費用", "Own cost of a society"),
    }
}

/// What an input is called elsewhere, too, in Japanese and in English.
fn both(label: impl Fn(Language) -> &'static str) -> (&'static str, &'static str) {
    (label(Language::Japanese), label(Language::English))
}

/// Every word, in Japanese and in English.
fn word_in(word: Word) -> (&'static str, &'static str) {
    match word {
        Word::SheetAdopted => ("採用する負担額", "Adopted shares"),
        Word::SheetComparison => ("分け方の比較", "Comparison"),
        Word::SheetFairness => ("公平性", "Fairness"),
        Word::SheetSettlement => ("精算", "Settlement"),
        Word::SheetInputs => ("入力", "Inputs"),
        Word::SheetLines => ("費目", "Cost lines"),
        Word::SheetActualLines => ("費目（実績）", "Cost lines (actual)"),
        Word::SheetAlone => ("単独の費用", "Alone"),
        Word::SheetActualAlone => ("単独の費用（実績）", "Alone (actual)"),
        Word::SheetCalculation => ("計算 ", "Calc "),
        Word::SheetActualCalculation => ("精算の計算 ", "Settled "),
        Word::NoteInputs => (
            "色の付いたセルは入力です。書き換えると、すべての結果が計算し直されます。",
            "Coloured cells are inputs. Changing one recalculates every result.",
        ),
        Word::NoteInputsName => ("使い方", "How to use"),
        Word::NoteGiven => (
            "シャープレイ値・仁・離脱しやすい組み合わせは計算式にできないため、値で入っています。入力を書き換えたときは、プランナーで計算し直してください。",
            "Shapley value, nucleolus and closest groups are values, not formulas. After changing an input, calculate them again in the planner.",
        ),
        Word::NoteGivenName => ("値のままの列", "Values"),
        Word::GivenMark => ("（値）", " (value)"),
        Word::NoteRemainder => (
            "単位未満を切り捨て、残りを端数の大きい順に1単位ずつ加えます。端数が同じときは、端数処理前の額が大きい順、それも同じなら表の順です。",
            "Shares are cut to the unit; what is left goes to the largest remainders, one unit each. Equal remainders: the larger share first, then the order of the table.",
        ),
        Word::NoteLead => (
            "主幹組合のほかは単位未満を切り捨て、残りは主幹組合が負担します。",
            "Every share but the lead's is cut to the unit; the lead pays the rest.",
        ),
        Word::NoteRoundingName => ("端数の扱い", "Rounding"),
        Word::NoteRoundedByPlanner => (
            "端数の差が表計算の桁数（15桁）より小さいため、負担額はプランナーで計算した値です。",
            "The remainders differ by less than the 15 digits of a spreadsheet: the amounts are values from the planner.",
        ),
        Word::Number => ("番号", "No."),
        Word::Society => both(|language| field::member(language, MemberField::Name)),
        Word::Enrollees => both(|language| field::member(language, MemberField::Enrollees)),
        Word::Insured => both(|language| field::member(language, MemberField::Insured)),
        Word::PlannedUsers => both(|language| field::member(language, MemberField::ExpectedUsers)),
        Word::ActualUsers => both(|language| field::member(language, MemberField::ActualUsers)),
        Word::Today => both(|language| field::member(language, MemberField::StandaloneToday)),
        Word::Sum => ("合計", "Total"),
        Word::RoundingUnit => ("端数処理の単位（円）", "Rounding unit (yen)"),
        Word::Line => ("費目", "Cost line"),
        Word::Kind => ("決まり方", "How it is set"),
        Word::Owner => ("負担する組合の番号（0は共同）", "Borne by no. (0: shared)"),
        Word::Price => ("単価・金額", "Price or amount"),
        Word::Quantity => ("数量", "Quantity"),
        Word::Amount => ("金額", "Amount"),
        Word::Eligible => ("補助対象（1・0）", "Eligible (1, 0)"),
        Word::Net => ("補助金・収入を引いた額", "After grant and income"),
        Word::KeyPercent => ("割合", "Part"),
        Word::Gross => ("費用の合計", "Total cost"),
        Word::EligibleCost => ("補助対象経費", "Eligible cost"),
        Word::GrantRate => both(field::grant_rate),
        Word::GrantCeiling => both(field::grant_ceiling),
        Word::GrantUnit => both(field::grant_unit),
        Word::GetsGrant => ("補助金を受けられるか（1・0）", "Gets the grant (1, 0)"),
        Word::Grant => ("補助金", "Grant"),
        Word::OtherIncome => both(field::other_income),
        Word::IncomeUsed => ("費用に充てる収入", "Income used"),
        Word::ToShare => ("組合で分ける額", "To be shared"),
        Word::AloneCalculated => ("料金表による単独の費用", "Alone, by the price list"),
        Word::Alone => ("単独の費用", "Alone"),
        Word::Weight => ("重み", "Weight"),
        Word::Part => ("配分", "Part"),
        Word::OwnCost => ("自身の費用", "Own cost"),
        Word::ExactShare => ("端数処理前の負担額", "Share before rounding"),
        Word::CutShare => ("切り捨てた額", "Cut to the unit"),
        Word::Remainder => ("端数", "Remainder"),
        Word::Rank => ("端数の順位", "Rank"),
        Word::Added => ("加える額", "Added"),
        Word::Payable => ("負担額", "Share"),
        Word::PercentOfAll => ("割合", "Percent"),
        Word::Difference => ("単独との差", "Against alone"),
        Word::Gain => ("単独より少ない組合", "Pay less than alone"),
        Word::Same => ("同じ組合", "Pay the same"),
        Word::Lose => ("単独より多い組合", "Pay more than alone"),
        Word::Method => ("分け方", "Allocation"),
        Word::SmallestGain => ("最も小さい得（円）", "Smallest gain (yen)"),
        Word::SmallestGainOf => ("その組合", "Of whom"),
        Word::ClosestGroup => ("離脱に最も近い組み合わせ", "Closest group"),
        Word::SlackExact => ("とどまる得（端数処理前）", "Saved by staying (exact)"),
        Word::SlackRounded => ("とどまる得（端数処理後）", "Saved by staying (rounded)"),
        Word::Provisional => ("概算の負担額", "Provisional"),
        Word::Settled => ("確定の負担額", "Settled"),
        Word::StillToPay => ("追加（△は返還）", "Still to pay (△ paid back)"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{cost_not_saved, cost_words, fixed_on_note, no_table, table_notes, word_in};
    use crate::text::Language;
    use consortium_core::{
        Field, Member, MemberField, MemberId, Yen,
        cost::{Method, NotCalculated, Reason},
    };
    use consortium_document::{
        plan::Plan,
        rulesets::built_in,
        tables::{Heading, NoTable, ResultTable, RowKind, Value},
    };
    use consortium_workbook::{Word, sheet_name};

    #[test]
    fn a_file_without_a_table_is_called_what_it_is() {
        let said = |name, what| no_table(Language::Japanese, name, what);
        assert!(
            said("一覧.xls", NoTable::WebPage)
                .starts_with("「一覧.xls」：Webページ（HTML）の形式のファイルで、読み取れる表がありません。")
        );
        assert!(
            said("一覧.XLSX", NoTable::Binary)
                .contains("Excelファイル（.xlsx・.xls）でもODSファイルでもありません。")
        );
        assert!(said("一覧.png", NoTable::Binary).contains("表のファイルではありません。"));
        assert!(said("一覧.pdf", NoTable::Pdf).contains("PDFファイルです。"));
    }

    #[test]
    fn names_of_sheets_fit_on_their_tabs_and_differ() {
        let sheets = [
            Word::SheetAdopted,
            Word::SheetComparison,
            Word::SheetFairness,
            Word::SheetSettlement,
            Word::SheetInputs,
            Word::SheetLines,
            Word::SheetActualLines,
            Word::SheetAlone,
            Word::SheetActualAlone,
        ];
        for pick in [(|word| word_in(word).0) as fn(Word) -> &'static str, |word| word_in(word).1] {
            let mut names: Vec<_> = sheets.map(pick).into();
            assert!(names.iter().all(|name| sheet_name(name) == *name), "{names:?}");
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), sheets.len());
        }
    }

    #[test]
    fn why_the_costs_are_not_saved_names_what_is_missing_and_where() {
        let mut plan = Plan::empty(built_in().remove(0));
        let named =
            |(id, name): (u32, &str)| Member { name: name.to_owned(), ..Member::new(MemberId(id)) }.into();
        plan.members = (1..).zip(["甲", "乙", "丙", "丁"]).map(named).collect();
        let missing =
            |member| Reason::Missing { field: Field::Member(MemberId(member), MemberField::Enrollees) };
        let told = cost_not_saved(
            Language::Japanese,
            &plan,
            &NotCalculated { reasons: (1..=4).map(missing).collect() },
        );
        assert_eq!(
            told,
            "費用がまだ計算できないため、保存していません。甲の加入者数が未入力です。乙の加入者数が未入力です。丙の加入者数が未入力です。（ほか1件）"
        );
    }

    #[test]
    fn every_calculation_has_a_tab_of_its_own() {
        for language in [Language::Japanese, Language::English] {
            let words = cost_words(language);
            for prefix in [Word::SheetCalculation, Word::SheetActualCalculation] {
                let of = |method| sheet_name(&format!("{}{}", (words.word)(prefix), (words.method)(method)));
                let names: BTreeSet<_> =
                    Method::ALL.into_iter().map(|method| of(method).to_lowercase()).collect();
                assert_eq!(names.len(), Method::ALL.len(), "{names:?}");
            }
        }
    }

    #[test]
    fn no_word_is_empty_in_either_language() {
        for word in Word::ALL {
            let (ja, en) = word_in(*word);
            assert!(!ja.is_empty() && !en.is_empty(), "{word:?}");
        }
    }

    #[test]
    fn a_workbook_says_only_what_its_tables_rest_on() {
        let language = Language::Japanese;
        let plan = Plan::empty(built_in().remove(0));
        let about = |tables: &[ResultTable]| -> Vec<String> {
            table_notes(language, &plan, tables)
                .into_iter()
                .map(|(name, note)| format!("{name}：{note}"))
                .collect()
        };
        let mut check = ResultTable::new("自己点検", [Heading::text("項目")]);
        check.row(RowKind::Plain, [Value::Text("①".to_owned())]);
        assert_eq!(about(&[check.clone()]), Vec::<String>::new());
        let mut shares = ResultTable::new("負担額", [Heading::figures("負担額")]).under_rules();
        shares.row(RowKind::Plain, [Value::Yen(Yen::new(1))]);
        let rules = format!("要件：{}", plan.rule_set.name.ja);
        assert_eq!(about(&[check, shares]), [rules, "単位：円".to_owned()]);
        assert_eq!(fixed_on_note(language, &plan), ("分担を決めた日".to_owned(), "未入力".to_owned()));
    }
}
