//! Which column of a sheet is which: by the names in its heading, by a user's choice, or by the kind of content.
//!
//! One implementation for every table that is read. A heading says more than a name: a unit, a year, and whether only a
//! part is meant (by sex, by age). What is not the whole of a column is never read as the column.

use consortium_core::reading::{Scale, fold};

use crate::tables::units::{Unit, unit_in_heading};

/// A column that a table may have.
#[derive(Clone, Copy, Debug)]
pub struct Column<Id: 'static> {
    /// Which column it is.
    pub id: Id,
    /// The headings by which it is recognised, in any language. Width, case, spaces, years, footnote marks and notes in
    /// brackets do not matter.
    pub names: &'static [&'static str],
    /// Whether the table makes no sense without it.
    pub required: bool,
    /// What stands in its cells.
    pub content: Content,
}

/// What stands in the cells of a column: how it is known without a heading, and which units can belong to it.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// The name of what the row is about.
    Name,
    /// One of a few words, for groups of rows: cells of it may be merged over several rows.
    Word(fn(&str) -> bool),
    /// A mark for yes or no.
    Mark(fn(&str) -> bool),
    /// A number of a society or an insurer.
    Code,
    /// A number of people.
    People,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// A year, 2024 or 令和6年度.
    Year,
    /// Anything else.
    Text,
}

/// One column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn<Id> {
    /// Its heading, of two rows joined by a space; empty if there is none.
    pub title: String,
    /// What is done with it.
    pub role: Role<Id>,
    /// In what steps its numbers are given.
    pub scale: Scale,
    /// Where the scale is known from.
    pub scale_from: ScaleFrom,
}

/// Where the scale of a column is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScaleFrom {
    /// Its own heading, or the row of units below it; also if nothing gives a scale.
    Heading,
    /// A note for the whole table, in this row of the sheet.
    Table {
        /// The row, from 1.
        row: usize,
    },
    /// The user said it.
    User,
}

/// What is done with a column of a sheet. Only the first is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role<Id> {
    /// It is read as this column.
    Read(Id),
    /// Its heading names a column that another one is read as already.
    Repeated(Id),
    /// It gives a part of this column only: by sex, by age, dependants.
    PartOf(Id),
    /// It gives this column for another year than the one that is read.
    OtherYear(Id),
    /// Nothing of the table.
    Unmatched,
}

/// How the columns were recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recognised {
    /// By the names in their headings.
    ByName,
    /// There are no headings, or none that is known: by what stands in the cells. A user should confirm it.
    ByContent,
}

/// The year that a heading speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingYear {
    /// So many years from this one: 前年度 is −1.
    Relative(i8),
    /// In the Gregorian calendar.
    Year(u16),
}

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
fn is_part(word: &str) -> bool {
    PARTS.contains(&word)
        || word.starts_with("うち")
        || (word.starts_with(|c: char| c.is_ascii_digit())
            && ["歳以上", "歳未満", "歳以下", "歳", "代", "歳代"].iter().any(|age| word.ends_with(age)))
}

/// The names of all columns, in the form in which headings are compared.
pub(super) struct Names<Id: 'static> {
    names: Vec<(String, Id)>,
    named: Option<Id>,
    other: fn(&str) -> Option<Id>,
}

impl<Id: Copy + Eq> Names<Id> {
    /// The names of these columns; `other` knows headings that no list can hold.
    pub(super) fn of(columns: &[Column<Id>], other: fn(&str) -> Option<Id>) -> Self {
        let names = columns
            .iter()
            .flat_map(|column| column.names.iter().map(|name| (fold::heading(name), column.id)));
        let named =
            columns.iter().find(|column| matches!(column.content, Content::Name)).map(|column| column.id);
        Self { names: names.collect(), named, other }
    }

