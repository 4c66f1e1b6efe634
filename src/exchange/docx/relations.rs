//! What a part of the file leads to: other parts and the web.

use super::{error::DocxError, xml::Xml};
use std::fmt::Write;

const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What a part leads to, each with its name.
#[derive(Default)]
pub struct Relations {
    all: Vec<Relation>,
}

#[derive(PartialEq, Eq)]
struct Relation {
    kind: String,
    target: String,
    outside: bool,
}

impl Relations {
    /// The name of the way to another part of the file.
    pub fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(Relation { kind: format!("{KINDS}{kind}"), target: target.to_owned(), outside: false })
    }

    /// The name of the way to an address of the web.
    pub fn web(&mut self, address: &str) -> String {
        self.add(Relation { kind: format!("{KINDS}hyperlink"), target: address.to_owned(), outside: true })
    }

    /// The name of the way to the file's properties, whose kind is another's.
    pub fn properties(&mut self, target: &str) -> String {
        let kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        self.add(Relation { kind: kind.to_owned(), target: target.to_owned(), outside: false })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The file that lists them.
    pub fn file(&self) -> Result<Vec<u8>, DocxError> {
        let mut xml = Xml::new();
        xml.within("Relationships", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")], |xml| {
            for (place, Relation { kind, target, outside }) in self.all.iter().enumerate() {
                let name = name(place);
                let mut attributes = vec![("Id", name.as_str()), ("Type", kind), ("Target", target)];
                if *outside {
                    attributes.push(("TargetMode", "External"));
                }
                xml.leaf("Relationship", &attributes);
            }
        });
        xml.finish()
    }

    fn add(&mut self, relation: Relation) -> String {
        let known = self.all.iter().position(|other| *other == relation);
        name(known.unwrap_or_else(|| {
            self.all.push(relation);
            self.all.len() - 1
        }))
    }
}

fn name(place: usize) -> String {
    format!("rId{}", place + 1)
}

/// A web or e-mail address as a file may hold it, with the letters that an address may not have written as codes; nothing when it is
/// no such address.
pub fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|start| {
        text.get(..start.len()).filter(|found| found.eq_ignore_ascii_case(start)).and_then(|_| text.get(start.len()..))
    })?;
    if rest.is_empty() || rest.starts_with(['/', '?', '#']) {
        return None;
    }
    let mut made = String::with_capacity(text.len());
    let coded = |bytes: &[u8]| bytes.get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
    for (place, byte) in text.bytes().enumerate() {
        let first_hash = byte == b'#' && !made.contains('#');
        let plain = first_hash || byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte);
        if plain || byte == b'%' && text.as_bytes().get(place + 1..).is_some_and(coded) {
            made.push(char::from(byte));
        } else {
            let _ = write!(made, "%{byte:02X}");
        }
    }
    Some(made)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_such_as_word_opens() {
        for (text, expected) in [
            ("https://www.gov.uk/a?b=c&d#e", Some("https://www.gov.uk/a?b=c&d#e")),
            ("https://www.gov.uk/a#b#c", Some("https://www.gov.uk/a#b%23c")),
            (" mailto:csp@example.gov.uk ", Some("mailto:csp@example.gov.uk")),
            ("https://example.org/a b[1]%20%é", Some("https://example.org/a%20b%5B1%5D%20%25%C3%A9")),
            ("javascript:alert(1)", None),
            ("https://", None),
            ("http:///a", None),
            ("é", None),
            ("", None),
        ] {
            assert_eq!(address(text).as_deref(), expected, "{text}");
        }
    }
}
