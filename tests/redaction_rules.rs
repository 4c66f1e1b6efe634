//! Each rule of what the public may read, one by one.

mod support;

use safer_plan::{
    check::subject_of,
    domain::{
        plan::Plan,
        record::{AnyRecord, Kind},
        value::Value,
    },
    report::{
        PublicPlan, View,
        public::{LeftOut, Why},
    },
};
use support::{
    changing::{add, choice, date, get, has, link, links, plan, set, words},
    field,
    figures::day,
    raw, record,
};

/// What was left out of a record, and why.
fn why(plan: &Plan, kind: Kind, id: &str) -> Vec<(Why, Vec<String>)> {
    let groups = LeftOut::of(plan).groups;
    let found = groups.into_iter().flat_map(|group| group.items.into_iter().map(move |item| (group.why.clone(), item)));
    found
        .filter(|(_, item)| item.kind == kind.key() && item.id == id && item.is_of(None))
        .map(|(why, item)| (why, item.fields))
        .collect()
}

#[test]
fn progress_is_public_once_it_is_accepted() {
    for (state, public) in [("draft", false), ("submitted", false), ("accepted", true), ("published", true)] {
        let mut plan = plan();
        add(&mut plan, Kind::Update, "v9x", &[("objective", link("v211")), ("done", words("Told")), ("state", choice(state))]);
        add(&mut plan, Kind::Figure, "f1x", &[("update", link("v9x")), ("label", words("Cases"))]);
        add(
            &mut plan,
            Kind::ProgressCorrection,
            "p1x",
            &[("update", link("v9x")), ("former", words("Was so")), ("reason", words("Wrong"))],
        );
        let shown = PublicPlan::of(&plan);
        for (kind, id) in [(Kind::Update, "v9x"), (Kind::Figure, "f1x"), (Kind::ProgressCorrection, "p1x")] {
            assert_eq!(has(shown.plan(), kind, id), public, "{state} {kind}");
            let left_out = why(&plan, kind, id);
            assert_eq!(
                left_out.iter().any(|(why, fields)| *why == Why::NotAccepted && fields.is_empty()),
                !public,
                "{state} {kind}"
            );
        }
        if public {
            assert_eq!(get(shown.plan(), Kind::ProgressCorrection, "p1x", "former"), words(""));
            assert_eq!(get(shown.plan(), Kind::ProgressCorrection, "p1x", "reason"), words("Wrong"));
        }
    }
}

#[test]
fn an_objective_stands_as_what_was_accepted_says() {
    for (newest, brag) in [("draft", "red"), ("submitted", "green"), ("accepted", "red"), ("published", "red")] {
        for (earlier, brag) in [(true, brag), (false, if brag == "green" { "grey" } else { brag })] {
            let mut plan = plan();
            let objective = [("title", words("Work")), ("brag", choice("red"))];
            add(&mut plan, Kind::Objective, "b1x", &objective);
            let mut told = |id: &str, period: &str, brag, state| {
                let fields =
                    [("objective", link("b1x")), ("period", date(period)), ("brag", choice(brag)), ("state", choice(state))];
                add(&mut plan, Kind::Update, id, &fields);
            };
            told("v9x", "2023/24-Q2", "red", newest);
            if earlier {
                told("v8x", "2023/24-Q1", "green", "accepted");
            }
            assert_eq!(get(PublicPlan::of(&plan).plan(), Kind::Objective, "b1x", "brag"), choice(brag), "{newest} {earlier}");
            let told = why(&plan, Kind::Objective, "b1x") == [(Why::NotAccepted, vec!["BRAG".to_owned()])];
            assert_eq!(told, newest == "submitted", "{newest} {earlier}");
        }
    }
}

