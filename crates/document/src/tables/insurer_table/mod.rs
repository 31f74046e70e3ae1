//! The table of supported insurers in and out.

mod columns;
mod read;
mod write;

pub use columns::{InsurerColumn, InsurerSheetColumn};
pub use read::InsurerTable;
pub use write::{InsurerWords, insurer_template, insurers_as_table, insurers_to_csv};

#[cfg(test)]
mod tests {
    use crate::tables::insurer_table::{InsurerSheetColumn, InsurerTable};

    use crate::tables::{
        InsurerWords, Problem, SkipReason, TableKind, how_many, import, insurers_to_csv, parse_table,
    };
    use consortium_core::{
        Entry,
        reading::Expected,
        stages::{
            InsurerProblem, InsurerRecord, InsurerStep, ItemNumber, ItemSet, RestOfPlan, assess_insurer,
            assess_prefecture, draft_of_2024, printed_example,
        },
    };

    const PRINTED: &str = "支援対象保険者\t支援対象保険者の取組達成率\tステップアップ目標\tステップアップ実績\n\
        A市\t100.0％\t－\t－\n\
        B市\t100.0％\t準備期⇒実行期\t目標達成\n\
        C町\t60.0％\t準備期⇒実行期\t目標未達成\n\
        D市\t80.0%\t－\t－\n\
        E市\t100.0%\t－\t－\n\
        F市\t50.0％\t－\t－\n\
        G市\t75.0％\t関心期⇒準備期\t目標未達成\n\
        H市\t100.0%\t無関心期⇒関心期\t目標達成\n\
        I市\t70.0％\t－\t－\n";

