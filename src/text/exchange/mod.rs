//! Sentences about reading tables and single inputs: what was repaired, what could not be read, and what to do.

use super::{
    Language, members,
    number::{grouped, percent},
};
use account::*;
use consortium_core::reading::{ReadValue, Reason, Repair, Scale};
use consortium_document::tables::{
    CellRepair, ColumnLeftOut, ColumnReason, MemberWords, NotText, Place, PlanOfMarks, Problem, SkipReason,
    SkippedRow, TableError, TotalCheck, TotalOutcome, UnusualSize,
};
use sentences::*;
use words::{count, quoted, shortened};

mod account;
mod read_error;
mod sentences;
mod words;

pub use read_error::read_error;

/// A problem of a table that was read, with its place.
pub fn problem(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Cell { place: at, found, error } => {
            of_place(language, &place(language, at), &read_error(language, found, error))
        }
        Problem::Garbled { place: at, found } => {
            let statement = is_garbled(language, &quoted(language, found));
            of_place(language, &place(language, at), &statement)
        }
        Problem::MissingColumn { names } => match name_in(language, names) {
            Some(name) => missing_column(language, &quoted(language, name)),
            None => missing_some_column(language).to_owned(),
        },
        Problem::RepeatedColumn { place } => {
            repeated_column(language, &quoted(language, &place.title), &column_letters(place.column))
        }
        Problem::OtherYear { place, read } => {
            other_year(language, &quoted(language, &place.title), &quoted(language, read))
        }
        Problem::OnlyParts { place } => only_parts(language, &quoted(language, &place.title)),
        Problem::ByContent => by_content(language).to_owned(),
        Problem::TotalDiffers { check } => total_check(language, check),
        Problem::Twice { what, rows } => {
            twice(language, &quoted(language, what), &rows_named(language, rows))
        }
        Problem::Namesakes { names, rows } => {
            let quoted: Vec<String> = names.iter().map(|name| quoted(language, name)).collect();
            namesakes(language, &some_of(language, &quoted), &rows_named(language, rows))
        }
        Problem::SeveralLeads { rows } => several_leads(language, &rows_named(language, rows)),
        Problem::OwnSociety { place } => own_society(language, &quoted(language, &place.title)),
        Problem::CountsOrItems { rows } => counts_or_items(language, &rows_named(language, rows)),
        Problem::CountsOfItems { place } => counts_of_items(language, &quoted(language, &place.title)),
        Problem::Doubtful { word, rows } => {
            doubtful(language, &quoted(language, word), &rows_named(language, rows))
        }
        Problem::OtherScheme { place: at, found } => {
            of_place(language, &place(language, at), &other_scheme(language, &quoted(language, found)))
        }
        Problem::Dashes { count } => dashes(language, *count),
        Problem::Marks { mark, count } => marks(language, &quoted(language, &mark.to_string()), *count),
        Problem::HiddenRows { rows } => hidden_rows(language, rows.len(), &rows_named(language, rows)),
        Problem::TooManyRows { found, limit } => too_many_societies(language, *found, *limit),
        Problem::NoName { rows } => no_name(language, rows.len(), &rows_named(language, rows)),
        Problem::HiddenColumn { place } => {
            hidden_column(language, &quoted(language, &place.title), &column_letters(place.column))
        }
        Problem::WithoutWord { title, rows } => {
            without_word(language, &quoted(language, title), &rows_named(language, rows))
        }
        Problem::YearOfSheet { year } => year_of_sheet(
            language,
            &crate::text::stages_page::year(language, consortium_core::stages::FiscalYear(*year)),
        ),
        Problem::PlanOfMarks { taken: PlanOfMarks::Unknown, .. } => plan_not_said(language).to_owned(),
        Problem::PlanOfMarks { taken: PlanOfMarks::Marked | PlanOfMarks::All, rows } => {
            marks_are_the_plan(language, &rows_named(language, rows))
        }
        Problem::ItemsByNumber { first, last } => items_by_number(
            language,
            &quoted(language, &first.0),
            &quoted(language, &last.0),
            first.1.circled(),
            last.1.circled(),
        ),
        Problem::NameAlone { rows } => name_alone(language, &rows_named(language, rows)),
        Problem::SumOfRows { rows } => sum_of_rows(language, &rows_named(language, rows)),
        Problem::PartsWithheld { place, rows } => {
            parts_withheld(language, &quoted(language, &place.title), &rows_named(language, rows))
        }
        Problem::UnitsDiffer { rows } => units_differ(language, &rows_named(language, rows)),
        Problem::RestLeftOut { rows } => rest_left_out(language, &rows_named(language, rows)),
        Problem::SplitNumbers { rows } => split_numbers(language, &rows_named(language, rows)),
        Problem::NoFigures { names } => {
            no_figures(language, &quoted(language, name_in(language, names).unwrap_or("")))
        }
        Problem::SideBySide { place } => {
            side_by_side(language, &quoted(language, &place.title), &column_letters(place.column))
        }
        Problem::UnusualSize { title, size, limit, rows } => {
            let (title, rows, limit) = (quoted(language, title), rows_named(language, rows), grouped(*limit));
            match size {
                UnusualSize::Small => unusually_small(language, &title, &limit, &rows),
                UnusualSize::Large => unusually_large(language, &title, &limit, &rows),
            }
        }
        Problem::PartAboveWhole { part, whole, rows } => part_above_whole(
            language,
            &quoted(language, part),
            &quoted(language, whole),
            &rows_named(language, rows),
        ),
        Problem::OnItsSide => on_its_side(language).to_owned(),
        Problem::RowsByPart { place: at } => rows_by_part(language, &place(language, at)),
        Problem::UnclosedQuote { row } => unclosed_quote(language, *row),
    }
}

