//! Takes the pages out of the app's module, so that a visitor waits only for the one that is opened.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use walrus::{ModuleConfig, passes::gc};
use wasm_split_cli_support::{Options, transform};

use crate::{
    join::{groups, join},
    names::named_by_content,
    project,
};

/// A module without its pages, and the pages.
pub(crate) struct Parts {
    /// Where the module lies, still to be given its glue.
    pub(crate) main: PathBuf,
    /// The files of the parts by their names on the site.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The files that each part is made of: what several parts share first, its own last.
    pub(crate) of_part: BTreeMap<String, Vec<String>>,
}

/// Takes a module apart that was compiled with [`Form::PagesApart`](crate::build::Form).
pub(crate) fn take_apart(compiled: &Path) -> Result<Parts> {
    let folder = project::root().join("target/parts");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("the parts of the last build could not be removed")?;
    }
    let input = fs::read(compiled).context("the compiled module could not be read")?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &main;
    let split =
        transform(options).map_err(|error| anyhow!("the module could not be taken apart: {error:?}"))?;

    let mut pieces = BTreeMap::new();
    for path in split.split_modules {
        let content = fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
        let stem = path.file_stem().context("a part has no name")?.to_string_lossy().into_owned();
        pieces.insert(stem, with_its_own(&content)?);
    }
    let stems_of_part: BTreeMap<String, Vec<String>> = split.prefetch_map.into_iter().collect();
    let sizes = pieces.iter().map(|(stem, content)| (stem.clone(), content.len())).collect();
    let mut files = BTreeMap::new();
    let mut names = BTreeMap::new();
    for group in groups(&sizes, &stems_of_part) {
        let joined: Vec<&[u8]> = group.files.iter().map(|stem| pieces[stem].as_slice()).collect();
        let content = match joined.as_slice() {
            [alone] => alone.to_vec(),
            several => with_its_own(&join(several)?)?,
        };
        let name = named_by_content("part", "wasm", &content);
        names.extend(group.files.into_iter().map(|stem| (stem, name.clone())));
        files.insert(name, content);
    }
    let of_part = stems_of_part.into_iter().map(|(part, stems)| {
        // A file without content is not written.
        let needed = stems.iter().filter_map(|stem| names.get(stem));
        // Each once, where it is needed last: the part's own stays behind what it shares.
        let mut needed: Vec<String> = needed.rev().cloned().collect();
        let mut seen = BTreeSet::new();
        needed.retain(|name| seen.insert(name.clone()));
        needed.reverse();
        (part, needed)
    });
    Ok(Parts { main, of_part: of_part.collect(), files })
}

/// The file with what it uses itself. Each part comes with the names of all functions, with the types of all functions,
/// and with notes on tools: of a part of 1.4 kB these are 1.3.
fn with_its_own(part: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(part)?;
    module.customs.remove_raw("target_features");
    gc::run(&mut module);
    Ok(module.emit_wasm())
}
