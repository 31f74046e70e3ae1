//! What a plan without a title can be called by: whom it is about.

use super::Plan;
use crate::tables::fiscal_year_in;
use consortium_core::{Member, reading::fold::fold, stages::FiscalYear};

/// Whom a plan is about: one of them by name, and how many others there are.
///
/// ```
/// use consortium_document::{plan::{CalledBy, Entry, Member, Plan}, rulesets};
/// let mut plan = Plan::empty(rulesets::built_in().remove(0));
/// assert_eq!(plan.called_by(), None);
/// let named = |id, name: &str| Member { name: name.to_owned(), ..Member::new(consortium_core::MemberId(id)) };
/// plan.members = [named(1, "甲健保"), named(2, "乙健保"), named(3, "")].map(Into::into).into();
/// assert_eq!(plan.called_by(), Some(CalledBy::Societies { name: "甲健保", others: 2 }));
/// plan.us = Some(consortium_core::MemberId(2));
/// assert_eq!(plan.called_by(), Some(CalledBy::Societies { name: "乙健保", others: 2 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalledBy<'a> {
    /// The societies of a joint project.
    Societies {
        /// The user's own, or else the one that leads, or else the first that has a name.
        name: &'a str,
        /// How many there are beside it.
        others: usize,
    },
    /// The insurers of a federation in the last year that was entered.
    Insurers {
        /// The first that has a name.
        name: &'a str,
        /// How many there are beside it.
        others: usize,
        /// The year.
        year: FiscalYear,
    },
}

impl Plan {
    /// Whom the plan is about; `None` as long as nobody in it has a name. Societies come before insurers.
    pub fn called_by(&self) -> Option<CalledBy<'_>> {
        self.called_by_societies().or_else(|| self.called_by_insurers())
    }

    /// The fiscal year that the title names: 令和8年度, or a year of the calendar, 2026.
    ///
    /// ```
    /// use consortium_document::{plan::Plan, rulesets};
    /// let named = |title: &str| Plan { title: title.to_owned(), ..Plan::empty(rulesets::built_in().remove(0)) };
    /// let year = |title| named(title).year_of_title().map(|year| year.0);
    /// assert_eq!(["甲健保ほか9組合・令和８年度", "Choko 2017 (3)", "甲健保"].map(year), [Some(2026), Some(2017), None]);
    /// ```
    pub fn year_of_title(&self) -> Option<FiscalYear> {
        let title = fold(&self.title).text;
        let numbers = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| part.len() == 4);
        let mut years =
            numbers.filter_map(|part| part.parse().ok()).filter(|year| (2000..2100).contains(year));
        fiscal_year_in(&title).or_else(|| years.next()).map(FiscalYear)
    }

    fn called_by_societies(&self) -> Option<CalledBy<'_>> {
        let name = |member: &'_ Member| !member.name.trim().is_empty();
        let chosen = [self.us, self.lead].into_iter().flatten().filter_map(|id| self.member(id));
        let all = self.members.iter().map(std::rc::Rc::as_ref);
        let first = chosen.chain(all).find(|member| name(member))?;
        let others = self.members.len().saturating_sub(1);
        Some(CalledBy::Societies { name: first.name.trim(), others })
    }

    fn called_by_insurers(&self) -> Option<CalledBy<'_>> {
        let (year, plan) = self.stages.years.iter().rev().find(|(_, plan)| !plan.insurers.is_empty())?;
        let names = plan.insurers.iter().map(|insurer| insurer.record.name.trim());
        let name = names.into_iter().find(|name| !name.is_empty())?;
        Some(CalledBy::Insurers { name, others: plan.insurers.len().saturating_sub(1), year: *year })
    }
}

#[cfg(test)]
mod tests {
    use consortium_core::{
        Member, MemberId,
        stages::{FiscalYear, Insurer, InsurerId, InsurerRecord, YearPlan},
    };

    use super::{CalledBy, Plan};
    use crate::rulesets::built_in;

    fn empty() -> Plan {
        Plan::empty(built_in().remove(0))
    }

    #[test]
    fn who_leads_gives_the_name_unless_it_has_none() {
        let mut plan = empty();
        let named = |id, name: &str| Member { name: name.to_owned(), ..Member::new(MemberId(id)) };
        plan.members = [named(1, " "), named(2, "乙"), named(3, " 丙 ")].map(Into::into).into();
        plan.lead = Some(MemberId(3));
        assert_eq!(plan.called_by(), Some(CalledBy::Societies { name: "丙", others: 2 }));
        plan.lead = Some(MemberId(1));
        assert_eq!(plan.called_by(), Some(CalledBy::Societies { name: "乙", others: 2 }));
    }

    #[test]
    fn a_federation_is_called_by_the_insurers_of_its_last_year() {
        let mut plan = empty();
        let year = |names: &[&str]| {
            let insurers = names.iter().zip(1..).map(|(name, id)| {
                let record = InsurerRecord { name: (*name).to_owned(), ..InsurerRecord::default() };
                Insurer { id: InsurerId(id), record }.into()
            });
            YearPlan { insurers: insurers.collect(), ..YearPlan::default() }.into()
        };
        plan.stages.years.insert(FiscalYear(2024), year(&["旧市"]));
        plan.stages.years.insert(FiscalYear(2025), year(&["", "A市", "B町"]));
        plan.stages.years.insert(FiscalYear(2026), year(&[]));
        let called = CalledBy::Insurers { name: "A市", others: 2, year: FiscalYear(2025) };
        assert_eq!(plan.called_by(), Some(called));
    }
}
