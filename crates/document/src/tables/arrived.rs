//! What a table is that arrives on a page which takes several kinds, or none: told by its headings, and only where they are clear.

use crate::{participants, tables::outcome_column};
use consortium_core::{outcomes::GroupField, reading::fold::fold};

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArrivedTable {
    /// A line for each participant.
    Participants,
    /// How many were invited, joined, went on.
    Totals,
    /// Insurers with their steps or items.
    Insurers,
    /// None of them for sure: a list of societies, or anything else.
    Other,
}

/// Headings stand within so many rows.
const ROWS_WITH_HEADINGS: usize = 10;

/// What the rows of a table are about.
///
/// ```
/// use consortium_document::tables::{ArrivedTable, what_arrived};
/// let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
/// assert_eq!(what_arrived(&[row(&["組合", "案内", "参加"])]), ArrivedTable::Totals);
/// assert_eq!(what_arrived(&[row(&["組合名", "加入者数"])]), ArrivedTable::Other);
/// ```
pub fn what_arrived(rows: &[Vec<String>]) -> ArrivedTable {
    let kinds = rows.iter().take(ROWS_WITH_HEADINGS).map(|row| what_headings_tell(row));
    kinds.into_iter().find(|kind| *kind != ArrivedTable::Other).unwrap_or(ArrivedTable::Other)
}

/// What a text is about, of which the beginning is enough.
pub fn what_text_arrived(text: &str) -> ArrivedTable {
    let cell = |cell: &str| cell.trim().trim_matches('"').to_owned();
    let row = |line: &str| line.split(['\t', ',', ';']).map(cell).collect();
    let rows: Vec<Vec<String>> = text.lines().take(ROWS_WITH_HEADINGS).map(row).collect();
    what_arrived(&rows)
}

fn what_headings_tell(row: &[String]) -> ArrivedTable {
    if is_about_participants(row) {
        ArrivedTable::Participants
    } else if has_steps_or_items(row) {
        ArrivedTable::Insurers
    } else if has_totals(row) {
        ArrivedTable::Totals
    } else {
        ArrivedTable::Other
    }
}

/// Measured before or after, or several things that only a person has.
fn is_about_participants(row: &[String]) -> bool {
    use participants::Column::{
        Age, BirthDate, BmiAfter, BmiBefore, Id, Sex, WaistAfter, WaistBefore, WeightAfter, WeightBefore,
    };
    let columns: Vec<_> = row.iter().filter_map(|cell| participants::Column::of(cell)).collect();
    let count = |of: &[participants::Column]| of.iter().filter(|column| columns.contains(column)).count();
    count(&[BmiBefore, BmiAfter, WeightBefore, WeightAfter, WaistBefore, WaistAfter]) > 0
        || count(&[Id, BirthDate, Age, Sex]) > 2
}

/// Two of the four numbers, and none that a list of societies has.
fn has_totals(row: &[String]) -> bool {
    let of_a_list = ["加入者", "被保険者", "報酬", "被扶養者"];
    let is_of_a_list = |cell: &String| of_a_list.iter().any(|word| cell.contains(word));
    let figures =
        row.iter().filter_map(|cell| outcome_column(cell)).filter(|field| *field != GroupField::Name);
    figures.count() > 1 && !row.iter().any(is_of_a_list)
}

/// A step, or several items, beside an insurer.
fn has_steps_or_items(row: &[String]) -> bool {
    let folded: Vec<String> = row.iter().map(|cell| fold(cell).text.to_lowercase()).collect();
    let has = |words: &[&str]| folded.iter().any(|cell| words.iter().any(|word| cell.contains(word)));
    let is_item = |cell: &&String| {
        let cell = cell.trim();
        cell.starts_with(|sign: char| ('①'..='⑨').contains(&sign))
            || ["計画項目", "達成項目", "重点項目", "実施項目", "項目"]
                .iter()
                .any(|word| cell.starts_with(word))
    };
    // Folding may take ① for 1: the cells as they are count as well.
    let items = folded.iter().filter(is_item).count().max(row.iter().filter(is_item).count());
    has(&["保険者", "市町村", "市区町村", "国保", "insurer"])
        && (has(&["ステップ", "step", "支援段階", "準備期", "実行期"]) || items > 1)
}

#[cfg(test)]
mod tests {
    use super::{ArrivedTable, what_text_arrived};

    #[test]
    fn headings_as_they_are_written_tell_what_a_table_is() {
        use ArrivedTable::{Insurers, Other, Participants, Totals};
        for (text, is) in [
            ("ID,性別,年齢,開始時体重,終了時体重,開始時BMI,終了時BMI,継続,組合\nP1,男,57", Participants),
            ("参加者番号\t性別\t年齢\t継続\n", Participants),
            ("令和7年度 実施結果\n組合名\t案内者数\t参加者数\tうち資格喪失\t継続者数", Totals),
            ("保険者番号,保険者名,ステップ,計画項目,達成項目", Insurers),
            ("支援状況\n市町村名,①,②,③,④", Insurers),
            ("№,組合名,加入者数,被保険者数,平均年齢", Other),
            ("保険者名,被保険者数,加入者数", Other),
            ("組合名,参加,退職,加入者数", Other),
            ("A健保\t100\t80", Other),
            ("", Other),
        ] {
            assert_eq!(what_text_arrived(text), is, "{text}");
        }
    }
}
