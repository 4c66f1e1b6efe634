//! Changes over time: each is one step that undo takes back, and what was so before can still be shown.

mod support;

use safer_plan::{
    domain::{
        board::BoardId,
        date::Date,
        id::{Id, PlanId},
        integrity,
        lead::{self, Holder, Role},
        objective::{ObjectiveId, Status},
        organisation::OrganisationId,
        plan::Plan,
        post::PostId,
        priority::PriorityId,
        record::{Kind, RecordId},
        structure::Structure,
        value::Value,
    },
    edit::{
        Document, Edit, ExtendPlan, HandOver, History, NextPlan, Refused, Replacement, Successor, counted, extend_plan, hand_over,
        hand_over_objectives, move_board, next_plan, replace_body, what_it_leads,
    },
    examples::Example,
    exchange::json,
    review::compare::{self, ChangeKind},
};
use support::{
    example, field,
    over_time::{date, day, ids, made, refused},
    raw, record, small, stamp,
};

/// The small plan with boards: the partnership at the top, the drugs board and the streets board under it.
fn boards() -> Plan {
    let mut history = History::new(small());
    for line in small().plan.body.records(Kind::ReportingLine) {
        history.edit(&Edit::Remove(line.record_id()), &stamp()).unwrap();
    }
    for (id, name) in [("b0", "Partnership board"), ("b1", "Drugs partnership"), ("b2", "Reoffending group"), ("b3", "Panel")] {
        add(&mut history, Kind::Board, id, &[("name", Value::Text(name.to_owned()))]);
    }
    for (id, below, above) in [("r1", "b1", "b0"), ("r2", "b2", "b0"), ("r3", "b3", "b2")] {
        add(&mut history, Kind::ReportingLine, id, &[("board", link(below)), ("to", link(above))]);
    }
    for id in ["ab1", "ab2", "ab3"] {
        set(&mut history, Kind::Objective, id, "board", link("b2"));
    }
    set(&mut history, Kind::Priority, "pr2", "board", link("b2"));
    history.plan().clone()
}

fn link(id: &str) -> Value {
    Value::Link(Some(raw(id)))
}

fn set(history: &mut History, kind: Kind, id: &str, key: &str, value: Value) {
    history.edit(&Edit::set(record(kind, id), field(kind, key), value), &stamp()).unwrap();
}

fn add(history: &mut History, kind: Kind, id: &str, values: &[(&str, Value)]) {
    let blank = safer_plan::domain::record::AnyRecord::blank(kind, raw(id));
    let filled = values.iter().fold(blank, |row, (key, value)| row.with(field(kind, key), value.clone()).unwrap());
    history.edit(&Edit::Add(filled), &stamp()).unwrap();
}

fn board(id: &str) -> BoardId {
    BoardId::of(raw(id))
}

fn post(id: &str) -> Holder {
    Holder::Post(PostId::of(raw(id)))
}

fn handing_over(to: Holder, from: &str) -> HandOver {
    HandOver { to, date: date(from), note: "Reorganisation".to_owned() }
}

fn led_by(plan: &Plan, objective: &str, role: Role, on: &str) -> Option<Holder> {
    lead::held_on(&plan.body, record(Kind::Objective, objective), role, day(on))
}

#[test]
fn a_board_moves_under_another_and_both_states_stay() {
    let plan = boards();
    let moved = made(&plan, move_board(&plan, board("b2"), board("b1"), date("2026-04"), &mut ids()));
    let above = |on| Structure::on(&moved.body, day(on)).above(board("b2"));
    assert_eq!((above("2026-03-31"), above("2026-04-01")), (vec![board("b0")], vec![board("b1")]));
    assert_eq!(Structure::on(&plan.body, day("2026-03-31")).lines, Structure::on(&moved.body, day("2026-03-31")).lines);
    let back = made(&moved, move_board(&moved, board("b2"), board("b0"), date("2027-01-01"), &mut || raw("zz1")));
    assert_eq!(Structure::on(&back.body, day("2027-01-01")).above(board("b2")), [board("b0")]);
    assert_eq!(back.body.reporting_lines.iter().filter(|line| line.board == Some(board("b2"))).count(), 3);
}

