//! The change paragraph, sentence by sentence.

#[cfg(test)]
mod telling {
    use super::super::*;
    use crate::{
        domain::{objective::Status, value::Maybe},
        review::test_plans::{body, id, objective},
    };
    use Status::{Active, Completed, Merged, Retired, Split, Transferred};

    type Row = (u64, &'static str, Status);

    fn plan(rows: &[Row]) -> Body {
        body(rows.iter().map(|(number, title, status)| objective(*number, title, *status)))
    }

    /// The later plan, with predecessors.
    fn with_origins(rows: &[Row], origins: &[(u64, u64)]) -> Body {
        let mut body = plan(rows);
        for (to, from) in origins {
            let mut row = body.objectives.get(id(*to)).cloned().expect("it is there");
            row.origins.push(id(*from));
            body.objectives.put(row);
        }
        body
    }

    #[test]
    fn the_count_reads_well_whatever_the_numbers() {
        let (a, b, c) = ((1, "A", Active), (2, "B", Active), (3, "C", Active));
        for (earlier, later, said) in [
            (vec![], vec![], "There are no objectives, before or after."),
            (vec![], vec![a], "There were no objectives before; 1 is new, making 1."),
            (vec![], vec![a, b], "There were no objectives before; 2 are new, making 2."),
            (vec![a], vec![a], "The only objective continues unchanged."),
            (vec![a, b], vec![a, b], "All 2 objectives continue unchanged."),
            (
                vec![a, b],
                vec![a, b, c],
                "Of 2 objectives 2 continue unchanged, none is reworded, none ends and 1 is new, making 3.",
            ),
            (
                vec![a, b],
                vec![a, (2, "Other", Active)],
                "Of 2 objectives 1 continues unchanged, 1 is reworded, none ends and none is new, making 2.",
            ),
            (
                vec![a],
                vec![(1, "A", Retired)],
                "Of 1 objective none continues unchanged, none is reworded, 1 ends (retired) and none is new, making 0.",
            ),
            (
                vec![a, b, c],
                vec![(1, "A", Completed), (2, "B", Completed)],
                "Of 3 objectives none continues unchanged, none is reworded, 3 end (2 completed, 1 no longer listed) and none is new, \
                 making 0.",
            ),
            (
                vec![a, b, c],
                vec![(1, "A", Completed), (2, "B", Completed), c],
                "Of 3 objectives 1 continues unchanged, none is reworded, 2 end (both completed) and none is new, making 1.",
            ),
            (
                vec![a, (2, "B", Retired)],
                vec![a, b, c],
                "Of 1 objective 1 continues unchanged, none is reworded, none ends and 2 are added (1 new, 1 taken up again), making 3.",
            ),
        ] {
            let (earlier, later) = (plan(&earlier), plan(&later));
            assert_eq!(count_sentence(&lineage::between(&earlier, &later)), said);
        }
    }

    #[test]
    fn splits_and_merges_are_told() {
        let earlier = plan(&[(1, "A", Active), (2, "B", Active), (3, "C", Active), (4, "D", Active)]);
        let rows = [
            (1, "A", Split),
            (2, "B", Merged),
            (3, "C", Merged),
            (4, "D", Active),
            (11, "A1", Active),
            (12, "A2", Active),
            (13, "D1", Active),
        ];
        let later = with_origins(&rows, &[(11, 1), (12, 1), (4, 2), (4, 3), (13, 4)]);
        assert_eq!(
            change_paragraph(&earlier, &later),
            "Of 4 objectives 1 continues unchanged, none is reworded, 3 end (2 merged, 1 split) and 3 are added (all made from others), \
             making 4. 1.2 and 1.3 are merged into 1.4. 1.1 is split into 1.11 and 1.12. 1.13 comes out of 1.4."
        );
        let mut later = later;
        let mut half = later.objectives.get(id(11)).cloned().expect("it is there");
        half.reference = "1.1".into();
        later.objectives.put(half);
        assert!(change_paragraph(&earlier, &later).contains("1.1 is split into 1.1 and 1.12."));
        let orphans = plan(&[(1, "A", Split), (2, "B", Merged), (3, "C", Active), (4, "D", Active)]);
        let said = change_paragraph(&earlier, &orphans);
        assert!(said.contains("1.2 “B” is merged, with nothing said of what it went into."), "{said}");
        assert!(said.contains("1.1 “A” is split, with nothing said of what it went into."), "{said}");
    }

    #[test]
    fn reasons_are_told_and_their_lack_too() {
        let earlier = plan(&[1, 2, 3, 4, 5].map(|number| (number, "A thing to do.", Active)));
        let mut later = plan(&[
            (1, "A", Completed),
            (2, "A", Retired),
            (3, "A", Retired),
            (4, "A", Retired),
            (5, "A", Transferred),
            (6, "Came and went", Retired),
        ]);
        for (number, listed, note) in [
            (1, Some(ClosingReason::Done), ""),
            (2, Some(ClosingReason::LawChanged), "The pilot was\nnot renewed."),
            (5, Some(ClosingReason::OwnerChanged), ""),
        ] {
            let mut row = later.objectives.get(id(number)).cloned().expect("it is there");
            (row.closing_reason, row.closing_note) = (Maybe(listed), note.into());
            later.objectives.put(row);
        }
        assert_eq!(
            change_paragraph(&earlier, &later),
            "Of 5 objectives none continues unchanged, none is reworded, 5 end (1 completed, 3 retired, 1 transferred to another body) \
             and none is new, making 0. 1.1 “A thing to do” is completed. 1.2 “A thing to do” is retired: the law changed. The pilot was \
             not renewed. 1.3 “A thing to do” and 1.4 “A thing to do” are retired, with no reason given. 1.5 “A thing to do” is \
             transferred to another body. 1.6 “Came and went” was added and ended in between and is not counted."
        );
    }

    #[test]
    fn a_long_list_says_how_many_more_there_are() {
        let many = body((1..=50).map(|number| objective(number, "A", Active)));
        let said = change_paragraph(&Body::default(), &many);
        assert!(said.ends_with("1.39, 1.40 and 10 more."), "{said}");
    }
}
