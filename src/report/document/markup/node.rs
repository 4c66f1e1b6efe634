//! Elements.

/// A piece of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Words.
    Words(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// Its attributes, each once.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Node>,
    /// The passage it is of, and which paragraph of that it is, from 0.
    pub place: Option<(String, usize)>,
}

impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new(), place: None }
    }

    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a class.
    pub fn class(self, class: impl Into<String>) -> Self {
        self.with("class", class)
    }

    /// With something in it, behind what is.
    pub fn holding(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// With several things in it, behind what is.
    pub fn holding_all(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children);
        self
    }

    /// What an attribute says.
    pub fn says(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| *found == name).map(|(_, value)| value.as_str())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for Node {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Node {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}
