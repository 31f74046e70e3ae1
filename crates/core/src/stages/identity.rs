//! Which rows are about the same insurer, however its name and its code are written.
//!
//! Federations write 013030, 1303, ０１３０３０ or no code at all, and 梅ケ丘町 or 梅ヶ丘町. A code decides where both
//! rows have one; a row without a code is known by its name, if only one insurer has that name.

use std::collections::{HashMap, HashSet};

use super::InsurerRecord;
use crate::reading::fold::fold;

/// What is known about which insurer a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// All rows with this number are about one insurer.
    Insurer(usize),
    /// It has no code, and several insurers have its name.
    SharedName,
    /// It has neither code nor name.
    Nameless,
}

/// Tells for each row which insurer it is about.
pub(super) fn identities<'a>(records: impl IntoIterator<Item = &'a InsurerRecord>) -> Vec<Identity> {
    let rows: Vec<(Code, String)> =
        records.into_iter().map(|record| (Code::of(&record.code), folded_name(&record.name))).collect();
    let full: HashSet<&str> = rows.iter().filter_map(|(code, _)| code.in_full()).collect();
    let codes: Vec<Option<String>> = rows.iter().map(|(code, _)| code.among(&full)).collect();
    let mut insurers = Numbering::default();
    let mut with_name: HashMap<&str, HashSet<usize>> = HashMap::new();
    let by_code: Vec<Option<usize>> =
        codes.iter().map(|code| code.as_ref().map(|code| insurers.number(Key::Code(code)))).collect();
    for (insurer, (_, name)) in by_code.iter().zip(&rows) {
        if let Some(insurer) = insurer {
            with_name.entry(name).or_default().insert(*insurer);
        }
    }
    let mut found = Vec::with_capacity(rows.len());
    for (insurer, (_, name)) in by_code.iter().zip(&rows) {
        let mut of_name = with_name.get(name.as_str()).into_iter().flatten();
        found.push(match (insurer, of_name.next(), of_name.next()) {
            (Some(insurer), ..) => Identity::Insurer(*insurer),
            (None, ..) if name.is_empty() => Identity::Nameless,
            (None, None, _) => Identity::Insurer(insurers.number(Key::Name(name))),
            (None, Some(insurer), None) => Identity::Insurer(*insurer),
            (None, Some(_), Some(_)) => Identity::SharedName,
        });
    }
    found
}

/// The row that is about the same insurer as a record of another list; `None` if there is none, or more than one.
pub fn row_of_same_insurer(record: &InsurerRecord, list: &[&InsurerRecord]) -> Option<usize> {
    let all = identities([record].into_iter().chain(list.iter().copied()));
    let (wanted, listed) = all.split_first()?;
    let Identity::Insurer(_) = wanted else { return None };
    let mut rows = listed.iter().enumerate().filter(|(_, identity)| *identity == wanted).map(|(row, _)| row);
    rows.next().filter(|_| rows.next().is_none())
}

/// What an insurer is known by.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Code(&'a str),
    Name(&'a str),
}

/// Gives each key a number of its own.
#[derive(Default)]
struct Numbering<'a>(HashMap<Key<'a>, usize>);

impl<'a> Numbering<'a> {
    fn number(&mut self, key: Key<'a>) -> usize {
        let next = self.0.len();
        *self.0.entry(key).or_insert(next)
    }
}

/// The name without what differs between spellings: width, spaces, ヶ and ヵ written small, capital letters.
fn folded_name(name: &str) -> String {
    let plain = fold(name).text.to_lowercase();
    let full = |character| match character {
        'ヶ' | 'ｹ' => 'ケ',
        'ヵ' | 'ｶ' => 'カ',
        'ｰ' => 'ー',
        other => other,
    };
    plain.chars().filter(|character| !character.is_whitespace()).map(full).collect()
}

/// A code as it was written.
///
/// Numbers of municipalities and of insurers of national health insurance have two digits for the prefecture, three for
/// the body, and a check digit; spreadsheets drop a leading zero, and the check digit is often left out.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Code {
    /// No code was entered.
    Missing,
    /// All six digits, or a code of another kind.
    Full(String),
    /// Fewer digits: what the six may be, the likeliest first.
    Short { written: String, may_be: Vec<String> },
}

