//! The yearly cycle of the example plans: meetings, approvals, assessments, papers, orders, strategies, risks and words.

mod support;

use safer_plan::{
    domain::{
        approval::Approval,
        date::Date,
        document::PaperAccess,
        plan::Body,
        record::{Kind, Named},
        value::Choice,
    },
    examples::Example,
};
use support::{
    example,
    facts::{hold, names, told},
};

/// Body, verb, date, due date and outcome of each step, in order.
fn chain(body: &Body, subject: &str) -> Vec<[String; 5]> {
    let mut steps: Vec<&Approval> = body.approvals.iter().filter(|step| step.subject == subject).collect();
    steps.sort_by_key(|step| step.position);
    let words = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let board = |step: &Approval| step.board.and_then(|id| body.boards.get(id)).map(|board| board.short_name.clone());
    let row = |step: &Approval| {
        let (board, verb, outcome) = (board(step).unwrap_or_default(), step.verb.key(), step.outcome.key());
        [board, verb.to_owned(), words(step.date), words(step.due), outcome.to_owned()]
    };
    steps.into_iter().map(row).collect()
}

#[test]
fn the_plans_went_from_body_to_body_in_order() {
    let first = example(Example::Plan2022).plan.body;
    let second = example(Example::Plan2017).plan.body;
    let mut steps = 0;
    for (body, subject, expected) in [
        (
            &first,
            "Community Safety Plan 2022-25",
            &[
                ["HCSP", "adopt", "", "", "agreed"],
                ["Cabinet", "approve", "2022-10", "", "agreed"],
                ["Full Council", "approve", "", "", "awaited"],
            ][..],
        ),
        (
            &first,
            "Priorities for 2023-25",
            &[
                ["HCSP", "adopt", "2023-08-02", "", "agreed"],
                ["Cabinet", "approve", "", "2023-11-08", "awaited"],
                ["Full Council", "approve", "", "", "awaited"],
            ],
        ),
        (&first, "Progress in 2022-23", &[["Cabinet", "note", "", "2023-11-08", "awaited"]]),
        (
            &second,
            "Partnership Plan 2017/18 to 2019/20",
            &[
                ["HCSP", "consult", "", "", "agreed"],
                ["Cabinet", "consult", "", "", "agreed"],
                ["Full Council", "approve", "2017-07-12", "", "agreed"],
                ["Crime and Disorder Sub-Committee", "note", "", "2017-11-30", "awaited"],
            ],
        ),
    ] {
        assert_eq!(chain(body, subject), expected, "{subject}");
        steps += expected.len();
    }
    assert_eq!(first.approvals.len() + second.approvals.len(), steps, "there are no others");
}

#[test]
fn meetings_were_held_or_are_planned_as_at_the_day_of_the_report() {
    let first = example(Example::Plan2022).plan.body;
    let second = example(Example::Plan2017).plan.body;
    for (body, name, status, items) in [
        (
            &first,
            "Havering Community Safety Partnership, 2 August 2023",
            "Held",
            &["Priorities for 2023-25", "Strategic assessment 2023"][..],
        ),
        (&first, "Havering Cabinet, 8 November 2023", "Planned", &["Priorities for 2023-25", "Progress of the plan in 2022-23"]),
        (&second, "Havering full Council, 12 July 2017", "Held", &["Partnership Plan 2017/18 to 2019/20"]),
        (
            &second,
            "Crime and Disorder Overview and Scrutiny Sub-Committee, 30 November 2017",
            "Planned",
            &["Partnership Plan 2017/18 to 2019/20"],
        ),
    ] {
        hold(body, Kind::Meeting, &[(name, "status", status)]);
        let meeting = body.meetings.iter().find(|row| row.name(body) == name);
        let meeting = meeting.expect("it was just found").id;
        let agenda = body.agenda_items.iter().filter(|item| item.meeting == Some(meeting));
        let mut agenda: Vec<_> = agenda.map(|item| item.title.as_str()).collect();
        agenda.sort_unstable();
        assert_eq!(agenda, items, "{name}");
    }
    assert_eq!((first.meetings.len(), second.meetings.len()), (2, 2));
}

