//! Finding tokens in the bytes of a file: as they are, as UTF-16, within base 64 of any alignment, and packed in the members of a zip.

use std::{collections::BTreeSet, io::Read as _};

/// A token: `QZ`, seven digits, `ZQ`. Nothing else that is written looks like it.
pub fn token(number: usize) -> String {
    format!("QZ{number:07}ZQ")
}

const LENGTH: usize = 11;
/// A run of base 64 shorter than this cannot hold a token.
const SHORTEST: usize = 14;
/// How deep to look: a zip within base 64 within a zip.
const DEEPEST: usize = 3;

/// Every token in the bytes, however it is written.
pub fn tokens_in(bytes: &[u8]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    look(bytes, 0, &mut found);
    found
}

fn look(bytes: &[u8], depth: usize, found: &mut BTreeSet<usize>) {
    for (place, byte) in bytes.iter().enumerate() {
        if *byte == b'Q' {
            // As it is, or as UTF-16 of either order, which takes every second byte.
            found.extend([1, 2].into_iter().filter_map(|step| token_at(bytes, place, step)));
        }
    }
    if depth < DEEPEST {
        for run in base64_runs(bytes) {
            for start in 0..4 {
                look(&decoded(run.get(start..).unwrap_or_default()), depth + 1, found);
            }
        }
        members(bytes).iter().for_each(|member| look(member, depth + 1, found));
    }
}

fn token_at(bytes: &[u8], place: usize, step: usize) -> Option<usize> {
    let word: Vec<u8> = bytes.get(place..)?.iter().copied().step_by(step).take(LENGTH).collect();
    std::str::from_utf8(&word).ok()?.strip_prefix("QZ")?.strip_suffix("ZQ")?.parse().ok()
}

fn digit(byte: u8) -> Option<u32> {
    let (first, value) = match byte {
        b'A'..=b'Z' => (b'A', 0),
        b'a'..=b'z' => (b'a', 26),
        b'0'..=b'9' => (b'0', 52),
        b'+' | b'-' => (byte, 62),
        b'/' | b'_' => (byte, 63),
        _ => return None,
    };
    Some(u32::from(byte - first) + value)
}

fn base64_runs(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split(|byte| digit(*byte).is_none()).filter(|run| run.len() >= SHORTEST).collect()
}

fn decoded(run: &[u8]) -> Vec<u8> {
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for value in run.iter().filter_map(|byte| digit(*byte)) {
        (bits, count) = (bits << 6 | value, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).expect("a byte"));
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

fn number(bytes: &[u8], place: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(place..place + length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

fn inflated(packed: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::new();
    flate2::read::DeflateDecoder::new(packed).read_to_end(&mut unpacked).expect("a member that unpacks");
    unpacked
}

/// The members of a zip, unpacked: by the headers before each.
fn members(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for (place, _) in bytes.windows(4).enumerate().filter(|(_, four)| four == b"PK\x03\x04") {
        let header = || {
            let (method, size) = (number(bytes, place + 8, 2)?, number(bytes, place + 18, 4)?);
            let start = place + 30 + number(bytes, place + 26, 2)? + number(bytes, place + 28, 2)?;
            Some((method, bytes.get(start..start + size)?))
        };
        match header() {
            Some((0, stored)) => found.push(stored.to_vec()),
            Some((8, packed)) => found.push(inflated(packed)),
            Some((method, _)) => panic!("a zip member packed by method {method}, which this test cannot unpack"),
            None => {}
        }
    }
    found
}
