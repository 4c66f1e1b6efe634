//! That what a post or body led went to another, from a date.

use super::{
    board::BoardId, date::Date, field::record, objective::ObjectiveId, organisation::OrganisationId, plan::Body, post::PostId,
    priority::PriorityId, record::Named,
};

record! {
    /// What was handed over, from whom to whom, from when. Earlier reports and updates keep the former name.
    pub struct Handover(HandoverId), HandoverField {
        date: Option<Date> = Date, Date, "Start date", "The day the new lead takes over", Public, required;
        from_post: Option<PostId> = FromPost, Link(Kind::Post), "Former lead post", "", Public;
        from_organisation: Option<OrganisationId> = FromOrganisation, Link(Kind::Organisation), "Former lead organisation", "", Public;
        from_board: Option<BoardId> = FromBoard, Link(Kind::Board), "Former lead board", "", Public;
        to_post: Option<PostId> = ToPost, Link(Kind::Post), "New lead post", "", Public;
        to_organisation: Option<OrganisationId> = ToOrganisation, Link(Kind::Organisation), "New lead organisation", "", Public;
        to_board: Option<BoardId> = ToBoard, Link(Kind::Board), "New lead board", "", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives", "", Public;
        priorities: Vec<PriorityId> = Priorities, Links(Kind::Priority), "Priorities", "", Public;
        boards: Vec<BoardId> = Boards, Links(Kind::Board), "Boards chaired", "", Public;
        note: String = Note, Paragraphs, "Reason", "", Public;
    }
}

impl Named for Handover {
    fn name(&self, body: &Body) -> String {
        let post = |id: Option<PostId>| id.and_then(|id| body.posts.get(id)).map(|row| row.name(body));
        let organisation = |id: Option<OrganisationId>| id.and_then(|id| body.organisations.get(id)).map(|row| row.name.clone());
        let board = |id: Option<BoardId>| id.and_then(|id| body.boards.get(id)).map(|row| row.name.clone());
        let from = post(self.from_post).or_else(|| organisation(self.from_organisation)).or_else(|| board(self.from_board));
        let to = post(self.to_post).or_else(|| organisation(self.to_organisation)).or_else(|| board(self.to_board));
        format!("{} to {}", from.unwrap_or_default(), to.unwrap_or_default())
    }
}
