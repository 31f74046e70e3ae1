//! A row of the decision table.

use super::{
    article::Article,
    outcome::Outcome,
    question::{AgeBand, Information, Party},
};

/// A row: it decides every question whose parts all lie in its lists. `None` stands for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Names the row in tests and sources.
    pub name: &'static str,
    /// Who asks.
    pub asks: &'static [Party],
    /// Who is asked.
    pub holds: &'static [Party],
    /// For what.
    pub information: &'static [Information],
    /// At which ages.
    pub ages: &'static [AgeBand],
    /// Whether the person moved.
    pub moved: Option<bool>,
    /// Whether the law asks to keep the record.
    pub kept_by_law: Option<bool>,
    /// What it decides.
    pub outcome: Outcome,
    /// The articles, in the order in which they are cited.
    pub articles: &'static [Article],
}

impl Row {
    /// Whether the row decides this.
    pub(super) fn decides(
        &self,
        (asks, holds): (Party, Party),
        information: Information,
        age: AgeBand,
        moved: bool,
        kept_by_law: bool,
    ) -> bool {
        self.asks.contains(&asks)
            && self.holds.contains(&holds)
            && self.information.contains(&information)
            && self.ages.contains(&age)
            && self.moved.is_none_or(|wanted| wanted == moved)
            && self.kept_by_law.is_none_or(|wanted| wanted == kept_by_law)
    }
}
