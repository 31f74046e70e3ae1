//! How people write items, steps, outcomes and rates of an insurer: `①～⑦`, `準備期⇒実行期`, `目標達成`, `85.7％`.

use super::{
    InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, PrintedPercent, RestOfPlan, StatedOutcome,
    SurveyCounts,
};
use crate::{
    Characters, Entry, FieldValue, Fraction, about,
    reading::{Expected, ReadError, ReadResult, Reading, Reason, Repair, fold::fold, is_unknown_mark},
};

/// A percentage with its decimals. One above 100 % is read as well: what is wrong with it is said beside the row.
impl FieldValue for PrintedPercent {
    const CHARACTERS: Characters = Characters::Decimal;

    /// # Errors
    ///
    /// A text that is no percentage, and a small number that may be a share or a percentage: spreadsheets keep 85.7 %
    /// as 0.857.
    fn read(text: &str) -> ReadResult<Self> {
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
        let percent: Self = digits.parse().map_err(|_| refuse(Reason::Unrecognised))?;
        let mut repairs = folded.repairs;
        if is_bare && percent.share() != Fraction::ZERO {
            let may_be_share = percent.share().checked_mul(&Fraction::integer(100));
            if may_be_share.is_some_and(|number| number <= Fraction::ONE) {
                return Err(refuse(Reason::ShareOrPercent));
            }
            repairs.push(Repair::PercentAssumed);
        }
        Ok(Reading { value: Some(percent), repairs })
    }

    fn write(&self) -> String {
        format!("{self}%")
    }
}

/// Numbers of items: `①～⑦`, `①②⑤`, `1-4, 7`, `なし`.
///
/// ```
/// use consortium_core::{FieldValue, stages::ItemSet};
/// let items = ItemSet::read("1-4，７").unwrap().value.unwrap();
/// assert_eq!(items.write(), "①～④、⑦");
/// assert!(ItemSet::read("全部").is_err());
/// assert!(ItemSet::read("6/7").is_err()); // six of seven?
/// ```
impl FieldValue for ItemSet {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        words(text, Expected::Items, items_in)
    }

    fn write(&self) -> String {
        let mut runs: Vec<(ItemNumber, ItemNumber)> = Vec::new();
        for item in self.iter() {
            match runs.last_mut() {
                Some((_, last)) if last.get().saturating_add(1) == item.get() => *last = item,
                _ => runs.push((item, item)),
            }
        }
        if runs.is_empty() {
            return NO_ITEMS.to_owned();
        }
        let shown = runs.into_iter().map(|(first, last)| match last.get().saturating_sub(first.get()) {
            0 => first.circled().to_string(),
            1 => format!("{}、{}", first.circled(), last.circled()),
            _ => format!("{}～{}", first.circled(), last.circled()),
        });
        shown.collect::<Vec<_>>().join("、")
    }
}

/// What became of the items. The achieved ones by themselves are a complete list: what else was planned was missed.
/// Behind ×, items that are not met; … at the end says that nothing is known about the others.
///
/// ```
/// use consortium_core::{FieldValue, stages::{ItemResults, RestOfPlan}};
/// let read = |text| ItemResults::read(text).unwrap().value.unwrap();
/// assert_eq!(read("①～⑥"), ItemResults::achieved(read("①～⑥").answers.met()));
/// let open = read("①～④ ×⑦ …");
/// assert_eq!((open.rest, open.answers.not_met().len()), (RestOfPlan::Open, 1));
/// assert_eq!(open.write(), "①～④ ×⑦ …");
/// ```
impl FieldValue for ItemResults {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        words(text, Expected::Items, |folded| {
            let (listed, rest) = match folded.strip_suffix(['…', '?']) {
                Some(listed) => (listed.trim_end(), RestOfPlan::Open),
                None => (folded, RestOfPlan::Missed),
            };
            let (met, not_met) = match listed.split_once(['×', '✕', '╳']) {
                Some((met, not_met)) => (met.trim(), Some(not_met.trim())),
                None => (listed, None),
            };
            let missed = match not_met {
                Some(not_met) => items_in(not_met)?.ok_or(Reason::Unrecognised)?,
                None => ItemSet::EMPTY,
            };
            let met = match items_in(met)? {
                Some(met) => met,
                None if not_met.is_some() => ItemSet::EMPTY,
                None => return Ok(None),
            };
            if !met.intersection(missed).is_empty() {
                return Err(Reason::Unrecognised);
            }
            Ok(Some(Self { answers: ItemAnswers::decided(met.union(missed), met), rest }))
        })
    }

    fn write(&self) -> String {
        let mut shown = self.answers.met().write();
        let missed = self.answers.not_met();
        if !missed.is_empty() {
            shown = format!("{shown} ×{}", missed.write());
        }
        match self.rest {
            RestOfPlan::Missed => shown,
            RestOfPlan::Open => format!("{shown} …"),
        }
    }
}

