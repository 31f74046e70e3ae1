//! Reads how people write items, steps and rates of an insurer: `①～⑦`, `準備期⇒実行期`, `目標達成`, `85.7％`.

use crate::plan::StatedOutcome;
use consortium_core::reading::{
    Expected, ReadError, ReadResult, Reading, Reason, Repair, fold::fold, is_unknown_mark,
};
use consortium_core::{
    Fraction,
    stages::{InsurerStep, ItemNumber, ItemSet, PrintedPercent},
};

/// Reads a percentage with its decimals. One above 100 % is read as well: what is wrong with it is said beside the row.
///
/// # Errors
/// A text that is no percentage, and a small number that may be a share or a percentage.
pub fn read_printed_percent(text: &str) -> ReadResult<PrintedPercent> {
    let folded = fold(text);
    if folded.text.is_empty() {
        return Ok(Reading::empty());
    }
    if is_unknown_mark(&folded.text) {
        return Ok(Reading::unknown_mark());
    }
    let refuse = |reason| ReadError { expected: Expected::Percent, reason };
    let (digits, is_bare) = match folded.text.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), false),
        None => (folded.text.as_str(), true),
    };
    let percent: PrintedPercent = digits.parse().map_err(|_| refuse(Reason::Unrecognised))?;
    let mut repairs = folded.repairs;
    if is_bare && percent.share() != Fraction::ZERO {
        // Spreadsheets keep 85.7 % as 0.857.
        if percent.share() <= Fraction::new(1, 100).unwrap_or(Fraction::ZERO) {
            return Err(refuse(Reason::ShareOrPercent));
        }
        repairs.push(Repair::PercentAssumed);
    }
    Ok(Reading { value: Some(percent), repairs })
}

/// Reads numbers of items: `①～⑦`, `①②⑤`, `1-4, 7`, `なし`. `None` if the cell is empty or says "not known".
pub(super) fn items_in(folded: &str) -> Result<Option<ItemSet>, Reason> {
    if matches!(folded, "なし" | "無し" | "0" | "none") {
        return Ok(Some(ItemSet::EMPTY));
    }
    if folded.is_empty() || is_unknown_mark(folded) {
        return Ok(None);
    }
    let mut items: Vec<ItemNumber> = Vec::new();
    let mut range_from = None;
    for token in tokens(folded)? {
        match (token, range_from.take(), items.last().copied()) {
            (Token::To, None, Some(first)) => range_from = Some(first),
            (Token::Item(last), Some(first), _) if first < last => {
                items.extend((first.get()..=last.get()).filter_map(ItemNumber::new));
            }
            (Token::Item(item), None, _) => items.push(item),
            _ => return Err(Reason::Unrecognised),
        }
    }
    if range_from.is_some() { Err(Reason::Unrecognised) } else { Ok(Some(items.into())) }
}

/// A part of a list of items.
#[derive(Clone, Copy)]
enum Token {
    Item(ItemNumber),
    To,
}

fn tokens(folded: &str) -> Result<Vec<Token>, Reason> {
    let mut tokens = Vec::new();
    let mut digits = String::new();
    // A separator after the last character closes a number that ends there.
    for character in folded.chars().chain([',']) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        if !digits.is_empty() {
            tokens.push(Token::Item(item_of(&std::mem::take(&mut digits))?));
        }
        match character {
            ',' | ' ' | '・' | '･' | ';' | '/' | '.' => {}
            '~' | '〜' | '-' | 'ー' | 'ｰ' => tokens.push(Token::To),
            circled => {
                let item = ItemNumber::from_circled(circled).ok_or(Reason::Unrecognised)?;
                tokens.push(Token::Item(item));
            }
        }
    }
    Ok(tokens)
}

fn item_of(digits: &str) -> Result<ItemNumber, Reason> {
    let range = Reason::OutOfRange { minimum: 1, maximum: ItemNumber::MOST.into() };
    digits.parse().ok().and_then(ItemNumber::new).ok_or(range)
}

/// A step-up as a table states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlannedStep {
    /// The step before, if it is stated.
    pub(super) from: Option<InsurerStep>,
    /// The step aimed for.
    pub(super) to: InsurerStep,
}

/// Reads a step-up: `準備期⇒実行期`, `Ⅲ→Ⅳ`, `実行期`. `None` for an empty cell and for a dash: no target.
pub(super) fn step_up_in(folded: &str) -> Result<Option<PlannedStep>, Reason> {
    if folded.is_empty() || is_unknown_mark(folded) {
        return Ok(None);
    }
    let plain = folded.replace("->", "→").replace("=>", "→").replace(['⇒', '➡', '⇨', '➔'], "→");
    let step = |text: &str| step_of(text).ok_or(Reason::Unrecognised);
    match plain.split_once('→') {
        Some((from, to)) => Ok(Some(PlannedStep { from: Some(step(from)?), to: step(to)? })),
        None => Ok(Some(PlannedStep { from: None, to: step(&plain)? })),
    }
}

