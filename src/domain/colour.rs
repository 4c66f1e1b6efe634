//! What goes with a council's colour, so that words stay legible on it and in it (WCAG 2.2, 1.4.3).

/// A colour by its red, green and blue, each 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

const WHITE: Colour = Colour([255; 3]);
const BLACK: Colour = Colour([0; 3]);

impl Colour {
    /// Reads `#12436d`.
    pub fn read(text: &str) -> Option<Self> {
        let digits =
            text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        let part = |from: usize| digits.get(from..from + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// `#12436d`.
    pub fn text(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// White or black, whichever is easier to read on it.
    #[must_use]
    pub fn on_it(self) -> Self {
        if self.contrast(WHITE) >= self.contrast(BLACK) { WHITE } else { BLACK }
    }

    /// The colour itself, or as much darker as it takes for white on it, and it on white, to have this contrast.
    #[must_use]
    pub fn dark_enough(self, contrast: f64) -> Self {
        let share = |percent: u16| self.0.map(|part| u8::try_from(u16::from(part) * percent / 100).unwrap_or(u8::MAX));
        (0..=100).rev().map(|percent| Self(share(percent))).find(|colour| colour.contrast(WHITE) >= contrast).unwrap_or(BLACK)
    }

    /// The contrast between two colours, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Relative luminance, 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_contrasts() {
        let contrast = |one: &str, other: &str| Colour::read(one).unwrap().contrast(Colour::read(other).unwrap());
        assert!((contrast("#ffffff", "#000000") - 21.0).abs() < 0.01);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01, "the grey that just fails");
        assert_eq!(Colour::read("#ffdd00").unwrap().on_it(), BLACK);
        assert_eq!(Colour::read("#12436d").unwrap().on_it(), WHITE);
        assert_eq!(Colour::read("#12436d").unwrap().dark_enough(7.0).text(), "#12436d", "dark as it is");
    }

    proptest! {
        #[test]
        fn words_are_legible_on_any_colour(parts: [u8; 3]) {
            let colour = Colour(parts);
            prop_assert_eq!(Colour::read(&colour.text()), Some(colour));
            prop_assert!(colour.contrast(colour.on_it()) >= 4.5);
            prop_assert!(colour.dark_enough(7.0).contrast(WHITE) >= 7.0);
        }

        #[test]
        fn whatever_is_given_is_answered(text in "#?\\PC{0,8}") {
            prop_assert!(Colour::read(&text).is_none_or(|colour| colour.text() == text.to_lowercase()));
        }
    }
}
