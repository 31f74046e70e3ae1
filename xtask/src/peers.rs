//! What the benchmark compares the app with, as far as it is written in Rust: an empty app of Yew, and a library of
//! cooperative games.
//!
//! They are a workspace of their own, `xtask/bench`, built as the app is and written to `target/peers`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shrink::shrink;
use crate::{build, dist, project};

const WORKSPACE: &str = "xtask/bench/Cargo.toml";

/// Where the built peers are.
fn folder() -> PathBuf {
    project::root().join("target/peers")
}

/// Builds all of them.
pub(crate) fn write() -> Result<()> {
    build::add_target()?;
    write_empty_app()?;
    build::write_api(&compile("coopgame-peer")?, &folder().join("coopgame"))
}

/// The site of the empty app, of as many files as the app's site has before it opens a page.
fn write_empty_app() -> Result<()> {
    let program = build::program(&compile("empty-app")?)?;
    let script = shrink(&(program.glue + "wasm_bindgen({ module_or_path: \"app.wasm\" });\n"))?;
    let page = project::read("xtask/bench/empty-app/index.html")?;
    let folder = folder().join("empty-app");
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    dist::put(&folder, "index.html", page.as_bytes())?;
    dist::put(&folder, "app.js", script.as_bytes())?;
    dist::put(&folder, "app.wasm", &program.module)
}

fn compile(package: &str) -> Result<PathBuf> {
    let mut command = project::locked_cargo("build");
    command.args(["--manifest-path", WORKSPACE, "--target-dir", "target/peers/build"]);
    command.args(["--package", package, "--release"]).args(build::FOR_THE_BROWSER);
    build::module_of(&mut command, package)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The versions of a package in a lock file.
    fn versions(lock: &str, package: &str) -> Vec<String> {
        let lock: toml::Table = project::read(lock).unwrap().parse().unwrap();
        let packages = lock["package"].as_array().unwrap().iter();
        let same = packages.filter(|other| other["name"].as_str() == Some(package));
        same.map(|package| package["version"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn empty_app_is_of_the_same_libraries_as_the_app() {
        for library in ["yew", "wasm-bindgen", "web-sys"] {
            assert_eq!(
                versions("xtask/bench/Cargo.lock", library),
                versions("Cargo.lock", library),
                "{library}"
            );
        }
    }
}
