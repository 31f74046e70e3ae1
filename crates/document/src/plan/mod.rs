//! The document a user works on: its types, validation, edits and undo.
//!
//! A [`Plan`] holds what the user entered and nothing that can be calculated from it. An input may be missing or
//! unreadable ([`Entry`]); neither is ever turned into a zero. Plans change only through an [`Edit`], so that every
//! change can be undone ([`Session`]).

mod block;
mod by_name;
mod called;
mod collaboration;
pub mod cost;
mod document;
mod edit;
mod fill;
mod full;
mod leave_sample;
pub(crate) mod limits;
mod order;
mod outcomes;
mod paste;
mod problem;
mod replace;
mod sample;
mod selection;
mod session;
mod stages;
mod training;
mod units_of_block;
mod white_paper;

pub use block::{AppliedUnit, PastedBlock};
pub use called::CalledBy;
pub use collaboration::{NoticeEdit, RolesEdit};
pub use consortium_core::{
    Entry, Indicator, Member, MemberCost, Provider, ProviderId, ProviderKind, Providers, Statements,
    stages::{StagesPlan, YearPlan},
};
pub use cost::{ConfirmedAlone, CostEdit, CostQuestion, CostSolutions, CostTask};
pub use document::{Plan, SampleId};
pub use edit::{Edit, MemberEdit, NewMember, OpenCells, ProviderEdit};
pub use fill::{ExpectedFromEnrollees, FilledMembers};
pub use full::NoRoom;
pub use leave_sample::{OwnList, SampleParts};
pub use limits::{
    MAXIMUM_GROUPS, MAXIMUM_INSURERS, MAXIMUM_MEMBERS, MAXIMUM_PAPER_GROUPS, MAXIMUM_PROVIDERS,
    MAXIMUM_QUESTIONS, MAXIMUM_REASONS, MAXIMUM_REVIEW_LINES, MAXIMUM_TOPICS, MAXIMUM_YEARS,
    MOST_INSURERS_KEPT, MOST_MEMBERS_KEPT,
};
pub use order::{MemberOrder, OrderedBy};
pub use outcomes::{GroupEdit, OutcomesEdit, ReasonEdit, ReviewEdit, ReviewResult};
pub use paste::MemberColumn;
pub use problem::{Problem, ProblemKind};
pub use replace::AgainstMembers;
pub use sample::Wording;
pub(crate) use sample::letters;
pub use selection::{Direction, Selection};
pub use session::{Action, Session};
pub use stages::{InsurerEdit, StagesEdit, StagesSample, YearEdit};
pub use training::TrainingEdit;
pub use units_of_block::BlockFigures;
pub use white_paper::WhitePaperEdit;
