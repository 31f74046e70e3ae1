//! What is known about a consortium, as far as its requirements are concerned.

use crate::{Enrollees, MemberId};

/// What is known about a consortium. `None` means that an input is missing, never "no".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The societies, the lead included.
    pub societies: Vec<SocietyFacts>,
    /// How many providers take part (companies, universities, research institutes, checkup institutions).
    pub providers: u32,
    /// What the applicants state.
    pub statements: Statements,
}

/// What is known about one society.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocietyFacts {
    /// Which member it is.
    pub id: MemberId,
    /// Insured persons and dependants, if known.
    pub enrollees: Option<Enrollees>,
}

/// What the applicants state. `None`: not stated yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// A steering committee is set up for the application.
    pub committee: Option<bool>,
    /// Meetings of the committee planned in the year.
    pub meetings_planned: Option<u32>,
    /// The project is meant to go on beyond the year.
    pub continuity: Option<bool>,
    /// Safety and personal data are cared for, outsourcing included.
    pub privacy: Option<bool>,
    /// At least one output indicator is named and collected.
    pub output_indicator: Option<bool>,
    /// At least one outcome indicator is named and collected.
    pub outcome_indicator: Option<bool>,
    /// The project is evaluated in practice and shown as a model.
    pub model_shown: Option<bool>,
    /// Claims and checkup data are analysed for a shared health problem.
    pub analysis: Option<bool>,
    /// Steps, know-how and cautions go into a report.
    pub report: Option<bool>,
}

impl Statements {
    /// Everything is stated, with this many meetings planned.
    pub const fn complete(meetings_planned: u32) -> Self {
        Self {
            committee: Some(true),
            meetings_planned: Some(meetings_planned),
            continuity: Some(true),
            privacy: Some(true),
            output_indicator: Some(true),
            outcome_indicator: Some(true),
            model_shown: Some(true),
            analysis: Some(true),
            report: Some(true),
        }
    }
}
