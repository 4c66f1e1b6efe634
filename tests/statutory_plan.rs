//! The tests of statutory rules on what a plan holds and on its year: with a plan that meets the rule, one that meets it in part,
//! one that does not.

mod support;

use safer_plan::check::statutory::Standing::{Asked, Met, NotApplicable, NotMet, Partly};
use support::ruled::{BEGUN, hold, result};

#[test]
fn a_strategy_is_served_by_a_priority_in_force() {
    let tagged = |more: &str| {
        format!(r#""priorities":[{{"id":"p1","title":"Less","limbs":["substance_misuse"]{more}}},{{"id":"p2","title":"Other"}}]"#)
    };
    let board = |more: &str| {
        format!(r#"{BEGUN},"boards":[{{"id":"b1","name":"Combating Drugs Partnership","kind":"strategic_board"{more}}}]"#)
    };
    hold(
        "R2",
        &[
            (&tagged(""), Met, "served by 1 priority"),
            (&tagged(r#","effective_to":"2023-10-31""#), NotMet, "no priority in force is tagged"),
            (&tagged(r#","effective_from":"2024""#), NotMet, ""),
            (&board(""), Partly, "met only through another body? Combating Drugs Partnership"),
            (&board(r#","effective_to":"2022""#), NotMet, ""),
            (&format!(r#"{BEGUN},"strategies":[{{"id":"s1","title":"Alcohol harm strategy"}}]"#), Partly, "Alcohol harm strategy"),
            (BEGUN, NotMet, ""),
            ("", Asked, "no priority in force yet"),
        ],
    );
    hold("R1", &[(BEGUN, Met, ""), (&tagged(""), NotMet, "")]);
}

#[test]
fn regard_is_said_with_the_date_of_the_plan_it_was_had_to() {
    hold(
        "R5",
        &[
            (
                r#""details":{"title":"P","regard":"The Police and Crime Plan 2022-25 asks for less violence."}"#,
                Met,
                "says how it had regard",
            ),
            (r#""details":{"title":"P","regard":"As the police and crime plan asks."}"#, Partly, "not of what date"),
            ("", Asked, "say nothing"),
            (r#""strategies":[{"id":"s1","title":"Police and Crime Plan","published":"2022"}]"#, Asked, "say nothing"),
        ],
    );
}

const KINDS: [(&str, &str); 5] = [("ra1", "council"), ("ra2", "police"), ("ra3", "fire"), ("ra4", "health"), ("ra5", "probation")];

/// Responsible authorities but some, their posts, and a strategy group of those posts.
fn authorities(but: &[&str]) -> String {
    let rows = |row: &dyn Fn(&str, &str) -> String| {
        let kept = KINDS.iter().filter(|(_, kind)| !but.contains(kind));
        kept.map(|(id, kind)| row(id, kind)).collect::<Vec<_>>().join(",")
    };
    let organisations =
        rows(&|id, kind| format!(r#"{{"id":"{id}","name":"The {kind}","kind":"responsible_authority","authority":"{kind}"}}"#));
    let posts = rows(&|id, _| format!(r#"{{"id":"x{id}","title":"Chief","organisation":"{id}"}}"#));
    let members = rows(&|id, _| format!(r#"{{"id":"m{id}","board":"b1","post":"x{id}"}}"#));
    let group = r#""boards":[{"id":"b1","name":"Group","kind":"strategy_group"}]"#;
    format!(r#"{BEGUN},"organisations":[{organisations}],"posts":[{posts}],{group},"members":[{members}]"#)
}

#[test]
fn the_five_authorities_are_live_and_each_has_a_post() {
    let ended = authorities(&[]).replace(r#""authority":"fire""#, r#""authority":"fire","effective_to":"2020""#);
    let unseated = authorities(&[]).replace(r#""post":"xra3""#, r#""organisation":"ra3""#);
    hold(
        "R6",
        &[
            (&authorities(&[]), Met, "all five are there, each with a post"),
            (&authorities(&["health"]), Partly, "4 bodies in 4 of 5 places; Health is missing; 4 of 5 with a named post"),
            (&unseated, Partly, "5 bodies in 5 of 5 places; 4 of 5 with a named post"),
            (&ended, Partly, "Fire and rescue is missing; The fire no longer there but still on the strategy group"),
            (BEGUN, NotMet, "no responsible authority"),
            ("", Asked, ""),
        ],
    );
    let all_gone = authorities(&["council", "police", "health", "probation"])
        .replace(r#""authority":"fire""#, r#""authority":"fire","effective_to":"2020""#);
    hold("R6", &[(&all_gone, NotMet, "0 of 5 places")]);
    let group = |number: usize| {
        format!(
            r#"{BEGUN},"boards":[{{"id":"b1","name":"Group","kind":"strategy_group"}}],"members":[{}]"#,
            (0..number).map(|place| format!(r#"{{"id":"m{place}","board":"b1"}}"#)).collect::<Vec<_>>().join(",")
        )
    };
    hold(
        "R7",
        &[
            (&group(2), Met, "2 members"),
            (&group(1), Partly, "one member only"),
            (&group(0), Asked, ""),
            (BEGUN, NotMet, ""),
            ("", Asked, ""),
        ],
    );
}

#[test]
fn an_assessment_is_of_the_last_twelve_months_and_covers_six_things() {
    let made = |more: &str| format!(r#"{BEGUN},"assessments":[{{"id":"x1","title":"Assessment"{more}}}]"#);
    hold(
        "R8",
        &[
            (&made(r#","considered":"2022-11-08""#), Met, "the latest is of 8 November 2022"),
            (&made(r#","considered":"2022-11-07""#), NotMet, "more than 12 months ago"),
            (&made(r#","year":"2023""#), Met, ""),
            (&made(r#","prepared":"2024""#), Asked, "no date is given"),
            (&made(""), Asked, ""),
            (BEGUN, NotMet, ""),
            ("", Asked, ""),
        ],
    );
    let places = |number: usize| {
        let fields = ["patterns", "changes", "causes", "matters", "community", "last_plan"];
        made(&fields.iter().take(number).map(|field| format!(r#","{field}":"page 4""#)).collect::<Vec<_>>().concat())
    };
    hold(
        "R9",
        &[
            (&places(6), Met, "all six"),
            (&places(5), Partly, "5 of 6 contents are covered; not said: how far"),
            (&places(0), Asked, ""),
            ("", Asked, ""),
        ],
    );
}

#[test]
fn a_plan_holds_five_things() {
    let objective = |more: &str| {
        format!(
            r#""objectives":[{{"id":"v1","title":"Do","priority":"p1"{more}}},{{"id":"v2","title":"Gone","priority":"p1","status":"retired"}}]"#
        )
    };
    let finding = r#""assessments":[{"id":"x1","title":"A","year":"2023"}],"findings":[{"id":"f1","assessment":"x1","title":"F","priorities":["p1"]}]"#;
    let led = objective(r#","lead_organisation":"c0""#);
    let all = format!(
        r#"{BEGUN},"organisations":[{{"id":"c0","name":"Council"}}],{led},{finding},"funding":[{{"id":"m1","title":"Grant"}}],
        "indicators":[{{"id":"k1","name":"Crime","objectives":["v1"]}}],"targets":[{{"id":"t1","indicator":"k1","period":"2023/24","value":"5"}}],
        "engagement":[{{"id":"e1","title":"Survey"}}]"#
    );
    hold(
        "R10",
        &[
            (&all, Met, "all five are there"),
            (
                &all.replace(r#""value":"5""#, r#""value":"5","withdrawn":"2023-05""#),
                Partly,
                "4 of 5 are there; 0 of 1 objective are measured",
            ),
            (&all.replace(r#","lead_organisation":"c0""#, ""), Partly, "4 of 5 are there; 0 of 1 objective name a lead"),
            (&all.replace(r#","priorities":["p1"]"#, ""), Partly, "0 of 1 priority link to a finding"),
            (&format!("{BEGUN},{}", objective("")), NotMet, "0 of 5 are there"),
            (BEGUN, NotMet, "no priorities and live objectives"),
            ("", Asked, ""),
        ],
    );
}

#[test]
fn the_year_comes_round() {
    let period = r#""details":{"title":"Plan","starts":"2022/23","ends":"2024/25"}"#;
    let agreed = |on: &str| {
        format!(r#"{period},"approvals":[{{"id":"a1","subject":"Refresh","verb":"approve","outcome":"agreed","date":"{on}"}}]"#)
    };
    hold(
        "R11",
        &[
            (&agreed("2023-03-31"), Met, "“Refresh” was agreed 31 March 2023"),
            (&agreed("2023-08-02"), Asked, "was the plan revised by 31 March 2023?"),
            (&agreed("2022-03-31"), Asked, ""),
            (period, Asked, ""),
            (r#""details":{"title":"Plan","starts":"2023/24","ends":"2025/26"}"#, NotApplicable, "by 31 March 2024"),
            ("", Asked, "start and end dates"),
        ],
    );
    assert!(result("R11", &agreed("2023-08-02")).plan.looked.concat().contains("2 August 2023: late, unless"));
    let asked = |kind: &str, on: &str| {
        format!(r#""engagement":[{{"id":"e1","title":"Survey","kind":"{kind}","starts":"{on}","responses":"418"}}]"#)
    };
    hold(
        "R12",
        &[
            (&asked("survey", "2023-04"), Met, "1 engagement in the last 12 months"),
            (&asked("survey", "2022-10"), Partly, "418 responses, more than 12 months ago"),
            (&asked("publicity", "2023-04"), Asked, ""),
            ("", Asked, ""),
        ],
    );
    let open = |kind: &str| {
        format!(
            r#""boards":[{{"id":"b1","name":"Group","kind":"{kind}"}}],"meetings":[{{"id":"m1","board":"b1","date":"2023-06-01","status":"held","open_to_public":true}}]"#
        )
    };
    hold(
        "R13",
        &[
            (&asked("public_meeting", "2023-07"), Met, "July 2023"),
            (&asked("public_meeting", "2022-07"), NotMet, "more than 12 months"),
            (&open("forum"), Met, "Group"),
            (&open("council"), Asked, ""),
            ("", Asked, ""),
        ],
    );
    for (rule, field) in [("R14", "summary_published"), ("R15", "sent_to_policing_body")] {
        let told = |on: &str| format!(r#""details":{{"title":"P","approved_on":"2022-10","{field}":"{on}"}}"#);
        hold(
            rule,
            &[
                (&told("2022-11"), Met, "November 2022"),
                (&told("2021"), Partly, "2021, before this plan"),
                ("", Asked, "and when?"),
            ],
        );
    }
}
