//! What the societies that are still being asked mean for the answer, and whom to ask first.

use super::{Language, cost, eligibility, list, members};
use crate::texts;
use consortium_core::{
    Answer, MemberId,
    cost::{Calculated, PartCost},
    eligibility::{Candidacy, Needed, SizeMix, Standpoint},
};
use consortium_document::plan::Plan;

texts! {
    /// The verdict counts candidates; the confirmed ones alone come to the same.
    judged_with_met(asked: usize) {
        ja: "検討中の{asked}組合も参加するものとした判定です。確定の組合だけでも要件を満たします。",
        en: "Societies that are still being asked ({asked}) count as taking part. The confirmed ones alone meet the requirements as well.",
    }
    /// The verdict counts candidates; the confirmed ones alone do not qualify.
    judged_with_not_met(asked: usize) {
        ja: "検討中の{asked}組合も参加するものとした判定です。確定の組合だけでは要件を満たしていません。",
        en: "Societies that are still being asked ({asked}) count as taking part. The confirmed ones alone do not meet the requirements.",
    }
    /// The verdict counts candidates; of the confirmed ones alone it is open.
    judged_with_unknown(asked: usize) {
        ja: "検討中の{asked}組合も参加するものとした判定です。確定の組合だけで要件を満たすかどうかは、まだ判断できません。",
        en: "Societies that are still being asked ({asked}) count as taking part. Whether the confirmed ones alone meet the requirements cannot be told yet.",
    }
    /// The heading.
    heading(count: usize) { ja: "検討中の組合（{count}）", en: "Candidates ({count})" }
    /// How candidates are entered.
    how {
        ja: "まだ参加が決まっていない組合は、表の「確定・検討中」を「検討中」にしてください。どの組合の参加が要るか、加わると負担がどう変わるかを示します。",
        en: "Set societies that have not agreed yet to “Candidate” in the table: the page then shows which of them are needed, and what each changes.",
    }
    /// Where to see which are needed.
    see_members { ja: "どの組合の参加が要るかは「参加組合」にあります", en: "Which of them are needed stands under “Member societies”" }
    /// Some of the members.
    confirmed_alone(count: u32) { ja: "確定の{count}組合だけ", en: "The {count} confirmed alone" }
    /// All of them.
    with_candidates(count: u32) { ja: "検討中も加えた{count}組合", en: "All {count}, candidates included" }
    /// A standpoint: who, with which answer, for how much.
    standpoint(who: String, answer: &str) { ja: "{who}：{answer}", en: "{who}: {answer}" }
    /// The same with the cost.
    standpoint_and_cost(who: String, answer: &str, amount: String) { ja: "{who}：{answer}（費用 年{amount}）", en: "{who}: {answer} ({amount} a year)" }
    /// The same where the cost is not calculated.
    standpoint_without_cost(who: String, answer: &str, reason: String) { ja: "{who}：{answer}（費用：{reason}）", en: "{who}: {answer} (cost: {reason})" }
    /// Nobody is needed.
    nobody { ja: "検討中の組合が加わらなくても、組合の数と小規模組合の割合は足りています。", en: "The number of societies and the share of small ones are enough without any candidate." }
    /// One particular society, or all of a set.
    these(names: String) { ja: "{names}が加われば、組合の数と小規模組合の割合が足ります。", en: "With {names}, the number of societies and the share of small ones are enough." }
    /// Any one of several.
    any_of(names: String) { ja: "次のうち1組合が加われば、組合の数と小規模組合の割合が足ります：{names}。", en: "Any one of these is enough for the number of societies and the share of small ones: {names}." }
    /// Several sets, which follow.
    any_set(count: u32) { ja: "次のいずれかの{count}組合がそろって加われば、組合の数と小規模組合の割合が足ります。", en: "Any of these sets of {count} is enough for the number of societies and the share of small ones:" }
    /// Many sets, by size.
    by_size(mixes: String) { ja: "検討中の組合のうち{mixes}が加われば、どの組み合わせでも、組合の数と小規模組合の割合が足ります。", en: "Any {mixes} among the candidates are enough for the number of societies and the share of small ones." }
    /// So many small ones.
    small_ones(count: u32) { ja: "小規模の{count}組合", en: "{count} small ones" }
    /// So many others.
    other_ones(count: u32) { ja: "小規模でない{count}組合", en: "{count} that are not small" }
    /// Both.
    small_and_other(small: String, other: String) { ja: "{small}と{other}", en: "{small} with {other}" }
    /// One mix or another.
    or { ja: "、または", en: ", or " }
    /// No set is enough.
    no_set { ja: "検討中の組合がどのように加わっても、組合の数か小規模組合の割合が足りません。", en: "Whichever candidates join, the number of societies or the share of small ones is not enough." }
    /// No set is enough for certain.
    no_set_for_certain { ja: "検討中の組合がどのように加わっても、足りるとはまだ言い切れません。", en: "No set of candidates is enough for certain yet." }
    /// It depends on sizes.
    depends_on(names: String) { ja: "{names}の加入者数によっては、ほかの組み合わせでも足ります。", en: "Depending on the enrollees of {names}, other sets may be enough." }
    /// It depends on sizes, and nothing is certain.
    settled_by(names: String) { ja: "{names}の加入者数が分かると、判断できることがあります。", en: "The enrollees of {names} may settle it." }
    /// Societies that are not named one by one.
    several(count: usize) { ja: "加入者数が未入力の{count}組合", en: if count == 1 { "1 society without a size" } else { "{count} societies without a size" } }
    /// Another requirement is open.
    others_open { ja: "ほかの要件には、まだ答えていない項目があります。", en: "Other requirements still lack an answer." }
    /// Another requirement is not met.
    others_not_met { ja: "ほかに満たしていない要件があるため、組合がそろっても要件全体は満たしません。", en: "Another requirement is not met, so no set of societies qualifies until that changes." }
    /// The heading of the table.
    asking_table { ja: "候補の組合ごとの答え", en: "Answers by candidate" }
    /// The heading of whom to ask.
    asking { ja: "先に声をかけるなら", en: "Whom to ask first" }
    /// What the table shows.
    asking_hint { ja: "確定の組合に、その組合だけが加わった場合です。要件に必要な組合、負担の減る組合の順に並べています。金額は1年あたりの円です。", en: "What changes if this society alone joins the confirmed ones: first those that are needed to qualify, then those that lower our share. Amounts in yen a year." }
    /// The same where the user's own society is a candidate.
    asking_hint_with_us { ja: "確定の組合と当組合に、その組合だけが加わった場合です。要件に必要な組合、負担の減る組合の順に並べています。金額は1年あたりの円です。", en: "What changes if this society alone joins the confirmed ones and us: first those that are needed to qualify, then those that lower our share. Amounts in yen a year." }
    /// A column.
    column_society { ja: "組合", en: "Society" }
    /// A column.
    column_size { ja: "規模", en: "Size" }
    /// A column.
    column_answer { ja: "組合の数と割合", en: "Number and share" }
    /// A column.
    column_total { ja: "合計の増減", en: "Total" }
    /// A column.
    column_ours { ja: "当組合の増減", en: "Our share" }
    /// The user's own society.
    us(name: &str) { ja: "{name}（当組合）", en: "{name} (us)" }
}

