//! The check: each condition of an exercise against what the calculator says about the plan.

use std::cmp::Ordering;

use crate::exercises::{
    Exercise,
    calculations::Calculations,
    condition::{ActualUse, Condition, Counted, PlanPart},
    figure::{Figure, FigureUnit, FigureValue, Of, Selection},
    finding::{Finding, Given, Standing},
    given::GivenAnswer,
};
use crate::plan::{
    Member, Plan,
    cost::{Key, Keys, Line, LineKind},
};
use consortium_core::{
    Answer, MemberId, Yen,
    cost::{LineId, Percent, Purpose},
    eligibility::SmallShare,
    reading::{read_count, read_percent, read_yen},
    stages::{PrintedPercent, printed_example},
};

/// What a learner hands in.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The plan the exercise started with.
    pub start: &'a Plan,
    /// The plan as it is.
    pub plan: &'a Plan,
    /// What was answered beside it.
    pub given: &'a GivenAnswer,
}

/// Checks every condition of an exercise, in its order.
pub fn check(exercise: &Exercise, attempt: Attempt<'_>) -> Vec<Finding> {
    let checker = Checker {
        start: Calculations::of(attempt.start),
        plan: Calculations::of(attempt.plan),
        given: attempt.given,
    };
    exercise.solved_when.iter().map(|condition| checker.check(condition)).collect()
}

/// Whether every condition holds.
pub fn is_solved(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.answer == Answer::Met)
}

struct Checker<'a> {
    start: Calculations<'a>,
    plan: Calculations<'a>,
    given: &'a GivenAnswer,
}

fn finding(holds: bool, standing: Standing) -> Finding {
    Finding { answer: Answer::of(Some(holds)), standing }
}

/// What a condition comes to that needs a figure which may not be there.
fn if_calculated(finding: Option<Finding>) -> Finding {
    finding.unwrap_or(Finding { answer: Answer::Unknown, standing: Standing::NotCalculated })
}

/// What a condition comes to that holds if nothing stands in the way.
fn unless_any<T>(obstacles: Vec<T>, standing: impl FnOnce(Vec<T>) -> Standing) -> Finding {
    finding(obstacles.is_empty(), standing(obstacles))
}

impl<'a> Checker<'a> {
    fn check(&self, condition: &Condition) -> Finding {
        match condition {
            Condition::Verdict(wanted) => {
                let assessment = &self.plan.eligibility().assessment;
                let standing = Standing::Verdict(assessment.verdict, assessment.share);
                finding(assessment.verdict == *wanted, standing)
            }
            Condition::Requirement { id, is } => {
                let result = self.plan.eligibility().assessment.requirement(*id);
                finding(result.is_some_and(|result| result.answer == *is), Standing::Plain)
            }
            Condition::Count { of, at_least, at_most } => {
                let count = self.count(*of);
                let fits = count >= *at_least && at_most.is_none_or(|most| count <= most);
                finding(fits, Standing::Count(count))
            }
            Condition::Keeps(parts) => {
                let changed = parts.iter().copied().filter(|part| !self.is_kept(*part));
                unless_any(changed.collect(), Standing::Changed)
            }
            Condition::KeepsMembers(members) => {
                let changed = members.iter().copied().filter(|id| !self.is_same_size(*id));
                unless_any(changed.collect(), Standing::Members)
            }
            Condition::Without(member) => {
                finding(self.plan.plan.member(*member).is_none(), Standing::Members(vec![*member]))
            }
            Condition::AnswersFigure { figure, of } => if_calculated(self.figure_given(*figure, *of)),
            Condition::AnswersMembers { selection, of } => if_calculated(self.members_given(*selection, *of)),
            Condition::Amount { figure, at_least, at_most } => {
                if_calculated(figure.amount(&self.plan).map(|amount| {
                    let fits = at_least.is_none_or(|least| amount >= least)
                        && at_most.is_none_or(|most| amount <= most);
                    finding(fits, Standing::Figure(FigureValue::Yen(amount)))
                }))
            }
            Condition::Cheaper(way) => {
                let verdict = self.plan.cost().verdict.done();
                if_calculated(
                    verdict
                        .map(|verdict| finding(verdict.cheaper == *way, Standing::Cheaper(verdict.cheaper))),
                )
            }
            Condition::Method(methods) => {
                let method = self.plan.plan.cost.method;
                finding(methods.contains(&method), Standing::Method(method))
            }
            Condition::KeyPercent { key, at_least, at_most } => {
                let percent = percent_of(&self.plan.plan.cost.keys, *key);
                finding((*at_least..=*at_most).contains(&percent), Standing::Percent(percent))
            }
            Condition::NobodyPaysMoreThanAlone => if_calculated(
                Selection::PaysMoreThanAlone
                    .members(&self.plan)
                    .map(|losers| unless_any(losers, Standing::Members)),
            ),
            Condition::NoGroupDoesBetter => {
                if_calculated(self.plan.closest_group().map(|group| match group {
                    Some(group) if group.excess.is_negative() => {
                        finding(false, Standing::Group(group.members.clone(), group.excess.negated()))
                    }
                    _ => finding(true, Standing::Plain),
                }))
            }
            Condition::GrantCounted => {
                let grant = self.plan.cost().grant.as_ref().and_then(|grant| grant.done());
                let assessment = &self.plan.eligibility().assessment;
                let standing = Standing::Verdict(assessment.verdict, assessment.share);
                finding(grant.is_some_and(|grant| grant.counted > Yen::ZERO), standing)
            }
            Condition::ActualUse(wanted) => {
                let differing = wanted.iter().filter(|one| !self.has_use(one)).map(|one| one.member);
                unless_any(differing.collect(), Standing::Members)
            }
            Condition::SupportRate(shown) => if_calculated(self.support_rate(*shown)),
            Condition::RatesOfPrintedFormula => {
                let rates = self.plan.rates();
                let printed = printed_example().formula.rates.iter().map(|rate| Some(rate.share()));
                finding(rates.into_iter().eq(printed), Standing::Plain)
            }
            Condition::Stage(wanted) => if_calculated(
                self.plan
                    .federation()
                    .map(|federation| finding(federation.stage.lowest() >= Some(*wanted), Standing::Plain)),
            ),
        }
    }

