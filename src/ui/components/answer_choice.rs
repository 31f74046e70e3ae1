//! Yes, no, or not decided yet.

use yew::prelude::*;

/// A question with three answers. `name` is unique on the page: it joins the three buttons, and the chosen one has it as its
/// id, so that a link can lead there; `words` are those for yes, no and not decided; `below` is shown below the answers.
pub(crate) fn answer_choice(
    name: String,
    question: &'static str,
    words: [&'static str; 3],
    value: Option<bool>,
    onchange: &Callback<Option<bool>>,
    below: Html,
) -> Html {
    let name = AttrValue::from(name);
    let [yes, no, open] = words;
    html! {
        <fieldset class="field">
            <legend>{ question }</legend>
            <div class="choices">
                for (word, answer) in [(yes, Some(true)), (no, Some(false)), (open, None)] {
                    <label key={word}>
                        <input type="radio" id={(value == answer).then(|| name.clone())} name={name.clone()} checked={value == answer}
                            onchange={onchange.reform(move |_: Event| answer)} />
                        { word }
                    </label>
                }
            </div>
            { below }
        </fieldset>
    }
}
