//! Who applies: a member of the plan, or a society that is described here.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::clock,
    text::{
        collaboration as common, collaboration::training as words, field as field_words, members,
        plan as plan_words,
    },
    ui::{
        components::{FieldInput, button, card, select, value_select},
        pages::collaboration::trail::labelled,
        planner::Planner,
    },
};
use consortium_core::{
    Field, MemberField, SocietyKind, WrittenDate,
    training::{Applicant, TrainingField, Venue, WhoApplies},
};
use consortium_document::plan::{Action, Edit, Member, MemberEdit, Plan, TrainingEdit};

/// The member that applies, if one does.
pub(super) fn member(plan: &Plan) -> Option<&Rc<Member>> {
    let society = match plan.training.society {
        WhoApplies::Us => plan.us?,
        WhoApplies::Member(id) => id,
        WhoApplies::Other => return None,
    };
    plan.members.iter().find(|member| member.id == society)
}

/// What is known about the society that applies.
pub(super) fn applicant(plan: &Plan) -> Applicant {
    let training = &plan.training;
    let (kind, insured) = match member(plan) {
        Some(member) => (member.kind, member.insured.value()),
        None => (training.kind, training.insured.value()),
    };
    Applicant {
        kind,
        insured,
        people: training.people.value(),
        applies_on: training.applies_on.value().map(WrittenDate::day),
    }
}

/// The fields.
pub(super) fn applicant_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let field = |field: TrainingField, label: &'static str| {
        let field = Field::Training(field);
        plan.slot(field).map(|slot| FieldInput::of(language, field, slot, label, &planner.act))
    };
    let shown = |input: Option<FieldInput>| input.map_or_else(Html::default, FieldInput::field);
    let insured = match member(plan) {
        Some(member) => {
            let field = Field::Member(member.id, MemberField::Insured);
            let slot = plan.slot(field);
            slot.map(|slot| FieldInput::of(language, field, slot, words::insured(language), &planner.act))
        }
        None => field(TrainingField::Insured, words::insured(language)),
    };
    let insured =
        insured.map(|input| input.unit(words::people_unit(language)).hint(words::insured_hint(language)));
    let people = field(TrainingField::People, words::people(language));
    let people = people.map(|input| input.unit(words::people_unit(language)));
    let day = field(TrainingField::AppliesOn, words::applies_on(language));
    let day = day.map(|input| input.hint(words::applies_on_hint(language)));
    let today = planner.act.reform(|_: MouseEvent| {
        let (year, month, day) = clock::today();
        let text = format!("{year:04}-{month:02}-{day:02}");
        Action::Edit(Edit::Enter { field: Field::Training(TrainingField::AppliesOn), text })
    });
    let has_day = plan.training.applies_on.is_known();
    card(
        "applicant-heading",
        words::who(language),
        html! {
            <>
                <div class="fields">
                    if !plan.members.is_empty() { { society(planner) } }
                    { kind(planner) }
                    { shown(insured) }
                    { shown(people) }
                    { shown(day) }
                    { wish(planner) }
                </div>
                if !has_day { { button("button", None, common::today(language), today) } }
            </>
        },
    )
}

fn society(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let ids: Vec<_> = plan.members.iter().map(|member| member.id).collect();
    let names = ids.iter().map(|id| plan_words::member(language, plan, *id).into());
    let options: Vec<AttrValue> =
        std::iter::once(common::another_society(language).into()).chain(names).collect();
    let chosen = member(plan).and_then(|member| ids.iter().position(|id| *id == member.id));
    let onchange = planner.editing(move |place: usize| {
        let id = place.checked_sub(1).and_then(|place| ids.get(place)).copied();
        Edit::Training(TrainingEdit::Society(id.map_or(WhoApplies::Other, WhoApplies::Member)))
    });
    let label = common::society(language);
    labelled(label, select(label, &options, chosen.map_or(0, |place| place + 1), onchange))
}

/// 単一 or 総合: of the member, or of the society that is described here.
fn kind(planner: &Planner) -> Html {
    const KINDS: [Option<SocietyKind>; 3] = [None, Some(SocietyKind::Single), Some(SocietyKind::General)];
    let (plan, language) = (planner.plan(), planner.language());
    let member = member(plan).map(|member| (member.id, member.kind));
    let current = member.map_or(plan.training.kind, |(_, kind)| kind);
    let onchange = planner.editing(move |kind| match member {
        Some((id, _)) => Edit::Members(MemberEdit::Kind(id, kind)),
        None => Edit::Training(TrainingEdit::Kind(kind)),
    });
    let name = |kind: Option<SocietyKind>| match kind {
        None => common::not_chosen(language),
        kind => members::kind(language, kind),
    };
    let label = field_words::kind(language);
    labelled(label, value_select(label, &KINDS, current, name, &onchange))
}

fn wish(planner: &Planner) -> Html {
    const WISHES: [Option<Venue>; 3] = [None, Some(Venue::OnSite), Some(Venue::Online)];
    let language = planner.language();
    let current = planner.plan().training.wish;
    let onchange = planner.editing(|wish| Edit::Training(TrainingEdit::Wish(wish)));
    let name =
        |wish: Option<Venue>| wish.map_or(words::no_wish(language), |venue| words::venue(language, venue));
    let label = words::wish(language);
    labelled(label, value_select(label, &WISHES, current, name, &onchange))
}
