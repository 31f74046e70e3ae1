//! What it takes until joint work pays.

use super::Names;
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::cost::{IfGranted, MembersNeeded, ParticipantsInterval, PayingParticipants};

texts! {
    first_members(members: usize, last: String) {
        ja: "表の上から{members}組合（{last}まで）がそろえば、単独の合計より安くなります。",
        en: if members == 1 { "It pays from the first society of the table on (up to {last})." } else { "It pays from the first {members} societies of the table on (up to {last})." },
    }
    more_members(members: usize) {
        ja: "いまの組合と同じような組合が、あと{members}組合加わると、単独の合計より安くなります。",
        en: if members == 1 { "It would pay with 1 more society like those of the table." } else { "It would pay with {members} more societies like those of the table." },
    }
    never_by_members(tried: usize) {
        ja: "同じような組合を{tried}組合まで増やしても、単独の合計より安くなりません。",
        en: "It does not pay even with {tried} societies like those of the table.",
    }
    from_to(from: String, to: String) { ja: "{from}人から{to}人まで", en: "from {from} to {to}" }
    up_to(to: String) { ja: "{to}人まで", en: "up to {to}" }
    from(from: String) { ja: "{from}人以上", en: "from {from} on" }
    and { ja: "、または", en: " or " }
    exactly(number: String) { ja: "ちょうど{number}人", en: "with exactly {number}" }
    within(intervals: String, tried: String) {
        ja: "利用者の合計が{intervals}のとき、単独の合計より安くなります（内訳の割合は見込みと同じ、{tried}人まで確認）。",
        en: "It pays {intervals} participants in all, spread as planned (tried up to {tried}).",
    }
    incomplete {
        ja: "人数を間引いて調べたため、ごく短い範囲は見落としている場合があります。",
        en: "Totals were tried at a distance, so very short ranges may have been passed over.",
    }
    always(tried: String) {
        ja: "利用者が何人でも、単独の合計より安くなります（合計{tried}人まで確認）。",
        en: "It pays however few participants there are (tried up to {tried}).",
    }
    never_by_participants(tried: String) {
        ja: "利用者が合計{tried}人になっても、単独の合計より安くなりません。",
        en: "It does not pay up to {tried} participants in all.",
    }
    without_grant(sentence: String) { ja: "補助金を受けない場合：{sentence}", en: "Without the grant: {sentence}" }
    with_grant(sentence: String) { ja: "補助金を受けられる場合（未確定）：{sentence}", en: "With the grant (still open): {sentence}" }
    members_with_grant {
        ja: "補助金を受けられる場合に何組合から安くなるかは、どの組み合わせが補助金を受けられるかによるため、まだ分かりません。",
        en: "From how many societies on it pays with the grant depends on which groups get it, which is still open.",
    }
    between_sentences { ja: "", en: " " }
}

/// From how many members on it pays.
pub fn members_needed(language: Language, needed: MembersNeeded, names: Names<'_>) -> String {
    match needed {
        MembersNeeded::First { members, last } => first_members(language, members, names.member(last)),
        MembersNeeded::More { members } => more_members(language, members),
        MembersNeeded::Never { tried } => never_by_members(language, tried),
    }
}

/// What it takes until joint work pays while it is open who gets the grant: without it and with it, neither proved.
pub fn break_even_while_open(language: Language, granted: &IfGranted, names: Names<'_>) -> Vec<String> {
    let Some(without) = &granted.break_even_without else { return Vec::new() };
    let by_use = |paying: &PayingParticipants| paying_participants(language, paying);
    let mut sentences = vec![without_grant(language, members_needed(language, without.members, names))];
    sentences.extend(without.participants.as_ref().map(|paying| without_grant(language, by_use(paying))));
    sentences.extend(granted.participants_with.as_ref().map(|paying| with_grant(language, by_use(paying))));
    sentences.push(members_with_grant(language).to_owned());
    sentences
}

/// With how many participants it pays.
pub fn paying_participants(language: Language, paying: &PayingParticipants) -> String {
    let tried = grouped(paying.tried);
    let sentence = match paying.intervals.as_slice() {
        [] => never_by_participants(language, tried),
        [ParticipantsInterval { from: 0, to: None }] => always(language, tried),
        intervals => {
            let told: Vec<_> = intervals.iter().map(|interval| self::interval(language, *interval)).collect();
            within(language, told.join(and(language)), tried)
        }
    };
    let rest = (!paying.complete).then(|| incomplete(language));
    [Some(sentence.as_str()), rest]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(between_sentences(language))
}

fn interval(language: Language, ParticipantsInterval { from: lowest, to }: ParticipantsInterval) -> String {
    match to {
        None => from(language, grouped(lowest)),
        Some(to) if to == lowest => exactly(language, grouped(to)),
        Some(to) if lowest == 0 => up_to(language, grouped(to)),
        Some(to) => from_to(language, grouped(lowest), grouped(to)),
    }
}
