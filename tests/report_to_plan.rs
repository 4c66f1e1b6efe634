//! From a pasted report to a plan, and from the next list to a review.

use proptest::{prelude::*, sample::Index};
use safer_plan::{
    domain::{
        brag::Brag,
        date::{Date, Day},
        id::{Id, PlanId, RawId},
        plan::Plan,
        review::ReviewOutcome,
        update::UpdateState,
    },
    edit::{Document, Edit, History, Stamp},
    exchange::report_text::{
        Becomes, Correction, Fate, Match, NextList, Proposal, already_there, first_list, match_lists, next_list, places, read,
        read_corrected,
    },
    review::{desk, words},
};
use std::collections::BTreeMap;

const YEAR_ONE: &str = include_str!("fixtures/report/year_one.txt");
const YEAR_TWO: &str = include_str!("fixtures/report/year_two.txt");

fn ids() -> impl FnMut() -> RawId {
    ids_from(1_000)
}

fn ids_from(mut last: u64) -> impl FnMut() -> RawId {
    move || {
        last += 1;
        RawId::from_bits(last).expect("an id")
    }
}

fn empty() -> History {
    History::new(Document::new(Plan::new(PlanId::of(RawId::ONLY))))
}

fn edit(history: &mut History, edit: &Edit) {
    let stamp = Stamp { at: "2026-11-21T14:02".to_owned(), by: "Officer".to_owned() };
    history.edit(edit, &stamp).unwrap_or_else(|error| panic!("{error}"));
}

fn today() -> Day {
    Day::new(2025, 11, 5).expect("a day")
}

fn period() -> Option<Date> {
    Date::read("2024/25").ok()
}

/// A plan that was made from the first report.
fn started() -> History {
    let mut history = empty();
    let made = first_list(history.plan(), &read(YEAR_ONE), period(), &mut ids()).unwrap();
    edit(&mut history, &made);
    history
}

#[test]
fn a_report_becomes_a_plan_in_one_step() {
    let mut history = started();
    let body = &history.plan().body;
    assert_eq!((body.priorities.len(), body.objectives.len(), body.updates.len()), (6, 33, 33));
    assert!(body.updates.iter().all(|row| row.state == UpdateState::Accepted && row.brag == Brag::Grey && row.period == period()));
    let scheme = body.objectives.iter().find(|row| row.reference == "2.3.2").unwrap();
    assert_eq!(scheme.title, "Integrated offender management with its risk panel");
    assert_eq!(body.priorities.get(scheme.priority.unwrap()).unwrap().heading(), "2.3 Less reoffending");
    assert_eq!(scheme.position, 2);
    assert_eq!(history.undo_label(), Some("Added 6 priorities and 33 objectives from a report"));
    history.undo(&Stamp { at: String::new(), by: String::new() });
    assert_eq!(history.plan().body, empty().plan().body);
}

#[test]
fn what_the_plan_has_is_not_added_again() {
    let mut history = started();
    let proposal = read(YEAR_ONE);
    assert_eq!(already_there(&history.plan().body, &proposal), 33);
    assert!(first_list(history.plan(), &proposal, period(), &mut ids()).is_err(), "there is nothing new in it");
    let later = first_list(history.plan(), &proposal, Date::read("2025/26").ok(), &mut ids_from(2_000)).unwrap();
    edit(&mut history, &later);
    let body = &history.plan().body;
    assert_eq!((body.priorities.len(), body.objectives.len(), body.updates.len()), (6, 33, 66));
    assert_eq!(history.undo_label(), Some("Added progress from a report"));
}

#[test]
fn what_cannot_be_added_is_refused_in_a_sentence() {
    let refused = |text: &str, period| first_list(empty().plan(), &read(text), period, &mut ids()).unwrap_err().to_string();
    assert_eq!(refused("", None), "There is no objective to add. Paste a list, or take one in again that was left out");
    assert_eq!(refused(YEAR_ONE, None), "Give the period that the report is about, for example 2023/24 or Q4 2023/24");
    assert_eq!(refused("- Wardens\n- Kits", None), "A priority has no title. Give it one, or join it to the one above");
    assert!(first_list(empty().plan(), &read(YEAR_TWO), None, &mut ids()).is_ok());
}

#[test]
fn identical_words_match_and_nothing_else_does() {
    let history = started();
    let body = &history.plan().body;
    let matched = match_lists(body, &read(YEAR_TWO));
    let same = matched.iter().filter(|row| matches!(row.found, Match::Same(_))).count();
    assert_eq!((matched.len(), same), (36, 19));
    for row in &matched {
        let Match::Candidates(found) = &row.found else { continue };
        assert!(!found.is_empty() && found.is_sorted_by(|one, other| one.likeness >= other.likeness));
        assert!(found.iter().all(|one| body.objectives.has(one.id)));
    }
}

