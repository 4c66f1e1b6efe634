//! Who approved the plan, and papers kept from the public.

use super::case::{Case, Outcome, Standing, counted, listed, record};
use crate::domain::{
    approval::{Approval, Chain, Step, Verb, chains},
    board::BoardKind,
    details::PlanStatus,
    document::{Paper, PaperAccess},
    field::lower_first,
    record::RecordId,
    value::Choice as _,
};

/// Full Council agreed what goes through the chain of approval.
pub(super) fn council_approval(case: &Case<'_>) -> Outcome {
    let details = &case.body.details;
    let all: Vec<Chain> = chains(case.body).into_iter().filter(is_of_the_plan).collect();
    let (mut agreed, mut coming, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for chain in all.iter().filter(|chain| chain.council.is_some()) {
        match (chain.council, is_ahead(case, chain)) {
            (Some(true), _) => agreed.push(chain),
            (_, true) => coming.push(chain),
            _ => open.push(chain),
        }
    }
    let names = |chains: &[&Chain]| listed(&chains.iter().map(|chain| format!("“{}”", chain.subject)).collect::<Vec<_>>());
    let outcome = match (agreed.len(), coming.len(), open.len()) {
        (0, 0, 0) if speaks_of_council(&details.approved_by) && details.approved_on.is_some() => {
            Outcome::new(Standing::Met, "full Council approved the plan")
        }
        (0, 0, 0) if details.policy_framework => {
            Outcome::new(Standing::NotMet, "the plan is in the policy framework, but no step of its approval is full Council’s")
        }
        (0, 0, 0) => {
            Outcome::asked("does the constitution put the plan in the policy framework, and has full Council approved it?")
        }
        (0, _, 0) => Outcome::asked(format!("full Council is still to decide on {}", names(&coming))),
        (_, _, 0) => Outcome::new(Standing::Met, format!("full Council agreed {}", names(&agreed))),
        (0, _, _) if matches!(details.status, PlanStatus::Draft | PlanStatus::Consultation) => {
            Outcome::asked(format!("full Council is still to decide on {}", names(&open)))
        }
        (0, _, _) => Outcome::new(Standing::NotMet, format!("full Council has not agreed {}", names(&open))),
        _ => Outcome::new(Standing::Partly, format!("full Council agreed {}, not yet {}", names(&agreed), names(&open))),
    };
    let about = all.iter().flat_map(|chain| chain.steps.iter().map(|step| record::<Approval>(step.approval.id)));
    let framework = if details.policy_framework {
        "The plan’s particulars say that it is part of the policy framework"
    } else {
        "The plan’s particulars do not say that it is part of the policy framework"
    };
    outcome.look(framework).looks(all.iter().map(|chain| steps(case, chain))).about(about.collect::<Vec<RecordId>>())
}

fn speaks_of_council(words: &str) -> bool {
    super::case::speaks_of(&["full council"], std::iter::once(words))
}

/// Whether the plan itself, or a change to it, is approved; a report that is only noted needs no Council.
fn is_of_the_plan(chain: &Chain) -> bool {
    chain.steps.iter().any(|step| matches!(step.approval.verb, Verb::Approve | Verb::Adopt | Verb::Endorse | Verb::Recommend))
}

fn is_council(case: &Case<'_>, step: &Approval) -> bool {
    step.board.and_then(|id| case.body.boards.get(id)).is_some_and(|board| board.kind == BoardKind::Council)
}

/// Whether full Council is to decide on a day that has not passed.
fn is_ahead(case: &Case<'_>, chain: &Chain) -> bool {
    let steps = chain.steps.iter().filter(|step| is_council(case, &step.approval));
    steps.into_iter().any(|step| step.approval.due.is_some_and(|due| due.last() >= case.today))
}

/// `“Plan”: Cabinet, approve: Agreed October 2022; Full Council: Not yet decided`.
fn steps(case: &Case<'_>, chain: &Chain) -> String {
    let step = |step: &Step| {
        let board = step.approval.board.and_then(|id| case.body.boards.get(id)).map_or("A body", |board| board.name.as_str());
        let date = step.approval.date.map(|date| format!(" {}", date.words())).unwrap_or_default();
        format!("{board}, {}{date}", step.approval.outcome.label().to_lowercase())
    };
    format!("“{}”: {}", chain.subject, chain.steps.iter().map(step).collect::<Vec<_>>().join("; "))
}

/// Every exempt paper names its paragraph and says what the public interest is.
pub(super) fn exempt_papers(case: &Case<'_>) -> Outcome {
    let exempt: Vec<&Paper> = case.body.documents.iter().filter(|paper| paper.access == PaperAccess::Exempt).collect();
    let short: Vec<&Paper> = exempt.iter().copied().filter(|paper| paper.missing().is_some()).collect();
    let lines = short.iter().filter_map(|paper| Some(format!("{}: {}", paper.title, lower_first(paper.missing()?))));
    let papers = counted(exempt.len(), "exempt paper", "exempt papers");
    let outcome = match (exempt.len(), short.len()) {
        (0, _) => Outcome::new(Standing::NotApplicable, "no paper of the plan is exempt"),
        (_, 0) => Outcome::new(Standing::Met, format!("{papers}, each with its paragraph and the public interest")),
        (all, missing) => {
            let standing = if missing == all { Standing::NotMet } else { Standing::Partly };
            let names: Vec<&str> = short.iter().map(|paper| paper.title.as_str()).collect();
            Outcome::new(standing, format!("{missing} of {papers} without paragraph or public interest: {}", listed(&names)))
        }
    };
    outcome.looks(lines.collect::<Vec<_>>()).about(short.iter().map(|paper| record::<Paper>(paper.id)))
}
