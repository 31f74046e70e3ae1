//! Laws of `domain::game`.
