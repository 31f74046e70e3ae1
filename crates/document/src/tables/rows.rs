//! Which rows of a sheet are data, and what the others are.

use consortium_core::reading::{Scale, fold};

use crate::tables::{
    choices::{Choices, RowChoice},
    columns::{Content, Role},
    csv_out::is_guarded_name,
    groups::Groups,
    headings::Names,
    labels::{
        Aggregate, begins_like_a_note, is_of_the_page, is_rule, is_section, is_sentence, label_of,
        title_words,
    },
    sections::Sections,
    seen::{Seen, is_numeric, is_unit_row},
    sheet::Place,
    totals::{Figures, TotalCheck, TotalOutcome},
};

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// It stands above the headings.
    AboveHeader,
    /// It has nothing in it.
    Blank,
    /// It is a total (合計) of other rows.
    Total,
    /// It is a mean, a maximum, a difference and so on of other rows.
    Mean,
    /// It stands for several that have no row of their own: 他3組合.
    Rest,
    /// It gives only a part of what another row gives: the dependants of a society, men, a year.
    Part,
    /// It is the heading once more.
    RepeatedHeading,
    /// It gives the units of the columns.
    Units,
    /// It is the title of the rows below it.
    Section,
    /// It is a note.
    Note,
    /// It says of itself that it takes no part: 辞退, ×.
    NotTakingPart,
    /// The user left it out.
    ByUser,
}

/// What is done with the rows of a sheet.
pub(super) struct Rows {
    /// Why each row is left out, from the first row of the sheet on; `None` for data and headings.
    pub(super) left_out: Vec<Option<SkipReason>>,
    pub(super) checks: Vec<TotalCheck>,
}

/// Says of each row what it is.
pub(super) fn classify<Id: Copy + Eq>(
    names: &Names<Id>,
    seen: &Seen,
    sections: &Sections<Id>,
    choices: &Choices,
    groups: &Groups,
) -> Rows {
    let looks = Looks { seen, sections, names };
    let header = sections.first();
    let body = header.body();
    let first = header.rows.first().copied().unwrap_or(body);
    let mut figures = looks.figures();
    let mut left_out = Vec::with_capacity(seen.height());
    let mut checks = Vec::new();
    for row in 1..=seen.height() {
        if header.rows.contains(&row) {
            left_out.push(None);
            continue;
        }
        let reason = match choices.rows.get(&row) {
            Some(RowChoice::Read) if row >= body => None,
            Some(RowChoice::LeaveOut) => Some(SkipReason::ByUser),
            _ if header.unit_rows.contains(&row) || sections.unit_rows.contains(&row) => {
                Some(SkipReason::Units)
            }
            _ if sections.headings.contains(&row) => Some(SkipReason::RepeatedHeading),
            _ if row < first && seen.row(row).iter().all(String::is_empty) => Some(SkipReason::AboveHeader),
            _ if row < first => Some(SkipReason::AboveHeader),
            _ if groups.parts.contains(&row) => Some(SkipReason::Part),
            _ if groups.totals.contains(&row) => Some(SkipReason::Total),
            _ if groups.wholes.contains(&row) => None,
            _ => looks.reason(row, &figures),
        };
        // What the rest adds up to is in every total below.
        let is_aggregate = matches!(reason, Some(SkipReason::Total | SkipReason::Mean));
        if is_aggregate && !groups.totals.contains(&row) {
            checks.extend(looks.checks(row, &figures));
        }
        for column in &mut figures {
            match reason {
                None if groups.withheld.contains(&row) => column.values.push(None),
                None | Some(SkipReason::Rest) => {
                    column.values.push(looks.figure(column, row));
                }
                Some(SkipReason::Total) => column.group = column.values.len(),
                Some(_) => {}
            }
        }
        left_out.push(reason);
    }
    Rows { left_out, checks }
}

/// What is needed to judge a row by its looks.
struct Looks<'a, Id: 'static> {
    seen: &'a Seen,
    sections: &'a Sections<Id>,
    names: &'a Names<Id>,
}

impl<'a, Id: Copy + Eq> Looks<'a, Id> {
    /// Where the name of a row stands, from 0.
    fn name(&self, row: usize) -> Option<usize> {
        let is_name = |id| matches!(self.names.content(id), Some(Content::Name));
        let columns = &self.sections.at(row).columns;
        columns.iter().position(|column| matches!(column.role, Role::Read(id) if is_name(id)))
    }

