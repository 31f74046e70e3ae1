//! Result codes: what one learner has solved, in a few letters and digits that are read out to the trainer.
//!
//! A code holds one state for each exercise and a checksum over the exercises and the states. No name, no time, nothing of
//! any plan. It keeps honest mistakes out; it is no proof, for whoever wants to can make one up.

use thiserror::Error;

use crate::exercises::{ExerciseSet, MOST_EXERCISES, Progress, Workshop};
use consortium_core::reading::fold::{fold, is_dash};

/// The digits of a code: those of Douglas Crockford's base 32, without I, L, O and U, which are taken for others.
/// <https://www.crockford.com/base32.html>
const DIGITS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M',
    'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// The bits of a digit.
const DIGIT_BITS: u32 = 5;

/// The bits of the checksum.
const CHECK_BITS: u32 = 16;

/// A code grows by so many digits at a time, and a hyphen stands between such groups.
const GROUP: usize = 4;

/// The shortest code, in digits: enough for 15 exercises, for 3^15 < 2^(8 · 5 − 16).
const FEWEST_DIGITS: usize = 8;

/// How many states an exercise can be in.
const STATES: u128 = 3;

/// How an exercise went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ExerciseOutcome {
    /// It is not solved.
    #[default]
    Open,
    /// It was solved before any hint was shown.
    Alone,
    /// It was solved after at least one hint.
    WithHints,
}

impl ExerciseOutcome {
    /// Whether it is solved.
    pub const fn is_solved(self) -> bool {
        !matches!(self, Self::Open)
    }

    const fn state(self) -> u128 {
        match self {
            Self::Open => 0,
            Self::Alone => 1,
            Self::WithHints => 2,
        }
    }

    const fn of_state(state: u128) -> Self {
        match state {
            0 => Self::Open,
            1 => Self::Alone,
            _ => Self::WithHints,
        }
    }
}

impl From<Progress> for ExerciseOutcome {
    fn from(progress: Progress) -> Self {
        match (progress.solved, progress.solved_alone) {
            (false, _) => Self::Open,
            (true, true) => Self::Alone,
            (true, false) => Self::WithHints,
        }
    }
}

/// Why a text is no result code of these exercises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ResultCodeError {
    /// There is a character that no code has.
    #[error("no code has the character {0}")]
    UnknownCharacter(char),
    /// It has too few or too many characters; hyphens and spaces do not count.
    #[error("expected {expected} characters, found {found}")]
    WrongLength {
        /// How many there are.
        found: usize,
        /// How many a code of these exercises has.
        expected: usize,
    },
    /// The checksum is another: it was mistyped, or is about other exercises.
    #[error("mistyped, or a code of other exercises")]
    Mistyped,
}

/// The codes of one set of exercises: writes them and reads them.
///
/// Invariant: there are from 1 to [`MOST_EXERCISES`] exercises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultCodes {
    exercises: usize,
    digits: usize,
    /// The checksum of the ids, with which that of a code begins.
    ids: u16,
}

impl ResultCodes {
    /// The codes of these exercises; `None` if there are no exercises, or more than a file can have.
    ///
    /// ```
    /// use consortium_document::exercises::{ExerciseOutcome, ExerciseSet, ResultCodeError, ResultCodes};
    /// let codes = ResultCodes::of(&ExerciseSet::built_in()).unwrap();
    /// let mut outcomes = vec![ExerciseOutcome::Open; codes.exercises()];
    /// outcomes[0] = ExerciseOutcome::Alone;
    /// outcomes[2] = ExerciseOutcome::WithHints;
    /// let code = codes.write(&outcomes).unwrap();
    /// assert_eq!(code.len(), "K7QM-3XPD".len());
    /// assert_eq!(codes.read(&code.to_lowercase().replace('-', " ")), Ok(outcomes));
    /// assert_eq!(codes.read("K7QM"), Err(ResultCodeError::WrongLength { found: 4, expected: 8 }));
    /// ```
    pub fn of(set: &ExerciseSet) -> Option<Self> {
        Self::with_ids(set.exercises.iter().map(|exercise| exercise.id.as_str()))
    }