#[test]
fn the_assessment_of_2023_is_exempt_and_names_no_paragraph() {
    let body = example(Example::Plan2022).plan.body;
    let exempt: Vec<_> = body.documents.iter().filter(|paper| paper.access == PaperAccess::Exempt).collect();
    let [paper] = exempt.as_slice() else { panic!("one paper is exempt, not {}", exempt.len()) };
    assert_eq!(paper.title, "Strategic assessment 2023");
    assert!(paper.paragraph.0.is_none() && paper.public_interest.is_empty(), "so that a check finds it");
    let title = "Strategic assessment 2023";
    hold(
        &body,
        Kind::Assessment,
        &[
            (title, "year", "2023"),
            (title, "considered", "2 August 2023"),
            (title, "considered_by", "Havering Community Safety Partnership"),
            (title, "exempt", "Yes"),
        ],
    );
    let assessment = body.assessments.iter().next().expect("it is there");
    assert!(assessment.contents().iter().all(|(_, place)| place.is_empty()), "what it holds is not published");

    let mut documents = names(&body, Kind::Paper);
    documents.sort();
    let expected = [
        "Annual review of the Community Safety Plan 2022-25",
        "Community Safety Plan and equality impact assessment 2022-25",
        "Governance structure 2023-25",
        title,
    ];
    assert_eq!(documents, expected);
    let second = example(Example::Plan2017).plan.body;
    assert!(second.documents.len() == 3 && second.documents.iter().all(|paper| paper.access == PaperAccess::Public));
}

#[test]
fn each_priority_has_one_finding() {
    for which in Example::ALL {
        let body = example(which).plan.body;
        let mut met: Vec<_> = body.findings.iter().flat_map(|finding| finding.priorities.clone()).collect();
        met.sort_unstable();
        let mut all: Vec<_> = body.priorities.iter().map(|priority| priority.id).collect();
        all.sort_unstable();
        assert_eq!(met, all, "{which:?}");
        assert!(body.findings.iter().all(|finding| !finding.change.is_empty()), "{which:?}");
    }
    let body = example(Example::Plan2017).plan.body;
    hold(&body, Kind::Assessment, &[("Strategic assessment 2016", "year", "2016"), ("Strategic assessment 2016", "exempt", "No")]);
}

#[test]
fn people_were_asked_and_met() {
    let body = example(Example::Plan2022).plan.body;
    hold(
        &body,
        Kind::Engagement,
        &[
            ("Annual crime survey 2023", "kind", "Survey"),
            ("Annual crime survey 2023", "starts", "April 2023"),
            ("Annual crime survey 2023", "responses", "418"),
            ("Safer Neighbourhood Board conference", "kind", "Public meeting"),
            ("Safer Neighbourhood Board conference", "starts", "July 2022"),
            ("Community roadshows", "kind", "Publicity"),
        ],
    );
    assert!(told(&body, Kind::Engagement, "Annual crime survey 2023", "findings").contains("six weeks"));
}

#[test]
fn orders_expire_when_that_is_stated_and_the_one_for_the_town_centre_does_not_say() {
    let body = example(Example::Plan2022).plan.body;
    hold(
        &body,
        Kind::Order,
        &[
            ("Knife crime prevention orders", "expires", "March 2023"),
            ("Serious violence reduction orders", "made", ""),
            ("Serious violence reduction orders", "decided_by", "Courts"),
            ("Romford town centre", "kind", "Public spaces protection order"),
            ("Romford town centre", "made", ""),
            ("Romford town centre", "expires", ""),
            ("Criminal behaviour orders", "kind", "Criminal behaviour orders"),
        ],
    );
    let extension = body.order_extensions.iter().next().expect("the pilot went on for longer");
    assert_eq!((extension.former_end, extension.new_end.map(|end| end.to_string())), (None, Some("2023-03".to_owned())));
    assert_eq!((body.orders.len(), body.order_extensions.len()), (4, 1));
}

