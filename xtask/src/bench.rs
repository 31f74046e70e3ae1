//! `cargo xtask bench`: how long the calculations take, natively and as the browser runs them, how long a file of
//! participants takes, and how long people wait for pages; each beside what others need for the same, where there are others.
//!
//! It prints tables and judges no time: times depend on the machine, so no test holds them.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{dist, peers, project, tools};

/// One thing that is measured.
#[derive(Clone, Copy)]
enum Part {
    Native,
    Node,
    Participants,
    Pages,
    Lighthouse,
}

impl Part {
    const ALL: [Self; 5] = [Self::Native, Self::Node, Self::Participants, Self::Pages, Self::Lighthouse];

    /// What a person types after `--only`.
    fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Node => "node",
            Self::Participants => "participants",
            Self::Pages => "pages",
            Self::Lighthouse => "lighthouse",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Native => "natively",
            Self::Node => "in WebAssembly, with Node",
            Self::Participants => "a file of participants, in Chromium",
            Self::Pages => "pages, in Chromium",
            Self::Lighthouse => "pages, as Lighthouse judges them",
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Native => {
                project::run(project::locked_cargo("bench").args(["--bench", "*"]), "a native benchmark")
            }
            Self::Node => {
                prepare()?;
                project::run(&mut script("../bench.mjs"), "the benchmark in WebAssembly")
            }
            Self::Participants => in_chromium("participants.mjs", "the benchmark of a file of participants"),
            Self::Pages => in_chromium("pages.mjs", "the benchmark of the pages"),
            Self::Lighthouse => in_chromium("lighthouse.mjs", "the judgement of Lighthouse"),
        }
    }
}

/// `cargo xtask bench [--only PART]`.
pub(crate) fn run(options: &[&str]) -> Result<()> {
    for part in parts(options)? {
        println!("=== {} ({}) ===", part.heading(), part.name());
        part.run()?;
    }
    Ok(())
}

fn parts(options: &[&str]) -> Result<Vec<Part>> {
    match options {
        [] => Ok(Part::ALL.to_vec()),
        ["--only", name] => match Part::ALL.into_iter().find(|part| part.name() == *name) {
            Some(part) => Ok(vec![part]),
            None => {
                bail!(
                    "`{name}` is not measured; what is measured is {}",
                    Part::ALL.map(Part::name).join(", ")
                )
            }
        },
        _ => bail!("`cargo xtask bench` knows one option: `--only` and a part"),
    }
}

/// Builds the app and what stands beside it, as far as that is not done.
fn prepare() -> Result<()> {
    tools::node()?;
    tools::node_packages(&project::root().join("xtask/bench"))?;
    dist::write_if_old()?;
    peers::write()
}

fn in_chromium(name: &str, what: &str) -> Result<()> {
    prepare()?;
    let browser_tests = project::root().join("tests/browser");
    tools::node_packages(&browser_tests)?;
    project::run(script(name).env("CHROME", tools::chromium(&browser_tests)?), what)
}

/// A script of the folder of the benchmarks.
fn script(name: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(name).current_dir(project::root().join("xtask/bench"));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_can_be_measured_alone() {
        let names =
            |options: &[&str]| parts(options).unwrap().into_iter().map(Part::name).collect::<Vec<_>>();
        assert_eq!(names(&["--only", "pages"]), ["pages"]);
        assert_eq!(names(&[]).len(), Part::ALL.len());
        let message = parts(&["--only", "moon"]).err().unwrap().to_string();
        assert!(message.ends_with("native, node, participants, pages, lighthouse"), "{message}");
    }
}
