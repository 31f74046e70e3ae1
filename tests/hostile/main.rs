//! What somebody else may hand to a user: plan files, games, tables. Whatever is in it, the answer comes soon, is
//! structured, and nothing traps. `docs/security.md` tells which threat each test belongs to.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

use consortium_core::cost::MOST_REASONS;
use consortium_document::{
    api::{evaluate, solve_game},
    files::{MOST_PLAN_BYTES, ShareLinkError, read_plan, read_shared, write_plan},
    plan::{
        MAXIMUM_MEMBERS, MOST_MEMBERS_KEPT, Plan, ProblemKind,
        cost::{MAXIMUM_LINES, MAXIMUM_STEPS},
    },
    rulesets,
};
use serde_json::{Value, json};

thread_local! {
    /// The largest piece of memory that this thread has asked for: each test has a thread of its own.
    static LARGEST: Cell<usize> = const { Cell::new(0) };
}

/// The memory of the system, and a note of what is asked for.
struct Noted;

#[global_allocator]
static MEMORY: Noted = Noted;

impl Noted {
    fn note(size: usize) {
        LARGEST.set(LARGEST.get().max(size));
    }
}

#[expect(unsafe_code, reason = "how much memory a reader takes shows nowhere else")]
// SAFETY: each call goes to the allocator of the system as it came.
unsafe impl GlobalAlloc for Noted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Self::note(layout.size());
        // SAFETY: what the caller promises holds for the system too.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        // SAFETY: the piece came from the system.
        unsafe { System.dealloc(piece, layout) }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        Self::note(size);
        // SAFETY: the piece came from the system, and what the caller promises holds for it too.
        unsafe { System.realloc(piece, layout, size) }
    }
}

/// A plan file without any input, to be spoilt.
fn plan_file() -> Value {
    let plan = Plan::empty(rulesets::built_in().remove(0));
    serde_json::from_str(&write_plan(&plan).unwrap()).unwrap()
}

fn answer(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn deep_nesting_is_refused_before_it_fills_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [129, 10_000, 1_000_000] {
            let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for text in [
                nested.clone(),
                format!("{{\"schema\":\"consortium-plan/1\",\"plan\":{nested}}}"),
                format!("{{\"players\":{nested}}}"),
                format!("{{\"players\":[\"a\"],\"costs\":{nested}}}"),
            ] {
                assert!(answer(&evaluate(&text))["error"].is_object());
                assert!(!answer(&solve_game(&text))["error"].is_null());
            }
        }
    }
}

#[test]
fn plan_file_longer_than_any_plan_is_refused_unread() {
    let mut file = plan_file();
    file["plan"]["title"] = "x".repeat(MOST_PLAN_BYTES).into();
    assert_eq!(answer(&evaluate(&file.to_string()))["error"]["code"], "too_long");
}

#[test]
fn numbers_beyond_every_type_are_refused_and_not_wrapped() {
    for number in ["1e999", "-1", "18446744073709551616", "4294967296", "0.5", &"9".repeat(100_000)] {
        let mut file = plan_file();
        file["plan"]["members"] = json!([{ "id": 1, "name": "a", "enrollees": "ENROLLEES" }]);
        let text = file.to_string().replace("\"ENROLLEES\"", number);
        assert!(answer(&evaluate(&text))["error"].is_object(), "{number:.20}");
    }
}

#[test]
fn script_in_a_name_stays_a_name() {
    for name in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "\u{202e}\u{0}",
    ] {
        let mut file = plan_file();
        file["plan"]["title"] = name.into();
        assert_eq!(read_plan(&file.to_string()).unwrap().title, name);
    }
}

#[test]
fn members_of_the_prototype_of_objects_are_unknown_fields() {
    for field in ["__proto__", "constructor", "toString"] {
        let mut file = plan_file();
        file["plan"][field] = json!({ "polluted": true });
        assert_eq!(answer(&evaluate(&file.to_string()))["error"]["code"], "wrong_value", "{field}");
    }
}

#[test]
fn plan_with_far_too_many_members_is_answered_and_says_so() {
    let members: Vec<Value> = (1..=MOST_MEMBERS_KEPT)
        .map(|id| json!({ "id": id, "enrollees": 9_000 + id % 3_000, "expected_users": 10 + id % 7 }))
        .collect();
    let mut file = plan_file();
    file["plan"]["members"] = [members.clone(), vec![json!({ "id": 0 })]].concat().into();
    let refused = &answer(&evaluate(&file.to_string()))["error"];
    assert_eq!((&refused["code"], &refused["field"]), (&json!("too_many"), &json!("plan.members")));
    file["plan"]["members"] = members.into();
    assert!(answer(&evaluate(&file.to_string()))["error"].is_null());
    let plan = read_plan(&file.to_string()).unwrap();
    let too_many = ProblemKind::TooManyMembers { limit: MAXIMUM_MEMBERS };
    assert!(plan.problems().iter().any(|problem| problem.kind == too_many));
}

#[test]
fn plan_at_its_limits_without_a_single_amount_has_a_short_answer() {
    let step = json!({ "up_to": null, "amount": null });
    let line = |id: usize| json!({ "id": id, "form": "per_participant", "steps": vec![step.clone(); MAXIMUM_STEPS] });
    let mut file = plan_file();
    file["plan"]["members"] = (1..=MAXIMUM_MEMBERS).map(|id| json!({ "id": id })).collect();
    file["plan"]["cost"]["lines"] = (1..=MAXIMUM_LINES).map(line).collect();
    let text = evaluate(&file.to_string());
    let reasons = &answer(&text)["cost"]["whole"]["not_calculated"];
    assert_eq!(reasons.as_array().map(Vec::len), Some(MOST_REASONS + 1));
    // 200 members and 5,000 empty fields of prices.
    assert!(reasons[MOST_REASONS]["number"].as_u64() > Some(5_000), "{reasons}");
    assert!(text.len() < 1_000_000, "{}", text.len());
}

#[test]
fn link_that_names_one_id_a_thousand_times_is_refused_before_it_is_written_out() {
    let id = "\"indicators\":\"stages-draft-2024\"";
    for times in [5_000, 60_000] {
        let text = format!("{{{}}}", vec![id; times].join(","));
        LARGEST.set(0);
        assert_eq!(read_shared(text.as_bytes()), Err(ShareLinkError::TooLong), "{times}");
        assert!(LARGEST.get() < MOST_PLAN_BYTES, "{times}: {} bytes in one piece", LARGEST.get());
    }
}

#[test]
fn game_of_too_many_players_is_refused_before_its_table_is_read() {
    let players: Vec<String> = (0..25).map(|player| player.to_string()).collect();
    let error = answer(&solve_game(&json!({ "players": players, "costs": [] }).to_string()));
    assert_eq!(error["error"]["code"], "number_of_players", "{error}");
}

#[test]
fn cost_of_more_digits_than_can_be_calculated_is_refused() {
    for cost in ["9".repeat(1_000_000), format!("0.{}", "1".repeat(1_000_000)), "1e400000000".to_owned()] {
        let game = json!({ "players": ["a"], "costs": ["0", cost] });
        assert!(!answer(&solve_game(&game.to_string()))["error"].is_null());
    }
}