/// All problems of a table: wrong check digits of a column in one line where the first of them stands, with the names of the
/// first rows, and each other problem in a line of its own. `name_of` gives the name of a row.
pub fn problems<'a>(
    language: Language,
    problems: impl IntoIterator<Item = &'a Problem>,
    name_of: impl Fn(usize) -> Option<&'a str>,
) -> Vec<String> {
    let mut lines: Vec<(&Problem, Vec<(&Place, &str)>)> = Vec::new();
    for problem in problems {
        let wrong = match problem {
            Problem::Cell { place, found, error } if matches!(error.reason, Reason::CheckDigit { .. }) => {
                Some((place, found.as_str()))
            }
            _ => None,
        };
        let known = lines.iter_mut().find(|(_, cells)| {
            wrong.zip(cells.first()).is_some_and(|((place, _), (first, _))| place.column == first.column)
        });
        match known {
            Some((_, cells)) => cells.extend(wrong),
            None => lines.push((problem, wrong.into_iter().collect())),
        }
    }
    let line = |(first, cells): (&Problem, Vec<(&Place, &str)>)| match &cells[..] {
        [] | [_] => self::problem(language, first),
        [(place, _), ..] => {
            let called = |(place, found): &(&Place, &str)| {
                shortened(name_of(place.row).filter(|name| !name.is_empty()).unwrap_or(found))
            };
            let names: Vec<String> = cells.iter().map(called).collect();
            let column = match &place.title {
                title if title.is_empty() => column_letters(place.column),
                title => quoted(language, title),
            };
            check_digits(language, &column, cells.len(), &some_of(language, &names))
        }
    };
    lines.into_iter().map(line).collect()
}

/// How many names are given at most in one sentence.
const MOST_NAMED: usize = 5;

/// The first of some names in words, and how many more there are.
fn some_of(language: Language, names: &[String]) -> String {
    let mut named: Vec<String> = names.iter().take(MOST_NAMED).cloned().collect();
    if names.len() > MOST_NAMED {
        named.push(and_more(language, names.len().saturating_sub(MOST_NAMED)));
    }
    listed(language, &named)
}

/// What was repaired in a cell, with its place: 3行目「保険者番号」：先頭の0を補いました（1130012 → 01130012）。
pub fn cell_repair(language: Language, cell: &CellRepair) -> String {
    let made = repairs(language, &cell.repairs);
    repair_at(language, &place(language, &cell.place), &made, &change_of(language, cell))
}

