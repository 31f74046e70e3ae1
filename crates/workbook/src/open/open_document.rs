//! `.ods`, read here: calamine tells neither percentages nor hidden rows of this format, nor merged cells.
//!
//! Source: OpenDocument 1.3, part 3, chapter 9 (tables) and 19.385 (value types).

use consortium_core::{ABOUT, about};
use consortium_document::tables::{CellKind, CellRange, MOST_COLUMNS, MOST_ROWS};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    MOST_SHEETS, OpenError, OpenedSheet, Visibility,
    number_format::Shown,
    package,
    parts::{attribute, count},
    value::{OpenSheet, iso_text, number_text},
};

pub(super) fn open(bytes: &[u8]) -> Result<Vec<OpenedSheet>, OpenError> {
    // Without a manifest nothing says that it is encrypted.
    let manifest = package::text(bytes, "META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(OpenError::Protected);
    }
    let content = package::text(bytes, "content.xml")?.ok_or(OpenError::Damaged)?;
    Content { reader: Reader::from_str(&content), hidden_styles: Vec::new() }.sheets()
}

/// The part with all sheets, while it is read.
struct Content<'a> {
    reader: Reader<&'a [u8]>,
    /// The styles of tables that are not displayed.
    hidden_styles: Vec<String>,
}

/// A sheet and the place that was reached in it.
struct Place {
    sheet: OpenSheet,
    /// The row at hand, from 1, and how many times it stands there.
    row: usize,
    rows: usize,
    /// The next column, from 1.
    column: usize,
    /// The next column of the declarations at the top.
    declared: usize,
    filtered: bool,
}

/// A cell that is being read.
struct OpenCell {
    text: String,
    kind: CellKind,
    /// The text is what the value says, not what is shown.
    is_settled: bool,
    /// The value, of a plain number.
    number: Option<f64>,
    repeated: usize,
    merged: (usize, usize),
}

impl<'a> Content<'a> {
    fn next(&mut self) -> Result<Event<'a>, OpenError> {
        self.reader.read_event().map_err(|_| OpenError::Damaged)
    }

    fn sheets(mut self) -> Result<Vec<OpenedSheet>, OpenError> {
        let mut sheets = Vec::new();
        let mut style = None;
        loop {
            match self.next()? {
                Event::Start(element) if element.name().0 == "style:style" => {
                    style = attribute(&element, "style:name")?;
                }
                Event::Start(element) | Event::Empty(element)
                    if element.name().0 == "style:table-properties"
                        && attribute(&element, "table:display")?.as_deref() == Some("false") =>
                {
                    self.hidden_styles.extend(style.clone());
                }
                Event::Start(element) if element.name().0 == "table:table" => {
                    if sheets.len() == MOST_SHEETS {
                        return Err(OpenError::TooManySheets { limit: MOST_SHEETS });
                    }
                    sheets.push(self.sheet(&element)?);
                }
                Event::Eof => return Ok(sheets),
                _ => {}
            }
        }
    }

    fn sheet(&mut self, table: &BytesStart<'_>) -> Result<OpenedSheet, OpenError> {
        let name = attribute(table, "table:name")?.ok_or(OpenError::Damaged)?;
        let style = attribute(table, "table:style-name")?;
        let hidden = style.is_some_and(|style| self.hidden_styles.contains(&style));
        let mut place = Place {
            sheet: OpenSheet::named(&name),
            row: 0,
            rows: 1,
            column: 1,
            declared: 1,
            filtered: false,
        };
        loop {
            let event = self.next()?;
            let is_empty = matches!(event, Event::Empty(_));
            match event {
                Event::Start(element) | Event::Empty(element) => match element.name().0 {
                    "table:table-column" => place.declare_column(&element)?,
                    "table:table-row" => place.begin_row(&element)?,
                    "table:table-cell" => {
                        let mut cell = OpenCell::begin(&element)?;
                        if !is_empty {
                            self.cell_text(&mut cell, "table:table-cell")?;
                        }
                        place.put(cell);
                    }
                    "table:covered-table-cell" => {
                        let covered = count(&element, "table:number-columns-repeated", 1)?;
                        if !is_empty {
                            self.skip("table:covered-table-cell")?;
                        }
                        place.column = place.column.saturating_add(covered);
                    }
                    // Drawings and charts have tables of their own.
                    name @ ("table:shapes" | "office:forms") if !is_empty => {
                        let name = name.to_owned();
                        self.skip(&name)?;
                    }
                    _ => {}
                },
                Event::End(element) if element.name().0 == "table:table" => break,
                Event::Eof => return Err(OpenError::Damaged),
                _ => {}
            }
        }
        Ok(OpenedSheet {
            name,
            visibility: if hidden { Visibility::Hidden } else { Visibility::Visible },
            content: place.sheet.finish(),
            filtered: place.filtered,
            tells_what_is_hidden: true,
        })
    }

    /// What is shown in a cell, paragraph by paragraph, without its comments.
    fn cell_text(&mut self, cell: &mut OpenCell, end: &str) -> Result<(), OpenError> {
        let mut text = String::new();
        let mut paragraphs = 0_usize;
        loop {
            match self.next()? {
                Event::Start(element) | Event::Empty(element) if element.name().0 == "text:p" => {
                    if paragraphs > 0 {
                        text.push('\n');
                    }
                    paragraphs = paragraphs.saturating_add(1);
                }
                Event::Start(element) if element.name().0 == "office:annotation" => {
                    self.skip("office:annotation")?;
                }
                Event::Start(element) | Event::Empty(element) if element.name().0 == "text:s" => {
                    let spaces = count(&element, "text:c", 1)?.min(1_000);
                    text.push_str(&" ".repeat(spaces));
                }
                Event::Empty(element) if element.name().0 == "text:line-break" => text.push('\n'),
                Event::Empty(element) if element.name().0 == "text:tab" => text.push('\t'),
                Event::Text(words) if paragraphs > 0 => {
                    text.push_str(&words.xml10_content());
                }
                Event::GeneralRef(reference) => {
                    let named = quick_xml::escape::resolve_predefined_entity(reference.as_ref());
                    let numbered = reference.resolve_char_ref().map_err(|_| OpenError::Damaged)?;
                    text.extend(named.map(str::to_owned).or_else(|| numbered.map(String::from)));
                }
                Event::End(element) if element.name().0 == end => break,
                Event::Eof => return Err(OpenError::Damaged),
                _ => {}
            }
        }
        cell.settle(text);
        Ok(())
    }

    fn skip(&mut self, name: &str) -> Result<(), OpenError> {
        self.reader.read_to_end(quick_xml::name::QName(name)).map_err(|_| OpenError::Damaged)?;
        Ok(())
    }
}

