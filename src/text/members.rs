//! The member table, the provider table, and the preview of a pasted table.

use super::{Language, number::grouped};
use crate::texts;
use crate::{
    domain::SocietyKind,
    plan::{MemberColumn, ProviderKind},
};

texts! {
    /// The heading of the member table.
    heading(count: usize) { ja: "参加組合（{count}）", en: "Member societies ({count})" }
    /// How many are small and large.
    sizes_known(small: u32, large: u32) { ja: "小規模 {small}・大規模 {large}", en: "{small} small, {large} large" }
    /// How many are small, large and unknown.
    sizes_unknown(small: u32, large: u32, unknown: u32) { ja: "小規模 {small}・大規模 {large}・規模未入力 {unknown}", en: "{small} small, {large} large, {unknown} of unknown size" }
    /// How the table works.
    hint {
        ja: "表に直接入力できます。Excelの表は、コピーして表の上で貼り付けると、確認してから取り込めます。",
        en: "Type into the table. A block copied from Excel can be pasted onto it: you see a preview first.",
    }
    /// What the table is, for screen readers.
    caption { ja: "参加組合の一覧", en: "Member societies" }
    /// There are no rows.
    empty { ja: "まだ組合がありません。「行を追加」か「Excelから貼り付け」で始めてください。", en: "No societies yet. Add a row or paste a table." }
    /// Adds a row.
    add { ja: "行を追加", en: "Add a row" }
    /// Opens the preview.
    paste { ja: "Excelから貼り付け", en: "Paste from Excel" }
    /// Opens a CSV file.
    open_csv { ja: "CSVを開く", en: "Open CSV" }
    /// Hands out a template.
    template { ja: "ひな形（CSV）", en: "Template (CSV)" }
    /// Hands out the table.
    export { ja: "一覧を書き出す（CSV）", en: "Export (CSV)" }
    /// The name of the template.
    template_file { ja: "参加組合_ひな形.csv", en: "members-template.csv" }
    /// The name of the table.
    export_file { ja: "参加組合.csv", en: "members.csv" }
    /// The column of positions.
    position { ja: "番号", en: "No." }
    /// The column of buttons.
    actions { ja: "操作", en: "Actions" }
    /// A column.
    column_name { ja: "組合名", en: "Society" }
    /// A column.
    column_kind { ja: "種別", en: "Kind" }
    /// A column.
    column_insurer_number { ja: "保険者番号", en: "Insurer number" }
    /// A column.
    column_enrollees { ja: "加入者数", en: "Enrollees" }
    /// A column.
    column_insured { ja: "被保険者数", en: "Insured" }
    /// A column.
    column_expected_users { ja: "利用見込人数", en: "Expected users" }
    /// A column.
    column_lead { ja: "主幹", en: "Lead" }
    /// A kind.
    kind_single { ja: "単一", en: "Single" }
    /// A kind.
    kind_general { ja: "総合", en: "General" }
    /// No kind.
    kind_open { ja: "－", en: "–" }
    /// A cell, for screen readers.
    cell_label(row: usize, column: &str) { ja: "{row}行目の{column}", en: "{column}, row {row}" }
    /// A member without a name.
    unnamed(row: usize) { ja: "{row}行目の組合", en: "society in row {row}" }
    /// Moves a row.
    move_up(name: &str) { ja: "{name}を1行上へ", en: "Move {name} up" }
    /// Moves a row.
    move_down(name: &str) { ja: "{name}を1行下へ", en: "Move {name} down" }
    /// Removes a row.
    remove(name: &str) { ja: "{name}を削除", en: "Remove {name}" }
    /// Moves a row, short.
    up { ja: "1行上へ", en: "Move up" }
    /// Moves a row, short.
    down { ja: "1行下へ", en: "Move down" }
    /// Removes a row, short.
    remove_short { ja: "削除", en: "Remove" }
    /// The heading of the preview.
    import_title { ja: "取り込みの確認", en: "Check before taking over" }
    /// Where to paste.
    import_paste_here { ja: "Excelでコピーした範囲を、ここに貼り付けてください（Ctrl+V）", en: "Paste the cells copied in Excel here (Ctrl+V)" }
    /// Nothing has been pasted yet.
    import_waiting { ja: "見出しの行はあってもなくても構いません。", en: "With or without a row of headings." }
    /// What was read, all of it clean.
    import_clean(rows: usize) { ja: "{rows}組合を読み取りました。", en: "{rows} societies were read." }
    /// What was read.
    import_counts(rows: usize, problems: usize, repairs: usize) {
        ja: "{rows}組合を読み取りました。確認が必要な箇所 {problems}件、直して読んだ箇所 {repairs}件。読めなかった値も、元の文字のまま表に入ります。",
        en: "{rows} societies were read: {problems} to check, {repairs} read with a repair. What could not be read goes into the table as it is.",
    }
    /// A list.
    import_problems { ja: "確認が必要な箇所", en: "To check" }
    /// A list.
    import_repairs { ja: "直して読んだ箇所", en: "Read with a repair" }
    /// A list.
    import_skipped { ja: "取り込まない行", en: "Rows left out" }
    /// How to say what a column is.
    import_columns { ja: "列の割り当てが違うときは、見出しの欄で選び直してください。", en: "If a column was taken for the wrong one, choose another in its heading." }
    /// Names the sheet, for screen readers.
    import_sheet { ja: "読み取った表", en: "The sheet" }
    /// The rest of a list.
    and_more(count: usize) { ja: "ほか{count}件", en: "and {count} more" }
    /// A column that is not read.
    not_read { ja: "取り込まない", en: "Leave out" }
    /// A column without a heading.
    column_number(position: usize) { ja: "{position}列目", en: "Column {position}" }
    /// What a column is read as, for screen readers.
    read_as(position: usize) { ja: "{position}列目の割り当て", en: "Read column {position} as" }
    /// Closes the preview.
    cancel { ja: "やめる", en: "Cancel" }
    /// Takes the rows over, into an empty table.
    take_over { ja: "取り込む", en: "Take over" }
    /// Takes the rows over, after those at hand.
    append { ja: "いまの一覧の後ろに追加", en: "Add at the end" }
    /// Takes the rows over, in place of those at hand.
    replace(existing: usize) { ja: "いまの{existing}組合と置き換える", en: "Replace the {existing} at hand" }
    /// It is done.
    taken_over(rows: usize) { ja: "{rows}組合を取り込みました。「元に戻す」で戻せます。", en: "{rows} societies were taken over. You can undo this." }
    /// The heading of the provider table.
    providers_heading(count: usize) { ja: "ヘルスケア事業者等（{count}）", en: "Providers ({count})" }
    /// Who is a provider.
    providers_hint { ja: "民間事業者、大学、研究機関、健診機関など。組合の割合には数えません。", en: "Companies, universities, research and checkup institutions. They do not count for the share of societies." }
    /// A field, for screen readers.
    provider_name(position: usize) { ja: "{position}件目の事業者名", en: "Name of provider {position}" }
    /// A field.
    provider_name_short { ja: "事業者名", en: "Name" }
    /// A field, for screen readers.
    provider_kind_label(position: usize) { ja: "{position}件目の事業者の種別", en: "Kind of provider {position}" }
    /// Removes a provider.
    remove_provider(position: usize) { ja: "{position}件目の事業者を削除", en: "Remove provider {position}" }
    /// Adds a provider.
    add_provider { ja: "事業者を追加", en: "Add a provider" }
    /// A kind of provider.
    company { ja: "民間事業者", en: "Company" }
    /// A kind of provider.
    university { ja: "大学", en: "University" }
    /// A kind of provider.
    research_institution { ja: "研究機関", en: "Research institution" }
    /// A kind of provider.
    checkup_institution { ja: "健診機関", en: "Checkup institution" }
}

