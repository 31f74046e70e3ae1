//! The sentences about a few projects, as a reader meets them.

use std::ops::ControlFlow;

use super::*;
use crate::text::{
    Language::{self, English, Japanese},
    field::Owner,
};
use consortium_core::{
    Answer, Entry, Field, Member, MemberCost, MemberId, Participants, Standing, Yen,
    cost::{
        BreakEven, Cheaper, Cost, CostField, CostReport, CostTask, Fault, Figures, GrantCondition,
        GrantStanding, IfGranted, InvalidInput, Key, Line, LineId, LineKind, MembersNeeded, Method,
        ParticipantsInterval, PayingParticipants, Percent, PriceSchedule, PriceStep, Purpose, Rounding,
        StandaloneBasis, TierKind, Verdict, assess_costs, solve_costs,
    },
};
use consortium_document::{
    plan::{CostEdit, Edit, MemberEdit, Plan},
    rulesets,
};

fn line(id: u32, purpose: Purpose, kind: LineKind) -> Line {
    Line { purpose, ..Line::new(LineId(id), kind) }
}

fn names<'a>() -> Names<'a> {
    let called = &|owner: Owner| match owner {
        Owner::Member(member) => format!("M{}", member.0),
        Owner::Line(line) => format!("L{}", line.0),
        Owner::Provider(_) | Owner::Insurer(..) => unreachable!("costs have none"),
    };
    Names { called, everyone: &[] }
}

fn yen(amount: i64) -> Entry<Yen> {
    Entry::Known(Yen::new(amount))
}

fn members(today: Option<i64>) -> Vec<Member> {
    let member = |id| Member {
        expected_users: Entry::Known(Participants::new(id * 10)),
        cost: MemberCost {
            actual_users: Entry::Known(Participants::new(id * 20)),
            standalone_today: today.map(Yen::new).into(),
            ..MemberCost::default()
        },
        ..Member::new(MemberId(id))
    };
    (1..=3).map(member).collect()
}

/// The report with the long calculations.
fn report(lines: Vec<Line>, members: Vec<Member>) -> CostReport {
    let task = CostTask { cost: Cost { lines, ..Cost::default() }, members, ..CostTask::default() };
    let solution = solve_costs(&task, Figures::Planned, &mut |_| ControlFlow::Continue(())).ok();
    assess_costs(&task, solution.as_ref(), None)
}

fn with_office(office: i64) -> Vec<Line> {
    let fixed = |amount| LineKind::Fixed { amount: yen(amount) };
    vec![line(1, Purpose::Service, fixed(500_000)), line(2, Purpose::Office, fixed(office))]
}

fn headlines(report: &CostReport, method: Method) -> [String; 2] {
    Language::ALL.map(|language| headline(language, report, method, names()))
}

