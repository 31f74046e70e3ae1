//! Keeps the paths of the building machine out of the module.
//!
//! The compiler writes the place of every possible panic into a program. With the folders of this machine in them, the
//! module would tell who built it and where, and no two machines could build the same bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project;

/// Separates the flags in `CARGO_ENCODED_RUSTFLAGS`.
const SEPARATOR: &str = "\u{1f}";

/// A folder of this machine and what the module calls it.
struct Renamed {
    folder: PathBuf,
    name: String,
}

/// The value of `CARGO_ENCODED_RUSTFLAGS` for a build that names no folder of this machine. Flags that the user has set
/// in the environment stay; those of a Cargo configuration file do not, because Cargo takes one place only.
pub(crate) fn encoded_flags() -> Result<String> {
    let mut flags = users_flags(
        std::env::var("CARGO_ENCODED_RUSTFLAGS").ok().as_deref(),
        std::env::var("RUSTFLAGS").ok().as_deref(),
    );
    for Renamed { folder, name } in folders()? {
        flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
    }
    Ok(flags.join(SEPARATOR))
}

/// The flags that the user asked for, as Cargo itself would read them.
fn users_flags(encoded: Option<&str>, plain: Option<&str>) -> Vec<String> {
    let (text, separator) = match encoded {
        Some(encoded) => (encoded, SEPARATOR),
        None => (plain.unwrap_or_default(), " "),
    };
    text.split(separator).filter(|flag| !flag.is_empty()).map(str::to_owned).collect()
}

/// Every folder whose files can be part of the module. Of two that fit, the compiler takes the later one.
fn folders() -> Result<Vec<Renamed>> {
    let mut folders = vec![
        Renamed { folder: project::root(), name: ".".to_owned() },
        Renamed { folder: cargo_home()?, name: "/cargo".to_owned() },
        standard_library()?,
    ];
    // The name of a registry's folder depends on where it is mirrored.
    for registry in subfolders(&cargo_home()?.join("registry/src")) {
        folders.push(Renamed { folder: registry, name: "/crates".to_owned() });
    }
    Ok(folders)
}

fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("CARGO_HOME") {
        return Ok(home.into());
    }
    let home = std::env::home_dir().context("this user has no home folder")?;
    Ok(home.join(".cargo"))
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    // No registry, no crates of it.
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Where the sources of the standard library are installed, the compiler names them; elsewhere it writes its commit.
fn standard_library() -> Result<Renamed> {
    let sources = PathBuf::from(project::rustc(&["--print", "sysroot"])?.trim()).join("lib/rustlib/src/rust");
    let version = project::rustc(&["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let Some(commit) = commit else { bail!("rustc does not say its commit") };
    Ok(Renamed { folder: sources, name: format!("/rustc/{commit}") })
}

/// Fails if `module` names a folder of this machine.
pub(crate) fn check(module: &[u8]) -> Result<()> {
    let home = std::env::home_dir();
    for folder in folders()?.into_iter().map(|renamed| renamed.folder).chain(home) {
        let Some(text) = folder.to_str() else { continue };
        // A home such as `/` says nothing.
        if text.len() > 1 && contains(module, format!("{text}/").as_bytes()) {
            bail!("the module names {text}, a folder of this machine");
        }
    }
    Ok(())
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_of_the_user_stay() {
        assert_eq!(users_flags(None, Some("-C debuginfo=1  -g")), ["-C", "debuginfo=1", "-g"]);
        assert_eq!(users_flags(Some("--cfg\u{1f}a b"), Some("-g")), ["--cfg", "a b"]);
        assert_eq!(users_flags(None, None), Vec::<String>::new());
    }

    #[test]
    fn folder_of_this_machine_is_found() {
        let module = format!("panicked at {}/src/lib.rs", project::root().display());
        assert!(check(module.as_bytes()).is_err());
        assert!(check(b"panicked at ./src/lib.rs").is_ok());
    }
}
