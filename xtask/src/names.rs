//! What the files of `dist/` are called: by a name of their own, or by what is in them.

use sha2::{Digest, Sha256};

/// The whole app in one page.
pub(crate) const SINGLE_FILE: &str = "consortium-planner.html";

/// The picture of the app, and the one without a margin of its own, which systems cut to their shape.
pub(crate) const ICON: &str = "icon.svg";
pub(crate) const MASKABLE_ICON: &str = "icon-maskable.svg";

/// The service worker. Its name never changes: browsers ask for it again to learn about a new version.
pub(crate) const WORKER: &str = "service-worker.js";

/// The web manifest, by which browsers offer to install the app.
pub(crate) const MANIFEST: &str = "consortium-planner.webmanifest";

/// A name that changes with the content, so that a host may let browsers keep the file for ever.
pub(crate) fn named_by_content(stem: &str, ending: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{ending}", short_hash(content))
}

/// Whether [`named_by_content`] made this name.
pub(crate) fn is_named_by_content(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// The first 16 digits of the SHA-256 of `content`: enough to tell builds apart.
pub(crate) fn short_hash(content: &[u8]) -> String {
    hash(content).chars().take(16).collect()
}

/// The SHA-256 of `content` as the command `sha256sum` prints it.
pub(crate) fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_changes_with_the_content() {
        assert_ne!(named_by_content("app", "css", b"a"), named_by_content("app", "css", b"b"));
        assert_eq!(named_by_content("app", "css", b""), "app-e3b0c44298fc1c14.css");
    }

    #[test]
    fn name_tells_whether_it_changes_with_the_content() {
        assert!(is_named_by_content(&named_by_content("app", "css", b"")));
        for name in [ICON, MASKABLE_ICON, SINGLE_FILE, WORKER, MANIFEST] {
            assert!(!is_named_by_content(name), "{name}");
        }
    }
}
