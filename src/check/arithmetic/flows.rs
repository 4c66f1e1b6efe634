//! Who joined and left a cohort: whether the numbers balance, and whether the reasons account for all.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity, Suite},
    domain::{
        balance::{Balance, written},
        cohort::{CohortFlow, Movement},
        cohort_sums::{Reasons, sums_of},
        number::Number,
        record::Kind,
    },
};

/// Opening + joined − left is not closing.
pub static FLOW_BALANCE: Check = Check {
    code: "flow-balance",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "A cohort that does not balance",
    mend: "Correct the number at the beginning or at the end, or who joined or left",
};

/// Some who left or joined did so for no stated reason.
pub static FLOW_REASONS: Check = Check {
    code: "flow-reasons",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "Reasons that do not account for all",
    mend: "Add the reason that is missing, or correct a number",
};

/// Everything about one cohort flow.
pub(in crate::check) const SUITE: Suite = Suite { subjects: &[Kind::CohortFlow], checks: &[&FLOW_BALANCE, &FLOW_REASONS], run };

fn run(look: &mut Look<'_>) {
    let Some(flow) = look.this::<CohortFlow>() else { return };
    let sums = sums_of(flow, &look.of_this::<Movement>());
    if let (Some(comes_to), Some(closing)) = (sums.balance.off_by().and(sums.comes_to), sums.closing) {
        let says = format!(
            "The cohort comes to {} by who joined and left, but {} are stated at the end",
            comes_to.grouped(),
            closing.grouped()
        );
        look.find(&FLOW_BALANCE, says, sums.imbalance());
    }
    find_reasons(look, &sums.joined, "joined");
    find_reasons(look, &sums.left, "left");
}

fn find_reasons(look: &mut Look<'_>, reasons: &Reasons, did: &str) {
    let (Some(stated), Some(sum)) = (reasons.stated, reasons.sum) else { return };
    let terms = written(reasons.lines.iter().filter_map(|line| line.number));
    let (stated, sum) = (stated.grouped(), sum.grouped());
    let (off, working) = match reasons.balance {
        Balance::Short(by) => (format!("{} not accounted for", by.grouped()), difference(&stated, &terms, by)),
        Balance::Over(by) => (format!("{} too many", by.grouped()), format!("({terms}) − {stated} = {}", by.grouped())),
        Balance::Unknown | Balance::Even => return,
    };
    let says = format!("{stated} {did}, and the reasons come to {sum}: {off}");
    let finding = CheckFinding::new(&FLOW_REASONS, look.subject(), says, working);
    look.report(finding.at(did));
}

fn difference(stated: &str, terms: &str, by: Number) -> String {
    format!("{stated} − ({terms}) = {}", by.grouped())
}