#[test]
fn many_of_the_same_words_are_never_used_twice() {
    let mut history = empty();
    let text = "# Violence\n- Training\n- Training\n- Kits\n# Places\n- Training\n- Patrols\n# Trust\n- App\n- Survey";
    let made = first_list(history.plan(), &read(text), None, &mut ids()).unwrap();
    edit(&mut history, &made);
    let found = match_lists(&history.plan().body, &read(text));
    let same: Vec<_> = found.iter().filter_map(|row| if let Match::Same(id) = row.found { Some(id) } else { None }).collect();
    // The two under one priority cannot be told apart; the one under the other can.
    assert_eq!(same.len(), 5);
    let mut once = same.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), same.len());
    let one_more = match_lists(&history.plan().body, &read("# Other\n- Training\n- Kits\n# Trust\n- App"));
    assert!(matches!(one_more[0].found, Match::Candidates(_)), "three could be meant");
}

/// What a person says of the second list: the first part of what is not the same are rewordings, in the order they are meant.
fn said(history: &History, proposal: &Proposal) -> BTreeMap<(usize, usize), Fate> {
    let reworded = [
        ("Set up a strategic group for serious violence to", "2.1.1"),
        ("Keep street wardens", "2.1.2"),
        ("A domestic abuse strategy", "2.2.1"),
        ("A larger network", "2.2.4"),
        ("Keep the programme for those who abuse", "2.2.6"),
        ("Review of the case conference", "2.2.7"),
        ("Keep integrated offender", "2.3.2"),
        ("Keep mentors", "2.4.4"),
        ("Review and renewal", "2.5.1"),
        ("More users of the Neighbour", "2.6.4"),
    ];
    let body = &history.plan().body;
    let mut said = BTreeMap::new();
    for row in match_lists(body, proposal) {
        if matches!(row.found, Match::Candidates(_)) {
            let title = &proposal.priorities[row.priority].objectives[row.objective].title.text;
            let was = reworded.iter().find(|(start, _)| title.starts_with(start));
            let old = was.and_then(|(_, reference)| body.objectives.iter().find(|old| old.reference == *reference));
            said.insert((row.priority, row.objective), old.map_or(Fate::New, |old| Fate::Was(old.id)));
        }
    }
    said
}

#[test]
fn the_next_list_becomes_a_review() {
    let mut history = started();
    let proposal = read(YEAR_TWO);
    let mut list = NextList { title: "Review 2025".to_owned(), proposal, said: BTreeMap::new() };
    let refused = next_list(history.plan(), &list, today(), &mut ids()).unwrap_err();
    assert_eq!(refused.to_string(), "Say of 17 objectives which one each was, or that it is new");
    list.said = said(&history, &list.proposal);
    let (made, review) = next_list(history.plan(), &list, today(), &mut ids_from(2_000)).unwrap();
    let before = history.plan().clone();
    edit(&mut history, &made);
    let desk = desk(history.plan(), review).unwrap();
    let count = |outcome| history.plan().body.review_decisions.iter().filter(|row| row.outcome == outcome).count();
    let counts = (count(ReviewOutcome::Carry), count(ReviewOutcome::Reword), count(ReviewOutcome::New));
    assert_eq!(counts, (19, 10, 7));
    let undecided: Vec<&str> = desk.undecided().map(|row| row.now.reference.as_str()).collect();
    assert_eq!(undecided, ["2.1.5", "2.2.2", "2.4.2", "2.6.5"]);
    assert_eq!(history.plan().body.priorities.len(), 6);
    assert_eq!(history.undo_label(), Some("Started the review “Review 2025” from a list of 36 objectives"));
    history.undo(&Stamp { at: String::new(), by: String::new() });
    assert_eq!(*history.plan(), before);
}

#[test]
fn one_objective_cannot_be_two_of_the_next_list() {
    let history = started();
    let proposal = read(YEAR_TWO);
    let mut said = said(&history, &proposal);
    let wardens = history.plan().body.objectives.iter().find(|old| old.reference == "2.1.2").unwrap().id;
    said.insert((0, 0), Fate::Was(wardens));
    let list = NextList { title: "Review".to_owned(), proposal, said };
    let refused = next_list(history.plan(), &list, today(), &mut ids()).unwrap_err().to_string();
    assert!(
        refused.starts_with("Two of the new list were said to be “Street wardens in Ashby town centre at night”."),
        "{refused}"
    );
}

#[test]
fn likeness_would_have_chosen_wrongly() {
    let history = started();
    let proposal = read(YEAR_TWO);
    let said = said(&history, &proposal);
    let wrong = match_lists(&history.plan().body, &proposal).into_iter().filter(|row| {
        match (&row.found, said.get(&(row.priority, row.objective))) {
            (Match::Candidates(found), Some(Fate::Was(id))) => found.first().map(|first| first.id) != Some(*id),
            (Match::Candidates(found), Some(Fate::New)) => found.first().is_some_and(|first| first.likeness > 40),
            _ => false,
        }
    });
    assert!(wrong.count() > 0, "which is why a person decides");
}

