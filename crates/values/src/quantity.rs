//! Numbers of people, one type for each thing that is counted, so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! quantity {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(u32);

        impl $name {
            /// This many people.
            pub const fn new(people: u32) -> Self {
                Self(people)
            }

            /// The number of people.
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl From<u32> for $name {
            fn from(people: u32) -> Self {
                Self(people)
            }
        }

        impl From<$name> for u32 {
            fn from(quantity: $name) -> u32 {
                quantity.0
            }
        }
    };
}

quantity! {
    /// 加入者: insured persons and their dependants, in people. The 10,000 limit of the grant counts these.
    Enrollees
}
quantity! {
    /// 被保険者: insured persons only, in people. The 4,000 limit of the training counts these.
    Insured
}
quantity! {
    /// 利用者: people who use the joint project (planned or actual), in people.
    Participants
}