    fn exact(&self, plain: &str) -> Option<Id> {
        self.names.iter().find(|(name, _)| name == plain).map(|&(_, id)| id).or_else(|| (self.other)(plain))
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
                year_in(note).filter(|(_, rest)| rest.is_empty() || *rest == "実績").map(|(year, _)| year)
            });
            part |= is_part(note);
        }
        let meaning = |id, is_exact, year, is_part| Meaning { id, year, is_part, unit, is_exact };
        if let Some(id) = self.exact(&plain) {
            return meaning(Some(id), true, year, part);
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
            return meaning(Some(id), true, year, part);
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
        let unit = below.unit.or(above.unit).or_else(|| crate::tables::units::unit_alone(lower));
        let year = below.year.or(above.year);
        let with = |id, is_part| Meaning { id, year, is_part, unit, is_exact: true };
        let joined = fold::heading(&format!("{upper} {lower}"));
        if let Some(id) = (self.other)(&joined) {
            return with(Some(id), false);
        }
        if is_whole(lower) || crate::tables::units::unit_alone(lower).is_some() {
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

/// The year with which a folded text begins or ends, and what is left of the text.
pub(super) fn year_in(text: &str) -> Option<(HeadingYear, &str)> {
    const RELATIVE: [(&str, i8); 12] = [
        ("前々年度", -2),
        ("前年度", -1),
        ("昨年度", -1),
        ("前年", -1),
        ("今年度", 0),
        ("当年度", 0),
        ("本年度", 0),
        ("今年", 0),
        ("現年度", 0),
        ("来年度", 1),
        ("翌年度", 1),
        ("次年度", 1),
    ];
    for (word, years) in RELATIVE {
        if let Some(rest) = text.strip_prefix(word).or_else(|| text.strip_suffix(word)) {
            return Some((HeadingYear::Relative(years), rest.trim_matches('の')));
        }
    }
    if let Some((year, rest)) = calendar_year(text) {
        return Some((HeadingYear::Year(year), rest.trim_start_matches('の')));
    }
    // At the end: 加入者数令和6年度. From its first sign of a year on.
    let starts = text.char_indices().map(|(at, _)| at).skip(1);
    starts.into_iter().find_map(|at| {
        let (before, behind) = text.split_at(at);
        if before.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            return None;
        }
        let (year, rest) = calendar_year(behind)?;
        without_time(rest).is_empty().then_some((HeadingYear::Year(year), before))
    })
}

/// The year with which a folded text begins: 令和6年度, R6, 2024年度, 2024/3. The month goes with it.
pub(super) fn calendar_year(text: &str) -> Option<(u16, &str)> {
    const ERAS: [(&str, u16); 6] =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("r", 2018), ("h", 1988), ("fy", 0)];
    let lower_start = text.chars().next()?.to_ascii_lowercase();
    let found = ERAS.into_iter().find_map(|(name, base)| {
        let rest = text.strip_prefix(name).or_else(|| {
            (name.is_ascii() && name.starts_with(lower_start))
                .then(|| text.get(..name.len()).filter(|start| start.eq_ignore_ascii_case(name)))
                .flatten()
                .and_then(|_| text.get(name.len()..))
        })?;
        Some((base, rest))
    });
    let (base, rest) = found.unwrap_or((0, text));
    let (digits, rest) = match rest.strip_prefix('元') {
        Some(rest) => ("1", rest),
        None => rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())),
    };
    let number: u16 = digits.parse().ok()?;
    let year = if base > 0 {
        Some(number).filter(|number| (1..=64).contains(number)).and_then(|number| base.checked_add(number))?
    } else {
        Some(number).filter(|number| (1990..=2100).contains(number))?
    };
    let rest = rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年')).unwrap_or(rest);
    Some((year, rest))
}

/// A folded text without the point in time that follows a year: 3月末現在, 末, 時点.
fn without_time(text: &str) -> &str {
    let is_digit = |c: char| c.is_ascii_digit();
    let separated = text.trim_start_matches(['/', '.', '-']);
    let after_month = separated.trim_start_matches(is_digit);
    let rest = match after_month.strip_prefix('月') {
        Some(rest) => rest,
        None if separated.len() < text.len() || after_month.starts_with('末') => after_month,
        None => text,
    };
    let after_day = rest.trim_start_matches(['/', '.', '-']).trim_start_matches(is_digit);
    let rest = if rest.len() < text.len() { after_day } else { rest };
    const ENDS: [&str; 6] = ["年度末", "年度当初", "年度", "末日", "末", "日"];
    let rest = ENDS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let rest = ["時点", "現在"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    rest.trim_start_matches('の')
}

#[cfg(test)]
mod tests {
    use super::{Column, Content, HeadingYear, Names};

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
        Names::of(&COLUMNS, |_| None)
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
        assert_eq!(names().meaning("健康保険組合の名称").id, Some(Id::Name));
    }

    #[test]
    fn a_part_is_not_the_whole() {
        for text in [
            "被保険者数（男）",
            "被保険者数(女性)",
            "男性被保険者数",
            "被保険者数（40歳以上）",
            "うち被保険者数",
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
