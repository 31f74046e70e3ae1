//! The draft of 2024: the items of federations and insurers, and the survey. The only indicator list that is known.
//!
//! Source: 国民健康保険中央会, 第29回国保・後期高齢者ヘルスサポート事業運営委員会 資料「保険者支援ステージ・支援指標の考え方」
//! (2024-12-03, according to its own timetable). A draft: its authors may still change it, and no later version was
//! found up to November 2026. The wording of the items is our own, in both languages.

mod example;

use std::sync::LazyLock;

use super::{
    Horizon, IndicatorSet, IndicatorSource, IndicatorStatus, InsurerStep, ItemNumber, Ladder, LadderItem,
    SupportStage, SurveyQuestion, SurveyScale, Topic, TopicPages,
};
use crate::Bilingual;

pub use example::printed_example;

/// The draft of 2024: 13 items and 4 stages for a federation, 9 items and 5 steps for an insurer.
///
/// ```
/// use consortium_core::stages::draft_of_2024;
/// assert_eq!(draft_of_2024().federation.all_items().len(), 13);
/// assert_eq!(draft_of_2024().insurer.all_items().len(), 9);
/// ```
pub fn draft_of_2024() -> &'static IndicatorSet {
    static DRAFT: LazyLock<IndicatorSet> = LazyLock::new(draft);
    &DRAFT
}

/// An item in the order of the list, so that its number is its place: the rung that first asks for it, the plan it
/// belongs to, and what it asks for in Japanese and in English.
type Row<R> = (R, Option<Horizon>, &'static str, &'static str);

/// What a federation is asked for. Source: p. 8–9; ④⑤ and ⑨⑩ are the plans for one and for several years.
#[rustfmt::skip]
const FEDERATION: [Row<SupportStage>; 13] = [
    (SupportStage::Starting, None, "依頼に応じた支援と情報提供", "Helps insurers on request and keeps them informed"),
    (SupportStage::Executing, None, "地域の健康課題と特性に沿った支援", "Knows the health problems of its region and supports accordingly"),
    (SupportStage::Executing, None, "都道府県との連携と役割分担", "Works with the prefecture, with roles clearly divided"),
    (SupportStage::Executing, Some(Horizon::ShortTerm), "健康課題に対応する年度支援計画", "Has a support plan for the year that answers the health problems"),
    (SupportStage::Executing, Some(Horizon::ShortTerm), "年度ごとの目標・評価・翌年度への反映", "Sets goals each year, evaluates, and feeds the result into the next year"),
    (SupportStage::Executing, None, "保険者による年度ごとの客観的評価", "Is evaluated by the insurers each year, on objective grounds"),
    (SupportStage::Advancing, None, "保険者ごとの現在地の把握", "Knows where each insurer stands"),
    (SupportStage::Advancing, None, "都道府県以外の複数機関（民間を含む）との連携", "Works with several other bodies besides the prefecture, companies included"),
    (SupportStage::Advancing, Some(Horizon::MediumTerm), "中長期目標を定めた支援計画", "Has a support plan with clear medium-term and long-term goals"),
    (SupportStage::Advancing, Some(Horizon::MediumTerm), "中長期計画の定期的な評価と見直し", "Evaluates and revises that plan regularly"),
    (SupportStage::Advancing, None, "保険者による中長期の客観的評価", "Is evaluated by the insurers over several years, on objective grounds"),
    (SupportStage::Continuing, None, "高度化した課題への改善支援", "Helps insurers improve on more demanding problems"),
    (SupportStage::Continuing, None, "未達目標への対策と、達成後の新目標の設定", "Acts on goals it missed and sets new ones where it reached them"),
];