    fn insurers(sheet: &str) -> Vec<InsurerRecord> {
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.problems, []);
        read.rows.iter().map(|row| row.row.clone()).collect()
    }

    #[test]
    fn the_printed_table_pasted_gives_the_printed_example() {
        assert_eq!(insurers(PRINTED), printed_example().table_insurers());
    }

    #[test]
    fn a_table_of_items_is_counted() {
        let sheet = "保険者名\t計画項目\t達成項目\t目標ステップ\nB市\t①～⑦\t①～⑥\tⅢ→Ⅳ\nK町\t1-4\tなし\t－\n";
        let records = insurers(sheet);
        let report = assess_prefecture(draft_of_2024(), &records.iter().collect::<Vec<_>>());
        assert_eq!(report.support_rate.unwrap().sum.known().unwrap().to_string(), "6/7");
    }

    #[test]
    fn a_stated_rate_that_the_items_do_not_give_is_told() {
        let sheet = "保険者名\t取組達成率\t計画項目\t達成項目\nB市\t100.0%\t1-7\t1-6\nC町\t85.7%\t1-7\t1-6\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        let [first, second] =
            [0, 1].map(|row: usize| assess_insurer(draft_of_2024(), &read.rows[row].row).problems);
        let [InsurerProblem::RateAgainstItems { stated, counted: Some(counted) }] = first[..] else {
            panic!()
        };
        let counted = counted.known().unwrap().to_string();
        assert_eq!((stated.to_string(), counted), ("100.0".to_owned(), "6/7".to_owned()));
        assert_eq!(second, []);
    }

    #[test]
    fn a_cell_that_cannot_be_read_is_named_and_kept() {
        let sheet = "保険者名\t取組達成率\t計画項目\nB市\t約9割\t全部\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        let expected: Vec<Expected> = read
            .problems
            .iter()
            .filter_map(|problem| match problem {
                Problem::Cell { error, .. } => Some(error.expected),
                _ => None,
            })
            .collect();
        assert_eq!(expected, [Expected::Percent, Expected::Items]);
        let row = &read.rows[0].row;
        assert_eq!((row.rate.unreadable(), row.planned.unreadable()), (Some("約9割"), Some("全部")));
    }

    #[test]
    fn lone_numbers_of_items_that_differ_are_left_out_and_told() {
        let read = |sheet: &str| import::<InsurerTable>(&parse_table(sheet).unwrap());
        let counts = read("保険者名\t計画項目\t達成項目\nA市\t7\t6\nB市\t5\t5\nC町\t①～④\t①\n");
        assert_eq!(counts.problems, [Problem::CountsOrItems { rows: vec![2, 3] }]);
        assert_eq!(
            (&counts.rows[1].row.planned, &counts.rows[1].row.results),
            (&Entry::Unknown, &Entry::Unknown)
        );
        assert!(counts.rows[2].row.planned.is_known());
        // A single planned item that was achieved or not.
        let items = read("保険者名\t計画項目\t達成項目\nA市\t7\t7\nB市\t5\tなし\n");
        assert_eq!(items.problems, []);
        assert!(items.rows.iter().all(|row| row.row.planned.is_known()));
        let named = read("保険者名\t計画項目数\t達成項目数\nA市\t7\t6\n");
        assert!(matches!(
            &named.problems[..],
            [Problem::CountsOfItems { .. }, Problem::CountsOfItems { .. }]
        ));
    }

    #[test]
    fn what_is_no_insurer_is_left_out_by_name() {
        let sheet = "保険者名\t取組達成率\nX県\t85%\nA市\t100%\n（郡計）\t90%\n国保組合\t\n甲国保組合\t80%\n\
            達成率計\t90%\n高知県\t85%\n広島県後期高齢者医療広域連合\t70%\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        let names: Vec<_> = read.rows.iter().map(|row| row.row.name.as_str()).collect();
        assert_eq!(names, ["A市", "甲国保組合", "広島県後期高齢者医療広域連合"]);
        let skipped: Vec<_> = read.skipped.iter().map(|row| (row.number, row.reason)).collect();
        use SkipReason::{Section, Total};
        assert_eq!(skipped, [(2, Total), (4, Total), (5, Section), (7, Total), (8, Total)]);
    }

    #[test]
    fn plan_and_result_of_an_item_stand_side_by_side_below_its_number() {
        let sheet = "保険者名\t①\t\t②\t\t③\t\n\t計画\t実績\t計画\t実績\t計画\t実績\nA市\t○\t○\t○\t×\t\t\nB町\t○\t○\t\t○\t○\t\n";
        let items = |set: ItemSet| -> Vec<u8> { set.iter().map(ItemNumber::get).collect() };
        for (plan, result) in [("計画", "実績"), ("予定", "結果"), ("計画", "達成"), ("予定", "評価")]
        {
            let sheet = sheet.replace("計画", plan).replace("実績", result);
            let read = import::<InsurerTable>(&parse_table(&sheet).unwrap());
            assert_eq!(read.columns_left_out, [], "{plan}, {result}");
            let records: Vec<_> = read.rows.iter().map(|row| &row.row).collect();
            assert_eq!(items(records[0].planned.value().unwrap()), [1, 2], "{plan}, {result}");
            assert_eq!(items(records[0].item_answers().met()), [1]);
            assert_eq!(items(records[0].item_answers().not_met()), [2]);
            assert_eq!(items(records[1].planned.value().unwrap()), [1, 3]);
            assert_eq!(items(records[1].item_answers().met()), [1, 2]);
        }
    }

    #[test]
    fn a_step_with_its_target_beside_it_is_both() {
        let sheet = "市町村\tステップ（計画時→目標）\nA市\tⅢ→Ⅳ\nB町\t準備期⇒実行期\nC村\tⅡ\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.problems, []);
        let steps = |record: &InsurerRecord| {
            (record.before.value().map(u8::from), record.target.value().map(u8::from))
        };
        let found: Vec<_> = read.rows.iter().map(|row| steps(&row.row)).collect();
        assert_eq!(found, [(Some(3), Some(4)), (Some(3), Some(4)), (Some(2), None)]);
    }

    #[test]
    fn a_mark_that_the_legend_gives_another_meaning_is_asked_about() {
        let sheet = "保険者名\t①データ分析\t②計画策定\nA市\t●\t○\nB町\t●\t●\n※ ●：達成　○：計画のみ\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert!(read.problems.contains(&Problem::Marks { mark: '○', count: 1 }), "{:?}", read.problems);
        assert!(!read.rows[0].row.item_answers().met().contains(ItemNumber::new(2).unwrap()));
        assert!(read.rows[1].row.item_answers().met().contains(ItemNumber::new(2).unwrap()));
    }

    #[test]
    fn a_year_of_the_sheet_and_items_without_a_mark_are_named() {
        let problems = |sheet: &str| import::<InsurerTable>(&parse_table(sheet).unwrap()).problems;
        let title = "令和6年度 保険者支援状況\n保険者名\t取組達成率\nA市\t80%\n";
        assert!(problems(title).contains(&Problem::YearOfSheet { year: 2024 }), "{:?}", problems(title));
        let heading = "保険者名\tR6年度\t\n\t計画時ステップ\t達成率\nA市\tⅡ\t80%\n";
        assert!(problems(heading).contains(&Problem::YearOfSheet { year: 2024 }), "{:?}", problems(heading));
        let own = "年度\t保険者名\t取組達成率\n令和6年度\tA市\t80%\n";
        assert!(!problems(own).iter().any(|problem| matches!(problem, Problem::YearOfSheet { .. })));
        let blank = "保険者名\t①\t②\t③\nA市\t○\t×\t\nB町\t○\t○\t\n";
        assert!(
            problems(blank).contains(&Problem::ItemsWithoutMark { rows: vec![2] }),
            "{:?}",
            problems(blank)
        );
    }

    #[test]
    fn notes_below_are_no_insurers_or_are_named() {
        let sheet = "保険者名\t取組達成率\nA市\t80%\nB町\t60%\n作成：国保連合会 保健事業課\n（出典）KDBシステム\n凡例：○＝達成\n40保険者中2保険者\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.rows.len(), 3);
        assert!(read.problems.contains(&Problem::NameAlone { rows: vec![7] }), "{:?}", read.problems);
    }

    #[test]
    fn an_insurer_in_several_years_is_one_insurer() {
        let sheet = "年度\t保険者名\t取組達成率\n令和5年度\tA市\t80%\n令和5年度\tB町\t60%\n令和6年度\tA市\t90%\n令和6年度\tＢ町\t70%\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(
            (read.rows.len(), how_many::<InsurerTable>(read.rows.iter().map(|row| (row.year, &row.row)))),
            (4, 2)
        );
        let twice = "保険者名\t取組達成率\nA市\t80%\nA市\t60%\n";
        let read = import::<InsurerTable>(&parse_table(twice).unwrap());
        assert_eq!(
            how_many::<InsurerTable>(read.rows.iter().map(|row| (row.year, &row.row))),
            2,
            "in one year they are two rows to ask about"
        );
    }

    #[test]
    fn two_steps_before_that_differ_are_both_kept() {
        let sheet = "保険者名\t目標ステップ\t計画時ステップ\nB市\tⅢ→Ⅳ\tⅡ\nC町\tⅢ→Ⅳ\tⅢ\n";
        let read = import::<InsurerTable>(&parse_table(sheet).unwrap());
        assert_eq!(read.rows[0].row.before, Entry::Unreadable("2 / 3".to_owned()));
        assert_eq!(read.rows[1].row.before, Entry::Known(InsurerStep::Preparing));
    }

    #[test]
    fn an_empty_cell_of_open_items_closes_the_list_and_none_leaves_later_items_open() {
        let sheet = "保険者名\t計画項目\t達成項目\t結果未入力の項目\nA\t1\t1\tなし\nB\t1\t1\t\n";
        let rest: Vec<RestOfPlan> =
            insurers(sheet).iter().map(|record| record.results.value().unwrap().rest).collect();
        assert_eq!(rest, [RestOfPlan::Open, RestOfPlan::Missed]);
    }

    #[test]
    fn what_is_written_is_read_back_open_and_lost_items_and_the_survey_included() {
        let sheet = "保険者名\t計画項目\t達成項目\t結果未入力の項目\t満たさなくなった項目\t実績\t取組達成率\tアンケート\n\
            甲市\t1-7\t1-5\t6\t\t目標達成\t\t1-1=3; 2-4=1200\n乙町\t5-7\t5-7\t\t2\tⅡ\t約9割\t\n\
            丙村\tなし\tなし\t\t\t\t70%\t1-2=数件\n";
        let records = |text: &str| -> Vec<InsurerRecord> {
            let read = import::<InsurerTable>(&parse_table(text).unwrap());
            read.rows.into_iter().map(|row| row.row).collect()
        };
        let first = records(sheet);
        let item = |number| ItemSet::from(ItemNumber::new(number).unwrap());
        assert_eq!(first[0].item_answers().not_met(), item(7));
        assert_eq!(first[1].item_answers().not_met(), item(2));
        assert_eq!(first[0].survey.get(2, 4), &Entry::Known(1_200));
        assert_eq!(first[2].survey.get(1, 2), &Entry::Unreadable("数件".to_owned()));
        let words = InsurerWords {
            title: |column| {
                let known =
                    InsurerTable::COLUMNS.iter().find(|known| known.id == InsurerSheetColumn::Of(column));
                known.unwrap().names[0]
            },
            step: |step| u8::from(step).to_string(),
            reached: |reached| if reached { "達成" } else { "未達成" },
            items: |items| match items.is_empty() {
                true => "なし".to_owned(),
                false => items.iter().map(ItemNumber::circled).collect(),
            },
        };
        assert_eq!(records(&insurers_to_csv(&first, &words)), first);
    }
}
