//! What each of the plan checks finds in objectives, indicators, priorities and money, and what it lets pass.

mod support;

use support::findings::{codes_at, day, findings, found, plan, says, table};

const OBJECTIVE: &str =
    r#""objectives": [{"id": "b1", "reference": "1.1", "title": "Run patrols", "due": "2026-03", "lead": "p1"}]"#;

/// An objective with these fields besides.
fn objective(fields: &str) -> String {
    format!(r#""objectives": [{{"id": "b1", "reference": "1.1", "title": "Run patrols"{fields}}}]"#)
}

#[test]
fn an_objective_that_lacks_something() {
    let measured = |indicator: &str| {
        format!(r#"{OBJECTIVE}, "indicators": [{{"id": "m1", "name": "Calls", "objectives": ["b1"]{indicator}}}]"#)
    };
    let rows = [
        ("objective-without-lead", objective(""), true),
        ("objective-without-lead", objective(r#", "lead": "p1""#), false),
        ("objective-without-lead", objective(r#", "lead_organisation": "g9""#), false),
        ("objective-without-lead", objective(r#", "status": "completed""#), false),
        ("objective-without-date", objective(""), true),
        ("objective-without-date", objective(r#", "due": "2025/26""#), false),
        ("objective-without-measure", objective(""), true),
        ("objective-without-measure", measured(""), false),
        ("objective-without-measure", measured(r#", "retired_on": "2023-10""#), true),
        ("objective-without-measure", objective(r#", "status": "merged""#), false),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(records.as_str(), *expected)]));
}

#[test]
fn an_indicator_that_lacks_something() {
    let indicator = |fields: &str, others: &str| format!(r#""indicators": [{{"id": "m1", "name": "Calls"{fields}}}]{others}"#);
    let target =
        |fields: &str| format!(r#", "targets": [{{"id": "g1", "indicator": "m1", "period": "2024/25", "value": "5"{fields}}}]"#);
    let band = r#", "benchmarks": [{"id": "k1", "indicator": "m1", "title": "National", "low": "24", "high": "40"}]"#;
    let rows = [
        ("indicator-without-baseline", indicator("", ""), true),
        ("indicator-without-baseline", indicator(r#", "baseline": "0""#, ""), false),
        ("indicator-without-baseline", indicator(r#", "class": "contextual""#, ""), false),
        ("indicator-without-baseline", indicator(r#", "measure": "rating""#, ""), false),
        ("indicator-without-baseline", indicator(r#", "retired_on": "2024-01""#, ""), false),
        ("indicator-without-target", indicator("", ""), true),
        ("indicator-without-target", indicator("", &target("")), false),
        ("indicator-without-target", indicator("", &target(r#", "withdrawn": "2024-05""#)), true),
        ("indicator-without-target", indicator("", band), true),
        ("indicator-without-target", indicator(r#", "polarity": "band""#, band), false),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(records.as_str(), *expected)]));
}

#[test]
fn a_priority_that_lacks_something() {
    let priority = |fields: &str, objective: &str| {
        format!(
            r#""priorities": [{{"id": "r1", "title": "Safer streets"{fields}}}], "objectives": [{{"id": "b1", "title": "Run patrols", "priority": "r1"{objective}}}]"#
        )
    };
    let rows = [
        ("priority-without-lead", priority("", ""), true),
        ("priority-without-lead", priority(r#", "lead": "p1""#, ""), false),
        ("priority-without-lead", priority(r#", "effective_to": "2024-03""#, ""), false),
        ("priority-without-board", priority("", ""), true),
        ("priority-without-board", priority(r#", "board": "d1""#, ""), false),
        ("priority-without-objective", priority("", ""), false),
        ("priority-without-objective", priority("", r#", "status": "retired""#), true),
        ("priority-without-objective", r#""priorities": [{"id": "r1", "title": "Safer streets"}]"#.to_owned(), true),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(records.as_str(), *expected)]));
}

#[test]
fn progress_that_is_late_silent_done_or_dropped() {
    let told = |fields: &str, update: &str| {
        format!(r#"{}, "updates": [{{"id": "d1", "objective": "b1", "state": "accepted"{update}}}]"#, objective(fields))
    };
    let step = |fields: &str, status: &str| {
        format!(r#"{}, "milestones": [{{"id": "c1", "objective": "b1", "title": "Open"{fields}}}]"#, objective(status))
    };
    let blue = r#", "brag": "blue""#;
    let rows = [
        ("objective-overdue", objective(r#", "due": "2024-05""#), true),
        ("objective-overdue", objective(r#", "due": "2024-06""#), false),
        ("objective-overdue", objective(r#", "due": "2024-05", "brag": "blue""#), false),
        ("objective-silent", objective(""), true),
        ("objective-silent", objective(r#", "starts": "2024-05""#), false),
        ("objective-silent", told("", r#", "period": "2023/24-Q4", "date": "2024-04-10""#), false),
        ("objective-silent", told("", r#", "period": "2023/24-Q3", "date": "2024-01-10""#), true),
        ("objective-silent", told("", r#", "period": "2023/24-Q4""#), false),
        ("complete-yet-kept", told(blue, r#", "period": "2023/24", "brag": "blue""#), true),
        ("complete-yet-kept", told("", r#", "period": "2023/24", "brag": "blue""#), false),
        ("complete-yet-kept", told(blue, r#", "period": "2024/25-Q1", "brag": "blue""#), false),
        (
            "complete-yet-kept",
            told(r#", "brag": "blue", "status": "completed""#, r#", "period": "2023/24", "brag": "blue""#),
            false,
        ),
        ("ended-without-reason", objective(r#", "status": "retired""#), true),
        ("ended-without-reason", objective(r#", "status": "transferred""#), true),
        ("ended-without-reason", objective(r#", "status": "retired", "closing_note": " ""#), true),
        ("ended-without-reason", objective(r#", "status": "retired", "closing_note": "The grant ended.""#), false),
        ("ended-without-reason", objective(r#", "status": "retired", "closing_reason": "funding_ended""#), false),
        ("ended-without-reason", objective(r#", "status": "completed""#), false),
        ("milestone-overdue", step(r#", "due": "2024-05""#, ""), true),
        ("milestone-overdue", step(r#", "due": "2024-05", "done": "2024-05""#, ""), false),
        ("milestone-overdue", step(r#", "due": "2024-05""#, r#", "status": "completed""#), false),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(records.as_str(), *expected)]));
}

#[test]
fn an_exception_asks_for_action_and_a_forecast() {
    let told = |now: &str, updates: &[(&str, &str)]| {
        let update = |(number, (period, fields)): (usize, &(&str, &str))| {
            format!(r#"{{"id": "d{}", "objective": "b1", "period": "{period}", "state": "accepted"{fields}}}"#, number + 1)
        };
        let updates: Vec<String> = updates.iter().enumerate().map(update).collect();
        format!(r#"{}, "updates": [{}]"#, objective(&format!(r#", "brag": "{now}""#)), updates.join(", "))
    };
    let (q3, q4) = ("2023/24-Q3", "2023/24-Q4");
    let (red, amber) = (r#", "brag": "red""#, r#", "brag": "amber""#);
    let both = r#", "brag": "red", "corrective": "A second team.", "forecast": "2025-03""#;
    let words = r#", "brag": "red", "corrective": "A second team.""#;
    let date = r#", "brag": "amber", "forecast": "2025-03""#;
    let rows = [
        (told("red", &[(q4, red)]), true),
        (told("red", &[(q4, both)]), false),
        (told("red", &[(q4, words)]), true),
        (told("amber", &[(q4, amber)]), false),
        (told("amber", &[(q3, amber), (q4, amber)]), true),
        (told("amber", &[(q3, amber), (q4, date)]), true),
        (told("amber", &[(q4, amber), (q3, red)]), false),
        (told("amber", &[("2023/24", amber), (q4, amber)]), false),
        (told("green", &[(q4, red)]), false),
        (told("red", &[(q3, both), (q4, red)]), true),
    ];
    rows.iter().for_each(|(records, expected)| table("exception-without-action", &[(records.as_str(), *expected)]));
    let draft = told("red", &[(q4, red)]).replace("accepted", "draft");
    table("exception-without-action", &[(draft.as_str(), false)]);
}

#[test]
fn an_objective_that_goes_on_from_nothing() {
    let titled = |title: &str, others: &str| format!(r#""objectives": [{{"id": "b1", "title": "{title}"{others}"#);
    let rows = [
        (titled("Continue to provide the scheme", "}]"), true),
        (titled("Continued provision of the scheme", "}]"), true),
        (titled("The continued provision of the scheme", "}]"), true),
        (titled("Keep the scheme going", "}]"), true),
        (titled("Further development of the scheme", "}]"), true),
        (titled("Provide the scheme", "}]"), false),
        (titled("Keepers of animals are told", "}]"), false),
        (titled("Continue to provide the scheme", r#", "starts": "2022-10"}]"#), false),
        (titled("Continue to provide the scheme", r#", "origins": ["b2"]}, {"id": "b2", "title": "Provide it"}]"#), false),
        (titled("Continue to provide the scheme", r#", "status": "retired"}]"#), false),
        (
            titled(
                "Continue to provide the scheme",
                r#"}], "updates": [{"id": "d1", "objective": "b1", "period": "2023/24", "state": "accepted"}]"#,
            ),
            false,
        ),
    ];
    rows.iter().for_each(|(records, expected)| table("continued-from-nothing", &[(records.as_str(), *expected)]));
    let body = plan(&titled("Continue to provide the scheme", "}]"));
    let in_first_year = findings(&body, day("2024-03-31"));
    assert_eq!(says(&in_first_year, "continued-from-nothing"), [""; 0], "there may be no report yet");
}

#[test]
fn money_that_ends_before_the_work() {
    let paid = |fields: &str, funding: &str| {
        format!(r#"{}, "funding": [{{"id": "f1", "title": "Grant", "objectives": ["b1"]{funding}}}]"#, objective(fields))
    };
    let contract = |fields: &str, others: &str| {
        format!(r#"{}, "contracts": [{{"id": "c1", "title": "Mentoring", "objectives": ["b1"]{fields}}}]{others}"#, objective(""))
    };
    let rows = [
        (objective(""), None),
        (paid("", r#", "ends": "2026-03""#), None),
        (paid("", ""), None),
        (
            paid("", r#", "ends": "2025-03""#),
            Some("Paid for until March 2025; the plan ends 31 March 2026: 12 months without money"),
        ),
        (
            paid(r#", "due": "2025-06""#, r#", "ends": "2025-03""#),
            Some("Paid for until March 2025; due June 2025: 3 months without money"),
        ),
        (paid(r#", "due": "2025-03""#, r#", "ends": "2025-03""#), None),
        (paid(r#", "brag": "blue""#, r#", "ends": "2025-03""#), None),
        (
            paid("", r#", "ends": "2026-03", "status": "applied""#),
            Some("Needed: the plan ends 31 March 2026. Not counted: Grant, until March 2026 (applied for, not secured)"),
        ),
        (
            contract(r#", "ends": "2025-03-31""#, ""),
            Some("Paid for until 31 March 2025; the plan ends 31 March 2026: 12 months without money"),
        ),
        (
            contract(
                r#", "ends": "2025-03-31""#,
                r#", "contract_options": [{"id": "c2", "contract": "c1", "position": 1, "months": "12", "status": "exercised"}]"#,
            ),
            None,
        ),
        (
            contract(
                r#", "ends": "2026-03-31", "funding": ["f2"]"#,
                r#", "funding": [{"id": "f2", "title": "Grant", "ends": "2025-09"}]"#,
            ),
            Some("Paid for until September 2025; the plan ends 31 March 2026: 6 months without money"),
        ),
        (
            r#""funding": [{"id": "f3", "title": "Grant for all", "ends": "2025-03"}]"#.to_owned(),
            Some("Paid for until March 2025; the plan ends 31 March 2026: 12 months without money"),
        ),
    ];
    for (records, working) in rows {
        let found = found(&plan(&records));
        let at: Vec<&str> = found
            .iter()
            .filter(|finding| finding.check.code == "money-ends-first")
            .map(|finding| finding.working.as_str())
            .collect();
        assert_eq!(at, working.into_iter().collect::<Vec<_>>(), "{records}");
    }
}

#[test]
fn options_whose_notice_is_due() {
    let option = |contract: &str, option: &str| {
        format!(
            r#""contracts": [{{"id": "c1", "title": "Mentoring", "ends": "2025-03-31"{contract}}}],
            "contract_options": [{{"id": "c2", "contract": "c1", "position": 1, "months": "12"{option}}}]"#
        )
    };
    for (records, codes) in [
        (option("", ""), vec!["option-without-notice"]),
        (option("", r#", "notice_by": "2024-06-14""#), vec!["option-notice-past"]),
        (option("", r#", "notice_by": "2024-09-15""#), vec!["option-notice-near"]),
        (option("", r#", "notice_by": "2024-09-16""#), vec![]),
        (option("", r#", "notice_by": "2024-06-14", "status": "exercised""#), vec![]),
        (option(r#", "status": "ended""#, r#", "notice_by": "2024-06-14""#), vec![]),
    ] {
        let found = found(&plan(&records));
        let at: Vec<&str> = codes_at(&found, "c1").into_iter().filter(|code| code.starts_with("option")).collect();
        assert_eq!(at, codes, "{records}");
    }
}
