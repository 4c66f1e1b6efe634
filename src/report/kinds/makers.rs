//! Which kind of report is made by what.

use super::templated::templated;
use crate::{
    domain::{report::Report, report_template::ReportKind},
    report::{document::Audience, made::Made, view::View},
};

/// Makes a report. The same view and record give the same document, to the letter.
pub type Maker = fn(&View, &Report) -> Made;

/// What makes reports of a kind.
pub fn maker(kind: ReportKind) -> Maker {
    match kind {
        ReportKind::Plan => super::plan::plan,
        ReportKind::Summary => super::summary::summary,
        ReportKind::OnePage => super::one_page::one_page,
        ReportKind::Change => super::change::change,
        ReportKind::Partner => super::partner::partner,
        ReportKind::Newsletter => super::newsletter::newsletter,
        ReportKind::Quarterly => super::quarterly::quarterly,
        ReportKind::BoardPack => super::board_pack::board_pack,
        ReportKind::Figures => super::figures::figures,
        ReportKind::Statutory => super::statutory::statutory,
        ReportKind::Actions => super::actions::actions,
        ReportKind::Cabinet | ReportKind::Scrutiny => templated,
    }
}

/// For whose eyes reports of a kind are.
pub fn audience(kind: ReportKind) -> Audience {
    match kind {
        // What the law asks is tested against all of the plan: against its public part alone a rule would seem not to be met.
        ReportKind::BoardPack | ReportKind::Actions | ReportKind::Partner | ReportKind::Statutory => Audience::Partnership,
        _ => Audience::Public,
    }
}
