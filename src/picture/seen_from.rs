//! The names of files in a picture.

use std::sync::Arc;

use super::{NodeKind, Picture};
use crate::diagnostic::{Diagnostic, Place};
use crate::report::{message, relative};
use crate::stop::Turns;

pub(super) fn seen_from(picture: &mut Picture, directory: &str) {
    let mut turns = Turns::default();
    for node in &mut picture.nodes {
        turns.turn();
        if let NodeKind::Trigger(trigger) = &mut node.kind {
            trigger.place.iter_mut().for_each(|place| rename(place, directory));
            trigger.findings.iter_mut().for_each(|found| rename_in(found, directory));
        }
    }
    picture.findings.iter_mut().for_each(|found| rename_in(found, directory));
}

fn rename_in(found: &mut Diagnostic, directory: &str) {
    let shown = message(found, directory, relative).into_owned();
    found.message = shown;
    found.place.iter_mut().chain(&mut found.related).for_each(|place| rename(place, directory));
}

fn rename(place: &mut Place, directory: &str) {
    let seen = relative(&place.file, directory);
    if seen != *place.file {
        place.file = Arc::from(&*seen);
    }
}
