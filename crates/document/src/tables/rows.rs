//! Which rows of a sheet are data, and what the others are.

use consortium_core::reading::{Scale, fold};

use crate::tables::{
    choices::{Choices, RowChoice},
    columns::{Content, Role},
    csv_out::is_guarded_name,
    groups::Groups,
    headings::Names,
    is_numeric,
    labels::{
        Aggregate, begins_like_a_note, is_example, is_of_the_page, is_rule, is_section, is_sentence,
        label_of, label_of_row, title_words,
    },
    sections::Sections,
    seen::{Seen, is_unit_row},
    sheet::Place,
    totals::{Figures, TotalCheck, TotalOutcome},
    units::is_note_of_units,
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
    /// It shows how to fill in the table: 記入例.
    Example,
    /// It is a part of the row above, or of all of them, which these count already: うち女性, 再掲.
    Included,
    /// It compares sums: 構成比, 前年比, 増減.
    Comparison,
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
    let mut compared: Vec<Compared> = Vec::new();
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
            _ if row < first && looks.gives_units_alone(row) => Some(SkipReason::Units),
            _ if row < first => Some(SkipReason::AboveHeader),
            _ if groups.parts.contains(&row) => Some(SkipReason::Part),
            _ if groups.totals.contains(&row) => Some(SkipReason::Total),
            _ if groups.wholes.contains(&row) => None,
            _ => looks.reason(row, &figures),
        };
        // What the rest adds up to is in every total below.
        let is_aggregate = matches!(reason, Some(SkipReason::Total | SkipReason::Mean));
        if is_aggregate && !groups.totals.contains(&row) {
            compared.extend(looks.checks(row, &figures));
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
    Rows { left_out, checks: with_rows_below(compared, &figures) }
}

/// A figure of a row of totals, compared with the rows above it.
struct Compared {
    check: TotalCheck,
    aggregate: Aggregate,
    /// Which column of figures it stands in.
    column: usize,
    /// How many rows that count stand above it.
    above: usize,
}

