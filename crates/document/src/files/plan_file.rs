//! Plan files: JSON with the schema named in it, so that old files keep opening.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    files::json_place::place_of,
    json,
    plan::Plan,
    sections::{self, IdList, LimitedList},
};
use consortium_core::{BrokenInvariant, MemberId, invariant};
/// The schema that plan files are written in. `docs/plan.schema.json` describes it.
pub const SCHEMA: &str = "consortium-plan/1";

/// What every schema of ours begins with, before its version.
const FAMILY: &str = "consortium-plan/";

/// The longest plan file that is read, in bytes. A plan with 200 members takes less than 100 kB, five years of all
/// 1,741 municipalities less than 10 MB.
pub const MOST_PLAN_BYTES: usize = 10_000_000;

/// Why a text is no plan. The plan on screen stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlanFileError {
    /// It is longer than any plan.
    #[error("the text is longer than {limit} bytes")]
    TooLong {
        /// The greatest length, in bytes.
        limit: usize,
    },
    /// It is not JSON, or breaks off.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
    },
    /// It is JSON, but not a plan of this program.
    #[error("expected an object with the schema {SCHEMA} and a plan")]
    NotAPlan,
    /// It was written by a newer version of the program.
    #[error("{found} is newer than {SCHEMA}")]
    NewerVersion {
        /// The schema it names.
        found: String,
    },
    /// It is a plan, but a value in it is missing or cannot be right.
    #[error("{detail}")]
    Damaged {
        /// The field, as a path such as `plan.members[3].enrollees`.
        field: String,
        /// What the reader expected there, in English.
        detail: String,
    },
    /// A list has more entries than the planner takes.
    #[error("{field} has {found} entries; at most {limit} are read")]
    TooMany {
        /// The list, as a path.
        field: String,
        /// How many it has.
        found: usize,
        /// How many it may have.
        limit: usize,
    },
    /// Two entries of a list have the same id.
    #[error("the id {id} occurs twice in {list}")]
    SameIdTwice {
        /// The list.
        list: IdList,
        /// The id.
        id: u32,
    },
    /// The lead is not among the members.
    #[error("the lead {id} is not among the members")]
    LeadNotAMember {
        /// The id of the lead.
        id: u32,
    },
    /// The user's own society is not among the members.
    #[error("the user's own society {id} is not among the members")]
    UsNotAMember {
        /// Its id.
        id: u32,
    },
}

impl PlanFileError {
    /// The name of the error for programs; it never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too_long",
            Self::NotJson { .. } => "not_json",
            Self::NotAPlan => "not_a_plan",
            Self::NewerVersion { .. } => "newer_version",
            Self::Damaged { .. } => "wrong_value",
            Self::TooMany { .. } => "too_many",
            Self::SameIdTwice { .. } => "same_id_twice",
            Self::LeadNotAMember { .. } => "lead_not_a_member",
            Self::UsNotAMember { .. } => "us_not_a_member",
        }
    }

    /// The path of the field; empty if it is about the whole text.
    pub fn field(&self) -> String {
        match self {
            Self::TooLong { .. } | Self::NotJson { .. } | Self::NotAPlan => String::new(),
            Self::NewerVersion { .. } => "schema".to_owned(),
            Self::Damaged { field, .. } | Self::TooMany { field, .. } => field.clone(),
            Self::SameIdTwice { list, .. } => list.to_string(),
            Self::LeadNotAMember { .. } => "plan.lead".to_owned(),
            Self::UsNotAMember { .. } => "plan.us".to_owned(),
        }
    }
}

