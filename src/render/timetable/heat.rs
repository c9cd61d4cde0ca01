//! How much starts in an hour, in four steps.

/// The steps that are told apart; 0 is none.
pub(super) const STEPS: u64 = 4;

/// Four equal steps up to the most of all hours; up to four, a step is a trigger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heat {
    most: u64,
}

impl Heat {
    pub(super) fn up_to(most: u64) -> Heat {
        Heat { most: most.max(STEPS) }
    }

    /// From 0 to [`STEPS`]; 0 for none only.
    pub(super) fn step(self, count: u64) -> usize {
        let step = (u128::from(count) * u128::from(STEPS)).div_ceil(u128::from(self.most));
        usize::try_from(step.min(u128::from(STEPS))).unwrap_or_default()
    }

    /// The least and the most of a step from 1 on.
    pub(super) fn bounds(self, step: u64) -> (u64, u64) {
        let end = |step: u64| {
            let end = u128::from(self.most) * u128::from(step) / u128::from(STEPS);
            u64::try_from(end).unwrap_or(u64::MAX)
        };
        (end(step.saturating_sub(1)).saturating_add(1), end(step))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn steps_are_equal() {
        let steps = |most| (0..=most).map(|count| Heat::up_to(most).step(count)).collect::<Vec<_>>();
        assert_eq!(steps(1), [0, 1]);
        assert_eq!(steps(4), [0, 1, 2, 3, 4]);
        assert_eq!(steps(7), [0, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!(
            (1..=4).map(|step| Heat::up_to(7).bounds(step)).collect::<Vec<_>>(),
            [(1, 1), (2, 3), (4, 5), (6, 7)]
        );
    }

    proptest! {
        #[test]
        fn every_count_is_within_the_bounds_of_its_step(most in any::<u64>(), share in any::<u64>()) {
            let count = share % most.max(1) + 1;
            let heat = Heat::up_to(most);
            let step = heat.step(count) as u64;
            prop_assert!((1..=STEPS).contains(&step));
            let (least, last) = heat.bounds(step);
            prop_assert!((least..=last).contains(&count), "{least}..={last}");
        }
    }
}
