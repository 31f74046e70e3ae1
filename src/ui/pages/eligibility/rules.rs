//! The rule set: which one is in use, and making another.

use yew::prelude::*;

use crate::{
    text::{self, Language, eligibility, number::grouped, rules as words},
    ui::{
        components::{FieldInput, Keyboard, card, hint, paragraph, select},
        planner::Planner,
    },
};
use consortium_core::{
    Bilingual, Enrollees, Field,
    eligibility::{RuleSet, StatementId},
    reading::{read_count, read_share},
};
use consortium_document::{
    plan::{Action, Edit},
    rulesets,
};

/// The rule set with its figures, which a user can change.
pub(super) fn rules(planner: &Planner) -> Html {
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
    let content = html! {
        <>
            { hint(words::hint(language)) }
            <div class="field">
                <span class="label">{ words::in_use(language) }</span>
                { select(words::in_use(language), &names, chosen, choose) }
                { paragraph("small", eligibility::source_line(language, &rules.basis(), None)) }
            </div>
            <details>
                <summary>{ words::change(language) }</summary>
                <div class="stack">
                    { hint(words::change_hint(language)) }
                    <div class="fields">
                        for field in RuleField::ALL { <Figure key={field.id()} planner={planner.clone()} {field} /> }
                    </div>
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
                    for problem in problems.iter().filter(|problem| problem.field == Field::RuleSet) {
                        { paragraph("wrong", text::plan::problem(language, plan, problem)) }
                    }
                </div>
            </details>
        </>
    };
    card("rules-heading", words::heading(language), content)
}

/// The id of every rule set that a user has made.
const OWN: &str = "own";

/// A rule set of the user's own, with the figures of the one before. Wording and items stay with the document they
/// come from.
fn own(rules: &RuleSet, language: Language) -> RuleSet {
    let mut own = rules.clone();
    own.id = OWN.to_owned();
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

/// A field of the rule set that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RuleField {
    Name,
    Source,
    Date,
    FiscalYear,
    Limit,
    Share,
    Societies,
    Providers,
    Meetings,
}

impl RuleField {
    const ALL: [Self; 9] = [
        Self::Name,
        Self::Source,
        Self::Date,
        Self::FiscalYear,
        Self::Limit,
        Self::Share,
        Self::Societies,
        Self::Providers,
        Self::Meetings,
    ];

    const fn id(self) -> &'static str {
        match self {
            Self::Name => "rule-name",
            Self::Source => "rule-source",
            Self::Date => "rule-date",
            Self::FiscalYear => "rule-year",
            Self::Limit => "rule-limit",
            Self::Share => "rule-share",
            Self::Societies => "rule-societies",
            Self::Providers => "rule-providers",
            Self::Meetings => "rule-meetings",
        }
    }

    fn label(self, language: Language) -> &'static str {
        match self {
            Self::Name => words::name(language),
            Self::Source => words::source(language),
            Self::Date => words::date(language),
            Self::FiscalYear => words::fiscal_year(language),
            Self::Limit => words::limit(language),
            Self::Share => words::share(language),
            Self::Societies => words::societies(language),
            Self::Providers => words::providers(language),
            Self::Meetings => words::meetings(language),
        }
    }

    fn hint(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Date => Some(words::date_hint(language)),
            Self::FiscalYear => Some(words::fiscal_year_hint(language)),
            Self::Share => Some(words::share_hint(language)),
            _ => None,
        }
    }

    /// What to say of a text that cannot be read.
    fn wrong(self, text: &str, language: Language) -> String {
        let (error, empty) = match self {
            Self::Date => return words::date_wrong(language).to_owned(),
            Self::Share => (read_share(text).err(), words::share_wrong(language)),
            _ => (read_count(text).err(), words::count_wrong(language)),
        };
        error.map_or_else(|| empty.to_owned(), |error| text::exchange::read_error(language, text, &error))
    }

    /// What the field shows.
    fn shown(self, rules: &RuleSet, language: Language) -> String {
        match self {
            Self::Name => language.pick(&rules.name).to_owned(),
            Self::Source => language.pick(&rules.source.document).to_owned(),
            Self::Date => match rules.source.published {
                Some(date) => date.to_string(),
                None => String::new(),
            },
            Self::FiscalYear => rules.fiscal_year.to_string(),
            Self::Limit => grouped(rules.small_society_below.get()),
            Self::Share => rules.minimum_small_share.to_string(),
            Self::Societies => grouped(rules.minimum_societies),
            Self::Providers => grouped(rules.minimum_providers),
            Self::Meetings => grouped(rules.minimum_meetings),
        }
    }

    /// Reads a text into the rule set; `None` if it cannot be read.
    fn read(self, text: &str, rules: &mut RuleSet) -> Option<()> {
        let count = || read_count(text).ok()?.value;
        match self {
            Self::Name => rules.name = Bilingual::same(text),
            Self::Source => rules.source.document = Bilingual::same(text),
            Self::Date if text.trim().is_empty() => rules.source.published = None,
            Self::Date => rules.source.published = Some(text.trim().parse().ok()?),
            Self::FiscalYear => rules.fiscal_year = u16::try_from(count()?).ok()?,
            Self::Limit => rules.small_society_below = Enrollees::new(count()?),
            Self::Share => rules.minimum_small_share = read_share(text).ok()?.value?,
            Self::Societies => rules.minimum_societies = count()?,
            Self::Providers => rules.minimum_providers = count()?,
            Self::Meetings => rules.minimum_meetings = count()?,
        }
        Some(())
    }

    const fn is_number(self) -> bool {
        !matches!(self, Self::Name | Self::Source | Self::Date)
    }

    /// A share is typed as 2/5 or 40%.
    const fn keyboard(self) -> Keyboard {
        match self {
            Self::Name | Self::Source | Self::Date | Self::Share => Keyboard::Letters,
            Self::FiscalYear | Self::Limit | Self::Societies | Self::Providers | Self::Meetings => {
                Keyboard::Digits
            }
        }
    }
}

#[derive(PartialEq, Properties)]
struct FigureProps {
    planner: Planner,
    field: RuleField,
}

/// One field of the rule set. A text that cannot be read stays in the field, and the rule set as it was.
#[component]
fn Figure(props: &FigureProps) -> Html {
    let FigureProps { planner, field } = props;
    let (language, field) = (planner.language(), *field);
    let unread = use_state_eq(|| None::<AttrValue>);
    use_effect_with(planner.plan().rule_set.id.clone(), {
        let unread = unread.clone();
        move |id| {
            // Who goes back to the rules that came with the app leaves behind what could not be read.
            if id != OWN {
                unread.set(None);
            }
        }
    });
    let oninput = Callback::from({
        let (planner, unread) = (planner.clone(), unread.clone());
        move |text: String| {
            let mut readable = false;
            let edit = changed(&planner, |rules| readable = field.read(&text, rules).is_some());
            if readable {
                unread.set(None);
                planner.act.emit(Action::Edit(edit));
            } else {
                unread.set(Some(text.into()));
            }
        }
    });
    let value = (*unread).clone().unwrap_or_else(|| field.shown(&planner.plan().rule_set, language).into());
    let wrong = unread.as_ref().map(|text| field.wrong(text, language).into());
    let typed = FieldInput::of_text(language, field.id(), field.label(language), value, oninput);
    let typed = FieldInput {
        number: field.is_number(),
        keyboard: field.keyboard(),
        hint: field.hint(language).map(AttrValue::from),
        unit: (field == RuleField::Limit).then(|| words::limit_unit(language).into()),
        onsettle: planner.doing(Action::Settle),
        ..typed
    };
    typed.wrong(wrong).field()
}
