//! Times of day moved by an offset, over the full hour and over midnight.

use super::clock::DAY;

/// Times that are all minutes with all hours, on one day: what one cron can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The day in UTC: -1 is the day before the local one.
    pub(super) day: i8,
    pub(super) minutes: u64,
    pub(super) hours: u64,
}

impl Piece {
    /// The first time of the day in UTC.
    pub(super) fn first(&self) -> i32 {
        let lowest = |bits: u64| i32::try_from(bits.trailing_zeros()).unwrap_or(0);
        lowest(self.hours) * 60 + lowest(self.minutes)
    }
}

/// The times in UTC of minutes and hours on a clock that is `offset` minutes ahead of UTC.
///
/// An offset of whole hours that does not cross midnight keeps them in one piece. The half hours of
/// an offset part the minutes into those of this hour and of the hour before; midnight parts the
/// hours. Where a schedule runs on every day, `every_day`, it does not matter on which.
pub(super) fn to_utc(minutes: u64, hours: u64, offset: i32, every_day: bool) -> Vec<Piece> {
    let within = offset.rem_euclid(60);
    let below = (1_u64 << within) - 1;
    let halves = [
        (minutes >> within, offset - within),
        // These borrow an hour.
        ((minutes & below) << (60 - within), offset - within + 60),
    ];
    let mut pieces: Vec<Piece> = Vec::new();
    for (minutes, offset) in halves.into_iter().filter(|(minutes, _)| *minutes != 0) {
        for hour in (0..24).filter(|hour| hours & 1 << hour != 0) {
            let utc = hour * 60 - offset;
            let day = if every_day { 0 } else { i8::try_from(utc.div_euclid(DAY)).unwrap_or(0) };
            let hours = 1_u64 << (utc.rem_euclid(DAY) / 60);
            match pieces.iter_mut().find(|piece| piece.day == day && piece.minutes == minutes) {
                Some(piece) => piece.hours |= hours,
                None => pieces.push(Piece { day, minutes, hours }),
            }
        }
    }
    pieces.sort_by_key(|piece| (piece.day, piece.hours));
    // The two halves are one again where they are in the same hours.
    pieces.dedup_by(|later, piece| {
        let same = later.day == piece.day && later.hours == piece.hours;
        if same {
            piece.minutes |= later.minutes;
        }
        same
    });
    pieces.sort_by_key(|piece| (piece.day, piece.first()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUARTERS: u64 = 1 | 1 << 15 | 1 << 30 | 1 << 45;

    #[test]
    fn whole_hours_stay_in_one_piece() {
        let office = 0b11_1111_1111 << 8;
        assert_eq!(
            to_utc(QUARTERS, office, 60, false),
            [Piece { day: 0, minutes: QUARTERS, hours: office >> 1 }]
        );
    }

    #[test]
    fn half_hours_part_the_minutes() {
        let late = |from: i32| 1 | 1 << from;
        let pieces = to_utc(QUARTERS, 1 << 8, 330, false);
        assert_eq!(
            pieces,
            [
                Piece { day: 0, minutes: late(15) << 30, hours: 1 << 2 },
                Piece { day: 0, minutes: late(15), hours: 1 << 3 },
            ],
        );
        // All hours of all days: the halves meet again.
        let all = (1 << 24) - 1;
        assert_eq!(to_utc(QUARTERS, all, 330, true), [Piece { day: 0, minutes: QUARTERS, hours: all }]);
    }

    #[test]
    fn midnight_parts_the_hours() {
        let days = |offset| {
            to_utc(1, 1 | 1 << 12 | 1 << 23, offset, false)
                .iter()
                .map(|piece| (piece.day, piece.hours))
                .collect::<Vec<_>>()
        };
        assert_eq!(days(60), [(-1, 1 << 23), (0, 1 << 11 | 1 << 22)]);
        assert_eq!(days(-60), [(0, 1 << 1 | 1 << 13), (1, 1)]);
        assert_eq!(days(14 * 60), [(-1, 1 << 10 | 1 << 22), (0, 1 << 9)]);
        assert_eq!(days(0), [(0, 1 | 1 << 12 | 1 << 23)]);
    }
}
