//! A plan as JSON, in the envelope in which it is kept and sent.
//!
//! `{"format":"safer-plan","version":1,"revision":…,"checksum":…,"plan":{…}}`. The checksum is the SHA-256 of the compact form of
//! the file without its checksum. docs/plan.schema.json describes it, and a test holds this module to that schema.

mod decode;
mod decode_change;
mod decode_value;
mod difference;
mod encode;
mod envelope;
mod error;
mod indent;
mod migrate;
mod strict;

pub use decode::MOST_DEPTH;
pub use difference::{difference, follow, is_difference};
pub use envelope::{Encoded, LARGEST_FILE, Loaded, READS_UP_TO, compact, encode, pretty, read, read_bare};
pub use error::ReadError;
pub(in crate::exchange) use error::found_wrong;
