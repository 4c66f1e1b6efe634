//! Exempt papers that do not say why.

use crate::{
    check::{
        check_finding::{Check, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{document::Paper, record::Kind},
};

static EXEMPT: Check = Group::Plan.check(
    "exempt-without-paragraph",
    Severity::Error,
    "An exempt paper that does not say why",
    "Name the paragraph of Schedule 12A, and say why the public interest is in keeping it exempt",
);

pub(in crate::check) const SUITE: Suite = Suite { subjects: &[Kind::Paper], checks: &[&EXEMPT], run: exempt };

fn exempt(look: &mut Look<'_>) {
    let Some(paper) = look.this::<Paper>() else { return };
    if let Some(missing) = paper.missing() {
        let lacks = missing.strip_prefix("Exempt, but ").unwrap_or(missing);
        look.find(&EXEMPT, format!("“{}” is exempt, but {lacks}", paper.title), "");
    }
}
