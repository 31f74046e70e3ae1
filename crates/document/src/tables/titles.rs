//! Titles of groups of rows that say something about each row below: 【単一】 above societies that are 単一.

use crate::tables::{headings::Names, labels::title_words, rows::SkipReason, seen::Seen};

/// What the title of a group says in place of an empty cell of a row below it.
pub(super) struct TitleAbove<Id> {
    /// The row below, from 1.
    pub(super) row: usize,
    /// The column that it speaks of.
    pub(super) id: Id,
    /// What that column is called, where the sheet has none.
    pub(super) called: &'static str,
    /// Where the title stands, from 0.
    pub(super) position: usize,
    /// The title as it stands.
    pub(super) title: String,
    /// The word in it.
    pub(super) word: String,
}

/// What titles say about the rows below them. A title holds up to the next title, whatever that one says, and up to the
/// next total.
pub(super) fn titles_above<Id: Copy + Eq>(
    names: &Names<Id>,
    seen: &Seen,
    data: &[usize],
    left_out: &[Option<SkipReason>],
) -> Vec<TitleAbove<Id>> {
    let mut titles = Vec::new();
    let said_by = |row: usize| -> Vec<(usize, Id, &'static str, &str, String)> {
        let mut filled = seen.filled(row);
        let only = filled.next().filter(|_| filled.next().is_none());
        only.map_or_else(Vec::new, |(position, title)| {
            let words = title_words(title);
            let said = names.columns().iter().filter_map(|column| {
                let word = words.iter().find(|word| column.content.is_said_in_titles(word))?;
                let called = column.names.first().copied().unwrap_or("");
                Some((position, column.id, called, title, word.clone()))
            });
            said.collect()
        })
    };
    let rows_of =
        |wanted: SkipReason| (1..).zip(left_out).filter(move |(_, reason)| **reason == Some(wanted));
    // A title above the headings is one of a group only where another group has one: 参加組合一覧 alone says nothing.
    let mut above: Vec<_> =
        rows_of(SkipReason::AboveHeader).last().map_or_else(Vec::new, |(row, _)| said_by(row));
    let later: Vec<Id> =
        rows_of(SkipReason::Section).flat_map(|(row, _)| said_by(row)).map(|(_, id, ..)| id).collect();
    above.retain(|(_, id, ..)| later.contains(id));
    for (row, reason) in (1..).zip(left_out) {
        match reason {
            Some(SkipReason::Section) => above = said_by(row),
            Some(SkipReason::Total) => above.clear(),
            None if data.binary_search(&row).is_ok() => {
                titles.extend(above.iter().map(|(position, id, called, title, word)| TitleAbove {
                    row,
                    id: *id,
                    called,
                    position: *position,
                    title: (*title).to_owned(),
                    word: word.clone(),
                }));
            }
            _ => {}
        }
    }
    titles
}

#[cfg(test)]
mod tests {
    use consortium_core::{SocietyKind, Standing, reading::Repair};

    use crate::{
        plan::NewMember,
        tables::{Import, MemberTable, import, parse_table},
    };

    const SINGLE: Option<SocietyKind> = Some(SocietyKind::Single);
    const GENERAL: Option<SocietyKind> = Some(SocietyKind::General);

    fn read(table: &str) -> Import<crate::plan::MemberColumn, NewMember> {
        import::<MemberTable>(&parse_table(table).unwrap())
    }

    fn kinds(table: &str) -> Vec<(String, Option<SocietyKind>)> {
        read(table).rows.into_iter().map(|row| (row.row.name, row.row.kind)).collect()
    }

    fn expected(rows: &[(&str, Option<SocietyKind>)]) -> Vec<(String, Option<SocietyKind>)> {
        rows.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect()
    }

    #[test]
    fn societies_below_a_title_of_a_kind_are_of_that_kind() {
        for (single, general) in [
            ("【単一】", "【総合】"),
            ("■単一", "■総合"),
            ("単一の部", "総合の部"),
            ("〔単一健保組合〕", "＜総合健保＞"),
            ("単一", "総合"),
        ] {
            let table =
                format!("組合名\t加入者数\n{single}\t\n甲\t9000\n\t\n乙\t8000\n{general}\t\n丙\t30000\n");
            assert_eq!(
                kinds(&table),
                expected(&[("甲", SINGLE), ("乙", SINGLE), ("丙", GENERAL)]),
                "{single}"
            );
        }
    }

    #[test]
    fn numbered_titles_above_tables_of_their_own_say_who_is_still_being_asked() {
        let table = "1. 確定組合\n組合名\t加入者数\n甲\t9,000\n\n2. 検討中の組合\n組合名\t加入者数（千人）\n乙\t8\n丙\t30\n";
        let read = read(table);
        let found: Vec<_> = read.rows.iter().map(|row| (row.row.name.as_str(), row.row.standing)).collect();
        let (confirmed, candidate) = (Some(Standing::Confirmed), Some(Standing::Candidate));
        assert_eq!(found, [("甲", confirmed), ("乙", candidate), ("丙", candidate)]);
        let people: Vec<_> = read.rows.iter().map(|row| row.row.enrollees.value().map(|n| n.get())).collect();
        assert_eq!(people, [Some(9_000), Some(8_000), Some(30_000)]);
    }

    #[test]
    fn a_title_of_the_whole_table_says_nothing_about_its_rows() {
        let read = read("参加組合一覧\n組合名\t加入者数\n甲\t9000\n");
        assert_eq!(read.repairs, []);
        assert_eq!(read.rows.len(), 1);
    }

    #[test]
    fn a_title_holds_up_to_the_next_title_and_the_next_total() {
        let table = "組合名\t加入者数\n甲\t1\n【単一】\t\n乙\t2\n単一計\t2\n丙\t3\n【総合】\t\n丁\t4\n関東ブロック\t\n戊\t5\n";
        let rows = [("甲", None), ("乙", SINGLE), ("丙", None), ("丁", GENERAL), ("戊", None)];
        assert_eq!(kinds(table), expected(&rows));
    }

    #[test]
    fn what_a_row_says_itself_goes_before_the_title() {
        let table = "組合名\t種別\t加入者数\n【単一】\t\t\n甲\t総合\t1\n乙\t\t2\n";
        assert_eq!(kinds(table), expected(&[("甲", GENERAL), ("乙", SINGLE)]));
    }

    #[test]
    fn it_is_said_of_each_row_where_its_kind_is_from() {
        let read = read("組合名\t加入者数\n【単一】\t\n甲\t9000\n");
        let [repair] = read.repairs.as_slice() else { panic!("{:?}", read.repairs) };
        assert_eq!((repair.place.row, &*repair.place.title, &*repair.found), (3, "種別", "【単一】"));
        assert_eq!(repair.repairs, [Repair::TitleAbove]);
    }
}