/// Reads a step by itself. `None` if the cell is empty or says "not known".
pub(super) fn step_in(folded: &str) -> Result<Option<InsurerStep>, Reason> {
    if folded.is_empty() || is_unknown_mark(folded) {
        return Ok(None);
    }
    step_of(folded).map(Some).ok_or(Reason::Unrecognised)
}

/// Reads an outcome: `目標達成`, `目標未達成`, or the step reached. `None` for an empty cell and for a dash.
pub(super) fn outcome_in(folded: &str) -> Result<Option<StatedOutcome>, Reason> {
    if folded.is_empty() || is_unknown_mark(folded) {
        return Ok(None);
    }
    let reached = match folded.to_lowercase().as_str() {
        "目標達成" | "達成" | "○" | "〇" | "◯" | "reached" => Some(true),
        "目標未達成" | "未達成" | "目標未達" | "未達" | "×" | "missed" => Some(false),
        _ => None,
    };
    let after = match reached {
        Some(reached) => Some(StatedOutcome::Reached(reached)),
        None => step_of(folded).map(StatedOutcome::Step),
    };
    after.map(Some).ok_or(Reason::Unrecognised)
}

/// The numerals of each step, and its names, those of the draft first.
const STEP_WORDS: [(InsurerStep, [&str; 4], &[&str]); 5] = [
    (InsurerStep::Indifferent, ["Ⅰ", "1", "i", "①"], &["無関心期", "無関心", "indifferent"]),
    (InsurerStep::Interested, ["Ⅱ", "2", "ii", "②"], &["関心期", "関心", "interested"]),
    (InsurerStep::Preparing, ["Ⅲ", "3", "iii", "③"], &["準備期", "準備", "preparing"]),
    (InsurerStep::Acting, ["Ⅳ", "4", "iv", "④"], &["実行期", "実行", "acting"]),
    (
        InsurerStep::Sustaining,
        ["Ⅴ", "5", "v", "⑤"],
        &["維持・発展期", "維持発展期", "維持・発展", "維持発展", "維持期", "sustaining"],
    ),
];

/// The step that a text names by numeral, by name, or by both: `Ⅳ`, `実行期`, `ステップⅣ`, `Ⅳ実行期`.
fn step_of(text: &str) -> Option<InsurerStep> {
    let word: String = text.to_lowercase().chars().filter(|character| !character.is_whitespace()).collect();
    let word = word.strip_prefix("ステップ").or_else(|| word.strip_prefix("step")).unwrap_or(&word);
    // Upper and lower case exist for Roman numerals as well: Ⅳ becomes ⅳ.
    let names = |(step, numerals, names): &(InsurerStep, [&str; 4], &[&str])| {
        let numeral_alone = numerals.iter().any(|numeral| numeral.to_lowercase() == word);
        let name_alone = names.contains(&word);
        let both = numerals.iter().any(|numeral| {
            word.strip_prefix(numeral.to_lowercase().as_str()).is_some_and(|rest| names.contains(&rest))
        });
        (numeral_alone || name_alone || both).then_some(*step)
    };
    STEP_WORDS.iter().find_map(names)
}

/// Reads numbers of items as a user types them: `①～⑦`, `1-4, 7`, `なし`.
///
/// ```
/// use consortium_document::tables::read_items;
/// assert_eq!(read_items("①～⑦").unwrap().value.unwrap().len(), 7);
/// assert!(read_items("全部").is_err());
/// ```
///
/// # Errors
/// A text that lists no items, or items that cannot exist.
pub fn read_items(text: &str) -> ReadResult<ItemSet> {
    words(text, Expected::Items, items_in)
}

/// Reads the step of an insurer: `Ⅳ`, `実行期`, `4`.
///
/// # Errors
/// A text that names no step.
pub fn read_step(text: &str) -> ReadResult<InsurerStep> {
    words(text, Expected::Steps, step_in)
}

/// Reads what came of a step-up: `目標達成`, `目標未達成`, or the step reached.
///
/// # Errors
/// A text that says neither.
pub fn read_outcome(text: &str) -> ReadResult<StatedOutcome> {
    words(text, Expected::StepOutcome, outcome_in)
}

