//! Which numbers of a white paper may leave the machine.
//!
//! A table has one column of those examined and, for each risk, those who have it; who does not have it follows. The column
//! of those examined is suppressed first, for all risks share it. A row of which it is hidden has every count hidden; an
//! outsider knows of such rows what the totals leave: so they enter the table of a risk as one row. If the table of a risk cannot
//! be kept safe with those examined shown as they are, its totals are hidden, and in each row those that are small on either
//! side; then no row tells about another. Subtotals are shown only where nothing has to be hidden to show them: a subtotal
//! that is hidden would follow from rows that are shown.

use std::collections::BTreeSet;

use super::{
    AgeSide, Breakdown, PaperGroup, Risk, WhitePaperPlan,
    assess::{rate_of, sides},
};
use crate::outcomes::{
    CellRole, CountTable, NoFigure, NoRate, Place, Suppression, SuppressionRule, suppress,
};

/// A row of a table of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperRow {
    /// A group, by its place.
    Group(usize),
    /// The rows of one side of 40 together.
    Subtotal(AgeSide),
    /// All rows together.
    All,
}

/// Which numbers of a table may leave the machine.
///
/// ```
/// use consortium_core::{Entry, outcomes::SuppressionRule};
/// use consortium_core::collaboration::white_paper::{
///     Breakdown, PaperDisclosure, PaperGroup, PaperGroupId, PaperRow, Risk, WhitePaperPlan,
/// };
/// let group = |id, examined, obesity| PaperGroup {
///     examined: Entry::Known(examined),
///     obesity: Entry::Known(obesity),
///     ..PaperGroup::new(PaperGroupId(id))
/// };
/// let workplaces = vec![group(1, 80, 20), group(2, 60, 4), group(3, 90, 30)];
/// let paper = WhitePaperPlan { workplaces, ..WhitePaperPlan::default() };
/// let disclosure = PaperDisclosure::of(&paper, Breakdown::Workplaces, SuppressionRule::FEWER_THAN_TEN);
/// assert!(disclosure.shows_examined(PaperRow::Group(1)));
/// assert!(!disclosure.shows_count(PaperRow::Group(1), Risk::Obesity));
/// // 54 in all less 30 would be 24, of which 20 tell the 4: one of them is hidden too.
/// let hidden = |row| !disclosure.shows_count(PaperRow::Group(row), Risk::Obesity);
/// assert_eq!([0, 1, 2].into_iter().filter(|row| hidden(*row)).count(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperDisclosure {
    examined: Vec<bool>,
    examined_of_all: bool,
    examined_of_subtotals: bool,
    sides: Vec<AgeSide>,
    /// By risk, in the order of [`Risk::ALL`].
    counts: Vec<ShownCounts>,
}

/// Which counts of a risk are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ShownCounts {
    groups: Vec<bool>,
    subtotals: bool,
    all: bool,
}

/// Places of rows that are shown together as a subtotal, or all rows where there is none.
type Blocks = Vec<Vec<usize>>;

impl PaperDisclosure {
    /// What may be shown of a table.
    pub fn of(paper: &WhitePaperPlan, breakdown: Breakdown, rule: SuppressionRule) -> Self {
        let rows = paper.groups(breakdown);
        let sides = sides(paper, breakdown);
        let examined = ShownExamined::of(rows, &blocks(rows.len(), &sides), rule);
        let counts = Risk::ALL.map(|risk| counts_shown(rows, risk, &examined, rule));
        Self {
            examined: (0..rows.len()).map(|row| !examined.hidden.contains(&row)).collect(),
            examined_of_all: examined.total,
            examined_of_subtotals: examined.subtotals,
            sides: sides.into_iter().map(|(side, _)| side).collect(),
            counts: counts.into(),
        }
    }

