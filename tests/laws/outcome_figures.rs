//! Laws of rates, intervals, BMI bands and changes of weight.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use consortium_core::{
    Fraction,
    outcomes::{
        AgeBand, BandCounts, Bmi, BmiBand, Centimetres, Difference, FunnelPosition, Kilograms, Measured,
        Participant, Rate, Tally, Transitions, Waist, WeightChange, funnel_position, invitations_for,
        missing_to_target, safe_invitations_for,
    },
};
use proptest::prelude::*;

fn rates() -> impl Strategy<Value = Rate> {
    (1_u64..3_000).prop_flat_map(|base| (0..=base).prop_map(move |count| Rate::new(count, base).unwrap()))
}

fn bands() -> impl Strategy<Value = BmiBand> {
    proptest::sample::select(BmiBand::ALL.to_vec())
}

fn weights() -> impl Strategy<Value = Kilograms> {
    (20_000_u64..200_000).prop_map(|grams| Kilograms::from_thousandths(grams).unwrap())
}

fn measured() -> impl Strategy<Value = Measured> {
    let height = (80_000_u64..250_000).prop_map(|height| Centimetres::from_thousandths(height).unwrap());
    let bmi = (10_000_u64..=100_000).prop_map(|bmi| Bmi::from_thousandths(bmi).unwrap());
    let waist = (60_000_u64..64_000).prop_map(|waist| Waist::from_thousandths(waist).unwrap());
    let option = proptest::option::of::<BoxedStrategy<_>>;
    (
        proptest::option::of(bmi),
        proptest::option::of(height),
        option(weights().boxed()),
        proptest::option::of(waist),
    )
        .prop_map(|(bmi, height, weight, waist)| Measured { bmi, height, weight, waist })
}

fn participants() -> impl Strategy<Value = Participant> {
    (measured(), measured(), any::<Option<bool>>(), any::<Option<bool>>(), any::<Option<u8>>()).prop_map(
        |(before, after, left_society, went_on, age)| Participant {
            age: age.map(AgeBand::of),
            sex: None,
            before,
            after,
            left_society,
            went_on,
        },
    )
}

/// Wilson's interval in floating point, as textbooks write it.
fn wilson(rate: Rate) -> (f64, f64) {
    let (n, p, z) = (rate.base() as f64, rate.share().to_f64(), 1.959_963_984_540_054_f64);
    let middle = p + z * z / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    ((middle - half) / (1.0 + z * z / n), (middle + half) / (1.0 + z * z / n))
}

fn number(text: impl ToString) -> f64 {
    text.to_string().parse().unwrap()
}

