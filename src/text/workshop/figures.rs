//! What the figures and groups of members are called that an exercise asks for.

use crate::{
    text::{Language, eligibility::Names},
    texts,
};
use consortium_document::exercises::{Figure, FigureUnit, Selection};

texts! {
    unit_societies { ja: "組合", en: "societies" }
    unit_percent { ja: "％", en: "%" }
    unit_yen { ja: "円", en: "yen" }

    small_needed { ja: "あと必要な小規模組合の数", en: "Small societies still needed" }
    room_for_large { ja: "あと参加できる大規模組合の数", en: "Large societies that may still join" }
    small_among_unknown { ja: "小規模である必要がある組合の数", en: "How many of them have to be small" }
    office_cost { ja: "共同事務局の費用", en: "Cost of the joint office" }
    difference { ja: "共同と単独の差額", en: "Difference between joint and alone" }
    more_members { ja: "あと必要な組合の数", en: "Societies still needed" }
    grant_if_met { ja: "要件を満たす場合の補助金", en: "Grant if the requirements are met" }
    share_of(member: &str) { ja: "{member}の負担額", en: "Share of {member}" }
    worth_of(member: &str) { ja: "{member}の参加で軽くなる額", en: "What {member} saves all together" }
    settlement_of(member: &str) { ja: "{member}が追加で払う額（戻る場合はマイナス）", en: "What {member} still has to pay (minus: gets back)" }

    support_rate { ja: "保険者支援率", en: "Support rate" }

    leaving_breaks { ja: "抜けると要件を満たさなくなる組合", en: "Societies whose leaving breaks the requirements" }
    size_decides { ja: "加入者数が結論を左右する組合", en: "Societies whose missing size decides" }
    better_alone { ja: "自分たちだけで行うと最も得になるグループ", en: "The group that would gain most by itself" }
    dearer { ja: "単独より高くなる組合", en: "Societies that pay more than alone" }
    grant_needs { ja: "抜けるとほかの組合が補助金を受けられなくなる組合", en: "Societies without which the others get no grant" }
}

/// The unit of a figure.
pub fn unit(language: Language, unit: FigureUnit) -> &'static str {
    match unit {
        FigureUnit::Societies => unit_societies(language),
        FigureUnit::Yen => unit_yen(language),
        FigureUnit::Percent => unit_percent(language),
    }
}

/// What a figure is called.
pub fn figure(language: Language, figure: Figure, names: Names<'_>) -> String {
    match figure {
        Figure::SmallSocietiesNeeded => small_needed(language).to_owned(),
        Figure::RoomForLargeSocieties => room_for_large(language).to_owned(),
        Figure::SmallAmongUnknown => small_among_unknown(language).to_owned(),
        Figure::OfficeCost => office_cost(language).to_owned(),
        Figure::DifferenceToAlone => difference(language).to_owned(),
        Figure::MoreMembersNeeded => more_members(language).to_owned(),
        Figure::GrantIfMet => grant_if_met(language).to_owned(),
        Figure::ShareOf(member) => share_of(language, &names(member)),
        Figure::WorthOf(member) => worth_of(language, &names(member)),
        Figure::SupportRate => support_rate(language).to_owned(),
        Figure::SettlementOf(member) => settlement_of(language, &names(member)),
    }
}

/// What a group of members is called.
pub fn selection(language: Language, selection: Selection) -> &'static str {
    match selection {
        Selection::LeavingBreaksVerdict => leaving_breaks(language),
        Selection::SizeDecides => size_decides(language),
        Selection::GroupThatDoesBetter => better_alone(language),
        Selection::PaysMoreThanAlone => dearer(language),
        Selection::GrantNeeds => grant_needs(language),
    }
}
