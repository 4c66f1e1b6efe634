//! The example plans hold the facts of the two published reports, in our own words, with posts instead of names.

mod support;

use safer_plan::{
    domain::{
        field::{FieldKind, Visibility},
        integrity,
        objective::{Objective, ObjectiveId, Status},
        plan::{Body, Plan},
        record::{FieldId, Kind},
        value::{Choice, Value},
    },
    examples::Example,
    exchange::json,
};
use std::collections::BTreeSet;
use support::{example, ids};

fn edition(plan: &Plan) -> &Body {
    plan.frozen.values().next().expect("one edition is set aside")
}

fn per_priority(body: &Body, counts: impl Fn(&Objective) -> bool) -> Vec<usize> {
    let mut priorities: Vec<_> = body.priorities.iter().collect();
    priorities.sort_by_key(|priority| priority.position);
    let of = |id| body.objectives.iter().filter(|objective| objective.priority == Some(id) && counts(objective)).count();
    priorities.into_iter().map(|priority| of(priority.id)).collect()
}

fn set(ids: &[&str]) -> BTreeSet<ObjectiveId> {
    ids.iter().map(|id| id.parse().expect("an id")).collect()
}

#[test]
fn both_open_whole_and_come_back_byte_for_byte() {
    for which in Example::ALL {
        let document = example(which);
        assert_eq!(integrity::check(&document.plan.body), Ok(()), "{which:?}");
        assert!(document.plan.example.is_some() && document.changes.is_empty(), "{which:?}");
        for text in [json::compact(&document), json::pretty(&document)] {
            let loaded = json::read(text.as_bytes()).unwrap_or_else(|error| panic!("{which:?}: {error}"));
            assert!(loaded.intact && loaded.document == document, "{which:?}");
            assert_eq!(json::pretty(&loaded.document), json::pretty(&document));
        }
    }
}

#[test]
fn the_first_has_six_priorities_thirty_three_objectives_and_thirty_six_after_the_refresh() {
    let plan = example(Example::Plan2022).plan;
    assert_eq!(per_priority(edition(&plan), |_| true), [5, 7, 5, 6, 5, 5]);
    assert_eq!(per_priority(&plan.body, |objective| objective.status.is_live()), [6, 9, 5, 6, 6, 4]);
    for objective in edition(&plan).objectives.iter() {
        let updates = plan.body.updates.iter().filter(|update| update.objective == Some(objective.id));
        assert_eq!(updates.count(), 1, "{} has one report for 2022/23", objective.reference);
    }
}

