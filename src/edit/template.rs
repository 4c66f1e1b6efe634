//! A council's own templates of reports: copied from those that are shipped or there, changed section by section. Whatever changes one
//! raises its version, so that a report can say that it was made with an earlier one.

use super::{Direction, Edit, brief, move_among_siblings};
use crate::domain::{
    field::Record as _,
    id::{Id as _, RawId},
    plan::Plan,
    record::{Kind, RecordId},
    report::{ReportRecommendationField, ReportText},
    report_template::{
        ReportTemplate, ReportTemplateField, ReportTemplateId, TemplateSection, TemplateSectionField, TemplateSectionId,
    },
    sort::{Key, set, sort},
    value::Value,
};
use std::{collections::BTreeSet, fmt};

/// Why nothing was done to a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// It is not in the plan any more.
    Gone,
    /// Another section of the template has this short name.
    KeyTaken {
        /// The name.
        key: String,
    },
    /// It is the template's last section.
    LastSection,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone => f.write_str("This part of the template is no longer in the plan. Nothing was changed"),
            Self::KeyTaken { key } => {
                write!(f, "Another section of this template has the short name “{key}”. Enter a short name of its own")
            }
            Self::LastSection => f.write_str("This is the template’s only section. Add another before you delete it"),
        }
    }
}

impl std::error::Error for TemplateError {}

/// Copies a template into the plan as version 1 of its own. Nothing is overwritten: where the name is taken the copy gets another.
pub fn copy_template(
    plan: &Plan,
    about: &ReportTemplate,
    sections: &[TemplateSection],
    ids: &mut dyn FnMut() -> RawId,
) -> (Edit, ReportTemplateId) {
    let id = ReportTemplateId::of(ids());
    let mut copy = about.clone();
    copy.id = id;
    copy.title = free_title(plan, &about.title);
    copy.version = 1;
    copy.based_on = format!("{}, version {}", about.title, about.version.max(1));
    let label = format!("Added the template “{}”", copy.title);
    let mut ordered: Vec<&TemplateSection> = sections.iter().collect();
    sort(&mut ordered, |section| Key::numbers([section.position.into()]));
    let mut edits = vec![Edit::Add(copy.into())];
    for (position, section) in (1..).zip(ordered) {
        let mut section = section.clone();
        (section.id, section.template, section.position) = (TemplateSectionId::of(ids()), Some(id), position);
        edits.push(Edit::Add(section.into()));
    }
    (Edit::Several { label, edits }, id)
}

/// `Cabinet, 2023 style`, or with a number where that is taken.
fn free_title(plan: &Plan, title: &str) -> String {
    let taken = |title: &str| plan.body.report_templates.iter().any(|row| row.title.trim().eq_ignore_ascii_case(title));
    let title = title.trim();
    if !taken(title) {
        return title.to_owned();
    }
    let numbered = (2_u32..).map(|number| format!("{title} ({number})"));
    numbered.into_iter().find(|title| !taken(title)).unwrap_or_default()
}

/// The same edit, raising the version of each template that it changes. An edit that changes none stays as it is, and so does one that
/// adds or deletes a template as a whole.
pub fn raise_versions(plan: &Plan, edit: Edit) -> Edit {
    let mut changed = BTreeSet::new();
    collect(plan, &edit, &mut changed);
    let raised: Vec<Edit> = changed
        .into_iter()
        .filter_map(|id| {
            let version = plan.body.report_templates.get(id)?.version;
            let record = RecordId { kind: Kind::ReportTemplate, id: id.raw() };
            Some(Edit::set(record, ReportTemplateField::Version, Value::Whole(version.saturating_add(1))))
        })
        .collect();
    if raised.is_empty() {
        return edit;
    }
    let label = edit.label(plan);
    let mut edits = match edit {
        Edit::Several { edits, .. } => edits,
        one => vec![one],
    };
    edits.extend(raised);
    Edit::Several { label, edits }
}

/// The templates that an edit changes.
fn collect(plan: &Plan, edit: &Edit, changed: &mut BTreeSet<ReportTemplateId>) {
    match edit {
        Edit::Set { record, field, .. } => {
            let only_name = [ReportTemplateField::Title, ReportTemplateField::Note, ReportTemplateField::Version];
            if record.kind == Kind::TemplateSection || !only_name.iter().any(|known| *field == (*known).into()) {
                changed.extend(template_of(plan, *record));
            }
        }
        Edit::Add(record) => changed.extend(record.as_type::<TemplateSection>().and_then(|section| section.template)),
        Edit::Remove(record) if record.kind == Kind::TemplateSection => changed.extend(template_of(plan, *record)),
        Edit::Several { edits, .. } => edits.iter().for_each(|edit| collect(plan, edit, changed)),
        Edit::Remove(_) | Edit::Freeze(_) | Edit::Replace { .. } => {}
    }
}

fn template_of(plan: &Plan, record: RecordId) -> Option<ReportTemplateId> {
    match record.kind {
        Kind::ReportTemplate => Some(ReportTemplateId::of(record.id)),
        Kind::TemplateSection => plan.body.template_sections.get(TemplateSectionId::of(record.id))?.template,
        _ => None,
    }
}

