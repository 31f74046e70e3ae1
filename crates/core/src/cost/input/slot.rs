//! The typed fields of the costs, each with its place.

use super::Cost;
use crate::{
    Slot, Unreadable,
    cost::{CostField, LineId},
};

impl Cost {
    /// The place where a field keeps what was typed; `None` if there is no such line, step or part, or if the field is
    /// no text.
    pub fn slot(&self, field: CostField) -> Option<&dyn Slot> {
        let line = |id: LineId| self.line(id);
        let step = |id, at: usize| line(id)?.kind.schedule()?.steps.get(at);
        Some(match field {
            CostField::LineName(id) => &line(id)?.name,
            CostField::LineAmount(id) => line(id)?.kind.amount(),
            CostField::StepEnd(id, at) => &step(id, at)?.up_to,
            CostField::StepAmount(id, at) => &step(id, at)?.amount,
            CostField::KeyPercent(of, at) => {
                let keys = of.map_or(Some(&self.keys), |id| line(id)?.keys.as_ref())?;
                &keys.0.get(at)?.percent
            }
            CostField::OtherIncome => &self.other_income,
            CostField::GrantRate => &self.grant.as_ref()?.rate,
            CostField::GrantCeiling => &self.grant.as_ref()?.ceiling,
            CostField::GrantUnit => &self.grant.as_ref()?.unit,
            CostField::SharesFixedOn => &self.shares_fixed_on,
            CostField::LineOwner(_) | CostField::Keys(_) | CostField::Standalone => return None,
        })
    }

    /// The same place, to type into it.
    pub fn slot_mut(&mut self, field: CostField) -> Option<&mut dyn Slot> {
        Some(match field {
            CostField::LineName(id) => &mut self.line_mut(id)?.name,
            CostField::LineAmount(id) => self.line_mut(id)?.kind.amount_mut(),
            CostField::StepEnd(id, at) => {
                &mut self.line_mut(id)?.kind.schedule_mut()?.steps.get_mut(at)?.up_to
            }
            CostField::StepAmount(id, at) => {
                &mut self.line_mut(id)?.kind.schedule_mut()?.steps.get_mut(at)?.amount
            }
            CostField::KeyPercent(of, at) => {
                let keys = match of {
                    None => &mut self.keys,
                    Some(id) => self.line_mut(id)?.keys.as_mut()?,
                };
                &mut keys.0.get_mut(at)?.percent
            }
            CostField::OtherIncome => &mut self.other_income,
            CostField::GrantRate => &mut self.grant.as_mut()?.rate,
            CostField::GrantCeiling => &mut self.grant.as_mut()?.ceiling,
            CostField::GrantUnit => &mut self.grant.as_mut()?.unit,
            CostField::SharesFixedOn => &mut self.shares_fixed_on,
            CostField::LineOwner(_) | CostField::Keys(_) | CostField::Standalone => return None,
        })
    }

    /// Every field that is typed into, in the order of the page.
    pub fn fields(&self) -> Vec<CostField> {
        let mut fields = Vec::new();
        let keys =
            |line, keys: &super::Keys| (0..keys.0.len()).map(move |at| CostField::KeyPercent(line, at));
        for line in &self.lines {
            let id = line.id;
            fields.push(CostField::LineName(id));
            let steps = line.kind.schedule().map_or(0, |schedule| schedule.steps.len());
            fields.extend(
                (0..steps).flat_map(|at| [CostField::StepEnd(id, at), CostField::StepAmount(id, at)]),
            );
            fields.push(CostField::LineAmount(id));
            fields.extend(line.keys.iter().flat_map(|own| keys(Some(id), own)));
        }
        fields.extend(keys(None, &self.keys));
        fields.push(CostField::OtherIncome);
        if self.grant.is_some() {
            fields.extend([CostField::GrantRate, CostField::GrantCeiling, CostField::GrantUnit]);
        }
        fields.push(CostField::SharesFixedOn);
        fields
    }

    /// Every field with a text that cannot be read, in the order of the page.
    pub fn unreadable(&self) -> Vec<(CostField, Unreadable)> {
        let fields = self.fields().into_iter();
        fields.filter_map(|field| Some((field, self.slot(field)?.unreadable()?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::cost::{Cost, CostField, Grant, Keys, Line, LineForm, LineId};
    use crate::{Entry, MemberId};

    /// A cost with every form of line, two steps where there are steps, keys of its own, and a grant.
    fn every_field() -> Cost {
        let mut cost = Cost { grant: Some(Grant::default()), ..Cost::default() };
        for (form, id) in LineForm::ALL.into_iter().zip(1..) {
            let mut line = Line::new(LineId(id), form.with(Entry::Unknown, Some(MemberId(1))).unwrap());
            if let Some(schedule) = line.kind.schedule_mut() {
                schedule.steps = vec![Default::default(); 2];
            }
            line.keys = Some(Keys::default());
            cost.lines.push(line);
        }
        cost
    }

    #[test]
    fn every_field_keeps_what_is_typed_and_only_that_field() {
        let empty = every_field();
        for field in empty.fields() {
            let mut cost = every_field();
            cost.slot_mut(field).unwrap().enter("x");
            assert_eq!(cost.slot(field).unwrap().shown(), "x", "{field:?}");
            let others = empty.fields().into_iter().filter(|other| *other != field);
            for other in others {
                assert_eq!(
                    cost.slot(other).unwrap().shown(),
                    empty.slot(other).unwrap().shown(),
                    "{other:?}"
                );
            }
            let unreadable: Vec<_> = cost.unreadable().into_iter().map(|(field, _)| field).collect();
            let is_name = matches!(field, CostField::LineName(_));
            assert_eq!(unreadable, if is_name { vec![] } else { vec![field] });
        }
    }

    #[test]
    fn a_field_of_a_line_that_left_has_no_place() {
        assert!(Cost::default().slot(CostField::LineAmount(LineId(1))).is_none());
        assert!(every_field().slot(CostField::StepEnd(LineId(2), 2)).is_none());
    }
}
