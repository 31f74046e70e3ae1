//! What a number format says about the number: whether it is a percentage, or an amount whose zero is shown as `-`.

use consortium_core::ABOUT;
use consortium_document::tables::CellKind;

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    Plain,
    /// As an amount of money.
    Amount,
    /// In steps that the format itself names: 11 shown as 11千人.
    In {
        /// The unit as it is shown.
        unit: &'static str,
        /// Whether the format says that the number is only about right.
        about: bool,
    },
    /// As a thousandth or a millionth of it: 11,000 shown as 11.
    Divided {
        /// Both: 1,000 or 1,000,000.
        by: u32,
        /// What it is shown in steps of: 千 or 百万.
        steps: &'static str,
        /// Whether the format says that the number is only about right.
        about: bool,
    },
    /// As a number that is only about right: with 約 before it.
    About,
    /// As a percentage with this many decimals.
    Percent {
        /// The decimals.
        decimals: usize,
    },
}

/// Units in steps that a format may show behind a number, the longest first.
const UNITS: [&str; 12] =
    ["百万円", "百万人", "百万", "億円", "千人", "千名", "千円", "百人", "万人", "万円", "千", "万"];

impl Shown {
    /// What the code of a number format says. Only its part for positive numbers counts; quoted text does not.
    pub(super) fn by(code: &str) -> Self {
        let (mut bare, mut shown, mut about) = (String::new(), String::new(), false);
        let mut characters = code.chars();
        let mut quoted = false;
        while let Some(character) = characters.next() {
            match character {
                '"' => quoted = !quoted,
                // The next character is shown as it is, or only as a gap of its width.
                '\\' | '_' | '*' if !quoted => {
                    let next = characters.next();
                    shown.extend(next.filter(|_| character == '\\'));
                    bare.push_str(if character == '*' { "*" } else { "" });
                }
                ';' if !quoted => break,
                '約' => about = true,
                _ if quoted => shown.push(character),
                _ => {
                    bare.push(character);
                    shown.push(character);
                }
            }
        }
        if bare.contains('%') {
            let decimals = bare.split_once('.').map_or(0, |(_, behind)| {
                behind.chars().take_while(|digit| matches!(digit, '0' | '#' | '?')).count()
            });
            return Self::Percent { decimals };
        }
        // A comma behind the last digit shows a thousandth of the number: 11,000 as 11千人. What a heading says of it (千人)
        // is about what is shown.
        let digits = bare.trim_end_matches(|c: char| !matches!(c, '0' | '#' | '?' | ','));
        match digits.len().saturating_sub(digits.trim_end_matches(',').len()) {
            0 => {}
            1 => return Self::Divided { by: 1_000, steps: "千", about },
            2 => return Self::Divided { by: 1_000_000, steps: "百万", about },
            _ => return Self::Plain,
        }
        if let Some(unit) = UNITS.into_iter().find(|unit| shown.contains(unit)) {
            return Self::In { unit, about };
        }
        // Accounting formats fill the gap between sign and figure, and are the only ones that do.
        let is_amount = bare.contains(['¥', '￥', '$', '€', '*']) || code.contains("円");
        match (about, is_amount) {
            (true, _) => Self::About,
            (false, true) => Self::Amount,
            (false, false) => Self::Plain,
        }
    }

    /// What a number is shown as tells of its format, where the format itself is not at hand: 120 shown as 120百人 is 120
    /// hundreds; 12,000 shown as 12千人 is divided for show, and 12,000 all the same.
    pub(super) fn by_sight(number: f64, shown: &str) -> Self {
        let about = shown.starts_with(ABOUT);
        let unit = UNITS.into_iter().find(|unit| shown.contains(unit));
        let digits: String = shown.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
        let is_as_it_stands = digits.parse::<f64>().is_ok_and(|seen| (seen / number - 1.0).abs() < 0.5);
        match unit {
            Some(unit) if is_as_it_stands => Self::In { unit, about },
            _ if about => Self::About,
            _ => Self::Plain,
        }
    }

    pub(super) const fn kind(self) -> CellKind {
        match self {
            Self::Plain | Self::About | Self::In { .. } | Self::Divided { .. } => CellKind::Number,
            Self::Amount => CellKind::Amount,
            Self::Percent { .. } => CellKind::Percent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;

    #[test]
    fn a_unit_that_is_only_seen_is_told_from_one_that_the_format_divides_by() {
        assert_eq!(Shown::by_sight(120.0, "120百人"), Shown::In { unit: "百人", about: false });
        assert_eq!(Shown::by_sight(9.52, "9.5千人"), Shown::In { unit: "千人", about: false });
        assert_eq!(Shown::by_sight(12_000.0, "12千人"), Shown::Plain);
        assert_eq!(Shown::by_sight(0.0, "0千人"), Shown::Plain);
        assert_eq!(Shown::by_sight(9_800.0, "約9,800"), Shown::About);
    }

    #[test]
    fn percentages_keep_their_decimals() {
        assert_eq!(Shown::by("0%"), Shown::Percent { decimals: 0 });
        assert_eq!(Shown::by("0.0%"), Shown::Percent { decimals: 1 });
        assert_eq!(Shown::by("0.00%;[Red]-0.0%"), Shown::Percent { decimals: 2 });
        assert_eq!(Shown::by("0\"%\""), Shown::Plain);
    }

    #[test]
    fn accounting_formats_are_amounts_and_plain_numbers_are_not() {
        assert_eq!(Shown::by("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "), Shown::Amount);
        assert_eq!(Shown::by("\"¥\"#,##0"), Shown::Plain, "a quoted sign is text");
        assert_eq!(Shown::by("[$¥-411]#,##0"), Shown::Amount);
        assert_eq!(Shown::by("#,##0\"円\""), Shown::Amount);
        assert_eq!(Shown::by("#,##0"), Shown::Plain);
        assert_eq!(Shown::by("General"), Shown::Plain);
    }

    #[test]
    fn a_unit_in_the_format_belongs_to_the_number_unless_the_format_divides_by_it() {
        assert_eq!(Shown::by("#,##0\"千人\""), Shown::In { unit: "千人", about: false });
        assert_eq!(Shown::by("\"約\"#,##0\"千人\""), Shown::In { unit: "千人", about: true });
        assert_eq!(Shown::by("0.0千円"), Shown::In { unit: "千円", about: false });
        assert_eq!(Shown::by("#,##0\"百万円\""), Shown::In { unit: "百万円", about: false });
        let divided = |by, steps| Shown::Divided { by, steps, about: false };
        assert_eq!(Shown::by("#,##0,\"千人\""), divided(1_000, "千"));
        assert_eq!(Shown::by("#,##0,"), divided(1_000, "千"));
        assert_eq!(Shown::by("#,##0.0,,"), divided(1_000_000, "百万"));
        assert_eq!(Shown::by("#,##0\"人\""), Shown::Plain);
    }

    #[test]
    fn a_format_that_says_about_is_no_exact_number() {
        assert_eq!(Shown::by("\"約\"#,##0"), Shown::About);
        assert_eq!(Shown::by("\"約\"#,##0\"円\""), Shown::About);
        assert_eq!(Shown::by("#,##0;\"約\"#,##0"), Shown::Plain, "negative numbers alone");
    }
}
