//! 健診・保健指導の目標: rates with their years, people still missing.

use crate::{
    text::{
        Language, date,
        number::{grouped, share},
    },
    texts,
};
use consortium_core::collaboration::targets::{
    DatedRate, FigureField, InsurerType, Programme, ResultOf, Standing, TargetField,
};

texts! {
    /// What the page is called.
    name { ja: "健診・保健指導の目標", en: "Checkup and guidance targets" }
    /// What it answers, on its tile.
    about {
        ja: "特定健診・特定保健指導の目標まで、あと何人か。組合ごとと、全体で。",
        en: "How many people are missing to the targets of checkups and guidance, by society and in all?",
    }
    /// What to do on it.
    lead {
        ja: "参加組合の対象者数と実施者数から、国の目標・自組合の目標・加算の基準まで、あと何人かを示します。種別ごとの目標には年度と、確認の状況を添えます。",
        en: "From the numbers of each member, the page shows how many people are missing to the national target, your own, and the limit of the surcharge. Every rate has its year, and says whether it was read.",
    }
    /// A heading.
    figures_heading { ja: "参加組合の人数", en: "Numbers of the members" }
    /// A heading.
    own_heading { ja: "自分たちの目標", en: "Own targets" }
    /// Names the table.
    figures_table { ja: "対象者と実施者の表", en: "Table of people eligible and done" }
    /// Names the table.
    rates_table { ja: "目標と加算の基準の表", en: "Table of targets and limits" }
    /// A hint.
    own_hint { ja: "国の目標と別に立てた目標があれば入れます。例：85%", en: "Targets of your own beside the national ones, such as 85%." }
    /// A field.
    own_checkup { ja: "特定健診の独自目標", en: "Own target for checkups" }
    /// A field.
    own_guidance { ja: "特定保健指導の独自目標", en: "Own target for guidance" }
    /// A programme.
    checkup { ja: "特定健診", en: "Specific checkups" }
    /// A programme.
    guidance { ja: "特定保健指導", en: "Specific guidance" }
    /// A number.
    checkup_eligible { ja: "健診の対象者", en: "Eligible for checkups" }
    /// A number.
    checkup_done { ja: "健診の受診者", en: "Had a checkup" }
    /// A number.
    guidance_eligible { ja: "保健指導の対象者", en: "Eligible for guidance" }
    /// A number.
    guidance_done { ja: "保健指導の終了者", en: "Finished guidance" }
    /// A type of insurer.
    nation { ja: "全国", en: "Nation" }
    /// A type of insurer.
    single { ja: "単一健保", en: "Single-employer societies" }
    /// A type of insurer.
    general { ja: "総合健保", en: "Multi-employer societies" }
    /// A type of insurer.
    kyokai { ja: "協会けんぽ", en: "Kyokai Kenpo" }
    /// A type of insurer.
    mutual { ja: "共済組合", en: "Mutual aid associations" }
    /// A type of insurer.
    union { ja: "国保組合", en: "National-health unions" }
    /// A type of insurer.
    municipality { ja: "市町村国保", en: "Municipalities" }
    /// All societies.
    societies { ja: "健保組合の計", en: "All societies" }
}

