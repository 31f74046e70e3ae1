//! The programs that the browser tests need, Node and the browsers: found, or installed, or named in one sentence.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project;

/// The oldest Node that runs the browser tests.
const NODE_VERSION: u32 = 20;

/// Names under which a Chromium is usually installed. The one without windows is the quickest.
const CHROMIUM_NAMES: [&str; 6] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Names under which a Firefox is usually installed. The one with extended support is what offices have.
const FIREFOX_NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// The driver of WebKit, and the screen that nobody sees: WebKit draws on no other.
const WEBKIT_DRIVER: &str = "WebKitWebDriver";
const SCREEN: &str = "Xvfb";

/// Debian packages. Japanese text without Japanese fonts is a row of boxes.
const NODE_PACKAGES: [&str; 2] = ["nodejs", "npm"];
const CHROMIUM_PACKAGES: [&str; 2] = ["chromium-headless-shell", "fonts-noto-cjk"];
const FIREFOX_PACKAGES: [&str; 2] = ["firefox-esr", "fonts-noto-cjk"];
const WEBKIT_PACKAGES: [&str; 3] = ["webkit2gtk-driver", "xvfb", "fonts-noto-cjk"];

/// What is done about a program that is missing.
#[derive(Debug, PartialEq, Eq)]
enum Remedy {
    /// Nobody works here: it is installed.
    Install,
    /// A person decides about the own machine, and is told the command.
    Tell(String),
    /// It does not come as a Debian package here.
    Elsewhere,
}

/// Decides about Debian packages: `ci` is true in continuous integration, `apt` where there is `apt-get`, `root` where
/// this user may use it without `sudo`.
fn remedy(ci: bool, apt: bool, root: bool, packages: &[&str]) -> Remedy {
    match (apt, ci) {
        (false, _) => Remedy::Elsewhere,
        (true, true) => Remedy::Install,
        (true, false) => {
            let sudo = if root { "" } else { "sudo " };
            Remedy::Tell(format!("{sudo}apt-get install {}", packages.join(" ")))
        }
    }
}

/// Whether the environment says `CI=true`, as continuous integration does.
pub(crate) fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

/// Installs what is missing, in continuous integration, or fails with the sentence that tells a person how; `elsewhere`
/// is the rest of that sentence where there is no `apt-get`.
fn install(what: &str, packages: &[&str], elsewhere: &str) -> Result<()> {
    match remedy(in_ci(), runs("apt-get"), is_root(), packages) {
        Remedy::Install => install_by_apt(packages),
        Remedy::Tell(command) => bail!("{what} was not found; install it with `{command}`, or {elsewhere}"),
        Remedy::Elsewhere => bail!("{what} was not found; {elsewhere}"),
    }
    Ok(())
}

/// Looks for LibreOffice, which recalculates the workbooks that the app writes. A person may go without: the test of the
/// workbooks then says that it calculated nothing.
pub(crate) fn office() {
    if runs("soffice") {
        return;
    }
    if let Err(reason) = install("LibreOffice", &["libreoffice-calc"], "set it on the PATH as `soffice`") {
        println!("The workbooks are not recalculated: {reason:#}.");
    }
}

/// Makes sure of Node and npm.
pub(crate) fn node() -> Result<()> {
    let elsewhere = format!("install version {NODE_VERSION} or later from https://nodejs.org");
    if !(runs("node") && runs("npm")) {
        install("Node with npm", &NODE_PACKAGES, &elsewhere)?;
    }
    let output = Command::new("node").arg("--version").output().context("node could not be started")?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if major(&version).is_none_or(|major| major < NODE_VERSION) {
        bail!("Node {version} is too old; {elsewhere}");
    }
    Ok(())
}

/// The first number of a version such as `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Finds the browser that the tests drive; `packages` is the folder whose lock file names Playwright.
pub(crate) fn chromium(packages: &Path) -> Result<PathBuf> {
    if let Some(path) = named_by("CHROME")? {
        return Ok(path);
    }
    if let Some(path) = chromium_on_path().or_else(|| playwrights_chromium(packages)) {
        return Ok(path);
    }
    let elsewhere = format!(
        "run `npx playwright install chromium` in {}, or set the variable CHROME to the path of a Chromium",
        packages.display()
    );
    let installed = install("Chromium", &CHROMIUM_PACKAGES, &elsewhere);
    if in_ci() && chromium_on_path().is_none() {
        let mut download = Command::new("npx");
        download.args(["playwright", "install", "chromium"]).current_dir(packages);
        project::run(&mut download, "the download of Chromium")?;
    } else {
        installed?;
    }
    let found = chromium_on_path().or_else(|| playwrights_chromium(packages));
    found.with_context(|| format!("Chromium could not be installed; {elsewhere}"))
}

