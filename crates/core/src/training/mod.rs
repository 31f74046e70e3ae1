//! Training in collaborative health (コラボヘルス): which sessions a society may join, and which two fit best.
//!
//! The day of the application is an input, never the clock's. A class is decided by *insured* persons; the 10,000 of the
//! grant counts enrollees and is another limit.
//!
//! Source: notice of 2025-06-13 of 厚生労働省保険局保険課 and 経済産業省 on training that uses health scoring reports.

mod applicant;
mod best;
mod choice;
mod clock_time;
mod plan;
mod session;
mod size;
mod timetable;
mod timetable_2025;

pub use applicant::{Applicant, Obstacle, SessionFit, SocietyClass};
pub use best::{BestChoice, best_choice};
pub use choice::{ChoiceFault, check_choice};
pub use clock_time::{ClockTime, NotAClockTime, Period};
pub use plan::{TrainingField, TrainingPlan, WhoApplies};
pub use session::{Session, SessionAudience, SessionNumber, Venue};
pub use size::SocietySize;
pub use timetable::{MOST_SESSIONS, Timetable, TimetableProblem};
pub use timetable_2025::timetable_2025;
