//! The FY2018 call for joint data-health projects (平成30年度), published without a date.
//!
//! The wording of the requirements is our own; the numbers are those of the call, with one exception that is named.

use super::bilingual;
use crate::{
    Enrollees, Fraction,
    eligibility::{Clause, RequirementId, RuleSet, Source, StatementId},
};

/// 小規模組合: fewer enrollees than this, in people. Requirement 2.
const SMALL_SOCIETY_BELOW: u32 = 10_000;

/// Small societies ÷ all societies, at least, in tenths: 40 percent. Formula of requirement 2.
const MINIMUM_SMALL_SHARE_IN_TENTHS: u16 = 4;

/// Several societies. Requirement 2.
const MINIMUM_SOCIETIES: u32 = 2;

/// At least one provider. Requirement 2.
const MINIMUM_PROVIDERS: u32 = 1;

/// Meetings planned in the year. The call says "regularly" and gives no number (requirement 1): this one is ours.
const MINIMUM_MEETINGS: u32 = 1;

/// The requirements of the FY2018 call.
///
/// Source: 平成30年度 レセプト・健診情報等を活用したデータヘルスの推進事業 公募説明資料.
///
/// ```
/// use consortium_core::eligibility::rule_sets;
/// assert_eq!(rule_sets::fy2018().fiscal_year, 2018);
/// ```
pub fn fy2018() -> RuleSet {
    RuleSet {
        id: "fy2018-data-health".to_owned(),
        name: bilingual(
            "平成30年度 データヘルス推進事業（共同実施）",
            "FY2018 data-health promotion grant (joint projects)",
        ),
        fiscal_year: 2018,
        source: Source {
            document: bilingual(
                "平成30年度 レセプト・健診情報等を活用したデータヘルスの推進事業 公募説明資料",
                "Briefing on the FY2018 call for data-health projects that use claims and checkup data",
            ),
            published: None,
            place: bilingual(
                "厚生労働省の公募に関する資料",
                "material for a call by the Ministry of Health, Labour and Welfare of Japan",
            ),
        },
        small_society_below: Enrollees::new(SMALL_SOCIETY_BELOW),
        minimum_small_share: Fraction::from_tenths(MINIMUM_SMALL_SHARE_IN_TENTHS),
        minimum_societies: MINIMUM_SOCIETIES,
        minimum_providers: MINIMUM_PROVIDERS,
        minimum_meetings: MINIMUM_MEETINGS,
        required_statements: StatementId::ALL.into(),
        clauses: CLAUSES
            .map(|(id, ja, en, item_ja, item_en)| {
                (id, Clause { wording: bilingual(ja, en), item: bilingual(item_ja, item_en) })
            })
            .into(),
    }
}

/// Requirement, wording in Japanese and English, item of the call in Japanese and English.
type ClauseRow = (RequirementId, &'static str, &'static str, &'static str, &'static str);

const CLAUSES: [ClauseRow; 9] = [
    (
        RequirementId::Committee,
        "申請する事業ごとに事業運営委員会を置き、年間を通じて{minimum_meetings}以上の開催を予定している。",
        "The project applied for has a steering committee of its own, with at least {minimum_meetings} planned over the year.",
        "要件①",
        "Requirement 1",
    ),
    (
        RequirementId::Societies,
        "健康保険組合が{minimum_societies}以上参加している。",
        "The consortium has at least {minimum_societies}.",
        "要件②",
        "Requirement 2",
    ),
    (
        RequirementId::Providers,
        "民間企業、大学、研究機関、健診機関などのヘルスケア事業者等が{minimum_providers}以上加わっている。",
        "The consortium includes at least {minimum_providers} (company, university, research institute or checkup institution).",
        "要件②",
        "Requirement 2",
    ),
    (
        RequirementId::SmallShare,
        "参加組合のうち、加入者が{small_society_below}人に満たない組合の数が{minimum_small_share}以上である。",
        "Of the societies that take part, at least {minimum_small_share} have fewer than {small_society_below} enrollees.",
        "要件②の計算式",
        "Formula of requirement 2",
    ),
    (
        RequirementId::Continuity,
        "初年度で終わらせず、翌年度以降も続けていく考えがある。",
        "The project is meant to go on after its first year.",
        "要件③",
        "Requirement 3",
    ),
    (
        RequirementId::Privacy,
        "委託する業務も含めて、事業の安全と加入者の個人情報を守る体制がある。",
        "Safety and the personal data of enrollees are protected, also where work is outsourced.",
        "要件④",
        "Requirement 4",
    ),
    (
        RequirementId::Indicators,
        "アウトプット指標とアウトカム指標をそれぞれ1つ以上決めてデータを集め、効果を確かめてモデルとして示す。",
        "At least one output and one outcome indicator are named and collected; the effect is checked and shown as a model.",
        "要件⑤",
        "Requirement 5",
    ),
    (
        RequirementId::Analysis,
        "レセプトと健診のデータを分析し、地域・業種・業態・職種などに共通する健康課題に取り組む。",
        "Claims and checkup data are analysed, and the project tackles a health problem shared by a region, trade, type of business or occupation.",
        "事業の目的・内容の段落",
        "Paragraph on purpose and content",
    ),
    (
        RequirementId::Report,
        "共同実施の進め方、得られた工夫、注意する点を報告書にまとめて提出する。",
        "How the joint project was run, what was learned and what to watch out for go into a report that is handed in.",
        "事業の目的・内容の段落",
        "Paragraph on purpose and content",
    ),
];
