//! The words of the page.

use crate::texts;

texts! {
    /// What the page is called.
    name { ja: "共同利用の公表文", en: "Joint-use notice" }
    /// What it answers, on its tile.
    about {
        ja: "公表文に7項目がそろっているか。案を作り、参加組合が変わったら知らせる。",
        en: "Is our notice complete? Draft one, and be told when the members change.",
    }
    /// What to do on it.
    lead {
        ja: "個人データを共同利用する前に公表する7項目（個人情報保護法27条5項3号）から公表文の案を作り、いまある公表文も点検します。法的な助言ではありません。",
        en: "Draft the notice that has to come before joint use, from its seven items (Act on the Protection of Personal Information 27(5)(iii)), and check one that exists. It is no legal advice.",
    }
    /// A heading.
    form { ja: "公表文の7項目", en: "The seven items" }
    /// A heading.
    more { ja: "約束・公表の場所", en: "Promise and publication" }
    /// A heading.
    draft_heading { ja: "公表文の案", en: "Draft of the notice" }
    /// A heading.
    check_heading { ja: "いまある公表文を点検する", en: "Check a notice that exists" }
    /// A field.
    existing { ja: "点検する公表文", en: "Text of the notice" }
    /// What becomes of the text.
    existing_hint { ja: "貼り付けた文章は、この画面の中だけで調べます。保存も送信もしません。", en: "The text is looked at on this page alone: it is neither kept nor sent." }
    /// A heading.
    items_heading { ja: "7項目", en: "The seven items" }
    /// A heading.
    changes_heading { ja: "変更するときに必要なこと", en: "What a change asks for" }
    /// A column.
    change_column { ja: "変わること", en: "Change" }
    /// A column.
    duty_column { ja: "必要なこと（個人情報保護法27条6項など）", en: "What it asks for (27(6) and others)" }
    /// A heading.
    agreements_heading { ja: "公表文と別に取り決める6項目", en: "Six agreements beside the notice" }
    /// A hint.
    agreements_hint { ja: "共同利用する者の間の覚書などで決めておくことが望ましい事項です。決めたものに印を付けます。", en: "Recommended for the contract between the users. Tick what has been agreed." }
    /// How many.
    agreements_left(count: usize) { ja: "まだ決めていない項目：{count}", en: "Not agreed yet: {count}" }
    /// All of them.
    agreements_done { ja: "6項目すべてを取り決めています。", en: "All six have been agreed." }
}

texts! {
    /// An item.
    item_joint_use { ja: "共同利用をする旨", en: "That data are used jointly" }
    /// An item.
    item_data { ja: "共同して利用される個人データの項目", en: "Items of personal data" }
    /// An item.
    item_users { ja: "共同して利用する者の範囲", en: "Who uses them" }
    /// An item.
    item_purpose { ja: "利用する者の利用目的", en: "Purpose" }
    /// An item.
    item_responsible { ja: "管理について責任を有する者の名称", en: "Name of the party responsible" }
    /// An item.
    item_address { ja: "責任を有する者の住所", en: "Its address" }
    /// An item.
    item_representative { ja: "法人の場合、その代表者の氏名", en: "For a corporation, name of its representative" }
    /// What it must contain.
    must_joint_use { ja: "特定の者との間で共同利用することを書きます（案に自動で入ります）。", en: "Say that data are used jointly with certain parties (the draft does)." }
    /// What it must contain.
    must_data { ja: "健診結果、問診、保健指導の記録など、使う項目を具体的に書きます。", en: "Name the items, such as checkup results, questionnaires, records of guidance." }
    /// What it must contain.
    must_users { ja: "本人がどこまで使われるか分かるように書きます。確定した参加組合は自動で入ります。ほかに、事業主と担当部署などを書きます。", en: "So that people can tell how far data go. Confirmed members are entered by themselves; add employers and their offices." }
    /// What it must contain.
    must_purpose { ja: "すべての利用目的を書きます。", en: "Name every purpose." }
    /// What it must contain.
    must_responsible { ja: "共同利用する者のうちの1者です。役職や担当者ではありません。", en: "One of the users: no office and no person within one." }
    /// What it must contain.
    must_address { ja: "2022年4月から必要です。", en: "Needed since April 2022." }
    /// What it must contain.
    must_representative { ja: "2022年4月から必要です。例：理事長 ○○ ○○", en: "Needed since April 2022." }
    /// Since when.
    since_2022 { ja: "2022年4月から", en: "since April 2022" }
    /// Since before.
    since_before { ja: "以前から", en: "before as well" }
    /// A column.
    item_column { ja: "項目", en: "Item" }
    /// A column.
    since_column { ja: "必要な時期", en: "Asked for" }
    /// A column.
    example_column { ja: "ミツバ健保の公表資料（23条5項3号の5項目）", en: "Notice of Mitsuba society (five items of 23(5)(iii))" }
    /// In the example.
    in_example_quoted { ja: "条文の引用の中だけ", en: "only in the article it quotes" }
    /// In the example.
    in_example_itself { ja: "資料自身の記載あり", en: "told by the notice itself" }
    /// In the example.
    in_example_officers { ja: "2者の役職の記載のみ", en: "only two officers" }
    /// Not in the example.
    not_in_example { ja: "なし", en: "missing" }
    /// Opens the comparison.
    compare_five { ja: "以前の5項目との違い", en: "How the seven differ from the former five" }
    /// What is wrong in kind.
    example_note { ja: "この資料は、事業主側を「総務担当課長」、組合側を「常務理事」とし、2者の役職を責任者としています。いまの法律では、共同利用する者のうち1者の名称・住所・代表者の氏名です。", en: "That notice names two officers, one of the employer and one of the society. The law asks for one of the users with its address and representative." }
}

