//! Everything the page says about a worked example, one sentence on each line.

use consortium_core::{
    Enrollees, MemberId,
    eligibility::{Facts, RuleSet, assess, trajectory, what_would_change},
};
use consortium_planner::text::{
    Language, eligibility as text,
    field::{self, Owner},
};

/// The sentences about a consortium whose members are called A, B, C and so on, or by their row from the 27th on.
pub(super) fn sentences(language: Language, facts: &Facts, rules: &RuleSet, near: u32) -> String {
    let assessment = assess(facts, rules);
    let outlook = what_would_change(facts, rules, Enrollees::new(near));
    let mut lines = vec![text::headline(language, &assessment, &outlook, rules), String::new()];
    for result in &assessment.requirements {
        let name = text::name(language, result.id);
        lines.push(format!("{name} | {}", text::answer(language, result.answer)));
        lines.push(format!("  {}", text::wording(language, result.id, rules)));
        lines.push(format!("  {}", text::formula(language, result)));
        lines.extend(text::shortfall(language, result).map(|shortfall| format!("  {shortfall}")));
        let item = result.explanation.item.as_ref();
        lines.push(format!("  {}", text::source_line(language, &assessment.basis, item)));
    }
    lines.push(String::new());
    lines.push(text::sizes_defined(language, rules.small_society_below));
    lines.extend(outlook.settling.map(|claim| text::settling(language, &claim, rules)));
    lines.extend(text::joining(language, &outlook, rules));
    let leaving = text::leaving(language, &outlook, rules, &name);
    if leaving.is_empty() {
        lines.push(text::nobody_decisive(language).to_owned());
    }
    for group in leaving {
        let members: Vec<_> = group.members.into_iter().map(name).collect();
        lines.push(format!("{} [{}]", group.sentence, members.join(" ")));
    }
    if outlook.near_limit.is_empty() {
        lines.push(text::nobody_near(language, Enrollees::new(near)));
    }
    lines.extend(outlook.near_limit.iter().map(|near| text::crossing(language, near, rules, &name)));
    for missing in &outlook.missing {
        let input = field::listed(language, missing.field, &called);
        lines.push(format!("{input} | {}", text::matters(language, missing.relevance)));
    }
    lines.push(String::new());
    lines.push(text::picture_title(language).to_owned());
    lines.push(text::picture_description(language, assessment.share, rules));
    for point in trajectory(&assessment.share, rules, 2) {
        let share = text::share_of_small(language, point.share, rules.minimum_small_share);
        lines.push(format!(
            "{} | {share} | {}",
            text::point(language, &point),
            text::answer(language, point.answer)
        ));
    }
    lines.push(text::other_years(language, rules.fiscal_year));
    lines.push(text::advice(language).to_owned());
    lines.join("\n") + "\n"
}

fn called(owner: Owner) -> String {
    match owner {
        Owner::Member(member) => name(member),
        Owner::Provider(_) | Owner::Line(_) | Owner::Insurer(..) => {
            panic!("no requirement asks for it: {owner:?}")
        }
    }
}

fn name(member: MemberId) -> String {
    match char::from_digit(member.0 + 9, 36) {
        Some(letter) => letter.to_ascii_uppercase().to_string(),
        None => member.0.to_string(),
    }
}
