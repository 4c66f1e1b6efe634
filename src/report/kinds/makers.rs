//! Which kind of report is made by what.

use super::templated::templated;
use crate::{
    domain::{
        report::Report,
        report_template::ReportKind,
        value::{Choice as _, ChoiceOption},
    },
    report::{document::Audience, made::Made, view::View},
};

/// Makes a report. The same view and record give the same document, to the letter.
pub type Maker = fn(&View, &Report) -> Made;

/// What makes reports of a kind; nothing for one that cannot be made yet.
pub fn maker(kind: ReportKind) -> Option<Maker> {
    match kind {
        ReportKind::Plan => Some(super::plan::plan),
        ReportKind::Summary => Some(super::summary::summary),
        ReportKind::OnePage => Some(super::one_page::one_page),
        ReportKind::Change => Some(super::change::change),
        ReportKind::Partner => Some(super::partner::partner),
        ReportKind::Newsletter => Some(super::newsletter::newsletter),
        ReportKind::Quarterly => Some(super::quarterly::quarterly),
        ReportKind::BoardPack => Some(super::board_pack::board_pack),
        ReportKind::Figures => Some(super::figures::figures),
        ReportKind::Statutory => Some(super::statutory::statutory),
        ReportKind::Actions => Some(super::actions::actions),
        ReportKind::Cabinet | ReportKind::Scrutiny => Some(templated),
    }
}

/// The kinds that can be made, in the order they are offered.
pub fn offered() -> impl Iterator<Item = &'static ChoiceOption> {
    ReportKind::OPTIONS.iter().filter(|option| ReportKind::from_key(option.key).and_then(maker).is_some())
}

/// For whose eyes reports of a kind are.
pub fn audience(kind: ReportKind) -> Audience {
    match kind {
        // What the law asks is tested against all of the plan: against its public part alone a rule would seem not to be met.
        ReportKind::BoardPack | ReportKind::Actions | ReportKind::Partner | ReportKind::Statutory => Audience::Partnership,
        _ => Audience::Public,
    }
}
