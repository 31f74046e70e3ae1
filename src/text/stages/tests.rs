use crate::text::{Language, stages as text};
use consortium_core::{
    Answer, Entry, Fraction,
    stages::{
        Discrepancy, FiscalYear, Horizon, ItemAnswers, ItemNumber, ItemSet, Span, StagesField, StatedOutcome,
        TargetCheck, Topic, YearPlan, assess_federation, assess_insurer, assess_prefecture, assess_year,
        check_example, draft_of_2024, printed_example,
    },
};

fn items(numbers: &[u8]) -> ItemSet {
    numbers.iter().filter_map(|number| ItemNumber::new(*number)).collect()
}

#[test]
fn a_federation_reads_its_stage_and_what_is_missing() {
    let ladder = &draft_of_2024().federation;
    let met = items(&[1, 2, 3, 4, 5, 6, 9, 10, 11, 13]);
    let report = assess_federation(draft_of_2024(), ItemAnswers::decided(ladder.all_items(), met));
    let japanese = Language::Japanese;
    assert_eq!(text::federation_verdict(japanese, &report), "保険者支援はステージ2（実行段階）です。");
    assert_eq!(
        text::federation_next(japanese, &report),
        "ステージ3（推進段階）まで、あと2項目です（⑦、⑧）。"
    );
    assert_eq!(
        text::federation_gap(japanese, &report).unwrap(),
        "⑬は達成していますが、その手前の⑦、⑧が残っているため、ステージには反映されません。"
    );
    assert_eq!(
        text::plan_status(japanese, Horizon::MediumTerm, &report.medium_term),
        "中長期の支援計画は整っています。"
    );
    assert_eq!(
        text::federation_next(Language::English, &report),
        "Items still needed for stage 3 (advancing): 2 (⑦, ⑧)."
    );
}

#[test]
fn a_federation_with_open_answers_reads_a_range() {
    let report = assess_federation(draft_of_2024(), ItemAnswers::met_only(items(&[1])));
    assert_eq!(
        text::federation_verdict(Language::Japanese, &report),
        "未回答の項目があるため、ステージ1（立上段階）～ステージ4（継続段階）のいずれかです。"
    );
}

#[test]
fn an_insurer_reads_its_rate_and_step() {
    let report = assess_insurer(draft_of_2024(), &printed_example().plan_insurer());
    assert_eq!(
        text::insurer_verdict(Language::Japanese, "B市", &report),
        "B市の取組達成率は85.7%（6/7）、評価時はステップⅢ（準備期）です。"
    );
    assert_eq!(text::movement(Language::Japanese, &report), "ステップⅢ（準備期）のままです。");
    assert_eq!(text::step_up(Language::English, report.step_up), "Target step Ⅳ (acting) missed");
}

#[test]
fn a_prefecture_reads_its_rates_and_their_source() {
    let insurers = printed_example().table_insurers();
    let report = assess_prefecture(draft_of_2024(), &insurers.iter().collect::<Vec<_>>());
    assert_eq!(
        text::support_rate(Language::Japanese, &report),
        "保険者支援率は81.7%（49/60）です（9保険者の取組達成率の平均）。"
    );
    assert_eq!(
        text::step_up_rate(Language::Japanese, &report),
        "ステップアップ率は50.0%（1/2）です（予定4保険者のうち達成2保険者）。"
    );
    assert_eq!(
        text::contribution(Language::Japanese, report.pulling_down()[0].contribution),
        "平均を3.52ポイント下げています"
    );
    let source = text::source_line(Language::Japanese, draft_of_2024(), Topic::PrefectureRates);
    assert!(source.ends_with("14～15ページ（2024年の素案）"), "{source}");
}