/// How societies are called.
type Names<'names> = &'names dyn Fn(MemberId) -> String;

/// Up to how many societies of unknown size are named.
const MOST_NAMED: usize = 4;

/// The confirmed members alone, and all: the answer to all requirements, with the cost, or why it is not calculated.
pub fn standpoints(
    language: Language,
    candidacy: &Candidacy,
    cost: Option<(&PartCost, &PartCost)>,
    names: cost::Names<'_>,
) -> [(Answer, String); 2] {
    let say = |who: fn(Language, u32) -> String, at: &Standpoint, cost: Option<&PartCost>| {
        let (who, answer) = (who(language, at.share.all()), eligibility::answer(language, at.verdict));
        let sentence = match cost.map(|cost| &cost.total) {
            Some(Calculated::Done(total)) => {
                standpoint_and_cost(language, who, answer, cost::amount(language, *total))
            }
            Some(Calculated::NotCalculated(reasons)) => {
                standpoint_without_cost(language, who, answer, cost::not_calculated(language, reasons, names))
            }
            None => standpoint(language, who, answer),
        };
        (at.verdict, sentence)
    };
    [
        say(confirmed_alone, &candidacy.confirmed, cost.map(|(confirmed, _)| confirmed)),
        say(with_candidates, &candidacy.all, cost.map(|(_, all)| all)),
    ]
}

/// Which candidates are needed: sentences, the first with the sets it announces.
pub fn needed(language: Language, candidacy: &Candidacy, names: Names<'_>) -> (String, Vec<String>) {
    let Needed { fewest, by_size: mixes, sets, fewest_at_best, .. } = &candidacy.needed;
    let set = |set: &Vec<MemberId>| {
        list::in_one_line(language, &set.iter().map(|id| names(*id)).collect::<Vec<_>>())
    };
    match (fewest, sets.as_deref()) {
        (Some(0), _) => (nobody(language).to_owned(), Vec::new()),
        (None, _) if fewest_at_best.is_none() => (no_set(language).to_owned(), Vec::new()),
        (None, _) => (no_set_for_certain(language).to_owned(), Vec::new()),
        (Some(_), Some([only])) => (these(language, set(only)), Vec::new()),
        (Some(1), Some(all)) => {
            let all: Vec<_> = all.iter().map(set).collect();
            (any_of(language, list::in_one_line(language, &all)), Vec::new())
        }
        (Some(count), Some(all)) => (any_set(language, *count), all.iter().map(set).collect()),
        (Some(_), None) => {
            let mixes: Vec<_> = mixes.iter().map(|counted| mix(language, *counted)).collect();
            (by_size(language, mixes.join(or(language))), Vec::new())
        }
    }
}