/// Changes fields of a section. A new short name is followed by what refers to it: what was written by hand in the reports that use the
/// template, and their recommendations.
///
/// # Errors
///
/// [`TemplateError`] when it is gone, or the short name is taken.
pub fn change_section(
    plan: &Plan,
    id: TemplateSectionId,
    changes: Vec<(TemplateSectionField, Value)>,
) -> Result<Edit, TemplateError> {
    let section = plan.body.template_sections.get(id).ok_or(TemplateError::Gone)?;
    let record = RecordId { kind: Kind::TemplateSection, id: id.raw() };
    let mut edits = Vec::new();
    for (field, value) in changes {
        if let (TemplateSectionField::Key, Value::Text(key)) = (field, &value) {
            let of_it = |other: &&TemplateSection| other.template == section.template && other.id != id;
            if plan.body.template_sections.iter().filter(of_it).any(|other| other.key == *key) {
                return Err(TemplateError::KeyTaken { key: key.clone() });
            }
            edits.extend(followers(plan, section, key));
        }
        edits.push(Edit::set(record, field, value));
    }
    let label = format!("Changed the section {} of a template", brief(plan, record));
    Ok(raise_versions(plan, Edit::Several { label, edits }))
}

/// What names a section by its short name follows it to a new one.
fn followers(plan: &Plan, section: &TemplateSection, key: &str) -> Vec<Edit> {
    let template = section.template.map(|id| id.to_string());
    let uses = set(plan.body.reports.iter().filter(|report| Some(&report.template) == template.as_ref()).map(|report| report.id));
    let mut edits = Vec::new();
    for text in plan.body.report_texts.iter().filter(|text| text.report.is_some_and(|id| uses.contains(&id))) {
        if let Some(rest) = text.section.strip_prefix(&section.key).filter(|rest| rest.is_empty() || rest.starts_with('.')) {
            let record = RecordId { kind: ReportText::KIND, id: text.id.raw() };
            let field = crate::domain::report::ReportTextField::Section;
            edits.push(Edit::set(record, field, Value::Text(format!("{key}{rest}"))));
        }
    }
    for row in plan.body.report_recommendations.iter().filter(|row| row.report.is_some_and(|id| uses.contains(&id))) {
        if row.refers_to.trim() == section.key {
            let record = RecordId { kind: Kind::ReportRecommendation, id: row.id.raw() };
            edits.push(Edit::set(record, ReportRecommendationField::RefersTo, Value::Text(key.to_owned())));
        }
    }
    edits
}

/// Adds a section at the end of those that stand where it stands.
///
/// # Errors
///
/// [`TemplateError`] when its template is gone, or its short name is taken.
pub fn add_section(plan: &Plan, section: &TemplateSection) -> Result<Edit, TemplateError> {
    let template = section.template.filter(|id| plan.body.report_templates.has(*id)).ok_or(TemplateError::Gone)?;
    let mut others: Vec<&TemplateSection> =
        plan.body.template_sections.iter().filter(|other| other.template == Some(template)).collect();
    if others.iter().any(|other| other.key == section.key) {
        return Err(TemplateError::KeyTaken { key: section.key.clone() });
    }
    sort(&mut others, |other| Key::numbers([other.position.into(), other.id.raw().bits()]));
    let after = others.iter().rposition(|other| other.place == section.place).map_or(others.len(), |place| place + 1);
    let mut order: Vec<TemplateSectionId> = others.iter().map(|other| other.id).collect();
    order.insert(after.min(order.len()), section.id);
    let label = format!("Added the section “{}” to a template", section.heading);
    let mut edits = vec![Edit::Add(section.clone().into())];
    edits.extend(positions(&order));
    Ok(raise_versions(plan, Edit::Several { label, edits }))
}

/// Deletes a section and closes the gap it leaves.
///
/// # Errors
///
/// [`TemplateError`] when it is gone, or the template's only one.
pub fn remove_section(plan: &Plan, id: TemplateSectionId) -> Result<Edit, TemplateError> {
    let section = plan.body.template_sections.get(id).ok_or(TemplateError::Gone)?;
    let record = RecordId { kind: Kind::TemplateSection, id: id.raw() };
    let mut rest: Vec<&TemplateSection> =
        plan.body.template_sections.iter().filter(|other| other.template == section.template && other.id != id).collect();
    if rest.is_empty() {
        return Err(TemplateError::LastSection);
    }
    sort(&mut rest, |other| Key::numbers([other.position.into(), other.id.raw().bits()]));
    let order: Vec<TemplateSectionId> = rest.iter().map(|other| other.id).collect();
    let label = format!("Deleted the section {} of a template", brief(plan, record));
    let mut edits = vec![Edit::Remove(record)];
    edits.extend(positions(&order));
    Ok(raise_versions(plan, Edit::Several { label, edits }))
}

/// Moves a section one place; nothing when it is at the end already.
pub fn move_section(plan: &Plan, id: TemplateSectionId, direction: Direction) -> Option<Edit> {
    let record = RecordId { kind: Kind::TemplateSection, id: id.raw() };
    move_among_siblings(plan, record, direction).map(|edit| raise_versions(plan, edit))
}

/// Counts sections anew, from 1.
fn positions(order: &[TemplateSectionId]) -> impl Iterator<Item = Edit> {
    (1..).zip(order).map(|(position, id)| {
        let record = RecordId { kind: Kind::TemplateSection, id: id.raw() };
        Edit::set(record, TemplateSectionField::Position, Value::Whole(position))
    })
}
