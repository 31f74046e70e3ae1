//! What a cell that is no data says about its row: a total, a mean, a note, the title of the rows below.

use super::{
    fold, is_numeric,
    units::{speaks_of_rounding, unit_of_heading, units_of_table},
};

/// What a row of figures for several rows is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregate {
    /// Of all rows above.
    Whole,
    /// Of the rows since the sum before.
    Group,
    /// Of some rows, as its name says: 単一計.
    Named,
    /// The mean of rows: 平均.
    Mean,
    /// A maximum, a median, a difference, another year and so on.
    Other,
    /// No sum but a comparison of sums: 構成比, 前年比.
    Comparison,
    /// A part of the row above or of all rows, which they count already: うち女性, 再掲.
    Included,
    /// Of societies or insurers that have no row of their own: 他3組合.
    Rest,
}

/// Words at the beginning of a note, which something must follow that is no part of a name.
const NOTE_WORDS: [&str; 24] = [
    "注",
    "出典",
    "備考",
    "資料",
    "出所",
    "参考",
    "注記",
    "注意",
    "補足",
    "凡例",
    "担当",
    "担当者",
    "作成",
    "作成日",
    "作成者",
    "更新日",
    "基準日",
    "連絡先",
    "問合せ先",
    "問い合わせ先",
    "電話",
    "note",
    "notes",
    "source",
];

/// Signs at the beginning of a note.
const NOTE_SIGNS: [&str; 7] = ["※", "*", "(注", "[注", "【注", "#", "//"];

/// Whether a row whose name this is would be taken for a total, a note or the title of a group.
pub fn reads_as_no_name(name: &str) -> bool {
    label_of(name).is_some()
        || is_example(name)
        || begins_like_a_note(name)
        || is_sentence(name)
        || is_section(name)
        || is_of_the_page(name)
        || is_rule(name)
}

/// Whether a row of this name is the sum or the mean of others, and nothing else: 40歳未満 and その他 are groups of their own.
pub fn is_total(name: &str) -> bool {
    label_of(name)
        .is_some_and(|label| matches!(label.aggregate, Aggregate::Whole | Aggregate::Group | Aggregate::Mean))
}

/// Whether a cell above figures names them, and is none: いまの費用（千円）, 実績人数.
pub fn names_figures(cell: &str) -> bool {
    let word = fold::heading(cell);
    let ends = ["費用", "金額", "額", "人数", "者数", "対象者", "受診者", "実績"];
    !word.contains(|letter: char| letter.is_numeric())
        && (unit_of_heading(cell).is_some() || ends.iter().any(|end| word.ends_with(end)))
}

/// Whether an amount says that it is with or without tax.
pub fn has_tax_note(amount: &str) -> bool {
    ["税込", "税抜", "税別"].iter().any(|note| amount.contains(note)) && amount.contains(char::is_numeric)
}

/// What a cell says about a row of totals.
#[derive(Clone, Copy)]
pub struct Label {
    /// What kind of figures the row has.
    pub aggregate: Aggregate,
    /// No name of a society or an insurer reads like this.
    pub is_certain: bool,
}

/// Brackets that titles and totals stand in.
pub const BRACKETS: [char; 18] =
    ['【', '】', '(', ')', '（', '）', '[', ']', '〔', '〕', '「', '」', '＜', '＞', '<', '>', '［', '］'];

/// A cell without remarks in brackets, or, if all of it is in brackets, without these: 【合計】, (計).
pub fn bare(cell: &str) -> String {
    let outside = fold::heading(cell);
    if !outside.is_empty() {
        return outside;
    }
    fold::heading(cell.trim_matches(BRACKETS))
}