#[test]
fn a_board_is_not_moved_where_it_cannot_go() {
    let plan = boards();
    let moving = |plan: &Plan, below, above, from| refused(move_board(plan, board(below), board(above), date(from), &mut ids()));
    assert_eq!(moving(&plan, "b2", "b2", "2026"), "Choose another board: it cannot go to itself");
    assert!(moving(&plan, "b2", "b3", "2026").starts_with("“Panel” reports to “Reoffending group”"));
    assert!(moving(&plan, "b2", "b0", "2026").ends_with("and to no other already"));
    let moved = made(&plan, move_board(&plan, board("b2"), board("b1"), date("2026-04"), &mut ids()));
    assert!(moving(&moved, "b2", "b0", "2026-03").contains("from 1 April 2026 is in the plan already"));
}

#[test]
fn all_that_a_post_leads_goes_and_what_is_closed_stays() {
    let mut history = History::new(small());
    set(&mut history, Kind::Objective, "ab2", "lead", link("csm"));
    add(&mut history, Kind::Board, "b9", &[("name", Value::Text("Street panel".to_owned())), ("chair", link("csm"))]);
    for (id, status) in [("ra", "open"), ("rb", "closed")] {
        let values = [("title", Value::Text(id.to_owned())), ("owner", link("csm")), ("status", Value::Choice(Some(status)))];
        add(&mut history, Kind::Risk, id, &values);
    }
    let plan = history.plan().clone();
    let leads = what_it_leads(&plan.body, post("csm"), day("2026-01-01"));
    let after = made(&plan, hand_over(&plan, post("csm"), &handing_over(post("1nsp"), "2026-01-01"), &mut ids()));
    let now = |kind, id, key| after.body.find(record(kind, id)).unwrap().value(field(kind, key));
    assert_eq!(now(Kind::Objective, "ab1", "lead"), link("1nsp"));
    assert_eq!(now(Kind::Objective, "ab2", "lead"), link("csm"), "a completed objective keeps its lead");
    assert_eq!(now(Kind::Priority, "pr1", "lead"), link("1nsp"));
    assert_eq!(now(Kind::Board, "b9", "chair"), link("1nsp"));
    assert_eq!((now(Kind::Risk, "ra", "owner"), now(Kind::Risk, "rb", "owner")), (link("1nsp"), link("csm")));
    let handover = after.body.handovers.iter().find(|row| row.date == Some(date("2026-01-01"))).unwrap();
    assert_eq!((handover.objectives.len(), handover.priorities.len(), handover.boards.len()), (1, 1, 1));
    assert!(counted(&leads).starts_with("1 board, 1 priority, 1 objective"), "{}", counted(&leads));
    assert_eq!(led_by(&after, "ab1", Role::Post, "2025-12-31"), Some(post("csm")));
    assert_eq!(led_by(&after, "ab1", Role::Post, "2026-01-01"), Some(post("1nsp")));
    assert!(what_it_leads(&after.body, post("csm"), day("2026-01-01")).is_empty());
    assert!(refused(hand_over(&after, post("csm"), &handing_over(post("1nsp"), "2026"), &mut ids())).contains("leads nothing"));
}

