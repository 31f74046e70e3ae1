//! Laws of the pages on collaboration and training: of people still missing, of what may be asked for, of a notice when
//! members change, of the sessions that fit.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::collections::BTreeSet;

use consortium_core::{
    Answer, CalendarDate, Fraction, Insured, MemberId, SocietyKind,
    collaboration::{
        access::{Age, Information, Party, Question, answer},
        notice::{NoticeItem, NoticeMember, check_text, members_change},
        targets::{Gap, gap, total},
    },
    training::{Applicant, Venue, best_choice, check_choice, timetable_2025},
};
use proptest::prelude::*;

fn day() -> impl Strategy<Value = CalendarDate> {
    (2021_u16..=2027, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}").parse().unwrap())
}

/// What is asked of whom, with any of it unknown.
fn question() -> impl Strategy<Value = Question> {
    let party = || prop::sample::select(Party::ALL.to_vec());
    let information = prop::sample::select(Information::ALL.to_vec());
    let either = || prop::option::of(any::<bool>());
    let age = prop::option::of((0_u8..=120).prop_filter_map("an age", Age::new));
    (party(), party(), information, age, either(), either(), day()).prop_map(
        |(asks, holds, information, age, moved, kept_by_law, on)| Question {
            asks,
            holds,
            information,
            age,
            moved,
            kept_by_law,
            on,
        },
    )
}

fn members() -> impl Strategy<Value = Vec<NoticeMember>> {
    prop::collection::btree_map(1_u32..=8, "[甲乙丙丁]{1,2}健保", 0..=6).prop_map(|members| {
        members.into_iter().map(|(id, name)| NoticeMember { id: MemberId(id), name }).collect()
    })
}

proptest! {
    /// With the people that are missing the rate is reached, and with one fewer it is not.
    #[test]
    fn the_people_missing_are_enough_and_none_too_many(
        tenths in 0_i128..=1_000, eligible in 0_u32..=2_000_000, share in 0_u32..=1_000,
    ) {
        let rate = Fraction::new(tenths, 1_000).unwrap();
        let done = u32::try_from(u64::from(eligible) * u64::from(share) / 1_000).unwrap();
        let Some(Gap::People { required, missing }) = gap(rate, eligible, done) else { panic!() };
        let reaches = |people: u32| i128::from(people) * 1_000 >= tenths * i128::from(eligible);
        prop_assert!(reaches(done + missing));
        prop_assert!(missing == 0 || !reaches(done + missing - 1));
        prop_assert!(required <= eligible);
    }

    /// Societies together are as many people as one by one, in any order, and none is left out without being counted.
    #[test]
    fn societies_together_are_pooled(
        societies in prop::collection::vec((prop::option::of(0_u32..=9_999), prop::option::of(0_u32..=9_999)), 0..=20),
    ) {
        let all = total(societies.iter().copied());
        prop_assert_eq!(all, total(societies.iter().rev().copied()));
        prop_assert_eq!(all.counted + all.left_out, societies.len());
        prop_assert!(all.done <= all.eligible);
    }

    /// Every question has an answer with a row of the law, or a fault that is named; saying more never leads to an answer that
    /// was ruled out before.
    #[test]
    fn more_said_never_brings_back_an_answer(question in question()) {
        let Ok(found) = answer(&question) else { return Ok(()) };
        prop_assert!(!found.rows.is_empty());
        prop_assert_eq!(found.open.is_empty(), found.rows.len() == 1);
        let before: BTreeSet<usize> = found.rows.iter().map(|row| std::ptr::from_ref(*row).addr()).collect();
        let ages = question.age.map_or_else(|| [0, 39, 40, 74, 75].map(Age::new).to_vec(), |age| vec![Some(age)]);
        let either = |known: Option<bool>| known.map_or(vec![true, false], |known| vec![known]);
        let mut after = BTreeSet::new();
        for age in ages {
            for moved in either(question.moved) {
                for kept in either(question.kept_by_law) {
                    let whole = Question { age, moved: Some(moved), kept_by_law: Some(kept), ..question };
                    let known = answer(&whole).unwrap();
                    prop_assert_eq!(known.rows.len(), 1, "{:?}", whole);
                    prop_assert!(known.open.is_empty());
                    after.extend(known.rows.iter().map(|row| std::ptr::from_ref(*row).addr()));
                }
            }
        }
        prop_assert_eq!(after, before, "what is possible is what can still come out");
    }

    /// Who joined and who left are told from both ends, and a plan that did not change touches no notice.
    #[test]
    fn members_that_join_one_way_leave_the_other_way(then in members(), now in members()) {
        let (forth, back) = (members_change(&then, &now), members_change(&now, &then));
        prop_assert_eq!((&forth.joined, &forth.left), (&back.left, &back.joined));
        prop_assert_eq!(forth.renamed.len(), back.renamed.len());
        prop_assert!(members_change(&then, &then).is_none());
        prop_assert_eq!(then.len() + forth.joined.len(), now.len() + forth.left.len());
    }

    /// Any text is checked without harm: each item once, in the order of the law; a line that is added takes none away.
    #[test]
    fn a_line_more_never_takes_an_item_away(text in "(?s).{0,200}", line in "[共同利用目的住所責任者（）：項目\n]{0,30}") {
        let (before, after) = (check_text(&text), check_text(&format!("{text}\n{line}")));
        let items: Vec<NoticeItem> = before.items.iter().map(|finding| finding.item).collect();
        prop_assert_eq!(items, NoticeItem::ALL.to_vec());
        let missing: Vec<NoticeItem> = before.missing().collect();
        prop_assert!(after.missing().all(|item| missing.contains(&item)));
    }

    /// What is proposed can be applied for, clashes with nothing, and is on no day that is taken.
    #[test]
    fn what_is_proposed_can_be_joined(
        general in any::<bool>(), insured in 0_u32..=50_000, people in prop::option::of(0_u32..=12), applies_on in day(),
        wish in prop::option::of(any::<bool>()), busy in prop::collection::btree_set(day(), 0..=3),
    ) {
        let timetable = timetable_2025();
        let applicant = Applicant {
            kind: Some(if general { SocietyKind::General } else { SocietyKind::Single }),
            insured: Some(Insured::new(insured)),
            people,
            applies_on: Some(applies_on),
        };
        let wish = wish.map(|on_site| if on_site { Venue::OnSite } else { Venue::Online });
        let fits = timetable.fits(&applicant);
        let Some(best) = best_choice(&timetable, &applicant, wish, &busy) else {
            let free = |fit: &&consortium_core::training::SessionFit| {
                let day = timetable.session(fit.number).map(|session| session.on);
                fit.answer == Answer::Met && day.is_some_and(|day| !busy.contains(&day))
            };
            prop_assert_eq!(fits.iter().find(free), None, "nothing is proposed only where nothing fits");
            return Ok(());
        };
        prop_assert!((1..=2).contains(&best.sessions.len()));
        for number in &best.sessions {
            let fit = fits.iter().find(|fit| fit.number == *number).unwrap();
            prop_assert_eq!(fit.answer, Answer::Met);
            prop_assert!(!busy.contains(&timetable.session(*number).unwrap().on));
        }
        let anybody = Applicant { people: None, ..applicant };
        prop_assert_eq!(check_choice(&timetable, &anybody, &best.sessions), []);
    }
}
