//! Comparing small plans, and any two.

#[cfg(test)]
mod tables {
    use super::super::*;
    use crate::{
        domain::{
            board::{Board, BoardId, ReportingLine, ReportingLineId},
            contract::{Contract, ContractId, ContractOption},
            date::Date,
            field::Record as _,
            funding::{Funding, FundingId},
            indicator::{Indicator, IndicatorId, Target, TargetId},
            milestone::{Milestone, MilestoneId},
            objective::{ClosingReason, Objective, Status},
            organisation::{Organisation, OrganisationId},
            post::{Post, PostId},
            priority::{Priority, PriorityId},
            reading::{Correction, Reading, ReadingId},
            value::Maybe,
        },
        review::test_plans::{id, objective},
    };

    /// One of everything that is compared, all of it belonging together.
    fn plan() -> Body {
        let mut body = Body::default();
        for number in [1, 2] {
            let mut priority = Priority::blank(id::<PriorityId>(number));
            (priority.number, priority.title, priority.position) = (number.to_string(), format!("Priority {number}"), 9);
            priority.position = u32::try_from(number).unwrap();
            body.priorities.put(priority);
            let mut post = Post::blank(id::<PostId>(number));
            post.title = format!("Post {number}");
            body.posts.put(post);
            let mut organisation = Organisation::blank(id::<OrganisationId>(number));
            organisation.name = format!("Body {number}");
            body.organisations.put(organisation);
            let mut board = Board::blank(id::<BoardId>(number));
            board.name = format!("Board {number}");
            body.boards.put(board);
        }
        let mut row = objective(1, "Relaunch of the Champions", Status::Active);
        (row.priority, row.lead, row.lead_organisation) = (Some(id(1)), Some(id(1)), Some(id(1)));
        row.due = Date::read("March 2024").ok();
        body.objectives.put(row);
        let mut milestone = Milestone::blank(id::<MilestoneId>(1));
        (milestone.objective, milestone.title) = (Some(id(1)), "Launch".into());
        body.milestones.put(milestone);
        let mut indicator = Indicator::blank(id::<IndicatorId>(1));
        indicator.name = "Repeat cases".into();
        body.indicators.put(indicator);
        let mut target = Target::blank(id::<TargetId>(1));
        (target.indicator, target.value, target.period) = (Some(id(1)), "28".parse().ok(), "2023/24".parse().ok());
        body.targets.put(target);
        let mut reading = Reading::blank(id::<ReadingId>(1));
        (reading.indicator, reading.value, reading.period) = (Some(id(1)), "27".parse().ok(), "2022/23".parse().ok());
        body.readings.put(reading);
        let mut funding = Funding::blank(id::<FundingId>(1));
        (funding.title, funding.amount) = ("Grant".into(), "86000".parse().ok());
        body.funding.put(funding);
        let mut contract = Contract::blank(id::<ContractId>(1));
        (contract.title, contract.ends) = ("Mentoring".into(), Date::read("31 March 2025").ok());
        body.contracts.put(contract);
        let mut line = ReportingLine::blank(id::<ReportingLineId>(1));
        (line.board, line.to) = (Some(id(1)), Some(id(2)));
        body.reporting_lines.put(line);
        body
    }

    /// The plan after an edit of one record.
    fn with<R: crate::domain::field::Record>(number: u64, edit: impl FnOnce(&mut R)) -> Body {
        let mut body = plan();
        let mut row = body.row::<R>(id(number)).cloned().unwrap_or_else(|| R::blank(id(number)));
        edit(&mut row);
        body.put(row.into());
        body
    }

    fn without(kind: Kind, number: u64) -> Body {
        let mut body = plan();
        body.take(RecordId { kind, id: crate::domain::id::RawId::from_bits(number).unwrap() });
        body
    }

    /// `kind | area | name | what: before -> after`
    fn told(later: &Body) -> Vec<String> {
        let earlier = plan();
        let told = |change: &Change| {
            let area = change.area.heading(&earlier, later);
            let Change { kind, name, what, before, after, .. } = change;
            format!("{kind:?} | {area} | {name} | {what}: {before} -> {after}")
        };
        between(&earlier, later).changes.iter().map(told).collect()
    }

    fn check(later: &Body, said: &[&str]) {
        assert_eq!(told(later), said);
    }