    fn with_ids<'a>(ids: impl Iterator<Item = &'a str>) -> Option<Self> {
        let (mut exercises, mut check) = (0_usize, u16::MAX);
        for id in ids {
            exercises = exercises.checked_add(1)?;
            // The byte that ends an id is in no text: AB and C are not taken for A and BC.
            check = id.bytes().chain([0xff]).fold(check, |check, byte| fed(check, u128::from(byte), 8));
        }
        let digits = digits_for(exercises)?;
        (1..=MOST_EXERCISES).contains(&exercises).then_some(Self { exercises, digits, ids: check })
    }

    /// How many exercises a code tells of.
    pub const fn exercises(&self) -> usize {
        self.exercises
    }

    /// How many characters a code has, hyphens not counted: 8 for up to 15 exercises, and up to 20.
    pub const fn digits(&self) -> usize {
        self.digits
    }

    /// The code of these outcomes, in groups of four; `None` if there are not as many as exercises.
    pub fn write(&self, outcomes: &[ExerciseOutcome]) -> Option<String> {
        if outcomes.len() != self.exercises {
            return None;
        }
        let states = outcomes
            .iter()
            .rev()
            .try_fold(0_u128, |states, outcome| states.checked_mul(STATES)?.checked_add(outcome.state()))?;
        let whole = states.checked_shl(CHECK_BITS)? | u128::from(self.check(states)?);
        let mut code = String::new();
        for place in 0..self.digits {
            if place > 0 && place.is_multiple_of(GROUP) {
                code.push('-');
            }
            let below = u32::try_from(self.digits.checked_sub(place)?.checked_sub(1)?).ok()?;
            let digit = whole.checked_shr(below.checked_mul(DIGIT_BITS)?)? & DIGIT_MASK;
            code.push(*DIGITS.get(usize::try_from(digit).ok()?)?);
        }
        Some(code)
    }

    /// Reads a code as people type it: small letters, full-width characters, hyphens and spaces anywhere, O for 0, I and L
    /// for 1.
    ///
    /// One wrong character, or two neighbours that have changed places, are always noticed; anything else, such as a code
    /// of other exercises, passes once in 65,536 times.
    ///
    /// # Errors
    ///
    /// See [`ResultCodeError`].
    ///
    /// ```
    /// use consortium_document::exercises::{ExerciseOutcome, ExerciseSet, ResultCodeError, ResultCodes};
    /// let codes = ResultCodes::of(&ExerciseSet::built_in()).unwrap();
    /// assert_eq!(codes.read("K7QM-3XPU"), Err(ResultCodeError::UnknownCharacter('U')));
    /// assert_eq!(codes.read("K7QM-3XPD"), Err(ResultCodeError::Mistyped));
    /// ```
    pub fn read(&self, text: &str) -> Result<Vec<ExerciseOutcome>, ResultCodeError> {
        let mut whole = 0_u128;
        let mut found = 0_usize;
        for character in characters_of(text) {
            let digit = digit(character).ok_or(ResultCodeError::UnknownCharacter(character))?;
            // What is too long loses its beginning here, and is refused below.
            whole = (whole << DIGIT_BITS) | digit;
            found = found.saturating_add(1);
        }
        if found != self.digits {
            return Err(ResultCodeError::WrongLength { found, expected: self.digits });
        }
        let mut states = whole >> CHECK_BITS;
        let check = self.check(states).ok_or(ResultCodeError::Mistyped)?;
        if u128::from(check) != whole & u128::from(u16::MAX) {
            return Err(ResultCodeError::Mistyped);
        }
        let mut outcomes = Vec::with_capacity(self.exercises);
        for _ in 0..self.exercises {
            outcomes.push(ExerciseOutcome::of_state(states % STATES));
            states /= STATES;
        }
        // More states than these exercises can be in.
        if states == 0 { Ok(outcomes) } else { Err(ResultCodeError::Mistyped) }
    }

    /// The checksum of the exercises with these states.
    ///
    /// It is a cyclic one over all bits of the code in their order, so it notices every change within 16 bits in a row: a
    /// character has 5.
    fn check(&self, states: u128) -> Option<u16> {
        let bits = u32::try_from(self.digits).ok()?.checked_mul(DIGIT_BITS)?.checked_sub(CHECK_BITS)?;
        Some(fed(self.ids, states, bits))
    }
}

