//! A block of cells pasted into the table of insurers of a year.

use consortium_core::{
    Field, FieldValue,
    stages::{FiscalYear, InsurerField, InsurerId, PlannedStep, StagesField},
};

use crate::{
    plan::{
        Edit, InsurerEdit, MAXIMUM_INSURERS, Plan, StagesEdit, YearEdit,
        block::{Names, PastedBlock, spread},
        stages::free_insurer_ids,
    },
    tables::{Sheet, names_figures, reads_as_no_name},
};

impl Plan {
    /// Puts a block of cells into the table of insurers of a year, as [`Self::paste_into_members`] does into that of
    /// members. The rows are those on screen, in their order: all of the year, or what a filter leaves of them; none
    /// can be added below a part. A target with the step before it (Ⅲ→Ⅳ) enters both.
    ///
    /// ```
    /// use consortium_core::stages::{FiscalYear, InsurerField};
    /// use consortium_document::{plan::Plan, rulesets::built_in, tables::parse_table};
    /// let plan = Plan::empty(built_in().remove(0));
    /// let (year, columns) = (FiscalYear(2024), [InsurerField::Name, InsurerField::Rate]);
    /// let block = parse_table("A市\t85.7%\nB町\t100%\n").unwrap();
    /// let plan = plan.paste_into_insurers(year, &block, &[], &columns, (0, 0), true).edit.apply(&plan);
    /// let names = plan.stages.years[&year].insurers.iter().map(|insurer| insurer.record.name.as_str());
    /// assert_eq!(names.collect::<Vec<_>>(), ["A市", "B町"]);
    /// ```
    #[must_use]
    pub fn paste_into_insurers(
        &self,
        year: FiscalYear,
        block: &Sheet,
        rows: &[InsurerId],
        columns: &[InsurerField],
        at: (usize, usize),
        may_add: bool,
    ) -> PastedBlock {
        let mut ids = rows.to_vec();
        let mut new_ids = free_insurer_ids(&self.stages.year(year).insurers);
        let row_of = |row: usize, edits: &mut Vec<Edit>| {
            while ids.len() <= row && may_add && ids.len() < MAXIMUM_INSURERS {
                ids.push(new_ids.next()?);
                edits.push(Edit::Stages(StagesEdit::Year(year, YearEdit::Insurers(InsurerEdit::Add))));
            }
            ids.get(row).copied()
        };
        let name = columns.iter().position(|field| *field == InsurerField::Name);
        let name = name.map(|column| Names {
            column,
            is_none: reads_as_no_name,
            is_heading: names_figures,
            may_be_numbers: false,
        });
        spread(block, at, name, row_of, |insurer, column, text| {
            Some(entered_of_insurer(year, insurer, *columns.get(column)?, text))
        })
    }
}

/// What a pasted text changes in the row of an insurer.
fn entered_of_insurer(year: FiscalYear, insurer: InsurerId, field: InsurerField, text: &str) -> Edit {
    let enter = |field, text: String| {
        let field = Field::Stages(year, StagesField::Insurer(insurer, field));
        Edit::Enter { field, text }
    };
    let step_up = PlannedStep::read(text).ok().and_then(|reading| reading.value);
    match (field, step_up) {
        (InsurerField::Target, Some(PlannedStep { from: Some(from), to })) => Edit::Several(vec![
            enter(InsurerField::Before, from.write()),
            enter(InsurerField::Target, to.write()),
        ]),
        _ => enter(field, text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use consortium_core::{
        Entry,
        stages::{FiscalYear, InsurerField, InsurerId, InsurerRecord, InsurerStep},
    };

    use crate::{
        plan::{Edit, InsurerEdit, PastedBlock, Plan, StagesEdit, YearEdit},
        rulesets::built_in,
        tables::parse_table,
    };

    const YEAR: FiscalYear = FiscalYear(2024);

    fn with_insurers(names: &[&str]) -> Plan {
        let named = |name: &&str| InsurerRecord { name: (*name).to_owned(), ..InsurerRecord::default() };
        let edit = InsurerEdit::Append(names.iter().map(named).collect());
        Edit::Stages(StagesEdit::Year(YEAR, YearEdit::Insurers(edit)))
            .apply(&Plan::empty(built_in().remove(0)))
    }

    fn records(plan: &Plan) -> Vec<InsurerRecord> {
        plan.stages.year(YEAR).insurers.iter().map(|insurer| insurer.record.clone()).collect()
    }

    fn onto_insurers(
        plan: &Plan,
        text: &str,
        rows: &[u32],
        at: (usize, usize),
        may_add: bool,
    ) -> (Vec<InsurerRecord>, PastedBlock) {
        let rows: Vec<InsurerId> = rows.iter().map(|id| InsurerId(*id)).collect();
        let block = parse_table(text).unwrap();
        let pasted = plan.paste_into_insurers(YEAR, &block, &rows, &InsurerField::OF_TABLE, at, may_add);
        (records(&pasted.edit.clone().apply(plan)), pasted)
    }

    #[test]
    fn rates_go_into_the_column_where_the_cursor_is_and_insurers_keep_their_names() {
        let plan = with_insurers(&["A市", "B町"]);
        let (after, pasted) = onto_insurers(&plan, "85.7%\n100\n60%\n", &[1, 2], (0, 6), true);
        let found: Vec<_> = after
            .iter()
            .map(|record| (record.name.as_str(), record.rate.value().unwrap().to_string()))
            .collect();
        assert_eq!(
            found,
            [("A市", "85.7"), ("B町", "100"), ("", "60")].map(|(name, rate)| (name, rate.to_owned()))
        );
        assert_eq!((pasted.cells, pasted.left_out), (3, 0));
    }

    #[test]
    fn a_target_with_the_step_before_it_enters_both() {
        let (after, pasted) = onto_insurers(&with_insurers(&["A市"]), "Ⅲ→Ⅳ\t目標達成\n", &[1], (0, 2), true);
        assert_eq!(after[0].before, Entry::Known(InsurerStep::Preparing));
        assert_eq!(after[0].target, Entry::Known(InsurerStep::Acting));
        assert!(after[0].outcome.is_known());
        assert_eq!(pasted.cells, 2);
    }

    #[test]
    fn below_a_part_of_the_insurers_rows_are_left_out_and_counted() {
        let plan = with_insurers(&["A市", "B町", "C市"]);
        let (after, pasted) = onto_insurers(&plan, "60%\n70%\n80%\n", &[1, 3], (0, 6), false);
        let rates: Vec<_> =
            after.iter().map(|record| record.rate.value().map(|rate| rate.to_string())).collect();
        assert_eq!(rates, [Some("60".to_owned()), None, Some("70".to_owned())]);
        assert_eq!((pasted.cells, pasted.left_out), (2, 1));
    }

    #[test]
    fn a_step_in_the_first_row_is_no_heading() {
        let plan = Plan::empty(built_in().remove(0));
        let (year, columns) = (FiscalYear(2024), [InsurerField::Name, InsurerField::Before]);
        let block = parse_table("A市\t準備期\nB町\t3\n").unwrap();
        let plan = plan.paste_into_insurers(year, &block, &[], &columns, (0, 0), true).edit.apply(&plan);
        assert_eq!(plan.stages.years[&year].insurers.len(), 2);
    }
}
