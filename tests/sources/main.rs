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

/// The letters of a line, those written by their number (`\u{…}`) included.
fn letters(line: &str) -> impl Iterator<Item = char> {
    let numbers = line.split("\\u{").skip(1).filter_map(|rest| rest.split('}').next());
    let by_number = numbers.filter_map(|number| char::from_u32(u32::from_str_radix(number, 16).ok()?));
    line.chars().chain(by_number)
}

/// A sentence written anywhere else would exist in one language only.
#[test]
fn sentences_are_written_in_text_and_data_only() {
    for folder in ["src/ui", "src/browser", "crates/document/src/plan"] {
        for (place, line) in code_lines(folder) {
            assert!(!letters(&line).any(is_japanese), "{place}: {line}");
        }
    }
}

/// A table keeps the browser from pasting a block into a single cell. Amounts that it then did nothing with would vanish
/// without a word.
#[test]
fn no_table_that_is_edited_drops_what_is_pasted_onto_it() {
    let lines = code_lines("src/ui");
    let tables = lines.iter().filter(|(_, line)| line.contains("Grid {")).count();
    assert!(tables > 5, "only {tables} tables were found");
    for (place, line) in lines {
        assert!(!(line.contains("onblock") && line.contains("noop")), "{place}: {line}");
    }
}

/// What calculates touches nothing outside itself. Which crate may know which, the compiler holds; this is what it cannot
/// see.
#[test]
fn what_calculates_touches_no_clock_file_page_or_json() {
    let folders = ["crates/values/src", "crates/game/src", "crates/core/src"];
    for (place, line) in folders.into_iter().flat_map(code_lines) {
        for outside in ["web_sys", "js_sys", "std::time", "std::fs", "std::env", "serde_json"] {
            assert!(!line.contains(outside), "{place}: {line}");
        }
    }
}

/// The scripts around the module.
const SCRIPTS: [&str; 6] =
    ["failure.js", "loader.js", "parts.js", "service-worker.js", "unpack.js", "worker.js"];

fn script_text(script: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/boot").join(script)).unwrap()
}

fn without_comments(script: &str) -> String {
    script.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Text becomes a page only through nodes of text: nowhere is it read as markup or as code.
#[test]
fn no_text_is_read_as_markup_or_code() {
    let doors =
        ["inner_html", "outer_html", "insert_adjacent_html", "from_html_unchecked", "eval(", "set_attribute"];
    for (place, line) in code_lines("src") {
        for door in doors {
            assert!(!line.contains(door), "{place}: {line}");
        }
    }
    for script in SCRIPTS {
        let text = script_text(script);
        for door in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
        {
            assert!(!text.contains(door), "src/boot/{script} contains {door}");
        }
    }
}

/// The program has no way to ask anybody for anything; only the scripts that load it fetch files, and those are its own.
#[test]
fn only_the_loading_scripts_fetch() {
    let doors = ["fetch", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon", "set_src"];
    for (place, line) in code_lines("src") {
        for door in doors {
            assert!(!line.contains(door), "{place}: {line}");
        }
    }
}

/// What no policy of today's browsers forbids: a call to another machine by WebRTC, a new window, another page in place of
/// this one. The page goes to its own addresses behind `#` alone, and loads itself again.
#[test]
fn what_no_policy_forbids_is_in_no_code() {
    for (place, line) in code_lines("src") {
        for door in
            ["Rtc", "WebTransport", ".open_with", "window().open", "location().set_href", "location().assign"]
        {
            assert!(!line.contains(door), "{place}: {line}");
        }
        let goes_elsewhere = line.contains("location().replace(") && !line.contains("(&format!(\"#");
        assert!(!goes_elsewhere, "{place}: {line}");
    }
    let of_scripts = [
        "RTC",
        "WebTransport",
        "WebSocket",
        "EventSource",
        "XMLHttpRequest",
        "sendBeacon",
        "window.open",
        "location =",
        "location.href =",
        "location.assign",
        "location.replace",
        "http:",
        "https:",
    ];
    for script in SCRIPTS {
        let text = without_comments(&script_text(script));
        for door in of_scripts {
            assert!(!text.contains(door), "src/boot/{script} contains {door}");
        }
    }
}

/// What a page around the app could say is never listened to.
#[test]
fn the_page_listens_to_no_message_of_other_pages() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/boot/loader.js");
    let loader = fs::read_to_string(path).unwrap();
    assert!(!loader.contains("\"message\"") && !loader.contains("onmessage"));
    for (place, line) in code_lines("src") {
        assert!(!line.contains("\"message\""), "{place}: {line}");
    }
}

/// The documents of threats and of accessibility name a test for each promise; a test that was renamed would leave one
/// without proof.
#[test]
fn every_test_that_the_documents_name_exists() {
    assert!(tests_named_in("docs/security.md") > 30);
    assert!(tests_named_in("docs/accessibility.md") > 15);
    assert!(tests_named_in("docs/reliability.md") > 20);
}

/// Whether the file has a test of exactly this name: a function of Rust, or the whole title in a specification, but for
/// what a template puts in at its ends.
fn has_test(tests: &str, name: &str) -> bool {
    let starts = ["\"", "`", "} "];
    let ends = ["\"", "`", " ${", ", ${", ", in ${"];
    let whole = |(place, _): (usize, &str)| {
        let (before, from_here) = tests.split_at(place);
        let after = from_here.strip_prefix(name).unwrap();
        starts.iter().any(|start| before.ends_with(start)) && ends.iter().any(|end| after.starts_with(end))
    };
    tests.match_indices(name).any(whole) || tests.contains(&format!("fn {name}("))
}

#[test]
fn a_part_of_a_name_is_no_name() {
    let tests =
        "#[test]\nfn nobody_pays_more_than_alone() {}\n test(\"opens again offline\", async () => {});";
    assert!(has_test(tests, "nobody_pays_more_than_alone") && has_test(tests, "opens again offline"));
    assert!(!has_test(tests, "nobody_pays_more") && !has_test(tests, "again offline"));
}

/// How many tests a document names. Each must exist.
fn tests_named_in(document: &str) -> usize {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join(document)).unwrap();
    let mut named = 0;
    // A test stands in a line of its own or in a cell of a table.
    let lines = document.lines().map(str::trim_start);
    let cells = lines.flat_map(|line| match line.strip_prefix("- ") {
        Some(test) => vec![test],
        None if line.starts_with('|') => line.split('|').map(str::trim).collect(),
        None => Vec::new(),
    });
    for (file, rest) in cells.filter_map(|cell| cell.split_once(": “")) {
        let name = rest.split('”').next().unwrap();
        let tests = fs::read_to_string(root.join(file)).unwrap();
        assert!(has_test(&tests, name), "{file} has no test “{name}”");
        named += 1;
    }
    named
}
