//! What it takes until joint work pays.

use super::Names;
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::cost::{MembersNeeded, ParticipantsNeeded};

texts! {
    first_members(members: usize, last: String) {
        ja: "表の上から{members}組合（{last}まで）がそろえば、単独の合計より安くなります。",
        en: "It pays from the first {members} societies of the table on (up to {last}).",
    }
    more_members(members: usize) {
        ja: "いまの組合と同じような組合が、あと{members}組合加わると、単独の合計より安くなります。",
        en: "It would pay with {members} more societies like those of the table.",
    }
    never_by_members(tried: usize) {
        ja: "同じような組合を{tried}組合まで増やしても、単独の合計より安くなりません。",
        en: "It does not pay even with {tried} societies like those of the table.",
    }
    from_participants(participants: String) {
        ja: "利用者が合計{participants}人になると、単独の合計より安くなります（内訳の割合は見込みと同じ）。",
        en: "It pays from {participants} participants in all on, spread as planned.",
    }
    always { ja: "利用者が何人でも、単独の合計より安くなります。", en: "It pays however few participants there are." }
    never_by_participants(tried: String) {
        ja: "利用者が合計{tried}人になっても、単独の合計より安くなりません。",
        en: "It does not pay up to {tried} participants in all.",
    }
}

/// From how many members on it pays.
pub fn members_needed(language: Language, needed: MembersNeeded, names: Names<'_>) -> String {
    match needed {
        MembersNeeded::First { members, last } => first_members(language, members, (names.member)(last)),
        MembersNeeded::More { members } => more_members(language, members),
        MembersNeeded::Never { tried } => never_by_members(language, tried),
    }
}

/// From how many participants on it pays.
pub fn participants_needed(language: Language, needed: ParticipantsNeeded) -> String {
    match needed {
        ParticipantsNeeded::From { participants } => from_participants(language, grouped(participants)),
        ParticipantsNeeded::Always => always(language).to_owned(),
        ParticipantsNeeded::Never { tried } => never_by_participants(language, grouped(tried)),
    }
}
