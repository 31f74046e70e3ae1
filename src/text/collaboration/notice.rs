//! 共同利用の公表文: the form, the check of a text that exists, what a change triggers.

mod draft;
mod words;

pub use draft::{current, fixed, has_blanks, marked_as_draft};
pub use words::*;

use crate::{
    text::{Language, list},
    texts,
};
use consortium_core::collaboration::notice::{
    Agreement, BulletinInterval, CitedArticle, InExample, MembersChange, NamesInDraft, NoticeChange,
    NoticeDuty, NoticeItem, Publication, ResponsibleFinding, TextCheck,
};

/// What an item of a notice is called.
pub fn item(language: Language, item: NoticeItem) -> &'static str {
    match item {
        NoticeItem::JointUse => item_joint_use(language),
        NoticeItem::DataItems => item_data(language),
        NoticeItem::Users => item_users(language),
        NoticeItem::Purpose => item_purpose(language),
        NoticeItem::Responsible => item_responsible(language),
        NoticeItem::Address => item_address(language),
        NoticeItem::Representative => item_representative(language),
    }
}

/// What an item must contain.
pub fn item_must(language: Language, item: NoticeItem) -> &'static str {
    match item {
        NoticeItem::JointUse => must_joint_use(language),
        NoticeItem::DataItems => must_data(language),
        NoticeItem::Users => must_users(language),
        NoticeItem::Purpose => must_purpose(language),
        NoticeItem::Responsible => must_responsible(language),
        NoticeItem::Address => must_address(language),
        NoticeItem::Representative => must_representative(language),
    }
}

/// A change of what a notice says.
pub fn change(language: Language, change: NoticeChange) -> &'static str {
    match change {
        NoticeChange::ResponsibleDetails => change_details(language),
        NoticeChange::Purpose => change_purpose(language),
        NoticeChange::ResponsibleParty => change_party(language),
        NoticeChange::DataItems => change_data(language),
        NoticeChange::Users => change_users(language),
    }
}

/// What a change asks for.
pub fn duty(language: Language, duty: NoticeDuty) -> &'static str {
    match duty {
        NoticeDuty::WithoutDelay => duty_after(language),
        NoticeDuty::Beforehand => duty_before(language),
        NoticeDuty::NotByNotice => duty_not_by_notice(language),
    }
}

/// What is agreed beside a notice.
pub fn agreement(language: Language, agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::WhoAndInCharge => agreement_who(language),
        Agreement::Handling => agreement_handling(language),
        Agreement::Breach => agreement_breach(language),
        Agreement::Incidents => agreement_incidents(language),
        Agreement::Ending => agreement_ending(language),
        Agreement::Contacts => agreement_contacts(language),
    }
}

/// Where a notice stands.
pub fn publication(language: Language, publication: Publication) -> &'static str {
    match publication {
        Publication::Page => published_page(language),
        Publication::Posting => published_posting(language),
        Publication::Bulletin => published_bulletin(language),
    }
}

texts! {
    /// A finding.
    old_article(number: &str) { ja: "「{number}」は古い条番号です。2022年4月1日から、共同利用は個人情報保護法27条5項3号です。", en: "“{number}” is an old number: since 1 April 2022 joint use is article 27(5)(iii)." }
    /// A finding.
    current_article { ja: "条番号は、いまの27条5項3号です。", en: "The article is the present one, 27(5)(iii)." }
    /// A finding.
    no_article { ja: "根拠の条番号は見つかりません（書かなくても違反ではありません）。", en: "No article is cited (it need not be)." }
    /// An article as it is cited.
    article_23_4 { ja: "23条4項3号", en: "23(4)(iii)" }
    /// An article as it is cited.
    article_23_5 { ja: "23条5項3号", en: "23(5)(iii)" }
    /// An article as it is cited.
    article_23 { ja: "23条", en: "23" }
}

/// What is said about the articles that a text cites; whether it is a fault.
pub fn articles(language: Language, check: &TextCheck) -> Vec<(bool, String)> {
    if check.articles.is_empty() {
        return vec![(false, no_article(language).to_owned())];
    }
    let said = check.articles.iter().map(|article| match article {
        CitedArticle::Article23Paragraph4 => (true, old_article(language, article_23_4(language))),
        CitedArticle::Article23Paragraph5 => (true, old_article(language, article_23_5(language))),
        CitedArticle::Article23 => (true, old_article(language, article_23(language))),
        CitedArticle::Article27Paragraph5 | CitedArticle::Article27 => {
            (false, current_article(language).to_owned())
        }
    });
    said.collect()
}

