//! Whether a line of the review sheet is judged as its own figures say.

use crate::{Answer, reading::fold::fold};

use super::ReviewLine;

/// How a judgement differs from the figures beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotAsJudged {
    /// It is said to be reached, and the actual figure is below the planned one.
    BelowThePlan,
    /// It is said not to be reached, and the actual figure is the planned one or above.
    AtThePlan,
}

/// How the judgement of a line differs from its figures. Only figures in the same unit are compared; nothing is said where the plan is
/// an upper limit.
///
/// ```
/// use consortium_core::{Answer, outcomes::{IndicatorKind, NotAsJudged, ReviewId, ReviewLine, not_as_judged}};
/// let mut line = ReviewLine::new(ReviewId(1), IndicatorKind::Outcome, String::new());
/// (line.planned, line.actual, line.reached) = ("15%".to_owned(), "9.5%".to_owned(), Answer::Met);
/// assert_eq!(not_as_judged(&line), Some(NotAsJudged::BelowThePlan));
/// line.planned = "15%以下".to_owned();
/// assert_eq!(not_as_judged(&line), None);
/// ```
pub fn not_as_judged(line: &ReviewLine) -> Option<NotAsJudged> {
    const UPPER_LIMIT: [&str; 7] = ["以下", "未満", "以内", "まで", "減", "下げ", "低下"];
    let texts = [&line.planned, &line.indicator];
    if UPPER_LIMIT.iter().any(|word| texts.iter().any(|text| text.contains(word))) {
        return None;
    }
    let (planned, actual) = (Amount::first_in(&line.planned)?, Amount::first_in(&line.actual)?);
    if planned.unit != actual.unit {
        return None;
    }
    match line.reached {
        Answer::Met if actual.millionths < planned.millionths => Some(NotAsJudged::BelowThePlan),
        Answer::NotMet if actual.millionths >= planned.millionths => Some(NotAsJudged::AtThePlan),
        Answer::Met | Answer::NotMet | Answer::Unknown => None,
    }
}

/// A figure in a text.
struct Amount {
    millionths: u64,
    /// The first character behind it.
    unit: Option<char>,
}

impl Amount {
    fn first_in(text: &str) -> Option<Self> {
        let text = fold(text).text;
        let start = text.find(|character: char| character.is_ascii_digit())?;
        let text = text.get(start..)?;
        let end =
            text.find(|character: char| !(character.is_ascii_digit() || matches!(character, '.' | ',')));
        let (figure, rest) = text.split_at_checked(end.unwrap_or(text.len()))?;
        let figure = figure.replace(',', "");
        let (whole, decimals) = figure.split_once('.').unwrap_or((&figure, ""));
        let millionths = format!("{decimals:0<6}").get(..6)?.parse::<u64>().ok()?;
        let whole = whole.parse::<u64>().ok()?.checked_mul(1_000_000)?;
        Some(Self { millionths: whole.checked_add(millionths)?, unit: rest.trim_start().chars().next() })
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAsJudged, not_as_judged};
    use crate::{
        Answer,
        outcomes::{IndicatorKind, ReviewId, ReviewLine},
    };

    fn judged(planned: &str, actual: &str, reached: Answer) -> Option<NotAsJudged> {
        let line = ReviewLine::new(ReviewId(1), IndicatorKind::Outcome, "参加率".to_owned());
        not_as_judged(&ReviewLine { planned: planned.to_owned(), actual: actual.to_owned(), reached, ..line })
    }

    #[test]
    fn a_plan_that_was_missed_is_not_reached() {
        let below = Some(NotAsJudged::BelowThePlan);
        assert_eq!(judged("15%", "9.5%（790人のうち75人）", Answer::Met), below);
        assert_eq!(judged("１５％以上", "9.5％", Answer::Met), below);
        assert_eq!(judged("1,200人", "980人", Answer::Met), below);
        assert_eq!(judged("15%", "15.0%", Answer::NotMet), Some(NotAsJudged::AtThePlan));
    }

    #[test]
    fn nothing_is_said_of_what_cannot_be_compared() {
        for (planned, actual) in
            [("15%", "20%"), ("15%", "80人"), ("", "9.5%"), ("増やす", "9.5%"), ("15%以下", "9.5%")]
        {
            assert_eq!(judged(planned, actual, Answer::Met), None, "{planned} {actual}");
        }
        assert_eq!(judged("15%", "9.5%", Answer::Unknown), None);
    }

    #[test]
    fn what_equals_the_plan_has_reached_it_and_what_is_below_has_not() {
        assert_eq!(judged("15%", "15%", Answer::Met), None);
        assert_eq!(judged("15%", "15%", Answer::NotMet), Some(NotAsJudged::AtThePlan));
        assert_eq!(judged("15%", "9.5%", Answer::NotMet), None);
    }
}
