//! Templates of reports: one is added with all its sections, or taken as a new version.

use super::Edit;
use crate::domain::{
    id::{Id as _, RawId},
    plan::Plan,
    record::AnyRecord,
    report_template::{ReportTemplate, ReportTemplateId, TemplateSection, TemplateSectionId},
};

/// Adds a template with its sections under ids of its own. One that has the name of another is told apart by a number.
pub fn add_template(
    plan: &Plan,
    about: &ReportTemplate,
    sections: &[TemplateSection],
    id: ReportTemplateId,
    ids: &mut dyn FnMut() -> RawId,
) -> Edit {
    let mut template = about.clone();
    template.id = id;
    template.title = free_title(plan, &about.title);
    if template.based_on.is_empty() {
        template.based_on.clone_from(&about.title);
    }
    template.version = 1;
    let label = format!("Added the template “{}”", template.title);
    let copy = |(position, section): (u32, &TemplateSection)| {
        let mut section = section.clone();
        section.id = TemplateSectionId::of(ids());
        (section.template, section.position) = (Some(id), position);
        Edit::Add(AnyRecord::from(section))
    };
    let sections: Vec<Edit> = (1..).zip(sections).map(copy).collect();
    Edit::Several { label, edits: std::iter::once(Edit::Add(AnyRecord::from(template))).chain(sections).collect() }
}

/// `Cabinet, 2023 style (2)`, where there is one of this name.
fn free_title(plan: &Plan, title: &str) -> String {
    let taken = |title: &str| plan.body.report_templates.iter().any(|row| row.title.trim().eq_ignore_ascii_case(title.trim()));
    if !taken(title) {
        return title.to_owned();
    }
    (2_u32..10_000).map(|number| format!("{title} ({number})")).find(|title| !taken(title)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{field::Record as _, id::PlanId},
        edit::apply,
    };

    #[test]
    fn a_template_comes_with_its_sections_in_order_and_a_name_of_its_own() {
        let raw = |bits: u64| RawId::from_bits(bits).unwrap();
        let plan = Plan::new(PlanId::of(raw(9)));
        let mut about = ReportTemplate::blank(ReportTemplateId::of(RawId::ONLY));
        (about.title, about.version) = ("Cabinet".to_owned(), 7);
        let section = |key: &str| {
            let mut section = TemplateSection::blank(TemplateSectionId::of(RawId::ONLY));
            section.key = key.to_owned();
            section
        };
        let sections = [section("summary"), section("background")];
        let mut next = 100;
        let mut ids = || {
            next += 1;
            raw(next)
        };
        let once = add_template(&plan, &about, &sections, ReportTemplateId::of(raw(1)), &mut ids);
        assert_eq!(once.label(&plan), "Added the template “Cabinet”");
        let plan = apply(&plan, &once).unwrap().plan;
        let twice = add_template(&plan, &about, &sections, ReportTemplateId::of(raw(2)), &mut ids);
        assert_eq!(twice.label(&plan), "Added the template “Cabinet (2)”");
        let plan = apply(&plan, &twice).unwrap().plan;
        let own = plan.body.report_templates.get(ReportTemplateId::of(raw(2))).unwrap();
        assert_eq!((own.version, own.based_on.as_str()), (1, "Cabinet"));
        let mine = plan.body.template_sections.iter().filter(|row| row.template == Some(own.id));
        let mut mine: Vec<_> = mine.map(|row| (row.position, row.key.clone())).collect();
        mine.sort();
        assert_eq!(mine, [(1, "summary".to_owned()), (2, "background".to_owned())]);
        assert_eq!(plan.body.template_sections.len(), 4);
    }
}
