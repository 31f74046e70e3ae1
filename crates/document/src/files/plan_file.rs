//! Plan files: JSON with the schema named in it, so that old files keep opening.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::plan::Plan;

/// The schema that plan files are written in. `docs/plan.schema.json` describes it.
pub const SCHEMA: &str = "consortium-plan/1";

/// What every schema of ours begins with, before its version.
const FAMILY: &str = "consortium-plan/";

/// The longest plan file that is read, in bytes. A plan with 200 members takes less than 100 kB, five years of all
/// 1,741 municipalities less than 10 MB.
pub const MOST_PLAN_BYTES: usize = 10_000_000;

/// Why a text is no plan. The plan on screen stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum PlanFileError {
    /// It is longer than any plan.
    TooLong {
        /// The greatest length, in bytes.
        limit: usize,
    },
    /// It is not JSON, or breaks off.
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
    },
    /// It is JSON, but not a plan of this program.
    NotAPlan,
    /// It was written by a newer version of the program.
    NewerVersion {
        /// The schema it names.
        found: String,
    },
    /// It is a plan, but a value in it is missing or cannot be right.
    Damaged {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
        /// What the reader expected there, in English.
        detail: String,
    },
    /// Two members, two providers, two cost lines, or two insurers of one year have the same id.
    SameIdTwice {
        /// The id.
        id: u32,
    },
    /// The lead is not among the members.
    LeadNotAMember {
        /// The id of the lead.
        id: u32,
    },
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
/// assert_eq!(read_plan(&write_plan(&plan)), Ok(plan));
/// ```
pub fn write_plan(plan: &Plan) -> String {
    // A plan has text keys and finite numbers only, so writing it cannot fail.
    serde_json::to_string_pretty(&PlanFile { schema: SCHEMA.to_owned(), plan }).unwrap_or_default()
}

/// [`write_plan`] without spaces and line breaks: for places where every letter counts.
pub(super) fn write_compact(plan: &Plan) -> String {
    without_spaces(&write_plan(plan))
}

/// A JSON text without the spaces and line breaks between its values.
///
/// Writing a plan in two layouts would put the code that writes it into the program twice.
pub(super) fn without_spaces(json: &str) -> String {
    let mut compact = String::with_capacity(json.len());
    let (mut in_text, mut escaped) = (false, false);
    for letter in json.chars() {
        if in_text || !letter.is_ascii_whitespace() {
            compact.push(letter);
        }
        if letter == '"' && !escaped {
            in_text = !in_text;
        }
        escaped = in_text && letter == '\\' && !escaped;
    }
    compact
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
    let file: PlanFile<Plan> = serde_json::from_str(text).map_err(|error| PlanFileError::Damaged {
        line: error.line(),
        column: error.column(),
        detail: error.to_string(),
    })?;
    check(&file.plan)?;
    Ok(file.plan)
}

/// Checks what the types of a plan cannot promise.
pub(crate) fn check(plan: &Plan) -> Result<(), PlanFileError> {
    let members: Vec<u32> = plan.members.iter().map(|member| member.id.0).collect();
    let providers: Vec<u32> = plan.providers.listed().iter().map(|provider| provider.id.0).collect();
    let lines: Vec<u32> = plan.cost.lines.iter().map(|line| line.id.0).collect();
    let insurers = plan.stages.years.values().find_map(|year| {
        let ids: Vec<u32> = year.insurers.iter().map(|insurer| insurer.id.0).collect();
        repeated(&ids)
    });
    let own = [members.as_slice(), &providers, &lines].into_iter().find_map(repeated);
    if let Some(id) = own.or(insurers) {
        return Err(PlanFileError::SameIdTwice { id });
    }
    match plan.lead {
        Some(lead) if !members.contains(&lead.0) => Err(PlanFileError::LeadNotAMember { id: lead.0 }),
        _ => Ok(()),
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
        plan::{Edit, MemberEdit, MemberRow, Plan},
        rulesets,
    };
    use consortium_core::{Enrollees, Entry};

    fn plan() -> Plan {
        let rows = vec![
            MemberRow {
                name: "甲".to_owned(),
                enrollees: Entry::Known(Enrollees::new(9_999)),
                ..Default::default()
            },
            MemberRow {
                enrollees: Entry::Unreadable("約5千".to_owned()), lead: true, ..Default::default()
            },
        ];
        let plan = Plan::empty(rulesets::built_in().remove(0));
        Edit::Members(MemberEdit::Append(rows)).apply(&plan)
    }

    #[test]
    fn a_plan_survives_being_saved_and_opened_unreadable_text_included() {
        assert_eq!(read_plan(&write_plan(&plan())), Ok(plan()));
        assert_eq!(read_plan(&format!("\u{feff}{}", write_plan(&plan()))), Ok(plan()));
    }

    #[test]
    fn a_text_keeps_its_spaces_when_the_plan_loses_those_between_values() {
        let title = r#" a "b \" c\ "#;
        let titled = Edit::title(title.to_owned()).apply(&plan());
        let compact = write_compact(&titled);
        assert_eq!(read_plan(&compact), Ok(titled.clone()));
        let value: serde_json::Value = serde_json::from_str(&write_plan(&titled)).unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&compact).unwrap(), value);
        assert!(!compact.contains('\n') && !compact.contains("\": "));
    }

    #[test]
    fn a_file_that_breaks_off_is_named_with_its_place() {
        let text = write_plan(&plan());
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
        let text = write_plan(&plan()).replace("9999", "-1");
        assert!(matches!(read_plan(&text), Err(PlanFileError::Damaged { .. })));
        let text = write_plan(&plan()).replace("\"lead\": 2", "\"lead\": 9");
        assert_eq!(read_plan(&text), Err(PlanFileError::LeadNotAMember { id: 9 }));
        let text = write_plan(&plan()).replace("\"id\": 2", "\"id\": 1");
        assert_eq!(read_plan(&text), Err(PlanFileError::SameIdTwice { id: 1 }));
    }
}
