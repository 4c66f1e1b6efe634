//! What Word would not open in a file, or would mend before it does.

use super::{
    word_file::{Node, tree},
    word_order,
};
use std::collections::{BTreeMap, BTreeSet};

/// What of a file the schema and the rules of packages would not have.
pub fn faults(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut faults = Vec::new();
    let trees: BTreeMap<&str, Node> = files
        .iter()
        .filter(|(name, _)| !name.starts_with("word/media/"))
        .map(|(name, content)| (name.as_str(), tree(content)))
        .collect();
    for (name, root) in &trees {
        order(root, &mut |fault| faults.push(format!("{name}: {fault}")));
    }
    let kinds = &trees["[Content_Types].xml"];
    let told: BTreeSet<String> =
        kinds.all("Override").iter().filter_map(|node| node.attribute("PartName")).map(|name| name[1..].to_owned()).collect();
    for name in files.keys().filter(|name| is_part(name)) {
        if !told.contains(name) {
            faults.push(format!("the kind of {name} is not told"));
        }
    }
    faults.extend(told.iter().filter(|name| !files.contains_key(*name)).map(|name| format!("{name} is told and is not there")));
    // Notes lead to places of the document.
    let places = trees["word/document.xml"].all("w:bookmarkStart");
    let places: BTreeSet<&str> = places.into_iter().filter_map(|node| node.attribute("w:name")).collect();
    for part in ["document", "footnotes"] {
        let root = &trees[format!("word/{part}.xml").as_str()];
        let none = Node::default();
        let relations = trees.get(format!("word/_rels/{part}.xml.rels").as_str()).unwrap_or(&none);
        faults.extend(lost(root, relations, &places, files).into_iter().map(|fault| format!("{part}: {fault}")));
    }
    faults
}

/// Whether the kind of a file has to be told by its name.
fn is_part(name: &str) -> bool {
    !name.starts_with("word/media/") && !name.contains("_rels/") && name != "[Content_Types].xml"
}

fn order(node: &Node, found: &mut impl FnMut(String)) {
    let children: Vec<String> = node.children.iter().map(|child| child.name.clone()).collect();
    word_order::fault(&node.name, &children).into_iter().for_each(&mut *found);
    node.children.iter().for_each(|child| order(child, found));
}

/// What leads nowhere, and what two things are called.
fn lost(root: &Node, relations: &Node, places: &BTreeSet<&str>, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut faults = Vec::new();
    let all = relations.all("Relationship");
    let known: BTreeSet<&str> = all.iter().filter_map(|node| node.attribute("Id")).collect();
    for node in &all {
        let target = node.attribute("Target").unwrap_or_default();
        if node.attribute("TargetMode").is_none() && !files.contains_key(&format!("word/{target}")) {
            faults.push(format!("leads to {target}, which is not there"));
        }
    }
    for (element, attribute, known) in [
        ("w:hyperlink", "r:id", &known),
        ("a:blip", "r:embed", &known),
        ("w:headerReference", "r:id", &known),
        ("w:footerReference", "r:id", &known),
        ("w:hyperlink", "w:anchor", places),
    ] {
        let used = root.all(element);
        let lost = used.iter().filter_map(|node| node.attribute(attribute)).filter(|name| !known.contains(name));
        faults.extend(lost.map(|name| format!("{element} leads to {name}, which is not there")));
    }
    for (element, attribute) in
        [("w:bookmarkStart", "w:id"), ("w:bookmarkStart", "w:name"), ("wp:docPr", "id"), ("w:footnoteReference", "w:id")]
    {
        let all: Vec<&str> = root.all(element).iter().filter_map(|node| node.attribute(attribute)).collect();
        if all.iter().collect::<BTreeSet<_>>().len() != all.len() {
            faults.push(format!("{element} has the same {attribute} twice: {all:?}"));
        }
    }
    faults
}
