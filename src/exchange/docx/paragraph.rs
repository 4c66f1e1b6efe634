//! What is said of a paragraph as a whole.

use super::xml::Xml;

/// What is said of a paragraph as a whole, beside its style.
#[derive(Clone, Debug, Default)]
pub struct Properties {
    /// The id of its style.
    pub style: &'static str,
    /// Whether it stays on one page with what follows.
    pub keep_next: bool,
    /// Whether it begins a page.
    pub new_page: bool,
    /// Its list and its level there, where its style does not say so; list 0 takes it out of its style's list.
    pub list: Option<(usize, usize)>,
    /// Space above it, in twentieths of a point, where it is more than its style's.
    pub above: Option<u32>,
    /// Space below it, in twentieths of a point, where it is more than its style's.
    pub below: Option<u32>,
    /// Whether its words stand on the right.
    pub right: bool,
    /// Where its lines begin and how far its first hangs out, where its style says otherwise.
    pub indent: Option<(u32, u32)>,
}

impl Properties {
    /// Of a style.
    pub fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    /// Writes them, in the order that the schema has.
    pub fn write(&self, xml: &mut Xml) {
        xml.within("w:pPr", &[], |xml| {
            xml.value("w:pStyle", self.style);
            if self.keep_next {
                xml.leaf("w:keepNext", &[]);
            }
            if self.new_page {
                xml.leaf("w:pageBreakBefore", &[]);
            }
            if let Some((list, level)) = self.list {
                xml.within("w:numPr", &[], |xml| {
                    xml.value("w:ilvl", &level.to_string());
                    xml.value("w:numId", &list.to_string());
                });
            }
            let space = [("w:before", self.above), ("w:after", self.below)];
            let space: Vec<(&str, String)> = space.into_iter().filter_map(|(side, by)| Some((side, by?.to_string()))).collect();
            if !space.is_empty() {
                let space: Vec<(&str, &str)> = space.iter().map(|(side, by)| (*side, by.as_str())).collect();
                xml.leaf("w:spacing", &space);
            }
            if let Some((left, hanging)) = self.indent {
                let second = if hanging == 0 { "w:firstLine" } else { "w:hanging" };
                xml.leaf("w:ind", &[("w:left", left.to_string().as_str()), (second, &hanging.to_string())]);
            }
            if self.right {
                xml.value("w:jc", "right");
            }
        });
    }
}
