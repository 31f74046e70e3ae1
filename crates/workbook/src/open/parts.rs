//! Reading the XML of a part of a workbook.

use quick_xml::{XmlVersion, events::BytesStart};

use super::OpenError;

/// An attribute of an element, by its name with prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, OpenError> {
    let found = element.try_get_attribute(name).map_err(|_| OpenError::Damaged)?;
    found
        .map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(|value| value.into_owned()))
        .transpose()
        .map_err(|_| OpenError::Damaged)
}

/// An attribute that is a count; `otherwise` if there is none.
pub(super) fn count(element: &BytesStart<'_>, name: &str, otherwise: usize) -> Result<usize, OpenError> {
    match attribute(element, name)? {
        Some(text) => text.trim().parse().map_err(|_| OpenError::Damaged),
        None => Ok(otherwise),
    }
}

/// Whether an attribute says yes.
pub(super) fn flag(element: &BytesStart<'_>, name: &str) -> Result<bool, OpenError> {
    Ok(matches!(attribute(element, name)?.as_deref(), Some("1" | "true")))
}
