//! The size of a society, as the training counts it.

use serde::{Deserialize, Serialize};

/// The size of a society in the sense of the training: by *insured* persons, not by enrollees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SocietySize {
    /// 大中規模: 4,000 insured or more, in 2025.
    LargeOrMedium,
    /// 小規模: fewer than 4,000 insured, in 2025.
    Small,
}