#[derive(Deserialize)]
struct Header {
    schema: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile<P> {
    schema: String,
    plan: P,
}

/// Writes a plan as a plan file.
///
/// ```
/// use consortium_document::{files::{read_plan, write_plan}, plan::Plan, rulesets};
/// let plan = Plan::empty(rulesets::built_in().remove(0));
/// assert_eq!(read_plan(&write_plan(&plan).unwrap()), Ok(plan));
/// ```
///
/// # Errors
/// Only [`BrokenInvariant`], a mistake in the program: a plan has text keys and finite numbers only.
pub fn write_plan(plan: &Plan) -> Result<String, BrokenInvariant> {
    let written = json::in_lines(&PlanFile { schema: SCHEMA.to_owned(), plan });
    invariant(written.ok(), "every plan can be written as JSON")
}

/// [`write_plan`] without spaces and line breaks: for places where every letter counts.
pub(super) fn write_compact(plan: &Plan) -> Result<String, BrokenInvariant> {
    let written = json::compact(&PlanFile { schema: SCHEMA.to_owned(), plan });
    invariant(written.ok(), "every plan can be written as JSON")
}

/// Reads a plan file.
///
/// # Errors
/// See [`PlanFileError`]: a damaged or foreign file, or one of a newer version.
pub fn read_plan(text: &str) -> Result<Plan, PlanFileError> {
    if text.len() > MOST_PLAN_BYTES {
        return Err(PlanFileError::TooLong { limit: MOST_PLAN_BYTES });
    }
    let text = text.trim_start_matches('\u{feff}');
    let schema = match serde_json::from_str::<Header>(text) {
        Ok(header) => header.schema.ok_or(PlanFileError::NotAPlan)?,
        Err(error) if error.is_data() => return Err(PlanFileError::NotAPlan),
        Err(error) => return Err(PlanFileError::NotJson { line: error.line(), column: error.column() }),
    };
    if schema != SCHEMA {
        let is_ours = schema.strip_prefix(FAMILY).is_some_and(|version| version.parse::<u32>().is_ok());
        return Err(if is_ours {
            PlanFileError::NewerVersion { found: schema }
        } else {
            PlanFileError::NotAPlan
        });
    }
    let text = with_whole_numbers(text);
    let file = serde_json::from_str::<PlanFile<Plan>>(&text).map_err(|error| PlanFileError::Damaged {
        field: place_of(&error, &text),
        detail: error.to_string(),
    })?;
    check(&file.plan)?;
    Ok(file.plan)
}

/// The text with numbers such as `9000.0` and `8e3` written as whole ones. JSON has one kind of number, and JSON Schema
/// calls these integers; Python, R and PHP write them. Numbers that are not whole stay as they are.
fn with_whole_numbers(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    let mut number = String::new();
    let (mut in_string, mut escaped) = (false, false);
    for letter in json.chars() {
        let begins = matches!(letter, '0'..='9' | '-');
        let goes_on = begins || matches!(letter, '+' | '.' | 'e' | 'E');
        if !in_string && (begins || goes_on && !number.is_empty()) {
            number.push(letter);
            continue;
        }
        text.push_str(&as_whole_number(&number).unwrap_or(std::mem::take(&mut number)));
        number.clear();
        text.push(letter);
        if letter == '"' && !escaped {
            in_string = !in_string;
        }
        escaped = in_string && letter == '\\' && !escaped;
    }
    text + &number
}

/// A number with decimals or an exponent as a whole one, if it is one of at most 19 digits.
fn as_whole_number(number: &str) -> Option<String> {
    if !number.contains(['.', 'e', 'E']) {
        return None;
    }
    let (number, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut exponent = exponent.parse::<i32>().ok()?.checked_sub(i32::try_from(decimals.len()).ok()?)?;
    let mut digits = [whole, decimals].concat();
    while exponent < 0 && digits.ends_with('0') {
        digits.pop();
        exponent += 1;
    }
    let factor = 10_i64.checked_pow(u32::try_from(exponent).ok()?)?;
    digits.parse::<i64>().ok()?.checked_mul(factor).map(|number| number.to_string())
}

/// Checks what the types of a plan cannot promise.
pub(crate) fn check(plan: &Plan) -> Result<(), PlanFileError> {
    for LimitedList { field, entries, limit } in sections::limited(plan) {
        if entries > limit {
            return Err(PlanFileError::TooMany { field, found: entries, limit });
        }
    }
    for (list, ids) in sections::ids(plan) {
        if let Some(id) = repeated(&ids) {
            return Err(PlanFileError::SameIdTwice { list, id });
        }
    }
    let stranger = |id: &MemberId| plan.member(*id).is_none();
    if let Some(MemberId(id)) = plan.lead.filter(stranger) {
        return Err(PlanFileError::LeadNotAMember { id });
    }
    match plan.us.filter(stranger) {
        Some(MemberId(id)) => Err(PlanFileError::UsNotAMember { id }),
        None => Ok(()),
    }
}

fn repeated(ids: &[u32]) -> Option<u32> {
    let mut seen = HashSet::new();
    ids.iter().copied().find(|id| !seen.insert(*id))
}

#[cfg(test)]
mod tests {
    use crate::files::plan_file::{PlanFileError, read_plan, write_compact, write_plan};
    use crate::{
        plan::{
            Edit, MemberEdit, NewMember, Plan, StagesEdit,
            cost::{MAXIMUM_KEYS, MAXIMUM_LINES, MAXIMUM_STEPS},
        },
        rulesets,
        sections::IdList,
    };
    use consortium_core::{Enrollees, Entry, MemberId, stages::FiscalYear};

    fn plan() -> Plan {
        let rows = vec![
            NewMember {
                name: "甲".to_owned(),
                enrollees: Entry::Known(Enrollees::new(9_999)),
                ..Default::default()
            },
            NewMember {
                enrollees: Entry::Unreadable("5千くらいか".to_owned()),
                lead: true,
                ..Default::default()
            },
        ];
        let plan = Plan::empty(rulesets::built_in().remove(0));
        Edit::Members(MemberEdit::Append(rows)).apply(&plan)
    }

    fn written(plan: &Plan) -> String {
        write_plan(plan).unwrap()
    }

    #[test]
    fn a_plan_survives_being_saved_and_opened_unreadable_text_included() {
        assert_eq!(read_plan(&written(&plan())), Ok(plan()));
        assert_eq!(read_plan(&format!("\u{feff}{}", written(&plan()))), Ok(plan()));
    }

    #[test]
    fn whole_numbers_written_with_a_point_or_an_exponent_are_whole_numbers() {
        let (text, title) = (written(&plan()), "9000.0 8e3");
        for number in ["9999.0", "9.999e3", "99990e-1", "9999.000", "9999E0"] {
            let changed = text.replace(": 9999", &format!(": {number}"));
            assert_ne!(changed, text);
            assert_eq!(read_plan(&changed), Ok(plan()), "{number}");
        }
        let halved = text.replace(": 9999", ": 9999.5");
        assert!(matches!(read_plan(&halved), Err(PlanFileError::Damaged { .. })));
        let titled = Edit::title(title.to_owned()).apply(&plan());
        assert_eq!(read_plan(&written(&titled)), Ok(titled), "texts stay as they are");
    }

    #[test]
    fn a_text_keeps_its_spaces_when_the_plan_loses_those_between_values() {
        let title = r#" a "b \" c\ "#;
        let titled = Edit::title(title.to_owned()).apply(&plan());
        let compact = write_compact(&titled).unwrap();
        assert_eq!(read_plan(&compact), Ok(titled.clone()));
        let value: serde_json::Value = serde_json::from_str(&written(&titled)).unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&compact).unwrap(), value);
        assert!(!compact.contains('\n') && !compact.contains("\": "));
    }