/// What a cell says about a row of totals; `None` if it says nothing of the kind.
pub fn label_of(cell: &str) -> Option<Label> {
    let word = bare(cell);
    let certain = |aggregate| Some(Label { aggregate, is_certain: true });
    if is_included(cell) {
        return certain(Aggregate::Included);
    }
    if is_size_class(cell) {
        return certain(Aggregate::Named);
    }
    match word.as_str() {
        "延べ" | "のべ" | "延べ数" | "延べ人数" | "σ" | "∑" | "合計" | "総計" | "総合計" | "計" | "全体"
        | "全国" | "総数" | "累計" | "total" | "grandtotal" | "sum" | "全組合" | "全保険者" | "全体計" =>
        {
            return certain(Aggregate::Whole);
        }
        "小計" | "中計" | "subtotal" => return certain(Aggregate::Group),
        "平均" | "平均値" | "average" | "mean" | "加重平均" | "単純平均" => {
            return certain(Aggregate::Mean);
        }
        "その他" | "その他組合" | "その他の組合" | "その他健保" | "その他保険者" => {
            return certain(Aggregate::Rest);
        }
        "最大" | "最小" | "最大値" | "最小値" | "最高" | "最低" | "中央値" | "標準偏差" | "max" | "min"
        | "median" | "差引" | "差引計" | "前年" | "前年度" | "前年度末" | "昨年" | "昨年度" | "前回"
        | "以上" => {
            return certain(Aggregate::Other);
        }
        "構成比" | "構成比率" | "構成割合" | "構成率" | "割合" | "比率" | "シェア" | "増減" | "増減数"
        | "増減率" | "増減比" | "伸び率" | "前年比" | "前年度比" | "前期比" | "対前年比" | "対前年度比"
        | "前年差" | "前年度差" | "前年増減" | "share" | "shares" => {
            return certain(Aggregate::Comparison);
        }
        _ => {}
    }
    let counted = |rest: &str| {
        let rest = rest.trim_start_matches('全');
        let noun = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        noun.len() < rest.len()
            && matches!(noun, "組合" | "健保" | "健保組合" | "保険者" | "市町村" | "団体" | "件" | "社" | "")
    };
    if ["他", "外", "ほか", "その他"].iter().filter_map(|start| word.strip_prefix(start)).any(counted)
    {
        return certain(Aggregate::Rest);
    }
    if ["合計", "総計", "計", "以上", "全"].iter().filter_map(|start| word.strip_prefix(start)).any(counted)
    {
        return certain(Aggregate::Whole);
    }
    // 2組合 alone, below the rows that it counts.
    if word.contains(|c: char| !c.is_ascii_digit()) && counted(&word) {
        return certain(Aggregate::Whole);
    }
    if word.ends_with("平均") || word.ends_with("平均値") {
        return certain(Aggregate::Mean);
    }
    if ["合計", "小計", "総計", "累計"].iter().any(|end| word.ends_with(end)) {
        return certain(Aggregate::Named);
    }
    // A prefecture lists insurers, and is none.
    if matches!(word.as_str(), "北海道" | "東京都" | "大阪府" | "京都府")
        || word.strip_suffix('県').is_some_and(|name| (1..=3).contains(&name.chars().count()))
    {
        return certain(Aggregate::Named);
    }
    let group = word.strip_suffix('計')?;
    const GROUPS: [&str; 33] = [
        "単一",
        "総合",
        "単独",
        "連合",
        "組合",
        "保険者",
        "国保",
        "広域",
        "県",
        "都",
        "道",
        "府",
        "市",
        "町",
        "村",
        "区",
        "市町村",
        "全国",
        "全体",
        "地域",
        "地区",
        "支部",
        "ブロック",
        "地方",
        "管内",
        "圏域",
        "男",
        "女",
        "男女",
        "以上",
        "郡",
        "達成率",
        "達成",
    ];
    let is_certain = GROUPS.iter().any(|word| group.ends_with(word)) || counted(group);
    Some(Label { aggregate: Aggregate::Named, is_certain })
}

/// What the cells of a row that are filled say about it. Where names stand in a column, that of the row decides; another
/// column, such as 都道府県 or 区分, does so only to the left of it with a word for totals and nothing else: 計 | (2組合).
pub fn label_of_row(name: Option<usize>, filled: &[(usize, &str)]) -> Option<Label> {
    let mut texts = filled.iter().filter(|(_, cell)| !is_numeric(cell));
    match name.and_then(|name| filled.iter().find(|(at, _)| *at == name)) {
        Some((name, cell)) => label_of(cell).or_else(|| {
            let left = texts.filter(|(at, cell)| at < name && is_word_for_totals(cell));
            left.filter_map(|(_, cell)| label_of(cell).filter(|label| label.is_certain)).next()
        }),
        None => texts.find_map(|(_, cell)| label_of(cell)),
    }
}

