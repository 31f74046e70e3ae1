//! A notice that exists, checked against the seven items.
//!
//! A check by words: it shows where it found an item, so that a reader can judge, and never says that a notice is lawful.

use super::{
    address::address_line,
    cited::{CitedArticle, cited_articles},
    item::NoticeItem,
    open::{is_open, says_not_shared},
    personnel::PersonnelUse,
    responsible::{ResponsibleFinding, judge_lines},
    section::{Line, lines},
    words::words,
};

/// What was found of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFinding {
    /// Which item.
    pub item: NoticeItem,
    /// The line in which it was found, shortened; `None` if no word for it was found.
    pub line: Option<String>,
}

/// What was found in the text of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextCheck {
    /// The articles on joint use that it cites.
    pub articles: Vec<CitedArticle>,
    /// The seven items, in the order of the law.
    pub items: Vec<ItemFinding>,
    /// What is wrong with the party responsible.
    pub responsible: Vec<ResponsibleFinding>,
    /// Whether it promises that data are not used for personnel decisions.
    pub promises_no_personnel_use: bool,
    /// The sentence that names personnel decisions as a purpose, shortened.
    pub personnel_purpose: Option<String>,
    /// Whether a vendor that is entrusted stands among the joint users.
    pub vendor_among_users: Option<String>,
}

impl TextCheck {
    /// The items for which no word was found.
    pub fn missing(&self) -> impl Iterator<Item = NoticeItem> {
        self.items.iter().filter(|finding| finding.line.is_none()).map(|finding| finding.item)
    }

    /// Whether it has the five items of the law before 2022-04-01 and neither of the two that came then.
    pub fn has_only_the_former_five(&self) -> bool {
        let has = |item: NoticeItem| {
            self.items.iter().any(|finding| finding.item == item && finding.line.is_some())
        };
        NoticeItem::ALL.into_iter().all(|item| has(item) == item.was_asked_for_before_2022())
    }
}

/// Checks the text of a notice.
///
/// ```
/// use consortium_core::collaboration::notice::{NoticeItem, check_text};
/// let check = check_text("健診データを共同利用します。\n管理責任者：総務課長");
/// assert!(check.missing().any(|item| item == NoticeItem::Address));
/// assert_eq!(check.responsible.len(), 1);
/// ```
pub fn check_text(text: &str) -> TextCheck {
    let own = without_quoted_law(text);
    let lines = lines(&own);
    let (responsible, bodies) = judge_lines(&lines);
    let items = NoticeItem::ALL.map(|item| {
        let line = if item == NoticeItem::Address {
            address_line(&lines, &bodies)
        } else {
            stating_line(&lines, item)
        };
        ItemFinding { item, line: line.map(shortened) }
    });
    let personnel = PersonnelUse::of(&lines);
    TextCheck {
        articles: cited_articles(text),
        items: items.into(),
        responsible,
        promises_no_personnel_use: personnel.promise.is_some(),
        personnel_purpose: personnel.purpose.as_deref().map(shortened),
        vendor_among_users: lines
            .iter()
            .find(|line| is_vendor_among_users(line))
            .map(|line| shortened(line.text)),
    }
}

/// The line that tells an item. One that says that it is not decided yet, or that nothing is shared, tells nothing; nor does a
/// heading below which nothing else stands.
fn stating_line<'text>(lines: &[Line<'text>], item: NoticeItem) -> Option<&'text str> {
    let is_told = |place: usize, line: &Line<'text>| {
        let has_word = |sentence: &&str| words(item).iter().any(|word| sentence.contains(word));
        let tells = |sentence: &str| {
            !(is_open(sentence) || item == NoticeItem::JointUse && says_not_shared(sentence))
        };
        line.text.split_inclusive('。').filter(has_word).any(tells)
            && !(line.is_heading && line.section == Some(item) && is_open_below(lines, place, item))
    };
    lines.iter().enumerate().find(|(place, line)| is_told(*place, line)).map(|(_, line)| line.text)
}