    #[test]
    fn a_file_that_breaks_off_is_named_with_its_place() {
        let text = written(&plan());
        let cut = text.strip_suffix('}').unwrap();
        assert!(matches!(read_plan(cut), Err(PlanFileError::NotJson { line: 2.., .. })));
    }

    #[test]
    fn foreign_files_are_not_plans() {
        for text in [
            "{}",
            "[1]",
            "7",
            r#"{"schema":"another/1"}"#,
            r#"{"schema":3}"#,
            r#"{"schema":"consortium-plan/x"}"#,
        ] {
            assert_eq!(read_plan(text), Err(PlanFileError::NotAPlan), "{text}");
        }
        assert!(matches!(read_plan(""), Err(PlanFileError::NotJson { .. })));
        assert!(matches!(read_plan("組合名,加入者数"), Err(PlanFileError::NotJson { .. })));
    }

    #[test]
    fn a_newer_version_says_so() {
        let text = r#"{"schema":"consortium-plan/2","something":"else"}"#;
        let found = "consortium-plan/2".to_owned();
        assert_eq!(read_plan(text), Err(PlanFileError::NewerVersion { found }));
    }

    #[test]
    fn a_value_that_cannot_be_right_is_damage() {
        let text = written(&plan()).replace("9999", "-1");
        let Err(PlanFileError::Damaged { field, detail }) = read_plan(&text) else { panic!() };
        assert_eq!(field, "plan.members[0].enrollees");
        assert!(detail.contains("-1"), "{detail}");
        let text = written(&plan()).replace("\"lead\": 2", "\"lead\": 9");
        assert_eq!(read_plan(&text), Err(PlanFileError::LeadNotAMember { id: 9 }));
        let ours = Edit::Members(MemberEdit::Us(Some(MemberId(1)))).apply(&plan());
        let text = written(&ours).replace("\"us\": 1", "\"us\": 9");
        assert_eq!(read_plan(&text), Err(PlanFileError::UsNotAMember { id: 9 }));
        let text = written(&plan()).replace("\"id\": 2", "\"id\": 1");
        assert_eq!(read_plan(&text), Err(PlanFileError::SameIdTwice { list: IdList::Members, id: 1 }));
    }

