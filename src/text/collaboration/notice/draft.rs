//! The draft of a notice, in Japanese: what is published in Japan is.

use crate::text::{Language, date};
use consortium_core::collaboration::notice::NoticeMember;
use consortium_document::plan::Plan;

use super::words;

/// The text that is not fixed yet: the draft as it was changed by hand, else the one that follows the inputs.
pub fn current(plan: &Plan) -> String {
    plan.notice.draft.clone().unwrap_or_else(|| draft(plan))
}

/// The notice as it was fixed. Of files that kept the members alone: the draft that was changed by hand, else one for them.
pub fn fixed(plan: &Plan) -> Option<String> {
    let notice = &plan.notice;
    let made_for = notice.made_for.as_deref()?;
    let kept = notice.made_text.clone().or_else(|| notice.draft.clone());
    Some(kept.unwrap_or_else(|| draft_for(plan, made_for)))
}

/// Whether something that was not entered stands in a notice.
pub fn has_blanks(text: &str) -> bool {
    text.contains(words::blank(Language::Japanese))
}

/// A draft as it leaves the page: its first line says that it is none that was fixed.
pub fn marked_as_draft(text: &str) -> String {
    format!("{}\n\n{text}", words::draft_mark(Language::Japanese))
}

/// The draft, from what was entered. What is missing stands there as （未入力）.
fn draft(plan: &Plan) -> String {
    draft_for(plan, &plan.notice_members())
}

