//! The mark of what the site keeps in a part of its own.

use std::{future::Future, sync::OnceLock};

/// Why a part is not there: the network, or a host on which a newer version has taken its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotLoaded;

#[cfg(feature = "pages-apart")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What a part can do, once it has been loaded: for those who cannot wait for it.
pub(crate) struct Part<T>(OnceLock<T>);

impl<T: Copy> Part<T> {
    /// It has not been loaded yet.
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// What it can do, once it has been loaded.
    pub(crate) fn loaded(&self) -> Option<T> {
        self.0.get().copied()
    }

    /// Loads it; at once if it is there already.
    pub(crate) async fn load(
        &self,
        part: impl Future<Output = Result<T, NotLoaded>>,
    ) -> Result<T, NotLoaded> {
        match self.loaded() {
            Some(loaded) => Ok(loaded),
            None => {
                let loaded = part.await?;
                Ok(*self.0.get_or_init(|| loaded))
            }
        }
    }
}

/// Defines `async fn name() -> Result<T, NotLoaded>`, which loads the named part if the module is taken apart and then
/// hands out what the braces say: a pointer to a function that lives there with everything it needs.
macro_rules! define {
    ($(#[$documentation:meta])* in $part:ident: $visibility:vis fn $name:ident() -> $pointer:ty { $value:expr }) => {
        $(#[$documentation])*
        #[cfg(feature = "pages-apart")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        #[allow(unsafe_code, reason = "the parts are joined by functions that one exports and the other imports")]
        $visibility fn $name() -> Result<$pointer, $crate::ui::apart::NotLoaded> {
            Ok($value)
        }

        $(#[$documentation])*
        #[cfg(not(feature = "pages-apart"))]
        $visibility async fn $name() -> Result<$pointer, $crate::ui::apart::NotLoaded> {
            Ok($value)
        }
    };
}

pub(crate) use define;
