//! How many members are prepared for.

/// The most members that a plan, and so a calculation, has. The largest consortium in the sources has 20; ten times that
/// is room enough. The break-even calculation lets the group grow up to it.
pub const MOST_MEMBERS: usize = 200;

/// The numbers of societies for which fees are looked up beforehand: from none to this many.
pub(super) fn sizes(members: usize) -> usize {
    members.max(MOST_MEMBERS)
}
