//! Files go out and come back byte for byte, and whatever was done to one, reading it never panics or lets a fault in.

mod support;

use proptest::{prelude::*, sample::Index};
use safer_plan::{
    domain::{id::Id as _, integrity},
    edit::{Document, History},
    examples::{Example, generated},
    exchange::json::{self, ReadError},
};
use support::{
    SMALL, example, small,
    steps::{self, Step},
};

const MAXIMAL: &str = include_str!("fixtures/v5/maximal.json");

fn comes_back(what: &str, document: &Document) {
    for text in [json::compact(document), json::pretty(document)] {
        let loaded = json::read(text.as_bytes()).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(loaded.intact && loaded.newer.is_none(), "{what}");
        assert!(loaded.document == *document, "{what} came back different");
        assert!(json::compact(&loaded.document) == json::compact(document), "{what}: other bytes");
        assert!(json::pretty(&loaded.document) == json::pretty(document), "{what}: other bytes");
    }
}

#[test]
fn every_plan_comes_back_byte_for_byte() {
    for (what, document) in [
        ("the first example", example(Example::Plan2022)),
        ("the second example", example(Example::Plan2017)),
        ("the small plan", small()),
        ("the fullest plan", json::read(MAXIMAL.as_bytes()).expect("it opens").document),
        ("a plan with nothing in it", Document::new(safer_plan::domain::plan::Plan::new("new".parse().expect("an id")))),
        ("a made-up plan", generated(400, 7)),
    ] {
        comes_back(what, &document);
    }
}

#[test]
fn the_same_count_and_seed_make_the_same_plan_and_it_is_whole() {
    let plan = generated(300, 7);
    assert!(plan == generated(300, 7) && plan != generated(300, 8));
    assert_eq!(integrity::check(&plan.plan.body), Ok(()));
    let body = &plan.plan.body;
    assert_eq!((body.objectives.len(), body.priorities.len(), body.organisations.len(), body.posts.len()), (300, 8, 40, 60));
    let reported =
        body.objectives.iter().filter(|objective| body.updates.iter().any(|update| update.objective == Some(objective.id)));
    assert_eq!((reported.count(), body.figures.len()), (100, body.updates.len()));
    assert_eq!((body.indicators.len(), body.readings.len()), (25, 25 * 40));
    assert!(!body.targets.is_empty() && !body.breakdown_parts.is_empty() && !body.movements.is_empty());
}

#[test]
fn fields_that_this_program_does_not_know_are_written_back() {
    let fields = json::read(MAXIMAL.as_bytes()).map(|loaded| json::compact(&loaded.document)).expect("it opens");
    for unknown in [
        r#""website":"https://example.org/safer?a=1&b=“2”""#,
        r#""budget":{"currency":"GBP","lines":[{"amount":12500.5,"for":"night marshals"},{"amount":-3,"for":null}]}"#,
        r#""contact":{"deep":[[[{"er":[]}]]]}"#,
        r#""hash":"abc""#,
        r#""device":"council laptop""#,
        r#""paper":null"#,
        r#""colour":"teal""#,
        r#""zz_appendix":{"a":1.25,"b":[true,false,null],"c":18446744073709551615,"d":-9223372036854775808}"#,
    ] {
        assert!(fields.contains(unknown), "{unknown} was lost");
    }
}

