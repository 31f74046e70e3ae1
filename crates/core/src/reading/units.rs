//! Units beside numbers: （千人） in a heading or in a row of its own, （単位：千円） above or below a table.

use super::{Scale, fold::fold};

/// A unit as a note gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// In what steps the numbers are given.
    pub scale: Scale,
    /// What they count.
    pub counts: Counts,
}

/// What numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// It is not said: （千）.
    Unsaid,
    /// People.
    People,
    /// Yen.
    Money,
    /// Percent, or things that no table here has.
    Other,
}

/// The nouns of units.
const NOUNS: [(&str, Counts); 17] = [
    ("", Counts::Unsaid),
    ("人", Counts::People),
    ("名", Counts::People),
    ("persons", Counts::People),
    ("people", Counts::People),
    ("円", Counts::Money),
    ("yen", Counts::Money),
    ("%", Counts::Other),
    ("件", Counts::Other),
    ("組合", Counts::Other),
    ("保険者", Counts::Other),
    ("世帯", Counts::Other),
    ("か所", Counts::Other),
    ("箇所", Counts::Other),
    ("歳", Counts::Other),
    ("年", Counts::Other),
    ("回", Counts::Other),
];

/// Brackets in which notes stand, after folding.
const BRACKETS: [char; 8] = ['(', ')', '[', ']', '【', '】', '〔', '〕'];

/// A unit that stands by itself: 千人, 百人, 1,000人, 円, ×1000.
fn bare_unit(text: &str) -> Option<Unit> {
    let spelt = text.replace("センニン", "千人").replace("センエン", "千円");
    let text = spelt.trim().trim_start_matches(['×', 'x']);
    let (number, rest) =
        text.split_at(text.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(text.len()));
    let by_number = match number.replace(',', "").as_str() {
        "" => None,
        "1" => Some(Scale::One),
        "100" => Some(Scale::Hundred),
        "1000" => Some(Scale::Thousand),
        "10000" => Some(Scale::TenThousand),
        "1000000" => Some(Scale::Million),
        _ => return None,
    };
    let by_word = Scale::WORDS.into_iter().find_map(|(word, scale)| Some((scale, rest.strip_prefix(word)?)));
    let (scale, noun) = match (by_number, by_word) {
        (Some(Scale::One) | None, Some((scale, noun))) => (scale, noun),
        (Some(scale), None) => (scale, rest),
        (None, None) => (Scale::One, rest),
        (Some(_), Some(_)) => return None,
    };
    let noun = noun.trim().to_lowercase();
    let counts = NOUNS.into_iter().find_map(|(name, counts)| (name == noun).then_some(counts))?;
    let says_something = counts != Counts::Unsaid || scale != Scale::One;
    says_something.then_some(Unit { scale, counts })
}

/// The text behind the word 単位, if it begins with it.
fn behind_the_word(text: &str) -> Option<&str> {
    let rest = text.trim().trim_start_matches(['※', '*']).trim_start();
    let rest = rest
        .strip_prefix("単位")
        .or_else(|| rest.strip_prefix("Unit").or_else(|| rest.strip_prefix("unit")))?;
    let rest = rest.trim_start_matches(['は', ':', ' ', '=', '-']).trim().trim_end_matches('。');
    let polite = ["です", "とする", "である"].iter().find_map(|end| rest.strip_suffix(end));
    Some(polite.unwrap_or(rest).trim())
}

/// The units that a note with the word 単位 names; none if it has not the word.
fn named_units(note: &str) -> Vec<Unit> {
    let Some(list) = behind_the_word(note) else { return Vec::new() };
    // 単位：1 says that numbers are as they stand. Without the word it is a number.
    let ones = (list == "1").then_some(Unit { scale: Scale::One, counts: Counts::Unsaid });
    if let Some(unit) = ones.or_else(|| bare_unit(list)) {
        return vec![unit];
    }
    list.split([',', '・', '/', '･', ' ']).filter_map(bare_unit).collect()
}

/// The parts of a folded text: what stands outside brackets and inside of each.
fn parts(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(BRACKETS).map(str::trim).filter(|part| !part.is_empty())
}

/// The unit that a heading gives: 費用（千円）, 加入者数 単位：人, 加入者数［百人］.
pub fn unit_in_heading(text: &str) -> Option<Unit> {
    let folded = fold(text).text;
    let outside = folded.split(BRACKETS).next().map(str::trim);
    let mut in_brackets = parts(&folded).filter(|part| Some(*part) != outside);
    let by_brackets =
        in_brackets.find_map(|part| named_units(part).first().copied().or_else(|| bare_unit(part)));
    by_brackets.or_else(|| {
        let at = folded.find("単位")?;
        named_units(folded.split_at(at).1).first().copied()
    })
}

/// The word for the steps in which a heading gives its numbers, such as 千; `None` where it gives them one by one.
pub fn unit_of_heading(text: &str) -> Option<String> {
    word_of_scale(unit_in_heading(text)?.scale).map(str::to_owned)
}