#[test]
fn nineteen_were_carried_ten_reworded_four_retired_and_seven_are_new() {
    let plan = example(Example::Plan2022).plan;
    let (mut carried, mut reworded, mut ended, mut new) = (0, BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for objective in plan.body.objectives.iter() {
        match edition(&plan).objectives.get(objective.id) {
            None => drop(new.insert(objective.id)),
            Some(_) if !objective.status.is_live() => drop(ended.insert(objective.id)),
            Some(before) if before.title == objective.title => carried += 1,
            Some(_) => drop(reworded.insert(objective.id)),
        }
    }
    assert_eq!(carried, 19);
    assert_eq!(reworded, set(&["v211", "v212", "v221", "v224", "v226", "v227", "v232", "v244", "v251", "v264"]));
    assert_eq!(ended, set(&["v215", "v222", "v242", "v265"]));
    assert_eq!(new, set(&["n11", "n16", "n25", "n26", "n27", "n46", "n53"]));
    assert!(edition(&plan).objectives.iter().all(|objective| plan.body.objectives.has(objective.id)), "none vanished");
}

#[test]
fn why_an_objective_ended_is_told_only_where_the_report_tells_it() {
    let plan = example(Example::Plan2022).plan;
    for (id, status, reason) in [
        ("v215", Status::Retired, Some("law_changed")),
        ("v222", Status::Completed, Some("done")),
        ("v242", Status::Retired, None),
        ("v265", Status::Retired, None),
    ] {
        let objective = plan.body.objectives.get(id.parse().expect("an id")).expect("it is there");
        assert_eq!((objective.status, objective.closing_reason.0.map(Choice::key)), (status, reason), "{id}");
        assert_eq!(objective.closing_note.is_empty(), reason.is_none(), "{id}");
    }
}

#[test]
fn the_dates_of_the_report_are_there_with_their_precision() {
    let plan = example(Example::Plan2022).plan;
    let body = &plan.body;
    let due = |reference: &str| {
        let objective = body.objectives.iter().find(|objective| objective.reference == reference).expect(reference);
        objective.due.map(|due| due.to_string()).unwrap_or_default()
    };
    for (reference, date) in [("1.1", "2024-01"), ("1.3", "2025-03"), ("4.3", "2025-03"), ("5.2", "2024-03"), ("3.4", "")] {
        assert_eq!(due(reference), date, "{reference}");
    }
    for (title, due, done) in [
        ("Serious violence duty takes effect", "", "2023-01"),
        ("Funding for the night marshals ends", "2025-03", ""),
        ("Knife crime prevention orders end", "", "2023-03"),
        ("Contract with Cranstoun ends", "2025-03", ""),
        ("Start work on the action plan", "2023", ""),
        ("Review by the IOM Central Team", "", "2022-12"),
        ("Pan-London IOM framework takes effect", "", "2023"),
        ("Basic training completed", "", "2023-05-25"),
        ("Data of Havering IOM on the system", "2023-09..2023-10", ""),
        ("Funding for the police team ends", "2024-03", ""),
        ("Contract with Lifeline ends, unless extended", "2025-03-31", ""),
        ("Cabinet approves the funding", "", "2023-03"),
        ("Phase 1 complete: control room moved, town centre cameras refreshed", "2024-03..2024-09", ""),
        ("Government consultation begins", "", "2023-03"),
        ("Borough-wide ASB strategy in place", "2024-03", ""),
        ("First quarterly newsletter", "", "2023-04"),
        ("Annual crime survey launched", "", "2023-04"),
        ("Public conference of the Safer Neighbourhood Board", "", "2022-07"),
        ("Funding for OWL ends", "2024-03", ""),
        ("Strategy and needs assessment published", "2024-01", ""),
    ] {
        let milestone =
            body.milestones.iter().find(|milestone| milestone.title == title).unwrap_or_else(|| panic!("no milestone “{title}”"));
        let text = |date: Option<safer_plan::domain::date::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!((text(milestone.due).as_str(), text(milestone.done).as_str()), (due, done), "{title}");
    }
    let details = &body.details;
    let dates =
        [details.starts, details.ends, details.approved_on, details.next_review].map(|date| date.map(|date| date.to_string()));
    assert_eq!(dates.map(Option::unwrap_or_default), ["2022/23", "2024/25", "2022-10", "2024-10"]);
    assert!(details.note.contains("2 August 2023") && details.note.contains("8 November 2023"));
}

#[test]
fn the_bodies_and_posts_of_the_report_are_found_by_every_name_it_uses() {
    let body = example(Example::Plan2022).plan.body;
    for (names, kind) in [
        (&["Violence Reduction Strategic Group", "VRSG", "Serious Violence Strategic Group"][..], Kind::Board),
        (&["DV MARAC", "DVMARAC", "MARAC", "Domestic Abuse Multi-Agency Risk Assessment Conference"], Kind::Board),
        (&["Serious Group Violence panel", "SGV"], Kind::Board),
        (&["MACE", "MACE panel"], Kind::Board),
        (&["IOM panel", "IOM"], Kind::Board),
        (&["Youth Justice Board", "YJB"], Kind::Board),
        (&["VAWG strategic group", "Violence Against Women and Girls strategic group"], Kind::Board),
        (&["Havering Community Safety Partnership", "HCSP"], Kind::Board),
        (&["Tasking meeting"], Kind::Board),
        (&["MAPPA"], Kind::Board),
        (&["Combatting Drugs Partnership", "Combating Drugs Partnership", "CDP"], Kind::Board),
        (&["Safe and Sound", "Safe and Sound partnership"], Kind::Organisation),
        (&["Safer Neighbourhood Board", "SNB"], Kind::Board),
        (&["Community MARAC"], Kind::Board),
        (&["HARM panel"], Kind::Board),
        (&["Places OSSC"], Kind::Board),
        (&["MOPAC", "Mayor's Office for Policing and Crime"], Kind::Organisation),
        (&["HWA"], Kind::Organisation),
        (&["Cranstoun"], Kind::Organisation),
        (&["Lifeline"], Kind::Organisation),
        (&["TogetherUK"], Kind::Organisation),
        (&["SafeLives"], Kind::Organisation),
        (&["Superintendent for Neighbourhoods"], Kind::Post),
        (&["Strategic Director of Place"], Kind::Post),
        (&["Strategic Director of People"], Kind::Post),
        (&["Senior Probation Officer"], Kind::Post),
        (&["Head of Service for Probation, Barking and Dagenham and Havering"], Kind::Post),
        (&["Community Safety and Development Manager"], Kind::Post),
    ] {
        let found: BTreeSet<_> =
            names.iter().map(|name| body.find_by_name(kind, name).unwrap_or_else(|error| panic!("{error}"))).collect();
        assert_eq!(found.len(), 1, "{names:?} are one");
    }
    let twice = body.boards.iter().filter(|board| body.organisations.iter().any(|row| row.name == board.name));
    assert_eq!(twice.count(), 0, "a board is not also an organisation");
}

#[test]
fn no_person_is_named_and_no_address_or_number_given() {
    for which in Example::ALL {
        let text = json::pretty(&example(which));
        for name in
            ["Mugglestone", "Stubbings", "Egan", "Homer", "Barry", "Diane", "Sarah", "Councillor", "Cllr", "@", "gov.uk", "01708"]
        {
            assert!(!text.contains(name), "{which:?} has “{name}”");
        }
    }
}

/// What is not for publication is in notes and names of editions only, and every text reads as if a person had typed it with care.
#[test]
fn every_text_is_clean() {
    for which in Example::ALL {
        let document = example(which);
        for kind in Kind::ALL {
            for id in ids(&document, kind) {
                let record = document.plan.find(safer_plan::domain::record::RecordId { kind, id }).expect("it is there");
                for field in FieldId::all(kind) {
                    let about = field.about();
                    let hidden = [
                        "note",
                        "minutes",
                        "public_interest",
                        "location",
                        "from",
                        "edition",
                        "earlier_edition",
                        "fingerprint",
                        "facts",
                        "result",
                    ]
                    .contains(&about.key);
                    let Value::Text(text) = record.value(field) else { continue };
                    assert!(about.visibility == Visibility::Public || hidden, "{kind}, {}", about.key);
                    let odd = ["  ", " ,", " .", "..", "?!", "TODO", "’s’", "\t"].iter().find(|odd| text.contains(**odd));
                    assert!(odd.is_none() && text.trim() == text, "{kind} {id}, {}: {odd:?} in “{text}”", about.key);
                    let sentences = matches!(about.kind, FieldKind::Paragraphs) && kind != Kind::Figure;
                    assert!(!sentences || text.is_empty() || text.ends_with('.'), "{kind} {id}, {}: “{text}”", about.key);
                }
            }
        }
    }
}
