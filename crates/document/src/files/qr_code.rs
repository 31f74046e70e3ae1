//! QR codes, as a path that a picture can fill.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that is drawn: 137 modules a side. Telephones read larger ones from a screen only with luck.
const LARGEST: u8 = 30;

/// The modules that must stay light on each side. Source: ISO/IEC 18004, quiet zone.
const QUIET_ZONE: i32 = 4;

/// A QR code in units of one module, with its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPicture {
    /// Width and height.
    pub side: i32,
    /// The dark modules, as the `d` of an SVG path: one rectangle for each run in a row.
    pub path: String,
}

/// The QR code of a text, at the lowest level of error correction that the size allows; `None` if it is too long.
///
/// ```
/// use consortium_document::files::qr_code;
/// assert_eq!(qr_code("https://example.org/").unwrap().side, 25 + 2 * 4);
/// assert_eq!(qr_code(&"x".repeat(2_000)), None);
/// ```
#[must_use]
pub fn qr_code(text: &str) -> Option<QrPicture> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (smallest, largest) = (Version::MIN, Version::new(LARGEST));
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, smallest, largest, None, true).ok()?;
    let size = code.size();
    let mut path = String::new();
    for row in 0..size {
        let mut column = 0;
        while column < size {
            let light = (column..size).find(|at| !code.get_module(*at, row));
            let run = light.unwrap_or(size) - column;
            if run > 0 {
                let (x, y) = (column + QUIET_ZONE, row + QUIET_ZONE);
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            column += run.max(1);
        }
    }
    Some(QrPicture { side: size + 2 * QUIET_ZONE, path })
}

#[cfg(test)]
mod tests {
    use crate::files::qr_code::qr_code;

    /// The finder pattern: seven dark modules above, with one light ring inside.
    #[test]
    fn the_picture_begins_with_the_finder_patterns() {
        let picture = qr_code("https://example.org/").unwrap();
        let first_row: Vec<&str> =
            picture.path.split('M').filter(|run| run.starts_with(|c| c != ' ')).collect();
        assert!(first_row[0].starts_with("4 4h7v1"), "{}", picture.path);
        let right = picture.side - 4 - 7;
        assert!(picture.path.contains(&format!("M{right} 4h7v1")), "{}", picture.path);
        assert!(picture.path.contains("M4 5h1v1h-1zM10 5h1v1h-1z"), "{}", picture.path);
    }
}
