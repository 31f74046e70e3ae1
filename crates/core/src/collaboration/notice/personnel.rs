//! What a notice says about personnel decisions: that data are not used for them, or that they are.

use super::{
    item::NoticeItem,
    section::{Line, is_bullet, label},
};

/// What a notice says about personnel decisions: the lines, where there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PersonnelUse {
    /// It promises that data are not used for them.
    pub(super) promise: Option<String>,
    /// It names them as a purpose.
    pub(super) purpose: Option<String>,
}

impl PersonnelUse {
    /// Reads it sentence by sentence.
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let mut found = Self::default();
        for (place, sentence) in sentences(lines) {
            let Some(line) = lines.get(place) else { continue };
            let Some((before, behind)) = split_at_decision(&sentence) else { continue };
            let above = || lines.iter().take(place).rev().find(|above| !is_bullet(above.text));
            let is_listed_as_excluded =
                || is_bullet(line.text) && above().is_some_and(|above| is_negated(above.text));
            let label_negates = label(before).is_some_and(|(label, _)| is_negated(label));
            if is_negated(clause(behind)) || label_negates || is_listed_as_excluded() {
                found.promise.get_or_insert_with(|| sentence.clone());
            } else if is_purpose(line, before, behind) {
                found.purpose.get_or_insert_with(|| sentence.clone());
            }
        }
        found
    }
}

