//! What a heading says: which column it names, a unit, a year, and whether only a part is meant (by sex, by age).
//!
//! One implementation for every table that is read. What is not the whole of a column is never read as the column.

use consortium_core::reading::fold;

use crate::tables::{
    columns::{Column, Content},
    heading_year::{HeadingYear, without_time, year_in},
    units::{Unit, unit_alone, unit_in_heading},
};

/// What one heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning<Id> {
    pub(super) id: Option<Id>,
    pub(super) year: Option<HeadingYear>,
    pub(super) is_part: bool,
    pub(super) unit: Option<Unit>,
    /// The name alone is known, not only its ending.
    pub(super) is_exact: bool,
}

/// Words of a heading or a note for a part of the whole.
const PARTS: [&str; 28] = [
    "男",
    "女",
    "男性",
    "女性",
    "男子",
    "女子",
    "男女別",
    "本人",
    "家族",
    "被扶養者",
    "被扶養者数",
    "扶養",
    "扶養者",
    "うち",
    "内数",
    "再掲",
    "任意継続",
    "任継",
    "短時間",
    "特例退職",
    "前期高齢者",
    "外国人",
    "female",
    "male",
    "men",
    "women",
    "dependants",
    "dependents",
];

/// Words below a heading of two rows, for the whole.
const WHOLES: [&str; 17] = [
    "計",
    "合計",
    "総計",
    "総数",
    "全体",
    "計数",
    "人数",
    "員数",
    "数",
    "人",
    "名",
    "実数",
    "total",
    "all",
    "小計",
    "男女計",
    "年齢計",
];

/// Whether a heading's word stands for the whole of what is above it.
pub(super) fn is_whole(text: &str) -> bool {
    WHOLES.contains(&fold::heading(text).as_str())
}

/// Whether a folded word stands for a part.
pub(super) fn is_part(word: &str) -> bool {
    PARTS.contains(&word)
        || word.starts_with("うち")
        || (word.starts_with(|c: char| c.is_ascii_digit())
            && ["歳以上", "歳未満", "歳以下", "歳", "代", "歳代"].iter().any(|age| word.ends_with(age)))
}

/// Whether the note of a heading says that its figures are no counts but compare counts: 前年比, 構成比%, 減少数, or what
/// they should become: 目標.
fn is_comparison(note: &str) -> bool {
    const ENDS: [&str; 20] = [
        "比",
        "比率",
        "率",
        "割合",
        "増減",
        "差",
        "順位",
        "構成",
        "伸び",
        "減少数",
        "増加数",
        "増減数",
        "減少",
        "増加",
        "対前年",
        "対前年度",
        "指数",
        "目標",
        "目標値",
        "目標数",
    ];
    let word = note.trim_end_matches(['%', '人', '名', '・', '(', ')']);
    note.ends_with('%') || ENDS.iter().any(|end| word.ends_with(end))
}

/// Words in the note of a heading for figures that are expected and not counted.
const EXPECTED: [&str; 6] = ["見込", "予定", "計画", "推計", "予測", "試算"];

/// The names of all columns, in the form in which headings are compared.
pub(super) struct Names<Id: 'static> {
    columns: &'static [Column<Id>],
    names: Vec<(String, Id)>,
    named: Option<Id>,
    other: fn(&str) -> Option<Id>,
    numbered: fn(&[&str]) -> Vec<(usize, Id)>,
}

impl<Id: Copy + Eq> Names<Id> {
    /// The names of these columns; `other` knows headings that no list can hold, `numbered` those that say something only
    /// beside each other.
    pub(super) fn of(
        columns: &'static [Column<Id>],
        other: fn(&str) -> Option<Id>,
        numbered: fn(&[&str]) -> Vec<(usize, Id)>,
    ) -> Self {
        let names = columns
            .iter()
            .flat_map(|column| column.names.iter().map(|name| (fold::heading(name), column.id)));
        let named =
            columns.iter().find(|column| matches!(column.content, Content::Name)).map(|column| column.id);
        Self { columns, names: names.collect(), named, other, numbered }
    }

