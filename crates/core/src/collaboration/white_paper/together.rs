//! What several tables of a white paper tell when they are seen together: they are about the same people.

use super::{Breakdown, PaperDisclosure, PaperGroup, PaperRow, Risk, WhitePaperPlan};
use crate::outcomes::SuppressionRule;

impl PaperDisclosure {
    /// What may be shown of tables that are handed out together, as on paper, each with what may be shown of it alone. They are
    /// about the same people: where one hides a total, the rows of another one would tell it, and with it what is hidden. So
    /// of that column the table that hides the total is shown, the first if there are several, and no other.
    ///
    /// ```
    /// use consortium_core::{Entry, outcomes::SuppressionRule};
    /// use consortium_core::collaboration::white_paper::{
    ///     Breakdown, PaperDisclosure, PaperGroup, PaperGroupId, PaperRow, Risk, WhitePaperPlan,
    /// };
    /// let group = |id, examined, smoking| PaperGroup {
    ///     examined: Entry::Known(examined),
    ///     smoking: Entry::Known(smoking),
    ///     ..PaperGroup::new(PaperGroupId(id))
    /// };
    /// // Nine of the women smoke: hidden with the total. By age 24 smoke, and 24 − 15 would tell the nine.
    /// let paper = WhitePaperPlan {
    ///     ages: vec![group(1, 100, 12), group(2, 115, 12)],
    ///     sexes: vec![group(1, 15, 15), group(2, 200, 9)],
    ///     ..WhitePaperPlan::default()
    /// };
    /// let alone = [Breakdown::Ages, Breakdown::Sexes]
    ///     .map(|by| (by, PaperDisclosure::of(&paper, by, SuppressionRule::FEWER_THAN_TEN)));
    /// assert!(alone[0].1.shows_count(PaperRow::All, Risk::Smoking));
    /// let together = PaperDisclosure::beside_each_other(&paper, alone.to_vec());
    /// assert!(!together[0].1.shows_count(PaperRow::Group(0), Risk::Smoking));
    /// assert!(together[0].1.shows_examined(PaperRow::Group(0)));
    /// assert_eq!(together[1], alone[1]);
    /// ```
    #[must_use]
    pub fn beside_each_other(
        paper: &WhitePaperPlan,
        mut tables: Vec<(Breakdown, Self)>,
    ) -> Vec<(Breakdown, Self)> {
        for column in [None].into_iter().chain(Risk::ALL.map(Some)) {
            let has = |(breakdown, _): &(Breakdown, Self)| {
                paper.groups(*breakdown).iter().any(|group| match column {
                    None => group.examined.is_known(),
                    Some(risk) => group.count(risk).is_known(),
                })
            };
            let hides = |(_, table): &(Breakdown, Self)| match column {
                None => !table.shows_examined(PaperRow::All),
                Some(risk) => !table.shows_count(PaperRow::All, risk),
            };
            let hiding = tables.iter().position(|table| has(table) && hides(table));
            for (place, (_, table)) in tables.iter_mut().enumerate() {
                if hiding.is_some_and(|hiding| hiding != place) {
                    table.hide(column);
                }
            }
        }
        tables
    }
}

/// A total that is hidden in one table and shown in another one, about the same people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TotalToldElsewhere {
    /// Of which risk; `None`: those examined.
    pub risk: Option<Risk>,
    /// Where it is hidden.
    pub hidden_in: Breakdown,
    /// Where it is shown.
    pub shown_in: Breakdown,
}

