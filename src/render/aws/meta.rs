//! What Terraform's meta-arguments and its region become.

use super::{Findings, Member};
use crate::analyse;
use crate::diagnostic::{Path, trigger_address};
use crate::lower::{Dependencies, address_of_trigger, depends_on};
use crate::model::{Given, MetaArguments, Slot, Text, Timeouts};
use crate::rules::{UNREADABLE_ADDRESS, several_instances, several_regions, unrendered_argument};
use crate::stop::Turns;
use crate::table::{HashMap, IndexMap};
use crate::target::Target;

/// The triggers by the names of their resources, each with its position among those that are rendered.
pub(in crate::render) type Surroundings<'p> = HashMap<&'p str, usize>;

pub(in crate::render) fn surroundings<'p>(members: &[Member<'p>]) -> Surroundings<'p> {
    members.iter().enumerate().map(|(index, member)| (member.resource(), index)).collect()
}

/// Which trigger depends on which.
pub(in crate::render) fn order(members: &[Member<'_>]) -> Dependencies {
    let triggers: Vec<_> = members.iter().map(|member| member.trigger).collect();
    Dependencies::of(&triggers)
}

/// The other triggers that a trigger depends on by `depends_on`, in its order.
pub(in crate::render) fn dependencies<'m>(
    member: &'m Member<'_>,
    surroundings: &'m Surroundings<'_>,
) -> impl Iterator<Item = usize> + 'm {
    depends_on(member.trigger).iter().filter_map(|address| surroundings.get(trigger_of(address)?).copied())
}

/// Finds what nothing stands for, or what means another thing where it is left out.
pub(in crate::render) fn left_out<'p>(
    members: &[Member<'p>],
    surroundings: &Surroundings<'p>,
    target: Target,
    findings: &mut Findings<'p>,
) {
    let mut turns = Turns::default();
    regions(members, target, findings);
    for member in members {
        turns.turn();
        let Some(meta) = member.trigger.meta.as_deref() else { continue };
        instances(member, meta, target, findings);
        let mut leave_out = |path: Path, why: &str| {
            findings.push(member, unrendered_argument(path, target, why));
        };
        if meta
            .lifecycle
            .get()
            .is_some_and(|lifecycle| !lifecycle.as_object().is_some_and(|map| map.is_empty()))
        {
            leave_out("lifecycle".into(), "it is how Terraform replaces and deletes");
        }
        if meta.timeouts.get().is_some_and(waits) {
            leave_out("timeouts".into(), "it is how long Terraform waits");
        }
        // What was no address is missing among them, so that nobody knows where the others stood; that was told.
        if member.declaration.diagnostics.iter().any(|known| known.rule == &UNREADABLE_ADDRESS) {
            continue;
        }
        let outside = depends_on(member.trigger).iter().enumerate();
        for (index, _) in outside.filter(|(_, address)| {
            !trigger_of(address).is_some_and(|resource| surroundings.contains_key(resource))
        }) {
            leave_out(Path::from("depends_on").with(index), "it is no trigger of this pipeline");
        }
    }
}

fn waits(timeouts: &Timeouts) -> bool {
    timeouts.create.get().is_some() || timeouts.delete.get().is_some()
}

/// The resource name in the address of a trigger: `nightly` of `aws_glue_trigger.nightly[0]`.
fn trigger_of(address: &str) -> Option<&str> {
    address_of_trigger(address).map(|(resource, _)| resource)
}

/// One resource is one trigger: `count: 1` alone is that.
fn instances<'p>(member: &Member<'p>, meta: &MetaArguments, target: Target, findings: &mut Findings<'p>) {
    let is_one = matches!(&meta.count, Slot::Given(Given::Literal(1)));
    if !meta.count.is_absent() && !is_one {
        findings.push(member, several_instances("count", target));
    }
    if !meta.for_each.is_absent() {
        findings.push(member, several_instances("for_each", target));
    }
}

/// A stack is in one region of one account, as a caller of the API is.
fn regions<'p>(members: &[Member<'p>], target: Target, findings: &mut Findings<'p>) {
    let Some(first) = members.first() else { return };
    let why = match target {
        Target::CloudFormation => "the stack decides where the triggers are made",
        Target::Api => "the caller decides where the triggers are made",
    };
    let mut turns = Turns::default();
    for (name, of) in [("region", region as fn(&Member<'p>) -> Option<&'p Text>), ("provider", provider)] {
        let one = of(first);
        // By what they have in common, the triggers that are elsewhere.
        let mut others: IndexMap<Option<&str>, Vec<&Member<'p>>> = IndexMap::default();
        for member in members {
            turns.turn();
            let other = of(member);
            if one.map(Text::source) != other.map(Text::source) {
                others.entry(other.map(Text::source)).or_default().push(member);
            } else if other.is_some() {
                findings.push(member, unrendered_argument(name.into(), target, why));
            }
        }
        let before = trigger_address(first.declaration.resource().unwrap_or_default());
        for elsewhere in others.values() {
            let Some(member) = elsewhere.first() else { continue };
            let mut named: Vec<_> = elsewhere.iter().map(|member| declared(member)).collect();
            named.dedup_by_key(|named| named.position);
            let fault = several_regions(name, (&named, of(member)), (&before, one), target);
            findings.push(member, fault);
        }
    }
}

/// What a trigger was made from, as the rules name it.
fn declared<'p>(member: &Member<'p>) -> analyse::Member<'p> {
    analyse::Member { position: member.position, declaration: member.declaration }
}

fn region<'p>(member: &Member<'p>) -> Option<&'p Text> {
    member.trigger.region.get()
}

fn provider<'p>(member: &Member<'p>) -> Option<&'p Text> {
    member.trigger.meta.as_deref()?.provider.get()
}
