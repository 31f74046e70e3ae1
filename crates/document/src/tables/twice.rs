//! Names and numbers that stand in two rows.

use std::collections::{BTreeMap, BTreeSet};

use crate::tables::{
    findings::{ImportedRow, Problem},
    kind::{Identity, TableKind},
};
use consortium_core::reading::comparable_name;

/// Names and numbers that stand in two rows of the same year, and names whose rows differ in their numbers.
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
    let (mut names, mut rows_of_names) = (Vec::new(), Vec::new());
    for same in by_name.into_values() {
        // Two codes tell two insurers of one name apart.
        let codes: BTreeSet<&str> = same.iter().map(|(_, identity)| identity.code.as_str()).collect();
        let rows: Vec<usize> = same.iter().map(|(row, _)| *row).collect();
        let known = found.iter().any(|(known, _)| *known == rows);
        if rows.len() < 2 || known {
            continue;
        }
        let (all_coded, differ) = (!codes.contains(""), codes.len() > 1);
        let Some(name) = same.first().map(|(_, identity)| identity.name.clone()) else { continue };
        if !all_coded {
            found.push((rows, name));
        } else if differ && !names.contains(&name) {
            names.push(name);
            rows_of_names.extend(rows);
        }
    }
    found.sort();
    rows_of_names.sort_unstable();
    let namesakes = (!names.is_empty()).then_some(Problem::Namesakes { names, rows: rows_of_names });
    found.into_iter().map(|(rows, what)| Problem::Twice { what, rows }).chain(namesakes).collect()
}