/// A step by numeral, by name, or by both: `Ⅳ`, `III`, `実行期`, `ステップⅣ`, `Ⅳ（実行期）`, `4：実行期`.
impl FieldValue for InsurerStep {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        words(text, Expected::Steps, |folded| {
            if folded.is_empty() || is_unknown_mark(folded) {
                return Ok(None);
            }
            step_of(folded).map(Some).ok_or(Reason::Unrecognised)
        })
    }

    fn write(&self) -> String {
        self.numeral().to_string()
    }
}

/// A step-up as a table states it: `準備期⇒実行期`, `Ⅲ→Ⅳ`, `実行期`. A dash: no step-up is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// The step before, if it is stated.
    pub from: Option<InsurerStep>,
    /// The step aimed for.
    pub to: InsurerStep,
}

impl FieldValue for PlannedStep {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        words(text, Expected::Steps, |folded| {
            if folded.is_empty() || is_unknown_mark(folded) {
                return Ok(None);
            }
            let plain = folded.replace("->", "→").replace("=>", "→").replace(['⇒', '➡', '⇨', '➔'], "→");
            let step = |text: &str| step_of(text).ok_or(Reason::Unrecognised);
            match plain.split_once('→') {
                Some((from, to)) => Ok(Some(Self { from: Some(step(from)?), to: step(to)? })),
                None => Ok(Some(Self { from: None, to: step(&plain)? })),
            }
        })
    }

    fn write(&self) -> String {
        match self.from {
            Some(from) => format!("{}→{}", from.numeral(), self.to.numeral()),
            None => self.to.write(),
        }
    }
}

/// What came of a step-up: `目標達成`, `目標未達成`, or the step reached. A dash: nothing is stated.
impl FieldValue for StatedOutcome {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        words(text, Expected::StepOutcome, |folded| {
            if folded.is_empty() || is_unknown_mark(folded) {
                return Ok(None);
            }
            let reached = match folded.to_lowercase().as_str() {
                "目標達成" | "達成" | "○" | "〇" | "◯" | "reached" => Some(true),
                "目標未達成" | "未達成" | "目標未達" | "未達" | "×" | "missed" => Some(false),
                _ => None,
            };
            let outcome = match reached {
                Some(reached) => Some(Self::Reached(reached)),
                None => step_of(folded).map(Self::Step),
            };
            outcome.map(Some).ok_or(Reason::Unrecognised)
        })
    }

    fn write(&self) -> String {
        match self {
            Self::Reached(true) => "目標達成".to_owned(),
            Self::Reached(false) => "目標未達成".to_owned(),
            Self::Step(step) => step.write(),
        }
    }
}