/// Whether a cell is a word for totals or means, and no name of a place or a group that rows may belong to.
fn is_word_for_totals(cell: &str) -> bool {
    let word = bare(cell);
    let is_word = matches!(
        word.as_str(),
        "総数"
            | "全体"
            | "平均"
            | "平均値"
            | "total"
            | "grandtotal"
            | "subtotal"
            | "sum"
            | "average"
            | "mean"
    );
    is_word || word.ends_with('計')
}

/// Whether a cell says that its row is a part that other rows count already: （再掲）, うち単一, あ健保（再掲：任継）.
fn is_included(cell: &str) -> bool {
    let folded = fold::fold(cell).text;
    let word = folded.trim_start_matches(BRACKETS);
    if ["再掲", "内数", "内訳"].iter().any(|start| word.starts_with(start)) {
        return true;
    }
    // Names may begin with these signs: うちだ健保.
    const OF_WHICH: [&str; 20] = [
        " ",
        ",",
        "、",
        "単一",
        "総合",
        "小規模",
        "大規模",
        "男",
        "女",
        "加入者",
        "被保険者",
        "被扶養者",
        "本人",
        "家族",
        "任意継続",
        "任継",
        "特例退職",
        "短時間",
        "前期高齢者",
        "外国人",
    ];
    let of_which = |word: &str| {
        word.strip_prefix("うち").is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit())
                || OF_WHICH.iter().any(|next| rest.starts_with(next))
        })
    };
    let behind = folded.split_once(['(', '[', '〔', '【']).map_or("", |(_, behind)| behind);
    of_which(word) || of_which(behind) || ["再掲", "内数"].iter().any(|start| behind.starts_with(start))
}

/// Whether a cell is a class of sizes, of which its row is the sum: 1万人未満.
fn is_size_class(cell: &str) -> bool {
    let folded = fold::fold(cell).text;
    let word = folded.trim_start_matches(BRACKETS);
    word.starts_with(|c: char| c.is_ascii_digit())
        && ["未満", "以上", "以下", "超"].iter().any(|end| word.trim_end_matches(BRACKETS).ends_with(end))
}

/// Whether a cell says that its row shows how to fill in the table: （記入例）○○健保, 例：東京健保, 記入例. A name may
/// begin with 例: 例1健保.
pub fn is_example(cell: &str) -> bool {
    const WORDS: [&str; 6] = ["記入例", "記載例", "入力例", "記述例", "回答例", "記入見本"];
    const SHORT: [&str; 7] = ["例示", "例", "見本", "サンプル", "example", "sample", "e.g."];
    let folded = fold::fold(cell).text.to_lowercase();
    let word = folded.trim_start_matches(['※', '*']).trim_start_matches(BRACKETS).trim_start();
    if WORDS.iter().any(|start| word.starts_with(start)) {
        return true;
    }
    let ends_word = |c: char| matches!(c, ':' | ' ') || BRACKETS.contains(&c);
    let by_short_word = SHORT.iter().filter_map(|start| word.strip_prefix(start)).any(|rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_alone = rest.is_empty() && SHORT.contains(&word);
        is_alone || rest.starts_with(ends_word)
    });
    let is_in_brackets = |words: &[&str]| {
        let inside = folded
            .strip_suffix([')', ']', '】', '〕'])
            .and_then(|rest| rest.rsplit(['(', '[', '【', '〔']).next());
        inside.is_some_and(|inside| words.contains(&inside.trim()))
    };
    by_short_word || is_in_brackets(&WORDS) || is_in_brackets(&SHORT)
}