    #[test]
    fn what_becomes_of_an_objective_is_told() {
        check(&plan(), &[]);
        check(
            &with(1, |row: &mut Objective| row.title = "Strengthening of the Champions".into()),
            &["Reworded | 1 Priority 1 | 1.1 Strengthening of the Champions | Reworded: Relaunch of the Champions -> \
                     Strengthening of the Champions"],
        );
        check(
            &with(1, |row: &mut Objective| row.title = "Relaunch of the champions.".into()),
            &["Other | 1 Priority 1 | 1.1 Relaunch of the champions. | Objective: Relaunch of the Champions -> Relaunch of \
                     the champions."],
        );
        check(
            &with(1, |row: &mut Objective| {
                (row.priority, row.reference, row.former_references) = (Some(id(2)), "2.1".into(), "1.1".into());
                row.position = 3;
            }),
            &[
                "Renumbered | 2 Priority 2 | 2.1 Relaunch of the Champions | Reference: 1.1 -> 2.1",
                "Moved | 2 Priority 2 | 2.1 Relaunch of the Champions | Priority: 1 Priority 1 -> 2 Priority 2",
            ],
        );
        check(
            &with(1, |row: &mut Objective| {
                (row.status, row.closing_reason) = (Status::Retired, Maybe(Some(ClosingReason::LawChanged)));
            }),
            &["Ended | 1 Priority 1 | 1.1 Relaunch of the Champions | Retired: the law changed: Relaunch of the Champions -> "],
        );
        check(
            &without(Kind::Objective, 1),
            &["Ended | 1 Priority 1 | 1.1 Relaunch of the Champions | No longer listed: Relaunch of the Champions -> "],
        );
        check(
            &with(7, |row: &mut Objective| {
                (row.title, row.priority) = ("Something new".into(), Some(id(2)));
            }),
            &["New | 2 Priority 2 | Something new | New:  -> Something new"],
        );
        check(
            &with(7, |row: &mut Objective| {
                (row.title, row.origins) = ("A half".into(), vec![id(1)]);
            }),
            &["New | Under no priority | A half | Made from 1.1:  -> A half"],
        );
    }

    #[test]
    fn leads_dates_and_figures_are_told() {
        check(
            &with(1, |row: &mut Objective| {
                (row.lead, row.lead_organisation, row.due) = (Some(id(2)), None, None);
            }),
            &[
                "Leads | 1 Priority 1 | 1.1 Relaunch of the Champions | Lead officer: Post 1 -> Post 2",
                "Leads | 1 Priority 1 | 1.1 Relaunch of the Champions | Lead organisation: Body 1 -> ",
                "Dates | 1 Priority 1 | 1.1 Relaunch of the Champions | Due date: March 2024 -> ",
            ],
        );
        check(
            &with(1, |row: &mut Milestone| row.due = Date::read("May 2024").ok()),
            &["Dates | 1 Priority 1 | 1.1 Relaunch of the Champions | Milestone “Launch”: due date:  -> May 2024"],
        );
        check(
            &with(1, |row: &mut Target| row.value = "25".parse().ok()),
            &["Figures | Figures | Repeat cases | Target for 2023/24: target: 28 -> 25"],
        );
        check(
            &with(2, |row: &mut Reading| {
                (row.indicator, row.value, row.period) = (Some(id(1)), "30".parse().ok(), "2023/24".parse().ok());
            }),
            &["Figures | Figures | Repeat cases | New: reading for 2023/24:  -> value 30"],
        );
        check(
            &with(1, |row: &mut Correction| {
                (row.reading, row.reason) = (Some(id(1)), "Counted twice".into());
            }),
            &["Figures | Figures | Repeat cases | New: correction:  -> reason Counted twice"],
        );
    }

    #[test]
    fn money_boards_and_priorities_are_told() {
        check(
            &with(1, |row: &mut Funding| row.amount = "90000".parse().ok()),
            &["Money | Money | Grant | Amount: £86,000 -> £90,000"],
        );
        check(
            &with(1, |row: &mut Contract| row.ends = Date::read("31 March 2026").ok()),
            &["Money | Money | Mentoring | End date: 31 March 2025 -> 31 March 2026"],
        );
        check(
            &with(1, |row: &mut ContractOption| {
                (row.contract, row.position, row.months) = (Some(id(1)), 1, "12".parse().ok());
            }),
            &["Money | Money | Mentoring | New: option 1:  -> number of months 12, status Not decided"],
        );
        check(
            &with(1, |row: &mut Board| (row.chair, row.meets) = (Some(id(1)), "quarterly".into())),
            &["Boards | Boards | Board 1 | Chair:  -> Post 1", "Boards | Boards | Board 1 | Meets:  -> quarterly"],
        );
        check(
            &without(Kind::ReportingLine, 1),
            &["Boards | Boards | Board 1 | Reporting line: no longer listed: board it reports to Board 2 -> "],
        );
        check(
            &with(3, |row: &mut Board| row.name = "Drugs Partnership".into()),
            &["Boards | Boards | Drugs Partnership | New:  -> "],
        );
        check(
            &with(2, |row: &mut Priority| (row.title, row.lead) = ("Safer streets".into(), Some(id(1)))),
            &[
                "Priorities | 2 Safer streets | 2 Safer streets | Title: Priority 2 -> Safer streets",
                "Leads | 2 Safer streets | 2 Safer streets | Lead officer:  -> Post 1",
            ],
        );
    }