/// The word for steps, such as 千; `None` for ones.
pub fn word_of_scale(scale: Scale) -> Option<&'static str> {
    Scale::WORDS.into_iter().find(|(_, known)| *known == scale).map(|(word, _)| word)
}

/// The unit that a cell gives which holds nothing else: （人）, 千円, 単位：％.
pub fn unit_alone(text: &str) -> Option<Unit> {
    let folded = fold(text).text;
    let mut parts = parts(&folded);
    let (first, more) = (parts.next()?, parts.next());
    if more.is_some() {
        return None;
    }
    named_units(first).first().copied().or_else(|| bare_unit(first))
}

/// The units for a whole table that a note above or below it names. Only with the word 単位.
pub fn units_of_table(text: &str) -> Vec<Unit> {
    let folded = without_rounding(&fold(text).text);
    let found: Vec<Unit> = parts(&folded).flat_map(named_units).collect();
    if !found.is_empty() {
        return found;
    }
    let behind = ["単位:", "単位は"].iter().find_map(|word| folded.find(word));
    let named = behind.map_or_else(Vec::new, |at| named_units(folded.split_at(at).1));
    if named.is_empty() { unit_in_sentence(&folded).into_iter().collect() } else { named }
}

/// Words of phrases that say how numbers were rounded, and not in what steps they are given: 百人未満四捨五入.
const ROUNDING: [&str; 11] =
    ["未満", "四捨五入", "切り捨て", "切捨て", "切捨", "切り上げ", "切上げ", "切上", "端数", "丸め", "round"];

fn is_rounding(phrase: &str) -> bool {
    ROUNDING.iter().any(|word| phrase.contains(word))
}

/// Whether a text says how numbers were rounded: 百人未満四捨五入.
pub fn speaks_of_rounding(text: &str) -> bool {
    let folded = fold(text).text.to_lowercase();
    ROUNDING.iter().any(|word| *word != "未満" && folded.contains(word))
}

/// A folded note without the phrases that speak of rounding.
fn without_rounding(folded: &str) -> String {
    if !is_rounding(&folded.to_lowercase()) {
        return folded.to_owned();
    }
    let ends_phrase = |c: char| matches!(c, ',' | '。' | ';') || BRACKETS.contains(&c);
    let phrases = folded.split_inclusive(ends_phrase);
    phrases.filter(|phrase| !is_rounding(&phrase.to_lowercase())).collect()
}

/// What a note is about, before は or の単位: 加入者数, 被保険者数 of ※加入者数・被保険者数の単位は百人.
pub fn subjects_of_note(note: &str) -> Vec<String> {
    let folded = fold(note).text;
    let ends = ["の単位", "は"].iter().filter_map(|word| folded.find(word));
    let Some(end) = ends.min() else { return Vec::new() };
    let (subject, _) = folded.split_at(end);
    let subject =
        subject.rsplit(['。', ')', ':']).next().unwrap_or(subject).trim_start_matches(['※', '*', '注', ' ']);
    subject
        .split(['・', ',', '/', 'と'])
        .flat_map(|list| list.split("及び"))
        .map(|name| name.trim().to_owned())
        .collect()
}

/// The unit of a note such as 加入者数は千人単位。 or （人数は千人）.
fn unit_in_sentence(folded: &str) -> Option<Unit> {
    let nouns = [("人", Counts::People), ("名", Counts::People), ("円", Counts::Money)];
    let subjects = ["人数", "加入者数", "被保険者数", "数値", "数字", "金額", "費用", "額"];
    let mut named = Scale::WORDS.into_iter().filter(|(word, _)| folded.contains(word));
    named.find_map(|(word, scale)| {
        let said = |noun: &str| {
            ["単位", "表示", "で表示", "で記載"]
                .iter()
                .any(|end| folded.contains(&format!("{word}{noun}{end}")))
                || subjects.iter().any(|subject| folded.contains(&format!("{subject}は{word}{noun}")))
        };
        nouns.into_iter().find_map(|(noun, counts)| said(noun).then_some(Unit { scale, counts }))
    })
}

/// Whether a cell is a note of units, and no title or sentence with one in it: （単位：円）, ※単位：1.
pub fn is_note_of_units(text: &str) -> bool {
    let folded = fold(text).text.to_lowercase();
    let word = folded.trim_start_matches(BRACKETS).trim_start_matches(['※', '*']).trim_start();
    (word.starts_with("単位") || word.starts_with("unit")) && !units_of_table(text).is_empty()
}

/// Whether a cell says no more than that units stand beside it: （単位）.
pub fn is_word_for_units(text: &str) -> bool {
    fold(text).text.trim_matches(BRACKETS) == "単位"
}

#[cfg(test)]
mod tests {
    use super::{
        Counts, Unit, is_note_of_units, is_word_for_units, speaks_of_rounding, subjects_of_note, unit_alone,
        unit_in_heading, unit_of_heading, units_of_table,
    };
    use crate::reading::Scale;

