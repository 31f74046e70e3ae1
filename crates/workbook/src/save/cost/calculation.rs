//! From the weights of a key to whole yen, step by step: one sheet for each way of splitting.

use consortium_core::{
    Yen,
    cost::{Figures, Key, KeyAllocation, Method, NotCalculated, Pool, Reason, Remainder},
};

use super::{
    CostFacts, CostWords, Word,
    alone::AloneSheet,
    inputs::{Column, InputSheet, numbered},
    lines::{LineSheet, total},
    rounding::Rounded,
};
use crate::save::{
    Preface,
    book::{BookCell, BookSheet, Look, Origin, Rows, cell, yen},
};

/// What the members pay under a way of splitting, and where that stands.
pub(super) struct Calculation {
    pub(super) method: Method,
    /// The sheet of its steps; none if no formula can say them.
    pub(super) sheet: Option<BookSheet>,
    /// What each pays.
    pub(super) shares: Vec<Yen>,
    places: Option<Places>,
    /// Where the amounts come from.
    pub(super) origin: Origin,
}

struct Places {
    members: Rows,
    exact: usize,
    payable: usize,
}

impl Calculation {
    /// What a member pays, as a cell of another sheet.
    pub(super) fn payable(&self, member: usize) -> BookCell {
        let amount = self.shares.get(member).copied().map_or(f64::NAN, yen);
        match (&self.sheet, &self.places) {
            (Some(sheet), Some(places)) => {
                let at = sheet.at(places.members.first.saturating_add(member), places.payable);
                BookCell::formula(at, amount, Look::Yen)
            }
            _ => BookCell::given(amount, Look::Yen),
        }
    }

    /// What all members pay, if a sheet says it.
    pub(super) fn column(&self) -> Option<String> {
        let (sheet, places) = self.sheet.as_ref().zip(self.places.as_ref())?;
        Some(sheet.column(places.payable, places.members))
    }

    /// What a member pays before rounding, if a sheet says it.
    pub(super) fn exact(&self, member: usize) -> Option<BookCell> {
        let (sheet, places) = self.sheet.as_ref().zip(self.places.as_ref())?;
        let row = places.members.first.saturating_add(member);
        let of_step = sheet.rows.get(row)?.cells.get(places.exact)?;
        let crate::save::book::Content::Formula(_, crate::save::book::Shown::Number(value)) = of_step.content
        else {
            return None;
        };
        Some(BookCell::formula(sheet.at(row, places.exact), value, Look::Exact).from(of_step.origin))
    }

    /// Where what is calculated from the amounts comes from.
    pub(super) fn derived(&self) -> Origin {
        if self.origin == Origin::Calculated { Origin::Calculated } else { Origin::PartlyGiven }
    }

    /// The same for a sum.
    pub(super) fn derived_total(&self) -> Origin {
        if self.origin == Origin::Calculated { Origin::Total } else { Origin::PartlyGivenTotal }
    }
}

/// A way of splitting whose shares no formula can say.
pub(super) fn solved_calculation(method: Method, shares: &[Yen]) -> Calculation {
    Calculation { method, sheet: None, shares: shares.to_vec(), places: None, origin: Origin::Given }
}

/// The sheets that a calculation rests on.
type Sheets<'a> = (&'a InputSheet, &'a LineSheet, Option<&'a AloneSheet>);

/// A way of splitting by keys, with every step as a formula.
pub(super) fn key_calculation(
    facts: CostFacts<'_>,
    preface: &Preface,
    words: CostWords,
    sheets: Sheets<'_>,
    method: Method,
    split: &KeyAllocation,
    shares: &[Yen],
) -> Result<Calculation, NotCalculated> {
    let (inputs, lines, alone) = sheets;
    if method == Method::PlannedKeys && !lines.has_planned(&split.pools) {
        return Ok(solved_calculation(method, shares));
    }
    let net = super::sum(shares.iter().copied())?;
    let rounded = Rounded::of(&split.shares, net, facts.task.cost.rounding_unit).ok_or(Reason::TooLarge)?;
    let rule = Rule::of(facts, &rounded, net, shares);
    let prefix = match lines.figures {
        Figures::Planned => Word::SheetCalculation,
        Figures::Actual => Word::SheetActualCalculation,
    };
    let name = format!("{}{}", words.get(prefix), (words.method)(method));
    let mut sheet = BookSheet::new(&name, &preface.title, &preface.notes);
    sheet.push([
        BookCell { look: Look::NoteName, ..BookCell::text(words.get(Word::NoteRoundingName)) },
        BookCell { look: Look::Note, ..BookCell::text(words.get(rule.note())) },
    ]);
    let columns = Columns { pools: split.pools.len() };
    sheet.widths = [8, 30].into_iter().chain((2..=columns.payable()).map(|_| 18)).collect();
    let heading = |text: &str| BookCell::heading(text, true);
    let mut headings =
        vec![heading(words.get(Word::Number)), BookCell::heading(words.get(Word::Society), false)];
    for pool in &split.pools {
        let key = (words.key)(pool.key);
        headings.push(heading(&format!("{} {key}", words.get(Word::Weight))));
        headings.push(heading(&format!("{} {key}", words.get(Word::Part))));
    }
    let steps = [Word::OwnCost, Word::ExactShare, Word::CutShare, Word::Remainder, Word::Rank, Word::Added];
    headings.extend(steps.map(|word| heading(words.get(word))));
    headings.push(heading(&match rule {
        Rule::Given => format!("{}{}", words.get(Word::Payable), words.get(Word::GivenMark)),
        _ => words.get(Word::Payable).to_owned(),
    }));
    sheet.push_headings(headings);

    let first = sheet.next();
    let members = Rows { first, last: first.saturating_add(facts.task.members.len()).saturating_sub(1) };
    let writer = Writer { inputs, lines, alone, method, split, rounded: &rounded, rule, columns, members };
    for (place, name) in facts.names.iter().enumerate() {
        let cells = writer.row(&sheet, place, name, shares).ok_or(Reason::TooLarge)?;
        sheet.push(cells);
    }
    let sums = writer.sums(&sheet, words, shares)?;
    sheet.push(sums);
    Ok(Calculation {
        method,
        shares: shares.to_vec(),
        origin: match rule {
            Rule::Given => Origin::PartlyGiven,
            Rule::LargestRemainder | Rule::Lead(_) => Origin::Calculated,
        },
        places: Some(Places { members, exact: writer.columns.exact(), payable: writer.columns.payable() }),
        sheet: Some(sheet),
    })
}

