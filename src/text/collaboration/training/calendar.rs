//! Sessions as events of a calendar.

use super::{audience, venue};
use crate::{text::Language, texts};
use consortium_core::training::{Session, SessionNumber, Timetable, Venue};
use consortium_document::files::{CalendarEvent, When};

texts! {
    /// The title of a session.
    title(venue: &str, audience: &str) { ja: "コラボヘルス推進研修（{venue}・{audience}）", en: "Training in collaborative health ({venue}, {audience})" }
    /// The title of the last day of application.
    deadline_title { ja: "コラボヘルス推進研修の申込期限", en: "Applications for the training in collaborative health close" }
    /// What is good to know on site.
    on_site_note(people: u32) { ja: "1組合{people}人まで。交通費は自己負担です。", en: if people == 1 { "At most 1 person of a society. Travel is at your own expense." } else { "At most {people} people of a society. Travel is at your own expense." } }
    /// What is good to know online.
    online_note { ja: "カメラをオンにして参加します。録画・配布・二次利用は禁止です。", en: "With the camera on. Recording and passing on are not allowed." }
    /// That this file is no application.
    not_applied { ja: "この予定は申込みの完了を示すものではありません。", en: "This entry does not mean that the application has been made." }
    /// Where it came from.
    from(source: &str) { ja: "出典：{source}", en: "Source: {source}" }
}

/// The chosen sessions and, before them, the last day of application; without what is not in the timetable.
pub fn calendar_events(
    language: Language,
    timetable: &Timetable,
    chosen: impl IntoIterator<Item = SessionNumber>,
) -> Vec<CalendarEvent> {
    let source = timetable.source.as_ref().map(|source| from(language, language.pick(&source.document)));
    let described =
        |lines: Vec<String>| lines.into_iter().chain(source.clone()).collect::<Vec<_>>().join("\n");
    let deadline = timetable.apply_until.map(|day| CalendarEvent {
        uid: format!("{day}-deadline@consortium-planner"),
        when: When::Day(day),
        summary: deadline_title(language).to_owned(),
        description: described(Vec::new()),
        location: String::new(),
    });
    let sessions = chosen.into_iter().filter_map(|number| timetable.session(number)).map(|session| {
        let note = match session.venue {
            Venue::OnSite => on_site_note(language, timetable.most_people_on_site.get()),
            Venue::Online => online_note(language).to_owned(),
        };
        CalendarEvent {
            uid: uid(session),
            when: When::During(session.on, session.during),
            summary: title(language, venue(language, session.venue), &audience(language, session.audience)),
            description: described(vec![note, not_applied(language).to_owned()]),
            location: venue(language, session.venue).to_owned(),
        }
    });
    deadline.into_iter().chain(sessions).collect()
}

/// The same for the same session in every file and language.
fn uid(session: &Session) -> String {
    let venue = match session.venue {
        Venue::OnSite => "on-site",
        Venue::Online => "online",
    };
    let audience = audience(Language::English, session.audience);
    let audience: String = audience.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{}-{}-{venue}-{audience}@consortium-planner", session.on, session.during.from()).replace(':', "")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::calendar_events;
    use crate::text::Language;
    use consortium_core::training::{SessionNumber, timetable_2025};

    #[test]
    fn every_session_has_an_identity_of_its_own_that_no_language_changes() {
        let timetable = timetable_2025();
        let uids = |language| {
            let events = calendar_events(language, &timetable, (1..=24).map(SessionNumber));
            events.into_iter().map(|event| event.uid).collect::<Vec<_>>()
        };
        let japanese = uids(Language::Japanese);
        assert_eq!(japanese, uids(Language::English));
        assert_eq!(japanese.iter().collect::<HashSet<_>>().len(), 25, "24 sessions and the deadline");
        assert!(calendar_events(Language::Japanese, &timetable, [SessionNumber(99)]).len() == 1);
    }
}
