//! A user's own list of members or insurers in a sample: what the sample made up beside it goes, unless it is to stay.

use std::{collections::BTreeSet, rc::Rc};

use super::{Plan, Providers, Statements, YearPlan, cost::Cost};
use consortium_core::{
    MemberCost,
    stages::{FiscalYear, StagesPlan},
};

/// The list that a user brings into a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnList {
    /// The members.
    Members,
    /// The insurers of these years.
    Insurers(BTreeSet<FiscalYear>),
}

/// Parts of a sample beside the list that comes into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SampleParts {
    /// Its title, with the mark that the plan is a sample.
    pub title: bool,
    /// The answers about the consortium, and its providers.
    pub statements: bool,
    /// What the project costs and how that is split, and what members pay today.
    pub costs: bool,
    /// The members, where the insurers come.
    pub members: bool,
    /// The self-check and the targets of the federation; the insurers of other years, or of all years where the members
    /// come.
    pub stages: bool,
}

impl Plan {
    /// Which parts this sample has beside the list that comes into it; `None` if the plan is none.
    pub fn sample_parts(&self, own: &OwnList) -> Option<SampleParts> {
        self.sample.as_ref()?;
        let blank = Self::empty(self.rule_set.clone());
        let of_members = self.members.iter().any(|member| !member.cost.is_blank());
        Some(SampleParts {
            title: true,
            statements: self.statements != blank.statements || self.providers != blank.providers,
            costs: of_members || ![Cost::default(), blank.cost].contains(&self.cost),
            members: *own != OwnList::Members && !self.members.is_empty(),
            stages: self.stages != self.stages_of(own),
        })
    }

    /// Stages and rates without what is not the user's own.
    fn stages_of(&self, own: &OwnList) -> StagesPlan {
        let OwnList::Insurers(years) = own else { return StagesPlan::default() };
        let kept = self.stages.years.iter().filter(|(year, _)| years.contains(year));
        let kept = kept.map(|(year, plan)| {
            let (insurers, indicators) = (plan.insurers.clone(), plan.indicators.clone());
            (*year, Rc::new(YearPlan { insurers, indicators, ..YearPlan::default() }))
        });
        StagesPlan { years: kept.collect() }
    }

    /// Removes what a sample made up beside the list that came into it, except these parts. A plan that is no sample stays as
    /// it is.
    pub(super) fn leave_sample(&mut self, own: &OwnList, kept: SampleParts) {
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
        if !kept.members && *own != OwnList::Members {
            self.members.clear();
            (self.lead, self.us) = (None, None);
            self.keep_costs_of_members();
            self.keep_figures_of_members();
        }
        if !kept.stages {
            self.stages = self.stages_of(own);
        }
        if !kept.title {
            self.title = title;
            self.sample = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OwnList, SampleParts};
    use crate::{
        plan::{Action, Edit, InsurerEdit, MemberEdit, OpenCells, Plan, Session, StagesEdit, StagesSample},
        rulesets,
    };
    use consortium_core::stages::{FiscalYear, InsurerRecord};

    fn blank() -> Plan {
        Plan::empty(rulesets::built_in().remove(0))
    }

    /// A sample that has every part.
    fn sample() -> Plan {
        let samples = rulesets::samples();
        let plans = samples.iter().map(|sample| Plan::sample(sample, blank().rule_set, |text| &text.ja));
        let all = Some(SampleParts { title: true, statements: true, costs: true, ..SampleParts::default() });
        plans.into_iter().find(|plan| plan.sample_parts(&OwnList::Members) == all).unwrap()
    }

    /// The sample after a user's own list of one society took the place of its own.
    fn with_own_list(plan: &Plan, kept: SampleParts) -> Plan {
        own_list(kept).apply(plan)
    }

    fn own_list(kept: SampleParts) -> Edit {
        let row = crate::plan::NewMember { name: "甲健保".to_owned(), ..Default::default() };
        Edit::Several(vec![
            Edit::Members(MemberEdit::Replace(vec![row], OpenCells::Keep)),
            Edit::LeaveSample(OwnList::Members, kept),
        ])
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
        let all = SampleParts { title: true, statements: true, costs: true, members: true, stages: true };
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
    fn insurers_of_a_users_own_leave_self_check_targets_and_other_years_of_the_sample_behind() {
        let (mine, other) = (FiscalYear(2025), FiscalYear(2024));
        for sample in StagesSample::ALL {
            let mut plan = Plan::stages_sample(sample, "見本".to_owned(), blank().rule_set);
            let first = plan.stages.years.values().next().unwrap().clone();
            plan.stages.years.insert(other, first);
            let record = InsurerRecord { name: "A市".to_owned(), ..Default::default() };
            let records = [(Some(mine), record)];
            let list = OwnList::Insurers([mine].into());
            assert!(plan.sample_parts(&list).unwrap().stages);
            let take_over = StagesEdit::take_over(records, mine, InsurerEdit::Replace);
            let leave = |kept| Edit::LeaveSample(list.clone(), kept);
            let after = Edit::Several(vec![take_over.clone(), leave(SampleParts::default())]).apply(&plan);
            assert_eq!((after.title.as_str(), &after.sample), ("", &None));
            assert_eq!(after.stages.years.keys().collect::<Vec<_>>(), [&mine]);
            let year = &after.stages.years[&mine];
            assert_eq!(year.insurers.len(), 1);
            assert_eq!((&year.federation, &year.targets), (&Default::default(), &Default::default()));
            let all = SampleParts { title: true, stages: true, ..SampleParts::default() };
            let kept = Edit::Several(vec![take_over.clone(), leave(all)]).apply(&plan);
            assert_eq!(kept, take_over.apply(&plan));
        }
    }

    #[test]
    fn it_is_one_step_and_a_plan_that_is_no_sample_stays_as_it_is() {
        let session = Session::new(sample().into());
        let after = session.after(Action::Edit(own_list(SampleParts::default())));
        assert_eq!(after.after(Action::Undo).plan(), session.plan());
        let own = Plan { sample: None, ..sample() };
        assert_eq!(own.sample_parts(&OwnList::Members), None);
        assert_eq!(Edit::LeaveSample(OwnList::Members, SampleParts::default()).apply(&own), own);
    }
}