/// Who bears what rounding leaves, as the sheet says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    LargestRemainder,
    /// The place of the lead.
    Lead(usize),
    /// Formulas would come to other amounts.
    Given,
}

impl Rule {
    fn of(facts: CostFacts<'_>, rounded: &Rounded, net: Yen, shares: &[Yen]) -> Self {
        match facts.task.cost.remainder {
            Remainder::LargestRemainder if rounded.by_largest_remainder(shares) => Self::LargestRemainder,
            Remainder::LeadTakes => {
                let place = facts.task.members.iter().position(|member| facts.task.lead == Some(member.id));
                place.filter(|place| rounded.by_lead(*place, net, shares)).map_or(Self::Given, Self::Lead)
            }
            Remainder::LargestRemainder => Self::Given,
        }
    }

    const fn note(self) -> Word {
        match self {
            Self::LargestRemainder => Word::NoteRemainder,
            Self::Lead(_) => Word::NoteLead,
            Self::Given => Word::NoteRoundedByPlanner,
        }
    }
}

/// Where the columns are.
#[derive(Clone, Copy)]
struct Columns {
    pools: usize,
}

impl Columns {
    const fn weight(pool: usize) -> usize {
        pool.saturating_mul(2).saturating_add(2)
    }

    const fn part(pool: usize) -> usize {
        Self::weight(pool).saturating_add(1)
    }

    const fn own(self) -> usize {
        Self::weight(self.pools)
    }

    const fn exact(self) -> usize {
        self.own().saturating_add(1)
    }

    const fn cut(self) -> usize {
        self.own().saturating_add(2)
    }

    const fn remainder(self) -> usize {
        self.own().saturating_add(3)
    }

    const fn rank(self) -> usize {
        self.own().saturating_add(4)
    }

    const fn added(self) -> usize {
        self.own().saturating_add(5)
    }

    const fn payable(self) -> usize {
        self.own().saturating_add(6)
    }
}

/// Writes the rows of a calculation.
struct Writer<'a> {
    inputs: &'a InputSheet,
    lines: &'a LineSheet,
    alone: Option<&'a AloneSheet>,
    method: Method,
    split: &'a KeyAllocation,
    rounded: &'a Rounded,
    rule: Rule,
    columns: Columns,
    members: Rows,
}

