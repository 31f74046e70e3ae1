//! Comparing what is calculated.

use std::{ops::Deref, rc::Rc};

/// Something that is equal to itself alone. What is calculated stays the same one until what it is calculated from
/// changes, so nobody has to compare figure by figure whether it has to be drawn anew.
#[derive(Debug)]
pub(crate) struct Same<T>(Rc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<Rc<T>> for Same<T> {
    fn from(value: Rc<T>) -> Self {
        Self(value)
    }
}
