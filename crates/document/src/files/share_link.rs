//! Share links: a whole plan in the `#fragment` of an address. Browsers send a fragment to no server.
//!
//! A fragment reads `p1=eJyl…`: the letter for a plan, the version of the form, and the plan. Form 1 is
//!
//! 1. the text of the [plan file](super::write_plan) without spaces, in which rule sets and indicator lists that are
//!    [part of the program](rulesets) stand as their ids: written out, they would be three quarters of the link and too
//!    much for a QR code;
//! 2. compressed as zlib (RFC 1950). Its checksum finds out when a letter of the link was changed on the way; plain
//!    deflate would then open a plan with another number in it;
//! 3. as base64url without padding (RFC 4648, section 5).
//!
//! Step 2 is not done here: browsers compress without a byte of ours (`CompressionStream`), so this module takes and
//! gives compressed bytes. Links of every version keep opening (`tests/cases/links`); what a link names by its id
//! therefore never changes under it.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use thiserror::Error;

use crate::files::{MOST_PLAN_BYTES, PlanFileError, plan_file, read_plan};
use crate::{json, plan::Plan, rulesets};
use consortium_core::{BrokenInvariant, invariant, stages::draft_of_2024};

/// The longest fragment, in letters. The shortest limit among current browsers is about 64,000 for an address.
pub const MOST_LINK_LETTERS: usize = 60_000;

/// The longest text that a link may hold, in bytes: reading stops there, however well a link is compressed.
pub const MOST_LINK_TEXT_BYTES: usize = 2_000_000;

/// The version that links are written in.
const VERSION: &str = "1";

/// What stands before a rule set in the text of a plan. In a text that a user entered the quotation marks are escaped,
/// so that it can stand nowhere else; the same holds for the next one.
const RULE_SET: &str = "\"rule_set\":";

/// What stands before an indicator list.
const INDICATORS: &str = "\"indicators\":";

/// Why a link does not open. The plan on screen stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ShareLinkError {
    /// There is more in it than a link can hold.
    #[error("the link holds more than {MOST_LINK_TEXT_BYTES} bytes")]
    TooLong,
    /// It broke off or was changed on the way.
    #[error("the link broke off or was changed on the way")]
    Damaged,
    /// It was made by a newer version of the program.
    #[error("the link was made by a newer version")]
    Newer,
    /// What came out of it is no plan.
    #[error("the link holds no plan")]
    Plan(#[source] PlanFileError),
    /// A mistake in the program.
    #[error(transparent)]
    BrokenInvariant(#[from] BrokenInvariant),
}

/// Whether a fragment is meant to be a share link, of whatever version, whatever happened to it on the way.
///
/// ```
/// use consortium_document::files::is_share_link;
/// assert!(is_share_link("p1=eJyl") && is_share_link("p27=") && is_share_link("p1%3DeJyl"));
/// assert!(!is_share_link("/plans") && !is_share_link("p=1") && !is_share_link("page1"));
/// ```
#[must_use]
pub fn is_share_link(fragment: &str) -> bool {
    parts(fragment).is_some()
}

/// Version and content of a fragment, as they were before mail, chat and address shorteners had them.
///
/// What is mended: characters written as `%3D`, also twice; `=3D` of a mail that was not decoded; a lost or full-width
/// `=`; line breaks, spaces and invisible characters in between; a full stop, bracket or quotation mark behind; further
/// parameters behind `&` or `?`. What is not: lost characters and lost capitals, which the checksum finds.
fn parts(fragment: &str) -> Option<(String, String)> {
    let fragment = decoded(&decoded(fragment));
    let fragment = fragment.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '#');
    let rest = fragment.strip_prefix(['p', 'P'])?;
    let version: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = rest.strip_prefix(&version)?;
    let begins = rest.is_empty() || rest.starts_with(['=', '＝']) || rest.starts_with(COMPRESSED);
    if version.is_empty() || !begins {
        return None;
    }
    let rest = rest.trim_start_matches(['=', '＝']);
    let rest = rest.strip_prefix("3D").filter(|rest| rest.starts_with(COMPRESSED)).unwrap_or(rest);
    let content = rest.split(['&', '?']).next()?;
    let visible = content.chars().filter(|letter| !letter.is_whitespace() && !is_invisible(*letter));
    let content: String = visible.collect();
    let is_of_link = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    Some((version, content.trim_end_matches(|letter| !is_of_link(letter)).to_owned()))
}

