//! The headings of a table of a health white paper.

use consortium_core::{collaboration::white_paper::PaperColumn, reading::fold};

/// The column that a heading names: 受診者数, 肥満者, 血圧リスク保有者, HbA1c, BMI25以上, 喫煙者.
pub(crate) fn paper_column(heading: &str) -> Option<PaperColumn> {
    let folded = fold::heading(heading);
    let before_number = folded.split(|character: char| character.is_ascii_digit()).next();
    named(&folded).or_else(|| named(before_number?))
}

fn named(heading: &str) -> Option<PaperColumn> {
    let mut word = heading.trim_start_matches("うち");
    for ending in ["人数", "数", "者", "保有", "リスク", "あり", "異常"] {
        word = word.trim_end_matches(ending);
    }
    Some(match word {
        "年代" | "年齢" | "年齢階級" | "年齢階層" | "性別" | "事業所" | "事業所名" | "職種" | "区分"
        | "名称" | "group" | "age" | "sex" | "workplace" | "occupation" => PaperColumn::Name,
        "受診" | "健診受診" | "対象" | "総" | "examined" => PaperColumn::Examined,
        "肥満" | "bmi" | "腹囲" | "obesity" => PaperColumn::Obesity,
        "血圧" | "高血圧" | "bloodpressure" => PaperColumn::BloodPressure,
        "血糖" | "高血糖" | "糖代謝" | "hba1c" | "hba" | "bloodglucose" => PaperColumn::BloodGlucose,
        "脂質" | "lipids" => PaperColumn::Lipids,
        "肝機能" | "肝" | "liver" | "liverfunction" => PaperColumn::Liver,
        "喫煙" | "たばこ" | "smoking" => PaperColumn::Smoking,
        _ => return None,
    })
}

/// Whether a cell of a first row can be a heading: that of a column that is known, or of one that the table lacks (備考, 運動習慣,
/// LDL140以上). What stands in place of a number is none.
pub(crate) fn may_be_paper_heading(cell: &str) -> bool {
    const NO_NUMBER: [&str; 8] = ["不明", "なし", "無し", "非公表", "未実施", "未集計", "unknown", "n/a"];
    let word = fold::heading(cell);
    let is_word = word.starts_with(|first: char| first.is_alphabetic() && first != '約');
    paper_column(cell).is_some() || (is_word && !NO_NUMBER.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{may_be_paper_heading, paper_column};
    use consortium_core::collaboration::white_paper::PaperColumn;

    #[test]
    fn headings_as_people_write_them_name_their_column() {
        let named = [
            "事業所名",
            "受診者数",
            "肥満者数",
            "血圧リスク保有者",
            "ＨｂＡ１ｃ",
            "脂質異常者",
            "肝機能異常",
            "喫煙（人）",
            "備考",
        ];
        let columns = [
            PaperColumn::Name,
            PaperColumn::Examined,
            PaperColumn::Obesity,
            PaperColumn::BloodPressure,
            PaperColumn::BloodGlucose,
            PaperColumn::Lipids,
            PaperColumn::Liver,
            PaperColumn::Smoking,
        ];
        let columns: Vec<_> = columns.into_iter().map(Some).chain([None]).collect();
        assert_eq!(named.map(paper_column).to_vec(), columns);
        assert!(named.into_iter().all(may_be_paper_heading));
    }

    #[test]
    fn what_stands_in_place_of_a_number_is_no_heading() {
        for cell in ["12", "12人", "不明", "－", "…", "約30", "", "１２名"] {
            assert!(!may_be_paper_heading(cell), "{cell}");
        }
    }
}
