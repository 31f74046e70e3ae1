//! `cargo xtask test`: everything that must hold before a change is shared.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::count::{self, Harness};
use crate::server::{Content, Server};
use crate::{build, dist, libraries, names, project, sizes, tools};

/// The part of the server's address space that stands for "a folder of somebody's site".
const FOLDER: &str = "tools/planner";
const ADDRESSES: &[&str] = &["/", "/tools/planner/"];

/// The folder, within that of the browser tests, of the scenarios that run in other engines than Chromium's.
const ENGINES: &str = "engines";

/// One thing that is tested. The stages run in the order in which they are declared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Format,
    Libraries,
    Lint,
    Oldest,
    Native,
    Dist,
    Size,
    Api,
    Browser,
    Firefox,
    WebKit,
}

impl Stage {
    const ALL: [Self; 11] = [
        Self::Format,
        Self::Libraries,
        Self::Lint,
        Self::Oldest,
        Self::Native,
        Self::Dist,
        Self::Size,
        Self::Api,
        Self::Browser,
        Self::Firefox,
        Self::WebKit,
    ];

    /// What a person types after `--only`.
    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Libraries => "libraries",
            Self::Lint => "lint",
            Self::Oldest => "oldest",
            Self::Native => "native",
            Self::Dist => "dist",
            Self::Size => "size",
            Self::Api => "api",
            Self::Browser => "browser",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Format => "formatting",
            Self::Libraries => "licences and origins of the libraries",
            Self::Lint => "lints, natively and for the browser",
            Self::Oldest => "the oldest compiler that is promised",
            Self::Native => "native tests and examples in the documentation",
            Self::Dist => "release build",
            Self::Size => "sizes",
            Self::Api => "calculation API in Node",
            Self::Browser => "browser tests",
            Self::Firefox => "scenarios in Firefox",
            Self::WebKit => "scenarios in WebKit",
        }
    }

    /// Runs the stage; returns the number of tests that passed.
    fn run(self, chosen: &[&str]) -> Result<u32> {
        match self {
            Self::Format => format().map(|()| 0),
            Self::Libraries => libraries::check().map(|()| 0),
            Self::Lint => lint().map(|()| 0),
            Self::Oldest => oldest_compiler().map(|()| 0),
            Self::Native => native(),
            Self::Dist => dist::write_if_old().map(|()| 0),
            Self::Size => sizes::check().map(|()| 0),
            Self::Api => api(),
            Self::Browser => browser(chosen),
            Self::Firefox => firefox(),
            Self::WebKit => webkit(),
        }
    }
}

/// `cargo xtask test [--only STAGE]`, of which the stage `browser` takes the names of test files to run alone.
pub(crate) fn run(options: &[&str]) -> Result<()> {
    let begin = Instant::now();
    let mut tests = Vec::new();
    let (options, chosen) = match options {
        ["--only", "browser", chosen @ ..] => (&["--only", "browser"][..], chosen),
        _ => (options, &[][..]),
    };
    let stages = stages(options)?;
    look_for_tools(&stages)?;
    for together in side_by_side(&stages) {
        for (stage, passed) in run_together(together, chosen)? {
            if passed > 0 {
                tests.push((stage.name(), passed));
            }
        }
    }
    println!("\nEverything holds after {}: {}.", seconds(begin.elapsed()), count::summary(&tests));
    Ok(())
}

/// Finds the programs that the stages need, before minutes of compiling.
fn look_for_tools(stages: &[Stage]) -> Result<()> {
    if stages.contains(&Stage::Native) {
        tools::office();
    }
    let [browser, firefox, webkit] =
        [Stage::Browser, Stage::Firefox, Stage::WebKit].map(|stage| stages.contains(&stage));
    let any_browser = browser || firefox || webkit;
    if any_browser || stages.contains(&Stage::Api) {
        tools::node()?;
    }
    if any_browser {
        tools::node_packages(&browser_tests())?;
    }
    if browser {
        tools::chromium(&browser_tests())?;
    }
    if firefox {
        tools::firefox()?;
    }
    if webkit {
        tools::webkit()?;
    }
    Ok(())
}

fn browser_tests() -> PathBuf {
    project::root().join("tests/browser")
}

