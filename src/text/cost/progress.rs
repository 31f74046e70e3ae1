//! What a long calculation is working on.

use super::method as method_name;
use crate::{text::Language, texts};
use consortium_core::cost::SolutionProgress;

texts! {
    costs { ja: "すべてのグループの費用を計算しています。", en: "Calculating the cost of every group." }
    shapley { ja: "シャープレイ値を計算しています。", en: "Calculating the Shapley value." }
    nucleolus { ja: "仁を計算しています。", en: "Calculating the nucleolus." }
    nucleolus_settled(settled: usize, players: usize) {
        ja: "仁を計算しています（{players}のうち{settled}まで確定）。",
        en: "Calculating the nucleolus ({settled} of {players} settled).",
    }
    core { ja: "すべてのグループが納得する分け方があるかを調べています。", en: "Looking for a split that satisfies every group." }
    closest(method: &str) { ja: "{method}で抜けたほうが得なグループを調べています。", en: "Looking for groups that would leave: {method}." }
}

/// The step in one sentence.
pub fn progress(language: Language, progress: SolutionProgress) -> String {
    match progress {
        SolutionProgress::Costs => costs(language).to_owned(),
        SolutionProgress::Shapley => shapley(language).to_owned(),
        SolutionProgress::Nucleolus { progress: None } => nucleolus(language).to_owned(),
        SolutionProgress::Nucleolus { progress: Some(progress) } => {
            nucleolus_settled(language, progress.settled, progress.players)
        }
        SolutionProgress::Core { .. } => core(language).to_owned(),
        SolutionProgress::Closest { method } => closest(language, method_name(language, method)),
    }
}
