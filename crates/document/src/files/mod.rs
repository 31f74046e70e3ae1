//! How plans travel: plan files, share links, QR codes, the list of plans kept on a device and the way back of the one
//! worked on; how timetables of training do: as JSON in, as calendar files out; and how a tool gets into the page of another
//! site.

mod calendar_file;
mod embedding;
mod history;
pub(crate) mod plan_file;
mod qr_code;
mod rtf_file;
mod share_link;
mod shelf;
mod timetable_file;

pub use crate::sections::IdList;
pub use calendar_file::{CalendarEvent, NotAMoment, UtcMoment, When, calendar_file};
pub use embedding::Embedding;
pub use history::{read_history, write_history};
pub use plan_file::{MOST_PLAN_BYTES, PlanFileError, SCHEMA, read_plan, write_plan};
pub use qr_code::{QrPicture, qr_code};
pub use rtf_file::rtf_file;
pub use share_link::{
    MOST_LINK_LETTERS, MOST_LINK_TEXT_BYTES, ShareLinkError, compressed_in, is_share_link, read_shared,
    share_fragment, share_link, share_text,
};
pub use shelf::{Shelf, ShelfChange, ShelvedPlan};
pub use timetable_file::{TimetableFileError, read_timetable, write_timetable};
