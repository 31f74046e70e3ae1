//! What lets the site open without a network: the web manifest and the service worker.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::json;

use crate::shrink::shrink;
use crate::{names, policy, project};

/// The text of the web manifest.
pub(crate) fn manifest() -> Result<String> {
    project::read("src/boot/consortium-planner.webmanifest")
}

/// The service worker that stores exactly these files. It differs as soon as one of them does.
pub(crate) fn worker(files: &[(&str, &[u8])]) -> Result<String> {
    // The page has no name of its own: it is what the folder answers.
    let name_of = |name: &str| if name == "index.html" { String::new() } else { name.to_owned() };
    let files: BTreeMap<String, String> =
        files.iter().map(|(name, content)| (name_of(name), policy::integrity(content))).collect();
    let list = serde_json::to_string(&files)?;
    let build = json!({ "name": names::short_hash(list.as_bytes()), "files": files });
    Ok(format!("const build = {build};\n{}", shrink(&project::read("src/boot/service-worker.js")?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worker_changes_with_any_file() {
        let worker_of = |style: &[u8]| worker(&[("index.html", b"page"), ("app.css", style)]).unwrap();
        assert_ne!(worker_of(b"a"), worker_of(b"b"));
        assert_eq!(worker_of(b"a"), worker_of(b"a"));
    }

    #[test]
    fn worker_knows_the_page_by_its_folder() {
        let worker = worker(&[("index.html", b"")]).unwrap();
        // The hash of no content at all.
        let entry = r#""":"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=""#;
        assert!(worker.contains(entry), "{worker}");
    }

    #[test]
    fn manifest_refers_to_the_icons_of_the_build() {
        let manifest: serde_json::Value = serde_json::from_str(&manifest().unwrap()).unwrap();
        let icons = manifest["icons"].as_array().unwrap();
        let names: Vec<&str> = icons.iter().filter_map(|icon| icon["src"].as_str()).collect();
        assert_eq!(names, [names::ICON, names::MASKABLE_ICON]);
        assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("./")));
    }
}
