//! What an officer said of a statutory rule.

use super::{
    date::Date,
    document::PaperId,
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// Whether a rule is looked at, and what the officer says of it.
    pub enum RuleStanding {
        Tested = "tested", "As the plan shows";
        Met = "met", "Met, as the evidence shows";
        Partly = "partly", "Met in part";
        NotMet = "not_met", "Not met";
        Off = "off", "Switched off";
    }
}

record! {
    /// The officer's word on one statutory rule: evidence that the plan does not hold, or why the rule does not apply.
    pub struct RuleNote(RuleNoteId), RuleNoteField {
        rule: String = Rule, Line, "Rule", "For example R13", Public, required;
        standing: RuleStanding = Standing, FieldKind::Choice(RuleStanding::OPTIONS), "How it stands", "", Public;
        reason: String = Reason, Paragraphs, "Reason", "Why it is switched off, or met in part", Public;
        evidence: String = Evidence, Paragraphs, "Evidence", "What shows it, and where that is kept", Public;
        papers: Vec<PaperId> = Papers, Links(Kind::Paper), "Documents", "", Public;
        date: Option<Date> = Date, Date, "Date", "The day the evidence speaks of", Public;
        by: String = By, Line, "Author", "A post, not a person", Public;
    }
}

impl Named for RuleNote {
    fn name(&self, _: &Body) -> String {
        format!("Note on rule {}", self.rule)
    }
}
