//! The consortia adopted in FY2017, as printed in the material for the call of FY2018.

use super::{AdoptedConsortia, AdoptedConsortium, bilingual};
use crate::eligibility::Source;

/// Lead as printed, number of societies with the lead, theme in Japanese and English.
#[rustfmt::skip]
const ADOPTED: [(&str, u32, &str, &str); 7] = [
    ("ニチアス健康保険組合", 7, "加入者のヘルスリテラシー向上に向けた事業", "Raising the health literacy of enrollees"),
    ("ＢＩＪ健康保険組合", 20, "加入者のヘルスリテラシー向上に向けた事業", "Raising the health literacy of enrollees"),
    ("すかいらーく健康保険組合", 6, "ＩＣＴ等を活用した効果的・効率的な保健事業", "Effective and efficient health projects by means of ICT"),
    ("古河電池健康保険組合", 3, "ＩＣＴ等を活用した効果的・効率的な保健事業", "Effective and efficient health projects by means of ICT"),
    ("サノフィ健康保険組合", 6, "健康都市の創造支援事業", "Helping to create healthy cities"),
    ("第一生命健康保険組合", 6, "特定健診・特定保健指導の実施率向上に向けた事業", "Raising the rates of specific checkups and specific guidance"),
    ("みずほ健康保険組合", 5, "特定健診・特定保健指導の実施率向上に向けた事業", "Raising the rates of specific checkups and specific guidance"),
];

/// How many projects applied.
const APPLICATIONS: u32 = 33;

/// The consortia adopted in FY2017.
///
/// ```
/// let adopted = consortium_core::eligibility::rule_sets::fy2017_adopted();
/// assert_eq!(adopted.consortia[0].lead, "ニチアス健康保険組合");
/// assert_eq!(adopted.consortia[0].societies, 7);
/// ```
pub fn fy2017_adopted() -> AdoptedConsortia {
    AdoptedConsortia {
        fiscal_year: 2017,
        applications: APPLICATIONS,
        source: Source {
            document: bilingual(
                "平成30年度 レセプト・健診情報等を活用したデータヘルスの推進事業 公募説明資料（平成29年度の採択事業の表）",
                "Briefing on the FY2018 call for data-health projects that use claims and checkup data (table of projects adopted in FY2017)",
            ),
            published: None,
            place: bilingual(
                "厚生労働省の公募に関する資料",
                "material for a call by the Ministry of Health, Labour and Welfare of Japan",
            ),
        },
        consortia: ADOPTED
            .map(|(lead, societies, ja, en)| AdoptedConsortium {
                lead: lead.to_owned(),
                societies,
                theme: bilingual(ja, en),
            })
            .into(),
    }
}
