//! What a number format says about the number: whether it is a percentage, or an amount whose zero is shown as `-`.

use consortium_document::tables::CellKind;

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    Plain,
    /// As an amount of money.
    Amount,
    /// As a percentage with this many decimals.
    Percent {
        /// The decimals.
        decimals: usize,
    },
}

impl Shown {
    /// What the code of a number format says. Only its part for positive numbers counts; quoted text does not.
    pub(super) fn by(code: &str) -> Self {
        let mut bare = String::new();
        let mut characters = code.chars();
        let mut quoted = false;
        while let Some(character) = characters.next() {
            match character {
                '"' => quoted = !quoted,
                // The next character is shown as it is, or only as a gap of its width.
                '\\' | '_' | '*' if !quoted => {
                    characters.next();
                    bare.push_str(if character == '*' { "*" } else { "" });
                }
                ';' if !quoted => break,
                _ if quoted => {}
                _ => bare.push(character),
            }
        }
        if bare.contains('%') {
            let decimals = bare.split_once('.').map_or(0, |(_, behind)| {
                behind.chars().take_while(|digit| matches!(digit, '0' | '#' | '?')).count()
            });
            return Self::Percent { decimals };
        }
        // Accounting formats fill the gap between sign and figure, and are the only ones that do.
        let is_amount = bare.contains(['¥', '￥', '$', '€', '*']) || code.contains("円");
        if is_amount { Self::Amount } else { Self::Plain }
    }

    pub(super) const fn kind(self) -> CellKind {
        match self {
            Self::Plain => CellKind::Number,
            Self::Amount => CellKind::Amount,
            Self::Percent { .. } => CellKind::Percent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;

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
}
