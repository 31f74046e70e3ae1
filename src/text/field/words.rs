//! The labels themselves.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes every label as `pub`; most are parts of the functions beside it"
)]

use crate::texts;

texts! {
    /// A field.
    training_people { ja: "研修に参加する人数", en: "People who join the training" }
    /// A field.
    training_day { ja: "研修の申込日", en: "Day of the application for training" }
}

texts! {
    /// The rule set.
    rule_set { ja: "基準", en: "Rules" }
    members { ja: "参加組合", en: "Member societies" }
    us { ja: "当組合", en: "Our society" }
    lead { ja: "主幹組合", en: "Lead society" }
    providers { ja: "ヘルスケア事業者等", en: "Providers" }

    society { ja: "組合名", en: "Society" }
    standing { ja: "確定・検討中", en: "Standing" }
    /// What kind of society or provider it is.
    kind { ja: "種別", en: "Kind" }
    insurer_number { ja: "保険者番号", en: "Insurer number" }
    enrollees { ja: "加入者数", en: "Enrollees" }
    insured { ja: "被保険者数", en: "Insured persons" }
    expected_users { ja: "利用見込人数", en: "Expected participants" }
    standalone_today { ja: "いまの単独での費用", en: "Pays alone today" }
    standalone_today_in_yen { ja: "いまの単独での費用（円）", en: "Pays alone today (yen)" }
    actual_users { ja: "利用実績人数", en: "Actual participants" }
    weight { ja: "均等割の重み", en: "Weight" }
    percent { ja: "固定割合", en: "Agreed percentage" }
    percent_in_column { ja: "固定割合（%）", en: "Agreed %" }

    /// The name of a provider.
    provider { ja: "事業者名", en: "Provider" }

    committee { ja: "事業運営委員会の設置", en: "Whether there is a steering committee" }
    meetings { ja: "事業運営委員会の開催予定回数", en: "Planned meetings of the steering committee" }
    continuity { ja: "事業を続ける考え", en: "Whether the project is meant to go on" }
    privacy { ja: "安全と個人情報への配慮", en: "Care for safety and personal data" }
    output_indicator { ja: "アウトプット指標", en: "Output indicator" }
    outcome_indicator { ja: "アウトカム指標", en: "Outcome indicator" }
    model { ja: "実証とモデルの提示", en: "Evaluation and model" }
    analysis { ja: "レセプト・健診データの分析", en: "Analysis of claims and checkup data" }
    report { ja: "報告書の作成", en: "Report" }

    /// The name of a cost line.
    line_name { ja: "費目名", en: "Name" }
    /// Who bears an own cost.
    line_owner { ja: "負担する組合", en: "Borne by" }
    line_amount { ja: "金額", en: "Amount" }
    step_end(step: usize) { ja: "{step}段目の上限", en: "Upper end of step {step}" }
    step_amount(step: usize) { ja: "{step}段目の金額", en: "Amount of step {step}" }
    keys { ja: "割り方の配分", en: "Mix of keys" }
    key_percent(part: usize) { ja: "割り方{part}の配分", en: "Part of key {part}" }
    /// Other income of the project.
    other_income { ja: "その他の収入", en: "Other income" }
    /// 補助率.
    grant_rate { ja: "補助率", en: "Grant rate" }
    /// 補助上限額.
    grant_ceiling { ja: "補助金の上限額", en: "Grant ceiling" }
    /// The unit to which a grant is cut down.
    grant_unit { ja: "補助金の切り捨ての単位", en: "Unit the grant is cut down to" }
    /// The day on which the shares were fixed.
    shares_fixed_on { ja: "分担を決めた日", en: "Day the shares were fixed" }
    standalone { ja: "単独の場合の費用", en: "What each society would pay alone" }

    indicators { ja: "指標の一覧", en: "Indicators" }
    insurers { ja: "支援対象保険者", en: "Supported insurers" }
    support_rate_target { ja: "保険者支援率の目標", en: "Target support rate" }
    step_up_rate_target { ja: "ステップアップ率の目標", en: "Target step-up rate" }
    insurer_name { ja: "保険者名", en: "Insurer" }
    insurer_code { ja: "保険者番号", en: "Code" }
    achievement_rate { ja: "取組達成率", en: "Achievement rate" }
    step_before { ja: "計画時ステップ", en: "Step before" }
    target_step { ja: "目標ステップ", en: "Target step" }
    outcome { ja: "実績", en: "Outcome" }
    planned { ja: "計画項目", en: "Planned items" }
    achieved { ja: "達成項目", en: "Achieved items" }
    /// All answers to the survey, in one column of a table.
    survey { ja: "アンケート（設問-回答=件数）", en: "Survey (question-answer=count)" }

    survey_cell(question: u8, answer: u8) { ja: "質問{question}の回答{answer}の件数", en: "Number of answers {answer} to question {question}" }

    of_owner(owner: String, label: String) { ja: "{owner}の{label}", en: "{label} of {owner}" }
    of_line(line: String, label: String) { ja: "「{line}」の{label}", en: "{label} of {line}" }
    in_year(name: String, year: String) { ja: "{name}（{year}）", en: "{name} ({year})" }
    line_itself(line: String) { ja: "費目「{line}」", en: "cost line {line}" }
    // Neither is a noun that could belong to somebody.
    who_bears(line: String) { ja: "「{line}」を負担する組合", en: "society that bears {line}" }
    pays_alone_today(member: String) { ja: "{member}のいまの単独での費用", en: "what {member} pays alone today" }
    of_societies(label: String, societies: usize) { ja: "{label}（{societies}組合）", en: "{label} ({societies} societies)" }
    unreadable_input(name: String) { ja: "{name}（読み取れません）", en: "{name} (cannot be read)" }
}
