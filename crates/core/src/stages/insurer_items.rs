//! What the plan and the results of an insurer say item by item, and the step that follows from them.

use serde::Serialize;

use super::{
    Change, Explanation, Formula, Horizon, InsurerRecord, InsurerStep, ItemAnswers, ItemSet, Ladder,
    MatrixRow, PlanStatus, PrintedPercent, RestOfPlan, Rung, RungProgress, Span, Topic,
    federation::{matrix, open_items, plan_status},
};
use crate::Fraction;

/// What plan and results say item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InsurerItems {
    /// What came of the plan; `None` if the plan is not known.
    pub plan: Option<PlanResults>,
    /// Items that were not planned and have no result: taken to be as they were before the year.
    pub taken_from_before: ItemSet,
    /// Items met before the year and no longer met: the cause of a fall.
    pub lost: ItemSet,
    /// The step that follows from the items after the year.
    pub step: Span<InsurerStep>,
    /// For every step, what is there and what is missing after the year.
    pub progress: Vec<RungProgress<InsurerStep>>,
    /// The plan for the year.
    pub short_term: PlanStatus,
    /// The plan for several years.
    pub medium_term: PlanStatus,
    /// Every item with the steps that ask for it.
    pub matrix: Vec<MatrixRow>,
    /// How the step came about.
    pub explanation: Explanation,
}

/// What came of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PlanResults {
    /// The items planned.
    pub planned: ItemSet,
    /// Planned items that were achieved.
    pub achieved: ItemSet,
    /// Planned items that were not achieved.
    pub missed: ItemSet,
    /// Planned items without a result.
    pub open: ItemSet,
}

impl PlanResults {
    /// What is left to achieve.
    pub fn left(&self) -> ItemSet {
        self.missed.union(self.open)
    }

    /// What the items give as a rate; `None` if nothing was planned.
    pub fn rate(&self) -> Option<Span<Fraction>> {
        let (achieved, planned) = (self.achieved.len(), i128::from(self.planned.len()));
        let highest = achieved.saturating_add(self.open.len());
        Some(Span::between(Fraction::new(achieved.into(), planned)?, Fraction::new(highest.into(), planned)?))
    }

    /// Whether the plan can come to this rate, whatever the open results turn out to be.
    pub fn allows(&self, rate: PrintedPercent) -> bool {
        let (achieved, planned) = (self.achieved.len(), i128::from(self.planned.len()));
        let possible = achieved..=achieved.saturating_add(self.open.len());
        possible
            .filter_map(|achieved| Fraction::new(achieved.into(), planned))
            .any(|share| rate.stands_for(share))
    }
}

/// What is known about the items before the year. Of the step it is taken that exactly its items were met.
pub(super) fn answers_before(ladder: &Ladder<InsurerStep>, record: &InsurerRecord) -> ItemAnswers {
    record.before.value().map_or_else(ItemAnswers::default, |step| {
        ItemAnswers::decided(ladder.all_items(), ladder.needs(step))
    })
}

/// What came of the plan, if it is known.
pub(super) fn plan_results(record: &InsurerRecord) -> Option<PlanResults> {
    let planned = record.planned.value()?;
    let results = record.item_answers();
    Some(PlanResults {
        planned,
        achieved: planned.intersection(results.met()),
        missed: planned.intersection(results.not_met()),
        open: planned.without(results.known()),
    })
}

/// What plan and results say; `None` if neither is known.
pub(super) fn assess_items(ladder: &Ladder<InsurerStep>, record: &InsurerRecord) -> Option<InsurerItems> {
    let (plan, given) = (plan_results(record), record.results.value());
    if plan.is_none() && given.is_none() {
        return None;
    }
    let (before, results) = (answers_before(ladder, record), record.item_answers());
    // What was not planned is taken to be as it was. Without a plan that can only be said of what was not met before and
    // is not in a list of everything that was achieved: whether it was planned or not, it is not met.
    let unplanned = match plan {
        Some(plan) => before.only(ladder.all_items().without(plan.planned)),
        None if given.is_some_and(|given| given.rest == RestOfPlan::Missed) => {
            ItemAnswers::decided(before.not_met(), ItemSet::EMPTY)
        }
        None => ItemAnswers::default(),
    };
    let after = results.or(unplanned);
    let step = ladder.standing(after);
    let progress = ladder.progress(after);
    Some(InsurerItems {
        plan,
        taken_from_before: unplanned.known().without(results.known()),
        lost: before.met().intersection(after.not_met()),
        short_term: plan_status(ladder, Horizon::ShortTerm, after),
        medium_term: plan_status(ladder, Horizon::MediumTerm, after),
        matrix: matrix(ladder, after),
        explanation: explain_step(ladder, after, step, &progress),
        step,
        progress,
    })
}

