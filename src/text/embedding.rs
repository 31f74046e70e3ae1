//! The planner within somebody else's page, and the snippet that puts it there.

use crate::texts;

texts! {
    /// The address asks for a sample that there is not.
    no_such_sample { ja: "アドレスで指定された見本はありません。", en: "There is no such sample as the address asks for." }
    /// Leads back to the tool that the page around shows.
    back_to(name: &str) { ja: "←「{name}」に戻る", en: "← Back to: {name}" }
    /// The heading of the snippet maker.
    heading { ja: "ほかのサイトに埋め込む", en: "Show a tool on another site" }
    /// What it is for.
    lead {
        ja: "ツールを1つ選ぶと、サイトのページに貼り付けるHTMLができます。訪れた人の入力は、枠の中だけで計算し、どこにも送らず、残しません。",
        en: "Choose a tool to get the HTML that shows it within a page of your site. What visitors enter is calculated in the frame alone, sent nowhere and not kept.",
    }
    /// A choice.
    tool { ja: "ツール", en: "Tool" }
    /// A choice.
    sample { ja: "はじめに見せる内容", en: "Begins with" }
    /// No sample.
    no_sample { ja: "何も入力していない状態", en: "Nothing entered" }
    /// A sample.
    sample_called(title: &str) { ja: "見本：{title}", en: "Sample: {title}" }
    /// A choice.
    language { ja: "言語", en: "Language" }
    /// A language, in the words of that of the page.
    japanese { ja: "日本語", en: "Japanese" }
    /// Another one.
    english { ja: "英語", en: "English" }
    /// A field.
    height { ja: "枠の高さ", en: "Height of the frame" }
    /// Its unit.
    pixels { ja: "ピクセル", en: "pixels" }
    /// The height is missing or makes no frame.
    height_wrong(least: u32, most: u32) { ja: "{least}から{most}までの数で入力してください。", en: "Enter a number from {least} to {most}." }
    /// A field: where the planner is, if it was opened from a disk.
    address { ja: "このアプリを置く場所のアドレス（https://…）", en: "Where the app will be (https://…)" }
    /// The address is missing.
    address_missing { ja: "パソコンから開いたアプリには、ほかの人が開けるアドレスがありません。アプリを置く場所を入力してください。", en: "The app was opened from a disk, where nobody else can open it. Enter where it will be." }
    /// The snippet.
    snippet { ja: "貼り付けるHTML", en: "HTML to paste" }
    /// Copies it.
    copy { ja: "HTMLをコピー", en: "Copy the HTML" }
    /// It was copied.
    copied { ja: "HTMLをコピーしました。", en: "The HTML has been copied." }
    /// It could not be copied.
    not_copied { ja: "コピーできませんでした。選択してあるので、Ctrl+C でコピーしてください。", en: "It could not be copied. It is selected: press Ctrl+C." }
    /// What has to be looked after.
    hint {
        ja: "アプリを置くサーバーが、埋め込む側のサイトに表示を許している必要があります（frame-ancestors）。アプリと埋め込むページが同じサイトにあるときは、1つにまとめたファイルを使ってください。配布物の docs/embedding.ja.md に説明があります。",
        en: "The server with the app must allow your site to show it (frame-ancestors). If both are on the same site, use the single file. docs/embedding.md explains it.",
    }
}