    fn of(&self, of: Of) -> &Calculations<'a> {
        match of {
            Of::Start => &self.start,
            Of::Plan => &self.plan,
        }
    }

    fn count(&self, of: Counted) -> u32 {
        let (start, plan) = (self.start.plan, self.plan.plan);
        let share = || SmallShare::among(&plan.facts().societies, &plan.rule_set);
        let counted = match of {
            Counted::Members => plan.members.len(),
            Counted::SmallMembers => return share().small(),
            Counted::LargeMembers => return share().large(),
            Counted::MembersOfUnknownSize => return share().unknown(),
            Counted::NewMembers => {
                plan.members.iter().filter(|member| start.member(member.id).is_none()).count()
            }
            Counted::ChangedMembers => {
                start.members.iter().filter(|member| !self.is_same_size(member.id)).count()
            }
            Counted::ChangedInsurers => self.changed_insurers(),
            Counted::ChangedItems => self.changed_items(),
        };
        u32::try_from(counted).unwrap_or(u32::MAX)
    }

    fn changed_insurers(&self) -> usize {
        let [start, plan] =
            [&self.start, &self.plan].map(|of| of.year().map_or(&[][..], |year| &year.insurers));
        let changed = start.iter().filter(|insurer| !plan.contains(insurer)).count();
        let new = plan.iter().filter(|one| start.iter().all(|other| other.id != one.id)).count();
        changed.saturating_add(new)
    }

    fn changed_items(&self) -> usize {
        let Some((start, plan)) = self.start.year().zip(self.plan.year()) else { return 0 };
        let items = plan.indicators.federation.all_items();
        items.iter().filter(|item| start.federation.get(*item) != plan.federation.get(*item)).count()
    }

    /// Whether a member of the start is still there with the same enrollees.
    fn is_same_size(&self, id: MemberId) -> bool {
        let enrollees = |plan: &Plan| plan.member(id).map(|member| member.enrollees.clone());
        enrollees(self.start.plan) == enrollees(self.plan.plan)
    }

    fn is_kept(&self, part: PlanPart) -> bool {
        let (start, plan) = (self.start.plan, self.plan.plan);
        match part {
            PlanPart::RuleSet => start.rule_set == plan.rule_set,
            PlanPart::Members => {
                start.members.len() == plan.members.len()
                    && start.members.iter().zip(&plan.members).all(|(before, now)| same_figures(before, now))
            }
            PlanPart::Statements => {
                start.statements == plan.statements && start.providers.count() == plan.providers.count()
            }
            PlanPart::CostLines => same_lines(start, plan, |_| true),
            PlanPart::CostLinesButOffice => same_lines(start, plan, |line| line.purpose != Purpose::Office),
            PlanPart::Income => {
                start.cost.grant == plan.cost.grant && start.cost.other_income == plan.cost.other_income
            }
            PlanPart::Keys => {
                let keys = |line: &Line| line.keys.clone();
                start.cost.keys == plan.cost.keys
                    && start.cost.method == plan.cost.method
                    && start.cost.lines.iter().map(keys).eq(plan.cost.lines.iter().map(keys))
            }
        }
    }

    fn figure_given(&self, figure: Figure, of: Of) -> Option<Finding> {
        let text = self.given.figure.as_str();
        if text.trim().is_empty() {
            return Some(finding(false, Standing::Given(Given::Nothing)));
        }
        let Some(given) = read_figure(figure.unit(), text) else {
            return Some(finding(false, Standing::Given(Given::Unreadable)));
        };
        let given = match compared(given, figure.value(self.of(of))?)? {
            Ordering::Less => Given::TooSmall,
            Ordering::Equal => Given::Right,
            Ordering::Greater => Given::TooGreat,
        };
        Some(finding(given == Given::Right, Standing::Given(given)))
    }

    fn members_given(&self, selection: Selection, of: Of) -> Option<Finding> {
        let given = &self.given.members;
        let expected = selection.members(self.of(of))?;
        let too_many = given.iter().filter(|member| !expected.contains(member)).count();
        let missing = expected.iter().filter(|member| !given.contains(member)).count();
        let given = if given.is_empty() && missing > 0 {
            Given::Nothing
        } else {
            Given::Members { too_many, missing }
        };
        Some(finding(too_many == 0 && missing == 0, Standing::Given(given)))
    }

    fn has_use(&self, wanted: &ActualUse) -> bool {
        let member = self.plan.plan.member(wanted.member);
        member.and_then(|member| member.cost.actual_users.value()) == Some(wanted.participants)
    }

    fn support_rate(&self, shown: PrintedPercent) -> Option<Finding> {
        let rate = self.plan.support_rate()?;
        Some(finding(shown.stands_for(rate), Standing::Figure(FigureValue::Percent(rate))))
    }
}

