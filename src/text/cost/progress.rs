//! What a long calculation is working on.

use super::method as method_name;
use crate::{text::Language, texts};
use consortium_core::cost::SolutionStage;

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
pub fn progress(language: Language, stage: SolutionStage) -> String {
    match stage {
        SolutionStage::Costs => costs(language).to_owned(),
        SolutionStage::Shapley => shapley(language).to_owned(),
        SolutionStage::Nucleolus { progress: None } => nucleolus(language).to_owned(),
        SolutionStage::Nucleolus { progress: Some(progress) } => {
            nucleolus_settled(language, progress.settled, progress.players)
        }
        SolutionStage::Core { .. } => core(language).to_owned(),
        SolutionStage::Closest { method } => closest(language, method_name(language, method)),
    }
}
