//! A web worker on the same module: it calculates while the page stays quick.
//!
//! `src/boot/worker.js` describes the messages; `src/boot/loader.js` offers the way to start one.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::MessageEvent;

use super::loader;

/// What a worker says about its job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    /// It has come further: the percentage done.
    Progress(u32),
    /// It is done.
    Output(String),
    /// It could not do it.
    Failed(String),
}

/// A worker with one job. Dropping it stops the job at once.
pub(crate) struct Worker {
    worker: web_sys::Worker,
    _listeners: [Closure<dyn Fn(web_sys::Event)>; 2],
}

impl Worker {
    /// Starts a worker and has it call the exported function `job` with `input`; `None` where no worker can be
    /// started.
    pub(crate) fn start(job: &str, input: &str, said: impl Fn(Message) + Clone + 'static) -> Option<Self> {
        let worker = spawn()?;
        let failed = said.clone();
        let onmessage = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|event| read(&event.data()));
            if let Some(message) = message {
                said(message);
            }
        });
        let onerror = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            failed(Message::Failed(event.type_()));
        });
        worker.set_onmessage(Some(onmessage.as_ref().unchecked_ref()));
        worker.set_onerror(Some(onerror.as_ref().unchecked_ref()));
        let message = Object::new();
        for (key, value) in [("job", job), ("input", input)] {
            Reflect::set(&message, &key.into(), &value.into()).ok()?;
        }
        worker.post_message(&message).ok()?;
        Some(Self { worker, _listeners: [onmessage, onerror] })
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Asks the loader for a worker.
fn spawn() -> Option<web_sys::Worker> {
    loader::call("spawnWorker", &JsValue::NULL)?.dyn_into().ok()
}

fn read(data: &JsValue) -> Option<Message> {
    let field = |name: &str| Reflect::get(data, &name.into()).ok();
    let text = |name: &str| field(name)?.as_string();
    text("output")
        .map(Message::Output)
        .or_else(|| text("failed").map(Message::Failed))
        .or_else(|| field("progress")?.as_f64().map(|percent| Message::Progress(whole(percent))))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage from 0 to 100")]
const fn whole(percent: f64) -> u32 {
    percent as u32
}
