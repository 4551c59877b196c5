//! Where the owner of a find stands at a moment, over all contests of theirs.

use jiff::civil::Date;

use crate::day;
use crate::election::{Candidacy, Contest, Moment, Stage, Standpoint, Zones, standpoint, turns};
use crate::law::Subject;
use crate::list::{Entry, Kind, Layers, Of, Origin, PackError};

/// A day in a region on which an answer changes.
pub type Turn = (String, Date);

/// Where somebody stands, in the strictest of their contests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// What they count as.
    pub subject: Subject,
    /// The stage.
    pub point: Standpoint,
    /// The contest that decides.
    pub contest: Option<Contest>,
    /// The list that the contest is of.
    pub of: Origin,
    /// The candidacy that decides.
    pub candidacy: Option<Candidacy>,
    /// In office, and the vote is less than twelve months away.
    pub vote_near: bool,
    /// The list knows an account of one pair of the contest and none of another.
    pub others_unlisted: bool,
    /// The day that was looked at, in the contest's region.
    pub day: Date,
}

/// Looks people up at one moment; remembers every day on which something would be different.
pub struct Stander<'a> {
    /// The lists.
    pub lists: Layers<'a>,
    /// Whose clock each region keeps.
    pub zones: &'a Zones,
    /// The user's own region.
    pub region: Option<&'a str>,
    /// When.
    pub moment: Moment,
    /// Days on which an answer changes.
    pub turns: Vec<Turn>,
    season: Option<Vec<Of<Contest>>>,
}

impl<'a> Stander<'a> {
    /// A stander for one moment.
    pub fn new(
        lists: Layers<'a>,
        zones: &'a Zones,
        region: Option<&'a str>,
        moment: Moment,
    ) -> Self {
        Self { lists, zones, region, moment, turns: Vec::new(), season: None }
    }

    /// Where the owner of `entry`, a row of `origin`, stands.
    ///
    /// # Errors
    /// [`PackError`] where the list cannot be read.
    pub fn stand(&mut self, entry: &Entry, origin: Origin) -> Result<Stand, PackError> {
        let named: Vec<(Origin, &str)> =
            entry.contests.iter().map(|id| (origin, id.as_str())).collect();
        let mut stand = match entry.kind {
            Kind::Party => return self.season(entry.kind.into(), &[]),
            Kind::Government => return self.season(entry.kind.into(), &named),
            kind if kind.campaigns() && entry.is_unplaced() => {
                return self.season(kind.into(), &[]);
            }
            Kind::Candidate | Kind::Incumbent => self.person(entry, origin)?,
            Kind::CampaignTeam | Kind::Volunteers => self.best_of(entry, origin)?,
            Kind::ElectionBody => return Ok(self.nowhere(entry.kind.into())),
        };
        if let Some(contest) = &stand.contest {
            let coverage = self.lists.coverage(stand.of, &contest.id)?;
            stand.others_unlisted = coverage.known < coverage.pairs;
        }
        Ok(stand)
    }

    /// Where campaigns stand as a whole: in the contests named, else in every contest that concerns the
    /// country or the user's region.
    ///
    /// # Errors
    /// [`PackError`] where the list cannot be read.
    pub fn season(
        &mut self,
        subject: Subject,
        named: &[(Origin, &str)],
    ) -> Result<Stand, PackError> {
        let mut best = self.nowhere(subject);
        let mut contests = Vec::new();
        for (origin, id) in named {
            contests.extend(self.lists.contest(*origin, id)?);
        }
        if contests.is_empty() {
            contests = self.seasonal()?;
        }
        for contest in contests {
            self.consider(&mut best, contest, None);
        }
        Ok(best)
    }

    /// Whether a row with these dates holds.
    pub fn holds(&mut self, entry: &Entry) -> bool {
        let day = self.day("");
        if let Some(from) = entry.from {
            self.turn("", from);
        }
        if let Some(past) = entry.until.and_then(day::next) {
            self.turn("", past);
        }
        entry.from.is_none_or(|from| from <= day) && entry.until.is_none_or(|until| day <= until)
    }

    /// The day in a region.
    pub fn day(&self, region: &str) -> Date {
        self.moment.day_in(self.zones, region)
    }

    fn seasonal(&mut self) -> Result<Vec<Of<Contest>>, PackError> {
        if let Some(season) = &self.season {
            return Ok(season.clone());
        }
        let mut contests = self.lists.national_contests()?;
        if let Some(region) = self.region {
            contests.extend(self.lists.contests_in(region)?);
        }
        self.season = Some(contests.clone());
        Ok(contests)
    }

    fn person(&mut self, entry: &Entry, origin: Origin) -> Result<Stand, PackError> {
        let mut best = self.best_of(entry, origin)?;
        best.subject = Subject::Candidate;
        if !matches!(best.point.stage, Stage::None | Stage::After) {
            return Ok(best);
        }
        for person in &entry.people {
            if let Some((of, contest)) = self.near_vote(person, origin)? {
                best.subject = Subject::Incumbent;
                best.vote_near = true;
                best.day = self.day(&contest.region);
                best.contest = Some(contest);
                best.of = of;
                best.candidacy = None;
                return Ok(best);
            }
        }
        if entry.kind == Kind::Incumbent {
            best.subject = Subject::Incumbent;
        }
        Ok(best)
    }

    /// The strictest over the people of the entry and the contests that it belongs to itself.
    fn best_of(&mut self, entry: &Entry, origin: Origin) -> Result<Stand, PackError> {
        let mut best = self.nowhere(entry.kind.into());
        let mut seen = Vec::new();
        for person in &entry.people {
            for (stands, candidacy) in self.lists.candidacies(origin, person)? {
                if let Some(contest) = self.lists.contest(stands, &candidacy.contest)? {
                    seen.push((contest.0, contest.1.id.clone()));
                    self.consider(&mut best, contest, Some(candidacy));
                }
            }
        }
        for id in &entry.contests {
            if let Some(contest) = self.lists.contest(origin, id)?
                && !seen.contains(&(contest.0, id.clone()))
            {
                self.consider(&mut best, contest, None);
            }
        }
        Ok(best)
    }

    fn consider(
        &mut self,
        best: &mut Stand,
        (of, contest): Of<Contest>,
        candidacy: Option<Candidacy>,
    ) {
        let day = self.day(&contest.region);
        let first_event =
            candidacy.as_ref().and_then(|candidacy| candidacy.prospective_from.as_ref());
        let point = standpoint(&contest.calendar, first_event, day);
        for turn in turns(&contest.calendar, first_event) {
            self.turn(&contest.region, turn);
        }
        let stricter = (point.stage, point.quiet) > (best.point.stage, best.point.quiet);
        if best.contest.is_none() || stricter {
            best.point = point;
            best.contest = Some(contest);
            best.of = of;
            best.candidacy = candidacy;
            best.day = day;
        }
    }

    fn nowhere(&self, subject: Subject) -> Stand {
        Stand {
            subject,
            point: Standpoint::default(),
            contest: None,
            of: Origin::Shipped,
            candidacy: None,
            vote_near: false,
            others_unlisted: false,
            day: self.day(""),
        }
    }

    pub(super) fn turn(&mut self, region: &str, day: Date) {
        if day > self.day(region) {
            self.turns.push((region.to_owned(), day));
        }
    }
}
