//! The office at work.

use super::{
    ask::{Answer, Ask, ChangedPart, MadeReport, Reply, Request},
    file::Naming,
};
use crate::{
    domain::{date::Day, report::Report, report::ReportId},
    edit::Document,
    exchange::json,
    report::{
        PublicPlan, View,
        document::Audience,
        kinds::{audience, maker},
        made::Made,
        public::{LeftOut, appendix},
        record::{ChangedSection, changed_since},
        remarks::of_texts,
    },
};

const NO_PLAN: &str =
    "The report could not be made: the plan did not arrive. Reload the page and try again; nothing of the plan was changed.";
const GONE: &str = "This report is not in the plan any more.";
const NOTHING_EXEMPT: &str = "Nothing that this report is made from is exempt, so there is no exempt appendix.";
const NOT_UNDERSTOOD: &str = "The request was not understood: the page and its office are of different versions. Reload the page.";

/// Holds a plan and makes reports of it.
#[derive(Debug, Default)]
pub struct Office {
    held: Option<(Document, PublicPlan)>,
}

impl Office {
    /// Takes a plan, as it is kept or saved as a file, in place of the one it had; or what has changed in the one it has.
    ///
    /// # Errors
    ///
    /// A sentence that says why it cannot be read; it then holds none.
    pub fn hold(&mut self, plan: &[u8]) -> Result<(), String> {
        let document = match self.held.take() {
            Some((mut document, _)) if json::is_difference(plan) => json::follow(&mut document, plan).map(|()| document),
            _ => json::read(plan).map(|loaded| loaded.document),
        };
        let document = document.map_err(|error| error.to_string())?;
        let public = PublicPlan::of(&document.plan);
        self.held = Some((document, public));
        Ok(())
    }

    /// Answers a question that came as JSON with a reply as JSON, and the file if it is one.
    pub fn answer_text(&self, ask: &str) -> (String, Option<Vec<u8>>) {
        let answer = match serde_json::from_str(ask) {
            Ok(ask) => self.answer(&ask),
            Err(_) => Reply::Refused(NOT_UNDERSTOOD.to_owned()).into(),
        };
        (serde_json::to_string(&answer.reply).unwrap_or_default(), answer.file)
    }

    /// Answers a question.
    pub fn answer(&self, ask: &Ask) -> Answer {
        self.reply(ask).unwrap_or_else(|why| Reply::Refused(why.to_owned()).into())
    }

    fn reply(&self, ask: &Ask) -> Result<Answer, &'static str> {
        let (Document { plan, .. }, public) = self.held.as_ref().ok_or(NO_PLAN)?;
        let made = |report: ReportId| {
            let (report, made) = self.make(report, ask.today)?;
            Ok((Naming { plan, report, today: ask.today }, made))
        };
        match ask.request {
            Request::Make { report } => {
                let (report, made) = self.make(report, ask.today)?;
                let changed = changed_since(report, &made).into_iter();
                let part = |part: ChangedSection| ChangedPart { heading: part.heading, before: part.before, now: part.now };
                let changed = changed.map(part).collect();
                let for_the_public = audience(report.kind) == Audience::Public;
                let small_in_words = if for_the_public { public.small_in_words() } else { 0 };
                let remarks = of_texts(&made, &plan.body, ask.today);
                Ok(Reply::Made(Box::new(MadeReport { made, changed, remarks, small_in_words })).into())
            }
            Request::Word { report } => made(report).map(|(naming, made)| naming.word(&made)),
            Request::Html { report } => made(report).map(|(naming, made)| naming.html(&made)),
            Request::ExemptAppendix { report } => {
                let report = plan.body.reports.get(report).ok_or(GONE)?;
                let view = View::partnership(plan, ask.today);
                let made = appendix(&view, report.of_edition()).ok_or(NOTHING_EXEMPT)?;
                Ok(Naming { plan, report, today: ask.today }.exempt(&made))
            }
            Request::LeftOut { report } => Ok(Reply::LeftOut(Box::new(LeftOut::of_report(plan, report))).into()),
        }
    }

    fn make(&self, report: ReportId, today: Day) -> Result<(&Report, Made), &'static str> {
        let (Document { plan, .. }, public) = self.held.as_ref().ok_or(NO_PLAN)?;
        let record = plan.body.reports.get(report).ok_or(GONE)?;
        let view = match audience(record.kind) {
            Audience::Public => View::public(public, today),
            Audience::Partnership => View::partnership(plan, today),
        };
        Ok((record, maker(record.kind)(&view, &view.report(record))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            field::Record as _,
            id::{Id as _, RawId},
        },
        edit::Document,
        examples::Example,
    };

    fn asked(office: &Office) -> Reply {
        let ask = Ask { today: Day::clamped(2026, 11, 22), request: Request::Make { report: ReportId::of(RawId::ONLY) } };
        let text = serde_json::to_string(&ask).unwrap();
        assert_eq!(serde_json::from_str::<Ask>(&text).unwrap(), ask);
        let (reply, file) = office.answer_text(&text);
        assert_eq!(file, None);
        serde_json::from_str(&reply).unwrap()
    }

    #[test]
    fn what_has_changed_is_enough_for_one_that_holds_the_plan() {
        let mut office = Office::default();
        let before = Example::Plan2022.open().unwrap();
        let mut after = before.clone();
        let mut report = Report::blank(ReportId::of(RawId::ONLY));
        "What happened".clone_into(&mut report.title);
        after.plan.body.reports.put(report);
        after.revision += 1;
        let difference = json::difference(&before, &after).unwrap();
        assert!(office.hold(difference.as_bytes()).is_err());
        office.hold(json::compact(&before).as_bytes()).unwrap();
        office.hold(difference.as_bytes()).unwrap();
        let Reply::Made(report) = asked(&office) else { panic!("a report") };
        assert_eq!(report.made.document.title, "What happened");
        assert!(office.hold(difference.as_bytes()).is_err());
        assert_eq!(asked(&office), Reply::Refused(NO_PLAN.to_owned()));
    }

    #[test]
    fn what_cannot_be_done_is_said() {
        let mut office = Office::default();
        assert_eq!(asked(&office), Reply::Refused(NO_PLAN.to_owned()));
        assert!(office.hold(b"{}").is_err());
        let document = Example::Plan2022.open().unwrap();
        office.hold(json::compact(&document).as_bytes()).unwrap();
        assert_eq!(asked(&office), Reply::Refused(GONE.to_owned()));
        assert!(office.answer_text("?").0.contains("Reload the page"));
    }

    #[test]
    fn a_report_is_made_for_its_readers() {
        let mut plan = Example::Plan2022.open().unwrap().plan;
        let report = Report::blank(ReportId::of(RawId::ONLY));
        plan.body.reports.put(report);
        let mut office = Office::default();
        office.hold(json::compact(&Document::new(plan)).as_bytes()).unwrap();
        assert!(matches!(asked(&office), Reply::Made(..)));
    }

    #[test]
    fn small_numbers_in_words_are_counted_as_they_are_listed() {
        let document = Example::Plan2022.open().unwrap();
        let report = document.plan.body.reports.iter().next().unwrap().id;
        let mut office = Office::default();
        office.hold(json::compact(&document).as_bytes()).unwrap();
        let reply = |request| office.answer(&Ask { today: Day::clamped(2026, 11, 22), request }).reply;
        let Reply::LeftOut(left) = reply(Request::LeftOut { report }) else { panic!("a list") };
        assert!(!left.wordings.is_empty());
        let Reply::Made(made) = reply(Request::Make { report }) else { panic!("a report") };
        assert_eq!(made.small_in_words, left.wordings.len());
    }
}