/// The draft for these members.
fn draft_for(plan: &Plan, members: &[NoticeMember]) -> String {
    let notice = &plan.notice;
    let blank = words::blank(Language::Japanese);
    let or_blank =
        |text: &str| if text.trim().is_empty() { blank.to_owned() } else { text.trim().to_owned() };
    let members = members.iter().map(|member| or_blank(&member.name));
    let others = notice.other_users.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    let users: Vec<String> = members.chain(others).collect();
    let users = if users.is_empty() { vec![blank.to_owned()] } else { users };
    let mut lines = vec!["個人データの共同利用について".to_owned(), String::new()];
    if let Some(day) = notice.made_on.value() {
        lines.push(date::day(Language::Japanese, day.day()));
    }
    lines.push(or_blank(&notice.responsible));
    lines.push(String::new());
    lines.push("個人情報の保護に関する法律第27条第5項第3号に基づき、次のとおり公表します。".to_owned());
    let mut number = 0_u32;
    let mut section = |lines: &mut Vec<String>, heading: &str, content: Vec<String>| {
        number = number.saturating_add(1);
        lines.push(String::new());
        lines.push(format!("{number}. {heading}"));
        lines.extend(content.into_iter().map(|line| format!("　{line}")));
    };
    let several =
        |text: &str| -> Vec<String> { or_blank(text).lines().map(|line| line.trim().to_owned()).collect() };
    section(
        &mut lines,
        "共同利用をする旨",
        vec!["次の3に掲げる者の間で、個人データを共同して利用します。".to_owned()],
    );
    section(&mut lines, "共同して利用される個人データの項目", several(&notice.data_items));
    section(&mut lines, "共同して利用する者の範囲", users);
    section(&mut lines, "利用する者の利用目的", several(&notice.purpose));
    section(
        &mut lines,
        "個人データの管理について責任を有する者",
        vec![
            format!("名称：{}", or_blank(&notice.responsible)),
            format!("住所：{}", or_blank(&notice.address)),
            format!("代表者の氏名：{}", or_blank(&notice.representative)),
        ],
    );
    if notice.promises_no_personnel_use == Some(true) {
        section(
            &mut lines,
            "人事評価などへの不使用",
            vec![
                "共同利用する個人データを、人事評価その他の人事上の判断に用いることは一切ありません。"
                    .to_owned(),
            ],
        );
    }
    let vendors = plan.providers.listed().iter().map(|provider| provider.name.trim());
    let vendors: Vec<_> = vendors.filter(|name| !name.is_empty()).map(str::to_owned).collect();
    if !vendors.is_empty() {
        let explained =
            "個人データの取扱いを次の者に委託することがあります（共同して利用する者ではありません）。"
                .to_owned();
        section(&mut lines, "委託先", std::iter::once(explained).chain(vendors).collect());
    }
    // The law does not ask for it: without one the notice has no place for it.
    if !notice.contact.trim().is_empty() {
        section(&mut lines, "お問い合わせ先", several(&notice.contact));
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{current, draft, fixed, has_blanks, marked_as_draft};
    use consortium_core::{
        Field, MemberField, MemberId, ProviderField, ProviderId,
        collaboration::notice::{ComparedLine, NoticeField, check_text, compared_lines},
    };
    use consortium_document::{
        plan::{Edit, MemberEdit, NoticeEdit, Plan, ProviderEdit},
        rulesets,
    };

    fn enter(field: Field, text: &str) -> Edit {
        Edit::Enter { field, text: text.to_owned() }
    }

    fn filled() -> Plan {
        let edits = [
            Edit::Members(MemberEdit::Add),
            enter(Field::Member(MemberId(1), MemberField::Name), "北健康保険組合"),
            Edit::Members(MemberEdit::Add),
            enter(Field::Member(MemberId(2), MemberField::Name), "南健康保険組合"),
            Edit::Providers(ProviderEdit::Add),
            enter(Field::Provider(ProviderId(1), ProviderField::Name), "株式会社データ分析"),
            enter(Field::Notice(NoticeField::DataItems), "健診結果"),
            enter(Field::Notice(NoticeField::OtherUsers), "北株式会社 健康管理室"),
            enter(Field::Notice(NoticeField::Purpose), "保健事業の実施"),
            enter(Field::Notice(NoticeField::Responsible), "北健康保険組合"),
            enter(Field::Notice(NoticeField::Address), "東京都千代田区1-1"),
            enter(Field::Notice(NoticeField::Representative), "理事長 甲野一郎"),
            Edit::Notice(NoticeEdit::Promise(Some(true))),
        ];
        let blank = Plan::empty(rulesets::built_in().remove(0));
        edits.into_iter().fold(blank, |plan, edit| edit.apply(&plan))
    }

    /// The check and the draft were written apart: each holds the other.
    #[test]
    fn the_check_finds_nothing_wrong_with_the_draft() {
        let text = draft(&filled());
        let check = check_text(&text);
        assert_eq!(check.missing().count(), 0, "{text}");
        assert!(check.articles.iter().all(|article| article.is_current()) && !check.articles.is_empty());
        assert_eq!((check.responsible, check.vendor_among_users), (Vec::new(), None), "{text}");
        assert!(check.promises_no_personnel_use);
    }

    fn joined_by_a_third(plan: &Plan) -> Plan {
        let third = enter(Field::Member(MemberId(3), MemberField::Name), "東健康保険組合");
        [Edit::Members(MemberEdit::Add), third].into_iter().fold(plan.clone(), |plan, edit| edit.apply(&plan))
    }

    #[test]
    fn a_notice_that_was_fixed_stays_when_a_society_joins_and_the_draft_tells_the_new_one() {
        let plan = filled();
        assert_eq!(fixed(&plan), None);
        let made = Edit::Notice(NoticeEdit::Made(current(&plan))).apply(&plan);
        let joined = joined_by_a_third(&made);
        assert_eq!(fixed(&joined), Some(draft(&plan)));
        let (then, now) = (fixed(&joined).unwrap(), current(&joined));
        let added: Vec<_> = compared_lines(&then, &now)
            .into_iter()
            .filter(|line| !matches!(line, ComparedLine::Same(_)))
            .collect();
        assert_eq!(added, [ComparedLine::Added("　東健康保険組合")]);
        let again = Edit::Notice(NoticeEdit::Made(current(&joined))).apply(&joined);
        assert_eq!(fixed(&again), Some(current(&again)));
    }

    #[test]
    fn of_a_file_that_kept_the_members_alone_the_notice_is_made_for_them() {
        let plan = filled();
        let mut made = Edit::Notice(NoticeEdit::Made(current(&plan))).apply(&plan);
        made.notice.made_text = None;
        assert_eq!(fixed(&joined_by_a_third(&made)), Some(draft(&plan)));
        let own = Edit::Notice(NoticeEdit::Draft(Some("手書き".to_owned()))).apply(&made);
        assert_eq!(fixed(&joined_by_a_third(&own)).as_deref(), Some("手書き"));
    }

    #[test]
    fn a_draft_that_leaves_the_page_says_that_it_is_one() {
        let marked = marked_as_draft(&draft(&filled()));
        assert!(marked.starts_with("【案】") && marked.contains("北健康保険組合"));
    }

    #[test]
    fn without_a_contact_a_complete_notice_has_no_blank() {
        assert!(!has_blanks(&draft(&filled())));
        assert!(!draft(&filled()).contains("お問い合わせ先"));
    }

    #[test]
    fn members_are_users_and_providers_are_entrusted() {
        let text = draft(&filled());
        let users = text.split_once("3. ").unwrap().1.split_once("4. ").unwrap().0;
        assert!(
            users.contains("北健康保険組合")
                && users.contains("南健康保険組合")
                && users.contains("北株式会社")
        );
        assert!(!users.contains("データ分析") && text.contains("株式会社データ分析"));
    }

    #[test]
    fn what_is_missing_is_shown_as_missing() {
        let blank = Plan::empty(rulesets::built_in().remove(0));
        assert!(draft(&blank).matches("（未入力）").count() >= 7);
    }
}
