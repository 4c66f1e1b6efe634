//! What the wording checks find: on the examples, line by line, and in sentences, check by check.

mod support;

use safer_plan::{
    check::{CheckFinding, Checks, Group},
    domain::{
        record::{FieldId, Kind, RecordId},
        value::Value,
    },
    edit::{Edit, History},
    examples::{Example, generated},
};
use std::collections::BTreeSet;
use support::{
    findings::{codes_at, day, findings, found, line, lines, of_example, plan, plan_with, says},
    record, stamp,
};

#[test]
fn what_is_found_on_the_examples_can_be_read_line_by_line() {
    insta::assert_snapshot!("checks_wording_2022", lines(&of_example(Example::Plan2022), Group::Wording));
    insta::assert_snapshot!("checks_wording_2017", lines(&of_example(Example::Plan2017), Group::Wording));
}

/// The problems of the first report, by their numbers in the research, that its record holds and these checks are to find.
#[test]
fn the_known_problems_of_the_first_example_are_found() {
    let found = of_example(Example::Plan2022);
    for (number, id, code) in [
        (267, "a6", "no-risks-yet-risks"),
        (268, "se", "wrong-law"),
        (271, "d253", "ambiguous-how-often"),
        (275, "d235", "first-person"),
        (276, "sf", "slip-of-the-pen"),
        (277, "t9", "abbreviation-without-words"),
        (277, "t1j", "abbreviation-without-words"),
        (278, "1", "two-spellings"),
        (283, "d214", "claim-without-figure"),
    ] {
        assert!(codes_at(&found, id).contains(&code), "{number}: {code} at {id}");
    }
    // What has a figure beside it, or an indicator, is no bare claim.
    assert_eq!(says(&found, "claim-without-figure").len(), 1);
}

#[test]
fn a_made_up_plan_reads_well() {
    let body = generated(400, 3).plan.body;
    let found = findings(&body, day("2026-11-21"));
    assert_eq!(lines(&found, Group::Wording), "");
}

fn text(words: &str) -> String {
    words.replace('"', "\\\"").replace('\n', "\\n")
}

/// A plan in which an update says this.
fn told(words: &str, more: &str) -> String {
    format!(
        r#""objectives": [{{"id": "b1", "reference": "1.1", "title": "Run patrols"}}, {{"id": "b2", "reference": "1.2", "title": "Run talks"}}],
        "updates": [{{"id": "v1", "objective": "b1", "period": "2023/24", "done": "{}"}}]{more}"#,
        text(words)
    )
}

/// Holds what a check finds in an update against what it should.
fn sentences(code: &str, rows: &[(&str, bool)]) {
    for (words, expected) in rows {
        let found = says(&found(&plan(&told(words, ""))), code);
        assert_eq!(!found.is_empty(), *expected, "{code} in “{words}”: {found:#?}");
    }
}

