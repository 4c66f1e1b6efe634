//! A picture in a few sentences, for those who hear it.

use super::held::Held;
use crate::domain::figures::{
    amount::Amount,
    forecast::Forecast,
    series::{Point, Series},
};

pub(super) fn summary(series: &Series, drawn: &[(&Point, f64)], held: &Held, expected: &Result<Forecast, String>) -> String {
    let indicator = &*series.indicator;
    let said = |point: &Point| format!("{} ({})", point.shown.brief(indicator), point.when);
    let (Some((first, _)), Some((last, _))) = (drawn.first(), drawn.last()) else { return String::new() };
    let mut sentences = Vec::new();
    if drawn.len() == 1 {
        sentences.push(format!("One reading: {}", said(last)));
    } else {
        sentences.push(format!("{} readings, from {} to {}", drawn.len(), said(first), said(last)));
        let mut least = first;
        let mut most = first;
        for (point, _) in drawn {
            let value = |point: &Point| point.amount().map(Amount::exact);
            if value(point) < value(least) {
                least = point;
            }
            if value(point) > value(most) {
                most = point;
            }
        }
        if drawn.len() > 2 {
            sentences.push(format!("Lowest {}, highest {}", said(least), said(most)));
        }
    }
    sentences.extend(held.key.iter().map(|(_, words)| words.clone()));
    let breaks: Vec<String> = series.breaks().into_iter().map(crate::domain::date::Day::words).collect();
    match breaks.as_slice() {
        [] => {}
        [one] => sentences.push(format!("The series has a break on {one}")),
        several => sentences.push(format!("The series has breaks on {}", several.join(", "))),
    }
    let missing: Vec<&str> =
        series.points.iter().filter(|point| point.amount().is_none()).map(|point| point.when.as_str()).collect();
    match missing.len() {
        0 => {}
        1..=5 => sentences.push(format!("No figure for {}", missing.join(", "))),
        many => sentences.push(format!("{many} periods have no figure")),
    }
    sentences.extend(expected.as_ref().ok().map(|found| found.words.clone()));
    format!("{}.", sentences.join(". "))
}
