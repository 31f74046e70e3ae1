//! Names of societies, as far as two spellings of one are the same.

use super::fold;

/// A name in the form in which two spellings of it are the same: without width, spaces and the words for "health
/// insurance society", ケ for ヶ.
///
/// ```
/// use consortium_core::reading::comparable_name;
/// assert_eq!(comparable_name("Ａ健康保険組合"), comparable_name("A 健保"));
/// ```
pub fn comparable_name(name: &str) -> String {
    let folded = fold::fold(&fold::visible(name)).text.to_lowercase();
    let plain: String = folded
        .chars()
        .filter(|c| !c.is_whitespace() && !"・.,'\"".contains(*c))
        .map(|c| if c == 'ヶ' { 'ケ' } else { c })
        .collect();
    ["健康保険組合", "健保組合", "健保"]
        .iter()
        .find_map(|word| plain.strip_suffix(word).or_else(|| plain.strip_prefix(word)))
        .filter(|rest| !rest.is_empty())
        .map_or(plain.clone(), str::to_owned)
}
