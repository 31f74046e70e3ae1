//! Consortia that were adopted in a past year, as examples of what a consortium looks like.

use serde::Deserialize;

use consortium_core::{Bilingual, eligibility::Source};

/// The consortia adopted in one fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdoptedConsortia {
    /// The fiscal year (April to March), named by the calendar year it starts in.
    pub fiscal_year: u16,
    /// How many projects applied.
    pub applications: u32,
    /// The document that prints them.
    pub source: Source,
    /// The adopted ones, in the order of the document.
    pub consortia: Vec<AdoptedConsortium>,
}

/// One adopted consortium. The sizes of its members are not published there, and neither are their names.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdoptedConsortium {
    /// 主幹健保組合: name of the lead, as printed.
    pub lead: String,
    /// How many societies took part, the lead included.
    pub societies: u32,
    /// What the project was about.
    pub theme: Bilingual,
}

/// The consortia adopted in FY2017. `None` only if the data in the program are damaged; a test makes sure they are not.
///
/// ```
/// let adopted = consortium_document::rulesets::fy2017_consortia().unwrap();
/// assert_eq!(adopted.consortia[0].lead, "ニチアス健康保険組合");
/// assert_eq!(adopted.consortia[0].societies, 7);
/// ```
pub fn fy2017_consortia() -> Option<AdoptedConsortia> {
    serde_json::from_str(include_str!("fy2017_consortia.json")).ok()
}

#[cfg(test)]
mod tests {
    use super::fy2017_consortia;

    #[test]
    fn seven_of_thirty_three_applications_were_adopted() {
        let adopted = fy2017_consortia().unwrap();
        assert_eq!((adopted.consortia.len(), adopted.applications), (7, 33));
        let societies: Vec<_> = adopted.consortia.iter().map(|consortium| consortium.societies).collect();
        assert_eq!(societies, [7, 20, 6, 3, 6, 6, 5]);
        assert!(adopted.consortia.iter().all(|consortium| !consortium.theme.is_incomplete()));
    }
}
