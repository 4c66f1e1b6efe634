//! A report as a document: one tree of blocks, whatever it is then printed on.

pub mod block;
pub mod drawing;
pub mod fit;
pub mod markup;
pub mod page;
pub mod public;
pub mod span;
pub mod table;

pub use block::{Anchor, Block, Heading, Item, List, ListStyle, Note, NoteKind, Paragraph, ParagraphStyle};
pub use drawing::{Align, Drawing, Picture, Shape, Tone};
pub use page::{Audience, Document, Footnote, Page};
pub use public::{NotPublic, PublicDocument};
pub use span::{Change, Span, Target};
pub use table::{Cell, Column, Table};
