//! Quarters made up for the purpose, and what is said of them.

#[cfg(test)]
mod made_up {
    use super::super::*;
    use crate::domain::{
        brag::Brag,
        date::{Date, Day},
        field::Record as _,
        id::{Id, RawId},
        indicator::{Frequency, Indicator},
        lead::Role,
        number::Number,
        objective::{Objective, ObjectiveId, Status},
        organisation::Organisation,
        plan::Body,
        post::Post,
        reading::Reading,
        update::{Update, UpdateState},
    };

    fn id<I: Id>(number: u64) -> I {
        I::of(RawId::from_bits(number).unwrap())
    }

    fn period(text: &str) -> Date {
        Date::read(text).unwrap()
    }

    fn today() -> Day {
        "2023-11-08".parse().unwrap()
    }

    const BRAGS: [(char, Brag); 5] =
        [('b', Brag::Blue), ('g', Brag::Green), ('a', Brag::Amber), ('r', Brag::Red), ('-', Brag::Grey)];

    /// Objectives with a colour a quarter, Q1 2023/24 the first: `r` red, `-` returned without one, `.` not returned, a capital a draft.
    fn body(rows: &[&str]) -> Body {
        let mut body = Body::default();
        let mut next = 100;
        for (number, row) in (1..).zip(rows) {
            let mut objective = Objective::blank(id(number));
            objective.reference = format!("1.{number}");
            objective.title = "Run patrols".into();
            objective.lead = Some(id(50 + number % 2));
            body.objectives.put(objective);
            for (quarter, letter) in (1..).zip(row.chars()).filter(|(_, letter)| *letter != '.') {
                next += 1;
                let mut update = Update::blank(id(next));
                (update.objective, update.period) = (Some(id(number)), Some(period(&format!("Q{quarter} 2023/24"))));
                update.brag = BRAGS.iter().find(|(of, _)| *of == letter.to_ascii_lowercase()).unwrap().1;
                update.done = "Done.".into();
                update.state = if letter.is_ascii_uppercase() { UpdateState::Draft } else { UpdateState::Accepted };
                body.updates.put(update);
            }
        }
        let mut council = Organisation::blank(id(60));
        council.name = "Northshire Council".into();
        body.organisations.put(council);
        for (number, title) in [(50, "Head of Housing"), (51, "Inspector")] {
            let mut post = Post::blank(id(number));
            (post.title, post.organisation) = (title.into(), Some(id(60)));
            body.posts.put(post);
        }
        body
    }

    fn said(body: &Body, of: &str) -> Summary {
        summary(body, period(of), today())
    }

    #[test]
    fn the_counts_add_up_and_shares_are_of_a_stated_whole() {
        let body = body(&["gb", "gg", "ga", "rr", "g-", "gG", "g."]);
        let found = said(&body, "Q2 2023/24");
        assert_eq!((found.whole, found.returned(), found.drafts, found.unjudged), (7, 4, 1, 1));
        assert_eq!(found.share_words(&body.details), "2 of 7 (29%) are complete or on track");
        assert_eq!(
            found.counts_words(&body.details),
            "1 complete, 1 on track, 1 at risk, 1 off track and 3 not returned make 7. Of those not returned 1 came without a blue, red, amber or green (BRAG) rating"
        );
        assert_eq!(found.returned_words(), "4 of 7 (57%) returned");
        assert_eq!((found.changed.len(), found.same, found.nothing_to_compare), (2, 2, 3));
        let moved: Vec<_> = found.changed.iter().map(|row| (row.objective.brief(), row.from, row.to, row.is_better)).collect();
        assert_eq!(moved, [("1.3".to_owned(), Brag::Green, Brag::Amber, false), ("1.1".to_owned(), Brag::Green, Brag::Blue, true)]);
        let none = summary(&Body::default(), period("Q2 2023/24"), today());
        assert_eq!(none.share_words(&body.details), "0 of 0 are complete or on track");
        assert_eq!(none.counts_words(&body.details), "No objective is to be reported on");
    }

