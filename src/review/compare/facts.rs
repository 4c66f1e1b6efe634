//! A record that is new or gone, in a few words.

use crate::domain::{
    board::{BoardField, MemberField, ReportingLineField},
    contract::{ContractField, ContractOptionField},
    field::lower_first,
    funding::{FundingExtensionField, FundingField},
    indicator::{IndicatorField, MethodField, TargetField},
    milestone::MilestoneField,
    plan::Body,
    priority::PriorityField,
    reading::{CorrectionField, ReadingField},
    record::{AnyRecord, FieldId, Kind},
};

/// What is worth saying of a record beside its name: `amount £86,000, end date March 2024`. Only of a part is its name said too.
pub(super) fn facts(record: &AnyRecord, body: &Body) -> String {
    let told = told(record.record_id().kind).into_iter().filter_map(|field| {
        let about = field.about();
        let text = about.text(&record.value(field), body);
        (!text.is_empty()).then(|| format!("{} {}", lower_first(about.label), text.replace('\n', ", ")))
    });
    told.collect::<Vec<_>>().join(", ")
}

fn told(kind: Kind) -> Vec<FieldId> {
    match kind {
        Kind::Priority => vec![PriorityField::Lead.into(), PriorityField::Board.into()],
        Kind::Milestone => vec![MilestoneField::Due.into(), MilestoneField::Done.into()],
        Kind::Indicator => vec![IndicatorField::Unit.into(), IndicatorField::Baseline.into()],
        Kind::Method => vec![MethodField::What.into()],
        Kind::Target => vec![TargetField::Value.into(), TargetField::High.into()],
        Kind::Reading => vec![ReadingField::Value.into(), ReadingField::Words.into()],
        Kind::Correction => vec![CorrectionField::Reason.into()],
        Kind::Funding => vec![FundingField::Funder.into(), FundingField::Amount.into(), FundingField::Ends.into()],
        Kind::FundingExtension => vec![FundingExtensionField::NewEnd.into(), FundingExtensionField::DecidedBy.into()],
        Kind::Contract => vec![ContractField::Provider.into(), ContractField::Value.into(), ContractField::Ends.into()],
        Kind::ContractOption => vec![ContractOptionField::Months.into(), ContractOptionField::Status.into()],
        Kind::Board => vec![BoardField::Chair.into(), BoardField::Meets.into()],
        Kind::ReportingLine => vec![ReportingLineField::To.into()],
        Kind::Member => vec![MemberField::Role.into()],
        _ => Vec::new(),
    }
}
