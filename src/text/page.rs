//! Headings and introductions of the pages.

use super::Language;
use crate::texts;
texts! {
    /// Which rows of a long table are on screen.
    rows_shown(first: String, last: String, all: String) { ja: "{first}～{last}行目を表示（全{all}行）", en: "Rows {first} to {last} of {all}" }
    /// Shows the ones before.
    rows_before(count: usize) { ja: "前の{count}行", en: "Previous {count}" }
    /// Shows the next ones.
    rows_after(count: usize) { ja: "次の{count}行", en: "Next {count}" }
    /// The heading of the start page.
    start_heading { ja: "共同で行う保健事業を、いっしょに確かめる", en: "Plan a joint health project together" }
    /// What the planner is for.
    start_lead {
        ja: "健康保険組合が共同で保健事業を行うときに、補助の要件を満たすか、費用をどう分けるか、いまどの段階にいるかを、根拠とともに示します。",
        en: "For health insurance societies that run a health project together: does the group qualify for a grant, who pays what, and where do you stand — each answer with its reasons.",
    }
    /// The heading of the list of other pages.
    tools { ja: "ほかにできること", en: "What else you can do" }
    /// Asks who somebody is.
    who { ja: "どのように使いますか", en: "What brings you here?" }
    /// A health insurance society.
    for_societies { ja: "健保組合として共同実施を検討する", en: "Plan a joint project as a health insurance society" }
    /// What it gets.
    for_societies_about {
        ja: "参加組合、要件、費用の分け方を順に確かめ、当組合の負担まで示します。",
        en: "Who takes part, whether you qualify, and what each pays, your own society first.",
    }
    /// A federation of national-health insurers.
    for_federations { ja: "国保連合会として支援状況をまとめる", en: "Report on support as a federation of national-health insurers" }
    /// What it gets.
    for_federations_about {
        ja: "自己点検、保険者ごとのステップ、県全体の支援率とステップアップ率をまとめます。",
        en: "The self-check, the step of each insurer, and the rates of the prefecture.",
    }
    /// A trainer or somebody who is trained.
    for_training { ja: "研修で使う", en: "Use it for training" }
    /// What they get.
    for_training_about {
        ja: "課題を解きながら学びます。答えはアプリが計算で確かめます。",
        en: "Learn by exercises; the app checks the answers by calculation.",
    }
    /// The heading above the ways to begin.
    begin { ja: "始める", en: "Begin" }
    /// Goes on with the plan at hand.
    go_on(title: &str) { ja: "前回の続きから：{title}", en: "Go on with {title}" }
    /// Begins with an empty plan.
    begin_empty { ja: "空のプランから始める", en: "Start empty" }
    /// How to open a file, and that beginning anew can be undone.
    begin_hint {
        ja: "保存したファイルは、画面の上にある「開く」から読み込めます。始め直しても「元に戻す」で戻れます。",
        en: "Open a saved file with “Open” above. Starting anew can be undone.",
    }
    /// The heading of the samples.
    samples { ja: "見本で試す", en: "Start with a sample" }
    /// What the samples are.
    samples_lead { ja: "見本の組合は架空です。", en: "The societies in the samples are made up." }
    /// The consortia of the past.
    adopted(year: u16, count: usize) { ja: "{year}年度に採択された{count}件から試す", en: "Try one of the {count} projects adopted in FY{year}" }
    /// What is known about them.
    adopted_lead(applications: u32) {
        ja: "応募{applications}件から選ばれた事業です。参加組合の数だけが公表されていて、規模は分かりません。",
        en: "Chosen from {applications} applications. Only the number of societies is published, not their sizes.",
    }
    /// One of them.
    adopted_about(societies: u32, theme: &str) { ja: "{societies}組合・{theme}", en: "{societies} societies: {theme}" }
    /// The heading of the eligibility page.
    eligibility_heading { ja: "コンソーシアムの要件を確かめる", en: "Does the consortium qualify?" }
    /// What to do on it.
    eligibility_lead {
        ja: "参加組合の一覧を入れると、要件を満たすか、何が変われば答えが変わるかを示します。分からない項目は空欄のままで構いません。",
        en: "Enter the member societies: the page answers whether the requirements are met and what would change that. Leave blank what you do not know.",
    }
    /// Names the results for screen readers.
    result { ja: "結果", en: "Result" }
    /// What to do before there is a verdict.
    verdict_waits { ja: "参加組合を入力すると、ここに判定を示します。", en: "Enter member societies: the verdict appears here." }
    /// The heading of the requirements.
    checklist_heading { ja: "要件ごとの判定", en: "Requirement by requirement" }
    /// Opens an explanation.
    why { ja: "計算式・根拠を見る", en: "Formula and source" }
    /// The heading of the picture.
    share_heading { ja: "小規模組合の割合", en: "Share of small societies" }
    /// Shows the rest of a long table.
    show_all_rows(rows: usize) { ja: "{rows}行をすべて表示", en: "Show all {rows} rows" }
    /// Opens the table behind a picture.
    table { ja: "表で見る", en: "Show as a table" }
    /// A column.
    joining { ja: "加わる組合", en: "Joining" }
    /// A column.
    share { ja: "割合", en: "Share" }
    /// A column.
    answer { ja: "割合の要件", en: "Share requirement" }
    /// A size.
    small_societies { ja: "小規模", en: "Small" }
    /// A size.
    large_societies { ja: "大規模", en: "Large" }
    /// A size.
    unknown_societies { ja: "規模不明", en: "Size unknown" }
    /// A size with its number.
    legend(size: &str, count: u32) { ja: "{size} {count}組合", en: "{size}: {count}" }
    /// The limit in a picture.
    limit_label(share: &str) { ja: "必要な割合 {share}", en: "Needed: {share}" }
    /// The left side of the picture.
    large_join { ja: "← 大規模組合が加わる", en: "← large societies join" }
    /// The right side of the picture.
    small_join { ja: "小規模組合が加わる →", en: "small societies join →" }
    /// The heading of what would change the answer.
    changes_heading { ja: "何が変われば答えが変わるか", en: "What would change the answer" }
    /// There is no society yet.
    no_members_yet { ja: "参加組合を入力すると、ここに示します。", en: "Enter member societies to see it here." }
    /// A heading.
    joining_heading { ja: "組合が加わるとき", en: "If societies join" }
    /// A heading.
    leaving_heading { ja: "組合が抜けるとき", en: "If a society leaves" }
    /// A heading.
    near_heading { ja: "加入者数が基準に近い組合", en: "Societies close to the size limit" }
    /// A field.
    near_distance { ja: "基準からの近さ", en: "Distance from the limit" }
    /// Its unit.
    people { ja: "人以内", en: "enrollees" }
    /// What is wrong with it.
    near_wrong { ja: "0以上の整数を入力してください。", en: "Enter a whole number from 0." }
    /// A heading.
    missing_heading { ja: "未入力・読み取れない項目", en: "Missing or unreadable inputs" }
    /// The heading of the sources page.
    sources_heading { ja: "出典と前提", en: "Sources and limits" }
    /// What is on it.
    sources_lead {
        ja: "計算に使う基準と、その出典です。基準は年度ごとのもので、ほかの年度に当てはまるとは限りません。",
        en: "The rules behind the calculations, with their sources. Each belongs to its year and need not hold in another.",
    }
    /// A column.
    requirement { ja: "要件", en: "Requirement" }
    /// A column.
    in_our_words { ja: "内容（要約）", en: "What it asks, in our words" }
    /// A column.
    item { ja: "出典の箇所", en: "Place in the source" }
    /// The numbers of items.
    number { ja: "番号", en: "No." }
    /// The heading of the notes.
    notes_heading { ja: "ご利用にあたって", en: "What to keep in mind" }
}

