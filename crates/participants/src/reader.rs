//! Reads a file of participants piece by piece.
//!
//! The first bytes decide how the table is laid out: its separator, and the line of headings, which may stand below a title.
//! From there on each line is counted as soon as it is complete. Law: the pieces do not matter.

use super::{
    Column, NotRead, Read,
    lines::Lines,
    meaning::columns_of,
    table::{LINES_BEFORE_HEADINGS, Table},
};

/// So many bytes are looked at to find the separator and the headings.
const HEAD: usize = 16_384;

/// The separators that are tried.
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// Reads a file of participants piece by piece, in UTF-8.
///
/// ```
/// use consortium_participants::ParticipantReader;
/// let file = "組合名,BMI前,BMI後,継続\r\n甲健保,27.1,24.9,○\r\n乙健保,31,30,×\r\n合計,,,\r\n";
/// let mut reader = ParticipantReader::new(None);
/// for piece in file.as_bytes().chunks(5) {
///     reader.push(piece)?;
/// }
/// let read = reader.finish()?;
/// assert_eq!((read.lines, read.counted), (3, 2));
/// let all = read.tallies.all().unwrap();
/// assert_eq!((all.went_on, all.transitions.left_obesity().left), (1, 1));
/// # Ok::<(), consortium_participants::NotRead>(())
/// ```
pub struct ParticipantReader {
    /// What the user says the columns mean, in place of what the headings say.
    chosen: Option<Vec<Option<Column>>>,
    /// The first bytes, until the separator is known.
    head: Option<Vec<u8>>,
    lines: Lines,
    table: Table,
}

