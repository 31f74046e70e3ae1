//! A user's own list in a sample: what the sample made up beside it goes, unless it is to stay.

use std::rc::Rc;

use super::{Plan, Providers, Statements, cost::Cost};
use consortium_core::MemberCost;

/// Parts of a sample beside its list of members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SampleParts {
    /// Its title, with the mark that the plan is a sample.
    pub title: bool,
    /// The answers about the consortium, and its providers.
    pub statements: bool,
    /// What the project costs and how that is split, and what members pay today.
    pub costs: bool,
}

impl Plan {
    /// Which parts this sample has; `None` if the plan is none.
    pub fn sample_parts(&self) -> Option<SampleParts> {
        self.sample.as_ref()?;
        let blank = Self::empty(self.rule_set.clone());
        let of_members = self.members.iter().any(|member| !member.cost.is_blank());
        Some(SampleParts {
            title: true,
            statements: self.statements != blank.statements || self.providers != blank.providers,
            costs: of_members || ![Cost::default(), blank.cost].contains(&self.cost),
        })
    }

    /// Removes what a sample made up beside its list of members, except these parts. A plan that is no sample stays as
    /// it is.
    pub(super) fn leave_sample(&mut self, kept: SampleParts) {
        if self.sample.is_none() {
            return;
        }
        let Self { title, cost, .. } = Self::empty(self.rule_set.clone());
        if !kept.statements {
            self.statements = Statements::default();
            self.providers = Providers::NotEntered;
        }
        if !kept.costs {
            self.cost = Cost { shown_in: self.cost.shown_in, ..cost };
            for member in self.members.iter_mut().filter(|member| !member.cost.is_blank()) {
                Rc::make_mut(member).cost = MemberCost::default();
            }
        }
        if !kept.title {
            self.title = title;
            self.sample = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SampleParts;
    use crate::{
        plan::{Action, Edit, MemberEdit, Plan, Session},
        rulesets,
    };

    fn blank() -> Plan {
        Plan::empty(rulesets::built_in().remove(0))
    }

    /// A sample that has every part.
    fn sample() -> Plan {
        let samples = rulesets::samples();
        let plans = samples.iter().map(|sample| Plan::sample(sample, blank().rule_set, |text| &text.ja));
        let all = Some(SampleParts { title: true, statements: true, costs: true });
        plans.into_iter().find(|plan| plan.sample_parts() == all).unwrap()
    }

    /// The sample after a user's own list of one society took the place of its own.
    fn with_own_list(plan: &Plan, kept: SampleParts) -> Plan {
        own_list(kept).apply(plan)
    }

    fn own_list(kept: SampleParts) -> Edit {
        let row = crate::plan::NewMember { name: "甲健保".to_owned(), ..Default::default() };
        Edit::Several(vec![Edit::Members(MemberEdit::Replace(vec![row])), Edit::LeaveSample(kept)])
    }

    #[test]
    fn by_default_nothing_that_the_sample_made_up_stays_beside_the_own_list() {
        let plan = with_own_list(&sample(), SampleParts::default());
        assert_eq!(plan, Plan { members: plan.members.clone(), ..blank() });
        assert_eq!(plan.members.len(), 1);
    }

    #[test]
    fn what_is_to_stay_stays() {
        let sample = sample();
        let all = SampleParts { title: true, statements: true, costs: true };
        let kept = with_own_list(&sample, all);
        assert_eq!(kept, Plan { members: kept.members.clone(), lead: None, ..sample.clone() });
        let costs = with_own_list(&sample, SampleParts { costs: true, ..SampleParts::default() });
        assert_eq!((&costs.cost, &costs.statements), (&kept.cost, &blank().statements));
        assert_eq!((costs.title.as_str(), costs.sample), ("", None));
        let stated = with_own_list(&sample, SampleParts { statements: true, ..SampleParts::default() });
        assert_eq!((&stated.statements, &stated.providers), (&sample.statements, &sample.providers));
        assert_eq!(stated.cost, blank().cost);
    }

    #[test]
    fn it_is_one_step_and_a_plan_that_is_no_sample_stays_as_it_is() {
        let session = Session::new(sample().into());
        let after = session.after(Action::Edit(own_list(SampleParts::default())));
        assert_eq!(after.after(Action::Undo).plan(), session.plan());
        let own = Plan { sample: None, ..sample() };
        assert_eq!(own.sample_parts(), None);
        assert_eq!(Edit::LeaveSample(SampleParts::default()).apply(&own), own);
    }
}
