//! What the app knows of a page. Each page makes one such value in its own folder; the list beside this file has them all, and
//! addresses, navigation, start page, report, loading and the browser tests follow from it.

use std::{future::Future, pin::Pin, ptr};

use yew::prelude::*;

use crate::{
    text::{Language, shell},
    ui::{apart::NotLoaded, components::Head, planner::Planner, route::Route},
};
use consortium_core::eligibility::RuleSet;
use consortium_document::plan::{Plan, SampleId};

/// A page.
pub(crate) struct Page {
    /// Where it is, and what it is called.
    pub(crate) route: Route,
    /// Where its further views are.
    pub(crate) views: &'static [Route],
    /// Whom it is for.
    pub(crate) audience: Audience,
    /// What it answers, for its tile on the start page; without it there is none.
    pub(crate) about: Option<fn(Language) -> &'static str>,
    /// From where it is opened.
    pub(crate) link: Link,
    /// What stands above it about the plan.
    pub(crate) plan_bar: PlanBar,
    /// The steps that it is on the way of an audience: their order is that of the list of pages.
    pub(crate) steps: &'static [Step],
    /// Whether the report has to say something about it: whether the plan has any input for it. Without it never.
    pub(crate) concerns: Option<fn(&Plan) -> bool>,
    /// The samples that show it.
    pub(crate) samples: Option<Samples>,
    /// What stands on top of it, before the rest is loaded as well. Without it the page has a head of its own, which comes with
    /// it.
    pub(crate) head: Option<Head>,
    /// How what it consists of is loaded.
    pub(crate) load: Load,
}

/// Whom a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Health insurance societies.
    Societies,
    /// Federations of national-health insurers.
    Federations,
    /// Both, and trainers.
    Everybody,
}

impl Audience {
    /// On whose way a plan is, by what was entered; `None` while that is nothing.
    pub(crate) fn of(plan: &Plan) -> Option<Self> {
        if !plan.members.is_empty() || !plan.cost.lines.is_empty() || !plan.outcomes.groups.is_empty() {
            Some(Self::Societies)
        } else if !plan.stages.years.is_empty() {
            Some(Self::Federations)
        } else {
            None
        }
    }
}

impl Audience {
    /// What the results of a plan are worth: societies apply with them, a federation meets about them.
    pub(crate) fn for_reference(plan: &Plan, language: Language) -> &'static str {
        match Self::of(plan) {
            Some(Self::Federations) => shell::for_reference_of_federation(language),
            Some(Self::Societies | Self::Everybody) | None => shell::for_reference(language),
        }
    }
}

impl Pages {
    /// The steps on the way of an audience.
    pub(crate) fn steps(self, audience: Audience) -> impl Iterator<Item = &'static Step> {
        self.0.iter().flat_map(|page| page.steps).filter(move |step| step.audience == audience)
    }
}

/// A step on the way of an audience.
pub(crate) struct Step {
    /// On whose way it is.
    pub(crate) audience: Audience,
    /// Where it is: at the page, or at a view of it.
    pub(crate) route: Route,
    /// What it is called in the navigation.
    pub(crate) name: fn(Language) -> &'static str,
    /// How far one has come there. Quick: it is asked at every key press, on every page.
    pub(crate) state: fn(&Planner) -> StepState,
}

/// How far one has come in a step.
pub(crate) struct StepState {
    /// In a few words; empty if there is nothing to say.
    pub(crate) words: String,
    /// Whether nothing is missing there.
    pub(crate) is_done: bool,
}

impl StepState {
    /// Nothing is entered there, so there is nothing to say.
    pub(crate) const fn unsaid() -> Self {
        Self { words: String::new(), is_done: false }
    }
}

/// From where a page is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// From the menu in the header.
    Menu,
    /// From another place: the steps, the bar of the plan, the footer.
    Elsewhere,
}

/// What stands above a page about the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlanBar {
    /// Nothing: the page is not about one plan.
    Without,
    /// Its title.
    Title,
    /// Its title and the rules that it is held against.
    TitleAndRules,
}

/// Plans to try a page with.
#[derive(Clone, Copy)]
pub(crate) struct Samples {
    /// What the start page shows of them.
    pub(crate) tiles: fn(Language) -> Vec<SampleTile>,
    /// Loads what makes the plans.
    pub(crate) load: fn() -> LoadingSamples,
}

