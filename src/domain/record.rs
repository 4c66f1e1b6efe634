//! The kinds of record there are, and ways to speak of a record whose kind is known only at run time.

use super::{
    field::{About, Record},
    id::RawId,
    value::Value,
};
use std::{fmt, sync::Arc};

/// Runs an expression with `$record` standing for the Rust type of a [`Kind`].
macro_rules! with_kind {
    ($kind:expr, $record:ident => $body:expr) => {
        match $kind {
            $crate::domain::record::Kind::Partnership => {
                type $record = $crate::domain::partnership::Partnership;
                $body
            }
            $crate::domain::record::Kind::Details => {
                type $record = $crate::domain::details::Details;
                $body
            }
            $crate::domain::record::Kind::Organisation => {
                type $record = $crate::domain::organisation::Organisation;
                $body
            }
            $crate::domain::record::Kind::Post => {
                type $record = $crate::domain::post::Post;
                $body
            }
            $crate::domain::record::Kind::Priority => {
                type $record = $crate::domain::priority::Priority;
                $body
            }
            $crate::domain::record::Kind::Objective => {
                type $record = $crate::domain::objective::Objective;
                $body
            }
            $crate::domain::record::Kind::Milestone => {
                type $record = $crate::domain::milestone::Milestone;
                $body
            }
            $crate::domain::record::Kind::Update => {
                type $record = $crate::domain::update::Update;
                $body
            }
            $crate::domain::record::Kind::Figure => {
                type $record = $crate::domain::figure::Figure;
                $body
            }
            $crate::domain::record::Kind::Edition => {
                type $record = $crate::domain::edition::Edition;
                $body
            }
        }
    };
}
pub(crate) use with_kind;

/// A kind of record. Each has a table in the plan, but for the first two, of which a plan has one each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The partnership.
    Partnership,
    /// The plan's own particulars.
    Details,
    /// A partner body.
    Organisation,
    /// A post in a body.
    Post,
    /// A priority or theme.
    Priority,
    /// An objective.
    Objective,
    /// A milestone of an objective.
    Milestone,
    /// A progress update.
    Update,
    /// A figure in an update.
    Figure,
    /// A frozen edition of the plan.
    Edition,
}

impl Kind {
    /// Every kind, in the order they stand in a file: what is pointed at comes before what points.
    pub const ALL: [Self; 10] = [
        Self::Partnership,
        Self::Details,
        Self::Organisation,
        Self::Post,
        Self::Priority,
        Self::Objective,
        Self::Milestone,
        Self::Update,
        Self::Figure,
        Self::Edition,
    ];

    /// The kinds that an edition freezes.
    pub const FROZEN: [Self; 9] = [
        Self::Partnership,
        Self::Details,
        Self::Organisation,
        Self::Post,
        Self::Priority,
        Self::Objective,
        Self::Milestone,
        Self::Update,
        Self::Figure,
    ];

    /// What one is called, within a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Details => "plan",
            Self::Organisation => "organisation",
            Self::Post => "post",
            Self::Priority => "priority",
            Self::Objective => "objective",
            Self::Milestone => "milestone",
            Self::Update => "progress update",
            Self::Figure => "figure",
            Self::Edition => "edition",
        }
    }

    /// What several are called, within a sentence.
    pub fn nouns(self) -> &'static str {
        match self {
            Self::Partnership => "partnerships",
            Self::Details => "plans",
            Self::Organisation => "organisations",
            Self::Post => "posts",
            Self::Priority => "priorities",
            Self::Objective => "objectives",
            Self::Milestone => "milestones",
            Self::Update => "progress updates",
            Self::Figure => "figures",
            Self::Edition => "editions",
        }
    }

    /// Its name in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Partnership => "partnership",
            Self::Details => "details",
            Self::Organisation => "organisations",
            Self::Post => "posts",
            Self::Priority => "priorities",
            Self::Objective => "objectives",
            Self::Milestone => "milestones",
            Self::Update => "updates",
            Self::Figure => "figures",
            Self::Edition => "editions",
        }
    }

    /// Whether a plan has exactly one, always.
    pub fn is_single(self) -> bool {
        matches!(self, Self::Partnership | Self::Details)
    }

    /// The catalogue of its fields.
    pub fn fields(self) -> &'static [About] {
        with_kind!(self, R => R::FIELDS)
    }
}

/// The article and noun for one: `an objective`.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::field::with_article(self.noun()))
    }
}

/// A record of any kind, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// What kind it is.
    pub kind: Kind,
    /// Its id.
    pub id: RawId,
}

/// A field of any kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FieldId {
    kind: Kind,
    index: usize,
}

