//! The sentences about a few projects, as a reader meets them.

use std::ops::ControlFlow;

use super::*;
use crate::text::Language::{self, English, Japanese};
use consortium_core::{
    Answer, MemberId, Participants, Yen,
    cost::{
        Band, CostInputs, CostKind, CostLine, CostModel, CostReport, Field, Figures, GrantStanding, Key,
        LineId, MemberCostFacts, Method, ModelError, Percent, Problem, Purpose, Rounding, TierKind, Tiers,
        assess_costs, solve_costs,
    },
};

fn line(id: u32, purpose: Purpose, kind: CostKind) -> CostLine {
    CostLine { id: LineId(id), name: String::new(), purpose, kind, keys: None }
}

fn names<'a>() -> Names<'a> {
    Names { member: &|member| format!("M{}", member.0), line: &|line| format!("L{}", line.0), everyone: &[] }
}

fn members(today: Option<i64>) -> Vec<MemberCostFacts> {
    let member = |id| MemberCostFacts {
        planned_users: Some(Participants::new(id * 10)),
        actual_users: Some(Participants::new(id * 20)),
        standalone_today: today.map(Yen::new),
        ..MemberCostFacts::empty(MemberId(id))
    };
    (1..=3).map(member).collect()
}

/// The report with the long calculations.
fn report(model: &CostModel, members: &[MemberCostFacts]) -> CostReport {
    let mut inputs = CostInputs { model, members, eligibility: None, planned: None, actual: None };
    let solution = solve_costs(inputs, Figures::Planned, &mut |_| ControlFlow::Continue(())).ok();
    inputs.planned = solution.as_ref();
    assess_costs(inputs)
}

fn with_office(office: i64) -> CostModel {
    let amount = |yen| CostKind::Fixed { amount: Some(Yen::new(yen)) };
    CostModel {
        lines: vec![line(1, Purpose::Service, amount(500_000)), line(2, Purpose::Office, amount(office))],
        ..CostModel::default()
    }
}

fn headlines(report: &CostReport, method: Method) -> [String; 2] {
    Language::ALL.map(|language| headline(language, report, method, names()))
}

#[test]
fn the_headline_says_plainly_that_joint_work_does_not_pay() {
    let report = report(&with_office(700_000), &members(Some(300_000)));
    let [japanese, english] = headlines(&report, Method::EqualShare);
    assert_eq!(
        japanese,
        "共同で実施すると、単独の合計より年300,000円高くなります（単独の合計900,000円、共同1,200,000円）。\
         どのように分けても、単独より負担の増える組合が出ます。共同の費用のうち、共同事務局は700,000円です。\
         均等割では、3組合すべての負担が増えます。"
    );
    assert_eq!(
        english,
        "Joint work costs 300,000 yen a year more (900,000 yen alone in all, 1,200,000 yen together). However it is \
         split, somebody pays more than alone. Of this, the joint office costs 700,000 yen. Equal share: all 3 \
         societies pay more than alone."
    );
}

#[test]
fn the_headline_names_the_saving_and_who_gains() {
    let report = report(&with_office(100_000), &members(None));
    let [japanese, english] = headlines(&report, Method::Shapley);
    assert_eq!(
        japanese,
        "共同で実施すると、単独の合計より年900,000円安くなります（単独の合計1,500,000円、共同600,000円）。\
         シャープレイ値では、3組合すべての負担が減ります。"
    );
    assert_eq!(
        english,
        "Joint work saves 900,000 yen a year (1,500,000 yen alone in all, 600,000 yen together). Shapley value: all 3 \
         societies gain."
    );
}

#[test]
fn a_missing_input_is_named_in_place_of_the_headline() {
    let model = CostModel {
        lines: vec![line(7, Purpose::Service, CostKind::Fixed { amount: None })],
        ..CostModel::default()
    };
    let [japanese, english] = headlines(&report(&model, &members(None)), Method::EqualShare);
    assert_eq!(japanese, "計算していません。「L7」の金額が未入力です。");
    assert_eq!(english, "Not calculated. Missing: amount of L7.");
}