impl ParticipantReader {
    /// A reader at the beginning of a file. `columns` says what each column means; without it the headings do.
    pub fn new(columns: Option<Vec<Option<Column>>>) -> Self {
        Self { chosen: columns, head: Some(Vec::new()), lines: Lines::new(b','), table: Table::default() }
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// See [`NotRead`].
    pub fn push(&mut self, piece: &[u8]) -> Result<(), NotRead> {
        let Some(head) = &mut self.head else {
            return if piece.is_empty() { Ok(()) } else { self.read(piece) };
        };
        head.extend_from_slice(piece);
        if head.len() < HEAD { Ok(()) } else { self.begin() }
    }

    /// Ends the file.
    ///
    /// # Errors
    /// See [`NotRead`].
    pub fn finish(mut self) -> Result<Read, NotRead> {
        self.begin()?;
        self.read(&[])?;
        self.table.finish()
    }

    /// Reads what comes next; nothing ends the file.
    fn read(&mut self, piece: &[u8]) -> Result<(), NotRead> {
        self.lines.push(piece, |line, number| self.table.line(line, number))
    }

    /// Decides on the separator and reads what was kept of the beginning.
    fn begin(&mut self) -> Result<(), NotRead> {
        let Some(head) = self.head.take() else { return Ok(()) };
        let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
        self.lines = Lines::new(separator(text.get(..HEAD).unwrap_or(text)));
        self.table.chosen = self.chosen.take();
        if text.is_empty() { Ok(()) } else { self.read(text) }
    }
}

/// The separator with which the most headings are understood, or else the most cells are made.
fn separator(head: &[u8]) -> u8 {
    let text = String::from_utf8_lossy(head);
    let lines = || text.lines().take(LINES_BEFORE_HEADINGS);
    let understood = |separator: u8| {
        let cells = |line: &str| {
            let columns = columns_of(line.split(char::from(separator)).map(|cell| cell.trim_matches('"')));
            (columns.iter().flatten().count(), columns.len())
        };
        lines().map(cells).max()
    };
    // Of equals, the first: commas.
    SEPARATORS.into_iter().rev().max_by_key(|separator| understood(*separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::{NotRead, ParticipantReader, Read};
    use crate::{Column, Doubt, LeftOut};

    fn read(file: &str) -> Read {
        read_pieces(file, 7).unwrap()
    }

    fn read_pieces(file: &str, size: usize) -> Result<Read, NotRead> {
        let mut reader = ParticipantReader::new(None);
        file.as_bytes().chunks(size).try_for_each(|piece| reader.push(piece))?;
        reader.finish()
    }

    const FILE: &str = "\u{feff}ちょこやせ参加者一覧\r\n作成日,2018/3/1\r\n\r\n\
        参加者番号,組合名,年齢,性別,体重（前）,体重（後）,BMI前,BMI後,継続,備考\r\n\
        1,甲健保,45,男,80.0,78.0,27.0,26.3,○,\r\n\
        2,乙健保,52,女,60,61,250,24.0,×,\"二行の\nメモ\"\r\n\
        2,乙健保,52,女,60,61,25,24.0,×,\r\n\
        参加者番号,組合名,年齢,性別,体重（前）,体重（後）,BMI前,BMI後,継続,備考\r\n\
        3,甲健保 ,６１,,abc,70,24.9,25.0,,\r\n\
        ,,,,,,,,,\r\n\
        合計,,,,,,,,,\r\n";

    #[test]
    fn every_line_is_counted_or_left_out_for_a_reason() {
        let read = read(FILE);
        assert_eq!((read.heading_line, read.lines, read.counted), (4, 7, 3));
        let left_out = |reason| read.left_out.get(&reason).map(|lines| lines.first.clone());
        assert_eq!(left_out(LeftOut::SameParticipant), Some(vec![8]));
        assert_eq!(left_out(LeftOut::HeadingAgain), Some(vec![9]));
        assert_eq!(left_out(LeftOut::Empty), Some(vec![11]));
        assert_eq!(left_out(LeftOut::Total), Some(vec![12]));
        let counted: u64 = read.left_out.values().map(|lines| lines.count).sum();
        assert_eq!(read.counted + counted, read.lines);
    }

    #[test]
    fn odd_values_are_named_by_line_and_taken_for_unknown() {
        let read = read(FILE);
        let doubt = |doubt| read.doubts.get(&doubt).map(|lines| lines.first.clone());
        assert_eq!(doubt(Doubt::Impossible(Column::BmiBefore)), Some(vec![7]));
        assert_eq!(doubt(Doubt::Unreadable(Column::WeightBefore)), Some(vec![10]));
        assert_eq!(read.missing.get(&Column::Sex), Some(&1));
        assert_eq!(read.missing.get(&Column::WentOn), Some(&1));
        let all = read.tallies.all().unwrap();
        assert_eq!((all.joined, all.transitions.total(), all.weight.people()), (3, 2, 2));
        assert_eq!((all.went_on, all.stopped, all.continuation_unknown()), (1, 1, 1));
    }

    #[test]
    fn society_with_a_space_behind_its_name_is_the_same() {
        let names: Vec<_> = read(FILE).tallies.groups.into_iter().map(|group| group.name).collect();
        assert_eq!(names, ["甲健保", "乙健保"]);
    }

    #[test]
    fn spellings_of_one_society_are_counted_together_and_named() {
        let read = read("組合,性別\nA健保,男\nＡ健保,女\nA健康保険組合,男\nA 健保,女\nB健保,男\n,女\n");
        let groups = read.tallies.groups.iter();
        let groups: Vec<_> = groups
            .map(|group| {
                (group.name.as_str(), group.tally().unwrap().joined, group.other_spellings.join("/"))
            })
            .collect();
        let expected = [("A健保", 4, "Ａ健保/A健康保険組合/A 健保"), ("B健保", 1, ""), ("", 1, "")];
        assert_eq!(groups, expected.map(|(name, joined, spellings)| (name, joined, spellings.to_owned())));
    }

    #[test]
    fn pieces_do_not_matter() {
        let whole = read_pieces(FILE, FILE.len()).unwrap();
        for size in 1..40 {
            assert_eq!(read_pieces(FILE, size).as_ref(), Ok(&whole), "{size}");
        }
    }

    #[test]
    fn measurement_after_the_one_before_is_needed() {
        let read = read("組合,測定日（前）,測定日（後）,体重前,体重後\n甲,2025/10/1,2025/4/1,80,70\n");
        assert_eq!(read.doubts[&Doubt::AfterBeforeBefore].first, [2]);
        assert_eq!(read.tallies.all().unwrap().weight.people(), 0);
    }

    #[test]
    fn tabs_and_semicolons_separate_too() {
        for separator in ["\t", ";", "|"] {
            let file = ["組合,体重前,体重後", "甲,80,70"].join("\n").replace(',', separator);
            assert_eq!(read(&file).tallies.all().unwrap().weight.lost(), 1, "{separator}");
        }
    }

    #[test]
    fn quotation_mark_that_is_not_closed_is_named_and_an_empty_file_too() {
        let endless = format!("組合,体重前,体重後\n甲,\"80,70\n{}", "乙,80,70\n".repeat(200_000));
        assert!(matches!(read_pieces(&endless, 65_536), Err(NotRead::EndlessLine { .. })));
        assert_eq!(read_pieces("", 1), Err(NotRead::Empty));
        assert_eq!(read_pieces("\u{feff}", 1), Err(NotRead::Empty));
    }

    #[test]
    fn column_of_comments_is_no_column_of_societies() {
        let lines: String = (0..400).map(|line| format!("感想{line},80,70\n")).collect();
        let file = format!("組合,体重前,体重後\n{lines}");
        assert_eq!(read_pieces(&file, 100), Err(NotRead::TooManySocieties));
    }

    #[test]
    fn columns_can_be_said_by_hand() {
        let file = "a,b,c\n甲,80,70\n";
        assert_eq!(read(file).columns, [None; 3]);
        let columns = [Some(Column::Society), Some(Column::WeightBefore), Some(Column::WeightAfter)];
        let mut reader = ParticipantReader::new(Some(columns.to_vec()));
        reader.push(file.as_bytes()).unwrap();
        assert_eq!(reader.finish().unwrap().tallies.all().unwrap().weight.lost(), 1);
    }

    #[test]
    fn what_stands_before_the_society_makes_no_total_of_a_participant() {
        let read = read(
            "ID,備考,継続,組合\n1,①,○,甲健保\n2,※要連絡,●,乙健保\n3,,×,甲健保\n4,,○,\n合計,,,\n,小計,3人,甲健保\n※退会者を除く,,,\n",
        );
        assert_eq!((read.lines, read.counted), (7, 4));
        assert_eq!(read.left_out[&LeftOut::Total].first, [6, 7, 8]);
        let all = read.tallies.all().unwrap();
        assert_eq!((all.went_on, all.stopped), (3, 1));
    }

    #[test]
    fn who_left_the_society_has_a_line_of_their_own() {
        let read = read("組合名,資格喪失日,継続\n甲,2025/9/30,\n甲,,○\n");
        let all = read.tallies.all().unwrap();
        assert_eq!((all.joined, all.left_society, all.went_on), (2, 1, 1));
        assert_eq!(read.missing.get(&Column::LeftSociety), None);
    }
}
