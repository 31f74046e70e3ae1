//! What only screen readers are told: that something happened away from the focus, which everybody else sees there.

use gloo::timers::callback::Timeout;

/// The id of the element from which screen readers read what is added to it. The frame around every page has it from the
/// beginning: what is on a page as soon as its region is goes unheard.
pub(crate) const REGION: &str = "said";

/// How long a sentence stays on the page, in milliseconds: whoever reads on to there later must not take it for new.
const STAY: u32 = 6_000;

/// Says a sentence once the screen reader has finished what it is saying. Each has an element of its own, so that the same
/// words are heard again.
pub(crate) fn say(sentence: &str) {
    let document = gloo::utils::document();
    let Some(region) = document.get_element_by_id(REGION) else { return };
    let Ok(said) = document.create_element("p") else { return };
    said.set_text_content(Some(sentence));
    if region.append_child(&said).is_ok() {
        Timeout::new(STAY, move || said.remove()).forget();
    }
}
