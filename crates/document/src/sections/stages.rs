//! Where a federation and its insurers stand.

use std::{collections::BTreeSet, rc::Rc};

use super::section::{IdList, LimitedList, Section};
use crate::{
    comparison::{Compared, ComparisonRow, Figure, Subject},
    plan::{
        Plan, Problem, ProblemKind,
        limits::{MAXIMUM_INSURERS, MAXIMUM_QUESTIONS, MAXIMUM_TOPICS, MAXIMUM_YEARS, MOST_INSURERS_KEPT},
    },
    results::Task,
};
use consortium_core::{
    Field, Fraction,
    stages::{FiscalYear, ItemNumber, Span, StagesField, YearPlan, assess_year},
};

pub(super) struct Stages;

impl Section for Stages {
    fn problems(plan: &Plan) -> Vec<Problem> {
        plan.stages.years.iter().flat_map(|(year, plan)| year_problems(*year, plan)).collect()
    }

    fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
        let years = plan.stages.years.iter();
        years
            .map(|(year, plan)| {
                (IdList::Insurers(*year), plan.insurers.iter().map(|insurer| insurer.id.0).collect())
            })
            .collect()
    }

    /// More insurers than a year takes are kept and named as a problem, up to what a table brings.
    fn limited(plan: &Plan) -> Vec<LimitedList> {
        let years = &plan.stages.years;
        let all =
            LimitedList { field: "plan.stages.years".to_owned(), entries: years.len(), limit: MAXIMUM_YEARS };
        let of_years = years.iter().flat_map(|(FiscalYear(number), year)| {
            let list = move |name: &str, entries, limit| LimitedList {
                field: format!("plan.stages.years.{number}.{name}"),
                entries,
                limit,
            };
            let indicators = &year.indicators;
            [
                list("insurers", year.insurers.len(), MOST_INSURERS_KEPT),
                list("indicators.federation", indicators.federation.items.len(), ItemNumber::MOST.into()),
                list("indicators.insurer", indicators.insurer.items.len(), ItemNumber::MOST.into()),
                list("indicators.survey", indicators.survey.len(), MAXIMUM_QUESTIONS),
                list("indicators.source.pages", indicators.source.pages.len(), MAXIMUM_TOPICS),
            ]
        });
        std::iter::once(all).chain(of_years).collect()
    }

    fn comparison_rows(compared: &Compared<'_>) -> Vec<ComparisonRow> {
        stage_rows(compared.plans)
    }

    fn task(_plan: &Plan) -> Option<Task> {
        None
    }
}

/// What is wrong with the input for one year. What does not fit together in a record is part of the report.
fn year_problems(year: FiscalYear, plan: &YearPlan) -> Vec<Problem> {
    let field = |field| Field::Stages(year, field);
    let too_many = plan.insurers.len() > MAXIMUM_INSURERS;
    let too_many = too_many.then_some(Problem {
        field: field(StagesField::Insurers),
        kind: ProblemKind::TooManyInsurers { limit: MAXIMUM_INSURERS },
    });
    let indicators = plan.indicators.check().into_iter().map(|problem| Problem {
        field: field(StagesField::Indicators),
        kind: ProblemKind::Indicators { problem },
    });
    let unreadable = plan.unreadable().into_iter();
    let unreadable = unreadable.map(|(name, unreadable)| Problem::unreadable(field(name), unreadable));
    indicators.chain(too_many).chain(unreadable).collect()
}

/// Stages and rates, year by year; a row in which no plan has anything is left out.
fn stage_rows(plans: &[Rc<Plan>]) -> Vec<ComparisonRow> {
    let years: BTreeSet<FiscalYear> =
        plans.iter().flat_map(|plan| plan.stages.years.keys().copied()).collect();
    let mut rows = Vec::new();
    for year in years {
        let (mut stages, mut support_rates, mut step_up_rates) = (Vec::new(), Vec::new(), Vec::new());
        for plan in plans {
            let [stage, support_rate, step_up_rate] = stage_figures(year, plan.stages.years.get(&year));
            stages.push(stage);
            support_rates.push(support_rate);
            step_up_rates.push(step_up_rate);
        }
        let found = [
            (Subject::Stage(year), stages),
            (Subject::SupportRate(year), support_rates),
            (Subject::StepUpRate(year), step_up_rates),
        ];
        let found = found.into_iter().map(|(subject, figures)| ComparisonRow { subject, figures });
        rows.extend(found.filter(|row| row.figures.iter().any(|figure| *figure != Figure::Without)));
    }
    rows
}

/// Stage, support rate and step-up rate of one year of a plan.
fn stage_figures(year: FiscalYear, plan: Option<&Rc<YearPlan>>) -> [Figure; 3] {
    let Some(plan) = plan else { return [Figure::Without, Figure::Without, Figure::Without] };
    let report = assess_year(year, plan, None);
    let stage = if plan.federation.known().is_empty() {
        Figure::Without
    } else {
        Figure::Stage(report.federation.stage)
    };
    let rate = |rate: Option<Span<Fraction>>| rate.map_or(Figure::Without, Figure::Rate);
    let support_rate = report.prefecture.support_rate.map(|rate| rate.mean);
    [stage, rate(support_rate), rate(report.prefecture.step_up_rate.rate)]
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::comparison::{Figure, Subject};
    use crate::sections::stages::stage_rows;
    use crate::{plan::Plan, rulesets};
    use consortium_core::{
        Answer, Fraction,
        stages::{FiscalYear, ItemNumber, Span, YearPlan, printed_example},
    };

    fn figures(plans: &[Rc<Plan>], subject: &Subject) -> Vec<Figure> {
        let rows = stage_rows(plans).into_iter();
        rows.filter(|row| row.subject == *subject).flat_map(|row| row.figures).collect()
    }

    fn with_year(plan: &Plan, year: u16, stages: YearPlan) -> Rc<Plan> {
        let mut plan = plan.clone();
        plan.stages.years.insert(FiscalYear(year), Rc::new(stages));
        plan.into()
    }

    #[test]
    fn stages_and_rates_stand_beside_each_other_year_by_year_where_a_plan_has_them() {
        let (year, stages): (_, YearPlan) =
            (FiscalYear(2024), printed_example().table_insurers().into_iter().collect());
        let blank = Rc::new(Plan::empty(rulesets::built_in().remove(0)));
        let with_rates = with_year(&blank, year.0, stages);
        let mut answers = YearPlan::default();
        (1..=4).filter_map(ItemNumber::new).for_each(|item| answers.federation.set(item, Answer::Met));
        let with_stage = with_year(&blank, 2025, answers);
        let plans = [with_rates, with_stage, blank];

        let rate = Fraction::new(49, 60).unwrap();
        let [first, second, third] = &figures(&plans, &Subject::SupportRate(year))[..] else { panic!() };
        assert_eq!(*first, Figure::Rate(Span::exactly(rate)));
        assert_eq!([second, third], [&Figure::Without, &Figure::Without]);
        let stages = figures(&plans, &Subject::Stage(FiscalYear(2025)));
        assert!(matches!(stages[..], [Figure::Without, Figure::Stage(_), Figure::Without]));
        assert_eq!(figures(&plans, &Subject::StepUpRate(FiscalYear(2025))), []);
        let step_up = stage_rows(&plans).into_iter().find(|row| row.subject == Subject::StepUpRate(year));
        assert!(step_up.unwrap().differs());
    }
}
