//! Whether a draft that was changed by hand names the members as they are now.

use std::ops::Range;

/// How the names in a draft differ from the members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamesInDraft {
    /// Members whose name does not occur.
    pub missing: Vec<String>,
    /// Names of former members, or former names of members, that still occur.
    pub former: Vec<String>,
}

impl NamesInDraft {
    /// Whether every member is named and nobody else that was one.
    pub fn is_right(&self) -> bool {
        self.missing.is_empty() && self.former.is_empty()
    }
}

/// Which members a draft does not name, and which former ones it does. A name occurs where it stands as a name: 東 does not
/// occur in 東京都, 北健保 not in 東北健保, and a former name not within the name of a member. Members without a name are left out.
///
/// ```
/// use consortium_core::collaboration::notice::names_in_draft;
/// let names = names_in_draft("東、南（東京都）", &["東".to_owned(), "北".to_owned()], &["南".to_owned()]);
/// assert_eq!((names.missing, names.former), (vec!["北".to_owned()], vec!["南".to_owned()]));
/// ```
pub fn names_in_draft(draft: &str, members: &[String], former: &[String]) -> NamesInDraft {
    let text: Vec<char> = draft.chars().collect();
    let mut named: Vec<Range<usize>> = Vec::new();
    let mut missing = Vec::new();
    for name in members.iter().filter(|name| !name.trim().is_empty()) {
        let places = places(&text, name);
        if places.is_empty() {
            missing.push(name.trim().to_owned());
        }
        named.extend(places);
    }
    let is_member = |name: &str| members.iter().any(|member| member.trim() == name.trim());
    let mut still = Vec::new();
    for name in former.iter().filter(|name| !is_member(name)) {
        let is_within = |place: &Range<usize>| {
            named.iter().any(|member| member.start <= place.start && place.end <= member.end)
        };
        let name = name.trim().to_owned();
        if places(&text, &name).iter().any(|place| !is_within(place)) && !still.contains(&name) {
            still.push(name);
        }
    }
    NamesInDraft { missing, former: still }
}

/// Where a name stands in a text. Spaces within a name do not matter.
fn places(text: &[char], name: &str) -> Vec<Range<usize>> {
    let name: Vec<char> = name.chars().filter(|character| !character.is_whitespace()).collect();
    if name.is_empty() {
        return Vec::new();
    }
    (0..text.len())
        .filter_map(|start| {
            let end = end_of(text.get(start..)?, &name)?.checked_add(start)?;
            (begins_there(text.get(..start)?) && ends_there(text.get(end..)?)).then_some(start..end)
        })
        .collect()
}

/// Where a name ends that a text begins with.
fn end_of(text: &[char], name: &[char]) -> Option<usize> {
    let mut left = name.iter().peekable();
    for (place, character) in text.iter().enumerate() {
        match left.peek() {
            None => return Some(place),
            Some(next) if *next == character => drop(left.next()),
            Some(_) if place > 0 && *character != '\n' && character.is_whitespace() => {}
            Some(_) => return None,
        }
    }
    left.peek().is_none().then_some(text.len())
}

/// What a name may follow directly, or be followed by, though it goes on like one.
const KINDS: [&str; 8] =
    ["健康保険組合", "健保", "組合", "株式会社", "有限会社", "合同会社", "一般社団法人", "会社"];

/// Whether a name may begin behind this text.
fn begins_there(before: &[char]) -> bool {
    let is_kind = |kind: &str| {
        let kind: Vec<char> = kind.chars().collect();
        before.ends_with(&kind)
    };
    before.last().is_none_or(|last| !goes_on_in_names(*last)) || KINDS.iter().any(|kind| is_kind(kind))
}

/// Whether a name may end before this text.
fn ends_there(behind: &[char]) -> bool {
    let is_kind = |kind: &str| {
        let kind: Vec<char> = kind.chars().collect();
        behind.starts_with(&kind)
    };
    behind.first().is_none_or(|first| !goes_on_in_names(*first)) || KINDS.iter().any(|kind| is_kind(kind))
}

/// Whether a character beside a name would make it another one: kanji, katakana, letters, digits.
fn goes_on_in_names(character: char) -> bool {
    matches!(character, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | 'ｦ'..='ﾟ' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９')
        || character.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::names_in_draft;

    fn names(draft: &str, members: &[&str], former: &[&str]) -> (Vec<String>, Vec<String>) {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let found = names_in_draft(draft, &owned(members), &owned(former));
        (found.missing, found.former)
    }

    #[test]
    fn a_society_that_left_and_one_that_joined_are_told() {
        let draft = "3. 共同して利用する者の範囲\n　東\n　西\n　南\n住所：東京都北区1-1";
        assert_eq!(
            names(draft, &["東", "西", "北"], &["南"]),
            (vec!["北".to_owned()], vec!["南".to_owned()])
        );
        assert_eq!(names(draft, &["東", "西", "南"], &[]), (vec![], vec![]));
    }

    #[test]
    fn a_name_within_another_one_is_not_that_name() {
        assert_eq!(names("東北健康保険組合", &["北健康保険組合"], &[]).0, ["北健康保険組合"]);
        assert_eq!(names("東部、西", &["東部"], &["東", "西部"]), (vec![], vec![]));
        assert_eq!(names("A健保組合", &["A健保組合"], &["A健保"]), (vec![], vec![]));
        assert_eq!(names("東部と東", &["東部"], &["東"]).1, ["東"]);
    }

    #[test]
    fn a_name_does_not_go_on_in_the_next_line_nor_over_other_characters() {
        for other in ["北\n健保", "北東健保", "北、健保"] {
            assert_eq!(names(other, &["北健保"], &[]).0, ["北健保"], "{other}");
        }
        assert_eq!(names("北部", &["北"], &[]).0, ["北"]);
    }

    #[test]
    fn a_draft_is_right_if_every_member_is_named_and_no_former_one() {
        let [north, south] = ["北", "南"].map(str::to_owned);
        let is_right = |draft: &str| {
            names_in_draft(draft, std::slice::from_ref(&north), std::slice::from_ref(&south)).is_right()
        };
        assert!(is_right("北"));
        assert!(!is_right("東"), "a member is missing");
        assert!(!is_right("北、南"), "one that left is still there");
        assert!(!is_right("南"));
    }

    #[test]
    fn a_name_may_be_spaced_and_stand_beside_its_kind() {
        assert_eq!(
            names("当組合及び日本放送協会　健康保険組合は", &["日本放送協会健康保険組合"], &[]).0,
            Vec::<String>::new()
        );
        assert_eq!(names("南健康保険組合", &["南"], &[]).0, Vec::<String>::new());
        assert_eq!(names("株式会社北", &["北"], &[]).0, Vec::<String>::new());
        assert_eq!(names("", &["北", " "], &["", "北"]), (vec!["北".to_owned()], vec![]));
    }
}
