//! What became of the objectives from one edition to the next, as a paragraph for the front of the new one.

use super::lineage::{self, Beginning, Ended, Ending, Lineage};
use crate::domain::{
    field::lower_first,
    listing::{counted, grouped, listed},
    objective::{ClosingReason, Objective, ObjectiveId},
    plan::Body,
    value::Choice as _,
};

/// The most that are listed by name in one sentence; how many more there are is said.
const MOST: usize = 40;

/// The paragraph: the count, which always adds up, then what ended and why, what was split or merged, reworded and new.
pub fn change_paragraph(earlier: &Body, later: &Body) -> String {
    written(&lineage::between(earlier, later), earlier, later)
}

/// The same of a lineage that was worked out before.
pub fn written(lineage: &Lineage, earlier: &Body, later: &Body) -> String {
    let telling = Telling { lineage, earlier, later };
    let mut sentences = vec![count_sentence(lineage)];
    sentences.extend(telling.endings(&lineage.ended));
    sentences.extend(telling.comings_out());
    sentences.extend(telling.rewordings());
    sentences.extend(telling.additions());
    sentences.extend(telling.passing());
    sentences.join(" ")
}

/// `Of 33 objectives 19 continue unchanged, 10 are reworded, 4 end (2 completed, 2 retired) and 7 are new, making 36.`
pub fn count_sentence(lineage: &Lineage) -> String {
    let (before, carried, added) = (lineage.before(), lineage.carried.len(), lineage.added.len());
    let came = format!("{}{}", number(added, "is", "are"), how_they_came(lineage));
    match before {
        0 if added == 0 => return "There are no objectives, before or after.".to_owned(),
        0 => return format!("There were no objectives before; {came}, making {}.", grouped(lineage.now())),
        1 if carried == 1 && added == 0 => return "The only objective continues unchanged.".to_owned(),
        _ if carried == before && added == 0 => return format!("All {} objectives continue unchanged.", grouped(before)),
        _ => {}
    }
    format!(
        "Of {} {}, {} reworded, {}{} and {came}, making {}.",
        counted(before, "objective", "objectives"),
        number(carried, "continues unchanged", "continue unchanged"),
        number(lineage.reworded.len(), "is", "are"),
        number(lineage.ended.len(), "ends", "end"),
        told(lineage.ended.len(), Ending::ALL.map(|how| (lineage.ended_by(how), ended_as(how)))),
        grouped(lineage.now())
    )
}

/// `7 are`, `1 is`, `none is`.
fn number(count: usize, one: &str, many: &str) -> String {
    if count == 0 { format!("none {one}") } else { counted(count, one, many) }
}

/// ` (2 completed, 2 retired)`; ` (completed)` of one; nothing of none.
fn told<const N: usize>(total: usize, ways: [(usize, &str); N]) -> String {
    let ways: Vec<_> = ways.into_iter().filter(|(count, _)| *count > 0).collect();
    match ways.as_slice() {
        [] => String::new(),
        [(_, word)] if total == 1 => format!(" ({word})"),
        [(2, word)] => format!(" (both {word})"),
        [(_, word)] => format!(" (all {word})"),
        several => {
            let parts: Vec<String> = several.iter().map(|(count, word)| format!("{} {word}", grouped(*count))).collect();
            format!(" ({})", parts.join(", "))
        }
    }
}

/// ` new`, or ` added (7 new, 2 made from others)` when not all are.
fn how_they_came(lineage: &Lineage) -> String {
    let ways = Beginning::ALL.map(|how| (lineage.added_by(how), began_as(how)));
    if lineage.added_by(Beginning::New) == lineage.added.len() {
        " new".to_owned()
    } else {
        format!(" added{}", told(lineage.added.len(), ways))
    }
}

fn began_as(how: Beginning) -> &'static str {
    match how {
        Beginning::New => "new",
        Beginning::FromOthers => "made from others",
        Beginning::Again => "taken up again",
    }
}

/// The word for how an objective ended, as after `is`.
fn ended_as(how: Ending) -> &'static str {
    match how {
        Ending::Completed => "completed",
        Ending::Retired => "retired",
        Ending::Transferred => "transferred to another body",
        Ending::Merged => "merged",
        Ending::Split => "split",
        Ending::Gone => "no longer listed",
    }
}

