//! Runs a test program, shows what it prints as it prints it, and counts the tests that passed.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program that runs tests, and so the way in which it tells how many passed.
#[derive(Clone, Copy)]
pub(crate) enum Harness {
    Cargo,
    Node,
    Playwright,
}

impl Harness {
    /// The number of passed tests that a line of output reports, if it reports one.
    fn passed(self, line: &str) -> Option<u32> {
        let number = match self {
            Self::Cargo => line.strip_prefix("test result: ok. ")?.split(' ').next()?,
            Self::Node => line.strip_prefix("ℹ pass ")?,
            Self::Playwright => line.trim_start().split_once(" passed")?.0,
        };
        number.parse().ok()
    }
}

/// Runs the tests; `what` completes the sentence "… failed".
pub(crate) fn run(command: &mut Command, harness: Harness, what: &str) -> Result<u32> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("{program} could not be started"))?;
    let output = child.stdout.take().context("the tests have no output")?;
    let mut passed = 0;
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        // Most lines say nothing about how many passed.
        passed += harness.passed(&line).into_iter().sum::<u32>();
    }
    if !child.wait()?.success() {
        bail!("{what} failed; the messages above say which");
    }
    Ok(passed)
}

/// A sentence part such as `12 tests passed (native 8, browser 4)`.
pub(crate) fn summary(tests: &[(&str, u32)]) -> String {
    let all: u32 = tests.iter().map(|(_, passed)| passed).sum();
    let parts: Vec<String> = tests.iter().map(|(name, passed)| format!("{name} {passed}")).collect();
    match parts.as_slice() {
        [] => "no tests to count".to_owned(),
        _ => format!("{all} tests passed ({})", parts.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_harness_is_understood() {
        let cargo = "test result: ok. 31 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Harness::Cargo.passed(cargo), Some(31));
        assert_eq!(Harness::Node.passed("ℹ pass 3"), Some(3));
        assert_eq!(Harness::Playwright.passed("  12 passed (4.2s)"), Some(12));
        assert_eq!(Harness::Playwright.passed("  ✓  1 start.spec.ts › the app starts"), None);
    }

    #[test]
    fn summary_adds_up() {
        assert_eq!(summary(&[("native", 8), ("browser", 4)]), "12 tests passed (native 8, browser 4)");
        assert_eq!(summary(&[]), "no tests to count");
    }
}
