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

impl Statements {
    /// Everything is stated, with this many meetings and these indicators.
    pub fn complete(meetings_planned: u32, output_indicator: &str, outcome_indicator: &str) -> Self {
        let yes = Some(true);
        Self {
            committee: yes,
            meetings_planned: Entry::Known(meetings_planned),
            continuity: yes,
            privacy: yes,
            output_indicator: Indicator::Named(output_indicator.to_owned()),
            outcome_indicator: Indicator::Named(outcome_indicator.to_owned()),
            model_shown: yes,
            analysis: yes,
            report: yes,
        }
    }

    /// What is stated: the one map from the statements to their answers. A number of meetings is an answer by being
    /// known; whether it is enough is up to the rules.
    pub fn answer(&self, field: StatementField) -> Option<bool> {
        match field {
            StatementField::Committee => self.committee,
            StatementField::MeetingsPlanned => self.meetings_planned.is_known().then_some(true),
            StatementField::Continuity => self.continuity,
            StatementField::Privacy => self.privacy,
            StatementField::OutputIndicator => self.output_indicator.is_named(),
            StatementField::OutcomeIndicator => self.outcome_indicator.is_named(),
            StatementField::ModelShown => self.model_shown,
            StatementField::Analysis => self.analysis,
            StatementField::Report => self.report,
        }
    }

    /// Gives an answer. That there is an indicator leaves its name to be entered; a number of meetings is no yes or no,
    /// so it stays as it is.
    pub fn set_answer(&mut self, field: StatementField, answer: Option<bool>) {
        match field {
            StatementField::Committee => self.committee = answer,
            StatementField::MeetingsPlanned => {}
            StatementField::Continuity => self.continuity = answer,
            StatementField::Privacy => self.privacy = answer,
            StatementField::OutputIndicator => self.output_indicator = answer.into(),
            StatementField::OutcomeIndicator => self.outcome_indicator = answer.into(),
            StatementField::ModelShown => self.model_shown = answer,
            StatementField::Analysis => self.analysis = answer,
            StatementField::Report => self.report = answer,
        }
    }
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

/// What is chosen before a name is entered.
impl From<Option<bool>> for Indicator {
    fn from(answer: Option<bool>) -> Self {
        match answer {
            None => Self::Undecided,
            Some(false) => Self::Without,
            Some(true) => Self::Named(String::new()),
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

    fn reader(&self) -> fn(&str) -> EntryReading {
        EntryReading::of_text
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

#[cfg(test)]
mod tests {
    use serde::de::{
        Deserialize as _, IntoDeserializer as _,
        value::{BoolDeserializer, Error, StrDeserializer, UnitDeserializer},
    };

    use super::Indicator;
    use crate::Slot as _;

    fn named(name: &str) -> Indicator {
        Indicator::Named(name.to_owned())
    }

    #[test]
    fn an_indicator_is_null_false_or_its_name() {
        let nothing: UnitDeserializer<Error> = ().into_deserializer();
        assert_eq!(Indicator::deserialize(nothing), Ok(Indicator::Undecided));
        let answer = |stated: bool| -> BoolDeserializer<Error> { stated.into_deserializer() };
        assert_eq!(Indicator::deserialize(answer(false)), Ok(Indicator::Without));
        assert_eq!(Indicator::deserialize(answer(true)), Ok(named("")), "one that lacks its name");
        let name: StrDeserializer<'_, Error> = "参加率".into_deserializer();
        assert_eq!(Indicator::deserialize(name), Ok(named("参加率")));
        let number: serde::de::value::U32Deserializer<Error> = 3_u32.into_deserializer();
        let refused = Indicator::deserialize(number).unwrap_err().to_string();
        assert!(refused.contains("null, false, or a name"), "{refused}");
    }

    #[test]
    fn what_is_chosen_comes_before_the_name() {
        let chosen = [None, Some(false), Some(true)].map(Indicator::from);
        assert_eq!(chosen, [Indicator::Undecided, Indicator::Without, named("")]);
        assert_eq!(chosen.map(|indicator| indicator.is_named()), [None, Some(false), None]);
    }

    #[test]
    fn a_typed_name_is_shown_as_it_was_typed() {
        let mut indicator = Indicator::Undecided;
        assert!(indicator.is_blank() && indicator.shown().is_empty());
        indicator.enter("参加率 ");
        assert_eq!((indicator.shown(), indicator.typed()), ("参加率 ".to_owned(), "参加率 ".to_owned()));
        assert!(!indicator.is_blank() && !Indicator::Without.is_blank());
        indicator.enter(" ");
        assert!(indicator.is_blank(), "a name of nothing but spaces is still missing");
    }
}
