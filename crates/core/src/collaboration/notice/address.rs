//! Where a notice gives the address of the party responsible: 住所 among the items of data is none.

use super::{
    item::NoticeItem,
    section::{Line, unmarked},
    words::words,
};

/// So many lines behind the name of the party responsible an address is still its own.
const NEAR: usize = 3;

/// The line with the address of the party responsible, which is one of these bodies.
pub(super) fn address_line<'text>(lines: &[Line<'text>], responsible: &[String]) -> Option<&'text str> {
    let found = lines.iter().enumerate().find(|(place, line)| {
        let is_elsewhere =
            matches!(line.section, Some(NoticeItem::DataItems | NoticeItem::Users | NoticeItem::Purpose));
        let is_about_it = line.section == Some(NoticeItem::Responsible)
            || words(NoticeItem::Responsible).iter().any(|word| line.text.contains(word));
        if is_about_it {
            return is_postal(line.text)
                || says_whose(line)
                || heads_an_address(line.text, lines.get(place.saturating_add(1)));
        }
        let from = place.saturating_sub(NEAR);
        let is_near = lines.get(from..=*place).is_some_and(|near| {
            near.iter().any(|line| responsible.iter().any(|body| line.text.contains(body.as_str())))
        });
        !is_elsewhere
            && (heads_an_address(line.text, lines.get(place.saturating_add(1)))
                || (is_near && is_postal(line.text)))
    });
    found.map(|(_, line)| line.text)
}

/// Whether a line on the party responsible asks for its address or gives it in a sentence: 責任を有する者の名称、住所…, 住所は….
fn says_whose(line: &Line<'_>) -> bool {
    ["住所", "所在地"].iter().any(|word| {
        let Some((before, behind)) = line.text.split_once(word) else { return false };
        let is_in_heading = line.is_heading
            && words(NoticeItem::Responsible).iter().any(|word| before.contains(word))
            && !before.contains(['：', ':']);
        is_in_heading || before.ends_with("者の") || behind.starts_with(['：', ':', 'は'])
    })
}

/// Whether a line has 住所 or 所在地 as its own heading, with something behind it or an address below it.
fn heads_an_address(line: &str, below: Option<&Line<'_>>) -> bool {
    let head = unmarked(line);
    ["住所", "所在地"].iter().any(|word| {
        let behind = [
            "",
            "その",
            "本部",
            "組合",
            "組合の",
            "当組合の",
            "責任者の",
            "事務所の",
            "事務所",
            "主たる事務所の",
        ]
        .iter()
        .find_map(|whose| head.strip_prefix(whose)?.strip_prefix(word));
        let Some(behind) = behind else { return false };
        let value = behind.trim_start_matches(|character: char| {
            character.is_whitespace() || "：:】）)］]＞>〉".contains(character)
        });
        let is_heading = behind.is_empty() || value.len() < behind.len();
        let is_below = || below.is_some_and(|below| is_postal(below.text));
        is_heading && if value.is_empty() { is_below() } else { true }
    })
}

/// Whether a text has a postal address: a postal code, or a municipality with a number of a block or a house behind it.
pub(super) fn is_postal(text: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit() || matches!(character, '０'..='９');
    let has_code = text.split_once('〒').is_some_and(|(_, code)| code.trim_start().starts_with(is_digit));
    let place = text.find(['都', '道', '府', '県', '市', '区', '町', '村', '郡']);
    let behind = place.and_then(|place| text.get(place..)).unwrap_or("");
    let numbered = behind.chars().zip(behind.chars().skip(1)).any(|(one, next)| {
        is_digit(one) && matches!(next, '-' | '－' | '‐' | '−' | '–' | 'ー' | '―' | '丁' | '番' | '号')
    });
    has_code || numbered || ["丁目", "番地"].iter().any(|word| behind.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{address_line, is_postal};
    use crate::collaboration::notice::section::lines;

    fn found(text: &str) -> bool {
        address_line(&lines(text), &["A健康保険組合".to_owned()]).is_some()
    }

    #[test]
    fn an_address_is_told_by_its_number() {
        for text in
            ["〒100-0013", "東京都千代田区霞が関1-1", "大阪市中央区１－２", "北海道札幌市北区北一条西二丁目"]
        {
            assert!(is_postal(text), "{text}");
        }
        for text in
            ["県内の市町村にある事業所", "県内の市町村にある10事業所", "東京都", "1-1", "〒", "2026-04-01"]
        {
            assert!(!is_postal(text), "{text}");
        }
    }

    #[test]
    fn the_address_is_that_of_the_party_responsible() {
        for text in [
            "責任を有する者の名称、住所及び代表者の氏名：A健康保険組合、別表のとおり",
            "責任を有する者：A健康保険組合\n東京都港区芝1-1",
            "責任を有する者\n名称：A健康保険組合\n住所：東京都港区芝",
            "管理責任者：A健康保険組合（住所：港区芝）",
            "責任者は、A健康保険組合（東京都港区芝1-1）です。",
            "個人データの項目：氏名、住所\n責任者：A健康保険組合\n所在地　東京都港区芝",
            "責任者：A健康保険組合\nお問い合わせ先\nA健康保険組合 保健事業課\n〒105-0014 東京都港区芝1-1",
            "【住所】\n東京都港区芝1-1",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn an_address_of_somebody_else_and_the_word_among_the_data_are_none() {
        for text in [
            "個人データの項目：氏名、住所、健診結果",
            "個人データの項目\n・氏名\n・住所\n・健診結果",
            "・個人データの項目\n・氏名\n・住所\n・健診結果",
            "個人データの項目\n住所：郵送に使うもの",
            "共同利用者の範囲：県内の市町村にある事業所",
            "共同利用者の範囲：A健康保険組合、B株式会社（東京都港区芝1-1）",
            "責任者：A健康保険組合\n住所、氏名の変更は届け出てください。",
            "氏名、住所、電話番号などを共同利用します。",
        ] {
            assert!(!found(text), "{text}");
        }
    }
}