impl Workshop {
    /// The result code of this learner; `None` while there are no exercises.
    ///
    /// ```
    /// use consortium_document::exercises::{ExerciseOutcome, ExerciseSet, ResultCodes, Workshop};
    /// let set = ExerciseSet::built_in();
    /// let code = Workshop::new(set.clone().into()).result_code().unwrap();
    /// let read = ResultCodes::of(&set).unwrap().read(&code).unwrap();
    /// assert!(read.iter().all(|outcome| *outcome == ExerciseOutcome::Open));
    /// ```
    pub fn result_code(&self) -> Option<String> {
        let outcomes: Vec<_> = self.exercises().map(|(_, progress)| progress.into()).collect();
        ResultCodes::of(self.set())?.write(&outcomes)
    }
}

const DIGIT_MASK: u128 = 0x1f;

/// How many digits the code of so many exercises has.
fn digits_for(exercises: usize) -> Option<usize> {
    let states = STATES.checked_pow(u32::try_from(exercises).ok()?)?;
    let mut digits = FEWEST_DIGITS;
    loop {
        let bits = u32::try_from(digits).ok()?.checked_mul(DIGIT_BITS)?.checked_sub(CHECK_BITS)?;
        if states <= 1_u128.checked_shl(bits)? {
            return Some(digits);
        }
        digits = digits.checked_add(GROUP)?;
    }
}

/// CRC-16 with the polynomial of CCITT, x¹⁶ + x¹² + x⁵ + 1, after the lowest `bits` bits of `value`, highest first (ITU-T
/// V.41; begun with ones, as in CRC-16/IBM-3740).
fn fed(check: u16, value: u128, bits: u32) -> u16 {
    (0..bits).rev().fold(check, |check, place| {
        let bit = value.checked_shr(place).is_some_and(|shifted| shifted & 1 == 1);
        let shifted = check << 1;
        if (check >> 15 == 1) == bit { shifted } else { shifted ^ 0x1021 }
    })
}

/// The characters of a code as it was typed, without hyphens and spaces, in capitals.
pub(super) fn characters_of(text: &str) -> impl Iterator<Item = char> {
    let folded: Vec<char> = fold(text).text.chars().collect();
    let kept = folded.into_iter().filter(|character| !is_dash(*character) && !character.is_whitespace());
    kept.map(|character| character.to_ascii_uppercase())
}

