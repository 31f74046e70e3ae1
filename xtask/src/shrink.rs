//! Leaves out of scripts and styles what only their readers need: comment lines, empty lines, indentation.
//!
//! It goes line by line and understands nothing else, so it cannot change what a program does, as long as no text goes
//! over several lines: that is checked.

use anyhow::{Result, bail};

/// The text without comment lines, empty lines and indentation.
pub(crate) fn shrink(text: &str) -> Result<String> {
    let mut shrunk = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if in_comment {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        if line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/")) {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if !line.matches('`').count().is_multiple_of(2) {
            bail!("a text goes over the end of a line, which would lose its indentation: {line}");
        }
        shrunk.push_str(line);
        shrunk.push('\n');
    }
    Ok(shrunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comment_lines_and_indentation_go_and_code_stays() {
        let text =
            "// why\nlet a = 1; // stays\n\n  /* one line */\n  /** several\n   * lines\n   */\n  f(`//`);\n";
        assert_eq!(shrink(text).unwrap(), "let a = 1; // stays\nf(`//`);\n");
    }

    #[test]
    fn code_behind_a_comment_stays() {
        assert_eq!(shrink("/* a */ p {}\n").unwrap(), "/* a */ p {}\n");
    }

    #[test]
    fn text_over_several_lines_is_refused() {
        assert!(shrink("f(`a\n  b`);").is_err());
    }
}
