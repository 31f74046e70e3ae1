//! What the results say.

use super::{Language, either, people_of, signed_points};
use crate::{
    text::{cost, number},
    texts,
};
use consortium_core::{
    Fraction, Yen,
    outcomes::{
        Comparison, Contradiction, Difference, LeftObesity, NextRound, NotTheSamePeople, ObesityFromBands,
        OutcomesSample, PartOf, PrintedSubject, Rate,
    },
};

texts! {
    /// There are only numbers that contradict each other.
    contradictory { ja: "人数に食い違いがあるため、結果を示していません。次の人数を確かめてください。", en: "No results: numbers contradict each other. Please check these." }
    /// Some numbers contradict each other.
    partly_contradictory { ja: "次の人数は食い違っているため、計算に入れていません。", en: "These numbers contradict each other and are left out of the results." }
    /// A part that is greater than its whole.
    joined_of_invited(part: &str, whole: &str) { ja: "参加{part}が、案内{whole}より多くなっています。参加には、案内した人のうち参加した人数を入れてください。", en: "{part} joined and only {whole} were invited: enter how many of those invited joined." }
    /// A part that is greater than its whole.
    left_of_joined(part: &str, whole: &str) { ja: "資格喪失{part}が、参加{whole}より多くなっています。参加した人のうち資格を喪失した人数を入れてください。", en: "{part} left the society and only {whole} joined: enter how many of those who joined left." }
    /// A part that is greater than its whole.
    went_on_of_joined(part: &str, whole: &str) { ja: "継続{part}が、参加{whole}より多くなっています。参加した人のうち最後まで続けた人数を入れてください。", en: "{part} went on and only {whole} joined: enter how many of those who joined went on." }
    /// A part that is greater than its whole.
    went_on_of_stayed(part: &str, whole: &str) { ja: "継続{part}が、参加から資格喪失を除いた{whole}より多くなっています。資格を喪失した人は、継続に含めないでください。", en: "{part} went on and only {whole} joined and stayed in the society: do not count those who left it." }
    /// A part that is greater than its whole.
    improved_of_measured(part: &str, whole: &str) { ja: "減った人{part}が、前後とも測定した{whole}より多くなっています。測定した人のうちの人数を入れてください。", en: "{part} improved and only {whole} were measured: enter how many of those measured improved." }
    /// A part that is greater than its whole.
    obese_of_measured(part: &str, whole: &str) { ja: "前に肥満だった人{part}が、前後とも測定した{whole}より多くなっています。測定した人のうちの人数を入れてください。", en: "{part} were obese and only {whole} were measured: enter how many of those measured were obese." }
    /// A part that is greater than its whole.
    left_obesity_of_obese(part: &str, whole: &str) { ja: "25未満になった人{part}が、前に肥満だった{whole}より多くなっています。肥満だった人のうちの人数を入れてください。", en: "{part} left obesity and only {whole} were obese: enter how many of those who were obese left it." }
    /// Bands that do not add up.
    bands_before_of_measured(part: &str, whole: &str) { ja: "前のBMIの区分の合計{part}が、前後とも測定した人{whole}と合いません。前後とも測れた人だけを、どれか一つの区分に数えてください。", en: "The BMI bands before add up to {part}, but {whole} were measured before and after: count each of these in one band, and nobody else." }
    /// Bands that do not add up.
    bands_after_of_measured(part: &str, whole: &str) { ja: "後のBMIの区分の合計{part}が、前後とも測定した人{whole}と合いません。前後とも測れた人だけを、どれか一つの区分に数えてください。", en: "The BMI bands after add up to {part}, but {whole} were measured before and after: count each of these in one band, and nobody else." }

    /// Nothing can be said yet.
    waiting { ja: "案内・参加・継続の人数を入れると、ここに結果を示します。", en: "Enter how many were invited, joined and went on: the results appear here." }
    /// The participation of all.
    all_joined(rate: &str) { ja: "全体の参加率は{rate}です。", en: "All together {rate} joined." }
    /// The continuation of all.
    all_went_on(rate: &str) { ja: "全体の継続率は{rate}です。", en: "All together {rate} went on." }
    /// Our participation.
    we_joined(rate: &str) { ja: "当組合の参加率は{rate}です。", en: "Of ours {rate} joined." }
    /// Our continuation.
    we_went_on(rate: &str) { ja: "当組合の継続率は{rate}です。", en: "Of ours {rate} went on." }
    /// A clear difference.
    clear_difference(points: &str) { ja: "ほかとの差は{points}ポイントで、偶然とは考えにくい差です。", en: "The difference from the others, {points} points, is more than chance explains." }
    /// A difference that may be chance.
    unclear_difference(points: &str) { ja: "ほかとの差は{points}ポイントで、偶然でも起こる範囲です。", en: "The difference from the others, {points} points, may be chance." }
    /// How far the target is.
    missing(base: &str, target: &str, missing: &str) { ja: "{base}の{target}まで、あと{missing}です。", en: "{missing} more would make {target} of {base}." }
    /// The target is reached.
    target_reached(target: &str) { ja: "目標の{target}に達しています。", en: "The target of {target} is reached." }
    /// Weight or BMI fell.
    improved(rate: &str) { ja: "体重・BMIが減った人は{rate}です。", en: "Weight or BMI fell in {rate}." }
    /// Lost weight.
    lost(rate: &str) { ja: "全体で体重が減った人は{rate}です。", en: "All together {rate} lost weight." }
    /// A sentence about one group.
    of_group(name: &str, sentence: &str) { ja: "{name}：{sentence}", en: "{name}: {sentence}" }
    /// Nothing but the number is known.
    only_counted(people: &str) { ja: "参加者は{people}です。継続や測定の列がないため、率は計算できません。", en: "{people} joined. Without columns on going on or measurements there are no rates." }
    /// Left obesity.
    left(rate: &str) { ja: "BMI 25以上から25未満になった人は{rate}です。", en: "From a BMI of 25 and more to below 25: {rate}." }
    /// Fewer are obese.
    net_fewer(before: &str, after: &str, net: &str) { ja: "BMI 25以上の人は{before}から{after}になりました（差し引き{net}の減少）。", en: "{before} had a BMI of 25 and more before and {after} after: {net} fewer on balance." }
    /// As many are obese.
    net_same(before: &str) { ja: "BMI 25以上の人は{before}で、前後で変わりません。", en: "{before} had a BMI of 25 and more, before and after." }
    /// More are obese.
    net_more(before: &str, after: &str, net: &str) { ja: "BMI 25以上の人は{before}から{after}になりました（差し引き{net}の増加）。", en: "{before} had a BMI of 25 and more before and {after} after: {net} more on balance." }
    /// How many left is open.
    gross_open(least: &str, most: &str) { ja: "肥満を抜けた人の総数（入れ替わりを差し引かない数）は、区分ごとの人数だけでは決まりません。{least}から{most}の間です。", en: "How many left obesity, those who came not subtracted, does not follow from counts by band: between {least} and {most}." }
    /// How many left, and how many came.
    gross(left: &str, came: &str) { ja: "25未満になった人は{left}、新たに25以上になった人は{came}です。", en: "{left} went below 25, {came} came to 25 and more." }
    /// The bands count different people.
    not_the_same(before: &str, after: &str) { ja: "前の合計は{before}、後の合計は{after}です。同じ人の前後ではないため、肥満解消は計算しません。", en: "The bands count {before} before and {after} after. They are not the same people, so nothing follows about who left obesity." }
    /// How many to invite.
    invite(wanted: &str, invitations: &str) { ja: "参加者{wanted}には、全体の参加率のままなら{invitations}への案内が必要です。", en: if wanted == "1" { "1 participant takes {invitations} invitations at the rate of all." } else { "{wanted} participants take {invitations} invitations at the rate of all." } }
    /// How many to invite, to be safe.
    invite_safely(invitations: &str) { ja: "参加率が信頼区間の下の端だったとしても足りるのは、{invitations}です。", en: "With {invitations} there are enough even at the lower end of the interval." }
    /// What a participant cost.
    per_participant(amount: &str) { ja: "参加者1人あたり{amount}", en: "{amount} for each participant" }
    /// What a person who went on cost.
    per_person_who_went_on(amount: &str) { ja: "継続した人1人あたり{amount}", en: "{amount} for each who went on" }
    /// What a person who left obesity cost.
    per_person_who_left_obesity(amount: &str) { ja: "肥満を抜けた人1人あたり{amount}", en: "{amount} for each who left obesity" }
    /// Nothing can be said of the next round.
    next_waits { ja: "次回の参加者の目標か、事業の総費用を入れると計算します。", en: "Enter the participants wanted or the cost of the project." }
    /// The name of a sample.
    sample_weight { ja: "ちょこやせ!GET!! 2017（3組合、329人参加）", en: "Choko-yase GET!! 2017 (3 societies, 329 participants)" }
    /// What it shows.
    about_weight { ja: "平成29年度に実施された減量の取組。継続率74%と肥満解消12人を、資料の数字から確かめる。", en: "A weight-loss project of FY2017: 74% went on, 12 fewer are obese, checked against the printed figures." }
    /// The name of a sample.
    sample_chat { ja: "チャットによる被扶養者の特定保健指導（5組合）", en: "Guidance for dependants by chat (5 societies)" }
    /// What it shows.
    about_chat { ja: "目標30%に対して実績15.3%。目標まであと何人だったか、次に何人に案内するか。", en: "15.3% joined instead of 30%: how many were missing, and how many to invite next time." }
}