    /// Hides a column: that of a risk, or that of those examined and with it every other one.
    pub(super) fn hide(&mut self, column: Option<Risk>) {
        if column.is_none() {
            self.examined.fill(false);
            (self.examined_of_all, self.examined_of_subtotals) = (false, false);
        }
        for (_, counts) in Risk::ALL
            .into_iter()
            .zip(&mut self.counts)
            .filter(|(risk, _)| column.is_none_or(|of| of == *risk))
        {
            counts.groups.fill(false);
            (counts.subtotals, counts.all) = (false, false);
        }
    }

    /// Whether it may be shown how many people of a row were examined.
    pub fn shows_examined(&self, row: PaperRow) -> bool {
        match row {
            PaperRow::Group(row) => self.examined.get(row) == Some(&true),
            PaperRow::Subtotal(side) => self.examined_of_subtotals && self.sides.contains(&side),
            PaperRow::All => self.examined_of_all,
        }
    }

    /// Whether it may be shown how many people of a row have a risk.
    pub fn shows_count(&self, row: PaperRow, risk: Risk) -> bool {
        let mut counts = Risk::ALL.into_iter().zip(&self.counts);
        let Some((_, counts)) = counts.find(|(of, _)| *of == risk) else { return false };
        match row {
            PaperRow::Group(row) => counts.groups.get(row) == Some(&true),
            PaperRow::Subtotal(side) => counts.subtotals && self.sides.contains(&side),
            PaperRow::All => counts.all,
        }
    }

    /// Whether a share may be shown: it tells its count and its base.
    pub fn shows_rate(&self, row: PaperRow, risk: Risk) -> bool {
        self.shows_examined(row) && self.shows_count(row, risk)
    }
}

/// The rows of each side, and those of neither; all rows where there are no sides.
fn blocks(rows: usize, sides: &[(AgeSide, Vec<usize>)]) -> Blocks {
    if sides.is_empty() {
        return vec![(0..rows).collect()];
    }
    let neither = (0..rows).filter(|row| !sides.iter().any(|(_, rows)| rows.contains(row))).collect();
    let blocks = sides.iter().map(|(_, rows)| rows.clone()).chain([neither]);
    blocks.filter(|rows| !rows.is_empty()).collect()
}

/// Whether a table is shown as it stands.
fn is_open(table: &CountTable, found: &Suppression) -> bool {
    table.places().all(|place| found.role(place) == Some(CellRole::Shown))
}

/// What is shown of those examined.
struct ShownExamined {
    /// The rows whose number is hidden.
    hidden: BTreeSet<usize>,
    /// Whether the number of all rows is shown.
    total: bool,
    /// Whether the numbers of the blocks are shown.
    subtotals: bool,
    /// The blocks that are told apart: one of all rows if their numbers are not shown.
    blocks: Blocks,
}

impl ShownExamined {
    fn of(rows: &[PaperGroup], blocks: &[Vec<usize>], rule: SuppressionRule) -> Self {
        Self::in_blocks(rows, blocks, rule).unwrap_or_else(|| {
            let all: Vec<usize> = (0..rows.len()).collect();
            let (hidden, total) = hidden_examined(rows, &all, rule);
            Self { hidden, total, subtotals: false, blocks: vec![all] }
        })
    }

    /// With subtotals; `None` if there are none, or if one of them would have to be hidden.
    fn in_blocks(rows: &[PaperGroup], blocks: &[Vec<usize>], rule: SuppressionRule) -> Option<Self> {
        if blocks.len() < 2 {
            return None;
        }
        let (mut hidden, mut sums) = (BTreeSet::new(), Vec::new());
        for block in blocks {
            let (in_block, total) = hidden_examined(rows, block, rule);
            if !total {
                return None;
            }
            hidden.extend(in_block);
            sums.push(sum(block.iter().filter_map(|row| examined_of(rows, *row)))?);
        }
        let table = CountTable::new(1, &sums).ok()?;
        is_open(&table, &suppress(&table, rule)).then(|| Self {
            hidden,
            total: true,
            subtotals: true,
            blocks: blocks.to_vec(),
        })
    }
}

