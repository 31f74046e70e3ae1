//! What a trainer chooses of a set of exercises for one workshop: which of them, in which order, and how long all of it takes.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::exercises::{
    ASSUMED_MINUTES, BREAK_MINUTES, DISCUSSION_MINUTES, Exercise, ExerciseSet, INTRODUCTION_MINUTES,
    MOST_MINUTES,
};
use consortium_core::{
    Fraction, Yen,
    cost::{ExactShares, ExactYen, Rounding, apportion},
    reading::fold::fold,
};

/// A choice among the exercises of a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopChoice {
    /// The ids of the exercises, in the order of the workshop.
    pub exercises: Vec<String>,
    /// How many minutes the workshop takes with introduction, break and discussion; `None` for as long as the exercises say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

/// Why a choice makes no workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ChoiceError {
    /// Nothing is chosen, or something that the set does not have, or the same exercise twice.
    #[error("expected different exercises of the set")]
    NotOfTheSet,
    /// The minutes leave less than one for each exercise.
    #[error("expected at least {least} minutes")]
    TooShort {
        /// The fewest minutes with these exercises.
        least: u32,
    },
    /// The minutes leave more than [`MOST_MINUTES`] for an exercise.
    #[error("more than {MOST_MINUTES} minutes for an exercise")]
    TooLong,
}

impl WorkshopChoice {
    /// All exercises of a set, as long as they say.
    pub fn all(set: &ExerciseSet) -> Self {
        let ids = set.exercises.iter().map(|exercise| exercise.id.clone());
        Self { exercises: ids.collect(), minutes: None }
    }

    /// The choice with an exercise more, at the end.
    #[must_use]
    pub fn with(&self, id: &str) -> Self {
        let mut next = self.without(id);
        next.exercises.push(id.to_owned());
        next
    }

    /// The choice without an exercise.
    #[must_use]
    pub fn without(&self, id: &str) -> Self {
        let mut next = self.clone();
        next.exercises.retain(|other| other != id);
        next
    }

    /// The choice with an exercise one place earlier, or later. One that is first or last stays.
    #[must_use]
    pub fn moved(&self, id: &str, earlier: bool) -> Self {
        let mut next = self.clone();
        let place = next.exercises.iter().position(|other| other == id);
        let other = place.and_then(|place| if earlier { place.checked_sub(1) } else { place.checked_add(1) });
        if let (Some(place), Some(other)) = (place, other)
            && other < next.exercises.len()
        {
            next.exercises.swap(place, other);
        }
        next
    }
}

impl ExerciseSet {
    /// The exercises of a choice in its order, with minutes that add up to those of the choice, introduction, break and
    /// discussion included. They are dealt in proportion to what the exercises say; an exercise that says nothing counts
    /// [`ASSUMED_MINUTES`].
    ///
    /// # Errors
    ///
    /// See [`ChoiceError`].
    ///
    /// ```
    /// use consortium_document::exercises::{ChoiceError, ExerciseSet, WorkshopChoice, WorkshopTimetable};
    /// let all = ExerciseSet::built_in();
    /// let two = ["settlement", "at-the-limit"].map(str::to_owned).to_vec();
    /// let choice = WorkshopChoice { exercises: two, minutes: Some(61) };
    /// let chosen = all.chosen(&choice).unwrap();
    /// assert_eq!(chosen.exercises.iter().map(|one| one.minutes).collect::<Vec<_>>(), [Some(14), Some(12)]);
    /// assert_eq!(WorkshopTimetable::of(&chosen).minutes, 61);
    /// let short = WorkshopChoice { minutes: Some(30), ..choice };
    /// assert_eq!(all.chosen(&short), Err(ChoiceError::TooShort { least: 37 }));
    /// ```
    pub fn chosen(&self, choice: &WorkshopChoice) -> Result<Self, ChoiceError> {
        let mut exercises = Vec::with_capacity(choice.exercises.len());
        for (place, id) in choice.exercises.iter().enumerate() {
            let is_new = !choice.exercises.iter().take(place).any(|before| before == id);
            let found = self.exercises.iter().find(|exercise| exercise.id == *id).filter(|_| is_new);
            exercises.push(found.ok_or(ChoiceError::NotOfTheSet)?.clone());
        }
        if exercises.is_empty() {
            return Err(ChoiceError::NotOfTheSet);
        }
        let Some(minutes) = choice.minutes else { return Ok(Self { title: self.title.clone(), exercises }) };
        let said: Vec<u32> =
            exercises.iter().map(|one| one.minutes.map_or(ASSUMED_MINUTES, u32::from)).collect();
        let dealt = dealt(minutes, &said)?;
        let with_minutes = exercises
            .iter()
            .zip(dealt)
            .map(|(exercise, minutes)| Exercise { minutes: Some(minutes), ..(**exercise).clone() }.into());
        Ok(Self { title: self.title.clone(), exercises: with_minutes.collect() })
    }
}

