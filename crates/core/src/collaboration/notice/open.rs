//! Sentences that have the words of an item and do not tell it: that it is not decided, or that nothing is shared.

/// Whether a sentence says that something is not decided yet, and no more than that.
pub(super) fn is_open(sentence: &str) -> bool {
    /// What stands for a decision that was not made.
    const OPEN: [&str; 18] = [
        "未定",
        "未決定",
        "未入力",
        "未記入",
        "検討中",
        "調整中",
        "協議中",
        "準備中",
        "決まっていません",
        "決まっておりません",
        "決まり次第",
        "決定していません",
        "定めていません",
        "定めておりません",
        "決めていません",
        "追って",
        "後日公表",
        "後日お知らせ",
    ];
    // 「保健事業。時期は未定」: what is told before is told.
    let first = sentence.split_once('。').map_or(sentence, |(first, _)| first);
    OPEN.iter().any(|word| first.contains(word))
}

/// Whether a sentence says of joint use that there is none.
pub(super) fn says_not_shared(sentence: &str) -> bool {
    const JOINT_USE: [&str; 3] = ["共同利用", "共同して利用", "共同で利用"];
    /// What leads from the word to what is said of it.
    const LINKS: [&str; 7] = ["することは", "する予定は", "の予定は", "は", "を", "も", "に該当する取扱いは"];
    const NOT: [&str; 14] = [
        "しません",
        "しない",
        "していません",
        "しておりません",
        "していない",
        "いたしません",
        "行いません",
        "行わない",
        "行っていません",
        "行っておりません",
        "行っていない",
        "実施しません",
        "実施していません",
        "ありません",
    ];
    let denied = |after: &str| {
        let said = LINKS.iter().find_map(|link| after.strip_prefix(link)).unwrap_or(after);
        NOT.iter().any(|not| said.starts_with(not))
    };
    JOINT_USE.iter().any(|word| {
        sentence.match_indices(word).any(|(place, word)| {
            place.checked_add(word.len()).and_then(|end| sentence.get(end..)).is_some_and(denied)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{is_open, says_not_shared};

    #[test]
    fn a_sentence_that_leaves_something_open_tells_nothing() {
        assert!(is_open("利用目的は未定です。") && is_open("（未入力）"));
        assert!(!is_open("保健事業の実施") && !is_open("保健事業。開始の時期は未定です。"));
    }

    #[test]
    fn only_what_is_said_of_joint_use_denies_it() {
        assert!(says_not_shared("個人データの共同利用は行っておりません"));
        assert!(says_not_shared("共同して利用することはありません"));
        assert!(!says_not_shared("共同利用する個人データを、人事評価に用いることはありません"));
    }
}
