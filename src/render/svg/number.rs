//! Numbers as short as they can be.

use std::fmt;

/// A number of pixels, to a tenth: `12`, `12.5`.
pub(super) struct Pixels(pub(super) f64);

impl fmt::Display for Pixels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Adding 0 makes a positive zero of a negative one.
        write!(f, "{}", (self.0 * 10.0).round() / 10.0 + 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_short_as_they_can_be() {
        for (pixels, expected) in
            [(12.0, "12"), (12.54, "12.5"), (-0.01, "0"), (99.96, "100"), (123_456.78, "123456.8")]
        {
            assert_eq!(Pixels(pixels).to_string(), expected);
        }
    }
}
