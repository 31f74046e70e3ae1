//! Files that are offered as tables and hold none: they are called what they are.

use consortium_core::reading::fold::is_invisible;

/// What a file is that holds no table to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoTable {
    /// A PDF.
    Pdf,
    /// A web page (HTML), as systems write it that name it `.xls`.
    WebPage,
    /// A workbook in XML, as Excel 2003 wrote it.
    XmlWorkbook,
    /// No text: a picture, a program, random bytes.
    Binary,
}

impl NoTable {
    /// What a file is, from its bytes, where they tell.
    ///
    /// ```
    /// use consortium_document::tables::NoTable;
    /// assert_eq!(NoTable::of_bytes(b"%PDF-1.7"), Some(NoTable::Pdf));
    /// assert_eq!(NoTable::of_bytes("組合名,加入者数".as_bytes()), None);
    /// ```
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.starts_with(b"%PDF-").then_some(Self::Pdf)
    }

    /// What a file is, from its decoded text; `None` if it may hold a table.
    ///
    /// ```
    /// use consortium_document::tables::NoTable;
    /// assert_eq!(NoTable::of_text("<html><table><tr><td>組合名</td></tr></table>"), Some(NoTable::WebPage));
    /// assert_eq!(NoTable::of_text("組合名,加入者数\n甲,9000\n"), None);
    /// ```
    pub fn of_text(text: &str) -> Option<Self> {
        /// Where the first words of a page or a workbook stand, in characters.
        const BEGINNING: usize = 2_000;
        let beginning: String = text.chars().filter(|c| !is_invisible(*c)).take(BEGINNING).collect();
        let beginning = beginning.trim_start().to_lowercase();
        let is_markup = beginning.starts_with('<');
        let has_tag = |tags: &[&str]| is_markup && tags.iter().any(|tag| beginning.contains(tag));
        if has_tag(&["<workbook", "progid=\"excel.sheet\""]) {
            return Some(Self::XmlWorkbook);
        }
        if has_tag(&["<!doctype html", "<html", "<head", "<body", "<table", "<meta"])
            || (beginning.starts_with("mime-version:") && beginning.contains("multipart/related"))
        {
            return Some(Self::WebPage);
        }
        // Text has no control characters but these; U+001A ends files of old systems.
        let is_control = |c: char| {
            c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{85}')
        };
        text.chars().any(is_control).then_some(Self::Binary)
    }
}

#[cfg(test)]
mod tests {
    use super::NoTable;

    #[test]
    fn what_systems_write_in_place_of_a_workbook_is_called_what_it_is() {
        for page in [
            "\u{feff}<!DOCTYPE html>\n<html>",
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
            "  <table border=1><tr>",
            "<?xml version=\"1.0\"?>\n<html>",
            "MIME-Version: 1.0\nContent-Type: multipart/related;",
        ] {
            assert_eq!(NoTable::of_text(page), Some(NoTable::WebPage), "{page}");
        }
        let workbook = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>";
        assert_eq!(NoTable::of_text(workbook), Some(NoTable::XmlWorkbook));
        assert_eq!(NoTable::of_text("\u{1}\u{7}ｱｲ\u{2}"), Some(NoTable::Binary));
        for table in ["<単一>\n甲\t9000\n", "組合名\t加入者数\r\n甲\t9000\r\n\u{1a}", "甲,\"あ\nい\"\n", ""]
        {
            assert_eq!(NoTable::of_text(table), None, "{table}");
        }
    }
}