#[test]
fn papers_are_listed_unless_they_are_confidential() {
    for (access, title, rest) in [("public", true, true), ("exempt", true, false), ("confidential", false, false)] {
        let mut plan = plan();
        let fields = [
            ("title", words("A paper")),
            ("access", choice(access)),
            ("paragraph", choice("7")),
            ("location", words("Shelf")),
            ("public_interest", words("Because")),
            ("note", words("Note")),
            ("objectives", links(&["v211"])),
        ];
        add(&mut plan, Kind::Paper, "d1x", &fields);
        add(&mut plan, Kind::Approval, "a1x", &[("subject", words("The plan")), ("papers", links(&["d1x"]))]);
        let public = PublicPlan::of(&plan);
        assert_eq!(has(public.plan(), Kind::Paper, "d1x"), title, "{access}");
        let named = get(public.plan(), Kind::Approval, "a1x", "papers");
        assert_eq!(named == links(&["d1x"]), title, "{access}: what names it");
        if title {
            for key in ["location", "public_interest", "note"] {
                assert!(get(public.plan(), Kind::Paper, "d1x", key).is_empty(), "{access} {key}");
            }
            assert_eq!(!get(public.plan(), Kind::Paper, "d1x", "objectives").is_empty(), rest, "{access}");
        }
    }
}

#[test]
fn meetings_are_public_when_the_public_may_attend() {
    for open in [false, true] {
        let mut plan = plan();
        let meeting = [
            ("board", link("bcab")),
            ("minutes", words("Said")),
            ("open_to_public", Value::Flag(open)),
            ("date", date("2024-01-02")),
        ];
        add(&mut plan, Kind::Meeting, "m1x", &meeting);
        add(
            &mut plan,
            Kind::AgendaItem,
            "g1x",
            &[("meeting", link("m1x")), ("title", words("Item")), ("decision", words("Agreed"))],
        );
        add(&mut plan, Kind::Action, "t1x", &[("meeting", link("m1x")), ("title", words("Do it"))]);
        let public = PublicPlan::of(&plan);
        for (kind, id) in [(Kind::Meeting, "m1x"), (Kind::AgendaItem, "g1x"), (Kind::Action, "t1x")] {
            assert_eq!(has(public.plan(), kind, id), open, "{kind}");
            assert_eq!(why(&plan, kind, id).iter().any(|(why, _)| *why == Why::NotOpen), !open, "{kind}");
        }
        assert!(!open || get(public.plan(), Kind::Meeting, "m1x", "minutes").is_empty());
    }
}

#[test]
fn an_item_whose_papers_are_all_closed_is_dealt_with_behind_closed_doors() {
    for (papers, public, reason) in [
        (&[][..], true, None),
        (&["d1p"], true, None),
        (&["d1p", "d1e"], true, None),
        (&["d1e"], false, Some(Why::Exempt(Some("3".to_owned())))),
        (&["d1e", "d1c"], false, Some(Why::Confidential)),
    ] {
        let mut plan = plan();
        for (id, access) in [("d1p", "public"), ("d1e", "exempt"), ("d1c", "confidential")] {
            add(&mut plan, Kind::Paper, id, &[("title", words(id)), ("access", choice(access)), ("paragraph", choice("3"))]);
        }
        add(&mut plan, Kind::Meeting, "m1x", &[("board", link("bcab")), ("open_to_public", Value::Flag(true))]);
        add(&mut plan, Kind::AgendaItem, "g1x", &[("meeting", link("m1x")), ("title", words("Item")), ("papers", links(papers))]);
        add(
            &mut plan,
            Kind::AgendaItem,
            "g2x",
            &[("meeting", link("m1x")), ("title", words("Again")), ("carried_from", link("g1x"))],
        );
        let shown = PublicPlan::of(&plan);
        assert_eq!(has(shown.plan(), Kind::AgendaItem, "g1x"), public, "{papers:?}");
        assert_eq!(get(shown.plan(), Kind::AgendaItem, "g2x", "carried_from").is_empty(), !public, "{papers:?}");
        assert_eq!(why(&plan, Kind::AgendaItem, "g1x").first().map(|(why, _)| why.clone()), reason, "{papers:?}");
    }
}

#[test]
fn an_exempt_assessment_says_nothing_but_that_it_is_there() {
    // The example's own is exempt.
    let plan = plan();
    let public = PublicPlan::of(&plan);
    assert_eq!((plan.body.findings.len(), public.plan().body.findings.len()), (6, 0));
    let shown = public.plan().body.assessments.iter().next().expect("it is there");
    assert_eq!((shown.title.as_str(), shown.exempt, shown.covered()), ("Strategic assessment 2023", true, 0));
    assert!(shown.considered.is_some() && shown.note.is_empty());
    let mut open = plan.clone();
    set(&mut open, Kind::Assessment, "x23", "exempt", Value::Flag(false));
    assert_eq!(PublicPlan::of(&open).plan().body.findings.len(), 6);
}

