//! The exempt appendix: what is kept from the public, for those who may read it, as a document of its own.

use super::why::{SCHEDULE, number_of};
use crate::{
    domain::{
        assessment::{Assessment, findings_of},
        document::{ExemptParagraph, Paper, PaperAccess},
        edition::EditionId,
        id::Id as _,
        meeting::AgendaItem,
        objective::Objective,
        plan::Body,
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::{Anchor, Audience, Block, Document, Heading, Note, NoteKind, Span},
        light,
        made::Made,
        view::View,
    },
};
use std::collections::BTreeSet;

/// What stands in the appendix of one body.
struct Exempt<'a> {
    papers: Vec<&'a Paper>,
    items: Vec<&'a AgendaItem>,
    assessments: Vec<&'a Assessment>,
}

/// The exempt appendix of the working copy or of an edition. Nothing when there is nothing exempt in it, or when the view is the
/// public's.
pub fn appendix(view: &View<'_>, edition: Option<EditionId>) -> Option<Made> {
    if view.audience() == Audience::Public {
        return None;
    }
    let body = view.body(edition);
    let exempt = Exempt::of(body);
    if exempt.papers.is_empty() && exempt.assessments.is_empty() {
        return None;
    }
    let mark = mark(&exempt.paragraphs());
    let mut document = Document::new("Exempt appendix", Audience::Partnership);
    let author = [&body.partnership.council, &body.partnership.name].into_iter().find(|name| !name.is_empty());
    document.author = author.cloned().unwrap_or_default();
    document.header.clone_from(&mark);
    document.blocks.push(Block::Note(Note { kind: NoteKind::Exempt, text: vec![Span::bold(mark)] }));
    let plan = &body.details.title;
    if !plan.is_empty() {
        document.blocks.push(Block::paragraph(format!("Exempt information belonging to {plan}.")));
    }
    exempt.add_papers(body, &mut document);
    exempt.add_items(body, &mut document);
    exempt.add_assessments(body, &mut document);
    Some(document.into())
}

/// What every page of it says.
fn mark(paragraphs: &[ExemptParagraph]) -> String {
    let numbers: Vec<String> = paragraphs.iter().map(|paragraph| number_of(*paragraph)).collect();
    match numbers.as_slice() {
        [] => format!("Exempt under {SCHEDULE} - not for publication"),
        [one] => format!("Exempt under paragraph {one} of {SCHEDULE} - not for publication"),
        [first @ .., last] => {
            format!("Exempt under paragraphs {} and {last} of {SCHEDULE} - not for publication", first.join(", "))
        }
    }
}

impl<'a> Exempt<'a> {
    fn of(body: &'a Body) -> Self {
        let mut papers: Vec<&Paper> = body.documents.iter().filter(|paper| paper.access == PaperAccess::Exempt).collect();
        sort(&mut papers, |paper| Key::name(&paper.title));
        let names_one = |item: &&AgendaItem| papers.iter().any(|paper| item.papers.contains(&paper.id));
        let mut items: Vec<&AgendaItem> = body.agenda_items.iter().filter(names_one).collect();
        sort(&mut items, |item| {
            let meeting = item.meeting.and_then(|id| body.meetings.get(id));
            let day = meeting.and_then(|meeting| meeting.date).map_or(0, |date| date.first().ordinal());
            Key::numbers([day, item.position.into(), item.id.raw().bits()])
        });
        let mut assessments: Vec<&Assessment> = body.assessments.iter().filter(|assessment| assessment.exempt).collect();
        sort(&mut assessments, |assessment| Key::name(&assessment.title));
        Self { papers, items, assessments }
    }

    fn paragraphs(&self) -> Vec<ExemptParagraph> {
        let named: BTreeSet<&str> = self.papers.iter().filter_map(|paper| paper.paragraph.0).map(ExemptParagraph::key).collect();
        named.into_iter().filter_map(ExemptParagraph::from_key).collect()
    }

    fn add_papers(&self, body: &Body, document: &mut Document) {
        if self.papers.is_empty() {
            return;
        }
        heading(document, 1, "Exempt papers", "papers");
        for paper in &self.papers {
            heading(document, 2, &paper.title, &format!("paper-{}", paper.id));
            let paragraph = paper.paragraph.0.map_or_else(
                || format!("No paragraph of {SCHEDULE} is named."),
                |paragraph| format!("Exempt under paragraph {} ({}).", number_of(paragraph), words_of(paragraph)),
            );
            document.blocks.push(Block::paragraph(paragraph));
            if let Some(period) = paper.period {
                document.blocks.push(Block::paragraph(format!("Period or date: {}.", period.words())));
            }
            labelled(document, "Why the public interest is in keeping it exempt", &paper.public_interest);
            labelled(document, "Where it is kept", &paper.location);
            labelled(document, "Notes", &paper.note);
            let objectives: Vec<String> =
                paper.objectives.iter().filter_map(|id| body.objectives.get(*id)).map(Objective::heading).collect();
            if !objectives.is_empty() {
                document.blocks.push(Block::spans(vec![Span::bold("Objectives it concerns")]));
                document.blocks.push(Block::bullets(objectives));
            }
        }
    }

    fn add_items(&self, body: &Body, document: &mut Document) {
        if self.items.is_empty() {
            return;
        }
        heading(document, 1, "Agenda items with exempt papers", "items");
        for item in &self.items {
            heading(document, 2, &item.title, &format!("item-{}", item.id));
            let meeting = item.meeting.and_then(|id| body.meetings.get(id));
            if let Some(meeting) = meeting {
                let name = crate::domain::record::Named::name(meeting, body);
                document.blocks.push(Block::paragraph(format!("At {name}.")));
            }
            let papers = self.papers.iter().filter(|paper| item.papers.contains(&paper.id)).map(|paper| paper.title.as_str());
            document.blocks.push(Block::bullets(papers));
            labelled(document, "Decision", &item.decision);
        }
    }

    fn add_assessments(&self, body: &Body, document: &mut Document) {
        if self.assessments.is_empty() {
            return;
        }
        heading(document, 1, "Exempt strategic assessments", "assessments");
        for assessment in &self.assessments {
            heading(document, 2, &assessment.title, &format!("assessment-{}", assessment.id));
            labelled(document, "Notes", &assessment.note);
            for finding in findings_of(body, assessment.id) {
                let name =
                    if finding.code.is_empty() { finding.title.clone() } else { format!("{} {}", finding.code, finding.title) };
                document.blocks.push(Block::spans(vec![Span::bold(name)]));
                document.blocks.extend(light::blocks(&finding.change));
            }
        }
    }
}

/// A paragraph's words without its number: `preventing, investigating or prosecuting crime`.
fn words_of(paragraph: ExemptParagraph) -> &'static str {
    paragraph.label().split_once(": ").map_or("", |(_, words)| words)
}

fn heading(document: &mut Document, level: u8, text: &str, anchor: &str) {
    let anchor = Anchor(format!("exempt-{anchor}"));
    document.blocks.push(Block::Heading(Heading { level, number: None, text: text.to_owned(), anchor, section: None }));
}

fn labelled(document: &mut Document, label: &str, text: &str) {
    if !text.trim().is_empty() {
        document.blocks.push(Block::spans(vec![Span::bold(label)]));
        document.blocks.extend(light::blocks(text));
    }
}
