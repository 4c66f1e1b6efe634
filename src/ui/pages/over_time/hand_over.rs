//! Handing over what a post, an organisation or a board leads, or some chosen objectives.

use crate::{
    domain::{
        change_of_plan::PriorityChangeField,
        handover::HandoverField,
        lead::{Holder, Role},
        objective::ObjectiveId,
        record::{FieldId, RecordId},
    },
    edit::{HandOver, counted, hand_over, hand_over_objectives, what_it_leads},
    ui::{
        session::Session,
        widgets::{Action, ActionForm, Asked, Doing, make},
    },
};
use leptos::prelude::*;

/// The field that asks who takes over.
fn taker(role: Role) -> FieldId {
    match role {
        Role::Post => HandoverField::ToPost.into(),
        Role::Organisation => HandoverField::ToOrganisation.into(),
        Role::Board => HandoverField::ToBoard.into(),
    }
}

/// From when. Its hint fits every change that takes effect on a day.
pub(super) fn from_field() -> FieldId {
    PriorityChangeField::Date.into()
}

fn asked(role: Role) -> Vec<FieldId> {
    vec![taker(role), from_field(), HandoverField::Note.into()]
}

fn ask_of(asked: &Asked, role: Role) -> Result<HandOver, String> {
    let to = asked.link(taker(role)).and_then(|id| Holder::of(RecordId { kind: role.kind(), id }));
    let (Some(to), Some(date)) = (to, asked.date(from_field())) else {
        return Err("Choose who takes over, and from when".to_owned());
    };
    Ok(HandOver { to, date, note: asked.text(HandoverField::Note) })
}

/// Hands everything that a post or a body leads over to another.
#[component]
pub fn HandOverAll(
    /// The post, organisation or board.
    from: Holder,
) -> impl IntoView {
    let session = Session::from_context();
    let role = from.role();
    let doing = move |()| {
        let leads = session.peek(|plan| what_it_leads(&plan.body, from, session.today()));
        let about = format!(
            "{} still open would go to another. What is closed, and what was reported, keeps the name it had.",
            counted(&leads)
        );
        let act = Callback::new(move |asked: Asked| {
            let ask = ask_of(&asked, role)?;
            make(session, session.peek(|plan| hand_over(plan, from, &ask, &mut || session.fresh_id())))
        });
        Doing {
            name: "hand-over".to_owned(),
            label: "Hand over all it leads".to_owned(),
            about: crate::domain::field::capitalised(&about),
            fields: asked(role),
            must: vec![taker(role)],
            suggest: Vec::new(),
            act,
        }
    };
    view! { <Action doing=Callback::new(doing)/> }
}

/// Hands chosen objectives over to another post.
#[component]
pub fn HandOverChosen(
    /// Which.
    chosen: Callback<(), Vec<ObjectiveId>>,
    /// Told when it closes: whether it was done.
    on_done: Callback<bool>,
) -> impl IntoView {
    let session = Session::from_context();
    let act = Callback::new(move |asked: Asked| {
        let ask = ask_of(&asked, Role::Post)?;
        let edit = session.peek(|plan| hand_over_objectives(plan, &chosen.run(()), &ask, &mut || session.fresh_id()));
        make(session, edit)
    });
    let doing = Doing {
        name: "bulk-hand-over".to_owned(),
        label: "Hand over the chosen objectives".to_owned(),
        about: "Until that date they still show the post that led them before.".to_owned(),
        fields: asked(Role::Post),
        must: vec![taker(Role::Post)],
        suggest: Vec::new(),
        act,
    };
    view! { <ActionForm doing more=None on_done/> }
}