/// How many gave each answer, in one cell of a table: `1-1=3; 1-2=12`, question, answer, count. A count that is no
/// number is kept as a text that cannot be read.
///
/// ```
/// use consortium_core::{FieldValue, stages::SurveyCounts};
/// assert_eq!(SurveyCounts::read("１－１＝３;2-1= 1,200 ;").unwrap().value.unwrap().write(), "1-1=3; 2-1=1200");
/// ```
impl FieldValue for SurveyCounts {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        words(text, Expected::SurveyCounts, |folded| {
            let mut counts = Self::default();
            for part in folded.split(';').map(str::trim).filter(|part| !part.is_empty()) {
                let (place, count) = part.split_once('=').ok_or(Reason::Unrecognised)?;
                let (question, answer) = place.split_once('-').ok_or(Reason::Unrecognised)?;
                let number = |text: &str| text.trim().parse::<u8>().map_err(|_| Reason::Unrecognised);
                counts.set(number(question)?, number(answer)?, Entry::read(count).0);
            }
            Ok(Some(counts))
        })
    }

    fn write(&self) -> String {
        let count = |count: &Entry<u32>| match count {
            Entry::Unknown => String::new(),
            Entry::Unreadable(text) => text.clone(),
            Entry::Known(count) => count.to_string(),
            Entry::Approximate(count) => about(&count.to_string()),
        };
        let parts =
            self.iter().map(|(question, answer, found)| format!("{question}-{answer}={}", count(found)));
        parts.collect::<Vec<_>>().join("; ")
    }
}

/// Reads a text of words. How they are written (width, arrows) is free, so nothing of it is told as a repair.
fn words<T>(
    text: &str,
    expected: Expected,
    reader: impl FnOnce(&str) -> Result<Option<T>, Reason>,
) -> ReadResult<T> {
    let value = reader(&fold(text).text).map_err(|reason| ReadError { expected, reason })?;
    Ok(Reading { value, repairs: Vec::new() })
}

/// An empty list of items, as it is written: an empty cell would say that nothing is known.
const NO_ITEMS: &str = "なし";

/// Numbers of items. `None` if the text is empty or says "not known".
fn items_in(folded: &str) -> Result<Option<ItemSet>, Reason> {
    if matches!(folded, NO_ITEMS | "無し" | "0" | "none") {
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
    // 6/7 may be the items ⑥ and ⑦, and six of seven.
    let is_number = |text: &str| !text.trim().is_empty() && text.trim().chars().all(|c| c.is_ascii_digit());
    if folded.split_once('/').is_some_and(|(first, second)| is_number(first) && is_number(second)) {
        return Err(Reason::Unrecognised);
    }
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

/// The numerals of each step in small letters, and its names, those of the draft first.
const STEP_WORDS: [(InsurerStep, [&str; 4], &[&str]); 5] = [
    (InsurerStep::Indifferent, ["ⅰ", "1", "i", "①"], &["無関心期", "無関心", "indifferent"]),
    (InsurerStep::Interested, ["ⅱ", "2", "ii", "②"], &["関心期", "関心", "interested"]),
    (InsurerStep::Preparing, ["ⅲ", "3", "iii", "③"], &["準備期", "準備", "preparing"]),
    (InsurerStep::Acting, ["ⅳ", "4", "iv", "④"], &["実行期", "実行", "acting"]),
    (
        InsurerStep::Sustaining,
        ["ⅴ", "5", "v", "⑤"],
        &["維持・発展期", "維持発展期", "維持・発展", "維持発展", "維持期", "発展期", "sustaining"],
    ),
];

/// The step that a text names by numeral, by name, or by both.
fn step_of(text: &str) -> Option<InsurerStep> {
    // Small and capital letters exist for Roman numerals as well: Ⅳ becomes ⅳ.
    let word: String = text
        .to_lowercase()
        .replace("ｽﾃｯﾌﾟ", "ステップ")
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '(' | ')' | '「' | '」' | ':'))
        .collect();
    let word = ["ステップ", "step", "第"].iter().find_map(|start| word.strip_prefix(start)).unwrap_or(&word);
    let named = |(step, numerals, names): &(InsurerStep, [&str; 4], &[&str])| {
        let behind = |numeral: &&str| {
            let rest = word.strip_prefix(numeral);
            rest.is_some_and(|rest| matches!(rest, "" | "期" | "ステップ") || names.contains(&rest))
                || word.strip_suffix(numeral).is_some_and(|name| names.contains(&name))
        };
        (names.contains(&word) || numerals.iter().any(behind)).then_some(*step)
    };
    STEP_WORDS.iter().find_map(named)
}

