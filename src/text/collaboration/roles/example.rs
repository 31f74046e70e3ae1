//! The example: what a notice of a society says about each measure, in our words.

use crate::{text::Language, texts};
use consortium_core::collaboration::roles::{Measure, RoleField};

/// What the notice says about a measure; `None` where it says nothing.
pub fn example(language: Language, measure: Measure, field: RoleField) -> Option<&'static str> {
    use Measure::{NoSmoking, Other, SpecificGuidance, VisitAdvice, WhitePaper};
    use RoleField::{EmployerData, EmployerTasks, SocietyData, SocietyTasks};
    let said = match (measure, field) {
        (VisitAdvice, EmployerTasks) => visit_employer,
        (VisitAdvice, SocietyTasks) => visit_society,
        (VisitAdvice, EmployerData) => visit_employer_data,
        (VisitAdvice, SocietyData) => visit_society_data,
        (SpecificGuidance, EmployerTasks) => guidance_employer,
        (SpecificGuidance, SocietyTasks) => guidance_society,
        (SpecificGuidance, SocietyData) => guidance_society_data,
        (WhitePaper, EmployerTasks) => paper_employer,
        (WhitePaper, SocietyTasks) => paper_society,
        (WhitePaper, EmployerData) => paper_employer_data,
        (WhitePaper, SocietyData) => paper_society_data,
        (NoSmoking, EmployerTasks) => smoking_employer,
        (NoSmoking, SocietyTasks) => smoking_society,
        (NoSmoking, SocietyData) => smoking_society_data,
        (Other, EmployerTasks) => other_employer,
        (Other, SocietyTasks) => other_society,
        (SpecificGuidance | NoSmoking | Other, EmployerData) | (Other, SocietyData) => return None,
    };
    Some(said(language))
}

texts! {
    /// What the notice says.
    visit_employer { ja: "高リスク者への受診勧奨と受診状況の確認。産業医・保健師による生活習慣改善の助言（面談、電話など）", en: "Tells people at high risk to see a doctor and follows it up; advice by physician or nurse" }
    /// What the notice says.
    visit_society { ja: "健診結果からリスク保有者を抽出し、家族を含めて受診を勧め、受診状況を確認。高リスク者への対応を事業主に依頼", en: "Finds people at risk in checkups, tells them and their families, follows it up; asks the employer to act for those at high risk" }
    /// What the notice says.
    visit_employer_data { ja: "安衛法による定期健診の結果", en: "Results of checkups under the Industrial Safety and Health Act" }
    /// What the notice says.
    visit_society_data { ja: "特定健診・人間ドックの結果（血圧、脂質、肝機能、血糖、腎機能）", en: "Results of specific and full checkups (blood pressure, lipids, liver, blood sugar, kidney)" }
    /// What the notice says.
    guidance_employer { ja: "総務担当課長名での全体への周知、面談日時の設定、会議室の確保、当日のフォロー。就業時間内の面談を認める", en: "Tells everybody, sets dates, provides rooms and help on the day; lets meetings take place in working hours" }
    /// What the notice says.
    guidance_society { ja: "40歳以上の健診結果から対象者を抽出し、面談設定を依頼。専門職が事業所を訪問して面談", en: "Finds those of 40 and over, asks for meetings, and sends professionals to the workplace" }
    /// What the notice says.
    guidance_society_data { ja: "40歳以上の特定健診の結果、問診の回答", en: "Results and questionnaires of specific checkups from 40 on" }
    /// What the notice says.
    paper_employer { ja: "健康管理委員会などで課題を共有し、対策を決める", en: "Shares the problems in its health committee and decides what to do" }
    /// What the notice says.
    paper_society { ja: "性別・年代・事業所・職種ごとの特徴を集計し、健康白書を作って事業主に示す", en: "Counts by sex, age, workplace and occupation, writes the white paper and shows it to employers" }
    /// What the notice says.
    paper_employer_data { ja: "病欠日数、残業時間、有給取得率、ストレスチェックの集計", en: "Totals of sick days, overtime, leave taken, stress checks" }
    /// What the notice says.
    paper_society_data { ja: "医療費、特定健診、問診（喫煙・運動・食事・飲酒・睡眠）の集計", en: "Totals of medical cost, specific checkups, questionnaires (smoking, exercise, meals, alcohol, sleep)" }
    /// What the notice says.
    smoking_employer { ja: "喫煙ルールの徹底、ポスターによる広報、組合の事業への参加の呼びかけ", en: "Keeps smoking rules, puts up posters, calls on people to join" }
    /// What the notice says.
    smoking_society { ja: "禁煙治療の一部補助、非喫煙者を増やす事業、喫煙状況の変化の観察と事業主への報告", en: "Pays part of the treatment, rewards not smoking, watches the change and reports it" }
    /// What the notice says.
    smoking_society_data { ja: "禁煙・喫煙の状況（特定健診の問診の集計）", en: "Totals of smoking from the questionnaires" }
    /// What the notice says.
    other_employer { ja: "給食改善委員会、ウォーキングイベントの運営、産業保健スタッフとの集団セミナー", en: "Committee on canteen meals, walking events, seminars with its health staff" }
    /// What the notice says.
    other_society { ja: "健康食の提案、減塩活動、体力づくりの補助、衛生講話、健康情報の提供", en: "Proposes healthy meals and less salt, pays part of fitness, gives talks and information" }
}
