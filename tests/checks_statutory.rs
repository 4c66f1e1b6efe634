//! The rule pack, and the schedule it makes of a plan: what the plan shows, what the officer says, what is found.

mod support;

use safer_plan::{
    check::{
        CheckFinding, Checks, Group, Severity,
        statutory::{
            Confidence, InformationPeriod, Pack, PackError, Part, RuleKind, RuleResult, Standing, counts, information_periods,
            schedule, shipped,
        },
    },
    domain::{
        field::Record as _,
        id::Id as _,
        partnership::{Country, Tier},
        plan::Body,
        record::Kind,
        rule_note::{RuleNote, RuleNoteField, RuleNoteId, RuleStanding},
        value::{Choice as _, Maybe, Value},
    },
    edit::{AnswerError, Document, History, answer_rule, switch_on},
    examples::Example,
};
use std::{collections::BTreeSet, sync::Arc};
use support::{
    example,
    over_time::{date, day},
    raw, stamp,
};

const DAY_2022: &str = "2023-11-08";
const DAY_2017: &str = "2017-11-30";

fn body(which: Example) -> Body {
    example(which).plan.body
}

fn of<'a>(results: &'a [RuleResult], id: &str) -> &'a RuleResult {
    results.iter().find(|result| result.rule.id == id).unwrap_or_else(|| panic!("no rule {id}"))
}

fn on(body: &Body, on: &str, id: &str) -> RuleResult {
    of(&schedule(body, day(on)), id).clone()
}

fn found(body: &Body, on: &str) -> Vec<CheckFinding> {
    let checks = Checks::of(body, day(on));
    checks.findings().filter(|finding| finding.check.group == Group::Statutory).map(|finding| (**finding).clone()).collect()
}

fn note(body: &mut Body, id: &str, rule: &str, standing: RuleStanding, reason: &str) {
    let mut note = RuleNote::blank(RuleNoteId::of(raw(id)));
    (note.rule, note.standing, note.reason) = (rule.into(), standing, reason.into());
    body.rule_notes.put(note);
}

fn in_country(body: &Body, country: Country, tier: Option<Tier>) -> Body {
    let mut there = body.clone();
    let partnership = Arc::make_mut(&mut there.partnership);
    (partnership.country, partnership.tier) = (country, Maybe(tier));
    there
}

#[test]
fn the_pack_has_every_rule_with_its_source_its_date_and_how_sure_we_are() {
    let pack = shipped().expect("the shipped rules are read");
    let ids: BTreeSet<&str> = pack.rules.iter().map(|rule| rule.id).collect();
    let all: BTreeSet<String> = (1..=38).map(|number| format!("R{number}")).collect();
    assert_eq!(ids, all.iter().map(String::as_str).collect());
    assert!(pack.version > 0);
    for rule in &pack.rules {
        for country in [Country::England, Country::Wales] {
            let law = rule.law(country);
            assert!(!law.citation.is_empty() && !law.asks.is_empty() && law.asks.ends_with('.'), "{}", rule.id);
            assert!(law.as_at.first() <= pack.date, "{} is as at a day after the pack", rule.id);
            assert!(law.doubt.is_empty() || law.doubt.ends_with('.'), "{}", rule.id);
        }
        assert!(!rule.title.ends_with('.') && !rule.evidence.ends_with('.'), "{}", rule.id);
    }
    for part in Part::ALL {
        assert!(pack.rules.iter().any(|rule| rule.part == *part), "no rule of {part:?}");
    }
}

/// The rules whose row in our research rests on memory, wholly or in part.
const FROM_MEMORY: [&str; 13] = ["R8", "R9", "R10", "R11", "R14", "R19", "R22", "R23", "R24", "R29", "R31", "R34", "R37"];

