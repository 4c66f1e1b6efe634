//! Every date of the plan that something is due, ends or is reviewed on.

use super::{
    collect::{Found, Made, board_name, record},
    event::{EventKind, Wanted},
};
use crate::domain::{
    approval::Outcome,
    brag::Brag,
    contract::OptionStatus,
    date::Date,
    funding::FundingStatus,
    id::RawId,
    meeting::ActionStatus,
    plan::Body,
    record::{Kind, Named, RecordId},
    risk::RiskStatus,
    scrutiny::ResponseStatus,
    value::Choice as _,
};

fn made(kind: EventKind, record: RecordId, part: &str) -> Made<'_> {
    Made { kind, record, part, board: None }
}

type Collect = fn(&Body, &mut Found);

pub(super) fn collect(body: &Body, wanted: &Wanted, found: &mut Found) {
    let sorts: [(EventKind, Collect); 7] = [
        (EventKind::Objective, objectives),
        (EventKind::Milestone, milestones),
        (EventKind::Action, actions),
        (EventKind::Approval, approvals),
        (EventKind::Money, money),
        (EventKind::Order, orders),
        (EventKind::Review, reviews),
    ];
    for (kind, collect) in sorts {
        if wanted.has_kind(kind) {
            collect(body, found);
        }
    }
}

fn objectives(body: &Body, found: &mut Found) {
    for objective in body.objectives.iter() {
        let done = objective.brag == Brag::Blue;
        if objective.status.is_live() || done {
            let of = Made { board: objective.board, ..made(EventKind::Objective, record(Kind::Objective, objective.id), "due") };
            found.due(of, objective.due, done, || format!("{} due", objective.heading()));
        }
    }
}

fn milestones(body: &Body, found: &mut Found) {
    for milestone in body.milestones.iter() {
        let objective = milestone.objective.and_then(|id| body.objectives.get(id));
        let ended = objective.is_some_and(|objective| !objective.status.is_live());
        if milestone.done.is_none() && ended {
            continue;
        }
        let leads_to = milestone.objective.map(|id| record(Kind::Objective, id));
        let leads_to = leads_to.unwrap_or_else(|| record(Kind::Milestone, milestone.id));
        let part = format!("milestone-{}", milestone.id);
        let of = Made { board: objective.and_then(|objective| objective.board), ..made(EventKind::Milestone, leads_to, &part) };
        let brief = objective.map(|objective| format!("{}: ", objective.brief())).unwrap_or_default();
        found.due(of, milestone.due, milestone.done.is_some(), || format!("{brief}{}", milestone.title));
    }
}

fn actions(body: &Body, found: &mut Found) {
    for action in body.actions.iter().filter(|action| action.status != ActionStatus::Dropped) {
        let meeting = action.meeting.and_then(|id| body.meetings.get(id));
        let leads_to = action.meeting.map_or_else(|| record(Kind::Action, action.id), |id| record(Kind::Meeting, id));
        let part = format!("action-{}", action.id);
        let of = Made { board: meeting.and_then(|meeting| meeting.board), ..made(EventKind::Action, leads_to, &part) };
        found.due(of, action.due, action.status == ActionStatus::Done, || format!("Action: {}", action.title));
    }
    for recommendation in body.recommendations.iter() {
        let session = recommendation.scrutiny.and_then(|id| body.scrutiny.get(id));
        let leads_to = recommendation.scrutiny.map(|id| record(Kind::Scrutiny, id));
        let leads_to = leads_to.unwrap_or_else(|| record(Kind::Recommendation, recommendation.id));
        let part = format!("response-{}", recommendation.id);
        let of = Made { board: session.and_then(|session| session.board), ..made(EventKind::Action, leads_to, &part) };
        let answered = recommendation.responded.is_some() || recommendation.status != ResponseStatus::Awaited;
        found.due(of, recommendation.due, answered, || format!("Response to scrutiny: {}", recommendation.title));
    }
}

fn approvals(body: &Body, found: &mut Found) {
    for approval in body.approvals.iter() {
        let of = Made { board: approval.board, ..made(EventKind::Approval, record(Kind::Approval, approval.id), "due") };
        let title =
            || format!("{}: {}, {}", board_name(body, approval.board), approval.verb.label().to_lowercase(), approval.subject);
        found.due(of, approval.due, approval.outcome != Outcome::Awaited, title);
    }
}

fn money(body: &Body, found: &mut Found) {
    for funding in body.funding.iter() {
        let of = made(EventKind::Money, record(Kind::Funding, funding.id), "ends");
        found.due(of, funding.ends, funding.status == FundingStatus::Ended, || format!("{} ends", funding.title));
    }
    for option in body.contract_options.iter() {
        let leads_to = option.contract.map(|id| record(Kind::Contract, id));
        let leads_to = leads_to.unwrap_or_else(|| record(Kind::ContractOption, option.id));
        let part = format!("option-{}", option.id);
        let done = option.status != OptionStatus::Open;
        found.due(made(EventKind::Money, leads_to, &part), option.notice_by, done, || format!("{}: notice by", option.name(body)));
    }
}

fn orders(body: &Body, found: &mut Found) {
    for order in body.orders.iter() {
        let id = record(Kind::Order, order.id);
        found.due(made(EventKind::Order, id, "expires"), order.expires, false, || format!("{} expires", order.title));
        let title = || format!("{}: consultation starts", order.title);
        found.due(made(EventKind::Order, id, "consultation"), order.consultation, false, title);
    }
}

fn reviews(body: &Body, found: &mut Found) {
    let mut review = |id: RecordId, part: &str, date: Option<Date>, done: bool, title: &dyn Fn() -> String| {
        found.due(made(EventKind::Review, id, part), date, done, title);
    };
    for risk in body.risks.iter().filter(|risk| risk.status == RiskStatus::Open) {
        review(record(Kind::Risk, risk.id), "review", risk.review, false, &|| format!("Review of risk: {}", risk.title));
    }
    for strategy in body.strategies.iter() {
        let title = || format!("{} due", strategy.title);
        review(record(Kind::Strategy, strategy.id), "due", strategy.due, strategy.published.is_some(), &title);
    }
    let details = record(Kind::Details, RawId::ONLY);
    review(details, "next_review", body.details.next_review, false, &|| "Review of the plan".to_owned());
    for board in body.boards.iter() {
        let of = Made { board: Some(board.id), ..made(EventKind::Review, record(Kind::Board, board.id), "terms_next") };
        found.due(of, board.terms_next, false, || format!("{}: terms of reference", board.name));
    }
}
