//! Triggers in AWS's own words: what CloudFormation and the Glue API have in common.
//!
//! One walk over a trigger makes what is rendered and finds what the target cannot say, so that neither knows of more
//! than the other does. The properties stand in the order of the API's documentation. What Terraform's provider sends
//! unasked is written, too: AWS refuses a condition without its operator.

mod activation;
mod findings;
mod literals;
mod members;
mod meta;
mod outputs;
mod pieces;
mod properties;
mod substituted;

pub(super) use findings::Findings;
pub(super) use literals::Literals;
pub(super) use members::{Member, members};
pub(super) use meta::{dependencies, left_out, order, surroundings};
pub(super) use outputs::{Output, only_reference};
pub(super) use pieces::{Piece, pieces};
pub(super) use properties::{Kind, Language, Properties};
pub(super) use substituted::hold_to_rules;