/// Why an objective ended, as it was given: the reason from the list, then the words, as they follow `is retired`.
fn reason(objective: &Objective, how: Ending) -> Option<String> {
    let listed = objective.closing_reason.0.filter(|reason| !goes_without_saying(*reason, how));
    let listed = listed.map(|reason| format!(": {}", lower_first(reason.label())));
    let note = objective.closing_note.split_whitespace().collect::<Vec<_>>().join(" ");
    let note = Some(note.trim_end_matches('.')).filter(|note| !note.is_empty()).map(|note| format!(". {note}"));
    let said: String = listed.into_iter().chain(note).collect();
    Some(said).filter(|said| !said.is_empty())
}

fn goes_without_saying(reason: ClosingReason, how: Ending) -> bool {
    matches!(
        (reason, how),
        (ClosingReason::Done, Ending::Completed)
            | (ClosingReason::Merged, Ending::Merged)
            | (ClosingReason::Split, Ending::Split)
            | (ClosingReason::OwnerChanged, Ending::Transferred)
    )
}

/// Names in a list; beyond [`MOST`], how many more there are.
fn names(mut all: Vec<String>) -> String {
    let more = all.len().saturating_sub(MOST);
    if more > 1 {
        all.truncate(MOST);
        all.push(format!("{} more", grouped(more)));
    }
    listed(&all)
}

/// A lineage and the two bodies it lies between.
pub(super) struct Telling<'a> {
    pub(super) lineage: &'a Lineage,
    pub(super) earlier: &'a Body,
    pub(super) later: &'a Body,
}

