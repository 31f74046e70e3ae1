//! Changes within one year.

use consortium_core::stages::FiscalYear;
use consortium_document::plan::{Edit, StagesEdit, YearEdit};

/// A change within one year.
pub(super) fn in_year(year: FiscalYear, edit: YearEdit) -> Edit {
    Edit::Stages(StagesEdit::Year(year, edit))
}
