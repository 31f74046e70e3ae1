//! What the app says about itself: which version runs, what it may connect to, what it keeps.

use crate::texts;

texts! {
    /// The link to the page, with the version.
    link(version: &str) { ja: "このアプリについて（バージョン {version}）", en: "About this app (version {version})" }
    /// The heading of the page.
    heading { ja: "このアプリについて", en: "About this app" }
    /// What is on it.
    lead {
        ja: "どの版が動いているか、どこと通信できるか、このパソコンに何が残っているかを、この画面が自分で調べて示します。",
        en: "This page looks at itself: which version runs, what it may connect to, and what is kept on this computer.",
    }
    /// The heading of the version.
    version_heading { ja: "動いている版", en: "What is running" }
    /// The version.
    version(version: &str) { ja: "バージョン：{version}", en: "Version: {version}" }
    /// The app came from a site.
    form_site { ja: "形式：ウェブサイトに置かれたもの", en: "Form: put on a web site" }
    /// The app is one file.
    form_file { ja: "形式：1つにまとめたファイル", en: "Form: one file with everything in it" }
    /// The hash of the module.
    build(hash: &str) { ja: "プログラムのSHA-256：{hash}", en: "SHA-256 of the program: {hash}" }
    /// The hash is not known.
    build_unknown { ja: "プログラムのSHA-256：確かめられませんでした", en: "SHA-256 of the program: could not be found out" }
    /// Leads to the licences of the libraries.
    libraries { ja: "使っているライブラリーとライセンス（英文）", en: "Libraries and their licences" }
    /// What the hash is good for.
    build_hint {
        ja: "配布元が示す値と同じなら、同じプログラムです。同じソースからは、誰がビルドしても同じ値になります。",
        en: "If the publisher states the same value, it is the same program. Whoever builds it from the same source gets this value.",
    }
    /// The heading of the self-check.
    check_heading { ja: "何も送信しないことの確認", en: "Checking that nothing is sent" }
    /// No connection is possible.
    connects_nowhere {
        ja: "どこにも接続できません。ブラウザーがポリシーによって禁じています（connect-src 'none'）。",
        en: "It cannot connect to anything: the browser forbids it by the policy (connect-src 'none').",
    }
    /// Connections to the own site are possible.
    connects_to_own_site {
        ja: "接続できるのは、このアプリが置かれている場所だけです（connect-src 'self'）。プログラムの読み込みに使います。",
        en: "It can connect only to the site it lies on (connect-src 'self'), from which it loads its program.",
    }
    /// There is no policy that holds.
    connects_anywhere {
        ja: "接続先を制限するポリシーが見つかりません。この画面は配布されたものと異なるおそれがあります。",
        en: "No policy limits what it connects to. This page may differ from the one that was published.",
    }
    /// Nothing was refused.
    refused_nothing {
        ja: "ポリシーに反する動きは、開いてから一度もありません。",
        en: "Since it was opened, nothing has tried to break the policy.",
    }
    /// Something was refused.
    refused(what: &str) {
        ja: "ポリシーに反する動きがあり、ブラウザーが止めました（{what}）。ブラウザーの拡張機能によることもあります。",
        en: "The browser has stopped attempts to break the policy ({what}). Browser extensions can be the cause.",
    }
    /// It is not known whether anything was refused.
    refusals_unknown {
        ja: "ポリシーに反する動きがあったかどうかは、確かめられませんでした。",
        en: "Whether anything has tried to break the policy could not be found out.",
    }
    /// It is not known what was loaded.
    origins_unknown {
        ja: "どこからファイルを読み込んだかは、確かめられませんでした。",
        en: "Where the files were loaded from could not be found out.",
    }
    /// Nothing was loaded.
    loaded_nothing { ja: "この画面のほかに、読み込んだファイルはありません。", en: "Nothing has been loaded but this page." }
    /// Everything came from the own folder.
    loaded_own(count: usize) {
        ja: "読み込んだファイルは{count}個で、すべてこの画面と同じ場所からです。",
        en: "All files loaded came from the same place as this page: {count}.",
    }
    /// Something came from elsewhere.
    loaded_foreign(count: usize) {
        ja: "ほかの場所から読み込まれたファイルが{count}個あります。ブラウザーの拡張機能によることもあります。",
        en: "Files loaded from elsewhere: {count}. Browser extensions can be the cause.",
    }
    /// Opens the list of files.
    loaded_list { ja: "読み込んだファイル", en: "Files loaded" }
    /// Opens the policy.
    policy { ja: "コンテンツセキュリティポリシー", en: "Content security policy" }
    /// How anybody can check.
    check_yourself {
        ja: "ご自身でも確かめられます。ブラウザーの開発者ツール（F12）で「ネットワーク」を開いたまま使うか、ネットワークを切って使ってみてください。",
        en: "Check it yourself: keep the tab “Network” of the developer tools (F12) open while you use the app, or use it with the network switched off.",
    }
    /// The heading of what is kept.
    kept_heading { ja: "このパソコンに残っているもの", en: "What is kept on this computer" }
    /// Nothing is kept.
    kept_nothing { ja: "入力内容も設定も残っていません。", en: "Neither input nor settings." }
    /// Something is kept.
    kept(name: &str, length: usize) { ja: "{name}：{length}文字", en: "{name}: {length} characters" }
    /// The app itself is kept.
    kept_program {
        ja: "通信できないときのために、アプリのファイルもブラウザーに保存します。入力内容は含みません。",
        en: "The browser also stores the files of the app, for use without a network. They contain none of your input.",
    }
}