    const fn unit(scale: Scale, counts: Counts) -> Unit {
        Unit { scale, counts }
    }

    #[test]
    fn headings_give_units_in_brackets_or_behind_the_word() {
        let thousands = Some(unit(Scale::Thousand, Counts::People));
        for text in ["加入者数（千人）", "加入者数(1,000人)", "加入者数［単位：千人］", "加入者数 単位：千人"]
        {
            assert_eq!(unit_in_heading(text), thousands, "{text}");
        }
        assert_eq!(unit_in_heading("加入者数（百人）"), Some(unit(Scale::Hundred, Counts::People)));
        assert_eq!(unit_in_heading("費用（百万円）"), Some(unit(Scale::Million, Counts::Money)));
        assert_eq!(unit_in_heading("加入者数（千）"), Some(unit(Scale::Thousand, Counts::Unsaid)));
        for text in ["加入者数（千葉）", "加入者数", "加入者数（被保険者）", "千代田健保"]
        {
            assert_eq!(unit_in_heading(text), None, "{text}");
        }
    }

    #[test]
    fn steps_may_be_given_in_digits() {
        for (number, scale, word) in [
            ("100", Scale::Hundred, "百"),
            ("1,000", Scale::Thousand, "千"),
            ("10,000", Scale::TenThousand, "万"),
            ("1,000,000", Scale::Million, "百万"),
        ] {
            let heading = format!("費用（{number}円）");
            assert_eq!(unit_in_heading(&heading), Some(unit(scale, Counts::Money)));
            assert_eq!(unit_of_heading(&heading).as_deref(), Some(word));
        }
        assert_eq!(unit_of_heading("費用（円）"), None, "one by one");
    }

    #[test]
    fn a_note_of_units_says_what_it_is_about() {
        assert_eq!(subjects_of_note("※加入者数・被保険者数の単位は百人"), ["加入者数", "被保険者数"]);
        assert_eq!(subjects_of_note("単位：千人"), Vec::<String>::new());
        assert!(is_word_for_units("（単位）") && !is_word_for_units("単位：円"));
        assert!(speaks_of_rounding("四捨五入による"), "without a word for what is below");
        assert!(!speaks_of_rounding("1万人未満"), "a class of sizes");
    }

    #[test]
    fn a_cell_of_a_row_of_units_holds_nothing_else() {
        for text in ["（人）", "人", "[人]", "単位：人"] {
            assert_eq!(unit_alone(text), Some(unit(Scale::One, Counts::People)), "{text}");
        }
        for text in ["1,234", "甲健保", "", "1", "1000"] {
            assert_eq!(unit_alone(text).filter(|unit| unit.counts != Counts::Unsaid), None, "{text}");
        }
    }

    #[test]
    fn notes_give_units_by_the_word_only() {
        assert_eq!(units_of_table("（単位：千人）"), [unit(Scale::Thousand, Counts::People)]);
        assert_eq!(units_of_table("※単位は千人"), [unit(Scale::Thousand, Counts::People)]);
        assert_eq!(
            units_of_table("参加組合一覧（単位：千人、百万円）"),
            [unit(Scale::Thousand, Counts::People), unit(Scale::Million, Counts::Money)]
        );
        assert_eq!(units_of_table("（千人）"), []);
    }

    #[test]
    fn units_of_one_are_units_too() {
        let of = |counts| [unit(Scale::One, counts)];
        for (note, counts) in [
            ("単位：1", Counts::Unsaid),
            ("（単位：１）", Counts::Unsaid),
            ("単位：円", Counts::Money),
            ("（単位　円）", Counts::Money),
            ("単位：1円", Counts::Money),
            ("※単位：人", Counts::People),
            ("単位：人（令和7年3月末現在）", Counts::People),
        ] {
            assert_eq!(units_of_table(note), of(counts), "{note}");
            assert!(is_note_of_units(note), "{note}");
        }
        for text in ["1", "単位", "単位互換", "参加組合一覧（単位：人）", "加入者数は百人単位。"]
        {
            assert!(!is_note_of_units(text), "{text}");
        }
    }

    #[test]
    fn how_numbers_were_rounded_is_no_unit() {
        for note in [
            "注）加入者数は百人未満四捨五入",
            "※ 加入者数は千人未満切り捨て",
            "加入者数は千人未満を切捨て。",
            "（注）人数は百人単位に四捨五入している",
            "金額は千円未満の端数を切り上げ",
            "数値は百人単位で四捨五入",
        ] {
            assert_eq!(units_of_table(note), [], "{note}");
        }
        for note in ["単位：千人（千人未満四捨五入）", "加入者数は百人未満を四捨五入し、千人単位で表示"]
        {
            assert_eq!(units_of_table(note), [unit(Scale::Thousand, Counts::People)], "{note}");
        }
    }
}