#[cfg(test)]
mod tests {
    use super::PlannedStep;
    use crate::{
        FieldValue,
        reading::{Reason, Repair},
        stages::{
            InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, PrintedPercent, RestOfPlan, Rung,
            StatedOutcome, SurveyCounts,
        },
    };

    fn read<T: FieldValue>(text: &str) -> Result<Option<T>, Reason> {
        T::read(text).map(|reading| reading.value).map_err(|error| error.reason)
    }

    fn items(text: &str) -> Result<Option<Vec<u8>>, Reason> {
        Ok(read::<ItemSet>(text)?.map(|items| items.iter().map(ItemNumber::get).collect()))
    }

    fn up_to(last: u8) -> ItemSet {
        (1..=last).filter_map(ItemNumber::new).collect()
    }

    fn reads_back<T: FieldValue + std::fmt::Debug>(value: T) {
        assert_eq!(T::read(&value.write()).unwrap().value, Some(value.clone()), "{}", value.write());
    }

    #[test]
    fn what_a_field_shows_can_be_read_by_that_field() {
        let seventh = ItemSet::from(ItemNumber::new(7).unwrap());
        for items in [ItemSet::EMPTY, up_to(2), up_to(9), up_to(50).without(seventh)] {
            reads_back(items);
            reads_back(ItemResults::achieved(items));
            for rest in [RestOfPlan::Open, RestOfPlan::Missed] {
                reads_back(ItemResults { answers: ItemAnswers::met_only(items.without(seventh)), rest });
                let answers = ItemAnswers::decided(items.union(seventh), items.without(seventh));
                reads_back(ItemResults { answers, rest });
            }
        }
        for step in InsurerStep::ALL {
            reads_back(*step);
            reads_back(StatedOutcome::Step(*step));
            reads_back(PlannedStep { from: None, to: *step });
            reads_back(PlannedStep { from: Some(InsurerStep::Indifferent), to: *step });
        }
        for reached in [true, false] {
            reads_back(StatedOutcome::Reached(reached));
        }
        for text in ["0", "100.0", "85.7", "0.5", "120"] {
            reads_back::<PrintedPercent>(text.parse().unwrap());
        }
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
        // Numbers beside a slash may be a part of a whole; signs are items.
        assert_eq!(items("⑥/⑦"), Ok(Some(vec![6, 7])));
        assert_eq!(items("⑥/7"), Ok(Some(vec![6, 7])));
        for text in ["①～", "～④", "7-4", "3～3", "6/7", "1月7日", "全部", "1--4"] {
            assert_eq!(items(text), Err(Reason::Unrecognised), "{text}");
        }
        assert_eq!(items("1, 51"), Err(Reason::OutOfRange { minimum: 1, maximum: 50 }));
    }

    #[test]
    fn two_items_in_a_row_are_written_one_by_one() {
        assert_eq!(up_to(2).write(), "①、②");
        assert_eq!(up_to(3).write(), "①～③");
    }

    #[test]
    fn items_may_be_missed_where_none_is_met() {
        let missed = read::<ItemResults>("×①～③").unwrap().unwrap();
        assert_eq!(missed.answers, ItemAnswers::decided(up_to(3), ItemSet::EMPTY));
        assert_eq!(missed.rest, RestOfPlan::Missed);
    }

    #[test]
    fn an_item_is_not_met_and_missed_at_once() {
        assert_eq!(read::<ItemResults>("①～③ ×③"), Err(Reason::Unrecognised));
        for nothing in ["", "…", "?", "？", "不明", "不明…"] {
            assert_eq!(read::<ItemResults>(nothing), Ok(None), "{nothing}");
        }
    }

