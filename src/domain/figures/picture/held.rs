//! What the readings are held against in a picture: targets, profiles and benchmarks.

use super::{
    layout::{Area, Days, Line, Look},
    scale::Scale,
};
use crate::domain::{
    date::Date,
    figures::{
        series::Series,
        stretch::{PeriodKind, Stretch},
        target::target_words,
        words::range_words,
    },
    indicator::{Benchmark, Target},
};

/// A line or band before it has a scale: from where to where across, and the amounts.
#[derive(Clone, Debug)]
enum Mark {
    /// An amount for some time.
    Level(Look, (f64, f64), f64),
    /// A band for some time.
    Band(Look, (f64, f64), (f64, f64)),
    /// Amounts by each part of the year.
    Rising(Vec<(f64, f64)>),
}

impl Mark {
    /// Makes it longer where the other begins the day after this ends and says the same.
    fn goes_on_with(&mut self, other: &Self, day_before: f64) -> bool {
        let is = |one: f64, two: f64| (one - two).abs() < 1e-9;
        match (self, other) {
            (Self::Level(Look::Target, x, amount), Self::Level(Look::Target, to, same))
                if is(*amount, *same) && is(x.1, day_before) =>
            {
                x.1 = to.1;
                true
            }
            (Self::Band(Look::Target, x, amounts), Self::Band(Look::Target, to, same))
                if is(amounts.0, same.0) && is(amounts.1, same.1) && is(x.1, day_before) =>
            {
                x.1 = to.1;
                true
            }
            _ => false,
        }
    }
}

/// All of it, with what is said of it below the picture.
#[derive(Clone, Debug, Default)]
pub(super) struct Held {
    marks: Vec<Mark>,
    pub(super) key: Vec<(Look, String)>,
}

/// What the readings are held against between these days.
pub(super) fn held(series: &Series, days: Days) -> Held {
    let mut found = Held::default();
    for benchmark in &series.benchmarks {
        found.add_benchmark(series, benchmark);
    }
    let shown: Vec<&Target> =
        series.targets.iter().map(|target| &**target).filter(|target| is_drawn(series, target, days)).collect();
    let profiles = profiles(series, &shown);
    for target in shown.iter().filter(|target| !profiles.iter().any(|profile| profile.has(target))) {
        found.add_target(target, days);
    }
    for profile in &profiles {
        let start = (days.x(profile.year.first()), 0.0);
        let points = profile.targets.iter().filter_map(|target| Some((days.x(target.period?.last()), target.value?.rough())));
        found.marks.push(Mark::Rising(std::iter::once(start).chain(points).collect()));
    }
    if let Some(latest) = shown.iter().rev().find(|target| target.withdrawn.is_none()).or(shown.last()) {
        let of = latest.period.map(|period| format!(" for {}", period.words())).unwrap_or_default();
        let is_band = latest.high.is_some();
        let noun = if is_band {
            "Target band"
        } else if profiles.iter().any(|profile| profile.has(latest)) {
            "Profile of the year’s target"
        } else {
            "Target"
        };
        let mut words = format!("{noun}{of}: {}", target_words(&series.indicator, latest));
        if let Some(day) = latest.withdrawn {
            words = format!("{words}, withdrawn {}", day.words());
        }
        let is_profile = profiles.iter().any(|profile| profile.has(latest));
        found.key.push((if is_profile { Look::Profile } else { Look::Target }, words));
    }
    found
}

/// Whether a target is for periods such as the readings have: a year's count says nothing of a month's.
fn is_drawn(series: &Series, target: &Target, days: Days) -> bool {
    let Some(period) = target.period.filter(|_| target.value.is_some()) else { return false };
    let stretch = Stretch::of(period);
    let length = stretch.length();
    let fits = series.points.iter().any(|point| match point.kind {
        PeriodKind::Whole(other) => other == length,
        PeriodKind::Rolling(_) | PeriodKind::ContractYear(_) => point.stretch.is_some_and(|other| other.length() == length),
        PeriodKind::ToDate(..) | PeriodKind::AtEnd => true,
    });
    let withdrawn_before = target.withdrawn.is_some_and(|day| day.first() <= period.first() || day.first() > period.last());
    (fits || !series.adds_up()) && stretch.first <= days.last && stretch.last >= days.first && !withdrawn_before
}

