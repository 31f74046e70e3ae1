//! 30秒でためす: three numbers, and whether a consortium of that shape reaches the share of small societies and what each
//! society would pay in equal parts. For who has a minute; the pages of the way answer with everything else.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    Answer, Yen,
    eligibility::{RuleSet, SmallShare},
};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickQuestion {
    /// 組合数: all societies, the small ones included.
    pub societies: u32,
    /// うち小規模: societies below the size limit of the rule set.
    pub small: u32,
    /// 総費用: yen a year for all together, if it is known.
    pub total: Option<Yen>,
}

/// Why the question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum NoQuickAnswer {
    /// There is no society.
    #[error("there is no society")]
    NoSocieties,
    /// More societies are small than take part.
    #[error("more societies are small than take part")]
    MoreSmallThanAll,
    /// The cost is below zero.
    #[error("the cost is below zero")]
    NegativeCost,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct QuickAnswer {
    /// The share of small societies.
    pub share: SmallShare,
    /// Whether it reaches the share that the rule set asks for. The other requirements are not looked at.
    pub share_reached: Answer,
    /// The fewest further small societies with which it is reached: 0 if it is. `None` if no number is enough.
    pub small_missing: Option<u32>,
    /// How many large societies may still join while it stays reached; `None` if it is not reached, or if any number may.
    pub large_room: Option<u32>,
    /// What each pays in equal parts, if the total is known.
    pub equal_parts: Option<EqualParts>,
}

/// A total in equal parts of whole yen. `paying_more` societies pay one yen more, so that the sum is the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EqualParts {
    /// What each pays at least, in yen a year.
    pub each: Yen,
    /// How many pay one yen more.
    pub paying_more: u32,
}

/// Answers the question under a rule set.
///
/// ```
/// use consortium_core::{Answer, Yen, eligibility::rule_sets, quick_check::{QuickQuestion, quick_check}};
/// let rules = rule_sets::all().remove(0); // FY2018: 40 %
/// let question = QuickQuestion { societies: 43, small: 17, total: Some(Yen::new(1_000_000)) };
/// let answer = quick_check(question, &rules)?;
/// assert_eq!(answer.share_reached, Answer::NotMet); // 39.53 %
/// assert_eq!(answer.small_missing, Some(1)); // 18 of 44
/// let parts = answer.equal_parts.unwrap();
/// assert_eq!((parts.each, parts.paying_more), (Yen::new(23_255), 35));
/// # Ok::<(), consortium_core::quick_check::NoQuickAnswer>(())
/// ```
///
/// # Errors
/// See [`NoQuickAnswer`].
pub fn quick_check(question: QuickQuestion, rules: &RuleSet) -> Result<QuickAnswer, NoQuickAnswer> {
    let QuickQuestion { societies, small, total } = question;
    if societies == 0 {
        return Err(NoQuickAnswer::NoSocieties);
    }
    let large = societies.checked_sub(small).ok_or(NoQuickAnswer::MoreSmallThanAll)?;
    let equal_parts = total.map(|total| in_equal_parts(total, societies)).transpose()?;
    let share = SmallShare::new(small, large, 0);
    let share_reached = share.reaches(rules.minimum_small_share);
    Ok(QuickAnswer {
        share,
        share_reached,
        small_missing: small_missing(small, societies, rules),
        large_room: if share_reached == Answer::Met { large_room(small, societies, rules) } else { None },
        equal_parts,
    })
}

/// The least k with (small + k) / (all + k) ≥ minimum, which is k ≥ (p · all − q · small) / (q − p) for the minimum p/q.
fn small_missing(small: u32, all: u32, rules: &RuleSet) -> Option<u32> {
    let (p, q) = (rules.minimum_small_share.numerator(), rules.minimum_small_share.denominator());
    let short = p.checked_mul(i128::from(all))?.checked_sub(q.checked_mul(i128::from(small))?)?;
    if short <= 0 {
        return Some(0);
    }
    let gained = q.checked_sub(p).filter(|gained| *gained > 0)?;
    let rounded_up = short.checked_add(gained)?.checked_sub(1)?.checked_div(gained)?;
    u32::try_from(rounded_up).ok()
}

