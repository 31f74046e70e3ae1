//! Where in a JSON text something is wrong, as a path that people and programs find again.

/// A step into a JSON text.
enum Step<'a> {
    /// Into an object: the key whose value is read; before the first key and after a comma there is none.
    Key(Option<&'a str>),
    /// Into a list: the place of the entry that is read, counted from 0.
    Entry(usize),
}

/// The path to what an error of [`serde_json`] is about, such as `plan.members[2].size`; `.` for the text as a whole.
///
/// The text is the one that was read. An object that lacks a field is named itself, for the field has no place.
/// What serde reads ahead before it decides, as with untagged enums, is named as a whole.
pub(super) fn place_of(error: &serde_json::Error, text: &str) -> String {
    let lines_before = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let read = lines_before.map(str::len).sum::<usize>().saturating_add(error.column());
    let steps = steps_to(text, read);
    let path = steps.iter().fold(String::new(), |path, step| match step {
        Step::Key(Some(key)) if path.is_empty() => (*key).to_owned(),
        Step::Key(Some(key)) => format!("{path}.{key}"),
        Step::Key(None) => path,
        Step::Entry(at) => format!("{path}[{at}]"),
    });
    if path.is_empty() { ".".to_owned() } else { path }
}

/// The steps from the outermost value to the one at which reading stopped after a number of bytes.
fn steps_to(text: &str, read: usize) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut string_from = None;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().take(read) {
        if let Some(from) = string_from {
            if byte == b'"' && !escaped {
                string_from = None;
                if let Some(Step::Key(key @ None)) = steps.last_mut() {
                    *key = text.get(from..at);
                }
            }
            escaped = byte == b'\\' && !escaped;
            continue;
        }
        match (byte, steps.last_mut()) {
            (b'"', _) => string_from = Some(at + 1),
            (b'{', _) => steps.push(Step::Key(None)),
            (b'[', _) => steps.push(Step::Entry(0)),
            (b'}' | b']', _) => drop(steps.pop()),
            (b',', Some(Step::Key(key))) => *key = None,
            (b',', Some(Step::Entry(at))) => *at += 1,
            _ => {}
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::place_of;
    use serde::Deserialize;

    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "it is read only to fail")]
    struct Plan {
        title: String,
        members: Vec<Member>,
    }

    #[derive(Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "it is read only to fail")]
    struct Member {
        name: String,
        size: Size,
    }

    #[derive(Deserialize, Debug)]
    #[serde(rename_all = "snake_case")]
    #[expect(dead_code, reason = "it is read only to fail")]
    enum Size {
        Known(u32),
        Unknown,
    }

    fn place(text: &str) -> String {
        place_of(&serde_json::from_str::<Plan>(text).unwrap_err(), text)
    }

    #[test]
    fn the_path_leads_to_what_is_wrong_however_the_text_is_broken_into_lines() {
        let cases = [
            (
                r#"{"title":"a","members":[{"name":"b","size":"unknown"},{"name":1,"size":"unknown"}]}"#,
                "members[1].name",
            ),
            (r#"{"title":"a","members":[{"name":"b","size":{"known":-1}}]}"#, "members[0].size.known"),
            (r#"{"title":"a","members":[{"name":"b","size":"huge"}]}"#, "members[0].size"),
            (r#"{"title":"a","members":[{"name":"b","size":"unknown","colour":1}]}"#, "members[0].colour"),
            (r#"{"title":"a","members":[{"name":"b"}]}"#, "members[0]"),
            (r#"{"title":"a","members":[{}]}"#, "members[0]"),
            (r#"{"title":"a","members":{"name":"b"}}"#, "members"),
            (r#"{"title":"健保\"{[,","members":[{"name":"\\","size":7}]}"#, "members[0].size"),
            (r#"{"title":["a"]}"#, "title"),
            (r#"{"title":"a"}"#, "."),
            ("7", "."),
        ];
        for (text, expected) in cases {
            assert_eq!(place(text), expected, "{text}");
            let value = serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(place(&serde_json::to_string_pretty(&value).unwrap()), expected, "{text}, in lines");
        }
    }
}
