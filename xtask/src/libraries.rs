//! The libraries of others: whether their licences allow what the project does, and the notices that they ask for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, ParseMode};

use crate::{build, project};

/// The file of notices, in every folder that is handed on.
pub(crate) const NOTICES: &str = "NOTICES.txt";

/// What Cargo says about the packages of the lock file.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    authors: Vec<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
    /// Where it comes from; a package of this repository comes from nowhere else.
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    root: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// `dev` or `build`; an ordinary dependency has none.
    kind: Option<String>,
}

/// The part of `deny.toml` that is read here.
#[derive(Deserialize)]
struct Rules {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
}

/// Holds every library, those of the tests included, to the licences in `deny.toml`; and to the rest of that file where
/// cargo-deny is installed. Known weaknesses of libraries are not looked up: that would need the network.
pub(crate) fn check() -> Result<()> {
    let rules: Rules = toml::from_str(&project::read("deny.toml")?).context("deny.toml could not be read")?;
    // What the browser needs, and what this machine does.
    let packages = metadata(&[build::TARGET, &project::host()?])?.packages;
    for Package { name, license, .. } in &packages {
        let license = license.as_deref().with_context(|| format!("{name} states no licence"))?;
        if !is_allowed(license, &rules.licenses.allow)? {
            bail!("{name} is under {license}, which deny.toml does not allow");
        }
    }
    println!("The licences of {} packages are allowed by deny.toml.", packages.len());
    if !project::succeeds(project::cargo().args(["deny", "--version"])) {
        println!("cargo-deny is not installed: origins and versions were not checked.");
        return Ok(());
    }
    let checks = ["deny", "--locked", "check", "licenses", "bans", "sources"];
    project::run(project::cargo().args(checks), "cargo-deny")
}

fn is_allowed(license: &str, allowed: &BTreeSet<String>) -> Result<bool> {
    // Older packages write `MIT/Apache-2.0`.
    let expression = Expression::parse_mode(license, ParseMode::LAX)
        .with_context(|| format!("`{license}` is not a licence expression"))?;
    Ok(expression.evaluate(|required| required.license.id().is_some_and(|id| allowed.contains(id.name))))
}