#[test]
fn what_is_under_way_is_not_public() {
    let mut plan = plan();
    let session = id_of(&plan, Kind::Scrutiny);
    add(&mut plan, Kind::Review, "r1x", &[("title", words("Review"))]);
    add(&mut plan, Kind::ReviewDecision, "c1x", &[("review", link("r1x")), ("wording", words("New words"))]);
    add(&mut plan, Kind::ReportingPeriod, "q1x", &[("period", date("2030/31-Q1")), ("summary", words("So far"))]);
    add(
        &mut plan,
        Kind::Recommendation,
        "n1x",
        &[("scrutiny", link(&session)), ("title", words("Do")), ("response", words("We may"))],
    );
    let public = PublicPlan::of(&plan);
    assert!(!has(public.plan(), Kind::Review, "r1x") && !has(public.plan(), Kind::ReviewDecision, "c1x"));
    assert_eq!(get(public.plan(), Kind::ReportingPeriod, "q1x", "summary"), words(""));
    assert_eq!(get(public.plan(), Kind::Recommendation, "n1x", "response"), words(""));
    set(&mut plan, Kind::Review, "r1x", "closed", date("2024-05-01"));
    set(&mut plan, Kind::Recommendation, "n1x", "responded", date("2024-05-01"));
    add(&mut plan, Kind::Edition, "e1x", &[("label", words("Q1")), ("period", date("2030/31-Q1"))]);
    let public = PublicPlan::of(&plan);
    assert!(has(public.plan(), Kind::Review, "r1x") && has(public.plan(), Kind::ReviewDecision, "c1x"));
    assert_eq!(get(public.plan(), Kind::ReportingPeriod, "q1x", "summary"), words("So far"));
    assert_eq!(get(public.plan(), Kind::Recommendation, "n1x", "response"), words("We may"));
}

fn id_of(plan: &Plan, kind: Kind) -> String {
    plan.body.records(kind).next().expect("there is one").record_id().id.to_string()
}

#[test]
fn a_report_gets_its_own_words_and_no_other_s() {
    let mut plan = plan();
    for (report, status) in [("p1x", "draft"), ("p2x", "published")] {
        let fields = [("title", words(report)), ("status", choice(status)), ("note", words("Note")), ("edition", words("v1"))];
        add(&mut plan, Kind::Report, report, &fields);
        add(
            &mut plan,
            Kind::ReportText,
            &report.replace('p', "t"),
            &[("report", link(report)), ("text", words("Ours")), ("facts", words("Then"))],
        );
        add(
            &mut plan,
            Kind::ReportRecommendation,
            &report.replace('p', "n"),
            &[("report", link(report)), ("text", words("Agree"))],
        );
    }
    add(&mut plan, Kind::Paper, "d1c", &[("title", words("Secret")), ("access", choice("confidential"))]);
    set(&mut plan, Kind::Report, "p1x", "papers", links(&["d1c"]));
    let public = PublicPlan::of(&plan);
    let there =
        [(Kind::Report, "p1x"), (Kind::ReportRecommendation, "n1x"), (Kind::Report, "p2x"), (Kind::ReportRecommendation, "n2x")];
    assert_eq!(there.map(|(kind, id)| has(public.plan(), kind, id)), [false, false, true, true]);
    assert_eq!(public.plan().body.report_texts.len(), 0);
    let view = View::public(&public, day());
    let draft = plan.body.reports.get(safer_plan::domain::id::Id::of(raw("p1x"))).expect("it is there");
    let shown = view.report(draft);
    assert_eq!((shown.title.as_str(), shown.note.as_str(), shown.edition.as_str(), shown.papers.len()), ("p1x", "", "v1", 0));
    let said: Vec<&str> = view.texts_of(draft.id).into_iter().map(|text| text.text.as_str()).collect();
    assert_eq!((said, view.recommendations_of(draft.id).len()), (vec!["Ours"], 1));
    assert_eq!(View::partnership(&plan, day()).report(draft).note, "Note");
}