impl FieldId {
    /// The field at this place of the kind's catalogue.
    pub(crate) fn new(kind: Kind, index: usize) -> Self {
        Self { kind, index }
    }

    /// The field with this name in files.
    pub fn named(kind: Kind, key: &str) -> Option<Self> {
        kind.fields().iter().position(|about| about.key == key).map(|index| Self { kind, index })
    }

    /// Every field of a kind of record, in the order they are shown.
    pub fn all(kind: Kind) -> impl Iterator<Item = Self> {
        (0..kind.fields().len()).map(move |index| Self { kind, index })
    }

    /// The kind of record it belongs to.
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Its place in the catalogue.
    pub fn index(self) -> usize {
        self.index
    }

    /// Its description.
    pub fn about(self) -> &'static About {
        const NOTHING: About = About {
            key: "",
            label: "",
            hint: "",
            kind: super::field::FieldKind::Line,
            required: false,
            visibility: super::field::Visibility::Partnership,
        };
        self.kind.fields().get(self.index).unwrap_or(&NOTHING)
    }
}

/// A record whose kind is known only at run time. Shared, so that it is cheap to pass on.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyRecord {
    /// The partnership.
    Partnership(Arc<super::partnership::Partnership>),
    /// The plan's particulars.
    Details(Arc<super::details::Details>),
    /// An organisation.
    Organisation(Arc<super::organisation::Organisation>),
    /// A post.
    Post(Arc<super::post::Post>),
    /// A priority.
    Priority(Arc<super::priority::Priority>),
    /// An objective.
    Objective(Arc<super::objective::Objective>),
    /// A milestone.
    Milestone(Arc<super::milestone::Milestone>),
    /// A progress update.
    Update(Arc<super::update::Update>),
    /// A figure.
    Figure(Arc<super::figure::Figure>),
    /// An edition.
    Edition(Arc<super::edition::Edition>),
}

/// Runs an expression with `$row` standing for what an [`AnyRecord`] holds.
macro_rules! with_record {
    ($record:expr, $row:ident => $body:expr) => {
        match $record {
            $crate::domain::record::AnyRecord::Partnership($row) => $body,
            $crate::domain::record::AnyRecord::Details($row) => $body,
            $crate::domain::record::AnyRecord::Organisation($row) => $body,
            $crate::domain::record::AnyRecord::Post($row) => $body,
            $crate::domain::record::AnyRecord::Priority($row) => $body,
            $crate::domain::record::AnyRecord::Objective($row) => $body,
            $crate::domain::record::AnyRecord::Milestone($row) => $body,
            $crate::domain::record::AnyRecord::Update($row) => $body,
            $crate::domain::record::AnyRecord::Figure($row) => $body,
            $crate::domain::record::AnyRecord::Edition($row) => $body,
        }
    };
}
pub(crate) use with_record;

macro_rules! any_record_from {
    ($($variant:ident = $module:ident;)*) => {
        $(impl From<super::$module::$variant> for AnyRecord {
            fn from(record: super::$module::$variant) -> Self {
                Self::$variant(Arc::new(record))
            }
        }
        impl From<Arc<super::$module::$variant>> for AnyRecord {
            fn from(record: Arc<super::$module::$variant>) -> Self {
                Self::$variant(record)
            }
        })*
    };
}
any_record_from! {
    Partnership = partnership; Details = details; Organisation = organisation; Post = post; Priority = priority;
    Objective = objective; Milestone = milestone; Update = update; Figure = figure; Edition = edition;
}

impl AnyRecord {
    /// A record of this kind with nothing in it yet.
    pub fn blank(kind: Kind, id: RawId) -> Self {
        with_kind!(kind, R => R::blank(super::id::Id::of(id)).into())
    }

    /// Which record it is.
    pub fn record_id(&self) -> RecordId {
        with_record!(self, row => record_id(&**row))
    }

    /// The content of a field; that of a field of another kind of record is empty.
    pub fn value(&self, field: FieldId) -> Value {
        with_record!(self, row => row.value(field.index()))
    }

    /// The same record with another content in a field.
    ///
    /// # Errors
    ///
    /// [`super::field::FieldError`] when the content is not fit for the field.
    pub fn with(&self, field: FieldId, value: Value) -> Result<Self, super::field::FieldError> {
        if field.kind() != self.record_id().kind {
            return Err(super::field::FieldError::NoSuchField);
        }
        with_record!(self, row => {
            let mut changed = (**row).clone();
            changed.set_value(field.index(), value)?;
            Ok(changed.into())
        })
    }
}

/// The name of a typed record without its type.
pub fn record_id<R: Record>(record: &R) -> RecordId {
    RecordId { kind: R::KIND, id: super::id::Id::raw(record.id()) }
}
