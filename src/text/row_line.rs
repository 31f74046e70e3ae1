//! The line that a row of an editable table is on a phone.

use crate::texts;

texts! {
    /// The heading above the lines, for screen readers.
    heading { ja: "概要", en: "Summary" }
    /// Something is not entered.
    missing(column: &str) { ja: "{column} 未入力", en: "{column}: not entered" }
    /// More than one thing is not entered.
    several_missing(count: usize) { ja: "{count}件未入力", en: "{count} not entered" }
    /// Something was typed that cannot be read.
    unreadable(column: &str) { ja: "{column} 読み取れません", en: "{column}: unreadable" }
    /// Something else in the row cannot be read or does not fit together.
    to_check { ja: "要確認", en: "Check" }
    /// An amount.
    yen(amount: &str) { ja: "{amount}円", en: "{amount} yen" }
    /// How many were invited.
    invited(count: &str) { ja: "案内{count}", en: "{count} invited" }
    /// How many joined.
    joined(count: &str) { ja: "参加{count}", en: "{count} joined" }
}