#[test]
fn how_a_file_is_laid_out_does_not_matter() {
    let windows = SMALL.replace('\n', "\r\n");
    let tabs = SMALL.replace("  ", "\t");
    for (what, bytes) in [
        ("a byte order mark", [b"\xef\xbb\xbf", SMALL.as_bytes()].concat()),
        ("Windows line ends", windows.into_bytes()),
        ("tabs", tabs.into_bytes()),
        ("space around it", format!("\n\n {SMALL}\t\n").into_bytes()),
    ] {
        let loaded = json::read(&bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(loaded.intact && loaded.document == small(), "{what}");
    }
}

#[test]
fn a_file_changed_by_hand_opens_and_says_so() {
    for (from, to) in [
        ("Light the underpass", "Light the subway"),
        ("\"revision\": 4", "\"revision\": 5"),
        ("\"checksum\": \"", "\"checksum\": \"0"),
        ("\"note\": \"Watch the budget.\"", "\"note\": \"Watch the  budget.\""),
    ] {
        assert!(SMALL.contains(from), "{from}");
        let loaded = json::read(SMALL.replacen(from, to, 1).as_bytes()).expect("it opens");
        assert!(!loaded.intact, "{from} -> {to}");
    }
}

#[test]
fn wherever_a_file_is_cut_off_it_is_refused() {
    for text in [SMALL.trim_end().to_owned(), json::compact(&small())] {
        for end in 0..text.len() {
            let error = json::read(&text.as_bytes()[..end]).expect_err("it is cut short");
            let fits = matches!(error, ReadError::Empty | ReadError::CutShort);
            assert!(fits, "cut off after {end} bytes: {error}");
        }
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_without_being_read() {
    let bytes = vec![b' '; json::LARGEST_FILE + 1];
    assert_eq!(json::read(&bytes).map(|_| ()), Err(ReadError::TooLarge));
}

/// One way to spoil some bytes.
#[derive(Clone, Debug)]
enum Spoil {
    Flip(Index, u8),
    Cut(Index, Index),
    Copy(Index, Index, Index),
    Put(Index, &'static str),
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "0",
        "-1",
        "1e999",
        "\"id\"",
        "\"objectives\":[],",
        "\\ud800",
        "\u{202e}",
        "true",
        "\"0b1\"",
        "[[",
        "{\"a\":",
        "\\u0000",
        "9007199254740993",
    ];
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(place, byte)| Spoil::Flip(place, byte)),
        (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Spoil::Cut(from, to)),
        (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(|(from, to, place)| Spoil::Copy(from, to, place)),
        (any::<Index>(), prop::sample::select(pieces.to_vec())).prop_map(|(place, piece)| Spoil::Put(place, piece)),
    ]
}

fn spoiled(bytes: &mut Vec<u8>, spoil: &Spoil) {
    let at = |index: &Index, bytes: &[u8]| index.index(bytes.len() + 1);
    let stretch = |from: &Index, to: &Index, bytes: &[u8]| {
        let (from, to) = (at(from, bytes), at(to, bytes));
        // Short, so that what is left still looks like a plan.
        let (from, to) = (from.min(to), from.max(to));
        from..to.min(from + 400)
    };
    match spoil {
        Spoil::Flip(place, byte) => {
            let place = place.index(bytes.len().max(1));
            if let Some(old) = bytes.get_mut(place) {
                *old = *byte;
            }
        }
        Spoil::Cut(from, to) => drop(bytes.drain(stretch(from, to, bytes))),
        Spoil::Copy(from, to, place) => {
            let (piece, place) = (bytes[stretch(from, to, bytes)].to_vec(), at(place, bytes));
            bytes.splice(place..place, piece);
        }
        Spoil::Put(place, piece) => {
            let place = at(place, bytes);
            bytes.splice(place..place, piece.bytes());
        }
    }
}

proptest! {
    #![proptest_config(support::cases(1500))]

    #[test]
    fn a_spoiled_file_never_panics_and_what_is_taken_is_whole(spoils in prop::collection::vec(spoil(), 1..4), pretty: bool) {
        let mut bytes = if pretty { SMALL.as_bytes().to_vec() } else { json::compact(&small()).into_bytes() };
        for spoil in &spoils {
            spoiled(&mut bytes, spoil);
        }
        match json::read(&bytes) {
            Ok(loaded) => {
                prop_assert_eq!(integrity::check(&loaded.document.plan.body), Ok(()));
                prop_assert!(!loaded.intact || loaded.document == small(), "a spoiled file passes for a whole one");
                let again = json::read(json::compact(&loaded.document).as_bytes());
                prop_assert!(again.is_ok_and(|again| again.intact && again.document == loaded.document));
            }
            Err(error) => prop_assert!(error.to_string().ends_with(['.', '?'])),
        }
    }
}

proptest! {
    #![proptest_config(support::cases(24))]

    #[test]
    fn any_edited_plan_comes_back_byte_for_byte(steps in prop::collection::vec(steps::step(), 1..30)) {
        let mut history = History::new(small());
        for step in &steps {
            if let Some(edit) = steps::edit(step, history.document()) {
                let _ = history.edit(&edit, &support::stamp());
            }
        }
        comes_back("an edited plan", history.document());
    }

    #[test]
    fn what_has_changed_makes_the_later_copy_from_the_earlier(steps in prop::collection::vec(steps::step(), 1..20)) {
        let mut history = History::new(small());
        let mut held = history.document().clone();
        for step in &steps {
            let before = history.document().clone();
            if let Some(edit) = steps::edit(step, &before) {
                let _ = history.edit(&edit, &support::stamp());
            }
            match step {
                Step::Undo => history.undo(&support::stamp()),
                Step::Redo => history.redo(&support::stamp()),
                _ => {}
            }
            if let Some(difference) = json::difference(&held, history.document()) {
                prop_assert_eq!(json::follow(&mut held, difference.as_bytes()), Ok(()));
            } else {
                prop_assert!(held.plan.editions != history.document().plan.editions, "only an edition cannot be told");
                held = history.document().clone();
            }
            prop_assert_eq!(&held.plan, &history.document().plan);
            prop_assert_eq!(held.revision, history.document().revision);
        }
    }
}

#[test]
fn a_difference_to_another_copy_is_refused_and_nothing_changes() {
    let (mut held, mut later) = (small(), small());
    let objective = later.plan.body.objectives.iter().next().expect("it has one").clone();
    later.plan.body.objectives.take(objective.id);
    later.revision += 2;
    let difference = json::difference(&held, &later).expect("records only");
    assert!(json::is_difference(difference.as_bytes()) && !json::is_difference(json::compact(&held).as_bytes()));
    assert!(difference.contains(&objective.id.raw().to_string()) && !difference.contains(&objective.title), "{difference}");
    held.revision += 1;
    let before = held.clone();
    for (what, spoiled) in [
        ("another revision", difference.clone()),
        ("cut short", difference[..difference.len() - 4].to_owned()),
        ("another kind", difference.replace("\"objectives\"", "\"nothing\"")),
        ("no id", difference.replace(&objective.id.raw().to_string(), "A B")),
    ] {
        assert!(json::follow(&mut held, spoiled.as_bytes()).is_err(), "{what}");
        assert_eq!(held, before, "{what}");
    }
}
