//! What the checks find, as lines that a person can read.

use safer_plan::{
    check::{CheckFinding, Checks, Group, every_check},
    domain::{date::Day, plan::Body},
    examples::Example,
    exchange::json,
};

/// A day.
pub fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|_| panic!("“{text}” is not a day"))
}

/// What the checks find in a plan on a day.
pub fn findings(body: &Body, today: Day) -> Vec<CheckFinding> {
    Checks::of(body, today).findings().map(|finding| CheckFinding::clone(finding)).collect()
}

/// What they find in an example on the day it is shown as at.
pub fn of_example(which: Example) -> Vec<CheckFinding> {
    let plan = super::example(which).plan;
    findings(&plan.body, plan.example.expect("an example has a day"))
}

/// `code kind/id: says [working]`, a line each, for the findings of a group.
pub fn lines(findings: &[CheckFinding], group: Group) -> String {
    let of_group = findings.iter().filter(|finding| finding.check.group == group);
    of_group.map(line).collect::<Vec<_>>().join("\n")
}

/// One finding as a line.
pub fn line(finding: &CheckFinding) -> String {
    let CheckFinding { check, subject, says, working, .. } = finding;
    let working = if working.is_empty() { String::new() } else { format!(" [{working}]") };
    format!("{} {}/{}: {says}{working}", check.code, subject.kind.key(), subject.id)
}

/// The codes found at a record, in order.
pub fn codes_at(findings: &[CheckFinding], id: &str) -> Vec<&'static str> {
    findings.iter().filter(|finding| finding.subject.id == super::raw(id)).map(|finding| finding.check.code).collect()
}

/// The day on which made-up plans are looked at.
const TODAY: &str = "2024-06-15";

/// A plan that runs from April 2023 to March 2026, with one objective that lacks nothing, and these records.
pub fn plan(records: &str) -> Body {
    plan_with("", records)
}

/// What records may name without bringing it along.
const BESIDE: [(&str, &str); 3] = [
    ("organisations", r#"{"id": "g9", "name": "Trust"}"#),
    ("posts", r#"{"id": "p1", "title": "Officer"}"#),
    ("boards", r#"{"id": "d1", "name": "Group"}"#),
];

/// The same with these particulars of the plan.
pub fn plan_with(details: &str, records: &str) -> Body {
    let absent = BESIDE.iter().filter(|(table, _)| !records.contains(&format!("\"{table}\":")));
    let mut tables: Vec<String> = absent.map(|(table, row)| format!("\"{table}\": [{row}]")).collect();
    tables.extend((!records.is_empty()).then(|| records.to_owned()));
    let text = format!(
        r#"{{"id": "t1", "partnership": {{"name": "Northshire", "area": "Northshire", "tier": "unitary"}},
        "details": {{"title": "Plan", "starts": "2023/24", "ends": "2025/26"{details}}}, {}}}"#,
        tables.join(", ")
    );
    json::read_bare(&text).unwrap_or_else(|error| panic!("{error}\n{text}")).plan.body
}

/// What the checks find in it.
pub fn found(body: &Body) -> Vec<CheckFinding> {
    findings(body, day(TODAY))
}

/// The findings of one check, a line each.
pub fn says(found: &[CheckFinding], code: &str) -> Vec<String> {
    found.iter().filter(|finding| finding.check.code == code).map(line).collect()
}

/// Whether a check finds something in each of these plans.
pub fn table(code: &str, rows: &[(&str, bool)]) {
    assert!(every_check().any(|check| check.code == code), "there is no check {code}");
    for (records, expected) in rows {
        let found = says(&found(&plan(records)), code);
        assert_eq!(!found.is_empty(), *expected, "{code} in {records}: {found:#?}");
    }
}
