//! How much a visitor downloads, and the limits that keep it little.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};

use crate::{names, project, remap};

/// What a visitor waits for before the app begins: page, style, script and module as a host sends them, compressed with
/// brotli. 250,000 was promised; what is below is kept.
const FIRST_LOAD_LIMIT: usize = 240_000;

/// What a visitor waits for who opens a page by its address, by the part that the page is in: with the first load, without
/// what comes after the page is shown. Meant to be 350,000 each.
const PAGE_LIMITS: [(&str, usize); 19] = [
    ("about", 305_000),
    ("cost", 492_000),
    ("data_access", 328_000),
    ("eligibility", 424_000),
    ("members", 543_000),
    ("notice", 368_000),
    ("outcomes", 621_000),
    ("plans", 526_000),
    ("quick_check", 300_000),
    ("report", 341_000),
    ("roles", 334_000),
    ("settlement", 462_000),
    ("shares", 581_000),
    ("sources", 297_000),
    ("stages", 597_000),
    ("targets", 421_000),
    ("training", 467_000),
    ("white_paper", 447_000),
    ("workshop", 761_000),
];

/// Parts of the site that no page waits for.
const NO_PAGES: [&str; 8] = ["changes", "files", "importing", "link", "opening", "saving", "solving", "way"];

/// The file for a USB stick, as it lies there.
const SINGLE_FILE_LIMIT: usize = 3_000_000;

/// Prints the sizes of what `dist` wrote, and fails when one is over its limit, or when the module tells about the
/// machine that built it.
pub(crate) fn check() -> Result<()> {
    let page = fs::read_to_string(project::dist().join("index.html")).context("the page is missing")?;
    let mut sizes = BTreeMap::new();
    let mut parts = BTreeMap::new();
    for entry in fs::read_dir(project::dist()).context("dist/ could not be read")? {
        let path = entry?.path();
        let name = path.file_name().context("a file of dist/ has no name")?.to_string_lossy().into_owned();
        if !belongs_to_site(&name) {
            continue;
        }
        let content = fs::read(&path).with_context(|| format!("{name} could not be read"))?;
        if name.ends_with(".wasm") {
            remap::check(&content)?;
        }
        if let Some(list) = part_files(&String::from_utf8_lossy(&content)) {
            parts = list?;
        }
        let compressed = brotli_size(&content)?;
        println!("{compressed:>9}  {name} ({} uncompressed)", content.len());
        sizes.insert(name, compressed);
    }
    let first_load: usize =
        sizes.iter().filter(|(name, _)| belongs_to_first_load(&page, name)).map(|(_, size)| size).sum();
    println!("{first_load:>9}  first load, brotli; limit {FIRST_LOAD_LIMIT}");
    hold("the first load", first_load, FIRST_LOAD_LIMIT)?;
    for (part, files) in &parts {
        // What a page waits for that is opened by its address.
        let files: BTreeSet<&String> = files.iter().collect();
        let size: usize = files.into_iter().filter_map(|file| sizes.get(file)).sum();
        let limit = PAGE_LIMITS.iter().find(|(page, _)| page == part).map(|(_, limit)| *limit);
        let Some(limit) = limit else {
            if NO_PAGES.contains(&part.as_str()) {
                continue;
            }
            bail!("the part `{part}` has no limit in xtask/src/sizes.rs");
        };
        println!(
            "{:>9}  first load of a page in the part `{part}`, brotli; limit {limit}",
            first_load + size
        );
        hold(&format!("a page in the part `{part}`"), first_load + size, limit)?;
    }
    let single_file =
        fs::metadata(project::dist().join(names::SINGLE_FILE)).context("the single file is missing")?;
    let single_file = usize::try_from(single_file.len())?;
    println!("{single_file:>9}  {}; limit {SINGLE_FILE_LIMIT}", names::SINGLE_FILE);
    hold("the single file", single_file, SINGLE_FILE_LIMIT)
}

/// The files of each part, if this is the script that loads them.
fn part_files(script: &str) -> Option<Result<BTreeMap<String, Vec<String>>>> {
    let (_, list) = script.split_once("const plannerPartFiles = ")?;
    let list = list.lines().next()?.trim_end_matches(';');
    Some(serde_json::from_str(list).context("the list of parts could not be read"))
}

fn belongs_to_site(name: &str) -> bool {
    name == "index.html" || [".css", ".js", ".wasm"].iter().any(|ending| name.ends_with(ending))
}

/// Whether the app cannot start without this file: the page itself, and what it refers to.
fn belongs_to_first_load(page: &str, name: &str) -> bool {
    name == "index.html" || page.contains(name)
}

fn hold(what: &str, size: usize, limit: usize) -> Result<()> {
    if size > limit {
        bail!("{what} takes {size} bytes; its limit is {limit}");
    }
    Ok(())
}

/// Size after brotli at its highest quality, which is what hosts store.
fn brotli_size(content: &[u8]) -> Result<usize> {
    const BUFFER: usize = 1 << 16;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, BUFFER, QUALITY, WINDOW);
    writer.write_all(content)?;
    drop(writer);
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_over_the_limit_is_refused() {
        assert!(hold("it", 11, 10).is_err());
        assert!(hold("it", 10, 10).is_ok());
    }

    #[test]
    fn compression_is_complete() {
        let text = "保健事業 ".repeat(1000);
        let size = brotli_size(text.as_bytes()).unwrap();
        assert!((1..100).contains(&size), "{size}");
    }

    #[test]
    fn list_of_parts_is_found_in_the_script() {
        let script = "f();\nconst plannerPartFiles = {\"cost\":[\"part-1.wasm\"]};\ng();";
        assert_eq!(part_files(script).unwrap().unwrap()["cost"], ["part-1.wasm"]);
        assert!(part_files("g();").is_none());
    }

    #[test]
    fn first_load_is_what_the_page_refers_to() {
        let page = r#"<script src="a.js"></script>"#;
        assert!(belongs_to_first_load(page, "index.html") && belongs_to_first_load(page, "a.js"));
        assert!(!belongs_to_first_load(page, "part-1.wasm"));
        assert!(!belongs_to_site(names::SINGLE_FILE));
    }
}