texts! {
    /// A column.
    type_column { ja: "保険者の種別", en: "Type of insurer" }
    /// A column.
    target_of(programme: &str) { ja: "{programme}の目標", en: "Target: {programme}" }
    /// A column.
    surcharge_of(programme: &str, year: &str) { ja: "{programme}の加算の基準（{year}、これ未満）", en: "Surcharged below in {year}: {programme}" }
    /// The years of all targets.
    target_years(years: &str) { ja: "目標は{years}のものです。", en: "The targets are those of {years}." }
    /// Years.
    years(from: &str, to: &str) { ja: "{from}〜{to}", en: "{from}–{to}" }
    /// It was written down from memory.
    to_be_checked { ja: "要確認", en: "to be checked" }
    /// There is none.
    none { ja: "－", en: "–" }
    /// A heading.
    rates_heading { ja: "種別ごとの目標と基準", en: "Targets and limits by type" }
    /// A hint.
    rates_hint { ja: "「要確認」は、資料で確認していない値です。使う前に国の基本指針で確かめてください。", en: "“To be checked” marks a rate that was not read in a document: look it up before you use it." }
    /// A heading.
    results_heading { ja: "公表された実績", en: "Published results" }
    /// A column.
    result_of { ja: "対象", en: "Of" }
    /// A column.
    programme_column { ja: "事業", en: "Programme" }
    /// A column.
    year_column { ja: "年度", en: "Year" }
    /// A column.
    rate_column { ja: "実施率", en: "Rate" }
    /// A heading.
    missing_heading { ja: "目標まで、あと何人か", en: "People still missing" }
    /// A column.
    rate_now { ja: "いまの実施率", en: "Rate now" }
    /// A column.
    to_national { ja: "国の目標まで", en: "To the national target" }
    /// A column.
    to_own { ja: "独自目標まで", en: "To the own target" }
    /// A column.
    to_surcharge { ja: "加算の基準まで", en: "To the limit of the surcharge" }
    /// A column.
    one_percent { ja: "あと1%は何人か", en: "One more percent is" }
    /// So many people.
    more_people(count: &str, rate: &str) { ja: "{count}人（{rate}）", en: if count == "1" { "1 person ({rate})" } else { "{count} people ({rate})" } }
    /// It is reached.
    reached(rate: &str) { ja: "達成（{rate}）", en: "reached ({rate})" }
    /// The numbers do not fit.
    more_than_eligible { ja: "実施者が対象者より多い", en: "more done than eligible" }
    /// A number cannot be read.
    not_readable { ja: "読み取れません", en: "cannot be read" }
    /// A number is missing.
    not_entered { ja: "未入力", en: "not entered" }
    /// The kind is missing.
    kind_missing { ja: "種別が未入力", en: "kind not entered" }
    /// There is no such rate.
    no_rate { ja: "－", en: "–" }
    /// The last row.
    all { ja: "参加組合の計", en: "All members" }
    /// The last row, where some are still being asked.
    all_with_candidates(candidates: usize) { ja: "参加組合の計（検討中の{candidates}組合を含む）", en: "All members, {candidates} of them candidates" }
    /// How many are missing in all.
    all_missing(count: &str) { ja: "各組合の不足の計 {count}人", en: if count == "1" { "1 person, summed over members" } else { "{count} people, summed over members" } }
    /// Some are left out.
    left_out(count: usize) { ja: "人数が分からない、または合わない{count}組合は、計に入れていません。", en: if count == 1 { "1 member with missing or impossible numbers is not in the total." } else { "{count} members with missing or impossible numbers are not in the total." } }
    /// There is nothing.
    no_members { ja: "参加組合を入れると、組合ごとに人数を入力できます。", en: "Enter the member societies first: their numbers are entered here." }
    /// The verdict.
    headline(checkup: &str, guidance: &str) { ja: "国の目標まで、{checkup}、{guidance}。", en: "To the national targets: {checkup}; {guidance}." }
    /// Of a programme, in the verdict.
    programme_missing(programme: &str, people: &str) { ja: "{programme}はあと{people}人", en: if people == "1" { "{programme}, 1 person missing" } else { "{programme}, {people} people missing" } }
    /// Of a programme, in the verdict.
    programme_reached(programme: &str) { ja: "{programme}は達成", en: "{programme}, reached" }
    /// Of a programme, in the verdict.
    programme_unknown(programme: &str) { ja: "{programme}は人数が未入力", en: "{programme}, no numbers yet" }
    /// Some are still being asked.
    counts_candidates(count: usize) { ja: "検討中の{count}組合も含めた人数です。", en: if count == 1 { "1 candidate is counted." } else { "{count} candidates are counted." } }
    /// The verdict waits.
    waits { ja: "種別・対象者・実施者を入れると、目標まであと何人かを示します。", en: "Enter kind, eligible people and those done to see how many are missing." }
    /// All is reached.
    all_reached { ja: "人数が分かる組合は、すべて国の目標に達しています。", en: "Every member whose numbers are known has reached the national targets." }
    /// What one more percent is.
    percent_hint { ja: "「あと1%」は、対象者の1%を切り上げた人数です。計の実施率は、人数を足してから割った率で、率の平均ではありません。", en: "“One more percent” is 1% of those eligible, rounded up. The rate of all is pooled, not a mean of rates." }
    /// About rounding.
    rounding_hint { ja: "必要な人数は「目標×対象者」の端数を切り上げています（例：200人の11.4%は22.8人なので23人）。国が率を先に四捨五入して比べるかは、確認していません。", en: "The number needed is rounded up (11.4% of 200 is 22.8, so 23). Whether the ministry rounds the rate first is not known." }
    /// What points are.
    points { ja: "特定保健指導は、合計180ポイントで終了になります（第4期、2024年度から）。腹囲2cm・体重2kgの減少を達成すると、それだけで180ポイントに当たります。", en: "Guidance is finished at 180 points (fourth term, from FY2024). A waist 2 cm smaller together with 2 kg less weight is worth 180 points by itself." }
    /// A source.
    source_targets { ja: "第4期（2024〜2029年度）の目標：全国70%・45%、単一健保90%・60%、協会けんぽ70%・35%は資料で確認。総合健保・共済・国保組合・市町村国保は要確認。", en: "Targets of the fourth term (FY2024–2029): nation, single-employer societies and Kyokai Kenpo were read; the others are to be checked." }
    /// A source.
    source_surcharge { ja: "後期高齢者支援金の加算の基準（2024年度）：特定健診は単一・共済70%、総合64.6%、特定保健指導は単一11.4%、総合5%、共済16.2%に満たない場合。", en: "Surcharge on the contribution for people from 75 (FY2024): below 70% (single, mutual) or 64.6% (general) for checkups, 11.4, 5 and 16.2% for guidance." }
    /// A source.
    source_results { ja: "実績：2017年度の全国（53.1%・19.5%）は2020年の資料、2023年度は公表値（全国は人数から計算すると59.94%、公表は59.9%）。第3期の全国の目標（2023年度まで）は70%・45%。", en: "Results: nation FY2017 (53.1, 19.5%) from material of 2020; FY2023 as published (59.94% from the numbers, printed 59.9). The national targets of the third term (to FY2023) were 70 and 45%." }
}