/// What became of a cell: 12 → 12,000.
fn change_of(language: Language, cell: &CellRepair) -> String {
    let value = cell
        .value
        .as_ref()
        .map_or_else(|| not_known(language).to_owned(), |value| read_value(language, value));
    let found = shortened(&cell.found);
    if found == value { value } else { format!("{found} → {value}") }
}

/// What was repaired in the cells of a table: cells of a column that were repaired alike in one line, and those with
/// ordinary numbers such as 1,234 in one line at the end.
pub fn cell_repairs(language: Language, cells: &[CellRepair]) -> (Vec<String>, Option<String>) {
    let (ordinary, repaired): (Vec<_>, Vec<_>) =
        cells.iter().partition(|cell| Repair::are_ordinary(&cell.repairs));
    let line =
        ordinary.first().map(|first| with_separators(language, ordinary.len(), &shortened(&first.found)));
    let mut alike: Vec<Vec<&CellRepair>> = Vec::new();
    for cell in repaired {
        let same = |known: &&mut Vec<&CellRepair>| {
            known
                .first()
                .is_some_and(|first| first.place.column == cell.place.column && first.repairs == cell.repairs)
        };
        match alike.iter_mut().find(same).filter(|_| !cell.repairs.iter().any(is_to_be_checked)) {
            Some(known) => known.push(cell),
            None => alike.push(vec![cell]),
        }
    }
    let lines = alike.into_iter().flat_map(|cells| match cells.first() {
        Some(first) if cells.len() > MOST_ALIKE_BY_THEMSELVES => vec![folded(language, first, cells.len())],
        _ => cells.into_iter().map(|cell| cell_repair(language, cell)).collect(),
    });
    (lines.collect(), line)
}

/// Up to so many cells that were repaired alike have a line each.
const MOST_ALIKE_BY_THEMSELVES: usize = 3;

/// Whether a cell with this repair is looked at by itself.
const fn is_to_be_checked(repair: &Repair) -> bool {
    matches!(repair, Repair::Approximate | Repair::RoundExponent | Repair::OtherWeekday | Repair::OutsideEra)
}

/// Cells of a column that were repaired alike, in one line with the first as the example.
fn folded(language: Language, first: &CellRepair, count: usize) -> String {
    let column = match &first.place.title {
        title if title.is_empty() => column_letters(first.place.column),
        title => quoted(language, title),
    };
    repairs_alike(language, &column, &repairs(language, &first.repairs), count, &change_of(language, first))
}

/// Several repairs on one line: 全角を半角に直しました。先頭の0を補いました.
pub fn repairs(language: Language, repairs: &[Repair]) -> String {
    let made: Vec<_> = repairs.iter().map(|&made| repair(language, made)).collect();
    made.join(match language {
        Language::Japanese => "。",
        Language::English => "; ",
    })
}

/// What was repaired in an input and what came of it: 先頭の0を補いました（06130017）。
pub fn input_repairs(language: Language, made: &[Repair], value: &str) -> String {
    let made = repairs(language, made);
    if value.is_empty() { repaired(language, &made) } else { repaired_to(language, &made, value) }
}

/// One repair, in a few words: 先頭の0を補いました.
pub fn repair(language: Language, repair: Repair) -> String {
    let sentence = match repair {
        Repair::FullWidth => full_width(language),
        Repair::KanjiNumerals => kanji_numerals(language),
        Repair::Spaces => spaces(language),
        Repair::Separators => separators(language),
        Repair::Currency => currency(language),
        Repair::PeopleCounter => people_counter(language),
        Repair::CellScale(scale) => return cell_scale(language, scale_word(language, scale)),
        Repair::ColumnScale(scale) => return column_scale(language, scale_word(language, scale)),
        Repair::TableScale(scale) => return table_scale(language, scale_word(language, scale)),
        Repair::Approximate => approximate(language),
        Repair::TaxNote => tax_note(language),
        Repair::FootnoteMark => footnote_mark(language),
        Repair::Exponent => exponent(language),
        Repair::RoundExponent => round_exponent(language),
        Repair::TextMark => text_mark(language),
        Repair::DashIsZero => dash_is_zero(language),
        Repair::Weekday => weekday(language),
        Repair::OtherWeekday => other_weekday(language),
        Repair::SerialDate => serial_date_read(language),
        Repair::MergedAbove => merged_above(language),
        Repair::TitleAbove => title_above(language),
        Repair::TriangleMinus => triangle_minus(language),
        Repair::BracketMinus => bracket_minus(language),
        Repair::ZeroDecimals => zero_decimals(language),
        Repair::PercentAssumed => percent_assumed(language),
        Repair::UnknownMark => unknown_mark(language),
        Repair::Hyphens => hyphens(language),
        Repair::LeadingZero => leading_zero(language),
        Repair::EraYear => era_year(language),
        Repair::OutsideEra => outside_era(language),
        Repair::Midnight => midnight(language),
        Repair::LineBreaks => line_breaks(language),
    };
    sentence.to_owned()
}

