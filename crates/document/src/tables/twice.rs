//! Names and numbers that stand in two rows.

use std::collections::BTreeMap;

use crate::tables::{
    findings::{ImportedRow, Problem},
    kind::{Identity, TableKind},
};
use consortium_core::reading::comparable_name;

/// Names and numbers that stand in two rows of the same year.
pub(super) fn twice<Kind: TableKind>(rows: &[ImportedRow<Kind::Row>]) -> Vec<Problem> {
    type OfYear<T> = BTreeMap<(Option<u16>, String), Vec<T>>;
    let mut by_code: OfYear<usize> = BTreeMap::new();
    let mut by_name: OfYear<(usize, Identity)> = BTreeMap::new();
    for row in rows {
        let identity = Kind::identity(&row.row);
        if !identity.code.is_empty() {
            by_code.entry((row.year, identity.code.clone())).or_default().push(row.number);
        }
        let name = comparable_name(&identity.name);
        if !name.is_empty() {
            by_name.entry((row.year, name)).or_default().push((row.number, identity));
        }
    }
    let mut found: Vec<(Vec<usize>, String)> = Vec::new();
    for ((_, code), rows) in by_code {
        if rows.len() > 1 {
            found.push((rows, code));
        }
    }
    for same in by_name.into_values() {
        // Two codes tell two insurers of one name apart.
        let coded = same.iter().filter(|(_, identity)| !identity.code.is_empty()).count();
        let rows: Vec<usize> = same.iter().map(|(row, _)| *row).collect();
        let known = found.iter().any(|(known, _)| *known == rows);
        if rows.len() > 1 && coded < rows.len() && !known {
            found.extend(same.into_iter().next().map(|(_, identity)| (rows, identity.name)));
        }
    }
    found.sort();
    found.into_iter().map(|(rows, what)| Problem::Twice { what, rows }).collect()
}
