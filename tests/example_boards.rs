//! The boards of the example plans: who chairs them, when they meet, whom they report to and what came after them.

mod support;

use safer_plan::{
    domain::{
        board::BoardKind,
        id::Id,
        plan::{Body, Plan},
        record::{Kind, Named},
        value::Choice,
    },
    examples::Example,
};
use support::{
    example,
    facts::{hold, names, told},
};

fn edition(plan: &Plan) -> &Body {
    plan.frozen.values().next().expect("one edition is set aside")
}

const OLD_GROUP: &str = "Reducing reoffending group";

#[test]
fn each_board_of_the_first_meets_as_the_report_says_or_does_not_say() {
    let plan = example(Example::Plan2022).plan;
    for (board, meets) in [
        ("DV MARAC", "every Wednesday"),
        ("SGV", "3rd Thursday of each month"),
        ("MACE", "monthly"),
        ("Community MARAC", "monthly"),
        ("Tasking meeting", "bi-monthly (every two months)"),
        ("VAWG strategic group", "quarterly"),
        ("Safer Neighbourhood Board", "quarterly"),
        ("Task and finish groups", "as and when required"),
        ("HCSP", ""),
        ("Cabinet", ""),
        ("Full Council", ""),
        ("Places OSSC", ""),
        ("VRSG", ""),
        ("CDP", ""),
        (OLD_GROUP, ""),
        ("IOM panel", ""),
        ("MAPPA", ""),
        ("HARM panel", ""),
        ("Youth Justice Board", ""),
    ] {
        assert_eq!(told(&plan.body, Kind::Board, board, "meets"), meets, "{board}");
    }
    assert_eq!(plan.body.boards.len(), 19, "the table above has them all");
    assert!(told(&plan.body, Kind::Board, "Tasking meeting", "note").ends_with("Every two months is our reading."));
}

#[test]
fn chairs_hosts_and_our_part_are_as_told() {
    let body = example(Example::Plan2022).plan.body;
    hold(
        &body,
        Kind::Board,
        &[
            ("VRSG", "chair", "Superintendent for Neighbourhoods, Met Police"),
            ("Community MARAC", "chair", "Strategic Director of People, Havering Council"),
            ("MAPPA", "chair", "Head of Service for Probation, Barking and Dagenham and Havering, Probation"),
            ("MAPPA", "host", "Probation Service"),
            ("MAPPA", "our_part", "We attend as a member"),
            ("MACE", "host", "Youth Justice Service"),
            ("MACE", "our_part", "We attend as a member"),
            ("SGV", "our_part", "We lead it"),
            ("Community MARAC", "terms_reviewed", "2022/23"),
            ("Tasking meeting", "terms_reviewed", "2022/23"),
            ("HCSP", "kind", "Strategy group"),
            ("Cabinet", "kind", "Cabinet"),
            ("Full Council", "kind", "Full Council"),
            ("Places OSSC", "kind", "Scrutiny committee"),
            ("SNB", "kind", "Public forum"),
            ("Task and finish groups", "kind", "Task-and-finish group"),
        ],
    );
    let chaired = body.boards.iter().filter(|board| board.chair.is_some());
    assert_eq!(chaired.count(), 3, "no chair is made up");
    for (board, words) in [("SGV", "10 to 25"), ("SGV", "four weeks"), ("MAPPA", "Level 2 or higher"), ("MAPPA", "Level 3")] {
        assert!(told(&body, Kind::Board, board, "remit").contains(words), "{board}: {words}");
    }
}

#[test]
fn boards_report_to_one_another_only_where_the_report_says_so() {
    let plan = example(Example::Plan2022).plan;
    let partnership = "Havering Community Safety Partnership";
    let line = |from: &str, to: &str| format!("{from} to {to}");
    let mut expected = vec![
        line("Combatting Drugs Partnership", partnership),
        line(partnership, "Havering Cabinet"),
        line("Havering Cabinet", "Havering full Council"),
        line(partnership, "Places Overview and Scrutiny Sub-Committee"),
        line("Multi-Agency Child Exploitation panel", "Youth Justice Board"),
        line(OLD_GROUP, partnership),
        line("Violence Against Women and Girls strategic group", partnership),
        line("Violence Reduction Strategic Group", partnership),
    ];
    expected.sort();
    let mut found = names(&plan.body, Kind::ReportingLine);
    found.sort();
    assert_eq!(found, expected);
    let vawg = line("Violence Against Women and Girls strategic group", partnership);
    hold(&plan.body, Kind::ReportingLine, &[(&vawg, "what", "Quarterly report")]);
}