/// The rows among some whose number of people examined is hidden, and whether the sum of all of them is shown.
fn hidden_examined(rows: &[PaperGroup], among: &[usize], rule: SuppressionRule) -> (BTreeSet<usize>, bool) {
    let known = among.iter().filter_map(|row| Some((*row, examined_of(rows, *row)?)));
    let (places, counts): (Vec<usize>, Vec<u64>) = known.unzip();
    if counts.is_empty() {
        return (BTreeSet::new(), true);
    }
    // A table whose total does not fit is not shown at all.
    let Ok(table) = CountTable::new(1, &counts) else { return (places.into_iter().collect(), false) };
    let found = suppress(&table, rule);
    let is_shown = |row| (0..=1).all(|column| found.role(Place { row, column }) == Some(CellRole::Shown));
    let hidden = places.iter().enumerate().filter(|(at, _)| !is_shown(*at)).map(|(_, row)| *row);
    (hidden.collect(), is_shown(table.rows()))
}

fn examined_of(rows: &[PaperGroup], row: usize) -> Option<u64> {
    rows.get(row)?.examined.value().map(u64::from)
}

fn sum(mut counts: impl Iterator<Item = u64>) -> Option<u64> {
    counts.try_fold(0_u64, u64::checked_add)
}

/// Those who have a risk and those who do not.
type Split = [u64; 2];

/// How the people of a row are split, if that is known and fits together.
fn split_of(rows: &[PaperGroup], row: usize, risk: Risk) -> Option<Split> {
    match rate_of(rows.get(row)?, risk) {
        Ok(rate) => Some([rate.count(), rate.rest()]),
        Err(NoFigure::Contradiction(NoRate::EmptyBase)) => {
            Some([0, 0]).filter(|_| rows.get(row).is_some_and(|group| group.count(risk).value() == Some(0)))
        }
        Err(_) => None,
    }
}

/// What of a risk is shown.
fn counts_shown(
    rows: &[PaperGroup],
    risk: Risk,
    examined: &ShownExamined,
    rule: SuppressionRule,
) -> ShownCounts {
    in_tables(rows, risk, examined, rule).unwrap_or_else(|| {
        let group = |row: usize| is_safe_alone(rows, row, risk, examined, rule);
        ShownCounts { groups: (0..rows.len()).map(group).collect(), subtotals: false, all: false }
    })
}

/// Whether a count tells nobody anything small by itself, where no total is shown beside it.
fn is_safe_alone(
    rows: &[PaperGroup],
    row: usize,
    risk: Risk,
    examined: &ShownExamined,
    rule: SuppressionRule,
) -> bool {
    let Some(group) = rows.get(row) else { return false };
    match (split_of(rows, row, risk), group.count(risk).value()) {
        (Some(split), _) => {
            !examined.hidden.contains(&row) && split.into_iter().all(|count| !rule.is_small(count))
        }
        // Without a base nothing can be subtracted; a count beyond its base is no number to hand on.
        (None, Some(count)) => !group.examined.is_known() && !rule.is_small(count.into()),
        // What is not known is no secret.
        (None, None) => true,
    }
}

/// What of a risk is shown with its totals; `None` if they cannot be shown safely.
fn in_tables(
    rows: &[PaperGroup],
    risk: Risk,
    examined: &ShownExamined,
    rule: SuppressionRule,
) -> Option<ShownCounts> {
    // What is left of the total must be all hidden rows, or it tells about some of them.
    let is_complete = examined.hidden.iter().all(|row| split_of(rows, *row, risk).is_some());
    if !examined.total || !is_complete {
        return None;
    }
    let tables: Vec<RiskRows> = examined
        .blocks
        .iter()
        .filter_map(|block| RiskRows::of(rows, block, risk, &examined.hidden))
        .collect();
    let with_subtotals = || {
        let sums = tables.iter().map(RiskRows::sum).collect::<Option<Vec<Split>>>()?;
        let upper = CountTable::new(2, sums.as_flattened()).ok()?;
        let is_whole = tables.len() == examined.blocks.len();
        if !examined.subtotals || !is_whole || !is_open(&upper, &suppress(&upper, rule)) {
            return None;
        }
        let mut hidden = BTreeSet::new();
        for table in &tables {
            let (in_block, total) = table.hidden(rule)?;
            if !total {
                return None;
            }
            hidden.extend(in_block);
        }
        Some((hidden, true, true))
    };
    let (hidden, subtotals, all) = with_subtotals().or_else(|| {
        let together = RiskRows { rows: tables.iter().flat_map(|table| table.rows.clone()).collect() };
        if together.rows.is_empty() {
            return Some((BTreeSet::new(), false, true));
        }
        let (hidden, all) = together.hidden(rule)?;
        Some((hidden, false, all))
    })?;
    let group = |row: usize| {
        let is_counted = split_of(rows, row, risk).is_some();
        if is_counted {
            !hidden.contains(&row) && !examined.hidden.contains(&row)
        } else {
            is_safe_alone(rows, row, risk, examined, rule)
        }
    };
    Some(ShownCounts { groups: (0..rows.len()).map(group).collect(), subtotals, all })
}

