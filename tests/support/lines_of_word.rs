//! What a Word file says, a line for each paragraph, as `lines` has them.

use super::{
    lines::Runs,
    word_file::{self, Node as Xml},
};
use safer_plan::{exchange::docx, report::document::Document};

/// The same, from a Word file.
pub fn of_word(document: &Document) -> Vec<String> {
    let files = word_file::files(&docx::write(document).expect("it is written"));
    let mut lines = Vec::new();
    let part = |name: &str| word_file::tree(&files[name]);
    word_blocks(&part("word/document.xml"), &Within::default(), &mut lines);
    if let Some(notes) = files.get("word/footnotes.xml") {
        for note in word_file::tree(notes).all("w:footnote").into_iter().filter(|note| note.attribute("w:type").is_none()) {
            let mut found = Vec::new();
            word_blocks(note, &Within::default(), &mut found);
            lines.extend(found.into_iter().map(|line| line.replacen("FootnoteText", "foot", 1)));
        }
    }
    lines
}

/// Where in a table something stands.
#[derive(Clone, Default)]
struct Within {
    tone: String,
    has_row_heads: bool,
    is_row_head: bool,
}

fn word_blocks(node: &Xml, within: &Within, lines: &mut Vec<String>) {
    let mut within = within.clone();
    if let Some(look) = node.child("w:tblPr").and_then(|table| table.child("w:tblLook")) {
        within.has_row_heads = look.attribute("w:firstColumn") == Some("1");
    }
    if let Some(cell) = node.child("w:tcPr") {
        let fill = cell.child("w:shd").and_then(|shade| shade.attribute("w:fill"));
        within.tone = fill.map(|fill| format!(" #{}", fill.to_lowercase())).unwrap_or_default();
    }
    let mut cells = 0;
    for child in &node.children {
        if child.name == "w:tc" {
            within.is_row_head = within.has_row_heads && cells == 0;
            cells += 1;
        }
        if child.name == "w:p" {
            word_paragraph(child, &within, lines);
        } else {
            word_blocks(child, &within, lines);
        }
    }
}

fn word_paragraph(paragraph: &Xml, Within { tone, is_row_head, .. }: &Within, lines: &mut Vec<String>) {
    let style = paragraph.value(&["w:pPr", "w:pStyle"]).unwrap_or_default();
    if paragraph.child("w:pPr").is_some_and(|properties| properties.child("w:pageBreakBefore").is_some()) {
        lines.push("new page".to_owned());
    }
    let depth = |style: &str| style.chars().last().and_then(|last| last.to_digit(10)).unwrap_or(1);
    let kind = match style {
        "Title" => "title".to_owned(),
        "BodyText" => "body".to_owned(),
        "Subtitle" => "lead".to_owned(),
        "SmallPrint" => "small".to_owned(),
        "BlockText" => "note".to_owned(),
        "ExemptNote" => "exempt".to_owned(),
        "Caption" => "caption".to_owned(),
        "TableHeading" => "head".to_owned(),
        "TableRowHeading" | "TableText" if *is_row_head => format!("row{tone}"),
        "TableText" => format!("cell{tone}"),
        "TableEnd" => return,
        "Figure" => {
            let told = paragraph.all("wp:docPr")[0].attribute("descr").unwrap_or_default();
            lines.push(format!("figure | {}", told.trim()));
            return;
        }
        heading if heading.starts_with("Heading") => format!("heading {}", depth(heading)),
        bullet if bullet.starts_with("ListBullet") => format!("bullet {}", depth(bullet)),
        number if number.starts_with("ListNumber") => format!("number {}", depth(number)),
        other => other.to_owned(),
    };
    let mut runs = Runs::default();
    word_runs(paragraph, "", &mut runs);
    lines.push(runs.line(&kind).trim_end().to_owned());
}

fn word_runs(node: &Xml, link: &str, runs: &mut Runs) {
    for child in &node.children {
        match child.name.as_str() {
            "w:hyperlink" => word_runs(child, "a", runs),
            "w:r" => {
                let looks = |name: &str| child.child("w:rPr").is_some_and(|looks| looks.child(name).is_some());
                let is_reference = child.value(&["w:rPr", "w:rStyle"]) == Some("FootnoteReference");
                let marks = [(looks("w:b"), 'b'), (looks("w:i"), 'i'), (looks("w:strike"), '-'), (looks("w:u"), '+')];
                let marks: String = link.chars().chain(marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark)).collect();
                for part in &child.children {
                    match part.name.as_str() {
                        // What parts two numbers, and the number at the note itself.
                        "w:t" if is_reference && part.text == ", " => {}
                        "w:t" if is_reference => runs.add("^", &part.text),
                        "w:t" => runs.add(&marks, &part.text),
                        "w:br" | "w:tab" => runs.add(&marks, " "),
                        "w:footnoteReference" => runs.add("^", part.attribute("w:id").unwrap_or_default()),
                        _ => {}
                    }
                }
            }
            "w:pPr" => {}
            _ => word_runs(child, link, runs),
        }
    }
}
