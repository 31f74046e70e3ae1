//! Cells on their way to the clipboard: as text for editors, as HTML for spreadsheets and word processors.

use consortium_core::{ABOUT, Characters, Slot, about, grouped};

/// A cell that is copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopiedCell {
    /// What stands in it: a number without separators.
    pub text: String,
    /// Whether a spreadsheet has to take it for words, also where it begins like a formula or a number.
    pub is_text: bool,
}

impl CopiedCell {
    /// A cell of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_text: true }
    }

    /// A cell of a number.
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_text: false }
    }

    /// What stands in a field. Digits of which the zero in front counts are words: a spreadsheet would drop it.
    ///
    /// ```
    /// use consortium_core::{Enrollees, Entry};
    /// use consortium_document::tables::CopiedCell;
    /// assert_eq!(CopiedCell::of(&Entry::Known(Enrollees::new(9_850))), CopiedCell::number("9850"));
    /// ```
    pub fn of(slot: &dyn Slot) -> Self {
        let text = slot.typed();
        let zero_counts =
            text.strip_prefix('0').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        Self { is_text: zero_counts || slot.is_approximate() || slot.characters() == Characters::Any, text }
    }

    /// The whole number in it, also one that is only about right.
    fn whole(&self) -> Option<i128> {
        let number = if self.is_text { self.text.strip_prefix(ABOUT)? } else { &self.text };
        number.parse().ok()
    }

    /// Whether there is a figure in it, and no words.
    pub fn is_figure(&self) -> bool {
        self.whole().is_some() || (!self.is_text && !self.text.is_empty())
    }

    /// What stands in it for those who read it: a number with its digits in groups of three.
    ///
    /// ```
    /// use consortium_document::tables::CopiedCell;
    /// assert_eq!(CopiedCell::number("123456").printed(), "123,456");
    /// assert_eq!(CopiedCell::words("約9800").printed(), "約9,800");
    /// assert_eq!(CopiedCell::words("06139463").printed(), "06139463");
    /// ```
    pub fn printed(&self) -> String {
        match self.whole() {
            Some(number) if self.is_text => about(&grouped(number)),
            Some(number) => grouped(number),
            None => self.text.clone(),
        }
    }
}

/// Rows of cells as text: tabs between cells, and no other tab or line break.
///
/// ```
/// use consortium_document::tables::{CopiedCell, tab_separated};
/// let rows = [vec![CopiedCell::words("A\tB"), CopiedCell::number("-1234567")]];
/// assert_eq!(tab_separated(&rows), "A B\t-1234567\r\n");
/// ```
pub fn tab_separated(rows: &[Vec<CopiedCell>]) -> String {
    let cell = |cell: &CopiedCell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |row: &Vec<CopiedCell>| row.iter().map(cell).collect::<Vec<_>>().join("\t") + "\r\n";
    rows.iter().map(row).collect()
}

/// Rows of cells as an HTML table. Words stay words in a spreadsheet.
///
/// ```
/// use consortium_document::tables::{CopiedCell, html_table};
/// let rows = [vec![CopiedCell::words("=A&B"), CopiedCell::number("5")]];
/// assert_eq!(
///     html_table(&rows),
///     "<table><tr><td style=\"mso-number-format:'\\@'\">=A&amp;B</td><td>5</td></tr></table>"
/// );
/// ```
pub fn html_table(rows: &[Vec<CopiedCell>]) -> String {
    let mut html = String::from("<table>");
    for row in rows {
        html.push_str("<tr>");
        for CopiedCell { text, is_text } in row {
            // What Excel reads of a cell that is to stay a text.
            html.push_str(if *is_text { "<td style=\"mso-number-format:'\\@'\">" } else { "<td>" });
            for character in text.chars() {
                match character {
                    '&' => html.push_str("&amp;"),
                    '<' => html.push_str("&lt;"),
                    '>' => html.push_str("&gt;"),
                    '\n' => html.push_str("<br>"),
                    _ => html.push(character),
                }
            }
            html.push_str("</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

#[cfg(test)]
mod tests {
    use consortium_core::{Enrollees, Entry, FieldValue, InsurerNumber};

    use super::CopiedCell;

    #[test]
    fn a_number_that_needs_its_first_zero_is_copied_as_words() {
        let number = InsurerNumber::read("06139463").unwrap().value.unwrap();
        assert_eq!(CopiedCell::of(&Entry::Known(number)), CopiedCell::words("06139463"));
        assert_eq!(CopiedCell::of(&Entry::Known(Enrollees::new(0))), CopiedCell::number("0"));
    }

    #[test]
    fn what_is_about_right_or_cannot_be_read_is_copied_as_it_stands() {
        assert_eq!(CopiedCell::of(&Entry::Approximate(Enrollees::new(9_800))), CopiedCell::words("約9800"));
        let unreadable: Entry<Enrollees> = Entry::Unreadable("多数".to_owned());
        assert_eq!(CopiedCell::of(&unreadable).text, "多数");
        assert_eq!(CopiedCell::of(&"=甲健保".to_owned()), CopiedCell::words("=甲健保"));
    }
}