fn metadata(platforms: &[&str]) -> Result<Metadata> {
    let mut command = project::locked_cargo("metadata");
    command.args(["--format-version", "1"]);
    for platform in platforms {
        command.args(["--filter-platform", platform]);
    }
    let output = command.output().context("Cargo could not be started")?;
    if !output.status.success() {
        bail!("Cargo could not tell the libraries: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    serde_json::from_slice(&output.stdout).context("Cargo told the libraries in an unknown way")
}

/// The notices for all libraries that are part of the module.
pub(crate) fn notices() -> Result<String> {
    let metadata = metadata(&[build::TARGET])?;
    let mut notices = "\
The consortium planner is under MIT OR Apache-2.0, as you prefer. It is made with the libraries below. The licences ask
that their texts, which follow, go with every copy. Terms that several of them have in the same words stand once, below the
notices of all of them. Of a library that may be used without Apache-2.0, CC0-1.0 or the Unlicense, these are not made use of,
and their texts are not repeated here.

"
    .to_owned();
    let own = project::read("LICENSE-MIT")?.trim().to_owned();
    let mut owners_of_text = BTreeMap::from([(own, vec!["consortium-planner"])]);
    for package in shipped(&metadata) {
        let Package { name, version, license, authors, repository, .. } = package;
        let license = license.as_deref().with_context(|| format!("{name} states no licence"))?;
        let _ = writeln!(notices, "{name} {version}: {license}");
        // Whose a library is stands in its licence, or nowhere but here.
        let has_notice = licence_texts(package)?.iter().any(|text| text.contains("opyright"));
        let authors = authors.iter().filter(|_| !has_notice);
        for line in authors.chain(repository) {
            let _ = writeln!(notices, "    {line}");
        }
        for text in licence_texts(package)? {
            owners_of_text.entry(text).or_default().push(name);
        }
    }
    notices
        .push_str("the standard library of Rust: MIT OR Apache-2.0\n    https://github.com/rust-lang/rust\n");
    for Terms { text, notices: heads } in terms(&owners_of_text) {
        for (owners, head) in heads {
            let _ = writeln!(notices, "\n---- {}", owners.join(", "));
            if !head.is_empty() {
                let _ = writeln!(notices, "\n{head}");
            }
        }
        let _ = writeln!(notices, "\n{text}");
    }
    Ok(notices)
}

/// Terms that several libraries have word by word, and what stands above them: whose they are, and the copyright notices.
struct Terms<'a> {
    text: &'a str,
    notices: Vec<(&'a [&'a str], &'a str)>,
}

/// The licences with what differs by nothing but line breaks stated once.
fn terms<'a>(owners_of_text: &'a BTreeMap<String, Vec<&'a str>>) -> Vec<Terms<'a>> {
    /// With these words begin the terms of the MIT licence; what stands above them is of each library.
    const MIT: &str = "Permission is hereby granted";
    let mut all: Vec<(Vec<&str>, Terms<'a>)> = Vec::new();
    for (text, owners) in owners_of_text {
        let (head, text) = text.split_at(text.find(MIT).unwrap_or(0));
        let words: Vec<&str> = text.split_whitespace().collect();
        let notice = (owners.as_slice(), head.trim());
        match all.iter_mut().find(|(known, _)| *known == words) {
            Some((_, terms)) => terms.notices.push(notice),
            None => all.push((words, Terms { text, notices: vec![notice] })),
        }
    }
    all.into_iter().map(|(_, terms)| terms).collect()
}

/// The libraries that become part of the module: what the app depends on, without what only compiles it.
fn shipped(metadata: &Metadata) -> Vec<&Package> {
    let packages: HashMap<&str, &Package> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let nodes: HashMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let mut found = BTreeMap::new();
    let mut open = vec![metadata.resolve.root.as_str()];
    while let Some(id) = open.pop() {
        let (Some(package), Some(node)) = (packages.get(id), nodes.get(id)) else { continue };
        let is_macro =
            package.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"));
        if is_macro || found.insert((&package.name, &package.version), *package).is_some() {
            continue;
        }
        let ordinary = |dependency: &&Dependency| {
            dependency.dep_kinds.iter().any(|dependency| dependency.kind.is_none())
        };
        open.extend(node.deps.iter().filter(ordinary).map(|dependency| dependency.pkg.as_str()));
    }
    found.into_values().filter(|package| package.source.is_some()).collect()
}

/// Licences that are not made use of where another one is offered, as the names of files and of licences have them: their terms
/// are the longest, or say nothing that a shorter one does not.
const LEFT_OUT: [(&str, &str); 3] =
    [("APACHE", "Apache-2.0"), ("CC0", "CC0-1.0"), ("UNLICENSE", "Unlicense")];

/// Which of those a licence leaves the choice not to use, all of them together; by the names of files.
fn may_do_without(license: &str) -> Result<Vec<&'static str>> {
    let expression = Expression::parse_mode(license, ParseMode::LAX)
        .with_context(|| format!("`{license}` is not a licence expression"))?;
    let mut without: Vec<(&str, &str)> = Vec::new();
    for candidate in LEFT_OUT {
        without.push(candidate);
        let is_used = |id: &str| !without.iter().any(|(_, left_out)| *left_out == id);
        if !expression.evaluate(|required| required.license.id().is_none_or(|id| is_used(id.name))) {
            without.pop();
        }
    }
    Ok(without.into_iter().map(|(file, _)| file).collect())
}

/// The licences and notices that lie beside the sources of a package. Some packages state their licence only by name.
fn licence_texts(package: &Package) -> Result<Vec<String>> {
    let without = package.license.as_deref().map_or(Ok(Vec::new()), may_do_without)?;
    let folder = package.manifest_path.parent().context("a package lies in no folder")?;
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))? {
        let path = entry?.path();
        let name =
            path.file_name().context("a file of a package has no name")?.to_string_lossy().to_uppercase();
        let is_licence = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|begin| name.starts_with(begin));
        if is_licence && path.is_file() {
            let text =
                fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
            let is_left_out = without.iter().any(|left_out| name.contains(left_out));
            texts.push((is_left_out, text.trim().replace("\r\n", "\n")));
        }
    }
    // A package may state the other licence by name alone: then this text is all there is.
    if texts.iter().any(|(is_left_out, _)| !is_left_out) {
        texts.retain(|(is_left_out, _)| !is_left_out);
    }
    texts.sort();
    Ok(texts.into_iter().map(|(_, text)| text).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_licences_is_enough_and_all_of_those_joined_are_needed() {
        let allowed = BTreeSet::from(["MIT".to_owned()]);
        for (license, expected) in [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", false),
        ] {
            assert_eq!(is_allowed(license, &allowed).unwrap(), expected, "{license}");
        }
        assert!(is_allowed("as you like", &allowed).is_err());
    }

    #[test]
    fn terms_that_differ_by_line_breaks_alone_are_stated_once() {
        let text =
            |head: &str, break_| format!("{head}\n\nPermission is hereby granted, free{break_}of charge");
        let owners = BTreeMap::from([
            (text("Copyright (c) A", " "), vec!["a", "b"]),
            (text("Copyright (c) C", "\n"), vec!["c"]),
            ("Other terms".to_owned(), vec!["d"]),
        ]);
        let found: Vec<_> = terms(&owners).into_iter().map(|terms| terms.notices).collect();
        let [a, c] = ["Copyright (c) A", "Copyright (c) C"];
        assert_eq!(found, [vec![(&["a", "b"][..], a), (&["c"][..], c)], vec![(&["d"][..], "")]]);
    }

    #[test]
    fn longer_licences_are_left_where_another_one_is_offered() {
        for (license, expected) in [
            ("MIT OR Apache-2.0", &["APACHE"][..]),
            ("Apache-2.0/MIT", &["APACHE"]),
            ("Apache-2.0", &[]),
            ("(Apache-2.0 OR MIT) AND BSD-3-Clause", &["APACHE"]),
            ("CC0-1.0 OR MIT-0 OR Apache-2.0", &["APACHE", "CC0"]),
            ("CC0-1.0 OR Apache-2.0", &["APACHE"]),
            ("Unlicense OR MIT", &["UNLICENSE"]),
            ("MIT AND Apache-2.0", &[]),
        ] {
            let mut found = may_do_without(license).unwrap();
            found.retain(|file| license.to_uppercase().contains(file));
            assert_eq!(found, expected, "{license}");
        }
    }

    #[test]
    fn notices_name_what_is_shipped_and_nothing_else() {
        let notices = notices().unwrap();
        for name in ["\nyew 0.", "\nserde_json 1.", "\nnum-bigint 0."] {
            assert!(notices.contains(name), "{name}");
        }
        for name in ["\nconsortium-core", "\nbrotli ", "\nproptest ", "\nsyn "] {
            assert!(!notices.contains(name), "{name}");
        }
    }
}