#[test]
fn the_printed_example_is_explained_where_it_does_not_add_up() {
    let report = check_example(draft_of_2024(), printed_example());
    let read = |language| -> Vec<String> {
        report.discrepancies.iter().map(|found| text::discrepancy(language, found)).collect()
    };
    let japanese = read(Language::Japanese);
    assert_eq!(
        japanese[0],
        "表と計算式の数値が違います（B市は表で100.0%、式で75.0%）。表からは81.7%（49/60）、式の数値からは78.9%（71/90）になり、\
         資料の78.9%は式のほうです。"
    );
    assert!(
        japanese[3].starts_with("C町の60.0%は、ステップⅣ（実行期）の7項目からは出ません（出るのは3/5）。")
    );
    assert_eq!(read(Language::English).len(), 6);
    assert!(matches!(report.discrepancies[0], Discrepancy::FormulaAgainstTable { .. }));
    let checks: Vec<String> =
        report.checks.iter().map(|check| text::figure_check(Language::Japanese, check)).collect();
    assert_eq!(
        checks[0],
        "取組達成率（項目から）：資料の85.7%（12ページ）は、計算した85.7%（6/7）と一致します。"
    );
    assert!(checks[1].ends_with("一致しません。"));
}

#[test]
fn every_change_is_a_sentence_with_its_figures() {
    let report = assess_prefecture(draft_of_2024(), &[&printed_example().plan_insurer()]);
    let insurer = &report.insurers[0];
    let steps = &insurer.items.as_ref().unwrap().explanation.would_change;
    let explanations = [&insurer.rate_explanation, &report.support_rate_explanation];
    let rates = explanations.into_iter().flatten().flat_map(|explanation| &explanation.would_change);
    let step_up = &report.step_up_rate.explanation.would_change;
    let read: Vec<String> = steps
        .iter()
        .chain(rates)
        .chain(step_up)
        .map(|change| text::change(Language::Japanese, change, |_| "B市".to_owned()))
        .collect();
    assert_eq!(
        read,
        [
            "あと1項目でステップⅣ（実行期）です：⑦",
            "あと3項目でステップⅤ（維持・発展期）です：⑦、⑧、⑨",
            "⑦を達成すると、達成率が14.29ポイント上がります。",
            "B市があと1項目達成すると、保険者支援率が14.29ポイント上がります（1項目あたりの効果が最大）。",
            "あと1保険者が目標のステップに達すると、ステップアップ率が100.00ポイント上がります。",
        ]
    );
}

#[test]
fn a_rate_that_rounds_to_its_target_without_reaching_it_shows_that_it_does_not() {
    let check = |target: &str, numerator, denominator| {
        let check = TargetCheck {
            target: target.parse().unwrap(),
            result: Fraction::new(numerator, denominator).map(Span::exactly),
            reached: Answer::NotMet,
        };
        text::target_rate_check(Language::Japanese, &check)
    };
    // 49/60 is 81.666… %: with one decimal it would look like the target.
    assert_eq!(check("81.7", 49, 60), "目標81.7%に対し81.67%（49/60）で、未達成です。");
    assert_eq!(check("80", 3_999, 5_000), "目標80%に対し79.98%（3999/5000）で、未達成です。");
    assert_eq!(check("80", 79_999, 100_000), "目標80%に対し79.999%で、未達成です。");
    assert_eq!(check("80", 3, 4), "目標80%に対し75.0%（3/4）で、未達成です。");
}

#[test]
fn what_contradicts_itself_is_said_without_a_winner() {
    let printed = printed_example();
    let mut record = printed.plan_insurer();
    record.rate = Entry::Known(printed.table[1].rate);
    record.outcome = Entry::Known(StatedOutcome::Reached(true));
    let report = assess_insurer(draft_of_2024(), &record);
    let read: Vec<String> =
        report.problems.iter().map(|problem| text::insurer_problem(Language::Japanese, problem)).collect();
    assert_eq!(
        read,
        [
            "記載された取組達成率100.0%は、項目から計算した85.7%（6/7）と合いません。項目からの値を使います。",
            "記載された実績（ステップⅣ（実行期）～ステップⅤ（維持・発展期））が、項目から分かるステップ（ステップⅢ（準備期））と合いません。\
             どちらかが確かめられるまで、両方の可能性を残します。",
        ]
    );
}

#[test]
fn a_target_above_the_whole_is_said() {
    let mut year: YearPlan = printed_example().table_insurers().into_iter().collect();
    year.slot_mut(StagesField::StepUpRateTarget).unwrap().enter("120%");
    let report = assess_year(FiscalYear(2024), &year, None);
    assert_eq!(
        report
            .targets
            .problems
            .iter()
            .map(|problem| text::target_problem(Language::English, problem))
            .collect::<Vec<_>>(),
        ["The target of 120% is more than 100%. Whether it was reached is left open until it is corrected."]
    );
}
