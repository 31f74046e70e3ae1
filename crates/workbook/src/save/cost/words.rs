//! The words of the workbook, which come from the app in the language of the reader.

use consortium_core::cost::{Key, LineKind, Method};

macro_rules! words {
    ($($(#[$meta:meta])* $word:ident),* $(,)?) => {
        /// A name, a heading or a note of the workbook.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Word {
            $($(#[$meta])* $word,)*
        }

        impl Word {
            /// Every word: tests go through them.
            pub const ALL: &'static [Self] = &[$(Self::$word),*];
        }
    };
}

words! {
    /// The sheet of what each pays, and its heading.
    SheetAdopted,
    /// The sheet of all ways of splitting.
    SheetComparison,
    /// The sheet of who gains and who loses.
    SheetFairness,
    /// The sheet of planned and actual.
    SheetSettlement,
    /// The sheet of the inputs of the members.
    SheetInputs,
    /// The sheet of the cost lines.
    SheetLines,
    /// The same with actual use.
    SheetActualLines,
    /// The sheet of what each pays alone.
    SheetAlone,
    /// The same with actual use.
    SheetActualAlone,
    /// Stands before the name of a way of splitting on the sheet of its calculation.
    SheetCalculation,
    /// The same with actual use.
    SheetActualCalculation,
    /// How the sheets of formulas are to be used: a colour marks inputs.
    NoteInputs,
    /// Names the note on inputs.
    NoteInputsName,
    /// That Shapley value, nucleolus and the like are values that Excel does not recalculate.
    NoteGiven,
    /// Names the note on given values.
    NoteGivenName,
    /// Marks a column of given values in its heading.
    GivenMark,
    /// How ties of equal remainders are broken, and what is left below a unit.
    NoteRemainder,
    /// That the lead takes the remainder.
    NoteLead,
    /// Names the note on rounding.
    NoteRoundingName,
    /// That a formula would break ties differently, so that amounts are given as values.
    NoteRoundedByPlanner,
    /// A column of numbers of rows.
    Number,
    /// The column of societies.
    Society,
    /// The column of enrollees.
    Enrollees,
    /// The column of insured persons.
    Insured,
    /// The column of planned participants.
    PlannedUsers,
    /// The column of actual participants.
    ActualUsers,
    /// The column of what each pays today.
    Today,
    /// The row of sums.
    Sum,
    /// The unit that shares are rounded to.
    RoundingUnit,
    /// The column of cost lines.
    Line,
    /// The column of how an amount comes about.
    Kind,
    /// The column of the number of the member that bears a line alone.
    Owner,
    /// The column of amounts and prices.
    Price,
    /// The column of what a price is multiplied by.
    Quantity,
    /// The column of amounts.
    Amount,
    /// The column of whether the grant counts a line, 1 or 0.
    Eligible,
    /// The column of what is left of a line after grant and income.
    Net,
    /// The percentage of a line that a key splits.
    KeyPercent,
    /// All lines together.
    Gross,
    /// What the grant counts.
    EligibleCost,
    /// The rate of the grant.
    GrantRate,
    /// The ceiling of the grant.
    GrantCeiling,
    /// The unit that the grant is cut to.
    GrantUnit,
    /// Whether the group gets the grant, 1 or 0.
    GetsGrant,
    /// The grant.
    Grant,
    /// Other income.
    OtherIncome,
    /// Other income as far as there is cost for it to cover.
    IncomeUsed,
    /// What the members pay together.
    ToShare,
    /// What each would pay alone as the lines say.
    AloneCalculated,
    /// What each pays alone: the smaller of that and today's.
    Alone,
    /// The weight of a member under a key.
    Weight,
    /// The part of a member under a key.
    Part,
    /// What a member bears itself.
    OwnCost,
    /// The share before rounding.
    ExactShare,
    /// The share cut to the unit.
    CutShare,
    /// What was cut off.
    Remainder,
    /// The place among the remainders.
    Rank,
    /// What rounding adds.
    Added,
    /// What a member pays.
    Payable,
    /// The same as a percentage of the whole.
    PercentOfAll,
    /// What a member pays less what it would pay alone.
    Difference,
    /// Members that pay less than alone.
    Gain,
    /// Members that pay the same.
    Same,
    /// Members that pay more.
    Lose,
    /// The column of ways of splitting.
    Method,
    /// The smallest gain.
    SmallestGain,
    /// Who has the smallest gain.
    SmallestGainOf,
    /// The closest group.
    ClosestGroup,
    /// What the closest group saves by staying, before rounding.
    SlackExact,
    /// The same after rounding.
    SlackRounded,
    /// What was to be paid.
    Provisional,
    /// What is paid after all.
    Settled,
    /// What is still to be paid, or paid back if below zero.
    StillToPay,
}

/// The words of the workbook about cost.
#[derive(Clone, Copy, Debug)]
pub struct CostWords {
    /// The words.
    pub word: fn(Word) -> &'static str,
    /// The name of a way of splitting.
    pub method: fn(Method) -> &'static str,
    /// The name of a key.
    pub key: fn(Key) -> &'static str,
    /// The name of a kind of cost line.
    pub kind: fn(&LineKind) -> &'static str,
}

impl CostWords {
    pub(super) fn get(&self, word: Word) -> &'static str {
        (self.word)(word)
    }
}