impl Place {
    fn declare_column(&mut self, element: &BytesStart<'_>) -> Result<(), OpenError> {
        let next = self.declared.saturating_add(count(element, "table:number-columns-repeated", 1)?);
        if is_hidden(element)? {
            for column in self.declared..next.min(MOST_COLUMNS.saturating_add(1)) {
                self.sheet.hide_column(column);
            }
        }
        self.declared = next;
        Ok(())
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<(), OpenError> {
        self.row = if self.row == 0 { 1 } else { self.row.saturating_add(self.rows) };
        self.rows = count(element, "table:number-rows-repeated", 1)?;
        self.column = 1;
        self.filtered |= attribute(element, "table:visibility")?.as_deref() == Some("filter");
        if is_hidden(element)? {
            let next = self.row.saturating_add(self.rows);
            for row in self.row..next.min(MOST_ROWS.saturating_add(1)) {
                self.sheet.hide_row(row);
            }
        }
        Ok(())
    }

    fn put(&mut self, cell: OpenCell) {
        let OpenCell { text, kind, repeated, merged: (rows, columns), .. } = cell;
        if rows > 1 || columns > 1 {
            self.sheet.merge(CellRange {
                first_row: self.row,
                first_column: self.column,
                last_row: self.row.saturating_add(rows).saturating_sub(1),
                last_column: self.column.saturating_add(columns).saturating_sub(1),
            });
        }
        if !text.is_empty() {
            // One beyond the limits is enough to show that there is too much.
            for row in 0..self.rows.min(MOST_ROWS.saturating_add(1)) {
                for column in 0..repeated.min(MOST_COLUMNS.saturating_add(1)) {
                    let (row, column) = (self.row.saturating_add(row), self.column.saturating_add(column));
                    self.sheet.put(row, column, text.clone(), kind);
                }
            }
        }
        self.column = self.column.saturating_add(repeated);
    }
}

impl OpenCell {
    fn begin(element: &BytesStart<'_>) -> Result<Self, OpenError> {
        let number = || -> Result<Option<f64>, OpenError> {
            attribute(element, "office:value")?
                .map(|text| text.parse().map_err(|_| OpenError::Damaged))
                .transpose()
        };
        let mut plain = None;
        let (text, kind) = match attribute(element, "office:value-type")?.as_deref() {
            Some("float") => {
                plain = number()?;
                (plain.map(|number| number_text(number, Shown::Plain).0), CellKind::Number)
            }
            Some("currency") => {
                (number()?.map(|number| number_text(number, Shown::Amount).0), CellKind::Amount)
            }
            Some("percentage") => (None, CellKind::Percent),
            Some("date") => {
                (attribute(element, "office:date-value")?.map(|date| iso_text(&date)), CellKind::Date)
            }
            Some("boolean") => {
                let value = attribute(element, "office:boolean-value")?;
                (value.map(|value| value.to_ascii_uppercase()), CellKind::Boolean)
            }
            _ => (None, CellKind::Text),
        };
        Ok(Self {
            is_settled: text.is_some(),
            text: text.unwrap_or_default(),
            kind,
            number: plain,
            repeated: count(element, "table:number-columns-repeated", 1)?,
            merged: (
                count(element, "table:number-rows-spanned", 1)?,
                count(element, "table:number-columns-spanned", 1)?,
            ),
        })
    }

    /// Takes what is shown, unless the value has been told. An error is shown, and its value is 0.
    fn settle(&mut self, shown: String) {
        let is_error = shown.starts_with('#') && shown.ends_with(['!', '?', 'A']);
        if is_error {
            self.kind = CellKind::Error;
        }
        if is_error || !self.is_settled {
            self.text = shown;
        } else if let Some(number) = self.number {
            // Its number format says whether it is only about right, or in thousands.
            (self.text, _) = number_text(number, Shown::by_sight(number, &shown));
        } else if shown.starts_with(ABOUT) {
            self.text = about(&self.text);
        }
    }
}

fn is_hidden(element: &BytesStart<'_>) -> Result<bool, OpenError> {
    Ok(matches!(attribute(element, "table:visibility")?.as_deref(), Some("collapse" | "filter")))
}
