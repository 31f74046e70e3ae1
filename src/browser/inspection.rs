//! What can be seen from within about the page itself: which build it is, what it may connect to, what it has loaded.

use super::loader;

/// The SHA-256 of the module.
pub(crate) fn build() -> String {
    loader::fact("build")
}

/// Whether the app is one file that carries everything.
pub(crate) fn is_single_file() -> bool {
    loader::fact("form") == "file"
}

/// The content security policy that the page states.
pub(crate) fn policy() -> String {
    loader::fact("policy")
}

/// The folder that the page lies in.
pub(crate) fn folder() -> String {
    loader::fact("folder")
}

/// The addresses of all files that the page has loaded since it was opened.
pub(crate) fn loaded() -> Vec<String> {
    lines(&loader::fact("loaded"))
}

/// What the browser has refused since the page was opened, because the policy forbids it.
pub(crate) fn refused() -> Vec<String> {
    lines(&loader::fact("refused"))
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