texts! {
    /// A field.
    take_lead { ja: "主幹の組合を入れる", en: "Enter the lead society" }
    /// Fills in the usual.
    take_example { ja: "空の項目に記入例を入れる", en: "Fill empty items with examples" }
    /// An example.
    example_data { ja: "特定健診・事業主健診の結果、問診の回答、保健指導の対象・実施状況、医療機関の受診の有無", en: "Results of specific checkups and employers' checkups, questionnaires, guidance offered and given, whether a doctor was seen" }
    /// An example.
    example_purpose { ja: "加入者の健康の保持増進のための保健事業（受診勧奨、特定保健指導、健康課題の分析）の実施と効果の検証", en: "Carrying out and evaluating health projects for enrollees: advice to see a doctor, specific guidance, analysis of health problems" }
    /// An example.
    example_users { ja: "上記組合の適用事業所の事業主（健康管理部門の担当者、産業医、保健師、看護師に限る）", en: "Employers of the societies above (health staff, occupational physicians and nurses alone)" }
    /// A question.
    promise { ja: "人事評価などに使わないと約束していますか", en: "Was it promised that data are not used for personnel decisions?" }
    /// A question.
    published { ja: "公表の場所", en: "Where it stands" }
    /// An answer.
    published_page { ja: "ホームページに常に掲載", en: "On a page that stays" }
    /// An answer.
    published_posting { ja: "事業所に常に掲示", en: "Posted at the office" }
    /// An answer.
    published_bulletin { ja: "機関誌などに定期的に掲載", en: "In a bulletin, again and again" }
    /// An answer.
    yes { ja: "はい", en: "Yes" }
    /// An answer.
    no { ja: "いいえ", en: "No" }
    /// An answer.
    open { ja: "未定", en: "Not decided" }
    /// A field.
    made_on { ja: "公表する日", en: "Day of the notice" }
    /// A field.
    contact { ja: "お問い合わせ先", en: "Contact" }
    /// A field.
    months { ja: "掲載の間隔（か月）", en: "Months between two bulletins" }
    /// A hint.
    too_rare { ja: "「容易に知り得る状態」といえるのは、3か月に1回程度までとされています。間隔を縮めるか、ホームページにも載せてください。", en: "“Easily known” means about every three months: publish more often, or on a page that stays." }
    /// A hint.
    often_enough { ja: "3か月に1回程度の間隔に収まっています。", en: "That is about every three months or more often." }
    /// A hint.
    no_interval { ja: "0か月は間隔になりません。何か月ごとに載せるかを、1以上の数で入れてください。", en: "0 months is no interval: enter every how many months it is published, 1 or more." }
    /// It is not said where it stands.
    where_missing { ja: "公表の場所が未入力です。本人が容易に知り得る状態にしてから、共同利用を始めます。", en: "Not said where it stands: people must be able to know easily before joint use begins." }
    /// A member without a name.
    no_name { ja: "名称未入力の組合", en: "a society without a name" }
    /// Something was not entered.
    blank { ja: "（未入力）", en: "(missing)" }
}

