//! What leads to what.

use super::NodeId;

/// An edge: from a trigger to what it starts, or from what is watched to the trigger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it begins.
    pub from: NodeId,
    /// Where it ends.
    pub to: NodeId,
    /// What it says.
    pub link: Link,
}

/// What an edge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The trigger starts the job or the crawler.
    Starts {
        /// With how many of its actions; at least one.
        times: usize,
    },
    /// The trigger watches the job or the crawler.
    Watched {
        /// The states that it waits for, each once, in the order of the conditions; at least one.
        states: Vec<State>,
    },
}

impl Edge {
    /// What is written on it: the states, `FAILED, TIMEOUT`; of a start nothing, or `×2` where two actions start the same.
    pub fn words(&self) -> String {
        match &self.link {
            Link::Starts { times: 1 } => String::new(),
            Link::Starts { times } => format!("×{times}"),
            Link::Watched { states } => {
                states.iter().map(|state| state.as_str()).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// How what is watched has ended, as far as it is one thing; `None` for a start. That it failed or took too
    /// long is a failure: `FAILED, TIMEOUT`; who stops a run means to.
    pub fn outcome(&self) -> Option<Outcome> {
        let Link::Watched { states } = &self.link else { return None };
        let mut outcomes = states.iter().map(|state| state.outcome());
        let first = outcomes.next()?;
        let is_bad = |outcome| matches!(outcome, Outcome::Failed | Outcome::TimedOut);
        Some(match (outcomes.clone().all(|other| other == first), is_bad(first) && outcomes.all(is_bad)) {
            (true, _) => first,
            (false, true) => Outcome::Failed,
            (false, false) => Outcome::Several,
        })
    }
}

/// A state that a condition waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct State(pub(super) Option<&'static str>);

impl State {
    /// AWS's word for it, or `?` where only Terraform knows it or it could not be read.
    pub fn as_str(self) -> &'static str {
        self.0.unwrap_or("?")
    }

    /// What kind of an end it is.
    pub fn outcome(self) -> Outcome {
        match self.0 {
            Some("SUCCEEDED") => Outcome::Succeeded,
            Some("FAILED" | "ERROR") => Outcome::Failed,
            Some("TIMEOUT" | "EXPIRED") => Outcome::TimedOut,
            Some("STOPPED" | "STOPPING" | "CANCELLED" | "CANCELLING") => Outcome::Stopped,
            Some(_) | None => Outcome::Other,
        }
    }
}

/// The kinds of ends, each of which has its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// `SUCCEEDED`.
    Succeeded,
    /// `FAILED` and `ERROR`, or these and that it took too long.
    Failed,
    /// `TIMEOUT` and `EXPIRED`.
    TimedOut,
    /// `STOPPED` and `CANCELLED`, and on the way to them.
    Stopped,
    /// A state that is no end, or is not known.
    Other,
    /// Ends of several kinds on one edge, not all of which are failures.
    Several,
}

impl Outcome {
    /// A word for it, which is a name in every format: `succeeded`, `failed`, `timed-out`, `stopped`, `other`, `several`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Succeeded => "succeeded",
            Outcome::Failed => "failed",
            Outcome::TimedOut => "timed-out",
            Outcome::Stopped => "stopped",
            Outcome::Other => "other",
            Outcome::Several => "several",
        }
    }
}
