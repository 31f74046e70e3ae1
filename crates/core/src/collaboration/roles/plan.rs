//! What a plan keeps about roles.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    follow_up::{FollowUp, FollowUpStage},
    measure::{Exchange, Measure},
};
use crate::{
    Slot,
    field::{plain_fields, slots},
};

/// Who does what in one measure, and which data each holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MeasureRoles {
    /// What the employer does.
    pub employer_tasks: String,
    /// What the society does.
    pub society_tasks: String,
    /// Data that the employer holds.
    pub employer_data: String,
    /// Data that the society holds.
    pub society_data: String,
    /// In what form data are exchanged.
    pub exchange: Option<Exchange>,
}

impl MeasureRoles {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

plain_fields! {
    /// Names one text about a measure.
    RoleField {
        /// What the employer does.
        EmployerTasks = "employer-tasks",
        /// What the society does.
        SocietyTasks = "society-tasks",
        /// Data that the employer holds.
        EmployerData = "employer-data",
        /// Data that the society holds.
        SocietyData = "society-data",
    }
}

slots! {
    MeasureRoles, RoleField: {
        EmployerTasks => employer_tasks,
        SocietyTasks => society_tasks,
        EmployerData => employer_data,
        SocietyData => society_data,
    }
}

/// Who does what in each measure, and how many people at risk were followed up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RolesPlan {
    /// The measures about which something was entered.
    pub measures: BTreeMap<Measure, MeasureRoles>,
    /// 受診勧奨の経過: how many people came how far.
    pub follow_up: FollowUp,
}

impl RolesPlan {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        self.measures.values().all(MeasureRoles::is_blank) && self.follow_up == FollowUp::default()
    }

    /// What was entered about a measure.
    pub fn slot(&self, measure: Measure, field: RoleField) -> Option<&dyn Slot> {
        match self.measures.get(&measure) {
            Some(roles) => roles.slot(field),
            // A measure about which nothing was entered has empty texts.
            None => Some(EMPTY),
        }
    }

    /// The same, to enter something.
    pub fn slot_mut(&mut self, measure: Measure, field: RoleField) -> Option<&mut dyn Slot> {
        self.measures.entry(measure).or_default().slot_mut(field)
    }

    /// How many people reached a stage.
    pub fn count_slot(&self, stage: FollowUpStage) -> Option<&dyn Slot> {
        self.follow_up.slot(stage)
    }

    /// The same, to enter something.
    pub fn count_slot_mut(&mut self, stage: FollowUpStage) -> Option<&mut dyn Slot> {
        self.follow_up.slot_mut(stage)
    }
}

static EMPTY: &String = &String::new();

#[cfg(test)]
mod tests {
    use super::{RoleField, RolesPlan};
    use crate::collaboration::roles::{FollowUpStage, Measure};

    #[test]
    fn a_plan_of_roles_is_blank_until_a_text_or_a_number_is_entered() {
        let mut plan = RolesPlan::default();
        assert!(plan.is_blank());
        let measure = Measure::ALL[0];
        assert!(plan.slot(measure, RoleField::SocietyTasks).is_some_and(|text| text.is_blank()));
        // Opened to enter something, and left empty.
        assert!(plan.slot_mut(measure, RoleField::SocietyTasks).is_some());
        assert!(plan.is_blank());
        plan.measures.entry(measure).or_default().society_tasks = "案内".to_owned();
        assert!(!plan.is_blank());
        assert!(plan.slot(measure, RoleField::SocietyTasks).is_some_and(|text| !text.is_blank()));
        let stage = FollowUpStage::ALL[0];
        assert!(plan.count_slot(stage).is_some() && plan.count_slot_mut(stage).is_some());
    }
}
