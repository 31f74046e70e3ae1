//! Writes `dist/`: the static site, the calculation API beside it, and the one file that runs from a disk.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroU64;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use serde_json::json;
use zopfli::{Format, Options};

use crate::build::{self, Form, Profile, Program};
use crate::names::{ICON, MANIFEST, MASKABLE_ICON, SINGLE_FILE, WORKER, hash, named_by_content};
use crate::page::{Carried, Page, SiteFile, SiteFiles};
use crate::parts;
use crate::shrink::shrink;
use crate::{headers, libraries, offline, project};

/// `cargo xtask dist`.
pub(crate) fn run() -> Result<()> {
    write()?;
    let folder = project::dist();
    println!("The site is in {}", folder.display());
    println!("The single file is {}", folder.join(SINGLE_FILE).display());
    Ok(())
}

/// Builds the app in both forms and writes all of `dist/` anew.
pub(crate) fn write() -> Result<()> {
    let folder = project::dist();
    write_site(&folder, Profile::Release, "")?;
    write_whole(&folder)
}

/// Builds the app, unless nothing it is made of has changed since it was built last. The compiler alone would not know:
/// the two forms take each other's place in its folder.
pub(crate) fn write_if_old() -> Result<()> {
    let commands = last_change(&project::root().join("xtask/src"))?;
    // Written last of all.
    let built = fs::metadata(project::dist().join("api/package.json")).and_then(|file| file.modified());
    let changed = sources_changed()?.max(commands);
    if built.is_ok_and(|built| built > changed) {
        println!("dist/ is up to date.");
        return Ok(());
    }
    write()
}

/// When anything that the app is made of was last changed.
pub(crate) fn sources_changed() -> Result<SystemTime> {
    let parts = ["crates", "src", "styles", "index.html", "Cargo.toml", "Cargo.lock"];
    let changes = parts.map(|part| last_change(&project::root().join(part)));
    changes.into_iter().try_fold(SystemTime::UNIX_EPOCH, |last, change| Ok(last.max(change?)))
}

/// When this file, or the last of the files in this folder, was changed.
fn last_change(path: &Path) -> Result<SystemTime> {
    let told = || format!("{} could not be read", path.display());
    let mut last = fs::metadata(path).and_then(|file| file.modified()).with_context(told)?;
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(told)? {
            last = last.max(last_change(&entry.with_context(told)?.path())?);
        }
    }
    Ok(last)
}

/// Builds the single file and the calculation API.
fn write_whole(folder: &Path) -> Result<()> {
    let compiled = build::compile(Form::Whole, Profile::Release)?;
    let program = build::program(&compiled)?;
    let notices = libraries::notices()?;
    let page = Page::read()?.single_file(&Carried {
        boot: &shrink(&(project::read("src/boot/failure.js")? + &project::read("src/boot/unpack.js")?))?,
        script: &shrink(&script(&program, &BTreeMap::new())?)?,
        style: &style()?,
        module: &compressed(&program.module)?,
        build: &hash(&program.module),
        notices: &compressed(notices.as_bytes())?,
    })?;
    put(folder, SINGLE_FILE, page.as_bytes())?;
    put(folder, libraries::NOTICES, notices.as_bytes())?;
    let api = folder.join("api");
    build::write_api(&compiled, &api)?;
    put(&api, libraries::NOTICES, notices.as_bytes())?;
    // Written last: see `write_if_old`.
    put(&api, "package.json", npm_package()?.as_bytes())
}

/// As a browser unpacks it by itself, and nearly as small as that can be: each kind of code and text in the module gets a block
/// with a code of its own. More blocks than these bring next to nothing.
fn compressed(content: &[u8]) -> Result<Vec<u8>> {
    let options = Options {
        iteration_count: const { NonZeroU64::new(5).unwrap() },
        maximum_block_splits: 250,
        ..Options::default()
    };
    let mut compressed = Vec::new();
    zopfli::compress(options, Format::Zlib, content, &mut compressed)
        .context("what the single file carries could not be compressed")?;
    Ok(compressed)
}

