//! Reports as files.

use super::ask::{Answer, MadeFile, Reply, Saved};
use crate::{
    domain::{
        date::{Date, Day},
        plan::Plan,
        report::Report,
    },
    exchange::{docx, html},
    report::{
        document::{Document, PublicDocument},
        made::Made,
        record::{facts, fingerprint},
        template::template_of,
    },
};

const WORD: (&str, &str) = ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
const HTML: (&str, &str) = ("html", "text/html");
/// The most letters of a title that go into the name of a file: with a deep folder, more would be too long for Windows.
const LONGEST_NAME: usize = 60;

/// What a report is called as a file, and what is remembered of it.
pub(super) struct Naming<'a> {
    pub(super) plan: &'a Plan,
    pub(super) report: &'a Report,
    pub(super) today: Day,
}

impl Naming<'_> {
    /// The report as a Word file.
    pub(super) fn word(&self, made: &Made) -> Answer {
        self.as_word(&made.document, &self.report.title, Some(self.saved(made)))
    }

    /// The appendix that is not for publication as a Word file; nothing of it is remembered.
    pub(super) fn exempt(&self, made: &Made) -> Answer {
        self.as_word(&made.document, &format!("Exempt appendix - {}", self.report.title), None)
    }

    /// The report as one web page.
    pub(super) fn html(&self, made: &Made) -> Answer {
        let text = match PublicDocument::try_from(made.document.clone()) {
            Ok(public) => html::public(&public),
            Err(_) => html::partnership(&made.document),
        };
        self.file(&self.report.title, HTML, Some(self.saved(made)), text.into_bytes())
    }

    fn as_word(&self, document: &Document, title: &str, saved: Option<Saved>) -> Answer {
        match docx::write(document) {
            Ok(bytes) => self.file(title, WORD, saved, bytes),
            Err(why) => Reply::Refused(why.to_string()).into(),
        }
    }

    fn file(&self, title: &str, (ending, kind): (&str, &str), saved: Option<Saved>, bytes: Vec<u8>) -> Answer {
        let day = self.report.date.map_or(self.today, Date::first);
        let name = format!("{day} {}.{ending}", plain(title));
        Answer { reply: Reply::File(MadeFile { name, kind: kind.to_owned(), saved }), file: Some(bytes) }
    }

    fn saved(&self, made: &Made) -> Saved {
        let template_version = template_of(&self.plan.body, self.report).map_or(0, |template| template.about.version);
        Saved { fingerprint: fingerprint(&made.document), facts: facts(made), template_version }
    }
}

/// A title as part of a file's name, without what Windows does not allow.
fn plain(title: &str) -> String {
    let allowed = |letter: char| if letter.is_alphanumeric() || " -_.,()".contains(letter) { letter } else { '-' };
    let short: String = title.chars().map(allowed).take(LONGEST_NAME).collect();
    let short = short.trim_matches(['.', ' ', '-']);
    if short.is_empty() { "Report".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_title_becomes_part_of_a_name_that_windows_takes() {
        assert_eq!(plain("Plan 2017/18: what changed?"), "Plan 2017-18- what changed");
        assert_eq!(plain(" .. "), "Report");
        assert_eq!(plain(&"Long ".repeat(50)).chars().count(), 59);
    }
}