    #[test]
    fn red_again_is_counted_in_returns_since_the_first() {
        let body = body(&["rrr", ".rr", "rgr", "r.r", "rrg", "rR"]);
        let runs = |of: &str| -> Vec<(String, usize, String)> {
            let found = said(&body, of).red_again;
            found.iter().map(|run| (run.objective.brief(), run.times, run.since.unwrap().words())).collect()
        };
        let row = |name: &str, times, since: &str| (name.to_owned(), times, since.to_owned());
        assert_eq!(runs("Q3 2023/24"), [row("1.1", 3, "Q1 2023/24"), row("1.2", 2, "Q2 2023/24"), row("1.4", 2, "Q1 2023/24")]);
        assert_eq!(runs("Q2 2023/24"), [row("1.1", 2, "Q1 2023/24"), row("1.5", 2, "Q1 2023/24")]);
    }

    #[test]
    fn exceptions_say_what_is_missing() {
        let mut body = body(&["gr", "aa", "ga", "ra"]);
        let red = body.updates.iter().find(|update| update.brag == Brag::Red).unwrap().clone();
        let found = |body: &Body| -> Vec<(String, ExceptionWhy, Option<String>)> {
            let found = said(body, "Q2 2023/24").exceptions;
            found.iter().map(|(row, what)| (row.brief(), what.why, what.lacks_words())).collect()
        };
        let all = Some("corrective action and a forecast date".to_owned());
        let twice = ("1.2".to_owned(), ExceptionWhy::AmberTwice, all.clone());
        assert_eq!(found(&body), [("1.1".to_owned(), ExceptionWhy::Red, all), twice.clone()]);
        let mut told = red;
        (told.forecast, told.corrective) = (Some(period("March 2024")), "A second team.".into());
        body.updates.put(told);
        assert_eq!(found(&body), [("1.1".to_owned(), ExceptionWhy::Red, None), twice]);
    }

