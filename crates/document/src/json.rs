//! Writes JSON, compact or in lines, by one formatter that knows at run time which: with two of them the program would carry the
//! code that writes a plan twice.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{
    Result, Serializer,
    ser::{CompactFormatter, Formatter, PrettyFormatter},
};

/// JSON without spaces and line breaks.
///
/// # Errors
/// Those of serde_json: a key that is no text, or a number that is not finite.
pub(crate) fn compact(value: &impl Serialize) -> Result<String> {
    written(value, Layout::Compact(CompactFormatter))
}

/// JSON in lines, indented, for people who look into a file.
///
/// # Errors
/// As [`compact`].
pub(crate) fn in_lines(value: &impl Serialize) -> Result<String> {
    written(value, Layout::Lines(PrettyFormatter::new()))
}

fn written(value: &impl Serialize, layout: Layout) -> Result<String> {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, layout))?;
    String::from_utf8(json).map_err(serde::ser::Error::custom)
}

enum Layout {
    Compact(CompactFormatter),
    Lines(PrettyFormatter<'static>),
}

/// Hands what has no value on to the formatter that was chosen.
macro_rules! chosen {
    ($($name:ident($($argument:ident: $kind:ty)?)),+ $(,)?) => {
        $(fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $kind)?) -> io::Result<()> {
            match self {
                Self::Compact(formatter) => formatter.$name(writer $(, $argument)?),
                Self::Lines(formatter) => formatter.$name(writer $(, $argument)?),
            }
        })+
    };
}

impl Formatter for Layout {
    chosen! {
        begin_array(),
        end_array(),
        begin_array_value(first: bool),
        end_array_value(),
        begin_object(),
        end_object(),
        begin_object_key(first: bool),
        end_object_key(),
        begin_object_value(),
        end_object_value(),
    }
}

#[cfg(test)]
mod tests {
    use super::{compact, in_lines};
    use serde_json::json;

    #[test]
    fn both_layouts_are_those_of_serde_json() {
        let values = [
            json!({"a": [1, {"b": null}, [], {}], "c": "\u{7}甲\"", "d": -1.5}),
            json!([[], [[1], 2]]),
            json!({}),
            json!("x"),
        ];
        for value in values {
            assert_eq!(compact(&value).unwrap(), serde_json::to_string(&value).unwrap());
            assert_eq!(in_lines(&value).unwrap(), serde_json::to_string_pretty(&value).unwrap());
        }
    }
}
