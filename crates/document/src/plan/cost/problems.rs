//! The places of the costs where something cannot be read.

use serde::Serialize;

use super::{Cost, Keys, Line};
use consortium_core::{Entry, Member, MemberId, cost::LineId};

/// A place of the costs that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CostPlace {
    /// The amount of a line; of a ladder the one beyond its steps.
    LineAmount(LineId),
    /// The upper end of a step.
    StepEnd(LineId, usize),
    /// The amount of a step.
    StepAmount(LineId, usize),
    /// The percentage of a part of a mix of keys; without a line, of the keys for all lines.
    KeyPercent(Option<LineId>, usize),
    /// Other income.
    OtherIncome,
    /// The rate of the grant.
    GrantRate,
    /// The ceiling of the grant.
    GrantCeiling,
    /// The unit the grant is cut to.
    GrantUnit,
    /// The day on which the shares were fixed.
    SharesFixedOn,
    /// What a member brings.
    Member(MemberId, CostColumn),
}

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
    pub(in crate::plan) fn unreadable(&self) -> Vec<(CostPlace, String)> {
        let mut found = Found::default();
        for line in &self.lines {
            found.line(line);
        }
        found.keys(None, &self.keys);
        found.entry(CostPlace::OtherIncome, &self.other_income);
        if let Some(grant) = &self.grant {
            found.entry(CostPlace::GrantRate, &grant.rate);
            found.entry(CostPlace::GrantCeiling, &grant.ceiling);
            found.entry(CostPlace::GrantUnit, &grant.unit);
        }
        found.entry(CostPlace::SharesFixedOn, &self.shares_fixed_on);
        found.0
    }
}

/// Every text about the cost of a member that could not be read.
pub(in crate::plan) fn unreadable_cost(member: &Member) -> Vec<(CostPlace, String)> {
    let mut found = Found::default();
    let place = |column| CostPlace::Member(member.id, column);
    found.entry(place(CostColumn::StandaloneToday), &member.cost.standalone_today);
    found.entry(place(CostColumn::ActualUsers), &member.cost.actual_users);
    found.entry(place(CostColumn::Weight), &member.cost.weight);
    found.entry(place(CostColumn::Percent), &member.cost.percent);
    found.0
}

#[derive(Default)]
struct Found(Vec<(CostPlace, String)>);

impl Found {
    fn entry<T>(&mut self, place: CostPlace, entry: &Entry<T>) {
        self.0.extend(entry.unreadable().map(|text| (place, text.to_owned())));
    }

    fn line(&mut self, line: &Line) {
        let steps = line.kind.ladder().map(|ladder| ladder.steps.as_slice()).unwrap_or_default();
        for (at, step) in steps.iter().enumerate() {
            self.entry(CostPlace::StepEnd(line.id, at), &step.up_to);
            self.entry(CostPlace::StepAmount(line.id, at), &step.amount);
        }
        self.entry(CostPlace::LineAmount(line.id), line.kind.amount());
        if let Some(keys) = &line.keys {
            self.keys(Some(line.id), keys);
        }
    }

    fn keys(&mut self, line: Option<LineId>, keys: &Keys) {
        for (at, part) in keys.0.iter().enumerate() {
            self.entry(CostPlace::KeyPercent(line, at), &part.percent);
        }
    }
}
