//! The tables of a web page (HTML), as systems write it that name it `.xls`.
//!
//! Nothing of a page is shown or run, and nothing that it names is loaded: tags are only boundaries between cells. All
//! tables of the page stand below each other, and so does what stands outside of them: a title, （単位：千人）, a note.

use std::mem;

use consortium_core::reading::fold::is_invisible;

use crate::tables::{
    delimited::{TableError, check_size},
    sheet::{CellRange, MOST_COLUMNS, MOST_ROWS, Sheet},
};

/// The tables of a page as one sheet.
///
/// # Errors
///
/// As [`parse_table`](super::parse_table); [`TableError::Empty`] also for a page without a table.
///
/// ```
/// use consortium_document::tables::sheet_of_page;
/// let page = "<p>単位：人<table><tr><th>組合名<th>加入者数<tr><td>甲&amp;乙健保<td>9,000</table>";
/// let sheet = sheet_of_page(page).unwrap();
/// assert_eq!(sheet.rows, [vec!["単位：人"], vec!["組合名", "加入者数"], vec!["甲&乙健保", "9,000"]]);
/// ```
pub fn sheet_of_page(page: &str) -> Result<Sheet, TableError> {
    /// Elements whose content is no text of the page.
    const UNSEEN: [&str; 5] = ["script", "style", "title", "xml", "template"];
    check_size(page)?;
    // Pages that are packed for mail have their text in another form.
    let is_markup = page.chars().find(|c| !c.is_whitespace() && !is_invisible(*c)) == Some('<');
    if !is_markup {
        return Err(TableError::Empty);
    }
    // Both have the same length: only ASCII letters differ.
    let lower = page.to_ascii_lowercase();
    let find = |from: usize, what: &str| {
        lower.get(from..).and_then(|rest| rest.find(what)).map(|found| from.saturating_add(found))
    };
    let (mut reading, mut at, mut has_cells) = (Reading::default(), 0_usize, false);
    while let Some(begin) = find(at, "<") {
        reading.text(page.get(at..begin).unwrap_or(""));
        let rest = lower.get(begin..).unwrap_or("");
        let opens_tag = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        if rest.starts_with("<!--") {
            at = find(begin, "-->").map_or(page.len(), |end| end.saturating_add(3));
        } else if rest.chars().nth(1).is_some_and(opens_tag) {
            let length = end_of_tag(rest);
            let tag = rest.get(1..length).unwrap_or("").trim_end_matches(['>', '/']);
            let name = tag.split(char::is_whitespace).next().unwrap_or("");
            at = begin.saturating_add(length);
            if UNSEEN.contains(&name) {
                at = find(at, &format!("</{name}")).unwrap_or(page.len());
            }
            has_cells |= matches!(name, "td" | "th");
            reading.tag(name, tag);
        } else {
            reading.text("<");
            at = begin.saturating_add(1);
        }
        if reading.sheet.rows.len() > MOST_ROWS {
            return Err(TableError::TooManyRows { limit: MOST_ROWS });
        }
    }
    reading.text(page.get(at..).unwrap_or(""));
    reading.tag("/table", "");
    let sheet = reading.sheet;
    if !has_cells || sheet.rows.iter().flatten().all(String::is_empty) {
        return Err(TableError::Empty);
    }
    match sheet.rows.iter().position(|row| row.len() > MOST_COLUMNS) {
        Some(row) => Err(TableError::TooManyColumns { row: row.saturating_add(1), limit: MOST_COLUMNS }),
        None => Ok(sheet),
    }
}

/// What was read of a page so far.
#[derive(Default)]
struct Reading {
    sheet: Sheet,
    /// Up to which row each column is taken by cells that reach down.
    taken: Vec<usize>,
    /// Whether cells go into the last row.
    in_row: bool,
    /// The text of the cell that is not closed yet, and how many rows and columns it has.
    cell: Option<(String, usize, usize)>,
    /// The text outside of cells.
    line: String,
}

