//! Which source is made by what.

use super::{
    assessment, background, changes, figures, front_sheet, glossary, governance, implications, key_decision, money,
    next_priorities, papers, progress, reasons, recommendations, risks, summary, themes,
};
use crate::{
    domain::report_template::{SectionSource, TemplateSection},
    report::{document::Block, making::Making},
};

/// What a section holds; nothing where there is nothing to tell.
pub(in crate::report) fn content(making: &mut Making<'_>, section: &TemplateSection) -> Vec<Block> {
    let standing = making.standing(section);
    let generated = match section.source {
        SectionSource::Subject => return front_sheet::subject(making),
        SectionSource::CabinetMember => return front_sheet::post(making, making.report.cabinet_member),
        SectionSource::SeniorLead => return front_sheet::post(making, making.report.senior_lead),
        SectionSource::Author => return front_sheet::author(making),
        SectionSource::KeyDecision => return key_decision::blocks(making),
        SectionSource::ReviewDate => return front_sheet::review_date(making),
        SectionSource::ReviewingCommittee => return front_sheet::reviewing_committee(making),
        SectionSource::CouncilObjectives => return front_sheet::council_objectives(making, section),
        SectionSource::Recommendations => return recommendations::blocks(making),
        SectionSource::Progress => return progress::blocks(making, section, &standing),
        SectionSource::Figures => return figures::blocks(making),
        SectionSource::NextPriorities => return next_priorities::blocks(making, section, &standing),
        SectionSource::GovernanceChart => return governance::chart(making, section),
        SectionSource::Money => return money::blocks(making),
        SectionSource::Risks => return risks::blocks(making),
        SectionSource::Papers => return papers::blocks(making),
        SectionSource::Glossary => return glossary::blocks(making),
        SectionSource::PolicyContext => background::policy_context(making),
        SectionSource::FinancialSummary => implications::financial_summary(making),
        SectionSource::Summary => summary::words(making),
        SectionSource::Background => background::words(making),
        SectionSource::Authorities => background::authorities(making),
        SectionSource::Assessment => assessment::words(making),
        SectionSource::Themes => themes::words(making),
        SectionSource::Alignment => themes::alignment(making),
        SectionSource::Consultation => background::consultation(making),
        SectionSource::Changes => changes::words(making),
        SectionSource::Governance => governance::words(making),
        SectionSource::Reasons => reasons::words(making),
        SectionSource::Words | SectionSource::OtherOptions => String::new(),
        SectionSource::Implication => implications::words(making, &section.key),
    };
    let text = joined([standing, generated]);
    let has_text = !text.is_empty() || making.written(&section.key).is_some();
    // A heading that stands alone may be given words; one that only leads to others need not be.
    if !has_text && section.optional {
        return Vec::new();
    }
    let heading = making.heading(section);
    making.passage(&section.key, &heading, text)
}

/// Texts below one another, without the empty ones.
pub(super) fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> =
        texts.into_iter().map(|text| text.as_ref().trim().to_owned()).filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}
