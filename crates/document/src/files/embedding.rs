//! The line of HTML with which a public site shows one tool of the planner within a page of its own.

/// Which tool is shown, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedding<'a> {
    /// Where the planner is, without query and fragment.
    pub address: &'a str,
    /// The fragment of the tool, without `#`: `/shares`.
    pub tool: &'a str,
    /// The id of the sample with which it begins; without one it is empty.
    pub sample: Option<&'a str>,
    /// The tag of the language: `ja`.
    pub language: &'a str,
    /// What screen readers call the frame.
    pub title: &'a str,
    /// The height of the frame, in CSS pixels.
    pub height: u32,
    /// Whether the planner is one file: it carries its module within itself, and needs no origin to load it from.
    pub is_single_file: bool,
}

impl Embedding<'_> {
    /// The element to copy. It has no style and no script in it, so it works under any content security policy that allows
    /// the frame.
    ///
    /// ```
    /// use consortium_document::files::Embedding;
    /// let shares = Embedding {
    ///     address: "https://planner.example.jp/",
    ///     tool: "/shares",
    ///     sample: Some("office-costs-too-much"),
    ///     language: "en",
    ///     title: "Consortium planner",
    ///     height: 900,
    ///     is_single_file: false,
    /// };
    /// assert_eq!(
    ///     shares.snippet(),
    ///     "<iframe title=\"Consortium planner\" \
    ///      src=\"https://planner.example.jp/?embed&amp;lang=en&amp;sample=office-costs-too-much#/shares\" \
    ///      width=\"100%\" height=\"900\" \
    ///      sandbox=\"allow-scripts allow-same-origin allow-downloads allow-modals\" referrerpolicy=\"no-referrer\"></iframe>"
    /// );
    /// let one_file = Embedding { sample: None, is_single_file: true, ..shares };
    /// assert!(one_file.snippet().contains("sandbox=\"allow-scripts allow-downloads allow-modals\""));
    /// assert!(!one_file.snippet().contains("sample"));
    /// ```
    pub fn snippet(&self) -> String {
        let Self { address, tool, sample, language, title, height, is_single_file } = self;
        let sample = sample.map(|id| format!("&sample={id}")).unwrap_or_default();
        let source = escaped(&format!("{address}?embed&lang={language}{sample}#{tool}"));
        let origin = if *is_single_file { "" } else { "allow-same-origin " };
        let title = escaped(title);
        format!(
            "<iframe title=\"{title}\" src=\"{source}\" width=\"100%\" height=\"{height}\" \
             sandbox=\"allow-scripts {origin}allow-downloads allow-modals\" referrerpolicy=\"no-referrer\"></iframe>"
        )
    }
}

/// A text within a quoted attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::Embedding;

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let snippet = Embedding {
            address: "https://example.jp/\"><script>",
            tool: "/members",
            sample: None,
            language: "ja",
            title: "A \"B\"",
            height: 800,
            is_single_file: false,
        }
        .snippet();
        assert_eq!(snippet.matches('<').count(), 2, "{snippet}");
        assert_eq!(snippet.matches('"').count(), 12, "{snippet}");
    }
}