texts! {
    /// A change.
    change_details { ja: "責任を有する者の名称・住所・代表者の氏名", en: "Name, address or representative of the party responsible" }
    /// A change.
    change_purpose { ja: "利用目的（関連性があると合理的に認められる範囲）", en: "Purpose, as far as it stays related" }
    /// A change.
    change_party { ja: "責任を有する者そのもの", en: "Another party responsible" }
    /// A change.
    change_data { ja: "個人データの項目", en: "Items of data" }
    /// A change.
    change_users { ja: "利用する者の範囲（組合・事業主が加わる、抜ける）", en: "Range of users: a society or employer joins or leaves" }
    /// A duty.
    duty_after { ja: "変更の後、遅滞なく、本人に通知するか容易に知り得る状態に置く", en: "Notify or publish without delay afterwards" }
    /// A duty.
    duty_before { ja: "変更の前に、本人に通知するか容易に知り得る状態に置く", en: "Notify or publish beforehand" }
    /// A duty.
    duty_not_by_notice { ja: "公表だけでは変更できない。原則として本人の同意が必要", en: "Not by notice: normally consent is needed" }
    /// An agreement.
    agreement_who { ja: "利用できる者と、各者の責任者", en: "Who may use the data, and who is in charge" }
    /// An agreement.
    agreement_handling { ja: "取扱い（目的外の利用・複製の禁止、返却・消去）", en: "Handling: no other use, no copies, return or erasure" }
    /// An agreement.
    agreement_breach { ja: "取決めに違反したときの措置", en: "What happens on breach" }
    /// An agreement.
    agreement_incidents { ja: "漏えいなどの事故の報告・連絡", en: "Reporting incidents" }
    /// An agreement.
    agreement_ending { ja: "共同利用を終えるときの手続", en: "Ending joint use" }
    /// An agreement.
    agreement_contacts { ja: "問い合わせ・苦情の窓口", en: "Contacts for questions and complaints" }
}

