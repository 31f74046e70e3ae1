//! Fills `index.html` for the two forms of the app.
//!
//! The template marks its gaps with comments such as `<!-- policy -->`, so that it stays valid HTML on its own.

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::{names, policy, project};

/// The template and the parts that both forms share.
pub(crate) struct Page {
    template: String,
    icon: String,
}

/// The files that the site's page refers to.
pub(crate) struct SiteFiles<'a> {
    pub(crate) script: SiteFile<'a>,
    pub(crate) style: SiteFile<'a>,
    /// The name of the module. The script compares it with its hash.
    pub(crate) module: &'a str,
}

/// A file that the browser takes only if it is this very one.
pub(crate) struct SiteFile<'a> {
    pub(crate) name: &'a str,
    pub(crate) content: &'a [u8],
}

impl SiteFile<'_> {
    /// The attributes of an element that refers to the file by the attribute `by`.
    fn attributes(&self, by: &str) -> String {
        format!(r#"{by}="{}" integrity="{}""#, self.name, policy::integrity(self.content))
    }
}

/// What the single file is made of.
pub(crate) struct Carried<'a> {
    /// The script in the head of the page: it unpacks the module, and says so where the file is damaged.
    pub(crate) boot: &'a str,
    pub(crate) script: &'a str,
    pub(crate) style: &'a str,
    /// The module as a zlib stream.
    pub(crate) module: &'a [u8],
    /// The hash of the module: the page compares it, and shows it to users who want to compare.
    pub(crate) build: &'a str,
    /// What the licences of the libraries ask for, deflated as the module is.
    pub(crate) notices: &'a [u8],
}

impl Page {
    pub(crate) fn read() -> Result<Self> {
        Ok(Self { template: project::read("index.html")?, icon: project::read("styles/icon.svg")? })
    }

    /// The page of the site: refers to its files by relative address, so it works in any folder. `build` is the hash of
    /// the module: the script compares it.
    pub(crate) fn site(&self, files: &SiteFiles<'_>, build: &str) -> Result<String> {
        let (script, style) = (files.script.attributes("src"), files.style.attributes("href"));
        let module = files.module;
        let version = project::VERSION;
        self.fill(&[
            ("policy", &policy_element(&policy::site())),
            ("icon", &self.icon_element()),
            ("manifest", &format!(r#"<link rel="manifest" href="{}">"#, names::MANIFEST)),
            ("style", &format!(r#"<link rel="stylesheet" {style}>"#)),
            (
                "preload",
                &format!(
                    r#"<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{module}">
  <script defer {script} data-version="{version}" data-build="{build}" data-module="{module}"></script>"#
                ),
            ),
            ("program", ""),
        ])
    }

    /// The page that carries everything within itself and runs from a disk.
    pub(crate) fn single_file(&self, carried: &Carried<'_>) -> Result<String> {
        let Carried { boot, script, style, module, build, notices } = carried;
        // An inline element ends at its closing tag, whatever the text around it means.
        for (text, end) in [(boot, "</script"), (script, "</script"), (style, "</style")] {
            if [end, "<!--"].iter().any(|end| text.to_ascii_lowercase().contains(end)) {
                bail!("a text with `{end}` or `<!--` in it cannot be put into a page");
            }
        }
        let (module, notices) = (STANDARD.encode(module), STANDARD.encode(notices));
        let version = project::VERSION;
        self.fill(&[
            ("policy", &policy_element(&policy::single_file(&[boot, script], style))),
            ("icon", &self.icon_element()),
            ("manifest", ""),
            ("style", &format!("<style>{style}</style>")),
            ("preload", &format!("<script>{boot}</script>")),
            (
                "program",
                &format!(
                    r#"<script type="application/octet-stream" id="planner-module">{module}</script>
<script data-version="{version}" data-build="{build}">{script}</script>
<script type="application/octet-stream" id="planner-notices">{notices}</script>"#
                ),
            ),
        ])
    }

    /// The icon, within the page: browsers ask for a file anew whenever the fragment of the address changes, and the page
    /// promises that nothing is sent after loading.
    fn icon_element(&self) -> String {
        let icon = STANDARD.encode(&self.icon);
        format!(r#"<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,{icon}">"#)
    }

    /// Puts each part at its mark. A mark that is missing or stands twice is an error: the page would be incomplete.
    fn fill(&self, parts: &[(&str, &str)]) -> Result<String> {
        let mut page = self.template.clone();
        for (name, _) in parts {
            let mark = mark(name);
            if page.matches(&mark).count() != 1 {
                bail!("index.html must contain `{mark}` exactly once");
            }
        }
        for (name, part) in parts {
            page = page.replacen(&mark(name), part, 1);
        }
        Ok(page)
    }
}

fn mark(name: &str) -> String {
    format!("<!-- {name} -->")
}

fn policy_element(policy: &str) -> String {
    format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page::read().unwrap()
    }

    fn single_file(script: &str, style: &str) -> Result<String> {
        page().single_file(&Carried {
            boot: "let b;",
            script,
            style,
            module: b"\x78\x01",
            build: "1f",
            notices: b"\x78\x01",
        })
    }

    #[test]
    fn policy_stands_before_any_script() {
        let text = single_file("let a;", "p{}").unwrap();
        assert!(text.find("Content-Security-Policy").unwrap() < text.find("<script").unwrap());
    }

    #[test]
    fn single_file_refers_to_no_other_file() {
        let text = single_file("let a;", "p{}").unwrap();
        assert!(!text.contains("src=\"") && !text.contains("href=\"./") && !text.contains("http:"), "{text}");
    }

    fn site() -> String {
        let script = SiteFile { name: "a.js", content: b"alert('Hello, world.');" };
        let style = SiteFile { name: "b.css", content: b"" };
        page().site(&SiteFiles { script, style, module: "c.wasm" }, "1f").unwrap()
    }

    #[test]
    fn site_takes_no_other_script_or_style_than_its_own() {
        // The hashes of `policy::tests::hash_is_the_one_browsers_compute` and of no content at all.
        for file in [
            r#"src="a.js" integrity="sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=""#,
            r#"href="b.css" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=""#,
        ] {
            assert!(site().contains(file), "{file}");
        }
    }

    /// A translated page shows old answers, because the texts that the app changes are not on it any more; and it is sent to
    /// whoever translates it. The app has its own English.
    #[test]
    fn no_browser_translates_the_page() {
        for text in [site(), single_file("let a;", "p{}").unwrap()] {
            assert!(text.contains(r#"<html lang="ja" translate="no">"#));
            assert!(text.contains(r#"<meta name="google" content="notranslate">"#));
        }
    }

    #[test]
    fn site_refers_to_its_files_by_relative_address() {
        let text = site();
        for address in ["src=\"a.js\"", "href=\"b.css\"", "data-module=\"c.wasm\""] {
            assert!(text.contains(address), "{address}");
        }
    }

    #[test]
    fn single_file_is_readable_but_for_module_and_notices() {
        let text = single_file("let a;", "p{}").unwrap();
        for part in [
            "<style>p{}</style>",
            "<script>let b;</script>",
            ">let a;</script>",
            "id=\"planner-module\">eAE=</script>",
            "id=\"planner-notices\">eAE=</script>",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn text_that_would_end_its_element_is_refused() {
        for (script, style) in [("'</script>'", "p{}"), ("let a;", "</Style>"), ("'<!--'", "p{}")] {
            assert!(single_file(script, style).is_err(), "{script} {style}");
        }
    }
}