    fn content(&self, row: usize, position: usize) -> Option<Content> {
        let Role::Read(id) = self.sections.at(row).columns.get(position)?.role else { return None };
        self.names.content(id)
    }

    /// Where a column of figures stands in a row, from 0, and in what steps its numbers are given there.
    fn place(&self, column: &Figures, row: usize) -> Option<(usize, Scale)> {
        let role = self.sections.first().columns.get(column.position)?.role;
        let mut columns = self.sections.at(row).columns.iter().enumerate();
        let (position, found) = columns.find(|(_, found)| found.role == role)?;
        Some((position, self.sections.row_scale(row, position).unwrap_or(found.scale)))
    }

    /// What a row gives in a column of figures.
    fn figure(&self, column: &Figures, row: usize) -> Option<i128> {
        let (position, scale) = self.place(column, row)?;
        column.read(self.seen.cell(row, position), scale)
    }

    /// The columns that can be added up.
    fn figures(&self) -> Vec<Figures> {
        let header = self.sections.first();
        let columns = header.columns.iter().enumerate();
        columns
            .filter_map(|(position, _)| {
                let content = self.content(header.body(), position)?;
                matches!(content, Content::People | Content::Money).then(|| Figures {
                    position,
                    content,
                    values: Vec::new(),
                    group: 0,
                })
            })
            .collect()
    }

    fn filled(&self, row: usize) -> Vec<(usize, &'a str)> {
        let cells = self.seen.row(row).iter().enumerate();
        cells.filter(|(_, cell)| !cell.is_empty()).map(|(at, cell)| (at, cell.as_str())).collect()
    }

    /// Whether a row has something in a column of figures, codes or marks that is read.
    fn has_data(&self, row: usize, filled: &[(usize, &str)]) -> bool {
        filled.iter().any(|(at, _)| match self.content(row, *at) {
            Some(
                Content::People
                | Content::Money
                | Content::Percent
                | Content::Code
                | Content::Mark(_)
                | Content::Year,
            ) => true,
            Some(Content::Text) => true,
            Some(Content::Name | Content::Word(_)) | None => false,
        })
    }

    fn reason(&self, row: usize, figures: &[Figures]) -> Option<SkipReason> {
        let filled = self.filled(row);
        let Some((first_at, first)) = filled.first().copied() else { return Some(SkipReason::Blank) };
        // A file of our own marks the names that look like none.
        if self.name(row).is_some_and(|name| is_guarded_name(self.seen.cell(row, name))) {
            return None;
        }
        if self.repeats_heading(row, &filled) {
            return Some(SkipReason::RepeatedHeading);
        }
        if is_unit_row(self.seen.row(row)) {
            return Some(SkipReason::Units);
        }
        if filled.iter().all(|(_, cell)| is_rule(cell)) {
            return Some(SkipReason::Note);
        }
        match self.aggregate(row, &filled, figures) {
            Some(Aggregate::Rest) => return Some(SkipReason::Rest),
            Some(Aggregate::Mean | Aggregate::Other) => return Some(SkipReason::Mean),
            Some(Aggregate::Whole | Aggregate::Group | Aggregate::Named) => return Some(SkipReason::Total),
            None => {}
        }
        if self.name(row).is_some_and(|name| is_of_the_page(self.seen.cell(row, name))) {
            return Some(SkipReason::Note);
        }
        if self.has_data(row, &filled) {
            return None;
        }
        let alone = filled.len() == 1;
        if begins_like_a_note(first) || (alone && (is_sentence(first) || is_of_the_page(first))) {
            return Some(SkipReason::Note);
        }
        let outside_of_the_name = self.name(row).is_some_and(|name| name != first_at);
        if alone
            && (is_section(first)
                || self.is_group_word(first)
                || self.stands_above_a_heading(row)
                || (outside_of_the_name && !is_numeric(first)))
        {
            return Some(SkipReason::Section);
        }
        None
    }

    /// Whether the next row that is not empty is another heading.
    fn stands_above_a_heading(&self, row: usize) -> bool {
        let mut below = row.saturating_add(1)..=self.seen.height();
        let next = below.find(|row| self.seen.filled(*row).next().is_some());
        next.is_some_and(|row| self.sections.headings.contains(&row))
    }

