//! How much a plan holds. Files are checked against it while they are read, edits stay within it.

use consortium_core::cost::Key;

/// The most members a plan may have: as many as are calculated with.
pub const MAXIMUM_MEMBERS: usize = consortium_core::cost::MOST_MEMBERS;

/// The most members a plan keeps: as many as a table has rows. Beyond [`MAXIMUM_MEMBERS`] they are named as a problem.
pub const MOST_MEMBERS_KEPT: usize = 10_000;

/// The most providers a plan has.
pub const MAXIMUM_PROVIDERS: usize = 200;

/// The most insurers that one year may have: all 1,741 municipalities, with room for unions and wide-area bodies.
pub const MAXIMUM_INSURERS: usize = 2_000;

/// The most insurers of a year that a plan keeps: as many as a table has rows. Beyond [`MAXIMUM_INSURERS`] they are named as
/// a problem.
pub const MOST_INSURERS_KEPT: usize = 10_000;

/// The most fiscal years of a plan.
pub const MAXIMUM_YEARS: usize = 30;

/// The most questions of a survey.
pub const MAXIMUM_QUESTIONS: usize = 100;

/// The most topics of a source that pages are named for.
pub const MAXIMUM_TOPICS: usize = 20;

/// The most cost lines a plan may have.
pub const MAXIMUM_LINES: usize = 50;

/// The most steps of one price or fee. Each step that is not filled in is a reason of its own why a figure is missing.
pub const MAXIMUM_STEPS: usize = 50;

/// The most parts of a mix of keys: each key once.
pub const MAXIMUM_KEYS: usize = Key::ALL.len();

/// The most groups whose outcomes are known: as many as members.
pub const MAXIMUM_GROUPS: usize = 200;

/// The most rows of one table of a health white paper: as many as groups.
pub const MAXIMUM_PAPER_GROUPS: usize = 200;

/// The most reasons for not joining.
pub const MAXIMUM_REASONS: usize = 50;

/// The most lines of a review sheet.
pub const MAXIMUM_REVIEW_LINES: usize = 50;
