//! What each of the plan checks finds in boards, approvals and dates, and what it lets pass.

mod support;

use safer_plan::domain::{partnership::Tier, value::Maybe};
use std::sync::Arc;
use support::findings::{day, findings, found, plan, plan_with, says, table};

#[test]
fn posts_and_bodies_that_have_ended() {
    let bodies = |others: &str| {
        format!(
            r#""organisations": [{{"id": "g1", "name": "Old Trust", "effective_to": "2023", "successors": ["g2"]}}, {{"id": "g2", "name": "New Trust"}}],
            "posts": [{{"id": "p1", "title": "Officer", "organisation": "g1"}}, {{"id": "p2", "title": "Clerk", "effective_to": "2024-05"}},
                {{"id": "p3", "title": "Director", "organisation": "g2", "effective_to": "2024-06"}}], {others}"#
        )
    };
    let rows = [
        ("chair-ended", r#""boards": [{"id": "d1", "name": "Panel", "chair": "p1"}]"#, true),
        ("chair-ended", r#""boards": [{"id": "d1", "name": "Panel", "clerk": "p2"}]"#, true),
        ("chair-ended", r#""boards": [{"id": "d1", "name": "Panel", "chair": "p3", "host": "g2"}]"#, false),
        ("chair-ended", r#""boards": [{"id": "d1", "name": "Panel", "chair": "p1", "effective_to": "2023"}]"#, false),
        ("lead-ended", r#""objectives": [{"id": "b1", "title": "Run", "lead": "p2"}]"#, true),
        ("lead-ended", r#""objectives": [{"id": "b1", "title": "Run", "lead_organisation": "g1"}]"#, true),
        ("lead-ended", r#""objectives": [{"id": "b1", "title": "Run", "lead": "p2", "status": "retired"}]"#, false),
        ("lead-ended", r#""priorities": [{"id": "r1", "title": "Streets", "lead": "p1"}]"#, true),
        ("lead-ended", r#""risks": [{"id": "k1", "title": "Fewer staff", "owner": "p1"}]"#, true),
        ("lead-ended", r#""risks": [{"id": "k1", "title": "Fewer staff", "owner": "p1", "status": "closed"}]"#, false),
        (
            "board-ended",
            r#""boards": [{"id": "d1", "name": "Panel", "effective_to": "2023"}], "objectives": [{"id": "b1", "title": "Run", "board": "d1"}]"#,
            true,
        ),
        (
            "member-ended",
            r#""boards": [{"id": "d1", "name": "Panel"}], "members": [{"id": "h1", "board": "d1", "organisation": "g1"}]"#,
            true,
        ),
        (
            "member-ended",
            r#""boards": [{"id": "d1", "name": "Panel"}], "members": [{"id": "h1", "board": "d1", "organisation": "g1", "effective_to": "2023"}]"#,
            false,
        ),
    ];
    rows.iter().for_each(|(code, others, expected)| table(code, &[(bodies(others).as_str(), *expected)]));
    let found = found(&plan(&bodies(r#""objectives": [{"id": "b1", "reference": "1.1", "title": "Run", "lead": "p1"}]"#)));
    let expected = "lead-ended objectives/b1: Officer, Old Trust has ended, and is still named as lead of 1.1 \
        [Old Trust ended 2023; after it came New Trust]";
    assert_eq!(says(&found, "lead-ended"), [expected]);
}

#[test]
fn responsible_authorities() {
    let five = |council: &str, others: &str| {
        let body = |id: &str, name: &str, kind: &str, more: &str| {
            format!(r#"{{"id": "{id}", "name": "{name}", "kind": "responsible_authority", "authority": "{kind}"{more}}}"#)
        };
        let four = [("g2", "Police"), ("g3", "Fire"), ("g4", "Health"), ("g5", "Probation")];
        let four = four.map(|(id, name)| body(id, name, &name.to_lowercase(), ""));
        format!(r#""organisations": [{}, {}{others}]"#, body("g1", "Council", "council", council), four.join(", "))
    };
    let second = r#", {"id": "g6", "name": "Second", "kind": "responsible_authority", "authority": "council"}"#;
    let ended =
        r#", {"id": "g6", "name": "Former", "kind": "responsible_authority", "authority": "council", "effective_to": "2022""#;
    let rows = [
        ("authority-missing", five("", ""), false),
        ("authority-missing", five(r#", "effective_to": "2023""#, ""), true),
        ("authority-missing", r#""organisations": []"#.to_owned(), true),
        ("authority-twice", five("", ""), false),
        ("authority-twice", five("", second), true),
        ("authority-ends", five(r#", "effective_to": "2025-03""#, ""), true),
        ("authority-ends", five(r#", "effective_to": "2026-03""#, ""), false),
        ("authority-replaced", five("", &format!("{ended}}}")), true),
        ("authority-replaced", five("", &format!(r#"{ended}, "successors": ["g1"]}}"#)), false),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(records.as_str(), *expected)]));
    // Where there are two tiers, both councils are responsible authorities.
    let mut body = plan(&five("", second));
    Arc::make_mut(&mut body.partnership).tier = Maybe(Some(Tier::District));
    assert_eq!(says(&found(&body), "authority-twice"), [""; 0]);
}

#[test]
fn approval_by_the_body_that_must() {
    let step = |board: &str, fields: &str| {
        format!(
            r#""boards": [{{"id": "d1", "name": "Cabinet", "kind": "cabinet"}}, {{"id": "d2", "name": "Council", "kind": "council"}}],
            "approvals": [{{"id": "a1", "subject": "Plan", "board": "{board}"{fields}}}]"#
        )
    };
    let framework = r#", "policy_framework": true"#;
    let agreed = r#", "outcome": "agreed", "date": "2023-03""#;
    for (details, records, code, expected) in [
        (framework, String::new(), "council-approval-missing", true),
        ("", String::new(), "council-approval-missing", false),
        (framework, step("d1", agreed), "council-approval-missing", true),
        (framework, step("d2", agreed), "council-approval-missing", false),
        (framework, step("d2", ""), "council-approval-missing", true),
        (framework, step("d2", r#", "outcome": "agreed", "verb": "note""#), "council-approval-missing", true),
        (
            r#", "policy_framework": true, "approved_by": "Full Council", "approved_on": "2023-03""#,
            String::new(),
            "council-approval-missing",
            false,
        ),
        (r#", "status": "live""#, String::new(), "approval-missing", true),
        (r#", "status": "live""#, step("d1", agreed), "approval-missing", false),
        (r#", "status": "live", "approved_on": "2023-03""#, String::new(), "approval-missing", false),
        (r#", "status": "draft""#, String::new(), "approval-missing", false),
        ("", step("d1", r#", "due": "2024-05""#), "approval-late", true),
        ("", step("d1", r#", "due": "2024-06""#), "approval-late", false),
        (r#", "approved_on": "2023-07-12""#, String::new(), "approved-after-start", true),
        (r#", "approved_on": "2023-04-20""#, String::new(), "approved-after-start", false),
        (r#", "approved_on": "2023-03""#, String::new(), "approved-after-start", false),
    ] {
        let found = says(&found(&plan_with(details, &records)), code);
        assert_eq!(!found.is_empty(), expected, "{code} with {details} {records}: {found:#?}");
    }
}

#[test]
fn the_yearly_review_and_scrutiny() {
    let steps =
        |steps: &str| format!(r#""boards": [{{"id": "d1", "name": "Cabinet", "kind": "cabinet"}}], "approvals": [{steps}]"#);
    let step = |id: &str, date: &str| {
        format!(r#"{{"id": "{id}", "subject": "Plan", "board": "d1", "outcome": "agreed", "date": "{date}"}}"#)
    };
    let both = |one: &str, two: &str| steps(&format!("{}, {}", step("a1", one), step("a2", two)));
    let session = |date: &str| format!(r#""scrutiny": [{{"id": "s1", "title": "Plan"{date}}}]"#);
    let rows = [
        ("review-after-a-year", both("2022-10", "2023-11-08"), true),
        ("review-after-a-year", both("2023-05", "2024-05-20"), false),
        ("review-after-a-year", steps(&step("a1", "2023-05")), true),
        ("review-after-a-year", steps(&step("a1", "2023-06")), false),
        ("review-after-a-year", steps(""), false),
        ("scrutiny-over-a-year-ago", session(r#", "date": "2023-06-14""#), true),
        ("scrutiny-over-a-year-ago", session(r#", "date": "2023-06-15""#), false),
        ("scrutiny-over-a-year-ago", session(""), true),
        ("scrutiny-over-a-year-ago", session(r#", "date": "2024-09""#), true),
        ("scrutiny-over-a-year-ago", String::new(), true),
        (
            "recommendation-late",
            format!(r#"{}, "recommendations": [{{"id": "r1", "scrutiny": "s1", "title": "Do", "due": "2024-05"}}]"#, session("")),
            true,
        ),
        (
            "recommendation-late",
            format!(
                r#"{}, "recommendations": [{{"id": "r1", "scrutiny": "s1", "title": "Do", "due": "2024-05", "status": "accepted"}}]"#,
                session("")
            ),
            false,
        ),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(records.as_str(), *expected)]));
    let first_year = findings(&plan(""), day("2024-03-31"));
    assert_eq!(says(&first_year, "scrutiny-over-a-year-ago"), [""; 0], "there may be none yet");
    for (next, expected) in [("2024-05", true), ("2024-06", false)] {
        let found = found(&plan_with(&format!(r#", "next_review": "{next}""#), ""));
        assert_eq!(!says(&found, "plan-review-past").is_empty(), expected, "{next}");
    }
}

#[test]
fn other_dates_and_papers() {
    let rows = [
        (
            "action-overdue",
            r#""meetings": [{"id": "n1", "board": "d1", "date": "2024-01"}], "actions": [{"id": "c1", "meeting": "n1", "title": "Write", "due": "2024-05"}]"#,
            true,
        ),
        (
            "action-overdue",
            r#""meetings": [{"id": "n1", "board": "d1", "date": "2024-01"}], "actions": [{"id": "c1", "meeting": "n1", "title": "Write", "due": "2024-05", "status": "done"}]"#,
            false,
        ),
        ("risk-review-past", r#""risks": [{"id": "c1", "title": "Fewer staff", "review": "2024-05"}]"#, true),
        ("risk-review-past", r#""risks": [{"id": "c1", "title": "Fewer staff", "review": "2024-05", "status": "closed"}]"#, false),
        ("terms-review-past", r#""boards": [{"id": "c1", "name": "Panel", "terms_next": "2024-05"}]"#, true),
        ("strategy-late", r#""strategies": [{"id": "c1", "title": "Strategy", "due": "2024-05"}]"#, true),
        ("strategy-late", r#""strategies": [{"id": "c1", "title": "Strategy", "due": "2024-05", "published": "2024-05"}]"#, false),
        ("order-without-expiry", r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo"}]"#, true),
        ("order-without-expiry", r#""orders": [{"id": "c1", "title": "Town", "kind": "criminal_behaviour"}]"#, false),
        ("order-without-expiry", r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo", "expires": "2026"}]"#, false),
        ("order-expires-soon", r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo", "expires": "2024-10"}]"#, true),
        (
            "order-expired",
            r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo", "expires": "2024-05", "objectives": ["b1"]}], "objectives": [{"id": "b1", "title": "Use it"}]"#,
            true,
        ),
        ("order-expired", r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo", "expires": "2024-05"}]"#, false),
        (
            "order-too-long",
            r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo", "made": "2023-06", "expires": "2028-06"}]"#,
            true,
        ),
        (
            "order-too-long",
            r#""orders": [{"id": "c1", "title": "Town", "kind": "pspo", "made": "2023-06", "expires": "2026-05"}]"#,
            false,
        ),
        ("exempt-without-paragraph", r#""documents": [{"id": "c1", "title": "Assessment", "access": "exempt"}]"#, true),
        (
            "exempt-without-paragraph",
            r#""documents": [{"id": "c1", "title": "Assessment", "access": "exempt", "paragraph": "7", "public_interest": "Yes."}]"#,
            false,
        ),
        ("exempt-without-paragraph", r#""documents": [{"id": "c1", "title": "Assessment"}]"#, false),
        ("ambiguous-cadence", r#""boards": [{"id": "c1", "name": "Panel", "meets": "bi monthly"}]"#, true),
        ("ambiguous-cadence", r#""boards": [{"id": "c1", "name": "Panel", "meets": "bi-monthly (every two months)"}]"#, false),
        ("ambiguous-cadence", r#""boards": [{"id": "c1", "name": "Panel", "meets": "bi monthly", "effective_to": "2023"}]"#, false),
        ("cadence-not-understood", r#""programmes": [{"id": "c1", "title": "Patrols", "runs": "when the moon is full"}]"#, true),
        ("cadence-not-understood", r#""programmes": [{"id": "c1", "title": "Patrols", "runs": "as and when required"}]"#, false),
        ("cadence-not-understood", r#""programmes": [{"id": "c1", "title": "Patrols"}]"#, false),
    ];
    rows.iter().for_each(|(code, records, expected)| table(code, &[(*records, *expected)]));
}
