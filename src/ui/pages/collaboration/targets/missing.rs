//! How many people are missing, by member and in all.

use yew::prelude::*;

use crate::{
    text::{
        Language, collaboration as common,
        collaboration::targets as words,
        members,
        number::{percent, share},
        plan as plan_words,
    },
    ui::components::{LongTable, TableTools, hint, part},
};
use consortium_core::{
    Fraction,
    collaboration::targets::{
        DatedRate, Gap, InsurerType, Programme, TargetFigures, gap, one_more_percent,
        rate_below_which_surcharged, target, total,
    },
};
use consortium_document::{
    plan::{Member, Plan},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The two numbers of a member for a programme: eligible and done.
pub(super) fn numbers(figures: &TargetFigures, programme: Programme) -> (Option<u32>, Option<u32>) {
    match programme {
        Programme::Checkup => (figures.checkup_eligible.value(), figures.checkup_done.value()),
        Programme::Guidance => (figures.guidance_eligible.value(), figures.guidance_done.value()),
    }
}

/// Whether no number of a programme is entered in a way that cannot be read.
fn is_readable(figures: &TargetFigures, programme: Programme) -> bool {
    let entries = match programme {
        Programme::Checkup => [&figures.checkup_eligible, &figures.checkup_done],
        Programme::Guidance => [&figures.guidance_eligible, &figures.guidance_done],
    };
    entries.iter().all(|entry| !entry.is_unreadable())
}

/// How many people are missing to the national targets, over the members for which it can be told; `None` if for none.
pub(super) fn missing_in_all(plan: &Plan, programme: Programme) -> Option<u64> {
    let missing = plan.members.iter().filter_map(|member| {
        let (eligible, done) = numbers(plan.targets.of(member.id), programme);
        let rate = target(InsurerType::from(member.kind?), programme).share()?;
        match gap(rate, eligible?, done?)? {
            Gap::People { missing, .. } => Some(u64::from(missing)),
            Gap::MoreThanEligible => None,
        }
    });
    missing.reduce(u64::saturating_add)
}

/// Whether anything is known of a programme.
pub(super) fn has_numbers(plan: &Plan, programme: Programme) -> bool {
    plan.members.iter().any(|member| numbers(plan.targets.of(member.id), programme) != (None, None))
}

/// The table of a programme.
pub(super) fn missing_part(language: Language, plan: &Plan, programme: Programme) -> Html {
    let own = match programme {
        Programme::Checkup => plan.targets.checkup_target.value(),
        Programme::Guidance => plan.targets.guidance_target.value(),
    };
    let columns = [
        Heading::text(common::society(language)),
        Heading::figures(words::rate_now(language)),
        Heading::figures(words::to_national(language)),
        Heading::figures(words::to_own(language)),
        Heading::figures(words::to_surcharge(language)),
        Heading::figures(words::one_percent(language)),
    ];
    let mut table = ResultTable::new(words::programme(language, programme), columns);
    for member in &plan.members {
        table.row(RowKind::Plain, row(language, plan, member, programme, own));
    }
    let all = total(plan.members.iter().map(|member| numbers(plan.targets.of(member.id), programme)));
    let missing = missing_in_all(plan, programme);
    table.row(
        RowKind::Total,
        [
            Value::Text(match plan.candidates().count() {
                0 => words::all(language).to_owned(),
                candidates => words::all_with_candidates(language, candidates),
            }),
            all.rate().map_or(Value::Empty, |rate| Value::Percent(rate, 2)),
            missing.map_or(Value::Empty, |people| {
                Value::Text(words::all_missing(language, &words::people(people)))
            }),
            Value::Empty,
            Value::Empty,
            u32::try_from(all.eligible).ok().filter(|_| all.counted > 0).map_or(Value::Empty, |eligible| {
                Value::Text(members::people(language, one_more_percent(eligible)))
            }),
        ],
    );
    part(
        words::programme(language, programme),
        html! {
            <>
                <LongTable {language} table={table.clone()} />
                if all.left_out > 0 { { hint(words::left_out(language, all.left_out)) } }
                <TableTools {language} table={table.clone()} />
            </>
        },
    )
}

fn row(
    language: Language,
    plan: &Plan,
    member: &Member,
    programme: Programme,
    own: Option<Fraction>,
) -> [Value; 6] {
    let (eligible, done) = numbers(plan.targets.of(member.id), programme);
    let both = eligible.zip(done);
    let to = |rate: Option<Fraction>, said: Option<String>, without: &'static str| {
        let Some((rate, said)) = rate.zip(said) else { return Value::Text(without.to_owned()) };
        let Some((eligible, done)) = both else {
            let is_readable = is_readable(plan.targets.of(member.id), programme);
            let why = if is_readable { words::not_entered } else { words::not_readable };
            return Value::Text(why(language).to_owned());
        };
        Value::Text(match gap(rate, eligible, done) {
            None => words::no_rate(language).to_owned(),
            Some(Gap::MoreThanEligible) => words::more_than_eligible(language).to_owned(),
            Some(Gap::People { missing: 0, .. }) => words::reached(language, &said),
            Some(Gap::People { missing, .. }) => {
                words::more_people(language, &words::people(missing.into()), &said)
            }
        })
    };
    // A rate that nobody has looked up is shown as such wherever it stands.
    let to_dated = |rate: Option<DatedRate>, without: &'static str| {
        to(rate.and_then(DatedRate::share), rate.map(|rate| words::rate(language, rate)), without)
    };
    let of = member.kind.map(InsurerType::from);
    let national = of.map(|of| target(of, programme));
    let surcharge = of.and_then(|of| rate_below_which_surcharged(of, programme));
    let rate = both.and_then(|(eligible, done)| Fraction::new(done.into(), eligible.into()));
    let kind_missing = words::kind_missing(language);
    [
        Value::Text(match plan_words::member(language, plan, member.id) {
            name if member.standing.is_confirmed() => name,
            name => members::named_candidate(language, &name),
        }),
        rate.map_or(Value::Empty, |rate| Value::Text(percent(rate, 2))),
        to_dated(national, kind_missing),
        to(own, own.map(share), words::no_rate(language)),
        to_dated(surcharge, kind_missing),
        eligible.map_or(Value::Empty, |eligible| {
            Value::Text(members::people(language, one_more_percent(eligible)))
        }),
    ]
}
