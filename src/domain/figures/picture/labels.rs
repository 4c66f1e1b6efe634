//! What is written below a picture, thinned so that it is not crowded however narrow the picture is shown.

/// How wide a picture must be shown for something to be in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// Always.
    Narrow,
    /// From half a page.
    Medium,
    /// From a whole page.
    Wide,
}

impl Width {
    /// Every width, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// How far labels must stand apart at this width, as a share of the picture's.
    pub fn apart(self) -> f64 {
        match self {
            Self::Narrow => 40.0,
            Self::Medium => 20.0,
            Self::Wide => 11.0,
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
    /// How wide the picture must be for it.
    pub least: Width,
}

/// Those that have room, the last always among them: each width keeps what the narrower ones show and adds what fits between.
pub fn thinned(wanted: Vec<(f64, String)>) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for least in Width::ALL {
        for (x, words) in wanted.iter().rev() {
            if labels.iter().all(|label| (label.x - x).abs() >= least.apart()) {
                labels.push(Label { x: *x, words: words.clone(), least });
            }
        }
    }
    labels
}
