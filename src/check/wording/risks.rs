//! A text that says there are no risks, in a plan that records some.

use super::prose::{Sentence, Text};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
    },
    domain::{
        record::{Kind, Object as _, RecordId},
        risk::{Risk, RiskCategory, RiskStatus},
    },
};

pub(super) static NO_RISKS: Check = Group::Wording.check(
    "no-risks-yet-risks",
    Severity::Error,
    "Risks are denied, and risks are recorded",
    "Say which risks there are, as the register does, or close those that are over",
);

/// What may stand between “no” and “risks”.
const BETWEEN: [&str; 33] = [
    "additional",
    "and",
    "apparent",
    "budgetary",
    "data",
    "direct",
    "environmental",
    "equalities",
    "equality",
    "financial",
    "further",
    "health",
    "hr",
    "human",
    "identified",
    "immediate",
    "implication",
    "implications",
    "known",
    "legal",
    "major",
    "material",
    "new",
    "obvious",
    "operational",
    "or",
    "other",
    "reputational",
    "resource",
    "resources",
    "significant",
    "specific",
    "staffing",
];
/// Words after “risk” that make another thing of it: `no risk assessment`.
const OTHER_THING: [&str; 10] =
    ["assessment", "assessments", "management", "matrix", "owner", "panel", "panels", "rating", "register", "review"];
/// Which risks a word before “risks” speaks of; without one it speaks of all.
const ABOUT: [(&str, &[RiskCategory]); 8] = [
    ("financial", &[RiskCategory::Funding, RiskCategory::Staffing]),
    ("budgetary", &[RiskCategory::Funding]),
    ("staffing", &[RiskCategory::Staffing]),
    ("hr", &[RiskCategory::Staffing]),
    ("human", &[RiskCategory::Staffing]),
    ("legal", &[RiskCategory::Legal]),
    ("data", &[RiskCategory::Data]),
    ("operational", &[RiskCategory::Delivery, RiskCategory::Staffing, RiskCategory::Partner]),
];
/// The highest rating that is no contradiction.
const LOW: u8 = 4;

/// Reports the first such sentence of a text.
pub(super) fn look_at(look: &mut Look<'_>, text: &Text, sentences: &[Sentence<'_>]) {
    if look.subject().kind == Kind::Risk {
        return;
    }
    for sentence in sentences {
        let Some((from, to)) = denied(sentence) else { continue };
        let words: Vec<&str> = sentence.words.iter().take(to + 1).skip(from).map(|word| word.text).collect();
        let meant: Vec<RiskCategory> = ABOUT
            .iter()
            .filter(|(word, _)| words.iter().any(|denied| denied.eq_ignore_ascii_case(word)))
            .flat_map(|(_, categories)| categories.iter().copied())
            .collect();
        let counts = |risk: &&Risk| {
            let is_meant = meant.is_empty() || meant.contains(&risk.category);
            risk.status == RiskStatus::Open && risk.rating().is_none_or(|rating| rating > LOW) && is_meant
        };
        let open: Vec<&Risk> = look.all::<Risk>().filter(counts).collect();
        if !open.is_empty() {
            let name = look.name(look.subject());
            let titles: Vec<String> = open.iter().map(|risk| format!("“{}”", risk.title)).collect();
            let says = format!("{name} says “{}”, and {} recorded", words.join(" "), are(open.len()));
            let working = format!("{} Recorded: {}", sentence.shown(), titles.join("; "));
            let about: Vec<RecordId> = open.iter().map(|risk| risk.record_id()).collect();
            look.report(CheckFinding::new(&NO_RISKS, look.subject(), says, working).at(text.key()).about(about));
            return;
        }
    }
}

fn are(risks: usize) -> String {
    if risks == 1 { "a risk is".to_owned() } else { format!("{risks} risks are") }
}

/// From where to where a sentence says that there are no risks.
fn denied(sentence: &Sentence<'_>) -> Option<(usize, usize)> {
    let words = &sentence.words;
    let starts = words.iter().enumerate().filter(|(_, word)| word.is("no") && !word.quoted);
    for (from, _) in starts {
        let between = words.iter().skip(from + 1).take_while(|word| word.is_any(&BETWEEN)).count();
        let to = from + between + 1;
        let risks = words.get(to).is_some_and(|word| word.is_any(&["risk", "risks"]));
        if risks && !words.get(to + 1).is_some_and(|next| next.is_any(&OTHER_THING)) {
            return Some((from, to));
        }
    }
    None
}