    /// The columns that the cells of a row name only beside each other, with their positions in it.
    pub(super) fn numbered(&self, cells: &[String]) -> Vec<(usize, Id)> {
        (self.numbered)(&cells.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The columns, in the order in which they are taken when there are no headings.
    pub(super) fn columns(&self) -> &'static [Column<Id>] {
        self.columns
    }

    /// The column of names.
    pub(super) const fn named(&self) -> Option<Id> {
        self.named
    }

    /// What stands in the cells of a column.
    pub(super) fn content(&self, id: Id) -> Option<Content> {
        self.columns.iter().find(|column| column.id == id).map(|column| column.content)
    }

    fn exact(&self, plain: &str) -> Option<Id> {
        self.names.iter().find(|(name, _)| name == plain).map(|&(_, id)| id).or_else(|| (self.other)(plain))
    }

    /// The column that a heading names, or the one of the same kind that its brackets name: 加入者数（被保険者） counts the
    /// insured, ステップ（目標） is a target.
    fn narrowed(&self, id: Id, notes: &[String]) -> Id {
        let kind = |id| self.content(id).map(|content| std::mem::discriminant(&content));
        let named = notes.iter().filter_map(|note| self.exact(&fold::heading(note)));
        named.filter(|named| kind(*named) == kind(id)).last().unwrap_or(id)
    }

    /// What a heading of one cell says.
    pub(super) fn meaning(&self, text: &str) -> Meaning<Id> {
        let folded = fold::fold(text).text;
        let plain = fold::heading(text);
        let notes = notes_of(&folded);
        let unit = unit_in_heading(text);
        let mut year = None;
        let mut part = false;
        for note in &notes {
            year = year.or_else(|| {
                let is_time = |rest: &str| without_time(rest).is_empty() || rest == "実績";
                year_in(note).filter(|(_, rest)| is_time(rest)).map(|(year, _)| year)
            });
            part |= is_part(note);
        }
        let of_figures = |id: Id| matches!(self.content(id), Some(Content::People | Content::Money));
        let compares = notes.iter().any(|note| is_comparison(note));
        let is_expected = notes.iter().any(|note| EXPECTED.iter().any(|word| note.contains(word)));
        let meaning = |id, is_exact, year, is_part| Meaning { id, year, is_part, unit, is_exact };
        if let Some(id) = self.exact(&plain) {
            let id = self.narrowed(id, &notes);
            return meaning(
                Some(id),
                !(is_expected && of_figures(id)),
                year,
                part || (compares && of_figures(id)),
            );
        }
        let outside = outside_brackets(&folded);
        let without_unit = outside.split_once("単位").map_or(outside.as_str(), |(before, _)| before);
        let (of_year, rest) = match year_in(without_unit) {
            Some((of_year, rest)) => (Some(of_year), rest),
            None => (None, without_unit),
        };
        let year = of_year.or(year);
        let rest = fold::heading(without_time(rest));
        let rest = rest.as_str();
        if let Some(id) = self.exact(rest) {
            return meaning(
                Some(id),
                !(is_expected && of_figures(id)),
                year,
                part || (compares && of_figures(id)),
            );
        }
        // The insured are a part of the enrollees: うち被保険者数 has all of them.
        if let Some(id) = rest.strip_prefix("うち").and_then(|rest| self.exact(rest)) {
            return meaning(Some(id), false, year, part);
        }
        // 男性加入者数, 加入者数男.
        for word in PARTS {
            let without = rest.strip_prefix(word).or_else(|| rest.strip_suffix(word));
            if let Some(id) = without.and_then(|rest| self.exact(rest.trim_start_matches('の'))) {
                return meaning(Some(id), true, year, true);
            }
        }
        const NAME_ENDINGS: [&str; 7] =
            ["組合名", "組合名称", "組合の名称", "健保名", "保険者名", "保険者の名称", "市町村名"];
        if NAME_ENDINGS.iter().any(|ending| rest.ends_with(ending)) {
            return meaning(self.named, false, year, part);
        }
        meaning(None, false, year, part || is_part(rest))
    }

    /// The column that a sum stands for behind two others: 被保険者, 被扶養者 and 計 are 被保険者・被扶養者計.
    pub(super) fn sum_of(&self, first: &str, second: &str, sum: &str) -> Option<Id> {
        let part = |heading: &str| fold::heading(heading).trim_end_matches('数').to_owned();
        is_whole(sum).then(|| self.exact(&format!("{}{}計", part(first), part(second)))).flatten()
    }

    /// The column that a heading names together with the one below it, as ① above 計画 and 実績 is 計画① and 実績①.
    pub(super) fn turned(&self, upper: &str, lower: &str) -> Option<Id> {
        (self.other)(&fold::heading(upper))
            .and_then(|_| (self.other)(&fold::heading(&format!("{lower} {upper}"))))
    }

    /// What a heading of two rows says. `inherited`: the upper cell stands further left, merged over this column too.
    pub(super) fn meaning_of_two(
        &self,
        upper: &str,
        lower: &str,
        inherited: bool,
        shared: bool,
    ) -> Meaning<Id> {
        if lower.is_empty() || upper.is_empty() {
            return self.meaning(if lower.is_empty() { upper } else { lower });
        }
        let (above, below) = (self.meaning(upper), self.meaning(lower));
        let unit = below.unit.or(above.unit).or_else(|| unit_alone(lower));
        let year = below.year.or(above.year);
        let with = |id, is_part| Meaning { id, year, is_part, unit, is_exact: true };
        let joined = fold::heading(&format!("{upper} {lower}"));
        if let Some(id) = self.turned(upper, lower).or_else(|| (self.other)(&joined)) {
            return with(Some(id), false);
        }
        if is_whole(lower) || unit_alone(lower).is_some() {
            return with(above.id, above.is_part);
        }
        if let Some(id) = below.id {
            return with(Some(id), below.is_part || above.is_part);
        }
        if let Some(id) = self.exact(&joined) {
            return with(Some(id), false);
        }
        match above.id {
            Some(id) if !inherited && !shared && !below.is_part => with(Some(id), above.is_part),
            Some(id) if below.year.is_some() => with(Some(id), above.is_part),
            Some(id) => with(Some(id), true),
            None => with(None, false),
        }
    }
}

/// A folded text without what stands in brackets, in small letters, without spaces.
fn outside_brackets(folded: &str) -> String {
    let mut depth = 0_u32;
    let mut outside = String::new();
    for character in folded.chars() {
        match character {
            '(' | '[' | '【' | '〔' | '「' => depth = depth.saturating_add(1),
            ')' | ']' | '】' | '〕' | '」' => depth = depth.saturating_sub(1),
            _ if depth > 0 || character.is_whitespace() => {}
            other => outside.extend(other.to_lowercase()),
        }
    }
    outside
}

/// What stands in the brackets of a folded text, folded further.
fn notes_of(folded: &str) -> Vec<String> {
    let mut notes = Vec::new();
    let mut rest = folded;
    while let Some((_, behind)) = rest.split_once(['(', '[', '【', '〔', '「']) {
        let (note, after) = behind.split_once([')', ']', '】', '〕', '」']).unwrap_or((behind, ""));
        notes.push(note.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect());
        rest = after;
    }
    notes
}

#[cfg(test)]
mod tests {
    use crate::tables::{
        columns::{Column, Content},
        heading_year::HeadingYear,
        headings::Names,
    };

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Id {
        Name,
        People,
        Insured,
        Users,
    }

