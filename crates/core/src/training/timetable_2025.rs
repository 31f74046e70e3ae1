//! The 24 sessions of summer 2025.

use std::num::NonZeroU32;

use super::{
    clock_time::{ClockTime, Period},
    session::{Session, SessionAudience, Venue},
    size::SocietySize,
    timetable::Timetable,
};
use crate::{Bilingual, CalendarDate, Insured, SocietyKind, eligibility::Source};
use SessionAudience as For;
use SocietyKind::{General, Single};
use SocietySize::{LargeOrMedium, Small};

const MIX: For = For::EVERYBODY;
const SINGLE: For = For { kind: Some(Single), size: None };
const GENERAL: For = For { kind: Some(General), size: None };
const SINGLE_LARGE: For = For { kind: Some(Single), size: Some(LargeOrMedium) };
const SINGLE_SMALL: For = For { kind: Some(Single), size: Some(Small) };
const GENERAL_LARGE: For = For { kind: Some(General), size: Some(LargeOrMedium) };
const GENERAL_SMALL: For = For { kind: Some(General), size: Some(Small) };

/// Month, day, for whom in the morning, for whom in the afternoon; as printed under 【オフライン】.
const ON_SITE: [(u8, u8, For, For); 5] =
    [(7, 24, MIX, MIX), (7, 30, MIX, MIX), (8, 5, SINGLE, GENERAL), (8, 18, MIX, MIX), (8, 26, MIX, MIX)];

/// As printed under 【オンライン】.
const ONLINE: [(u8, u8, For, For); 7] = [
    (7, 22, GENERAL_LARGE, SINGLE_LARGE),
    (7, 28, SINGLE_SMALL, GENERAL_SMALL),
    (8, 7, SINGLE_SMALL, MIX),
    (8, 8, SINGLE_LARGE, SINGLE_SMALL),
    (8, 20, MIX, GENERAL_LARGE),
    (8, 22, SINGLE_SMALL, SINGLE_LARGE),
    (8, 28, SINGLE_LARGE, GENERAL_SMALL),
];

/// 午前 10:00–12:00, as printed.
const MORNING: (u8, u8) = (10, 12);
/// 午後 14:00–16:00, as printed.
const AFTERNOON: (u8, u8) = (14, 16);
/// 大中規模: 被保険者4千人以上; 小規模: 被保険者4千人未満.
const SMALL_BELOW: Insured = Insured::new(4_000);
/// 1健保あたり2回までのお申し込み.
const MOST_SESSIONS_OF_A_SOCIETY: NonZeroU32 = NonZeroU32::MIN.saturating_add(1);
/// オフラインは1回3人まで.
const MOST_PEOPLE_ON_SITE: NonZeroU32 = NonZeroU32::MIN.saturating_add(2);

/// The timetable of summer 2025, sessions by day and hour.
///
/// ```
/// use consortium_core::training::{Venue, timetable_2025};
/// let timetable = timetable_2025();
/// assert_eq!(timetable.sessions.len(), 24);
/// assert_eq!(timetable.sessions.iter().filter(|session| session.venue == Venue::OnSite).count(), 10);
/// ```
pub fn timetable_2025() -> Timetable {
    let days = |venue: Venue| {
        let days: &[_] = match venue {
            Venue::OnSite => &ON_SITE,
            Venue::Online => &ONLINE,
        };
        days.iter().flat_map(move |(month, day, morning, afternoon)| {
            [(MORNING, *morning), (AFTERNOON, *afternoon)].into_iter().filter_map(move |(hours, audience)| {
                Some(Session {
                    on: CalendarDate::new(2025, *month, *day)?,
                    during: whole_hours(hours)?,
                    venue,
                    audience,
                })
            })
        })
    };
    let mut sessions: Vec<Session> = days(Venue::OnSite).chain(days(Venue::Online)).collect();
    sessions.sort_by_key(|session| (session.on, session.during));
    Timetable {
        name: bilingual(
            "2025年度（令和7年度）コラボヘルス推進研修",
            "Training in collaborative health, FY2025",
        ),
        source: Some(Source {
            document: bilingual(
                "事務連絡「健康スコアリングレポート等を活用したコラボヘルスを推進するための研修事業」の実施についてのお知らせ（研修概要(3)開催日程）",
                "Notice on training in collaborative health with health scoring reports, section 2 (3), dates",
            ),
            published: "2025-06-13".parse().ok(),
            place: bilingual(
                "厚生労働省保険局保険課・経済産業省産業構造課",
                "Ministry of Health, Labour and Welfare; Ministry of Economy, Trade and Industry",
            ),
        }),
        apply_until: CalendarDate::new(2025, 7, 1),
        small_below: SMALL_BELOW,
        most_sessions: MOST_SESSIONS_OF_A_SOCIETY,
        most_people_on_site: MOST_PEOPLE_ON_SITE,
        rules_are_assumed: false,
        sessions,
    }
}

fn whole_hours((from, to): (u8, u8)) -> Option<Period> {
    Period::new(ClockTime::new(from, 0)?, ClockTime::new(to, 0)?)
}

fn bilingual(ja: &str, en: &str) -> Bilingual {
    Bilingual { ja: ja.to_owned(), en: en.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::timetable_2025;
    use crate::training::Venue;

    #[test]
    fn the_timetable_of_2025_has_ten_sessions_on_site_and_fourteen_online_and_makes_sense() {
        let timetable = timetable_2025();
        let held = |venue| timetable.sessions.iter().filter(|session| session.venue == venue).count();
        assert_eq!((held(Venue::OnSite), held(Venue::Online)), (10, 14));
        assert_eq!(timetable.check(), []);
        assert!(timetable.sessions.is_sorted_by_key(|session| (session.on, session.during)));
        assert_eq!((timetable.most_sessions.get(), timetable.most_people_on_site.get()), (2, 3));
        assert!(timetable.source.is_some_and(|source| source.published.is_some()));
    }

    #[test]
    fn the_days_of_the_week_are_those_that_the_notice_prints() {
        use crate::reading::{Repair, read_date};
        let printed = [
            "7/22（火）",
            "7/24（木）",
            "7/28（月）",
            "7/30（水）",
            "8/05（火）",
            "8/07（木）",
            "8/08（金）",
            "8/18（月）",
            "8/20（水）",
            "8/22（金）",
            "8/26（火）",
            "8/28（木）",
        ];
        let mut days: Vec<_> = timetable_2025().sessions.iter().map(|session| session.on).collect();
        days.dedup();
        let read = printed.map(|day| read_date(&format!("2025/{day}")).unwrap());
        assert!(read.iter().all(|reading| reading.repairs.contains(&Repair::Weekday)));
        assert_eq!(read.map(|reading| reading.value.unwrap()).to_vec(), days);
    }
}