#[test]
fn strategies_and_duties_have_the_dates_and_owners_stated() {
    let first = example(Example::Plan2022).plan.body;
    hold(
        &first,
        Kind::Strategy,
        &[
            ("Violence Reduction Strategy", "due", "January 2024"),
            ("Serious violence needs assessment", "due", "January 2024"),
            ("Serious violence needs assessment", "kind", "Needs assessment"),
            ("Borough-wide ASB strategy", "due", "March 2024"),
            ("Borough-wide ASB strategy", "owner", "London Borough of Havering"),
            ("Government ASB action plan", "published", "March 2023"),
            ("Government VAWG strategy", "owner", "Government"),
            ("MOPAC VAWG strategy", "owner", "Mayor's Office for Policing and Crime"),
            ("Police and Crime Plan for London", "owner", "Mayor's Office for Policing and Crime"),
            ("Serious Violence Duty", "kind", "Statutory duty"),
            ("Serious Violence Duty", "statute", "Police, Crime, Sentencing and Courts Act 2022, Part 2, Chapter 1"),
            ("Domestic abuse", "statute", "Domestic Abuse Act 2021"),
            ("Community safety plan", "statute", "Crime and Disorder Act 1998, section 6"),
            ("National reoffending strategy", "owner", "Probation Service"),
        ],
    );
    let dated = first.strategies.iter().filter(|row| row.due.is_some() || row.published.is_some());
    assert_eq!(dated.count(), 4, "no date is made up");
    let second = example(Example::Plan2017).plan.body;
    hold(
        &second,
        Kind::Strategy,
        &[
            ("Community safety plan", "statute", "Crime and Disorder Act 1998"),
            ("Scrutiny of crime and disorder", "statute", "Police and Justice Act 2006"),
            ("Ending Gang Violence and Exploitation", "owner", "Government"),
            ("Police and Crime Plan for London", "owner", "Mayor's Office for Policing and Crime"),
        ],
    );
}

#[test]
fn scrutiny_is_by_the_committee_named_and_on_the_day_where_there_is_one() {
    let sessions = |which| {
        let body = example(which).plan.body;
        let one = body.scrutiny.iter().next().expect("one is named").clone();
        let board = one.board.and_then(|id| body.boards.get(id)).map(|board| board.short_name.clone());
        (board.unwrap_or_default(), one.date.map(|date| date.to_string()), body.scrutiny.len())
    };
    assert_eq!(sessions(Example::Plan2022), ("Places OSSC".to_owned(), None, 1));
    assert_eq!(sessions(Example::Plan2017), ("Crime and Disorder Sub-Committee".to_owned(), Some("2017-11-30".to_owned()), 1));
}

#[test]
fn the_risks_that_the_report_speaks_of_are_there_and_nobody_rated_them() {
    let body = example(Example::Plan2022).plan.body;
    hold(
        &body,
        Kind::Risk,
        &[
            ("Fewer staff in the Community Safety Service", "category", "Staffing"),
            ("Further cuts to the community safety budget", "category", "Funding"),
            ("Money for the police team and OWL ends a year before the plan", "category", "Funding"),
            ("The reoffending action plan comes later still", "category", "Partner bodies"),
        ],
    );
    assert!(body.risks.len() == 4 && body.risks.iter().all(|risk| risk.rating().is_none()));
}

#[test]
fn abbreviations_are_spelt_out_or_say_that_the_report_does_not() {
    for which in Example::ALL {
        let body = example(which).plan.body;
        for term in body.glossary.iter() {
            assert!(!(term.expansion.is_empty() && term.meaning.is_empty()), "{which:?}: {}", term.term);
        }
        let mut terms: Vec<_> = body.glossary.iter().map(|term| term.term.to_lowercase()).collect();
        let all = terms.len();
        terms.sort_unstable();
        terms.dedup();
        assert_eq!(terms.len(), all, "{which:?}: a term stands twice");
    }
    let body = example(Example::Plan2022).plan.body;
    for (term, expansion) in [
        ("MARAC", "multi-agency risk assessment conference"),
        ("IOM", "integrated offender management"),
        ("MAPPA", "multi-agency public protection arrangements"),
        ("KCPO", "knife crime prevention order"),
        ("PSPO", "public spaces protection order"),
        ("SVRO", "serious violence reduction order"),
        ("CBO", "criminal behaviour order"),
        ("MACE", "multi-agency child exploitation"),
        ("SGV", "serious group violence"),
        ("RIC", "risk identification checklist"),
        ("OWL", "Online Watch Link"),
        ("EqIA", "equality impact assessment"),
        ("ECINs", ""),
        ("IRISi", ""),
        ("DRIVE", ""),
    ] {
        hold(&body, Kind::Term, &[(term, "expansion", expansion)]);
    }
}