/// The greatest m with small / (all + m) ≥ minimum, which is m ≤ q · small / p − all.
fn large_room(small: u32, all: u32, rules: &RuleSet) -> Option<u32> {
    let (p, q) = (rules.minimum_small_share.numerator(), rules.minimum_small_share.denominator());
    let most = q.checked_mul(i128::from(small))?.checked_div(p)?;
    u32::try_from(most.checked_sub(i128::from(all))?).ok()
}

fn in_equal_parts(total: Yen, societies: u32) -> Result<EqualParts, NoQuickAnswer> {
    let whole = u64::try_from(total.get()).map_err(|_| NoQuickAnswer::NegativeCost)?;
    let parts = u64::from(societies);
    let each = whole.checked_div(parts).and_then(|each| i64::try_from(each).ok());
    let rest = whole.checked_rem(parts).and_then(|rest| u32::try_from(rest).ok());
    // Societies are at least one, a quotient is no greater than the total, a rest is below the number of societies.
    let (each, paying_more) = each.zip(rest).ok_or(NoQuickAnswer::NoSocieties)?;
    Ok(EqualParts { each: Yen::new(each), paying_more })
}

#[cfg(test)]
mod tests {
    use super::{NoQuickAnswer, QuickQuestion, quick_check};
    use crate::{
        Answer, Yen,
        eligibility::{SmallShare, rule_sets},
    };

    fn question(societies: u32, small: u32) -> QuickQuestion {
        QuickQuestion { societies, small, total: None }
    }

    #[test]
    fn exactly_two_fifths_are_enough_and_leave_no_room() {
        let rules = rule_sets::all().remove(0);
        for (societies, small) in [(5, 2), (10, 4), (15, 6)] {
            let answer = quick_check(question(societies, small), &rules).unwrap();
            assert_eq!(answer.share_reached, Answer::Met);
            assert_eq!((answer.small_missing, answer.large_room), (Some(0), Some(0)));
        }
    }

    #[test]
    fn what_is_missing_and_what_may_join_agree_with_counting() {
        let rules = rule_sets::all().remove(0);
        let reached = |small, large| SmallShare::new(small, large, 0).reaches(rules.minimum_small_share);
        for societies in 1..60 {
            for small in 0..=societies {
                let answer = quick_check(question(societies, small), &rules).unwrap();
                let large = societies - small;
                let missing = (0..200).find(|more| reached(small + more, large) == Answer::Met);
                assert_eq!(answer.small_missing, missing, "{small} of {societies}");
                let room = (0..200).take_while(|more| reached(small, large + more) == Answer::Met).last();
                assert_eq!(answer.large_room, room, "{small} of {societies}");
            }
        }
    }

    #[test]
    fn equal_parts_sum_to_the_total() {
        let rules = rule_sets::all().remove(0);
        for total in [0, 1, 999, 1_000_000] {
            let asked = QuickQuestion { total: Some(Yen::new(total)), ..question(7, 3) };
            let parts = quick_check(asked, &rules).unwrap().equal_parts.unwrap();
            assert_eq!(parts.each.get() * 7 + i64::from(parts.paying_more), total);
            assert!(parts.paying_more < 7);
        }
    }

    #[test]
    fn what_contradicts_itself_has_no_answer() {
        let rules = rule_sets::all().remove(0);
        assert_eq!(quick_check(question(0, 0), &rules), Err(NoQuickAnswer::NoSocieties));
        assert_eq!(quick_check(question(3, 4), &rules), Err(NoQuickAnswer::MoreSmallThanAll));
        let asked = QuickQuestion { total: Some(Yen::new(-1)), ..question(3, 1) };
        assert_eq!(quick_check(asked, &rules), Err(NoQuickAnswer::NegativeCost));
    }
}