/// Makes the API a package that others can install from its folder.
fn npm_package() -> Result<String> {
    let package = json!({
        "name": "consortium-planner",
        "version": project::VERSION,
        "description": "The calculations of the consortium planner, in WebAssembly.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "consortium_planner.js",
        "types": "consortium_planner.d.ts",
    });
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

/// Builds the site, with this script at the end of its own: its files, what a host should say beside them, and the
/// service worker that stores them, which is written last.
pub(crate) fn write_site(folder: &Path, profile: Profile, more_script: &str) -> Result<()> {
    let parts = parts::take_apart(&build::compile(Form::PagesApart, profile)?)?;
    let program = build::program(&parts.main)?;
    empty(folder)?;
    let script = project::read("src/boot/failure.js")? + &script(&program, &parts.of_part)? + more_script;
    let script = shrink(&script)?;
    let style = style()?;
    let page = Page::read()?;
    let module = &program.module;
    let script_name = named_by_content("consortium-planner", "js", script.as_bytes());
    let style_name = named_by_content("app", "css", style.as_bytes());
    let module_name = named_by_content("consortium-planner", "wasm", module);
    let refers_to = SiteFiles {
        script: SiteFile { name: &script_name, content: script.as_bytes() },
        style: SiteFile { name: &style_name, content: style.as_bytes() },
        module: &module_name,
    };
    let index = page.site(&refers_to, &hash(module))?;
    let icon = project::read("styles/icon.svg")?;
    let maskable_icon = project::read("styles/icon-maskable.svg")?;
    let manifest = offline::manifest()?;
    let mut files: Vec<(&str, &[u8])> = vec![
        ("index.html", index.as_bytes()),
        (&script_name, script.as_bytes()),
        (&style_name, style.as_bytes()),
        (&module_name, module),
        (ICON, icon.as_bytes()),
        (MASKABLE_ICON, maskable_icon.as_bytes()),
        (MANIFEST, manifest.as_bytes()),
    ];
    files.extend(parts.files.iter().map(|(name, content)| (name.as_str(), content.as_slice())));
    for (name, content) in &files {
        put(folder, name, content)?;
    }
    put(folder, headers::FILE, headers::write(files.iter().map(|(name, _)| *name)).as_bytes())?;
    put(folder, WORKER, offline::worker(&files)?.as_bytes())
}

/// The app's script; `parts` lists the files of the pages that are apart from the module. The glue is wrapped in a named
/// function, because the text of that function is also the program of the web worker: no second request on the site, and
/// no second copy in the single file.
fn script(program: &Program, parts: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let part_files = serde_json::to_string(parts)?;
    let asking = project::read("src/boot/parts.js")?;
    let worker = project::read("src/boot/worker.js")?;
    let loader = project::read("src/boot/loader.js")?;
    let glue = &program.glue;
    Ok(format!(
        "const plannerPartFiles = {part_files};\n\
         function plannerGlue(require) {{\n{glue}\nreturn wasm_bindgen;\n}}\n{asking}\n{worker}\n{loader}"
    ))
}

/// All style sheets of `styles/` in the order of their names, without what only people read in them.
fn style() -> Result<String> {
    let folder = project::root().join("styles");
    let mut sheets = Vec::new();
    for entry in fs::read_dir(&folder).context("styles/ could not be read")? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            sheets.push(path);
        }
    }
    sheets.sort();
    let mut style = String::new();
    for sheet in sheets {
        let text = fs::read_to_string(&sheet);
        style.push_str(&text.with_context(|| format!("{} could not be read", sheet.display()))?);
    }
    let shrunk = minifier::css::minify(&style).map_err(|error| anyhow!("the style sheets: {error}"))?;
    Ok(shrunk.to_string())
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))
}

/// Writes a file of the folder.
pub(crate) fn put(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, content).with_context(|| format!("{} could not be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_is_as_new_as_its_newest_file() {
        let source = last_change(&project::root().join("xtask/src/dist.rs")).unwrap();
        assert!(last_change(&project::root().join("xtask")).unwrap() >= source);
        assert!(last_change(&project::root().join("no such folder")).is_err());
    }
}
