//! 役割とデータ: who does what in each measure, which data each holds, and how people at risk are followed up.

pub mod example;

use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::collaboration::roles::{Exchange, FollowUpStage, Lost, Measure, RoleField};

texts! {
    /// What the page is called.
    name { ja: "役割とデータ", en: "Roles and data" }
    /// What it answers, on its tile.
    about {
        ja: "事業主と組合のどちらが何をするか。どのデータを、個人単位か集計で渡すか。",
        en: "Who does what, employer or society, and which data go across, about people or as totals?",
    }
    /// What to do on it.
    lead {
        ja: "コラボヘルスの取組ごとに、事業主と組合の役割、持っているデータ、渡し方を決めます。印刷すると、そのまま確認書の案になります。",
        en: "For each measure, settle what employer and society do, which data each holds, and how data go across. Printed, it is a draft of an agreement sheet.",
    }
    /// A measure.
    visit_advice { ja: "① 受診勧奨", en: "(1) Advice to see a doctor" }
    /// A measure.
    specific_guidance { ja: "② 特定保健指導", en: "(2) Specific guidance" }
    /// A measure.
    white_paper { ja: "③ 健康白書", en: "(3) Health white paper" }
    /// A measure.
    no_smoking { ja: "④ 禁煙推進事業", en: "(4) No smoking" }
    /// A measure.
    other { ja: "⑤ そのほか（食事・運動など）", en: "(5) Others: meals, exercise and so on" }
    /// A field.
    employer_tasks { ja: "事業主の役割", en: "The employer does" }
    /// A field.
    society_tasks { ja: "組合の役割", en: "The society does" }
    /// A field.
    employer_data { ja: "事業主が持つデータ", en: "The employer holds" }
    /// A field.
    society_data { ja: "組合が持つデータ", en: "The society holds" }
    /// A field.
    exchange_field { ja: "データの渡し方", en: "How data go across" }
    /// An answer.
    individual { ja: "個人単位（共同利用などの根拠が必要）", en: "About each person (needs a basis)" }
    /// An answer.
    totals { ja: "集計データ", en: "Totals" }
    /// An answer.
    nothing { ja: "渡さない", en: "None" }
    /// A measure with one of its fields.
    of_measure(measure: &str, field: &str) { ja: "{measure}の{field}", en: "{measure}: {field}" }
    /// Fills in the example.
    take_example { ja: "空の欄に例（ミツバ健保の公表資料）を入れる", en: "Fill empty cells with the example of Mitsuba society" }
    /// The heading of the table.
    sheet { ja: "役割とデータの確認書", en: "Agreement on roles and data" }
    /// Who agrees.
    between(society: &str) { ja: "{society}と事業主は、保健事業の役割とデータの取扱いを、次のとおり確認しました。", en: "{society} and the employer agree on their roles and data as follows." }
    /// Who agrees, where there are several societies.
    between_all(societies: &str) { ja: "{societies}と事業主は、保健事業の役割とデータの取扱いを、次のとおり確認しました。", en: "{societies} and the employers agree on their roles and data as follows." }
    /// Which project it is about.
    of_project(project: &str) { ja: "事業名：{project}", en: "Project: {project}" }
    /// A column.
    measure_column { ja: "取組", en: "Measure" }
    /// Nothing is entered.
    nothing_entered { ja: "役割とデータは、まだ入力されていません。", en: "No roles or data have been entered yet." }
    /// It is open.
    not_decided { ja: "未定", en: "not decided" }
    /// What a measure holds so far.
    state(entered: usize, all: usize, exchange: &str) { ja: "{all}欄のうち{entered}欄に入力・データの渡し方：{exchange}", en: "{entered} of {all} filled in, data: {exchange}" }
    /// How many are open.
    open_measures(count: usize) { ja: "データの渡し方が未定の取組：{count}", en: "Measures without a decision on data: {count}" }
    /// All are decided.
    all_decided { ja: "すべての取組で、データの渡し方が決まっています。", en: "How data go across is decided for every measure." }
    /// There are individual data.
    needs_base { ja: "個人単位で渡す取組があります。事業主から組合へは法令の根拠がある場合がありますが、組合から事業主へは、共同利用の公表か本人の同意が必要です。", en: "Some measures hand over data about people. From employer to society a law may apply; from society to employer joint use after a notice, or consent, is needed." }
    /// A link.
    to_access { ja: "データの利用で根拠を確かめる", en: "Look up the legal base" }
    /// A link.
    to_notice { ja: "共同利用の公表文を作る", en: "Draft the notice of joint use" }
    /// For signing.
    signed { ja: "確認日　　　　年　　月　　日", en: "Agreed on" }
    /// For signing.
    sign_employer { ja: "事業主　名称・責任者", en: "Employer: name, person in charge" }
    /// For signing.
    sign_society { ja: "健康保険組合　名称・責任者", en: "Society: name, person in charge" }
    /// For signing, one line for each party.
    sign_for(party: &str) { ja: "{party}　責任者", en: "{party}: person in charge" }
    /// A button.
    print_sheet { ja: "確認書を印刷する", en: "Print the agreement" }
    /// A link.
    to_agreements { ja: "取り決める6項目に印を付ける（共同利用の公表文）", en: "Tick the six agreements (joint-use notice)" }
}