texts! {
    /// A finding.
    officer(name: &str) { ja: "責任を有する者が「{name}」と、役職で書かれています。共同利用する者のうちの1者（組合や会社）の名称と、その住所・代表者の氏名を書きます。", en: "The party responsible is given as “{name}”, an office. Name one of the users (a society or company), with its address and representative." }
    /// A finding.
    several(names: &str) { ja: "責任を有する者が複数あります（{names}）。共同利用する者の中で、第一次的に苦情を受け付け、開示などを行う1者に決めます。", en: "Several parties are named as responsible ({names}). Choose the one user that answers complaints and requests first." }
    /// A finding.
    office_within(body: &str, office: &str) { ja: "責任を有する者が「{body}」の「{office}」と書かれています。責任を有するのは{body}そのもので、代表者（組合なら理事長）の氏名を添えます。", en: "The party responsible is given as “{office}” of “{body}”. It is {body} itself, with the name of its representative (of a society, 理事長)." }
    /// A finding.
    not_a_user(name: &str) { ja: "責任を有する者「{name}」は、共同利用する者（参加組合と、入力した事業主など）の中に見当たりません。その中の1者の名称を書くか、共同利用する者に加えてください。", en: "“{name}”, the party responsible, is not among the users (the members and the employers that were entered). Name one of them, or add it to the users." }
    /// A finding.
    renamed_member(name: &str, now: &str) { ja: "責任を有する者「{name}」は、いまの参加組合の名称ではありません（いまは「{now}」です）。公表文の名称も直してください。", en: "“{name}”, the party responsible, is no longer the name of a member (it is “{now}” now): correct the notice." }
    /// A finding.
    member_that_left(name: &str) { ja: "責任を有する者「{name}」は、もう参加組合ではありません。いまの共同利用する者のうちの1者に決め直し、変わる前に公表してください。", en: "“{name}”, the party responsible, is no longer one of the members. Choose one of the present users, and publish that beforehand." }
}

/// What is wrong with the party responsible.
pub fn responsible(language: Language, finding: &ResponsibleFinding) -> String {
    match finding {
        ResponsibleFinding::Officer(name) => officer(language, name),
        ResponsibleFinding::OfficeWithin { body, office } => office_within(language, body, office),
        ResponsibleFinding::Several(names) => several(language, &list::in_one_line(language, names)),
        ResponsibleFinding::NotAUser(name) => not_a_user(language, name),
        ResponsibleFinding::NoLongerAMember { name, now: Some(now) } if now.is_empty() => {
            renamed_member(language, name, no_name(language))
        }
        ResponsibleFinding::NoLongerAMember { name, now: Some(now) } => renamed_member(language, name, now),
        ResponsibleFinding::NoLongerAMember { name, now: None } => member_that_left(language, name),
    }
}

texts! {
    /// The verdict on a text.
    all_found { ja: "7項目の語は、すべて見つかりました。内容が正しいかは、読んで確かめてください。", en: "Words for all seven items were found. Whether they are right, only reading tells." }
    /// The verdict on a text.
    some_missing(count: usize) { ja: "7項目のうち{count}項目の語が見つかりません。", en: "Words for {count} of the seven items were not found." }
    /// The verdict on a text.
    found_with_faults { ja: "7項目の語はすべて見つかりましたが、直す点があります。", en: "Words for all seven items were found, but something has to be put right." }
    /// A finding.
    former_five { ja: "2022年3月までの5項目だけで、住所と代表者の氏名がありません。", en: "It has the five items of the law to March 2022 and neither address nor representative." }
    /// A finding.
    promise_found { ja: "人事評価などに使わない旨の記述があります。約束したとおりに運用してください。", en: "It promises that data are not used for personnel decisions: keep the promise." }
    /// A finding.
    promise_missing { ja: "人事評価などに使わない旨は見つかりません。事業主と約束しているときは書きます。", en: "Nothing about personnel decisions was found: write it if that was promised." }
    /// A finding.
    personnel_purpose(sentence: &str) { ja: "人事評価などが利用目的に書かれているようです（「{sentence}」）。保健事業の目的を超えるおそれがあります。使わないと約束しているときは、利用目的から除いてください。", en: "Personnel decisions seem to be a purpose (“{sentence}”), which may go beyond health projects. Where the contrary was promised, take it out." }
    /// A finding.
    vendor(line: &str) { ja: "委託先が共同利用する者に含まれているようです（「{line}」）。グループの委託先は委託であり、共同利用する者ではありません。", en: "A vendor seems to be among the users (“{line}”). Who is entrusted is no joint user." }
}

texts! {
    /// Who joined and left since the notice was made.
    members_changed(what: &str) {
        ja: "公表文を作った後に、参加組合が変わりました（{what}）。利用する者の範囲の変更は、公表し直すだけでは足りず、原則として本人の同意が必要です。公表文を作り直す前に、新しい組合を加えずに済むか、同意を得るかを決めてください。",
        en: "The members changed after the notice was made ({what}). A change of the range of users is not done by a new notice alone; normally consent is needed. Decide how before the notice is made anew.",
    }
    /// Who left, where nobody joined.
    members_left(what: &str) {
        ja: "公表文を作った後に、参加組合が減りました（{what}）。利用する者の範囲の変更は、公表し直すだけでは足りず、原則として本人の同意が必要です。抜けた組合が持つデータの返却・消去を取り決め、公表文から除く手順を決めてください。抜けた組合が責任を有する者のときは、先に別の1者に決めて公表します。",
        en: "Members left after the notice was made ({what}). A change of the range of users is not done by a new notice alone; normally consent is needed. Agree on the return or erasure of the data that they hold, and decide how they are taken out of the notice. If the party responsible left, first choose another and publish that.",
    }
    /// Who joined.
    joined(names: &str) { ja: "加わった：{names}", en: "joined: {names}" }
    /// Who left.
    left(names: &str) { ja: "抜けた：{names}", en: "left: {names}" }
    /// Who is called something else.
    renamed(names: &str) { ja: "名称が変わった：{names}", en: "renamed: {names}" }
    /// A name before and now.
    from_to(before: &str, now: &str) { ja: "{before}→{now}", en: "{before} → {now}" }
    /// Between two parts.
    parts { ja: "。", en: "; " }
    /// The members are the same.
    members_same { ja: "公表文を作った時から、参加組合は変わっていません。", en: "The members have not changed since the notice was made." }
    /// Only names changed.
    members_renamed(what: &str) { ja: "公表文を作った後に、組合の名称が変わりました（{what}）。公表文の名称を直してください。", en: "Names changed after the notice was made ({what}): correct them in the notice." }
}

