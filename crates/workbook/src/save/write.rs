//! Writes a [`Book`] as `.xlsx`.

use std::{collections::HashMap, fmt};

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};

use super::book::{Book, BookCell, BookSheet, Content, Look, Origin, Shown};

/// Why a workbook cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SaveError {
    /// A number has more than the 15 digits that a spreadsheet keeps: it would be another number there.
    MoreThanFifteenDigits,
    /// A text, a formula or the table is longer than Excel allows.
    TooLarge,
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MoreThanFifteenDigits => "a number has more digits than a spreadsheet keeps",
            Self::TooLarge => "the table is larger than a spreadsheet can be",
        })
    }
}

impl std::error::Error for SaveError {}

impl From<XlsxError> for SaveError {
    fn from(_: XlsxError) -> Self {
        Self::TooLarge
    }
}

/// The first whole number with more than 15 digits.
const SIXTEEN_DIGITS: f64 = 1e15;

/// The most characters of a formula.
///
/// Source: Excel specifications and limits.
const MOST_FORMULA: usize = 8_192;

/// A4, as Excel counts papers.
const A4: u8 = 9;

/// A sheet with more columns is printed across.
const MOST_COLUMNS_UPRIGHT: usize = 6;

/// The background of a cell for inputs.
const INPUT_COLOUR: u32 = 0xFF_F8_DC;

/// The background of a heading.
const HEADING_COLOUR: u32 = 0xE8_F1_FE;

impl Book {
    /// The workbook as a file. The same book makes the same bytes.
    ///
    /// # Errors
    ///
    /// [`SaveError`].
    pub fn to_xlsx(&self) -> Result<Vec<u8>, SaveError> {
        let mut workbook = Workbook::new();
        let date = self.made_on;
        let made = ExcelDateTime::from_ymd(date.year(), date.month(), date.day())?;
        workbook.set_properties(&DocProperties::new().set_title(&self.title).set_creation_datetime(&made));
        let mut formats = Formats::default();
        for (place, sheet) in self.sheets.iter().enumerate() {
            let worksheet = workbook.add_worksheet();
            write_sheet(worksheet, sheet, &mut formats)?;
            if place == self.shown {
                worksheet.set_active(true);
            }
        }
        Ok(workbook.save_to_buffer()?)
    }
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &BookSheet, formats: &mut Formats) -> Result<(), SaveError> {
    worksheet.set_name(&sheet.name)?;
    for (row, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.cells.iter().enumerate() {
            write_cell(worksheet, row, column, cell, formats)?;
        }
    }
    for (column, width) in sheet.widths.iter().enumerate() {
        worksheet.set_column_width(u16::try_from(column).map_err(|_| SaveError::TooLarge)?, *width)?;
    }
    worksheet
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_footer("&L&A&R&P / &N")
        .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
    if sheet.widths.len() > MOST_COLUMNS_UPRIGHT {
        worksheet.set_landscape();
    }
    if let Some(heading) = sheet.heading {
        let heading = u32::try_from(heading).map_err(|_| SaveError::TooLarge)?;
        worksheet.set_repeat_rows(heading, heading)?;
        worksheet.set_freeze_panes(heading.saturating_add(1), 0)?;
    }
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    row: usize,
    column: usize,
    cell: &BookCell,
    formats: &mut Formats,
) -> Result<(), SaveError> {
    let row = u32::try_from(row).map_err(|_| SaveError::TooLarge)?;
    let column = u16::try_from(column).map_err(|_| SaveError::TooLarge)?;
    let format = formats.of(cell);
    match &cell.content {
        Content::Empty if cell.origin == Origin::Label && cell.look == Look::Plain => {}
        Content::Empty => {
            worksheet.write_blank(row, column, format)?;
        }
        Content::Text(text) => {
            worksheet.write_string_with_format(row, column, text.as_str(), format)?;
        }
        Content::Number(number) => {
            worksheet.write_number_with_format(row, column, kept(*number)?, format)?;
        }
        Content::Formula(formula, value) => {
            if formula.chars().count() > MOST_FORMULA {
                return Err(SaveError::TooLarge);
            }
            let shown = match value {
                Shown::Number(number) => kept(*number)?.to_string(),
                Shown::Text(text) => text.clone(),
            };
            worksheet.write_formula_with_format(
                row,
                column,
                Formula::new(formula).set_result(shown),
                format,
            )?;
        }
    }
    Ok(())
}

/// A number that a spreadsheet keeps.
fn kept(number: f64) -> Result<f64, SaveError> {
    if number.abs() < SIXTEEN_DIGITS { Ok(number) } else { Err(SaveError::MoreThanFifteenDigits) }
}

/// The formats used so far, by what they are for.
#[derive(Default)]
struct Formats(HashMap<(Look, bool, bool), Format>);

impl Formats {
    fn of(&mut self, cell: &BookCell) -> &Format {
        let input = cell.origin == Origin::Input;
        let total = matches!(cell.origin, Origin::Total | Origin::PartlyGivenTotal);
        self.0.entry((cell.look, input, total)).or_insert_with(|| format(cell.look, input, total))
    }
}

fn format(look: Look, input: bool, total: bool) -> Format {
    let plain = Format::new();
    let format = match look {
        Look::Plain => plain,
        Look::Title => plain.set_bold().set_font_size(14),
        Look::NoteName => plain.set_font_color(Color::RGB(0x50_50_50)),
        Look::Note => plain,
        Look::Heading => heading(plain).set_align(FormatAlign::Left),
        Look::FigureHeading => heading(plain).set_align(FormatAlign::Right),
        Look::Count => plain.set_num_format("#,##0"),
        Look::About => plain.set_num_format("\"約\"#,##0"),
        // The marks of Japanese accounts: △ for what is below zero.
        Look::Yen => plain.set_num_format("#,##0;△#,##0"),
        Look::Change => plain.set_num_format("+#,##0;△#,##0;0"),
        Look::Exact => plain.set_num_format("#,##0.000000;△#,##0.000000"),
        Look::Percent(decimals) => {
            let decimals = usize::try_from(decimals).map_or(0, |decimals| decimals.min(10));
            let code = if decimals == 0 { "0%".to_owned() } else { format!("0.{}%", "0".repeat(decimals)) };
            plain.set_num_format(code)
        }
    };
    let format = if input {
        format.set_background_color(Color::RGB(INPUT_COLOUR)).set_border(FormatBorder::Hair)
    } else {
        format
    };
    if total { format.set_bold().set_border_top(FormatBorder::Thin) } else { format }
}

fn heading(format: Format) -> Format {
    format
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(HEADING_COLOUR))
        .set_border_bottom(FormatBorder::Thin)
}