/// The rows of a risk as an outsider sees them: those whose examined are shown, and all others as one.
struct RiskRows {
    /// Each with its place; without one it is several rows together.
    rows: Vec<(Option<usize>, Split)>,
}

impl RiskRows {
    /// `None` if no row is known, or if the sums are too large.
    fn of(rows: &[PaperGroup], block: &[usize], risk: Risk, hidden: &BTreeSet<usize>) -> Option<Self> {
        let known = block.iter().filter_map(|row| Some((*row, split_of(rows, *row, risk)?)));
        let (apart, together): (Vec<_>, Vec<_>) = known.partition(|(row, _)| !hidden.contains(row));
        let mut of_risk: Vec<_> = apart.into_iter().map(|(row, split)| (Some(row), split)).collect();
        if !together.is_empty() {
            let of = |side: usize| sum(together.iter().filter_map(|(_, split)| split.get(side).copied()));
            of_risk.push((None, [of(0)?, of(1)?]));
        }
        (!of_risk.is_empty()).then_some(Self { rows: of_risk })
    }

    /// All rows together.
    fn sum(&self) -> Option<Split> {
        let of = |side: usize| sum(self.rows.iter().filter_map(|(_, split)| split.get(side).copied()));
        Some([of(0)?, of(1)?])
    }

    /// The rows whose count is hidden, and whether the sum is shown. `None` if those examined would have to be hidden, or if
    /// the sums are too large.
    fn hidden(&self, rule: SuppressionRule) -> Option<(BTreeSet<usize>, bool)> {
        const WITH: usize = 0;
        const EXAMINED: usize = 2;
        let counts: Vec<Split> = self.rows.iter().map(|(_, split)| *split).collect();
        let table = CountTable::new(EXAMINED, counts.as_flattened()).ok()?;
        let found = suppress(&table, rule);
        let is_shown = |row: usize, column: usize| found.role(Place { row, column }) == Some(CellRole::Shown);
        if !(0..=table.rows()).all(|row| is_shown(row, EXAMINED)) {
            return None;
        }
        // Those without the risk are those examined less those with it: the one is not shown without the other.
        let is_told = |row: usize| is_shown(row, WITH) && is_shown(row, WITH.saturating_add(1));
        let rows = self.rows.iter().enumerate().filter(|(at, _)| !is_told(*at));
        Some((rows.filter_map(|(_, (row, _))| *row).collect(), is_told(table.rows())))
    }
}

#[cfg(test)]
mod tests {
    use super::{PaperDisclosure, PaperRow};
    use crate::{
        Entry,
        collaboration::white_paper::{
            AgeSide, Breakdown, PaperGroup, PaperGroupId, Risk, WhitePaperPlan, example,
        },
        outcomes::SuppressionRule,
    };

    const RULE: SuppressionRule = SuppressionRule::FEWER_THAN_TEN;