/// What an insurer is asked for. Source: p. 11; ②③ and ⑤⑥ are the plans for one and for several years.
#[rustfmt::skip]
const INSURER: [Row<InsurerStep>; 9] = [
    (InsurerStep::Interested, None, "連合会への支援依頼と情報の受け取り", "Asks the federation for support and receives its information"),
    (InsurerStep::Preparing, Some(Horizon::ShortTerm), "健康課題に対応する年度保健事業計画", "Has a plan of health projects for the year that answers the health problems"),
    (InsurerStep::Preparing, Some(Horizon::ShortTerm), "保健事業の年度目標・評価・翌年度への反映", "Sets goals each year, evaluates, and feeds the result into the next year"),
    (InsurerStep::Preparing, None, "連合会の支援に対する年度ごとの客観的評価", "Evaluates the federation's support each year, on objective grounds"),
    (InsurerStep::Acting, Some(Horizon::MediumTerm), "中長期目標を定めた保健事業計画", "Has a plan of health projects with clear medium-term and long-term goals"),
    (InsurerStep::Acting, Some(Horizon::MediumTerm), "中長期の保健事業計画の定期的な評価と見直し", "Evaluates and revises that plan regularly"),
    (InsurerStep::Acting, None, "連合会の支援に対する中長期の客観的評価", "Evaluates the federation's support over several years, on objective grounds"),
    (InsurerStep::Sustaining, None, "高度化した課題への改善の取組", "Works on improving more demanding problems"),
    (InsurerStep::Sustaining, None, "未達目標への対策と、達成後の新目標の設定", "Acts on goals it missed and sets new ones where it reached them"),
];

/// The questions of the survey, in the order of their numbers. Source: p. 13.
const SURVEY: [(SurveyScale, &str, &str); 4] = [
    (SurveyScale::OneToFour, "支援・評価委員会の助言内容", "Content of the committee's advice"),
    (SurveyScale::OneToFour, "助言の事業への活用", "Use of the advice in own projects"),
    (SurveyScale::OneOrTwo, "支援の時間", "Time given to support"),
    (SurveyScale::OneToFour, "研修会の内容", "Content of the training"),
];

/// The pages of the paper by topic: the first and the last.
const PAGES: [(Topic, u16, u16); 5] = [
    (Topic::FederationStages, 7, 9),
    (Topic::InsurerSteps, 10, 11),
    (Topic::AchievementRate, 12, 12),
    (Topic::Satisfaction, 13, 13),
    (Topic::PrefectureRates, 14, 15),
];

fn draft() -> IndicatorSet {
    let pages = |(topic, first, last)| TopicPages { topic, first, last };
    let question = |(number, (scale, ja, en))| SurveyQuestion { number, wording: bilingual(ja, en), scale };
    IndicatorSet {
        id: "stages-draft-2024".to_owned(),
        name: bilingual(
            "保険者支援ステージ・支援指標（2024年の素案）",
            "Support stages and indicators (draft of 2024)",
        ),
        status: IndicatorStatus::Draft { year: 2024 },
        source: IndicatorSource {
            title: bilingual(
                "第29回国保・後期高齢者ヘルスサポート事業運営委員会 資料「保険者支援ステージ・支援指標の考え方」（令和6年12月3日）",
                "29th steering committee of the health support project for national health insurance and the late-stage elderly, paper on support stages and indicators (3 December 2024)",
            ),
            publisher: bilingual(
                "国民健康保険中央会",
                "All-Japan Federation of National Health Insurance Organizations",
            ),
            pages: PAGES.map(pages).into(),
        },
        federation: ladder(FEDERATION),
        prefecture_wide_from: SupportStage::Advancing,
        insurer: ladder(INSURER),
        survey: (1..).zip(SURVEY).map(question).collect(),
    }
}

fn ladder<R>(rows: impl IntoIterator<Item = Row<R>>) -> Ladder<R> {
    let numbers = (1..).filter_map(ItemNumber::new);
    let item = |(number, (needed_from, horizon, ja, en))| LadderItem {
        number,
        wording: bilingual(ja, en),
        needed_from,
        horizon,
    };
    Ladder { items: numbers.zip(rows).map(item).collect() }
}

fn bilingual(ja: &str, en: &str) -> Bilingual {
    Bilingual { ja: ja.to_owned(), en: en.to_owned() }
}
