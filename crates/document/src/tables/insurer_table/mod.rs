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
        CellRange, Choices, HeadingChoice, InsurerWords, PlanOfMarks, Problem, Role, Sheet, SkipReason,
        TableKind, how_many, import, import_with, insurers_to_csv, parse_table,
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
        let expected = Problem::PlanOfMarks { taken: PlanOfMarks::Marked, rows: vec![2, 3] };
        assert!(problems(blank).contains(&expected), "{:?}", problems(blank));
    }

    /// The planned items of each row.
    fn plans(sheet: &Sheet, choices: &Choices) -> Vec<Option<Vec<u8>>> {
        let read = import_with::<InsurerTable>(sheet, choices);
        let items = |items: ItemSet| items.iter().map(ItemNumber::get).collect();
        read.rows.iter().map(|row| row.row.planned.value().map(items)).collect()
    }

    #[test]
    fn an_insurer_with_every_item_achieved_is_not_worse_off_than_one_with_a_missed_item() {
        let sheet = parse_table("保険者名\t①\t②\t③\nA市\t○\t○\t○\nB町\t○\t×\t○\nC村\t○\t○\t\n").unwrap();
        let read = import::<InsurerTable>(&sheet);
        let report =
            assess_prefecture(draft_of_2024(), &read.rows.iter().map(|row| &row.row).collect::<Vec<_>>());
        assert_eq!(report.support_rate.unwrap().mean.known().unwrap().to_string(), "8/9");
        assert_eq!(
            plans(&sheet, &Choices::default()),
            [Some(vec![1, 2, 3]), Some(vec![1, 2, 3]), Some(vec![1, 2])]
        );
    }

    #[test]
    fn what_was_planned_is_asked_where_marks_do_not_say_it() {
        let sheet = parse_table("保険者名\t①\t②\nA市\t○\t○\nB町\t○\t\n").unwrap();
        let asked = import::<InsurerTable>(&sheet);
        let expected = Problem::PlanOfMarks { taken: PlanOfMarks::Unknown, rows: vec![3] };
        assert_eq!(asked.problems, [expected]);
        let with = |plan| Choices { plan: Some(plan), ..Choices::default() };
        assert_eq!(import_with::<InsurerTable>(&sheet, &with(PlanOfMarks::All)).problems, []);
        assert_eq!(plans(&sheet, &with(PlanOfMarks::All)), [Some(vec![1, 2]), Some(vec![1, 2])]);
        assert_eq!(plans(&sheet, &with(PlanOfMarks::Marked)), [Some(vec![1, 2]), Some(vec![1])]);
        assert_eq!(plans(&sheet, &with(PlanOfMarks::Unknown)), [None, None]);
        let complete = parse_table("保険者名\t①\t②\nA市\t○\t○\nB町\t○\t×\n").unwrap();
        assert_eq!(import::<InsurerTable>(&complete).problems, [], "every item has a mark: nothing is open");
    }

    #[test]
    fn rows_go_into_the_year_that_the_user_chooses_unless_they_name_one() {
        let sheet = parse_table("令和7年度の状況\n年度\t保険者名\n\tA市\nR6\tB町\n").unwrap();
        let choices = Choices { year: Some(2025), ..Choices::default() };
        let read = import_with::<InsurerTable>(&sheet, &choices);
        assert_eq!(read.rows.iter().map(|row| row.year).collect::<Vec<_>>(), [Some(2025), Some(2024)]);
        let titled = parse_table("令和7年度の状況\n保険者名\t達成率\nA市\t80%\n").unwrap();
        assert_eq!(import_with::<InsurerTable>(&titled, &choices).problems, []);
    }

    /// A matrix of a federation: a title, names merged over two rows of headings, groups of items above the items.
    fn matrix(items: [&str; 4], merged: &[CellRange]) -> Sheet {
        let [first, second, third, fourth] = items;
        let text = format!(
            "令和7年度 市町村支援の実施状況\n\nNo.\t市町村名\t計画時ステップ\t短期\t\t中長期\t\t備考\n\
            \t\t\t{first}\t{second}\t{third}\t{fourth}\t\n\
            1\t東山市\tⅢ\t○\t×\t○\t○\t11月に再訪問\n2\t東川町\tⅡ\t○\t○\t○\t○\t\n"
        );
        Sheet { merged: merged.to_vec(), ..parse_table(&text).unwrap() }
    }

    #[test]
    fn names_merged_over_two_rows_of_headings_are_no_insurer() {
        let range = |first_row, first_column, last_row, last_column| CellRange {
            first_row,
            first_column,
            last_row,
            last_column,
        };
        let in_workbook =
            [range(3, 1, 4, 1), range(3, 2, 4, 2), range(3, 3, 4, 3), range(3, 4, 3, 5), range(3, 8, 4, 8)];
        let numbered = [
            ["①協議の場", "②計画策定", "③研修会", "④評価"],
            ["1-1 協議の場", "1-2 計画策定", "1-3 研修会", "1-4 評価"],
            ["1-1 協議の場", "1-2 計画策定", "2-1 研修会", "2-2 評価"],
            ["１－１協議の場", "１－２計画策定", "２－１研修会", "２－２評価"],
            ["1.1 協議の場", "1.2 計画策定", "2.1 研修会", "2.2 評価"],
            ["1. 協議の場", "2. 計画策定", "3. 研修会", "4. 評価"],
            ["(1) 協議の場", "(2) 計画策定", "(3) 研修会", "(4) 評価"],
            ["項目1 協議の場", "項目2 計画策定", "項目3 研修会", "項目4 評価"],
        ];
        for items in numbered {
            for merged in [&in_workbook[..], &[]] {
                for heading in [None, Some(HeadingChoice::Row(3)), Some(HeadingChoice::Row(4))] {
                    let choices = Choices { heading, ..Choices::default() };
                    let read = import_with::<InsurerTable>(&matrix(items, merged), &choices);
                    let names: Vec<&str> = read.rows.iter().map(|row| row.row.name.as_str()).collect();
                    assert_eq!(names, ["東山市", "東川町"], "{items:?} {heading:?}");
                    assert_eq!(read.header.rows, [3, 4], "{items:?} {heading:?}");
                    let met: Vec<u32> =
                        read.rows.iter().map(|row| row.row.item_answers().met().len()).collect();
                    assert_eq!(met, [3, 4], "{items:?} {heading:?}");
                    let steps: Vec<_> = read.rows.iter().map(|row| row.row.before.value()).collect();
                    assert_eq!(steps, [Some(InsurerStep::Preparing), Some(InsurerStep::Interested)]);
                    let left_out: Vec<&str> =
                        read.columns_left_out.iter().map(|column| column.place.title.as_str()).collect();
                    assert_eq!(left_out, ["No.", "備考"], "{items:?} {heading:?}");
                }
            }
        }
    }

    #[test]
    fn a_second_row_of_headings_that_names_no_item_is_a_heading_all_the_same() {
        let range = CellRange { first_row: 3, first_column: 2, last_row: 4, last_column: 2 };
        let read = import::<InsurerTable>(&matrix(
            ["協議の場", "計画の策定を支援している", "研修会", "評価"],
            &[range],
        ));
        assert_eq!(
            read.rows.iter().map(|row| row.row.name.as_str()).collect::<Vec<_>>(),
            ["東山市", "東川町"]
        );
        let titles: Vec<&str> =
            read.columns_left_out.iter().map(|column| column.place.title.as_str()).collect();
        assert!(titles.contains(&"計画の策定を支援している"), "{titles:?}");
    }

    #[test]
    fn a_label_merged_beside_all_rows_makes_none_of_them_a_heading() {
        let range = CellRange { first_row: 1, first_column: 1, last_row: 5, last_column: 1 };
        let sheet = "X県\t保険者名\t①\t②\n\tA市\t○\t×\n\tB町\t○\t○\n\tC町\t○\t○\n\tD町\t○\t○\n";
        let sheet = Sheet { merged: vec![range], ..parse_table(sheet).unwrap() };
        assert_eq!(import::<InsurerTable>(&sheet).rows.len(), 4);
    }

    #[test]
    fn numbers_in_parts_are_items_in_their_order_and_that_is_said() {
        let read =
            import::<InsurerTable>(&matrix(["1-1 協議の場", "1-2 計画策定", "2-1 研修会", "2-2 評価"], &[]));
        let [Problem::YearOfSheet { year: 2025 }, Problem::ItemsByNumber { first, last }] =
            &read.problems[..]
        else {
            panic!("{:?}", read.problems)
        };
        assert_eq!((first.0.as_str(), first.1.get()), ("1-1 協議の場", 1));
        assert_eq!((last.0.as_str(), last.1.get()), ("2-2 評価", 4));
        assert_eq!(read.rows[0].row.item_answers().not_met(), ItemNumber::new(2).unwrap().into());
    }

    #[test]
    fn numbers_that_cannot_be_those_of_the_items_name_none() {
        for items in [
            ["1-1 a", "1-2 b", "3-1 c", "3-2 d"],
            ["1-1 a", "1-1 b", "1-2 c", "1-3 d"],
            ["10-1 a", "10-12 b", "10-13 c", "10-14 d"],
            ["4-6月", "7-9月", "10-12月", "1-3月"],
            ["1回", "2回", "3回", "4回"],
        ] {
            let header = import::<InsurerTable>(&matrix(items, &[])).header;
            let has_item = header
                .columns
                .iter()
                .any(|column| matches!(column.role, Role::Read(InsurerSheetColumn::Item(_))));
            assert!(!has_item, "{items:?}");
        }
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
