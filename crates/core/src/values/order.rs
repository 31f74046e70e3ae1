//! Putting things in order.

use std::cmp::Ordering;

/// The items in ascending order; equal ones stay in the order they have.
///
/// Every type of items would bring a copy of the standard sort into the program. Here it sorts places only, and is
/// there once.
///
/// ```
/// use consortium_core::in_order;
/// let by_length = in_order(&["bb", "c", "aa", "d"], |one, other| one.len().cmp(&other.len()));
/// assert_eq!(by_length, [&"c", &"d", &"bb", &"aa"]);
/// ```
pub fn in_order<T>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<&T> {
    let places = places_in_order(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    places.into_iter().filter_map(|place| items.get(place)).collect()
}

/// The places below `count` in the order of what stands there; places of equal things stay in ascending order.
pub fn places_in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}
