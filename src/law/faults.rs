//! What is wrong with the tables as a whole, for whoever corrects a rule.

use jiff::civil::Date;

use super::{Case, Law, Level, Rule};

impl Law {
    /// Every case that a warning needs and no row answers, or two rows answer, on any day.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        // The rules change on these days only; `None` is the law as it stands.
        let days: Vec<Option<Date>> =
            self.turns.iter().copied().map(Some).chain([None, Some(Date::MIN)]).collect();
        for case in Case::all() {
            for day in &days {
                self.case_faults(&Case { day: *day, ..case }, &mut faults);
            }
        }
        if self.channel().is_none_or(|channel| !channel.outside_region) {
            faults.push("channels: the first does not lie outside the regional government".into());
        }
        faults
    }

    fn case_faults(&self, case: &Case, faults: &mut Vec<String>) {
        if self.order(case).is_none() {
            faults.push(format!("orders: {case:?} is answered by nobody"));
        }
        if self.level(case.subject, case.stage) != Level::Warn
            || !self.covers(case.subject, case.gesture)
        {
            return;
        }
        for (name, table) in [("acts", &self.acts), ("ranges", &self.ranges)] {
            let fits = |row: &&Rule| row.fits(case);
            let fitting: Vec<&str> = table.rows.iter().filter(fits).map(|row| &*row.id).collect();
            if fitting.len() != 1 {
                faults.push(format!("{name}: {case:?} is answered by {fitting:?}"));
            }
        }
        if self.doubt(case).is_none() {
            faults.push(format!("doubts: {case:?} is answered by nobody"));
        }
    }
}
