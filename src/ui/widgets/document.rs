//! A document as a page: what will be printed, saved or sent.

use super::{
    live,
    stretches::{Drawn, ROWS, cut, height, is_long_body},
    words,
};
use crate::{
    browser::page,
    report::document::{
        Audience, Document, Page, fit,
        markup::{self, Element, Node, Setting},
    },
    ui::session::memo,
};
use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute as _},
        custom::custom_attribute,
    },
    ev, html,
    prelude::*,
    svg,
};
use std::sync::Arc;

/// What stands beside a paragraph: of the passage with this name, the paragraph with this number, from 0. It is asked for once, and what it
/// gives follows what it reads.
pub type Beside = Callback<(String, usize), AnyView>;

/// The page's property that the header of printed pages is taken from.
const HEADER: &str = "--sp-doc-header";

/// A document on screen, as its paper. When the page is printed, it is all that is printed.
#[component]
pub fn DocumentView(
    /// The document.
    #[prop(into)]
    document: Signal<Arc<Document>>,
    /// What stands beside its paragraphs.
    #[prop(optional)]
    beside: Option<Beside>,
) -> impl IntoView {
    let made = memo(move || document.with(|document| cut(markup::document(document, Setting::within()))));
    let drawn = Drawn::watch(made);
    let count = memo(move || made.with(|made| made.stretches.len()));
    // What is the same after a change stays as it is on the page, and so do the focus and the place one is at.
    let part = move |place: usize| {
        let mine = memo(move || made.with(|made| made.stretches.get(place).cloned()));
        let name = Drawn::name(place, None);
        let is_there = drawn.is_there(name.clone());
        let drawing = Drawing { beside, drawn, stretch: place };
        live(move || {
            let stretch = mine.get()?;
            if is_there.get() {
                return Some(stretch.nodes.iter().map(|node| drawing.node(node)).collect_view().into_any());
            }
            let height = format!("{}px", stretch.height);
            Some(view! { <div class="sp-doc__later" id=name.clone() style:height=height></div> }.into_any())
        })
    };
    let header = memo(move || document.with(|document| quoted(&document.header)));
    Effect::new(move |_| header.with(|header| page::set_root_property(HEADER, header)));
    on_cleanup(|| page::set_root_property(HEADER, ""));
    view! {
        <article class=words(move || document.with(|document| class(document))) lang="en-GB"
            aria-label=words(move || document.with(|document| document.title.clone()))>
            {live(move || (0..count.get()).map(part).collect_view())}
        </article>
    }
}

/// Words as a string of a style sheet; nothing where there are none.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !letter.is_control()).collect();
    if plain.is_empty() { plain } else { format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\"")) }
}

fn class(document: &Document) -> String {
    let paper = match (document.page, document.audience) {
        (Page::A4, Audience::Public) => "sp-doc sp-doc--a4",
        (Page::A4, Audience::Partnership) => "sp-doc sp-doc--a4 sp-doc--a4-partnership",
        (Page::A4Landscape, Audience::Public) => "sp-doc sp-doc--wide sp-doc--a4-wide",
        (Page::A4Landscape, Audience::Partnership) => "sp-doc sp-doc--wide sp-doc--a4-wide-partnership",
        (Page::A3Landscape, Audience::Public) => "sp-doc sp-doc--wide sp-doc--a3-wide",
        (Page::A3Landscape, Audience::Partnership) => "sp-doc sp-doc--wide sp-doc--a3-wide-partnership",
    };
    fit::type_size(document).map_or_else(|| paper.to_owned(), |half| format!("{paper} sp-doc--one-page sp-doc--type-{half}"))
}

/// How a stretch is drawn.
#[derive(Clone, Copy)]
struct Drawing {
    beside: Option<Beside>,
    drawn: Drawn,
    stretch: usize,
}

impl Drawing {
    fn node(self, node: &Node) -> AnyView {
        match node {
            Node::Words(words) => words.clone().into_any(),
            Node::Element(element) => {
                let drawn = self.element(element);
                match element.place.clone().zip(self.beside) {
                    Some((place, beside)) => view! { <div class="sp-doc__placed">{drawn}{beside.run(place)}</div> }.into_any(),
                    None => drawn,
                }
            }
        }
    }

    /// An element. Those of HTML are all of one type, since each type of its own would be code of its own.
    fn element(self, element: &Element) -> AnyView {
        if is_long_body(element) {
            return self.long_body(&element.children);
        }
        let within = element.says("href").and_then(|to| to.strip_prefix('#')).map(str::to_owned);
        let leads_away = within.is_none() && element.says("href").is_some();
        let away = [("target", "_blank"), ("rel", "noreferrer")].map(|(name, value)| (name, value.to_owned()));
        let attributes = element.attributes.iter().cloned().chain(away.into_iter().filter(|_| leads_away));
        let attributes: Vec<AnyAttribute> = attributes.map(|(name, value)| custom_attribute(name, value).into_any_attr()).collect();
        let children: Vec<AnyView> = element.children.iter().map(|child| self.node(child)).collect();
        match element.name {
            "svg" => svg::svg().child(children).add_any_attr(attributes).into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            "rect" => svg::rect().add_any_attr(attributes).into_any(),
            "circle" => svg::circle().add_any_attr(attributes).into_any(),
            "text" => svg::text().child(children).add_any_attr(attributes).into_any(),
            "title" => svg::title().child(children).add_any_attr(attributes).into_any(),
            "desc" => svg::desc().child(children).add_any_attr(attributes).into_any(),
            name => match within {
                None => html::custom(name).child(children).add_any_attr(attributes).into_any(),
                Some(target) => {
                    let go = move |event: ev::MouseEvent| {
                        event.prevent_default();
                        self.drawn.go_to(target.clone());
                    };
                    html::custom(name).child(children).on(ev::click, go).add_any_attr(attributes).into_any()
                }
            },
        }
    }

    /// The body of a long table, in several: each is drawn when one comes near it.
    fn long_body(self, rows: &[Node]) -> AnyView {
        let columns = match rows.first() {
            Some(Node::Element(row)) => row.children.len(),
            _ => 1,
        };
        let block = |(number, block): (usize, &[Node])| {
            let name = Drawn::name(self.stretch, Some(number));
            let (is_there, rows) = (self.drawn.is_there(name.clone()), block.to_vec());
            live(move || {
                if is_there.get() {
                    let rows = rows.iter().map(|row| self.node(row)).collect_view();
                    return view! { <tbody>{rows}</tbody> }.into_any();
                }
                let height = format!("{}px", height(&rows));
                view! {
                    <tbody class="sp-doc__later" id=name.clone() aria-hidden="true"><tr><td colspan=columns style:height=height></td></tr></tbody>
                }
                .into_any()
            })
        };
        rows.chunks(ROWS).enumerate().map(block).collect_view().into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_in_a_header_ends_its_string() {
        assert_eq!(quoted("Cabinet, 8 November 2023"), r#""Cabinet, 8 November 2023""#);
        assert_eq!(quoted("a \"b\" \\ c\n"), r#""a \"b\" \\ c""#);
        assert_eq!(quoted(""), "");
    }
}
