//! Whether what the user enters is kept.

/// Whether the plan is being kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// It is.
    Kept,
    /// It will be as soon as typing rests.
    Pending,
    /// The user does not want it.
    Off,
    /// The browser does not allow it.
    Blocked,
    /// There is no room for it.
    Full,
    /// What was found at the start is no plan any more.
    FoundDamaged,
    /// Another tab has kept a different plan: the user has to choose.
    ChangedElsewhere,
}
