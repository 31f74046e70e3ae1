//! 研修日程: which sessions a society may join, why not, and which two fit best.

pub mod calendar;
pub mod timetable;

use crate::{
    text::{Language, date, members, number::grouped},
    texts,
};
use consortium_core::{
    Answer, Insured, SocietyKind,
    training::{
        BestChoice, ChoiceFault, Obstacle, Session, SessionAudience, SessionNumber, SocietyClass,
        SocietySize, Timetable, Venue,
    },
};

texts! {
    /// What the page is called.
    name { ja: "研修日程", en: "Training dates" }
    /// What it answers, on its tile.
    about {
        ja: "コラボヘルス研修のどの回に申し込めるか。期限に間に合うか。どの2回が合うか。",
        en: "Which training sessions are open to us, are we in time, and which two fit best?",
    }
    /// What to do on it.
    lead {
        ja: "組合の種別と被保険者数から、申し込める回と、申し込めない理由を示します。2回まで選び、予定表に取り込めるファイルにできます。",
        en: "From the kind of society and its number of insured persons, the page shows which sessions are open to it, and why others are not. Choose up to two and save them for a calendar.",
    }
    /// A heading.
    who { ja: "申し込む組合", en: "Who applies" }
    /// A field.
    people { ja: "参加する人数", en: "People who take part" }
    /// A unit.
    people_unit { ja: "人", en: "people" }
    /// A field.
    applies_on { ja: "申込日", en: "Day of the application" }
    /// What the day is for.
    applies_on_hint {
        ja: "この日に申し込めるかを判定します。例：2025-06-20、令和7年6月20日",
        en: "The answers hold for this day, such as 2025-06-20.",
    }
    /// A field.
    insured { ja: "被保険者数", en: "Insured persons" }
    /// Which number is meant.
    insured_hint { ja: "被扶養者は含みません。", en: "Without dependants." }
    /// A field.
    wish { ja: "開催方法の希望", en: "Preferred format" }
    /// No wish.
    no_wish { ja: "どちらでもよい", en: "No preference" }
    /// A format.
    on_site { ja: "オフライン（会場）", en: "On site" }
    /// A format.
    online { ja: "オンライン", en: "Online" }
    /// Every society.
    everybody { ja: "MIX（すべての組合）", en: "MIX (every society)" }
    /// A size.
    large_or_medium { ja: "大中規模", en: "large or medium" }
    /// A size.
    small { ja: "小規模", en: "small" }
    /// A kind with a size, in that order.
    kind_and_size(kind: &str, size: &str) { ja: "{kind}・{size}", en: "{kind}, {size}" }
    /// From one time to another.
    hours(from: &str, to: &str) { ja: "{from}〜{to}", en: "{from}–{to}" }
    /// The heading of the sessions.
    sessions { ja: "開催日程", en: "Sessions" }
    /// A column.
    choose { ja: "選ぶ", en: "Choose" }
    /// A column.
    day { ja: "開催日時", en: "Day and time" }
    /// A column.
    venue_column { ja: "方法", en: "Format" }
    /// A column.
    audience_column { ja: "対象", en: "For" }
    /// A column.
    fits { ja: "申込み", en: "Open to us" }
    /// A column.
    busy { ja: "都合が悪い", en: "Cannot go" }
    /// A box.
    choose_session(session: &str) { ja: "{session}を選ぶ", en: "Choose {session}" }
    /// A box.
    busy_on(day: &str) { ja: "{day}は都合が悪い", en: "Cannot go on {day}" }
    /// It may be applied for.
    open { ja: "申し込めます", en: "Open" }
}

texts! {
    /// Why not.
    for_other_kind(kind: &str) { ja: "{kind}組合の回です", en: "for {kind} societies" }
    /// Why not.
    for_other_size(size: &str) { ja: "{size}の組合の回です", en: "for {size} societies" }
    /// Why not known.
    kind_missing(kind: &str) { ja: "{kind}組合の回です。種別を選ぶと分かります", en: "for {kind} societies: choose the kind of yours" }
    /// Why not known.
    size_missing(size: &str) { ja: "{size}の組合の回です。被保険者数を入れると分かります", en: "for {size} societies: enter the insured persons" }
    /// Why not.
    closed(day: &str) { ja: "申込期限（{day}）を過ぎています", en: "applications closed on {day}" }
    /// Why not known.
    deadline_missing { ja: "申込期限が分かりません。要領で確かめてください", en: "the deadline is not known: check the notice" }
    /// Why not.
    past { ja: "申込日より前に終わった回です", en: "held before the day of the application" }
    /// Why not known.
    day_missing { ja: "申込日を入れると、期限に間に合うか分かります", en: "enter the day of the application to see whether it is in time" }
}

