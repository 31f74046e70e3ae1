//! The rule set: which one is in use, and making another.

use yew::prelude::*;

use crate::{
    domain::{
        Bilingual, Enrollees,
        eligibility::{RuleSet, StatementId},
    },
    exchange::{read_count, read_share},
    plan::{Edit, Place},
    rulesets,
    text::{self, eligibility, number::grouped, rules as words},
    ui::{
        components::{Select, ValueField},
        planner::Planner,
    },
};

#[derive(PartialEq, Properties)]
pub(super) struct RulesProps {
    pub(super) planner: Planner,
}

/// The rule set with its figures, which a user can change.
#[component]
pub(super) fn Rules(props: &RulesProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let rules = &plan.rule_set;
    let built_in = rulesets::built_in();
    let mut names: Vec<AttrValue> =
        built_in.iter().map(|rules| language.pick(&rules.name).to_owned().into()).collect();
    names.push(words::own(language).into());
    let chosen = built_in.iter().position(|known| known == rules).unwrap_or(built_in.len());
    let choose = planner.editing({
        let rules = rules.clone();
        move |at: usize| {
            let chosen = built_in.get(at).cloned().unwrap_or_else(|| own(&rules, language));
            Edit::RuleSet(chosen.into())
        }
    });
    let problems = plan.problems();
    html! {
        <section class="card stack" aria-labelledby="rules-heading">
            <h2 id="rules-heading">{ words::heading(language) }</h2>
            <p class="small quiet">{ words::hint(language) }</p>
            <div class="field">
                <span class="label">{ words::in_use(language) }</span>
                <Select label={words::in_use(language)} options={names} {chosen} onchange={choose} />
                <p class="small">{ eligibility::source_line(language, &rules.basis(), None) }</p>
            </div>
            <details>
                <summary>{ words::change(language) }</summary>
                <div class="stack">
                    <p class="small quiet">{ words::change_hint(language) }</p>
                    <div class="fields">{ figures(planner) }</div>
                    <fieldset class="field">
                        <legend>{ words::statements(language) }</legend>
                        <div class="choices">
                            for id in StatementId::ALL {
                                <label key={id as usize}>
                                    <input type="checkbox" checked={rules.required_statements.contains(&id)} onchange={toggle(planner, id)} />
                                    { eligibility::name(language, id.requirement()) }
                                </label>
                            }
                        </div>
                    </fieldset>
                    for problem in problems.iter().filter(|problem| problem.place == Place::RuleSet) {
                        <p class="wrong">{ text::plan::problem(language, plan, problem) }</p>
                    }
                </div>
            </details>
        </section>
    }
}

/// A rule set of the user's own, with the figures of the one before. Wording and items stay with the document they
/// come from.
fn own(rules: &RuleSet, language: text::Language) -> RuleSet {
    let mut own = rules.clone();
    own.id = "own".to_owned();
    own.name = Bilingual::same(words::own(language));
    own.source.document = Bilingual::same(words::own_source(language));
    own.source.published = None;
    own.source.place = Bilingual::default();
    own.clauses.clear();
    own
}

/// The rule set as the user's own, after `change`.
fn changed(planner: &Planner, change: impl FnOnce(&mut RuleSet)) -> Edit {
    let rules = &planner.plan().rule_set;
    let built_in = rulesets::built_in().iter().any(|known| known.id == rules.id);
    let mut rules = if built_in { own(rules, planner.language()) } else { rules.clone() };
    change(&mut rules);
    Edit::RuleSet(rules.into())
}

fn toggle(planner: &Planner, id: StatementId) -> Callback<Event> {
    let current = planner.clone();
    planner.editing(move |_| {
        changed(&current, |rules| {
            if !rules.required_statements.remove(&id) {
                rules.required_statements.insert(id);
            }
        })
    })
}

