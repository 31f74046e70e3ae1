//! `cargo xtask bench`: how long the calculations take, natively and as the browser runs them, how long a file of
//! participants takes beside other readers, and how long people wait for pages.
//!
//! It prints tables and judges nothing: times depend on the machine, so no test holds them.

use std::process::Command;

use anyhow::Result;

use crate::{dist, project, tools};

pub(crate) fn run() -> Result<()> {
    if project::root().join("benches").is_dir() {
        println!("=== natively ===");
        project::run(project::locked_cargo("bench").args(["--bench", "*"]), "a native benchmark")?;
    }
    println!("=== in WebAssembly, with Node ===");
    tools::node()?;
    dist::write()?;
    let mut command = Command::new("node");
    command.arg("xtask/bench.mjs").current_dir(project::root());
    project::run(&mut command, "the benchmark in WebAssembly")?;
    println!("=== in Chromium ===");
    let (browser_tests, peers) = (project::root().join("tests/browser"), project::root().join("xtask/bench"));
    tools::node_packages(&browser_tests)?;
    tools::node_packages(&peers)?;
    let mut command = Command::new("node");
    let chromium = tools::chromium(&browser_tests)?;
    command.arg("participants.mjs").current_dir(&peers).env("CHROME", &chromium);
    project::run(&mut command, "the benchmark of a file of participants")?;
    let mut command = Command::new("node");
    command.arg("pages.mjs").current_dir(&peers).env("CHROME", &chromium);
    project::run(&mut command, "the benchmark of the pages")
}