/// Why a pasted text or a file is not taken as a table.
pub fn table_error(language: Language, error: TableError) -> String {
    match error {
        TableError::Empty => empty_table(language).to_owned(),
        TableError::TooLarge { limit, .. } => too_large(language, limit / (1024 * 1024)),
        TableError::TooManyRows { limit } => too_many_rows(language, &count(limit)),
        TableError::TooManyColumns { row, limit } => too_many_columns(language, row, limit),
    }
}

/// Why a file has no text to read.
pub fn not_text(language: Language, error: NotText) -> &'static str {
    match error {
        NotText::Workbook => workbook(language),
        NotText::Binary => binary_file(language),
    }
}

/// A row that was left out, with the reason and what it says: 7行目（合計の行）：合計 11,000.
pub fn skipped(language: Language, row: &SkippedRow) -> String {
    let reason = skip_reason(language, row.reason);
    match shortened(&row.cells.join(" ")) {
        cells if cells.is_empty() => skipped_blank(language, row.number, reason),
        cells => skipped_with_cells(language, row.number, reason, &cells),
    }
}

/// Why a row was left out, in a few words.
pub fn skip_reason(language: Language, reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::AboveHeader => above_header(language),
        SkipReason::Blank => blank_row(language),
        SkipReason::Total => total_row(language),
        SkipReason::Mean => mean_row(language),
        SkipReason::Part => part_row(language),
        SkipReason::Rest => rest_row(language),
        SkipReason::RepeatedHeading => repeated_heading(language),
        SkipReason::Units => units_row(language),
        SkipReason::Section => section_row(language),
        SkipReason::Note => note_row(language),
        SkipReason::NotTakingPart => not_taking_part(language),
        SkipReason::Example => example_row(language),
        SkipReason::Included => included_row(language),
        SkipReason::Comparison => comparison_row(language),
        SkipReason::ByUser => left_out_by_user(language),
    }
}

/// A column that is not read: C列「総加入者数」（2行）：同じ意味の列がほかにあるため.
pub fn column_left_out(language: Language, column: &ColumnLeftOut) -> String {
    let letters = column_letters(column.place.column);
    let reason = column_reason(language, column.reason);
    if column.place.title.is_empty() {
        column_by_letters(language, &letters, column.filled, reason)
    } else {
        column_by_title(language, &letters, &quoted(language, &column.place.title), column.filled, reason)
    }
}

/// Why a column is not read, in a few words.
pub fn column_reason(language: Language, reason: ColumnReason) -> &'static str {
    match reason {
        ColumnReason::Unmatched => unmatched_column(language),
        ColumnReason::Repeated => same_meaning(language),
        ColumnReason::Part => part_of_column(language),
        ColumnReason::OtherYear => of_other_year(language),
    }
}

/// What came of comparing a total: 8行目「合計」の「加入者数」39,000は、5組合の合計と一致します.
pub fn total_check(language: Language, check: &TotalCheck) -> String {
    let label =
        if check.label.is_empty() { unlabelled(language).to_owned() } else { shortened(&check.label) };
    let at =
        total_place(language, check.place.row, &quoted(language, &label), &shortened(&check.place.title));
    let stated = grouped(check.stated);
    match check.outcome {
        TotalOutcome::IsSum { rows } => is_sum(language, &at, &stated, rows),
        TotalOutcome::IsMean { rows } => is_mean(language, &at, &stated, rows),
        TotalOutcome::NotTheMean { rows } => not_the_mean(language, &at, &stated, rows),
        TotalOutcome::Differs { rows, sum } => {
            let by = check.stated.checked_sub(sum).map_or_else(String::new, signed);
            differs(language, &at, &stated, rows, &grouped(sum), &by)
        }
        TotalOutcome::NotCompared => not_compared(language, &at, &stated),
    }
}

