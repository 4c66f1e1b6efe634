//! A template as it stands in a file: the same shape for those that come with the program and those a council sends another.

use super::chosen::Template;
use crate::domain::{
    field::{FieldError, Record},
    id::{Id as _, RawId},
    record::{AnyRecord, FieldId},
    report_template::{
        ReportKind, ReportTemplate, ReportTemplateId, SectionNumbering, SectionPlace, SectionSource, TemplateSection,
        TemplateSectionId,
    },
    value::Choice,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What such a file calls itself.
pub const FORMAT: &str = "safer-plan-template";
/// The shape of the file.
pub const FORMAT_VERSION: u32 = 1;
/// The most sections of a template from a file: several times what any report has.
pub const MOST_SECTIONS: usize = 200;

/// A template as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateFile {
    format: String,
    format_version: u32,
    title: String,
    #[serde(with = "choice")]
    kind: ReportKind,
    #[serde(default)]
    version: u32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    based_on: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    key_decision_categories: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    council_objectives: Vec<String>,
    sections: Vec<SectionFile>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile {
    key: String,
    #[serde(with = "choice")]
    place: SectionPlace,
    #[serde(with = "choice")]
    source: SectionSource,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    heading: String,
    #[serde(default, with = "choice", skip_serializing_if = "is_unnumbered")]
    numbering: SectionNumbering,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
    #[serde(default, skip_serializing_if = "is_false")]
    optional: bool,
}

/// What is wrong with a template that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// It has no sections.
    NoSections,
    /// It has more than [`MOST_SECTIONS`].
    TooMany {
        /// How many.
        count: usize,
    },
    /// Two sections have the same short name.
    Twice {
        /// The name.
        key: String,
    },
    /// A field holds what it cannot hold.
    Field {
        /// The section, or the template itself.
        at: String,
        /// What is wrong.
        error: FieldError,
    },
}

impl TemplateFile {
    /// The file of a template.
    pub fn of(template: &Template) -> Self {
        let about = &template.about;
        let section = |section: &TemplateSection| SectionFile {
            key: section.key.clone(),
            place: section.place,
            source: section.source,
            heading: section.heading.clone(),
            numbering: section.numbering,
            words: section.words.clone(),
            optional: section.optional,
        };
        Self {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            title: about.title.clone(),
            kind: about.kind,
            version: about.version,
            based_on: about.based_on.clone(),
            key_decision_categories: about.key_decision_categories.clone(),
            council_objectives: about.council_objectives.clone(),
            sections: template.sections.iter().map(section).collect(),
        }
    }

    /// What it calls itself, and the shape it has.
    pub fn format(&self) -> (&str, u32) {
        (&self.format, self.format_version)
    }

    /// Its records, under this id and others that are brought.
    ///
    /// # Errors
    ///
    /// [`TemplateFault`] when a field holds what it cannot hold, or sections cannot be told apart.
    pub fn records(
        self,
        id: ReportTemplateId,
        ids: &mut dyn FnMut() -> RawId,
    ) -> Result<(ReportTemplate, Vec<TemplateSection>), TemplateFault> {
        if self.sections.is_empty() {
            return Err(TemplateFault::NoSections);
        }
        if self.sections.len() > MOST_SECTIONS {
            return Err(TemplateFault::TooMany { count: self.sections.len() });
        }
        let mut about = ReportTemplate::blank(id);
        (about.title, about.kind, about.version, about.based_on) = (self.title, self.kind, self.version.max(1), self.based_on);
        about.key_decision_categories = self.key_decision_categories;
        about.council_objectives = self.council_objectives;
        check(&about, "the template")?;
        let mut sections: Vec<TemplateSection> = Vec::new();
        for (position, given) in (1..).zip(self.sections) {
            if sections.iter().any(|earlier| earlier.key == given.key) {
                return Err(TemplateFault::Twice { key: given.key });
            }
            let mut section = TemplateSection::blank(TemplateSectionId::of(ids()));
            (section.template, section.position) = (Some(id), position);
            (section.place, section.source, section.numbering) = (given.place, given.source, given.numbering);
            (section.key, section.heading, section.words, section.optional) =
                (given.key, given.heading, given.words, given.optional);
            check(&section, &format!("section {position}"))?;
            sections.push(section);
        }
        Ok((about, sections))
    }
}

fn check<R: Record>(record: &R, at: &str) -> Result<(), TemplateFault> {
    let record: AnyRecord = record.clone().into();
    for field in FieldId::all(R::KIND) {
        field.about().check(&record.value(field)).map_err(|error| TemplateFault::Field { at: at.to_owned(), error })?;
    }
    Ok(())
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_unnumbered(numbering: &SectionNumbering) -> bool {
    *numbering == SectionNumbering::None
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// A choice by its key.
mod choice {
    use super::{Choice, Deserialize, Deserializer, Serializer};
    use serde::de::Error as _;

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    pub(super) fn serialize<S: Serializer, C: Choice>(choice: &C, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(choice.key())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>, C: Choice>(from: D) -> Result<C, D::Error> {
        let key = String::deserialize(from)?;
        C::from_key(&key).ok_or_else(|| D::Error::custom(format!("“{key}” is none of the choices")))
    }
}
