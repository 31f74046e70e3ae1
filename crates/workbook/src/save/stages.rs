//! The workbook of supported insurers: what each planned and achieved, and the rates as formulas of that.

use consortium_core::{
    Answer, Fraction,
    stages::{
        AchievementRate, InsurerReport, InsurerStep, ItemNumber, ItemSet, PrefectureReport, Span, StepUp,
    },
};

use super::{
    Preface,
    book::{Book, BookCell, BookSheet, Content, Look, Origin, Rows, Shown, cell, number},
};

/// One year, with its insurers in the order of the table.
#[derive(Clone, Copy, Debug)]
pub struct StagesYear<'a> {
    /// The year in words: the name of the sheet.
    pub year: &'a str,
    /// The code and the name of each insurer.
    pub insurers: &'a [(String, String)],
    /// What was calculated.
    pub report: &'a PrefectureReport,
    /// The items of the ladder.
    pub items: ItemSet,
}

/// The words of the workbook, in the language of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagesWords {
    /// The columns of codes and names.
    pub insurer: [String; 2],
    /// The mark of a planned item that was achieved, of one that was not, and of one whose result is open. They begin
    /// with different characters, and none of them is `*`, `?` or `~`.
    pub marks: [String; 3],
    /// The columns of planned and achieved items.
    pub counts: [String; 2],
    /// The column of the lowest and the highest achievement rate.
    pub rates: [String; 2],
    /// The columns of the steps: before, planned, after.
    pub steps: [String; 3],
    /// The column of whether a planned step-up was reached.
    pub reached: String,
    /// The row of the support rate.
    pub support_rate: String,
    /// The row of the step-up rate.
    pub step_up_rate: String,
    /// Explains the marks and the two rates.
    pub legend: (String, String),
}

/// Where the columns are. The items come after code and name.
struct Columns {
    items: usize,
}

impl Columns {
    const FIRST_ITEM: usize = 2;

    const fn after_items(&self, by: usize) -> usize {
        Self::FIRST_ITEM.saturating_add(self.items).saturating_add(by)
    }

    const fn planned(&self) -> usize {
        self.after_items(0)
    }

    const fn achieved(&self) -> usize {
        self.after_items(1)
    }

    const fn lowest(&self) -> usize {
        self.after_items(2)
    }

    const fn highest(&self) -> usize {
        self.after_items(3)
    }

    const fn reached(&self) -> usize {
        self.after_items(7)
    }
}

/// The workbook, one sheet for each year.
pub fn stages_book(years: &[StagesYear<'_>], preface: &Preface, words: &StagesWords) -> Book {
    let sheets = years.iter().map(|year| sheet(*year, preface, words)).collect();
    Book {
        title: preface.title.clone(),
        made_on: preface.made_on,
        sheets,
        shown: years.len().saturating_sub(1),
    }
}

fn sheet(year: StagesYear<'_>, preface: &Preface, words: &StagesWords) -> BookSheet {
    let title = format!("{} {}", preface.title, year.year);
    let mut sheet = BookSheet::new(year.year, title.trim(), &preface.notes);
    sheet.push([
        BookCell { look: Look::NoteName, ..BookCell::text(words.legend.0.as_str()) },
        BookCell { look: Look::Note, ..BookCell::text(words.legend.1.as_str()) },
    ]);
    let items: Vec<ItemNumber> = year.items.iter().collect();
    let columns = Columns { items: items.len() };
    sheet.widths =
        [14, 24].into_iter().chain(items.iter().map(|_| 5)).chain([9, 9, 12, 12, 12, 12, 12, 12]).collect();
    let figures = |text: &String| BookCell::heading(text.as_str(), true);
    let headings = words
        .insurer
        .iter()
        .map(|text| BookCell::heading(text.as_str(), false))
        .chain(items.iter().map(|item| BookCell::heading(item.circled(), true)))
        .chain(words.counts.iter().map(figures))
        .chain(words.rates.iter().map(figures))
        .chain(words.steps.iter().map(figures))
        .chain([figures(&words.reached)]);
    sheet.push_headings(headings);
    let first = sheet.next();
    let writer = Writer { words, items: &items, columns: &columns };
    for ((code, name), report) in year.insurers.iter().zip(&year.report.insurers) {
        let cells = writer.row(&sheet, code, name, report);
        sheet.push(cells);
    }
    if let Some(last) = sheet.next().checked_sub(1).filter(|last| *last >= first) {
        let rows = Rows { first, last };
        let [support, step_up] =
            [writer.support_rate(&sheet, rows, year.report), writer.step_up_rate(&sheet, rows, year.report)];
        sheet.push(support);
        sheet.push(step_up);
    }
    sheet
}

struct Writer<'a> {
    words: &'a StagesWords,
    items: &'a [ItemNumber],
    columns: &'a Columns,
}

