//! The four strategies that a plan holds, and the police and crime plan.

use super::case::{Case, Outcome, Standing, counted, listed, record, speaks_of};
use crate::domain::{board::Board, details::Details, field::Record as _, priority::Limb, structure::stands_on, value::Choice as _};
use crate::domain::{id::RawId, priority::Priority, record::RecordId, strategy::Strategy};

/// A priority in force is tagged with the limb. Where none is, a board or strategy whose name speaks of it may hold it.
pub(super) fn limb(case: &Case<'_>, limb: Limb, elsewhere: &[&str]) -> Outcome {
    let live = case.priorities();
    if live.is_empty() {
        return Outcome::asked("the plan has no priority in force yet");
    }
    let tagged: Vec<_> = live.iter().filter(|priority| priority.limbs.has(limb)).collect();
    let counts = format!("Priorities in force: {}; tagged “{}”: {}", live.len(), limb.label(), tagged.len());
    if !tagged.is_empty() {
        let numbers: Vec<&str> =
            tagged.iter().map(|priority| priority.number.as_str()).filter(|number| !number.is_empty()).collect();
        let names = if numbers.len() == tagged.len() {
            format!("{} {}", if numbers.len() == 1 { "Priority" } else { "Priorities" }, listed(&numbers))
        } else {
            listed(&tagged.iter().map(|priority| priority.title.as_str()).collect::<Vec<_>>())
        };
        let about = tagged.iter().map(|priority| record::<Priority>(priority.id));
        return Outcome::new(Standing::Met, format!("served by {}", counted(tagged.len(), "priority", "priorities")))
            .look(counts)
            .look(names)
            .about(about);
    }
    let boards = case.body.boards.iter().filter(|board| stands_on(board.effective_from, board.effective_to, case.today));
    let boards: Vec<_> = boards.filter(|board| speaks_of(elsewhere, std::iter::once(board.name.as_str()))).collect();
    let strategies: Vec<_> =
        case.body.strategies.iter().filter(|row| speaks_of(elsewhere, std::iter::once(row.title.as_str()))).collect();
    let names: Vec<&str> =
        boards.iter().map(|board| board.name.as_str()).chain(strategies.iter().map(|row| row.title.as_str())).collect();
    if names.is_empty() {
        return Outcome::new(Standing::NotMet, "no priority in force is tagged for it").look(counts);
    }
    let about = boards.iter().map(|row| record::<Board>(row.id)).chain(strategies.iter().map(|row| record::<Strategy>(row.id)));
    Outcome::new(
        Standing::Partly,
        format!("no priority in force is tagged for it: met only through another body? {}", listed(&names)),
    )
    .look(counts)
    .look(format!("Boards and strategies whose name speaks of it: {}", names.len()))
    .about(about)
}

/// The plan says how it had regard to the police and crime plan, and names that plan’s date.
pub(super) fn regard(case: &Case<'_>) -> Outcome {
    let details = &case.body.details;
    let words = details.regard.trim();
    let about = [RecordId { kind: Details::KIND, id: RawId::ONLY }];
    if !words.is_empty() {
        let digits = words.split(|letter: char| !letter.is_ascii_digit());
        let dated = digits.into_iter().any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")));
        return if dated {
            Outcome::new(Standing::Met, "the plan says how it had regard")
                .look(format!("It says: {}", words.trim_end_matches('.')))
                .about(about)
        } else {
            let says = "the plan says how it had regard, but not of what date the police and crime plan is";
            Outcome::new(Standing::Partly, says).look(format!("It says: {}", words.trim_end_matches('.'))).about(about)
        };
    }
    let is_it = |row: &&Strategy| speaks_of(&["police and crime plan"], std::iter::once(row.title.as_str()));
    let linked: Vec<_> = case.body.strategies.iter().filter(is_it).collect();
    let names: Vec<&str> = linked.iter().map(|row| row.title.as_str()).collect();
    let outcome = Outcome::asked("the plan’s particulars say nothing of the police and crime plan");
    if names.is_empty() {
        return outcome.look("No police and crime plan is among the strategies");
    }
    let dated = linked.iter().filter(|row| row.published.is_some()).count();
    outcome
        .look(format!("Among the strategies: {}; with a date of publication: {dated}", listed(&names)))
        .about(linked.iter().map(|row| record::<Strategy>(row.id)))
}
