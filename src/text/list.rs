//! Several short parts in one line.

use super::Language;
use crate::texts;

texts! {
    /// Between two parts.
    between { ja: "・", en: ", " }
}

/// The parts in one line, such as names or numbers of items.
///
/// ```
/// use consortium_planner::text::{Language, list};
/// assert_eq!(list::in_one_line(Language::Japanese, &["A市", "B市"]), "A市・B市");
/// assert_eq!(list::in_one_line(Language::English, &["A", "B"]), "A, B");
/// ```
pub fn in_one_line<T: AsRef<str>>(language: Language, parts: &[T]) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(between(language))
}