/// The targets of one year, of which several are for parts of it.
struct Profile<'a> {
    year: Date,
    targets: Vec<&'a Target>,
}

impl Profile<'_> {
    fn has(&self, target: &Target) -> bool {
        self.targets.iter().any(|other| other.id == target.id)
    }
}

fn profiles<'a>(series: &Series, targets: &[&'a Target]) -> Vec<Profile<'a>> {
    let mut found: Vec<Profile<'a>> = Vec::new();
    if !series.indicator.cumulative {
        return found;
    }
    let standing = targets.iter().filter(|target| target.high.is_none() && target.withdrawn.is_none());
    for target in standing {
        let Some(year) = target.period.map(|period| series.year_start().year(period.last())) else { continue };
        match found.iter_mut().find(|profile| profile.year == year) {
            Some(profile) => profile.targets.push(target),
            None => found.push(Profile { year, targets: vec![target] }),
        }
    }
    found.retain(|profile| profile.targets.len() > 1);
    found
}

impl Held {
    fn add_benchmark(&mut self, series: &Series, benchmark: &Benchmark) {
        let Some(low) = benchmark.low else { return };
        let of = benchmark.period.map(|period| format!(", {}", period.words())).unwrap_or_default();
        let words = if let Some(high) = benchmark.high {
            self.marks.push(Mark::Band(Look::Benchmark, (0.0, 100.0), (low.rough(), high.rough())));
            range_words(&series.indicator, low, high)
        } else {
            self.marks.push(Mark::Level(Look::Benchmark, (0.0, 100.0), low.rough()));
            series.indicator.said(low)
        };
        self.key.push((Look::Benchmark, format!("{}{of}: {words}", benchmark.title)));
    }

    fn add_target(&mut self, target: &Target, days: Days) {
        let (Some(period), Some(value)) = (target.period, target.value) else { return };
        // What was withdrawn while its period ran is drawn until then.
        let last = target.withdrawn.map_or(period.last(), |day| day.first().min(period.last()));
        let across = (days.x(period.first()), days.x(last));
        let mark = match target.high {
            Some(high) => Mark::Band(Look::Target, across, (value.rough(), high.rough())),
            None => Mark::Level(Look::Target, across, value.rough()),
        };
        // What goes on as it was is one line, not one a month.
        let goes_on = self.marks.last_mut().is_some_and(|last| last.goes_on_with(&mark, days.x(period.first().plus_days(-1))));
        if !goes_on {
            self.marks.push(mark);
        }
    }

    /// Every amount in it, so that the scale holds them.
    pub(super) fn amounts(&self) -> Vec<f64> {
        let of = |mark: &Mark| match mark {
            Mark::Level(_, _, amount) => vec![*amount],
            Mark::Band(_, _, (low, high)) => vec![*low, *high],
            Mark::Rising(points) => points.iter().map(|(_, amount)| *amount).collect(),
        };
        self.marks.iter().flat_map(of).collect()
    }

    /// The bands on a scale.
    pub(super) fn areas(&self, scale: &Scale) -> Vec<Area> {
        let of = |mark: &Mark| match mark {
            Mark::Band(look, x, (low, high)) => {
                Some(Area { look: *look, x: *x, y: (scale.y(low.max(*high)), scale.y(low.min(*high))) })
            }
            _ => None,
        };
        self.marks.iter().filter_map(of).collect()
    }

    /// The lines on a scale.
    pub(super) fn lines(&self, scale: &Scale) -> Vec<Line> {
        let of = |mark: &Mark| match mark {
            Mark::Level(look, (from, to), amount) => {
                let y = scale.y(*amount);
                Some(Line { look: *look, points: vec![(*from, y), (*to, y)] })
            }
            Mark::Rising(points) => {
                Some(Line { look: Look::Profile, points: points.iter().map(|(x, amount)| (*x, scale.y(*amount))).collect() })
            }
            Mark::Band(..) => None,
        };
        self.marks.iter().filter_map(of).collect()
    }
}
