//! データの利用: who may ask whom for which data, as sentences. Facts about law with their article and the date of the text;
//! never advice.

mod words;

pub use words::*;

use crate::{
    text::{Language, date::day},
    texts,
};
use consortium_core::{
    CalendarDate,
    collaboration::access::{
        AccessAnswer, Article, ArticleRole, CHANGED_ON, CHECK_AGAIN_AFTER, CheckReason, Consent, Law, Leg,
        MatrixCell, MatrixColumn, MatrixInformation, MatrixState, Note, Open, OtherWay, Outcome, Period,
        Question, QuestionFault, TEXT_AS_OF,
    },
};

texts! {
    /// What the page is called.
    name { ja: "データの利用", en: "Use of data" }
    /// What it answers, on its tile.
    about {
        ja: "事業主健診などの記録を求められるか。根拠の条文と、本人の同意がいるか。",
        en: "May we ask for checkup records, by which article, and is consent needed?",
    }
    /// What to do on it.
    lead {
        ja: "誰が、誰に、どのデータを求めるかを選ぶと、提供の義務があるか、根拠の条文、本人の同意の要否、データの流れを示します。法的な助言ではありません。",
        en: "Choose who asks whom for which data: the page says whether they must be given, by which article, whether consent is needed, and the way the data take. It is no legal advice.",
    }
    /// A heading.
    question { ja: "確かめること", en: "The question" }
    /// A heading.
    result { ja: "答え", en: "The answer" }
}

texts! {
    /// An answer.
    must_give(holds: &str) { ja: "求められた{holds}は、提供しなければなりません。", en: "{holds} must give them." }
    /// An answer.
    may_refuse(holds: &str) { ja: "求めることはできますが、{holds}は断ることができます。", en: "They may be asked for; {holds} may refuse." }
    /// An answer.
    no_base { ja: "提供を求める法令上の根拠は、見つかりません。", en: "No legal base was found for asking." }
    /// An answer.
    to_be_checked { ja: "確認した条文だけでは決められません。", en: "The texts that were read do not decide this." }
    /// An answer that is open.
    depends { ja: "まだ決まりません。次の項目で答えが変わります。", en: "It depends on what has not been given yet." }
}

/// The answer in a sentence.
pub fn verdict(language: Language, question: &Question, answer: &AccessAnswer) -> String {
    let holds = party(language, question.holds);
    match answer.outcome() {
        Some(Outcome::MustGive) => must_give(language, holds),
        Some(Outcome::MayRefuse) => may_refuse(language, holds),
        Some(Outcome::NoLegalBase) => no_base(language).to_owned(),
        Some(Outcome::ToBeChecked(_)) => to_be_checked(language).to_owned(),
        None => depends(language).to_owned(),
    }
}

/// The short form of an outcome, for a row of a table.
pub fn outcome(language: Language, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::MustGive => outcome_must(language),
        Outcome::MayRefuse => outcome_may(language),
        Outcome::NoLegalBase => outcome_none(language),
        Outcome::ToBeChecked(_) => outcome_check(language),
    }
}

texts! {
    /// An outcome.
    outcome_must { ja: "提供義務あり", en: "Must be given" }
    /// An outcome.
    outcome_may { ja: "求められるが断れる", en: "May be refused" }
    /// An outcome.
    outcome_none { ja: "法令上の根拠なし", en: "No legal base" }
    /// An outcome.
    outcome_check { ja: "要確認", en: "To be checked" }
}

texts! {
    /// Why it is to be checked.
    check_article { ja: "この当事者についての条文を確認していません。所管の官庁か条文で確かめてください。", en: "The article for this party was not read: ask the authority, or read the law." }
    /// Why it is to be checked.
    check_date { ja: "国保と広域連合の間の規定はありましたが、いつからかを確認していません。", en: "There was such a rule between national-health insurers and wide-area unions; since when was not read." }
    /// Why it is to be checked.
    check_age { ja: "特定健診の対象は40〜74歳です。この年齢の人の記録か、いつの記録かを確かめてください。", en: "Specific checkups are for people of 40 to 74: check whether and of when there is such a record." }
    /// Why it is to be checked.
    check_before_75 { ja: "確認した条文は75歳に達した人についてのものです。65〜74歳で障害の認定を受けて加入した人については、条文で確かめてください。", en: "The article that was read is about people who reached 75. For those of 65 to 74 who joined with a disability, read the law." }
    /// Why it is to be checked.
    check_hands { ja: "事業主健診の記録が別の当事者に渡った後の扱いは、確認していません。特定健診の記録として扱われているかを確かめてください。", en: "Which rule applies once an employer's record has changed hands was not read: check whether it is kept as a record of specific checkups." }
}

