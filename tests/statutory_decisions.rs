//! The tests of statutory rules on decisions, scrutiny and other duties: with a plan that meets the rule, one that meets it in part,
//! one that does not.

mod support;

use safer_plan::check::statutory::{
    Standing::{Asked, Met, NotApplicable, NotMet, Partly},
    shipped,
};
use std::collections::HashSet;
use support::ruled::{BEGUN, hold, result};

#[test]
fn scrutiny_looks_every_year_and_is_answered() {
    let board = format!(r#"{BEGUN},"boards":[{{"id":"b1","name":"Scrutiny","kind":"scrutiny"}}]"#);
    hold("R21", &[(&board, Met, "Scrutiny"), (BEGUN, NotMet, ""), ("", Asked, "")]);
    let session = |on: &str| format!(r#""scrutiny":[{{"id":"k1","title":"Plan"{on}}}]"#);
    hold(
        "R22",
        &[
            (&session(r#","date":"2022-11-08""#), Met, "by 8 November 2023"),
            (&session(r#","date":"2022-11-07""#), NotMet, "was due again by 7 November 2023"),
            (&session(""), Asked, ""),
            ("", Asked, ""),
        ],
    );
    let asked = |rows: &str| format!(r#"{},"recommendations":[{rows}]"#, session(r#","date":"2023-10-10""#));
    let (late, done) = (
        r#"{"id":"r1","scrutiny":"k1","title":"More"}"#,
        r#"{"id":"r2","scrutiny":"k1","title":"Less","status":"done","responded":"2023-11-01"}"#,
    );
    hold(
        "R23",
        &[
            (&asked(done), Met, "1 recommendation, none answered late"),
            (&asked(late), NotMet, "1 of 1 recommendation late, 1 of them still without"),
            (&asked(&format!("{late},{done}")), Partly, "1 of 2 recommendations late"),
            (&asked(&done.replace("2023-11-01", "2023-11-08")), NotMet, "0 of them still without"),
            (&asked(late).replace("2023-10-10", "2023-10-11"), Met, "none answered late"),
            ("", NotApplicable, ""),
        ],
    );
}

#[test]
fn full_council_agrees_what_is_in_the_policy_framework() {
    let steps = |rows: &str, details: &str| {
        format!(
            r#""details":{{"title":"Plan"{details}}},"boards":[{{"id":"b1","name":"Cabinet","kind":"cabinet"}},{{"id":"b2","name":"Council","kind":"council"}}],"approvals":[{rows}]"#
        )
    };
    let step = |id: &str, subject: &str, board: &str, outcome: &str| {
        format!(r#"{{"id":"{id}","subject":"{subject}","board":"{board}","verb":"approve","outcome":"{outcome}"}}"#)
    };
    let (cabinet, council, open) =
        (step("a1", "Plan", "b1", "agreed"), step("a2", "Plan", "b2", "agreed"), step("a3", "Refresh", "b2", "awaited"));
    let ahead = open.replace("\"outcome\"", "\"due\":\"2023-12\",\"outcome\"");
    hold(
        "R24",
        &[
            (&steps(&format!("{cabinet},{council}"), ""), Met, "full Council agreed “Plan”"),
            (&steps(&format!("{council},{open}"), ""), Partly, "agreed “Plan”, not yet “Refresh”"),
            (&steps(&format!("{council},{ahead}"), ""), Met, ""),
            (&steps(&open, r#","status":"live""#), NotMet, "has not agreed “Refresh”"),
            (&steps(&open, r#","status":"consultation""#), Asked, "still to decide on “Refresh”"),
            (&steps(&ahead, ""), Asked, "still to decide"),
            (&steps(&cabinet, r#","policy_framework":true"#), NotMet, "no step of its approval is full Council’s"),
            (&steps(&cabinet, r#","approved_by":"Full Council","approved_on":"2022-10""#), Met, ""),
            (&steps(&cabinet, ""), Asked, "does the constitution"),
        ],
    );
}

#[test]
fn what_is_published_before_meetings_is_counted_back() {
    let meeting = |kind: &str, more: &str| {
        format!(
            r#""boards":[{{"id":"b1","name":"Cabinet","kind":"{kind}"}}],"meetings":[{{"id":"m1","board":"b1","date":"2023-12-13"{more}}}]"#
        )
    };
    hold(
        "R26",
        &[
            (&meeting("cabinet", ""), Asked, "in time?"),
            (&meeting("scrutiny", ""), NotApplicable, "no meeting of cabinet"),
            ("", NotApplicable, ""),
        ],
    );
    assert_eq!(result("R26", &meeting("cabinet", "")).plan.looked, ["Cabinet, 13 December 2023: publish by 14 November 2023"]);
    let past = meeting("cabinet", "").replace("2023-12-13", "2023-11-07");
    assert_eq!(
        result("R26", &past).plan.looked,
        ["Cabinet, 7 November 2023: publish by 9 October 2023"],
        "the last, where none is ahead"
    );
    hold("R27", &[(&meeting("scrutiny", ""), Asked, ""), (&meeting("scrutiny", r#","status":"cancelled""#), NotApplicable, "")]);
    assert_eq!(result("R27", &meeting("scrutiny", "")).plan.looked, ["Cabinet, 13 December 2023: publish by 5 December 2023"]);
}

#[test]
fn an_exempt_paper_says_why() {
    let (full, bare) = (
        r#"{"id":"d1","title":"One","access":"exempt","paragraph":"7","public_interest":"It would help offenders."}"#,
        r#"{"id":"d2","title":"Two","access":"exempt"}"#,
    );
    let papers = |rows: &str| format!(r#""documents":[{rows}]"#);
    hold(
        "R28",
        &[
            (&papers(full), Met, "1 exempt paper, each"),
            (&papers(&format!("{full},{bare}")), Partly, "1 of 2 exempt papers without paragraph or public interest: Two"),
            (&papers(bare), NotMet, ""),
            (&papers(r#"{"id":"d3","title":"Three"}"#), NotApplicable, ""),
        ],
    );
}

#[test]
fn what_a_duty_asks_for_is_named_among_strategies_and_documents() {
    let both = |due: &str| {
        format!(
            r#""strategies":[{{"id":"s1","title":"Serious Violence Strategy","due":"{due}"}},{{"id":"s2","title":"Violence needs assessment","kind":"needs_assessment","published":"2023-09"}}]"#
        )
    };
    hold(
        "R29",
        &[
            (&both("2024-01"), Met, "2 strategies or documents"),
            (&both("2023-10"), Partly, "1 of 2 strategies or documents not published by the date due"),
            (r#""strategies":[{"id":"s1","title":"Serious Violence Strategy"}]"#, Partly, "names “violence needs assessment”"),
            (r#""strategies":[{"id":"s1","title":"Serious violence strategy duty","kind":"duty"}]"#, Asked, ""),
            ("", Asked, ""),
        ],
    );
    hold(
        "R19",
        &[(r#""documents":[{"id":"d1","title":"ECINs Data Sharing Agreement","period":"2023"}]"#, Met, ""), ("", Asked, "")],
    );
    hold("R37", &[(r#""documents":[{"id":"d1","title":"Equality impact assessment"}]"#, Met, ""), ("", Asked, "")]);
    hold(
        "R36",
        &[
            (r#""priorities":[{"id":"p1","title":"Vulnerability","focus_areas":["Preventing extremism"]}]"#, Met, "1 place"),
            (BEGUN, Asked, ""),
        ],
    );
    let board = |chair: &str| {
        format!(
            r#""posts":[{{"id":"x1","title":"Director of Public Health"}}],"boards":[{{"id":"b1","name":"Combating Drugs Partnership"{chair}}}]"#
        )
    };
    let documents = r#""strategies":[{"id":"s1","title":"Drugs delivery plan"},{"id":"s2","title":"Substance misuse needs","kind":"needs_assessment"}]"#;
    let chaired = board(r#","chair":"x1""#);
    hold(
        "R35",
        &[
            (&format!("{chaired},{documents}"), Met, "has all three"),
            (&chaired, Partly, "does not name a needs assessment and a delivery plan"),
            (&board(""), Partly, "a post that chairs it"),
            ("", Asked, ""),
        ],
    );
}

#[test]
fn protection_orders_run_out() {
    let order = |more: &str| format!(r#""orders":[{{"id":"k1","title":"Town centre","kind":"pspo"{more}}}]"#);
    let two = |more: &str| order(more).replace(']', r#",{"id":"k2","title":"Park","kind":"pspo","expires":"2025"}]"#);
    hold(
        "R33",
        &[
            (&order(r#","made":"2023-01-01","expires":"2025-12-31""#), Met, "1 order, each with its dates"),
            (&order(r#","expires":"2023-10-31""#), NotMet, "Town centre has expired"),
            (&two(r#","expires":"2023-10-31""#), Partly, "Town centre has expired"),
            (&order(r#","expires":"2024-03-31""#), NotMet, "ends within six months and no consultation is planned"),
            (&order(r#","expires":"2024-03-31","consultation":"2023-12""#), Met, ""),
            (&order(r#","made":"2023-01-01","expires":"2026-12-31""#), NotMet, "lasts longer than three years"),
            (&order(""), Asked, "when does the order for Town centre expire?"),
            (&order("").replace("pspo", "closure"), NotApplicable, ""),
        ],
    );
}

#[test]
fn what_only_the_officer_knows_is_asked() {
    for rule in ["R17", "R18", "R25", "R38"] {
        hold(rule, &[(BEGUN, Asked, "?")]);
    }
    let rules = &shipped().expect("the rules are read").rules;
    let tests: HashSet<_> = rules.iter().map(|rule| std::mem::discriminant(&rule.test)).collect();
    assert_eq!(tests.len(), 23, "a test kind that this file does not try");
}