    fn group(id: u32, name: &str, examined: u32, obesity: Option<u32>) -> PaperGroup {
        PaperGroup {
            name: name.to_owned(),
            examined: Entry::Known(examined),
            obesity: obesity.into(),
            ..PaperGroup::new(PaperGroupId(id))
        }
    }

    fn of_ages(ages: Vec<PaperGroup>) -> PaperDisclosure {
        PaperDisclosure::of(&WhitePaperPlan { ages, ..WhitePaperPlan::default() }, Breakdown::Ages, RULE)
    }

    fn counts(disclosure: &PaperDisclosure, rows: usize) -> Vec<bool> {
        (0..rows).map(|row| disclosure.shows_count(PaperRow::Group(row), Risk::Obesity)).collect()
    }

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        let paper = example(|text| &text.ja);
        let disclosure = PaperDisclosure::of(&paper, Breakdown::Ages, RULE);
        let rows = (0..5).map(PaperRow::Group).chain([
            PaperRow::Subtotal(AgeSide::Under40),
            PaperRow::Subtotal(AgeSide::From40),
            PaperRow::All,
        ]);
        for row in rows {
            assert!(Risk::ALL.into_iter().all(|risk| disclosure.shows_rate(row, risk)), "{row:?}");
        }
    }

    #[test]
    fn a_workplace_whose_size_is_hidden_has_every_count_hidden() {
        let paper = example(|text| &text.ja);
        let disclosure = PaperDisclosure::of(&paper, Breakdown::Workplaces, RULE);
        for row in 4..7 {
            assert!(!disclosure.shows_examined(PaperRow::Group(row)));
            assert!(Risk::ALL.into_iter().all(|risk| !disclosure.shows_count(PaperRow::Group(row), risk)));
        }
        assert!((0..4).all(|row| disclosure.shows_examined(PaperRow::Group(row))));
        assert!(disclosure.shows_examined(PaperRow::All));
        // Six obese people in the three small ones: one larger workplace is hidden with them.
        let hidden =
            (0..4).filter(|row| !disclosure.shows_count(PaperRow::Group(*row), Risk::Obesity)).count();
        assert_eq!(hidden, 1);
    }

    #[test]
    fn those_without_a_finding_are_protected_as_those_with_it() {
        let disclosure = of_ages(vec![
            group(1, "40代", 50, Some(46)),
            group(2, "50代", 60, Some(20)),
            group(3, "60代", 70, Some(30)),
        ]);
        let shown = counts(&disclosure, 3);
        assert!(!shown[0] && shown.iter().filter(|shown| !**shown).count() == 2, "{shown:?}");
        assert!(disclosure.shows_count(PaperRow::All, Risk::Obesity));
    }

    #[test]
    fn a_subtotal_that_would_be_small_is_hidden_with_the_other_one() {
        let disclosure = of_ages(vec![
            group(1, "20代", 80, Some(0)),
            group(2, "30代", 80, Some(4)),
            group(3, "40代", 80, Some(30)),
            group(4, "50代", 80, Some(40)),
        ]);
        for side in [AgeSide::Under40, AgeSide::From40] {
            assert!(disclosure.shows_examined(PaperRow::Subtotal(side)));
            assert!(!disclosure.shows_count(PaperRow::Subtotal(side), Risk::Obesity));
        }
        let shown = counts(&disclosure, 4);
        assert!(shown[0] && !shown[1] && shown.iter().filter(|shown| !**shown).count() == 2, "{shown:?}");
        assert!(disclosure.shows_count(PaperRow::All, Risk::Obesity));
    }

    #[test]
    fn where_a_hidden_row_lacks_a_count_no_total_tells_about_the_other() {
        let disclosure = of_ages(vec![
            group(1, "40代", 6, Some(2)),
            group(2, "50代", 8, None),
            group(3, "60代", 70, Some(30)),
        ]);
        assert!(
            !disclosure.shows_examined(PaperRow::Group(0)) && !disclosure.shows_examined(PaperRow::Group(1))
        );
        assert!(!disclosure.shows_count(PaperRow::All, Risk::Obesity));
        assert!(disclosure.shows_count(PaperRow::Group(2), Risk::Obesity));
    }

    #[test]
    fn a_count_stands_alone_where_it_tells_nothing_small_and_has_no_base_to_subtract_from() {
        let without_base =
            |id, obesity| PaperGroup { examined: Entry::Unknown, ..group(id, "50代", 0, Some(obesity)) };
        let disclosure = of_ages(vec![
            group(1, "40代", 80, Some(30)),
            without_base(2, 20),
            without_base(3, 5),
            // More people than were examined.
            group(4, "60代", 15, Some(20)),
            // Nobody was examined, and nobody was found.
            group(5, "70代", 0, Some(0)),
            group(6, "70代", 0, Some(12)),
        ]);
        assert_eq!(counts(&disclosure, 6), [true, true, false, false, true, false]);
    }

    #[test]
    fn without_totals_a_small_count_of_a_large_row_is_hidden_too() {
        let disclosure = of_ages(vec![
            group(1, "40代", 6, Some(2)),
            group(2, "50代", 8, None),
            group(3, "60代", 70, Some(30)),
            group(4, "70代", 70, Some(3)),
        ]);
        assert_eq!(counts(&disclosure, 4), [false, true, true, false]);
    }

    #[test]
    fn a_row_hidden_for_another_without_a_count_leaves_no_total_of_its_risk() {
        let disclosure = of_ages(vec![
            group(1, "40代", 5, None),
            group(2, "50代", 30, Some(15)),
            group(3, "60代", 100, Some(40)),
            group(4, "70代", 100, Some(40)),
        ]);
        let examined = [0, 1, 2, 3].map(|row| disclosure.shows_examined(PaperRow::Group(row)));
        assert_eq!(examined, [false, false, true, true]);
        assert!(disclosure.shows_examined(PaperRow::All));
        assert!(!disclosure.shows_count(PaperRow::All, Risk::Obesity));
    }

    #[test]
    fn subtotals_are_shown_beside_a_large_row_of_neither_side_and_not_beside_a_small_one() {
        let of = |unknown| {
            of_ages(vec![
                group(1, "30代", 80, Some(30)),
                group(2, "40代", 80, Some(30)),
                group(3, "不明", unknown, Some(0)),
            ])
        };
        for side in [AgeSide::Under40, AgeSide::From40] {
            assert!(of(90).shows_examined(PaperRow::Subtotal(side)));
            assert!(!of(5).shows_examined(PaperRow::Subtotal(side)));
            assert!(!of(5).shows_count(PaperRow::Subtotal(side), Risk::Obesity));
        }
        assert!(!of(90).shows_examined(PaperRow::Subtotal(AgeSide::Neither)), "it has no subtotal");
        assert!(!of(5).shows_examined(PaperRow::Group(2)));
    }

    #[test]
    fn a_side_without_a_known_count_leaves_none_of_the_subtotals_of_its_risk() {
        let disclosure = of_ages(vec![
            group(1, "30代", 100, None),
            group(2, "40代", 100, Some(40)),
            group(3, "50代", 100, Some(30)),
        ]);
        assert!(disclosure.shows_examined(PaperRow::Subtotal(AgeSide::From40)));
        assert!(!disclosure.shows_count(PaperRow::Subtotal(AgeSide::From40), Risk::Obesity));
        assert!(disclosure.shows_count(PaperRow::All, Risk::Obesity));
    }

    #[test]
    fn a_large_table_is_judged_and_a_sum_too_large_is_hidden_whole() {
        let row = |id: u32| group(id, "", 3 + id % 40, Some(id % 3));
        let workplaces: Vec<_> = (0..200).map(row).collect();
        let paper = WhitePaperPlan { workplaces, ..WhitePaperPlan::default() };
        let disclosure = PaperDisclosure::of(&paper, Breakdown::Workplaces, RULE);
        let small = (0..200_usize).filter(|row| 3 + row % 40 < 10);
        assert!(small.into_iter().all(|row| !disclosure.shows_examined(PaperRow::Group(row))));
    }
}
