//! The words of the page: parties, data, laws, the matrix, the way of data.

use crate::{text::Language, texts};
use consortium_core::collaboration::access::{Information, Party};

texts! {
    /// A party.
    society { ja: "健康保険組合", en: "Health insurance society" }
    /// A party.
    kyokai_kenpo { ja: "協会けんぽ", en: "Kyokai Kenpo" }
    /// A party.
    national { ja: "市町村国保・国保組合", en: "National-health insurer" }
    /// A party.
    kenporen { ja: "健康保険組合連合会", en: "Kenporen (federation of societies)" }
    /// A party.
    kokuhoren { ja: "国民健康保険団体連合会", en: "Kokuhoren (prefectural federation)" }
    /// A party.
    wide_area_union { ja: "後期高齢者医療広域連合等", en: "Wide-area union (from 75)" }
    /// A party.
    employer { ja: "事業主（元の事業主を含む）", en: "Employer, present or former" }
}

/// A party.
pub fn party(language: Language, party: Party) -> &'static str {
    match party {
        Party::Society => society(language),
        Party::KyokaiKenpo => kyokai_kenpo(language),
        Party::NationalHealthInsurer => national(language),
        Party::Kenporen => kenporen(language),
        Party::Kokuhoren => kokuhoren(language),
        Party::WideAreaUnion => wide_area_union(language),
        Party::Employer => employer(language),
    }
}

texts! {
    /// Data.
    employer_checkup { ja: "事業主健診の記録", en: "Employer’s checkups" }
    /// What such data are.
    about_employer_checkup { ja: "労働安全衛生法などによる健康診断の記録", en: "Records of checkups under the Industrial Safety and Health Act and similar laws" }
    /// Data.
    specific_checkup { ja: "特定健診・特定保健指導の記録", en: "Specific checkups and guidance" }
    /// What such data are.
    about_specific_checkup { ja: "40歳から74歳までの特定健診と特定保健指導の記録", en: "Records of specific checkups and guidance, ages 40 to 74" }
    /// Data.
    claims_related { ja: "医療保険等関連情報", en: "Claims-related information" }
    /// What such data are.
    about_claims_related { ja: "医療費、特定健診の実施状況など", en: "Medical costs, how far specific checkups are carried out, and the like" }
    /// Data.
    older_people { ja: "高齢者保健事業の記録", en: "Programmes for people from 75" }
    /// What such data are.
    about_older_people { ja: "高齢者の医療の確保に関する法律第125条の保健事業の記録", en: "Records of the health programmes of Article 125, Act on Assurance of Medical Care for Elderly People" }
    /// Data.
    other { ja: "そのほかのデータ", en: "Other data" }
    /// What such data are.
    about_other { ja: "勤怠、ストレスチェック、傷病手当金など", en: "Attendance, stress checks, sick pay and the like" }
}

/// What the data are that are asked for: more than a menu has room for.
pub fn about_information(language: Language, information: Information) -> &'static str {
    match information {
        Information::EmployerCheckup => about_employer_checkup(language),
        Information::SpecificCheckup => about_specific_checkup(language),
        Information::ClaimsRelated => about_claims_related(language),
        Information::OlderPeople => about_older_people(language),
        Information::Other => about_other(language),
    }
}

/// Data that are asked for, in as few words as a menu on a phone has room for.
pub fn information(language: Language, information: Information) -> &'static str {
    match information {
        Information::EmployerCheckup => employer_checkup(language),
        Information::SpecificCheckup => specific_checkup(language),
        Information::ClaimsRelated => claims_related(language),
        Information::OlderPeople => older_people(language),
        Information::Other => other(language),
    }
}

