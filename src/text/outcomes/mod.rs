//! The page of outcomes: headings, columns, hints, buttons. What results say is in the files beside this one.

mod figures;
mod participants;
mod reasons;
mod review;
mod sentences;
#[cfg(test)]
mod tests;

use super::Language;
use crate::texts;
use consortium_core::outcomes::{BmiBand, GroupField, GroupsAre, OutcomesField, ProjectField};

pub use figures::*;
pub use participants::*;
pub use reasons::*;
pub use review::*;
pub use sentences::*;

texts! {
    /// What the page is called.
    name { ja: "事業効果", en: "Outcomes" }
    /// How many rows are entered, below the step.
    rows_entered(rows: usize) { ja: "{rows}行", en: if rows == 1 { "1 row" } else { "{rows} rows" } }
    /// What it answers, on its tile.
    about {
        ja: "共同実施に効果はあったか。参加率・継続率・肥満解消を、当組合と全体で並べて見る。評価シートも作る。",
        en: "Did the joint project work? Participation, continuation and obesity, ours beside all, and a review sheet.",
    }
    /// What it is, below its heading.
    lead {
        ja: "終わった（または途中の）共同実施の結果を、分母をはっきりさせて確かめます。組合ごとの合計からでも、参加者一人ひとりの行があるファイルからでも計算できます。分からない数字は空欄のままで構いません。",
        en: "The results of a joint project, each rate with its base: from totals of each society, or from a file with a line for each participant. Leave blank what you do not know.",
    }
    /// Names the switch between the views.
    views { ja: "結果の入れ方", en: "Views" }
    /// A view.
    view_totals { ja: "合計から", en: "From totals" }
    /// A view.
    view_participants { ja: "参加者のファイルから", en: "From a file of participants" }
    /// A view.
    view_review { ja: "評価シート", en: "Review sheet" }
    /// The heading of the table of totals.
    totals_heading { ja: "案内・参加・継続の人数", en: "Invited, joined, went on" }
    /// How the table is filled.
    totals_hint {
        ja: "行は人の重ならない集まりにしてください。Excelの表はそのまま貼り付けられます。「うち資格喪失」は、参加した後に組合を離れた人で、継続率の分母から除きます。",
        en: "No person may be in two rows. A block of cells can be pasted. Those who left the society after joining are not in the base of the continuation rate.",
    }
    /// What the table is, for screen readers.
    totals_caption { ja: "集まりごとの人数", en: "People by group" }
    /// A field.
    rows_are { ja: "表の行", en: "Each row is" }
    /// Nothing is entered yet.
    totals_empty {
        ja: "まだ行がありません。行を追加するか、Excelの表を貼り付けてください。",
        en: "There are no rows yet. Add one, or paste a table.",
    }
    /// A table that was opened has no totals.
    no_totals_found { ja: "この表には「案内」「参加」「継続」の見出しが見つからないため、取り込んでいません。見出しのある表を開くか、表のセルに貼り付けてください。", en: "Not taken over: the table has no headings such as invited, joined, went on. Open one that has, or paste into the cells." }
    /// A button.
    add_group { ja: "行を追加", en: "Add a row" }
    /// A button.
    groups_of_members { ja: "参加組合を行にする", en: "A row for each member" }
    /// A button: so many rows are about fewer people than may be shown.
    merge_small(count: usize) { ja: "少人数の{count}行を1行にまとめる", en: if count == 1 { "Merge 1 small row into one with others" } else { "Merge {count} small rows into one" } }
    /// What became of the small rows.
    small_merged(count: usize, name: &str) { ja: "{count}行を「{name}」にまとめました。", en: if count == 1 { "1 row is merged into “{name}”." } else { "{count} rows are merged into “{name}”." } }
    /// The name of societies that are put together.
    merged_societies(count: usize) { ja: "その他{count}組合", en: if count == 1 { "1 other society" } else { "Other {count} societies" } }
    /// The name of groups that are put together.
    merged_groups(count: usize) { ja: "その他（{count}区分）", en: if count == 1 { "Others (1 group)" } else { "Others ({count} groups)" } }
    /// A button in a row.
    remove_group(name: &str) { ja: "{name}を削除", en: "Remove {name}" }
    /// A column.
    column_ours { ja: "当組合", en: "Ours" }
    /// Chooses our row, for screen readers.
    ours(name: &str) { ja: "{name}を当組合にする", en: "{name} is our society" }
    /// A column.
    column_actions { ja: "操作", en: "Actions" }
    /// A cell, for screen readers.
    cell(row: usize, column: &str) { ja: "{row}行目の{column}", en: "{column}, row {row}" }
    /// A row without a name.
    row(number: usize) { ja: "{number}行目", en: "Row {number}" }
    /// The heading of the inputs about measurements.
    project_heading { ja: "測定の結果（全体）", en: "Measurements (all)" }
    /// How they are entered.
    project_hint {
        ja: "前後とも測れた人について入力します。BMIの区分は、18.5以上25未満のように、下の値を含み上の値を含みません。",
        en: "Of the people measured before and after. A band has its lower limit in it and its upper one not.",
    }
    /// What the table of bands is.
    bands_caption { ja: "BMI区分ごとの人数", en: "People by BMI band" }
    /// A column.
    before { ja: "前", en: "Before" }
    /// A column.
    after { ja: "後", en: "After" }
    /// A column.
    bmi_band { ja: "BMI", en: "BMI" }
    /// A cell, for screen readers.
    band_before(band: &str) { ja: "前・BMI {band}の人数", en: "People before, BMI {band}" }
    /// A cell, for screen readers.
    band_after(band: &str) { ja: "後・BMI {band}の人数", en: "People after, BMI {band}" }
    /// The heading of the target.
    target_heading { ja: "目標と次回の計画", en: "Target and next round" }
    /// The heading of the rates.
    rates_heading { ja: "当組合と全体", en: "Ours and all" }
    /// The heading of the picture.
    funnel_heading { ja: "案内から継続まで", en: "From invitation to the end" }
    /// The heading of the funnel plot.
    plot_heading { ja: "人数を考えに入れた比較（ファンネルプロット）", en: "Comparison that allows for size (funnel plot)" }
    /// How it is read.
    plot_hint {
        ja: "点が1つの集まりです。内側の線の中なら、全体との差は偶然でも起こります（20回に1回は外に出ます）。人数が少ないほど率はぶれるので、順位は付けません。",
        en: "Each dot is a group. Within the inner lines chance explains the distance from all (one group in 20 lies outside by chance). Rates of few people scatter, so there is no ranking.",
    }
    /// The heading of what the bands say.
    obesity_heading { ja: "肥満解消", en: "Leaving obesity" }
    /// The heading of the plan for the next round.
    next_heading { ja: "次回は何人に案内するか", en: "The next round" }
    /// The heading of the printed figures of a sample.
    printed_heading { ja: "資料の数字との照合", en: "Checked against the document" }
    /// Where they come from.
    printed_source {
        ja: "出典：平成30年度「レセプト・健診情報等を活用したデータヘルスの推進事業」公募説明資料、平成29年度の実施結果。",
        en: "Source: material on the FY2018 call for joint projects, results of FY2017.",
    }
    /// The base of the reasons for not joining, which is not printed.
    base_of_reasons(base: &str) { ja: "不参加理由の割合の分母は、資料に記載がありません。印刷された件数と割合のすべてに合うのは{base}だけなので、見本ではこの人数を使っています。", en: "The base of the reasons for not joining is not in the document. Only {base} people fit all printed counts and percentages; the sample takes them." }
    /// A column.
    printed_what { ja: "指標", en: "Indicator" }
    /// A column.
    printed_value { ja: "資料", en: "Printed" }
    /// A column.
    printed_calculated { ja: "計算", en: "Calculated" }
    /// A column.
    printed_judged { ja: "照合", en: "Check" }
    /// What a figure is calculated from is not in the document.
    not_printed { ja: "資料に記載なし", en: "not in the document" }
    /// A number was not entered.
    not_entered { ja: "未入力", en: "not entered" }
    /// The printed figure is the rounded one.
    printed_rounded { ja: "四捨五入で一致", en: "agrees, rounded" }
    /// The printed figure is cut off.
    printed_cut_off { ja: "切り捨てで一致", en: "agrees, cut off" }
    /// The printed figure is another.
    printed_differs { ja: "一致しない", en: "differs" }
    /// The heading of the settings for small numbers.
    small_heading { ja: "少ない人数の扱い", en: "Small numbers" }
    /// What they do.
    small_hint {
        ja: "コピー・CSV・Excel・印刷では、少ない人数と、それを引き算で求められてしまう人数を「×」にします。表ごとに守るため、別の表や公表済みの表との引き算までは防げません。入力した合計そのものは、プランのファイルと共有リンクに入ります。",
        en: "In copies, CSV, Excel and print, small counts and those from which they would follow become “×”. Each table is protected by itself, not against subtraction of other or published tables. The totals you enter are part of the plan file and of links to it.",
    }
    /// The presets.
    small_preset { ja: "よく使われる基準", en: "Presets" }
    /// A preset.
    small_ten { ja: "10人未満（NDB）", en: "Fewer than 10 (NDB)" }
    /// A preset.
    small_twenty { ja: "20人未満（人口2,000～25,000人の市町村）", en: "Fewer than 20 (small municipalities)" }
    /// A preset.
    small_three { ja: "3未満（施設数）", en: "Fewer than 3 (institutions)" }
    /// No preset.
    small_own { ja: "自分で決める", en: "Own number" }
    /// A checkbox.
    zero_shown { ja: "0人は伏せない", en: "Show 0" }
    /// A switch.
    hide_on_screen { ja: "画面でも伏せて見る", en: "Hide on screen too" }
    /// What the mark means.
    marked_hint { ja: "＊の数字は、コピー・保存・印刷では「×」になります。", en: "Figures with ＊ become “×” in copies, files and print." }
    /// In place of a hidden count.
    hidden { ja: "×", en: "×" }
    /// What the hidden counts are, below a table.
    hidden_note(below: u32) { ja: "×は伏せた人数です（{below}人未満と、それを守るために伏せたもの）。", en: "×: hidden (fewer than {below}, or hidden to protect such a count)." }
    /// The threshold cannot be used.
    small_unusable { ja: "少ない人数の基準が決まっていないため、表はコピー・保存・印刷できません。1以上の人数を入れてください。", en: "Without a threshold of at least 1 the tables cannot be copied, saved or printed." }
    /// Everything printed has a hidden figure in it.
    picture_on_screen_only { ja: "伏せる人数を含むため、この図は印刷しません。", en: "This picture is not printed: it shows figures that are hidden." }
    /// What the report says above the tables.
    on_paper { ja: "共同実施の結果（少ない人数は伏せています）", en: "Results of the joint project (small numbers are hidden)" }
    /// A stage of the funnel.
    stage_invited { ja: "案内", en: "Invited" }
    /// A stage of the funnel.
    stage_joined { ja: "参加", en: "Joined" }
    /// A stage of the funnel.
    stage_went_on { ja: "継続", en: "Went on" }
    /// The heading of a plot.
    plot_participation { ja: "参加率", en: "Participation" }
    /// The heading of a plot.
    plot_continuation { ja: "継続率", en: "Continuation" }
    /// A plot for those who do not see it.
    plot_description(what: &str, groups: usize, all: &str) { ja: "{what}のファンネルプロット。{groups}の集まりの率を、分母の人数に対して示します。全体は{all}。", en: "Funnel plot: {what} of {groups} groups by their size; all together {all}." }
    /// An axis.
    axis_people { ja: "分母の人数", en: "People in the base" }
    /// A line of the plot.
    line_of_all { ja: "横の破線：全体", en: "Dashed line across: all" }
    /// Lines of the plot.
    inner_limits { ja: "赤い破線：95%の範囲", en: "red dashes: 95% limits" }
    /// Lines of the plot.
    outer_limits { ja: "灰色の線：99.8%の範囲", en: "grey: 99.8% limits" }
    /// Dots of the plot.
    other_groups { ja: "集まり", en: "Groups" }
    /// A rate without its base, where the columns name it.
    rate_continuation { ja: "継続率（継続÷（継続＋中断））", en: "Continuation (went on ÷ (went on + stopped))" }
    /// A column.
    society_column { ja: "組合", en: "Society" }
    /// A column.
    age_column { ja: "年代", en: "Age" }
    /// A column.
    sex_column { ja: "性別", en: "Sex" }
    /// The sum of a row or a column.
    sum { ja: "計", en: "Sum" }
    /// What the colours of the matrix mean.
    matrix_colours { ja: "図の緑は低い区分に移った人、赤は高い区分に移った人、灰色は同じ区分の人です。", en: "Green: moved to a lower band. Red: to a higher one. Grey: stayed." }
    /// The base of some rows has those who left the society in it.
    left_not_entered { ja: "「うち資格喪失」が未入力の行では、参加した人全員を継続率の分母にしています。", en: "Where nobody entered who left the society, all who joined are the base." }
    /// The row of all groups.
    all { ja: "全体", en: "All" }
    /// The row of all groups, of which some are without the figure.
    all_but(without: usize) { ja: "全体（数字のない{without}行を除く）", en: if without == 1 { "All (without 1 row that lacks a figure)" } else { "All (without {without} rows that lack a figure)" } }
}

