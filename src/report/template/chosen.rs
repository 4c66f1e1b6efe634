//! A template with its sections, wherever it comes from.

use super::shipped::{SHIPPED, shipped, shipped_for};
use crate::domain::{
    id::Id as _,
    plan::Body,
    report::Report,
    report_template::{ReportKind, ReportTemplate, ReportTemplateId, TemplateSection},
    sort::{Key, sort},
};

/// A template: the record, and its sections in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// By which a report names it: `shipped:cabinet-2023`, or the id of a record of the plan.
    pub key: String,
    /// What is said of it as a whole.
    pub about: ReportTemplate,
    /// Its sections, in the order they are printed.
    pub sections: Vec<TemplateSection>,
}

/// A template that a report may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateChoice {
    /// By which a report names it.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Whether it came with the program, and so cannot be changed, only copied.
    pub shipped: bool,
}

impl Template {
    /// A template of the plan.
    pub fn of(body: &Body, id: ReportTemplateId) -> Option<Self> {
        let about = body.report_templates.get(id)?.clone();
        let mut sections: Vec<TemplateSection> =
            body.template_sections.iter().filter(|section| section.template == Some(id)).cloned().collect();
        sort(&mut sections, |section| Key::numbers([section.position.into(), section.id.raw().bits()]));
        Some(Self { key: key_of(id), about, sections })
    }
}

/// The name under which a report keeps a template of the plan.
pub fn key_of(id: ReportTemplateId) -> String {
    id.to_string()
}

/// The template that a report names, if it is there.
pub fn current(body: &Body, report: &Report) -> Option<Template> {
    match report.template.strip_prefix("shipped:") {
        Some(_) => shipped(&report.template),
        None => report.template.parse().ok().and_then(|id| Template::of(body, id)),
    }
}

/// The template that a report is made with: the one it names; where there is none or it is gone, the first that is shipped for its
/// kind.
pub fn template_of(body: &Body, report: &Report) -> Option<Template> {
    current(body, report).or_else(|| shipped_for(report.kind))
}

/// The templates for a kind of report: the plan's own by name, then the shipped ones.
pub fn choices(body: &Body, kind: ReportKind) -> Vec<TemplateChoice> {
    let mut own: Vec<TemplateChoice> = body
        .report_templates
        .iter()
        .filter(|template| template.kind == kind)
        .map(|template| TemplateChoice { key: key_of(template.id), title: template.title.clone(), shipped: false })
        .collect();
    sort(&mut own, |choice| Key::name(&choice.title));
    let ours = SHIPPED.iter().filter_map(|(key, _)| shipped(key)).filter(|template| template.about.kind == kind);
    own.extend(ours.map(|template| TemplateChoice { key: template.key, title: template.about.title, shipped: true }));
    own
}

/// That a report was made with another version of its template than there is now: `Made with version 2 of Cabinet, from 2026, which is
/// now at version 3.` Nothing when it was not made yet, or with this version.
pub fn version_words(report: &Report, template: &Template) -> Option<String> {
    let (then, now) = (report.template_version, template.about.version);
    (then != 0 && then != now)
        .then(|| format!("Made with version {then} of {}, which is now at version {now}.", template.about.title))
}
