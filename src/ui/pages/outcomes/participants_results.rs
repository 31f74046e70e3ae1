//! What came out of a file of participants: ours beside all, BMI bands, weight and waist, ages and sexes.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    file_reading::ReadFile,
    hiding::Hiding,
    results::hidden_note,
    tally_tables::{MatrixDisclosure, Named, continuation_table, disclosure_of, matrix_table, weight_table},
};
use crate::{
    text::{Language, outcomes as words},
    ui::{
        charts::band_matrix,
        components::{TableTools, bullets, card, hint, paragraph, part, result_table, select},
        hooks::use_one_after_the_other,
        planner::Planner,
    },
};
use consortium_core::outcomes::{AgeBand, BmiBand, Difference, Sex, SuppressionRule, Tally};
use consortium_document::{participants::Tallies, plan::Plan, tables::ResultTable};

#[derive(PartialEq, Properties)]
pub(super) struct ParticipantsResultsProps {
    pub(super) planner: Planner,
    pub(super) counted: Rc<ReadFile>,
    /// Which society of the file is ours, once it was chosen.
    pub(super) chosen: Option<Option<usize>>,
    /// Takes the choice.
    pub(super) onours: Callback<Option<usize>>,
    /// Whether small numbers are hidden on screen too.
    pub(super) hides: bool,
}

/// The results. Their parts come one after the other, so that the page answers between them.
#[component]
pub(super) fn ParticipantsResults(props: &ParticipantsResultsProps) -> Html {
    let ParticipantsResultsProps { planner, counted, chosen, onours, hides } = props;
    let (plan, language) = (planner.plan(), planner.language());
    let tallies = &counted.read.tallies;
    let ours = chosen.unwrap_or_else(|| ours_of(plan, tallies));
    let summed = use_memo((counted.clone(), ours, language), |(counted, ours, language)| {
        Summed::of(&counted.read.tallies, *ours, *language).map(Rc::new)
    });
    let parts_shown = use_one_after_the_other(ResultPart::ALL.len());
    let (Some(summed), Some(rule)) = ((*summed).clone(), plan.outcomes.suppression_rule()) else {
        return hidden_note(planner);
    };
    if summed.all.joined == 0 {
        return html! { { paragraph("notice caution", words::account_nothing(language)) } };
    }
    let view = View { language, hides: *hides, rule };
    let onours = onours.reform(|at: usize| at.checked_sub(1));
    let societies = tallies.groups.iter().map(|group| society(language, &group.name).into());
    let options: Vec<AttrValue> =
        std::iter::once(words::none_ours(language).into()).chain(societies).collect();
    html! {
        <>
            { verdict(language, summed.ours(), &summed.others, &summed.all) }
            if tallies.groups.len() > 1 {
                <label class="row no-print"><span>{ words::our_society(language) }</span>
                    { select(words::our_society(language), &options, ours.map_or(0, |at| at + 1), onours) }
                </label>
            }
            for (place, part) in ResultPart::ALL.into_iter().take(parts_shown).enumerate() {
                <Results key={place} {part} {view} counted={counted.clone()} summed={summed.clone()} />
            }
            { hidden_note(planner) }
        </>
    }
}

/// What was counted, summed up for the tables.
#[derive(PartialEq)]
struct Summed {
    /// The societies, ours first.
    named: Vec<Named>,
    all: Tally,
    /// All but ours.
    others: Tally,
}

impl Summed {
    /// `None` if there are too many people.
    fn of(tallies: &Tallies, ours: Option<usize>, language: Language) -> Option<Self> {
        let named = groups(tallies, ours, language);
        // A part of what fits, which fits too.
        let others = Tally::sum(named.iter().filter(|group| !group.ours).map(|group| &group.tally))?;
        Some(Self { all: tallies.all()?, others, named })
    }

    fn ours(&self) -> Option<&Named> {
        self.named.iter().find(|group| group.ours)
    }
}

/// A part of the results.
#[derive(Clone, Copy, PartialEq)]
enum ResultPart {
    BySociety,
    Matrices,
    Weight,
    AgesAndSexes,
}