/// Sentences one after the other.
pub fn joined_sentences(language: Language, sentences: &[String]) -> String {
    sentences.join(either(language, "", " "))
}

/// A number that is not known: not in the document where the plan is a sample, else not entered.
pub fn unknown_figure(language: Language, in_a_sample: bool) -> &'static str {
    if in_a_sample { not_printed(language) } else { not_entered(language) }
}

/// One of two words, by language: for lists of words that belong together.
const fn either(language: Language, japanese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Japanese => japanese,
        Language::English => english,
    }
}

/// What the rows of the table are.
pub fn groups_are(language: Language, rows: GroupsAre) -> &'static str {
    match rows {
        GroupsAre::Societies => either(language, "組合", "a society"),
        GroupsAre::Ages => either(language, "年代", "an age"),
        GroupsAre::Others => either(language, "その他（性別・事業所など）", "something else"),
    }
}

/// The heading of a column of the table.
pub fn group_field(language: Language, rows: GroupsAre, field: GroupField) -> &'static str {
    match field {
        GroupField::Name => match rows {
            GroupsAre::Societies => either(language, "組合名", "Society"),
            GroupsAre::Ages => either(language, "年代", "Age"),
            GroupsAre::Others => either(language, "集まり", "Group"),
        },
        GroupField::Invited => either(language, "案内", "Invited"),
        GroupField::Joined => either(language, "参加", "Joined"),
        GroupField::LeftSociety => either(language, "うち資格喪失", "Left the society"),
        GroupField::WentOn => either(language, "継続", "Went on"),
    }
}