impl Reading {
    fn tag(&mut self, name: &str, tag: &str) {
        match name {
            "table" | "/table" => {
                self.end_cell();
                self.end_line();
                self.taken.clear();
                self.in_row = false;
                // A cell may say that it reaches further down than its table does.
                let height = self.sheet.rows.len();
                self.sheet.merged.iter_mut().for_each(|range| range.last_row = range.last_row.min(height));
            }
            "tr" => self.begin_row(tag),
            "td" | "th" => {
                self.end_cell();
                if !self.in_row {
                    self.begin_row("");
                }
                self.cell = Some((
                    String::new(),
                    span(tag, "rowspan", MOST_ROWS),
                    span(tag, "colspan", MOST_COLUMNS),
                ));
            }
            "/td" | "/th" | "/tr" => self.end_cell(),
            "br" | "p" | "/p" | "div" | "/div" | "li" | "h1" | "h2" | "h3" | "/h1" | "/h2" | "/h3" => {
                match &mut self.cell {
                    Some((text, ..)) if !text.trim_end().is_empty() => text.push('\n'),
                    Some(_) => {}
                    None => self.end_line(),
                }
            }
            _ => {}
        }
    }

    fn begin_row(&mut self, tag: &str) {
        self.end_cell();
        self.end_line();
        self.sheet.rows.push(Vec::new());
        self.in_row = true;
        let attributes: String = tag.chars().filter(|c| !c.is_whitespace()).collect();
        if attributes.contains("display:none") {
            self.sheet.hidden_rows.insert(self.sheet.rows.len());
        }
    }

    fn end_cell(&mut self) {
        let Some((text, rows, columns)) = self.cell.take() else { return };
        let first_row = self.sheet.rows.len();
        let Some(row) = self.sheet.rows.last_mut() else { return };
        while self.taken.get(row.len()).is_some_and(|taken| *taken >= first_row) {
            row.push(String::new());
        }
        let first_column = row.len().saturating_add(1);
        row.push(text.trim().to_owned());
        // Empty columns beyond what a sheet may have say nothing.
        let width = row.len().saturating_add(columns.saturating_sub(1)).min(row.len().max(MOST_COLUMNS));
        row.resize(width, String::new());
        let last_row = first_row.saturating_add(rows.saturating_sub(1));
        self.taken.resize(self.taken.len().max(width), 0);
        let below = self.taken.iter_mut().take(width).skip(first_column.saturating_sub(1));
        below.for_each(|taken| *taken = last_row);
        if rows > 1 || width > first_column {
            self.sheet.merged.push(CellRange { first_row, first_column, last_row, last_column: width });
        }
    }

    /// Adds a text to the cell or the line that is open. Spaces count once, as on a page.
    fn text(&mut self, text: &str) {
        let into = self.cell.as_mut().map_or(&mut self.line, |(text, ..)| text);
        for letter in with_characters(text).chars() {
            if !letter.is_ascii_whitespace() {
                into.push(letter);
            } else if !into.is_empty() && !into.ends_with([' ', '\n']) {
                into.push(' ');
            }
        }
    }

    /// Makes a row of the text outside of cells.
    fn end_line(&mut self) {
        let line = mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.sheet.rows.push(vec![line.trim().to_owned()]);
            self.in_row = false;
        }
    }
}

/// How many rows or columns a cell says that it has.
fn span(tag: &str, name: &str, most: usize) -> usize {
    let given = tag.split_once(name).and_then(|(_, rest)| rest.trim_start().strip_prefix('='));
    let number = given.map_or("", |rest| rest.trim_start().trim_start_matches(['"', '\'']));
    let (digits, _) = number.split_at(number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len()));
    digits.parse().map_or(1, |span: usize| span.clamp(1, most))
}

