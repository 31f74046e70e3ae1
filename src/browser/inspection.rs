//! What can be seen from within about the page itself: which build it is, what it may connect to, what it has loaded.
//! `None` is what the script that loads the app does not tell.

use super::loader;

/// The SHA-256 of the module.
pub(crate) fn build() -> Option<String> {
    loader::fact("build")
}

/// Whether the app is one file that carries everything.
pub(crate) fn is_single_file() -> bool {
    loader::fact("form").is_some_and(|form| form == "file")
}

/// The content security policy that the page states.
pub(crate) fn policy() -> Option<String> {
    loader::fact("policy")
}

/// The folder that the page lies in.
pub(crate) fn folder() -> Option<String> {
    loader::fact("folder")
}

/// The addresses of all files that the page has loaded since it was opened.
pub(crate) fn loaded() -> Option<Vec<String>> {
    loader::fact("loaded").map(|text| lines(&text))
}

/// What the browser has refused since the page was opened, because the policy forbids it.
pub(crate) fn refused() -> Option<Vec<String>> {
    loader::fact("refused").map(|text| lines(&text))
}

/// The notices of the libraries, which the single file carries.
pub(crate) async fn notices() -> Option<String> {
    loader::promised("notices").await
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
