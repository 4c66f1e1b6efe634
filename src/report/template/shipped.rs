//! The templates that come with the program.

use super::{chosen::Template, file::TemplateFile};
use crate::domain::{
    id::{Id as _, RawId},
    report_template::{ReportKind, ReportTemplateId},
};

/// By which name reports know each, and what it holds.
pub const SHIPPED: &[(&str, &str)] = &[
    ("shipped:cabinet-2023", include_str!(concat!(env!("OUT_DIR"), "/cabinet-2023.json"))),
    ("shipped:scrutiny-2017", include_str!(concat!(env!("OUT_DIR"), "/scrutiny-2017.json"))),
];

/// A shipped template by its name. Its records stand in no plan; their ids are only for it.
pub fn shipped(key: &str) -> Option<Template> {
    let (key, text) = SHIPPED.iter().find(|(known, _)| *known == key)?;
    let file: TemplateFile = serde_json::from_str(text).ok()?;
    let mut ids = (2..).filter_map(RawId::from_bits);
    let (about, sections) = file.records(ReportTemplateId::of(RawId::ONLY), &mut || ids.next().unwrap_or(RawId::ONLY)).ok()?;
    Some(Template { key: (*key).to_owned(), about, sections })
}

/// The first shipped template for a kind of report.
pub fn shipped_for(kind: ReportKind) -> Option<Template> {
    SHIPPED.iter().filter_map(|(key, _)| shipped(key)).find(|template| template.about.kind == kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::template::PLACEHOLDERS;
    use std::collections::BTreeSet;

    #[test]
    fn every_shipped_template_opens_and_names_its_sections_once() {
        for (key, _) in SHIPPED {
            let template = shipped(key).unwrap_or_else(|| panic!("{key} opens"));
            let keys: BTreeSet<&str> = template.sections.iter().map(|section| section.key.as_str()).collect();
            assert_eq!(keys.len(), template.sections.len(), "{key}");
            assert_eq!(shipped_for(template.about.kind).map(|found| found.key), Some((*key).to_owned()));
            assert_eq!(template.about.version, 1);
            for section in &template.sections {
                for text in [&section.heading, &section.words] {
                    let mut rest = text.as_str();
                    while let Some((_, after)) = rest.split_once('{') {
                        let (name, after) = after.split_once('}').expect("each is closed");
                        assert!(PLACEHOLDERS.iter().any(|(known, _)| *known == name), "{key}: {name}");
                        rest = after;
                    }
                }
            }
        }
        assert_eq!(shipped("shipped:other"), None);
    }
}