    #[test]
    fn steps_are_read_by_numeral_by_name_or_by_both() {
        for text in [
            "Ⅳ",
            "4",
            "４",
            "IV",
            "実行期",
            "実行",
            "Ⅳ実行期",
            "Ⅳ 実行期",
            "ステップⅣ",
            "第4ステップ",
            "実行期（Ⅳ）",
            "step 4",
            "④",
            "Ⅳ期",
            "Ⅳ（実行期）",
            "4：実行期",
            "ｽﾃｯﾌﾟ4",
            "「Ⅳ」",
        ] {
            assert_eq!(read(text), Ok(Some(InsurerStep::Acting)), "{text}");
        }
        assert_eq!(read("III"), Ok(Some(InsurerStep::Preparing)));
        assert_eq!(read("維持・発展期"), Ok(Some(InsurerStep::Sustaining)));
        assert_eq!(read("無関心期"), Ok(Some(InsurerStep::Indifferent)));
        for text in ["", "－", "不明"] {
            assert_eq!(read::<InsurerStep>(text), Ok(None), "{text}");
        }
        for text in ["Ⅲ実行期", "6", "0", "段階", "期"] {
            assert_eq!(read::<InsurerStep>(text), Err(Reason::Unrecognised), "{text}");
        }
    }

    #[test]
    fn a_step_up_has_a_target_and_perhaps_a_start() {
        let expected = PlannedStep { from: Some(InsurerStep::Preparing), to: InsurerStep::Acting };
        for text in ["準備期⇒実行期", "準備期→実行期", "Ⅲ→Ⅳ", "３ -> ４", "準備期 ⇒ Ⅳ", "「Ⅲ→Ⅳ」"]
        {
            assert_eq!(read(text), Ok(Some(expected)), "{text}");
        }
        assert_eq!(read::<PlannedStep>("－"), Ok(None));
        assert_eq!(read("実行期"), Ok(Some(PlannedStep { from: None, to: InsurerStep::Acting })));
    }

    #[test]
    fn an_outcome_is_a_word_or_the_step_reached() {
        assert_eq!(read("目標達成"), Ok(Some(StatedOutcome::Reached(true))));
        assert_eq!(read("目標未達成"), Ok(Some(StatedOutcome::Reached(false))));
        assert_eq!(read("準備期"), Ok(Some(StatedOutcome::Step(InsurerStep::Preparing))));
        assert_eq!(read::<StatedOutcome>("-"), Ok(None));
        assert_eq!(read::<StatedOutcome>("達成見込"), Err(Reason::Unrecognised));
    }

    #[test]
    fn a_rate_keeps_its_decimals_and_is_read_above_one_hundred_too() {
        let rate = |text: &str| PrintedPercent::read(text).unwrap();
        assert_eq!(rate("１００．０％").value.unwrap().to_string(), "100.0");
        assert_eq!(rate("85.7").repairs, [Repair::PercentAssumed]);
        assert_eq!(rate("857%").value.unwrap().to_string(), "857");
        assert_eq!(rate("－").repairs, [Repair::UnknownMark]);
        assert_eq!(read::<PrintedPercent>("0.857"), Err(Reason::ShareOrPercent));
        assert_eq!(read::<PrintedPercent>("6/7"), Err(Reason::Unrecognised));
    }

    #[test]
    fn counts_are_read_back_as_they_were_written_and_nothing_else_is() {
        for text in ["", "1-1=3", "1-1=3; 1-2=0; 4-2=1741", "1-2=数件"] {
            assert_eq!(read::<SurveyCounts>(text).unwrap().unwrap().write(), text);
        }
        for text in ["3", "1=3", "1-1", "1-300=3", "問1: 3", "-1-1=3"] {
            assert!(read::<SurveyCounts>(text).is_err(), "{text}");
        }
    }
}
