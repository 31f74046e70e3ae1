//! The pages on collaborative health.

mod data_access;
mod notice;
mod roles;
mod targets;
mod trail;
mod training;
mod white_paper;

pub(super) use data_access::PAGE as DATA_ACCESS;
pub(super) use notice::PAGE as NOTICE;
pub(super) use roles::PAGE as ROLES;
pub(super) use targets::PAGE as TARGETS;
pub(super) use training::PAGE as TRAINING;
pub(super) use white_paper::PAGE as WHITE_PAPER;
