//! Laws of result codes.

use consortium_document::exercises::{
    Exercise, ExerciseOutcome, ExerciseSet, MOST_EXERCISES, ResultCodes, read_class_results,
};
use proptest::prelude::*;

/// A set of so many exercises.
fn set(exercises: usize) -> ExerciseSet {
    let any = ExerciseSet::built_in().exercises.remove(0);
    let numbered = |number| Exercise { id: format!("exercise-{number}"), ..(*any).clone() }.into();
    ExerciseSet { exercises: (0..exercises).map(numbered).collect(), ..ExerciseSet::default() }
}

fn outcomes() -> impl Strategy<Value = Vec<ExerciseOutcome>> {
    let outcome =
        prop::sample::select(vec![ExerciseOutcome::Open, ExerciseOutcome::Alone, ExerciseOutcome::WithHints]);
    prop::collection::vec(outcome, 1..=MOST_EXERCISES)
}

proptest! {
    #[test]
    fn what_goes_into_a_code_comes_out_of_it(outcomes in outcomes()) {
        let codes = ResultCodes::of(&set(outcomes.len())).unwrap();
        let code = codes.write(&outcomes).unwrap();
        prop_assert_eq!(codes.read(&code), Ok(outcomes));
    }

    #[test]
    fn a_code_is_found_behind_any_name_that_is_no_code(outcomes in outcomes(), name in "[^\n\r]{0,12}") {
        let codes = ResultCodes::of(&set(outcomes.len())).unwrap();
        let code = codes.write(&outcomes).unwrap();
        let read = read_class_results(&codes, &format!("{name}\t{code}"));
        prop_assert_eq!(read.participants.iter().map(|one| &one.outcomes).collect::<Vec<_>>(), [&outcomes]);
    }

    #[test]
    fn every_line_of_any_text_is_read_or_named(text in "(.{0,24}\n){0,8}") {
        let codes = ResultCodes::of(&set(11)).unwrap();
        let read = read_class_results(&codes, &text);
        let said = |line: usize| {
            read.participants.iter().any(|one| one.line == line) || read.refused.iter().any(|one| one.line == line)
        };
        for (line, number) in text.lines().zip(1..) {
            let has_word = line.chars().any(char::is_alphanumeric);
            prop_assert!(!has_word || said(number), "line {} of {:?}", number, text);
        }
    }
}