/// Why an outcome is to be checked.
pub fn check_reason(language: Language, reason: CheckReason) -> &'static str {
    match reason {
        CheckReason::ArticleNotRead => check_article(language),
        CheckReason::DateNotRead => check_date(language),
        CheckReason::NoSpecificCheckupAtThisAge => check_age(language),
        CheckReason::JoinedBefore75 => check_before_75(language),
        CheckReason::RecordChangedHands => check_hands(language),
    }
}

texts! {
    /// A missing input.
    open_age { ja: "年齢", en: "the age" }
    /// A missing input.
    open_moved { ja: "保険者の異動があったか", en: "whether the person moved" }
    /// A missing input.
    open_kept { ja: "法令で保存が義務付けられた記録か", en: "whether a law asks to keep the record" }
}

/// A missing input that decides.
pub fn open(language: Language, open: Open) -> &'static str {
    match open {
        Open::Age => open_age(language),
        Open::Moved => open_moved(language),
        Open::KeptByLaw => open_kept(language),
    }
}

texts! {
    /// Consent.
    consent_not_needed { ja: "本人の同意：不要です。法令に基づく提供に当たります（個人情報保護法20条2項1号・27条1項1号）。", en: "Consent: not needed, because a law applies (Act on the Protection of Personal Information 20(2)(i), 27(1)(i))." }
    /// Consent, under the law before the change.
    consent_not_needed_before { ja: "本人の同意：不要です（2020年の資料の記載による）。", en: "Consent: not needed (as the material of 2020 says)." }
    /// Consent.
    consent_needed { ja: "本人の同意：必要です。ただし、下の方法によるときはそれぞれの条件に従います。", en: "Consent: needed, unless one of the ways below is taken on its own conditions." }
    /// Consent.
    consent_check { ja: "本人の同意：要確認です。", en: "Consent: to be checked." }
}

/// Whether the person has to consent.
pub fn consent(language: Language, consent: Consent, period: Period) -> &'static str {
    match (consent, period) {
        (Consent::NotNeeded, Period::From2022) => consent_not_needed(language),
        (Consent::NotNeeded, Period::To2021) => consent_not_needed_before(language),
        (Consent::Needed, _) => consent_needed(language),
        (Consent::ToBeChecked, _) => consent_check(language),
    }
}

texts! {
    /// A way.
    way_joint_use { ja: "共同利用：7つの項目を、あらかじめ本人に通知するか容易に知り得る状態に置いて、共同で使います（個人情報保護法27条5項3号）。人事評価などに使わないと約束した範囲を守ります。", en: "Joint use: after a notice with seven items (27(5)(iii)). Keep to what was promised, such as no use for personnel decisions." }
    /// A way.
    way_consent { ja: "本人の同意：利用目的と提供先を示して、同意を得ます（個人情報保護法27条1項）。", en: "Consent of the person, who is told the purpose and the recipient (Act on the Protection of Personal Information 27(1))." }
    /// A way.
    way_entrusting { ja: "委託：データを持つ側の仕事を任せるために渡します。受け取った側は自分の目的には使えません（個人情報保護法27条5項1号）。", en: "Entrusting: data go to somebody who works for the one that holds them, and for no purpose of its own (Act on the Protection of Personal Information 27(5)(i))." }
    /// A way.
    way_totals { ja: "集計データ：個人を特定できない集計だけを渡します。人数が少ない欄は隠すか、まとめます。", en: "Totals from which nobody can be told; small numbers are hidden or merged." }
}

/// A way that remains.
pub fn other_way(language: Language, way: OtherWay) -> &'static str {
    match way {
        OtherWay::JointUse => way_joint_use(language),
        OtherWay::Consent => way_consent(language),
        OtherWay::Entrusting => way_entrusting(language),
        OtherWay::Totals => way_totals(language),
    }
}

