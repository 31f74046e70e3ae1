//! The columns of a table of participants, as societies write them.

use consortium_core::reading::fold::fold;

/// What a column says about a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// 参加者番号: tells participants apart, so that none is counted twice.
    Id,
    /// 組合名.
    Society,
    /// 年齢 or 年代.
    Age,
    /// 生年月日.
    BirthDate,
    /// 性別.
    Sex,
    /// 身長.
    Height,
    /// BMI before.
    BmiBefore,
    /// BMI after.
    BmiAfter,
    /// 体重 before.
    WeightBefore,
    /// 体重 after.
    WeightAfter,
    /// 腹囲 before.
    WaistBefore,
    /// 腹囲 after.
    WaistAfter,
    /// The day of the measurement before.
    DateBefore,
    /// The day of the measurement after.
    DateAfter,
    /// 資格喪失: a mark or a date.
    LeftSociety,
    /// 継続.
    WentOn,
}

/// When something was measured, as a heading says it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Occasion {
    Before,
    After,
}

impl Column {
    /// All columns, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::Id,
        Self::Society,
        Self::Age,
        Self::BirthDate,
        Self::Sex,
        Self::Height,
        Self::BmiBefore,
        Self::BmiAfter,
        Self::WeightBefore,
        Self::WeightAfter,
        Self::WaistBefore,
        Self::WaistAfter,
        Self::DateBefore,
        Self::DateAfter,
        Self::LeftSociety,
        Self::WentOn,
    ];

    /// Its place in [`ALL`](Self::ALL).
    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// What a heading says; `None` if it says nothing that is read, or leaves open whether before or after.
    ///
    /// ```
    /// use consortium_participants::Column;
    /// assert_eq!(Column::of("体重（開始時）kg"), Some(Column::WeightBefore));
    /// assert_eq!(Column::of("終了時ＢＭＩ"), Some(Column::BmiAfter));
    /// assert_eq!(Column::of("資格喪失日"), Some(Column::LeftSociety));
    /// assert_eq!(Column::of("体重"), None);
    /// assert_eq!(Column::of("体重変化率"), None);
    /// ```
    pub fn of(heading: &str) -> Option<Self> {
        let folded = fold(heading).text.to_lowercase();
        let text: String = folded.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-')).collect();
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        // Calculated from others: a change, a difference, a rate.
        if has(&["変化", "差", "増減", "減少", "率", "判定", "区分", "目標", "change"]) {
            return None;
        }
        let measured = |before: Self, after: Self| {
            occasion(&text).map(|occasion| if occasion == Occasion::Before { before } else { after })
        };
        if has(&["bmi"]) {
            measured(Self::BmiBefore, Self::BmiAfter)
        } else if has(&["体重", "weight"]) {
            measured(Self::WeightBefore, Self::WeightAfter)
        } else if has(&["腹囲", "ウエスト", "ウェスト", "胴囲", "waist"]) {
            measured(Self::WaistBefore, Self::WaistAfter)
        } else if has(&["身長", "height"]) {
            Some(Self::Height)
        } else if has(&["資格喪失", "喪失", "脱退", "退職"]) {
            Some(Self::LeftSociety)
        } else if has(&["生年月日", "誕生日", "生年", "birth"]) {
            Some(Self::BirthDate)
        } else if has(&["性別", "sex", "gender"]) || text == "性" {
            Some(Self::Sex)
        } else if has(&["年齢", "年代"]) || text == "age" {
            Some(Self::Age)
        } else if has(&["継続", "完了", "完走", "修了", "wenton", "completed"]) {
            Some(Self::WentOn)
        } else if is_number(&text) {
            Some(Self::Id)
        } else if has(&["組合", "健保", "保険者", "society", "insurer"]) {
            Some(Self::Society)
        } else if has(&["日", "date"]) {
            measured(Self::DateBefore, Self::DateAfter)
        } else {
            None
        }
    }
}

/// Whether a heading names a number that each participant has one of.
fn is_number(text: &str) -> bool {
    let of_a_person = ["参加者", "個人", "整理", "利用者", "対象者", "受診", "管理", "会員", "加入者"];
    matches!(text, "id" | "no" | "no." | "№" | "番号" | "通番" | "連番")
        || text.ends_with("id")
        || (text.contains("番号") || text.contains("no") || text.contains("コード"))
            && of_a_person.iter().any(|word| text.contains(word))
}

/// Whether a heading is about before or after; `None` if it says neither, or both.
fn occasion(text: &str) -> Option<Occasion> {
    let before =
        ["前", "開始", "初回", "初期", "ベースライン", "1回目", "before", "pre", "start", "baseline"];
    let after = ["後", "終了", "直近", "最終", "今回", "2回目", "after", "post", "end", "final"];
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match (says(&before), says(&after)) {
        (true, false) => Some(Occasion::Before),
        (false, true) => Some(Occasion::After),
        // 終了後, 開始後: the last word decides.
        (true, true) if text.ends_with('後') || text.contains("時後") => Some(Occasion::After),
        (true, true) if text.ends_with('前') => Some(Occasion::Before),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Column;

    #[test]
    fn columns_stand_at_their_places() {
        assert!(Column::ALL.iter().enumerate().all(|(place, column)| column.place() == place));
    }

    #[test]
    fn headings_of_societies_are_understood() {
        for (heading, column) in [
            ("組合名", Column::Society),
            ("健保", Column::Society),
            ("保険者番号", Column::Society),
            ("参加者ID", Column::Id),
            ("No.", Column::Id),
            ("整理番号", Column::Id),
            ("年齢（歳）", Column::Age),
            ("年代", Column::Age),
            ("生年月日", Column::BirthDate),
            ("性別", Column::Sex),
            ("身長(cm)", Column::Height),
            ("BMI（前）", Column::BmiBefore),
            ("開始時BMI", Column::BmiBefore),
            ("ＢＭＩ_後", Column::BmiAfter),
            ("BMI 直近", Column::BmiAfter),
            ("体重 前", Column::WeightBefore),
            ("終了時体重", Column::WeightAfter),
            ("腹囲（初回）", Column::WaistBefore),
            ("最終腹囲", Column::WaistAfter),
            ("測定日（前）", Column::DateBefore),
            ("終了日", Column::DateAfter),
            ("資格喪失", Column::LeftSociety),
            ("継続", Column::WentOn),
            ("完走", Column::WentOn),
            ("weight_before", Column::WeightBefore),
        ] {
            assert_eq!(Column::of(heading), Some(column), "{heading}");
        }
    }

    #[test]
    fn what_is_calculated_or_ambiguous_is_not_read() {
        for heading in ["BMI", "体重変化率", "体重差", "継続率", "備考", "測定日", "満足度", ""]
        {
            assert_eq!(Column::of(heading), None, "{heading}");
        }
    }
}