impl Code {
    fn of(code: &str) -> Self {
        let plain: String = fold(code).text.to_lowercase();
        let plain: String =
            plain.chars().filter(|character| !character.is_whitespace() && *character != '-').collect();
        if plain.is_empty() {
            return Self::Missing;
        }
        let digits: Option<Vec<u8>> = plain
            .chars()
            .map(|digit| digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        match digits.as_deref() {
            // In eight digits, 00 stands for national health insurance.
            Some([0, 0, six @ ..]) if six.len() == 6 => Self::Full(text(six)),
            Some(&[a, b, c, d, e]) => {
                let without_check = [a, b, c, d, e];
                let lost_zero = ([0, a, b, c, d], e);
                Self::short(plain, &[without_check], Some(lost_zero))
            }
            Some(&[a, b, c, d]) => Self::short(plain, &[[0, a, b, c, d]], None),
            _ => Self::Full(plain),
        }
    }

    /// What a number of few digits may be: without its check digit, or without a leading zero.
    fn short(written: String, without_check: &[[u8; 5]], lost_zero: Option<([u8; 5], u8)>) -> Self {
        let lost_zero = lost_zero.into_iter().filter(|(body, check)| check_digits(*body).contains(check));
        let lost_zero = lost_zero.map(|(body, check)| with_check(body, check));
        let completed = without_check.iter().flat_map(|body| {
            let municipality = is_municipality(*body);
            let [of_municipality, of_insurer] = check_digits(*body);
            let kinds = [municipality.then_some(of_municipality), Some(of_insurer)];
            kinds.into_iter().flatten().map(|check| with_check(*body, check))
        });
        let completed: Vec<String> = completed.collect();
        let may_be: Vec<String> = match without_check {
            // 11002 is 011002: prefecture 11 has no municipality 002.
            [body] if !is_municipality(*body) => lost_zero.chain(completed).collect(),
            _ => completed.into_iter().chain(lost_zero).collect(),
        };
        Self::Short { written, may_be }
    }

    fn in_full(&self) -> Option<&str> {
        match self {
            Self::Full(code) => Some(code),
            Self::Missing | Self::Short { .. } => None,
        }
    }

    /// The one form of the code by which rows are compared, given all codes that are there in full.
    fn among(&self, full: &HashSet<&str>) -> Option<String> {
        match self {
            Self::Missing => None,
            Self::Full(code) => Some(code.clone()),
            Self::Short { written, may_be } => {
                let mut there = may_be.iter().filter(|code| full.contains(code.as_str()));
                match (there.next(), there.next()) {
                    (Some(code), None) => Some(code.clone()),
                    // Two insurers it may be: it is compared as it was written, and found to be neither.
                    (Some(_), Some(_)) => Some(written.clone()),
                    (None, _) => Some(may_be.first().unwrap_or(written).clone()),
                }
            }
        }
    }
}

/// Whether these digits can be a municipality: prefectures are 01 to 47, municipalities start at 100.
const fn is_municipality([a, b, c, ..]: [u8; 5]) -> bool {
    let prefecture = a.saturating_mul(10).saturating_add(b);
    prefecture >= 1 && prefecture <= 47 && c >= 1
}

/// The check digit of a municipality and that of an insurer.
///
/// Source of the first: 総務省「全国地方公共団体コード仕様」 (weights 6 to 2, modulus 11); of the second: 保険者番号等設定要領
/// (weights 1 and 2, digits of two-digit products added, modulus 10).
fn check_digits(body: [u8; 5]) -> [u8; 2] {
    let [a, b, c, d, e] = body.map(u32::from);
    let sum = [(a, 6), (b, 5), (c, 4), (d, 3), (e, 2)]
        .into_iter()
        .fold(0_u32, |sum, (digit, weight)| sum.saturating_add(digit.saturating_mul(weight)));
    let of_municipality = 11_u32.saturating_sub(sum % 11) % 10;
    let doubled = |digit: u32| match digit.saturating_mul(2) {
        product @ 10.. => product.saturating_sub(9),
        product => product,
    };
    let sum = [doubled(a), b, doubled(c), d, doubled(e)].into_iter().fold(0_u32, u32::saturating_add);
    let of_insurer = 10_u32.saturating_sub(sum % 10) % 10;
    // Both are one digit.
    [of_municipality, of_insurer].map(|digit| u8::try_from(digit).unwrap_or(u8::MAX))
}

fn with_check(body: [u8; 5], check: u8) -> String {
    text(&body) + &check.to_string()
}

fn text(digits: &[u8]) -> String {
    digits.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::{Identity, identities};
    use crate::stages::InsurerRecord;

    fn rows(rows: &[(&str, &str)]) -> Vec<Identity> {
        let records: Vec<InsurerRecord> = rows
            .iter()
            .map(|(name, code)| InsurerRecord {
                name: (*name).to_owned(),
                code: (*code).to_owned(),
                ..InsurerRecord::default()
            })
            .collect();
        identities(&records)
    }

    fn are_one(one: (&str, &str), other: (&str, &str)) -> bool {
        let found = rows(&[one, other]);
        matches!(found[0], Identity::Insurer(_)) && found[0] == found[1]
    }

    #[test]
    fn a_code_is_found_again_without_its_zero_without_its_check_digit_and_in_full_width() {
        for written in ["11002", "０１１００２", "01100-2", "00011002", " 011002 "] {
            assert!(are_one(("札幌市", "011002"), ("", written)), "{written}");
        }
        for written in ["01303", "1303", "13030"] {
            assert!(are_one(("当別町", "013030"), ("", written)), "{written}");
        }
        assert!(are_one(("", "01303"), ("", "1303")), "two short forms of one code");
        assert!(!are_one(("", "013030"), ("", "013048")));
    }

    #[test]
    fn an_insurer_number_is_found_again_without_its_check_digit() {
        // 00 01 001 and the check digit of 保険者番号: 8 × 0 …, worked by hand: 0 + 1 + 0 + 0 + 2 = 3, so 7.
        assert!(are_one(("", "010017"), ("", "01001")));
        assert!(are_one(("", "010017"), ("", "00010017")));
        assert!(are_one(("", "010017"), ("", "10017")));
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        assert!(are_one(("梅ケ丘町", ""), ("梅ヶ丘町", "")));
        assert!(are_one(("Ａ市", ""), ("a 市", "")));
        assert!(!are_one(("府中市（東京）", ""), ("府中市（広島）", "")));
    }

    #[test]
    fn a_name_decides_where_one_row_has_no_code_unless_two_insurers_have_that_name() {
        assert!(are_one(("丁町", ""), ("丁町", "013323")));
        assert!(!are_one(("府中市", "132063"), ("府中市", "342084")));
        let three = rows(&[("府中市", ""), ("府中市", "132063"), ("府中市", "342084")]);
        assert_eq!(three[0], Identity::SharedName);
        assert_eq!(rows(&[("", "")]), [Identity::Nameless]);
    }

    fn first_and_all(written: &str) -> (String, Vec<String>) {
        let super::Code::Short { may_be, .. } = super::Code::of(written) else {
            panic!("{written} is short")
        };
        (may_be.first().cloned().unwrap_or_default(), may_be)
    }

    #[test]
    fn five_digits_are_a_municipality_without_its_check_digit_where_there_can_be_one() {
        // さいたま市 is 111007; without its zero 011100 would be right as well.
        let (first, all) = first_and_all("11100");
        assert_eq!(first, "111007");
        assert!(all.contains(&"011100".to_owned()));
        // Prefecture 11 has no municipality 002, and there is no prefecture 60.
        assert_eq!(first_and_all("11002").0, "011002");
        assert_eq!(first_and_all("60101").0, "060101");
    }

    #[test]
    fn two_zeros_stand_for_national_health_insurance_in_front_of_six_digits_alone() {
        assert_eq!(super::Code::of("00011002"), super::Code::Full("011002".to_owned()));
        assert_eq!(super::Code::of("001234"), super::Code::Full("001234".to_owned()));
    }

    #[test]
    fn a_code_in_full_says_which_of_several_a_short_one_is() {
        // Both 013030, of the municipality, and 013037, of its insurer, lose their last digit.
        assert!(are_one(("", "013030"), ("", "01303")));
        assert!(are_one(("", "013037"), ("", "01303")));
    }

    #[test]
    fn the_row_of_an_insurer_is_found_in_another_list_if_there_is_one_alone() {
        use super::row_of_same_insurer;
        let record = |code: &str| InsurerRecord { code: code.to_owned(), ..InsurerRecord::default() };
        let (one, other, third) = (record("011002"), record("013030"), record("013048"));
        assert_eq!(row_of_same_insurer(&one, &[&other, &third, &one]), Some(2));
        assert_eq!(row_of_same_insurer(&one, &[&other, &third]), None);
        assert_eq!(row_of_same_insurer(&one, &[&one, &other, &one]), None);
        assert_eq!(row_of_same_insurer(&InsurerRecord::default(), &[&InsurerRecord::default()]), None);
    }
}