/// A text that is no length of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a number of minutes such as 90")]
pub struct NotMinutes;

/// Reads how long a workshop takes: `90`, `90分`, `1時間30分`, `1時間半`, full-width too. `None` if the text is empty.
///
/// # Errors
///
/// [`NotMinutes`] for any other text.
///
/// ```
/// use consortium_document::exercises::{NotMinutes, read_minutes};
/// for text in ["90", "９０分", "1時間30分", "１時間半", "90 min"] {
///     assert_eq!(read_minutes(text), Ok(Some(90)), "{text}");
/// }
/// assert_eq!(read_minutes("2時間"), Ok(Some(120)));
/// assert_eq!(read_minutes(" "), Ok(None));
/// for text in ["半日", "-90", "1.5", "時間", "99999999999"] {
///     assert_eq!(read_minutes(text), Err(NotMinutes), "{text}");
/// }
/// ```
pub fn read_minutes(text: &str) -> Result<Option<u32>, NotMinutes> {
    let folded = fold(text).text.replace(' ', "").to_lowercase();
    if folded.is_empty() {
        return Ok(None);
    }
    let number = |text: &str| -> Result<u32, NotMinutes> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().map_err(|_| NotMinutes)
        } else {
            Err(NotMinutes)
        }
    };
    let minutes = |text: &str| {
        let units = ["分間", "分", "minutes", "min"];
        number(units.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text))
    };
    let Some((hours, rest)) = folded.split_once("時間") else { return minutes(&folded).map(Some) };
    let rest = match rest {
        "" => 0,
        "半" => 30,
        rest => minutes(rest)?,
    };
    number(hours)?.checked_mul(60).and_then(|hours| hours.checked_add(rest)).map(Some).ok_or(NotMinutes)
}

/// The minutes of each exercise in a workshop that takes so many in all. Each gets one; the rest is dealt in proportion to
/// what each says beyond one, and what is left over goes to the largest remainders.
fn dealt(minutes: u32, said: &[u32]) -> Result<Vec<u8>, ChoiceError> {
    // A file has at most 50 exercises of 180 minutes: nothing here comes near the limits of the types.
    let number = u32::try_from(said.len()).map_err(|_| ChoiceError::TooLong)?;
    let pause = if said.len() > 1 { BREAK_MINUTES } else { 0 };
    let around = [INTRODUCTION_MINUTES, DISCUSSION_MINUTES, pause];
    let least = around.into_iter().fold(number, u32::saturating_add);
    let free = minutes.checked_sub(least).ok_or(ChoiceError::TooShort { least })?;
    let beyond_one: Vec<u32> = said.iter().map(|said| said.saturating_sub(1)).collect();
    let all: u64 = beyond_one.iter().copied().map(u64::from).sum();
    // Where every exercise says one minute, all are alike.
    let (weights, all) = if all == 0 { (vec![1; said.len()], u64::from(number)) } else { (beyond_one, all) };
    let exact = weights.into_iter().map(|weight| {
        let share = Fraction::new(i128::from(weight) * i128::from(free), i128::from(all))?;
        Some(ExactYen::from(share))
    });
    let exact: ExactShares = exact.collect::<Option<_>>().ok_or(ChoiceError::TooLong)?;
    // Minutes are dealt as yen are.
    let shares = apportion(&exact, Rounding::default(), &[]).map_err(|_| ChoiceError::TooLong)?;
    let minutes = |share: Yen| share.get().checked_add(1).and_then(|minutes| u8::try_from(minutes).ok());
    let within = |share| minutes(share).filter(|minutes| *minutes <= MOST_MINUTES);
    shares.into_iter().map(|share| within(share).ok_or(ChoiceError::TooLong)).collect()
}

