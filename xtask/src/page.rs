//! Fills `index.html` for the two forms of the app.
//!
//! The template marks its gaps with comments such as `<!-- policy -->`, so that it stays valid HTML on its own.

use anyhow::{Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::{offline, policy, project, wide};

/// The template and the parts that both forms share.
pub(crate) struct Page {
    template: String,
    icon: String,
}

/// Names of the files that the site's page refers to.
pub(crate) struct SiteFiles<'a> {
    pub(crate) script: &'a str,
    pub(crate) style: &'a str,
    pub(crate) module: &'a str,
}

/// What the single file is made of.
pub(crate) struct Packed<'a> {
    /// The script that unpacks the others; it alone stands in the page as it is.
    pub(crate) boot: &'a str,
    /// The module that it unpacks them with, deflated.
    pub(crate) unpacker: &'a [u8],
    pub(crate) module: &'a [u8],
    pub(crate) script: &'a str,
    pub(crate) style: &'a str,
    /// The hash of the module, for users who want to compare.
    pub(crate) build: &'a str,
}

impl Page {
    pub(crate) fn read() -> Result<Self> {
        Ok(Self { template: project::read("index.html")?, icon: project::read("styles/icon.svg")? })
    }

    /// The page of the site: refers to its files by relative address, so it works in any folder. `build` is the hash of
    /// the module, for users who want to compare.
    pub(crate) fn site(&self, files: &SiteFiles<'_>, build: &str) -> Result<String> {
        let SiteFiles { script, style, module } = files;
        let version = project::VERSION;
        self.fill(&[
            ("policy", &policy_element(&policy::site())),
            ("icon", &self.icon_element()),
            ("manifest", &format!(r#"<link rel="manifest" href="{}">"#, offline::MANIFEST)),
            ("style", &format!(r#"<link rel="stylesheet" href="{style}">"#)),
            (
                "preload",
                &format!(
                    r#"<link rel="preload" as="fetch" type="application/wasm" crossorigin href="{module}">
  <script defer src="{script}" data-version="{version}" data-build="{build}" data-module="{module}"></script>"#
                ),
            ),
            ("program", ""),
        ])
    }

    /// The page that carries everything within itself and runs from a disk.
    pub(crate) fn single_file(&self, packed: &Packed<'_>) -> Result<String> {
        let Packed { boot, unpacker, module, script, style, build } = packed;
        // An inline script ends at its closing tag, whatever the text around it means.
        for end in ["</script", "<!--"] {
            if boot.to_ascii_lowercase().contains(end) {
                bail!("the script contains `{end}` and cannot be put into a page");
            }
        }
        let app = packing::pack(module, &format!("{script}{style}")).map_err(|reason| anyhow!(reason))?;
        let contents = [module.len(), script.len(), style.len()].map(|length| length.to_string()).join(" ");
        let version = project::VERSION;
        let data = format!(r#"data-version="{version}" data-build="{build}" data-contents="{contents}""#);
        self.fill(&[
            ("policy", &policy_element(&policy::single_file(&[boot, script], style))),
            ("icon", &self.icon_element()),
            ("manifest", ""),
            ("style", ""),
            ("preload", ""),
            (
                "program",
                &[
                    bytes_element("planner-unpacker", unpacker, ""),
                    bytes_element("planner-app", &app, &data),
                    format!("<script>{boot}</script>"),
                ]
                .concat(),
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

/// Bytes that stand in the page as text.
fn bytes_element(id: &str, bytes: &[u8], data: &str) -> String {
    let (length, text) = (bytes.len(), wide::encode(bytes));
    format!(
        r#"<script type="application/octet-stream" id="{id}" data-length="{length}" {data}>{text}</script>"#
    )
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

    fn single_file(boot: &str) -> Result<String> {
        let module = b"\0asm\x01\0\0\0";
        page().single_file(&Packed {
            boot,
            unpacker: b"",
            module,
            script: "let a;",
            style: "p{}",
            build: "1f",
        })
    }

    #[test]
    fn policy_stands_before_any_script() {
        let text = single_file("let b;").unwrap();
        assert!(text.find("Content-Security-Policy").unwrap() < text.find("<script").unwrap());
    }

    #[test]
    fn single_file_refers_to_no_other_file() {
        let text = single_file("let b;").unwrap();
        assert!(!text.contains("src=\"") && !text.contains("href=\"./") && !text.contains("http:"), "{text}");
    }

    #[test]
    fn site_refers_to_its_files_by_relative_address() {
        let files = SiteFiles { script: "a.js", style: "b.css", module: "c.wasm" };
        let text = page().site(&files, "1f").unwrap();
        for address in ["src=\"a.js\"", "href=\"b.css\"", "data-module=\"c.wasm\""] {
            assert!(text.contains(address), "{address}");
        }
    }

    #[test]
    fn script_that_would_end_its_element_is_refused() {
        assert!(single_file("'</script>'").is_err());
    }
}
