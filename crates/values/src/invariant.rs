//! What cannot be, reported instead of hidden.
//!
//! A lookup that always finds something, or a conversion that always fits, still has to say what happens if it does
//! not. A default would turn a mistake in the program into a wrong figure, and a panic would take the page down.
//! [`invariant`] does neither: it returns [`BrokenInvariant`], which says what was relied on and where, and travels to
//! the user like every other reason for a missing figure.
//!
//! It is for mistakes of the program alone. What a user enters, or what merely does not fit, has errors of its own.

use std::{borrow::Cow, error::Error, fmt, panic::Location};

use serde::{Deserialize, Serialize};

/// Something the program relies on did not hold: a mistake in the program, never in what a user entered.
///
/// Shown as `Broken invariant: … (file:line)`, so that whoever reports it names the place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BrokenInvariant {
    expectation: Cow<'static, str>,
    file: Cow<'static, str>,
    line: u32,
}

impl BrokenInvariant {
    /// What was relied on, as a statement: "each coalition has a cost".
    pub fn expectation(&self) -> &str {
        &self.expectation
    }

    /// The source file that relied on it, relative to the root of the repository.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line in it.
    pub fn line(&self) -> u32 {
        self.line
    }
}

impl fmt::Display for BrokenInvariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { expectation, file, line } = self;
        write!(f, "Broken invariant: {expectation} ({file}:{line})")
    }
}

impl Error for BrokenInvariant {}

/// The value that is always there; if it is not, the invariant that should have guaranteed it.
///
/// Use it where a type cannot express what the surrounding code guarantees: an index that was counted, a number that
/// was bounded. State the guarantee as a fact, in the words of the subject. For a condition, pass
/// `condition.then_some(())`; for a result whose error says nothing more, pass `result.ok()`.
///
/// # Errors
/// [`BrokenInvariant`] with the place of the caller, if there is no value.
///
/// ```
/// use consortium_values::invariant;
/// let costs = [0, 8, 11, 14];
/// assert_eq!(invariant(costs.get(3), "each coalition has a cost"), Ok(&14));
///
/// let broken = invariant(costs.get(4), "each coalition has a cost").unwrap_err();
/// assert_eq!(broken.expectation(), "each coalition has a cost");
/// assert!(broken.to_string().starts_with("Broken invariant: each coalition has a cost ("));
/// ```
#[track_caller]
pub fn invariant<T>(value: Option<T>, expectation: &'static str) -> Result<T, BrokenInvariant> {
    match value {
        Some(value) => Ok(value),
        None => Err(broken(expectation, Location::caller())),
    }
}

#[cold]
fn broken(expectation: &'static str, place: &'static Location<'static>) -> BrokenInvariant {
    BrokenInvariant { expectation: expectation.into(), file: place.file().into(), line: place.line() }
}

#[cfg(test)]
mod tests {
    use super::invariant;

    #[test]
    fn a_broken_invariant_names_what_was_relied_on_and_where() {
        let (broken, line) = (invariant::<()>(None, "a year has months").unwrap_err(), line!());
        assert_eq!((broken.expectation(), broken.line()), ("a year has months", line));
        assert!(broken.file().ends_with("src/invariant.rs"));
        assert_eq!(
            broken.to_string(),
            format!("Broken invariant: a year has months ({}:{line})", broken.file())
        );
    }

    #[test]
    fn it_survives_serialisation() {
        let broken = invariant::<()>(None, "a year has months").unwrap_err();
        let text = serde_json::to_string(&broken).unwrap();
        assert_eq!(serde_json::from_str::<super::BrokenInvariant>(&text).unwrap(), broken);
    }
}
