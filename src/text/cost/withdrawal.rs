//! A member that leaves during the fiscal year: what it still owes, and what that means to the others.

use super::amount;
use crate::{
    text::{Language, date::MONTHS},
    texts,
};
use consortium_core::{
    Yen,
    cost::{MonthsTakenPart, Withdrawal},
};

texts! {
    at_end_of_month(month: u8) { ja: "{month}月末", en: "End of month {month}" }
    whole_year_due(name: &str, due: String, remaining: u8) {
        ja: "年額の全額を納める場合：{name}の負担は{due}です。抜けた後の{remaining}か月分も納めるので、残る組合の負担は変わりません。",
        en: if remaining == 1 { "If the whole year is due: {name} pays {due}, the month after it has left included. The others pay what they were to pay." } else { "If the whole year is due: {name} pays {due}, the {remaining} months after it has left included. The others pay what they were to pay." },
    }
    months_due(name: &str, due: String, months: u8) {
        ja: "月割にする場合：{name}の負担は{months}か月分の{due}です。",
        en: if months == 1 { "If it is due by months: {name} pays {due} for 1 month." } else { "If it is due by months: {name} pays {due} for {months} months." },
    }
    others_pay_more(more: String) { ja: "残る組合の負担は、合わせて{more}増えます。", en: "The others pay {more} more in all." }
    others_pay_less(less: String) { ja: "残る組合の負担は、合わせて{less}減ります。", en: "The others pay {less} less in all." }
    others_pay_the_same { ja: "残る組合の負担は変わりません。", en: "The others pay what they were to pay." }
    still_to_pay(amount: String) { ja: "納入済みの額を差し引くと、あと{amount}を納めます。", en: "After what it has paid, {amount} is still owed." }
    gets_back(amount: String) { ja: "納入済みの額との差の{amount}は返還になります。", en: "It has paid {amount} too much and gets that back." }
    paid_in_full { ja: "納入済みの額と同じで、過不足はありません。", en: "It has paid exactly that." }
    between { ja: "", en: " " }
}

/// When a member leaves: 9月末, end of September.
///
/// ```
/// use consortium_core::cost::MonthsTakenPart;
/// use consortium_planner::text::{Language, cost::leaves_at};
/// let half = MonthsTakenPart::new(6).unwrap();
/// assert_eq!(leaves_at(Language::Japanese, half), "9月末");
/// assert_eq!(leaves_at(Language::English, half), "End of September");
/// ```
pub fn leaves_at(language: Language, months: MonthsTakenPart) -> String {
    let month = months.last_month();
    match (language, MONTHS.get(usize::from(month).saturating_sub(1))) {
        (Language::English, Some(name)) => format!("End of {name}"),
        _ => at_end_of_month(language, month),
    }
}

/// What a member owes if its share of the whole year is due. `paid` is what it has paid, if that was entered.
pub fn whole_year_is_due(
    language: Language,
    name: &str,
    months: MonthsTakenPart,
    found: &Withdrawal,
    paid: Option<Yen>,
) -> String {
    let first = whole_year_due(language, name, amount(language, found.due), months.remaining());
    [Some(first), owed(language, found, paid)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(between(language))
}

/// What a member owes if its share is due by months, and what the others pay in its place.
pub fn is_due_by_months(
    language: Language,
    name: &str,
    months: MonthsTakenPart,
    found: &Withdrawal,
    paid: Option<Yen>,
) -> String {
    let first = months_due(language, name, amount(language, found.due), months.get());
    let others = found.more_for_those_who_stay().map(|more| match Yen::ZERO.checked_sub(more) {
        _ if more == Yen::ZERO => others_pay_the_same(language).to_owned(),
        Some(less) if less > Yen::ZERO => others_pay_less(language, amount(language, less)),
        _ => others_pay_more(language, amount(language, more)),
    });
    let said = [Some(first), others, owed(language, found, paid)];
    said.into_iter().flatten().collect::<Vec<_>>().join(between(language))
}

fn owed(language: Language, found: &Withdrawal, paid: Option<Yen>) -> Option<String> {
    let owed = found.still_owed(paid?)?;
    Some(match Yen::ZERO.checked_sub(owed) {
        _ if owed == Yen::ZERO => paid_in_full(language).to_owned(),
        Some(back) if back > Yen::ZERO => gets_back(language, amount(language, back)),
        _ => still_to_pay(language, amount(language, owed)),
    })
}

#[cfg(test)]
mod tests {
    use super::{Language, MonthsTakenPart, Withdrawal, Yen, is_due_by_months, whole_year_is_due};

    fn found(planned: i64, due: i64) -> Withdrawal {
        let [planned, due] = [planned, due].map(Yen::new);
        Withdrawal { planned, due, shares: Vec::new(), total: planned, remainder_without_lead: false }
    }

    #[test]
    fn what_is_owed_is_said_beside_what_was_paid() {
        let half = MonthsTakenPart::new(6).unwrap();
        assert_eq!(
            whole_year_is_due(
                Language::Japanese,
                "甲健保",
                half,
                &found(300_000, 300_000),
                Some(Yen::new(100_000))
            ),
            "年額の全額を納める場合：甲健保の負担は300,000円です。抜けた後の6か月分も納めるので、残る組合の負担は変わりません。\
             納入済みの額を差し引くと、あと200,000円を納めます。"
        );
        let by_months = |paid| is_due_by_months(Language::English, "A", half, &found(300_000, 150_000), paid);
        assert_eq!(
            by_months(Some(Yen::new(200_000))),
            "If it is due by months: A pays 150,000 yen for 6 months. The others pay 150,000 yen more in all. \
             It has paid 50,000 yen too much and gets that back."
        );
        assert!(by_months(Some(Yen::new(150_000))).ends_with("It has paid exactly that."));
        assert!(by_months(None).ends_with("more in all."));
    }
}
