//! Two slots written in turn: whatever one accident does to them, the newest copy that checks out is opened.

mod support;

use proptest::{prelude::*, sample::Index};
use safer_plan::{
    domain::{record::Kind, value::Value},
    edit::{Document, Edit, History},
    exchange::{
        json::READS_UP_TO,
        slots::{Kept, Outcome, SLOTS, load, save, text_for},
    },
};
use std::collections::BTreeMap;
use support::{field, record, small, stamp, store::Store};

/// The small plan after so many edits.
fn at(edits: u64) -> Document {
    let mut history = History::new(Document { revision: 4, ..small() });
    for edit in 0..edits {
        let title = Value::Text(format!("Plan after edit {edit}"));
        history.edit(&Edit::set(record(Kind::Details, "1"), field(Kind::Details, "title"), title), &stamp()).expect("it fits");
    }
    history.document().clone()
}

const NEXT: u32 = READS_UP_TO + 1;

/// What a newer program would have written.
fn newer(document: &Document) -> String {
    let (present, next) = (format!("\"version\":{READS_UP_TO}"), format!("\"version\":{NEXT}"));
    text_for(document).replacen(&present, &next, 1).replacen("\"id\"", "\"new\":[],\"id\"", 1)
}

fn kept(store: &Store) -> Kept {
    load(store).expect("the store can be reached")
}

fn revision(kept: &Kept) -> Option<u64> {
    match &kept.outcome {
        Outcome::Loaded(document) => Some(document.revision),
        _ => None,
    }
}

fn filled(texts: &[(char, String)]) -> Store {
    let store = Store::default();
    store.texts.borrow_mut().extend(texts.iter().cloned());
    store
}

#[test]
fn the_newest_good_copy_is_opened_and_written_last() {
    let good = |edits| text_for(&at(edits));
    let bad = || "{\"format\":\"safer-plan\"".to_owned();
    for (what, texts, opened, turn) in [
        ("nothing was ever kept", vec![], None, "ab"),
        ("one copy", vec![('a', good(1))], Some(5), "ba"),
        ("the usual two", vec![('a', good(1)), ('b', good(2))], Some(6), "ab"),
        ("the other way round", vec![('a', good(3)), ('b', good(2))], Some(7), "ba"),
        ("the older is damaged", vec![('a', bad()), ('b', good(2))], Some(6), "cb"),
        ("the newer is damaged", vec![('a', good(1)), ('b', bad())], Some(5), "ca"),
        ("both are damaged", vec![('a', bad()), ('b', bad())], None, "cd"),
        ("a third slot is in use", vec![('a', bad()), ('b', good(2)), ('c', good(3))], Some(7), "bc"),
        ("three good copies: the oldest goes first", vec![('a', good(2)), ('b', good(3)), ('c', good(1))], Some(7), "cb"),
        ("the first slot vanished", vec![('b', good(2))], Some(6), "ab"),
        ("only one slot is left", "bcdef".chars().map(|slot| (slot, bad())).chain([('a', good(1))]).collect(), Some(5), "a"),
        ("no slot is left", SLOTS.iter().map(|slot| (*slot, bad())).collect(), None, ""),
    ] {
        let kept = kept(&filled(&texts));
        assert_eq!((revision(&kept), kept.turn.iter().collect::<String>().as_str()), (opened, turn), "{what}");
        let damaged: Vec<char> = texts.iter().filter(|(_, text)| *text == bad()).map(|(slot, _)| *slot).collect();
        let mut found: Vec<char> = kept.damaged.iter().map(|damaged| damaged.slot).collect();
        found.sort_unstable_by_key(|slot| texts.iter().position(|(known, _)| known == slot));
        assert_eq!(found, damaged, "{what}");
        assert_eq!(matches!(kept.outcome, Outcome::Empty), texts.is_empty(), "{what}");
    }
}

#[test]
fn a_newer_format_is_shown_and_nothing_is_written() {
    for (what, texts, version, shown) in [
        ("alone", vec![('a', newer(&at(1)))], NEXT.into(), Some(5)),
        ("beside an older copy", vec![('a', newer(&at(1))), ('b', text_for(&at(9)))], NEXT.into(), Some(5)),
        ("two of them, the first newer", vec![('a', newer_intact(3)), ('b', newer_intact(2))], NEXT.into(), Some(7)),
        ("one that cannot be understood", vec![('a', "{\"format\":\"safer-plan\",\"version\":7}".to_owned())], 7, None),
    ] {
        let texts: Vec<(char, String)> = texts.into_iter().map(|(slot, text)| (slot, with_checksum(&text))).collect();
        let store = filled(&texts);
        let mut kept = kept(&store);
        let Outcome::TooNew { version: found, document, raw } = &kept.outcome else { panic!("{what}: {:?}", kept.outcome) };
        assert_eq!((*found, document.as_ref().map(|document| document.revision)), (version, shown), "{what}");
        assert!(texts.iter().any(|(_, text)| text == raw), "{what}");
        assert_eq!(save(&store, &mut kept.turn, &at(20)), Ok(None), "{what}");
        assert_eq!(*store.texts.borrow(), texts.into_iter().collect::<BTreeMap<_, _>>(), "{what}");
    }
}

fn newer_intact(edits: u64) -> String {
    newer(&at(edits))
}

fn hex(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or_default()
}

/// Puts the checksum right, as any program that keeps the envelope's rule would.
fn with_checksum(text: &str) -> String {
    use sha2::{Digest, Sha256};
    let Some((front, rest)) = text.split_once("\"checksum\":\"") else { return text.to_owned() };
    let Some((_, plan)) = rest.split_once("\",") else { return text.to_owned() };
    let hash: String = Sha256::digest(format!("{front}{plan}")).iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect();
    format!("{front}\"checksum\":\"{hash}\",{plan}")
}