/// Totals may stand above the rows that they are the sum of: what does not agree with the rows above is compared with those
/// below. A mean that cannot be calculated is no total that has to be explained.
fn with_rows_below(compared: Vec<Compared>, figures: &[Figures]) -> Vec<TotalCheck> {
    let begins: Vec<(usize, usize)> = compared.iter().map(|found| (found.column, found.above)).collect();
    let checked = compared.into_iter().filter_map(|Compared { mut check, aggregate, column, above }| {
        let agrees = matches!(check.outcome, TotalOutcome::IsSum { .. });
        let column_of = figures.get(column).filter(|_| !agrees);
        let mut next =
            begins.iter().filter(|(of, from)| *of == column && *from > above).map(|(_, from)| *from);
        let below = column_of.and_then(|figures| {
            let end = next.next().unwrap_or(figures.values.len());
            figures.compare_below(aggregate, check.stated, above, end.saturating_sub(above))
        });
        if let Some(outcome) = below {
            check.outcome = outcome;
        }
        let says_nothing = aggregate == Aggregate::Mean && check.outcome == TotalOutcome::NotCompared;
        (!says_nothing).then_some(check)
    });
    checked.collect()
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
        if self.is_example(row, &filled) {
            return Some(SkipReason::Example);
        }
        match self.aggregate(row, &filled, figures) {
            Some(Aggregate::Rest) => return Some(SkipReason::Rest),
            Some(Aggregate::Mean | Aggregate::Other) => return Some(SkipReason::Mean),
            Some(Aggregate::Comparison) => return Some(SkipReason::Comparison),
            Some(Aggregate::Included) => return Some(SkipReason::Included),
            Some(Aggregate::Whole | Aggregate::Group | Aggregate::Named) => return Some(SkipReason::Total),
            None => {}
        }
        if self.name(row).is_some_and(|name| is_of_the_page(self.seen.cell(row, name))) {
            return Some(SkipReason::Note);
        }
        if self.gives_units_alone(row) {
            return Some(SkipReason::Units);
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

    /// Whether a row has nothing but notes of units.
    fn gives_units_alone(&self, row: usize) -> bool {
        let mut filled = self.seen.filled(row).peekable();
        filled.peek().is_some() && filled.all(|(_, cell)| is_note_of_units(cell))
    }

    /// Whether a row shows how to fill in the table. Its name says so, or a cell to the left of it.
    fn is_example(&self, row: usize, filled: &[(usize, &str)]) -> bool {
        let name = self.name(row);
        let mut until_name = filled.iter().filter(|(at, _)| name.is_none_or(|name| *at <= name));
        until_name.any(|(_, cell)| is_example(cell))
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
        let has_texts = filled.iter().any(|(_, cell)| !is_numeric(cell));
        let label = label_of_row(name_at, filled);
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
            None if name.is_empty() && name_at.is_some() && !has_texts && agrees(Aggregate::Whole) => {
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

    fn checks(&self, row: usize, figures: &[Figures]) -> Vec<Compared> {
        let filled = self.filled(row);
        let aggregate =
            self.aggregate(row, &filled, figures).filter(|aggregate| *aggregate != Aggregate::Other);
        let Some(aggregate) = aggregate else { return Vec::new() };
        let name =
            self.name(row).map(|name| self.seen.cell(row, name)).filter(|name| label_of(name).is_some());
        let labels = filled.iter().filter(|(_, cell)| label_of(cell).is_some()).map(|(_, cell)| *cell);
        // The figures alone may tell that it is a total.
        let label = name.or_else(|| labels.max_by_key(|label| label.chars().count())).unwrap_or("");
        let compared = figures.iter().enumerate().filter_map(|(at, column)| {
            let stated = self.figure(column, row)?;
            let (position, _) = self.place(column, row)?;
            let title = self.sections.at(row).columns.get(position).map(|found| found.title.clone())?;
            let place = Place { row, column: position.saturating_add(1), title };
            let outcome = column.compare(aggregate, stated);
            let check = TotalCheck { place, label: label.to_owned(), stated, outcome };
            Some(Compared { check, aggregate, column: at, above: column.values.len() })
        });
        compared.collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{MemberColumn, NewMember};
    use crate::tables::{
        Choices, Import, InsurerTable, MemberTable, Problem, RowChoice, SkipReason, TotalOutcome, import,
        import_with, parse_table,
    };

    fn read(table: &str) -> Import<MemberColumn, NewMember> {
        import::<MemberTable>(&parse_table(table).unwrap())
    }

    fn names(read: &Import<MemberColumn, NewMember>) -> Vec<&str> {
        read.rows.iter().map(|row| row.row.name.as_str()).collect()
    }

    fn outcomes(table: &str) -> Vec<TotalOutcome> {
        read(table).checks.iter().map(|check| check.outcome).collect()
    }

    #[test]
    fn a_column_beside_the_names_makes_no_row_a_total_unless_it_says_so() {
        for table in [
            "都道府県\t組合名\t加入者数\n東京都\tあ健保\t9,000\n愛知県\tい健保\t8,000\n",
            "組合名\t都道府県\t加入者数\nあ健保\t東京都\t9,000\nい健保\t愛知県\t8,000\n",
            "規模\t組合名\t加入者数\n1万人未満\tあ健保\t9,000\n1万人以上\tい健保\t8,000\n",
            "区分\t組合名\t加入者数\nその他\tあ健保\t9,000\n全国\tい健保\t8,000\n",
            "業種\t組合名\t加入者数\n設計\tあ健保\t9,000\n会計\tい健保\t8,000\n",
        ] {
            assert_eq!(names(&read(table)), ["あ健保", "い健保"], "{table}");
        }
        let totals = read(
            "都道府県\t組合名\t加入者数\n東京都\tあ健保\t9,000\n東京都\tい健保\t8,000\n合計\t(2組合)\t17,000\n計\t2組合分\t17,000\n",
        );
        assert_eq!(names(&totals), ["あ健保", "い健保"]);
        let table = "都道府県\t市町村\t達成率\n愛知県\tA市\t80%\n愛知県\tB町\t70%\n愛知県\t県計\t75%\n";
        let insurers = import::<InsurerTable>(&parse_table(table).unwrap());
        let found: Vec<_> = insurers.rows.iter().map(|row| row.row.name.as_str()).collect();
        assert_eq!(found, ["A市", "B町"]);
    }

    #[test]
    fn units_are_found_beside_a_column_of_prefectures() {
        let table = "都道府県\t組合名\t加入者数\n東京都\tあ健保\t9\n愛知県\tい健保\t8\n（単位：千人）\n";
        let sizes: Vec<_> =
            read(table).rows.iter().map(|row| row.row.enrollees.value().map(|n| n.get())).collect();
        assert_eq!(sizes, [Some(9_000), Some(8_000)]);
    }

    #[test]
    fn rows_that_show_how_to_fill_in_are_left_out_and_can_be_brought_back() {
        for example in [
            "（記入例）○○健保",
            "例：東京健保",
            "例)東京健保",
            "記入例",
            "【例】東京健保",
            "例1：東京健保",
            "○○健保（記入例）",
            "東京健保（例）",
            "記載例　東京健保",
            "Example: Tokyo",
        ] {
            let table = format!(
                "組合名\t加入者数\n{example}\t12,345\nあ健保\t9,000\n例1健保\t8,000\n例幣使健保\t7,000\n"
            );
            let found = read(&table);
            assert_eq!(names(&found), ["あ健保", "例1健保", "例幣使健保"], "{example}");
            let reasons: Vec<_> = found.skipped.iter().map(|row| (row.number, row.reason)).collect();
            assert_eq!(reasons, [(2, SkipReason::Example)], "{example}");
            let choices = Choices { rows: [(2, RowChoice::Read)].into(), ..Choices::default() };
            let brought_back = import_with::<MemberTable>(&parse_table(&table).unwrap(), &choices);
            assert_eq!(brought_back.rows.len(), 4, "{example}");
        }
        let beside = read("No.\t組合名\t加入者数\n例\t○○健保\t10,000\n1\tあ健保\t9,000\n");
        assert_eq!(names(&beside), ["あ健保"]);
    }

    #[test]
    fn parts_of_a_row_and_comparisons_are_left_out_by_their_name_and_need_no_account() {
        let table = "組合名\t加入者数\nあ健保\t9,000\nうち女性\t4,000\nあ健保（再掲：任継）\t300\nい健保\t8,000\n合計\t17,000\n構成比\t100%\n前年比\t101%\n最大\t9,000\n差引\t1,000\n平均\t8,500\n";
        let found = read(table);
        assert_eq!(names(&found), ["あ健保", "い健保"]);
        use SkipReason::{Comparison, Included, Mean, Total};
        let reasons: Vec<_> = found.skipped.iter().map(|row| row.reason).collect();
        assert_eq!(reasons, [Included, Included, Total, Comparison, Comparison, Mean, Mean, Mean]);
        let checks: Vec<_> = found.checks.iter().map(|check| check.outcome).collect();
        assert_eq!(checks, [TotalOutcome::IsSum { rows: 2 }, TotalOutcome::IsMean { rows: 2 }]);
        let weighted = "組合名\t加入者数\nあ健保\t9,000\nい健保\t8,000\n加重平均\t8,900\n";
        assert_eq!(outcomes(weighted), [TotalOutcome::NotTheMean { rows: 2 }]);
    }

    #[test]
    fn a_total_above_its_rows_is_compared_with_them() {
        for word in ["総数", "全体", "合計", "全国"] {
            let table = format!("組合名\t加入者数\n{word}\t17,000\nあ健保\t9,000\nい健保\t8,000\n");
            assert_eq!(outcomes(&table), [TotalOutcome::IsSum { rows: 2 }], "{word}");
            let wrong = table.replace("17,000", "18,000");
            assert_eq!(outcomes(&wrong), [TotalOutcome::Differs { rows: 2, sum: 17_000 }], "{word}");
            assert!(matches!(read(&wrong).problems[..], [Problem::TotalDiffers { .. }]), "{word}");
        }
        let groups = "組合名\t加入者数\n総数\t20,000\n単一計\t17,000\nあ健保\t9,000\nい健保\t8,000\n総合計\t3,000\nう健保\t1,000\nえ健保\t2,000\n";
        assert_eq!(outcomes(groups), [4, 2, 2].map(|rows| TotalOutcome::IsSum { rows }));
    }
}