/// The stages in the groups that run at the same time. The release build keeps one processor busy for minutes, and it, the
/// native tests and the check with the oldest compiler lock no folder that another of them needs.
fn side_by_side(stages: &[Stage]) -> Vec<&[Stage]> {
    let together = |before: &Stage, after: &Stage| {
        matches!((before, after), (Stage::Oldest, Stage::Native) | (Stage::Native, Stage::Dist))
    };
    stages.chunk_by(together).collect()
}

/// Runs stages at the same time; returns how many tests of each passed.
fn run_together(stages: &[Stage], chosen: &[&str]) -> Result<Vec<(Stage, u32)>> {
    std::thread::scope(|scope| {
        let running: Vec<_> =
            stages.iter().map(|&stage| scope.spawn(move || run_stage(stage, chosen))).collect();
        let stages = stages.iter().zip(running);
        stages
            .map(|(&stage, running)| {
                let passed =
                    running.join().unwrap_or_else(|_| bail!("stage `{}` broke off", stage.name()))?;
                Ok((stage, passed))
            })
            .collect()
    })
}

fn run_stage(stage: Stage, chosen: &[&str]) -> Result<u32> {
    println!("\n=== {} ({}) ===", stage.heading(), stage.name());
    let begin = Instant::now();
    let passed = stage.run(chosen).with_context(|| format!("stage `{}`", stage.name()))?;
    println!("--- {} in {}", stage.name(), seconds(begin.elapsed()));
    Ok(passed)
}

/// The stages that the options ask for. A stage that looks at `dist/` brings the release build with it.
fn stages(options: &[&str]) -> Result<Vec<Stage>> {
    match options {
        [] => Ok(Stage::ALL.to_vec()),
        ["--only", name] => match Stage::ALL.into_iter().find(|stage| stage.name() == *name) {
            Some(stage @ (Stage::Size | Stage::Api | Stage::Browser | Stage::Firefox | Stage::WebKit)) => {
                Ok(vec![Stage::Dist, stage])
            }
            Some(stage) => Ok(vec![stage]),
            None => {
                bail!("`{name}` is not a stage; the stages are {}", Stage::ALL.map(Stage::name).join(", "))
            }
        },
        _ => bail!("`cargo xtask test` knows one option: `--only` and a stage"),
    }
}

fn format() -> Result<()> {
    add_component("rustfmt", "fmt")?;
    project::run(project::cargo().args(["fmt", "--all", "--check"]), "the formatting check")
}

fn lint() -> Result<()> {
    add_component("clippy", "clippy")?;
    build::add_target()?;
    let strict = ["--", "--deny", "warnings"];
    let mut native = project::locked_cargo("clippy");
    native.args(["--workspace", "--all-targets"]).args(strict);
    project::run(&mut native, "clippy")?;
    // With the pages apart and with all in one module.
    for features in [&["--features", "pages-apart"][..], &[]] {
        let mut browser = project::locked_cargo("clippy");
        browser.args(["--lib", "--target", build::TARGET]).args(features).args(strict);
        project::run(&mut browser, "clippy for the browser")?;
    }
    Ok(())
}

/// Compiles the libraries with the compiler that `Cargo.toml` names as the oldest one, where it is installed. In continuous
/// integration it is installed, if there is a network. The lints of the stage before know the standard library of that
/// version, but not what a library of others needs.
fn oldest_compiler() -> Result<()> {
    const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");
    let install = ["toolchain", "install", OLDEST, "--profile", "minimal", "--target", build::TARGET];
    let is_there = || installed_targets(OLDEST).lines().any(|target| target == build::TARGET);
    if tools::in_ci() && !is_there() {
        project::succeeds(Command::new("rustup").args(install));
    }
    if !is_there() {
        println!("Not checked: Rust {OLDEST} is not installed (`rustup {}`).", install.join(" "));
        return Ok(());
    }
    for target in [&["--workspace", "--lib"][..], &["--lib", "--target", build::TARGET]] {
        let mut check = Command::new("rustup");
        check.args(["run", OLDEST, "cargo", "check", "--quiet", "--locked", "--target-dir", "target/oldest"]);
        project::run(check.args(target).current_dir(project::root()), "the check with the oldest compiler")?;
    }
    Ok(())
}