texts! {
    /// The state of the form.
    complete { ja: "7項目がそろっています。", en: "All seven items are there." }
    /// The state of the form.
    complete_with_faults { ja: "7項目は入力されていますが、直す点があります。", en: "All seven items are entered, but something has to be put right." }
    /// The state of the form.
    incomplete(count: usize) { ja: "あと{count}項目が未入力です。", en: if count == 1 { "1 item is missing." } else { "{count} items are missing." } }
    /// A heading.
    fixed_heading { ja: "確定した公表文", en: "The notice as it was fixed" }
    /// Stands above a draft that is printed, copied or saved.
    draft_mark { ja: "【案】確定した公表文ではありません。", en: "DRAFT: this is not the notice that was fixed." }
    /// Which text is shown.
    which_text { ja: "表示・印刷する文章", en: "Text that is shown and printed" }
    /// One of them.
    show_fixed { ja: "確定した公表文", en: "The notice as it was fixed" }
    /// The other.
    show_draft { ja: "いまの入力から作った案", en: "The draft from the present inputs" }
    /// The other, where it was changed by hand.
    show_own_draft { ja: "書き換えた案", en: "The draft that was changed by hand" }
    /// What is shown.
    fixed_hint { ja: "確定したときのままの文章です。参加組合や入力を変えても、作り直すまで変わりません。", en: "The text as it was fixed. It stays until the notice is made again, whatever is changed." }
    /// The draft is the one that was fixed.
    draft_is_fixed { ja: "確定した公表文と同じ文章です。書き換えても、確定した文章は残ります。", en: "This is the text that was fixed. That text is kept when you change this one." }
    /// What a new notice would say.
    would_change { ja: "作り直すと、次の行が変わります。", en: "A new notice would change these lines:" }
    /// A line that a new notice has.
    line_added(line: &str) { ja: "加わる：{line}", en: "added: {line}" }
    /// A line that a new notice lacks.
    line_removed(line: &str) { ja: "なくなる：{line}", en: "removed: {line}" }
    /// A button.
    make_again { ja: "今の参加組合で作り直す", en: "Make it again for the present members" }
    /// A button, where the members are the same.
    make_again_from_inputs { ja: "今の入力で作り直す", en: "Make it again from the present inputs" }
    /// A button, where the draft was changed by hand.
    make_again_from_draft { ja: "この案で確定し直す", en: "Fix this draft instead" }
    /// Items that a text lacks.
    still_missing(items: &str) { ja: "未入力の項目があります：{items}", en: "Missing: {items}" }
    /// A text has blanks, whatever the items.
    still_blank { ja: "文章に「（未入力）」が残っています。", en: "The text still says “（未入力）” (missing)." }
    /// A question.
    print_anyway_hint { ja: "このまま印刷すると、紙に「（未入力）」と入ります。", en: "Printed as it is, “（未入力）” stands on the paper." }
    /// A button.
    print_anyway { ja: "未入力のまま印刷する", en: "Print it with the blanks" }
    /// A draft was copied.
    copied_draft { ja: "案をコピーしました。先頭に、確定した公表文ではないことを入れています。", en: "Draft copied. Its first line says that it is not the notice that was fixed." }
    /// The name of the file of a draft.
    draft_text_file { ja: "共同利用の公表文（案）.txt", en: "joint-use-notice-draft.txt" }
    /// The name of the file of a draft.
    draft_word_file { ja: "共同利用の公表文（案）.rtf", en: "joint-use-notice-draft.rtf" }
    /// Goes to the sheet that is signed.
    to_roles { ja: "確認書を印刷する（役割とデータ）", en: "Print the agreement (roles and data)" }
    /// The draft follows the inputs.
    draft_follows { ja: "案は入力に合わせて変わります。直接書き換えると、入力には追従しなくなります。", en: "The draft follows the inputs, until you change it." }
    /// The draft was changed by hand.
    draft_own { ja: "書き換えた案です。入力の変更は反映されません。", en: "Changed by hand: it does not follow the inputs." }
    /// Goes back.
    draft_back { ja: "入力から作り直す", en: "Make it from the inputs again" }
    /// A field.
    draft_label { ja: "公表文", en: "Notice" }
    /// Copies.
    copy { ja: "文章をコピー", en: "Copy the text" }
    /// It was copied.
    copied { ja: "コピーしました。", en: "Copied." }
    /// It was not copied.
    not_copied { ja: "コピーできませんでした。選択してありますので、Ctrl+C を押してください。", en: "Not copied: the text is selected, press Ctrl+C." }
    /// Saves.
    save_text { ja: "テキストで保存", en: "Save as text" }
    /// Saves.
    save_word { ja: "Wordで開けるファイル（.rtf）", en: "For Word (.rtf)" }
    /// Prints.
    print { ja: "印刷", en: "Print" }
    /// The name of the file.
    text_file { ja: "共同利用の公表文.txt", en: "joint-use-notice.txt" }
    /// The name of the file.
    word_file { ja: "共同利用の公表文.rtf", en: "joint-use-notice.rtf" }
    /// Says that it is made for the present members.
    made_for_these(count: usize) { ja: "いまの{count}組合で公表文を確定する", en: if count == 1 { "Fix the notice for this one member" } else { "Fix the notice for these {count} members" } }
    /// It was said.
    made { ja: "公表文を、いまの参加組合で確定しました。参加組合が変わるとお知らせします。", en: "Fixed for the present members: you are told when they change." }
    /// It was not said yet.
    not_made { ja: "確定しておくと、参加組合が後から変わったときに、公表文への影響をお知らせします。", en: "Once it is fixed, you are told what a later change of members does to it." }
    /// No members.
    no_members { ja: "確定した参加組合がありません。参加組合の表に入れると、利用する者の範囲に入ります。", en: "There is no confirmed member: enter the societies in the table of members." }
    /// The members that the notice names by itself.
    members_named(names: &str) { ja: "自動で入る参加組合：{names}", en: "Member societies, named by the notice by itself: {names}" }
    /// Between two names.
    between_names { ja: "、", en: ", " }
    /// The draft is Japanese.
    in_japanese { ja: "公表文は日本語で作ります。", en: "The notice is in Japanese." }
    /// A source.
    source_law { ja: "個人情報の保護に関する法律27条5項3号・6項（2022年4月1日施行、2026年3月時点の条文）。2026年7月以後は改めて確かめてください（令和8年法律第56号）。", en: "Act on the Protection of Personal Information 27(5)(iii) and (6), in force since 1 April 2022, as of March 2026. Check again after July 2026 (Act No. 56 of 2026)." }
    /// A source.
    source_example { ja: "比べた資料：ミツバ健康保険組合「コラボヘルス推進のお知らせ」（日付の記載なし。23条5項3号を引用）。", en: "Compared with: notice on collaborative health of Mitsuba Health Insurance Society (undated, quotes 23(5)(iii))." }
    /// How the check works.
    source_check { ja: "点検は語句を探すだけで、引用した条文の文は除いています。見つかった行を示しますので、内容は読んで確かめてください。", en: "The check looks for words, the quoted sentence of the law left out, and shows the line: whether it is right, only reading tells." }
    /// Vendors are entrusted.
    source_vendors { ja: "プランの事業者等は、委託先として案に書きます。共同利用する者ではありません。", en: "The providers of the plan stand in the draft as entrusted, not as joint users." }
    /// Found in this line.
    found_in(line: &str) { ja: "見つかった行：{line}", en: "Found in: {line}" }
    /// Not found.
    not_found { ja: "見つかりません", en: "Not found" }
}
