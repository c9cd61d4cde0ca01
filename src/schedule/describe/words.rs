//! Words for numbers and lists.

/// `08:05`
pub(super) fn clock(hour: u32, minute: u32) -> String {
    format!("{hour:02}:{minute:02}")
}

/// `a`, `a and b`, `a, b and c`
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [init @ .., last] => format!("{} and {last}", init.join(", ")),
    }
}

/// `1st`, `22nd`, `13th`
pub(super) fn ordinal(number: u32) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// `every minute`, `every 5 minutes`
pub(super) fn every(step: u32, unit: &str) -> String {
    match step {
        1 => format!("every {unit}"),
        _ => format!("every {step} {unit}s"),
    }
}

/// The name of a month, 1-12.
pub(super) fn month(number: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    named(&NAMES, number)
}

/// The name of a day of the week, 1-7 from Sunday.
pub(super) fn weekday(number: u32) -> &'static str {
    const NAMES: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    named(&NAMES, number)
}

fn named(names: &[&'static str], number: u32) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| names.get(number.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}