    /// Whether a cell is a word for a group: 単一, 2. 検討中の組合.
    fn is_group_word(&self, cell: &str) -> bool {
        let words = title_words(cell);
        let columns = self.names.columns().iter();
        columns
            .map(|column| column.content)
            .any(|content| words.iter().any(|word| content.is_said_in_titles(word)))
    }

    fn repeats_heading(&self, row: usize, filled: &[(usize, &str)]) -> bool {
        let (first, header) = (self.sections.first(), self.sections.at(row));
        let same = |heading: usize| {
            filled.iter().all(|(at, cell)| {
                let above = fold::heading(self.seen.cell(heading, *at));
                !above.is_empty() && above == fold::heading(cell)
            })
        };
        let named = filled.iter().filter(|(at, cell)| {
            let role = header.columns.get(*at).map(|column| column.role);
            self.names.meaning(cell).id.is_some_and(|id| role == Some(Role::Read(id)))
        });
        first.rows.iter().chain(&header.rows).any(|heading| same(*heading))
            || (named.count() >= 2 && filled.iter().all(|(_, cell)| !is_numeric(cell)))
    }

    /// What a row of totals, means and the like stands for.
    fn aggregate(&self, row: usize, filled: &[(usize, &str)], figures: &[Figures]) -> Option<Aggregate> {
        let name_at = self.name(row);
        let name = name_at.map_or("", |name| self.seen.cell(row, name));
        let texts = filled.iter().filter(|(_, cell)| !is_numeric(cell));
        let label = match name_at {
            Some(_) if !name.is_empty() => label_of(name).or_else(|| {
                // 計 | (2組合) | 11,000: the word stands to the left of the name.
                let left = texts.clone().filter(|(at, _)| name_at.is_some_and(|name| *at < name));
                left.filter_map(|(_, cell)| label_of(cell).filter(|label| label.is_certain)).next()
            }),
            _ => texts.clone().find_map(|(_, cell)| label_of(cell)),
        };
        let agrees = |aggregate: Aggregate| {
            let stated = figures.iter().filter_map(|column| Some((column, self.figure(column, row)?)));
            let mut outcomes = stated.map(|(column, stated)| column.compare(aggregate, stated)).peekable();
            outcomes.peek().is_some()
                && outcomes.all(|outcome| matches!(outcome, TotalOutcome::IsSum { rows } if rows >= 2))
        };
        match label {
            Some(label) if label.is_certain => Some(label.aggregate),
            Some(_) if agrees(Aggregate::Named) || self.is_of_a_group(name, name_at, row) => {
                Some(Aggregate::Named)
            }
            Some(_) => None,
            // No label at all, and the figures are the sums of those above.
            None if name.is_empty()
                && name_at.is_some()
                && texts.count() == 0
                && agrees(Aggregate::Whole) =>
            {
                Some(Aggregate::Whole)
            }
            None => None,
        }
    }

    /// Whether a name is that of a group of rows above, which stands beside their names: 関西計 below 関西.
    fn is_of_a_group(&self, name: &str, name_at: Option<usize>, row: usize) -> bool {
        let folded = fold::fold(name).text;
        folded.strip_suffix('計').is_some_and(|group| {
            (1..row).any(|above| {
                let mut beside = self.seen.filled(above).filter(|(at, _)| Some(*at) != name_at);
                beside.any(|(_, cell)| fold::fold(cell).text == group)
            })
        })
    }

    fn checks(&self, row: usize, figures: &[Figures]) -> Vec<TotalCheck> {
        let filled = self.filled(row);
        let Some(aggregate) = self.aggregate(row, &filled, figures) else { return Vec::new() };
        let labels =
            filled.iter().filter(|(_, cell)| label_of(cell).is_some()).map(|(_, cell)| (*cell).to_owned());
        // The figures alone may tell that it is a total.
        let label = labels.max_by_key(|label| label.chars().count()).unwrap_or_else(String::new);
        let compared = figures.iter().filter_map(|column| {
            let stated = self.figure(column, row)?;
            let (position, _) = self.place(column, row)?;
            let title = self.sections.at(row).columns.get(position).map(|found| found.title.clone())?;
            let place = Place { row, column: position.saturating_add(1), title };
            Some(TotalCheck {
                place,
                label: label.clone(),
                stated,
                outcome: column.compare(aggregate, stated),
            })
        });
        compared.collect()
    }
}
