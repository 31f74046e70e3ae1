//! The cells of a row, read by column: what was repaired or assumed is noted, and what cannot be read stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::tables::{
    choices::{Choices, DashMeaning, RowChoice},
    columns::{Header, ScaleFrom},
    csv_out::without_guard,
    findings::{CellRepair, Problem},
    heading_year::calendar_year,
    rows::SkipReason,
    sections::Sections,
    sheet::{CellKind, Place, Sheet},
    titles::TitleAbove,
};
use consortium_core::reading::{
    self, Expected, ReadError, ReadResult, ReadValue, Reading, Reason, Repair, Scale, fold, is_unknown_mark,
    read_count_in, read_date_in_column, read_insurer_number, read_percent, read_share, read_yen_in,
};
use consortium_core::{CalendarDate, Entry, Fraction, InsurerNumber, Yen};

/// What reading the cells brings up.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) problems: Vec<Problem>,
    pub(super) repairs: Vec<CellRepair>,
    pub(super) dashes: usize,
    pub(super) marks: BTreeMap<char, usize>,
}

impl Notes {
    /// Adds what reading one more row brought up.
    pub(super) fn add(&mut self, row: Self) {
        self.problems.extend(row.problems);
        self.repairs.extend(row.repairs);
        self.dashes = self.dashes.saturating_add(row.dashes);
        for (mark, count) in row.marks {
            let marks = self.marks.entry(mark).or_default();
            *marks = marks.saturating_add(count);
        }
    }
}

/// What a mark in a column of yes and no says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ○ and the like.
    Yes,
    /// × and the like.
    No,
    /// Something that is neither: ◎, △.
    Open,
}

/// The cells of one row, by column. What reading them brings up is noted.
pub struct Cells<'a, Id> {
    pub(super) header: &'a Header<Id>,
    pub(super) sections: &'a Sections<Id>,
    pub(super) row: usize,
    pub(super) texts: &'a [String],
    pub(super) sheet: &'a Sheet,
    pub(super) choices: &'a Choices,
    pub(super) merged: &'a BTreeMap<(usize, usize), String>,
    pub(super) titles: &'a [TitleAbove<Id>],
    /// Marks that a legend gives another meaning: see [`redefined_marks`](super::legend::redefined_marks).
    pub(super) redefined: &'a BTreeSet<char>,
    /// The figures of the row are parts, and no row gives the whole: none is taken.
    pub(super) withheld: bool,
    pub(super) year: Option<u16>,
    pub(super) left_out: Option<SkipReason>,
    pub(super) notes: &'a mut Notes,
}