#[test]
fn a_share_opens_into_its_formula() {
    let bands = vec![
        Band { up_to: Some(30), price: Some(Yen::new(1_000)) },
        Band { up_to: None, price: Some(Yen::new(800)) },
    ];
    let tiers = Tiers { kind: TierKind::Incremental, bands };
    let kinds = [
        CostKind::PerParticipant { tiers },
        CostKind::OwnCost { member: MemberId(2), amount: Some(Yen::new(5_000)) },
    ];
    let lines = (1..).zip(kinds).map(|(id, kind)| line(id, Purpose::Service, kind)).collect();
    let model = CostModel { lines, ..CostModel::default() };
    let report = report(&model, &members(None));
    let shares =
        |method| report.methods.iter().find(|column| column.method == method).unwrap().shares.done().unwrap();
    let by_usage = shares(Method::ByUsage).keys.as_ref().unwrap();
    assert_eq!(pool(Japanese, &by_usage.pools[0], names()), "実績割で分ける額：54,000円（L1）");
    assert_eq!(
        pool_share(Japanese, &by_usage.pools[0], 1).unwrap(),
        "実績割：54,000円 × 20 ÷ 60 ＝ 18,000円"
    );
    assert_eq!(own_cost(English, &by_usage.own.get(1).unwrap()), "Own cost: 5,000 yen");
    let alone = report.standalone.done().unwrap()[0].alone;
    let adds = report.contributions.done().unwrap()[0].adds;
    let value = shares(Method::Shapley).exact.get(0).unwrap();
    assert_eq!(
        shapley(Japanese, alone, adds, &value),
        "最初に加わると10,000円、最後に加わると8,000円増えます。加わる順番すべての平均は9,000円です。"
    );
    assert_eq!(
        rationality(Japanese, &shares(Method::ByUsage).rational, names()),
        "単独より負担の増える組合はありません。得が最も小さいのはM1で、1,000円です。"
    );
    let closest = &report.methods.iter().find(|column| column.method == Method::ByUsage).unwrap().closest;
    let closest = closest.done().unwrap().exact.done().unwrap();
    assert_eq!(
        closest_group(English, closest.as_ref(), names()),
        "No group does better by leaving. The closest is {M1}, 1,000 yen away."
    );
    assert_eq!(
        settlement(Japanese, report.settlement.as_ref().unwrap().done().unwrap()),
        "費用の合計は、見込みの59,000円から確定の107,000円に、48,000円増えました。"
    );
    assert!(!tight_groups(Japanese, report.nucleolus_proof.done().unwrap(), names()).is_empty());
}

#[test]
fn a_grant_that_is_not_certain_says_so() {
    let standing = GrantStanding { answer: Answer::Unknown, counted: Yen::ZERO, if_met: Yen::new(2_000_000) };
    assert_eq!(
        grant_standing(Japanese, standing),
        "要件を満たすかどうか決まっていないため、補助金は差し引いていません。満たす場合の補助金は2,000,000円です。"
    );
}

#[test]
fn an_error_names_its_field() {
    let error = ModelError {
        field: Field::Percentages { line: Some(LineId(4)) },
        problem: Problem::SumIsNotWhole { sum: Percent::from_tenths(999) },
    };
    assert_eq!(
        model_error(Japanese, &error, names()),
        "「L4」の固定割合：合計を100.0%にしてください（現在99.9%）。"
    );
    assert_eq!(
        model_error(English, &error, names()),
        "Agreed percentages of L4: The sum must be 100.0%; it is 99.9%."
    );
}

#[test]
fn every_word_is_there_in_both_languages() {
    for language in Language::ALL {
        for named in Method::ALL {
            assert!(!method(language, named).is_empty() && !method_explained(language, named).is_empty());
        }
        assert!(rounding_rule(language, Rounding::default(), names()).contains('1'));
        assert_eq!(key(language, &Key::ByUsage), method(language, Method::ByUsage));
    }
}