/// How the content of form 1 begins: the first byte of a zlib stream with a window of 32 kB.
const COMPRESSED: char = 'e';

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Characters without a width, which chat programs put into long words so that they can break them.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{00ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The text of a plan that goes into a link, to be compressed as zlib.
///
/// # Errors
/// Only [`BrokenInvariant`], a mistake in the program.
pub fn share_text(plan: &Plan) -> Result<String, BrokenInvariant> {
    let text = plan_file::write_compact(plan)?;
    Ok(known()?.into_iter().fold(text, |text, (by_id, written_out)| text.replace(&written_out, &by_id)))
}

/// What links name by its id: how that reads, and how it is written out.
fn known() -> Result<Vec<(String, String)>, BrokenInvariant> {
    let rule_sets = rulesets::built_in().into_iter().map(|rules| known_by(RULE_SET, &rules.id, &rules));
    let indicators = draft_of_2024();
    rule_sets.chain([known_by(INDICATORS, &indicators.id, indicators)]).collect()
}

/// Without the text of what is named, every link that names it would open as an empty one.
fn known_by(key: &str, id: &str, content: &impl Serialize) -> Result<(String, String), BrokenInvariant> {
    let written = json::compact(content).ok();
    let written_out = invariant(written, "rule sets and indicator lists can be written as JSON")?;
    Ok(([key, "\"", id, "\""].concat(), [key, &written_out].concat()))
}

/// The fragment for a compressed text.
///
/// # Errors
/// [`ShareLinkError::TooLong`].
pub fn share_fragment(compressed: &[u8]) -> Result<String, ShareLinkError> {
    let fragment = format!("p{VERSION}={}", URL_SAFE_NO_PAD.encode(compressed));
    if fragment.len() > MOST_LINK_LETTERS { Err(ShareLinkError::TooLong) } else { Ok(fragment) }
}

/// The whole link: the address of a page that has the planner, and a fragment. `None` if the address cannot be one.
///
/// ```
/// use consortium_document::files::share_link;
/// let link = |page| share_link(page, "p1=eJyl");
/// assert_eq!(link(" https://example.org/plan/#/plans "), Some("https://example.org/plan/#p1=eJyl".to_owned()));
/// assert_eq!(link("C:\\planner.html"), None);
/// ```
#[must_use]
pub fn share_link(page: &str, fragment: &str) -> Option<String> {
    let page = page.trim().split('#').next()?;
    let host = page.strip_prefix("https://").or_else(|| page.strip_prefix("http://"))?;
    let is_address = !host.is_empty() && !page.contains(char::is_whitespace);
    is_address.then(|| [page, "#", fragment].concat())
}

/// The compressed text in a fragment.
///
/// # Errors
/// Everything but [`ShareLinkError::Plan`].
pub fn compressed_in(fragment: &str) -> Result<Vec<u8>, ShareLinkError> {
    if fragment.len() > MOST_LINK_LETTERS {
        return Err(ShareLinkError::TooLong);
    }
    let (version, content) = parts(fragment).ok_or(ShareLinkError::Damaged)?;
    if version != VERSION {
        return Err(ShareLinkError::Newer);
    }
    URL_SAFE_NO_PAD.decode(content).map_err(|_| ShareLinkError::Damaged)
}

/// Reads the text that came out of a link.
///
/// ```
/// use consortium_document::{files::{read_shared, share_text}, plan::Plan, rulesets};
/// let plan = Plan::empty(rulesets::built_in().remove(0));
/// assert_eq!(read_shared(share_text(&plan).unwrap().as_bytes()), Ok(plan));
/// ```
///
/// # Errors
/// [`ShareLinkError::Plan`]; [`ShareLinkError::Newer`] for an id that is not known yet.
pub fn read_shared(text: &[u8]) -> Result<Plan, ShareLinkError> {
    if text.len() > MOST_LINK_TEXT_BYTES {
        return Err(ShareLinkError::TooLong);
    }
    let text = str::from_utf8(text).map_err(|_| ShareLinkError::Damaged)?;
    let mut text = text.to_owned();
    for (by_id, written_out) in known()? {
        // A link can name an id ten thousand times: how long that gets is known before it is written out.
        let length =
            text.matches(&by_id).count().saturating_mul(written_out.len()).saturating_add(text.len());
        if length > MOST_PLAN_BYTES {
            return Err(ShareLinkError::TooLong);
        }
        text = text.replace(&by_id, &written_out);
    }
    if [RULE_SET, INDICATORS].into_iter().any(|key| text.contains(&[key, "\""].concat())) {
        return Err(ShareLinkError::Newer);
    }
    read_plan(&text).map_err(ShareLinkError::Plan)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::files::share_link::{
        MOST_LINK_LETTERS, MOST_LINK_TEXT_BYTES, ShareLinkError, compressed_in, is_share_link, read_shared,
        share_fragment, share_text,
    };
    use crate::{
        files::PlanFileError,
        plan::{Edit, Plan, YearPlan},
        rulesets,
    };
    use consortium_core::stages::FiscalYear;

    fn plan() -> Plan {
        let sample = &rulesets::samples()[0];
        Plan::sample(sample, rulesets::built_in().remove(0), |text| &text.ja)
    }

    #[test]
    fn a_built_in_rule_set_stands_as_its_id() {
        let text = share_text(&plan()).unwrap();
        assert!(text.contains(r#""rule_set":"fy2018-data-health""#), "{text}");
        assert_eq!(read_shared(text.as_bytes()), Ok(plan()));
    }

    #[test]
    fn a_rule_set_that_the_user_changed_is_written_out() {
        let mut changed = plan();
        changed.rule_set.minimum_societies = 3;
        let text = share_text(&changed).unwrap();
        assert!(text.contains("minimum_societies"));
        assert_eq!(read_shared(text.as_bytes()), Ok(changed));
    }

    #[test]
    fn the_indicators_of_every_year_stand_as_their_id() {
        let mut plan = plan();
        plan.stages.years = [2024, 2025].map(|year| (FiscalYear(year), Rc::new(YearPlan::default()))).into();
        let text = share_text(&plan).unwrap();
        assert_eq!(text.matches(r#""indicators":""#).count(), 2, "{text}");
        assert_eq!(read_shared(text.as_bytes()), Ok(plan));
    }

    #[test]
    fn a_title_cannot_pass_for_a_rule_set() {
        let title = r#""rule_set":"fy2018-data-health""#;
        let titled = Edit::title(title.to_owned()).apply(&plan());
        assert_eq!(read_shared(share_text(&titled).unwrap().as_bytes()), Ok(titled));
    }

    #[test]
    fn a_rule_set_that_is_not_built_in_comes_from_a_newer_program() {
        let text = share_text(&plan()).unwrap().replace("fy2018-data-health", "fy2040");
        assert_eq!(read_shared(text.as_bytes()), Err(ShareLinkError::Newer));
    }

    #[test]
    fn a_link_of_a_newer_form_says_so() {
        assert_eq!(compressed_in("p2=AAAA"), Err(ShareLinkError::Newer));
    }

    #[test]
    fn letters_that_are_none_are_damage() {
        assert_eq!(compressed_in("p1=eJ*l"), Err(ShareLinkError::Damaged));
        assert_eq!(compressed_in("p1=A"), Err(ShareLinkError::Damaged));
        assert_eq!(read_shared(&[0xff, 0xfe]), Err(ShareLinkError::Damaged));
    }

    #[test]
    fn a_link_survives_what_mail_and_chat_do_to_it() {
        let link = share_fragment(&[0x78, 0x9c, 0xfb, 0xff, 0x00, 0x3e]).unwrap();
        let content = link.strip_prefix("p1=").unwrap();
        let (first, second) = content.split_at(3);
        let ways = [
            format!("p1%3D{content}"),
            format!("p1%3d{content}"),
            format!("p1%253D{content}"),
            format!("P1={content}"),
            format!("#p1={content}"),
            format!("p1＝{content}"),
            format!("p1%EF%BC%9D{content}"),
            format!("p1{content}"),
            format!("p1=3D{content}"),
            format!("p1={content}。"),
            format!("p1={content}%E3%80%82"),
            format!("p1={content}）。"),
            format!("p1={content}>"),
            format!("p1={content}\"."),
            format!("p1={content}=="),
            format!("p1={first}\r\n {second}"),
            format!("p1={first}%20{second}"),
            format!("p1={first}\u{200b}{second}"),
            format!("p1={content}&utm_source=mail"),
            format!("p1={content}?fbclid=1"),
        ];
        for way in ways {
            assert!(is_share_link(&way), "{way}");
            assert_eq!(compressed_in(&way), compressed_in(&link), "{way}");
        }
    }

    #[test]
    fn a_link_that_cannot_be_understood_is_one_still_and_says_so() {
        for broken in ["p1", "p1=", "p1%3D", "p1=x*y"] {
            assert!(is_share_link(broken), "{broken}");
        }
        assert_eq!(compressed_in("p1=x*y"), Err(ShareLinkError::Damaged));
    }

    #[test]
    fn ids_that_would_take_gigabytes_are_not_written_out() {
        let text = r#""rule_set":"fy2018-data-health","#.repeat(50_000);
        assert_eq!(read_shared(text.as_bytes()), Err(ShareLinkError::TooLong));
    }

    #[test]
    fn a_text_that_is_no_plan_is_refused_with_the_reason() {
        assert_eq!(read_shared(b"{}"), Err(ShareLinkError::Plan(PlanFileError::NotAPlan)));
    }

    #[test]
    fn both_ends_are_bounded() {
        let fits = share_fragment(&[0; MOST_LINK_LETTERS / 4 * 3 - 3]).unwrap();
        assert!(compressed_in(&fits).is_ok());
        assert_eq!(share_fragment(&[0; MOST_LINK_LETTERS]), Err(ShareLinkError::TooLong));
        let long = format!("p1={}", "A".repeat(MOST_LINK_LETTERS));
        assert_eq!(compressed_in(&long), Err(ShareLinkError::TooLong));
        let bomb = vec![b' '; MOST_LINK_TEXT_BYTES + 1];
        assert_eq!(read_shared(&bomb), Err(ShareLinkError::TooLong));
    }
}
