//! What each kind of report is for, who reads it, and what has to be known before one can be made.

use crate::domain::{
    report::ReportField,
    report_template::ReportKind,
    value::{Choice as _, ChoiceOption},
};

/// What a kind of report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboutKind {
    /// What it holds, in a line.
    pub what: &'static str,
    /// Who reads it, in a line.
    pub readers: &'static str,
    /// What the form for a new one asks for, in order.
    pub asks: &'static [ReportField],
    /// What of that must be filled in.
    pub must: &'static [ReportField],
    /// Whether it is made from a template, and so has a front sheet or sections of the council's own.
    pub has_template: bool,
}

use ReportField::{Board, Date, NextPeriod, Organisation, Period, Title};

const COMMITTEE: &[ReportField] = &[Title, Board, Date, Period, NextPeriod];

/// What a kind of report is for.
pub fn about(kind: ReportKind) -> AboutKind {
    let plain = |what, readers, asks: &'static [ReportField]| AboutKind { what, readers, asks, must: &[], has_template: false };
    match kind {
        ReportKind::Cabinet => AboutKind {
            has_template: true,
            ..plain(
                "The year’s progress with the priorities for the years to come, its front sheet, recommendations and implications",
                "Cabinet, and anyone who reads its agenda",
                COMMITTEE,
            )
        },
        ReportKind::Scrutiny => AboutKind {
            has_template: true,
            ..plain(
                "What the plan is, where its figures stand and what changed, with implications and background papers",
                "The scrutiny committee, and anyone who reads its agenda",
                &[Title, Board, Date, Period],
            )
        },
        ReportKind::Plan => plain("The whole plan, from its vision to its glossary", "Anyone", &[Title, Date]),
        ReportKind::Summary => plain("The plan in short and in plain words", "Residents", &[Title, Period]),
        ReportKind::OnePage => {
            plain("Every priority and objective on one page, to print and pin up", "Partners and residents", &[Title, Period])
        }
        ReportKind::Quarterly => AboutKind {
            must: &[Period],
            ..plain(
                "One quarter: how objectives stand, what changed and what is off track",
                "The strategy group",
                &[Title, Board, Date, Period],
            )
        },
        ReportKind::BoardPack => AboutKind {
            must: &[Board],
            ..plain(
                "One board’s objectives, decisions, open actions, what changed, what is due, and risks",
                "That board; not for publication",
                &[Title, Board, Date, Period],
            )
        },
        ReportKind::Change => {
            plain("What differs between two editions, and in which words", "Boards, scrutiny and anyone", &[Title])
        }
        ReportKind::Figures => {
            plain("Every figure with its chart, readings and definition sheet", "Analysts, boards and anyone", &[Title, Period])
        }
        ReportKind::Statutory => plain(
            "What the law asks of the plan and how that is met",
            "Legal and democratic services; not for publication",
            &[Title, Date],
        ),
        ReportKind::Actions => {
            plain("Every action of the boards, open ones first", "The boards; not for publication", &[Title, Board])
        }
        ReportKind::Partner => AboutKind {
            must: &[Organisation],
            ..plain("What one partner leads, owes and is due", "That partner; not for publication", &[Title, Organisation, Period])
        },
        ReportKind::Newsletter => {
            plain("A few facts with their figures, ready to be written up", "Whoever writes the newsletter", &[Title, Period])
        }
    }
}

/// Every kind of report, in the order they are offered. It names no maker: those would come into the page, which leaves them to the worker.
pub fn kinds() -> impl Iterator<Item = (ReportKind, &'static ChoiceOption)> {
    ReportKind::OPTIONS.iter().filter_map(|option| Some((ReportKind::from_key(option.key)?, option)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::record::FieldId,
        report::{document::Audience, kinds::audience},
    };

    #[test]
    fn what_is_not_for_the_public_says_so() {
        for (kind, option) in kinds() {
            let says_so = about(kind).readers.ends_with("; not for publication");
            assert_eq!(says_so, audience(kind) == Audience::Partnership, "{}", option.key);
        }
    }

    #[test]
    fn what_must_be_filled_in_is_asked_for() {
        for (kind, option) in kinds() {
            let about = about(kind);
            assert!(about.asks.first() == Some(&Title), "{}", option.key);
            assert!(about.must.iter().all(|field| about.asks.contains(field)), "{}", option.key);
            assert!(about.asks.iter().all(|field| !FieldId::from(*field).about().label.is_empty()));
            assert!([about.what, about.readers].iter().all(|words| !words.is_empty() && !words.ends_with('.')), "{}", option.key);
        }
    }
}