    #[test]
    fn red_is_improving_by_its_forecast_or_its_figures() {
        let mut body = body(&["rr", "rr", "rr"]);
        let ids: Vec<_> = body.updates.iter().map(|update| update.id).collect();
        for (index, forecast) in [(0, "June 2024"), (1, "March 2024"), (2, "March 2024"), (3, "June 2024")] {
            let mut update = body.updates.get(ids[index]).unwrap().clone();
            update.forecast = Some(period(forecast));
            body.updates.put(update);
        }
        let mut calls = Indicator::blank(id(70));
        calls.name = "Calls".into();
        calls.polarity = crate::domain::indicator::Polarity::Lower;
        calls.frequency = Frequency::Quarterly;
        calls.objectives = vec![ObjectiveId::of(RawId::from_bits(3).unwrap())];
        body.indicators.put(calls);
        for (number, of, value) in [(80, "Q1 2023/24", 30), (81, "Q2 2023/24", 20)] {
            let mut reading = Reading::blank(id(number));
            (reading.indicator, reading.period, reading.value) = (Some(id(70)), Some(period(of)), Some(Number::whole(value)));
            body.readings.put(reading);
        }
        let found = said(&body, "Q2 2023/24").improving;
        let found: Vec<_> = found.iter().map(|row| (row.objective.brief(), row.why.join(". "))).collect();
        assert_eq!(found[0], ("1.1".to_owned(), "Forecast brought forward from June 2024 to March 2024".to_owned()));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].0 == "1.3" && found[1].1.starts_with("Calls: 20, down 10"), "{found:?}");
    }

    #[test]
    fn a_lead_is_silent_that_returned_nothing() {
        // 1.1, 1.3 and 1.5 are the inspector's, the others those of housing.
        let body = body(&["g.", "gg", "gG", "g.", ".."]);
        let found = said(&body, "Q2 2023/24").silent;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].lead.map(|lead| body.name_of(lead.kind, lead.id)).as_deref(), Some("Inspector, Northshire Council"));
        assert_eq!((found[0].objectives.len(), found[0].since.map(Date::words).as_deref()), (3, Some("Q1 2023/24")));
    }

    #[test]
    fn who_is_to_report() {
        let mut body = body(&["g", ".", ".", "."]);
        let mut change = |number: u64, with: &dyn Fn(&mut Objective)| {
            let mut objective = body.objectives.get(id(number)).unwrap().clone();
            with(&mut objective);
            body.objectives.put(objective);
        };
        change(1, &|objective| objective.status = Status::Retired);
        change(2, &|objective| objective.status = Status::Retired);
        change(3, &|objective| objective.starts = Date::read("1 July 2023").ok());
        let asked = |of: &str| returns(&body, period(of)).iter().map(|row| row.objective.brief()).collect::<Vec<_>>();
        assert_eq!(
            asked("Q1 2023/24"),
            ["1.1", "1.4"],
            "one that ended and was reported on stays, one that begins later is not asked"
        );
        assert_eq!(asked("April to June 2023"), ["1.1", "1.4"]);
        assert_eq!(asked("Q2 2023/24"), ["1.3", "1.4"]);
    }

    #[test]
    fn a_blank_return_is_none() {
        let mut body = body(&["-", "g"]);
        let mut update = body.updates.iter().next().unwrap().clone();
        update.done = "  ".into();
        body.updates.put(update);
        assert_eq!((said(&body, "Q1 2023/24").not_returned.len(), said(&body, "Q1 2023/24").unjudged), (1, 0));
    }

    #[test]
    fn figures_are_due_by_how_often_they_are_read() {
        let mut body = Body::default();
        for (number, frequency, lag) in [
            (1, Frequency::Quarterly, 0),
            (2, Frequency::Monthly, 0),
            (3, Frequency::FinancialYear, 0),
            (4, Frequency::Irregular, 0),
            (5, Frequency::Quarterly, 60),
        ] {
            let mut indicator = Indicator::blank(id(number));
            (indicator.code, indicator.frequency, indicator.lag) = (number.to_string(), frequency, Some(Number::whole(lag)));
            indicator.position = u32::try_from(number).unwrap();
            body.indicators.put(indicator);
        }
        let mut reading = Reading::blank(id(9));
        (reading.indicator, reading.period, reading.value) = (Some(id(2)), Date::read("August 2023").ok(), Some(Number::whole(3)));
        body.readings.put(reading);
        let due = |of: &str| -> Vec<String> {
            let state = |state| match state {
                FigureState::Came(_) => "came".to_owned(),
                FigureState::Missing => "missing".to_owned(),
                FigureState::NotKnownBefore(day) => format!("from {day}"),
            };
            let all = figures_due(&body, period(of), today());
            all.iter().map(|due| format!("{} {} {}", due.indicator.code, due.of.words(), state(due.state))).collect()
        };
        assert_eq!(
            due("Q2 2023/24"),
            [
                "1 Q2 2023/24 missing",
                "2 July 2023 missing",
                "2 August 2023 came",
                "2 September 2023 missing",
                "5 Q2 2023/24 from 2023-11-30"
            ]
        );
        assert_eq!(due("Q4 2022/23").len(), 6);
        assert!(due("Q4 2022/23").contains(&"3 2022/23 missing".to_owned()));
    }

    #[test]
    fn a_covering_list_says_what_is_asked() {
        let body = body(&["g.", "rr", "gA"]);
        let lists = covering_lists(&body, period("Q2 2023/24"), today(), Role::Post);
        assert_eq!(
            lists.iter().map(|list| (list.name.as_str(), list.asked.len(), list.returned())).collect::<Vec<_>>(),
            [("Head of Housing, Northshire Council", 1, 1), ("Inspector, Northshire Council", 2, 0)]
        );
        assert_eq!(
            lists[1].text(&body, period("Q2 2023/24")),
            "To: Inspector, Northshire Council\n\nProgress for Q2 2023/24 (July to September 2023)\n\nPlease send for each objective \
         below: how it stands (BRAG: complete, on track, at risk and off track), what was done and what came of it, problems, the \
         next step, and the figures named. For one that is off track, or at risk for the second time: corrective action and a \
         forecast date too.\n\n1. 1.1 Run patrols\n   Not returned yet\n   Last time (Q1 2023/24): on track\n\n2. 1.3 Run patrols\n   A draft, \
         not sent yet\n   Last time (Q1 2023/24): on track\n"
        );
        assert!(lists[0].text(&body, period("Q2 2023/24")).contains("Still wanted: corrective action and a forecast date"));
        let organisations = covering_lists(&body, period("Q2 2023/24"), today(), Role::Organisation);
        assert_eq!(
            organisations.iter().map(|list| (list.name.as_str(), list.asked.len())).collect::<Vec<_>>(),
            [("Northshire Council", 3)]
        );
    }
}
