//! データの利用: who may ask whom for which data.
//!
//! A decision table, dated: each combination of who asks, whom, for what, age, whether the person moved, whether the law
//! asks to keep the record, and the day, is decided by exactly one row. A test walks every combination.
//!
//! Sources: material on provision of checkup data by employers (seed of 2020, for the law to 2021-12-31), and the text of
//! the laws as read in March 2026 (for the law from 2022-01-01, 令和3年法律第66号).

mod answer;
mod article;
mod citations;
mod dates;
mod from_2022_federations_ask;
mod from_2022_insurers_ask_employers;
mod from_2022_others_ask;
mod matrix;
mod numbering;
mod outcome;
mod question;
mod route;
mod row;
mod rows;
mod sets;
mod to_2021;

pub use answer::{AccessAnswer, CitedForAges, Consent, Note, Open, OtherWay, answer};
pub use article::{Article, ArticleRole, Law};
pub use dates::{CHANGED_ON, CHECK_AGAIN_AFTER, LAW_BEGINS, TEXT_AS_OF};
pub use matrix::{MATRIX, MatrixCell, MatrixColumn, MatrixInformation, MatrixState, cell_of};
pub use numbering::Numbering;
pub use outcome::{CheckReason, Outcome};
pub use question::{Age, AgeBand, Information, MOST_YEARS, Party, Period, Question, QuestionFault};
pub use route::{Leg, legs};
pub use row::Row;
pub use rows::rows;