texts! {
    /// A field.
    asks { ja: "求める側", en: "Who asks" }
    /// A field.
    holds { ja: "求められる側", en: "Who is asked" }
    /// A field.
    which { ja: "求めるデータ", en: "For which data" }
    /// A field.
    age { ja: "本人の年齢", en: "Age of the person" }
    /// A unit.
    years { ja: "歳", en: "years" }
    /// A field.
    on { ja: "求める日", en: "Day of asking" }
    /// What the day is for.
    on_hint { ja: "この日に効力のある条文で答えます。例：2026-04-01", en: "The law of this day answers, such as 2026-04-01." }
    /// The day is missing.
    on_missing { ja: "求める日を入れると、ここに答えを示します。", en: "Enter the day of asking to see the answer." }
    /// A field.
    moved { ja: "本人は、求められる側から求める側へ移ってきたか", en: "Did the person move from the one asked to the one that asks?" }
    /// A field.
    kept_by_law { ja: "法令で保存が義務付けられた記録か（安衛法の健康診断など）", en: "Does a law ask to keep the record?" }
    /// An answer.
    yes { ja: "はい", en: "Yes" }
    /// An answer.
    no { ja: "いいえ", en: "No" }
    /// An answer.
    not_known { ja: "分からない", en: "Not known" }
    /// A law.
    law_health { ja: "健康保険法", en: "Health Insurance Act" }
    /// An ordinance.
    law_ordinance { ja: "健康保険法施行規則", en: "Ordinance for the Health Insurance Act" }
    /// A law.
    law_older { ja: "高齢者の医療の確保に関する法律", en: "Act on Assurance of Medical Care for Elderly People" }
    /// A law.
    law_national { ja: "国民健康保険法", en: "National Health Insurance Act" }
    /// A law.
    law_personal { ja: "個人情報の保護に関する法律", en: "Act on the Protection of Personal Information" }
    /// What an article does.
    role_base { ja: "求める根拠", en: "base for asking" }
    /// What an article does.
    role_duty { ja: "提供の義務", en: "duty to give" }
    /// What an article does.
    role_use { ja: "利用の目的", en: "purpose" }
    /// What an article does.
    role_form { ja: "手続・範囲", en: "form and extent" }
    /// What an article does.
    role_no_consent { ja: "同意が不要な根拠", en: "no consent needed" }
    /// A heading.
    articles { ja: "根拠の条文", en: "Articles" }
    /// A heading.
    ways { ja: "残る方法", en: "Ways that remain" }
    /// A heading.
    decides { ja: "答えを決める項目", en: "What decides" }
    /// A heading of what may come out.
    possible { ja: "場合ごとの答え", en: "Possible answers" }
    /// No legal advice.
    no_advice { ja: "条文の要約です。法的な助言ではありません。実際の提供の前に、条文と所管官庁の通知を確かめてください。", en: "A summary of the law and no legal advice: read the law and the notices of the authority before data are given." }
    /// The way to a notice.
    to_notice { ja: "共同利用の公表文を作る・点検する", en: "Draft or check a notice of joint use" }
}

texts! {
    /// A heading.
    matrix { ja: "改正の前と後（2020年の資料の表）", en: "Before and after the change (matrix of 2020)" }
    /// What it shows.
    matrix_about { ja: "保健事業を行う上で活用すべき情報の提供を求める根拠規定の有無です。", en: "Whether there is a rule that lets a party ask for what it should use in health projects." }
    /// A column.
    data_column { ja: "情報", en: "Information" }
    /// Before the change.
    before { ja: "改正前（2021年12月まで）", en: "before (to December 2021)" }
    /// After the change.
    after { ja: "改正後（2022年1月から）", en: "after (from January 2022)" }
    /// Marks the cell.
    this_cell { ja: "この質問", en: "this question" }
    /// A column.
    column_insurer { ja: "保険者", en: "Insurers" }
    /// A row.
    row_claims { ja: "① 医療保険等関連情報", en: "(1) Claims-related information" }
    /// A row.
    row_checkup { ja: "② 事業主健診の情報", en: "(2) Employer's checkups" }
    /// A state.
    state_holds { ja: "◯ 加入者の情報を本来的に保有", en: "Yes: holds them itself" }
    /// A state.
    state_from_40 { ja: "×（40歳以上の者は◯、高確法27条）", en: "No (yes from 40 on: art. 27)" }
    /// A state.
    state_agreement { ja: "×（実際は各保険者の協力と同意を得て入手）", en: "No (in fact by agreement with insurers)" }
    /// A state.
    state_payment { ja: "×（実際は審査支払業務等の中で入手）", en: "No (in fact from the payment of claims)" }
    /// A state.
    state_none { ja: "×", en: "No" }
    /// A state.
    state_asks_insurers { ja: "保険者に提供を求めることができる", en: "May ask insurers" }
    /// A state.
    state_asks_any_age { ja: "40歳未満を含め、事業主に提供を求めることができる", en: "May ask employers, under 40 too" }
    /// A state.
    state_asks_employers { ja: "事業主に提供を求めることができる", en: "May ask employers" }
}

