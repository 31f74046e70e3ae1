//! What each member would pay alone, line by line, and the smaller of that and what it pays today.

use consortium_core::{
    Answer, Member, Yen,
    cost::{
        CoalitionCounts, Cost, CostTask, Figures, GrantCondition, Line, LineKind, NotCalculated, Project,
        Purpose, Reason, Standalone,
    },
};

use super::{
    CostFacts, CostWords, Word,
    inputs::{Column, InputSheet, numbered},
    lines::{LineSheet, total},
};
use crate::save::{
    Preface,
    book::{BookCell, BookSheet, Look, Origin, Rows, yen},
};

/// What going alone costs, where that is known or assumed by choice.
pub(super) struct KnownAlone {
    pub(super) sheet: AloneSheet,
    /// The amounts, in the order of the table.
    pub(super) amounts: Vec<Standalone>,
}

impl KnownAlone {
    /// `None` while nobody has said what members pay alone.
    pub(super) fn new(
        facts: CostFacts<'_>,
        preface: &Preface,
        words: CostWords,
        inputs: &InputSheet,
        lines: &LineSheet,
        project: &Project,
    ) -> Result<Option<Self>, NotCalculated> {
        if !project.knows_standalone() {
            return Ok(None);
        }
        let amounts = project.standalone()?;
        let sheet = AloneSheet::new(facts, preface, words, inputs, lines, project, &amounts)?;
        Ok(Some(Self { sheet, amounts }))
    }

    /// What a member pays alone, in yen.
    pub(super) fn of(&self, member: usize) -> f64 {
        self.amounts.get(member).map_or(f64::NAN, |standalone| yen(standalone.alone))
    }
}

/// The sheet, and where its cells are.
pub(super) struct AloneSheet {
    sheet: BookSheet,
    members: Rows,
    /// The column of what each pays alone.
    alone: usize,
}

impl AloneSheet {
    fn new(
        facts: CostFacts<'_>,
        preface: &Preface,
        words: CostWords,
        inputs: &InputSheet,
        lines: &LineSheet,
        project: &Project,
        standalone: &[Standalone],
    ) -> Result<Self, NotCalculated> {
        let title = match lines.figures {
            Figures::Planned => Word::SheetAlone,
            Figures::Actual => Word::SheetActualAlone,
        };
        let mut sheet = BookSheet::new(words.get(title), &preface.title, &preface.notes);
        // The office exists only if the project is joint.
        let services: Vec<(&Line, &str)> = facts
            .task
            .cost
            .lines
            .iter()
            .zip(facts.lines)
            .filter(|(line, _)| line.purpose == Purpose::Service)
            .map(|(line, name)| (line, name.as_str()))
            .collect();
        let columns = Columns { lines: services.len(), has_grant: lines.grant.is_some() };
        sheet.widths = [8, 30].into_iter().chain((2..=columns.alone()).map(|_| 15)).collect();
        let heading = |word| BookCell::heading(words.get(word), true);
        let mut headings = vec![heading(Word::Number), BookCell::heading(words.get(Word::Society), false)];
        headings.extend(services.iter().map(|(_, name)| BookCell::heading(*name, true)));
        headings.push(heading(Word::Gross));
        if columns.has_grant {
            headings.extend([Word::EligibleCost, Word::GetsGrant, Word::Grant].map(heading));
        }
        headings.extend([Word::IncomeUsed, Word::AloneCalculated, Word::Today, Word::Alone].map(heading));
        sheet.push_headings(headings);
        let first = sheet.next();
        for (place, (name, standalone)) in facts.names.iter().zip(standalone).enumerate() {
            let cells = Row {
                facts,
                inputs,
                lines,
                project,
                services: &services,
                columns: &columns,
                sheet: &sheet,
                place,
            }
            .cells(name, *standalone)
            .ok_or(Reason::TooLarge)?;
            sheet.push(cells);
        }
        let members = Rows { first, last: sheet.next().saturating_sub(1) };
        let alone: Vec<_> = standalone.iter().map(|standalone| standalone.alone).collect();
        let mut sums = vec![BookCell::empty(), BookCell::text(words.get(Word::Sum))];
        sums.resize_with(columns.alone(), BookCell::empty);
        let formula = format!("SUM({})", sheet.column(columns.alone(), members));
        sums.push(BookCell::formula(formula, total(&alone)?, Look::Yen));
        sheet.push(sums.into_iter().map(|cell| cell.from(Origin::Total)));
        Ok(Self { sheet, members, alone: columns.alone() })
    }

    /// The sheet alone.
    pub(super) fn into_sheet(self) -> BookSheet {
        self.sheet
    }

    /// What a member pays alone.
    pub(super) fn cell(&self, member: usize) -> String {
        self.sheet.at(self.members.first.saturating_add(member), self.alone)
    }

    /// What all members pay alone.
    pub(super) fn column(&self) -> String {
        self.sheet.column(self.alone, self.members)
    }

    /// The names of all members.
    pub(super) fn names(&self) -> String {
        self.sheet.column(1, self.members)
    }
}

/// Where the columns are.
struct Columns {
    lines: usize,
    has_grant: bool,
}

impl Columns {
    const FIRST: usize = 2;

    const fn gross(&self) -> usize {
        Self::FIRST.saturating_add(self.lines)
    }

    const fn eligible(&self) -> usize {
        self.gross().saturating_add(1)
    }

    const fn gets(&self) -> usize {
        self.gross().saturating_add(2)
    }

