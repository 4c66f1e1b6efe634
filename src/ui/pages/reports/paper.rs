//! The report as it will be printed, with what can be done to its passages beside them.

use super::{desk::Desk, passage::PassageTools, remarks::remark_list};
use crate::{
    report::{
        document::{Audience, Block, Document, Paragraph},
        light,
        made::Made,
    },
    ui::{
        session::memo,
        widgets::{DocumentView, Show, live},
    },
};
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// The first paragraph of each passage that stands in a document: that is where what can be done to it stands.
fn firsts(document: &Document) -> BTreeMap<String, usize> {
    let mut firsts = BTreeMap::new();
    for block in &document.blocks {
        if let Block::Paragraph(Paragraph { place: Some((section, number)), .. }) = block {
            firsts.entry(section.clone()).or_insert(*number);
        }
    }
    firsts
}

/// The document while a passage is written: its blocks give way to the form, which stands at an empty paragraph.
fn without(made: &Made, section: &str) -> Document {
    let mut document = made.document.clone();
    let at = |block: &Block| match block {
        Block::Paragraph(Paragraph { place: Some((of, number)), .. }) if of == section => Some(*number),
        _ => None,
    };
    let found = document.blocks.iter().enumerate().find_map(|(index, block)| Some((index, at(block)?)));
    let text = made.passages.iter().find(|passage| passage.section == section).map(|passage| light::blocks(passage.text()).len());
    if let (Some((index, number)), Some(length)) = (found, text) {
        let start = index.saturating_sub(number);
        let end = (start + length.max(1)).min(document.blocks.len());
        let place = Block::Paragraph(Paragraph { place: Some((section.to_owned(), number)), ..Paragraph::default() });
        document.blocks.splice(start..end, [place]);
    }
    document
}

/// The paper.
#[component]
pub(super) fn Paper(desk: Desk) -> impl IntoView {
    let firsts = memo(move || desk.made().with(|made| made.as_ref().map(|made| firsts(&made.document)).unwrap_or_default()));
    let document = memo(move || {
        let made = desk.made().get()?;
        let writing = desk.writing().with(|writing| writing.as_ref().map(|writing| writing.section.clone()));
        Some(Arc::new(writing.map_or_else(|| made.document.clone(), |section| without(&made, &section))))
    });
    let shown = Signal::derive(move || {
        // What is said beside the paragraphs is drawn with them.
        desk.remarks().track();
        document.get().unwrap_or_else(|| Arc::new(Document::new("", Audience::Public)))
    });
    let beside = Callback::new(move |(section, number): (String, usize)| {
        let is_first = firsts.with_untracked(|firsts| firsts.get(&section) == Some(&number));
        let said = remark_list(desk, &section, number);
        if !is_first && said.is_none() {
            return None;
        }
        let tools = is_first.then(|| view! { <PassageTools desk section=section.clone()/> });
        Some(view! { {tools}{said} }.into_any())
    });
    let unprinted = memo(move || {
        let made = desk.made().get();
        let passages = made.iter().flat_map(|made| &made.passages);
        firsts.with(|firsts| {
            let hidden = passages.filter(|passage| !firsts.contains_key(&passage.section));
            hidden.map(|passage| (passage.section.clone(), passage.heading.clone())).collect::<Vec<_>>()
        })
    });
    let item = move |(section, heading): (String, String)| {
        view! { <li class="sp-report-passage-item"><h3 class="govuk-heading-s">{heading}</h3><PassageTools desk section/></li> }
    };
    view! {
        <Show when=move || document.with(Option::is_some)>
            <DocumentView document=shown remarks=beside/>
        </Show>
        <Show when=move || !unprinted.with(Vec::is_empty)>
            <section class="sp-section sp-no-print">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"More that can be written"</h2></div>
                <p class="govuk-body">"These parts have no paragraph of their own in the report yet."</p>
                <ul class="govuk-list">{live(move || unprinted.get().into_iter().map(item).collect_view())}</ul>
            </section>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made::Passage;

    fn made() -> Made {
        let mut document = Document::new("Review", Audience::Public);
        let at = |section: &str, number: usize, text: &str| {
            Block::Paragraph(Paragraph {
                place: Some((section.to_owned(), number)),
                ..match Block::paragraph(text) {
                    Block::Paragraph(paragraph) => paragraph,
                    _ => Paragraph::default(),
                }
            })
        };
        document.blocks = vec![
            Block::paragraph("Before"),
            Block::bullets(["one"]),
            at("summary", 1, "Two"),
            at("summary", 2, "Three"),
            at("legal", 0, "Four"),
        ];
        let passage = |section: &str, text: &str| Passage {
            section: section.to_owned(),
            heading: section.to_owned(),
            generated: text.to_owned(),
            written: None,
        };
        Made { document, passages: vec![passage("summary", "- one\nTwo\nThree"), passage("legal", "Four"), passage("other", "")] }
    }

    #[test]
    fn what_can_be_done_stands_at_the_first_paragraph_of_a_passage() {
        let firsts = firsts(&made().document);
        assert_eq!(firsts.into_iter().collect::<Vec<_>>(), [("legal".to_owned(), 0), ("summary".to_owned(), 1)]);
    }

    #[test]
    fn a_passage_that_is_written_gives_way_to_its_form_with_all_its_blocks() {
        let made = made();
        let document = without(&made, "summary");
        assert_eq!(document.blocks.len(), 3);
        assert_eq!(document.blocks.first(), made.document.blocks.first());
        assert_eq!(document.blocks.last(), made.document.blocks.last());
        assert_eq!(without(&made, "legal").blocks.len(), 5);
        assert_eq!(without(&made, "other"), made.document);
    }
}
