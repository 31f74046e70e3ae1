//! From Rust to WebAssembly with its JavaScript glue.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{project, remap};

/// The compilation target of everything that runs in the browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const PACKAGE: &str = "consortium-planner";

/// The calculation API: the app itself calls none of it.
const FOR_PROGRAMS: [&str; 3] = ["evaluate", "evaluate_fully", "solve_game"];

/// What the compiler and wasm-bindgen make of the library.
pub(crate) struct Program {
    /// The WebAssembly module as the app loads it.
    pub(crate) module: Vec<u8>,
    /// Classic script that defines `wasm_bindgen`; the one form that also runs in a blob worker and from `file://`.
    pub(crate) glue: String,
}

/// How much of the library one module holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// All of it, with the calculation API: for the single file and for programs.
    Whole,
    /// The app, prepared for having its pages taken apart: for the site.
    PagesApart,
}

/// What the compiler takes its time for.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// The smallest module: for everybody who uses the app.
    Release,
    /// The next look at a change: for developers.
    Serve,
}

impl Profile {
    /// The name in `Cargo.toml`.
    fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Serve => "serve",
        }
    }
}

/// Builds the library for the browser. The next build takes the place of the file.
pub(crate) fn compile(form: Form, profile: Profile) -> Result<PathBuf> {
    add_target()?;
    let mut command = project::locked_cargo("rustc");
    command.args(["--package", PACKAGE, "--lib", "--crate-type", "cdylib", "--profile", profile.name()]);
    command.args(FOR_THE_BROWSER);
    if form == Form::PagesApart {
        // Only with the linker's notes can it be told afterwards which function needs which.
        command.args(["--features", "pages-apart", "--", "-C", "link-arg=--emit-relocs"]);
    }
    module_of(&mut command, PACKAGE)
}

/// The options of a build for the browser whose module [`module_of`] finds.
pub(crate) const FOR_THE_BROWSER: [&str; 4] =
    ["--target", TARGET, "--message-format", "json-render-diagnostics"];

/// Runs a build with the options [`FOR_THE_BROWSER`]; returns where the module of this package is.
pub(crate) fn module_of(command: &mut Command, package: &str) -> Result<PathBuf> {
    command.env("CARGO_ENCODED_RUSTFLAGS", remap::encoded_flags()?).stderr(Stdio::inherit());
    let output = command.output().context("Cargo could not be started")?;
    if !output.status.success() {
        bail!("the build failed; the messages above say why");
    }
    let messages = String::from_utf8(output.stdout).context("Cargo wrote messages that are not text")?;
    let name = format!("{}.wasm", package.replace('-', "_"));
    messages
        .lines()
        .find_map(|message| module_path(message, &name))
        .context("Cargo did not say where it put the module")
}

/// The path of the WebAssembly module, if this message of Cargo's announces it.
fn module_path(message: &str, name: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(message).ok()?;
    let files = message.get("filenames")?.as_array()?.iter().filter_map(|name| name.as_str());
    files.map(PathBuf::from).find(|path| path.file_name().is_some_and(|file| file == name))
}

/// Makes the app's program: module and classic glue.
pub(crate) fn program(compiled: &Path) -> Result<Program> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .no_modules(true)?
        // The parts are joined to the module by its table of functions.
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the module")?;
    let module = output.wasm_mut();
    for name in FOR_PROGRAMS {
        // The site's module has them no more.
        let _ = module.exports.remove(name);
    }
    walrus::passes::gc::run(module);
    Ok(Program { module: module.emit_wasm(), glue: output.js().to_owned() })
}

/// Writes what a module exports, such as the calculation API, as an ES module with type declarations into `folder`.
pub(crate) fn write_api(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen could not write the API")
}

/// Adds the WebAssembly target where the compiler does not have it yet.
pub(crate) fn add_target() -> Result<()> {
    let sysroot = PathBuf::from(project::rustc(&["--print", "sysroot"])?.trim());
    if sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    if !project::succeeds(Command::new("rustup").arg("--version")) {
        bail!(
            "the compiler lacks the target {TARGET} and rustup, which could add it, was not found; \
             install Rust from https://rustup.rs"
        );
    }
    eprintln!("Adding the target {TARGET} …");
    let added = Command::new("rustup").args(["target", "add", TARGET]).output();
    match added {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => bail!(
            "rustup could not add the target {TARGET}; is there a network connection? It said: {}",
            last_line(&String::from_utf8_lossy(&output.stderr))
        ),
        Err(error) => bail!("rustup could not be started: {error}"),
    }
}

fn last_line(text: &str) -> &str {
    text.trim().lines().last().unwrap_or("nothing")
}