    const fn grant(&self) -> usize {
        self.gross().saturating_add(3)
    }

    const fn income(&self) -> usize {
        if self.has_grant { self.grant().saturating_add(1) } else { self.gross().saturating_add(1) }
    }

    const fn calculated(&self) -> usize {
        self.income().saturating_add(1)
    }

    const fn today(&self) -> usize {
        self.income().saturating_add(2)
    }

    const fn alone(&self) -> usize {
        self.income().saturating_add(3)
    }
}

/// One member.
struct Row<'a> {
    facts: CostFacts<'a>,
    inputs: &'a InputSheet,
    lines: &'a LineSheet,
    project: &'a Project,
    services: &'a [(&'a Line, &'a str)],
    columns: &'a Columns,
    sheet: &'a BookSheet,
    place: usize,
}

impl Row<'_> {
    fn cells(&self, name: &str, standalone: Standalone) -> Option<Vec<BookCell>> {
        let Self { facts, inputs, lines, columns, sheet, place, .. } = *self;
        let row = sheet.next();
        let at = |column: usize| sheet.at(row, column);
        let member = facts.task.members.get(place)?;
        let amounts = self.services.iter().map(|(line, _)| alone_amount(line, member, lines.figures));
        let amounts: Vec<Yen> = amounts.collect::<Option<_>>()?;
        let cost = self.project.cost_of_coalition(&[member.id]).ok()?;
        let mut cells = vec![numbered(place), BookCell::text(name)];
        for ((line, _), amount) in self.services.iter().zip(&amounts) {
            let formula = lines.alone(facts, inputs, line, place)?;
            cells.push(BookCell::formula(formula, yen(*amount), Look::Yen));
        }
        let (first, last) = (at(Columns::FIRST), at(columns.gross().saturating_sub(1)));
        let formula =
            if amounts.is_empty() { "0".to_owned() } else { format!("SUM({first}:{})", local(&last)) };
        cells.push(BookCell::formula(formula, yen(cost.gross), Look::Yen));
        if let Some(grant_cells) = &lines.grant {
            let parts = self.services.iter().enumerate().map(|(position, (line, _))| {
                Some(format!(
                    "{}*{}",
                    lines.flag(facts, line.id)?,
                    at(Columns::FIRST.saturating_add(position))
                ))
            });
            let parts: Vec<_> = parts.collect::<Option<_>>()?;
            let formula = if parts.is_empty() { "0".to_owned() } else { parts.join("+") };
            cells.push(BookCell::formula(formula, yen(cost.eligible), Look::Yen));
            let gets = gets_grant(facts, place);
            cells.push(BookCell::input(gets, Look::Count));
            let formula = grant_cells.formula(&at(columns.gross()), &at(columns.eligible()), &lines.income);
            let formula = format!("{}*{formula}", at(columns.gets()));
            cells.push(BookCell::formula(formula, yen(cost.grant), Look::Yen));
        }
        let taken = if columns.has_grant { at(columns.grant()) } else { "0".to_owned() };
        let formula = format!("MIN({},{}-{taken})", lines.income, at(columns.gross()));
        cells.push(BookCell::formula(formula, yen(cost.income), Look::Yen));
        let formula = format!("{}-{taken}-{}", at(columns.gross()), at(columns.income()));
        cells.push(BookCell::formula(formula, yen(standalone.calculated), Look::Yen));
        let today = inputs.cell(Column::Today, place);
        cells.push(match standalone.today {
            Some(amount) => BookCell::formula(today.clone(), yen(amount), Look::Yen),
            None => BookCell::empty(),
        });
        let calculated = at(columns.calculated());
        let formula = match standalone.today {
            Some(_) => format!("MIN({calculated},{})", at(columns.today())),
            None => calculated,
        };
        cells.push(BookCell::formula(formula, yen(standalone.alone), Look::Yen));
        Some(cells)
    }
}

/// The cell without its sheet, for the end of a range.
fn local(cell: &str) -> &str {
    cell.rsplit_once('!').map_or(cell, |(_, cell)| cell)
}

/// Whether a member alone gets the grant, as 1 or 0.
fn gets_grant(facts: CostFacts<'_>, place: usize) -> f64 {
    let Some(grant) = &facts.task.cost.grant else { return 0.0 };
    let small = facts
        .task
        .members
        .get(place)
        .and_then(|member| facts.task.eligibility?.is_small(member.enrollees.value()));
    let counts = CoalitionCounts {
        societies: 1,
        small: u32::from(small == Some(true)),
        size_unknown: u32::from(small.is_none()),
    };
    let met = match grant.condition {
        GrantCondition::Unconditional => true,
        GrantCondition::OnlyIfEligible => {
            facts.task.eligibility.is_some_and(|eligibility| eligibility.answer(counts) == Answer::Met)
        }
    };
    if met { 1.0 } else { 0.0 }
}

/// What a line amounts to for one member alone.
fn alone_amount(line: &Line, member: &Member, figures: Figures) -> Option<Yen> {
    let cost = Cost { lines: vec![line.clone()], ..Cost::default() };
    let project = Project::new(&CostTask::of(&cost, [member], None, None), figures).ok();
    match (&line.kind, project) {
        (_, Some(project)) => Some(project.whole().ok()?.gross),
        // Another member's own cost is no cost of this one.
        (LineKind::OwnCost { member: owner, .. }, None) if *owner != member.id => Some(Yen::ZERO),
        _ => None,
    }
}