/// The platforms that a compiler can compile for, one a line; none, if it is not installed.
fn installed_targets(compiler: &str) -> String {
    let list = ["target", "list", "--installed", "--toolchain", compiler];
    let output = Command::new("rustup").args(list).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

fn native() -> Result<u32> {
    let planner = count::run(&mut project::locked_cargo("test"), Harness::Cargo, "a native test")?;
    // In the profile this program itself was built in: nothing it uses is compiled a second time.
    let mut xtask = project::locked_cargo("test");
    xtask.args(["--package", "xtask", "--profile", "dev"]);
    Ok(planner + count::run(&mut xtask, Harness::Cargo, "a test of the commands")?)
}

fn api() -> Result<u32> {
    let mut command = Command::new("node");
    command
        .args(["--test", "--test-reporter", "spec", "tests/api/api.test.mjs"])
        .current_dir(project::root());
    count::run(&mut command, Harness::Node, "a test of the API")
}

fn browser(chosen: &[&str]) -> Result<u32> {
    let mut command = playwright()?;
    command.args(chosen).env("CHROME", tools::chromium(&browser_tests())?);
    count::run(&mut command, Harness::Playwright, "a browser test")
}

fn firefox() -> Result<u32> {
    let mut command = playwright()?;
    command.args(["--config", ENGINES]).env("ENGINE", "firefox").env("FIREFOX", tools::firefox()?);
    count::run(&mut command, Harness::Playwright, "a scenario in Firefox")
}

fn webkit() -> Result<u32> {
    let Some(driver) = tools::webkit()? else {
        println!("Not checked: WebKit has a driver for Linux only.");
        return Ok(0);
    };
    let mut command = playwright()?;
    command.args(["--config", ENGINES]).env("ENGINE", "webkit").env("WEBKIT_DRIVER", driver);
    count::run(&mut command, Harness::Playwright, "a scenario in WebKit")
}

/// The runner of browser tests, which is told where the app is: what it runs comes next.
fn playwright() -> Result<Command> {
    let server = Server::bind(0)?;
    server.start(Content::new(project::dist(), ADDRESSES));
    let mut command = Command::new("npx");
    command
        .args(["playwright", "test"])
        .current_dir(browser_tests())
        .env("BASE_URL", server.url())
        .env("SITE_FOLDER", FOLDER)
        .env("SINGLE_FILE", project::dist().join(names::SINGLE_FILE));
    Ok(command)
}

/// Adds a component of the Rust installation that a minimal installation lacks.
fn add_component(component: &str, subcommand: &str) -> Result<()> {
    if project::succeeds(project::cargo().args([subcommand, "--version"])) {
        return Ok(());
    }
    let mut add = Command::new("rustup");
    add.args(["component", "add", component]);
    if project::succeeds(&mut add) {
        return Ok(());
    }
    bail!("`cargo {subcommand}` is missing and rustup could not add it; is there a network connection?")
}

fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stage_alone_brings_the_build_it_looks_at() {
        let names =
            |options: &[&str]| stages(options).unwrap().into_iter().map(Stage::name).collect::<Vec<_>>();
        assert_eq!(names(&["--only", "browser"]), ["dist", "browser"]);
        assert_eq!(names(&["--only", "webkit"]), ["dist", "webkit"]);
        assert_eq!(names(&["--only", "lint"]), ["lint"]);
        assert_eq!(names(&[]).len(), Stage::ALL.len());
    }

    #[test]
    fn release_build_runs_beside_the_native_tests_and_everything_else_alone() {
        let groups = side_by_side(&Stage::ALL);
        assert_eq!(groups.concat().len(), Stage::ALL.len());
        for group in groups {
            let names: Vec<_> = group.iter().map(|stage| stage.name()).collect();
            assert!(group.len() == 1 || names == ["oldest", "native", "dist"], "{names:?}");
        }
    }

    #[test]
    fn unknown_stage_is_answered_with_the_stages() {
        let message = stages(&["--only", "moon"]).err().unwrap().to_string();
        assert!(message.contains("format, libraries, lint, oldest, native"), "{message}");
    }

    #[test]
    fn folder_is_one_of_the_addresses() {
        assert!(ADDRESSES.contains(&format!("/{FOLDER}/").as_str()));
    }
}
