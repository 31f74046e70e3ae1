//! The names of the inputs that the consortium states about itself.

use crate::field::plain_fields;

plain_fields! {
    /// Names one statement of the consortium.
    StatementField {
        /// Whether a steering committee is set up.
        Committee = "committee",
        /// The number of meetings planned in the year.
        MeetingsPlanned = "meetings-planned",
        /// Whether the project is meant to go on beyond the year.
        Continuity = "continuity",
        /// Whether safety and personal data are cared for.
        Privacy = "privacy",
        /// The name of the output indicator.
        OutputIndicator = "output-indicator",
        /// The name of the outcome indicator.
        OutcomeIndicator = "outcome-indicator",
        /// Whether project and model are shown.
        ModelShown = "model-shown",
        /// Whether claims and checkup data are analysed for a shared health problem.
        Analysis = "analysis",
        /// Whether a report is written.
        Report = "report",
    }
}
