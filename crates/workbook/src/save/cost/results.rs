//! The results: what each pays under the way that was adopted, under all of them, and after the settlement.

use consortium_core::{
    Yen,
    cost::{NotCalculated, Settlement},
};

use super::{
    CostFacts, CostWords, Word, alone::KnownAlone, calculation::Calculation, inputs::numbered, lines::total,
};
use crate::save::{
    Preface,
    book::{BookCell, BookSheet, Look, Origin, Rows, cell, yen},
};

/// The rows of members below the heading that was pushed last.
fn member_rows(sheet: &BookSheet, facts: CostFacts<'_>) -> Rows {
    let first = sheet.next();
    Rows { first, last: first.saturating_add(facts.task.members.len()).saturating_sub(1) }
}

/// A sum of a column of members.
fn sum(sheet: &BookSheet, column: usize, rows: Rows, value: f64, look: Look, origin: Origin) -> BookCell {
    BookCell::formula(format!("SUM({})", sheet.column(column, rows)), value, look).from(origin)
}

/// Where what is calculated from two cells comes from.
fn both(one: Origin, other: Origin) -> Origin {
    if one == Origin::Calculated { other } else { Origin::PartlyGiven }
}

/// The words on a total row.
fn total_label(words: CostWords) -> [BookCell; 2] {
    [BookCell::empty().from(Origin::Total), BookCell::text(words.get(Word::Sum)).from(Origin::Total)]
}

/// What each pays under the way of splitting that was adopted, and, where that is known, what it pays alone.
pub(super) fn adopted(
    facts: CostFacts<'_>,
    preface: &Preface,
    words: CostWords,
    alone: Option<&KnownAlone>,
    adopted: &Calculation,
) -> BookSheet {
    let mut sheet = BookSheet::new(words.get(Word::SheetAdopted), &preface.title, &preface.notes);
    sheet.push([
        BookCell { look: Look::NoteName, ..BookCell::text(words.get(Word::Method)) },
        BookCell { look: Look::Note, ..BookCell::text((words.method)(adopted.method)) },
    ]);
    sheet.widths = vec![14, 34, 20, 16, 12];
    let mut headings = vec![Word::ExactShare, Word::Payable, Word::PercentOfAll];
    if alone.is_some() {
        sheet.widths.extend([16, 16]);
        headings.extend([Word::Alone, Word::Difference]);
    }
    sheet.push_headings(
        [
            BookCell::heading(words.get(Word::Number), true),
            BookCell::heading(words.get(Word::Society), false),
        ]
        .into_iter()
        .chain(headings.into_iter().map(|word| BookCell::heading(words.get(word), true))),
    );
    let rows = member_rows(&sheet, facts);
    let net: f64 = adopted.shares.iter().copied().map(yen).sum();
    let derived = adopted.derived();
    for (place, name) in facts.names.iter().enumerate() {
        let row = sheet.next();
        let share = adopted.shares.get(place).copied().map_or(f64::NAN, yen);
        let percent = if net == 0.0 { 0.0 } else { share / net };
        let whole = format!("SUM({})", sheet.column(3, rows));
        let mut cells = vec![
            numbered(place),
            BookCell::text(name.as_str()),
            adopted.exact(place).unwrap_or_else(BookCell::empty),
            adopted.payable(place),
            BookCell::formula(format!("IF({whole}=0,0,{}/{whole})", cell(row, 3)), percent, Look::Percent(2))
                .from(derived),
        ];
        if let Some(alone) = alone {
            let own = alone.of(place);
            cells.push(BookCell::formula(alone.sheet.cell(place), own, Look::Yen));
            let formula = format!("{}-{}", cell(row, 3), cell(row, 5));
            cells.push(BookCell::formula(formula, share - own, Look::Change).from(derived));
        }
        sheet.push(cells);
    }
    let mut sums: Vec<_> = total_label(words).into();
    sums.push(BookCell::empty().from(Origin::Total));
    sums.push(sum(&sheet, 3, rows, net, Look::Yen, adopted.derived_total()));
    sums.push(BookCell::empty().from(Origin::Total));
    if let Some(alone) = alone {
        let own: f64 = alone.amounts.iter().map(|standalone| yen(standalone.alone)).sum();
        sums.push(sum(&sheet, 5, rows, own, Look::Yen, Origin::Total));
        sums.push(sum(&sheet, 6, rows, net - own, Look::Change, adopted.derived_total()));
    }
    sheet.push(sums);
    sheet
}