fn mix(language: Language, SizeMix { small, other }: SizeMix) -> String {
    match (small, other) {
        (small, 0) => small_ones(language, small),
        (0, other) => other_ones(language, other),
        (small, other) => small_and_other(language, small_ones(language, small), other_ones(language, other)),
    }
}

/// What the claim about sets leaves open: sizes that are missing, and other requirements.
pub fn reservations(language: Language, candidacy: &Candidacy, names: Names<'_>) -> Vec<String> {
    let Needed { fewest, depends_on: open, .. } = &candidacy.needed;
    let called = || match open.len() {
        count if count > MOST_NAMED => several(language, count),
        _ => list::in_one_line(language, &open.iter().map(|id| names(*id)).collect::<Vec<_>>()),
    };
    let sizes = match (open.is_empty(), fewest) {
        (true, _) => None,
        (false, None) => Some(settled_by(language, called())),
        (false, Some(_)) => Some(depends_on(language, called())),
    };
    let others = match candidacy.other_requirements {
        Answer::Met => None,
        Answer::Unknown => Some(others_open(language).to_owned()),
        Answer::NotMet => Some(others_not_met(language).to_owned()),
    };
    sizes.into_iter().chain(others).collect()
}

/// The name of a member, marked where it is the user's own.
pub fn name_or_us(language: Language, name: &str, row: usize, ours: bool) -> String {
    let name = members::name_or_position(language, name, row);
    if ours { us(language, &name) } else { name }
}

/// That a verdict counts societies in which are still being asked, and what the confirmed ones alone come to. `None`
/// without such societies.
pub fn judged_with(language: Language, plan: &Plan) -> Option<String> {
    let said = match plan.verdict_without_candidates()? {
        Answer::Met => judged_with_met,
        Answer::NotMet => judged_with_not_met,
        Answer::Unknown => judged_with_unknown,
    };
    Some(said(language, plan.candidates().count()))
}

#[cfg(test)]
mod tests {
    use super::{Language, needed, reservations};
    use consortium_core::{
        Enrollees, MemberId, Statements,
        eligibility::{Facts, SocietyFacts, candidacy, rule_sets},
    };

    /// What is said of these sizes, the societies from `first` on being candidates.
    fn said(sizes: &[Option<u32>], first: u32, most: usize) -> Vec<String> {
        let societies = (1..)
            .zip(sizes)
            .map(|(id, size)| SocietyFacts { id: MemberId(id), enrollees: size.map(Enrollees::new) });
        let facts = Facts {
            societies: societies.collect(),
            providers: Some(1),
            statements: Statements::complete(1, "a", "b"),
            ..Facts::default()
        };
        let asked = facts.societies.iter().map(|society| society.id).filter(|id| id.0 >= first).collect();
        let found = candidacy(&facts, &asked, None, &rule_sets::fy2018(), most);
        let names = |id: MemberId| format!("組合{}", id.0);
        let (sentence, sets) = needed(Language::Japanese, &found, &names);
        [vec![sentence], sets, reservations(Language::Japanese, &found, &names)].concat()
    }

    const SMALL: Option<u32> = Some(5_000);
    const LARGE: Option<u32> = Some(20_000);

    #[test]
    fn every_answer_has_its_sentence() {
        let one = |sizes: &[Option<u32>], first| said(sizes, first, 12).concat();
        assert!(one(&[SMALL, SMALL, LARGE], 3).contains("加わらなくても"));
        assert!(one(&[LARGE, SMALL, LARGE], 2).starts_with("組合2が加われば"));
        assert!(one(&[LARGE, SMALL, SMALL], 2).contains("次のうち1組合が加われば"));
        assert!(one(&[LARGE, LARGE, LARGE], 3).contains("足りません"));
        assert!(one(&[LARGE, None], 2).contains("組合2の加入者数が分かると"));
        assert!(one(&[LARGE, SMALL, None], 2).contains("組合3の加入者数によっては"));
    }

    #[test]
    fn several_sets_are_listed_and_many_are_counted_by_size() {
        let sizes = [LARGE, LARGE, LARGE, SMALL, SMALL, SMALL];
        assert_eq!(said(&sizes, 4, 12)[1..], ["組合4・組合5", "組合4・組合6", "組合5・組合6"]);
        assert!(said(&sizes, 4, 2).concat().contains("小規模の2組合が加われば、どの組み合わせでも"));
    }
}
