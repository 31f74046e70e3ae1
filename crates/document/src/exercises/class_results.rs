//! The result codes of a whole class, as the trainer has typed or pasted them: one a line, with a name or a seat before it.
//!
//! No line is lost: one that holds no code is handed back with its number and the reason.

use crate::exercises::{
    ExerciseOutcome, ResultCodeError, ResultCodes,
    result_code::{characters_of, digit},
};

/// The most lines that are read; a class has a few dozen.
pub const MOST_LINES: usize = 500;

/// What the codes of a class say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassResults {
    /// Those whose code could be read, in the order of the lines.
    pub participants: Vec<Participant>,
    /// The lines without a code of these exercises.
    pub refused: Vec<RefusedLine>,
    /// How many lines after the first [`MOST_LINES`] were not read.
    pub unread: usize,
}

/// One participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The line, from 1.
    pub line: usize,
    /// The name or seat before the code; empty if there is none.
    pub name: String,
    /// How each exercise went.
    pub outcomes: Vec<ExerciseOutcome>,
}

/// A line that holds no code of these exercises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedLine {
    /// The line, from 1.
    pub line: usize,
    /// What stands in it.
    pub text: String,
    /// Why it is no code.
    pub error: ResultCodeError,
}

impl Participant {
    /// How many exercises the participant has solved.
    pub fn solved(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.is_solved()).count()
    }
}

impl ClassResults {
    /// How many participants have solved each exercise, in the order of the exercises.
    pub fn solved_by_exercise(&self, exercises: usize) -> Vec<usize> {
        let solved = |position: usize| {
            let outcomes = self.participants.iter().filter_map(|one| one.outcomes.get(position));
            outcomes.filter(|outcome| outcome.is_solved()).count()
        };
        (0..exercises).map(solved).collect()
    }

    /// How many exercises all of them together have solved.
    pub fn solved(&self) -> usize {
        self.participants.iter().map(Participant::solved).fold(0, usize::saturating_add)
    }
}

/// Reads the codes of a class, one a line. A name or a seat may stand before the code, with a space, a tab, a comma or a
/// colon between them. Empty lines are left out.
///
/// ```
/// use consortium_document::exercises::{ExerciseSet, ResultCodes, Workshop, read_class_results};
/// let set = ExerciseSet::built_in();
/// let code = Workshop::new(set.clone().into()).result_code().unwrap();
/// let codes = ResultCodes::of(&set).unwrap();
/// let read = read_class_results(&codes, &format!("山田 太郎\t{code}\n\n席3、{code}\nK7QM-3XP"));
/// assert_eq!(read.participants.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["山田 太郎", "席3"]);
/// assert_eq!(read.refused[0].line, 4);
/// ```
pub fn read_class_results(codes: &ResultCodes, text: &str) -> ClassResults {
    let mut results = ClassResults::default();
    for (text, line) in text.lines().zip(1_usize..) {
        let text = text.trim_matches(is_separator);
        if text.is_empty() {
            continue;
        }
        if line > MOST_LINES {
            results.unread = results.unread.saturating_add(1);
            continue;
        }
        match read_line(codes, text) {
            Ok((name, outcomes)) => {
                results.participants.push(Participant { line, name: name.to_owned(), outcomes });
            }
            Err(error) => results.refused.push(RefusedLine { line, text: text.to_owned(), error }),
        }
    }
    results
}

/// What may stand between a name and a code, and within a code.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | '，' | '、' | ':' | '：' | '\u{feff}')
}

/// The name and what the code says.
///
/// Codes are told and typed in groups, so a space may stand within a code as well as before it. The shortest end of the line
/// that is a code is taken; that a longer one is a code by chance is as rare as a checksum that fits by chance.
fn read_line<'a>(
    codes: &ResultCodes,
    line: &'a str,
) -> Result<(&'a str, Vec<ExerciseOutcome>), ResultCodeError> {
    for (name, end) in ends(line) {
        match length(end) {
            length if length < codes.digits() => {}
            length if length > codes.digits() => break,
            _ => {
                if let Ok(outcomes) = codes.read(end) {
                    return Ok((name.trim_end_matches(is_separator), outcomes));
                }
            }
        }
    }
    Err(codes.read(meant(codes, line)).err().unwrap_or(ResultCodeError::Mistyped))
}