#[test]
fn ten_objectives_go_to_another_post_whoever_led_them() {
    let plan = example(Example::Plan2022).plan;
    let live: Vec<ObjectiveId> = plan.body.objectives.iter().filter(|row| row.status.is_live()).map(|row| row.id).collect();
    let to = plan.body.posts.iter().next_back().unwrap().id;
    let others: Vec<ObjectiveId> =
        live.iter().copied().filter(|id| plan.body.objectives.get(*id).unwrap().lead != Some(to)).take(10).collect();
    let ask = handing_over(Holder::Post(to), "2024-01-01");
    let edit = hand_over_objectives(&plan, &others, &ask, &mut ids());
    assert!(edit.as_ref().unwrap().label(&plan).starts_with("Handed over 10 objectives to “"));
    let after = made(&plan, edit);
    for id in &others {
        let objective = RecordId { kind: Kind::Objective, id: id.raw() };
        let before = plan.body.objectives.get(*id).unwrap().lead.map(Holder::Post);
        assert_eq!(lead::held_on(&after.body, objective, Role::Post, day("2023-12-31")), before);
        assert_eq!(lead::held_on(&after.body, objective, Role::Post, day("2024-01-01")), Some(Holder::Post(to)));
    }
    let rest = |plan: &Plan| plan.body.objectives.iter().filter(|row| !others.contains(&row.id)).cloned().collect::<Vec<_>>();
    assert_eq!(rest(&after), rest(&plan));
    assert!(refused(hand_over_objectives(&after, &others, &ask, &mut ids())).ends_with("leads them already"));
    assert!(refused(hand_over_objectives(&plan, &[], &ask, &mut ids())).contains("at least one objective"));
}

#[test]
fn one_body_is_replaced_by_two() {
    let mut history = History::new(small());
    set(&mut history, Kind::Objective, "ab1", "lead_organisation", link("p01"));
    add(&mut history, Kind::Board, "b9", &[("name", Value::Text("Street panel".to_owned()))]);
    add(&mut history, Kind::Member, "m9", &[("board", link("b9")), ("organisation", link("p01"))]);
    let plan = history.plan().clone();
    let by = vec![Successor::New("North Anyshire Police".to_owned()), Successor::New("South Anyshire Police".to_owned())];
    let ask = Replacement { by, date: date("2026-06"), hand_over: true, note: String::new() };
    let edit = replace_body(&plan, record(Kind::Organisation, "p01"), &ask, &mut ids());
    assert_eq!(
        edit.as_ref().unwrap().label(&plan),
        "Replaced “Anyshire Police” by “North Anyshire Police” and “South Anyshire Police”"
    );
    let after = made(&plan, edit);
    let old = after.body.organisations.get(OrganisationId::of(raw("p01"))).unwrap();
    assert!(old.exists_on(day("2026-05-31")) && !old.exists_on(day("2026-06-01")));
    let names: Vec<_> = old.successors.iter().map(|id| after.body.organisations.get(*id).unwrap()).collect();
    assert!(
        names
            .iter()
            .all(|new| new.authority == old.authority && new.exists_on(day("2026-06-01")) && !new.exists_on(day("2026-05-31")))
    );
    let north = Some(Holder::Organisation(old.successors[0]));
    assert_eq!(led_by(&after, "ab1", Role::Organisation, "2026-06-01"), north);
    assert_eq!(led_by(&after, "ab1", Role::Organisation, "2026-05-31"), Some(Holder::Organisation(old.id)));
    let seats = |on: &str| {
        let there = |seat: &&safer_plan::domain::board::Member| {
            seat.board == Some(board("b9"))
                && safer_plan::domain::structure::stands_on(seat.effective_from, seat.effective_to, day(on))
        };
        after.body.members.iter().filter(there).count()
    };
    assert_eq!((seats("2026-05-31"), seats("2026-06-01")), (1, 2));
    let again = |by: Vec<Successor>, date: Date| {
        refused(replace_body(&after, record(Kind::Organisation, "p01"), &Replacement { by, date, ..ask.clone() }, &mut ids()))
    };
    assert_eq!(again(vec![Successor::New("X".to_owned())], date("2027")), "“Anyshire Police” ended on 31 May 2026 already");
    let council =
        |by| refused(replace_body(&after, record(Kind::Organisation, "c0c"), &Replacement { by, ..ask.clone() }, &mut ids()));
    assert_eq!(council(vec![]), "Choose at least one organisation");
    assert!(council(vec![Successor::New("south anyshire police".to_owned())]).contains("Choose it from the list"));
    assert!(council(vec![Successor::Existing(raw("c0c"))]).contains("cannot go to itself"));
}

