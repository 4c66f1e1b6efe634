//! Pictures: in the line, with what they show in words.

use super::{paper::Paper, xml::Xml};
use crate::{exchange::picture::Png, report::document::Picture};

/// Word's unit, to a CSS pixel.
const TO_A_PIXEL: f64 = 9_525.0;
/// Word's unit, to a twentieth of a point.
const TO_A_TWENTIETH: u32 = 635;

/// A picture of the file.
pub struct Figure<'a> {
    /// Which of the document's it is, from 1.
    pub number: usize,
    /// The name of the way to its file.
    pub relation: &'a str,
    /// What it shows.
    pub picture: &'a Picture,
}

/// The name of a picture's file.
pub fn file_name(number: usize) -> String {
    format!("media/image{number}.png")
}

/// The run that holds a picture: as large as it was drawn, or as the page has room for.
pub fn write(xml: &mut Xml, figure: &Figure<'_>, paper: Paper) {
    let (width, height) = extent(figure.picture, paper);
    let (width, height) = (width.to_string(), height.to_string());
    let size = [("cx", width.as_str()), ("cy", &height)];
    let number = figure.number.to_string();
    let name = format!("Figure {number}");
    let properties = [("id", number.as_str()), ("name", &name), ("descr", &figure.picture.description)];
    xml.within("w:r", &[], |xml| {
        xml.within("w:drawing", &[], |xml| {
            xml.within("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], |xml| {
                xml.leaf("wp:extent", &size);
                xml.leaf("wp:docPr", &properties);
                xml.within("wp:cNvGraphicFramePr", &[], |xml| xml.value_of("a:graphicFrameLocks", "noChangeAspect", "1"));
                xml.within("a:graphic", &[], |xml| {
                    let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                    xml.within("a:graphicData", &[("uri", kind)], |xml| content(xml, figure.relation, &properties, &size));
                });
            });
        });
    });
}

fn content(xml: &mut Xml, relation: &str, properties: &[(&str, &str)], size: &[(&str, &str)]) {
    xml.within("pic:pic", &[], |xml| {
        xml.within("pic:nvPicPr", &[], |xml| {
            xml.leaf("pic:cNvPr", properties);
            xml.leaf("pic:cNvPicPr", &[]);
        });
        xml.within("pic:blipFill", &[], |xml| {
            xml.value_of("a:blip", "r:embed", relation);
            xml.within("a:stretch", &[], |xml| xml.leaf("a:fillRect", &[]));
        });
        xml.within("pic:spPr", &[], |xml| {
            xml.within("a:xfrm", &[], |xml| {
                xml.leaf("a:off", &[("x", "0"), ("y", "0")]);
                xml.leaf("a:ext", size);
            });
            xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.leaf("a:avLst", &[]));
        });
    });
}

fn extent(picture: &Picture, paper: Paper) -> (u64, u64) {
    let (width, height) = (picture.drawing.width * TO_A_PIXEL, picture.drawing.height * TO_A_PIXEL);
    let room = |twentieths: u32| f64::from(twentieths * TO_A_TWENTIETH);
    let scale = (room(paper.text_width()) / width).min(room(paper.picture_height()) / height).min(1.0);
    (whole(width * scale), whole(height * scale))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most the size of the paper")]
fn whole(number: f64) -> u64 {
    number.floor().max(1.0) as u64
}

/// A picture's file, by its name.
pub fn file(number: usize, png: Png) -> (String, Vec<u8>) {
    (format!("word/{}", file_name(number)), png.bytes)
}