/// What somebody who typed a line without a code will have meant as the code: the end that is as long as one; else as many
/// words of the end as could stand in one.
fn meant<'a>(codes: &ResultCodes, line: &'a str) -> &'a str {
    if let Some((_, end)) = ends(line).find(|(_, end)| length(end) == codes.digits()) {
        return end;
    }
    let could_be = |end: &str| {
        length(end) <= codes.digits() && characters_of(end).all(|character| digit(character).is_some())
    };
    let last = ends(line).take_while(|(_, end)| could_be(end)).last();
    last.or_else(|| ends(line).next()).map_or(line, |(_, end)| end)
}

/// The ends of a line that begin with a word, the shortest first, each with what stands before it.
fn ends(line: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut starts: Vec<usize> = Vec::new();
    let mut within = false;
    for (place, character) in line.char_indices() {
        let separates = is_separator(character);
        if !separates && !within {
            starts.push(place);
        }
        within = !separates;
    }
    starts.into_iter().rev().filter_map(|start| line.split_at_checked(start))
}

/// How many characters of a code a text has. Commas and colons, which stand in none, count.
fn length(text: &str) -> usize {
    characters_of(text).count()
}

#[cfg(test)]
mod tests {
    use super::{ClassResults, MOST_LINES, read_class_results};
    use crate::exercises::{ExerciseOutcome, ExerciseSet, ResultCodeError, ResultCodes};

    fn codes() -> ResultCodes {
        ResultCodes::of(&ExerciseSet::built_in()).unwrap()
    }

    /// The code of somebody who has solved so many exercises alone.
    fn code(solved: usize) -> String {
        let outcomes: Vec<_> = (0..codes().exercises())
            .map(|place| if place < solved { ExerciseOutcome::Alone } else { ExerciseOutcome::Open })
            .collect();
        codes().write(&outcomes).unwrap()
    }

    fn names(results: &ClassResults) -> Vec<&str> {
        results.participants.iter().map(|participant| participant.name.as_str()).collect()
    }

    #[test]
    fn a_name_may_stand_before_a_code_in_many_ways() {
        let spaced = code(4).replace('-', " ");
        let text = format!(
            "{0}\r\n席5\t{1}\r\nSato Ken, {2}\r\n　山田　太郎　{spaced}\r\nA1 {4}\r\n鈴木：{3}\r\n",
            code(1),
            code(2),
            code(3),
            code(5),
            code(6).to_lowercase(),
        );
        let results = read_class_results(&codes(), &text);
        assert_eq!(results.refused, []);
        assert_eq!(names(&results), ["", "席5", "Sato Ken", "山田　太郎", "A1", "鈴木"]);
        let solved: Vec<usize> = results.participants.iter().map(super::Participant::solved).collect();
        assert_eq!(solved, [1, 2, 3, 4, 6, 5]);
    }

    #[test]
    fn each_line_without_a_code_is_named_with_the_reason() {
        let (good, wrong) = (code(3), code(3).replacen(|character: char| character != 'Z', "Z", 1));
        let text = format!("{good}\n山田 K7QM-3XP\n佐藤 {wrong}\n\n鈴木 K7Q*-3XPD\n欠席\nSato K7QM3XPDD");
        let results = read_class_results(&codes(), &text);
        assert_eq!(results.participants.len(), 1);
        let refused: Vec<_> = results.refused.iter().map(|refused| (refused.line, refused.error)).collect();
        let wrong_length = |found| ResultCodeError::WrongLength { found, expected: 8 };
        assert_eq!(
            refused,
            [
                (2, wrong_length(7)),
                (3, ResultCodeError::Mistyped),
                (5, ResultCodeError::UnknownCharacter('*')),
                (6, ResultCodeError::UnknownCharacter('欠')),
                (7, wrong_length(9)),
            ]
        );
        assert_eq!(results.refused[0].text, "山田 K7QM-3XP");
    }

    #[test]
    fn it_is_counted_how_many_have_solved_each_exercise() {
        let results = read_class_results(&codes(), &[code(1), code(3), code(0)].join("\n"));
        let solved = results.solved_by_exercise(codes().exercises());
        assert_eq!(solved.get(..4), Some(&[2, 1, 1, 0][..]));
        assert_eq!(results.solved(), 4);
    }

    #[test]
    fn lines_beyond_any_class_are_counted_and_not_read() {
        let text = format!("{}\n", code(2)).repeat(MOST_LINES + 3);
        let results = read_class_results(&codes(), &text);
        assert_eq!((results.participants.len(), results.unread), (MOST_LINES, 3));
    }
}