fn explain_step(
    ladder: &Ladder<InsurerStep>,
    after: ItemAnswers,
    step: Span<InsurerStep>,
    progress: &[RungProgress<InsurerStep>],
) -> Explanation {
    let all = ladder.all_items();
    let here = after.only(all);
    let open = open_items(progress, |rung| rung > step.lowest() && rung <= step.highest());
    let higher = progress.iter().filter(|rung| rung.rung > step.lowest());
    let to_step = |rung: &RungProgress<InsurerStep>| Change::ItemsToStep {
        step: rung.rung,
        items: rung.still_needed(),
    };
    Explanation {
        formula: Formula::StepReached { met: here.met(), unknown: all.without(here.known()) },
        topic: Topic::InsurerSteps,
        would_change: open.into_iter().chain(higher.map(to_step)).collect(),
    }
}

/// Every step is possible.
pub(super) fn any_step() -> Span<InsurerStep> {
    let [lowest, .., highest] = InsurerStep::ALL else { return Span::exactly(InsurerStep::START) };
    Span::between(*lowest, *highest)
}

#[cfg(test)]
mod tests {
    use super::{PlanResults, assess_items};
    use crate::{
        Entry, Fraction,
        stages::{
            Change, InsurerRecord, InsurerStep, ItemAnswers, ItemNumber, ItemResults, ItemSet, RestOfPlan,
            Span, draft_of_2024,
        },
    };

    fn items(numbers: &[u8]) -> ItemSet {
        numbers.iter().filter_map(|number| ItemNumber::new(*number)).collect()
    }

    #[test]
    fn what_is_open_of_a_plan_makes_its_rate_a_range() {
        let plan = PlanResults {
            planned: items(&[1, 2, 3, 4]),
            achieved: items(&[1]),
            missed: items(&[2]),
            open: items(&[3, 4]),
        };
        let quarters = |count| Fraction::new(count, 4).unwrap();
        assert_eq!(plan.rate(), Some(Span::between(quarters(1), quarters(3))));
        assert_eq!(plan.left(), items(&[2, 3, 4]));
        for (rate, allowed) in [("25", true), ("50", true), ("75", true), ("100", false), ("0", false)] {
            assert_eq!(plan.allows(rate.parse().unwrap()), allowed, "{rate}");
        }
        let nothing = ItemSet::EMPTY;
        let empty = PlanResults { planned: nothing, achieved: nothing, missed: nothing, open: nothing };
        assert_eq!(empty.rate(), None);
    }

    /// Of an insurer without a known plan, what these results say where it stood on this step.
    fn record(before: InsurerStep, answers: ItemAnswers, rest: RestOfPlan) -> InsurerRecord {
        InsurerRecord {
            before: Entry::Known(before),
            results: Entry::Known(ItemResults { answers, rest }),
            ..InsurerRecord::default()
        }
    }

    #[test]
    fn without_a_plan_only_a_complete_list_says_that_the_others_are_not_met() {
        let ladder = &draft_of_2024().insurer;
        let met = items(&[1]);
        let taken = |rest| {
            let record = record(InsurerStep::Indifferent, ItemAnswers::met_only(met), rest);
            assess_items(ladder, &record).unwrap().taken_from_before
        };
        let unmet_before = ladder.all_items().without(ladder.needs(InsurerStep::Indifferent));
        assert_eq!(taken(RestOfPlan::Missed), unmet_before.without(met));
        assert_eq!(taken(RestOfPlan::Open), ItemSet::EMPTY);
    }

    #[test]
    fn open_items_decide_a_step_only_up_to_the_highest_that_is_possible() {
        let ladder = &draft_of_2024().insurer;
        let needs = |step| ladder.needs(step);
        let of_preparing = needs(InsurerStep::Preparing).without(needs(InsurerStep::Interested));
        let of_sustaining = needs(InsurerStep::Sustaining).without(needs(InsurerStep::Acting));
        // What Acting asks for is not met: what is open about Sustaining makes no difference.
        let known = ladder.all_items().without(of_preparing).without(of_sustaining);
        let answers = ItemAnswers::decided(known, needs(InsurerStep::Interested));
        let found =
            assess_items(ladder, &record(InsurerStep::Indifferent, answers, RestOfPlan::Open)).unwrap();
        assert_eq!(found.step, Span::between(InsurerStep::Interested, InsurerStep::Preparing));
        assert_eq!(found.explanation.would_change[0], Change::OpenItems { items: of_preparing });
    }
}