/// The sentences of lines, each with the line that it begins in. A line that ends in the middle of a sentence goes on in the
/// next one: texts that were pasted are broken anywhere.
fn sentences(lines: &[Line<'_>]) -> Vec<(usize, String)> {
    let mut sentences: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for (place, line) in lines.iter().enumerate() {
        for sentence in line.text.split_inclusive('。') {
            match sentences.last_mut().filter(|_| is_open && !line.is_heading && !is_bullet(line.text)) {
                Some((_, open)) => open.push_str(sentence),
                None => sentences.push((place, sentence.to_owned())),
            }
            is_open = goes_on(sentence);
        }
    }
    sentences
}

/// Whether a sentence is not at its end where its line is: a particle or a verb before its ending.
fn goes_on(sentence: &str) -> bool {
    const ENDS: [&str; 12] =
        ["ます", "です", "した", "せん", "する", "ない", "いる", "ある", "れる", "こと", "もの", "ください"];
    let last = sentence.chars().last();
    last.is_some_and(|last| matches!(last, 'ぁ'..='ん' | '、' | '，'))
        && !ENDS.iter().any(|end| sentence.ends_with(end))
}

/// A sentence before and behind the first decision on personnel that it names. 人事部 and 人事担当 are departments.
fn split_at_decision(sentence: &str) -> Option<(&str, &str)> {
    const DECISIONS: [&str; 13] = [
        "人事評価",
        "人事考課",
        "人事査定",
        "人事評定",
        "人事異動",
        "人事管理",
        "人事判断",
        "人事処遇",
        "人事労務管理",
        "昇進",
        "昇格",
        "解雇",
        "懲戒",
    ];
    const WITH_PARTICLES: [&str; 12] = [
        "人事上",
        "人事の",
        "人事に",
        "人事へ",
        "人事等",
        "人事など",
        "人事その他",
        "人事や",
        "人事、",
        "人事・",
        "人事及び",
        "人事又は",
    ];
    const DEPARTMENTS: [&str; 10] =
        ["部", "課", "室", "係", "局", "担当", "責任者", "労務部", "総務", "労務担当"];
    let places = DECISIONS.iter().chain(&WITH_PARTICLES).flat_map(|word| {
        sentence.match_indices(word).filter_map(|(place, word)| {
            let end = place.checked_add(word.len())?;
            let behind = sentence.get(end..)?;
            let is_department = DEPARTMENTS.iter().any(|department| behind.starts_with(department));
            (!is_department).then_some((place, end))
        })
    });
    let (place, end) = places.min()?;
    Some((sentence.get(..place)?, sentence.get(end..)?))
}

/// What is said of the decision itself: up to a verb that ends its clause. 「人事評価に利用し、第三者に提供しない」 does not negate
/// the use, 「人事評価に利用し、又は第三者に提供しない」 does.
fn clause(behind: &str) -> &str {
    const VERBS: [&str; 8] = ["利用", "使用", "活用", "反映", "参照", "参考に", "提供", "目的と"];
    const ENDS: [&str; 12] = [
        "用い、",
        "使い、",
        "行い、",
        "用いて、",
        "使って、",
        "ますが、",
        "るが、",
        "するほか、",
        "あり、",
        "して利用し、",
        "供し、",
        "役立て、",
    ];
    const GOES_ON: [&str; 7] = ["又は", "または", "若しくは", "もしくは", "あるいは", "或いは", "及び"];
    let verbs = VERBS.iter().flat_map(|verb| ["し、", "して、"].map(|end| format!("{verb}{end}")));
    let ends = verbs.chain(ENDS.iter().map(|end| (*end).to_owned()));
    let cuts = ends.filter_map(|end| {
        let cut = behind.find(&end)?.checked_add(end.len())?;
        let rest = behind.get(cut..)?;
        (!GOES_ON.iter().any(|word| rest.starts_with(word))).then_some(cut)
    });
    cuts.min().and_then(|cut| behind.get(..cut)).unwrap_or(behind)
}

/// Whether a clause denies or forbids. Conditions in the negative (…ない限り) and limits (…以外に, …のみ) deny nothing of it.
fn is_negated(clause: &str) -> bool {
    const CONDITIONS: [&str; 9] = [
        "ない限り",
        "ない場合",
        "ないとき",
        "少ない",
        "とは限らない",
        "とは限りません",
        "差し支えない",
        "差し支えありません",
        "問題ありません",
    ];
    const DENIALS: [&str; 18] = [
        "ない",
        "ません",
        "せず",
        "用いず",
        "使わず",
        "行わず",
        "ことなく",
        "禁止",
        "禁じ",
        "目的外",
        "不使用",
        "不利用",
        "非利用",
        "除く",
        "除き",
        "除外",
        "せぬ",
        "ないもの",
    ];
    let is_limit = ["以外", "等以外", "など以外", "のみ", "だけ", "にのみ", "にだけ", "のためだけ"];
    if is_limit.iter().any(|limit| clause.starts_with(limit)) {
        return false;
    }
    let plain = CONDITIONS.iter().fold(clause.to_owned(), |text, condition| text.replace(condition, ""));
    DENIALS.iter().any(|denial| plain.contains(denial))
}

/// Whether a sentence that does not deny it says that data are used for the decision.
fn is_purpose(line: &Line<'_>, before: &str, behind: &str) -> bool {
    const USES: [&str; 11] =
        ["利用", "使用", "活用", "用い", "使い", "使う", "反映", "のため", "目的", "参考", "役立"];
    let behind = behind.trim_end_matches(['。', '：', ':']);
    if behind.ends_with("について") || behind.ends_with("の取扱い") {
        return false;
    }
    line.section == Some(NoticeItem::Purpose)
        || label(before).is_some_and(|(label, _)| label.contains("目的"))
        || USES.iter().any(|word| behind.contains(word))
}

#[cfg(test)]
mod tests {
    use super::PersonnelUse;
    use crate::collaboration::notice::section::lines;

    fn read(text: &str) -> (bool, bool) {
        let found = PersonnelUse::of(&lines(text));
        (found.promise.is_some(), found.purpose.is_some())
    }

    #[test]
    fn a_sentence_that_denies_the_use_is_the_promise() {
        for text in [
            "人事評価には使用しない。",
            "人事評価等に用いられることは一切ございません。",
            "人事考課、昇進、解雇の判断に用いません。",
            "健診結果を人事上の判断に利用いたしません",
            "人事評価など目的外の利用を禁止します。",
            "人事評価は行わない",
            "人事評価等に使用せず、保健事業にのみ利用します。",
            "人事評価に利用し、又は第三者に提供することはありません。",
            "人事評価等に\n用いることはありません。",
            "人事評価などへの不使用",
            "次の目的には使用しません。\n・人事評価\n・懲戒",
            "使用しない目的：人事評価",
            "人事部が人事評価に用いることはありません。",
        ] {
            assert_eq!(read(text), (true, false), "{text}");
        }
    }

    #[test]
    fn a_purpose_is_no_promise() {
        for text in [
            "利用目的：人事考課に活用します",
            "利用目的：人事評価",
            "利用目的\n・健康増進\n・人事評価",
            "人事評価に利用し、第三者には提供しません。",
            "利用目的：人事評価\n第三者には提供しません。",
            "人事評価に利用します\n第三者には提供しません。",
            "本人が拒まない限り人事評価に使用します。",
            "人事評価には、本人が拒まない限り使用します。",
            "人事評価以外の目的には利用しません。",
            "人事異動の参考にします。",
        ] {
            assert_eq!(read(text), (false, true), "{text}");
        }
    }

    #[test]
    fn a_department_is_neither() {
        for text in [
            "共同利用者の範囲：事業主の人事部",
            "共同利用者の範囲：事業主の人事課、人事労務部、人事・労務担当",
            "人事評価について",
            "第三者には提供しません。",
            "",
        ] {
            assert_eq!(read(text), (false, false), "{text}");
        }
    }

    #[test]
    fn a_notice_that_says_both_is_told_both() {
        assert_eq!(read("利用目的：人事評価\n人事評価には使用しません。"), (true, true));
    }
}