/// Whether a cell that stands alone is what a printed page has at its edge, or what ends or goes on with a list:
/// 1/2ページ, - 3 -, Page 1 of 2, 以下余白, 次頁へ続く.
pub fn is_of_the_page(cell: &str) -> bool {
    let word: String = fold::fold(cell).text.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let word = word.trim_matches(BRACKETS);
    const WORDS: [&str; 14] = [
        "以下余白",
        "以上",
        "余白",
        "続き",
        "続く",
        "つづき",
        "つづく",
        "次頁",
        "次ページ",
        "次頁へ続く",
        "次ページへ続く",
        "次頁に続く",
        "次ページに続く",
        "前ページから続く",
    ];
    if WORDS.contains(&word) {
        return true;
    }
    let starts = ["page", "p.", "ページ", "頁"];
    let ends = ["ページ目", "ページ", "頁目", "頁", "枚目", "枚"];
    let bare = starts.iter().find_map(|start| word.strip_prefix(start)).unwrap_or(word);
    let bare = ends.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let framed = bare.strip_prefix('-').and_then(|rest| rest.strip_suffix('-')).is_some_and(is_number);
    let of = bare.split_once('/').or_else(|| bare.split_once("of"));
    framed
        || of.is_some_and(|(page, all)| is_number(page) && is_number(all))
        || (bare.len() < word.len() && is_number(bare))
}

/// Whether a cell is nothing but a line: ---, ===, :---:.
pub fn is_rule(cell: &str) -> bool {
    let line = |c: char| matches!(c, '-' | 'ー' | '=' | '_' | '~' | '+' | ':' | '*' | '・' | '…' | '.');
    let folded = fold::fold(cell).text;
    folded.chars().count() >= 3 && folded.chars().all(line)
}

/// Whether a cell begins as notes do: ※, 注), 1), 出典：.
pub fn begins_like_a_note(cell: &str) -> bool {
    let folded = fold::fold(cell).text.to_lowercase();
    let bare = folded.trim_start_matches(BRACKETS);
    // 1) ..., as notes are numbered.
    let is_numbered = folded
        .split_once(')')
        .is_some_and(|(number, _)| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
    let by_word = |word: &&str| {
        bare.strip_prefix(*word).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(|c: char| c.is_ascii_digit() || ":).。、 は・】]〕".contains(c))
        })
    };
    is_numbered || NOTE_SIGNS.iter().any(|sign| folded.starts_with(sign)) || NOTE_WORDS.iter().any(by_word)
}

/// Whether a cell is a sentence or a remark, which no name is.
pub fn is_sentence(cell: &str) -> bool {
    /// Names of societies are shorter.
    const LONGEST_NAME: usize = 40;
    cell.contains('。')
        || cell.chars().count() > LONGEST_NAME
        || !units_of_table(cell).is_empty()
        || speaks_of_rounding(cell)
}

/// A title without its number: 2. 検討中, (1)単一, ③総合, Ⅱ 未定.
fn without_number(title: &str) -> &str {
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '①'..='⑳' | 'Ⅰ'..='Ⅻ');
    let is_mark = |letter: char| matches!(letter, '.' | '、' | ')' | '）' | ' ' | '．' | '・');
    let numbered = title.trim_start_matches(['(', '（', '第']).trim_start_matches(is_number);
    // A number that is only the beginning of a word is no number of a title: 3組合.
    let rest = numbered.trim_start_matches(is_mark);
    let circled = title.starts_with(|letter: char| is_number(letter) && !letter.is_ascii_digit());
    if numbered.len() < title.len() && (rest.len() < numbered.len() || circled) { rest } else { title }
}

/// The words that a title may mean, without what marks it as one: 【単一】, ■総合健保, 単一の部, 〔総合〕（3組合）,
/// 2. 検討中の組合.
pub fn title_words(title: &str) -> Vec<String> {
    let title = fold::fold(title).text;
    let bare = bare(without_number(&title));
    let word = bare.trim_matches(BRACKETS).trim_start_matches(['■', '●', '◆', '▼', '▲', '□', '◇', '○']);
    const ENDS: [&str; 7] = ["", "の部", "の組合", "組合", "組合一覧", "の組合一覧", "一覧"];
    let words = ENDS.iter().filter_map(|end| word.strip_suffix(end));
    words.map(|word| fold::fold(word).text.to_lowercase()).collect()
}