    #[test]
    fn changes_stand_in_the_order_of_the_plan() {
        let mut later = with(1, |row: &mut Objective| row.title = "Other".into());
        for (number, priority) in [(10, 1), (2, 1), (3, 2)] {
            let mut row = objective(number, "New", Status::Active);
            row.priority = Some(id(priority));
            later.objectives.put(row);
        }
        let mut priority = later.priorities.get(id(1)).cloned().unwrap();
        priority.aim = "Less violence".into();
        later.priorities.put(priority);
        let mut board = later.boards.get(id(1)).cloned().unwrap();
        board.place = "Town hall".into();
        later.boards.put(board);
        let found = between(&plan(), &later);
        let names: Vec<&str> = found.changes.iter().map(|change| change.name.as_str()).collect();
        assert_eq!(names, ["1 Priority 1", "1.1 Other", "1.2 New", "1.10 New", "1.3 New", "Board 1"]);
        assert_eq!(found.counts().of(ChangeKind::New), 3);
    }
}

#[cfg(test)]
mod any_two {
    use super::super::*;
    use crate::{
        domain::{
            board::{Board, BoardId},
            contract::{Contract, ContractId},
            field::Record as _,
            milestone::{Milestone, MilestoneId},
            objective::Status,
            priority::{Priority, PriorityId},
        },
        review::test_plans::{id, objective},
    };
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    type Row = (u8, u8, u8, u8);

    /// A plan of a few records of the kinds that hang together, out of small numbers.
    fn body(rows: &[Row]) -> Body {
        let mut body = Body::default();
        for (number, what, one, other) in rows.iter().copied() {
            let (number, few) = (u64::from(number) + 1, u64::from(one) + 1);
            match what {
                0..4 => {
                    let status = Status::ALL.get(usize::from(other)).copied().unwrap_or_default();
                    let mut row = objective(number, ["Words", "words.", "Other words"][usize::from(one % 3)], status);
                    row.priority = body.priorities.iter().next().map(|row| row.id);
                    row.position = u32::from(one);
                    row.reference = format!("{one}.{number}");
                    row.origins = body.objectives.iter().map(|row| row.id).take(usize::from(one % 2)).collect();
                    body.objectives.put(row);
                }
                4 => {
                    let mut row = Priority::blank(id::<PriorityId>(few));
                    row.title = format!("Priority {other}");
                    body.priorities.put(row);
                }
                5 => {
                    let mut row = Milestone::blank(id::<MilestoneId>(number));
                    row.objective = body.objectives.iter().next().map(|row| row.id);
                    row.title = format!("Step {one}");
                    body.milestones.put(row);
                }
                6 => {
                    let mut row = Contract::blank(id::<ContractId>(number));
                    (row.title, row.value) = (format!("Contract {one}"), other.to_string().parse().ok());
                    body.contracts.put(row);
                }
                _ => {
                    let mut row = Board::blank(id::<BoardId>(number));
                    (row.name, row.place) = (format!("Board {one}"), format!("Room {other}"));
                    body.boards.put(row);
                }
            }
        }
        body
    }

    fn any_body() -> impl Strategy<Value = Body> {
        proptest::collection::vec((0_u8..6, 0_u8..8, 0_u8..3, 0_u8..7), 0..16).prop_map(|rows| body(&rows))
    }

    /// Each change by what does not depend on the side it is seen from.
    fn seen(found: &Comparison, mirrored: bool) -> Vec<(ChangeKind, RecordId, String, String)> {
        let side = |change: &Change| {
            let (before, after) = (change.before.clone(), change.after.clone());
            if mirrored {
                (change.kind.mirrored(), change.record, after, before)
            } else {
                (change.kind, change.record, before, after)
            }
        };
        let mut seen: Vec<_> = found.changes.iter().map(side).collect();
        seen.sort_by_key(|(kind, record, before, after)| (*record, *kind as u8, before.clone(), after.clone()));
        seen
    }

    proptest! {
        #[test]
        fn a_plan_does_not_differ_from_itself(body in any_body()) {
            prop_assert_eq!(between(&body, &body.clone()).changes, vec![]);
        }

        #[test]
        fn seen_from_the_other_side_it_is_the_mirror(one in any_body(), other in any_body()) {
            let (there, back) = (between(&one, &other), between(&other, &one));
            prop_assert_eq!(seen(&there, false), seen(&back, true));
        }

        #[test]
        fn nothing_that_differs_is_passed_over(one in any_body(), other in any_body()) {
            let told: BTreeSet<RecordId> = between(&one, &other).changes.iter().map(|change| change.record).collect();
            let differs: BTreeSet<RecordId> =
                COMPARED.into_iter().flat_map(|kind| other.differing(&one, kind)).map(|differs| differs.id).collect();
            prop_assert_eq!(told, differs);
        }

        #[test]
        fn the_counts_of_the_lineage_are_those_of_the_changes(one in any_body(), other in any_body()) {
            let found = between(&one, &other);
            let counts = found.counts();
            prop_assert_eq!(counts.of(ChangeKind::New), found.lineage.added.len());
            prop_assert_eq!(counts.of(ChangeKind::Ended), found.lineage.ended.len());
            prop_assert_eq!(counts.of(ChangeKind::Reworded), found.lineage.reworded.len());
        }
    }
}
