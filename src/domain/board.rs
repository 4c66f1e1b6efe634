//! Boards, panels, groups and committees: who they report to, who sits on them, and when they meet.

use super::{
    date::Date,
    field::record,
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What sort of body it is.
    pub enum BoardKind {
        StrategyGroup = "strategy_group", "Strategy group";
        StrategicBoard = "strategic_board", "Strategic board or group";
        Panel = "panel", "Panel or case conference";
        TaskAndFinish = "task_and_finish", "Task-and-finish group";
        Scrutiny = "scrutiny", "Scrutiny committee";
        Cabinet = "cabinet", "Cabinet";
        Council = "council", "Full Council";
        Forum = "forum", "Public forum";
    }
}

choice! {
    /// What the partnership is to a board.
    pub enum OurPart {
        Lead = "lead", "We lead it";
        CoLead = "co_lead", "We lead it with others";
        Member = "member", "We attend as a member";
        ReportsToIt = "reports_to_it", "We report to it";
    }
}

choice! {
    /// What a member is on a board.
    pub enum MemberRole {
        Member = "member", "Member";
        Chair = "chair", "Chair";
        ViceChair = "vice_chair", "Vice-chair";
        CoOpted = "co_opted", "Co-opted";
        Observer = "observer", "Observer";
    }
}

record! {
    /// A board. One that was replaced stays, with the date it ended and what came after it.
    pub struct Board(BoardId), BoardField {
        name: String = Name, Line, "Name", "For example Serious Group Violence panel", Public, required;
        short_name: String = ShortName, Line, "Short name", "The initials people use", Public;
        aliases: Vec<String> = Aliases, Lines, "Other names", "One to a line: other spellings and earlier names", Public;
        kind: BoardKind = Kind, FieldKind::Choice(BoardKind::OPTIONS), "Kind of board", "", Public;
        host: Option<OrganisationId> = Host, Link(Kind::Organisation), "Run by", "The organisation that runs it", Public;
        chair: Option<PostId> = Chair, Link(Kind::Post), "Chair", "The post that chairs it, not a person", Public;
        clerk: Option<PostId> = Clerk, Link(Kind::Post), "Clerk", "The post that sends the papers and takes the minutes", Public;
        our_part: OurPart = OurPart, FieldKind::Choice(OurPart::OPTIONS), "Our part", "", Public;
        remit: String = Remit, Paragraphs, "Remit", "What it decides or looks at", Public;
        meets: String = Meets, Cadence, "Meets", "For example 3rd Thursday of each month, every Wednesday, quarterly, as and when required", Public;
        place: String = Place, Line, "Meeting place", "Where it usually meets", Public;
        terms_reviewed: Option<Date> = TermsReviewed, Date, "Terms of reference last reviewed", "", Public;
        terms_next: Option<Date> = TermsNext, Date, "Terms of reference next review", "", Public;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "Leave empty when it was always there", Public;
        effective_to: Option<Date> = EffectiveTo, Date, "End date", "Leave empty while it exists", Public;
        successors: Vec<BoardId> = Successors, Links(Kind::Board), "Successors", "The boards that took over its work", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Board {
    fn name(&self, _: &Body) -> String {
        self.name.clone()
    }

    fn other_names(&self) -> Vec<&str> {
        std::iter::once(&self.short_name).chain(&self.aliases).map(String::as_str).filter(|name| !name.is_empty()).collect()
    }
}

record! {
    /// That a board reports to another, from when to when. Several at a time are usual.
    pub struct ReportingLine(ReportingLineId), ReportingLineField {
        board: Option<BoardId> = Board, Owner(Kind::Board), "Board", "The board that reports", Public, required;
        to: Option<BoardId> = To, Link(Kind::Board), "Board it reports to", "", Public, required;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "Leave empty when it was always so", Public;
        effective_to: Option<Date> = EffectiveTo, Date, "End date", "Leave empty while it is so", Public;
        what: String = What, Line, "What it reports", "For example quarterly performance", Public;
    }
}

impl Named for ReportingLine {
    fn name(&self, body: &Body) -> String {
        let name = |id: Option<BoardId>| id.and_then(|id| body.boards.get(id)).map(|board| board.name.clone()).unwrap_or_default();
        format!("{} to {}", name(self.board), name(self.to))
    }
}

record! {
    /// A seat on a board: an organisation or a post, never a person.
    pub struct Member(MemberId), MemberField {
        board: Option<BoardId> = Board, Owner(Kind::Board), "Board", "", Public, required;
        organisation: Option<OrganisationId> = Organisation, Link(Kind::Organisation), "Organisation", "", Public;
        post: Option<PostId> = Post, Link(Kind::Post), "Post", "A post, not a person", Public;
        role: MemberRole = Role, FieldKind::Choice(MemberRole::OPTIONS), "Role", "", Public;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "", Public;
        effective_to: Option<Date> = EffectiveTo, Date, "End date", "", Public;
    }
}

impl Named for Member {
    fn name(&self, body: &Body) -> String {
        let post = self.post.and_then(|id| body.posts.get(id)).map(|post| post.name(body));
        let organisation = || self.organisation.and_then(|id| body.organisations.get(id)).map(|row| row.name.clone());
        post.or_else(organisation).unwrap_or_else(|| "A member".to_owned())
    }
}