    const COLUMNS: [Column<Id>; 4] = [
        Column { id: Id::Name, names: &["組合名"], required: true, content: Content::Name },
        Column {
            id: Id::People, names: &["加入者数", "加入者"], required: false, content: Content::People
        },
        Column {
            id: Id::Insured,
            names: &["被保険者数", "被保険者"],
            required: false,
            content: Content::People,
        },
        Column { id: Id::Users, names: &["利用見込者数"], required: false, content: Content::People },
    ];

    fn names() -> Names<Id> {
        Names::of(&COLUMNS, |_| None, |_| Vec::new())
    }

    #[test]
    fn years_units_and_marks_change_no_name() {
        for text in [
            "加入者数※1",
            "加入者数（千人）",
            "令和7年度 加入者数",
            "R7.3末 加入者数",
            "年度末加入者数",
            "加入者数 単位：人",
            "2024年3月末現在の加入者数",
            "加入者数（被保険者＋被扶養者）",
            "加入者数（令和6年度）",
        ] {
            let meaning = names().meaning(text);
            assert_eq!((meaning.id, meaning.is_part), (Some(Id::People), false), "{text}");
        }
        assert_eq!(names().meaning("令和7年度 利用見込者数").id, Some(Id::Users));
        assert_eq!(names().meaning("加入者数（被保険者）").id, Some(Id::Insured));
        assert_eq!(names().meaning("被保険者数（加入者数）").id, Some(Id::People));
        let of_which = names().meaning("うち被保険者数");
        assert_eq!((of_which.id, of_which.is_part, of_which.is_exact), (Some(Id::Insured), false, false));
        assert_eq!(names().meaning("組合名（加入者数）").id, Some(Id::Name), "another kind of column");
        assert_eq!(names().meaning("健康保険組合の名称").id, Some(Id::Name));
    }

    #[test]
    fn a_part_is_not_the_whole() {
        for text in [
            "被保険者数（男）",
            "被保険者数(女性)",
            "男性被保険者数",
            "被保険者数（40歳以上）",
            "うち被保険者数（男）",
            "被保険者数（前年比）",
            "被保険者数（構成比%）",
            "被保険者数（対前年）",
            "被保険者数（減少数）",
            "被保険者数（目標）",
        ] {
            let meaning = names().meaning(text);
            assert_eq!((meaning.id, meaning.is_part), (Some(Id::Insured), true), "{text}");
        }
    }

    #[test]
    fn years_are_told_apart() {
        for (text, year) in [
            ("加入者数（前年度）", HeadingYear::Relative(-1)),
            ("今年度加入者数", HeadingYear::Relative(0)),
            ("令和6年度加入者数", HeadingYear::Year(2024)),
            ("加入者数（2023年度）", HeadingYear::Year(2023)),
            ("加入者数（令和5年度末）", HeadingYear::Year(2023)),
            ("加入者数（2024年3月末現在）", HeadingYear::Year(2024)),
            ("加入者数令和元年度", HeadingYear::Year(2019)),
        ] {
            let meaning = names().meaning(text);
            assert_eq!((meaning.id, meaning.year), (Some(Id::People), Some(year)), "{text}");
        }
    }

    #[test]
    fn headings_of_two_rows_are_put_together() {
        let two = |upper, lower, inherited| {
            let meaning = names().meaning_of_two(upper, lower, inherited, true);
            (meaning.id, meaning.is_part)
        };
        assert_eq!(two("加入者数", "計", true), (Some(Id::People), false));
        assert_eq!(two("加入者数", "被保険者", false), (Some(Id::Insured), false));
        assert_eq!(two("加入者数", "被扶養者", true), (Some(Id::People), true));
        assert_eq!(two("組合名", "", false), (Some(Id::Name), false));
        assert_eq!(two("規模", "加入者数", false), (Some(Id::People), false));
    }
}
