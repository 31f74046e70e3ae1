//! Where things lie in the repository, and how other programs are called.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The version of the package, which all packages of the workspace share.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}

/// What `cargo xtask dist` writes.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Reads a text file of the repository.
pub(crate) fn read(path: &str) -> Result<String> {
    std::fs::read_to_string(root().join(path)).with_context(|| format!("{path} could not be read"))
}

/// The Cargo that runs this program.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// A subcommand of Cargo that compiles. It uses the libraries of `Cargo.lock` and no others.
pub(crate) fn locked_cargo(subcommand: &str) -> Command {
    let mut command = cargo();
    command.args([subcommand, "--locked"]);
    command
}

/// What the compiler answers.
pub(crate) fn rustc(arguments: &[&str]) -> Result<String> {
    let output = Command::new("rustc").args(arguments).output().context("rustc was not found")?;
    String::from_utf8(output.stdout).context("rustc did not answer with text")
}

/// The platform of this machine, as the compiler calls it.
pub(crate) fn host() -> Result<String> {
    let version = rustc(&["--version", "--verbose"])?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say its host")
}

/// Runs a command with its output on the terminal; `what` completes the sentence "… failed".
pub(crate) fn run(command: &mut Command, what: &str) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{program} could not be started"))?;
    if !status.success() {
        bail!("{what} failed; the messages above say why");
    }
    Ok(())
}

/// Tells whether a command exists and ends well, and shows nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