/// A part that is greater than its whole, or not all of it: what, how many, what was expected.
pub fn contradiction(language: Language, found: &Contradiction) -> String {
    let say = match found.part_of {
        PartOf::JoinedOfInvited => joined_of_invited,
        PartOf::LeftOfJoined => left_of_joined,
        PartOf::WentOnOfJoined => went_on_of_joined,
        PartOf::WentOnOfStayed => went_on_of_stayed,
        PartOf::ImprovedOfMeasured => improved_of_measured,
        PartOf::ObeseOfMeasured => obese_of_measured,
        PartOf::LeftObesityOfObese => left_obesity_of_obese,
        PartOf::BandsBeforeOfMeasured => bands_before_of_measured,
        PartOf::BandsAfterOfMeasured => bands_after_of_measured,
    };
    say(language, &people_of(language, found.part), &people_of(language, found.whole))
}

/// Title and description of a sample.
pub fn sample(language: Language, sample: OutcomesSample) -> (&'static str, &'static str) {
    match sample {
        OutcomesSample::WeightLoss => (sample_weight(language), about_weight(language)),
        OutcomesSample::ChatGuidance => (sample_chat(language), about_chat(language)),
    }
}

/// What a printed figure is about.
pub fn printed_subject(language: Language, subject: PrintedSubject) -> &'static str {
    match subject {
        PrintedSubject::Continuation => either(language, "継続率", "Went on"),
        PrintedSubject::LostWeight => either(language, "減量者率", "Lost weight"),
        PrintedSubject::Satisfaction => either(language, "参加者満足度", "Satisfied"),
        PrintedSubject::ChangeOfMind => {
            either(language, "意識変容率（食習慣・運動習慣とも）", "Changed their habits (food, exercise)")
        }
        PrintedSubject::WouldJoinAgain => {
            either(language, "継続参加意思を示した参加者の割合", "Would join again")
        }
        PrintedSubject::Participation => either(language, "応募率", "Joined"),
        PrintedSubject::ParticipationTo59 => {
            either(language, "応募率（40・50歳代）", "Joined (forties and fifties)")
        }
        PrintedSubject::BmiFell => either(language, "BMIが減った人の割合", "BMI fell"),
        PrintedSubject::LeftObesity => {
            either(language, "BMI 25以上から25未満", "From BMI of 25 and more to below 25")
        }
        PrintedSubject::SupportWentOn => either(language, "支援継続率", "Support went on"),
    }
}