impl Writer<'_> {
    fn row(&self, sheet: &BookSheet, code: &str, name: &str, report: &InsurerReport) -> Vec<BookCell> {
        let row = sheet.next();
        let columns = self.columns;
        let range =
            format!("{}:{}", cell(row, Columns::FIRST_ITEM), cell(row, columns.planned().saturating_sub(1)));
        let mut cells = vec![BookCell::text(code), BookCell::text(name)];
        cells.extend(self.items.iter().map(|item| self.mark(report, *item)));
        let [achieved_mark, missed_mark, open_mark] = &self.words.marks;
        let count = |mark: &str| format!("COUNTIF({range},\"{mark}\")");
        let (planned, achieved) = (cell(row, columns.planned()), cell(row, columns.achieved()));
        match report.rate {
            AchievementRate::FromItems { achieved: met, open, planned: of } => {
                let all = [achieved_mark, missed_mark, open_mark].map(|mark| count(mark)).join("+");
                cells.push(BookCell::formula(all, number(of.into()), Look::Count));
                cells.push(BookCell::formula(count(achieved_mark), number(met.into()), Look::Count));
                let of_planned =
                    |part: u32| Fraction::new(part.into(), of.into()).map_or(f64::NAN, |rate| rate.to_f64());
                let formula = format!("IF({planned}=0,\"\",{achieved}/{planned})");
                cells.push(BookCell::formula(formula, of_planned(met), Look::Percent(1)));
                let formula = format!("IF({planned}=0,\"\",({achieved}+{})/{planned})", count(open_mark));
                cells.push(BookCell::formula(
                    formula,
                    of_planned(met.saturating_add(open)),
                    Look::Percent(1),
                ));
            }
            AchievementRate::Stated { .. } | AchievementRate::Unknown => {
                cells.extend([BookCell::empty(), BookCell::empty()]);
                let span = report.rate.span().unwrap_or(Span::between(Fraction::ZERO, Fraction::ONE));
                cells.extend(
                    [span.lowest(), span.highest()]
                        .map(|rate| BookCell::input(rate.to_f64(), Look::Percent(1))),
                );
            }
            AchievementRate::Undefined => {
                cells.push(BookCell::input(0.0, Look::Count));
                cells.extend([BookCell::empty(), BookCell::empty(), BookCell::empty()]);
            }
        }
        let target = match report.step_up {
            StepUp::Planned { target, .. } => Some(target),
            StepUp::NotPlanned | StepUp::NoStepUp | StepUp::Unreadable => None,
        };
        cells.push(step(Some(report.before)));
        cells.push(step(target.map(Span::exactly)));
        cells.push(step(Some(report.after)));
        cells.push(match report.step_up {
            StepUp::Planned { reached, .. } => {
                let mark = match reached {
                    Answer::Met => achieved_mark,
                    Answer::NotMet => missed_mark,
                    Answer::Unknown => open_mark,
                };
                BookCell { origin: Origin::Input, ..BookCell::text(mark.as_str()) }
            }
            // It may have aimed for a step, and may have reached it: for the rate that is an open result.
            StepUp::Unreadable => BookCell { origin: Origin::Input, ..BookCell::text(open_mark.as_str()) },
            StepUp::NotPlanned | StepUp::NoStepUp => BookCell { origin: Origin::Input, ..BookCell::empty() },
        });
        cells
    }

    /// What is known of one item: only planned ones count.
    fn mark(&self, report: &InsurerReport, item: ItemNumber) -> BookCell {
        let [achieved, missed, open] = &self.words.marks;
        let mark = report.items.as_ref().and_then(|items| items.plan).and_then(|plan| {
            if plan.achieved.contains(item) {
                Some(achieved)
            } else if plan.missed.contains(item) {
                Some(missed)
            } else if plan.open.contains(item) {
                Some(open)
            } else {
                None
            }
        });
        let content = mark.map_or(Content::Empty, |mark| Content::Text(mark.clone()));
        BookCell { content, look: Look::Plain, origin: Origin::Input }
    }

    /// The mean of the achievement rates. Without a rate the cell says so by staying empty.
    fn support_rate(&self, sheet: &BookSheet, rows: Rows, report: &PrefectureReport) -> Vec<BookCell> {
        let mut cells = vec![BookCell::empty(), BookCell::text(self.words.support_rate.as_str())];
        cells.resize_with(self.columns.lowest(), BookCell::empty);
        for (column, of) in [
            (self.columns.lowest(), Span::lowest as fn(&Span<Fraction>) -> Fraction),
            (self.columns.highest(), Span::highest),
        ] {
            let range = sheet.column(column, rows);
            let formula = format!("IF(COUNT({range})=0,\"\",AVERAGE({range}))");
            cells.push(rate(formula, report.support_rate.as_ref().map(|rate| of(&rate.mean))));
        }
        cells.into_iter().map(|cell| cell.from(Origin::Total)).collect()
    }

    /// Insurers that reached the step they aimed for, of those that aimed for one.
    fn step_up_rate(&self, sheet: &BookSheet, rows: Rows, report: &PrefectureReport) -> Vec<BookCell> {
        let mut cells = vec![BookCell::empty(), BookCell::text(self.words.step_up_rate.as_str())];
        cells.resize_with(self.columns.lowest(), BookCell::empty);
        let range = sheet.column(self.columns.reached(), rows);
        let [achieved, missed, open] =
            self.words.marks.each_ref().map(|mark| format!("COUNTIF({range},\"{mark}\")"));
        let all = format!("({achieved}+{missed}+{open})");
        let span = report.step_up_rate.rate;
        for (part, of) in [
            (achieved.clone(), Span::lowest as fn(&Span<Fraction>) -> Fraction),
            (format!("({achieved}+{open})"), Span::highest),
        ] {
            cells.push(rate(format!("IF({all}=0,\"\",{part}/{all})"), span.as_ref().map(of)));
        }
        cells.into_iter().map(|cell| cell.from(Origin::Total)).collect()
    }
}

/// A rate as a formula, or an empty text where there is none.
fn rate(formula: String, value: Option<Fraction>) -> BookCell {
    let shown = value.map_or_else(|| Shown::Text(String::new()), |rate| Shown::Number(rate.to_f64()));
    BookCell { content: Content::Formula(formula, shown), look: Look::Percent(1), origin: Origin::Total }
}

/// A step by its number; a span of steps as text.
fn step(span: Option<Span<InsurerStep>>) -> BookCell {
    let Some(span) = span else { return BookCell::empty() };
    let [lowest, highest] = [span.lowest(), span.highest()].map(u8::from);
    if lowest == highest {
        BookCell::given(f64::from(lowest), Look::Count)
    } else {
        BookCell::text(format!("{lowest}–{highest}")).from(Origin::Given)
    }
}
