//! Opening a page: on the site most of them are apart from the module that the app starts with, and are loaded first.
//!
//! Everywhere else, in the single file and in Node, one module holds them all, and loading is over at once.

use std::{cell::Cell, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use super::{
    page::{Load, Page, View},
    way_lines,
};
use crate::{browser::first_page, ui::changes};

/// How far the page that the address names has come.
#[derive(Clone, Copy)]
pub(crate) enum Opening {
    /// It is being loaded.
    Loading,
    /// It can be drawn.
    Open(View),
    /// It could not be loaded.
    Failed,
}

/// Opens a page. Its first drawing waits until it is loaded; [`Opening::Failed`] is tried again by opening it again.
#[hook]
pub(crate) fn use_page(page: &'static Page) -> Opening {
    let opened = use_state(|| (page.route, Opening::Loading));
    let with_lines = use_state_eq(|| false);
    use_effect_with(page.route, {
        let (opened, with_lines) = (opened.clone(), with_lines.clone());
        move |route| {
            let route = *route;
            let is_left = Rc::new(Cell::new(false));
            if let Load::Apart(_) = page.load {
                let is_left = is_left.clone();
                spawn_local(async move {
                    let parts = page.parts().await;
                    // A page that comes late must not take the place of the one that was opened after it.
                    if !is_left.get() {
                        let opening = parts.map_or(Opening::Failed, |parts| Opening::Open(parts.view));
                        opened.set((route, opening));
                    }
                    first_page::painted().await;
                    // Whoever changes something sooner waits for it, and hears where it cannot be loaded.
                    let _ = changes::load().await;
                    // The page does not wait for what stands above it, and goes without it where it cannot be loaded.
                    if page.is_on_the_way_of_societies() && way_lines::load().await.is_ok() {
                        with_lines.set(true);
                    }
                });
            }
            move || is_left.set(true)
        }
    });
    match (page.load, *opened) {
        (Load::Here(parts), _) => Opening::Open(parts.view),
        (Load::Apart(_), (of, opening)) if of == page.route => opening,
        (Load::Apart(_), _) => Opening::Loading,
    }
}
