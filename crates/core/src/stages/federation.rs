//! Where a federation (国保連合会) stands: a self-check of its items.

use serde::Serialize;

use super::{
    Change, Explanation, Formula, Horizon, IndicatorSet, ItemAnswers, ItemNumber, ItemSet, Ladder, Rung,
    RungProgress, Span, SupportStage, Topic,
};
use crate::Answer;

/// Where a federation stands, why, and what leads to the next stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FederationReport {
    /// The stage reached, `None` below stage 1. More than one where unknown answers leave it open.
    pub stage: Span<Option<SupportStage>>,
    /// For every stage, what is there and what is missing.
    pub progress: Vec<RungProgress<SupportStage>>,
    /// The lowest stage that is not certainly reached; `None` at the top.
    pub next: Option<RungProgress<SupportStage>>,
    /// Items met that only the next stage asks for: progress.
    pub met_for_next: ItemSet,
    /// Items met that only stages beyond the next one ask for: there is a gap below them.
    pub met_beyond_next: ItemSet,
    /// The plan for the year.
    pub short_term: PlanStatus,
    /// The plan for several years.
    pub medium_term: PlanStatus,
    /// Whether the federation looks at all insurers of the prefecture together (part B) at its stage.
    pub prefecture_wide: Answer,
    /// Every item with the stages that ask for it.
    pub matrix: Vec<MatrixRow>,
    /// Answers for numbers that are in no row of the list.
    pub not_in_list: ItemSet,
    /// How the stage came about.
    pub explanation: Explanation,
}

/// How far one of the two plans is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PlanStatus {
    /// Whether all its items are met.
    pub answer: Answer,
    /// Its items that are met.
    pub met: ItemSet,
    /// Its items that are not met.
    pub missing: ItemSet,
    /// Its items without an answer.
    pub unknown: ItemSet,
}

/// One row of the matrix of items and rungs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixRow {
    /// The item.
    pub item: ItemNumber,
    /// What is known about it.
    pub answer: Answer,
    /// For every rung, the lowest first, whether it asks for the item.
    pub asked_by: Vec<bool>,
}

/// Finds the stage of a federation.
///
/// Source: draft of 2024, p. 8–9.
///
/// ```
/// use consortium_core::stages::{ItemAnswers, ItemNumber, SupportStage, assess_federation, draft_of_2024};
/// let indicators = draft_of_2024();
/// let met = [1, 2, 3, 4, 5, 6, 9, 10, 11].into_iter().filter_map(ItemNumber::new).collect();
/// let answers = ItemAnswers::decided(indicators.federation.all_items(), met);
/// let report = assess_federation(indicators, answers);
/// assert_eq!(report.stage.known(), Some(Some(SupportStage::Executing)));
/// let missing: Vec<u8> = report.next.unwrap().missing.iter().map(ItemNumber::get).collect();
/// assert_eq!(missing, [7, 8]);
/// ```
pub fn assess_federation(indicators: &IndicatorSet, answers: ItemAnswers) -> FederationReport {
    let ladder = &indicators.federation;
    let stage = ladder.standing(answers);
    let progress = ladder.progress(answers);
    let next = progress.iter().copied().find(|rung| Some(rung.rung) > stage.lowest());
    // Below stage 1 nothing is asked for, and above the top there is no stage that could ask.
    let needed_below_next = stage.lowest().map_or(ItemSet::EMPTY, |stage| ladder.needs(stage));
    let needed_for_next = next.map_or(ItemSet::EMPTY, |next| ladder.needs(next.rung));
    let met = answers.only(ladder.all_items()).met();
    FederationReport {
        met_for_next: met.intersection(needed_for_next.without(needed_below_next)),
        met_beyond_next: if next.is_some() { met.without(needed_for_next) } else { ItemSet::EMPTY },
        short_term: plan_status(ladder, Horizon::ShortTerm, answers),
        medium_term: plan_status(ladder, Horizon::MediumTerm, answers),
        prefecture_wide: at_least(stage, indicators.prefecture_wide_from),
        matrix: matrix(ladder, answers),
        not_in_list: answers.known().without(ladder.all_items()),
        explanation: explain(ladder, answers, stage, &progress),
        stage,
        progress,
        next,
    }
}

/// How far one of the two plans is there.
pub(super) fn plan_status<R: Rung>(ladder: &Ladder<R>, horizon: Horizon, answers: ItemAnswers) -> PlanStatus {
    let items = ladder.plan(horizon);
    let here = answers.only(items);
    PlanStatus {
        answer: answers.all(items),
        met: here.met(),
        missing: here.not_met(),
        unknown: items.without(here.known()),
    }
}

/// Every item with the rungs that ask for it, in the order of the list.
pub fn matrix<R: Rung>(ladder: &Ladder<R>, answers: ItemAnswers) -> Vec<MatrixRow> {
    let row = |item: &super::LadderItem<R>| MatrixRow {
        item: item.number,
        answer: answers.get(item.number),
        asked_by: R::ALL.iter().map(|rung| item.needed_from <= *rung).collect(),
    };
    ladder.items.iter().map(row).collect()
}

fn at_least(stage: Span<Option<SupportStage>>, wanted: SupportStage) -> Answer {
    if stage.lowest() >= Some(wanted) {
        Answer::Met
    } else if stage.highest() < Some(wanted) {
        Answer::NotMet
    } else {
        Answer::Unknown
    }
}

fn explain(
    ladder: &Ladder<SupportStage>,
    answers: ItemAnswers,
    stage: Span<Option<SupportStage>>,
    progress: &[RungProgress<SupportStage>],
) -> Explanation {
    let all = ladder.all_items();
    let here = answers.only(all);
    let open = open_items(progress, |rung| Some(rung) > stage.lowest() && Some(rung) <= stage.highest());
    let higher = progress.iter().filter(|rung| Some(rung.rung) > stage.lowest());
    let to_stage = |rung: &RungProgress<SupportStage>| Change::ItemsToStage {
        stage: rung.rung,
        items: rung.still_needed(),
    };
    Explanation {
        formula: Formula::StageReached { met: here.met(), unknown: all.without(here.known()) },
        topic: Topic::FederationStages,
        would_change: open.into_iter().chain(higher.map(to_stage)).collect(),
    }
}

/// The unknown answers that decide between the rungs that are still possible.
pub(super) fn open_items<R: Rung>(
    progress: &[RungProgress<R>],
    possible: impl Fn(R) -> bool,
) -> Option<Change> {
    let open = progress.iter().filter(|rung| possible(rung.rung));
    let items = open.fold(ItemSet::EMPTY, |items, rung| items.union(rung.unknown));
    (!items.is_empty()).then_some(Change::OpenItems { items })
}
