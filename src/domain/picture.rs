//! The council's colour and logo: small, checked, and nothing but what they say they are.

use std::fmt;

/// The largest picture, in bytes before base 64.
pub const LARGEST: usize = 70 * 1024;
/// The most pixels a picture may have on a side.
const LONGEST_SIDE: u32 = 4000;

/// Why a picture was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// It is not base 64.
    NotText,
    /// It is neither PNG nor JPEG, or is cut off.
    NotAPicture,
    /// It takes too much room.
    TooLarge,
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotText | Self::NotAPicture => "The logo must be a whole PNG or JPEG picture",
            Self::TooLarge => "The logo must be a picture of at most 70 kB and 4,000 pixels a side",
        })
    }
}

/// What sort of picture it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// Whether a text is a colour of six hexadecimal digits, such as `#12436d`.
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// Whether a text is a picture in base 64.
///
/// # Errors
///
/// [`PictureError`] when it is not.
pub fn check(text: &str) -> Result<(), PictureError> {
    let bytes = decode(text).ok_or(PictureError::NotText)?;
    if bytes.len() > LARGEST {
        return Err(PictureError::TooLarge);
    }
    let (_, width, height) = look(&bytes).ok_or(PictureError::NotAPicture)?;
    if width == 0 || height == 0 {
        Err(PictureError::NotAPicture)
    } else if width.max(height) > LONGEST_SIDE {
        Err(PictureError::TooLarge)
    } else {
        Ok(())
    }
}

/// The address under which a page shows a picture that was checked.
pub fn data_address(text: &str) -> Option<String> {
    let kind = match look(&decode(text)?)?.0 {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpeg",
    };
    Some(format!("data:image/{kind};base64,{text}"))
}

/// What a picture is, in words: `a PNG picture of 12 kB`; nothing where there is none.
pub fn described(text: &str) -> String {
    let bytes = decode(text).unwrap_or_default();
    let kilobytes = bytes.len().div_ceil(1024);
    match look(&bytes) {
        Some((PictureKind::Png, ..)) => format!("a PNG picture of {kilobytes} kB"),
        Some((PictureKind::Jpeg, ..)) => format!("a JPEG picture of {kilobytes} kB"),
        None => String::new(),
    }
}

/// What sort of picture some bytes are, its width and its height in pixels.
/// PNG: <https://www.w3.org/TR/png-3/#11IHDR>. JPEG: ITU-T T.81, B.2.2 (frame header).
pub fn look(bytes: &[u8]) -> Option<(PictureKind, u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let number = |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
        let end = bytes.len().saturating_sub(8);
        let whole = bytes.get(12..16) == Some(b"IHDR") && bytes.get(end..end + 4) == Some(b"IEND");
        return if whole { Some((PictureKind::Png, number(16)?, number(20)?)) } else { None };
    }
    jpeg_size(bytes).map(|(width, height)| (PictureKind::Jpeg, width, height))
}

fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if !bytes.starts_with(&[0xff, 0xd8, 0xff]) || !bytes.ends_with(&[0xff, 0xd9]) {
        return None;
    }
    let mut at = 2;
    loop {
        let (mark, length) = (bytes.get(at..at + 2)?, bytes.get(at + 2..at + 4)?);
        let ([0xff, kind], [high, low]) = (mark, length) else { return None };
        // The start of a frame; C4, C8 and CC are tables and extensions.
        if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
            let size = bytes.get(at + 5..at + 9)?;
            let [a, b, c, d] = size else { return None };
            return Some((u32::from(*c) << 8 | u32::from(*d), u32::from(*a) << 8 | u32::from(*b)));
        }
        at += 2 + (usize::from(*high) << 8 | usize::from(*low));
    }
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes bytes in base 64 (RFC 4648, section 4).
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let group = three.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS.get((group >> (18 - 6 * place) & 63) as usize).copied().unwrap_or(b'=');
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

/// Reads base 64; nothing when it is not.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let padding = text.bytes().rev().take_while(|byte| *byte == b'=').count();
    let body = text.get(..text.len() - padding)?;
    if padding > 2 {
        return None;
    }
    for four in body.as_bytes().chunks(4) {
        let mut group = 0_u32;
        for letter in four {
            group = group << 6 | u32::try_from(LETTERS.iter().position(|known| known == letter)?).ok()?;
        }
        group <<= 6 * (4 - four.len());
        bytes.extend(group.to_be_bytes().iter().skip(1).take(four.len() * 6 / 8));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn base_64_comes_back(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn whatever_is_given_is_answered(bytes in prop::collection::vec(any::<u8>(), 0..100), text in "\\PC{0,40}") {
            let _ = (look(&bytes), look(&[b"\xff\xd8\xff".as_slice(), &bytes, b"\xff\xd9"].concat()), check(&text), is_colour(&text));
        }
    }

    #[test]
    fn a_picture_is_what_it_says() {
        let png = [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &[0, 0, 0, 3, 0, 0, 0, 2], b"....IEND\xae\x42\x60\x82"].concat();
        assert_eq!(look(&png), Some((PictureKind::Png, 3, 2)));
        assert_eq!(check(&encode(&png)), Ok(()));
        assert_eq!((described(&encode(&png)).as_str(), described("").as_str()), ("a PNG picture of 1 kB", ""));
        assert_eq!(check(&encode(b"<svg onload=alert(1)>")), Err(PictureError::NotAPicture));
        assert_eq!(check("no base 64!"), Err(PictureError::NotText));
        assert_eq!(check(&encode(&[png, vec![0; LARGEST]].concat())), Err(PictureError::TooLarge));
        assert!(is_colour("#12436d") && !is_colour("12436d") && !is_colour("#12436g") && !is_colour("red"));
    }
}
