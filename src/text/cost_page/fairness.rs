//! The long calculations and the claims about fairness.

use crate::texts;

texts! {
    /// The heading of the long calculations.
    solving_heading { ja: "公平さの計算", en: "Fairness" }
    /// They are running.
    solving(percent: u32) { ja: "公平さを計算しています（{percent}%）", en: "Calculating fairness ({percent}%)" }
    /// Stops them.
    cancel { ja: "計算をやめる", en: "Stop" }
    /// They are done.
    solved { ja: "公平さの計算が終わりました。", en: "Fairness is calculated." }
    /// They were stopped.
    cancelled { ja: "公平さの計算を中止しました。", en: "The calculation of fairness was stopped." }
    /// They failed.
    failed { ja: "公平さの計算を終えられませんでした。", en: "Fairness could not be calculated." }
    /// Starts them again.
    again { ja: "計算し直す", en: "Calculate again" }
    /// No worker.
    no_worker { ja: "このブラウザーでは、裏で計算を進められません。", en: "This browser does not calculate in the background." }
    /// The page can do it itself.
    here { ja: "この画面で計算する（数秒止まることがあります）", en: "Calculate on this page (it may stop for some seconds)" }
    /// The page cannot.
    too_many_here(most: usize) { ja: "この画面で計算できるのは{most}組合までです。", en: "On this page itself it works for up to {most} societies." }
    /// The heading of the claims.
    fairness_heading { ja: "公平さの確かめ", en: "Is it fair?" }
    /// Their table.
    fairness_table { ja: "公平さの一覧", en: "Claims by way of splitting" }
    /// What is claimed.
    fairness_hint {
        ja: "入力した数で、次のことが成り立つかを確かめた結果です。",
        en: "Each claim was decided on the figures entered.",
    }
    /// What the claims are subject to while it is open whether the grant is paid.
    fairness_while_open {
        ja: "補助金を受けられるかどうかが決まっていません。受けない場合の額で確かめており、受けられる場合は結果が変わることがあります。",
        en: "It is still open whether the grant is paid. The claims are decided without it; with it, they may come out otherwise.",
    }
    /// A column.
    method { ja: "分け方", en: "Way of splitting" }
    /// A claim.
    claim_alone { ja: "単独より高い組合がない", en: "Nobody pays more than alone" }
    /// A claim.
    claim_exact { ja: "抜けると得なグループがない（端数処理の前）", en: "No group does better by leaving (before rounding)" }
    /// A claim.
    claim_rounded { ja: "抜けると得なグループがない（端数処理の後）", en: "No group does better by leaving (after rounding)" }
    /// A claim with the figure that decides it.
    claim_figure(claim: &str, figure: &str) { ja: "{claim}（{figure}）", en: "{claim} ({figure})" }
    /// It holds.
    holds { ja: "成り立つ", en: "Holds" }
    /// It does not.
    does_not_hold { ja: "成り立たない", en: "Does not hold" }
    /// It is not known.
    not_calculated { ja: "未計算", en: "Not calculated" }
    /// The heading of the sentences.
    adopted_claims(method: &str) { ja: "採用した分け方（{method}）", en: "The adopted way: {method}" }
    /// A heading.
    core_heading { ja: "全グループが納得できる分け方があるか", en: "Is there a split that satisfies every group?" }
    /// Opens the list of groups.
    conflict_open { ja: "両立しないグループをすべて見る", en: "All groups in conflict" }
    /// A heading.
    proof_heading { ja: "仁の証明（コールバーグの条件）", en: "Proof of the nucleolus (Kohlberg's criterion)" }
    /// Opens the proof.
    proof_open { ja: "仁を支えるグループを見る", en: "Groups that hold the nucleolus in place" }
    /// Opens sentences for all ways.
    all_claims { ja: "すべての分け方の説明を見る", en: "Every way in words" }
    /// Before or after rounding.
    before_rounding(sentence: String) { ja: "端数処理の前：{sentence}", en: "Before rounding: {sentence}" }
    /// Before or after rounding.
    after_rounding(sentence: String) { ja: "端数処理の後：{sentence}", en: "After rounding: {sentence}" }
}
