//! The content security policy of both forms: the page may not talk to anybody.
//!
//! A meta element carries it, so that it holds on any host and from a disk. It has to stand before the first style and
//! script. Blob workers inherit it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The site loads its own script, style and module, and nothing else. `connect-src 'self'` is there to fetch the module.
pub(crate) fn site() -> String {
    join(&[
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ])
}

/// Who may show the app in a frame: its own site. A meta element cannot say this, only a header can.
pub(crate) const FRAMES: &str = "frame-ancestors 'self'";

/// The service worker's own policy, as a header: it fetches the files of its site.
pub(crate) const WORKER: &str = "default-src 'none'; connect-src 'self'";

/// The site's policy as a header.
pub(crate) fn site_header() -> String {
    join(&[&site(), FRAMES])
}

/// The single file carries everything: only these very scripts and this style run, and no connection is possible at all.
pub(crate) fn single_file(scripts: &[&str], style: &str) -> String {
    let scripts = scripts.iter().map(|script| hash(script)).collect::<Vec<_>>().join(" ");
    join(&[
        "default-src 'none'",
        &format!("script-src {scripts} 'wasm-unsafe-eval'"),
        &format!("style-src {}", hash(style)),
        "img-src data:",
        "connect-src 'none'",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ])
}

fn join(directives: &[&str]) -> String {
    directives.join("; ")
}

/// The source expression that allows exactly this inline text.
fn hash(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// The hash of a file as browsers compare it.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_is_the_one_browsers_compute() {
        // Example of the Content Security Policy specification, level 3, section 2.3.1: `alert('Hello, world.');`.
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn single_file_allows_no_connection() {
        assert!(single_file(&[""], "").contains("connect-src 'none'"));
    }

    #[test]
    fn no_policy_allows_arbitrary_inline_code() {
        for policy in [site(), single_file(&["a", "c"], "b")] {
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        }
    }
}