/// Why a session does not fit, or what has to be known to say.
pub fn obstacle(language: Language, obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::OtherKind(kind) => for_other_kind(language, kind_word(language, kind)),
        Obstacle::OtherSize(size) => for_other_size(language, size_word(language, size)),
        Obstacle::KindUnknown(kind) => kind_missing(language, kind_word(language, kind)),
        Obstacle::SizeUnknown(size) => size_missing(language, size_word(language, size)),
        Obstacle::Closed { last_day } => closed(language, &date::day_with_weekday(language, last_day)),
        Obstacle::DeadlineUnknown => deadline_missing(language).to_owned(),
        Obstacle::Past => past(language).to_owned(),
        Obstacle::DayUnknown => day_missing(language).to_owned(),
    }
}

texts! {
    /// Between two reasons.
    and_also { ja: "。", en: "; " }
}

/// Whether a session may be applied for, and if not why.
pub fn fit(language: Language, obstacles: &[Obstacle]) -> String {
    if obstacles.is_empty() {
        return open(language).to_owned();
    }
    let reasons: Vec<_> = obstacles.iter().map(|why| obstacle(language, *why)).collect();
    reasons.join(and_also(language))
}

/// How a session is held.
pub fn venue(language: Language, venue: Venue) -> &'static str {
    match venue {
        Venue::OnSite => on_site(language),
        Venue::Online => online(language),
    }
}

fn kind_word(language: Language, kind: SocietyKind) -> &'static str {
    members::kind(language, Some(kind))
}

fn size_word(language: Language, size: SocietySize) -> &'static str {
    match size {
        SocietySize::LargeOrMedium => large_or_medium(language),
        SocietySize::Small => small(language),
    }
}

/// Whom a session is for: 単一・小規模.
pub fn audience(language: Language, audience: SessionAudience) -> String {
    match (audience.kind, audience.size) {
        (None, None) => everybody(language).to_owned(),
        (Some(kind), None) => kind_word(language, kind).to_owned(),
        (None, Some(size)) => size_word(language, size).to_owned(),
        (Some(kind), Some(size)) => {
            kind_and_size(language, kind_word(language, kind), size_word(language, size))
        }
    }
}

/// Day and time of a session.
pub fn when(language: Language, session: &Session) -> String {
    let hours = hours(language, &session.during.from().to_string(), &session.during.to().to_string());
    format!("{} {hours}", date::day_with_weekday(language, session.on))
}

texts! {
    /// A session in one line.
    one_session(when: &str, venue: &str, audience: &str) { ja: "{when}・{venue}・{audience}", en: "{when}, {venue}, {audience}" }
}

/// A session in one line.
pub fn session(language: Language, session: &Session) -> String {
    one_session(
        language,
        &when(language, session),
        venue(language, session.venue),
        &audience(language, session.audience),
    )
}

texts! {
    /// The class and how many sessions are open.
    class_and_count(class: &str, open: usize, all: usize) {
        ja: "区分は「{class}」。全{all}回のうち{open}回に申し込めます。",
        en: if open == 1 { "Class: {class}. 1 of {all} sessions is open." } else { "Class: {class}. {open} of {all} sessions are open." },
    }
    /// The class is not known in full.
    class_open(open: usize, unclear: usize, all: usize) {
        ja: "全{all}回のうち、{open}回に申し込めます。ほかに{unclear}回は、まだ分からない項目があります。",
        en: if open == 1 {
            "1 of {all} sessions is open. What is not known yet decides about {unclear} more."
        } else {
            "{open} of {all} sessions are open. What is not known yet decides about {unclear} more."
        },
    }
    /// Nothing can be said yet.
    waits(all: usize) {
        ja: "申込日・種別・被保険者数を入れると、全{all}回のうちどれに申し込めるかを示します。",
        en: "Enter the day of the application, the kind and the insured persons to see which of the {all} sessions are open.",
    }
    /// None is open.
    none_open(all: usize) { ja: "全{all}回のうち、申し込める回はありません。", en: "None of the {all} sessions is open." }
    /// How long there is time.
    days_left(day: &str, days: i64) { ja: "申込期限は{day}です。申込日から{days}日あります。", en: if days == 1 { "Applications close on {day}, 1 day after the day of the application." } else { "Applications close on {day}, {days} days after the day of the application." } }
    /// It is the last day.
    last_day_is_today(day: &str) { ja: "申込期限は{day}、申込日の当日です。", en: "Applications close on {day}, the day of the application." }
    /// It is over.
    over(day: &str, days: i64) { ja: "申込期限の{day}を{days}日過ぎています。", en: if days == 1 { "Applications closed on {day}, 1 day before the day of the application." } else { "Applications closed on {day}, {days} days before the day of the application." } }
    /// When applications close.
    closes(day: &str) { ja: "申込期限は{day}です。", en: "Applications close on {day}." }
    /// The deadline is not known.
    no_deadline { ja: "申込期限は読み込んだ日程にありません。要領で確かめてください。", en: "The timetable gives no deadline: check the notice." }
}

