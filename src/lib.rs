//! The consortium planner: a page in the browser that tells health insurance societies (健康保険組合) whether their
//! consortium qualifies for a grant, what each member pays, whether that is fair, and where they stand.
//!
//! | room | what lives there | what it may use |
//! |---|---|---|
//! | [`domain`] | words, rules, calculations | nothing |
//! | [`rulesets`] | dated rules and reference tables as data | `domain` |
//! | [`plan`] | the document a user works on, its edits and its undo | `domain`, `rulesets` |
//! | [`exchange`] | in and out: numbers, tables, plan files, reports | `plan` and below |
//! | [`text`] | every sentence on screen, by language | `domain`, `plan`, `exchange` (their facts) |
//! | `exports` | what JavaScript may call | `exchange`, `ui` |
//! | `browser` | the only place that touches web interfaces | nothing |
//! | `ui` | pages, components, charts | everything above |
//!
//! Natively only the first five are built. `docs/architecture.md` tells why.

#[cfg(target_arch = "wasm32")]
mod browser;
pub mod domain;
pub mod exchange;
#[cfg(target_arch = "wasm32")]
pub mod exports;
pub mod plan;
pub mod rulesets;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod ui;
