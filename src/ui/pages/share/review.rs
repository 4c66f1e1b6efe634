//! What a file would change, before it changes anything. No browser here: tested natively.

use crate::{
    domain::{
        plan::{Body, Plan},
        record::Kind,
    },
    edit::Document,
    exchange::{
        difference::{self, KindDifference},
        json::Loaded,
    },
    ui::pages::parts,
};

/// Above this many records removed, or this part of all of them, a person has to say that it is meant.
const MANY: usize = 10;
const PART: usize = 5;

const PARTED: &str =
    "Both the file and the plan here were changed since they were the same. What was changed here alone would be gone.";

/// What there is to say of a file beside the open plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The kinds of record that differ; empty when nothing would change.
    pub kinds: Vec<KindDifference>,
    /// What to look at before going on, in sentences.
    pub warnings: Vec<String>,
    /// How much would be gone, in a sentence, when it is so much that it could be a slip.
    pub loss: Option<String>,
}

/// Compares a file with the open plan, or says in a sentence why it must not take its place.
pub fn review(open: &Document, file: &Loaded) -> Result<Review, String> {
    let new = &file.document;
    match (open.plan.example.is_some(), new.plan.example.is_some()) {
        (false, true) => return Err("The file is an example, and an example never takes the place of a plan.".to_owned()),
        (true, false) => return Err("The file is not an example, and only an example takes the place of one.".to_owned()),
        _ => {}
    }
    let kinds = difference::between(&open.plan, &new.plan);
    let mut warnings = damage(file);
    if !kinds.is_empty() && !new.has_all_changes_of(open) {
        warnings.push(if open.has_all_changes_of(new) {
            older(open.revision.saturating_sub(new.revision))
        } else {
            PARTED.to_owned()
        });
    }
    let loss = loss(&open.plan, &kinds);
    Ok(Review { kinds, warnings, loss })
}

fn older(behind: u64) -> String {
    let changes = if behind == 1 { "1 change".to_owned() } else { format!("{behind} changes") };
    format!("The file is an older copy: the plan here is {changes} further on. Replacing the plan takes it back to then.")
}

/// What to say of a file that was changed by something else.
pub fn damage(file: &Loaded) -> Vec<String> {
    let said = "The file was changed by something other than Safer Plan since it was saved, so its checksum does not hold. Check closely what is in it.";
    if file.intact { Vec::new() } else { vec![said.to_owned()] }
}

fn loss(open: &Plan, kinds: &[KindDifference]) -> Option<String> {
    let removed: usize = kinds.iter().map(|kind| kind.removed.len()).sum();
    let all = records(&open.body) + open.editions.len();
    (removed > MANY || removed * PART > all)
        .then(|| format!("Replacing the plan removes {removed} of the {all} records that are here now."))
}

/// How many records a plan has, its own particulars aside.
fn records(body: &Body) -> usize {
    counts(body).into_iter().map(|(_, count)| count).sum()
}

/// How many records of each kind a plan has, those that it has at all.
pub fn counts(body: &Body) -> Vec<(Kind, usize)> {
    let kinds = Kind::frozen().filter(|kind| !kind.is_single());
    kinds.map(|kind| (kind, body.count(kind))).filter(|(_, count)| *count > 0).collect()
}

/// `36 objectives, 1 priority`.
pub fn counted(counts: &[(Kind, usize)]) -> String {
    let words = counts.iter().map(|(kind, count)| parts::counted(*count, kind.noun(), kind.nouns()));
    let words: Vec<String> = words.collect();
    if words.is_empty() { "nothing in it yet".to_owned() } else { words.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{details::DetailsField, id::RawId, record::RecordId, value::Value},
        edit::{Edit, History, Stamp},
        examples::Example,
        exchange::json,
    };

    fn edited(document: &Document, edits: &[Edit]) -> Document {
        let mut history = History::new(document.clone());
        for edit in edits {
            history.edit(edit, &Stamp { at: "2026-11-21T14:02".into(), by: String::new() }).unwrap();
        }
        history.document().clone()
    }

    fn retitle(title: &str) -> Edit {
        Edit::set(RecordId { kind: Kind::Details, id: RawId::ONLY }, DetailsField::Title, Value::Text(title.into()))
    }

    fn file(document: &Document) -> Loaded {
        json::read(json::pretty(document).as_bytes()).unwrap()
    }

    fn example() -> Document {
        Example::Plan2022.open().unwrap()
    }

    #[test]
    fn the_same_plan_would_change_nothing() {
        let review = review(&example(), &file(&example())).unwrap();
        assert_eq!(review, Review { kinds: Vec::new(), warnings: Vec::new(), loss: None });
    }

    #[test]
    fn what_differs_is_said_with_its_fields() {
        let later = edited(&example(), &[retitle("Later")]);
        let review = review(&example(), &file(&later)).unwrap();
        assert_eq!(review.warnings, Vec::<String>::new());
        assert_eq!(review.kinds.len(), 1);
        assert_eq!(review.kinds[0].changed[0].fields, ["Title"]);
    }

    #[test]
    fn an_older_copy_and_one_that_went_its_own_way_are_said_to_be() {
        let (mine, theirs) = (edited(&example(), &[retitle("A"), retitle("B")]), edited(&example(), &[retitle("C")]));
        let older = review(&mine, &file(&edited(&example(), &[retitle("A")]))).unwrap().warnings;
        assert!(older[0].contains("older copy: the plan here is 1 change further on"), "{older:?}");
        for (open, other) in [(&mine, &theirs), (&theirs, &mine)] {
            let own_way = review(open, &file(other)).unwrap().warnings;
            assert!(own_way[0].contains("Both the file and the plan here"), "{own_way:?}");
        }
    }

    #[test]
    fn a_great_loss_has_to_be_meant() {
        let full = example();
        let mut empty = full.clone();
        empty.plan.body = Body::default();
        let review = review(&full, &file(&empty)).unwrap();
        assert!(review.loss.unwrap().starts_with("Replacing the plan removes "));
    }

    #[test]
    fn an_example_never_takes_the_place_of_a_plan() {
        let mut plan = example();
        plan.plan.example = None;
        assert!(review(&plan, &file(&example())).unwrap_err().contains("is an example"));
        assert!(review(&example(), &file(&plan)).unwrap_err().contains("is not an example"));
    }

    #[test]
    fn a_file_changed_by_hand_is_said_to_be() {
        let text = json::pretty(&example()).replace("Community", "Comunity");
        let loaded = json::read(text.as_bytes()).unwrap();
        assert_eq!(review(&example(), &loaded).unwrap().warnings.len(), 1);
    }

    #[test]
    fn what_is_in_a_plan_is_counted() {
        assert!(counted(&counts(&example().plan.body)).contains("6 priorities"));
        assert_eq!(counted(&counts(&Body::default())), "nothing in it yet");
    }
}
