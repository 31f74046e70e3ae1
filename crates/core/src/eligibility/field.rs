//! The names of the inputs that the consortium states about itself.

use serde::{Deserialize, Serialize};

/// Names one statement of the consortium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementField {
    /// Whether a steering committee is set up.
    Committee,
    /// The number of meetings planned in the year.
    MeetingsPlanned,
    /// Whether the project is meant to go on beyond the year.
    Continuity,
    /// Whether safety and personal data are cared for.
    Privacy,
    /// The name of the output indicator.
    OutputIndicator,
    /// The name of the outcome indicator.
    OutcomeIndicator,
    /// Whether project and model are shown.
    ModelShown,
    /// Whether claims and checkup data are analysed for a shared health problem.
    Analysis,
    /// Whether a report is written.
    Report,
}
