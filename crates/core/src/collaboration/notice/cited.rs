//! Which articles on joint use a text cites, in whatever form: 第23条第5項第3号, 法23条5項三号, ２３条…５….

use crate::reading::fold::fold;

/// An article on joint use that a text cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitedArticle {
    /// 23条4項3号: as it was numbered first.
    Article23Paragraph4,
    /// 23条5項3号: to 2022-03-31.
    Article23Paragraph5,
    /// 23条 without a paragraph.
    Article23,
    /// 27条5項3号: since 2022-04-01.
    Article27Paragraph5,
    /// 27条 without a paragraph.
    Article27,
}

impl CitedArticle {
    /// Whether it is the number since 2022-04-01.
    pub const fn is_current(self) -> bool {
        matches!(self, Self::Article27Paragraph5 | Self::Article27)
    }
}

/// The articles on joint use that a text cites, each once, in the order in which they first stand there. Other paragraphs
/// of these articles are no articles on joint use.
///
/// ```
/// use consortium_core::collaboration::notice::{CitedArticle, cited_articles};
/// assert_eq!(cited_articles("個人情報保護法第２３条第５項第三号により"), [CitedArticle::Article23Paragraph5]);
/// assert_eq!(cited_articles("法27条5項3号"), [CitedArticle::Article27Paragraph5]);
/// assert_eq!(cited_articles("健康保険法150条2項"), []);
/// ```
pub fn cited_articles(text: &str) -> Vec<CitedArticle> {
    let plain = plain(text);
    let mut found = Vec::new();
    let mut rest = plain.as_str();
    while let Some((before, after)) = rest.split_once('条') {
        rest = after;
        let digits: String = before.chars().rev().take_while(char::is_ascii_digit).collect();
        // 23条の2 is an article of its own.
        if after.strip_prefix('の').is_some_and(|number| number.starts_with(|one: char| one.is_ascii_digit()))
        {
            continue;
        }
        let article = match (digits.as_str(), paragraph(after)) {
            ("32", Some(4)) => CitedArticle::Article23Paragraph4,
            ("32", Some(5)) => CitedArticle::Article23Paragraph5,
            ("32", None) => CitedArticle::Article23,
            ("72", Some(5)) => CitedArticle::Article27Paragraph5,
            ("72", None) => CitedArticle::Article27,
            _ => continue,
        };
        if !found.contains(&article) {
            found.push(article);
        }
    }
    found
}

/// The text in ordinary digits, without white space and 第.
fn plain(text: &str) -> String {
    let folded = fold(text).text;
    let mut plain = String::new();
    let mut numeral = String::new();
    for character in folded.chars().filter(|character| !character.is_whitespace() && *character != '第') {
        if is_kanji_numeral(character) {
            numeral.push(character);
        } else {
            plain.push_str(&in_digits(&numeral));
            numeral.clear();
            plain.push(character);
        }
    }
    plain.push_str(&in_digits(&numeral));
    plain
}

const fn is_kanji_numeral(character: char) -> bool {
    digit(character).is_some() || matches!(character, '十' | '百')
}

const fn digit(character: char) -> Option<u32> {
    Some(match character {
        '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// A numeral of kanji in digits: 二十三 and 二三 are 23. What is no number, like 十十, stays as it is.
fn in_digits(numeral: &str) -> String {
    if numeral.chars().all(|character| digit(character).is_some()) {
        return numeral.chars().filter_map(digit).map(|digit| digit.to_string()).collect();
    }
    with_units(numeral).map_or_else(|| numeral.to_owned(), |number| number.to_string())
}

/// A numeral with 十 or 百: each unit once, the larger first, each behind at most one digit.
fn with_units(numeral: &str) -> Option<u32> {
    let (hundreds, rest) = places_of(numeral, '百', 100)?;
    let (tens, rest) = places_of(rest, '十', 10)?;
    hundreds.checked_add(tens)?.checked_add(one_digit(rest, 0)?)
}

/// What stands before a unit, times the unit, and what stands behind it.
fn places_of(numeral: &str, sign: char, unit: u32) -> Option<(u32, &str)> {
    let Some((count, rest)) = numeral.split_once(sign) else { return Some((0, numeral)) };
    Some((one_digit(count, 1)?.checked_mul(unit)?, rest))
}

/// The digit that a text consists of, or what an empty one stands for.
fn one_digit(text: &str, empty: u32) -> Option<u32> {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (None, _) => Some(empty),
        (Some(character), None) => digit(character),
        (Some(_), Some(_)) => None,
    }
}

/// The number of a paragraph behind 条: `5項`, or `5` at the head of the paragraph itself.
fn paragraph(after: &str) -> Option<u32> {
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{CitedArticle, cited_articles};

    #[test]
    fn an_article_is_found_however_it_is_written() {
        for text in [
            "第23条第5項第3号",
            "法２３条５項３号",
            "第二三条第五項第三号",
            "第二十三条第五項第三号",
            "個人情報の保護に関する法律（平成十五年法律第五十七号）第二十三条第五項第三号",
            "法 第 23 条 第 5 項 第 3 号",
            "法第　２３　条　第　５　項　第　３　号",
            "（第三者提供の制限）第２３条\n\n５ 次に掲げる場合において",
        ] {
            assert_eq!(cited_articles(text), [CitedArticle::Article23Paragraph5], "{text}");
        }
        for text in ["第23条第4項第3号", "第二十三条第四項第三号", "第２３条第４項第３号"]
        {
            assert_eq!(cited_articles(text), [CitedArticle::Article23Paragraph4], "{text}");
        }
        assert_eq!(cited_articles("第二十七条第五項第三号"), [CitedArticle::Article27Paragraph5]);
        assert_eq!(cited_articles("個人情報保護法第23条に基づき"), [CitedArticle::Article23]);
        assert_eq!(
            cited_articles("第27条第5項第3号と旧第23条第5項第3号"),
            [CitedArticle::Article27Paragraph5, CitedArticle::Article23Paragraph5]
        );
    }

    #[test]
    fn other_articles_and_other_paragraphs_are_not_taken_for_joint_use() {
        for text in [
            "",
            "123条5項",
            "第27条第1項",
            "第23条第1項第1号",
            "条",
            "270条5項",
            "127条",
            "第百二十三条第五項",
            "第百二十七条第五項第三号",
            "第二百七十条第五項",
            "第二十条第五項",
            "第二十三条の二",
            "第23条の2",
            "十十三条第五項",
            "百百十条",
        ] {
            assert_eq!(cited_articles(text), [], "{text}");
        }
    }

    #[test]
    fn every_digit_has_its_numeral() {
        for (figure, numeral) in ('0'..='9').zip("〇一二三四五六七八九".chars()) {
            assert_eq!(super::in_digits(&numeral.to_string()), figure.to_string());
        }
    }

    #[test]
    fn the_article_of_today_is_known_without_its_paragraph_and_that_of_before_is_not_current() {
        assert_eq!(cited_articles("個人情報保護法第27条に基づき"), [CitedArticle::Article27]);
        assert!(CitedArticle::Article27.is_current() && CitedArticle::Article27Paragraph5.is_current());
        assert!(!CitedArticle::Article23.is_current() && !CitedArticle::Article23Paragraph5.is_current());
    }
}