/// How long a tag is with which a text begins: `>` in quotation marks does not end it.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return at.saturating_add(1),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// A text with its references in place: `&amp;` as &, `&#165;` as ¥. One that nobody knows stays as it is.
fn with_characters(text: &str) -> String {
    const NAMES: [(&str, char); 10] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("yen", '¥'),
        ("minus", '−'),
        ("times", '×'),
        ("middot", '・'),
    ];
    let mut parts = text.split('&');
    let mut read = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        let by_number = name.strip_prefix('#').and_then(|number| {
            let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?)
        });
        let by_name = || NAMES.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter);
        match by_number.or_else(by_name).filter(|_| part.contains(';')) {
            Some(letter) => {
                read.push(letter);
                read.push_str(rest);
            }
            None => {
                read.push('&');
                read.push_str(part);
            }
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::sheet_of_page;
    use crate::tables::{CellRange, MemberTable, TableError, import};

    fn rows(page: &str) -> Vec<Vec<String>> {
        sheet_of_page(page).unwrap().rows
    }

    #[test]
    fn a_page_that_a_system_wrote_is_read_as_its_table_with_the_unit_above_it() {
        let page = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>一覧</title>
            <style>td { color: red }</style><!--[if gte mso 9]><xml><x:Name>A</x:Name></xml><![endif]--></head>
            <body onload="run()"><p>参加組合一覧</p><p>（単位：千人）</p><script>document.write("<table>")</script>
            <TABLE border=1><TR><TH rowspan="2">組合名</TH><TH colspan=2>加入者数</TH></TR>
            <TR><TH>被保険者</TH><TH>計</TH></TR>
            <TR><TD>甲<br>健保</TD><TD x:num="6">6</TD><TD>&nbsp;9 </TD></TR>
            <tr style="display: none"><td>乙健保</td><td>20</td><td>30</td></tr></TABLE></body></html>"#;
        let sheet = sheet_of_page(page).unwrap();
        let above = ["参加組合一覧", "（単位：千人）", "組合名", "加入者数", "", "", "被保険者", "計"];
        assert_eq!(sheet.rows[..4].concat(), above);
        assert_eq!(sheet.rows[4], ["甲\n健保", "6", "9"]);
        let range = |[first_row, first_column, last_row, last_column]: [usize; 4]| CellRange {
            first_row,
            first_column,
            last_row,
            last_column,
        };
        assert_eq!(sheet.merged, [range([3, 1, 4, 1]), range([3, 2, 3, 3])]);
        assert!(sheet.hidden_rows.contains(&6));
        let read = import::<MemberTable>(&sheet);
        let sizes: Vec<_> =
            read.rows.iter().map(|row| row.row.enrollees.value().map(|people| people.get())).collect();
        assert_eq!(sizes, [Some(9_000), Some(30_000)]);
    }

    #[test]
    fn tables_stand_below_each_other_also_within_a_table_of_the_layout() {
        let table = |name: &str| format!("<table><tr><td>組合名<td>加入者数<tr><td>{name}<td>1</table>");
        let page = format!("<h1>関東</h1>{}<h1>関西</h1>{}<p>※ 年度末", table("甲"), table("乙"));
        let names: Vec<_> = rows(&page).into_iter().map(|row| row[0].clone()).collect();
        assert_eq!(names, ["関東", "組合名", "甲", "関西", "組合名", "乙", "※ 年度末"]);
        let page = format!("<table><tr><td>メニュー<td>{}<td>以上</table>", table("甲"));
        assert_eq!(rows(&page)[1..], [vec!["組合名", "加入者数"], vec!["甲", "1"], vec!["以上"]]);
    }

    #[test]
    fn what_is_damaged_or_greedy_ends_in_a_table_or_an_error() {
        let packed = "MIME-Version: 1.0\n\n<table><tr><td>=E7=94=B2</table>";
        for page in [
            packed,
            "",
            "<html><body>お知らせ</body></html>",
            "<table></table>",
            "<table",
            "<!--<table><td>1",
        ] {
            assert_eq!(sheet_of_page(page), Err(TableError::Empty), "{page}");
        }
        let greedy = rows("<table><tr><td>a & b &unknown; 1 < 2<td rowspan=99999 colspan=99999>x<tr><td>y");
        assert_eq!(greedy[0][..2], ["a & b &unknown; 1 < 2", "x"]);
        assert_eq!((greedy[0].len(), &greedy[1][0]), (200, &"y".to_owned()));
        let wide = format!("<table><tr>{}</table>", "<td>1".repeat(201));
        assert!(matches!(sheet_of_page(&wide), Err(TableError::TooManyColumns { row: 1, .. })));
        let high = format!("<table>{}</table>", "<tr><td>1<td>2".repeat(10_001));
        assert!(matches!(sheet_of_page(&high), Err(TableError::TooManyRows { .. })));
    }
}