texts! {
    /// A heading.
    route { ja: "データの流れ", en: "The way of the data" }
    /// What the picture shows, for those who do not see it.
    route_picture(legs: &str) { ja: "データの流れの図。この質問で使う経路：{legs}", en: "The way of data. Legs of this question: {legs}" }
    /// No leg is used.
    no_leg { ja: "法令に定められた流れはありません。", en: "No law describes a way." }
    /// Between two legs.
    then { ja: "、次に ", en: ", then " }
    /// A station.
    station_employer { ja: "事業主", en: "Employer" }
    /// A station.
    station_institution { ja: "健診実施機関", en: "Checkup institution" }
    /// A station.
    station_insurer { ja: "保険者", en: "Insurer" }
    /// A station.
    station_other { ja: "前の保険者", en: "Former insurer" }
    /// A station.
    station_union { ja: "広域連合", en: "Wide-area union" }
    /// A station.
    station_federation { ja: "健保連・国保連", en: "Federation" }
    /// A station.
    station_fund { ja: "支払基金", en: "Payment fund" }
    /// A station.
    station_portal { ja: "マイナポータル", en: "Mynaportal" }
    /// A leg.
    leg_employer_insurer { ja: "事業主から保険者へ、記録の写しを提供します。", en: "From the employer to the insurer, as a copy of the record." }
    /// A leg.
    leg_institution_insurer { ja: "または、事業主と健診実施機関の契約に定めて、健診実施機関から保険者へ直接送ります。", en: "Or straight from the checkup institution to the insurer, by a clause in its contract with the employer." }
    /// A leg.
    leg_insurer_insurer { ja: "前の保険者から、いまの保険者へ記録の写しを提供します。", en: "From the former insurer to the present one." }
    /// A leg.
    leg_insurer_fund { ja: "保険者は、支払基金のオンライン資格確認等システムへ登録します。", en: "The insurer enters them into the system of the payment fund." }
    /// A leg.
    leg_fund_portal { ja: "本人は、マイナポータルで見られます。", en: "The person sees them on Mynaportal." }
    /// A leg.
    leg_insurer_union { ja: "保険者から広域連合へ、記録の写しを提供します。", en: "From the insurer to the wide-area union." }
    /// A leg.
    leg_union_insurer { ja: "広域連合から保険者へ、記録の写しを提供します。", en: "From the wide-area union to the insurer." }
    /// A leg.
    leg_insurer_federation { ja: "保険者から連合会へ、情報を提供します。", en: "From the insurer to the federation." }
    /// A leg.
    leg_employer_federation { ja: "事業主から連合会へ、記録の写しを提供します。", en: "From the employer to the federation." }
}

texts! {
    /// A heading.
    between_societies { ja: "組合どうしで健診・保健指導を行うとき", en: "When one society works for another" }
    /// An explanation.
    for_another {
        ja: "ほかの組合の加入者に特定健診・特定保健指導を行うときは、実施、記録の送付、費用の取り決めを、高齢者の医療の確保に関する法律26条によって行います。",
        en: "A society that gives specific checkups or guidance to members of another does so under article 26 of the Act on Assurance of Medical Care for Elderly People: doing it, sending the records, agreeing on the charge.",
    }
    /// An explanation.
    fees {
        ja: "保健事業をほかの組合の加入者にも利用させるときの利用料は、規約に定めます（健康保険法150条6項、施行規則154条）。",
        en: "Fees for members of others who use a programme must be in the by-laws (Health Insurance Act 150(6), Ordinance 154).",
    }
    /// An explanation.
    joint_analysis {
        ja: "複数の組合が共同でレセプトを分析するときは、共同利用の公表などで行えます。不要な情報は見えないようにします（個人情報保護委員会Q&A 341・342）。",
        en: "Several societies may analyse claims together after a notice of joint use, with data that are not needed masked (Q&A 341 and 342 of the Personal Information Protection Commission).",
    }
    /// A source.
    source_material {
        ja: "改正前：「予防・健康づくりの推進」（40歳未満の者の事業主健診情報の保険者への集約、2020年）。原資料の表と条文の引用によります。",
        en: "Before the change: material on provision of checkup data by employers to insurers, 2020, its matrix and the articles that it quotes.",
    }
    /// A source.
    source_law {
        ja: "改正後：健康保険法150条・188条と施行規則、高齢者の医療の確保に関する法律27条・125条の3、国民健康保険法86条、個人情報保護法20条・27条（2026年3月時点の条文）。",
        en: "After the change: Health Insurance Act 150, 188 and its ordinance; Act on Assurance of Medical Care for Elderly People 27, 125-3; National Health Insurance Act 86; Act on the Protection of Personal Information 20, 27 (as of March 2026).",
    }
    /// How the answers are made.
    source_table {
        ja: "答えは、当事者・データ・年齢・異動・保存義務・日付の組み合わせを1行ずつ定めた表から出しています。確認していない条文は「要確認」とし、推測しません。",
        en: "Answers come from a table with one row for each combination of parties, data, age, move, duty to keep and day. What was not read is “to be checked”, never guessed.",
    }
}
