//! The consortium planner: a page in the browser that tells health insurance societies (健康保険組合) whether their
//! consortium qualifies for a grant, what each member pays, whether that is fair, and where they stand.
//!
//! | room | what lives there | what it may use |
//! |---|---|---|
//! | [`consortium_core`] | rules, calculations; values and games from crates below it | nothing |
//! | [`consortium_document`] | plans, edits, files, tables, report | `consortium_core` |
//! | [`text`] | every sentence on screen, by language | the two crates (their facts) |
//! | `browser` | the only place that touches web interfaces | nothing |
//! | `ui` | pages, components, charts | everything above |
//! | `exports` | what JavaScript may call | `consortium_document`, `ui` |
//!
//! Natively only `text` is built. `docs/architecture.md` is the map.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod exports;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod ui;
