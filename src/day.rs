//! Days as they are written, and the days beside them.
//!
//! The calendar is jiff's. Its parser, printer and spans of months are left alone, for they bring every
//! sentence of their errors along, and the module that a browser loads must stay small.

use jiff::SignedDuration;
use jiff::civil::Date;

/// The day from which instants count.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// A day exactly as `YYYY-MM-DD`: no time, no zone, no other order.
pub fn read(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<i16>().ok()).flatten()
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The day as `YYYY-MM-DD`.
pub fn written(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The day after.
pub fn next(day: Date) -> Option<Date> {
    day.tomorrow().ok()
}

/// The same day a year before; of 29 February the 28th.
pub fn year_before(day: Date) -> Option<Date> {
    let year = day.year() - 1;
    Date::new(year, day.month(), day.day()).or_else(|_| Date::new(year, day.month(), 28)).ok()
}

/// The same day a year after; of 29 February the 28th.
pub fn year_after(day: Date) -> Option<Date> {
    let year = day.year().checked_add(1)?;
    Date::new(year, day.month(), day.day()).or_else(|_| Date::new(year, day.month(), 28)).ok()
}

/// The day that holds an instant, in milliseconds since 1970 on the clock that is asked about.
pub fn holding(ms: i64) -> Option<Date> {
    EPOCH.checked_add(SignedDuration::from_hours(ms.div_euclid(86_400_000).checked_mul(24)?)).ok()
}

/// Milliseconds from 1970 to the day's beginning.
pub fn begins(day: Date) -> i64 {
    day.duration_since(EPOCH).as_hours() * 3_600_000
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_days_are_read_and_they_come_back() {
        for text in ["2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(written(read(text).unwrap()), text);
            assert_eq!(read(text), text.parse().ok());
        }
        let others = [
            "",
            "2024",
            "2023-02-29",
            "2024-13-01",
            "2024-1-01",
            "24-01-01",
            "2024-01-01T00",
            "+024-01-01",
            "2024-01-01-",
            "2024-01--1",
            "10-10-2024",
            "2024-01-٠١",
        ];
        for text in others {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn neighbours_and_instants_are_the_calendars() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(next(day("2024-02-28")), Some(day("2024-02-29")));
        assert_eq!(next(Date::MAX), None);
        assert_eq!(year_before(day("2024-02-29")), Some(day("2023-02-28")));
        assert_eq!(year_before(day("2024-11-27")), Some(day("2023-11-27")));
        assert_eq!(year_before(Date::MIN), None);
        for text in ["1969-12-31", "1970-01-01", "2024-11-27", "2100-03-01"] {
            let midnight = format!("{text}T00:00:00Z").parse::<jiff::Timestamp>().unwrap();
            assert_eq!(begins(day(text)), midnight.as_millisecond());
            for ms in [0, 86_399_999] {
                assert_eq!(holding(begins(day(text)) + ms), Some(day(text)));
            }
        }
        assert_eq!(holding(i64::MAX), None);
        assert_eq!(holding(i64::MIN), None);
    }
}
