//! The cost lines: what each amounts to, what grant and other income leave of it, and which key splits it.

use consortium_core::{
    Answer, Entry, Member, Yen,
    cost::{
        Charged, Figures, Line, LineId, LineKind, Method, NotCalculated, Percent, Pool, PriceSchedule,
        Project, Purpose, Reason, TierKind,
    },
};

use super::{
    CostFacts, CostWords, Word,
    inputs::{Column, InputSheet, numbered, place_number},
    sum,
};
use crate::save::{
    Preface,
    book::{BookCell, BookSheet, Look, Origin, Rows, number, yen},
};

/// The columns of the sheet; the keys of the plan come after the last.
const OWNER: usize = 3;
const PRICE: usize = 4;
const QUANTITY: usize = 5;
const AMOUNT: usize = 6;
const ELIGIBLE: usize = 7;
const NET: usize = 8;
const FIRST_KEY: usize = 9;

/// The sheet, and where its cells are.
pub(super) struct LineSheet {
    pub(super) sheet: BookSheet,
    pub(super) figures: Figures,
    lines: Rows,
    /// What the members pay together.
    to_share: String,
    /// The terms of the grant, if one is asked for.
    pub(super) grant: Option<GrantCells>,
    /// Other income.
    pub(super) income: String,
    /// The lines that the planned keys split, by the places of their pools.
    planned: Vec<Pool>,
}

/// Where the terms of the grant are.
pub(super) struct GrantCells {
    rate: String,
    ceiling: Option<String>,
    unit: String,
}

impl GrantCells {
    /// What the grant is for a group that gets it.
    pub(super) fn formula(&self, gross: &str, eligible: &str, income: &str) -> String {
        // A product with a rate such as 2/3 is noisy in its sixteenth digit.
        let by_rate = format!("INT(ROUND({eligible}*{},6))", self.rate);
        let ceiling = self.ceiling.as_ref().map_or(String::new(), |ceiling| format!("{ceiling},"));
        format!("INT(MIN({ceiling}{by_rate},MAX(0,{gross}-{income}))/{unit})*{unit}", unit = self.unit)
    }
}

