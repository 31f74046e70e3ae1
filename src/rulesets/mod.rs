//! Dated rules and reference tables as data: each value with its unit, date and source.