impl ResultPart {
    /// All parts, from the top of the page.
    const ALL: [Self; 4] = [Self::BySociety, Self::Matrices, Self::Weight, Self::AgesAndSexes];
}

#[derive(PartialEq, Properties)]
struct ResultsProps {
    part: ResultPart,
    view: View,
    counted: Rc<ReadFile>,
    summed: Rc<Summed>,
}

/// One part of the results.
#[component]
fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { part, view, counted, summed } = props;
    let View { language, rule, .. } = *view;
    let (Summed { named, all, others }, ours) = (&**summed, summed.ours());
    match part {
        ResultPart::BySociety => {
            let disclosure = disclosure_of(named, rule);
            card(
                "society-heading",
                words::by_society(language),
                view.table(|hiding| {
                    continuation_table(
                        words::by_society(language),
                        words::society_column(language),
                        named,
                        all,
                        &disclosure,
                        hiding,
                        language,
                    )
                }),
            )
        }
        ResultPart::Matrices => matrices(view, ours, all),
        ResultPart::Weight if all.weight.people() > 0 => card(
            "weight-heading",
            words::weight_heading(language),
            view.table(|hiding| weight_table(ours, others, all, rule, hiding, language)),
        ),
        ResultPart::Weight => Html::default(),
        ResultPart::AgesAndSexes => ages_and_sexes(view, &counted.read.tallies, all),
    }
}

/// How the tables are shown.
#[derive(Clone, Copy, PartialEq)]
struct View {
    language: Language,
    hides: bool,
    rule: SuppressionRule,
}

impl View {
    /// A table on screen, on paper, and for the buttons that save it.
    fn table(&self, table: impl Fn(Hiding) -> ResultTable) -> Html {
        let (on_screen, leaving) = (table(Hiding::on_screen(self.hides)), table(Hiding::Hidden));
        let marked = on_screen != leaving;
        html! {
            <>
                <div class="no-print">{ result_table(&on_screen) }</div>
                <div class="print-only">{ result_table(&leaving) }</div>
                <TableTools language={self.language} table={leaving} />
                if marked { <p class="small quiet no-print">{ words::marked_hint(self.language) }</p> }
            </>
        }
    }
}

/// The society that is ours: the one whose name is that of our member, or of our group.
fn ours_of(plan: &Plan, tallies: &Tallies) -> Option<usize> {
    let member = plan.us.and_then(|id| plan.member(id)).map(|member| member.name.as_str());
    let group = plan.outcomes.ours.and_then(|id| plan.outcomes.group(id)).map(|group| group.name.as_str());
    let named = |name: &str| tallies.groups.iter().position(|group| !name.is_empty() && group.name == name);
    member.and_then(named).or_else(|| group.and_then(named))
}

fn society(language: Language, name: &str) -> String {
    if name.is_empty() { words::unnamed(language).to_owned() } else { name.to_owned() }
}

/// The societies, ours first.
fn groups(tallies: &Tallies, ours: Option<usize>, language: Language) -> Vec<Named> {
    let named = tallies.groups.iter().enumerate().filter_map(|(place, group)| {
        let (name, tally) = (society(language, &group.name), group.tally()?);
        Some(Named { name, tally, ours: ours == Some(place) })
    });
    let mut named: Vec<Named> = named.collect();
    named.sort_by_key(|group| !group.ours);
    named
}

