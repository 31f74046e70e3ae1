//! Laws of `domain::eligibility`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use consortium_core::{
    Answer, Enrollees, Entry, Field, Fraction, MemberField, MemberId, Statements,
    eligibility::{
        Assessment, Change, Claim, Facts, MOST_JOINING, MissingInput, Outlook, Relevance, RuleSet,
        SmallShare, SocietyFacts, SocietySize, StatementField, assess, requirement_of, trajectory,
        what_would_change,
    },
};
use consortium_document::rulesets;
use proptest::prelude::*;

/// Sizes around the limit of 10,000, and missing ones.
fn sizes() -> impl Strategy<Value = Vec<Option<u32>>> {
    let known = prop_oneof![Just(9_999), Just(10_000), Just(10_001), 0..=20_000_u32];
    prop::collection::vec(prop::option::weighted(0.8, known), 0..40)
}

/// Sizes that are all known.
fn known_sizes() -> impl Strategy<Value = Vec<Option<u32>>> {
    sizes().prop_map(|sizes| sizes.into_iter().map(|size| size.or(Some(5_000))).collect())
}

/// Everything stated, with this many meetings.
fn complete(meetings: u32) -> Statements {
    Statements::complete(meetings, "participants", "share who left obesity")
}

/// Gives an answer; an indicator that there is has a name.
fn answered(statements: &mut Statements, field: StatementField, answer: Option<bool>) {
    statements.set_answer(field, answer);
    if answer == Some(true)
        && let Some(slot) = statements.slot_mut(field)
    {
        slot.enter("1");
    }
}

fn statements() -> impl Strategy<Value = Statements> {
    let stated = || prop::option::weighted(0.9, prop::bool::weighted(0.95));
    let meetings = prop::option::weighted(0.9, 0..4_u32);
    (prop::array::uniform8(stated()), meetings).prop_map(|(stated, meetings_planned)| {
        let [
            committee,
            continuity,
            privacy,
            output_indicator,
            outcome_indicator,
            model_shown,
            analysis,
            report,
        ] = stated;
        let mut statements = complete(0);
        statements.meetings_planned = meetings_planned.into();
        let fields = [
            (StatementField::Committee, committee),
            (StatementField::Continuity, continuity),
            (StatementField::Privacy, privacy),
            (StatementField::OutputIndicator, output_indicator),
            (StatementField::OutcomeIndicator, outcome_indicator),
            (StatementField::ModelShown, model_shown),
            (StatementField::Analysis, analysis),
            (StatementField::Report, report),
        ];
        for (field, answer) in fields {
            answered(&mut statements, field, answer);
        }
        statements
    })
}

/// A rule set with any share from nothing to everything.
fn rules() -> impl Strategy<Value = RuleSet> {
    (1..=12_i128).prop_flat_map(|all| (0..=all, Just(all))).prop_map(|(small, all)| RuleSet {
        minimum_small_share: Fraction::new(small, all).unwrap(),
        ..built_in()
    })
}

fn built_in() -> RuleSet {
    rulesets::built_in().remove(0)
}

fn facts(sizes: &[Option<u32>], statements: Statements) -> Facts {
    let societies = (1..)
        .zip(sizes)
        .map(|(id, size)| SocietyFacts { id: MemberId(id), enrollees: size.map(Enrollees::new) });
    Facts { societies: societies.collect(), providers: Some(1), statements, ..Facts::default() }
}

fn stated(sizes: &[Option<u32>]) -> Facts {
    facts(sizes, complete(1))
}

fn outlook(facts: &Facts, rules: &RuleSet) -> Outlook {
    what_would_change(facts, rules, Enrollees::new(100))
}

/// The answers to the small-share requirement and the verdict, from the very beginning.
fn answers(facts: &Facts, rules: &RuleSet) -> (Answer, Answer) {
    let assessment = assess(facts, rules);
    (assessment.share.reaches(rules.minimum_small_share), assessment.verdict)
}

/// The answers after a change.
fn replayed(change: Change, facts: &Facts, rules: &RuleSet) -> (Answer, Answer) {
    answers(&change.apply(facts, rules), rules)
}

