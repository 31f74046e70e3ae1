//! Laws of `domain::cost`.