/// The totals that a table hides and another one of the paper tells.
pub fn totals_told_elsewhere(paper: &WhitePaperPlan, rule: SuppressionRule) -> Vec<TotalToldElsewhere> {
    let tables: Vec<(Breakdown, PaperDisclosure)> = Breakdown::ALL
        .iter()
        .filter(|breakdown| !paper.groups(**breakdown).is_empty())
        .map(|breakdown| (*breakdown, PaperDisclosure::of(paper, *breakdown, rule)))
        .collect();
    let mut told = Vec::new();
    for risk in [None].into_iter().chain(Risk::ALL.map(Some)) {
        let has = |breakdown: &Breakdown| {
            let entry = |group: &PaperGroup| match risk {
                None => group.examined.is_known(),
                Some(risk) => group.examined.is_known() && group.count(risk).is_known(),
            };
            paper.groups(*breakdown).iter().any(entry)
        };
        let shows = |disclosure: &PaperDisclosure| match risk {
            None => disclosure.shows_examined(PaperRow::All),
            Some(risk) => disclosure.shows_rate(PaperRow::All, risk),
        };
        let (shown, hidden): (Vec<_>, Vec<_>) =
            tables.iter().filter(|(breakdown, _)| has(breakdown)).partition(|(_, table)| shows(table));
        if let Some((shown_in, _)) = shown.first() {
            let elsewhere = hidden.iter().map(|(hidden_in, _)| TotalToldElsewhere {
                risk,
                hidden_in: *hidden_in,
                shown_in: *shown_in,
            });
            told.extend(elsewhere);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::{PaperDisclosure, PaperRow, totals_told_elsewhere};
    use crate::{
        Entry,
        collaboration::white_paper::{Breakdown, PaperGroup, PaperGroupId, Risk, WhitePaperPlan, example},
        outcomes::SuppressionRule,
    };

    const RULE: SuppressionRule = SuppressionRule::FEWER_THAN_TEN;

    fn group(id: u32, name: &str, examined: u32, obesity: Option<u32>) -> PaperGroup {
        PaperGroup {
            name: name.to_owned(),
            examined: Entry::Known(examined),
            obesity: obesity.into(),
            ..PaperGroup::new(PaperGroupId(id))
        }
    }

    fn counts(disclosure: &PaperDisclosure, rows: usize) -> Vec<bool> {
        (0..rows).map(|row| disclosure.shows_count(PaperRow::Group(row), Risk::Obesity)).collect()
    }

    #[test]
    fn where_nothing_is_hidden_nothing_is_told() {
        assert_eq!(totals_told_elsewhere(&example(|text| &text.ja), RULE), []);
    }

    #[test]
    fn a_lone_small_row_hides_its_total_and_another_table_that_tells_it_is_named() {
        let ages = vec![group(1, "40代", 100, Some(4))];
        let sexes = vec![group(1, "男", 60, Some(0)), group(2, "女", 40, Some(4))];
        let paper = WhitePaperPlan { ages, sexes, ..WhitePaperPlan::default() };
        let disclosure = PaperDisclosure::of(&paper, Breakdown::Ages, RULE);
        assert!(!disclosure.shows_count(PaperRow::All, Risk::Obesity));
        assert_eq!(totals_told_elsewhere(&paper, RULE), [], "both hide it");
        let sexes = vec![group(1, "男", 60, Some(12)), group(2, "女", 40, Some(12))];
        let paper = WhitePaperPlan { sexes, ..paper };
        let told = totals_told_elsewhere(&paper, RULE);
        assert_eq!(told.len(), 1);
        assert_eq!(
            (told[0].risk, told[0].hidden_in, told[0].shown_in),
            (Some(Risk::Obesity), Breakdown::Ages, Breakdown::Sexes)
        );
    }

    #[test]
    fn of_tables_handed_out_together_one_alone_has_a_column_whose_total_is_hidden() {
        let sexes = [[(15, 15), (200, 9)], [(60, 0), (40, 4)], [(60, 12), (40, 12)], [(6, 0), (209, 24)]];
        for sexes in sexes {
            let of = |rows: [(u32, u32); 2]| {
                let rows = (1..).zip(rows);
                rows.map(|(row, (examined, obese))| group(row, "", examined, Some(obese))).collect()
            };
            let paper = WhitePaperPlan {
                ages: of([(100, 12), (115, 12)]),
                sexes: of(sexes),
                workplaces: of([(100, 4), (115, 20)]),
                ..WhitePaperPlan::default()
            };
            let by = [Breakdown::Ages, Breakdown::Sexes, Breakdown::Workplaces];
            let alone = by.map(|by| (by, PaperDisclosure::of(&paper, by, RULE))).to_vec();
            let together = PaperDisclosure::beside_each_other(&paper, alone.clone());
            let hides =
                |(_, table): &(Breakdown, PaperDisclosure)| !table.shows_count(PaperRow::All, Risk::Obesity);
            let shows_any = |(_, table): &&(Breakdown, PaperDisclosure)| counts(table, 2).contains(&true);
            if alone.iter().any(hides) {
                assert!(together.iter().filter(shows_any).count() <= 1, "{sexes:?}");
            } else {
                assert_eq!(together, alone, "{sexes:?}");
            }
        }
    }
}
