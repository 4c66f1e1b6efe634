//! What is written below a picture, thinned so that it is not crowded however narrow the picture is shown.

/// How wide a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// As on a phone.
    Narrow,
    /// Half a page.
    Medium,
    /// A whole page.
    Wide,
}

impl Width {
    /// Every width, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// How far labels must stand apart at this width, as a share of the picture's.
    pub fn apart(self) -> f64 {
        match self {
            Self::Narrow => 34.0,
            Self::Medium => 19.0,
            Self::Wide => 9.4,
        }
    }
}

/// Something written below the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its middle, as a share of the width.
    pub x: f64,
    /// What is written.
    pub words: String,
    /// At which widths there is room for it, the narrowest first.
    pub at: [bool; 3],
}

impl Label {
    /// Whether it is shown at this width.
    pub fn is_at(&self, width: Width) -> bool {
        Width::ALL.into_iter().zip(self.at).any(|(other, shown)| other == width && shown)
    }
}

/// Those that have room at any width; the last always has.
pub fn thinned(wanted: Vec<(f64, String)>) -> Vec<Label> {
    let places: Vec<f64> = wanted.iter().map(|(x, _)| *x).collect();
    let shown = Width::ALL.map(|width| kept(&places, width.apart()));
    let label = |(index, (x, words)): (usize, (f64, String))| {
        let at = shown.each_ref().map(|kept| kept.contains(&index));
        at.contains(&true).then_some(Label { x, words, at })
    };
    wanted.into_iter().enumerate().filter_map(label).collect()
}

/// Which of some places to keep so that they stand so far apart: every second, every third and so on from the last, which is what a
/// reader expects; where they are too uneven for that, as many as have room.
fn kept(places: &[f64], apart: f64) -> Vec<usize> {
    let every = |step: usize| (0..places.len()).rev().step_by(step).collect::<Vec<usize>>();
    let place = |index: usize| places.get(index).copied().unwrap_or_default();
    let has_room = |kept: &[usize]| {
        let close = |index: usize, one: usize| kept.iter().skip(index + 1).any(|other| (place(one) - place(*other)).abs() < apart);
        !kept.iter().enumerate().any(|(index, one)| close(index, *one))
    };
    let even = (1..=places.len().max(1)).map(every).find(|kept| has_room(kept)).unwrap_or_default();
    let mut filled: Vec<usize> = Vec::new();
    for index in every(1) {
        if filled.iter().all(|other| (place(*other) - place(index)).abs() >= apart) {
            filled.push(index);
        }
    }
    if even.len() + 1 >= filled.len() { even } else { filled }
}
