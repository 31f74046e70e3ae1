//! The form for the seven items.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::notice as words, plan as plan_words},
    ui::{
        components::{
            FieldInput, TextArea, answer_choice, button, card, hint, paragraph, select, to_members,
        },
        pages::collaboration::trail::labelled,
        planner::Planner,
    },
};
use consortium_core::{
    Field, Slot,
    collaboration::notice::{BulletinInterval, NoticeField, NoticeItem, Publication},
};
use consortium_document::plan::{Action, Edit, NoticeEdit};

/// The seven items, in the order of the law.
pub(super) fn form_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let members = plan.notice_members();
    let names = members.iter().map(|member| plan_words::member(language, plan, member.id));
    let names = names.collect::<Vec<_>>().join(words::between_names(language));
    let lead = plan.lead.map(|lead| plan_words::member(language, plan, lead));
    let take_lead = lead.map(|text| {
        planner.editing(move |_: MouseEvent| Edit::Enter {
            field: Field::Notice(NoticeField::Responsible),
            text: text.clone(),
        })
    });
    let examples = [
        (NoticeField::DataItems, words::example_data(language)),
        (NoticeField::OtherUsers, words::example_users(language)),
        (NoticeField::Purpose, words::example_purpose(language)),
    ];
    let plan_now = plan.clone();
    let take_examples = planner.editing(move |_: MouseEvent| {
        let blank = |field: NoticeField| plan_now.slot(Field::Notice(field)).is_some_and(Slot::is_blank);
        let edits = examples.into_iter().filter(|(field, _)| blank(*field));
        let edits =
            edits.map(|(field, text)| Edit::Enter { field: Field::Notice(field), text: text.to_owned() });
        Edit::Several(edits.collect())
    });
    card(
        "form-heading",
        words::form(language),
        html! {
            <>
                { hint(words::must_joint_use(language)) }
                { area(planner, NoticeField::DataItems, NoticeItem::DataItems) }
                if members.is_empty() {
                    { paragraph("", words::no_members(language)) }
                    { to_members(language) }
                }
                { area(planner, NoticeField::OtherUsers, NoticeItem::Users) }
                if !members.is_empty() {
                    { paragraph("small", words::members_named(language, &names)) }
                }
                { area(planner, NoticeField::Purpose, NoticeItem::Purpose) }
                { line(planner, NoticeField::Responsible, words::item(language, NoticeItem::Responsible), words::must_responsible(language)) }
                if let Some(take_lead) = take_lead { { button("button plain", None, words::take_lead(language), take_lead) } }
                { line(planner, NoticeField::Address, words::item(language, NoticeItem::Address), words::must_address(language)) }
                { line(planner, NoticeField::Representative, words::item(language, NoticeItem::Representative), words::must_representative(language)) }
                { button("button", None, words::take_example(language), take_examples) }
            </>
        },
    )
}

/// The promise, where the notice stands, whom to ask.
pub(super) fn more_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let notice = &plan.notice;
    let promise = planner.editing(|answer| Edit::Notice(NoticeEdit::Promise(answer)));
    let choice = [words::yes(language), words::no(language), words::open(language)];
    let options: Vec<AttrValue> = std::iter::once(words::open(language).into())
        .chain(Publication::ALL.map(|place| words::publication(language, place).into()))
        .collect();
    let chosen = notice.published.and_then(|place| Publication::ALL.iter().position(|one| *one == place));
    let onpublished = planner.editing(|place: usize| {
        let place = place.checked_sub(1).and_then(|place| Publication::ALL.get(place)).copied();
        Edit::Notice(NoticeEdit::Published(place))
    });
    let label = words::published(language);
    let months = notice.bulletin_months.value();
    card(
        "more-heading",
        words::more(language),
        html! {
            <>
                { answer_choice("notice-promise".to_owned(), words::promise(language), choice, notice.promises_no_personnel_use, &promise, Html::default()) }
                { labelled(label, select(label, &options, chosen.map_or(0, |place| place + 1), onpublished)) }
                if notice.published == Some(Publication::Bulletin) {
                    { plain(planner, NoticeField::BulletinMonths, words::months(language)) }
                    if let Some(months) = months {
                        { interval(language, BulletinInterval::of_months(months)) }
                    }
                }
                if notice.published.is_none() { { hint(words::where_missing(language)) } }
                <div class="fields">
                    { plain(planner, NoticeField::MadeOn, words::made_on(language)) }
                    { plain(planner, NoticeField::Contact, words::contact(language)) }
                </div>
            </>
        },
    )
}

/// What is said about the interval of a bulletin.
fn interval(language: Language, interval: BulletinInterval) -> Html {
    let said = words::interval(language, interval);
    match interval {
        BulletinInterval::OftenEnough => hint(said),
        BulletinInterval::None | BulletinInterval::TooRare => paragraph("notice caution", said),
    }
}

fn plain(planner: &Planner, field: NoticeField, label: &'static str) -> Html {
    let (plan, field) = (planner.plan(), Field::Notice(field));
    let slot = plan.slot(field);
    slot.map_or_else(Html::default, |slot| {
        FieldInput::of(planner.language(), field, slot, label, &planner.act).field()
    })
}

fn line(planner: &Planner, field: NoticeField, label: &'static str, must: &'static str) -> Html {
    let (plan, field) = (planner.plan(), Field::Notice(field));
    let slot = plan.slot(field);
    slot.map_or_else(Html::default, |slot| {
        FieldInput::of(planner.language(), field, slot, label, &planner.act).hint(must).field()
    })
}

fn area(planner: &Planner, field: NoticeField, item: NoticeItem) -> Html {
    let (plan, language, field) = (planner.plan(), planner.language(), Field::Notice(field));
    let Some(slot) = plan.slot(field) else { return Html::default() };
    let oninput = planner.editing(move |text| Edit::Enter { field, text });
    html! {
        <TextArea id={field.to_string()} label={words::item(language, item)} value={slot.shown()} rows={3}
            hint={words::item_must(language, item)} {oninput} onsettle={planner.doing(Action::Settle)} />
    }
}
