//! A document as a page: what will be printed, saved or sent.

use super::live;
use crate::{
    browser::page,
    report::document::{
        Audience, Document, Page, fit,
        markup::{self, Element, Node, Setting},
    },
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

/// What stands beside a paragraph: of the passage with this name, the paragraph with this number, from 0.
pub type Remarks = Callback<(String, usize), Option<AnyView>>;

/// A document on screen, as its paper. When the page is printed, it is all that is printed.
#[component]
pub fn DocumentView(
    /// The document.
    #[prop(into)]
    document: Signal<Arc<Document>>,
    /// What stands beside its paragraphs.
    #[prop(optional)]
    remarks: Option<Remarks>,
) -> impl IntoView {
    live(move || {
        let document = document.get();
        let nodes = markup::document(&document, Setting::within());
        let drawn: Vec<AnyView> = nodes.into_iter().map(|node| draw(node, remarks)).collect();
        view! { <article class=class(&document) lang="en-GB" aria-label=document.title.clone()>{drawn}</article> }
    })
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

fn draw(node: Node, remarks: Option<Remarks>) -> AnyView {
    match node {
        Node::Words(words) => words.into_any(),
        Node::Element(element) => {
            let beside = element.place.clone().zip(remarks).and_then(|(place, remarks)| remarks.run(place));
            let drawn = draw_element(element, remarks);
            match beside {
                Some(beside) => {
                    view! { <div class="sp-doc__remarked">{drawn}<div class="sp-doc__remarks">{beside}</div></div> }.into_any()
                }
                None => drawn,
            }
        }
    }
}

/// An element. Those of HTML are all of one type, since each type of its own would be code of its own.
fn draw_element(element: Element, remarks: Option<Remarks>) -> AnyView {
    let within = element.says("href").and_then(|to| to.strip_prefix('#')).map(str::to_owned);
    let leads_away = within.is_none() && element.says("href").is_some();
    let place = element.place.as_ref().map(|(section, number)| ("data-place", format!("{section}:{number}")));
    let away = [("target", "_blank"), ("rel", "noreferrer")].map(|(name, value)| (name, value.to_owned()));
    let attributes = element.attributes.into_iter().chain(place).chain(away.into_iter().filter(|_| leads_away));
    let attributes: Vec<AnyAttribute> = attributes.map(|(name, value)| custom_attribute(name, value).into_any_attr()).collect();
    let children: Vec<AnyView> = element.children.into_iter().map(|child| draw(child, remarks)).collect();
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
                    page::focus(&target);
                };
                html::custom(name).child(children).on(ev::click, go).add_any_attr(attributes).into_any()
            }
        },
    }
}