/// How many are small and large, and of how many that is not known.
pub fn sizes(language: Language, small: u32, large: u32, unknown: u32) -> String {
    if unknown == 0 {
        sizes_known(language, small, large)
    } else {
        sizes_unknown(language, small, large, unknown)
    }
}

/// What was read.
pub fn import_summary(language: Language, rows: usize, problems: usize, repairs: usize) -> String {
    if problems == 0 && repairs == 0 {
        import_clean(language, rows)
    } else {
        import_counts(language, rows, problems, repairs)
    }
}

/// The heading of a column.
pub fn column(language: Language, column: MemberColumn) -> &'static str {
    match column {
        MemberColumn::Name => column_name(language),
        MemberColumn::Kind => column_kind(language),
        MemberColumn::InsurerNumber => column_insurer_number(language),
        MemberColumn::Enrollees => column_enrollees(language),
        MemberColumn::Insured => column_insured(language),
        MemberColumn::ExpectedUsers => column_expected_users(language),
        MemberColumn::Lead => column_lead(language),
    }
}

/// A cell, for screen readers.
pub fn cell(language: Language, at: MemberColumn, row: usize) -> String {
    cell_label(language, row, column(language, at))
}

/// The word for a kind of society, or for none.
pub fn kind(language: Language, kind: Option<SocietyKind>) -> &'static str {
    match kind {
        None => kind_open(language),
        Some(SocietyKind::Single) => kind_single(language),
        Some(SocietyKind::General) => kind_general(language),
    }
}

/// The word for a kind of provider.
pub fn provider_kind(language: Language, kind: ProviderKind) -> &'static str {
    match kind {
        ProviderKind::Company => company(language),
        ProviderKind::University => university(language),
        ProviderKind::ResearchInstitution => research_institution(language),
        ProviderKind::CheckupInstitution => checkup_institution(language),
    }
}

/// The name of a member, or its row (from 1) if it has none.
pub fn name_or_position(language: Language, name: &str, row: usize) -> String {
    if name.trim().is_empty() { unnamed(language, row) } else { name.trim().to_owned() }
}

/// A number of people, grouped.
pub fn people(language: Language, count: u32) -> String {
    people_unit(language, &grouped(count))
}

texts! {
    /// A number of people with its unit.
    people_unit(count: &str) { ja: "{count}人", en: "{count} people" }
}