/// The verdict: the class, and how many sessions are open.
pub fn verdict(language: Language, class: SocietyClass, answers: &[Answer]) -> String {
    let count = |wanted| answers.iter().filter(|answer| **answer == wanted).count();
    let (open, unclear, all) = (count(Answer::Met), count(Answer::Unknown), answers.len());
    if open == 0 && unclear == 0 {
        return none_open(language, all);
    }
    if open == 0 {
        return waits(language, all);
    }
    if unclear > 0 {
        return class_open(language, open, unclear, all);
    }
    let known = SessionAudience { kind: class.kind, size: class.size };
    class_and_count(language, &audience(language, known), open, all)
}

/// How the day of the application stands to the deadline.
pub fn deadline(
    language: Language,
    last_day: Option<consortium_core::CalendarDate>,
    applies_on: Option<consortium_core::CalendarDate>,
) -> String {
    let Some(last_day) = last_day else { return no_deadline(language).to_owned() };
    let shown = date::day_with_weekday(language, last_day);
    let Some(applies_on) = applies_on else { return closes(language, &shown) };
    let days = last_day.days_since_1970().saturating_sub(applies_on.days_since_1970());
    match days {
        0 => last_day_is_today(language, &shown),
        1.. => days_left(language, &shown, days),
        _ => over(language, &shown, days.saturating_neg()),
    }
}

texts! {
    /// The heading of the proposal.
    best { ja: "いちばん合う回", en: "Best fit" }
    /// Takes the proposal over.
    take_best { ja: "この回を選ぶ", en: "Choose these" }
    /// There is none.
    no_best { ja: "いまの条件で確実に申し込める回はありません。", en: "No session is certainly open as things stand." }
    /// Opens what decides.
    best_heading { ja: "選び方", en: "How they are compared" }
    /// What decides.
    best_how {
        ja: "全員が入れる、2回ある、希望の方法、自組合の区分の回、別の日、早い日の順で比べています。どの回も内容は同じで、一部が区分に合わせてあります。",
        en: "Compared in this order: room for everybody, two sessions, the preferred format, sessions for the own class, different days, early days. All sessions have the same content, part of it adapted to the class.",
    }
    /// What speaks for it.
    room_for_all { ja: "希望する全員が、少なくとも1回は参加できます。", en: "Everybody who wants to go has a place in at least one session." }
    /// What speaks against it.
    no_room_for_all { ja: "希望する全員は入れません。", en: "Not everybody who wants to go has a place." }
    /// What speaks for it.
    own_class(count: usize) { ja: "自組合の区分の回が{count}回含まれます。", en: "For the own class: {count}." }
    /// What speaks for it.
    wished(count: usize) { ja: "希望の方法の回が{count}回含まれます。", en: "In the preferred format: {count}." }
    /// What speaks for it.
    different_days { ja: "別の日なので、片方に出られない人も参加できます。", en: "On different days, so that who cannot come on one can come on the other." }
    /// The heading of the choice.
    chosen { ja: "選んだ回", en: "Chosen sessions" }
    /// Nothing is chosen.
    nothing_chosen { ja: "まだ選んでいません。表の「選ぶ」に印を付けてください。", en: "Nothing chosen yet: tick sessions in the table." }
    /// It is all right.
    choice_fits { ja: "選んだ回は、すべて申し込めます。", en: "All chosen sessions are open." }
    /// Saves them for a calendar.
    save_calendar { ja: "予定表に取り込むファイル（.ics）", en: "Save for a calendar (.ics)" }
    /// The name of the file.
    calendar_file { ja: "コラボヘルス研修.ics", en: "collaborative-health-training.ics" }
    /// The clock of the device gave no moment.
    no_moment { ja: "この端末の時計を読めないため、ファイルを作れませんでした。", en: "The clock of this device could not be read, so there is no file." }
}

/// What speaks for a proposal, and what against it.
pub fn reasons_for(language: Language, best: &BestChoice) -> Vec<String> {
    let room =
        best.takes_everybody.map(|all| if all { room_for_all(language) } else { no_room_for_all(language) });
    let wished = best.as_wished.filter(|count| *count > 0).map(|count| wished(language, count));
    let own = (best.for_own_class > 0).then(|| own_class(language, best.for_own_class));
    let days =
        (best.sessions.len() > 1 && best.on_different_days).then(|| different_days(language).to_owned());
    room.map(str::to_owned).into_iter().chain(wished).chain(own).chain(days).collect()
}