texts! {
    /// What the eligibility page answers.
    about_eligibility {
        ja: "要件を満たすか。足りないものは何か。どの組合の動きで答えが変わるか。",
        en: "Do we qualify, what is missing, and which society decides?",
    }
    /// What the cost page answers.
    about_cost {
        ja: "共同でいくらかかるか。補助金はいくらか。単独より安いか。",
        en: "What does joint work cost, what does the grant take off, and is it cheaper than going alone?",
    }
    /// What the page of the shares answers.
    about_shares {
        ja: "組合ごとにいくら払うか。その分け方は公平か。1組合が抜けたらどうなるか。",
        en: "What does each of us pay, is it fair, and what if somebody leaves?",
    }
    /// What the page of the settlement answers.
    about_settlement {
        ja: "利用実績が分かったあと、どの組合がいくら払い、いくら戻るか。",
        en: "Once actual use is known: who still pays, and who gets back how much?",
    }
    /// What the stages page answers.
    about_stages {
        ja: "連合会の支援ステージ、保険者のステップ、達成率はどこまで進んだか。",
        en: "Which stage has the federation reached, which step the insurer, and at what rates?",
    }
    /// What the page of plans is for.
    about_plans {
        ja: "複数の案を残し、並べて比べ、リンクやQRコードで渡す。",
        en: "Keep several plans, see them side by side, hand one on as a link or QR code.",
    }
    /// What the workshop is for.
    about_workshop {
        ja: "課題を解きながら学ぶ。答えはアプリが計算で確かめ、講師用のまとめも出す。",
        en: "Learn by exercises that the calculator checks, with a summary for the trainer.",
    }
    /// What the sources page answers.
    about_sources { ja: "どの資料の、どの箇所に基づくか。", en: "Which document, and which place in it?" }
    /// A note.
    note_year {
        ja: "割合40%以上という要件は、平成30年度の公募の説明資料によります。ほかの年度の公募では、要領を確かめて「基準」を書き換えてください。",
        en: "The share of at least 40% comes from the FY2018 call. For another year, check its call and change the rules.",
    }
    /// A note.
    note_formula {
        ja: "資料の計算式は、文字を取り出すと分母が先に並びます。正しくは「小規模の組合の数 ÷ 組合の総数」です。",
        en: "In the text of the document the formula comes out with the denominator first. It means small societies ÷ all societies.",
    }
    /// A note.
    note_exact {
        ja: "判定は分数のまま行い、四捨五入した割合では決めません。39.53%は40%と表示されることがあっても、40%以上ではありません。",
        en: "Answers are decided on exact fractions, never on rounded percentages: 39.53% may be shown as 40%, but it is not enough.",
    }
    /// A note.
    note_limits {
        ja: "加入者数（被扶養者を含む）と被保険者数は別の数です。この要件で使うのは加入者数です。",
        en: "Enrollees (with dependants) and insured persons are different numbers. This requirement counts enrollees.",
    }
}

/// What to keep in mind.
pub fn notes(language: Language) -> [&'static str; 4] {
    [note_year(language), note_formula(language), note_exact(language), note_limits(language)]
}