/// The answer for us and for all. On screen only: it shows figures that may be hidden elsewhere.
fn verdict(language: Language, ours: Option<&Named>, others: &Tally, all: &Tally) -> Html {
    let mut sentences = Vec::new();
    if let Some(ours) = ours {
        if let Ok(rate) = ours.tally.continuation() {
            let difference = others.continuation().ok().and_then(|others| Difference::between(rate, others));
            let beside = difference.map(|difference| words::difference_sentence(language, &difference));
            let first = words::we_went_on(language, &words::rate(language, rate));
            sentences.push(words::joined_sentences(
                language,
                &[first].into_iter().chain(beside).collect::<Vec<_>>(),
            ));
        }
        if ours.tally.transitions.total() > 0 {
            let obesity = words::obesity(language, &ours.tally.transitions.left_obesity());
            sentences.push(words::of_group(
                language,
                &ours.name,
                &words::joined_sentences(language, &obesity),
            ));
        }
    }
    sentences.extend(
        all.continuation().ok().map(|rate| words::all_went_on(language, &words::rate(language, rate))),
    );
    sentences.extend(all.lost_weight().ok().map(|rate| words::lost(language, &words::rate(language, rate))));
    if all.transitions.total() > 0 {
        sentences.extend(words::obesity(language, &all.transitions.left_obesity()));
    }
    let mut sentences = sentences.into_iter();
    let headline = sentences
        .next()
        .unwrap_or_else(|| words::only_counted(language, &words::people_of(language, all.joined)));
    html! {
        <div class="verdict known no-print" role="status">
            { paragraph("headline", headline) }
            for (position, sentence) in sentences.enumerate() { <p key={position}>{ sentence }</p> }
        </div>
    }
}

/// The matrices of ours and of all, each with its picture.
fn matrices(view: &View, ours: Option<&Named>, all: &Tally) -> Html {
    let language = view.language;
    if all.transitions.total() == 0 {
        return card(
            "matrix-heading",
            words::matrix_heading(language),
            hint(words::nobody_measured(language)),
        );
    }
    let of = ours.map(|ours| (ours.name.clone(), &ours.tally)).into_iter();
    let of =
        of.chain([(words::all(language).to_owned(), all)]).filter(|(_, tally)| tally.transitions.total() > 0);
    let matrices = of.map(|(name, tally)| {
        let transitions = &tally.transitions;
        let title = words::matrix_of(language, &name);
        let disclosure = MatrixDisclosure::of(transitions, view.rule);
        let hiding = Hiding::on_screen(view.hides);
        let shown = |before: BmiBand, after: BmiBand| {
            hiding.text(language, words::people_in_cell(transitions.count(before, after)), disclosure.shows(before.place(), after.place()))
        };
        let picture = band_matrix(title.clone(), transitions, |band| words::short_band(language, band), shown);
        let class = if disclosure.shows_everything() { "" } else { "no-print" };
        let content = html! {
            <>
                <div class={class}>{ bullets(words::obesity(language, &transitions.left_obesity())) }</div>
                <div class="pictures">
                    <div class="stack-small">{ view.table(|hiding| matrix_table(title.clone(), transitions, &disclosure, hiding, language)) }</div>
                    <div class={class}>{ picture }</div>
                </div>
            </>
        };
        html! { <div key={name.clone()}>{ part(title.clone(), content) }</div> }
    });
    let content = html! { <>{ for matrices }{ hint(words::matrix_colours(language)) }</> };
    card("matrix-heading", words::matrix_heading(language), content)
}

/// By age and by sex, of all societies together.
fn ages_and_sexes(view: &View, tallies: &Tallies, all: &Tally) -> Html {
    let language = view.language;
    let named = |name: &str, tally: Option<Tally>| {
        let tally = tally.filter(|tally| tally.joined > 0)?;
        Some(Named { name: name.to_owned(), tally, ours: false })
    };
    let ages = AgeBand::ALL.map(Some).into_iter().chain([None]);
    let ages: Vec<Named> =
        ages.filter_map(|age| named(words::age_band(language, age), tallies.of_age(age))).collect();
    let sexes = [Some(Sex::Male), Some(Sex::Female), None];
    let sexes: Vec<Named> =
        sexes.into_iter().filter_map(|sex| named(words::sex(language, sex), tallies.of_sex(sex))).collect();
    let tables = [(words::age_column(language), ages), (words::sex_column(language), sexes)];
    let tables = tables.into_iter().filter(|(_, groups)| groups.len() > 1).map(|(first, groups)| {
        let disclosure = disclosure_of(&groups, view.rule);
        let table = view
            .table(|hiding| continuation_table(first, first, &groups, all, &disclosure, hiding, language));
        html! { <div key={first} class="stack-small">{ table }</div> }
    });
    let tables: Vec<Html> = tables.collect();
    if tables.is_empty() {
        return Html::default();
    }
    card("age-heading", words::by_age_and_sex(language), html! { <>{ for tables }</> })
}
