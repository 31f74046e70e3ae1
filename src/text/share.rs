//! Share links and QR codes: making one, and opening somebody else's.

use super::{Language, file, plan::member};
use crate::texts;
use consortium_document::{files::ShareLinkError, plan::Plan};

texts! {
    /// The heading.
    heading { ja: "渡す", en: "Share" }
    /// What a link is.
    lead {
        ja: "リンクには、このプランの内容がすべて入ります。リンクを受け取った人は、だれでも内容を読めます。サーバーには送信されません。",
        en: "The link contains the whole plan: everybody who has the link can read it. Nothing is sent to a server.",
    }
    /// The link.
    link { ja: "共有リンク", en: "Link" }
    /// It is not ready yet.
    waiting { ja: "リンクを作っています。", en: "Making the link." }
    /// Copies the link.
    copy { ja: "リンクをコピー", en: "Copy the link" }
    /// It is copied.
    copied { ja: "リンクをコピーしました。", en: "The link has been copied." }
    /// The browser does not copy.
    not_copied { ja: "自動でコピーできませんでした。リンクを選択したので、Ctrl+Cでコピーしてください。", en: "The browser did not copy it. The link is selected: press Ctrl+C." }
    /// Saves the plan as a file instead.
    save { ja: "プランのファイルを保存", en: "Save a plan file" }
    /// Mail programs may break it.
    long {
        ja: "長いリンクです。メールソフトによっては途中で切れるので、プランのファイルが確実です。",
        en: "This is a long link. Some mail programs break it; a plan file is safer.",
    }
    /// It is too long for a link.
    too_long {
        ja: "プランが大きいため、リンクにできません。プランのファイルを渡してください。",
        en: "The plan is too large for a link. Hand on a plan file instead.",
    }
    /// The browser cannot make a link.
    unavailable {
        ja: "このブラウザーではリンクを作れません。プランのファイルを渡してください。",
        en: "This browser cannot make a link. Hand on a plan file instead.",
    }
    /// What the QR code is, for those who do not see it.
    qr_code { ja: "共有リンクのQRコード。内容は上のリンクと同じです。", en: "QR code of the link above." }
    /// What to do with it.
    qr_hint { ja: "スマートフォンなどのカメラで読み取れます。", en: "Scan it with the camera of a phone." }
    /// It is too long for a QR code.
    qr_too_long {
        ja: "リンクが長いため、QRコードにはできません。リンクかプランのファイルを渡してください。",
        en: "The link is too long for a QR code. Hand on the link or a plan file.",
    }
    /// The page was opened from a file.
    from_file {
        ja: "この画面はパソコンの中のファイルから開いています。リンクを渡すには、相手が開ける公開サイトのアドレスが必要です。なければ、プランのファイルを渡してください。",
        en: "This page was opened from a file on this computer. A link needs the address of a site that others can open. Without one, hand on a plan file.",
    }
    /// The address of the site.
    site { ja: "公開サイトのアドレス", en: "Address of the public site" }
    /// What is expected.
    site_wrong { ja: "https:// で始まるアドレスを入力してください。", en: "Enter an address that begins with https://." }
    /// Somebody else's plan.
    shared_heading { ja: "共有されたプランが届いています", en: "Somebody shared a plan" }
    /// Its members.
    shared_members(count: usize, names: &str) { ja: "参加組合（{count}）：{names}", en: "Societies ({count}): {names}" }
    /// What happens to the own plan.
    shared_keeps { ja: "開くと、いまのプランは「プランの管理」の一覧に残ります。", en: "If you open it, your current plan stays in the list of kept plans." }
    /// Opens it.
    shared_open { ja: "このプランを開く", en: "Open this plan" }
    /// Does not.
    shared_leave { ja: "開かない", en: "Leave it" }
    /// A link does not open.
    refused_heading { ja: "リンクを開けませんでした", en: "The link could not be opened" }
    /// It is damaged.
    damaged { ja: "リンクが途中で切れているか、文字が変わっています。もう一度、リンク全体をコピーして開いてください。", en: "The link broke off or was changed on the way. Copy the whole link again." }
    /// It is newer.
    newer { ja: "新しい版のアプリで作られたリンクです。ページを再読み込みするか、新しい版で開いてください。", en: "The link was made by a newer version of this app. Reload the page, or open it with that version." }
    /// It holds too much.
    too_large { ja: "リンクの中身が大きすぎるため、開きませんでした。", en: "There is too much in the link, so it was not opened." }
    /// The program is wrong.
    program_mistake(place: &str) {
        ja: "プログラムの誤りのため、リンクを扱えませんでした（{place}）。お手数ですが、この表示を開発元へお知らせください。",
        en: "A mistake in the program keeps the link from being made or opened ({place}). Please report it.",
    }
    /// The name of a link in sentences about files.
    link_name { ja: "リンクの中身", en: "the content of the link" }
    /// Between names.
    separator { ja: "、", en: ", " }
}

/// Why a link does not open.
pub fn refused(language: Language, error: &ShareLinkError) -> String {
    match error {
        ShareLinkError::TooLong => too_large(language).to_owned(),
        ShareLinkError::Damaged => damaged(language).to_owned(),
        ShareLinkError::Newer => newer(language).to_owned(),
        ShareLinkError::Plan(error) => file::not_opened(language, link_name(language), error),
        ShareLinkError::BrokenInvariant(broken) => program_mistake(language, &broken.to_string()),
    }
}

/// The members of a shared plan.
pub fn members(language: Language, plan: &Plan) -> String {
    let names: Vec<String> = plan.members.iter().map(|one| member(language, plan, one.id)).collect();
    shared_members(language, names.len(), &names.join(separator(language)))
}
