//! Paper and its margins, in twentieths of a point.

use super::xml::Xml;
use crate::report::document::Page;

const SIDE: u32 = 1134; // 2 cm
const TOP: u32 = 1418; // 2.5 cm: the header stands in it
const BOTTOM: u32 = 1247; // 2.2 cm
const EDGE: u32 = 567; // 1 cm, to header and footer
/// What a picture leaves on its page for its caption and a heading above it.
const AROUND_A_PICTURE: u32 = 2_000;

/// The paper.
#[derive(Clone, Copy)]
pub struct Paper {
    width: u32,
    height: u32,
}

impl Paper {
    /// Of a page.
    pub fn of(page: Page) -> Self {
        let (width, height) = match page {
            Page::A4 => (11_906, 16_838),
            Page::A4Landscape => (16_838, 11_906),
            Page::A3Landscape => (23_811, 16_838),
        };
        Self { width, height }
    }

    /// How wide the text is.
    pub fn text_width(self) -> u32 {
        self.width - 2 * SIDE
    }

    /// How high the text is.
    pub fn text_height(self) -> u32 {
        self.height - TOP - BOTTOM
    }

    /// How high a picture may be.
    pub fn picture_height(self) -> u32 {
        self.text_height() - AROUND_A_PICTURE
    }

    /// Writes its size and its margins.
    pub fn write(self, xml: &mut Xml) {
        let text = |number: u32| number.to_string();
        let (width, height) = (text(self.width), text(self.height));
        let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
        if self.width > self.height {
            size.push(("w:orient", "landscape"));
        }
        xml.leaf("w:pgSz", &size);
        let (side, top, bottom, edge) = (text(SIDE), text(TOP), text(BOTTOM), text(EDGE));
        xml.leaf(
            "w:pgMar",
            &[
                ("w:top", top.as_str()),
                ("w:right", &side),
                ("w:bottom", &bottom),
                ("w:left", &side),
                ("w:header", &edge),
                ("w:footer", &edge),
                ("w:gutter", "0"),
            ],
        );
    }
}