impl LineSheet {
    pub(super) fn new(
        facts: CostFacts<'_>,
        preface: &Preface,
        words: CostWords,
        inputs: &InputSheet,
        project: &Project,
        figures: Figures,
    ) -> Result<Self, NotCalculated> {
        let title = match figures {
            Figures::Planned => Word::SheetLines,
            Figures::Actual => Word::SheetActualLines,
        };
        let mut sheet = BookSheet::new(words.get(title), &preface.title, &preface.notes);
        let split = project.allocate_by_keys(Method::PlannedKeys);
        let planned = split.map_or_else(|_| Vec::new(), |split| split.pools);
        sheet.widths =
            [8, 30, 22, 12, 14, 12, 16, 10, 18].into_iter().chain(planned.iter().map(|_| 14)).collect();
        let headings = [
            (Word::Number, true),
            (Word::Line, false),
            (Word::Kind, false),
            (Word::Owner, true),
            (Word::Price, true),
            (Word::Quantity, true),
            (Word::Amount, true),
            (Word::Eligible, true),
            (Word::Net, true),
        ]
        .map(|(word, figures)| BookCell::heading(words.get(word), figures));
        let keys = planned.iter().map(|pool| {
            BookCell::heading(format!("{} {}", words.get(Word::KeyPercent), (words.key)(pool.key)), true)
        });
        sheet.push_headings(headings.into_iter().chain(keys));

        let amounts = project.line_amounts()?;
        let whole = project.whole()?;
        let first = sheet.next();
        let lines = Rows { first, last: first.saturating_add(facts.task.cost.lines.len()).saturating_sub(1) };
        // The sums stand below the lines and the row that closes them.
        let at = |below: usize| lines.last.saturating_add(2).saturating_add(below);
        let has_grant = facts.task.cost.grant.is_some();
        let [gross, eligible] = [0, 1].map(|below| sheet.at(at(below), AMOUNT));
        let (grant, income, used) = if has_grant {
            (sheet.at(at(6), AMOUNT), sheet.at(at(7), AMOUNT), sheet.at(at(8), AMOUNT))
        } else {
            ("0".to_owned(), sheet.at(at(1), AMOUNT), sheet.at(at(2), AMOUNT))
        };
        for (place, (line, amount)) in facts.task.cost.lines.iter().zip(&amounts).enumerate() {
            let name = facts.lines.get(place).map_or("", String::as_str);
            let owner =
                amount.owner.and_then(|owner| project.members().iter().position(|member| *member == owner));
            let row = sheet.next();
            let amount_cells =
                Amount { facts, inputs, figures, row, sheet: &sheet }.cells(line, amount.amount);
            let flag = if amount.eligible { 1.0 } else { 0.0 };
            let [own, eligible_flag] = [AMOUNT, ELIGIBLE].map(|column| sheet.at(row, column));
            let after_grant = if has_grant {
                format!("*IF({eligible_flag}*{grant}=0,1,({eligible}-{grant})/{eligible})")
            } else {
                String::new()
            };
            let net = format!("{own}{after_grant}*IF({used}=0,1,({gross}-{grant}-{used})/({gross}-{grant}))");
            let mut cells = vec![
                numbered(place),
                BookCell::text(name),
                BookCell::text((words.kind)(&line.kind)),
                BookCell::given(owner.map_or(0.0, place_number), Look::Count).from(Origin::Label),
            ];
            cells.extend(amount_cells);
            cells.push(if has_grant { BookCell::input(flag, Look::Count) } else { BookCell::empty() });
            cells.push(BookCell::formula(net, amount.net.to_f64(), Look::Exact));
            for pool in &planned {
                let percent = pool.lines.iter().filter(|(id, _)| *id == line.id);
                let percent = Percent::saturating_sum(percent.map(|(_, percent)| *percent));
                cells.push(BookCell::input(of_whole(percent), Look::Percent(2)));
            }
            sheet.push(cells);
        }
        sheet.push([]);

        let label = |word: Word| {
            let mut cells = vec![BookCell::empty(), BookCell::text(words.get(word))];
            cells.resize_with(AMOUNT, BookCell::empty);
            cells
        };
        let mut row = |word: Word, cell: BookCell| sheet_row(&mut sheet, label(word), cell);
        let amount_column = column_of(&words, title, AMOUNT, lines);
        let flag_column = column_of(&words, title, ELIGIBLE, lines);
        row(Word::Gross, BookCell::formula(format!("SUM({amount_column})"), yen(whole.gross), Look::Yen));
        let grant_cells = match &facts.task.cost.grant {
            None => None,
            Some(terms) => {
                let formula = format!("SUMPRODUCT({amount_column},{flag_column})");
                row(Word::EligibleCost, BookCell::formula(formula, yen(whole.eligible), Look::Yen));
                let rate = terms.rate.value().ok_or(Reason::TooLarge)?.to_f64();
                let rate = row(Word::GrantRate, BookCell::input(rate, Look::Percent(2)));
                let ceiling = terms.ceiling.value().map(yen);
                let ceiling_cell = row(Word::GrantCeiling, BookCell::input_or_empty(ceiling, Look::Yen));
                let unit = row(
                    Word::GrantUnit,
                    BookCell::input(yen(terms.unit.value().ok_or(Reason::TooLarge)?), Look::Yen),
                );
                let cells = GrantCells { rate, ceiling: ceiling.map(|_| ceiling_cell), unit };
                let gets = row(Word::GetsGrant, BookCell::input(gets_grant(project)?, Look::Count));
                let formula = format!("{gets}*{}", cells.formula(&gross, &eligible, &income));
                row(Word::Grant, BookCell::formula(formula, yen(whole.grant), Look::Yen));
                Some(cells)
            }
        };
        // Nothing entered means none.
        let other_income = facts.task.cost.other_income.value().unwrap_or(Yen::ZERO);
        row(Word::OtherIncome, BookCell::input(yen(other_income), Look::Yen));
        row(
            Word::IncomeUsed,
            BookCell::formula(format!("MIN({income},{gross}-{grant})"), yen(whole.income), Look::Yen),
        );
        let formula = format!("{gross}-{grant}-{used}");
        let to_share =
            row(Word::ToShare, BookCell::formula(formula, yen(whole.net), Look::Yen).from(Origin::Total));
        Ok(Self { sheet, figures, lines, to_share, grant: grant_cells, income, planned })
    }

    /// What the members pay together.
    pub(super) fn to_share(&self) -> &str {
        &self.to_share
    }

    /// What a method splits by its keys: the amount of each pool as a formula.
    pub(super) fn pool(&self, method: Method, place: usize) -> String {
        let net = self.sheet.column(NET, self.lines);
        if method == Method::PlannedKeys {
            let percents = self.sheet.column(FIRST_KEY.saturating_add(place), self.lines);
            return format!("SUMPRODUCT({net},{percents})");
        }
        format!("SUMIF({},0,{net})", self.sheet.column(OWNER, self.lines))
    }

