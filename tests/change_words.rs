//! What changed in the first example's refresh.

mod support;

use safer_plan::{
    examples::Example,
    review::{
        change_words::change_paragraph,
        compare::{self, ChangeKind},
    },
};
use support::example;

#[test]
fn the_refresh_of_2023_is_told() {
    let plan = example(Example::Plan2022).plan;
    let earlier = plan.frozen.values().next().expect("one edition is set aside");
    let said = change_paragraph(earlier, &plan.body);
    assert_eq!(
        said,
        "Of 33 objectives 19 continue unchanged, 10 are reworded, 4 end (1 completed, 3 retired) and 7 are new, making \
         36. 2.2.2 “Recommission refuge provision in Havering” is completed. The contract was awarded to HWA. 2.1.5 \
         “Make better use of knife crime prevention orders in the borough” is retired: the law changed. Knife crime \
         prevention orders ended in March 2023. Serious violence reduction orders are expected to take their place. \
         2.4.2 “Run the monthly Multi-Agency Child Exploitation (MACE) panel” and 2.6.5 “Hold community engagement \
         roadshows” are retired, with no reason given. The reworded ones are 2.1.1 (now 1.2), 2.1.2 (now 1.3), 2.2.1 \
         (now 2.1), 2.2.4 (now 2.3), 2.2.6 (now 2.8), 2.2.7 (now 2.9), 2.3.2 (now 3.2), 2.4.4 (now 4.3), 2.5.1 (now \
         5.1) and 2.6.4 (now 6.4). The new ones are 1.1, 1.6, 2.5, 2.6, 2.7, 4.6 and 5.3."
    );
}

#[test]
fn the_refresh_of_2023_is_compared() {
    let plan = example(Example::Plan2022).plan;
    let earlier = plan.frozen.values().next().expect("one edition is set aside");
    let found = compare::between(earlier, &plan.body);
    let counts = found.counts();
    let of = |kind| counts.of(kind);
    assert_eq!([ChangeKind::New, ChangeKind::Ended, ChangeKind::Reworded, ChangeKind::Moved].map(of), [7, 4, 10, 0]);
    let of_champions: Vec<_> = found.changes.iter().filter(|change| change.name.starts_with("2.3 ")).collect();
    assert!(of_champions.iter().any(|change| change.kind == ChangeKind::Reworded && change.before.starts_with("Relaunch")));
}
