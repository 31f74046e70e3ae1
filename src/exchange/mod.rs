//! In and out: reading numbers and tables, plan files, reports.

pub mod api;