texts! {
    /// A note.
    note_from_75 { ja: "75歳以上の人は後期高齢者医療の被保険者です。加入していた間の記録かを確かめてください。", en: "From 75 on a person is insured with a wide-area union: check that the record is of the time before." }
    /// A note.
    note_after { ja: "答えは2026年3月時点の条文によります。その後の改正は反映していません。", en: "The answer rests on the text of the law as of March 2026; later amendments are not in it." }
}

/// What else has to be said.
pub fn note(language: Language, note: Note) -> &'static str {
    match note {
        Note::NoMemberFrom75 => note_from_75(language),
        Note::AfterTheText => note_after(language),
    }
}

texts! {
    /// A fault.
    before_the_law {
        ja: "2008年3月31日以前は、特定健診の制度（高齢者の医療の確保に関する法律27条）がまだありません。2008年4月1日以後の日付で確かめてください。",
        en: "Before 1 April 2008 there were no specific checkups, and no article 27 of the Act on Assurance of Medical Care for Elderly People: choose a later day.",
    }
    /// A fault.
    asks_itself { ja: "全国に1つしかない団体どうしの組み合わせです。求める側か求められる側を変えてください。", en: "There is only one such body in Japan: choose another party." }
}

/// Why there is no answer.
pub fn fault(language: Language, fault: QuestionFault) -> &'static str {
    match fault {
        QuestionFault::BeforeTheLaw => before_the_law(language),
        QuestionFault::AsksItself => asks_itself(language),
    }
}

texts! {
    /// The text of the law and when to look again.
    text_from_2022(as_of: &str, again: &str) {
        ja: "令和3年法律第66号による改正（2022年1月1日施行）の後の条文です。{as_of}時点の条文を確認しました。{again}以後は、改めて確かめてください（個人情報保護法は令和8年法律第56号で改正。主な部分は公布から2年以内に施行、共同利用への影響は未確認）。",
        en: "The law as amended by Act No. 66 of 2021, in force since 1 January 2022, read as of {as_of}. Check again after {again}: the Act on the Protection of Personal Information was amended by Act No. 56 of 2026, in force within two years for its main part; its effect on joint use is not known.",
    }
    /// The text of the law before the change.
    text_to_2021(changed: &str) {
        ja: "{changed}より前の条文です。2020年の検討資料（第131回労働政策審議会安全衛生分科会の資料を含む）の記載によります。",
        en: "The law before {changed}, as material of 2020 describes it.",
    }
    /// A month.
    month(year: u16, month: u8) { ja: "{year}年{month}月", en: "{year}-{month:02}" }
}

/// Which text of the law the answer rests on, and when to look again.
pub fn text_of_law(language: Language, period: Period) -> String {
    let shown = |(year, number): (u16, u8)| month(language, year, number);
    match period {
        Period::From2022 => text_from_2022(language, &shown(TEXT_AS_OF), &shown(CHECK_AGAIN_AFTER)),
        Period::To2021 => {
            let (year, month, of_month) = CHANGED_ON;
            let changed = CalendarDate::new(year, month, of_month);
            text_to_2021(language, &changed.map_or_else(String::new, |changed| day(language, changed)))
        }
    }
}

texts! {
    /// An article with what it does.
    cited(law: &str, number: &str, role: &str) { ja: "{law}{number}（{role}）", en: "{law}, {number} ({role})" }
}

/// An article as it is cited.
pub fn article(language: Language, article: Article) -> String {
    let number = match language {
        Language::Japanese => article.number.to_owned(),
        Language::English => number_in_english(article.number),
    };
    cited(language, law(language, article.law), &number, role(language, article.role))
}

/// An article number as English texts write it: 125条の3第1項 is 125-3(1), 27条1項1号 is 27(1)(i).
fn number_in_english(number: &str) -> String {
    let (article, rest) = number.split_once('条').unwrap_or((number, ""));
    let (branch, rest) = match rest.strip_prefix('の') {
        Some(branched) => branched.split_once('第').unwrap_or((branched, "")),
        None => ("", rest),
    };
    let (paragraph, rest) = rest.split_once('項').unwrap_or(("", rest));
    let item = rest.strip_suffix('号');
    let mut english = article.to_owned();
    if !branch.is_empty() {
        english.push('-');
        english.push_str(branch);
    }
    if !paragraph.is_empty() {
        english.push_str(&format!("({paragraph})"));
    }
    if let Some(item) = item.and_then(|item| item.parse::<usize>().ok()) {
        // No article that is cited has more items.
        let roman = ["i", "ii", "iii", "iv", "v"].get(item.saturating_sub(1));
        english.push_str(&roman.map_or_else(|| format!("({item})"), |roman| format!("({roman})")));
    }
    english
}