fn after(claim: &Claim) -> (Answer, Answer) {
    (claim.after.small_share, claim.after.verdict)
}

proptest! {
    #[test]
    fn the_order_of_the_members_does_not_matter(
        (sizes, shuffled) in sizes().prop_flat_map(|sizes| (Just(sizes.clone()), Just(sizes).prop_shuffle())),
        statements in statements(),
        rules in rules(),
    ) {
        let (one, other) = (assess(&facts(&sizes, statements.clone()), &rules), assess(&facts(&shuffled, statements), &rules));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_small_society_joining_never_makes_a_passing_share_fail(sizes in sizes(), rules in rules()) {
        let facts = stated(&sizes);
        if answers(&facts, &rules).0 == Answer::Met {
            prop_assert_eq!(replayed(Change::AddSmall { societies: 1 }, &facts, &rules).0, Answer::Met);
        }
    }

    #[test]
    fn a_large_society_joining_never_makes_a_failing_share_pass(sizes in sizes(), rules in rules()) {
        let facts = stated(&sizes);
        if answers(&facts, &rules).0 == Answer::NotMet {
            prop_assert_eq!(replayed(Change::AddLarge { societies: 1 }, &facts, &rules).0, Answer::NotMet);
        }
    }

    #[test]
    fn the_answer_is_the_one_of_the_integers(small in 0..500_u32, large in 0..500_u32, rules in rules()) {
        prop_assume!(small + large > 0);
        let minimum = rules.minimum_small_share;
        let enough = i128::from(small) * minimum.denominator() >= i128::from(small + large) * minimum.numerator();
        prop_assert_eq!(SmallShare::new(small, large, 0).reaches(minimum), Answer::of(Some(enough)));
    }

    #[test]
    fn joining_claims_hold_at_their_number_and_not_one_before(
        sizes in sizes(), statements in statements(), rules in rules(),
    ) {
        let facts = facts(&sizes, statements);
        let outlook = outlook(&facts, &rules);
        for claim in outlook.small_joining.iter().chain(&outlook.large_joining) {
            let one_fewer = match claim.change {
                Change::AddSmall { societies } => Change::AddSmall { societies: societies - 1 },
                Change::AddLarge { societies } => Change::AddLarge { societies: societies - 1 },
                other => panic!("{other:?} is no joining"),
            };
            prop_assert_eq!(replayed(claim.change, &facts, &rules), after(claim));
            prop_assert_ne!(claim.after.small_share, claim.before.small_share);
            prop_assert_ne!(replayed(one_fewer, &facts, &rules).0, claim.after.small_share);
        }
    }

    #[test]
    fn where_no_number_of_joining_societies_is_named_none_changes_the_answer(
        sizes in sizes(), rules in rules(), joining in 1..=MOST_JOINING,
    ) {
        let facts = stated(&sizes);
        let outlook = outlook(&facts, &rules);
        let before = outlook.before.small_share;
        if outlook.small_joining.is_empty() {
            prop_assert_eq!(replayed(Change::AddSmall { societies: joining }, &facts, &rules).0, before);
        }
        if outlook.large_joining.is_empty() {
            prop_assert_eq!(replayed(Change::AddLarge { societies: joining }, &facts, &rules).0, before);
        }
    }

    #[test]
    fn as_many_large_societies_as_there_is_room_for_may_join_and_no_more(sizes in known_sizes(), rules in rules()) {
        let facts = stated(&sizes);
        if let Some(room) = outlook(&facts, &rules).room_for_large() {
            prop_assert_eq!(replayed(Change::AddLarge { societies: room }, &facts, &rules).0, Answer::Met);
            prop_assert_eq!(replayed(Change::AddLarge { societies: room + 1 }, &facts, &rules).0, Answer::NotMet);
        }
    }

    #[test]
    fn exactly_the_members_named_change_an_answer_by_leaving(
        sizes in sizes(), statements in statements(), rules in rules(),
    ) {
        let facts = facts(&sizes, statements);
        let outlook = outlook(&facts, &rules);
        // Of a single member nobody asks what its leaving does: then there is no consortium.
        for society in facts.societies.iter().filter(|_| facts.societies.len() > 1) {
            let change = Change::Leave { member: society.id };
            let found = replayed(change, &facts, &rules);
            match outlook.leaving.iter().find(|claim| claim.change == change) {
                Some(claim) => prop_assert_eq!(found, after(claim)),
                None => prop_assert_eq!(found, answers(&facts, &rules)),
            }
        }
        prop_assert!(outlook.leaving.iter().all(Claim::changes_an_answer));
    }

    #[test]
    fn exactly_the_members_within_the_distance_are_near_and_their_crossing_is_told_right(
        sizes in sizes(), rules in rules(),
    ) {
        let facts = stated(&sizes);
        let outlook = outlook(&facts, &rules);
        let near: Vec<_> = outlook.near_limit.iter().map(|near| near.member).collect();
        let expected: Vec<_> = facts
            .societies
            .iter()
            .filter(|society| society.enrollees.is_some_and(|size| (9_900..=10_099).contains(&size.get())))
            .map(|society| society.id)
            .collect();
        prop_assert_eq!(near, expected);
        for near in &outlook.near_limit {
            let crossed = near.claim.change.apply(&facts, &rules);
            let society = crossed.societies.iter().find(|society| society.id == near.member).unwrap();
            prop_assert_ne!(SocietySize::of(society.enrollees, rules.small_society_below), near.size);
            prop_assert_eq!(society.enrollees.unwrap().get().abs_diff(near.enrollees.get()), near.people_to_cross);
            prop_assert_eq!(answers(&crossed, &rules), after(&near.claim));
        }
    }

    #[test]
    fn fewer_small_ones_among_the_unknown_than_named_are_not_enough(sizes in sizes(), rules in rules()) {
        let facts = stated(&sizes);
        if let Some(claim) = outlook(&facts, &rules).settling {
            let Change::SettleSizes { small } = claim.change else { panic!("{claim:?}") };
            prop_assert_eq!(replayed(claim.change, &facts, &rules), after(&claim));
            prop_assert_eq!(claim.after.small_share, Answer::Met);
            let one_fewer = replayed(Change::SettleSizes { small: small - 1 }, &facts, &rules);
            prop_assert_eq!(one_fewer.0, Answer::NotMet);
        }
    }

    #[test]
    fn the_share_never_falls_along_the_trajectory(
        small in 0..50_u32, large in 0..50_u32, unknown in 0..10_u32, span in 0..30_u32,
    ) {
        let points = trajectory(&SmallShare::new(small, large, unknown), &built_in(), span);
        prop_assert_eq!(points.len(), 2 * span as usize + 1);
        let counted: Vec<_> = points.iter().filter(|point| point.share.all() > 0).collect();
        for pair in counted.windows(2) {
            prop_assert!(pair[0].share.lowest() <= pair[1].share.lowest());
            prop_assert!(pair[0].share.highest() <= pair[1].share.highest());
        }
    }
}

/// All consortia of up to three members with each size missing, small or large and each of four statements missing,
/// denied or given.
fn small_world() -> impl Iterator<Item = Facts> {
    let digit = |code: usize, position: u32| code / 3_usize.pow(position) % 3;
    let all_sizes = (0..=3).flat_map(move |members: u32| {
        (0..3_usize.pow(members)).map(move |code| {
            let size = |position| [None, Some(9_999), Some(10_000)][digit(code, position)];
            (0..members).map(size).collect::<Vec<_>>()
        })
    });
    all_sizes.flat_map(move |sizes| {
        (0..81_usize).map(move |code| {
            let statement = |position| [None, Some(false), Some(true)][digit(code, position)];
            let mut statements = complete(1);
            statements.committee = statement(0);
            statements.meetings_planned = statement(1).map(u32::from).into();
            answered(&mut statements, StatementField::OutputIndicator, statement(2));
            statements.privacy = statement(3);
            facts(&sizes, statements)
        })
    })
}

/// The built-in rule set without its wording, which would be copied a million times.
fn bare_rules() -> RuleSet {
    RuleSet { clauses: std::collections::BTreeMap::new(), ..built_in() }
}

/// Every way to fill in these inputs.
fn completions(facts: &Facts, missing: &[MissingInput]) -> Vec<Facts> {
    missing.iter().fold(vec![facts.clone()], |partial, MissingInput { field, .. }| {
        let both = |facts: &Facts| [true, false].map(|value| filled(facts, *field, value));
        partial.iter().flat_map(both).collect()
    })
}

/// The facts with one missing input filled in: favourably or not.
fn filled(facts: &Facts, field: Field, favourable: bool) -> Facts {
    let mut facts = facts.clone();
    match field {
        Field::Member(member, MemberField::Enrollees) => {
            let society = facts.societies.iter_mut().find(|society| society.id == member).unwrap();
            society.enrollees = Some(Enrollees::new(if favourable { 9_999 } else { 10_000 }));
        }
        // Two small societies, or a large one alone.
        Field::Members => {
            let sizes: &[u32] = if favourable { &[9_999, 9_999] } else { &[10_000] };
            let society = |(id, size): (u32, &u32)| SocietyFacts {
                id: MemberId(id),
                enrollees: Some(Enrollees::new(*size)),
            };
            facts.societies = (1..).zip(sizes).map(society).collect();
        }
        Field::Statement(StatementField::MeetingsPlanned) => {
            facts.statements.meetings_planned = Entry::Known(u32::from(favourable));
        }
        Field::Statement(field) => answered(&mut facts.statements, field, Some(favourable)),
        other => unreachable!("{other} is never missing here"),
    }
    facts
}

/// The one answer that all possibilities share, else unknown.
fn common(answers: impl IntoIterator<Item = Answer>) -> Answer {
    let mut answers = answers.into_iter();
    let first = answers.next().unwrap();
    if answers.all(|answer| answer == first) { first } else { Answer::Unknown }
}

#[test]
fn an_answer_is_unknown_exactly_if_the_missing_inputs_can_still_turn_it() {
    let rules = bare_rules();
    for facts in small_world() {
        let assessment = assess(&facts, &rules);
        let completed: Vec<_> = completions(&facts, &outlook(&facts, &rules).missing)
            .iter()
            .map(|completion| assess(completion, &rules))
            .collect();
        assert_eq!(
            assessment.verdict,
            common(completed.iter().map(|completed| completed.verdict)),
            "{facts:?}"
        );
        for (position, result) in assessment.requirements.iter().enumerate() {
            let possible = completed.iter().map(|completed| completed.requirements[position].answer);
            assert_eq!(result.answer, common(possible), "{:?} {facts:?}", result.id);
        }
    }
}

#[test]
fn a_missing_input_matters_exactly_if_its_value_can_make_the_difference() {
    let rules = bare_rules();
    for facts in small_world() {
        let missing = outlook(&facts, &rules).missing;
        for (position, MissingInput { field, relevance }) in missing.iter().enumerate() {
            let others = [&missing[..position], &missing[position + 1..]].concat();
            let expected = completions(&facts, &others)
                .iter()
                .map(|completion| difference(completion, *field, &rules))
                .max()
                .unwrap();
            assert_eq!(*relevance, expected, "{field} {facts:?}");
        }
    }
}

/// What one input makes of facts in which nothing else is missing.
fn difference(facts: &Facts, field: Field, rules: &RuleSet) -> Relevance {
    let [good, bad] = [true, false].map(|value| assess(&filled(facts, field, value), rules));
    if good.verdict != bad.verdict {
        Relevance::Verdict
    } else if answer(&good, field) != answer(&bad, field) {
        Relevance::Requirement
    } else {
        Relevance::Nothing
    }
}

/// The answer to the requirement that an input decides.
fn answer(assessment: &Assessment, field: Field) -> Answer {
    assessment.requirement(requirement_of(field).unwrap()).unwrap().answer
}
