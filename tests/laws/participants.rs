//! Laws of files of participants: the pieces and the character code do not matter, every line is accounted for, and nothing
//! of a line is left.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use consortium_core::outcomes::{BmiBand, Tally};
use consortium_document::participants::{ParticipantReader, Read};
use proptest::prelude::*;

const HEADINGS: &str =
    "参加者番号,組合名,年齢,性別,BMI（前）,BMI（後）,体重（前）,体重（後）,継続,資格喪失日,備考";

/// A line of a file, and what a careful reader would count of it.
#[derive(Clone, Debug)]
struct Line {
    text: String,
    bands: Option<(BmiBand, BmiBand)>,
    lost_weight: Option<bool>,
    went_on: Option<bool>,
    left: bool,
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let bmi = prop_oneof![Just(None), (150_u32..400).prop_map(Some)];
    let weight = prop_oneof![Just(None), (400_u32..1_200).prop_map(Some)];
    let line = (
        prop::sample::select(vec!["甲健保", "乙健康保険組合", "\"丙,健保\"", ""]),
        20_u8..80,
        (bmi.clone(), bmi),
        (weight.clone(), weight),
        any::<Option<bool>>(),
        any::<bool>(),
    );
    prop::collection::vec(line, 0..60).prop_map(|lines| {
        let lines =
            lines.into_iter().enumerate().map(|(number, (society, age, bmi, weight, went_on, left))| {
                let tenths = |value: Option<u32>| {
                    value.map_or(String::new(), |value| format!("{}.{}", value / 10, value % 10))
                };
                let mark = match went_on {
                    Some(true) => "○",
                    Some(false) => "×",
                    None => "",
                };
                let date = if left { "2025/9/30" } else { "" };
                let remark = if number % 7 == 0 { "\"改行\nあり\"" } else { "表" };
                let text = format!(
                    "{number},{society},{age},男,{},{},{},{},{mark},{date},{remark}",
                    tenths(bmi.0),
                    tenths(bmi.1),
                    tenths(weight.0),
                    tenths(weight.1)
                );
                let band = |bmi: u32| match bmi {
                    0..185 => BmiBand::Under18_5,
                    185..250 => BmiBand::From18_5,
                    250..300 => BmiBand::From25,
                    _ => BmiBand::From30,
                };
                Line {
                    text,
                    bands: bmi.0.zip(bmi.1).map(|(before, after)| (band(before), band(after))),
                    lost_weight: weight.0.zip(weight.1).map(|(before, after)| after < before),
                    went_on,
                    left,
                }
            });
        lines.collect()
    })
}

fn file(lines: &[Line]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    format!("{HEADINGS}\r\n{}\r\n", lines.join("\r\n"))
}

fn read(bytes: &[u8], piece: usize) -> Read {
    let mut reader = ParticipantReader::new(None);
    bytes.chunks(piece).for_each(|piece| reader.push(piece).unwrap());
    reader.finish().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn pieces_of_any_size_give_what_the_whole_file_gives(lines in lines(), piece in 1_usize..3_000) {
        let file = file(&lines);
        prop_assert_eq!(read(file.as_bytes(), piece), read(file.as_bytes(), file.len()));
    }

    #[test]
    fn file_in_cp932_gives_what_the_same_file_in_utf_8_gives(lines in lines(), piece in 1_usize..500) {
        let file = file(&lines);
        let (old, _, unmappable) = encoding_rs::SHIFT_JIS.encode(&file);
        prop_assert!(!unmappable);
        let mut decoder = encoding_rs::SHIFT_JIS.new_decoder_without_bom_handling();
        let mut reader = ParticipantReader::new(None);
        let pieces: Vec<&[u8]> = old.chunks(piece).collect();
        for (at, piece) in pieces.iter().enumerate() {
            let mut text = String::with_capacity(piece.len() * 3 + 16);
            let (outcome, _, had_errors) = decoder.decode_to_string(piece, &mut text, at + 1 == pieces.len());
            prop_assert!(outcome == encoding_rs::CoderResult::InputEmpty && !had_errors);
            reader.push(text.as_bytes()).unwrap();
        }
        prop_assert_eq!(reader.finish().unwrap(), read(file.as_bytes(), 64));
    }

    #[test]
    fn what_is_counted_is_what_the_lines_say(lines in lines()) {
        let read = read(file(&lines).as_bytes(), 100);
        let left_out: u64 = read.left_out.values().map(|lines| lines.count).sum();
        prop_assert_eq!(read.counted + left_out, read.lines);
        prop_assert_eq!(read.counted, lines.len() as u64);
        let all = read.tallies.all().unwrap();
        let stayed: Vec<&Line> = lines.iter().filter(|line| !line.left).collect();
        let count = |wanted: &dyn Fn(&Line) -> bool| stayed.iter().filter(|line| wanted(line)).count() as u64;
        prop_assert_eq!(all.left_society, (lines.len() - stayed.len()) as u64);
        prop_assert_eq!(all.went_on, count(&|line| line.went_on == Some(true)));
        prop_assert_eq!(all.stopped, count(&|line| line.went_on == Some(false)));
        prop_assert_eq!(all.weight.lost(), count(&|line| line.lost_weight == Some(true)));
        for before in BmiBand::ALL {
            for after in BmiBand::ALL {
                prop_assert_eq!(all.transitions.count(before, after), count(&|line| line.bands == Some((before, after))));
            }
        }
        let groups: Vec<Tally> = read.tallies.groups.iter().map(|group| group.tally().unwrap()).collect();
        prop_assert_eq!(Tally::sum(&groups), Some(all));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..3_000), piece in 1_usize..400) {
        let mut reader = ParticipantReader::new(None);
        if bytes.chunks(piece).try_for_each(|piece| reader.push(piece)).is_ok() {
            let _ = reader.finish();
        }
    }
}

#[test]
fn nothing_of_a_line_but_the_society_is_left() {
    let file = format!(
        "{HEADINGS}\r\nSENTINEL-ID,甲健保,47,SENTINEL-SEX,27.123,24.987,80.123,70.456,○,,SENTINEL-REMARK\r\n\
         SENTINEL-ID,甲健保,47,男,SENTINEL-BMI,24,80,70,SENTINEL-MARK,1978/11/23,SENTINEL-REMARK\r\n"
    );
    let read = read(file.as_bytes(), 10);
    assert_eq!(read.lines, 2);
    let left = format!("{read:?}");
    for trace in ["SENTINEL", "27.123", "24.987", "27123", "24987", "1978"] {
        assert!(!left.contains(trace), "{trace} in {left}");
    }
    assert!(left.contains("甲健保"));
}
