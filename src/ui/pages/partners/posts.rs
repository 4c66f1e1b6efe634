//! The posts, by the body they belong to, with what they lead.

use crate::ui::widgets::live;
use crate::{
    domain::{
        organisation::Organisation,
        plan::Body,
        post::{PostField, PostId},
        record::{FieldId, Kind},
    },
    ui::{
        pages::parts::{AddRecord, counted},
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;
use std::collections::HashMap;

/// The posts of each body.
#[component]
pub(super) fn Posts() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let groups = session.body(groups);
    let fields: Vec<FieldId> = PostField::ALL.iter().copied().map(FieldId::from).collect();
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Posts"</h2></div>
            <p class="govuk-body">"Posts lead objectives, not people: no names are kept here."</p>
            {live(move || groups.get().into_iter().map(|(body, posts)| view! {
                <h3 class="govuk-heading-s">{body}</h3>
                <ul class="sp-items sp-items--close">
                    {posts.into_iter().map(|post| view! {
                        <li class="sp-item">
                            <div class="sp-item__main">
                                <a class="govuk-link" href=place.href(Route::Post(post.id))>{post.title}</a>
                                <span class="sp-item__notes">{post.interim.then(|| view! { <span>"Interim"</span> })}<span>{leads_words(post.leads)}</span></span>
                            </div>
                        </li>
                    }).collect_view()}
                </ul>
            }).collect_view())}
            <AddRecord kind=Kind::Post fields preset=Callback::new(|()| Vec::new())/>
        </section>
    }
}

/// One post, in a line.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: PostId,
    title: String,
    interim: bool,
    /// How many live objectives and how many priorities it leads.
    leads: (usize, usize),
}

fn leads_words((objectives, priorities): (usize, usize)) -> String {
    match (objectives, priorities) {
        (0, 0) => "leads nothing in the plan".to_owned(),
        (objectives, 0) => format!("leads {}", counted(objectives, "live objective", "live objectives")),
        (0, priorities) => format!("leads {}", counted(priorities, "priority", "priorities")),
        (objectives, priorities) => {
            format!(
                "leads {} and {}",
                counted(priorities, "priority", "priorities"),
                counted(objectives, "live objective", "live objectives")
            )
        }
    }
}

/// The bodies that have posts, by name, each with its posts; last the posts of no body.
fn groups(body: &Body) -> Vec<(String, Vec<Line>)> {
    let mut leads: HashMap<PostId, (usize, usize)> = HashMap::new();
    for post in body.objectives.iter().filter(|objective| objective.status.is_live()).filter_map(|objective| objective.lead) {
        leads.entry(post).or_default().0 += 1;
    }
    for post in body.priorities.iter().filter_map(|priority| priority.lead) {
        leads.entry(post).or_default().1 += 1;
    }
    let posts = body.ordered::<crate::domain::post::Post>();
    let lines = |of| {
        let mine = posts.iter().filter(|post| post.organisation == of);
        mine.map(|post| Line {
            id: post.id,
            title: post.title.clone(),
            interim: post.interim,
            leads: leads.get(&post.id).copied().unwrap_or_default(),
        })
        .collect::<Vec<_>>()
    };
    let bodies = body.ordered::<Organisation>();
    let mut found: Vec<_> = bodies.iter().map(|organisation| (organisation.name.clone(), lines(Some(organisation.id)))).collect();
    found.push(("No organisation given".to_owned(), lines(None)));
    found.retain(|(_, posts)| !posts.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_post_leads_is_said_in_words() {
        for (leads, words) in [
            ((0, 0), "leads nothing in the plan"),
            ((1, 0), "leads 1 live objective"),
            ((0, 2), "leads 2 priorities"),
            ((12, 1), "leads 1 priority and 12 live objectives"),
        ] {
            assert_eq!(leads_words(leads), words);
        }
    }
}
