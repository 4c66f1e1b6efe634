//! The plan's period: extending it, and starting the plan that comes after.

use crate::{
    domain::{
        change_of_plan::PlanExtensionField,
        date::{Date, Day},
        details::{Details, DetailsField},
        value::Value,
    },
    edit::{ExtendPlan, NextPlan, extend_plan},
    ui::{
        desk::Desk,
        session::Session,
        widgets::{Action, Asked, Doing, live, make},
    },
};
use leptos::prelude::*;

/// That the plan’s period is over, in words, once it is; it goes on taking updates all the same.
pub fn is_over(details: &Details, today: Day) -> Option<String> {
    let ended = details.ends.map(Date::last).filter(|ends| *ends < today)?.words();
    Some(format!(
        "The plan’s period ended on {ended}. It can still be read and updated; extend it, or start the plan that comes after."
    ))
}

fn standing(details: &Details, today: Day) -> String {
    if let Some(over) = is_over(details, today) {
        return over;
    }
    match details.ends {
        Some(ends) => format!("The plan runs until {}.", ends.last().words()),
        None => "The plan has no end date yet.".to_owned(),
    }
}

/// What can be done about the plan's period.
#[component]
pub fn Period() -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let said = session.select(move |plan| standing(&plan.body.details, today));
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"The plan’s period"</h2>
            <p class="govuk-body">{live(move || said.get())}</p>
            <div class="sp-actions">
                <Action doing=Callback::new(move |()| extending(session))/>
                <StartNextPlan/>
            </div>
        </section>
    }
}

/// Starting the plan that comes after.
#[component]
pub fn StartNextPlan() -> impl IntoView {
    let (session, desk) = (Session::from_context(), Desk::from_context());
    view! { <Action doing=Callback::new(move |()| starting_next(session, desk))/> }
}

fn extending(session: Session) -> Doing {
    let act = Callback::new(move |asked: Asked| {
        let Some(to) = asked.date(PlanExtensionField::NewEnd) else { return Err("Enter a new end date".to_owned()) };
        let ask = ExtendPlan {
            to,
            by: asked.text(PlanExtensionField::DecidedBy),
            on: asked.date(PlanExtensionField::DecidedOn),
            note: asked.text(PlanExtensionField::Note),
        };
        make(session, session.peek(|plan| extend_plan(plan, &ask, &mut || session.fresh_id())))
    });
    Doing {
        name: "extend-plan".to_owned(),
        label: "Extend the plan".to_owned(),
        about:
            "Its title and the dates of its objectives stay as they are, and the earlier end is kept on the page Changes over time."
                .to_owned(),
        fields: [
            PlanExtensionField::NewEnd,
            PlanExtensionField::DecidedBy,
            PlanExtensionField::DecidedOn,
            PlanExtensionField::Note,
        ]
        .map(Into::into)
        .to_vec(),
        must: Vec::new(),
        suggest: Vec::new(),
        act,
    }
}

fn starting_next(session: Session, desk: Desk) -> Doing {
    let act = Callback::new(move |asked: Asked| {
        let ask = NextPlan {
            title: asked.text(DetailsField::Title),
            starts: asked.date(DetailsField::Starts),
            ends: asked.date(DetailsField::Ends),
        };
        desk.start_next(session, &ask)
    });
    let starts = session.peek(|plan| plan.body.details.ends).map(|ends| Date::Day(ends.last().plus_days(1)));
    Doing {
        name: "next-plan".to_owned(),
        label: "Start the next plan".to_owned(),
        about: "A new plan beside this one. It begins with the same partnership, organisations, posts, boards, words, priorities and live objectives; these keep where they come from, and lose their dates and colours. This plan stays as it is."
            .to_owned(),
        fields: [DetailsField::Title, DetailsField::Starts, DetailsField::Ends].map(Into::into).to_vec(),
        must: Vec::new(),
        suggest: vec![(DetailsField::Starts.into(), Value::Date(starts))],
        act,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::Example;

    #[test]
    fn a_plan_whose_period_is_over_says_so_from_the_day_after() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let said = |day: &str| standing(&plan.body.details, day.parse().unwrap());
        assert_eq!(said("2025-03-31"), "The plan runs until 31 March 2025.");
        assert!(said("2025-04-01").starts_with("The plan’s period ended on 31 March 2025."));
    }
}
