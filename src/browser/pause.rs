//! A pause in long work, in which the page answers the user.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Lets the browser do what waits, and comes back as soon as it has: sooner than a timer, which browsers hold back, most of all
/// in pages that are not in sight.
pub(crate) async fn pause() {
    let Ok(channel) = MessageChannel::new() else { return };
    let (here, there) = (channel.port1(), channel.port2());
    let came = Promise::new(&mut |resolve, _| {
        here.set_onmessage(Some(&resolve));
        // What a channel of this page always takes.
        let _ = there.post_message(&JsValue::UNDEFINED);
    });
    // Nothing refuses it.
    let _ = JsFuture::from(came).await;
    here.close();
}
