//! How sentences are written down.

/// Defines sentences side by side in all languages.
///
/// Without arguments a sentence is a `&'static str`; with arguments it is a `String`, and the arguments are named in
/// braces as in `format!`. English that counts says what it is for one, too, whether the count arrives as a number or as text.
///
/// ```
/// use consortium_planner::{text::Language, texts};
/// texts! {
///     /// The heading of the member table.
///     members { ja: "参加組合", en: "Member societies" }
///     /// How many there are.
///     member_count(count: usize) {
///         ja: "{count}組合",
///         en: if count == 1 { "1 society" } else { "{count} societies" },
///     }
///     /// The same from a number as it is written.
///     people(count: &str) { ja: "{count}人", en: if count == "1" { "1 person" } else { "{count} people" } }
/// }
/// assert_eq!(member_count(Language::Japanese, 3), "3組合");
/// assert_eq!(member_count(Language::English, 1), "1 society");
/// assert_eq!(people(Language::English, "1"), "1 person");
/// ```
#[macro_export]
macro_rules! texts {
    () => {};
    ($(#[$meta:meta])* $name:ident { ja: $ja:expr, en: $en:expr $(,)? } $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(language: $crate::text::Language) -> &'static str {
            match language {
                $crate::text::Language::Japanese => $ja,
                $crate::text::Language::English => $en,
            }
        }
        $crate::texts! { $($rest)* }
    };
    ($(#[$meta:meta])* $name:ident($($argument:ident: $type:ty),* $(,)?) { ja: $ja:literal, en: $en:literal $(,)? } $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(language: $crate::text::Language $(, $argument: $type)*) -> String {
            match language {
                $crate::text::Language::Japanese => format!($ja),
                $crate::text::Language::English => format!($en),
            }
        }
        $crate::texts! { $($rest)* }
    };
    ($(#[$meta:meta])* $name:ident($($argument:ident: $type:ty),* $(,)?) {
        ja: $ja:literal, en: if $count:ident == $single:literal { $one:literal } else { $more:literal } $(,)?
    } $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(language: $crate::text::Language $(, $argument: $type)*) -> String {
            match language {
                $crate::text::Language::Japanese => format!($ja),
                $crate::text::Language::English if $count == $single => format!($one),
                $crate::text::Language::English => format!($more),
            }
        }
        $crate::texts! { $($rest)* }
    };
}
