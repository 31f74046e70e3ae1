//! What each table takes of a block of cells that is pasted into it. How the block falls is said in `block`, whose rows go to
//! the members that they name in `by_name`.

mod insurers;
mod members;
mod outcomes;
mod targets;

pub use members::MemberColumn;

#[cfg(test)]
use example::plan;

#[cfg(test)]
mod example {
    use consortium_core::{Member, MemberId};

    use crate::{plan::Plan, rulesets::built_in};

    /// A plan of 甲健保, 乙健保 and 丙健保, of which nothing else is known.
    pub(super) fn plan() -> Plan {
        let member =
            |(id, name): (u32, &str)| Member { name: name.to_owned(), ..Member::new(MemberId(id)) }.into();
        Plan {
            members: [(1, "甲健保"), (2, "乙健保"), (3, "丙健保")].map(member).into(),
            ..Plan::empty(built_in().remove(0))
        }
    }
}
