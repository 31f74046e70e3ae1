//! The rows of the decision table, by period.

use super::{
    from_2022_federations_ask::FEDERATIONS_ASK, from_2022_insurers_ask_employers::INSURERS_ASK_EMPLOYERS,
    from_2022_others_ask::OTHERS_ASK, question::Period, row::Row, to_2021::TO_2021,
};

/// The rows of a period.
pub fn rows(period: Period) -> impl Iterator<Item = &'static Row> {
    let parts: &[&[Row]] = match period {
        Period::To2021 => &[TO_2021],
        Period::From2022 => &[INSURERS_ASK_EMPLOYERS, FEDERATIONS_ASK, OTHERS_ASK],
    };
    parts.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::collaboration::access::{AgeBand, Information, Outcome, Party, Period};

    /// No gap and no overlap: 11,760 combinations of which those of a body with itself are left out.
    #[test]
    fn every_combination_is_decided_by_exactly_one_row() {
        let (mut walked, mut wrong) = (0_u32, Vec::new());
        for period in Period::ALL {
            for (asks, holds) in Party::ALL.into_iter().flat_map(|asks| Party::ALL.map(|holds| (asks, holds)))
            {
                if asks == holds && asks.is_one_body() {
                    continue;
                }
                for information in Information::ALL {
                    for age in AgeBand::ALL {
                        for (moved, kept) in [(false, false), (false, true), (true, false), (true, true)] {
                            walked = walked.saturating_add(1);
                            let deciding: Vec<_> = rows(period)
                                .filter(|row| row.decides((asks, holds), information, age, moved, kept))
                                .map(|row| row.name)
                                .collect();
                            if deciding.len() != 1 {
                                wrong.push((period, asks, holds, information, age, moved, kept, deciding));
                            }
                        }
                    }
                }
            }
        }
        assert_eq!(walked, 2 * 47 * 5 * 3 * 4);
        assert!(wrong.is_empty(), "{} of {walked}: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
    }

    #[test]
    fn every_row_decides_something_and_has_a_name_of_its_own() {
        let mut names = std::collections::HashSet::new();
        for row in Period::ALL.into_iter().flat_map(rows) {
            assert!(!row.name.is_empty() && names.insert(row.name), "{row:?}");
            assert!(
                !row.asks.is_empty()
                    && !row.holds.is_empty()
                    && !row.information.is_empty()
                    && !row.ages.is_empty()
            );
            let cites = matches!(row.outcome, Outcome::MustGive | Outcome::MayRefuse);
            assert_eq!(
                !row.articles.is_empty(),
                cites,
                "{}: what is answered is cited, and only that",
                row.name
            );
        }
    }
}