#[test]
fn what_was_not_read_in_the_source_says_to_be_verified() {
    let pack = shipped().expect("the shipped rules are read");
    for rule in &pack.rules {
        let law = rule.law(Country::England);
        if FROM_MEMORY.contains(&rule.id) {
            assert_eq!(law.confidence, Confidence::ToVerify, "{}", rule.id);
            assert!(!law.doubt.is_empty(), "{} does not say what is to be verified", rule.id);
        }
        // Regulations that we read as they were first made are not passed off as the law of today.
        if law.address.contains("/uksi/") && law.address.ends_with("/made") {
            assert_ne!(law.confidence, Confidence::Verified, "{}", rule.id);
        }
    }
    let public_meeting = of(&schedule(&Body::default(), day(DAY_2022)), "R13").rule;
    assert_eq!(public_meeting.kind, RuleKind::GoodPractice, "it may have been taken out in 2011");
}

#[test]
fn a_rule_file_that_is_not_one_is_refused() {
    let rule = |more: &str| -> &'static str {
        let json = format!(
            r#"{{"version":1,"date":"2026-11-22","returns":[],"rules":[{{"id":"R1","part":"cycle","title":"T","asks":"A.","country":"both","kind":"duty",
            "citation":"C","address":"https://www.legislation.gov.uk/x","as_at":"2023","confidence":"verified","test":"regard","evidence":"E"{more}}}]}}"#
        );
        Box::leak(json.into_boxed_str())
    };
    let change = |from: &str, to: &str| -> &'static str { Box::leak(rule("").replace(from, to).into_boxed_str()) };
    assert!(Pack::read(rule("")).is_ok());
    let shape = |json| matches!(Pack::read(json), Err(PackError::Shape(_)));
    assert!(shape(rule(r#","colour":"red""#)), "a field that no rule has");
    assert!(shape(rule(r#","id":"R2""#)), "a field twice");
    assert!(shape(change("\"regard\"", "\"guess\"")), "a test that there is not");
    assert!(shape(change("\"verified\"", "\"certain\"")), "a confidence that there is not");
    assert!(shape(change("\"2023\"", "\"soon\"")), "a date that is none");
    assert!(shape(change("\"evidence\":\"E\"", "\"proof\":\"E\"")), "a field left out");
    assert!(shape("[]") && shape(""));
    assert_eq!(Pack::read(change("\"C\"", "\" \"")), Err(PackError::Silent { rule: "R1", about: "citation" }));
    let elsewhere = Pack::read(change("https://www.legislation.gov.uk/x", "https://example.org"));
    assert!(matches!(&elsewhere, Err(error @ PackError::Address { .. }) if error.to_string().contains("example.org")));
    let one = r#"{"id":"R1","part""#;
    let (before, rest) = rule("").split_once(one).expect("there is one");
    let body = rest.trim_end_matches("]}");
    let twice = Box::leak(format!("{before}{one}{body},{one}{body}]}}").into_boxed_str());
    assert_eq!(Pack::read(twice), Err(PackError::Twice("R1")));
}

#[test]
fn the_first_example_fires_where_its_report_was_silent() {
    let body = body(Example::Plan2022);
    let found = found(&body, DAY_2022);
    let told: Vec<(&str, Severity)> = found
        .iter()
        .filter(|finding| !finding.place.is_empty())
        .map(|finding| (finding.place.as_str(), finding.check.severity))
        .collect();
    assert_eq!(
        told,
        [
            ("R2", Severity::Warning),
            ("R6", Severity::Warning),
            ("R10", Severity::Warning),
            ("R24", Severity::Error),
            ("R28", Severity::Error)
        ]
    );
    let says = |place: &str| {
        let finding = found.iter().find(|finding| finding.place == place).expect("it is found");
        (finding.says.split_once(": ").expect("a title").1.to_owned(), finding.working.clone())
    };
    let (drugs, working) = says("R2");
    assert_eq!(drugs, "no priority in force is tagged for it: met only through another body? Combatting Drugs Partnership");
    assert!(
        working.contains("Priorities in force: 6") && working.ends_with("Crime and Disorder Act 1998, section 6(1)(b)"),
        "{working}"
    );
    assert_eq!(says("R6").0, "5 bodies in 5 of 5 places; 0 of 5 with a named post on the strategy group");
    let (contents, working) = says("R10");
    assert_eq!(contents, "4 of 5 are there; 5 of 36 objectives name a lead");
    assert!(working.contains("There: 6 of 6 priorities link to a finding of the assessment"), "{working}");
    assert_eq!(says("R24").0, "full Council has not agreed “Community Safety Plan 2022-25” and “Priorities for 2023-25”");
    assert!(says("R24").1.contains("Havering Cabinet, agreed October 2022"));
    assert_eq!(says("R28").0, "1 of 1 exempt paper without paragraph or public interest: Strategic assessment 2023");
}

#[test]
fn one_finding_sums_up_what_only_the_officer_can_answer() {
    let mut body = body(Example::Plan2022);
    let waiting = |body: &Body| {
        let asked = schedule(body, day(DAY_2022)).iter().filter(|result| result.standing == Standing::Asked).count();
        let found = found(body, DAY_2022);
        let advice: Vec<_> = found.iter().filter(|finding| finding.check.severity == Severity::Advice).collect();
        assert_eq!(advice.len(), usize::from(asked > 0));
        assert!(advice.iter().all(|finding| finding.says.starts_with(&format!("{asked} rule"))), "{advice:?}");
        asked
    };
    let before = waiting(&body);
    note(&mut body, "n1", "R5", RuleStanding::Met, "");
    assert_eq!(waiting(&body), before - 1);
    assert_eq!(found(&Body::default(), DAY_2022), [], "a plan with nothing in it is not scolded");
}

#[test]
fn six_bodies_stood_in_five_places_and_those_that_were_replaced_are_named() {
    let body = body(Example::Plan2017);
    let then = on(&body, DAY_2017, "R6");
    assert_eq!(then.plan.says, "6 bodies in 5 of 5 places; 0 of 5 with a named post on the strategy group");
    assert!(then.plan.looked.contains(&"Probation: CRC and NPS, no post named".to_owned()), "{:?}", then.plan.looked);
    assert!(!then.plan.looked.concat().contains("ended"));
    let later = on(&body, DAY_2022, "R6");
    assert!(
        later.plan.says.contains("CCG, CRC, NPS and LFEPA no longer there but still on the strategy group"),
        "{}",
        later.plan.says
    );
    assert!(later.plan.looked.contains(&"Health: NEL ICB, no post named (CCG ended 2022, then NEL ICB)".to_owned()));
}

#[test]
fn a_duty_is_asked_only_once_it_was_in_force() {
    let body = body(Example::Plan2017);
    let then = on(&body, DAY_2017, "R4");
    assert_eq!((then.standing, then.plan.says.as_str()), (Standing::NotApplicable, "in force from 31 January 2023"));
    assert_eq!(on(&body, DAY_2022, "R4").standing, Standing::NotMet);
    assert_eq!(on(&body, DAY_2017, "R24").standing, Standing::Met, "full Council approved it on 12 July 2017");
}

#[test]
fn a_partnership_in_wales_sees_the_law_of_wales() {
    let england = body(Example::Plan2022);
    let wales = in_country(&england, Country::Wales, Some(Tier::Unitary));
    let (england, wales) = (schedule(&england, day(DAY_2022)), schedule(&wales, day(DAY_2022)));
    assert!(of(&england, "R6").law.asks.contains("integrated care board"));
    assert!(of(&wales, "R6").law.asks.contains("local health board"));
    assert_eq!(of(&england, "R7").law.citation, "SI 2007/1830, regulation 3, as substituted by SI 2011/1230");
    assert_eq!((of(&england, "R7").holds_in, of(&wales, "R7").holds_in), ("England", "Wales"));
    assert_eq!(of(&wales, "R1").holds_in, "England and Wales");
    assert_eq!(of(&wales, "R7").law.citation, "SI 2007/3076, regulation 3, as substituted by SI 2011/2702");
    assert!(of(&wales, "R30").law.citation.contains("(Wales) Act 2015") && of(&wales, "R30").standing != Standing::NotApplicable);
    let only_england = of(&wales, "R15");
    assert_eq!(
        (only_england.standing, only_england.plan.says.as_str()),
        (Standing::NotApplicable, "a rule for England; what holds in Wales was not found")
    );
    for result in &wales {
        assert!(!result.law.citation.contains("2007/1830") || result.standing == Standing::NotApplicable, "{}", result.rule.id);
    }
}

#[test]
fn a_county_agreement_is_asked_of_counties_only() {
    let body = body(Example::Plan2022);
    let standing = |tier| on(&in_country(&body, Country::England, tier), DAY_2022, "R16").standing;
    assert_eq!(standing(Some(Tier::LondonBorough)), Standing::NotApplicable);
    assert_eq!(standing(Some(Tier::County)), Standing::Asked);
    let unknown = on(&in_country(&body, Country::England, None), DAY_2022, "R16");
    assert_eq!(
        (unknown.standing, unknown.plan.says.as_str()),
        (Standing::Asked, "does it apply? The plan does not say what kind of area it is")
    );
}

#[test]
fn a_rule_is_switched_off_with_a_reason_only() {
    let mut body = body(Example::Plan2022);
    note(&mut body, "n1", "R28", RuleStanding::Off, " ");
    assert_eq!(on(&body, DAY_2022, "R28").standing, Standing::NotMet, "no reason was given");
    note(&mut body, "n1", "r28 ", RuleStanding::Off, "Kept in the committee system.");
    let off = on(&body, DAY_2022, "R28");
    assert_eq!((off.standing, off.plan.standing), (Standing::Off, Standing::NotMet), "what the plan shows is kept in sight");
    assert!(found(&body, DAY_2022).iter().all(|finding| finding.place != "R28"));
}

#[test]
fn the_officer_s_word_stands_before_what_the_plan_shows_and_both_are_kept() {
    let mut body = body(Example::Plan2022);
    note(&mut body, "n1", "R10", RuleStanding::Met, "");
    let met = on(&body, DAY_2022, "R10");
    assert_eq!((met.standing, met.plan.standing, met.is_answered()), (Standing::Met, Standing::Partly, true));
    note(&mut body, "n2", "R1", RuleStanding::NotMet, "The strategy was withdrawn.");
    let told = found(&body, DAY_2022).into_iter().find(|finding| finding.place == "R1").expect("it is found");
    assert_eq!(told.says, "R1 A strategy against crime and disorder: The strategy was withdrawn");
    note(&mut body, "n3", "R3", RuleStanding::Tested, "Looked at in May.");
    let noted = on(&body, DAY_2022, "R3");
    assert_eq!((noted.standing, noted.is_answered(), noted.notes.len()), (Standing::Met, false, 1));
}

#[test]
fn of_several_notes_the_latest_counts_and_none_is_lost() {
    let mut body = body(Example::Plan2022);
    for (id, when, standing) in [
        ("n1", "2023-10-01", RuleStanding::NotMet),
        ("n2", "2023-11-01", RuleStanding::Met),
        ("n3", "2023-09", RuleStanding::Partly),
    ] {
        note(&mut body, id, "R14", standing, "");
        let mut dated = body.rule_notes.get(RuleNoteId::of(raw(id))).expect("it was put").clone();
        dated.date = Some(date(when));
        body.rule_notes.put(dated);
    }
    let result = on(&body, DAY_2022, "R14");
    assert_eq!((result.standing, result.notes.len()), (Standing::Met, 3));
}

#[test]
fn an_answer_is_one_step_that_undo_takes_back() {
    let mut history = History::new(example(Example::Plan2022));
    let says = |standing: RuleStanding, reason: &str| {
        let standing = Value::Choice(Some(standing.key()));
        vec![(RuleNoteField::Standing.into(), standing), (RuleNoteField::Reason.into(), Value::Text(reason.into()))]
    };
    let stands = |history: &History| on(&history.plan().body, DAY_2022, "R28").standing;
    let refused = answer_rule(&history.plan().body, "R28", None, raw("n1"), &says(RuleStanding::Off, " "));
    assert_eq!(refused, Err(AnswerError::NoReason));
    let off =
        answer_rule(&history.plan().body, "R28", None, raw("n1"), &says(RuleStanding::Off, "Kept elsewhere.")).expect("it may");
    history.edit(&off, &stamp()).expect("it is made");
    assert_eq!((stands(&history), history.undo_label()), (Standing::Off, Some("Switched off rule R28")));
    let note = RuleNoteId::of(raw("n1"));
    history.edit(&switch_on("R28", note), &stamp()).expect("it is made");
    assert_eq!((stands(&history), history.undo_label()), (Standing::NotMet, Some("Switched on rule R28")));
    let met = answer_rule(&history.plan().body, "R28", Some(note), raw("n2"), &says(RuleStanding::Met, "Kept elsewhere."))
        .expect("it may");
    history.edit(&met, &stamp()).expect("it is made");
    assert_eq!((stands(&history), history.undo_label()), (Standing::Met, Some("Answered rule R28: met, as the evidence shows")));
    assert_eq!(history.plan().body.rule_notes.len(), 1, "the note was changed, not written twice");
    (0..3).for_each(|_| history.undo(&stamp()));
    assert_eq!((stands(&history), history.plan().body.rule_notes.len()), (Standing::NotMet, 0));
}

#[test]
fn the_counts_add_up_to_the_rules() {
    for (which, when) in [(Example::Plan2022, DAY_2022), (Example::Plan2017, DAY_2017), (Example::Plan2017, DAY_2022)] {
        let results = schedule(&body(which), day(when));
        let counts = counts(&results);
        assert_eq!((results.len(), counts.total(), counts.iter().map(|(_, count)| count).sum::<usize>()), (38, 38, 38));
        assert!(counts.sum().ends_with(" = 38"), "{}", counts.sum());
    }
}

#[test]
fn data_is_due_by_the_end_of_the_three_months_after() {
    for (today, periods, due) in [
        ("2023-11-08", ["July to September 2023", "April to June 2023"], ["2023-12-31", "2023-09-30"]),
        ("2024-01-01", ["October to December 2023", "July to September 2023"], ["2024-03-31", "2023-12-31"]),
        ("2024-03-31", ["October to December 2023", "July to September 2023"], ["2024-03-31", "2023-12-31"]),
    ] {
        let found = information_periods(day(today));
        assert_eq!(found.map(InformationPeriod::words), periods.map(str::to_owned));
        assert_eq!(found.map(|period| period.due), due.map(day));
    }
}

/// Each part’s tests read no kind of record but those it says: else an edit could leave its findings as they were.
#[test]
fn a_part_reads_only_what_it_says() {
    let mut plans: Vec<Document> = Example::ALL.map(example).to_vec();
    plans.push(support::small());
    for plan in plans {
        let body = plan.plan.body;
        let before = schedule(&body, day(DAY_2022));
        for kind in Kind::frozen().filter(|kind| !kind.is_single()) {
            let mut without = body.clone();
            let ids: Vec<_> = body.records(kind).map(|record| record.record_id()).collect();
            ids.into_iter().for_each(|id| drop(without.take(id)));
            for (old, new) in before.iter().zip(schedule(&without, day(DAY_2022))) {
                let may_change = old.rule.part.reads().contains(&kind);
                assert!(may_change || *old == new, "{} reads {}", old.rule.id, kind.nouns());
            }
        }
    }
}
