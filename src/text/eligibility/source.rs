//! Where a rule comes from, and what the answer is worth.

use crate::{
    text::{Language, date::day},
    texts,
};
use consortium_core::{
    Bilingual, CalendarDate,
    eligibility::{Basis, Source, SourceDate},
};

texts! {
    source(document: &str, item: String, year: u16, date: String, place: String) {
        ja: "出典：{document}{item}（{year}年度、{date}{place}）",
        en: "Source: {document}{item} (fiscal year {year}, {date}{place})",
    }
    bare_source(document: &str, date: String, place: String) { ja: "出典：{document}（{date}{place}）", en: "Source: {document} ({date}{place})" }
    item_of_source(item: &str) { ja: " {item}", en: ", {item}" }
    place_of_source(place: &str) { ja: "、{place}", en: ", {place}" }
    undated { ja: "発行日の記載なし", en: "date of the document not given" }
    dated_to_year(year: u16) { ja: "{year}年", en: "{year}" }
    dated_to_month(year: u16, month: u8) { ja: "{year}年{month}月", en: "{year}-{month:02}" }
    /// Beside every rule set.
    other_years(year: u16) {
        ja: "{year}年度の要件です。ほかの年度に当てはまるとは限りません。",
        en: "These are the requirements of fiscal year {year}. They need not hold in any other year.",
    }
    /// Below every verdict.
    advice {
        ja: "この判定は入力内容から計算した参考です。申請の前に、その年度の公募要領を確認してください。",
        en: "This is a calculation from what was entered, for reference. Check the call of the year before you apply.",
    }
}

/// Document, item, year, date and place in one line.
pub fn source_line(language: Language, basis: &Basis, item: Option<&Bilingual>) -> String {
    let place = language.pick(&basis.source.place);
    source(
        language,
        language.pick(&basis.source.document),
        item.map_or_else(String::new, |item| item_of_source(language, language.pick(item))),
        basis.fiscal_year,
        basis.source.published.map_or_else(|| undated(language).to_owned(), |date| dated(language, date)),
        if place.is_empty() { String::new() } else { place_of_source(language, place) },
    )
}

/// Document, date and place in one line, of a source that is no call of a fiscal year.
pub fn document_line(language: Language, source: &Source) -> String {
    bare_source(
        language,
        language.pick(&source.document),
        source.published.map_or_else(|| undated(language).to_owned(), |date| dated(language, date)),
        place_of_source(language, language.pick(&source.place)),
    )
}

/// A date as far as it is known.
fn dated(language: Language, date: SourceDate) -> String {
    let of_month = |month| CalendarDate::new(date.year(), month, date.day()?);
    match (date.month().and_then(of_month), date.month()) {
        (Some(known), _) => day(language, known),
        (None, Some(month)) => dated_to_month(language, date.year(), month),
        (None, None) => dated_to_year(language, date.year()),
    }
}
