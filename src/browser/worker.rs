//! A web worker on the same module: it calculates while the page stays quick.
//!
//! `src/boot/worker.js` describes the messages; `src/boot/loader.js` offers the way to start one.

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
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

/// What a worker can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Work<'a> {
    /// Solves a task.
    SolveTask(&'a str),
    /// Opens a workbook, to see whether that can be done.
    TryWorkbook(&'a [u8]),
}

impl Work<'_> {
    /// The exported function, the part of the site that it is in, and what it is called with.
    fn call(self) -> (&'static str, &'static str, JsValue) {
        match self {
            Self::SolveTask(task) => ("solve_task", "solving", task.into()),
            Self::TryWorkbook(bytes) => ("try_workbook", "opening", Uint8Array::from(bytes).into()),
        }
    }
}

/// A worker with one job. Dropping it stops the job at once.
pub(crate) struct Worker {
    worker: web_sys::Worker,
    _listeners: [Closure<dyn Fn(web_sys::Event)>; 2],
}

impl Worker {
    /// Starts a worker and has it do its job; `None` where no worker can be started.
    pub(crate) fn start(job: Work<'_>, said: impl Fn(Message) + Clone + 'static) -> Option<Self> {
        let (function, part, input) = job.call();
        let worker = spawn(part)?;
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
        for (key, value) in [("job", function.into()), ("input", input)] {
            Reflect::set(&message, &key.into(), &value).ok()?;
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

/// Asks the loader for a worker with a part of the site.
fn spawn(part: &str) -> Option<web_sys::Worker> {
    loader::call("spawnWorker", &part.into())?.dyn_into().ok()
}

/// Whether a worker comes to the end of a job, whatever it answers; true where none can be started.
pub(crate) async fn survives(job: Work<'_>) -> bool {
    let mut worker = None;
    let came = Promise::new(&mut |resolve, _| {
        let answer = resolve.clone();
        worker = Worker::start(job, move |message| {
            let survived = match message {
                Message::Output(_) => true,
                Message::Failed(_) => false,
                Message::Progress(_) => return,
            };
            // A function of the browser's own takes any value.
            let _ = answer.call1(&JsValue::NULL, &survived.into());
        });
        if worker.is_none() {
            let _ = resolve.call1(&JsValue::NULL, &true.into());
        }
    });
    let survived = JsFuture::from(came).await;
    drop(worker);
    survived.is_ok_and(|survived| survived.is_truthy())
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
