//! Writing XML: elements that close themselves, text without what XML may not hold.

use super::error::DocxError;
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::{borrow::Cow, io};

/// Names of attributes and what they say.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// An XML file that is being written.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    failed: Option<io::Error>,
}

impl Xml {
    /// A file that begins.
    pub fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), failed: None };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// An element with what is written within it.
    pub fn within(&mut self, name: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.begin(name, attributes);
        content(self);
        self.end(name);
    }

    /// The beginning of an element; [`Xml::end`] has to follow.
    pub fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        let start = start(name, attributes);
        self.event(Event::Start(start));
    }

    /// The end of an element.
    pub fn end(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub fn leaf(&mut self, name: &str, attributes: Attributes<'_>) {
        let start = start(name, attributes);
        self.event(Event::Empty(start));
    }

    /// An element with nothing in it but the attribute `w:val`.
    pub fn value(&mut self, name: &str, value: &str) {
        self.value_of(name, "w:val", value);
    }

    /// An element with nothing in it but one attribute.
    pub fn value_of(&mut self, name: &str, attribute: &str, value: &str) {
        self.leaf(name, &[(attribute, value)]);
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        let clean = clean(text);
        self.event(Event::Text(BytesText::new(&clean)));
    }

    /// The whole file.
    pub fn finish(self) -> Result<Vec<u8>, DocxError> {
        match self.failed {
            None => Ok(self.writer.into_inner()),
            Some(error) => Err(DocxError::Packing(error.to_string())),
        }
    }

    fn event(&mut self, event: Event<'_>) {
        if let Err(error) = self.writer.write_event(event) {
            self.failed.get_or_insert(error);
        }
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, clean(value).as_ref()));
    }
    start
}

/// The text without the characters that XML may not hold.
pub fn clean(text: &str) -> Cow<'_, str> {
    let allowed = |letter: char| match letter {
        '\t' | '\n' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => !other.is_control(),
    };
    if text.chars().all(allowed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|letter| allowed(*letter)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Xml, clean};

    #[test]
    fn what_xml_may_not_hold_is_dropped_and_the_rest_is_escaped() {
        assert_eq!(clean("a\u{0}b\u{1f}c\r\n\td\u{7f}\u{85}e\u{fffe}"), "abc\n\tde");
        let mut xml = Xml::new();
        xml.within("w:t", &[("w:val", "\"<&\u{8}>")], |xml| xml.text("<w:p> & \u{b}]]>"));
        let text = String::from_utf8(xml.finish().expect("it is written")).expect("text");
        assert!(text.ends_with("<w:t w:val=\"&quot;&lt;&amp;&gt;\">&lt;w:p&gt; &amp; ]]&gt;</w:t>"), "{text}");
    }
}