texts! {
    /// A fault of the choice.
    fault_not_open(session: &str) { ja: "{session}には申し込めません（理由は表にあります）。", en: "{session} is not open (the table says why)." }
    /// A fault of the choice.
    fault_not_known(session: &str) { ja: "{session}に申し込めるか、まだ分かりません。", en: "Whether {session} is open is not known yet." }
    /// A fault of the choice.
    fault_too_many(chosen: usize, most: u32) { ja: "{chosen}回選んでいます。1組合の申込みは{most}回までです。", en: "{chosen} sessions are chosen; one society may apply for {most}." }
    /// A fault of the choice.
    fault_clash(first: &str, second: &str) { ja: "{first}と{second}は、時間が重なっています。", en: "{first} and {second} are at the same time." }
    /// A fault of the choice.
    fault_people(people: &str, places: &str) { ja: "参加は{people}人ですが、選んだ回に入れるのは{places}人までです（オフラインは1回ごとに上限があります）。", en: "People who want to go: {people}. The chosen sessions take {places} (on-site sessions have a limit each)." }
    /// A fault of the choice.
    fault_gone { ja: "選んだ回が、いまの日程にありません。", en: "A chosen session is not in this timetable." }
}

/// Why what was chosen cannot all be applied for.
pub fn fault(language: Language, timetable: &Timetable, fault: ChoiceFault) -> String {
    let shown = |number: SessionNumber| {
        timetable
            .session(number)
            .map_or_else(|| fault_gone(language).to_owned(), |session| when(language, session))
    };
    match fault {
        ChoiceFault::NotOpen(number) => fault_not_open(language, &shown(number)),
        ChoiceFault::NotKnown(number) => fault_not_known(language, &shown(number)),
        ChoiceFault::TooMany { chosen, most } => fault_too_many(language, chosen, most),
        ChoiceFault::Clash(first, second) => fault_clash(language, &shown(first), &shown(second)),
        ChoiceFault::TooManyPeople { people, places } => {
            fault_people(language, &grouped(people), &grouped(places))
        }
        ChoiceFault::Unknown(_) => fault_gone(language).to_owned(),
    }
}

texts! {
    /// Opens the explanation of the two limits.
    why_two_limits { ja: "なぜ4,000人（被保険者）と10,000人（加入者）の2つの基準があるのか", en: "Why there are two limits: 4,000 insured persons and 10,000 enrollees" }
    /// The explanation; `limit` is that of the timetable.
    two_limits(limit: &str) {
        ja: "研修の区分は被保険者数で決まります（{limit}人以上が大中規模）。被扶養者は数えません。補助金の要件の「小規模組合」は、被扶養者を含む加入者数が10,000人未満かどうかで、別の公募の別の基準です。被保険者5,000人・加入者9,000人の組合は、研修では大中規模、補助金では小規模になります。",
        en: "The class for the training counts insured persons ({limit} or more is large or medium), without dependants. A “small society” of the grant has fewer than 10,000 enrollees, dependants included: another rule of another call. A society with 5,000 insured and 9,000 enrollees is large or medium here, and small there.",
    }
    /// The heading of the table of members.
    by_member { ja: "参加組合ごとの区分", en: "Class of each member" }
    /// Names the table.
    by_member_table { ja: "区分と申し込める回の表", en: "Table of classes and open sessions" }
    /// A column.
    class_column { ja: "区分", en: "Class" }
    /// A column.
    open_count { ja: "申し込める回", en: "Open sessions" }
    /// What the table rests on.
    by_member_hint { ja: "申込日は上で入れた日です。種別と被保険者数は、参加組合の表の値です。", en: "For the day of application above; kind and insured persons come from the table of members." }
    /// The class is not known.
    class_unknown { ja: "種別か被保険者数が未入力", en: "kind or insured persons missing" }
    /// The limits of places.
    limits(sessions: u32, people: u32) {
        ja: "1組合の申込みは{sessions}回まで、オフラインは1回{people}人までです。オンラインの人数に決まりはありません。",
        en: "One society may apply for {sessions} sessions; on-site sessions take {people} people of a society each. No limit is stated for online sessions.",
    }
    /// What the built-in timetable is.
    sample_note {
        ja: "2025年度の日程は、実際に行われた研修の見本です。新しい年度の日程は、下から読み込めます。",
        en: "The timetable of FY2025 is a sample of a training that has taken place. Load that of another year below.",
    }
    /// This is no application.
    no_application { ja: "申込みは、主催者の案内に沿って行ってください。このアプリからは申し込めません。", en: "Apply as the organiser says: this app sends nothing." }
}

/// The class of a member, if it is known in full.
pub fn class(language: Language, class: SocietyClass) -> String {
    match (class.kind, class.size) {
        (Some(_), Some(_)) => audience(language, SessionAudience { kind: class.kind, size: class.size }),
        _ => class_unknown(language).to_owned(),
    }
}

/// Why there are two limits, with that of the timetable.
pub fn two_limits_for(language: Language, limit: Insured) -> String {
    two_limits(language, &grouped(limit.get()))
}
