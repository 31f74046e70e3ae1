//! What the source itself promises: rules that no compiler checks.

#![expect(clippy::unwrap_used, reason = "the functions that read the source belong to the tests")]

use std::{fs, path::Path};

/// The lines of code, without comments, of all Rust files below `folder`, each with its place.
fn code_lines(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut folders = vec![root];
    let mut lines = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                // Tests at the end of a file may use any words.
                let code = text.split("#[cfg(test)]").next().unwrap();
                lines.extend(
                    code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).map(
                        |(number, line)| (format!("{}:{}", path.display(), number + 1), line.to_owned()),
                    ),
                );
            }
        }
    }
    assert!(!lines.is_empty(), "{folder} has code");
    lines
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
}

/// A sentence written anywhere else would exist in one language only.
#[test]
fn sentences_are_written_in_text_and_data_only() {
    for folder in ["src/ui", "src/browser", "src/domain", "src/plan"] {
        for (place, line) in code_lines(folder) {
            assert!(!line.chars().any(is_japanese), "{place}: {line}");
        }
    }
}

/// The domain touches nothing but itself: no page, no clock, no file, no other room of the project.
#[test]
fn the_domain_imports_nothing_of_the_project_but_itself() {
    for (place, line) in code_lines("src/domain") {
        for room in ["plan", "exchange", "text", "ui", "browser", "rulesets"] {
            assert!(!line.contains(&format!("crate::{room}")), "{place}: {line}");
        }
        for outside in ["web_sys", "js_sys", "std::time", "std::fs", "std::env", "serde_json"] {
            assert!(!line.contains(outside), "{place}: {line}");
        }
    }
}

/// Imports point one way.
#[test]
fn the_lower_rooms_do_not_know_the_upper_ones() {
    let rooms = [
        ("src/rulesets", ["plan", "exchange", "text", "ui", "browser"].as_slice()),
        ("src/plan", &["exchange", "text", "ui", "browser"]),
        ("src/exchange", &["text", "ui", "browser"]),
        ("src/text", &["ui", "browser"]),
        ("src/browser", &["domain", "rulesets", "plan", "exchange", "text", "ui"]),
    ];
    for (folder, forbidden) in rooms {
        for (place, line) in code_lines(folder) {
            for room in forbidden {
                assert!(!line.contains(&format!("crate::{room}")), "{place}: {line}");
            }
        }
    }
}