impl Writer<'_> {
    fn row(&self, sheet: &BookSheet, place: usize, name: &str, shares: &[Yen]) -> Option<Vec<BookCell>> {
        let row = sheet.next();
        let at = |column: usize| cell(row, column);
        let column = |column: usize| sheet.column(column, self.members);
        let columns = self.columns;
        let mut cells = vec![numbered(place), BookCell::text(name)];
        for (pool_place, pool) in self.split.pools.iter().enumerate() {
            let weight = *pool.weights.get(place)?;
            cells.push(self.weight(pool, place, weight));
            let (own_weight, weights) =
                (at(Columns::weight(pool_place)), column(Columns::weight(pool_place)));
            let amount = self.lines.pool(self.method, pool_place);
            let formula = format!("IF(SUM({weights})=0,0,{amount}*{own_weight}/SUM({weights}))");
            // Weights that sum to zero stand beside an amount of zero: see the formula.
            let part = pool.share(place).map_or(0.0, |share| share.to_f64());
            cells.push(BookCell::formula(formula, part, Look::Exact));
        }
        let own = self.split.own.get(place)?.to_f64();
        cells.push(BookCell::formula(self.lines.own(&at(0)), own, Look::Exact));
        let step = self.rounded.steps.get(place)?;
        let mut parts: Vec<_> = (0..columns.pools).map(|pool| at(Columns::part(pool))).collect();
        parts.push(at(columns.own()));
        let formula = format!("ROUND({},{})", parts.join("+"), self.rounded.decimals);
        cells.push(BookCell::formula(formula, step.exact, Look::Exact));
        let unit = self.inputs.unit();
        let formula = format!("INT({}/{unit})*{unit}", at(columns.exact()));
        cells.push(BookCell::formula(formula, whole(step.cut)?, Look::Yen));
        let formula =
            format!("ROUND({}-{},{})", at(columns.exact()), at(columns.cut()), self.rounded.decimals);
        cells.push(BookCell::formula(formula, step.remainder, Look::Exact));
        let (own, all) = (at(columns.remainder()), column(columns.remainder()));
        let (share, all_shares) = (at(columns.exact()), column(columns.exact()));
        let formula = format!(
            "1+SUMPRODUCT(({all}>{own})+({all}={own})*(({all_shares}>{share})+({all_shares}={share})*(ROW({all})<ROW())))"
        );
        let rank = crate::save::book::number(u64::try_from(step.rank).ok()?);
        cells.push(BookCell::formula(formula, rank, Look::Count));
        let left = format!("{}-SUM({})", self.lines.to_share(), column(columns.cut()));
        let (formula, added) = match self.rule {
            Rule::Lead(lead) => {
                let added = if place == lead {
                    shares.get(place)?.get().checked_sub(i64::try_from(step.cut).ok()?)?
                } else {
                    0
                };
                (format!("IF({}={},{left},0)", at(0), lead.saturating_add(1)), yen(Yen::new(added)))
            }
            Rule::LargestRemainder | Rule::Given => {
                let formula = format!("MAX(0,MIN({unit},{left}-({}-1)*{unit}))", at(columns.rank()));
                (formula, whole(step.added)?)
            }
        };
        cells.push(BookCell::formula(formula, added, Look::Yen));
        let pays = yen(*shares.get(place)?);
        cells.push(match self.rule {
            Rule::Given => BookCell::given(pays, Look::Yen),
            Rule::LargestRemainder | Rule::Lead(_) => {
                let formula = format!("{}+{}", at(columns.cut()), at(columns.added()));
                BookCell::formula(formula, pays, Look::Yen)
            }
        });
        Some(cells)
    }

    /// The weight of a member: a figure of the inputs where it is one, or else the agreed number itself.
    fn weight(&self, pool: &Pool, place: usize, weight: u64) -> BookCell {
        let value = crate::save::book::number(weight);
        match pool.key {
            Key::ByStandalone => match self.alone {
                Some(alone) => BookCell::formula(alone.cell(place), value, Look::Yen),
                None => BookCell::input(value, Look::Yen),
            },
            key => match Column::of_key(key, self.lines.figures) {
                Some(column) => BookCell::formula(self.inputs.cell(column, place), value, Look::Count),
                None => BookCell::input(value, Look::Count),
            },
        }
    }

    fn sums(
        &self,
        sheet: &BookSheet,
        words: CostWords,
        shares: &[Yen],
    ) -> Result<Vec<BookCell>, NotCalculated> {
        let columns = self.columns;
        let sum = |column: usize, value: f64, look: Look| {
            let formula = format!("SUM({})", sheet.column(column, self.members));
            BookCell::formula(formula, value, look)
        };
        let mut cells = vec![BookCell::empty(), BookCell::text(words.get(Word::Sum))];
        for (place, pool) in self.split.pools.iter().enumerate() {
            cells.push(sum(
                Columns::weight(place),
                crate::save::book::number(pool.total_weight),
                Look::Count,
            ));
            cells.push(sum(Columns::part(place), pool.amount.to_f64(), Look::Exact));
        }
        cells.push(sum(columns.own(), self.split.own.sum().to_f64(), Look::Exact));
        // Rounded to the decimals kept, shares sum to the whole but for the last of them: no sum of their own.
        cells.push(BookCell::empty());
        let cut: i128 = self.rounded.steps.iter().map(|step| step.cut).sum();
        let cut = whole(cut).ok_or(Reason::TooLarge)?;
        let net = total(shares)?;
        cells.push(sum(columns.cut(), cut, Look::Yen));
        cells.extend([BookCell::empty(), BookCell::empty()]);
        cells.push(sum(columns.added(), net - cut, Look::Yen));
        cells.push(sum(columns.payable(), net, Look::Yen));
        if let (Rule::Given, Some(paid)) = (self.rule, cells.last_mut()) {
            paid.origin = Origin::PartlyGivenTotal;
        }
        let origin = |cell: &BookCell| match cell.origin {
            Origin::PartlyGivenTotal => Origin::PartlyGivenTotal,
            _ => Origin::Total,
        };
        Ok(cells.into_iter().map(|cell| BookCell { origin: origin(&cell), ..cell }).collect())
    }
}

/// Whole yen as a number.
fn whole(amount: i128) -> Option<f64> {
    i64::try_from(amount).ok().map(|amount| yen(Yen::new(amount)))
}
