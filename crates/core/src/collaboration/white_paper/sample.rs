//! A made-up white paper to try the page with: the sources print none with numbers.

use super::{PaperGroup, PaperGroupId, Risk, WhitePaperPlan};
use crate::{Bilingual, Entry};

/// A row of the example: its name in both languages, those examined, those with each of [`Risk::ALL`].
type Row = (&'static str, &'static str, u32, [u32; 6]);

const AGES: [Row; 5] = [
    ("20代", "20 to 29", 142, [21, 15, 12, 24, 17, 41]),
    ("30代", "30 to 39", 236, [59, 42, 33, 66, 49, 74]),
    ("40代", "40 to 49", 318, [108, 99, 80, 127, 85, 95]),
    ("50代", "50 to 59", 287, [106, 124, 103, 138, 80, 80]),
    ("60代", "60 to 69", 121, [41, 66, 51, 60, 28, 25]),
];

const SEXES: [Row; 2] = [
    ("男性", "Men", 702, [262, 246, 197, 301, 201, 253]),
    ("女性", "Women", 402, [73, 100, 82, 114, 58, 62]),
];

const WORKPLACES: [Row; 7] = [
    ("本社", "Head office", 312, [78, 82, 65, 104, 64, 62]),
    ("北工場", "North plant", 428, [149, 151, 120, 178, 115, 144]),
    ("南工場", "South plant", 217, [71, 73, 60, 82, 53, 75]),
    ("物流センター", "Logistics centre", 124, [31, 34, 29, 43, 23, 29]),
    ("東営業所", "East branch", 9, [3, 3, 2, 4, 2, 3]),
    ("西営業所", "West branch", 8, [2, 2, 2, 3, 1, 1]),
    ("研修所", "Training centre", 6, [1, 1, 1, 1, 1, 1]),
];

const OCCUPATIONS: [Row; 4] = [
    ("事務", "Office work", 318, [74, 78, 63, 103, 61, 58]),
    ("製造", "Production", 561, [194, 195, 156, 229, 146, 193]),
    ("営業", "Sales", 143, [45, 44, 37, 53, 37, 42]),
    ("運転", "Driving", 82, [22, 29, 23, 30, 15, 22]),
];

/// What the example is called.
pub fn example_title() -> Bilingual {
    Bilingual {
        ja: "健康白書の例（架空の数値）".to_owned(),
        en: "Example of a health white paper (made-up figures)".to_owned(),
    }
}

/// The example; `word` chooses the language of the names.
pub fn example(word: fn(&Bilingual) -> &str) -> WhitePaperPlan {
    let word = |ja: &str, en: &str| word(&Bilingual { ja: ja.to_owned(), en: en.to_owned() }).to_owned();
    let groups = |rows: &[Row]| -> Vec<PaperGroup> {
        let group = |(id, (ja, en, examined, counts)): (u32, &Row)| {
            let mut group = PaperGroup {
                name: word(ja, en),
                examined: Entry::Known(*examined),
                ..PaperGroup::new(PaperGroupId(id))
            };
            for (risk, count) in Risk::ALL.into_iter().zip(counts) {
                *group.count_mut(risk) = Entry::Known(*count);
            }
            group
        };
        (1..).zip(rows).map(group).collect()
    };
    WhitePaperPlan {
        year: word("令和6年度（例）", "FY2024 (example)"),
        base: word(
            "被保険者の健診受診者（架空の数値）",
            "Insured persons who had a checkup (made-up figures)",
        ),
        criteria: word(
            "肥満 BMI 25以上、血圧 130/85以上、血糖 HbA1c 5.6以上、脂質 中性脂肪150以上またはHDL 40未満、肝機能 ALT 31以上、喫煙 習慣的に吸う",
            "BMI 25 or more; 130/85 or more; HbA1c 5.6 or more; triglycerides 150 or more or HDL below 40; ALT 31 or more; habitual smoking",
        ),
        size_limit: Entry::Unknown,
        ages: groups(&AGES),
        sexes: groups(&SEXES),
        workplaces: groups(&WORKPLACES),
        occupations: groups(&OCCUPATIONS),
    }
}