    #[test]
    fn a_list_of_the_costs_longer_than_its_limit_is_refused_by_its_name() {
        let json = written(&plan());
        let file: serde_json::Value = serde_json::from_str(&json).unwrap();
        let with = |lines: usize, steps: usize, keys: usize| {
            let key = serde_json::json!({ "percent": null, "key": "equal_share" });
            let line = |id| serde_json::json!({ "id": id, "form": "per_participant", "steps": vec![serde_json::json!({ "up_to": null, "amount": null }); steps], "keys": vec![key.clone(); keys] });
            let mut file = file.clone();
            file["plan"]["cost"]["lines"] = (1..=lines).map(line).collect();
            read_plan(&file.to_string()).map(|plan| plan.cost.lines.len())
        };
        let too_many =
            |field: &str, found, limit| Err(PlanFileError::TooMany { field: field.to_owned(), found, limit });
        assert_eq!(with(MAXIMUM_LINES, MAXIMUM_STEPS, MAXIMUM_KEYS), Ok(MAXIMUM_LINES));
        assert_eq!(with(51, 0, 1), too_many("plan.cost.lines", 51, 50));
        assert_eq!(with(2, 51, 1), too_many("plan.cost.lines[0].steps", 51, 50));
        assert_eq!(with(1, 0, 8), too_many("plan.cost.lines[0].keys", 8, 7));
    }

    #[test]
    fn every_list_longer_than_its_limit_is_refused_by_its_name() {
        let plan = Edit::Stages(StagesEdit::AddYear(FiscalYear(2026))).apply(&plan());
        let file: serde_json::Value = serde_json::from_str(&written(&plan)).unwrap();
        let of_list = |list: &str| &file["plan"]["stages"]["years"]["2026"]["indicators"][list];
        let [item, of_insurer, question] =
            ["federation", "insurer", "survey"].map(|list| of_list(list)[0].clone());
        let page = of_list("source")["pages"][0].clone();
        let year = file["plan"]["stages"]["years"]["2026"].clone();
        let years: serde_json::Map<_, _> = (2000..2031).map(|at| (at.to_string(), year.clone())).collect();
        let of_year = "/plan/stages/years/2026";
        let members = (1..=10_001).map(|id| serde_json::json!({ "id": id })).collect();
        let insurers = (1..=10_001).map(|id| serde_json::json!({ "id": id, "record": {} })).collect();
        let providers =
            (1..=201).map(|id| serde_json::json!({ "id": id, "name": "", "kind": "company" })).collect();
        for (place, value, found, limit) in [
            ("/plan/members".to_owned(), members, 10_001, 10_000),
            ("/plan/providers".to_owned(), providers, 201, 200),
            ("/plan/stages/years".to_owned(), years.into(), 31, 30),
            (format!("{of_year}/insurers"), insurers, 10_001, 10_000),
            (format!("{of_year}/indicators/federation"), vec![item; 51].into(), 51, 50),
            (format!("{of_year}/indicators/insurer"), vec![of_insurer; 51].into(), 51, 50),
            (format!("{of_year}/indicators/survey"), vec![question; 101].into(), 101, 100),
            (format!("{of_year}/indicators/source/pages"), vec![page; 21].into(), 21, 20),
        ] {
            let mut file = file.clone();
            let (parent, name) = place.rsplit_once('/').unwrap();
            file.pointer_mut(parent).unwrap()[name] = value;
            let field = place.trim_start_matches('/').replace('/', ".");
            assert_eq!(read_plan(&file.to_string()), Err(PlanFileError::TooMany { field, found, limit }));
        }
    }

    #[test]
    fn whole_numbers_are_read_however_they_are_written() {
        let read = |number: &str| read_plan(&written(&plan()).replace("9999", number));
        for number in ["9999.0", "9.999e3", "99990E-1", "9999.000", "0.9999e4", "+9999e0"] {
            let expected = if number.starts_with('+') { None } else { Some(plan()) };
            assert_eq!(read(number).ok(), expected, "{number}");
        }
        for number in ["9999.5", "1e-1", "1e99", "9e18.0", "-9999.0"] {
            assert!(read(number).is_err(), "{number}");
        }
        let titled = Edit::title(r#"1.0 "2e3" \ 3.0"#.to_owned()).apply(&plan());
        let text = written(&titled).replace("9999", "9999.0");
        assert_eq!(read_plan(&text), Ok(titled));
    }
}
