//! A cron expression as it was read.

use std::fmt;

use super::field::{Field, FieldName};

/// `cron(Minutes Hours Day-of-month Month Day-of-week Year)`, all of it within Glue's table.
///
/// ```
/// use glue_trigger::schedule::{Element, Schedule};
///
/// let text = "cron(0 18 L * ? *)";
/// let Schedule::Cron(cron) = Schedule::parse(text)? else { unreachable!() };
/// assert_eq!(&text[cron.hours().span()], "18");
/// assert!(cron.day_of_month().elements().eq([&Element::Last]));
/// assert!(cron.day_of_week().is_unspecified());
/// # Ok::<(), glue_trigger::schedule::Faults>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cron {
    // Boxed, since a schedule is moved about more often than it is read.
    fields: Box<[Field; 6]>,
}

impl Cron {
    /// The fields must be in the order of the text.
    pub(super) fn new(fields: [Field; 6]) -> Cron {
        Cron { fields: Box::new(fields) }
    }

    /// The minutes of the hour.
    pub fn minutes(&self) -> &Field {
        self.field(FieldName::Minutes)
    }

    /// The hours of the day, in UTC.
    pub fn hours(&self) -> &Field {
        self.field(FieldName::Hours)
    }

    /// The days of the month, or `?`.
    pub fn day_of_month(&self) -> &Field {
        self.field(FieldName::DayOfMonth)
    }

    /// The months.
    pub fn month(&self) -> &Field {
        self.field(FieldName::Month)
    }

    /// The days of the week, or `?`.
    pub fn day_of_week(&self) -> &Field {
        self.field(FieldName::DayOfWeek)
    }

    /// The years.
    pub fn year(&self) -> &Field {
        self.field(FieldName::Year)
    }

    /// The field of that name.
    pub fn field(&self, name: FieldName) -> &Field {
        let [minutes, hours, day_of_month, month, day_of_week, year] = &*self.fields;
        match name {
            FieldName::Minutes => minutes,
            FieldName::Hours => hours,
            FieldName::DayOfMonth => day_of_month,
            FieldName::Month => month,
            FieldName::DayOfWeek => day_of_week,
            FieldName::Year => year,
        }
    }

    /// All six fields, in the order of the text.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter()
    }
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, rest @ ..] = &*self.fields;
        write!(f, "cron({first}")?;
        rest.iter().try_for_each(|field| write!(f, " {field}"))?;
        f.write_str(")")
    }
}
