//! The member table and the provider table.

use super::{Language, field, number::grouped};
use crate::texts;
use consortium_core::{SocietyKind, Standing};
use consortium_document::plan::{MemberColumn, MemberOrder, OrderedBy, ProviderKind};

texts! {
    /// What the page of the members is called.
    page_name { ja: "参加組合", en: "Member societies" }
    /// What it answers, on its tile.
    about {
        ja: "どの組合が参加するか。検討中の組合のうち、どの組合の参加が要るか。",
        en: "Who takes part, and which of the candidates are needed?",
    }
    /// Its heading.
    page_heading { ja: "参加組合を入力する", en: "Who takes part?" }
    /// What to do on it.
    page_lead {
        ja: "参加する組合と検討中の組合を入れ、当組合を1つ選びます。分からない項目は空欄のままで構いません。",
        en: "Enter the societies that take part or are still being asked, and choose your own. Leave blank what you do not know.",
    }
    /// Goes on to the requirements.
    to_requirements { ja: "要件ごとの判定を見る", en: "See each requirement" }
    /// Shows hidden columns.
    more_columns { ja: "列を増やす", en: "More columns" }
    /// Which ones they are, where there is room to say it.
    which_columns { ja: "（種別・保険者番号・被保険者数・利用見込人数）", en: " (kind, number, insured, expected users)" }
    /// The column of the user's own society.
    column_us { ja: "当組合", en: "Ours" }
    /// A choice, for screen readers.
    choose_us(name: &str) { ja: "{name}を当組合にする", en: "{name} is ours" }
    /// No society is entered, on a page where they are not.
    none_yet { ja: "まだ組合がありません。", en: "No societies yet." }
    /// Goes back to the table.
    change { ja: "参加組合を変更する", en: "Change the societies" }
    /// The heading of the member table.
    heading(count: usize) { ja: "参加組合（{count}）", en: "Member societies ({count})" }
    /// Goes to the table from another page.
    to_members { ja: "参加組合を入力する", en: "Enter member societies" }
    /// How many are small and large.
    sizes_known(small: u32, large: u32) { ja: "小規模 {small}・大規模 {large}", en: "{small} small, {large} large" }
    /// How many are small, large and unknown.
    sizes_unknown(small: u32, large: u32, unknown: u32) { ja: "小規模 {small}・大規模 {large}・規模不明 {unknown}", en: "{small} small, {large} large, {unknown} of unknown size" }
    /// How the table works.
    hint {
        ja: "表に直接入力できます。Excelの表は、コピーして表の上で貼り付けられます。見出しのある表は確認してから取り込み、見出しのない範囲は、選んだ欄から右下へ入れます。Shift キーを押しながら別の欄を押すと、範囲を選んでコピー（Ctrl+C）や下方向への複写（Ctrl+D）ができます。「当組合」と「主幹」は、もう一度押すか Delete キーで取り消せます。",
        en: "Type into the table. A block copied from Excel can be pasted onto it: one with headings is shown first, one without goes to the cell and onwards. Hold Shift and click another cell to select a block, then copy it (Ctrl+C) or fill it down (Ctrl+D). A second click on “Ours” or the lead, or the Delete key, takes the choice back.",
    }
    /// What the table is, for screen readers.
    caption { ja: "参加組合の一覧", en: "Member societies" }
    /// There are no rows.
    empty { ja: "まだ組合がありません。「行を追加」か「Excelから貼り付け」で始めてください。", en: "No societies yet. Add a row or paste a table." }
    /// Adds a row.
    add { ja: "行を追加", en: "Add a row" }
    /// The name of the template.
    template_file { ja: "参加組合_ひな形.csv", en: "members-template.csv" }
    /// The name of the table.
    export_file { ja: "参加組合.csv", en: "members.csv" }
    /// The column of positions.
    position { ja: "番号", en: "No." }
    /// The column of buttons.
    actions { ja: "操作", en: "Actions" }
    /// A column. In a table of societies nobody has to be told that the lead is one.
    column_lead { ja: "主幹", en: "Lead" }
    /// It takes part.
    confirmed { ja: "確定", en: "Confirmed" }
    /// It is still being asked.
    candidate { ja: "検討中", en: "Candidate" }
    /// A kind.
    kind_single { ja: "単一", en: "Single" }
    /// A kind.
    kind_general { ja: "総合", en: "General" }
    /// No kind.
    kind_open { ja: "－", en: "–" }
    /// Opens the choice of orders.
    sort { ja: "並べ替え", en: "Sort" }
    /// An order.
    by_enrollees { ja: "加入者数の少ない順", en: "Enrollees, fewest first" }
    /// An order.
    by_enrollees_down { ja: "加入者数の多い順", en: "Enrollees, most first" }
    /// An order. How names are read is not known.
    by_name { ja: "組合名の順（漢字は文字コード順）", en: "Name, A to Z" }
    /// An order.
    by_name_down { ja: "組合名の逆順", en: "Name, Z to A" }
    /// An order.
    by_kind { ja: "単一・総合の順", en: "Single before general" }
    /// An order.
    by_kind_down { ja: "総合・単一の順", en: "General before single" }
    /// The table was sorted.
    sorted_by(order: &str) { ja: "{order}に並べ替えました（未入力は最後）。「元に戻す」で戻せます。", en: "Sorted: {order}; blanks come last. You can undo this." }
    /// A row was removed.
    row_removed(name: &str) { ja: "{name}を削除しました。", en: "{name} was removed." }
    /// The row of the lead was removed.
    lead_removed(name: &str) { ja: "{name}を削除しました。主幹組合の指定もなくなりました。", en: "{name} was removed; there is no lead now." }
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
    /// A number of them, in the preview of a table.
    societies(count: usize) { ja: "{count}組合", en: if count == 1 { "1 society" } else { "{count} societies" } }
    /// Removes a row, short.
    remove_short { ja: "削除", en: "Remove" }
    /// What else of a sample stays when the user's own list comes into it.
    keep_of_sample { ja: "このプランは見本です。一覧のほかに残すもの", en: "This plan is a sample. What else of it is to stay?" }
    /// A part of a sample.
    keep_title { ja: "題名と「見本」の表示", en: "Title and sample mark" }
    /// A part of a sample.
    keep_statements { ja: "要件の回答と事業者", en: "Answers and providers" }
    /// A part of a sample.
    keep_costs { ja: "費用と補助金", en: "Costs and grant" }
    /// A part of a sample.
    keep_members { ja: "参加組合", en: "Member societies" }
    /// A part of a sample.
    keep_stages { ja: "自己点検・目標と、ほかの年度の保険者", en: "Self-check, targets, and insurers of other years" }
    /// What happens by default.
    keep_of_sample_hint {
        ja: "選ばないものは、見本のために作った内容なので、取り込むときに消します（「元に戻す」で戻せます）。いまの一覧の後ろに追加する場合は、見本の行が残るので、プランは見本のままです。",
        en: "What is not ticked was made up for the sample and is removed when the list is taken over (you can undo this). If it is added after the rows at hand, rows of the sample remain, and the plan stays a sample.",
    }
    /// The heading of the provider table.
    providers_counted(count: u32) { ja: "ヘルスケア事業者等（{count}）", en: "Providers ({count})" }
    /// The heading of the provider table while nothing was entered.
    providers_open { ja: "ヘルスケア事業者等（未入力）", en: "Providers (not entered)" }
    /// There are no providers.
    no_providers { ja: "参加する事業者等はない", en: "No providers take part" }
    /// Who is a provider.
    providers_hint { ja: "民間事業者、大学、研究機関、健診機関など。組合の割合には数えません。", en: "Companies, universities, research and checkup institutions. They do not count for the share of societies." }
    /// Some rows have no name.
    providers_without_name {
        ja: "事業者名が未入力の行も、参加する1者として数えています。参加する事業者等が決まっていなければ、行を削除してください。",
        en: "A row without a name counts as one provider that takes part. Remove it if none is settled yet.",
    }
    /// A field, for screen readers.
    provider_name(position: usize) { ja: "{position}件目の事業者名", en: "Name of provider {position}" }
    /// A field, for screen readers.
    provider_kind_label(position: usize) { ja: "{position}件目の事業者の種別", en: "Kind of provider {position}" }
    /// Removes a provider.
    remove_provider(position: usize) { ja: "{position}件目の事業者を削除", en: "Remove provider {position}" }
    /// Adds a provider.
    add_provider { ja: "事業者を追加", en: "Add a provider" }
    /// The name of a society that is still being asked, in a list.
    named_candidate(name: &str) { ja: "{name}（検討中）", en: "{name} (candidate)" }
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

/// The heading of the provider table, with their number if it was entered.
pub fn providers_heading(language: Language, count: Option<u32>) -> String {
    count.map_or_else(|| providers_open(language).to_owned(), |count| providers_counted(language, count))
}

/// The heading of a column.
pub fn column(language: Language, column: MemberColumn) -> &'static str {
    match column {
        MemberColumn::Field(at) => field::member_column(language, at),
        MemberColumn::Lead => column_lead(language),
    }
}

/// A cell, for screen readers.
pub fn cell(language: Language, at: MemberColumn, row: usize) -> String {
    cell_label(language, row, column(language, at))
}

/// The name of an order of the table.
pub fn order(language: Language, order: MemberOrder) -> &'static str {
    let name = match (order.by, order.descending) {
        (OrderedBy::Enrollees, true) => by_enrollees_down,
        (OrderedBy::Enrollees, false) => by_enrollees,
        (OrderedBy::Name, true) => by_name_down,
        (OrderedBy::Name, false) => by_name,
        (OrderedBy::Kind, true) => by_kind_down,
        (OrderedBy::Kind, false) => by_kind,
    };
    name(language)
}

/// The table was put in an order.
pub fn sorted(language: Language, by: MemberOrder) -> String {
    sorted_by(language, order(language, by))
}

/// The word for a standing.
pub fn standing(language: Language, standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => confirmed(language),
        Standing::Candidate => candidate(language),
    }
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

/// That a member was removed from the table.
pub fn removed(language: Language, name: &str, was_lead: bool) -> String {
    if was_lead { lead_removed(language, name) } else { row_removed(language, name) }
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
    people_unit(count: &str) { ja: "{count}人", en: if count == "1" { "1 person" } else { "{count} people" } }
}
