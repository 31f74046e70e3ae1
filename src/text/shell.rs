//! The frame around every page: names, buttons, what is kept, the promise about data.

use super::Language;
use crate::texts;
texts! {
    /// The name of the app.
    name { ja: "保健事業 共同実施プランナー", en: "Consortium planner" }
    /// The title of the browser window, without a plan.
    plain_title(page: &str, app: &str) { ja: "{page}｜{app}", en: "{page} | {app}" }
    /// The title of the browser window, with the plan's.
    plan_window_title(page: &str, plan: &str, app: &str) { ja: "{plan}：{page}｜{app}", en: "{plan}: {page} | {app}" }
    /// Jumps over the header.
    skip { ja: "本文へ移動", en: "Skip to content" }
    /// Opens the menu of the header.
    menu { ja: "メニュー", en: "Menu" }
    /// Names the navigation.
    pages { ja: "ページ", en: "Pages" }
    /// The start page.
    start { ja: "はじめに", en: "Start" }
    /// The eligibility page.
    eligibility { ja: "コンソーシアム要件", en: "Eligibility" }
    /// The cost page.
    cost { ja: "費用と補助金", en: "Costs and grant" }
    /// The page of the shares.
    shares { ja: "分け方", en: "Shares" }
    /// The page of the settlement.
    settlement { ja: "精算", en: "Settlement" }
    /// The stages page.
    stages { ja: "支援ステージ・達成率", en: "Stages and rates" }
    /// The page of kept and shared plans.
    plans { ja: "プランの管理", en: "Plans" }
    /// The workshop page.
    workshop { ja: "研修モード", en: "Workshop" }
    /// The sources page.
    sources { ja: "出典と前提", en: "Sources and limits" }
    /// Undoes.
    undo { ja: "元に戻す", en: "Undo" }
    /// A workshop that was kept cannot be read.
    workshop_lost {
        ja: "研修の途中経過は別の版のもののため、読み込めませんでした。はじめからになります。",
        en: "The progress kept for the workshop belongs to another version, so the workshop starts anew.",
    }
    /// It was undone.
    undone { ja: "元に戻しました。", en: "Undone." }
    /// Undoes, with its key.
    undo_hint { ja: "元に戻す（Ctrl+Z）", en: "Undo (Ctrl+Z)" }
    /// Redoes.
    redo { ja: "やり直す", en: "Redo" }
    /// Redoes, with its key.
    redo_hint { ja: "やり直す（Ctrl+Y）", en: "Redo (Ctrl+Y)" }
    /// Opens a plan file, short.
    open { ja: "開く", en: "Open" }
    /// Opens a plan file.
    open_plan { ja: "プランのファイルを開く", en: "Open a plan file" }
    /// Writes the plan to a file, short.
    save { ja: "書き出す", en: "Export" }
    /// Writes the plan to a file.
    save_plan { ja: "プランをファイルに書き出す", en: "Export the plan to a file" }
    /// Prints the page.
    print { ja: "印刷", en: "Print" }
    /// The plan is kept on this device.
    kept { ja: "自動保存済み", en: "Kept here" }
    /// The plan is about to be kept on this device.
    keeping { ja: "自動保存中…", en: "Keeping …" }
    /// Closes a message.
    close { ja: "閉じる", en: "Close" }
    /// Names the switch between languages.
    language { ja: "表示言語", en: "Language" }
    /// Names the bar of the plan, for screen readers.
    plan { ja: "プラン", en: "Plan" }
    /// The name of a plan.
    plan_title { ja: "プランの名前", en: "Name of the plan" }
    /// Marks a sample.
    sample { ja: "見本", en: "Sample" }
    /// Which rule set is in use.
    rules_in_use(rules: &str) { ja: "基準：{rules}", en: "Rules: {rules}" }
    /// The promise about data.
    promise {
        ja: "入力した内容は、この画面の中だけで計算します。どこにも送信しません。",
        en: "What you enter is calculated on this page only. Nothing is sent anywhere.",
    }
    /// Keeps nothing on this device.
    keep_nothing { ja: "このパソコンに入力内容を残さない（共用パソコン向け）", en: "Keep nothing on this computer (for shared computers)" }
    /// Several numbers were pasted into a field that holds one.
    only_one_value(numbers: usize) {
        ja: "この欄に入るのは1つの値です。コピーした{numbers}個の数は貼り付けていません。",
        en: "This field holds one value. The {numbers} numbers that were copied are not pasted.",
    }
    /// Deletes what is kept.
    delete_everything { ja: "このパソコンから入力内容をすべて消す", en: "Delete everything here" }
    /// Asks before deleting.
    delete_question { ja: "プランを、一覧にあるものも含めてすべて消します。元に戻せません。よろしいですか。", en: "All plans, those in the list included, will be deleted for good. Go on?" }
    /// Confirms.
    delete_yes { ja: "消す", en: "Delete" }
    /// Does not.
    delete_no { ja: "やめる", en: "Cancel" }
    /// It is done.
    deleted { ja: "入力内容をすべて消しました。", en: "Everything has been deleted." }
    /// Not all of it is done.
    not_deleted {
        ja: "ブラウザーが許さないため、このパソコンに残っているものを消せませんでした。ブラウザーの設定で、このサイトのデータを消してください。",
        en: "The browser does not allow it: what is kept on this computer could not be deleted. Delete the data of this site in the settings of the browser.",
    }
    /// What the results are worth.
    for_reference {
        ja: "結果は検討のための参考です。申請の前に、必ずその年度の公募要領をご確認ください。",
        en: "The results are for reference. Before you apply, check the call for applications of the year in question.",
    }
    /// What the results of a federation are worth.
    for_reference_of_federation {
        ja: "結果は、入力した内容から計算した参考です。会議などで使う前に、指標の最新の資料をご確認ください。",
        en: "The results are for reference, calculated from what was entered. Before you use them, check the latest paper on the indicators.",
    }
    /// The browser does not keep anything.
    storage_blocked {
        ja: "このブラウザーの設定では、入力内容を自動保存できません。閉じる前に「書き出す」でファイルに残してください。",
        en: "This browser does not let the page keep your plan. Save it to a file before you close the window.",
    }
    /// There is no room.
    storage_full {
        ja: "保存領域がいっぱいのため、自動保存できませんでした。「書き出す」でファイルに残してください。",
        en: "There is no room left to keep your plan here. Please save it to a file.",
    }
    /// The program is wrong.
    plan_not_written {
        ja: "プログラムの誤りのため、プランを書き出せず、保存できませんでした。お手数ですが、この表示を開発元へお知らせください。",
        en: "A mistake in the program keeps your plan from being written, so it could not be saved. Please report it.",
    }
    /// What was kept cannot be read.
    kept_unreadable {
        ja: "前回の自動保存を読み取れなかったため、新しいプランで始めました。読み取れなかったプランは残してあります。",
        en: "The plan kept here could not be read, so a new one was started. What could not be read has not been deleted.",
    }
    /// What was kept is not opened, because the app stopped on it.
    kept_unwanted {
        ja: "新しいプランで始めました。前回のプランは「プランの管理」の一覧にあります。",
        en: "A new plan was started. The previous one is in the list on the page “Plans”.",
    }
    /// What is kept cannot be read and is not overwritten.
    kept_not_overwritten {
        ja: "このパソコンに残っているプランは、この版では開けません。新しい版のアプリが保存したのかもしれません。上書きしないよう、このタブの内容は自動保存していません。",
        en: "The plan kept on this computer cannot be opened by this version; a newer one may have kept it. It is not overwritten, so this tab keeps nothing.",
    }
    /// Saves what could not be opened to a file.
    save_unread { ja: "開けなかったプランをファイルに保存する", en: "Save the unopened plan to a file" }
    /// Saves the plan on screen to a file, beside another one.
    save_this { ja: "このタブのプランをファイルに保存する", en: "Save this tab's plan to a file" }
    /// Loads the page again.
    load_again { ja: "読み込み直す", en: "Load again" }
    /// The members changed after the notice of joint use.
    notice_is_old {
        ja: "共同利用の公表文を確定した後に、参加組合が変わりました。公表文に影響します。",
        en: "The members changed after the notice of joint use was made, which the notice has to follow.",
    }
    /// A link.
    to_notice { ja: "公表文への影響を見る", en: "See what that means for the notice" }
    /// Another tab has changed the plan.
    changed_elsewhere {
        ja: "別のタブでプランが変更されました。どちらで続けますか。選ぶまで、このタブの内容は自動保存しません。",
        en: "The plan was changed in another tab. Which one do you want to go on with? Until you choose, this tab keeps nothing.",
    }
    /// Takes the other tab's plan.
    take_other { ja: "別のタブの内容で続ける", en: "Take the other tab's plan" }
    /// Keeps this tab's plan.
    keep_this { ja: "このタブの内容で続ける", en: "Go on with this one" }
    /// A new version of the app waits, and the plan is kept on this device.
    new_version {
        ja: "新しい版があります。切り替えると画面を読み込み直します。入力内容はこのパソコンに残ります。",
        en: "There is a new version. Changing to it loads the page again. Your plan stays on this computer.",
    }
    /// A new version of the app waits, and the plan is not kept on this device.
    new_version_unkept {
        ja: "新しい版があります。切り替えると画面を読み込み直します。入力内容はこのパソコンに残していないため、消えます。先にファイルに保存してください。",
        en: "There is a new version. Changing to it loads the page again. Your plan is not kept on this computer and would be lost: save it to a file first.",
    }
    /// Changes to the new version.
    take_new_version { ja: "新しい版に切り替える", en: "Change to the new version" }
    /// Saves the plan to a file, where that is urgent.
    save_to_file { ja: "ファイルに保存する", en: "Save to a file" }
    /// The program itself is damaged.
    damaged_program {
        ja: "アプリのデータが壊れているため、開始できません。もう一度ダウンロードしてください。",
        en: "The app is damaged and cannot start. Please download it again.",
    }
    /// The address names no page; the start page stands below.
    no_such_page {
        ja: "このアドレスのページは見つかりませんでした。使いたいページを下から選んでください。",
        en: "There is no page at this address. Choose one below.",
    }
    /// A page is on its way.
    loading { ja: "読み込んでいます。", en: "Loading." }
    /// A page did not arrive.
    not_loaded {
        ja: "このページを読み込めませんでした。通信を確かめて、もう一度開いてください。開けないときは、再読み込みしてください。",
        en: "This page could not be loaded. Check the connection and open it again; if it still does not open, reload.",
    }
}

/// The title of the browser window.
pub fn window_title(language: Language, page: &str, plan: &str) -> String {
    if plan.trim().is_empty() {
        plain_title(language, page, name(language))
    } else {
        plan_window_title(language, page, plan, name(language))
    }
}
