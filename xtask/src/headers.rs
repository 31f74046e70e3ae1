//! What a host should say beside each file, in the `_headers` file that Netlify, Cloudflare Pages and others read.
//!
//! The server of this program obeys the same file, so the browser tests run under it.

use std::fmt::Write as _;
use std::path::Path;

use crate::{names, policy};

/// The name of the file.
pub(crate) const FILE: &str = "_headers";

/// For every file. The features are those that ask for a device or a payment; the app uses none of them.
const EVERYWHERE: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()",
    ),
];

/// Ask each time: a new version has to be found.
const ASK: &str = "no-cache";

/// The name changes with the content, so this address never means anything else.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The text of `_headers` for these files of the site.
pub(crate) fn write<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = "# What a host should send with each file: docs/hosting.md.\n".to_owned();
    let mut rule = |path: &str, headers: &[(&str, &str)]| {
        let _ = writeln!(text, "/{path}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    rule("*", &EVERYWHERE);
    let page = policy::site_header();
    for path in ["", "index.html"] {
        rule(path, &[("Content-Security-Policy", &page), ("Cache-Control", ASK)]);
    }
    rule(names::WORKER, &[("Content-Security-Policy", policy::WORKER), ("Cache-Control", ASK)]);
    rule(names::SINGLE_FILE, &[("Content-Security-Policy", policy::FRAMES), ("Cache-Control", ASK)]);
    for name in names.into_iter().filter(|name| *name != "index.html") {
        let cache = if names::is_named_by_content(name) { FOR_EVER } else { ASK };
        rule(name, &[("Cache-Control", cache)]);
    }
    text
}

/// The rules of a `_headers` file: for a path or, with `*` at its end, for all that begin so.
#[derive(Default)]
pub(crate) struct Rules(Vec<(String, String, String)>);

impl Rules {
    /// Reads the file in this folder; no file, no rules.
    pub(crate) fn of(folder: &Path) -> Self {
        Self::parse(&std::fs::read_to_string(folder.join(FILE)).unwrap_or_default())
    }

    fn parse(text: &str) -> Self {
        let mut rules = Vec::new();
        let mut path = "";
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            match line.trim().split_once(": ") {
                Some((name, value)) if line.starts_with(' ') => {
                    rules.push((path.to_owned(), name.to_owned(), value.to_owned()));
                }
                _ => path = line.trim(),
            }
        }
        Self(rules)
    }

    /// The headers for a path, which begins with a slash.
    pub(crate) fn for_path(&self, path: &str) -> impl Iterator<Item = (&str, &str)> {
        let fits = move |pattern: &str| match pattern.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => path == pattern,
        };
        self.0.iter().filter(move |(pattern, ..)| fits(pattern)).map(|(_, name, value)| (&**name, &**value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    fn value(path: &str, wanted: &str) -> Option<String> {
        let rules = Rules::parse(&write(["index.html", "app-0123456789abcdef.css", "icon.svg"]));
        let mut values = rules.for_path(path).filter(|(name, _)| *name == wanted);
        let value = values.next().map(|(_, value)| value.to_owned());
        assert!(values.next().is_none(), "{path} has {wanted} twice: hosts join them");
        value
    }

    #[test]
    fn only_files_named_by_their_content_are_kept_for_ever() {
        assert_eq!(value("/app-0123456789abcdef.css", "Cache-Control").as_deref(), Some(FOR_EVER));
        for path in ["/", "/index.html", "/icon.svg", "/service-worker.js", "/consortium-planner.html"] {
            assert_eq!(value(path, "Cache-Control").as_deref(), Some(ASK), "{path}");
        }
    }

    #[test]
    fn header_says_at_least_what_the_page_says() {
        let header = value("/", "Content-Security-Policy").unwrap();
        assert!(header.starts_with(&policy::site()) && header.ends_with(policy::FRAMES), "{header}");
    }

    /// The examples in `docs/hosting/` are written by hand.
    #[test]
    fn examples_for_other_hosts_say_the_same() {
        for example in ["nginx.conf", "apache.htaccess", "web.config"] {
            let text = project::read(&format!("docs/hosting/{example}")).unwrap();
            let values = EVERYWHERE.iter().map(|(_, value)| *value);
            let page = policy::site_header();
            for value in
                values.chain([ASK, FOR_EVER, &page, policy::WORKER, policy::FRAMES, "application/wasm"])
            {
                assert!(text.contains(value), "docs/hosting/{example} lacks: {value}");
            }
        }
    }
}
