//! Opens every share link in `tests/cases/links/`: links of every version keep opening.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use consortium_core::{Enrollees, Entry};
use consortium_document::{
    files::{
        MOST_LINK_TEXT_BYTES, ShareLinkError, compressed_in, qr_code, read_plan, read_shared, share_fragment,
        share_link, share_text,
    },
    plan::{Edit, MemberEdit, NewMember, OpenCells, Plan},
    rulesets,
};
use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib_with_limit};

/// As the browser opens a link.
fn opened(fragment: &str) -> Result<Plan, ShareLinkError> {
    let text = decompress_to_vec_zlib_with_limit(&compressed_in(fragment)?, MOST_LINK_TEXT_BYTES)
        .map_err(|_| ShareLinkError::Damaged)?;
    read_shared(&text)
}

/// As the browser makes a link.
fn fragment_of(plan: &Plan) -> Result<String, ShareLinkError> {
    share_fragment(&compress_to_vec_zlib(share_text(plan).unwrap().as_bytes(), 9))
}

fn sample() -> Plan {
    let sample = rulesets::samples().remove(0);
    Plan::sample(&sample, rulesets::built_in().remove(0), |text| &text.ja)
}

/// The stored plan files.
fn stored() -> Vec<PathBuf> {
    stored_as("json")
}

fn stored_as(ending: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/links");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|found| found == ending)).collect()
}

fn stored_plan(path: &Path) -> Plan {
    read_plan(&fs::read_to_string(path).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error:?}", path.display()))
}

#[test]
fn every_link_ever_made_opens_with_the_same_plan() {
    assert!(stored().len() >= 4, "stored links are gone");
    for link in stored_as("txt") {
        assert!(link.with_extension("json").exists(), "{}: which plan is expected?", link.display());
    }
    for path in stored() {
        let fragment = fs::read_to_string(path.with_extension("txt")).unwrap();
        assert_eq!(opened(fragment.trim()), Ok(stored_plan(&path)), "{}", path.display());
    }
}

#[test]
#[ignore = "makes links for the plan files that have none yet; run by hand when there is something new to hold"]
fn new_plan_files_get_their_links() {
    for path in stored() {
        let link = path.with_extension("txt");
        if !link.exists() {
            fs::write(link, fragment_of(&stored_plan(&path)).unwrap() + "\n").unwrap();
        }
    }
}

#[test]
fn a_plan_with_nineteen_societies_fits_into_a_message_and_a_qr_code() {
    let fragment = fragment_of(&sample()).unwrap();
    assert!(fragment.len() < 2_000, "{} letters", fragment.len());
    assert!(qr_code(&share_link("https://www.example.org/tools/planner/", &fragment).unwrap()).is_some());
    assert_eq!(opened(&fragment), Ok(sample()));
}

#[test]
fn a_link_with_one_letter_changed_or_missing_does_not_open() {
    let fragment = fragment_of(&sample()).unwrap();
    for position in 3..fragment.len() {
        let letter = &fragment[position..=position];
        let other = if letter == "A" { "B" } else { "A" };
        let changed = [&fragment[..position], other, &fragment[position + 1..]].concat();
        // A changed reference may point to an equal stretch: then the very same plan comes out, and nothing else can.
        assert!(opened(&changed).is_err() || opened(&changed) == Ok(sample()), "letter {position} changed");
        assert!(opened(&fragment[..position]).is_err(), "cut at letter {position}");
    }
}

#[test]
fn a_small_link_with_a_huge_plan_in_it_does_not_open() {
    let bomb = compress_to_vec_zlib(&vec![b' '; 20_000_000], 9);
    let fragment = share_fragment(&bomb).unwrap();
    assert_eq!(opened(&fragment), Err(ShareLinkError::Damaged));
}

#[test]
fn the_largest_plan_fits_into_a_link() {
    let rows = (1..=200_u32).map(|row| NewMember {
        name: format!("{row}番目の健康保険組合"),
        enrollees: Entry::Known(Enrollees::new(row * 7_919 % 60_000)),
        ..NewMember::default()
    });
    let plan = Edit::Members(MemberEdit::Replace(rows.collect(), OpenCells::Keep)).apply(&sample());
    assert_eq!(opened(&fragment_of(&plan).unwrap()), Ok(plan));
}