/// Whether a cell that stands alone is the title of the rows below it: 【単一】, ■総合, 関東ブロック.
pub fn is_section(cell: &str) -> bool {
    let folded = fold::fold(cell).text;
    let in_brackets =
        [('【', '】'), ('[', ']'), ('<', '>'), ('〔', '〕'), ('〈', '〉'), ('(', ')'), ('≪', '≫')]
            .iter()
            .any(|(open, close)| folded.starts_with(*open) && folded.ends_with(*close));
    const ENDS: [&str; 13] = [
        "ブロック",
        "地方",
        "地区",
        "地域",
        "支部",
        "管内",
        "圏域",
        "都道府県",
        "の部",
        "県",
        "都",
        "府",
        "北海道",
    ];
    const KINDS: [&str; 5] = ["国保組合", "国民健康保険組合", "市町村国保", "市町村", "広域連合"];
    in_brackets
        || KINDS.contains(&folded.as_str())
        || folded.starts_with(['■', '●', '◆', '▼', '▲', '□', '◇', '○'])
        || ENDS.iter().any(|end| folded.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{
        Aggregate, bare, begins_like_a_note, has_tax_note, is_example, is_of_the_page, is_rule, is_section,
        is_sentence, is_total, label_of, label_of_row, names_figures, reads_as_no_name, title_words,
        without_number,
    };

    #[test]
    fn what_other_rows_count_already_is_no_society() {
        for label in [
            "うち被保険者",
            "（うち被扶養者）",
            "他3組合",
            "外1組合",
            "ほか2組合",
            "その他",
            "延べ",
            "差引",
            "前年度",
            "Σ",
            "（再掲）1万人未満",
            "再掲",
            "うち単一",
            "うち 総合",
            "1万人未満",
            "10,000人以上",
            "(内訳)",
        ] {
            assert!(label_of(label).is_some_and(|label| label.is_certain), "{label}");
        }
        for name in [
            "その他大勢健保",
            "外山健保",
            "他山の石健保",
            "延岡健保",
            "うちだ健康保険組合",
            "三十三健保",
            "以上健保",
            "7イレブン健康保険組合",
        ] {
            assert!(label_of(name).is_none(), "{name}");
        }
    }

    #[test]
    fn edges_of_pages_are_no_names() {
        for edge in [
            "1/2ページ",
            "２／３",
            "- 4 -",
            "－５－",
            "Page 1 of 2",
            "p.3",
            "3頁",
            "以下余白",
            "（次頁へ続く）",
            "以上",
        ] {
            assert!(is_of_the_page(edge), "{edge}");
        }
        for name in
            ["ページ健保", "2組合", "甲", "123", "of健保", "甲/乙", "1/甲", "甲/2", "枚方健康保険組合"]
        {
            assert!(!is_of_the_page(name), "{name}");
        }
        assert!(["---", ":---:", "＝＝＝＝", "───"].into_iter().all(is_rule));
        assert!(!["-", "--", "甲---", "1.1"].into_iter().any(is_rule));
    }

    #[test]
    fn what_is_no_name_may_be_so_for_one_reason_alone() {
        for cell in ["合計", "記入例", "備考", "甲は乙と組む。", "関東ブロック", "次頁", "---"]
        {
            assert!(reads_as_no_name(cell), "{cell}");
        }
        assert!(!reads_as_no_name("甲健康保険組合"));
    }

    #[test]
    fn sums_and_means_are_totals_and_classes_of_people_are_none() {
        for label in ["合計", "小計", "平均", "【合計】"] {
            assert!(is_total(label), "{label}");
        }
        for label in ["40歳未満", "その他", "構成比", "甲健保"] {
            assert!(!is_total(label), "{label}");
        }
        let aggregate = |cell| label_of(cell).map(|label| (label.aggregate, label.is_certain));
        for (cell, expected) in [
            ("小計", Aggregate::Group),
            ("平均", Aggregate::Mean),
            ("average", Aggregate::Mean),
            ("3年平均", Aggregate::Mean),
            ("構成比", Aggregate::Comparison),
            ("2組合", Aggregate::Whole),
            ("東京都", Aggregate::Named),
            ("千葉県", Aggregate::Named),
            ("単一計", Aggregate::Named),
            ("3社計", Aggregate::Named),
        ] {
            assert_eq!(aggregate(cell), Some((expected, true)), "{cell}");
        }
        // A society may be called so.
        assert_eq!(aggregate("甲計"), Some((Aggregate::Named, false)));
        assert_eq!(aggregate("123"), None);
        assert_eq!((bare("【合計】"), bare("合計（千人）")), ("合計".to_owned(), "合計".to_owned()));
    }

    #[test]
    fn a_row_is_labelled_by_its_name_or_by_a_word_for_totals_to_the_left_of_it() {
        let label = |name, filled: &[(usize, &str)]| label_of_row(name, filled).map(|label| label.aggregate);
        let whole = Some(Aggregate::Whole);
        assert_eq!(label(None, &[(0, "123"), (1, "合計")]), whole);
        assert_eq!(label(Some(1), &[(0, "甲"), (1, "合計")]), whole);
        for left in ["計", "全体"] {
            assert_eq!(label(Some(1), &[(0, left), (1, "甲健保")]), whole, "{left}");
        }
        assert_eq!(label(Some(1), &[(0, "千葉県"), (1, "甲健保")]), None, "a place that rows belong to");
        assert_eq!(label(Some(0), &[(0, "甲健保"), (1, "計")]), None, "to the right");
    }

    #[test]
    fn headings_of_figures_end_like_one_or_give_a_unit() {
        for heading in ["実績人数", "料金（千円）", "いまの費用（千円）"] {
            assert!(names_figures(heading), "{heading}");
        }
        for cell in ["甲健保", "1月の費用", "4月（千円）"] {
            assert!(!names_figures(cell), "{cell}");
        }
        assert!(has_tax_note("1,100円（税込）"));
        assert!(!has_tax_note("税込") && !has_tax_note("1,100円"));
    }

    #[test]
    fn an_example_says_that_it_is_one() {
        for cell in [
            "記入例",
            "（記入例）甲健保",
            "甲健保（記入例）",
            "甲健保（見本）",
            "例",
            "例：甲健保",
            "例1：甲健保",
            "例（甲健保）",
        ] {
            assert!(is_example(cell), "{cell}");
        }
        for name in ["例1健保", "例1", "見本市健保", "甲健保（東京）", "甲健保"] {
            assert!(!is_example(name), "{name}");
        }
    }

    #[test]
    fn notes_and_sentences_are_told_by_how_they_begin_how_long_they_are_or_what_they_say() {
        for note in ["※甲", "1) 甲", "備考", "備考：甲", "注1"] {
            assert!(begins_like_a_note(note), "{note}");
        }
        for name in ["甲) 乙", ") 甲", "備考健保", "注連縄健保"] {
            assert!(!begins_like_a_note(name), "{name}");
        }
        for sentence in ["甲。", "（単位：千人）", "百人未満四捨五入", &"甲".repeat(41), &"甲".repeat(42)]
        {
            assert!(is_sentence(sentence), "{sentence}");
        }
        assert!(!is_sentence("甲健保") && !is_sentence(&"甲".repeat(40)));
    }

    #[test]
    fn a_title_is_meant_without_its_number_and_its_marks() {
        for (title, rest) in [
            ("2. 検討中", "検討中"),
            ("(1)単一", "単一"),
            ("③総合", "総合"),
            ("Ⅱ 未定", "未定"),
            // The number belongs to the word, or there is none.
            ("3組合", "3組合"),
            ("・単一", "・単一"),
            ("単一", "単一"),
        ] {
            assert_eq!(without_number(title), rest, "{title}");
        }
        for title in ["【単一】", "■単一", "単一の部", "1. 単一", "〔単一〕（3組合）"] {
            assert!(title_words(title).iter().any(|word| word == "単一"), "{title}");
        }
        for title in ["【単一】", "■総合", "関東ブロック", "国保組合"] {
            assert!(is_section(title), "{title}");
        }
        assert!(!is_section("甲健保") && !is_section("【単一") && !is_section("甲）"));
    }
}