impl Telling<'_> {
    /// The reference that an objective had, or has.
    fn brief(body: &Body, id: ObjectiveId) -> String {
        body.objectives.get(id).map(Objective::brief).unwrap_or_default()
    }

    fn briefs(body: &Body, ids: impl IntoIterator<Item = ObjectiveId>) -> String {
        names(ids.into_iter().map(|id| Self::brief(body, id)).collect())
    }

    /// The reference and the words: one that ended is not in the new list to be looked up.
    fn in_full(&self, id: ObjectiveId) -> String {
        let row = self.earlier.objectives.get(id).or_else(|| self.later.objectives.get(id));
        row.map_or_else(String::new, |row| {
            let title = row.title.trim().trim_end_matches('.');
            if row.reference.is_empty() { format!("“{title}”") } else { format!("{} “{title}”", row.reference) }
        })
    }

    /// A sentence for each way to end and each reason: `2.1.5 “Pilot orders” is retired: the law changed.`
    fn endings(&self, ended: &[Ended]) -> Vec<String> {
        let mut groups: Vec<(Ending, String, Vec<ObjectiveId>)> = Vec::new();
        for how in Ending::ALL {
            for ended in ended.iter().filter(|ended| ended.how == how) {
                let why = self.why(*ended);
                match groups.iter_mut().find(|(of, said, _)| *of == how && *said == why) {
                    Some((_, _, ids)) => ids.push(ended.id),
                    None => groups.push((how, why, vec![ended.id])),
                }
            }
        }
        let sentence = |(how, why, ids): (Ending, String, Vec<ObjectiveId>)| {
            let is = if ids.len() == 1 { "is" } else { "are" };
            let short = !self.heirs(&ids).is_empty() && matches!(how, Ending::Merged | Ending::Split);
            let who = ids.iter().map(|id| if short { Self::brief(self.earlier, *id) } else { self.in_full(*id) }).collect();
            format!("{} {is} {}{why}.", names(who), ended_as(how))
        };
        groups.into_iter().map(sentence).collect()
    }

    /// `retired: the law changed`.
    pub(super) fn how_it_ended(&self, ended: Ended) -> String {
        format!("{}{}", ended_as(ended.how), self.why(ended))
    }

    /// What follows `is retired`: into what it went on, and why it ended.
    fn why(&self, ended: Ended) -> String {
        let heirs = self.heirs(&[ended.id]);
        let into = match ended.how {
            _ if heirs.is_empty() => String::new(),
            Ending::Merged | Ending::Split => format!(" into {}", Self::briefs(self.later, heirs)),
            _ => format!(", going on in {}", Self::briefs(self.later, heirs)),
        };
        let reason = self.later.objectives.get(ended.id).and_then(|row| reason(row, ended.how));
        let missing = ended.how == Ending::Retired || (matches!(ended.how, Ending::Merged | Ending::Split) && into.is_empty());
        match reason {
            Some(reason) => format!("{into}{reason}"),
            None if ended.how == Ending::Retired && missing => format!("{into}, with no reason given"),
            None if missing => ", with nothing said of what it went into".to_owned(),
            None => into,
        }
    }

    fn heirs(&self, ids: &[ObjectiveId]) -> Vec<ObjectiveId> {
        let mut heirs: Vec<ObjectiveId> = Vec::new();
        for to in ids.iter().flat_map(|id| self.lineage.heirs_of(*id)) {
            if !heirs.contains(&to) {
                heirs.push(to);
            }
        }
        heirs
    }

    /// What came out of objectives that go on: `2.3.3 comes out of 2.3.1.`
    fn comings_out(&self) -> Vec<String> {
        let goes_on = |id: ObjectiveId| self.later.objectives.get(id).is_some_and(|row| row.status.is_live());
        let mut sentences = Vec::new();
        let mut told: Vec<ObjectiveId> = Vec::new();
        for from in self.lineage.heirs.iter().map(|heir| heir.from).filter(|from| goes_on(*from)) {
            if told.contains(&from) {
                continue;
            }
            told.push(from);
            let heirs = self.heirs(&[from]);
            let comes = if heirs.len() == 1 { "comes" } else { "come" };
            let (heirs, from) = (Self::briefs(self.later, heirs), Self::brief(self.earlier, from));
            sentences.push(format!("{heirs} {comes} out of {from}."));
        }
        sentences
    }

    /// `Reworded are 2.1.1 (now 1.2) and 2.2.1.`
    fn rewordings(&self) -> Option<String> {
        let both = |id: ObjectiveId| {
            let (old, new) = (Self::brief(self.earlier, id), Self::brief(self.later, id));
            let renumbered = [self.earlier, self.later].map(|body| body.objectives.get(id).map(|row| row.reference.as_str()));
            let (before, after) = (renumbered.first().copied().flatten(), renumbered.last().copied().flatten());
            if before == after || after.is_none_or(str::is_empty) { old } else { format!("{old} (now {new})") }
        };
        sentence("The reworded", self.lineage.reworded.iter().map(|id| both(*id)).collect())
    }

    /// `The new ones are 1.1 and 1.6.`
    fn additions(&self) -> Vec<String> {
        let of = |how: Beginning| {
            let added = self.lineage.added.iter().filter(move |added| added.how == how);
            added.map(|added| Self::brief(self.later, added.id)).collect()
        };
        let again = Some(of(Beginning::Again)).filter(|again: &Vec<String>| !again.is_empty());
        let again = again.map(|again| {
            let is = if again.len() == 1 { "is" } else { "are" };
            format!("{} {is} taken up again.", names(again))
        });
        sentence("The new", of(Beginning::New)).into_iter().chain(again).collect()
    }

    /// Those that no count holds.
    fn passing(&self) -> Option<String> {
        let count = self.lineage.passing.len();
        (count > 0).then(|| {
            let which = names(self.lineage.passing.iter().map(|ended| self.in_full(ended.id)).collect());
            format!("{which} {} and ended in between and {} not counted.", came(count), if count == 1 { "is" } else { "are" })
        })
    }
}

fn came(count: usize) -> &'static str {
    if count == 1 { "was added" } else { "were added" }
}

/// `The new one is 1.1.`, `The new ones are 1.1 and 1.6.`
fn sentence(which: &str, of: Vec<String>) -> Option<String> {
    match of.len() {
        0 => None,
        1 => Some(format!("{which} one is {}.", names(of))),
        _ => Some(format!("{which} ones are {}.", names(of))),
    }
}

#[cfg(test)]
mod tests;