/// What a character of a code stands for.
pub(super) fn digit(character: char) -> Option<u128> {
    let meant = match character {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    DIGITS.into_iter().zip(0..).find_map(|(digit, value)| (digit == meant).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, ExerciseOutcome, ResultCodeError, ResultCodes, fed};
    use crate::exercises::MOST_EXERCISES;

    const OUTCOMES: [ExerciseOutcome; 3] =
        [ExerciseOutcome::Open, ExerciseOutcome::Alone, ExerciseOutcome::WithHints];

    fn codes(exercises: usize) -> ResultCodes {
        let ids: Vec<String> = (0..exercises).map(|number| format!("exercise-{number}")).collect();
        ResultCodes::with_ids(ids.iter().map(String::as_str)).unwrap()
    }

    /// Outcomes that differ from exercise to exercise and from seed to seed.
    fn outcomes(exercises: usize, seed: usize) -> Vec<ExerciseOutcome> {
        let mixed =
            |place: usize| (place + 1).wrapping_mul(seed.wrapping_mul(2_654_435_761).wrapping_add(97));
        (0..exercises).map(|place| OUTCOMES[(mixed(place) >> 7) % 3]).collect()
    }

    #[test]
    fn the_checksum_is_the_published_one() {
        // The check value of CRC-16/IBM-3740 in the catalogue of parametrised CRC algorithms.
        let check = "123456789".bytes().fold(0xffff, |check, byte| fed(check, byte.into(), 8));
        assert_eq!(check, 0x29b1);
    }

    #[test]
    fn a_code_has_eight_characters_up_to_fifteen_exercises_and_grows_in_fours() {
        for (exercises, digits) in
            [(1, 8), (15, 8), (16, 12), (27, 12), (28, 16), (40, 16), (41, 20), (MOST_EXERCISES, 20)]
        {
            assert_eq!(codes(exercises).digits(), digits, "{exercises}");
        }
        assert_eq!(ResultCodes::with_ids([].into_iter()), None);
        assert_eq!(ResultCodes::with_ids(["a"; MOST_EXERCISES + 1].into_iter()), None);
    }

    #[test]
    fn every_state_of_every_exercise_comes_back_whatever_the_size_of_the_set() {
        for exercises in 1..=MOST_EXERCISES {
            let codes = codes(exercises);
            let uniform = OUTCOMES.into_iter().map(|outcome| vec![outcome; exercises]);
            let single = (0..exercises).flat_map(|place| {
                OUTCOMES.into_iter().map(move |outcome| {
                    let mut outcomes = vec![ExerciseOutcome::Open; exercises];
                    outcomes[place] = outcome;
                    outcomes
                })
            });
            let mixed = (0..40).map(|seed| outcomes(exercises, seed));
            for outcomes in uniform.chain(single).chain(mixed) {
                let code = codes.write(&outcomes).unwrap();
                assert_eq!(codes.read(&code), Ok(outcomes), "{code}");
            }
        }
    }

    #[test]
    fn every_combination_of_a_small_set_comes_back() {
        let codes = codes(7);
        let mut seen = std::collections::BTreeSet::new();
        for number in 0..3_usize.pow(7) {
            let outcomes: Vec<_> = (0..7).map(|place| OUTCOMES[number / 3_usize.pow(place) % 3]).collect();
            let code = codes.write(&outcomes).unwrap();
            assert_eq!(codes.read(&code), Ok(outcomes));
            assert!(seen.insert(code));
        }
    }

    #[test]
    fn one_wrong_character_is_always_refused() {
        let mut tried = 0;
        for exercises in [1, 11, 15, 16, MOST_EXERCISES] {
            let codes = codes(exercises);
            for seed in 0..40 {
                let code: Vec<char> = codes.write(&outcomes(exercises, seed)).unwrap().chars().collect();
                for place in (0..code.len()).filter(|place| code[*place] != '-') {
                    for other in DIGITS.into_iter().filter(|other| *other != code[place]) {
                        let mut wrong = code.clone();
                        wrong[place] = other;
                        let wrong: String = wrong.into_iter().collect();
                        assert_eq!(codes.read(&wrong), Err(ResultCodeError::Mistyped), "{wrong}");
                        tried += 1;
                    }
                }
            }
        }
        assert_eq!(tried, 40 * 31 * (8 + 8 + 8 + 12 + 20));
    }

    #[test]
    fn two_neighbours_that_changed_places_are_always_refused() {
        let codes = codes(11);
        for seed in 0..2_000 {
            let outcomes = outcomes(11, seed);
            let code: Vec<char> =
                codes.write(&outcomes).unwrap().chars().filter(|character| *character != '-').collect();
            for place in 1..code.len() {
                let mut wrong = code.clone();
                wrong.swap(place - 1, place);
                let read = codes.read(&wrong.iter().collect::<String>());
                let expected =
                    if wrong == code { Ok(outcomes.clone()) } else { Err(ResultCodeError::Mistyped) };
                assert_eq!(read, expected, "{wrong:?}");
            }
        }
    }

    /// Every way to get two characters of one code wrong, 26,908 of them: by the checksum alone, less than one would pass.
    #[test]
    fn two_wrong_characters_hardly_ever_pass() {
        let codes = codes(11);
        let code: Vec<char> =
            codes.write(&outcomes(11, 3)).unwrap().chars().filter(|one| *one != '-').collect();
        let (mut tried, mut passed) = (0, 0);
        for second in 1..code.len() {
            for first in 0..second {
                for [one, other] in DIGITS.into_iter().flat_map(|one| DIGITS.map(|other| [one, other])) {
                    if one != code[first] && other != code[second] {
                        let mut wrong = code.clone();
                        (wrong[first], wrong[second]) = (one, other);
                        tried += 1;
                        passed += usize::from(codes.read(&wrong.iter().collect::<String>()).is_ok());
                    }
                }
            }
        }
        assert_eq!(tried, 28 * 31 * 31);
        assert!(passed <= 1, "{passed} of {tried}");
    }

    #[test]
    fn a_code_of_other_exercises_or_of_another_order_is_refused() {
        let ids = ["ab", "c", "d"];
        let code = ResultCodes::with_ids(ids.into_iter()).unwrap().write(&OUTCOMES).unwrap();
        for other in [["a", "bc", "d"], ["c", "ab", "d"], ["ab", "c", "e"]] {
            let codes = ResultCodes::with_ids(other.into_iter()).unwrap();
            assert_eq!(codes.read(&code), Err(ResultCodeError::Mistyped), "{other:?}");
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let codes = codes(11);
        let outcomes = (0..).map(|seed| outcomes(11, seed)).find(|outcomes| {
            let code = codes.write(outcomes).unwrap();
            code.contains('0') && code.contains('1')
        });
        let outcomes = outcomes.unwrap();
        let code = codes.write(&outcomes).unwrap();
        let full_width: String = code
            .chars()
            .map(|character| match character {
                '-' => 'ー',
                other => char::from_u32(u32::from(other) + 0xfee0).unwrap(),
            })
            .collect();
        let spaced: String = code.chars().flat_map(|character| [character, '　']).collect();
        let typed = [
            code.to_lowercase(),
            code.replace('-', ""),
            code.replace('-', "—"),
            code.replace('0', "O").replace('1', "I"),
            code.replace('0', "o").replace('1', "l"),
            full_width,
            spaced,
        ];
        for text in typed {
            assert_eq!(codes.read(&text).as_ref(), Ok(&outcomes), "{text}");
        }
    }

    #[test]
    fn what_is_no_code_says_why() {
        let codes = codes(11);
        assert_eq!(codes.read(""), Err(ResultCodeError::WrongLength { found: 0, expected: 8 }));
        assert_eq!(
            codes.read("K7QM-3XPDK"),
            Err(ResultCodeError::WrongLength { found: 9, expected: 8 }),
            "hyphens do not count"
        );
        assert_eq!(codes.read("K7QM-3XP!"), Err(ResultCodeError::UnknownCharacter('!')));
        assert_eq!(codes.read(&"Z".repeat(4_000)).unwrap_err(), {
            ResultCodeError::WrongLength { found: 4_000, expected: 8 }
        });
        assert_eq!(codes.read("ZZZZ-ZZZZ"), Err(ResultCodeError::Mistyped));
    }

    #[test]
    fn outcomes_of_another_number_of_exercises_have_no_code() {
        assert_eq!(codes(11).write(&OUTCOMES), None);
    }
}