    /// What is left of the own cost of the member whose number stands in a cell.
    pub(super) fn own(&self, number: &str) -> String {
        let net = self.sheet.column(NET, self.lines);
        format!("SUMIF({},{number},{net})", self.sheet.column(OWNER, self.lines))
    }

    /// Whether the planned keys split a pool by this place.
    pub(super) fn has_planned(&self, pools: &[Pool]) -> bool {
        self.planned.len() == pools.len()
    }

    /// Where a line stands.
    fn row_of(&self, facts: CostFacts<'_>, line: LineId) -> Option<usize> {
        let place = facts.task.cost.lines.iter().position(|candidate| candidate.id == line)?;
        Some(self.lines.first.saturating_add(place))
    }

    /// Whether the grant counts a line, 1 or 0.
    pub(super) fn flag(&self, facts: CostFacts<'_>, line: LineId) -> Option<String> {
        Some(self.sheet.at(self.row_of(facts, line)?, ELIGIBLE))
    }

    /// What a line amounts to for one member alone, as a formula.
    pub(super) fn alone(
        &self,
        facts: CostFacts<'_>,
        inputs: &InputSheet,
        line: &Line,
        member: usize,
    ) -> Option<String> {
        let row = self.row_of(facts, line.id)?;
        let price = self.sheet.at(row, PRICE);
        Some(match &line.kind {
            LineKind::Fixed { .. } => price,
            LineKind::PerSociety { charged, fees } if is_simple(*charged, fees) => price,
            LineKind::PerSociety { fees, .. } => {
                let first = steps(fees)?.into_iter().find(|step| step.up_to.is_none_or(|most| most >= 1))?;
                first.amount.get().to_string()
            }
            LineKind::PerParticipant { tiers, prices } => {
                let users = inputs.cell(Column::of_use(self.figures), member);
                tiers_formula(*tiers, prices, &users, &price)?
            }
            LineKind::PerEnrollee { .. } => format!("{price}*{}", inputs.cell(Column::Enrollees, member)),
            LineKind::PerInsured { .. } => format!("{price}*{}", inputs.cell(Column::Insured, member)),
            LineKind::OwnCost { .. } => {
                let owner = self.sheet.at(row, OWNER);
                format!("IF({owner}={},{price},0)", member.saturating_add(1))
            }
        })
    }
}

fn sheet_row(sheet: &mut BookSheet, mut cells: Vec<BookCell>, cell: BookCell) -> String {
    cells.push(cell);
    let row = sheet.push(cells);
    sheet.at(row, AMOUNT)
}

fn column_of(words: &CostWords, title: Word, column: usize, lines: Rows) -> String {
    BookSheet { name: crate::save::book::sheet_name(words.get(title)), ..BookSheet::default() }
        .column(column, lines)
}

/// Whether the whole group gets the grant, as 1 or 0.
fn gets_grant(project: &Project) -> Result<f64, NotCalculated> {
    Ok(if project.grant_standing()?.answer == Answer::Met { 1.0 } else { 0.0 })
}

/// A percentage as a part of one.
fn of_whole(percent: Percent) -> f64 {
    f64::from(percent.hundredths()) / f64::from(Percent::WHOLE.hundredths())
}

/// Whether a fee is one price for each society.
fn is_simple(charged: Charged, fees: &PriceSchedule) -> bool {
    charged == Charged::Each && fees.steps.is_empty()
}

/// A step of a schedule with its figures.
struct Step {
    /// The last number of the step; `None`: no end.
    up_to: Option<u32>,
    amount: Yen,
}

/// The steps of a schedule from the lowest, the last without an end; `None` if a figure is missing.
fn steps(schedule: &PriceSchedule) -> Option<Vec<Step>> {
    let ends = schedule.steps.iter().map(|step| (Some(step.up_to.value()), step.amount.value()));
    let all = ends.chain([(None, schedule.beyond.value())]);
    all.map(|(up_to, amount)| {
        let up_to = match up_to {
            Some(end) => Some(end?),
            None => None,
        };
        Some(Step { up_to, amount: amount? })
    })
    .collect()
}

/// Price, quantity and amount of a line.
struct Amount<'a> {
    facts: CostFacts<'a>,
    inputs: &'a InputSheet,
    figures: Figures,
    row: usize,
    sheet: &'a BookSheet,
}