#[test]
fn a_refused_write_leaves_both_copies_and_the_turn() {
    let store = Store::default();
    let mut turn = kept(&store).turn;
    assert_eq!(save(&store, &mut turn, &at(1)), Ok(Some('a')));
    assert_eq!(save(&store, &mut turn, &at(2)), Ok(Some('b')));
    let before = (store.texts.borrow().clone(), turn.clone());
    store.full.set(true);
    assert_eq!(save(&store, &mut turn, &at(3)), Err("Storage is full"));
    assert_eq!((store.texts.borrow().clone(), turn.clone()), before);
    store.full.set(false);
    assert_eq!(save(&store, &mut turn, &at(4)), Ok(Some('a')));
    assert_eq!(revision(&kept(&store)), Some(8));
}

#[test]
fn a_large_plan_is_packed_and_comes_back() {
    let mut document = at(1);
    document.plan.body = safer_plan::examples::generated(700, 1).plan.body;
    let store = Store::default();
    save(&store, &mut kept(&store).turn, &document).expect("there is room");
    let text = store.texts.borrow().get(&'a').cloned().expect("it was written");
    assert!(text.starts_with("packed1:") && text.chars().count() < 150_000, "{}", text.chars().count());
    assert!(matches!(kept(&store).outcome, Outcome::Loaded(found) if found == document));
}

/// One thing that can happen to a slot.
#[derive(Clone, Debug)]
enum Accident {
    Cut(Index),
    Flip(Index, char),
    Swap,
    Vanish,
    Lose(Index, usize),
}

fn accident() -> impl Strategy<Value = Accident> {
    prop_oneof![
        any::<Index>().prop_map(Accident::Cut),
        (any::<Index>(), prop_oneof![any::<char>(), "[0-9a-z\"{},:]".prop_map(|text| text.chars().next().unwrap_or('0'))])
            .prop_map(|(place, instead)| Accident::Flip(place, instead)),
        Just(Accident::Swap),
        Just(Accident::Vanish),
        (any::<Index>(), 1_usize..200).prop_map(|(place, length)| Accident::Lose(place, length)),
    ]
}

fn hit(store: &Store, slot: char, accident: &Accident) {
    let mut texts = store.texts.borrow_mut();
    let Some(text) = texts.get(&slot).cloned() else { return };
    let letters: Vec<char> = text.chars().collect();
    let hurt = match accident {
        Accident::Vanish => return drop(texts.remove(&slot)),
        Accident::Swap => {
            let other = if slot == 'a' { 'b' } else { 'a' };
            let theirs = texts.remove(&other);
            texts.insert(other, text);
            if let Some(theirs) = theirs {
                texts.insert(slot, theirs);
            } else {
                texts.remove(&slot);
            }
            return;
        }
        Accident::Cut(place) => letters.iter().take(place.index(letters.len())).collect(),
        Accident::Flip(place, instead) => {
            let place = place.index(letters.len());
            letters.iter().enumerate().map(|(index, letter)| if index == place { *instead } else { *letter }).collect()
        }
        Accident::Lose(place, length) => {
            let place = place.index(letters.len());
            letters.iter().take(place).chain(letters.iter().skip(place + length)).collect()
        }
    };
    texts.insert(slot, hurt);
}

proptest! {
    #![proptest_config(support::cases(250))]

    #[test]
    fn one_accident_never_costs_more_than_the_copy_it_hit(
        saves in 1_u64..6, refused in prop::collection::vec(any::<bool>(), 6), slot in "[ab]", accident in accident(), more in 1_u64..4,
    ) {
        let (store, slot) = (Store::default(), slot.chars().next().unwrap_or('a'));
        let mut turn = kept(&store).turn;
        for edits in 1..=saves {
            store.full.set(refused[usize::try_from(edits).unwrap_or(0)]);
            let _ = save(&store, &mut turn, &at(edits));
        }
        store.full.set(false);
        let before: BTreeMap<char, String> = store.texts.borrow().clone();
        let revision_of = |text: &String| (1..=saves).find(|edits| text_for(&at(*edits)) == *text).map(|edits| edits + 4);
        hit(&store, slot, &accident);
        let expected = store.texts.borrow().values().filter_map(revision_of).max();
        let found = kept(&store);
        prop_assert_eq!(revision(&found), expected, "{:?} of {:?}", accident, before.keys());
        for damaged in &found.damaged {
            prop_assert!(store.texts.borrow().get(&damaged.slot) == Some(&damaged.raw) && !damaged.why.is_empty());
        }
        // Work goes on: what was damaged stays as it is, and the newest save is what opens next time.
        let mut turn = found.turn.clone();
        for edits in 1..=more {
            prop_assert!(matches!(save(&store, &mut turn, &at(saves + edits)), Ok(Some(_))));
            for damaged in &found.damaged {
                prop_assert!(store.texts.borrow().get(&damaged.slot) == Some(&damaged.raw), "a damaged slot was written");
            }
            prop_assert_eq!(revision(&kept(&store)), Some(4 + saves + edits));
        }
    }

    #[test]
    fn no_text_in_a_slot_makes_it_panic(texts in prop::collection::vec("\\PC{0,60}", 0..6), number in any::<u64>()) {
        let texts = texts.into_iter().map(|text| text.replace('7', &number.to_string()));
        let store = filled(&SLOTS.into_iter().zip(texts).collect::<Vec<_>>());
        let kept = kept(&store);
        prop_assert_eq!(kept.damaged.len(), store.texts.borrow().len());
    }
}
