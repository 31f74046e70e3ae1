//! What is on screen: state, pages, components, charts.
//!
//! Nothing is calculated here. A component shows what the session and the domain say, in the words of `text`.

mod announcement;
pub(crate) mod apart;
mod app;
mod calculations;
mod changes;
mod charts;
mod components;
mod costs;
mod current_page;
mod embedding;
mod frame;
mod hooks;
mod incoming;
mod keeping;
mod leaving;
mod navigation;
mod new_version;
mod notices;
mod opening;
mod page_size;
mod pages;
mod plan_files;
mod planner;
mod route;
mod same;
mod settings;
mod shared_plan;
mod shelf;
mod shell;
mod storage;
mod today;
pub(crate) mod workbooks;
mod workshop_files;

pub(crate) use app::App;
#[cfg(not(feature = "pages-apart"))]
pub(crate) use pages::addresses as page_addresses;