/// The label of an input about the project as a whole.
pub fn project_field(language: Language, field: ProjectField) -> &'static str {
    match field {
        ProjectField::Target => {
            either(language, "参加率の目標（例：30%）", "Target for participation (such as 30%)")
        }
        ProjectField::Measured => either(language, "前後とも測定した人", "Measured before and after"),
        ProjectField::Improved => either(language, "うち体重・BMIが減った人", "Of these: weight or BMI fell"),
        ProjectField::Obese => either(language, "前にBMI 25以上だった人", "BMI of 25 and more before"),
        ProjectField::LeftObesity => either(language, "うち後に25未満になった人", "Of these: below 25 after"),
        ProjectField::Cost => either(language, "事業の総費用（円）", "Cost of the project (yen)"),
        ProjectField::Wanted => either(language, "次回の参加者の目標（人）", "Participants wanted next time"),
        ProjectField::Answered => {
            either(language, "理由を答えた人（割合の分母）", "People who answered (the base)")
        }
        ProjectField::SmallBelow => {
            either(language, "少ない人数とみなす基準（この人数未満）", "Small: fewer than")
        }
    }
}

/// What an input is called where it stands by itself.
pub fn input(language: Language, field: OutcomesField) -> String {
    let band_at = |place: u8| BmiBand::ALL.get(usize::from(place)).map_or("", |of| band(language, *of));
    match field {
        OutcomesField::Project(field) => project_field(language, field).to_owned(),
        OutcomesField::BandBefore(place) => band_before(language, band_at(place)),
        OutcomesField::BandAfter(place) => band_after(language, band_at(place)),
        OutcomesField::Group(_, field) => group_field(language, GroupsAre::Others, field).to_owned(),
        OutcomesField::Review(_, field) => review_field(language, field).to_owned(),
        OutcomesField::Reason(_, field) => reason_field(language, field).to_owned(),
    }
}

/// A BMI band.
pub fn band(language: Language, band: BmiBand) -> &'static str {
    match band {
        BmiBand::Under18_5 => either(language, "18.5未満", "below 18.5"),
        BmiBand::From18_5 => either(language, "18.5～25未満", "18.5 to below 25"),
        BmiBand::From25 => either(language, "25～30未満", "25 to below 30"),
        BmiBand::From30 => either(language, "30以上", "30 and more"),
    }
}

/// The same where there is little room: in the picture of the bands, beside the table that has it in full.
pub fn short_band(language: Language, of: BmiBand) -> &'static str {
    match (language, of) {
        (Language::Japanese, _) => band(language, of),
        (Language::English, BmiBand::Under18_5) => "<18.5",
        (Language::English, BmiBand::From18_5) => "18.5–<25",
        (Language::English, BmiBand::From25) => "25–<30",
        (Language::English, BmiBand::From30) => "≥30",
    }
}
