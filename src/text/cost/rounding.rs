//! The rule by which shares become whole yen. It is printed with every table of shares.

use super::Names;
use crate::{
    text::{Language, number::grouped},
    texts,
};
use consortium_core::cost::Rounding;

texts! {
    largest_remainder(unit: String) {
        ja: "{unit}円未満を切り捨て、残った額は、切り捨てた端数の大きい組合から順に{unit}円ずつ加えます。端数が同じ場合は負担の大きい組合、次に表の順です。",
        en: "Shares are cut down to {unit} yen; what is left goes, {unit} yen each, to the largest amounts cut off, then to the larger shares, then in the order of the table.",
    }
    lead_takes(unit: String, lead: String) {
        ja: "{unit}円未満を切り捨て、残った額は{lead}が負担します。",
        en: "Shares are cut down to {unit} yen; {lead} pays what is left.",
    }
}

/// The rule in one sentence.
pub fn rounding_rule(language: Language, rounding: Rounding, names: Names<'_>) -> String {
    let unit = grouped(rounding.unit.yen());
    match rounding.lead {
        None => largest_remainder(language, unit),
        Some(lead) => lead_takes(language, unit, names.member(lead)),
    }
}