/// All ways of splitting side by side, each with its difference from going alone where that is known.
pub(super) fn comparison(
    facts: CostFacts<'_>,
    preface: &Preface,
    words: CostWords,
    alone: Option<&KnownAlone>,
    calculations: &[Calculation],
) -> Result<BookSheet, NotCalculated> {
    let mut sheet = BookSheet::new(words.get(Word::SheetComparison), &preface.title, &preface.notes);
    let widths: &[u32] = if alone.is_some() { &[16, 16] } else { &[16] };
    sheet.widths = vec![14, 34];
    let mut headings = vec![
        BookCell::heading(words.get(Word::Number), true),
        BookCell::heading(words.get(Word::Society), false),
    ];
    if alone.is_some() {
        sheet.widths.push(16);
        headings.push(BookCell::heading(words.get(Word::Alone), true));
    }
    for calculation in calculations {
        let mark = if calculation.sheet.is_none() { words.get(Word::GivenMark) } else { "" };
        let name = (words.method)(calculation.method);
        sheet.widths.extend(widths);
        headings.push(BookCell::heading(format!("{name}{mark}"), true));
        if alone.is_some() {
            headings.push(BookCell::heading(format!("{name} {}", words.get(Word::Difference)), true));
        }
    }
    sheet.push_headings(headings);
    let rows = member_rows(&sheet, facts);
    for (place, name) in facts.names.iter().enumerate() {
        let row = sheet.next();
        let mut cells = vec![numbered(place), BookCell::text(name.as_str())];
        if let Some(alone) = alone {
            cells.push(BookCell::formula(alone.sheet.cell(place), alone.of(place), Look::Yen));
        }
        for calculation in calculations {
            let column = cells.len();
            let share = calculation.shares.get(place).copied().map_or(f64::NAN, yen);
            cells.push(calculation.payable(place));
            if let Some(alone) = alone {
                let formula = format!("{}-{}", cell(row, column), cell(row, 2));
                let difference = share - alone.of(place);
                cells.push(BookCell::formula(formula, difference, Look::Change).from(calculation.derived()));
            }
        }
        sheet.push(cells);
    }
    let amounts: Option<Vec<Yen>> =
        alone.map(|alone| alone.amounts.iter().map(|standalone| standalone.alone).collect());
    let own = amounts.as_deref().map(total).transpose()?;
    let mut sums: Vec<_> = total_label(words).into();
    sums.extend(own.map(|own| sum(&sheet, 2, rows, own, Look::Yen, Origin::Total)));
    let mut gainers = vec![BookCell::empty(), BookCell::text(words.get(Word::Gain)), BookCell::empty()];
    for calculation in calculations {
        let net = total(&calculation.shares)?;
        let column = sums.len();
        let origin = calculation.derived_total();
        sums.push(sum(&sheet, column, rows, net, Look::Yen, origin));
        let Some((own, amounts)) = own.zip(amounts.as_deref()) else { continue };
        let beside = column.saturating_add(1);
        sums.push(sum(&sheet, beside, rows, net - own, Look::Change, origin));
        let gain = calculation.shares.iter().zip(amounts).filter(|(share, alone)| share < alone).count();
        let formula = format!("COUNTIF({},\"<0\")", sheet.column(beside, rows));
        gainers.push(BookCell::empty());
        gainers.push(
            BookCell::formula(formula, super::fairness::count(gain), Look::Count).from(calculation.derived()),
        );
    }
    sheet.push(sums);
    if alone.is_some() {
        sheet.push(gainers);
    }
    Ok(sheet)
}

/// What was to be paid, what is paid after all, and the difference.
pub(super) fn settlement(
    facts: CostFacts<'_>,
    preface: &Preface,
    words: CostWords,
    provisional: Option<&Calculation>,
    settled: &Calculation,
    settlement: &Settlement,
) -> BookSheet {
    let mut sheet = BookSheet::new(words.get(Word::SheetSettlement), &preface.title, &preface.notes);
    sheet.push([
        BookCell { look: Look::NoteName, ..BookCell::text(words.get(Word::Method)) },
        BookCell { look: Look::Note, ..BookCell::text((words.method)(settled.method)) },
    ]);
    sheet.widths = vec![14, 34, 18, 18, 20];
    let headings = [Word::Provisional, Word::Settled, Word::StillToPay];
    sheet.push_headings(
        [
            BookCell::heading(words.get(Word::Number), true),
            BookCell::heading(words.get(Word::Society), false),
        ]
        .into_iter()
        .chain(headings.map(|word| BookCell::heading(words.get(word), true))),
    );
    let rows = member_rows(&sheet, facts);
    let before_origin = provisional.map_or(Origin::PartlyGiven, Calculation::derived);
    let origin = both(before_origin, settled.derived());
    for (place, name) in facts.names.iter().enumerate() {
        let row = sheet.next();
        let before = settlement.provisional.get(place).copied().map_or(f64::NAN, yen);
        let difference = settlement.differences.get(place).copied().map_or(f64::NAN, yen);
        sheet.push([
            numbered(place),
            BookCell::text(name.as_str()),
            provisional.map_or_else(|| BookCell::given(before, Look::Yen), |before| before.payable(place)),
            settled.payable(place),
            BookCell::formula(format!("{}-{}", cell(row, 3), cell(row, 2)), difference, Look::Change)
                .from(origin),
        ]);
    }
    let totals = [
        (2, settlement.provisional_total, Look::Yen, before_origin),
        (3, settlement.final_total, Look::Yen, settled.derived()),
        (4, settlement.change, Look::Change, origin),
    ]
    .map(|(column, amount, look, origin)| {
        let origin = if origin == Origin::Calculated { Origin::Total } else { Origin::PartlyGivenTotal };
        sum(&sheet, column, rows, yen(amount), look, origin)
    });
    sheet.push(total_label(words).into_iter().chain(totals));
    sheet
}