#[test]
fn claims_without_a_figure() {
    sentences(
        "claim-without-figure",
        &[
            ("This approach has led to a reduction in crime.", true),
            ("Crime went down because of it.", true),
            ("The number of schools has risen.", true),
            ("There was a significant increase in reports.", true),
            ("Burglary was reduced in the town.", true),
            ("There is an increased number of champions.", true),
            ("The work led to a real and lasting improvement. 5 people came.", false),
            ("The patrols resulted in a marked fall in calls.", true),
            ("The work led to a reduction of 12% in crime.", false),
            ("The work led to a reduction by half.", false),
            ("Three patrols led to a reduction.", false),
            ("The aim is to reduce crime.", false),
            ("People at an increased risk were visited.", false),
            ("She has an increased risk of harm.", false),
            ("Increased patrols were held.", false),
            ("Work towards a reduction in crime goes on.", false),
            ("The panel said “crime has fallen”.", false),
            ("A drop-in centre opened.", false),
        ],
    );
    // An indicator of the objective that was read is the figure; one that was not, or that measures another, is none.
    let claim = "This has led to a reduction in calls.";
    let reading = r#", "readings": [{"id": "y1", "indicator": "m1", "period": "2023/24", "value": "12"}]"#;
    for (indicator, reading, expected) in [("b1", reading, false), ("b1", "", true), ("b2", reading, true)] {
        let more = format!(r#", "indicators": [{{"id": "m1", "name": "Calls", "objectives": ["{indicator}"]}}]{reading}"#);
        let found = says(&found(&plan(&told(claim, &more))), "claim-without-figure");
        assert_eq!(!found.is_empty(), expected, "{more}");
    }
    let elsewhere = plan(r#""priorities": [{"id": "r1", "title": "Streets", "aim": "Crime has fallen and people know it."}]"#);
    assert_eq!(says(&found(&elsewhere), "claim-without-figure"), [""; 0], "an aim tells no result");
}

#[test]
fn the_first_person() {
    sentences(
        "first-person",
        &[
            ("I include a list below.", true),
            ("A list, which I include, is below.", true),
            ("We have two workers.", true),
            ("The service grew and we have two workers.", true),
            ("Our work goes on.", true),
            ("It was sent to us in May.", true),
            ("She said “I feel safer and we go out”.", false),
            ("Part I sets it out.", false),
            ("Under Schedule I it is exempt.", false),
            ("Powers of category I apply.", false),
            ("The Love Our Hill events were held.", false),
            ("Our Place ran events.", false),
            ("The US model was looked at.", false),
            ("The council has two workers.", false),
        ],
    );
    let vision = plan_with(r#", "vision": "We want people to be safe in our borough.""#, "");
    assert_eq!(says(&found(&vision), "first-person"), [""; 0], "the vision may say we");
}

#[test]
fn risks_that_are_denied() {
    let with = |words: &str, risk: &str| {
        told(words, &format!(r#", "risks": [{{"id": "k1", "title": "Fewer staff", "category": "staffing"{risk}}}]"#))
    };
    let denial = "There are no direct financial implications or risks.";
    let rated = |likelihood: u8, impact: u8| format!(r#", "likelihood": "{likelihood}", "impact": "{impact}""#);
    for (records, expected) in [
        (with(denial, ""), true),
        (with(denial, &rated(4, 4)), true),
        (with(denial, &rated(2, 2)), false),
        (with(denial, r#", "status": "closed""#), false),
        (with("There are no HR implications or risks.", ""), true),
        (with("There are no legal implications or risks.", ""), false),
        (with("The work carries no risk.", ""), true),
        (with("No risk assessment was made.", ""), false),
        (with("There are risks, and no money.", ""), false),
        (with("The report says “no known risks”.", ""), false),
        (told(denial, ""), false),
    ] {
        let found = says(&found(&plan(&records)), "no-risks-yet-risks");
        assert_eq!(!found.is_empty(), expected, "{records}: {found:#?}");
    }
}

#[test]
fn law_that_is_not_so() {
    sentences(
        "wrong-law",
        &[
            ("This answers the statutory obligation for partnerships to produce a Police and Crime Plan.", true),
            ("The CSP must prepare a police and crime plan.", true),
            ("The partnership must have regard to the police and crime plan when it makes its own.", false),
            ("The Commissioner must issue a police and crime plan.", false),
            ("The partnership follows the police and crime plan.", false),
            ("It follows the Crime and Disorder Regulations 2011.", true),
            ("The Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007 apply.", false),
            ("Section 17 of the Crime and Disorder Act has councils produce a plan.", true),
            ("Section 17 of the Crime and Disorder Act asks for due regard in every plan they make.", false),
        ],
    );
}

#[test]
fn how_often_and_slips() {
    sentences(
        "ambiguous-how-often",
        &[
            ("A bi monthly meeting is held.", true),
            ("A bi-monthly meeting is held.", true),
            ("Bimonthly meetings are held.", true),
            ("It meets bi-annually.", true),
            ("It meets bi-monthly (every two months).", false),
            ("The report says “bi monthly”.", false),
            ("It meets every two months.", false),
            ("A bi-lateral meeting is held.", false),
        ],
    );
    sentences(
        "slip-of-the-pen",
        &[
            ("It is refreshed in a annual review.", true),
            ("The plan is a annually refreshed one.", true),
            ("It went to the the board.", true),
            ("It had had no effect, and that that is so is known.", false),
            ("It went to the, and the board.", false),
            ("An annual review.", false),
            ("A unit and a European one.", false),
            ("Option a action", true),
        ],
    );
}

fn explained(records: &str) -> Vec<String> {
    says(&found(&plan(records)), "abbreviation-not-explained")
}

#[test]
fn abbreviations_that_nobody_explained() {
    let about = |more: &str| told("The PQR panel met in the UK, with 12 A4 pages from RM1, under Part VIII.", more);
    assert_eq!(explained(&about("")), ["abbreviation-not-explained details/1: “PQR” is not explained"]);
    for more in [
        r#", "glossary": [{"id": "t1", "term": "PQR", "expansion": "problem"}]"#,
        r#", "glossary": [{"id": "t1", "term": "PQRs", "meaning": "Panels."}]"#,
        r#", "organisations": [{"id": "g1", "name": "Problem body", "short_name": "PQR"}]"#,
        r#", "boards": [{"id": "d1", "name": "Problem panel", "aliases": ["PQR"]}]"#,
        r#", "programmes": [{"id": "g1", "title": "PQR"}]"#,
        r#", "milestones": [{"id": "c1", "objective": "b1", "title": "Set up the problem query review (PQR)"}]"#,
    ] {
        assert_eq!(explained(&about(more)), [""; 0], "{more}");
    }
    assert_eq!(explained(&told("Ask at www.pqr.uk/PQR or PQR@pqr.uk.", "")), [""; 0]);
    assert_eq!(explained(&told("The panels (PQR, STU or VWX) met.", "")).len(), 3);
    // Once for the whole plan, with where it stands first.
    let twice = about(r#", "risks": [{"id": "k1", "title": "The PQR may end"}]"#);
    let found: Vec<CheckFinding> =
        found(&plan(&twice)).into_iter().filter(|finding| finding.check.code == "abbreviation-not-explained").collect();
    assert!(matches!(&found[..], [one] if one.about == [record(Kind::Update, "v1")]), "{found:#?}");
}

#[test]
fn terms_that_are_not_written_out() {
    let term = |term: &str, more: &str| format!(r#""glossary": [{{"id": "t1", "term": "{term}"{more}}}]"#);
    for (records, expected) in [
        (term("PQR", ""), true),
        (term("PQR", r#", "meaning": "A panel.""#), true),
        (term("PQR", r#", "expansion": "problem query review""#), false),
        (term("Cuckooing", r#", "meaning": "Taking over a home.""#), false),
    ] {
        assert_eq!(!says(&found(&plan(&records)), "abbreviation-without-words").is_empty(), expected, "{records}");
    }
}

#[test]
fn names_and_words_in_two_spellings() {
    let board = r#", "boards": [{"id": "d1", "name": "Combatting Drugs Partnership", "aliases": ["Combating Drugs Partnership"]}]"#;
    for (words, expected) in [
        ("The Combating Drugs Partnership met.", true),
        ("The Combatting Drugs Partnership met.", false),
        ("Combating drugs is what it does.", false),
        ("The Combatting Drug Partnership met.", false),
    ] {
        let found = says(&found(&plan(&told(words, board))), "name-spelt-otherwise");
        assert_eq!(!found.is_empty(), expected, "{words}: {found:#?}");
    }
    let programme = r#", "programmes": [{"id": "g1", "title": "Night marshals"}]"#;
    for (words, expected) in [
        ("The night marshalls patrol.", true),
        ("The night marshals patrol.", false),
        ("Stewards patrol; the “marshalls” did so before.", false),
    ] {
        let found = says(&found(&plan(&told(words, programme))), "two-spellings");
        assert_eq!(!found.is_empty(), expected, "{words}: {found:#?}");
    }
    let alone = says(&found(&plan(&told("The marshalls are focussed.", ""))), "two-spellings");
    assert_eq!(alone, [""; 0], "one spelling throughout is no variant");
}

#[test]
fn sentences_pasted_from_elsewhere() {
    let long = "There are no direct implications in responding to this consultation at all.";
    let other = |id: &str, objective: &str, words: &str| {
        format!(r#"{{"id": "{id}", "objective": "{objective}", "period": "2023/24", "done": "{words}"}}"#)
    };
    let updates = |rows: &[String]| {
        let objectives = r#""objectives": [{"id": "b1", "title": "Run patrols"}, {"id": "b2", "title": "Run talks"}]"#;
        format!(r#"{objectives}, "updates": [{}]"#, rows.join(", "))
    };
    for (records, expected) in [
        (updates(&[other("v1", "b1", long), other("v2", "b2", long)]), 1),
        (updates(&[other("v1", "b1", long), other("v2", "b2", &format!("First. {}", long.replace("respond", "Respond")))]), 1),
        (updates(&[other("v1", "b1", long), other("v2", "b1", long)]), 0),
        (updates(&[other("v1", "b1", "Partners met and agreed."), other("v2", "b2", "Partners met and agreed.")]), 0),
        (
            format!(
                r#"{}, "risks": [{{"id": "k1", "title": "Fewer staff", "effect": "{long}"}}]"#,
                updates(&[other("v1", "b1", long)])
            ),
            1,
        ),
        (
            format!(
                r#"{}, "programmes": [{{"id": "g1", "title": "Patrols", "objectives": ["b1"], "what": "{long}"}}]"#,
                updates(&[other("v1", "b1", long)])
            ),
            0,
        ),
    ] {
        let found = says(&found(&plan(&records)), "pasted-text");
        assert_eq!(found.len(), expected, "{records}: {found:#?}");
    }
}

/// A word put into a text, somewhere in the first example.
fn put(history: &mut History, target: RecordId, key: &str, words: &str) {
    let field = FieldId::named(target.kind, key).expect("a field");
    let edit = Edit::Set { record: target, field, value: Value::Text(words.to_owned()) };
    history.edit(&edit, &stamp()).expect("it can be set");
}

const FAULTS: [(&str, &str); 7] = [
    ("claim-without-figure", "This has led to a reduction in calls."),
    ("first-person", "We met them."),
    ("wrong-law", "The partnership must publish a police and crime plan."),
    ("ambiguous-how-often", "It meets bi-monthly."),
    ("slip-of-the-pen", "It went to the the board."),
    ("abbreviation-not-explained", "The QZX panel met."),
    ("no-risks-yet-risks", "There are no known risks."),
];

/// One fault put into one text is found, and nothing else comes or goes; mended, it is gone.
#[test]
fn one_fault_gives_one_finding() {
    let document = support::example(Example::Plan2022);
    let mut checks = Checks::new(document.plan.example.expect("a day"));
    let mut history = History::new(document);
    let keys = |checks: &mut Checks, history: &History| -> BTreeSet<String> {
        checks.follow(&history.plan().body);
        checks.finish();
        checks.findings().map(|finding| line(finding)).collect()
    };
    for place in ["n16", "n53", "v213", "v221", "v231", "v233", "v241", "v253", "v265"] {
        put(&mut history, record(Kind::Objective, place), "closing_note", "It goes on as it was.");
        let before = keys(&mut checks, &history);
        for (code, words) in FAULTS {
            put(&mut history, record(Kind::Objective, place), "closing_note", words);
            let after = keys(&mut checks, &history);
            let new: Vec<&String> = after.difference(&before).collect();
            assert!(before.is_subset(&after), "{words} at {place}: {:#?}", before.difference(&after));
            assert!(matches!(&new[..], [one] if one.starts_with(code)), "{words} at {place}: {new:#?}");
            history.undo(&stamp());
            assert_eq!(keys(&mut checks, &history), before);
        }
    }
}
