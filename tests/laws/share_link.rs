//! Laws of share links.

use consortium_document::{
    files::{ShareLinkError, compressed_in, is_share_link, read_shared, share_fragment, share_text},
    plan::{Edit, Plan},
    rulesets,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_goes_into_a_link_comes_out_of_it(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let fragment = share_fragment(&bytes).unwrap();
        prop_assert!(is_share_link(&fragment));
        prop_assert!(fragment.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_=".contains(&letter)));
        prop_assert_eq!(compressed_in(&fragment), Ok(bytes));
    }

    #[test]
    fn the_text_of_a_plan_gives_the_plan_whatever_its_title(title in ".*") {
        let plan = Edit::title(title).apply(&Plan::empty(rulesets::built_in().remove(0)));
        prop_assert_eq!(read_shared(share_text(&plan).unwrap().as_bytes()), Ok(plan));
    }

    #[test]
    fn any_fragment_is_answered(fragment in "(p[0-9]{0,2}=)?.{0,60}") {
        if !is_share_link(&fragment) {
            prop_assert_eq!(compressed_in(&fragment), Err(ShareLinkError::Damaged));
        }
    }

    #[test]
    fn two_fragments_never_hold_the_same(letters in "[A-Za-z0-9_-]{0,40}") {
        let fragment = format!("p1={letters}");
        if let Ok(bytes) = compressed_in(&fragment) {
            prop_assert_eq!(share_fragment(&bytes), Ok(fragment));
        }
    }
}
