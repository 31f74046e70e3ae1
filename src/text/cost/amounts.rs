//! How amounts are written.

use crate::{
    text::{
        Language,
        number::{MINUS, grouped, yen},
    },
    texts,
};
use consortium_core::{Yen, cost::ExactYen};

/// The decimals of an exact amount that is not whole.
const PLACES: u8 = 2;

texts! {
    whole(amount: String) { ja: "{amount}円", en: "{amount} yen" }
    about(amount: String) { ja: "約{amount}円", en: "about {amount} yen" }
}

/// A whole amount with its unit.
pub fn amount(language: Language, amount: Yen) -> String {
    whole(language, yen(amount))
}

/// An exact amount with its unit; one that is not whole is rounded to two decimals and marked so.
pub fn exact_amount(language: Language, amount: &ExactYen) -> String {
    let Some(nearest) = amount.nearest(PLACES) else { return whole(language, amount.to_string()) };
    if amount.as_rational().is_integer() {
        return whole(language, grouped(nearest.numerator()));
    }
    let shown = nearest.rounded(PLACES).map_or_else(|| nearest.to_string(), |decimal| decimal.to_string());
    about(language, with_groups(&shown))
}

/// Groups the digits before the decimal point.
fn with_groups(decimal: &str) -> String {
    let (whole, decimals) = decimal.split_once('.').unwrap_or((decimal, "0"));
    let sign = if whole.starts_with('-') { MINUS } else { "" };
    let digits =
        whole.trim_start_matches('-').parse::<u128>().ok().and_then(|whole| i128::try_from(whole).ok());
    digits.map_or_else(|| decimal.to_owned(), |digits| format!("{sign}{}.{decimals}", grouped(digits)))
}

#[cfg(test)]
mod tests {
    use super::exact_amount;
    use crate::text::Language;
    use consortium_core::{Fraction, cost::ExactYen};

    #[test]
    fn an_amount_that_is_not_whole_is_marked_as_rounded() {
        let shown = |numerator, denominator| {
            let amount = ExactYen::from(Fraction::new(numerator, denominator).unwrap());
            exact_amount(Language::Japanese, &amount)
        };
        assert_eq!(shown(1_234_567, 1), "1,234,567円");
        assert_eq!(shown(3_703_703, 3), "約1,234,567.67円");
        assert_eq!(shown(-1, 3), "約−0.33円");
    }
}
