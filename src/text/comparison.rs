//! Plans side by side, as tables.

use super::{
    Language, cost, cost_page, eligibility, field, members::name_or_position, number, stages, stages_page,
};
use crate::texts;
use consortium_core::{Entry, MemberField, cost::ExactYen, stages::FiscalYear};
use consortium_document::{
    report::{Comparison, ComparisonRow, Figure, Subject},
    tables::{Heading, ResultTable, RowKind, Value},
};

texts! {
    /// The heading above the names of rows.
    item { ja: "項目", en: "Item" }
    /// The rows in which the plans differ.
    differences { ja: "違いのある項目", en: "Where the plans differ" }
    /// The rows in which they do not.
    agreement { ja: "同じ項目", en: "Where they agree" }
    /// There is no difference.
    no_difference { ja: "比べた項目に違いはありません。", en: "The plans do not differ in anything compared." }
    /// A row.
    eligibility_verdict { ja: "要件の判定", en: "All requirements" }
    /// A row.
    small_share { ja: "小規模組合の割合", en: "Share of small societies" }
    /// A row.
    societies { ja: "参加組合の数", en: "Number of societies" }
    /// A row.
    candidates { ja: "うち検討中", en: "Of these, candidates" }
    /// A row.
    eligibility_of_confirmed { ja: "要件の判定（確定の組合だけ）", en: "All requirements, confirmed societies alone" }
    /// A row.
    our_payment { ja: "当組合の負担額（円・年）", en: "We pay (yen a year)" }
    /// A row about one requirement.
    requirement(name: &str) { ja: "要件：{name}", en: "Requirement: {name}" }
    /// A row.
    total { ja: "共同の費用（円・年）", en: "Joint cost (yen a year)" }
    /// A row.
    saving { ja: "単独の合計との差（円・年）", en: "Saved against going alone (yen a year)" }
    /// A row.
    method { ja: "分け方", en: "Way of splitting" }
    /// A row about what one member pays.
    payment(name: &str) { ja: "負担額（円・年）：{name}", en: "Pays (yen a year): {name}" }
    /// A row about stages and rates, with its year.
    in_year(name: &str, year: String) { ja: "{name}：{year}", en: "{name}, {year}" }
    /// A row about the size of one member.
    size(label: &str, name: &str) { ja: "{label}（人）：{name}", en: "{label}: {name}" }
    /// A claim with the amount on which it depends.
    claim(holds: &str, amount: String) { ja: "{holds}（{amount}）", en: "{holds} ({amount})" }
    /// A plan has no such thing.
    without { ja: "なし", en: "None" }
    /// Nothing is entered.
    not_entered { ja: "未入力", en: "Not entered" }
}

/// The rows in which plans differ, or those in which they agree, as a table with a column for each plan.
pub fn table(language: Language, comparison: &Comparison, titles: &[String], differing: bool) -> ResultTable {
    let heading = if differing { differences } else { agreement };
    let columns = [item(language).to_owned()].into_iter().chain(titles.iter().cloned());
    let mut table = ResultTable::new(heading(language), columns.map(Heading::text));
    for row in comparison.rows.iter().filter(|row| row.differs() == differing) {
        table.row(RowKind::Plain, values(language, row));
    }
    table
}

fn values(language: Language, row: &ComparisonRow) -> impl Iterator<Item = Value> {
    let figures = row.figures.iter().map(move |shown| figure(language, shown));
    [Value::Text(subject(language, &row.subject))].into_iter().chain(figures)
}

fn subject(language: Language, subject: &Subject) -> String {
    let name = match subject {
        Subject::RuleSet => field::rule_set(language),
        Subject::Eligibility => eligibility_verdict(language),
        Subject::SmallShare => small_share(language),
        Subject::Societies => societies(language),
        Subject::Candidates => candidates(language),
        Subject::EligibilityOfConfirmed => eligibility_of_confirmed(language),
        Subject::OurPayment => our_payment(language),
        Subject::Total => total(language),
        Subject::Saving => saving(language),
        Subject::Method => method(language),
        Subject::NobodyPaysMore => cost_page::claim_alone(language),
        Subject::NoGroupLeaves => cost_page::claim_rounded(language),
        Subject::Payment { name, row } => return payment(language, &name_or_position(language, name, *row)),
        Subject::Requirement(id) => return requirement(language, eligibility::name(language, *id)),
        Subject::Stage(year) => return of_year(language, stages_page::column_stage, *year),
        Subject::SupportRate(year) => return of_year(language, stages_page::column_support_rate, *year),
        Subject::StepUpRate(year) => return of_year(language, stages_page::column_step_up_rate, *year),
        Subject::Size { name, row } => {
            let label = field::member(language, MemberField::Enrollees);
            return size(language, label, &name_or_position(language, name, *row));
        }
    };
    name.to_owned()
}

fn of_year(language: Language, name: fn(Language) -> &'static str, year: FiscalYear) -> String {
    in_year(language, name(language), stages_page::year(language, year))
}

fn figure(language: Language, figure: &Figure) -> Value {
    let words = match figure {
        Figure::Societies(count) => return Value::Count(*count),
        Figure::Size(Entry::Known(enrollees)) => return Value::Count(enrollees.get()),
        Figure::Size(Entry::Approximate(enrollees)) => {
            number::about(language, &number::grouped(enrollees.get()))
        }
        Figure::Yen(amount) => return Value::Yen(*amount),
        Figure::Share(share, minimum) => eligibility::share_of_small(language, *share, *minimum),
        Figure::Stage(stage) => stages::stage_span(language, *stage),
        Figure::Rate(rate) => stages::share_span(language, *rate),
        Figure::Claim(amount) => claim_by(language, amount),
        Figure::Size(Entry::Unreadable(text)) => text.clone(),
        Figure::Name(name) => language.pick(name).to_owned(),
        Figure::Answer(answer) => eligibility::answer(language, *answer).to_owned(),
        Figure::Method(method) => cost::method(language, *method).to_owned(),
        Figure::Size(Entry::Unknown) => not_entered(language).to_owned(),
        Figure::NotCalculated => cost_page::not_calculated(language).to_owned(),
        Figure::Without => without(language).to_owned(),
    };
    Value::Text(words)
}

fn claim_by(language: Language, amount: &ExactYen) -> String {
    let holds = if amount.is_negative() { cost_page::does_not_hold } else { cost_page::holds };
    claim(language, holds(language), cost::exact_amount(language, amount))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::table;
    use crate::text::Language;
    use consortium_document::{
        plan::{Edit, MemberEdit, Plan},
        report::Comparison,
        results::Results,
        rulesets,
    };

    #[test]
    fn differences_and_agreement_make_up_the_whole() {
        let one = Plan::sample(&rulesets::samples()[0], rulesets::built_in().remove(0), |text| &text.ja);
        let other = Edit::Members(MemberEdit::Remove(one.members[0].id)).apply(&one);
        let comparison = Comparison::of(&[Rc::new(one), Rc::new(other)], &Results::solving());
        let titles = ["甲".to_owned(), "乙".to_owned()];
        for language in Language::ALL {
            let [differing, same] = [true, false].map(|which| table(language, &comparison, &titles, which));
            assert_eq!(differing.rows.len() + same.rows.len(), comparison.rows.len());
            assert!(differing.rows.iter().chain(&same.rows).all(|row| row.values.len() == 3));
        }
        let csv = table(Language::Japanese, &comparison, &titles, true).to_csv();
        assert!(csv.contains("参加組合の数,19,18"), "{csv}");
    }
}