/// The warning about members that changed since the notice was made.
pub fn members_warning(language: Language, change: &MembersChange) -> String {
    let unnamed = |names: &[String]| -> Vec<String> {
        names
            .iter()
            .map(|name| if name.is_empty() { no_name(language).to_owned() } else { name.clone() })
            .collect()
    };
    let some = |names: &[String], said: fn(Language, &str) -> String| {
        (!names.is_empty()).then(|| said(language, &list::in_one_line(language, &unnamed(names))))
    };
    let renames: Vec<String> =
        change.renamed.iter().map(|(before, now)| from_to(language, before, now)).collect();
    let what = [some(&change.joined, joined), some(&change.left, left), some(&renames, renamed)];
    let what: Vec<String> = what.into_iter().flatten().collect();
    let what = what.join(parts(language));
    if change.joined.is_empty() && change.left.is_empty() {
        members_renamed(language, &what)
    } else if change.joined.is_empty() {
        members_left(language, &what)
    } else {
        members_changed(language, &what)
    }
}

texts! {
    /// Members that a draft does not name.
    draft_lacks(names: &str) { ja: "書き換えた公表文の案に、いまの参加組合の名称がありません：{names}", en: "The draft that was changed by hand does not name these members: {names}" }
    /// Former members that a draft names.
    draft_still_names(names: &str) { ja: "書き換えた公表文の案に、いまの参加組合ではない名称が残っています：{names}", en: "The draft that was changed by hand still names these, which are no members now: {names}" }
    /// What to do about it.
    draft_to_correct { ja: "案を直すか、「入力から作り直す」を押してください。確定しても、案の文章は変わりません。", en: "Correct the draft, or make it from the inputs again. Fixing the notice does not change its text." }
}

/// How the names in a draft that was changed by hand differ from the members; empty where they do not.
pub fn draft_names(language: Language, names: &NamesInDraft) -> Vec<String> {
    let some = |names: &[String], said: fn(Language, &str) -> String| {
        (!names.is_empty()).then(|| said(language, &list::in_one_line(language, names)))
    };
    let mut said: Vec<String> = [some(&names.missing, draft_lacks), some(&names.former, draft_still_names)]
        .into_iter()
        .flatten()
        .collect();
    if !said.is_empty() {
        said.push(draft_to_correct(language).to_owned());
    }
    said
}

/// Whether a bulletin comes often enough to be easily known.
pub fn interval(language: Language, interval: BulletinInterval) -> &'static str {
    match interval {
        BulletinInterval::None => no_interval(language),
        BulletinInterval::OftenEnough => often_enough(language),
        BulletinInterval::TooRare => too_rare(language),
    }
}

/// What the notice that the comparison is with has of an item.
pub fn in_example(language: Language, has: InExample) -> &'static str {
    match has {
        InExample::Own => in_example_itself(language),
        InExample::Officers => in_example_officers(language),
        InExample::QuotedOnly => in_example_quoted(language),
        InExample::Missing => not_in_example(language),
    }
}

#[cfg(test)]
mod tests {
    use super::{draft_names, members_warning};
    use crate::text::Language;
    use consortium_core::collaboration::notice::{MembersChange, NamesInDraft};

    #[test]
    fn who_only_left_is_not_asked_about_a_new_member() {
        let left = MembersChange { left: vec!["南".to_owned()], ..MembersChange::default() };
        let said = members_warning(Language::Japanese, &left);
        assert!(
            said.contains("抜けた：南") && said.contains("返却・消去") && !said.contains("新しい組合"),
            "{said}"
        );
        let joined = MembersChange { joined: vec!["北".to_owned()], ..left };
        assert!(members_warning(Language::Japanese, &joined).contains("新しい組合"));
    }

    #[test]
    fn a_draft_that_names_everybody_needs_no_sentence() {
        assert!(draft_names(Language::Japanese, &NamesInDraft::default()).is_empty());
        let differs = NamesInDraft { missing: vec!["北".to_owned()], former: vec!["南".to_owned()] };
        assert_eq!(draft_names(Language::Japanese, &differs).len(), 3);
    }
}