#[cfg(test)]
mod tests {
    use super::{ChoiceError, WorkshopChoice, dealt};
    use crate::exercises::{ExerciseSet, WorkshopTimetable};

    fn choice(ids: &[&str], minutes: Option<u32>) -> WorkshopChoice {
        WorkshopChoice { exercises: ids.iter().map(|id| (*id).to_owned()).collect(), minutes }
    }

    #[test]
    fn a_choice_has_its_exercises_in_its_order_and_none_that_the_set_lacks() {
        let all = ExerciseSet::built_in();
        let ids = |choice: &WorkshopChoice| {
            all.chosen(choice).map(|set| set.exercises.iter().map(|one| one.id.clone()).collect::<Vec<_>>())
        };
        let two = choice(&["settlement", "at-the-limit"], None);
        assert_eq!(ids(&two), Ok(two.exercises.clone()));
        assert_eq!(ids(&WorkshopChoice::all(&all)).map(|ids| ids.len()), Ok(all.exercises.len()));
        for wrong in
            [choice(&[], None), choice(&["another"], None), choice(&["settlement", "settlement"], None)]
        {
            assert_eq!(ids(&wrong), Err(ChoiceError::NotOfTheSet));
        }
    }

    #[test]
    fn exercises_are_taken_in_and_out_and_change_places() {
        let two = choice(&["a", "b"], Some(60));
        assert_eq!(two.with("c"), choice(&["a", "b", "c"], Some(60)));
        assert_eq!(two.with("a"), choice(&["b", "a"], Some(60)), "never twice");
        assert_eq!(two.without("a"), choice(&["b"], Some(60)));
        assert_eq!(two.moved("b", true), choice(&["b", "a"], Some(60)));
        for (id, earlier) in [("a", true), ("b", false), ("c", true)] {
            assert_eq!(two.moved(id, earlier), two);
        }
    }

    #[test]
    fn the_timetable_takes_as_long_as_was_chosen() {
        let all = ExerciseSet::built_in();
        for minutes in [46, 47, 90, 119, 120, 121, 180, 600] {
            let chosen =
                all.chosen(&WorkshopChoice { minutes: Some(minutes), ..WorkshopChoice::all(&all) }).unwrap();
            assert_eq!(WorkshopTimetable::of(&chosen).minutes, minutes);
        }
        let as_they_say = all.chosen(&WorkshopChoice { minutes: Some(120), ..WorkshopChoice::all(&all) });
        assert_eq!(as_they_say, Ok(all), "the minutes that they say");
    }

    #[test]
    fn minutes_are_dealt_in_proportion_and_every_exercise_gets_some() {
        assert_eq!(dealt(25 + 7, &[3]), Ok(vec![7]));
        assert_eq!(dealt(35 + 30, &[5, 10]), Ok(vec![10, 20]));
        assert_eq!(dealt(35 + 2, &[1, 180]), Ok(vec![1, 1]));
        assert_eq!(dealt(35 + 9, &[1, 1]), Ok(vec![5, 4]));
        assert_eq!(dealt(36, &[5, 10]), Err(ChoiceError::TooShort { least: 37 }));
        assert_eq!(dealt(35 + 360, &[5, 10]), Err(ChoiceError::TooLong));
        assert_eq!(dealt(u32::MAX, &[5, 10]), Err(ChoiceError::TooLong));
    }
}