/// The program that a variable of the environment names, if there is such a variable.
fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    let path = std::env::var_os(variable).map(PathBuf::from);
    if let Some(path) = path.as_ref().filter(|path| !path.is_file()) {
        bail!("the variable {variable} names {}, which is not there", path.display());
    }
    Ok(path)
}

fn chromium_on_path() -> Option<PathBuf> {
    browser_on_path(&CHROMIUM_NAMES)
}

fn browser_on_path(names: &[&str]) -> Option<PathBuf> {
    // Some distributions have a script of this name that only says how to install the browser: so it is asked to run.
    names.iter().filter(|name| runs(name)).find_map(|name| on_path(name))
}

/// Finds Firefox.
pub(crate) fn firefox() -> Result<PathBuf> {
    let on_path = || browser_on_path(&FIREFOX_NAMES);
    if let Some(path) = named_by("FIREFOX")?.or_else(on_path) {
        return Ok(path);
    }
    let elsewhere = "set the variable FIREFOX to the path of a Firefox";
    install("Firefox", &FIREFOX_PACKAGES, elsewhere)?;
    on_path().with_context(|| format!("Firefox could not be installed; {elsewhere}"))
}

/// Finds the driver of WebKit, which brings its browser along; `None` on systems for which there is no such driver.
pub(crate) fn webkit() -> Result<Option<PathBuf>> {
    // It answers no question about its version.
    let driver = || Ok::<_, anyhow::Error>(named_by("WEBKIT_DRIVER")?.or_else(|| on_path(WEBKIT_DRIVER)));
    let screen = || on_path(SCREEN).is_some();
    if let Some(path) = driver()?.filter(|_| screen()) {
        return Ok(Some(path));
    }
    if !cfg!(target_os = "linux") {
        return Ok(None);
    }
    let elsewhere =
        format!("set the variable WEBKIT_DRIVER to the path of a {WEBKIT_DRIVER}, and {SCREEN} on the PATH");
    install("WebKit with its driver and a screen for it", &WEBKIT_PACKAGES, &elsewhere)?;
    let found = driver()?.filter(|_| screen());
    found.map(Some).with_context(|| format!("WebKit could not be installed; {elsewhere}"))
}

/// The browser that Playwright has downloaded earlier.
fn playwrights_chromium(packages: &Path) -> Option<PathBuf> {
    let ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let output = Command::new("node").args(["-e", ask]).current_dir(packages).output().ok()?;
    let path = PathBuf::from(String::from_utf8(output.stdout).ok()?);
    path.is_file().then_some(path)
}

/// The full path of a program, as Playwright wants it.
fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn runs(program: &str) -> bool {
    project::succeeds(Command::new(program).arg("--version"))
}

/// Installs Debian packages. Whether that went well shows when the program is looked for again.
fn install_by_apt(packages: &[&str]) {
    eprintln!("Installing {} with apt-get …", packages.join(" and "));
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new(if is_root() { "apt-get" } else { "sudo" });
        if !is_root() {
            // Asks for no password: nobody would type it.
            command.args(["-n", "apt-get"]);
        }
        project::succeeds(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    // A list that cannot be renewed need not stop the installation: the package may be in the old one.
    apt_get(&["update", "-q"]);
    apt_get(&[&["install", "-y", "-q", "--no-install-recommends"], packages].concat());
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
    fn nothing_is_installed_on_the_machine_of_a_person() {
        let packages = ["chromium", "fonts"];
        for (root, command) in
            [(true, "apt-get install chromium fonts"), (false, "sudo apt-get install chromium fonts")]
        {
            assert_eq!(remedy(false, true, root, &packages), Remedy::Tell(command.to_owned()));
            assert_eq!(remedy(true, true, root, &packages), Remedy::Install);
            assert_eq!(remedy(false, false, root, &packages), Remedy::Elsewhere);
            assert_eq!(remedy(true, false, root, &packages), Remedy::Elsewhere);
        }
    }

    #[test]
    fn lock_file_names_no_mirror() {
        for folder in ["tests/browser", "xtask/bench"] {
            let lock = project::read(&format!("{folder}/package-lock.json")).unwrap();
            assert!(!lock.contains("\"resolved\""), "{folder}");
        }
    }
}
