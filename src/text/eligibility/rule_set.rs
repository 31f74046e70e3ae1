//! What is wrong with a rule set that a user wrote.

use super::words::minimum_share;
use crate::{text::Language, texts};
use consortium_core::eligibility::RuleSetProblem;

texts! {
    name_missing { ja: "公募要領の名前を入力してください。", en: "Give the rule set a name." }
    document_missing { ja: "出典の文書名を入力してください。", en: "Name the document it was taken from." }
    fiscal_year(found: u16) {
        ja: "年度「{found}」を確認してください。西暦4桁で入力します（例：2018）。",
        en: "Check the fiscal year {found}: enter four digits, such as 2018.",
    }
    size_limit_zero {
        ja: "小規模組合の基準は1人以上にしてください。0人では、どの組合も小規模になりません。",
        en: "The size limit must be at least 1: with 0 no society could ever be small.",
    }
    out_of_range(found: String) {
        ja: "割合は0%から100%の間で入力してください（今の値：{found}）。",
        en: "The share must be between 0% and 100% (it is {found}).",
    }
    no_society { ja: "参加組合の数は1組合以上にしてください。", en: "At least one society must be asked for." }
}

/// What does not make sense in a rule set, and what to do.
pub fn problem(language: Language, problem: RuleSetProblem) -> String {
    match problem {
        RuleSetProblem::NameMissing => name_missing(language).to_owned(),
        RuleSetProblem::DocumentMissing => document_missing(language).to_owned(),
        RuleSetProblem::FiscalYear { found } => fiscal_year(language, found),
        RuleSetProblem::SizeLimitZero => size_limit_zero(language).to_owned(),
        RuleSetProblem::ShareOutOfRange { found } => out_of_range(language, minimum_share(language, found)),
        RuleSetProblem::NoSociety => no_society(language).to_owned(),
    }
}