#[test]
fn a_boards_work_moves_to_another_from_a_date() {
    let plan = boards();
    let ask =
        Replacement { by: vec![Successor::Existing(raw("b1"))], date: date("2026-04-01"), hand_over: true, note: String::new() };
    let after = made(&plan, replace_body(&plan, record(Kind::Board, "b2"), &ask, &mut ids()));
    let (before, now) = (Structure::on(&after.body, day("2026-03-31")), Structure::on(&after.body, day("2026-04-01")));
    assert_eq!(before, Structure::on(&plan.body, day("2026-03-31")).with_boards_of(&after));
    assert!(!now.ids().contains(&board("b2")));
    assert_eq!(now.above(board("b3")), [board("b1")], "what reported to it reports to what came after it");
    assert_eq!(now.above(board("b1")), [board("b0")]);
    assert_eq!(led_by(&after, "ab1", Role::Board, "2026-03-31"), Some(Holder::Board(board("b2"))));
    assert_eq!(led_by(&after, "ab1", Role::Board, "2026-04-01"), Some(Holder::Board(board("b1"))));
    assert_eq!(led_by(&after, "ab2", Role::Board, "2026-04-01"), Some(Holder::Board(board("b2"))), "it is completed");
    let priority = after.body.priorities.get(PriorityId::of(raw("pr2"))).unwrap();
    assert_eq!(priority.board, Some(board("b1")));
    let new = Replacement { by: vec![Successor::New("Reducing harm board".to_owned())], ..ask };
    let after = made(&plan, replace_body(&plan, record(Kind::Board, "b2"), &new, &mut ids()));
    let now = Structure::on(&after.body, day("2026-04-01"));
    let added = now.boards.iter().find(|board| board.name == "Reducing harm board").unwrap().id;
    assert_eq!((now.above(added), now.above(board("b3"))), (vec![board("b0")], vec![added]));
}

/// The same structure, with the boards as another plan's record has them.
trait WithBoards {
    fn with_boards_of(self, plan: &Plan) -> Self;
}

impl WithBoards for Structure {
    fn with_boards_of(mut self, plan: &Plan) -> Self {
        self.boards = self.boards.iter().filter_map(|board| plan.body.boards.shared(board.id)).collect();
        self
    }
}

#[test]
fn extending_the_plan_moves_nothing_but_its_end() {
    let plan = example(Example::Plan2022).plan;
    let ask = |to: &str| ExtendPlan { to: date(to), by: "Cabinet".to_owned(), on: Some(date("2024-10")), note: String::new() };
    let after = made(&plan, extend_plan(&plan, &ask("2026-03"), &mut ids()));
    assert_eq!(after.body.details.ends, Some(date("2026-03")));
    assert_eq!(after.body.details.title, plan.body.details.title);
    assert_eq!(after.body.objectives, plan.body.objectives);
    let kept = after.body.plan_extensions.iter().find(|row| row.new_end == Some(date("2026-03"))).unwrap();
    assert_eq!((kept.former_end, kept.decided_by.as_str()), (plan.body.details.ends, "Cabinet"));
    assert!(refused(extend_plan(&after, &ask("2026-03-31"), &mut ids())).contains("after 31 March 2026"));
}

#[test]
fn a_plan_whose_time_is_over_opens_and_takes_updates() {
    let plan = example(Example::Plan2017);
    let over = plan.plan.body.details.span().unwrap().1;
    assert!(over < day("2026-11-21"));
    let objective = plan.plan.body.objectives.iter().find(|row| row.status.is_live()).unwrap().id;
    let mut history = History::new(json::read(json::compact(&plan).as_bytes()).unwrap().document);
    let period = Value::Date(Some(date("2026/27-Q2")));
    add(&mut history, Kind::Update, "vp9", &[("objective", Value::Link(Some(objective.raw()))), ("period", period)]);
    assert_eq!(history.plan().body.updates.len(), plan.plan.body.updates.len() + 1);
}

