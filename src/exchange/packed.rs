//! A long text made short for local storage, which counts UTF-16 units whatever they hold.
//!
//! LZ4, then fifteen bits to a character from U+0020 on: none of those 32,768 characters is a surrogate.

use std::fmt;

const MARK: &str = "packed1:";
const FIRST: u32 = 0x20;
const BITS: u32 = 15;

/// A packed text that does not unpack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPacked;

impl fmt::Display for NotPacked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The stored text is damaged")
    }
}

/// A text after the first half of packing.
#[derive(Clone, Debug)]
pub struct Squeezed {
    /// How long the text was, in bytes.
    length: usize,
    bytes: Vec<u8>,
}

/// The first half of packing a text: fewer bytes.
pub fn squeeze(text: &str) -> Squeezed {
    Squeezed { length: text.len(), bytes: lz4_flex::block::compress(text.as_bytes()) }
}

impl Squeezed {
    /// The second half: the bytes as characters. The text's length in bytes stands in front, in plain figures.
    pub fn text(&self) -> String {
        let mut packed = format!("{MARK}{}:{}:", self.length, self.bytes.len());
        packed.reserve(self.bytes.len() * 8 / 5 + 8);
        let (mut held, mut count) = (0_u32, 0);
        for byte in &self.bytes {
            held = held << 8 | u32::from(*byte);
            count += 8;
            if count >= BITS {
                count -= BITS;
                push(&mut packed, held >> count);
                held &= (1 << count) - 1;
            }
        }
        if count > 0 {
            push(&mut packed, held << (BITS - count));
        }
        packed
    }
}

/// Packs a text.
pub fn pack(text: &str) -> String {
    squeeze(text).text()
}

fn push(packed: &mut String, bits: u32) {
    packed.extend(char::from_u32(bits + FIRST));
}

/// Whether a stored text is packed.
pub fn is_packed(stored: &str) -> bool {
    stored.starts_with(MARK)
}

/// Unpacks a text, into at most `most` bytes.
///
/// # Errors
///
/// [`NotPacked`] when it was not packed, was damaged since, or would be longer.
pub fn unpack(packed: &str, most: usize) -> Result<String, NotPacked> {
    let mut parts = packed.strip_prefix(MARK).ok_or(NotPacked)?.splitn(3, ':');
    let mut number = || parts.next().and_then(|text| text.parse::<usize>().ok());
    let (length, squeezed_length) = (number().filter(|length| *length <= most).ok_or(NotPacked)?, number().ok_or(NotPacked)?);
    let mut squeezed = Vec::new();
    let (mut held, mut count) = (0_u32, 0);
    for character in parts.next().ok_or(NotPacked)?.chars() {
        let bits = u32::from(character).checked_sub(FIRST).filter(|bits| *bits < 1 << BITS).ok_or(NotPacked)?;
        held = held << BITS | bits;
        count += BITS;
        while count >= 8 {
            count -= 8;
            squeezed.extend(u8::try_from(held >> count));
            held &= (1 << count) - 1;
        }
    }
    if squeezed.len() < squeezed_length {
        return Err(NotPacked);
    }
    squeezed.truncate(squeezed_length);
    let bytes = lz4_flex::block::decompress(&squeezed, length).map_err(|_| NotPacked)?;
    if bytes.len() != length {
        return Err(NotPacked);
    }
    String::from_utf8(bytes).map_err(|_| NotPacked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn unpacks_what_it_packs(text in "\\PC{0,400}", times in 0_usize..20) {
            let text = text.repeat(times);
            prop_assert_eq!(unpack(&pack(&text), text.len()), Ok(text));
        }

        #[test]
        fn never_panics_on_damage(text in "[a-z]{0,200}", place in 0_usize..120, instead: char) {
            let packed = pack(&text);
            let damaged: String = packed.chars().enumerate().map(|(index, c)| if index == place { instead } else { c }).collect();
            let _ = unpack(&damaged, 10_000);
        }
    }

    #[test]
    fn holds_no_surrogates_and_is_shorter() {
        let text = "{\"objectives\":[]}".repeat(500);
        let packed = pack(&text);
        assert!(packed.encode_utf16().count() == packed.chars().count() && packed.chars().count() < text.len() / 20);
    }
}