/// The name of a law.
pub fn law(language: Language, law: Law) -> &'static str {
    match law {
        Law::HealthInsurance => law_health(language),
        Law::HealthInsuranceOrdinance => law_ordinance(language),
        Law::OlderPeople => law_older(language),
        Law::NationalHealthInsurance => law_national(language),
        Law::PersonalInformation => law_personal(language),
    }
}

fn role(language: Language, role: ArticleRole) -> &'static str {
    match role {
        ArticleRole::Base => role_base(language),
        ArticleRole::Duty => role_duty(language),
        ArticleRole::Use => role_use(language),
        ArticleRole::Form => role_form(language),
        ArticleRole::NoConsent => role_no_consent(language),
    }
}

/// A column of the matrix.
pub fn matrix_column(language: Language, column: MatrixColumn) -> &'static str {
    match column {
        MatrixColumn::Insurer => column_insurer(language),
        MatrixColumn::Kenporen => kenporen(language),
        MatrixColumn::Kokuhoren => kokuhoren(language),
    }
}

/// A row of the matrix.
pub fn matrix_row(language: Language, information: MatrixInformation) -> &'static str {
    match information {
        MatrixInformation::ClaimsRelated => row_claims(language),
        MatrixInformation::EmployerCheckup => row_checkup(language),
    }
}

/// What stands in a cell of the matrix.
pub fn matrix_state(language: Language, state: MatrixState) -> &'static str {
    match state {
        MatrixState::HoldsItself => state_holds(language),
        MatrixState::From40Only => state_from_40(language),
        MatrixState::NoBaseButByAgreement => state_agreement(language),
        MatrixState::NoBaseButFromPayment => state_payment(language),
        MatrixState::NoBase => state_none(language),
        MatrixState::AsksInsurers => state_asks_insurers(language),
        MatrixState::AsksEmployersAtAnyAge => state_asks_any_age(language),
        MatrixState::AsksEmployers => state_asks_employers(language),
    }
}

texts! {
    /// Where the answer stands in the matrix.
    here_in_matrix(row: &str, column: &str, period: &str) { ja: "この質問は「{row}」×「{column}」の{period}の欄に当たります。", en: "This question is the cell “{row}” × “{column}”, {period}." }
    /// The matrix does not have it.
    not_in_matrix { ja: "この質問は、2020年の資料の表にはない組み合わせです。", en: "The matrix of 2020 does not have this combination." }
}

/// Where the answer stands in the matrix.
pub fn place_in_matrix(language: Language, cell: Option<(&MatrixCell, Period)>) -> String {
    cell.map_or_else(
        || not_in_matrix(language).to_owned(),
        |(cell, period)| {
            let period = if period == Period::To2021 { before(language) } else { after(language) };
            here_in_matrix(
                language,
                matrix_row(language, cell.information),
                matrix_column(language, cell.column),
                period,
            )
        },
    )
}

/// A leg of the way of data.
pub fn leg(language: Language, leg: Leg) -> &'static str {
    match leg {
        Leg::EmployerToInsurer => leg_employer_insurer(language),
        Leg::InstitutionToInsurer => leg_institution_insurer(language),
        Leg::InsurerToInsurer => leg_insurer_insurer(language),
        Leg::InsurerToPaymentFund => leg_insurer_fund(language),
        Leg::PaymentFundToPortal => leg_fund_portal(language),
        Leg::InsurerToUnion => leg_insurer_union(language),
        Leg::UnionToInsurer => leg_union_insurer(language),
        Leg::InsurerToFederation => leg_insurer_federation(language),
        Leg::EmployerToFederation => leg_employer_federation(language),
    }
}

#[cfg(test)]
mod tests {
    use super::number_in_english;

    #[test]
    fn articles_are_numbered_as_english_texts_number_them() {
        for (japanese, english) in [
            ("150条2項", "150(2)"),
            ("188条", "188"),
            ("153条の4", "153-4"),
            ("153条の3第2項", "153-3(2)"),
            ("125条の3第4項", "125-3(4)"),
            ("27条1項1号", "27(1)(i)"),
        ] {
            assert_eq!(number_in_english(japanese), english);
        }
    }
}