#[test]
fn a_footnote_is_public_and_says_no_more_than_its_words() {
    let mut plan = plan();
    for (id, of, footnote) in [("k1x", "objectives/v211", true), ("k2x", "objectives/v211", false), ("k3x", "meetings/mh23", true)]
    {
        let fields = [
            ("finding", words(&format!("a-check {of}"))),
            ("working", words("1 + 1 = 2")),
            ("text", words("Because")),
            ("footnote", Value::Flag(footnote)),
        ];
        add(&mut plan, Kind::Explanation, id, &fields);
    }
    // That a check does not apply is no explanation.
    let not_applicable = [
        ("finding", words("a-check objectives/v211")),
        ("text", words("Not so")),
        ("answer", choice("not_applicable")),
        ("footnote", Value::Flag(true)),
    ];
    add(&mut plan, Kind::Explanation, "k4x", &not_applicable);
    let public = PublicPlan::of(&plan);
    assert_eq!(["k1x", "k2x", "k3x"].map(|id| has(public.plan(), Kind::Explanation, id)), [true, false, false]);
    assert_eq!(["finding", "working"].map(|key| get(public.plan(), Kind::Explanation, "k1x", key)), [words(""), words("")]);
    let objective = subject_of("a-check objectives/v211").expect("an objective");
    for view in [View::public(&public, day()), View::partnership(&plan, day())] {
        let notes: Vec<&str> =
            view.footnotes().into_iter().filter(|(of, _)| *of == objective).map(|(_, note)| note.text.as_str()).collect();
        assert_eq!(notes, ["Because"]);
    }
}

#[test]
fn what_explains_a_hidden_number_is_not_public() {
    for (value, public) in [("3", false), ("30", true)] {
        let mut plan = plan();
        add(&mut plan, Kind::Indicator, "n1x", &[("name", words("Victims")), ("sensitive", Value::Flag(true))]);
        let reading = [("indicator", link("n1x")), ("period", date("2023/24")), ("value", Value::Number(value.parse().ok()))];
        add(&mut plan, Kind::Reading, "r1x", &reading);
        add(&mut plan, Kind::Breakdown, "w1x", &[("reading", link("r1x")), ("title", words("By age"))]);
        let part = [("breakdown", link("w1x")), ("label", words("Young")), ("value", Value::Number(value.parse().ok()))];
        add(&mut plan, Kind::BreakdownPart, "z1x", &part);
        for (id, of) in [("k1x", "readings/r1x"), ("k2x", "breakdowns/w1x"), ("k3x", "indicators/n1x")] {
            let finding = words(&format!("a-check {of}"));
            let fields = [("finding", finding), ("text", words("They moved away")), ("footnote", Value::Flag(true))];
            add(&mut plan, Kind::Explanation, id, &fields);
        }
        let shown = PublicPlan::of(&plan);
        let there = ["k1x", "k2x", "k3x"].map(|id| has(shown.plan(), Kind::Explanation, id));
        assert_eq!(there, [public, public, true], "{value}");
        assert_eq!(why(&plan, Kind::Explanation, "k1x").is_empty(), public, "{value}");
    }
}

#[test]
fn what_was_closed_later_is_closed_in_earlier_editions() {
    let mut plan = plan();
    let edition = plan.frozen.keys().next().copied().expect("one is set aside");
    let mut then = plan.frozen[&edition].clone();
    for (id, was, is) in [("d1x", "public", "confidential"), ("d2x", "confidential", "public")] {
        let paper = |access: &'static str| {
            let mut paper = AnyRecord::blank(Kind::Paper, raw(id));
            paper.put_value(field(Kind::Paper, "access"), choice(access));
            paper
        };
        then.put(paper(was));
        plan.put(paper(is));
    }
    std::sync::Arc::make_mut(&mut plan.frozen).insert(edition, then);
    let public = PublicPlan::of(&plan);
    let in_edition = |id| public.plan().frozen[&edition].find(record(Kind::Paper, id)).is_some();
    assert_eq!((in_edition("d1x"), has(public.plan(), Kind::Paper, "d1x")), (false, false));
    assert_eq!((in_edition("d2x"), has(public.plan(), Kind::Paper, "d2x")), (false, true));
}
