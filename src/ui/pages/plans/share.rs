//! Handing a plan on: as a link, as a QR code, or as a file.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::{address, compress},
    text::{Language, report, share as words},
    ui::{
        components::{FieldInput, IconShape, button, icon, paragraph, small_card},
        plan_files,
        planner::Planner,
        route::Route,
    },
};
use consortium_document::{
    files::{QrPicture, ShareLinkError, share_fragment, share_text},
    plan::Plan,
};

/// What mail programs carry without breaking it, in letters.
const SAFE_LETTERS: usize = 2_000;

/// Names the field with the link.
const FIELD: &str = "share-link";

/// The fragment for a plan; `None` until it is made. Without the browser's help it is [`ShareLinkError::Damaged`].
type Fragment = Result<String, ShareLinkError>;

/// The fragment for a plan; `None` while it is being made.
#[hook]
pub(super) fn use_fragment(plan: &Rc<Plan>) -> Option<Fragment> {
    let made = use_state_eq(|| None::<(Rc<Plan>, Fragment)>);
    use_effect_with(plan.clone(), {
        let made = made.clone();
        move |plan: &Rc<Plan>| {
            let plan = plan.clone();
            match share_text(&plan) {
                Err(broken) => made.set(Some((plan, Err(broken.into())))),
                Ok(text) => compress::compress(text.into_bytes(), move |compressed| {
                    let compressed = compressed.map_err(|_| ShareLinkError::Damaged);
                    made.set(Some((plan, compressed.and_then(|bytes| share_fragment(&bytes)))));
                }),
            }
        }
    });
    // A link that belongs to the plan before the last change would be handed on unnoticed.
    made.as_ref().filter(|(of, _)| Rc::ptr_eq(of, plan)).map(|(_, fragment)| fragment.clone())
}

/// The link and the QR code. `link`: `None` while it is being made; without a content if the site is no address.
pub(super) fn share(
    planner: &Planner,
    site: &UseStateHandle<String>,
    link: Option<&Result<Option<String>, ShareLinkError>>,
    qr: Option<&QrPicture>,
) -> Html {
    let language = planner.language();
    let content = match link {
        None => paragraph("quiet", words::waiting(language)),
        Some(Err(ShareLinkError::TooLong)) => caution(words::too_long(language)),
        Some(Err(error @ ShareLinkError::BrokenInvariant(_))) => {
            paragraph("notice caution", words::refused(language, error))
        }
        Some(Err(_)) => caution(words::unavailable(language)),
        Some(Ok(None)) => Html::default(),
        Some(Ok(Some(link))) => link_and_picture(planner, link, qr),
    };
    let content = html! {
        <>
            { paragraph("", words::lead(language)) }
            if address::public_page().is_none() {
                { caution(words::from_file(language)) }
                { address_of_site(language, site, matches!(link, Some(Ok(None)))) }
            }
            { content }
            <div class="row">
                { button("button", Some(IconShape::Save), words::save(language), plan_files::save(planner)) }
                <a class="button" href={Route::REPORT.href()}>{ icon(IconShape::Print) }{ report::open(language) }</a>
            </div>
        </>
    };
    small_card("share-heading", words::heading(language), content)
}

/// The field for the address under which others find the app.
fn address_of_site(language: Language, site: &UseStateHandle<String>, is_none: bool) -> Html {
    let oninput = Callback::from({
        let site = site.clone();
        move |text| site.set(text)
    });
    let wrong = (!site.is_empty() && is_none).then(|| words::site_wrong(language).into());
    let value = (**site).clone();
    FieldInput::of_text(language, "share-site", words::site(language), value, oninput).wrong(wrong).field()
}

fn caution(sentence: &'static str) -> Html {
    paragraph("notice caution", sentence)
}

fn link_and_picture(planner: &Planner, link: &str, qr: Option<&QrPicture>) -> Html {
    let language = planner.language();
    let copy = planner.copying(FIELD, words::copied(language), words::not_copied(language));
    html! {
        <>
            <div class="field">
                <label for={FIELD}>{ words::link(language) }</label>
                <textarea id={FIELD} rows="3" readonly=true value={link.to_owned()} />
            </div>
            <div>
                { button("button primary", Some(IconShape::Paste), words::copy(language), copy) }
            </div>
            if link.len() > SAFE_LETTERS {
                { paragraph("small", words::long(language)) }
            }
            if let Some(QrPicture { side, path }) = qr {
                <figure>
                    <svg class="qr" role="img" aria-label={words::qr_code(language)} viewBox={format!("0 0 {side} {side}")}>
                        <rect width="100%" height="100%" fill="#fff" /><path d={path.clone()} fill="#000" />
                    </svg>
                    <figcaption class="small quiet">{ words::qr_hint(language) }</figcaption>
                </figure>
            } else {
                { caution(words::qr_too_long(language)) }
            }
        </>
    }
}