/// Whether all that stands below a heading, and something does, is that it is not decided.
fn is_open_below(lines: &[Line<'_>], heading: usize, item: NoticeItem) -> bool {
    let below = lines.iter().skip(heading.saturating_add(1));
    let below: Vec<_> = below.take_while(|line| line.section == Some(item) && !line.is_heading).collect();
    !below.is_empty() && below.iter().all(|line| is_open(line.text))
}

/// Whether a line names somebody entrusted as a user, and does not say that they are none.
fn is_vendor_among_users(line: &Line<'_>) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| line.text.contains(word));
    let is_on_users = line.section == Some(NoticeItem::Users) || has(&["共同利用", "範囲", "利用する者"]);
    is_on_users
        && has(&["委託先", "委託業者", "委託事業者", "委託会社", "委託機関", "委託を受け", "受託"])
        && !has(&[
            "含まない",
            "含みません",
            "含まれ",
            "除く",
            "除き",
            "ではない",
            "ではありません",
            "該当しません",
        ])
}

/// The text without the sentence of the law, which names every item and says nothing about this joint use.
fn without_quoted_law(text: &str) -> String {
    const BEGINS: &str = "特定の者との間で共同して利用される個人データ";
    let Some((before, quoted)) = text.split_once(BEGINS) else { return text.to_owned() };
    let after = quoted.split_once("置いているとき").map_or("", |(_, after)| after);
    [before, after].concat()
}

/// The most characters that are shown of a line.
const MOST_SHOWN: usize = 60;

fn shortened(line: &str) -> String {
    let mut shown: String = line.chars().take(MOST_SHOWN).collect();
    if line.chars().nth(MOST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::check_text;
    use crate::collaboration::notice::{CitedArticle, InExample, NoticeItem, ResponsibleFinding};

    /// In the shape of the notice of a society that the planner came from: the old article is quoted, two officers.
    #[test]
    fn a_notice_with_the_old_article_and_two_officers_gets_a_finding_for_each() {
        let check = check_text(
            "コラボヘルスにおける個人データの共同利用について\n個人情報の保護に関する法律\n第２３条\n５ 次に掲げる場合において、\
             三 特定の者との間で共同して利用される個人データが提供される場合であって、その旨並びに個人データの項目、\
             共同して利用する者の範囲、利用する者の利用目的及び責任を有する者の氏名又は名称について、本人が容易に知り得る状態に置いているとき。\n\
             共同利用する者の範囲\n人事評価等に用いることはありません。\n企業 / 健康管理チーム、産業医\n（責任者）総務担当課長\n\
             健保組合 / 保健事業担当者\n（責任者）常務理事",
        );
        assert_eq!(check.articles, [CitedArticle::Article23Paragraph5]);
        let missing: Vec<_> = check.missing().collect();
        assert_eq!(
            missing,
            [NoticeItem::DataItems, NoticeItem::Purpose, NoticeItem::Address, NoticeItem::Representative]
        );
        assert_eq!(
            check.responsible,
            [
                ResponsibleFinding::Officer("総務担当課長".to_owned()),
                ResponsibleFinding::Officer("常務理事".to_owned()),
                ResponsibleFinding::Several(vec!["総務担当課長".to_owned(), "常務理事".to_owned()]),
            ]
        );
        assert!(check.promises_no_personnel_use && check.personnel_purpose.is_none());
        // What the page says about that notice is what the check finds in it.
        for finding in &check.items {
            let has = finding.item.in_example();
            let tells_itself = matches!(has, InExample::Own | InExample::Officers);
            assert_eq!(finding.line.is_some(), tells_itself, "{:?}", finding.item);
            assert_eq!(has != InExample::Missing, finding.item.was_asked_for_before_2022());
        }
    }

    #[test]
    fn a_notice_with_all_seven_items_has_no_finding() {
        let check = check_text(
            "個人データの共同利用（個人情報保護法第27条第5項第3号）\n1. 共同して利用される個人データの項目：健診結果\n\
             2. 共同して利用する者の範囲：A健康保険組合、B株式会社\n3. 利用目的：保健事業\n\
             4. 個人データの管理について責任を有する者の名称：A健康保険組合\n住所：東京都千代田区霞が関1-1\n代表者：理事長 甲野一郎",
        );
        assert_eq!(check.articles, [CitedArticle::Article27Paragraph5]);
        assert_eq!(check.missing().count(), 0);
        assert_eq!(check.responsible, []);
        assert!(!check.promises_no_personnel_use && !check.has_only_the_former_five());
    }

    #[test]
    fn the_former_five_items_under_the_new_article_are_told_as_such() {
        let check = check_text(
            "当組合は個人データを共同利用します（個人情報保護法27条5項3号）。\n（1）共同利用する個人データの項目 健診結果\n\
             （2）共同利用者の範囲 加入事業所\n（3）利用目的 保健指導\n（4）管理責任者 ○○健康保険組合",
        );
        assert!(check.has_only_the_former_five());
        assert_eq!(check.responsible, []);
    }

    #[test]
    fn two_bodies_and_a_vendor_among_the_users_are_named() {
        let check = check_text(
            "共同利用する者の範囲：A健康保険組合、B株式会社及び委託先\n責任を有する者：A健康保険組合及びB株式会社\n東京都港区芝1-1",
        );
        assert!(matches!(&check.responsible[..], [ResponsibleFinding::Several(named)] if named.len() == 2));
        assert!(check.vendor_among_users.is_some());
        assert!(
            check.missing().all(|item| item != NoticeItem::Address),
            "an address is one without the word for it"
        );
    }

    #[test]
    fn what_is_undecided_or_not_shared_is_not_told() {
        let found = |text: &str, item: NoticeItem| check_text(text).missing().all(|missing| missing != item);
        for text in [
            "利用目的は未定です。",
            "利用目的：検討中",
            "3. 利用目的\n　（未入力）\n4. 管理責任者",
            "利用目的\n追って公表します",
        ] {
            assert!(!found(text, NoticeItem::Purpose), "{text}");
        }
        for text in
            ["個人データは共同利用しません。", "共同利用は行っていません", "共同して利用することはありません"]
        {
            assert!(!found(text, NoticeItem::JointUse), "{text}");
        }
        assert!(!found("代表者の氏名：（未入力）", NoticeItem::Representative));
        assert!(found("利用目的は未定です。\n利用目的：保健事業の実施", NoticeItem::Purpose));
        assert!(found("利用目的\n保健事業。詳しい時期は未定です。", NoticeItem::Purpose));
        assert!(found("健診結果を共同利用します。人事評価には共同利用しません。", NoticeItem::JointUse));
        assert!(found(
            "特定の者以外とは共同して利用することはありません。次の者と共同利用します",
            NoticeItem::JointUse
        ));
    }

    #[test]
    fn nothing_and_nonsense_break_nothing() {
        for text in
            ["", "責任者", "責任者：", "県", "特定の者との間で共同して利用される個人データ", "\u{0}条23条"]
        {
            let check = check_text(text);
            assert_eq!(check.items.len(), 7, "{text}");
        }
        assert!(
            check_text(&"共同利用".repeat(50)).items[0].line.as_ref().is_some_and(|line| line.ends_with('…'))
        );
    }
}
