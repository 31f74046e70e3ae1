//! The ladder that federations and insurers have in common: rungs that ask for more and more items.

use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use super::{ItemAnswers, ItemNumber, ItemSet, Span};
use crate::{Answer, Bilingual};

/// One of the rungs of a ladder, in ascending order.
pub trait Rung: Copy + Ord + Debug + 'static {
    /// Where somebody can stand: on a rung, or below all of them if the ladder has a ground.
    type Standing: Copy + Ord + Debug + From<Self>;

    /// Every rung, the lowest first.
    const ALL: &'static [Self];

    /// Where everybody stands who meets nothing.
    const START: Self::Standing;

    /// The number printed for the rung, from 1.
    fn number(self) -> u8;
}

macro_rules! rungs {
    ($(#[$meta:meta])* $name:ident: $standing:ty, starting at $start:expr; $($(#[$rung_meta:meta])* $rung:ident = $number:literal,)+) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "u8", into = "u8")]
        pub enum $name {
            $($(#[$rung_meta])* $rung,)+
        }

        impl Rung for $name {
            type Standing = $standing;
            const ALL: &'static [Self] = &[$(Self::$rung),+];
            const START: Self::Standing = $start;

            fn number(self) -> u8 {
                match self {
                    $(Self::$rung => $number,)+
                }
            }
        }

        impl From<$name> for u8 {
            fn from(rung: $name) -> Self {
                rung.number()
            }
        }

        impl TryFrom<u8> for $name {
            type Error = NoSuchRung;

            fn try_from(number: u8) -> Result<Self, NoSuchRung> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|rung| rung.number() == number)
                    .ok_or(NoSuchRung { found: number, highest: [$($number),+].into_iter().fold(0, u8::max) })
            }
        }
    };
}

rungs! {
    /// 保険者支援ステージ: how far a federation's support of its insurers has come. In JSON its number, 1 to 4.
    ///
    /// A federation that does not meet what the first stage asks for stands on none of them.
    ///
    /// Source: draft of 2024, p. 7.
    SupportStage: Option<SupportStage>, starting at None;
    /// 立上段階: help on request.
    Starting = 1,
    /// 実行段階: help by the year.
    Executing = 2,
    /// 推進段階: help towards goals of several years.
    Advancing = 3,
    /// 継続段階: goals renewed from what was reached.
    Continuing = 4,
}

rungs! {
    /// 保険者のステップ: how far the health projects of an insurer have come. In JSON its number, 1 to 5.
    ///
    /// The first step asks for nothing, so every insurer stands on one.
    ///
    /// Source: draft of 2024, p. 10.
    InsurerStep: InsurerStep, starting at InsurerStep::Indifferent;
    /// 無関心期: hardly any health projects.
    Indifferent = 1,
    /// 関心期: single projects.
    Interested = 2,
    /// 準備期: projects with goals for the year.
    Preparing = 3,
    /// 実行期: projects with goals for several years.
    Acting = 4,
    /// 維持・発展期: plans, checks and improves on its own.
    Sustaining = 5,
}

impl InsurerStep {
    /// The Roman numeral printed for the step.
    pub const fn numeral(self) -> char {
        match self {
            Self::Indifferent => 'Ⅰ',
            Self::Interested => 'Ⅱ',
            Self::Preparing => 'Ⅲ',
            Self::Acting => 'Ⅳ',
            Self::Sustaining => 'Ⅴ',
        }
    }

    /// The step below, if there is one.
    pub fn below(self) -> Option<Self> {
        Self::ALL.iter().copied().rev().find(|step| *step < self)
    }
}

/// A number that no rung of the ladder has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchRung {
    /// The number given.
    pub found: u8,
    /// The number of the highest rung.
    pub highest: u8,
}

impl std::fmt::Display for NoSuchRung {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected a number from 1 to {}, found {}", self.highest, self.found)
    }
}

/// Whether an item is about planning, and how far ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// 短期: the plan for one year.
    ShortTerm,
    /// 中長期: the plan for three years or more.
    MediumTerm,
}

/// One item of a ladder: what it asks for, and from which rung on.
///
/// A rung asks for its own items and for all of the rungs below it, as in every row of the draft. An item that is
/// asked for by a low rung and no longer by a higher one cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "R: Serialize", deserialize = "R: Deserialize<'de>"))]
pub struct LadderItem<R> {
    /// The number printed for it.
    pub number: ItemNumber,
    /// What it asks for.
    pub wording: Bilingual,
    /// The lowest rung that asks for it.
    pub needed_from: R,
    /// Whether it belongs to the short-term or the medium-term plan; most items belong to neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Horizon>,
}

