//! The report as it will be printed, with what can be done to its passages beside them.

use super::{desk::Desk, passage::PassageTools, places::Places, remarks::remark_list, unplaced::Unplaced};
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
use std::sync::Arc;

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
    let places = memo(move || desk.made().with(|made| made.as_ref().map(|made| Places::of(&made.document)).unwrap_or_default()));
    let remarks = memo(move || places.with(|places| desk.remarks().with(|remarks| places.remarks(remarks))));
    let document = memo(move || {
        let made = desk.made().get()?;
        Some(Arc::new(desk.writing().get().map_or_else(|| made.document.clone(), |section| without(&made, &section))))
    });
    let shown = Signal::derive(move || document.get().unwrap_or_else(|| Arc::new(Document::new("", Audience::Public))));
    let beside = Callback::new(move |place: (String, usize)| {
        let (section, number) = place.clone();
        let of = section.clone();
        let is_first = memo(move || places.with(|places| places.first(&of) == Some(number)));
        view! {
            {live(move || is_first.get().then(|| view! { <PassageTools desk section=section.clone()/> }))}
            {live(move || remark_list(remarks, &place))}
        }
        .into_any()
    });
    view! {
        <Unplaced desk places remarks/>
        <Show when=move || document.with(Option::is_some)>
            <DocumentView document=shown beside/>
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