/// Makes the plans of samples, under the rules that a new plan begins with.
pub(crate) type SamplePlans = fn(Language, &RuleSet) -> Vec<Plan>;

/// What makes the plans of samples, on its way.
pub(crate) type LoadingSamples = Pin<Box<dyn Future<Output = Result<SamplePlans, NotLoaded>>>>;

/// What the start page shows of a sample.
pub(crate) struct SampleTile {
    /// Which plan it is: that of the sample of this name.
    pub(crate) id: SampleId,
    /// What it is called.
    pub(crate) title: String,
    /// What it shows.
    pub(crate) about: String,
    /// Where it is looked at.
    pub(crate) route: Route,
}

impl Samples {
    /// The plan of one of them; `None` where there is no such sample.
    ///
    /// # Errors
    ///
    /// [`NotLoaded`].
    pub(crate) async fn plan(
        self,
        id: &SampleId,
        language: Language,
        rules: &RuleSet,
    ) -> Result<Option<Plan>, NotLoaded> {
        let plans = (self.load)().await?(language, rules);
        Ok(plans.into_iter().find(|plan| plan.sample.as_ref() == Some(id)))
    }
}

/// The list of all pages, for a page that shows what the others have. It comes with the place, so that no page imports the
/// list that it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Pages(pub(crate) &'static [&'static Page]);

/// There is one list; nothing in it changes.
impl PartialEq for Pages {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.0, other.0)
    }
}

/// Where a page is drawn.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// The address: that of the page, or of a view of it.
    pub(crate) route: Route,
    /// All pages, this one among them.
    pub(crate) pages: Pages,
}

/// How a page is drawn.
pub(crate) type View = fn(&Planner, Place) -> Html;

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// The answer of the page in a sentence or two.
    Verdict,
    /// Its tables, pictures and explanations.
    Tables,
    /// What it means for the user's own society: for the sheet that its board gets.
    Ours,
}

/// What a part of the report is drawn from.
#[derive(PartialEq, Properties)]
pub(crate) struct SheetProps {
    pub(crate) planner: Planner,
    pub(crate) sheet: Sheet,
}

/// What a page consists of: what the site loads when it is opened.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    /// The page on screen.
    pub(crate) view: View,
    /// What the report has of it.
    pub(crate) paper: Option<Paper>,
}

/// What the report has of a page.
#[derive(Clone, Copy)]
pub(crate) struct Paper {
    /// Which parts there are.
    pub(crate) sheets: &'static [Sheet],
    /// A part of it, drawn.
    pub(crate) sheet: fn(&Planner, Sheet) -> Html,
    /// Where its rules come from, and what they leave open.
    pub(crate) sources: fn(&Plan, Language) -> Vec<String>,
}

impl Parts {
    /// A page of which the report has nothing.
    pub(crate) const fn on_screen_only(view: View) -> Self {
        Self { view, paper: None }
    }
}

/// Parts on their way.
pub(crate) type Loading = Pin<Box<dyn Future<Output = Result<Parts, NotLoaded>>>>;

/// How the parts of a page are loaded.
#[derive(Clone, Copy)]
pub(crate) enum Load {
    /// They are in the module that the app starts with.
    Here(Parts),
    /// They are apart from it on the site.
    Apart(fn() -> Loading),
}

impl Page {
    /// A page with one view that is opened from elsewhere and of which neither start page nor report has anything. What a
    /// page has beyond that, it says in its value.
    pub(crate) const fn new(route: Route, audience: Audience, load: Load) -> Self {
        Self {
            route,
            views: &[],
            audience,
            about: None,
            link: Link::Elsewhere,
            plan_bar: PlanBar::Without,
            steps: &[],
            concerns: None,
            samples: None,
            head: None,
            load,
        }
    }

    /// Its addresses: that of the page, then those of its views.
    pub(crate) fn routes(&self) -> impl Iterator<Item = Route> {
        [self.route].into_iter().chain(self.views.iter().copied())
    }

    /// Whether it is a page for societies alone on which the answers for them stand on top.
    pub(crate) fn is_on_the_way_of_societies(&self) -> bool {
        self.audience == Audience::Societies && !self.steps.is_empty()
    }

    /// Loads the parts.
    pub(crate) async fn parts(&self) -> Result<Parts, NotLoaded> {
        match self.load {
            Load::Here(parts) => Ok(parts),
            Load::Apart(load) => load().await,
        }
    }
}