#[test]
fn the_drugs_partnership_took_over_from_the_reoffending_group() {
    let plan = example(Example::Plan2022).plan;
    hold(
        &plan.body,
        Kind::Board,
        &[
            (OLD_GROUP, "successors", "Combatting Drugs Partnership"),
            (OLD_GROUP, "effective_to", "2022/23"),
            ("Combating Drugs Partnership", "effective_from", "2023/24"),
        ],
    );
    hold(&plan.body, Kind::Priority, &[("3 Reducing reoffending", "board", "Combatting Drugs Partnership")]);
    let handover = format!("{OLD_GROUP} to Combatting Drugs Partnership");
    hold(&plan.body, Kind::Handover, &[(&handover, "date", "2023/24"), (&handover, "priorities", "3 Reducing reoffending")]);
    assert!(told(&plan.body, Kind::Handover, &handover, "note").contains("Violence Reduction Strategic Group"));

    let then = edition(&plan);
    hold(then, Kind::Priority, &[("3 Reducing reoffending", "board", OLD_GROUP)]);
    hold(then, Kind::Board, &[(OLD_GROUP, "successors", ""), (OLD_GROUP, "effective_to", "")]);
    assert!(then.find_by_name(Kind::Board, "CDP").is_err(), "it was not there yet");
    assert_eq!(then.boards.len(), plan.body.boards.len() - 1);
}

#[test]
fn the_partnership_has_its_five_authorities_and_panels_those_named() {
    for (which, on_partnership) in [
        (Example::Plan2022, &["Havering Council", "Met Police", "Probation", "LFC", "NEL ICB"][..]),
        (Example::Plan2017, &["Havering Council", "CCG", "Met Police", "LFEPA", "NPS", "CRC"]),
    ] {
        let body = example(which).plan.body;
        let board = body.boards.iter().find(|board| board.kind == BoardKind::StrategyGroup).expect("it is there");
        let seats = body.members.iter().filter(|seat| seat.board == Some(board.id));
        let found: Vec<_> = seats.filter_map(|seat| Some(body.organisations.get(seat.organisation?)?.brief().to_owned())).collect();
        assert_eq!(found, on_partnership, "{which:?}");
    }
    let body = example(Example::Plan2022).plan.body;
    let seat = |board: &str, who: &str| {
        body.members.iter().any(|seat| {
            let on = seat.board.and_then(|id| body.boards.get(id)).is_some_and(|row| row.short_name == board);
            on && seat.name(&body) == who
        })
    };
    assert!(seat("MACE", "Community Safety team") && seat("IOM", "TogetherUK"));
    assert!(seat("MAPPA", "Senior Probation Officer, Probation"));
}

/// Work whose priority has no strategic group is followed by the panel or group that does it.
#[test]
fn objectives_that_are_a_boards_own_work_name_it() {
    let plan = example(Example::Plan2022).plan;
    for (id, board) in [
        ("v241", "SGV"),
        ("v242", "MACE"),
        ("v243", "SGV"),
        ("v253", "Tasking meeting"),
        ("v254", "Community MARAC"),
        ("v255", "Task and finish groups"),
        ("v263", "SNB"),
    ] {
        for body in [&plan.body, edition(&plan)] {
            let objective = body.objectives.get(id.parse().expect("an id")).expect("it is there");
            let expected = body.find_by_name(Kind::Board, board).expect("it is there");
            assert_eq!(objective.board.map(Id::raw), Some(expected), "{id}");
        }
    }
}

#[test]
fn the_second_has_the_bodies_that_its_plan_went_through() {
    let body = example(Example::Plan2017).plan.body;
    hold(
        &body,
        Kind::Board,
        &[
            ("HCSP", "kind", "Strategy group"),
            ("Cabinet", "kind", "Cabinet"),
            ("Full Council", "kind", "Full Council"),
            ("Crime and Disorder Overview and Scrutiny Sub-Committee", "kind", "Scrutiny committee"),
        ],
    );
    assert_eq!(body.boards.len(), 4);
    hold(&body, Kind::Post, &[("Chief Operating Officer", "interim", "Yes")]);
    for which in Example::ALL {
        let partnership = example(which).plan.body.partnership;
        assert_eq!(partnership.council, "London Borough of Havering", "{which:?}");
        assert_eq!(partnership.tier.0.map(Choice::key), Some("london_borough"), "{which:?}");
    }
}
