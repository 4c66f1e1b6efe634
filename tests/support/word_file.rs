//! What stands in a Word file, as trees.

use quick_xml::{Reader, XmlVersion, events::Event};
use std::{
    collections::BTreeMap,
    fmt::Write,
    io::{Cursor, Read},
};

/// An element.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub text: String,
}

impl Node {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The `w:val` of what stands at the end of a path below it.
    pub fn value(&self, path: &[&str]) -> Option<&str> {
        path.iter().try_fold(self, |node, name| node.child(name))?.attribute("w:val")
    }

    /// All of that name in it, at whatever depth, in order.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Node> {
        let mut found: Vec<&Node> = if self.name == name { vec![self] } else { Vec::new() };
        self.children.iter().for_each(|child| found.extend(child.all(name)));
        found
    }

    /// All its words.
    pub fn words(&self) -> String {
        self.all("w:t").iter().map(|node| node.text.as_str()).collect()
    }

    /// It and what is in it, a line each.
    pub fn lines(&self) -> String {
        let mut lines = String::new();
        self.line(0, &mut lines);
        lines
    }

    fn line(&self, depth: usize, lines: &mut String) {
        let _ = write!(lines, "{:depth$}{}", "", self.name);
        for (name, value) in self.attributes.iter().filter(|(name, _)| name != "xml:space") {
            let _ = write!(lines, " {name}={value:?}");
        }
        let text = if self.text.is_empty() { String::new() } else { format!(" {:?}", self.text) };
        lines.push_str(&text);
        lines.push('\n');
        self.children.iter().for_each(|child| child.line(depth + 1, lines));
    }
}

/// The files within a file, by name.
pub fn files(packed: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(packed)).expect("a packed file");
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).expect("a file");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("it unpacks");
            (file.name().to_owned(), content)
        })
        .collect()
}

/// The tree of an XML file.
pub fn tree(content: &[u8]) -> Node {
    let mut reader = Reader::from_str(std::str::from_utf8(content).expect("UTF-8"));
    let mut open = vec![Node::default()];
    loop {
        let event = reader.read_event().expect("well-formed XML");
        match event {
            Event::Start(start) => open.push(begun(&start)),
            Event::Empty(start) => {
                let node = begun(&start);
                open.last_mut().expect("within something").children.push(node);
            }
            Event::End(_) => {
                let node = open.pop().expect("what ends has begun");
                open.last_mut().expect("within something").children.push(node);
            }
            Event::Text(text) => open.last_mut().expect("within something").text.push_str(&text),
            Event::GeneralRef(name) => {
                let letter = quick_xml::escape::resolve_predefined_entity(&name).expect("one of five");
                open.last_mut().expect("within something").text.push_str(letter);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let mut root = open.pop().expect("a root");
    assert!(open.is_empty() && root.children.len() == 1, "one root");
    let mut root = root.children.remove(0);
    tidy(&mut root);
    root
}

/// Without the spaces that only lay out the file.
fn tidy(node: &mut Node) {
    if !node.children.is_empty() || node.name != "w:t" && node.text.trim().is_empty() {
        node.text.clear();
    }
    node.children.iter_mut().for_each(tidy);
}

fn begun(start: &quick_xml::events::BytesStart<'_>) -> Node {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute, once");
        let name = attribute.key.as_ref().to_owned();
        (name, attribute.normalized_value(XmlVersion::Implicit1_0).expect("text").into_owned())
    });
    Node { attributes: attributes.collect(), name: start.name().as_ref().to_owned(), ..Node::default() }
}