/// How a group differs from the others.
pub fn beside_others(language: Language, comparison: &Comparison) -> String {
    difference_sentence(language, &comparison.difference)
}

/// A difference from the others, and whether it may be chance.
pub fn difference_sentence(language: Language, difference: &Difference) -> String {
    let say = if difference.is_clear() { clear_difference } else { unclear_difference };
    say(language, &signed_points(difference))
}

/// How far the target is.
pub fn to_target(language: Language, joined: Rate, target: Fraction, missing_people: u64) -> String {
    let target = number::share(target);
    match missing_people {
        0 => target_reached(language, &target),
        people => {
            missing(language, &people_of(language, joined.base()), &target, &people_of(language, people))
        }
    }
}

/// What the counts by band say about obesity.
pub fn bands(language: Language, bands: Result<ObesityFromBands, NotTheSamePeople>) -> Vec<String> {
    let people = |count| people_of(language, count);
    match bands {
        Err(NotTheSamePeople { before, after }) => {
            vec![not_the_same(language, &people(before), &people(after))]
        }
        Ok(obesity) => {
            let left = obesity.left;
            let open = left.known().is_none();
            let open = open.then(|| gross_open(language, &people(left.lowest()), &people(left.highest())));
            [net(language, obesity.before, obesity.after)].into_iter().chain(open).collect()
        }
    }
}

/// What the matrix says about obesity.
pub fn obesity(language: Language, obesity: &LeftObesity) -> Vec<String> {
    let people = |count| people_of(language, count);
    vec![
        net(language, obesity.before, obesity.after),
        gross(language, &people(obesity.left), &people(obesity.came)),
    ]
}

fn net(language: Language, before: u64, after: u64) -> String {
    let people = |count| people_of(language, count);
    let (shown_before, shown_after, net) = (people(before), people(after), people(before.abs_diff(after)));
    match before.cmp(&after) {
        std::cmp::Ordering::Greater => net_fewer(language, &shown_before, &shown_after, &net),
        std::cmp::Ordering::Equal => net_same(language, &shown_before),
        std::cmp::Ordering::Less => net_more(language, &shown_before, &shown_after, &net),
    }
}

/// What the next round takes, and what a person cost.
pub fn next_round(language: Language, wanted: Option<u32>, next: &NextRound) -> Vec<String> {
    let people = |count| people_of(language, count);
    let invitations = next
        .invitations
        .zip(wanted)
        .map(|(invitations, wanted)| invite(language, &people(u64::from(wanted)), &people(invitations)));
    let safely = next.safe_invitations.map(|invitations| invite_safely(language, &people(invitations)));
    let each = [
        (next.per_participant, per_participant as fn(Language, &str) -> String),
        (next.per_person_who_went_on, per_person_who_went_on),
        (next.per_person_who_left_obesity, per_person_who_left_obesity),
    ];
    let each =
        each.into_iter().filter_map(|(amount, say)| Some(say(language, &whole_yen(language, amount?))));
    invitations.into_iter().chain(safely).chain(each).collect()
}

/// An amount rounded to whole yen.
fn whole_yen(language: Language, amount: Fraction) -> String {
    let rounded = amount.rounded(0).and_then(|rounded| rounded.to_string().parse().ok());
    rounded.map_or_else(|| amount.to_string(), |yen| cost::amount(language, Yen::new(yen)))
}
