//! Law that is not so, and what is.

use super::prose::{Sentence, Text};
use crate::check::{
    check_finding::{Check, CheckFinding, Group, Severity},
    look::Look,
};

pub(super) static WRONG_LAW: Check = Group::Wording.check(
    "wrong-law",
    Severity::Error,
    "Law that is not so",
    "Say what the law says; the source is named beside it. This is not legal advice",
);

/// A statement of the law that is wrong.
struct Wrong {
    /// Its name, stable.
    name: &'static str,
    /// Groups of phrases: a sentence that holds one of each makes the statement.
    holds: &'static [&'static [&'static str]],
    /// Unless it holds one of these.
    unless: &'static [&'static str],
    /// What is wrong with it.
    says: &'static str,
    /// What is right, with its source.
    right: &'static str,
}

const PARTNERSHIP: &[&str] = &["partnership", "partnerships", "csp", "csps"];
const MAKES: &[&str] = &["produce", "produces", "prepare", "prepares", "publish", "publishes", "write", "make", "issue", "develop"];
const MUST: &[&str] = &[
    "must",
    "duty",
    "duties",
    "obligation",
    "obligations",
    "obliged",
    "statutory",
    "required",
    "requires",
    "requirement",
    "has to",
    "have to",
];

const WRONG: &[Wrong] = &[
    Wrong {
        name: "police-and-crime-plan",
        holds: &[PARTNERSHIP, MAKES, MUST, &["police and crime plan", "police and crime plans"]],
        unless: &["regard"],
        says: "A community safety partnership does not make a police and crime plan",
        right: "The policing body issues it (Police Reform and Social Responsibility Act 2011, sections 5 and 6); a partnership has regard \
            to its objectives (Crime and Disorder Act 1998, section 6(1A))",
    },
    Wrong {
        name: "regulations-2011",
        holds: &[&["crime and disorder regulations 2011"]],
        unless: &[],
        says: "There are no regulations called Crime and Disorder Regulations 2011",
        right: "The Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007 (SI 2007/1830) were amended in 2011 \
            (SI 2011/1230)",
    },
    Wrong {
        name: "section-17-plan",
        holds: &[&["section 17", "s17", "s.17"], &["crime and disorder act"], MAKES, &["plan", "strategy", "strategies"]],
        unless: &["section 6", "s6", "due regard"],
        says: "Section 17 of the Crime and Disorder Act does not ask for a plan",
        right: "Section 6 asks for the strategies; section 17 has each authority do all it reasonably can to prevent crime and disorder in \
            whatever it does",
    },
];

/// Reports each wrong statement of a text once.
pub(super) fn look_at(look: &mut Look<'_>, text: &Text, sentences: &[Sentence<'_>]) {
    for wrong in WRONG {
        if let Some(sentence) = sentences.iter().find(|sentence| makes(sentence, wrong)) {
            let working = format!("{} {}", sentence.shown(), wrong.right);
            let finding = CheckFinding::new(&WRONG_LAW, look.subject(), wrong.says.to_owned(), working);
            look.report(finding.at(format!("{} {}", text.key(), wrong.name)));
        }
    }
}

fn makes(sentence: &Sentence<'_>, wrong: &Wrong) -> bool {
    let holds = |phrases: &[&str]| phrases.iter().any(|phrase| sentence.find(phrase).is_some());
    wrong.holds.iter().copied().all(holds) && !holds(wrong.unless)
}
