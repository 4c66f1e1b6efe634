//! Stated shares of a breakdown: whether they come to a hundred, are what the counts make, and have a whole.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity},
    domain::{
        balance::{Balance, written},
        breakdown::BreakdownKind,
        breakdown_sums::{BreakdownSums, PartLine},
        id::Id as _,
        number::Number,
    },
};

/// Shares that make up the whole and do not come to a hundred.
pub static SHARES_SUM: Check = Check {
    code: "shares-sum",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "Shares that do not come to 100%",
    mend: "Correct a share, or add the part that is missing",
};

/// A stated share that the counts do not make.
pub static PART_SHARE: Check = Check {
    code: "part-share",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "A share that its counts do not make",
    mend: "Correct the share, or the counts it was worked out from",
};

/// Parts of nobody knows how many.
pub static WHOLE_MISSING: Check = Check {
    code: "whole-missing",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "Parts without a whole",
    mend: "Enter the whole: of how many were they counted",
};

pub(super) fn find_shares(look: &mut Look<'_>, sums: &BreakdownSums) {
    let wrong = find_wrong_shares(look, sums);
    if let (Some(sum), Some(false), false) = (sums.share_sum, sums.shares_fit, wrong) {
        let shares: Vec<Number> = sums.lines.iter().filter(|line| line.depth == 0).filter_map(|line| line.stated_share).collect();
        look.find(
            &SHARES_SUM,
            format!("The shares make up the whole and come to {}%, not 100%", sum.grouped()),
            format!("{} = {}", written(shares), sum.grouped()),
        );
    }
    find_missing_whole(look, sums);
}

/// A share that fits what the part is taken from, or the whole, is right: reports say either. Where the parts do not add up, or a
/// part is larger than what it is taken from, its share is not held against it as well.
fn find_wrong_shares(look: &mut Look<'_>, sums: &BreakdownSums) -> bool {
    let exhaustive = sums.kind == BreakdownKind::Exhaustive;
    let unsound = matches!(sums.balance, Balance::Over(_)) || (exhaustive && matches!(sums.balance, Balance::Short(_)));
    let mut found = false;
    for line in sums.lines.iter().filter(|line| line.exceeds.is_none() && !unsound) {
        let fits = line.share_of_whole.is_some_and(|share| share.agrees == Some(true));
        if let (Some(share), Some(value), Some(stated), false) = (line.share, line.value, line.stated_share, fits)
            && share.agrees == Some(false)
        {
            let (value, of, percent) = (value.grouped(), share.of.grouped(), share.percent.grouped());
            let says = format!("“{}” is stated as {}%, but {value} of {of} is {percent}%", line.label, stated.grouped());
            let finding = CheckFinding::new(&PART_SHARE, look.subject(), says, format!("{value} ÷ {of} = {percent}%"));
            look.report(finding.at(line.part.raw().to_string()));
            found = true;
        }
    }
    found
}

/// Shares of nobody knows how many; and counts of some, or of what overlaps, which no sum makes up for. Counts that make up the
/// whole need no other: their sum is it.
fn find_missing_whole(look: &mut Look<'_>, sums: &BreakdownSums) {
    let by_sum = sums.kind == BreakdownKind::Exhaustive && sums.uncounted == 0;
    let lacks = |line: &&PartLine| {
        let share = line.stated_share.is_some() && line.share.is_none() && line.at_most.is_none() && !by_sum;
        let count = line.value.is_some() && sums.whole.is_none() && sums.kind != BreakdownKind::Exhaustive;
        (share || count) && !sums.whole.is_some_and(Number::is_nought)
    };
    let said = |line: &PartLine| {
        let share = line.stated_share.map(|share| format!("{}%", share.grouped()));
        let amount = line.value.map(Number::grouped).or(share).unwrap_or_default();
        (amount.clone(), format!("{} {amount} of ?", line.label))
    };
    let (amounts, working): (Vec<String>, Vec<String>) = sums.lines.iter().filter(lacks).map(said).unzip();
    if !amounts.is_empty() {
        look.find(&WHOLE_MISSING, format!("It is not said of how many: {}", amounts.join(", ")), working.join("; "));
    }
}
