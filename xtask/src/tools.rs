//! The programs that the browser tests need, Node and Chromium: found, or installed, or named in one sentence.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project;

/// The oldest Node that runs the browser tests.
const NODE_VERSION: u32 = 20;

/// Names under which a Chromium is usually installed.
const CHROMIUM_NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The browser that the tests drive.
pub(crate) enum Chromium {
    /// Installed on this machine.
    Installed(PathBuf),
    /// The one that Playwright downloads and finds on its own.
    Playwrights,
}

/// Makes sure of Node and npm.
pub(crate) fn node() -> Result<()> {
    let there = runs("node") && runs("npm");
    if !there && !installed_by_apt(&["nodejs", "npm"]) {
        bail!("Node with npm was not found; install version {NODE_VERSION} or later from https://nodejs.org");
    }
    let output = Command::new("node").arg("--version").output().context("node could not be started")?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if major(&version).is_none_or(|major| major < NODE_VERSION) {
        bail!("Node {version} is too old; install version {NODE_VERSION} or later from https://nodejs.org");
    }
    Ok(())
}

/// The first number of a version such as `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Finds Chromium, or installs it; `packages` is the folder whose lock file names Playwright.
pub(crate) fn chromium(packages: &Path) -> Result<Chromium> {
    if let Some(path) = std::env::var_os("CHROME").map(PathBuf::from) {
        if !path.is_file() {
            bail!("the variable CHROME names {}, which is not there", path.display());
        }
        return Ok(Chromium::Installed(path));
    }
    if let Some(path) = chromium_on_path() {
        return Ok(Chromium::Installed(path));
    }
    // Japanese text without Japanese fonts is a row of boxes, so both come together.
    if installed_by_apt(&["chromium", "fonts-noto-cjk"])
        && let Some(path) = chromium_on_path()
    {
        return Ok(Chromium::Installed(path));
    }
    eprintln!("Chromium was not found; Playwright downloads its own …");
    let mut download = Command::new("npx");
    download.args(["playwright", "install", "chromium"]).current_dir(packages);
    if download.status().is_ok_and(|status| status.success()) {
        return Ok(Chromium::Playwrights);
    }
    bail!(
        "Chromium was not found and could not be installed; install it, or set the variable CHROME to its path"
    )
}

fn chromium_on_path() -> Option<PathBuf> {
    // Some distributions have a script of this name that only says how to install the browser: so it is asked to run.
    CHROMIUM_NAMES.iter().filter(|name| runs(name)).find_map(|name| on_path(name))
}

/// The full path of a program, as Playwright wants it.
fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn runs(program: &str) -> bool {
    project::succeeds(Command::new(program).arg("--version"))
}

/// Installs Debian packages where `apt-get` is there and this user may use it; tells whether that went well.
fn installed_by_apt(packages: &[&str]) -> bool {
    if !runs("apt-get") || !is_root() {
        return false;
    }
    eprintln!("Installing {} with apt-get …", packages.join(" and "));
    let mut update = Command::new("apt-get");
    update.args(["update", "-q"]);
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-q", "--no-install-recommends"]).args(packages);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    // A list that cannot be renewed need not stop the installation: the package may be in the old one.
    project::succeeds(&mut update);
    project::succeeds(&mut install)
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs the node packages of a folder as its lock file states, unless that has been done since the file changed.
pub(crate) fn node_packages(folder: &Path) -> Result<()> {
    let lock = std::fs::metadata(folder.join("package-lock.json")).and_then(|file| file.modified());
    let installed =
        std::fs::metadata(folder.join("node_modules/.package-lock.json")).and_then(|file| file.modified());
    if let (Ok(lock), Ok(installed)) = (lock, installed)
        && installed >= lock
    {
        return Ok(());
    }
    let mut command = Command::new("npm");
    command.arg("ci").current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    project::run(&mut command, "the installation of the node packages")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn lock_file_names_no_mirror() {
        let lock = project::read("tests/browser/package-lock.json").unwrap();
        assert!(!lock.contains("\"resolved\""));
    }
}
