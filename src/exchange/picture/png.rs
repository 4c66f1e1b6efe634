//! PNG files: eight bits a colour, no transparency, 192 pixels to the inch.

use flate2::{Compression, Crc, write::ZlibEncoder};
use std::io::Write;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Pixels to the metre, for twice the 96 to the inch of CSS.
const DENSITY: u32 = 7559;
/// A row told as its difference from the row above: drawings have tall fields of one colour.
const FROM_ABOVE: u8 = 2;

/// The file of a picture whose pixels are red, green and blue, row by row.
pub fn encode(width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
    let mut file = SIGNATURE.to_vec();
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(&mut file, *b"IHDR", &[size.as_slice(), &[8, 2, 0, 0, 0]].concat());
    chunk(&mut file, *b"sRGB", &[0]);
    chunk(&mut file, *b"pHYs", &[DENSITY.to_be_bytes().as_slice(), &DENSITY.to_be_bytes(), &[1]].concat());
    chunk(&mut file, *b"IDAT", &packed(width, pixels));
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn packed(width: u32, pixels: &[u8]) -> Vec<u8> {
    let row_length = usize::try_from(width).unwrap_or(usize::MAX).saturating_mul(3).max(1);
    let mut filtered = Vec::with_capacity(pixels.len() + pixels.len() / row_length + 1);
    let mut above = vec![0; row_length];
    for row in pixels.chunks(row_length) {
        filtered.push(FROM_ABOVE);
        filtered.extend(row.iter().zip(&above).map(|(here, up)| here.wrapping_sub(*up)));
        above.splice(.., row.iter().copied());
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(9));
    // Writing into memory cannot fail.
    let _ = encoder.write_all(&filtered);
    encoder.finish().unwrap_or_default()
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let mut sum = Crc::new();
    sum.update(&kind);
    sum.update(data);
    file.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes());
    file.extend(kind);
    file.extend(data);
    file.extend(sum.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::encode;
    use flate2::read::ZlibDecoder;
    use std::io::Read;

    #[test]
    fn what_was_put_in_comes_out() {
        let pixels: Vec<u8> = (0..3 * 4 * 5_u8).map(|place| place.wrapping_mul(37)).collect();
        let file = encode(4, 5, &pixels);
        let start = file.windows(4).position(|four| four == b"IDAT").expect("data") + 4;
        let mut rows = Vec::new();
        ZlibDecoder::new(&file[start..]).read_to_end(&mut rows).expect("it unpacks");
        let mut found: Vec<u8> = Vec::new();
        for row in rows.chunks(13) {
            assert_eq!(row[0], 2);
            let above = found.len().checked_sub(12);
            let row: Vec<u8> =
                row[1..].iter().enumerate().map(|(at, byte)| byte.wrapping_add(above.map_or(0, |from| found[from + at]))).collect();
            found.extend(row);
        }
        assert_eq!(found, pixels);
    }
}
