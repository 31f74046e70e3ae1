//! The headings of a table of what members bring to a project: participants, costs, weights, percentages.

use consortium_core::{MemberField, reading::fold};

use crate::{
    plan::MemberColumn,
    tables::{headings::Names, kind::TableKind, member_table::MemberTable},
};

/// The figure of a member that a heading names: 利用見込（人）, いまの費用（千円）, 実績人数; also one of the member itself,
/// such as 加入者数.
pub(crate) fn member_figure(heading: &str) -> Option<MemberField> {
    match Names::of(MemberTable::COLUMNS, figure_of_cost, |_| Vec::new()).meaning(heading).id? {
        MemberColumn::Field(field) => Some(field),
        MemberColumn::Lead => None,
    }
}

/// Whether a heading speaks of people without saying whether they are expected or were counted.
pub(crate) fn counts_people(heading: &str) -> bool {
    matches!(
        fold::heading(heading).as_str(),
        "利用者数" | "利用者" | "参加者数" | "参加者" | "人数" | "利用人数"
    )
}

fn figure_of_cost(heading: &str) -> Option<MemberColumn> {
    let word = heading.trim_end_matches(['額', '数']);
    let field = match word {
        "いまの単独での費用"
        | "いまの費用"
        | "今の費用"
        | "現在の費用"
        | "現行費用"
        | "単独費用"
        | "単独の費用"
        | "単独での費用"
        | "単独実施費用"
        | "単独"
        | "現状"
        | "現在の負担"
        | "今の負担"
        | "いまの負担"
        | "paysalonetoday" => MemberField::StandaloneToday,
        "利用実績人" | "利用実績" | "実績" | "実績人" | "実績者" | "利用実績者" | "実利用者" | "実利用人"
        | "actualparticipants" => MemberField::ActualUsers,
        "均等割の重み" | "重み" | "ウエイト" | "ウェイト" | "weight" => MemberField::Weight,
        "固定割合" | "割合" | "負担割合" | "按分率" | "負担率" | "agreed%" => {
            MemberField::Percent
        }
        "人" | "利用人" => MemberField::ExpectedUsers,
        _ => return None,
    };
    Some(MemberColumn::Field(field))
}

#[cfg(test)]
mod tests {
    use super::member_figure;
    use consortium_core::MemberField;

    #[test]
    fn headings_as_people_write_them_name_their_figure() {
        let cases = [
            ("利用見込（人）", Some(MemberField::ExpectedUsers)),
            ("令和7年度 利用見込人数", Some(MemberField::ExpectedUsers)),
            ("いまの費用（千円）", Some(MemberField::StandaloneToday)),
            ("単独実施費用額", Some(MemberField::StandaloneToday)),
            ("実績人数", Some(MemberField::ActualUsers)),
            ("負担割合（％）", Some(MemberField::Percent)),
            ("重み", Some(MemberField::Weight)),
            ("加入者数", Some(MemberField::Enrollees)),
            ("備考", None),
        ];
        for (heading, field) in cases {
            assert_eq!(member_figure(heading), field, "{heading}");
        }
    }
}