/// Reads a text of words. How they are written (width, arrows) is free, so nothing of it is told as a repair.
pub(super) fn words<T>(
    text: &str,
    expected: Expected,
    reader: impl FnOnce(&str) -> Result<Option<T>, Reason>,
) -> ReadResult<T> {
    let value = reader(&fold(text).text).map_err(|reason| ReadError { expected, reason })?;
    Ok(Reading { value, repairs: Vec::new() })
}

#[cfg(test)]
mod tests {
    use crate::plan::StatedOutcome;
    use crate::tables::stage_words::{
        PlannedStep, items_in, outcome_in, read_printed_percent, step_in, step_up_in,
    };
    use consortium_core::{
        reading::{Reason, Repair, fold::fold},
        stages::{InsurerStep, ItemNumber},
    };

    fn items(text: &str) -> Result<Option<Vec<u8>>, Reason> {
        let items = items_in(&fold(text).text)?;
        Ok(items.map(|items| items.iter().map(ItemNumber::get).collect()))
    }

    #[test]
    fn items_are_read_in_every_way_they_are_written() {
        for text in
            ["①～④、⑦", "①〜④⑦", "1-4,7", "１－４，７", "①②③④⑦", "1, 2, 3, 4, 7", "①・②・③・④・⑦", "1~4 7"]
        {
            assert_eq!(items(text), Ok(Some(vec![1, 2, 3, 4, 7])), "{text}");
        }
        assert_eq!(items("なし"), Ok(Some(vec![])));
        for text in ["", "－", "不明"] {
            assert_eq!(items(text), Ok(None), "{text}");
        }
        for text in ["①～", "～④", "7-4", "1月7日", "全部", "1--4"] {
            assert_eq!(items(text), Err(Reason::Unrecognised), "{text}");
        }
        assert_eq!(items("1, 51"), Err(Reason::OutOfRange { minimum: 1, maximum: 50 }));
    }

    #[test]
    fn steps_are_read_by_numeral_by_name_or_by_both() {
        for text in
            ["Ⅳ", "4", "４", "IV", "実行期", "実行", "Ⅳ実行期", "Ⅳ 実行期", "ステップⅣ", "step 4", "④"]
        {
            assert_eq!(step_in(&fold(text).text), Ok(Some(InsurerStep::Acting)), "{text}");
        }
        assert_eq!(step_in("維持・発展期"), Ok(Some(InsurerStep::Sustaining)));
        assert_eq!(step_in("無関心期"), Ok(Some(InsurerStep::Indifferent)));
        for text in ["Ⅲ実行期", "6", "0", "段階"] {
            assert_eq!(step_in(text), Err(Reason::Unrecognised), "{text}");
        }
    }

    #[test]
    fn a_step_up_has_a_target_and_perhaps_a_start() {
        let expected = Ok(Some(PlannedStep { from: Some(InsurerStep::Preparing), to: InsurerStep::Acting }));
        for text in ["準備期⇒実行期", "準備期→実行期", "Ⅲ→Ⅳ", "３ -> ４", "準備期 ⇒ Ⅳ"]
        {
            assert_eq!(step_up_in(&fold(text).text), expected, "{text}");
        }
        assert_eq!(step_up_in("－"), Err(Reason::Unrecognised), "folding comes first");
        assert_eq!(step_up_in(&fold("－").text), Ok(None));
        let alone = Ok(Some(PlannedStep { from: None, to: InsurerStep::Acting }));
        assert_eq!(step_up_in("実行期"), alone);
    }

    #[test]
    fn an_outcome_is_a_word_or_the_step_reached() {
        assert_eq!(outcome_in("目標達成"), Ok(Some(StatedOutcome::Reached(true))));
        assert_eq!(outcome_in("目標未達成"), Ok(Some(StatedOutcome::Reached(false))));
        assert_eq!(outcome_in("準備期"), Ok(Some(StatedOutcome::Step(InsurerStep::Preparing))));
        assert_eq!(outcome_in("-"), Ok(None));
        assert_eq!(outcome_in("達成見込"), Err(Reason::Unrecognised));
    }

    #[test]
    fn a_rate_keeps_its_decimals_and_is_read_above_one_hundred_too() {
        let rate = |text: &str| read_printed_percent(text).unwrap();
        assert_eq!(rate("１００．０％").value.unwrap().to_string(), "100.0");
        assert_eq!(rate("85.7").repairs, [Repair::PercentAssumed]);
        assert_eq!(rate("857%").value.unwrap().to_string(), "857");
        assert_eq!(rate("－").repairs, [Repair::UnknownMark]);
        assert_eq!(read_printed_percent("0.857").unwrap_err().reason, Reason::ShareOrPercent);
        assert_eq!(read_printed_percent("6/7").unwrap_err().reason, Reason::Unrecognised);
    }
}
