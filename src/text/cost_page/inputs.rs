//! What is entered on the cost page: lines, keys, figures of the members, grant, terms.

use crate::texts;
use consortium_core::cost::Percent;

texts! {
    /// The heading of the page.
    heading { ja: "費用と補助金を入れる", en: "What does it cost together?" }
    /// What to do on it.
    lead {
        ja: "費用を費目ごとに入れると、合計と補助金、単独で行う場合との差を示します。金額はすべて年額です。",
        en: "Enter the costs line by line: the page shows the total, the grant, and the difference from going alone. All amounts are for one year.",
    }
    /// The heading of the cost lines.
    lines_heading(count: usize) { ja: "費用（{count}費目）", en: "Costs ({count})" }
    /// How amounts are typed.
    lines_hint {
        ja: "行を押すと開きます。「3.5万円」「120千円」のようにも入力できます。円に直して読み取ります。",
        en: "Press a row to open it. Amounts may be typed like 120,000 or 3.5万円; they are read as yen.",
    }
    /// There are no lines.
    lines_empty { ja: "まだ費目がありません。下のボタンから追加してください。", en: "No costs yet. Add a line below." }
    /// Adds a line, before the buttons.
    add_line { ja: "費目を追加", en: "Add a line" }
    /// No own cost without a member.
    own_cost_needs_member { ja: "個別費用は、参加組合を入力すると追加できます。", en: "Own costs can be added once there are member societies." }
    /// A line without a name.
    unnamed_line(position: usize) { ja: "費目{position}", en: "line {position}" }
    /// A line that is named and not in the list.
    removed_line { ja: "一覧にない費目", en: "a line that is not in the list" }
    /// A menu.
    line_form { ja: "決まり方", en: "How it is set" }
    /// A field.
    amount { ja: "金額（年額）", en: "Amount a year" }
    /// A field.
    price_each { ja: "単価（年額）", en: "Price a year" }
    /// A unit.
    yen { ja: "円", en: "yen" }
    /// A unit.
    yen_a_year { ja: "円／年", en: "yen a year" }
    /// A unit.
    yen_a_head { ja: "円／人・年", en: "yen a head and year" }
    /// A unit.
    percent { ja: "%", en: "%" }
    /// A menu.
    charged { ja: "金額の単位", en: "The fee is" }
    /// A menu.
    tiers { ja: "段階の数え方", en: "Bands apply" }
    /// A checkbox.
    is_office { ja: "共同事務局の費用（単独で行う組合にはかからない）", en: "Joint office (a society alone does not have this cost)" }
    /// A checkbox.
    in_grant { ja: "補助対象", en: "Counted by the grant" }
    /// A checkbox.
    own_keys { ja: "この費目だけ別の割り方にする", en: "Split this line by its own keys" }
    /// Moves a line.
    line_up(name: &str) { ja: "「{name}」を上へ", en: "Move {name} up" }
    /// Moves a line.
    line_down(name: &str) { ja: "「{name}」を下へ", en: "Move {name} down" }
    /// Removes a line.
    line_remove(name: &str) { ja: "「{name}」を削除", en: "Remove {name}" }
    /// A field in a line.
    of_line(line: &str, field: &str) { ja: "「{line}」の{field}", en: "{field} of {line}" }
    /// A step of a schedule of societies.
    step_societies(step: usize) { ja: "{step}段目：この組合数まで", en: "Step {step}: up to (societies)" }
    /// A step of a price list.
    step_people(step: usize) { ja: "{step}段目：この人数まで", en: "Band {step}: up to (people)" }
    /// The column of upper ends.
    column_up_to_societies { ja: "組合数", en: "Societies" }
    /// The column of upper ends.
    column_up_to_people { ja: "利用者の合計", en: "Participants in all" }
    /// The column of amounts.
    column_step_amount { ja: "金額（円）", en: "Amount (yen)" }
    /// After an upper end.
    up_to_societies { ja: "組合まで", en: "societies at most" }
    /// After an upper end.
    up_to_people { ja: "人まで", en: "people at most" }
    /// The last step.
    beyond { ja: "それより多い場合", en: "Beyond" }
    /// The only step.
    always { ja: "何組合でも・何人でも", en: "Any number" }
    /// Adds a step.
    add_step { ja: "段階を追加", en: "Add a step" }
    /// Removes a step.
    remove_step(step: usize) { ja: "{step}段目を削除", en: "Remove step {step}" }
    /// The heading of the keys.
    keys_heading { ja: "この計画の割り方の中身", en: "What the plan’s own way consists of" }
    /// What the keys are for.
    keys_hint {
        ja: "「この計画の割り方」は、ここで決めた割り方で分けます。均等割10%＋加入者割90%のような組み合わせもできます。費目ごとに変えるときは「費用と補助金」で費目を開きます。",
        en: "“The plan’s own way” splits by these keys. They can be mixed: 10% equally and 90% by enrollees. A line takes keys of its own on the page of the costs.",
    }
    /// A menu.
    key_menu(part: usize) { ja: "割り方{part}", en: "Key {part}" }
    /// Adds a key.
    add_key { ja: "割り方を組み合わせる", en: "Mix in another key" }
    /// Removes a key.
    remove_key(part: usize) { ja: "割り方{part}を削除", en: "Remove key {part}" }
    /// The sum of percentages is right.
    sum_is_whole { ja: "合計 100.0%", en: "Sum 100.0%" }
    /// Something is missing.
    sum_misses(sum: Percent, missing: Percent) { ja: "合計 {sum}%（あと{missing}%）", en: "Sum {sum}% ({missing}% missing)" }
    /// It is too much.
    sum_exceeds(sum: Percent, excess: Percent) { ja: "合計 {sum}%（{excess}%超過）", en: "Sum {sum}% ({excess}% too much)" }
    /// The heading of the figures of the members.
    members_heading { ja: "組合ごとの数", en: "Figures for each society" }
    /// Their table.
    members_table { ja: "組合ごとの数の表", en: "Table of figures" }
    /// What they are for.
    members_hint {
        ja: "利用見込人数は「参加組合」の表と同じ数です。いまの費用は、分かる組合だけで構いません。",
        en: "Expected participants are the same figures as under “Member societies”. What a society pays today may stay blank.",
    }
    /// There are no members.
    members_empty { ja: "参加組合は「参加組合」のページで入力します。", en: "Societies are entered on the page “Member societies”." }
    /// The row of sums.
    sum { ja: "合計", en: "Sum" }
    /// The heading of the grant.
    grant_heading { ja: "補助金・その他の収入", en: "Grant and other income" }
    /// A checkbox.
    with_grant { ja: "補助金を見込む", en: "Count on a grant" }
    /// Its hint.
    rate_hint { ja: "1/2 や 50% のように", en: "Like 1/2 or 50%" }
    /// Its hint.
    ceiling_hint { ja: "なければ空欄", en: "Blank if there is none" }
    /// A group of choices.
    condition { ja: "受けられる条件", en: "Who gets it" }
    /// Its hint.
    other_income_hint { ja: "協賛金など。なければ空欄", en: "Blank if there is none" }
    /// The heading of the agreement.
    agreement_heading { ja: "分担表の決まり", en: "Terms of the table" }
    /// A menu.
    standalone { ja: "いまの費用が未入力の組合の単独の費用", en: "Stand-alone cost where today's was not entered" }
    /// A choice.
    standalone_not_chosen { ja: "未定", en: "Not decided" }
    /// A choice.
    standalone_same_prices { ja: "同じ料金表で契約すると仮定", en: "Assume the same price list" }
    /// A button.
    assume_same_prices { ja: "各組合が単独でも同じ料金表で契約すると仮定する", en: "Assume that each society alone gets the same price list" }
    /// A button that leads to the first field of the column.
    enter_standalone { ja: "いまの費用を入力する", en: "Enter what they pay today" }
    /// In place of what is measured against going alone.
    standalone_open {
        ja: "単独の場合の費用がまだ分からないため、単独との差や公平さは示していません。",
        en: "What each would pay alone is not known yet, so nothing is compared with going alone and no fairness is claimed.",
    }
    /// A menu.
    rounding_unit { ja: "端数処理の単位", en: "Rounded to" }
    /// A choice.
    yen_1 { ja: "1円", en: "1 yen" }
    /// A choice.
    yen_10 { ja: "10円", en: "10 yen" }
    /// A choice.
    yen_100 { ja: "100円", en: "100 yen" }
    /// A choice.
    yen_1000 { ja: "1,000円", en: "1,000 yen" }
    /// A menu.
    remainder { ja: "端数を負担する組合", en: "Who bears the remainder" }
    /// A choice.
    largest_remainder { ja: "切り捨てた額の大きい順", en: "Those with the largest remainders" }
    /// A choice.
    lead_takes { ja: "主幹組合", en: "The lead" }
    /// A menu.
    tax { ja: "消費税", en: "Consumption tax" }
    /// A choice.
    tax_open { ja: "書かない", en: "Not stated" }
    /// A choice.
    tax_included { ja: "税込", en: "Tax included" }
    /// A choice.
    tax_excluded { ja: "税抜", en: "Before tax" }
    /// Its hint.
    fixed_on_hint { ja: "令和7年4月1日、2025-04-01 など", en: "Like 2025-04-01" }
    /// A menu.
    shown_in { ja: "表の金額の単位", en: "Amounts in tables" }
    /// A choice.
    in_thousand { ja: "千円", en: "thousand yen" }
    /// A choice.
    in_ten_thousand { ja: "万円", en: "10,000 yen (万円)" }
}