#[test]
fn corrections_do_what_they_say() {
    let text = "# Violence\n- Wardens and bleed kits\n- Went out on Fridays\n# Cabinet\n- Talks\n\nAnd more\n\n# Places\n- Cameras\n- Patrols";
    let shape = |found: &Proposal| {
        let titles =
            |at: usize| found.priorities[at].objectives.iter().map(|row| row.title.text.clone()).collect::<Vec<_>>().join(", ");
        (0..found.priorities.len())
            .map(|at| format!("{}: {}", found.priorities[at].title.text, titles(at)))
            .collect::<Vec<_>>()
            .join("; ")
    };
    let whole = read(text);
    assert_eq!(shape(&whole), "Violence: Wardens and bleed kits, Went out on Fridays; Cabinet: Talks; Places: Cameras, Patrols");
    let line = whole.left_over[0].line;
    for (correction, becomes) in [
        (Correction::Merge(0, Some(1)), "Violence: Wardens and bleed kits; Cabinet: Talks; Places: Cameras, Patrols"),
        (Correction::Merge(1, None), "Violence: Wardens and bleed kits, Went out on Fridays, Talks; Places: Cameras, Patrols"),
        (
            Correction::Split(0, 0, 0),
            "Violence: Wardens, Bleed kits, Went out on Fridays; Cabinet: Talks; Places: Cameras, Patrols",
        ),
        (
            Correction::Move(0, 1, 2),
            "Violence: Wardens and bleed kits; Cabinet: Talks; Places: Cameras, Patrols, Went out on Fridays",
        ),
        (
            Correction::Rename(0, Some(1), " Kits ".into()),
            "Violence: Wardens and bleed kits, Kits; Cabinet: Talks; Places: Cameras, Patrols",
        ),
        (
            Correction::Take(line, Becomes::Objective),
            "Violence: Wardens and bleed kits, Went out on Fridays; Cabinet: Talks, And more; Places: Cameras, Patrols",
        ),
        (
            Correction::Take(line, Becomes::Priority),
            "Violence: Wardens and bleed kits, Went out on Fridays; Cabinet: Talks; And more: ; Places: Cameras, Patrols",
        ),
    ] {
        assert_eq!(shape(&read_corrected(text, std::slice::from_ref(&correction))), becomes, "{correction:?}");
        assert_eq!(Correction::from_line(&correction.to_line()), Some(correction));
    }
    let skipped = read_corrected(text, &[Correction::Skip(0, Some(0)), Correction::Skip(1, None)]);
    assert_eq!(skipped.counts(), (2, 3));
    assert_eq!(skipped.priorities[0].objectives.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    /// Whatever a person puts right, no word of the report goes: not from what was read, and not by the way it is kept.
    #[test]
    fn no_correction_loses_a_word(steps in prop::collection::vec((0_u8..7, any::<Index>(), any::<Index>(), any::<Index>()), 0..25)) {
        let mut found = read(YEAR_ONE);
        let before = letters(&found);
        for (what, one, other, third) in steps {
            let priority = one.index(found.priorities.len());
            let objectives = found.priorities[priority].objectives.len();
            let objective = other.index(objectives.max(1));
            let correction = match what {
                0 => Correction::Merge(priority, Some(objective)),
                1 => Correction::Merge(priority, None),
                2 if objectives > 0 => {
                    let count = places(&found.priorities[priority].objectives[objective]).len();
                    Correction::Split(priority, objective, third.index(count.max(1)))
                }
                3 => Correction::Move(priority, objective, third.index(found.priorities.len())),
                4 => Correction::Skip(priority, Some(objective)),
                _ => {
                    let Some(left) = found.left_over.get(third.index(found.left_over.len().max(1))) else { continue };
                    let becomes = [Becomes::Priority, Becomes::Objective, Becomes::Text][usize::from(what % 3)];
                    Correction::Take(left.line, becomes)
                }
            };
            prop_assert_eq!(Correction::from_line(&correction.to_line()), Some(correction.clone()));
            found.correct(&correction);
        }
        // “and” goes where a title is cut at it.
        prop_assert_eq!(letters(&found), before);
    }
}

/// How often each word stands anywhere in a proposal; “and” is not counted, since a title may be cut at it.
fn letters(found: &Proposal) -> BTreeMap<String, usize> {
    let mut all = String::new();
    let mut add = |text: &str| {
        all.push_str(text);
        all.push(' ');
    };
    for priority in &found.priorities {
        add(&priority.number);
        add(&priority.title.text);
        for objective in &priority.objectives {
            add(&objective.reference);
            add(&objective.title.text);
            add(&objective.progress());
        }
    }
    found.left_over.iter().for_each(|line| add(&line.text));
    let mut counts = BTreeMap::new();
    for word in all.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "and")
    {
        *counts.entry(word.to_owned()).or_insert(0) += 1;
    }
    assert!(words::same("a", "A"));
    counts
}
