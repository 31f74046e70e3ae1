//! 共同利用の公表文: the form, the check of a text that exists, what a change triggers.

mod draft;
mod words;

pub use draft::draft;
pub use words::*;

use crate::{
    text::{Language, list},
    texts,
};
use consortium_core::collaboration::notice::{
    Agreement, CitedArticle, MembersChange, NoticeChange, NoticeDuty, NoticeItem, Publication,
    ResponsibleFinding, TextCheck,
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
}

/// What is wrong with the party responsible.
pub fn responsible(language: Language, finding: &ResponsibleFinding) -> String {
    match finding {
        ResponsibleFinding::Officer(name) => officer(language, name),
        ResponsibleFinding::Several(names) => several(language, &list::in_one_line(language, names)),
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
    vendor(line: &str) { ja: "委託先が共同利用する者に含まれているようです（「{line}」）。グループの委託先は委託であり、共同利用する者ではありません。", en: "A vendor seems to be among the users (“{line}”). Who is entrusted is no joint user." }
}

texts! {
    /// Who joined and left since the notice was made.
    members_changed(what: &str) {
        ja: "公表文を作った後に、参加組合が変わりました（{what}）。利用する者の範囲の変更は、公表し直すだけでは足りず、原則として本人の同意が必要です。公表文を作り直す前に、新しい組合を加えずに済むか、同意を得るかを決めてください。",
        en: "The members changed after the notice was made ({what}). A change of the range of users is not done by a new notice alone; normally consent is needed. Decide how before the notice is made anew.",
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
    } else {
        members_changed(language, &what)
    }
}