impl<Id: Copy + Eq> Cells<'_, Id> {
    /// A name or a remark, on one line. Empty if there is no such column.
    pub fn text(&mut self, id: Id) -> String {
        let one_line = |text: &str, _| {
            let value = fold::visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
            let repairs = if text.contains(['\n', '\r']) { vec![Repair::LineBreaks] } else { Vec::new() };
            Ok(Reading { value: Some(value), repairs })
        };
        match self.read(id, one_line) {
            Entry::Known(text) | Entry::Approximate(text) | Entry::Unreadable(text) => text,
            Entry::Unknown => String::new(),
        }
    }

    /// What stands in a cell, folded and in small letters; nothing is noted. Empty if there is no such column.
    pub fn word(&self, id: Id) -> String {
        let text = self.header.position(id).and_then(|at| self.texts.get(at));
        text.map_or_else(String::new, |text| fold::fold(text).text.to_lowercase())
    }

    /// Leaves the row out, unless the user wants it to be read. What reading it brings up is forgotten.
    pub fn leave_out(&mut self, reason: SkipReason) {
        if self.choices.rows.get(&self.row) != Some(&RowChoice::Read) {
            self.left_out = Some(reason);
        }
    }

    /// A whole number from 0, in the scale of the column.
    pub fn count(&mut self, id: Id) -> Entry<u32> {
        self.number(id, 0, read_count_in)
    }

    /// An amount of money, in the scale of the column.
    pub fn yen(&mut self, id: Id) -> Entry<Yen> {
        self.number(id, Yen::ZERO, read_yen_in)
    }

    /// A number, where a dash may stand for zero.
    fn number<T>(&mut self, id: Id, zero: T, reader: fn(&str, Scale) -> ReadResult<T>) -> Entry<T>
    where
        T: Clone + Into<ReadValue>,
    {
        if self.withheld {
            return Entry::Unknown;
        }
        let position = self.header.position(id);
        let kind = position.and_then(|at| self.sheet.kind(self.row, at.saturating_add(1)));
        let text = position.and_then(|at| self.texts.get(at)).map(|text| fold::fold(text).text);
        let is_dash = text.is_some_and(|text| !text.is_empty() && text.chars().all(fold::is_dash));
        let is_zero = match (kind, self.choices.dashes) {
            // An accounting format shows zero so; other numbers of a workbook are no dashes.
            (Some(CellKind::Amount | CellKind::Number), _) => true,
            (_, chosen) => chosen == Some(DashMeaning::Zero),
        };
        if is_dash && !matches!(kind, Some(CellKind::Amount | CellKind::Number)) {
            self.notes.dashes = self.notes.dashes.saturating_add(1);
        }
        self.read(id, |text, scale| {
            if is_dash && is_zero {
                return Ok(Reading { value: Some(zero), repairs: vec![Repair::DashIsZero] });
            }
            reader(text, scale)
        })
    }

    /// A mark for yes or no; `None` for an empty cell, for a dash and if there is no such column.
    pub fn mark(&mut self, id: Id) -> Option<Mark> {
        let mut other = None;
        let (marks, redefined) = (&self.choices.marks, self.redefined);
        let read = self.read(id, |text, _| {
            let word = fold::fold(text).text.to_lowercase();
            let mut characters = word.chars();
            let (first, more) = (characters.next(), characters.next());
            let by_legend = first.map(as_one_mark).filter(|mark| more.is_none() && redefined.contains(mark));
            if let Some(mark) = by_legend {
                other = Some(mark);
                return Ok(Reading { value: marks.get(&mark).copied(), repairs: Vec::new() });
            }
            match (yes_or_no(&word), first) {
                (Some(answer), _) => Ok(Reading { value: Some(answer), repairs: Vec::new() }),
                (None, None) => Ok(Reading::empty()),
                (None, Some(_)) if is_unknown_mark(&word) => Ok(Reading::empty()),
                (None, Some(mark)) if more.is_none() && !mark.is_alphanumeric() => {
                    other = Some(mark);
                    Ok(Reading { value: marks.get(&mark).copied(), repairs: Vec::new() })
                }
                (None, Some(_)) => Err(ReadError { expected: Expected::YesNo, reason: Reason::Unrecognised }),
            }
        });
        if let Some(mark) = other {
            let count = self.notes.marks.entry(mark).or_default();
            *count = count.saturating_add(1);
        }
        match read {
            Entry::Known(true) | Entry::Approximate(true) => Some(Mark::Yes),
            Entry::Known(false) | Entry::Approximate(false) => Some(Mark::No),
            Entry::Unknown if other.is_some() => Some(Mark::Open),
            Entry::Unreadable(_) => Some(Mark::Open),
            Entry::Unknown => None,
        }
    }

    /// The fiscal year of the row: 2024, 令和6年度, R6. It also is the year of the row that is read.
    pub fn fiscal_year(&mut self, id: Id) -> Entry<u32> {
        let year = self.read(id, |text, _| {
            let folded = fold::fold(text).text.replace(' ', "");
            match calendar_year(&folded) {
                Some((year, "")) => Ok(Reading { value: Some(u32::from(year)), repairs: Vec::new() }),
                _ if folded.is_empty() => Ok(Reading::empty()),
                _ => Err(ReadError { expected: Expected::Date, reason: Reason::Unrecognised }),
            }
        });
        self.year = year.known().and_then(|year| u16::try_from(*year).ok());
        year
    }

    /// A percentage, as a fraction of one.
    pub fn percent(&mut self, id: Id) -> Entry<Fraction> {
        self.read(id, |text, _| read_percent(text))
    }

    /// A share from 0 to 1.
    pub fn share(&mut self, id: Id) -> Entry<Fraction> {
        self.read(id, |text, _| read_share(text))
    }

    /// An insurer number.
    pub fn insurer_number(&mut self, id: Id) -> Entry<InsurerNumber> {
        let number = self.read(id, |text, _| read_insurer_number(text));
        if let (Some(value), Some((place, found))) = (number.known(), self.place_of(id))
            && !value.is_of_a_society()
        {
            self.notes.problems.push(Problem::OtherScheme { place, found });
        }
        number
    }

    /// Where a column's cell of this row stands, and what is in it.
    fn place_of(&self, id: Id) -> Option<(Place, String)> {
        let index = self.header.position(id)?;
        let title = self.header.columns.get(index)?.title.clone();
        let found = self.texts.get(index).map(|text| text.trim().to_owned())?;
        Some((Place { row: self.row, column: index.saturating_add(1), title }, found))
    }

    /// A date.
    pub fn date(&mut self, id: Id) -> Entry<CalendarDate> {
        self.read(id, |text, _| read_date_in_column(text))
    }

    /// One of a few words, which `choose` gets folded and in small letters.
    pub fn choice<T>(
        &mut self,
        id: Id,
        expected: Expected,
        choose: impl FnOnce(&str) -> Option<T>,
    ) -> Entry<T>
    where
        T: Clone + Into<ReadValue>,
    {
        self.read(id, |text, _| {
            let word = fold::fold(text).text.to_lowercase();
            match choose(&word) {
                Some(value) => Ok(Reading { value: Some(value), repairs: Vec::new() }),
                None if word.is_empty() => Ok(Reading::empty()),
                None if is_unknown_mark(&word) => Ok(Reading::unknown_mark()),
                None => Err(ReadError { expected, reason: Reason::Unrecognised }),
            }
        })
    }

    /// Reads a cell by a function of its trimmed text and the scale of its column, and notes what came up.
    pub fn read<T>(&mut self, id: Id, reader: impl FnOnce(&str, Scale) -> ReadResult<T>) -> Entry<T>
    where
        T: Clone + Into<ReadValue>,
    {
        let titles = self.titles;
        let said = titles.iter().find(|title| title.row == self.row && title.id == id);
        let column = self.header.position(id).map(|index| (index, self.header.columns.get(index)));
        let (index, column, called) = match (column, said) {
            (Some((index, column)), _) => (index, column, column.map_or("", |column| column.title.as_str())),
            (None, Some(title)) => (title.position, None, title.called),
            (None, None) => return Entry::Unknown,
        };
        let own = column.and_then(|_| self.texts.get(index));
        let own = own.map_or("", |text| text.trim_matches(|c| c == '\u{1a}' || c == '\u{feff}').trim());
        let merged = self.merged.get(&(self.row, index)).filter(|_| column.is_some());
        let said = said.filter(|_| own.is_empty() && merged.is_none());
        let text = match said {
            Some(title) => title.word.as_str(),
            None => without_guard(merged.map_or(own, String::as_str)),
        };
        let of_row = self.sections.row_scale(self.row, index).filter(|_| column.is_some());
        let scale = of_row.or(column.map(|column| column.scale)).unwrap_or_default();
        let place = Place { row: self.row, column: index.saturating_add(1), title: called.to_owned() };
        let found = said.map_or(text, |title| title.title.as_str()).to_owned();
        if text.contains(char::REPLACEMENT_CHARACTER) {
            self.notes.problems.push(Problem::Garbled { place: place.clone(), found: found.clone() });
        }
        let plain = without_text_mark(text);
        let mut result = reader(plain, scale);
        if let Ok(reading) = &mut result {
            if merged.is_some() {
                reading.repairs.push(Repair::MergedAbove);
            }
            if said.is_some() {
                reading.repairs.push(Repair::TitleAbove);
            }
            if plain.len() < text.len() && reading.value.is_some() {
                reading.repairs.push(Repair::TextMark);
            }
            let of_table = matches!(column.map(|column| column.scale_from), Some(ScaleFrom::Table { .. }));
            for repair in &mut reading.repairs {
                if let (Repair::ColumnScale(scale), true) = (*repair, of_table) {
                    *repair = Repair::TableScale(scale);
                }
                if let (Repair::ColumnScale(scale), true) = (*repair, of_row.is_some()) {
                    *repair = Repair::CellScale(scale);
                }
            }
        }
        let entry = reading::entry(text, result.clone());
        match result {
            Ok(reading) if reading.repairs.is_empty() => {}
            Ok(Reading { value, repairs }) => {
                self.notes.repairs.push(CellRepair { place, found, value: value.map(Into::into), repairs });
            }
            Err(error) => self.notes.problems.push(Problem::Cell { place, found, error }),
        }
        entry
    }
}

/// Leaves out what exports for spreadsheets write around a number so that it stays text: `="0123"`, `'0123`.
fn without_text_mark(text: &str) -> &str {
    let quoted = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let marked = text.strip_prefix('\'').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    quoted.or(marked).unwrap_or(text)
}

/// One sign for those that look alike.
pub(super) fn as_one_mark(sign: char) -> char {
    match sign {
        '◯' | '〇' | '⚪' => '○',
        '✕' | '✗' | '✖' | 'x' => '×',
        '✔' | '☑' | '✅' | 'レ' => '✓',
        other => other,
    }
}

/// The answer that a folded mark gives.
pub(super) fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "○" | "◯" | "〇" | "⚪" | "●" | "✓" | "✔" | "☑" | "✅" | "レ" | "1" | "はい" | "有" | "済"
        | "主幹" | "達成" | "yes" | "y" | "true" | "lead" => Some(true),
        "×" | "✕" | "✗" | "✖" | "x" | "0" | "いいえ" | "無" | "未" | "未達成" | "no" | "n" | "false" => {
            Some(false)
        }
        _ => None,
    }
}