/// Reads a figure as a learner writes it.
fn read_figure(unit: FigureUnit, text: &str) -> Option<FigureValue> {
    match unit {
        FigureUnit::Societies => {
            read_count(text.trim().trim_end_matches("組合")).ok()?.value.map(FigureValue::Societies)
        }
        FigureUnit::Yen => read_yen(text).ok()?.value.map(FigureValue::Yen),
        FigureUnit::Percent => read_percent(text).ok()?.value.map(FigureValue::Percent),
    }
}

/// How a figure compares with the calculated one; percentages as they are shown, with one decimal.
fn compared(given: FigureValue, calculated: FigureValue) -> Option<Ordering> {
    match (given, calculated) {
        (FigureValue::Societies(given), FigureValue::Societies(calculated)) => Some(given.cmp(&calculated)),
        (FigureValue::Yen(given), FigureValue::Yen(calculated)) => Some(given.cmp(&calculated)),
        (FigureValue::Percent(given), FigureValue::Percent(calculated)) => {
            let same = given.percent(1)?.to_string() == calculated.percent(1)?.to_string();
            Some(if same { Ordering::Equal } else { given.cmp(&calculated) })
        }
        _ => None,
    }
}

/// Whether two records of a member have the same id and the same figures.
fn same_figures(before: &Member, now: &Member) -> bool {
    before.id == now.id
        && before.enrollees == now.enrollees
        && before.insured == now.insured
        && before.expected_users == now.expected_users
        && before.cost.standalone_today == now.cost.standalone_today
}

/// Whether the cost lines that `counts` picks are the same, apart from names and keys.
fn same_lines(start: &Plan, plan: &Plan, counts: fn(&Line) -> bool) -> bool {
    let [start, plan] = [start, plan].map(|plan| plan.cost.lines.iter().filter(|line| counts(line)));
    let figures = |line: &Line| -> (LineId, Purpose, LineKind) { (line.id, line.purpose, line.kind.clone()) };
    start.map(figures).eq(plan.map(figures))
}

/// How much a key splits of every line without keys of its own.
fn percent_of(keys: &Keys, key: Key) -> Percent {
    let parts = keys.0.iter().filter(|part| part.key == key);
    Percent::saturating_sum(parts.filter_map(|part| part.percent.value()))
}
