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
    let characters = folded.chars().filter(|character| !character.is_whitespace() && *character != '第');
    characters
        .map(|character| match character {
            '一' => '1',
            '二' => '2',
            '三' => '3',
            '四' => '4',
            '五' => '5',
            '六' => '6',
            '七' => '7',
            '八' => '8',
            '九' => '9',
            other => other,
        })
        .collect()
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
            "（第三者提供の制限）第２３条\n\n５ 次に掲げる場合において",
        ] {
            assert_eq!(cited_articles(text), [CitedArticle::Article23Paragraph5], "{text}");
        }
        assert_eq!(cited_articles("第23条第4項第3号"), [CitedArticle::Article23Paragraph4]);
        assert_eq!(cited_articles("個人情報保護法第23条に基づき"), [CitedArticle::Article23]);
        assert_eq!(
            cited_articles("第27条第5項第3号と旧第23条第5項第3号"),
            [CitedArticle::Article27Paragraph5, CitedArticle::Article23Paragraph5]
        );
    }

    #[test]
    fn other_articles_and_other_paragraphs_are_not_taken_for_joint_use() {
        for text in ["", "123条5項", "第27条第1項", "第23条第1項第1号", "条", "270条5項", "127条"]
        {
            assert_eq!(cited_articles(text), [], "{text}");
        }
    }
}
