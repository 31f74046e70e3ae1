//! Laws of `domain::eligibility`.