fn figures(planner: &Planner) -> Html {
    let (language, rules) = (planner.language(), &planner.plan().rule_set);
    html! {
        <>
            <Figure planner={planner.clone()} id="rule-name" label={words::name(language)} value={language.pick(&rules.name).to_owned()}
                read={(|text, rules| { rules.name = Bilingual::same(text); true }) as Reader} />
            <Figure planner={planner.clone()} id="rule-source" label={words::source(language)} value={language.pick(&rules.source.document).to_owned()}
                read={(|text, rules| { rules.source.document = Bilingual::same(text); true }) as Reader} />
            <Figure planner={planner.clone()} id="rule-date" label={words::date(language)} hint={words::date_hint(language)}
                value={rules.source.published.map(|date| date.to_string()).unwrap_or_default()} read={read_date as Reader} wrong={words::date_wrong(language)} />
            <Figure planner={planner.clone()} id="rule-year" label={words::fiscal_year(language)} hint={words::fiscal_year_hint(language)} value={rules.fiscal_year.to_string()} number=true
                read={(|text, rules| count(text).and_then(|year| u16::try_from(year).ok()).map(|year| rules.fiscal_year = year).is_some()) as Reader} wrong={words::count_wrong(language)} />
            <Figure planner={planner.clone()} id="rule-limit" label={words::limit(language)} unit={words::limit_unit(language)} number=true value={grouped(rules.small_society_below.get())}
                read={(|text, rules| count(text).map(|limit| rules.small_society_below = Enrollees::new(limit)).is_some()) as Reader} wrong={words::count_wrong(language)} />
            <Figure planner={planner.clone()} id="rule-share" label={words::share(language)} hint={words::share_hint(language)} number=true value={rules.minimum_small_share.to_string()}
                read={read_minimum_share as Reader} wrong={words::share_wrong(language)} />
            <Figure planner={planner.clone()} id="rule-societies" label={words::societies(language)} number=true value={grouped(rules.minimum_societies)}
                read={(|text, rules| count(text).map(|least| rules.minimum_societies = least).is_some()) as Reader} wrong={words::count_wrong(language)} />
            <Figure planner={planner.clone()} id="rule-providers" label={words::providers(language)} number=true value={grouped(rules.minimum_providers)}
                read={(|text, rules| count(text).map(|least| rules.minimum_providers = least).is_some()) as Reader} wrong={words::count_wrong(language)} />
            <Figure planner={planner.clone()} id="rule-meetings" label={words::meetings(language)} number=true value={grouped(rules.minimum_meetings)}
                read={(|text, rules| count(text).map(|least| rules.minimum_meetings = least).is_some()) as Reader} wrong={words::count_wrong(language)} />
        </>
    }
}

/// Reads a text into a rule set, and answers whether it could.
type Reader = fn(&str, &mut RuleSet) -> bool;

fn count(text: &str) -> Option<u32> {
    read_count(text).ok().and_then(|reading| reading.value)
}

fn read_minimum_share(text: &str, rules: &mut RuleSet) -> bool {
    let share = read_share(text).ok().and_then(|reading| reading.value);
    share.map(|share| rules.minimum_small_share = share).is_some()
}

fn read_date(text: &str, rules: &mut RuleSet) -> bool {
    if text.trim().is_empty() {
        rules.source.published = None;
        return true;
    }
    text.trim().parse().map(|date| rules.source.published = Some(date)).is_ok()
}

#[derive(PartialEq, Properties)]
struct FigureProps {
    planner: Planner,
    id: &'static str,
    label: &'static str,
    value: AttrValue,
    read: Reader,
    #[prop_or_default]
    hint: Option<&'static str>,
    #[prop_or_default]
    unit: Option<&'static str>,
    /// What to say when the text cannot be read. The text stays in the field, the rule set as it was.
    #[prop_or_default]
    wrong: Option<&'static str>,
    #[prop_or_default]
    number: bool,
}

/// One figure of the rule set.
#[component]
fn Figure(props: &FigureProps) -> Html {
    let unread = use_state_eq(|| None::<AttrValue>);
    let oninput = Callback::from({
        let (planner, read, unread) = (props.planner.clone(), props.read, unread.clone());
        move |text: String| {
            let mut readable = false;
            let edit = changed(&planner, |rules| readable = read(&text, rules));
            if readable {
                unread.set(None);
                planner.act.emit(crate::plan::Action::Edit(edit));
            } else {
                unread.set(Some(text.into()));
            }
        }
    });
    let value = (*unread).clone().unwrap_or_else(|| props.value.clone());
    html! {
        <ValueField id={props.id} label={props.label} {value} hint={props.hint.map(AttrValue::from)} unit={props.unit.map(AttrValue::from)}
            wrong={unread.as_ref().and(props.wrong).map(AttrValue::from)} number={props.number} {oninput}
            onsettle={props.planner.doing(crate::plan::Action::Settle)} />
    }
}