impl Amount<'_> {
    fn cells(&self, line: &Line, amount: Yen) -> [BookCell; 3] {
        let members = number(u64::try_from(self.facts.task.members.len()).unwrap_or(u64::MAX));
        let societies = || {
            BookCell::formula(format!("ROWS({})", self.inputs.column(Column::Society)), members, Look::Count)
        };
        let counted = |column: Column| {
            let of = |member: &Member| match column {
                Column::Enrollees => member.enrollees.value().map(|count| u64::from(count.get())),
                Column::Insured => member.insured.value().map(|count| u64::from(count.get())),
                Column::PlannedUsers => member.expected_users.value().map(|count| u64::from(count.get())),
                _ => member.cost.actual_users.value().map(|count| u64::from(count.get())),
            };
            let sum = self.facts.task.members.iter().filter_map(of).sum();
            BookCell::formula(format!("SUM({})", self.inputs.column(column)), number(sum), Look::Count)
        };
        let [price, quantity] = [PRICE, QUANTITY].map(|column| self.sheet.at(self.row, column));
        let product = format!("{price}*{quantity}");
        let one = BookCell::given(1.0, Look::Count).from(Origin::Label);
        let (price_cell, quantity_cell, formula) = match &line.kind {
            LineKind::Fixed { amount } | LineKind::OwnCost { amount, .. } => (entered(amount), one, product),
            LineKind::PerSociety { charged, fees } if is_simple(*charged, fees) => {
                (entered(&fees.beyond), societies(), product)
            }
            LineKind::PerSociety { charged, fees } => {
                let formula = fees_formula(*charged, fees, &quantity).unwrap_or_else(|| product.clone());
                (BookCell::empty(), societies(), formula)
            }
            LineKind::PerParticipant { tiers, prices } => {
                let is_single = prices.steps.is_empty();
                let price_cell = if is_single { entered(&prices.beyond) } else { BookCell::empty() };
                let formula = tiers_formula(*tiers, prices, &quantity, &price).unwrap_or(product);
                (price_cell, counted(Column::of_use(self.figures)), formula)
            }
            LineKind::PerEnrollee { price } => (entered(price), counted(Column::Enrollees), product),
            LineKind::PerInsured { price } => (entered(price), counted(Column::Insured), product),
        };
        // The office exists only if the project is joint.
        let formula = match line.purpose {
            Purpose::Office => format!("IF(ROWS({})<2,0,{formula})", self.inputs.column(Column::Society)),
            Purpose::Service => formula,
        };
        [price_cell, quantity_cell, BookCell::formula(formula, yen(amount), Look::Yen)]
    }
}

fn entered(amount: &Entry<Yen>) -> BookCell {
    BookCell::input_or_empty(amount.value().map(yen), Look::Yen)
}

/// What so many participants cost: price by price, or all at the price reached.
fn tiers_formula(kind: TierKind, prices: &PriceSchedule, users: &str, price: &str) -> Option<String> {
    if prices.steps.is_empty() {
        return Some(format!("{price}*{users}"));
    }
    let mut start = 0_u32;
    let steps = steps(prices)?;
    match kind {
        TierKind::Incremental => {
            let mut parts = Vec::with_capacity(steps.len());
            for band in &steps {
                let price = band.amount.get();
                parts.push(match band.up_to {
                    Some(up_to) => format!("{price}*MAX(0,MIN({users},{up_to})-{start})"),
                    None => format!("{price}*MAX(0,{users}-{start})"),
                });
                start = band.up_to.unwrap_or(start);
            }
            Some(format!("({})", parts.join("+")))
        }
        TierKind::AllUnits => {
            let mut reached = String::from("0");
            for band in steps.iter().rev() {
                let price = band.amount.get();
                reached = match band.up_to {
                    Some(up_to) => format!("IF({users}<={up_to},{price},{reached})"),
                    None => price.to_string(),
                };
            }
            Some(format!("{users}*{reached}"))
        }
    }
}

/// The fee of so many societies.
fn fees_formula(charged: Charged, fees: &PriceSchedule, societies: &str) -> Option<String> {
    let mut reached = String::from("0");
    for step in steps(fees)?.iter().rev() {
        let fee = step.amount.get();
        reached = match step.up_to {
            Some(up_to) => format!("IF({societies}<={up_to},{fee},{reached})"),
            None => fee.to_string(),
        };
    }
    Some(match charged {
        Charged::Each => format!("{societies}*{reached}"),
        Charged::Together => reached,
    })
}

/// Adds up amounts, for the sums below tables.
pub(super) fn total(amounts: &[Yen]) -> Result<f64, NotCalculated> {
    sum(amounts.iter().copied()).map(yen)
}
