//! The files of worked examples, and what stands beside them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// One file of examples.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<Case> {
    case: Vec<Case>,
}

/// What stands at a path below `tests/cases`.
pub(crate) fn below(path: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(path)
}

/// What a TOML file says.
pub(crate) fn read<T: DeserializeOwned>(path: impl AsRef<Path>) -> T {
    let path = below(path);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The examples of one file. A file without any shows nothing.
pub(crate) fn cases<Case: DeserializeOwned>(path: impl AsRef<Path>) -> Vec<Case> {
    let File { case } = read(&path);
    assert!(!case.is_empty(), "{}: no case", path.as_ref().display());
    case
}

/// The examples of all files of a folder, each with the name of its file.
pub(crate) fn cases_of_folder<Case: DeserializeOwned>(folder: &str) -> Vec<(String, Case)> {
    let entries = fs::read_dir(below(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect();
    files.sort();
    let with_file = |path: PathBuf| {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        cases(&path).into_iter().map(move |case| (file.clone(), case))
    };
    files.into_iter().flat_map(with_file).collect()
}

/// Compares a text with a committed file, or writes it anew if `UPDATE_GOLDEN` is set.
pub(crate) fn stays_as_committed(path: impl AsRef<Path>, found: &str) {
    let path = below(path);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, found).unwrap();
        return;
    }
    let committed = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let committed = committed.replace("\r\n", "\n");
    let lines = (1..).zip(committed.lines().map(Some).chain(std::iter::repeat(None)));
    let mut pairs = lines.zip(found.lines().map(Some).chain([None]));
    let first = pairs.find(|((_, committed), found)| committed != found);
    assert!(
        committed == found,
        "{} differs, first here (line, committed, found): {first:?}\n\
         If all that differs is meant: UPDATE_GOLDEN=1 cargo test --test cases",
        path.display()
    );
}

/// The same of a structure, as JSON.
pub(crate) fn structure_stays_as_committed(path: impl AsRef<Path>, found: &impl Serialize) {
    stays_as_committed(path, &(serde_json::to_string_pretty(found).unwrap() + "\n"));
}