/// The items of a ladder. Who stands on which rung follows from the items they meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent, bound(serialize = "R: Serialize", deserialize = "R: Deserialize<'de>"))]
pub struct Ladder<R> {
    /// The items in the order of the list.
    pub items: Vec<LadderItem<R>>,
}

impl<R: Rung> Ladder<R> {
    /// All items of the list.
    pub fn all_items(&self) -> ItemSet {
        self.select(|_| true)
    }

    /// The items that somebody on this rung meets.
    pub fn needs(&self, rung: R) -> ItemSet {
        self.select(|item| item.needed_from <= rung)
    }

    /// The items of the short-term or the medium-term plan.
    pub fn plan(&self, horizon: Horizon) -> ItemSet {
        self.select(|item| item.horizon == Some(horizon))
    }

    /// The rung reached: the highest whose items are all met. With unknown answers, all rungs that are possible.
    ///
    /// ```
    /// use consortium_core::stages::{ItemAnswers, ItemNumber, Span, SupportStage, draft_of_2024};
    /// let first = (1..=5).filter_map(ItemNumber::new).collect();
    /// let open = ItemAnswers::met_only(first);
    /// let reached = draft_of_2024().federation.standing(open);
    /// assert_eq!(reached.lowest(), Some(SupportStage::Starting)); // ⑥ may not be met
    /// assert_eq!(reached.highest(), Some(SupportStage::Continuing)); // everything else may be
    /// ```
    pub fn standing(&self, answers: ItemAnswers) -> Span<R::Standing> {
        let highest_with = |holds: fn(Answer) -> bool| {
            let reached = R::ALL.iter().rev().find(|rung| holds(answers.all(self.needs(**rung))));
            reached.map_or(R::START, |rung| R::START.max(R::Standing::from(*rung)))
        };
        Span::between(
            highest_with(|answer| answer == Answer::Met),
            highest_with(|answer| answer != Answer::NotMet),
        )
    }

    /// For every rung, what is there and what is missing.
    pub fn progress(&self, answers: ItemAnswers) -> Vec<RungProgress<R>> {
        R::ALL
            .iter()
            .map(|&rung| {
                let needs = self.needs(rung);
                let here = answers.only(needs);
                RungProgress {
                    rung,
                    answer: answers.all(needs),
                    met: here.met(),
                    missing: here.not_met(),
                    unknown: needs.without(here.known()),
                }
            })
            .collect()
    }

    /// What is wrong with the list itself.
    pub(super) fn problems(&self) -> Vec<LadderProblem<R>> {
        let mut seen = ItemSet::EMPTY;
        let mut problems = Vec::new();
        for item in &self.items {
            if seen.contains(item.number) {
                problems.push(LadderProblem::RepeatedNumber { number: item.number });
            }
            if item.wording.is_incomplete() {
                problems.push(LadderProblem::NoWording { number: item.number });
            }
            if R::START == R::Standing::from(item.needed_from) {
                problems.push(LadderProblem::LowestRungAsks { number: item.number });
            }
            seen = seen.union(item.number.into());
        }
        let idle = R::ALL.iter().copied().filter(|&rung| {
            R::START != R::Standing::from(rung) && self.select(|item| item.needed_from == rung).is_empty()
        });
        problems.extend(idle.map(|rung| LadderProblem::RungAddsNothing { rung }));
        problems
    }

    fn select(&self, wanted: impl Fn(&LadderItem<R>) -> bool) -> ItemSet {
        self.items.iter().filter(|item| wanted(item)).map(|item| item.number).collect()
    }
}

/// What is there and what is missing for one rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RungProgress<R> {
    /// The rung.
    pub rung: R,
    /// Whether it is reached.
    pub answer: Answer,
    /// The items it asks for that are met.
    pub met: ItemSet,
    /// The items it asks for that are not met.
    pub missing: ItemSet,
    /// The items it asks for that nothing is known about.
    pub unknown: ItemSet,
}

impl<R> RungProgress<R> {
    /// All items between here and the rung: those not met and those unknown.
    pub fn still_needed(&self) -> ItemSet {
        self.missing.union(self.unknown)
    }
}

/// What is wrong with a list of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum LadderProblem<R> {
    /// Two items have the same number, so an answer does not say which one it is about.
    RepeatedNumber {
        /// The number.
        number: ItemNumber,
    },
    /// The item does not say, in one of the languages, what it asks for.
    NoWording {
        /// The item.
        number: ItemNumber,
    },
    /// The item is asked for by the step on which everybody stands. It would never be looked at.
    LowestRungAsks {
        /// The item.
        number: ItemNumber,
    },
    /// The rung asks for nothing beyond the one below, so nobody can stand on the lower one.
    RungAddsNothing {
        /// The rung.
        rung: R,
    },
}
