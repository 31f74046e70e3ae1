//! Laws of `domain::stages`.