/// A difference with its sign: +500, −500.
fn signed(difference: i128) -> String {
    if difference > 0 { format!("+{}", grouped(difference)) } else { grouped(difference) }
}

/// How many rows are named at most in one sentence.
const MOST_ROWS_NAMED: usize = 10;

/// The first of some rows, in words: 3・4・7行目, rows 3, 4, 7.
fn rows_named(language: Language, rows: &[usize]) -> String {
    let named: Vec<String> = rows.iter().take(MOST_ROWS_NAMED).map(ToString::to_string).collect();
    let named = listed(language, &named);
    if rows.len() > MOST_ROWS_NAMED { and_other_rows(language, &named) } else { some_rows(language, &named) }
}

fn listed(language: Language, parts: &[String]) -> String {
    parts.join(match language {
        Language::Japanese => "・",
        Language::English => ", ",
    })
}

/// The words of a member table that is written as a file.
pub fn member_words(language: Language) -> MemberWords {
    match language {
        Language::Japanese => MemberWords {
            title: |column| members::column(Language::Japanese, column),
            standing: |standing| members::standing(Language::Japanese, standing),
            kind: |kind| members::kind(Language::Japanese, Some(kind)),
            yes: yes_mark(language),
        },
        Language::English => MemberWords {
            title: |column| members::column(Language::English, column),
            standing: |standing| members::standing(Language::English, standing),
            kind: |kind| members::kind(Language::English, Some(kind)),
            yes: yes_mark(language),
        },
    }
}

/// Where a cell stands, by its heading or else by the letters of its column: 3行目「加入者数」, 3行目B列.
pub fn place(language: Language, place: &Place) -> String {
    if place.title.is_empty() {
        place_by_letters(language, place.row, &column_letters(place.column))
    } else {
        place_by_title(language, place.row, &quoted(language, &place.title))
    }
}

/// The letters by which spreadsheets name a column: A for 1, AA for 27.
///
/// ```
/// use consortium_planner::text::exchange::column_letters;
/// assert_eq!([1, 26, 27, 200].map(column_letters), ["A", "Z", "AA", "GR"]);
/// ```
pub fn column_letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column;
    while let Some(position) = rest.checked_sub(1) {
        letters.extend(('A'..='Z').nth(position % 26));
        rest = position / 26;
    }
    letters.chars().rev().collect()
}

/// A value that was read.
fn read_value(language: Language, value: &ReadValue) -> String {
    match value {
        ReadValue::Count(count) => grouped(*count),
        ReadValue::Yen(amount) => yen_amount(language, &grouped(amount.get())),
        ReadValue::Share(share) => format!("{share} ({})", percent(*share, 2)),
        ReadValue::InsurerNumber(number) => number.to_string(),
        ReadValue::Date(date) => date.to_string(),
        ReadValue::Standing(standing) => members::standing(language, *standing).to_owned(),
        ReadValue::SocietyKind(kind) => members::kind(language, Some(*kind)).to_owned(),
        ReadValue::YesNo(true) => yes(language).to_owned(),
        ReadValue::YesNo(false) => no(language).to_owned(),
        ReadValue::Text(text) => shortened(text),
    }
}

pub(in crate::text) fn scale_word(language: Language, scale: Scale) -> &'static str {
    match scale {
        Scale::One => ones(language),
        Scale::Hundred => hundreds(language),
        Scale::Thousand => thousands(language),
        Scale::TenThousand => ten_thousands(language),
        Scale::Million => millions(language),
        Scale::HundredMillion => hundred_millions(language),
    }
}

/// The first name in the language, of names in both: the English ones are those in Latin letters.
fn name_in(language: Language, names: &'static [&'static str]) -> Option<&'static str> {
    let fits = |name: &&&str| name.is_ascii() == (language == Language::English);
    names.iter().find(fits).or(names.first()).copied()
}
