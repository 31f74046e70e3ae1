//! What the consortium states about itself.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};

use crate::{Characters, Entry, EntryReading, Slot, Unreadable, eligibility::StatementField, field::slots};

/// What the consortium states about itself. `None`: not answered yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Statements {
    /// A steering committee is set up for the application.
    pub committee: Option<bool>,
    /// Meetings of the committee planned in the year.
    pub meetings_planned: Entry<u32>,
    /// The project is meant to go on beyond the year.
    pub continuity: Option<bool>,
    /// Safety and personal data are cared for, outsourcing included.
    pub privacy: Option<bool>,
    /// The output indicator: how much is done.
    pub output_indicator: Indicator,
    /// The outcome indicator: what it brings about.
    pub outcome_indicator: Indicator,
    /// The project is evaluated in practice and shown as a model.
    pub model_shown: Option<bool>,
    /// Claims and checkup data are analysed for a shared health problem.
    pub analysis: Option<bool>,
    /// Steps, know-how and cautions go into a report.
    pub report: Option<bool>,
}

/// An indicator the project is judged by. In JSON: `null`, `false`, or its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Indicator {
    /// Not decided yet.
    #[default]
    Undecided,
    /// There will be none.
    Without,
    /// There is one, with this name; an empty name is still missing.
    Named(String),
}

impl Indicator {
    /// Whether an indicator is named, if that can be said.
    pub fn is_named(&self) -> Option<bool> {
        match self {
            Self::Undecided => None,
            Self::Without => Some(false),
            Self::Named(name) => (!name.trim().is_empty()).then_some(true),
        }
    }
}

impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Undecided => serializer.serialize_unit(),
            Self::Without => serializer.serialize_bool(false),
            Self::Named(name) => serializer.serialize_str(name),
        }
    }
}

impl<'de> Deserialize<'de> for Indicator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IndicatorVisitor)
    }
}

struct IndicatorVisitor;

impl Visitor<'_> for IndicatorVisitor {
    type Value = Indicator;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, false, or a name")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Indicator, E> {
        Ok(Indicator::Undecided)
    }

    /// `true`: there is one, which still lacks its name.
    fn visit_bool<E: de::Error>(self, stated: bool) -> Result<Indicator, E> {
        Ok(if stated { Indicator::Named(String::new()) } else { Indicator::Without })
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Indicator, E> {
        Ok(Indicator::Named(name.to_owned()))
    }
}

/// What is typed is the name of the indicator; that there is none is chosen.
impl Slot for Indicator {
    fn enter(&mut self, text: &str) {
        *self = Self::Named(text.to_owned());
    }

    fn reading(&self, text: &str) -> EntryReading {
        EntryReading { shown: text.to_owned(), ..EntryReading::default() }
    }

    fn shown(&self) -> String {
        match self {
            Self::Named(name) => name.clone(),
            Self::Undecided | Self::Without => String::new(),
        }
    }

    fn typed(&self) -> String {
        self.shown()
    }

    fn unreadable(&self) -> Option<Unreadable> {
        None
    }

    fn is_blank(&self) -> bool {
        self.is_named().is_none()
    }

    fn characters(&self) -> Characters {
        Characters::Any
    }
}

slots! {
    Statements, StatementField: {
        MeetingsPlanned => meetings_planned,
        OutputIndicator => output_indicator,
        OutcomeIndicator => outcome_indicator,
    }
    chosen: { Committee, Continuity, Privacy, ModelShown, Analysis, Report }
}