#[test]
fn the_headline_says_plainly_that_joint_work_does_not_pay() {
    let report = report(with_office(700_000), members(Some(300_000)));
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
    let report = report(with_office(100_000), members(None));
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
fn without_anything_about_going_alone_the_headline_claims_no_saving() {
    let lines = with_office(100_000);
    let cost = Cost { lines, standalone: StandaloneBasis::NotChosen, ..Cost::default() };
    let task = CostTask { cost, members: members(None), ..CostTask::default() };
    let report = assess_costs(&task, None, None);
    let [japanese, english] = headlines(&report, Method::EqualShare);
    assert_eq!(
        japanese,
        "合計は年600,000円です。単独の場合の費用がまだ分からないため、得か損かは判断できません。"
    );
    assert_eq!(
        english,
        "All together pay 600,000 yen a year. What each would pay alone is not known yet, so it is open whether joint \
         work pays."
    );
    assert_eq!(
        assumptions(Japanese, &Plan::empty(rulesets::built_in().remove(0)), &report, names()),
        [""; 0]
    );
    let why = report.core.not_calculated().unwrap();
    assert_eq!(not_calculated(Japanese, why, names()), "計算していません。単独の場合の費用が未入力です。");
}

#[test]
fn a_missing_input_is_named_in_place_of_the_headline() {
    let lines = vec![line(7, Purpose::Service, LineKind::Fixed { amount: Entry::Unknown })];
    let [japanese, english] = headlines(&report(lines, members(None)), Method::EqualShare);
    assert_eq!(japanese, "計算していません。「L7」の金額が未入力です。");
    assert_eq!(english, "Not calculated. Missing: amount of L7.");
}

#[test]
fn a_share_opens_into_its_formula() {
    let steps = vec![PriceStep { up_to: Entry::Known(30), amount: yen(1_000) }];
    let prices = PriceSchedule { steps, beyond: yen(800) };
    let kinds = [
        LineKind::PerParticipant { tiers: TierKind::Incremental, prices },
        LineKind::OwnCost { member: MemberId(2), amount: yen(5_000) },
    ];
    let lines = (1..).zip(kinds).map(|(id, kind)| line(id, Purpose::Service, kind)).collect();
    let report = report(lines, members(None));
    let shares =
        |method| report.methods.iter().find(|column| column.method == method).unwrap().shares.done().unwrap();
    let by_usage = shares(Method::ByUsage).keys.as_ref().unwrap();
    assert_eq!(pool(Japanese, &by_usage.pools[0], names()), "利用者割で分ける額：54,000円（L1）");
    assert_eq!(
        pool_share(Japanese, &by_usage.pools[0], 1).unwrap(),
        "利用者割：54,000円 × 20 ÷ 60 ＝ 18,000円"
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
        rationality(Japanese, shares(Method::ByUsage).rational.as_ref().unwrap(), names()),
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
fn while_the_grant_is_open_the_headline_tells_both_totals_and_what_decides() {
    let mut open = report(with_office(0), members(Some(300_000)));
    let verdict = open.verdict.done().copied().unwrap();
    let granted = Verdict { joint: Yen::new(250_000), difference: Yen::new(350_000), ..verdict };
    open.if_granted = Some(IfGranted {
        depends_on_sizes: vec![MemberId(2)],
        depends_on_requirements: true,
        net: Yen::new(250_000),
        verdict: Some(Verdict { cheaper: Cheaper::Joint, ..granted }),
        methods: Vec::new(),
        break_even_without: Some(BreakEven {
            members: MembersNeeded::Never { tried: 200 },
            participants: None,
        }),
        participants_with: Some(PayingParticipants {
            intervals: vec![ParticipantsInterval { from: 0, to: Some(139) }],
            tried: 400,
            complete: true,
        }),
    });
    let granted = open.if_granted.as_ref().unwrap();
    assert_eq!(
        super::break_even_while_open(Japanese, granted, names()),
        [
            "補助金を受けない場合：同じような組合を200組合まで増やしても、単独の合計より安くなりません。",
            "補助金を受けられる場合（未確定）：利用者の合計が139人までのとき、単独の合計より安くなります（内訳の割合は見込みと同じ、400人まで確認）。",
            "補助金を受けられる場合に何組合から安くなるかは、どの組み合わせが補助金を受けられるかによるため、まだ分かりません。",
        ]
    );
    let [japanese, english] = headlines(&open, Method::EqualShare);
    assert!(
        japanese.ends_with(
            "補助金を受けられるかどうかはM2の加入者数とまだ決まっていない要件によります。ここまでは受けられない場合の額で、\
             受けられる場合の合計は年250,000円です（単独の合計より350,000円安い）。"
        ),
        "{japanese}"
    );
    assert!(
        english.ends_with(
            "Whether the grant is paid depends on the enrollees of M2 and on requirements that are still open. The \
             figures so far are without it; with it, all together pay 250,000 yen a year (350,000 yen less than alone)."
        ),
        "{english}"
    );
}

#[test]
fn an_error_names_its_field() {
    let error = InvalidInput {
        field: Field::Cost(CostField::Keys(Some(LineId(4)))),
        fault: Fault::SumIsNotWhole { sum: Percent::from_hundredths(9_990) },
    };
    assert_eq!(
        invalid_input(Japanese, &error, names()),
        "「L4」の割り方の配分：合計を100.0%にしてください（現在99.9%）。"
    );
    assert_eq!(
        invalid_input(English, &error, names()),
        "Mix of keys of L4: the sum must be 100.0%; it is 99.9%."
    );
}

#[test]
fn every_word_is_there_in_both_languages() {
    for language in Language::ALL {
        for named in Method::ALL {
            assert!(!method(language, named).is_empty() && !method_explained(language, named).is_empty());
        }
        assert!(rounding_rule(language, Rounding::default(), names()).contains('1'));
        assert_eq!(key(language, Key::ByUsage), method(language, Method::ByUsage));
    }
}

#[test]
fn a_grant_that_needs_societies_still_being_asked_is_never_shown_without_saying_so() {
    let sample = rulesets::samples().into_iter().find(|sample| sample.id == "four-of-ten").unwrap();
    let plan = Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja);
    let with_grant = [
        Edit::Cost(CostEdit::WithGrant(true)),
        Edit::Enter { field: Field::Cost(CostField::GrantRate), text: "1/2".to_owned() },
        Edit::Cost(CostEdit::GrantCondition(GrantCondition::OnlyIfEligible)),
    ];
    let said = |edits: Vec<Edit>| {
        let plan = edits.into_iter().fold(plan.clone(), |plan, edit| edit.apply(&plan));
        candidates(Japanese, &plan, &plan.cost_task().quick_report())
    };
    let small = plan.members.iter().find(|member| {
        member.enrollees.value().is_some_and(|people| people < plan.rule_set.small_society_below)
    });
    let asked = Edit::Members(MemberEdit::Standing(small.unwrap().id, Standing::Candidate));
    assert_eq!(said(with_grant.to_vec()), None);
    assert_eq!(
        said(vec![Edit::Cost(CostEdit::WithGrant(false)), asked.clone()]).unwrap(),
        "検討中の1組合も参加するものとして計算しています。"
    );
    assert_eq!(
        said(with_grant.into_iter().chain([asked]).collect()).unwrap(),
        "検討中の1組合も参加するものとして計算しています。確定の組合だけでは要件を満たさず、補助金は受けられません。"
    );
}

#[test]
fn whoever_pays_more_today_than_alone_at_the_same_prices_is_told_which_of_the_two_counts() {
    let assumed = |today| {
        let report = report(with_office(0), members(today));
        Language::ALL.map(|language| {
            assumptions(language, &Plan::empty(rulesets::built_in().remove(0)), &report, names())
        })
    };
    let [japanese, english] = assumed(Some(600_000));
    assert_eq!(
        japanese,
        ["同じ料金表で単独実施するほうがいまの費用より安い3組合は、その安い額を単独の費用としています。"]
    );
    assert_eq!(
        english,
        [
            "3 societies would pay less alone at the same prices than they pay today: the lower amount is what they pay alone."
        ]
    );
    assert!(assumed(Some(400_000)).iter().all(Vec::is_empty));
}