/// The old plan is the first edition of the new one, so that the two can be compared; it holds the plan and not its reports.
fn the_plan_before_stands_in_it(old: &Plan, new: &Plan) {
    let edition = new.editions.iter().next().expect("an edition");
    let before = new.frozen.get(&edition.id).expect("what it froze");
    integrity::check(before).unwrap();
    assert_eq!((new.editions.len(), edition.number, &edition.label), (1, 1, &old.body.details.title));
    assert_eq!((&before.objectives, &before.priorities), (&old.body.objectives, &old.body.priorities));
    assert_eq!((before.updates.len(), before.meetings.len(), before.readings.len()), (0, 0, 0));
    let live = old.body.objectives.iter().filter(|row| row.status.is_live()).count();
    let found = compare::between(before, &new.body);
    assert_eq!((found.lineage.carried.len(), found.lineage.before(), found.lineage.now()), (live, live, live));
    assert!(found.changes.iter().all(|change| !matches!(change.kind, ChangeKind::New | ChangeKind::Ended | ChangeKind::Reworded)));
}

#[test]
fn the_old_plan_is_untouched_by_the_next() {
    let document = example(Example::Plan2022);
    let before = json::pretty(&document);
    let ask = NextPlan { title: "Next".to_owned(), starts: Some(date("2025-04")), ends: Some(date("2028-03")) };
    let next = next_plan(&document.plan, &ask, PlanId::of(raw("next"))).unwrap();
    assert_eq!(json::pretty(&document), before);
    let (whole, kept) = (before.len(), json::pretty(&Document::new(next)).len());
    assert!(kept < whole, "the next plan does not carry the reports of the last: {kept} of {whole} bytes");
}

#[test]
fn the_next_plan_begins_with_what_goes_on() {
    for (old, title) in
        [(example(Example::Plan2022).plan, "Plan 2025-28"), (example(Example::Plan2017).plan, "Next"), (boards(), "Next")]
    {
        let ask = NextPlan { title: title.to_owned(), starts: Some(date("2025-04")), ends: Some(date("2028-03")) };
        let new = next_plan(&old, &ask, PlanId::of(raw("next"))).unwrap();
        integrity::check(&new.body).unwrap();
        let copy = json::read(json::compact(&Document::new(new.clone())).as_bytes()).unwrap();
        assert_eq!(copy.document.plan, new);
        assert_eq!((new.example, new.body.updates.len(), new.body.handovers.len()), (None, 0, 0));
        assert_eq!((new.body.partnership.clone(), new.body.posts.clone()), (old.body.partnership.clone(), old.body.posts.clone()));
        assert_eq!((new.body.boards.clone(), new.body.members.clone()), (old.body.boards.clone(), old.body.members.clone()));
        let live: Vec<_> = old.body.objectives.iter().filter(|row| row.status.is_live()).collect();
        assert_eq!(new.body.objectives.len(), live.len());
        for (then, now) in live.iter().zip(new.body.objectives.iter()) {
            assert_eq!((then.id, &then.title, then.priority, then.lead), (now.id, &now.title, now.priority, now.lead));
            assert_eq!(
                (now.due, now.starts, now.status, now.brag),
                (None, None, Status::Active, safer_plan::domain::brag::Brag::Grey)
            );
        }
        the_plan_before_stands_in_it(&old, &new);
        let wrong = NextPlan { ends: Some(date("2024")), ..ask.clone() };
        assert_eq!(next_plan(&old, &wrong, PlanId::of(raw("next"))), Err(Refused::EndsBeforeItStarts));
        let unnamed = NextPlan { title: " ".to_owned(), ..ask };
        assert_eq!(next_plan(&old, &unnamed, PlanId::of(raw("next"))), Err(Refused::NoName));
    }
}
