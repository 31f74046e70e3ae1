//! One insurer: its plan, its results, its steps, and what it says about the support.

use crate::texts;

texts! {
    /// The field that chooses an insurer.
    choose_insurer { ja: "保険者", en: "Insurer" }
    /// The insurer before.
    previous { ja: "前の保険者", en: "Previous insurer" }
    /// The insurer after.
    following { ja: "次の保険者", en: "Next insurer" }
    /// An insurer without a name.
    unnamed(row: usize) { ja: "{row}行目の保険者", en: "insurer in row {row}" }
    /// There is no insurer.
    no_insurer { ja: "まだ保険者がありません。○×の表などをExcelでコピーして、この画面に貼り付けてください（Ctrl+V）。1保険者ずつ追加することもできます。", en: "No insurers yet. Copy a table in Excel, such as one of ○ and ×, and paste it on this page (Ctrl+V), or add one insurer at a time." }
    /// Goes where tables of insurers are opened.
    to_all_insurers { ja: "ファイルを開く・表に入力する", en: "Open a file or type into the table" }
    /// Adds an insurer.
    add_insurer { ja: "保険者を追加", en: "Add an insurer" }
    /// The heading of the record.
    record_heading { ja: "計画と結果", en: "Plan and result" }
    /// How the record works.
    record_hint {
        ja: "計画した項目に印を付け、年度末に結果を選んでください。計画しなかった項目は、年度の前のままとみなします。",
        en: "Tick the items planned, and choose their results after the year. Items that were not planned are taken to be as they were before.",
    }
    /// What the matrix is, for screen readers.
    record_caption { ja: "保険者の項目の計画と結果、それを求めるステップ", en: "Items of the insurer, planned and achieved, and the steps that ask for them" }
    /// What the code is for.
    code_hint { ja: "同じ名前の保険者を区別します。なくても構いません。", en: "Tells insurers of one name apart. May be left empty." }
    /// When the rate is entered.
    rate_hint { ja: "項目が分からないときに入力します。", en: "If the items are not known." }
    /// The outcome is not stated.
    outcome_from_items { ja: "項目から判定", en: "From the items" }
    /// An outcome.
    outcome_reached { ja: "目標達成", en: "reached" }
    /// An outcome.
    outcome_missed { ja: "目標未達成", en: "missed" }
    /// An entry that no menu has.
    unreadable_choice(text: &str) { ja: "「{text}」（読めません）", en: "“{text}” (not readable)" }
    /// The heading of the picture.
    path_heading { ja: "ステップの動き", en: "Steps" }
    /// A column.
    column_time { ja: "時点", en: "When" }
    /// A mark in the picture.
    path_before { ja: "計画時", en: "Before" }
    /// A mark in the picture.
    path_target { ja: "目標", en: "Target" }
    /// A mark in the picture.
    path_after { ja: "評価時", en: "After" }
    /// The items whose result is open.
    items_open(items: String) { ja: "結果未入力：{items}", en: "No result yet: {items}" }
    /// Items that are as before.
    taken_from_before(items: String) { ja: "計画になく、年度の前のままとみなした項目：{items}", en: "Not planned, taken to be as before: {items}" }
    /// Items that were lost.
    items_lost(items: String) { ja: "年度の前は満たしていて、満たさなくなった項目：{items}", en: "Met before and no longer met: {items}" }
    /// While no plan was entered.
    plan_not_entered { ja: "計画項目は未入力です。計画した項目がないときは、下のボタンで入力してください。", en: "The planned items were not entered. If nothing was planned, say so below." }
    /// The plan is empty.
    plan_is_empty { ja: "「計画した項目はない」と入力されています。", en: "It is entered that nothing was planned." }
    /// Enters an empty plan.
    nothing_planned { ja: "計画した項目はない", en: "Nothing was planned" }
    /// Takes the plan back.
    clear_plan { ja: "計画を未入力に戻す", en: "Clear the plan" }
    /// What is said about one insurer, in a list of several.
    note_on(name: &str, note: String) { ja: "{name}：{note}", en: "{name}: {note}" }
    /// The heading of what does not fit.
    to_check { ja: "ご確認ください", en: "Please check" }
    /// The insurer over the years.
    over_years { ja: "年度ごとの動き", en: "Year by year" }
    /// The heading of the survey.
    survey_heading { ja: "支援への満足度", en: "Satisfaction with the support" }
    /// How the survey works.
    survey_hint { ja: "回答ごとの件数を入力してください。1がもっともよい評価です。", en: "Enter how many gave each answer. 1 is the best." }
    /// The heading of the survey of all.
    survey_all_heading { ja: "支援への満足度（全保険者）", en: "Satisfaction with the support (all insurers)" }
    /// A column.
    question { ja: "質問", en: "Question" }
    /// A column.
    satisfied { ja: "満足の割合", en: "Satisfied" }
    /// A column: an answer of the scale.
    survey_answer(answer: u8) { ja: "回答{answer}", en: "Answer {answer}" }
    /// A column: an answer that counts as satisfied.
    survey_answer_good(answer: u8) { ja: "回答{answer}（満足）", en: "Answer {answer} (satisfied)" }
    /// A cell that the scale of the question does not have.
    no_such_answer { ja: "なし", en: "none" }
}
