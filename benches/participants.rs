//! How long a file of participants takes natively: `cargo bench --bench participants`, or with the numbers of lines.
//!
//! The file is made up in memory and pushed in pieces, as a page does. `cargo xtask bench` measures the same in a browser.

#![expect(clippy::print_stdout, clippy::expect_used, reason = "a table for a terminal; its file is its own")]

use std::fmt::Write as _;
use std::time::Instant;

use consortium_document::participants::ParticipantReader;

/// As large as the pieces that a page pushes.
const PIECE: usize = 1_048_576;

const RUNS: usize = 5;

fn main() {
    let asked: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![10_000, 100_000, 1_000_000] } else { asked };
    println!("{:>9} {:>8} {:>12} {:>12} {:>9}", "lines", "MB", "shortest", "longest", "MB/s");
    for lines in sizes {
        measure(lines);
    }
}

fn measure(lines: u64) {
    let file = file(lines);
    let times: Vec<f64> = (0..RUNS).map(|_| count(&file, lines)).collect();
    let (shortest, longest) = times
        .iter()
        .fold((f64::MAX, 0.0_f64), |(shortest, longest), time| (shortest.min(*time), longest.max(*time)));
    let megabytes = f64::from(u32::try_from(file.len()).unwrap_or(u32::MAX)) / 1e6;
    println!(
        "{lines:>9} {megabytes:>8.1} {:>9.1} ms {:>9.1} ms {:>9.0}",
        shortest * 1e3,
        longest * 1e3,
        megabytes / shortest
    );
}

fn count(file: &str, lines: u64) -> f64 {
    let start = Instant::now();
    let mut reader = ParticipantReader::new(None);
    for piece in file.as_bytes().chunks(PIECE) {
        reader.push(piece).expect("the file is whole");
    }
    let read = reader.finish().expect("the file is whole");
    let time = start.elapsed().as_secs_f64();
    assert_eq!((read.lines, read.counted), (lines, lines));
    time
}

fn file(lines: u64) -> String {
    let mut file =
        "参加者番号,組合名,年齢,性別,BMI（前）,BMI（後）,体重（前）,体重（後）,継続,資格喪失日,備考\r\n"
            .to_owned();
    for number in 1..=lines {
        let (before, after) = (180 + number % 160, 173 + number % 160 + number * 7 % 11);
        let tenths = |value: u64| format!("{}.{}", value / 10, value % 10);
        let weight = |bmi: u64| tenths(bmi * 27 / 10);
        let sex = if number % 2 == 0 { "女" } else { "男" };
        let went_on = if number % 3 == 0 { "×" } else { "○" };
        let left = if number % 7 == 0 { "2025/9/30" } else { "" };
        let (society, age) = (number % 20, 40 + number % 35);
        let measured = [tenths(before), tenths(after), weight(before), weight(after)].join(",");
        writeln!(file, "{number},健保{society},{age},{sex},{measured},{went_on},{left},済\r")
            .expect("a text takes every line");
    }
    file
}