/// A type of insurer.
pub fn insurer_type(language: Language, of: InsurerType) -> &'static str {
    match of {
        InsurerType::Nation => nation(language),
        InsurerType::SingleSociety => single(language),
        InsurerType::GeneralSociety => general(language),
        InsurerType::KyokaiKenpo => kyokai(language),
        InsurerType::MutualAid => mutual(language),
        InsurerType::NationalHealthUnion => union(language),
        InsurerType::Municipality => municipality(language),
    }
}

/// What is done.
pub fn programme(language: Language, programme: Programme) -> &'static str {
    match programme {
        Programme::Checkup => checkup(language),
        Programme::Guidance => guidance(language),
    }
}

/// Whom a result is about.
pub fn of_whom(language: Language, of: ResultOf) -> &'static str {
    match of {
        ResultOf::Nation => nation(language),
        ResultOf::Societies => societies(language),
    }
}

/// An own target.
pub fn own_target(language: Language, field: TargetField) -> &'static str {
    match field {
        TargetField::Checkup => own_checkup(language),
        TargetField::Guidance => own_guidance(language),
    }
}

/// A number of a society.
pub fn figure(language: Language, field: FigureField) -> &'static str {
    match field {
        FigureField::CheckupEligible => checkup_eligible(language),
        FigureField::CheckupDone => checkup_done(language),
        FigureField::GuidanceEligible => guidance_eligible(language),
        FigureField::GuidanceDone => guidance_done(language),
    }
}

texts! {
    /// A rate with what is said about it.
    rate_said(rate: &str, said: &str) { ja: "{rate}（{said}）", en: "{rate} ({said})" }
}

/// A rate, and that it is to be checked if it is.
pub fn rate(language: Language, rate: DatedRate) -> String {
    let shown = rate.share().map_or_else(|| none(language).to_owned(), share);
    match rate.standing {
        Standing::Read => shown,
        Standing::ToBeChecked => rate_said(language, &shown, to_be_checked(language)),
    }
}

/// The years of a rate.
pub fn years_of(language: Language, rate: DatedRate) -> String {
    let from = date::fiscal_year(language, rate.from_year);
    if rate.from_year == rate.to_year {
        return from;
    }
    years(language, &from, &date::fiscal_year(language, rate.to_year))
}

/// A number of people.
pub fn people(count: u64) -> String {
    grouped(count)
}
