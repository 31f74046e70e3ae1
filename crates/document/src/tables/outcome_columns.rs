//! The headings of a table of groups with outcomes.

use consortium_core::{outcomes::GroupField, reading::fold};

/// The column that a heading names: 案内, 参加者数, うち資格喪失, 継続.
pub(crate) fn outcome_column(heading: &str) -> Option<GroupField> {
    let word = fold::heading(heading);
    let word = word.trim_start_matches("うち").trim_end_matches('数').trim_end_matches('者');
    Some(match word {
        "組合" | "組合名" | "名称" | "健保" | "健保組合" | "年代" | "年齢" | "区分" | "性別" | "事業所"
        | "事業所名" | "name" => GroupField::Name,
        "案内" | "対象" | "案内対象" | "invited" => GroupField::Invited,
        "参加" | "申込" | "joined" => GroupField::Joined,
        "資格喪失" | "喪失" | "退職" | "leftsociety" => GroupField::LeftSociety,
        "継続" | "完了" | "修了" | "wenton" => GroupField::WentOn,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::outcome_column;
    use consortium_core::outcomes::GroupField;

    #[test]
    fn headings_as_people_write_them_name_their_column() {
        let named = ["組合名", "案内者数", "参加者数", "うち資格喪失", "継続者", "備考"].map(outcome_column);
        let fields = [
            Some(GroupField::Name),
            Some(GroupField::Invited),
            Some(GroupField::Joined),
            Some(GroupField::LeftSociety),
            Some(GroupField::WentOn),
            None,
        ];
        assert_eq!(named, fields);
    }
}
