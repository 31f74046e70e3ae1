//! The places of the costs where something cannot be read.

use serde::Serialize;

use super::{Cost, Keys, Line};
use consortium_core::{
    Slot, Unreadable,
    cost::{CostField, LineId},
};

/// What is entered for each member beside the member table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CostColumn {
    /// いまの単独での費用.
    StandaloneToday,
    /// 利用実績.
    ActualUsers,
    /// 均等割の重み.
    Weight,
    /// 固定割合.
    Percent,
}

impl Cost {
    /// Every text that could not be read, in the order of the page.
    pub(in crate::plan) fn unreadable(&self) -> Vec<(CostField, Unreadable)> {
        let mut found = Found::default();
        for line in &self.lines {
            found.line(line);
        }
        found.keys(None, &self.keys);
        found.entry(CostField::OtherIncome, &self.other_income);
        if let Some(grant) = &self.grant {
            found.entry(CostField::GrantRate, &grant.rate);
            found.entry(CostField::GrantCeiling, &grant.ceiling);
            found.entry(CostField::GrantUnit, &grant.unit);
        }
        found.entry(CostField::SharesFixedOn, &self.shares_fixed_on);
        found.0
    }
}

#[derive(Default)]
struct Found(Vec<(CostField, Unreadable)>);

impl Found {
    fn entry(&mut self, field: CostField, entry: &dyn Slot) {
        self.0.extend(entry.unreadable().map(|found| (field, found)));
    }

    fn line(&mut self, line: &Line) {
        let steps = line.kind.ladder().map(|ladder| ladder.steps.as_slice()).unwrap_or_default();
        for (at, step) in steps.iter().enumerate() {
            self.entry(CostField::StepEnd(line.id, at), &step.up_to);
            self.entry(CostField::StepAmount(line.id, at), &step.amount);
        }
        self.entry(CostField::LineAmount(line.id), line.kind.amount());
        if let Some(keys) = &line.keys {
            self.keys(Some(line.id), keys);
        }
    }

    fn keys(&mut self, line: Option<LineId>, keys: &Keys) {
        for (at, part) in keys.0.iter().enumerate() {
            self.entry(CostField::KeyPercent(line, at), &part.percent);
        }
    }
}
