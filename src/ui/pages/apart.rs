//! Opening a page: on the site most of them are apart from the module that the app starts with, and are loaded first.
//!
//! Everywhere else, in the single file and in Node, one module holds them all, and loading is over at once.

use yew::{platform::spawn_local, prelude::*};

use super::{
    page::{Load, Page, View},
    way_lines,
};
use crate::ui::plan_files;

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
    use_effect_with(page.route, {
        let opened = opened.clone();
        move |route| {
            let route = *route;
            if let Load::Apart(_) = page.load {
                spawn_local(async move {
                    let parts = match plan_files::load().await {
                        Ok(_) if page.is_on_the_way_of_societies() => match way_lines::load().await {
                            Ok(()) => page.parts().await,
                            Err(not_loaded) => Err(not_loaded),
                        },
                        Ok(_) => page.parts().await,
                        Err(not_loaded) => Err(not_loaded),
                    };
                    let opening = parts.map_or(Opening::Failed, |parts| Opening::Open(parts.view));
                    opened.set((route, opening));
                });
            }
        }
    });
    match (page.load, *opened) {
        (Load::Here(parts), _) => Opening::Open(parts.view),
        (Load::Apart(_), (of, opening)) if of == page.route => opening,
        (Load::Apart(_), _) => Opening::Loading,
    }
}
