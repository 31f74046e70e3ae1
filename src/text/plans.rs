//! The page of plans: those kept on this device, and putting them side by side.

use super::{Language, date, eligibility};
use crate::texts;
use consortium_core::eligibility::assess;
use consortium_document::plan::Plan;

texts! {
    /// The heading of the page.
    heading { ja: "プランを残す・比べる・渡す", en: "Keep, compare and share plans" }
    /// What is on it.
    lead {
        ja: "いくつかの案を残しておき、並べて比べられます。できた案は、リンク・QRコード・ファイルで渡せます。",
        en: "Keep several plans and see them side by side. Hand one on as a link, a QR code or a file.",
    }
    /// A plan without a title.
    untitled { ja: "名前のないプラン", en: "Untitled plan" }
    /// The heading of the kept plans.
    kept_heading(count: usize) { ja: "残しているプラン（{count}）", en: "Kept plans ({count})" }
    /// Where they are.
    kept_lead {
        ja: "一覧はこのパソコンのこのブラウザーに残ります。開いたプランを変更しても、一覧の内容は「一覧に残す」を押すまで変わりません。",
        en: "The list stays in this browser on this computer. Changing a plan you opened does not change the list until you keep it again.",
    }
    /// Nothing may be kept.
    kept_off {
        ja: "「入力内容を残さない」設定のため、一覧はこの画面を閉じると消えます。",
        en: "Nothing is to be kept on this computer: the list goes when you close this page.",
    }
    /// Nothing can be kept.
    kept_blocked {
        ja: "このブラウザーの設定では一覧を保存できません。この画面を閉じると消えるので、必要なプランはファイルに保存してください。",
        en: "This browser does not let the page keep the list. It goes when you close this page; save plans you need to files.",
    }
    /// There is no room.
    kept_full {
        ja: "保存領域がいっぱいのため、保存できていないプランがあります。要らないプランを消すか、ファイルに保存してください。空きができると、自動で保存し直します。",
        en: "There is no room left, so not all plans are kept. Delete plans you no longer need, or save to a file. As soon as there is room, the rest is kept.",
    }
    /// Some are damaged.
    kept_damaged(count: usize) {
        ja: "読み取れないプランが{count}件あります。消さずに残してあります。新しい版のアプリなら開けるかもしれません。",
        en: "Plans that cannot be read: {count}. They stay where they are; a newer version of the app may open them.",
    }
    /// Saves one that cannot be read to a file.
    save_unread(number: usize) { ja: "{number}件目をファイルに保存する", en: "Save number {number} to a file" }
    /// Marks a plan that is not on this device as it is here.
    not_on_device { ja: "保存できていません", en: "Not kept" }
    /// Keeps the plan on screen.
    keep { ja: "いまのプランを一覧に残す", en: "Keep the current plan" }
    /// It is kept already.
    already_kept { ja: "いまのプランは一覧にあります。", en: "The current plan is in the list." }
    /// There is nothing to keep.
    nothing_to_keep { ja: "まだ何も入力されていません。", en: "Nothing has been entered yet." }
    /// The plan on screen is that of an exercise.
    not_in_exercise {
        ja: "いま開いているのは研修の課題のプランです。課題のプランは一覧に残せません。一覧のプランを開くと、課題は終わります。",
        en: "The plan on screen belongs to an exercise and is not kept here. Opening a kept plan ends the exercise.",
    }
    /// Replaces a kept plan.
    replace(title: &str) { ja: "一覧の「{title}」と置き換える", en: "Replace “{title}” in the list" }
    /// Asks before.
    replace_question { ja: "一覧にある前の内容は残りません。置き換えますか。", en: "What the list has now will be lost. Replace it?" }
    /// Confirms.
    replace_yes { ja: "置き換える", en: "Replace" }
    /// It is done.
    kept(title: &str) { ja: "「{title}」を一覧に残しました。", en: "“{title}” is in the list." }
    /// The name of a kept plan.
    kept_name(row: usize) { ja: "{row}番目の名前", en: "Name of plan {row}" }
    /// It is the one on screen.
    on_screen { ja: "いま開いている内容", en: "On screen now" }
    /// Date, size and answer of a kept plan.
    kept_facts(saved: &str, societies: usize, year: String, answer: &str) {
        ja: "{saved}・{societies}組合・{year}の要件：{answer}",
        en: "{saved}; societies: {societies}; requirements of {year}: {answer}",
    }
    /// Opens it.
    open { ja: "開く", en: "Open" }
    /// Opens this one.
    open_this(title: &str) { ja: "開く：{title}", en: "Open: {title}" }
    /// It is open.
    opened(title: &str) { ja: "「{title}」を開きました。", en: "“{title}” is open." }
    /// It is open, and the one before is kept.
    opened_keeping(title: &str) {
        ja: "「{title}」を開きました。前のプランは一覧に残しました。",
        en: "“{title}” is open. The previous plan is in the list.",
    }
    /// It is open, and there was no room on this device for the one before.
    opened_without_keeping(title: &str) {
        ja: "「{title}」を開きました。前のプランはこのパソコンに残せませんでした。「元に戻す」で戻り、ファイルに書き出せます。",
        en: "“{title}” is open. The previous plan could not be kept on this computer: “Undo” brings it back, to export it to a file.",
    }
    /// Makes another one like it.
    copy { ja: "複製", en: "Copy" }
    /// Makes another one like this.
    copy_this(title: &str) { ja: "複製：{title}", en: "Copy: {title}" }
    /// The title of a copy.
    copy_title(title: &str) { ja: "{title}の写し", en: "Copy of {title}" }
    /// Deletes it.
    delete { ja: "消す", en: "Delete" }
    /// Asks before.
    delete_question(title: &str) { ja: "「{title}」を一覧から消します。元に戻せません。", en: "“{title}” will be deleted for good." }
    /// It is gone.
    deleted(title: &str) { ja: "「{title}」を消しました。", en: "“{title}” has been deleted." }
    /// The heading of the comparison.
    compare_heading { ja: "並べて比べる", en: "Side by side" }
    /// What to choose.
    choose { ja: "比べるプラン（2〜4件）", en: "Plans to compare (two to four)" }
    /// The plan on screen as a choice.
    current(title: &str) { ja: "いまのプラン：{title}", en: "On screen: {title}" }
    /// There is nothing to compare.
    keep_first {
        ja: "比べるには、まず「いまのプランを一覧に残す」を押し、複製して開いた案を変更してください。",
        en: "To compare, keep the current plan, then copy it, open the copy and change it.",
    }
    /// Too few are chosen.
    choose_more { ja: "2件以上選んでください。", en: "Choose two or more." }
    /// Shows differences only.
    only_differences { ja: "違いのあるところだけを表示する", en: "Show differences only" }
}

/// The title of a plan, or a name for one without.
pub fn title(language: Language, plan: &Plan) -> &str {
    let title = plan.title.trim();
    if title.is_empty() { untitled(language) } else { title }
}

/// When a kept plan was saved, how many take part, and whether they qualify.
pub fn facts(language: Language, saved: &str, plan: &Plan) -> String {
    let verdict = assess(&plan.facts(), &plan.rule_set).verdict;
    let year = date::fiscal_year(language, plan.rule_set.fiscal_year);
    kept_facts(language, saved, plan.members.len(), year, eligibility::answer(language, verdict))
}