texts! {
    /// A heading.
    follow_up { ja: "リスク保有者のフォローの経過", en: "Follow-up of people at risk" }
    /// A hint.
    follow_up_hint { ja: "人数を入れると、各段階で何人が次に進まなかったかを示します。分からない人数は空欄のままにします。", en: "Enter the numbers to see how many were lost at each stage. Leave blank what is not known." }
    /// A stage.
    identified { ja: "健診でリスクがあると分かった人", en: "Found at risk in a checkup" }
    /// A stage.
    told_by_employer { ja: "事業主が受診を勧めた人（高リスク）", en: "Told by the employer (high risk)" }
    /// A stage.
    told_by_society { ja: "組合が受診を勧めた人", en: "Told by the society" }
    /// A stage.
    visit_confirmed { ja: "受診を確認した人", en: "Visit confirmed" }
    /// A stage.
    guidance_given { ja: "生活改善の指導を受けた人", en: "Given guidance" }
    /// A step.
    step_told { ja: "受診を勧めた人（事業主・組合の計）", en: "Told, by either" }
    /// A unit.
    people { ja: "人", en: "people" }
    /// So many.
    reached(count: &str) { ja: "{count}人", en: if count == "1" { "1 person" } else { "{count} people" } }
    /// It is not known.
    not_known { ja: "人数は未入力", en: "number not entered" }
    /// So many were lost.
    lost(count: &str) { ja: "前の段階から{count}人が進んでいません。", en: "{count} of the step before did not come on." }
    /// None was lost.
    none_lost { ja: "前の段階の全員が進みました。", en: "All of the step before came on." }
    /// More than before.
    more(count: &str) { ja: "前の段階より{count}人多くなっています。人数を確かめてください。", en: "{count} more than at the step before: check the numbers." }
    /// A number is missing.
    cannot_tell { ja: "前の段階との差は、両方の人数が分かると示せます。", en: "The difference needs both numbers." }
    /// The path in words.
    path { ja: "経過：健診で把握 → 高リスク者は事業主（産業医・保健師）、そのほかは組合が受診を勧める → 受診を確認 → 必要な人に生活改善の指導", en: "The way: found in a checkup → told by the employer (high risk: physician or nurse) or the society (others) → visit confirmed → guidance where needed" }
    /// A source.
    source_example { ja: "取組・役割・データの例：ミツバ健康保険組合「コラボヘルス推進のお知らせ」（日付の記載なし）。データの図は健康保険組合連合会の平成29年の資料を改変したものとされています。", en: "Measures, roles and data: notice on collaborative health of Mitsuba Health Insurance Society (undated), its figure after material of Kenporen, 2017." }
    /// A source.
    source_path { ja: "受診勧奨の後に医療機関と連携する流れは、2020年の「保険者とかかりつけ医等の協働」の資料にもあります。", en: "Working with doctors after the advice is also described in material of 2020 on insurers and family doctors." }
    /// No advice.
    no_advice { ja: "確認書の案です。法的な効力や十分さを保証するものではありません。", en: "A draft: it claims no legal effect." }
}

/// A measure.
pub fn measure(language: Language, measure: Measure) -> &'static str {
    match measure {
        Measure::VisitAdvice => visit_advice(language),
        Measure::SpecificGuidance => specific_guidance(language),
        Measure::WhitePaper => white_paper(language),
        Measure::NoSmoking => no_smoking(language),
        Measure::Other => other(language),
    }
}

/// A field of a measure.
pub fn field(language: Language, field: RoleField) -> &'static str {
    match field {
        RoleField::EmployerTasks => employer_tasks(language),
        RoleField::SocietyTasks => society_tasks(language),
        RoleField::EmployerData => employer_data(language),
        RoleField::SocietyData => society_data(language),
    }
}

/// A field with its measure.
pub fn cell(language: Language, of: Measure, at: RoleField) -> String {
    of_measure(language, measure(language, of), field(language, at))
}

/// How data go across.
pub fn exchange(language: Language, exchange: Exchange) -> &'static str {
    match exchange {
        Exchange::Individual => individual(language),
        Exchange::Totals => totals(language),
        Exchange::Nothing => nothing(language),
    }
}

/// How far a measure has been filled in: how many of its cells, and how data go across.
pub fn measure_state(language: Language, entered: usize, all: usize, exchange: Option<Exchange>) -> String {
    let exchange =
        exchange.map_or_else(|| not_decided(language), |exchange| self::exchange(language, exchange));
    state(language, entered, all, exchange)
}

/// A stage of the follow-up.
pub fn stage(language: Language, stage: FollowUpStage) -> &'static str {
    match stage {
        FollowUpStage::Identified => identified(language),
        FollowUpStage::ToldByEmployer => told_by_employer(language),
        FollowUpStage::ToldBySociety => told_by_society(language),
        FollowUpStage::VisitConfirmed => visit_confirmed(language),
        FollowUpStage::GuidanceGiven => guidance_given(language),
    }
}

/// The four steps of the path.
pub fn steps(language: Language) -> [&'static str; 4] {
    [identified(language), step_told(language), visit_confirmed(language), guidance_given(language)]
}

/// What became of those of the step before; nothing for the first step.
pub fn lost_people(language: Language, of: Lost) -> Option<String> {
    match of {
        Lost::FirstStep => None,
        Lost::Unknown => Some(cannot_tell(language).to_owned()),
        Lost::People(0) => Some(none_lost(language).to_owned()),
        Lost::People(people) => Some(lost(language, &grouped(people))),
        Lost::MoreThanBefore(people) => Some(more(language, &grouped(people))),
    }
}
