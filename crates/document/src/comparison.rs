//! What a comparison of plans is made of: rows, subjects and figures, and the societies that the plans have in common.

use std::rc::Rc;

use crate::{
    plan::{Member, Plan},
    results::Results,
};
use consortium_core::{
    Answer, Bilingual, Enrollees, Entry, Fraction, Yen,
    cost::{ExactYen, Method},
    eligibility::{RequirementId, SmallShare},
    stages::{FiscalYear, Span, SupportStage},
};

/// One thing in all plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    /// What it is.
    pub subject: Subject,
    /// What it is in each plan, in the order of the plans.
    pub figures: Vec<Figure>,
}

/// What a row compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The requirements that the plan is held against.
    RuleSet,
    /// Whether all requirements are met.
    Eligibility,
    /// The share of small societies.
    SmallShare,
    /// The number of societies.
    Societies,
    /// How many of them are still being asked.
    Candidates,
    /// Whether all requirements are met by the confirmed members alone.
    EligibilityOfConfirmed,
    /// One requirement.
    Requirement(RequirementId),
    /// What all pay together.
    Total,
    /// What joint work saves against going alone.
    Saving,
    /// The way of splitting.
    Method,
    /// Nobody pays more than alone; with what the member gains that gains least.
    NobodyPaysMore,
    /// No group does better by leaving; with what the group would lose that loses least.
    NoGroupLeaves,
    /// What the user's own society pays.
    OurPayment,
    /// What one member pays.
    Payment {
        /// Its name in the first plan that has it; may be empty.
        name: String,
        /// Its row in that plan, from 1.
        row: usize,
    },
    /// The stage of the federation in a year.
    Stage(FiscalYear),
    /// The support rate of the prefecture in a year.
    SupportRate(FiscalYear),
    /// The step-up rate of the prefecture in a year.
    StepUpRate(FiscalYear),
    /// The size of one member, in enrollees.
    Size {
        /// Its name in the first plan that has it; may be empty.
        name: String,
        /// Its row in that plan, from 1.
        row: usize,
    },
}

/// What a plan has in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The plan has no such thing: a requirement that is not asked for, a society that does not take part.
    Without,
    /// A name that comes as data.
    Name(Bilingual),
    /// An answer.
    Answer(Answer),
    /// The share of small societies, and the share that is asked for.
    Share(SmallShare, Fraction),
    /// A number of societies.
    Societies(u32),
    /// The size of a society.
    Size(Entry<Enrollees>),
    /// A way of splitting.
    Method(Method),
    /// Whole yen a year.
    Yen(Yen),
    /// A claim about fairness, by the amount in yen a year on which it depends: it holds unless that is below zero.
    Claim(ExactYen),
    /// The stage of a federation.
    Stage(Span<Option<SupportStage>>),
    /// A rate of a prefecture.
    Rate(Span<Fraction>),
    /// It cannot be calculated, or not here.
    NotCalculated,
}

/// What the sections compare.
pub(crate) struct Compared<'a> {
    /// The plans, from left to right.
    pub(crate) plans: &'a [Rc<Plan>],
    /// The societies of all plans.
    pub(crate) societies: Vec<Society<'a>>,
    /// The long calculations that have been made.
    pub(crate) results: &'a Results,
}

impl ComparisonRow {
    /// Whether the plans differ in it.
    pub fn differs(&self) -> bool {
        self.figures.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
    }
}

impl<'a> Compared<'a> {
    /// Finds the societies of these plans.
    ///
    /// Members are the same society if their insurer numbers are, or, where one has none, their names.
    pub(crate) fn of(plans: &'a [Rc<Plan>], results: &'a Results) -> Self {
        Self { plans, societies: matched(plans), results }
    }
}

/// One row for each society, in the order of the first plan, then of the next ones. `figure` takes the column of the
/// plan and the member in it.
pub(crate) fn member_rows(
    societies: &[Society<'_>],
    subject: fn(String, usize) -> Subject,
    figure: impl Fn(usize, Place<'_>) -> Option<Figure>,
) -> Vec<ComparisonRow> {
    let rows = societies.iter().filter_map(|society| {
        let (member, row) = society.iter().flatten().next()?;
        let figures = society.iter().enumerate().map(|(column, place)| match place {
            None => Figure::Without,
            Some(place) => figure(column, *place).unwrap_or(Figure::NotCalculated),
        });
        Some(ComparisonRow { subject: subject(member.name.clone(), *row), figures: figures.collect() })
    });
    rows.collect()
}

/// A member with its row in the plan, from 1.
pub(crate) type Place<'a> = (&'a Member, usize);

/// A society with its member in each plan that has it.
pub(crate) type Society<'a> = Vec<Option<Place<'a>>>;

/// The societies of all plans.
fn matched(plans: &[Rc<Plan>]) -> Vec<Society<'_>> {
    let mut societies: Vec<Society<'_>> = Vec::new();
    for (column, plan) in plans.iter().enumerate() {
        for (member, row) in plan.members.iter().zip(1..) {
            let place: Place<'_> = (member, row);
            // A society that already has its member of this plan has one column more.
            let same = societies.iter_mut().find(|society| {
                society.len() == column
                    && society.iter().flatten().any(|(other, _)| other.is_same_society(member))
            });
            match same {
                Some(society) => society.push(Some(place)),
                None => societies.push([vec![None; column], vec![Some(place)]].concat()),
            }
        }
        for society in &mut societies {
            society.resize(column + 1, None);
        }
    }
    societies
}
