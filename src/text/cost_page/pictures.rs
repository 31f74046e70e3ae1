//! Pictures, what each member means to the others, settlement, explanations.

use crate::texts;

texts! {
    /// The heading of the pictures.
    picture_heading { ja: "単独と共同の負担", en: "Alone beside joint" }
    /// The joint bars.
    joint_by(method: &str) { ja: "共同（{method}）", en: "Joint ({method})" }
    /// Describes the picture.
    bars_description(method: &str, members: usize) {
        ja: "組合ごとに、単独で行う場合の費用と、共同で行う場合（{method}）の負担額を横棒で並べた図。{members}組合。同じ数は「分け方の比較」の表にあります。",
        en: "For each of {members} societies a bar for going alone and one for its joint share ({method}). The same figures stand in the comparison table.",
    }
    /// Opens a long picture.
    open_picture { ja: "図を開く", en: "Show the picture" }
    /// The heading of the curve.
    curve_heading { ja: "利用者数が変わると負担額はどう動くか", en: "How a share moves with participants" }
    /// Chooses the member.
    choose_member { ja: "組合", en: "Society" }
    /// What the curve is made with.
    curve_hint(method: &str) {
        ja: "ほかの組合の人数は見込みのまま、選んだ組合の利用者数だけを動かしたときの負担額です（{method}）。",
        en: "The share of the chosen society when only its own participants change ({method}).",
    }
    /// Describes the curve.
    curve_description(member: &str, from: &str, to: &str) {
        ja: "{member}の利用者数と負担額の折れ線。{from}から{to}まで動きます。下の表に同じ数があります。",
        en: "The share of {member} by its participants, from {from} to {to}. The table below has the figures.",
    }
    /// Names the axis.
    participants_axis { ja: "利用者数（人）", en: "Participants" }
    /// A column.
    share { ja: "負担額", en: "Share" }
    /// A row.
    planned_here(people: &str) { ja: "{people}（見込み）", en: "{people} (planned)" }
    /// No line by participants.
    curve_flat { ja: "利用者数によって変わる費目も割り方もありません。", en: "No line and no key depends on participants." }
    /// The heading of what each adds.
    adds_heading { ja: "各組合が加わることの意味", en: "What each society means to the others" }
    /// Its table.
    adds_table { ja: "加わることで増える費用", en: "What each society adds" }
    /// What the columns are.
    adds_hint {
        ja: "「増える費用」は、その組合が加わることで全体の費用がいくら増えるかです。小規模組合が抜けて補助の要件から外れる場合は、失う補助金も示します。",
        en: "What each adds to the joint cost, and the grant the others would lose if it left.",
    }
    /// A column.
    column_adds { ja: "増える費用", en: "Adds" }
    /// A column.
    column_grant_lost { ja: "抜けると失う補助金", en: "Grant lost without it" }
    /// A column.
    column_worth { ja: "参加による全体の節約", en: "Saves everybody" }
    /// Describes the picture.
    adds_description { ja: "組合ごとに、加わることで増える費用を横棒で示した図。", en: "For each society a bar for what it adds to the joint cost." }
    /// The heading of leaving.
    leaving_heading { ja: "1組合が抜けたら", en: "If one society leaves" }
    /// A column.
    before { ja: "いま", en: "Now" }
    /// A column.
    after { ja: "抜けた後", en: "After" }
    /// A column.
    difference { ja: "差", en: "Change" }
    /// For ways that need the long calculations.
    by_keys_instead(method: &str) { ja: "ここでは「{method}」で示します。", en: "Shown here for: {method}." }
    /// The heading of the settlement.
    settlement_heading { ja: "精算（見込みと実績）", en: "Settlement" }
    /// Its table.
    settlement_table { ja: "組合ごとの精算額", en: "Settlement by society" }
    /// There is nothing to settle.
    settlement_empty { ja: "上の表に利用実績人数を入れると、組合ごとの精算額を示します。", en: "Enter actual participants above to see what each still pays or gets back." }
    /// A column.
    provisional { ja: "見込み", en: "As planned" }
    /// A column.
    settled { ja: "確定", en: "Settled" }
    /// A column.
    to_settle { ja: "精算額", en: "Still to pay" }
    /// A column.
    in_words { ja: "内容", en: "In words" }
    /// The heading of one society in detail.
    detail_heading { ja: "1組合をくわしく見る", en: "One society in detail" }
    /// Which rule of rounding holds after a departure.
    remainder_without_lead {
        ja: "端数を負担する主幹組合が抜けるため、抜けた後は、切り捨てた端数の大きい組合から順に負担するものとして計算しています。",
        en: "The lead, which takes the remainder, has left: the remainder then goes to the largest amounts cut off.",
    }
    /// Opens the table.
    leaving_open { ja: "抜けた後の各組合の負担額を見る", en: "What the others pay then" }
    /// What a pool is made of.
    of_pool(share: &str, pool: &str) { ja: "{share}（{pool}）", en: "{share} ({pool})" }
    /// The heading of the explanations.
    explanation_heading { ja: "負担額の計算式", en: "How a share comes about" }
    /// What is deducted first.
    deducted_heading { ja: "補助金とその他の収入の差し引き", en: "What is deducted first" }
    /// The heading of the rule.
    rounding_heading { ja: "端数処理", en: "Rounding" }
    /// After rounding.
    rounded_to(exact: String, rounded: String) { ja: "合計 {exact} → 端数処理の後 {rounded}", en: "In all {exact}; after rounding {rounded}" }
    /// A negative share.
    negative_share {
        ja: "負担額がマイナスの組合があります。その組合が加わることで全体の費用が下がるためです。計算の誤りではありません。",
        en: "Some shares are below zero: those societies lower the joint cost by taking part. This is no mistake.",
    }
    /// All-units tiers.
    all_units_warning {
        ja: "「全員に同じ単価」の段階料金では、人数が増えると総額が下がることがあり、公平な分け方がない場合があります。",
        en: "With one price for everybody, a larger group can cost less in total, and there may be no fair split.",
    }
}