proptest! {
    #[test]
    fn interval_is_that_of_the_textbook_and_holds_the_rate(rate in rates()) {
        let interval = rate.interval();
        let (low, high) = wilson(rate);
        prop_assert!((number(interval.low(6).unwrap()) - low).abs() < 6e-7);
        prop_assert!((number(interval.high(6).unwrap()) - high).abs() < 6e-7);
        prop_assert!(interval.contains(rate.share()));
    }

    #[test]
    fn interval_ends_where_it_stops_to_hold(rate in rates()) {
        let interval = rate.interval();
        let at = |end: &str, by: i128| {
            let digits: i128 = end.replace('.', "").parse().unwrap();
            Fraction::new(digits + by, 1_000_000_000).unwrap()
        };
        let (low, high) = (interval.low(9).unwrap().to_string(), interval.high(9).unwrap().to_string());
        prop_assert!(interval.contains(at(&low, 1)) && interval.contains(at(&high, -1)));
        prop_assert!(!interval.contains(at(&low, -1)) && !interval.contains(at(&high, 1)));
    }

    #[test]
    fn one_more_of_the_same_people_moves_both_ends_up(rate in rates()) {
        if let Ok(more) = Rate::new(rate.count() + 1, rate.base()) {
            let (interval, above) = (rate.interval(), more.interval());
            prop_assert!(number(above.low(9).unwrap()) > number(interval.low(9).unwrap()));
            prop_assert!(number(above.high(9).unwrap()) > number(interval.high(9).unwrap()));
        }
    }

    #[test]
    fn pooled_rate_is_the_sum_and_lies_between_its_parts(groups in prop::collection::vec(rates(), 1..8)) {
        let all = Rate::pooled(groups.iter().copied()).unwrap();
        prop_assert_eq!(all.count(), groups.iter().map(|group| group.count()).sum::<u64>());
        prop_assert_eq!(all.base(), groups.iter().map(|group| group.base()).sum::<u64>());
        let shares: Vec<_> = groups.iter().map(|group| group.share()).collect();
        prop_assert!(shares.iter().min().unwrap() <= &all.share() && &all.share() <= shares.iter().max().unwrap());
    }

    #[test]
    fn difference_turned_round_is_the_difference_with_the_other_sign(one in rates(), two in rates()) {
        let (there, back) = (Difference::between(one, two).unwrap(), Difference::between(two, one).unwrap());
        prop_assert!((number(there.low(9).unwrap()) + number(back.high(9).unwrap())).abs() < 1e-8);
        prop_assert!((number(there.high(9).unwrap()) + number(back.low(9).unwrap())).abs() < 1e-8);
        prop_assert_eq!(there.is_clear(), back.is_clear());
        let value = there.value().to_f64();
        prop_assert!(number(there.low(9).unwrap()) <= value + 1e-9 && value <= number(there.high(9).unwrap()) + 1e-9);
    }

    #[test]
    fn nobody_stands_out_of_the_funnel_that_the_formula_keeps_in(group in rates(), all in rates()) {
        let (p, n) = (all.share().to_f64(), group.base() as f64);
        let distance = (group.share().to_f64() - p).abs() - 1.959_963_985 * (p * (1.0 - p) / n).sqrt();
        if distance.abs() > 1e-9 {
            prop_assert_eq!(funnel_position(group, all) != FunnelPosition::Within, distance > 0.0);
        }
    }

    #[test]
    fn target_is_reached_with_the_people_missing_and_not_with_one_less(rate in rates(), percent in 0_i128..=100) {
        let target = Fraction::new(percent, 100).unwrap();
        let missing = missing_to_target(rate, target).unwrap();
        let share = |count: u64| Fraction::new(i128::from(count), i128::from(rate.base())).unwrap();
        prop_assert!(share(rate.count() + missing) >= target);
        prop_assert!(missing == 0 || share(rate.count() + missing - 1) < target);
    }

    #[test]
    fn invitations_bring_the_wanted_people_and_one_less_does_not(rate in rates(), wanted in 1_u64..10_000) {
        let Some(invited) = invitations_for(wanted, rate) else {
            prop_assert_eq!(rate.count(), 0);
            return Ok(());
        };
        let brings = |invited: u64| u128::from(invited) * u128::from(rate.count()) >= u128::from(wanted) * u128::from(rate.base());
        prop_assert!(brings(invited) && !brings(invited - 1));
        prop_assert!(safe_invitations_for(wanted, rate).unwrap() >= invited);
    }

    #[test]
    fn band_of_height_and_weight_is_that_of_the_fraction(weight in weights(), height in 100_000_u64..200_000) {
        let height = Centimetres::from_thousandths(height).unwrap();
        if let Some(bmi) = Bmi::of(weight, height) {
            let exact = Fraction::new(
                i128::from(weight.thousandths()) * 10_000_000,
                i128::from(height.thousandths()) * i128::from(height.thousandths()),
            ).unwrap();
            let limits = [(185, 10), (25, 1), (30, 1)].map(|(n, d)| Fraction::new(n, d).unwrap());
            let reached = limits.iter().filter(|limit| exact >= **limit).count();
            prop_assert_eq!(bmi.band(), BmiBand::ALL[reached]);
        }
    }

    #[test]
    fn matrix_adds_up_and_net_is_the_difference_of_before_and_after(moves in prop::collection::vec((bands(), bands()), 0..200)) {
        let mut matrix = Transitions::default();
        moves.iter().for_each(|(before, after)| matrix.add(*before, *after).unwrap());
        let sum = |of: fn(&Transitions, BmiBand) -> u64| BmiBand::ALL.iter().map(|band| of(&matrix, *band)).sum::<u64>();
        prop_assert_eq!(sum(Transitions::before), moves.len() as u64);
        prop_assert_eq!(sum(Transitions::after), moves.len() as u64);
        for band in BmiBand::ALL {
            let row: u64 = BmiBand::ALL.iter().map(|after| matrix.count(band, *after)).sum();
            prop_assert_eq!(row, matrix.before(band));
        }
        let obesity = matrix.left_obesity();
        prop_assert_eq!(obesity.net(), i128::from(obesity.before) - i128::from(obesity.after));
        prop_assert!(obesity.left <= obesity.before && obesity.came <= obesity.after);

        // What the counts by band alone tell holds what really happened.
        let counts = BandCounts {
            before: BmiBand::ALL.map(|band| matrix.before(band)),
            after: BmiBand::ALL.map(|band| matrix.after(band)),
        };
        let known = counts.left_obesity().unwrap();
        prop_assert_eq!(known.net, obesity.net());
        prop_assert!(known.left.lowest() <= obesity.left && obesity.left <= known.left.highest());
    }

    #[test]
    fn weight_change_is_that_of_the_sorted_list(people in prop::collection::vec((weights(), weights()), 1..60)) {
        let mut change = WeightChange::default();
        people.iter().for_each(|(before, after)| change.add(*before, *after).unwrap());
        let grams = |weight: Kilograms| i128::from(weight.thousandths());
        let mut changes: Vec<i128> = people.iter().map(|(before, after)| grams(*after) - grams(*before)).collect();
        changes.sort_unstable();
        let count = changes.len();
        prop_assert_eq!(change.mean(), Fraction::new(changes.iter().sum(), 1_000 * count as i128));
        prop_assert_eq!(change.median(), Fraction::new(changes[(count - 1) / 2] + changes[count / 2], 2_000));
        prop_assert_eq!(change.lost() + change.same() + change.gained(), count as u64);
        let before: i128 = people.iter().map(|(before, _)| grams(*before)).sum();
        prop_assert_eq!(change.of_weight(), Fraction::new(changes.iter().sum(), before));
    }

    #[test]
    fn groups_together_are_all_people_together(
        groups in prop::collection::vec(prop::collection::vec(participants(), 0..20), 0..5)
    ) {
        let tally = |people: &mut dyn Iterator<Item = &Participant>| {
            let mut tally = Tally::default();
            people.for_each(|person| tally.add(person).unwrap());
            tally
        };
        let of_groups: Vec<Tally> = groups.iter().map(|group| tally(&mut group.iter())).collect();
        let all = tally(&mut groups.iter().flatten());
        prop_assert_eq!(Tally::sum(&of_groups), Some(all.clone()));
        prop_assert_eq!(all.went_on + all.stopped + all.continuation_unknown() + all.left_society, all.joined);
        prop_assert!(all.transitions.total() <= all.stayed() && all.weight.people() <= all.stayed());
        prop_assert!(all.two.both <= all.two.waist.min(all.two.weight) && all.two.known <= all.weight.people());
    }
}
