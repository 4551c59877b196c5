//! One verdict from all finds of a unit: a level per gesture, and the findings that gave it.

use jiff::civil::Date;

use crate::account::{NoAccount, Platform};
use crate::election::{Moment, Zones};
use crate::evidence::{Counter, Wording};
use crate::law::{Gesture, Law, Level, Subject};
use crate::list::{Layers, PackError, Standing};
use crate::settings::{Exception, Settings, Strictness};

use super::find::find;
use super::hint::is_denied;
use super::stand::{Stander, Turn};
use super::{Basis, By, Find, Finding, Levels, Limit, Part, Stand, Unit, digest_of};

/// The answer for a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// A level per gesture.
    pub levels: Levels,
    /// What gave it, strictest first; accounts that stay clear included.
    pub findings: Vec<Finding>,
    /// Why links named nobody.
    pub nameless: Vec<NoAccount>,
    /// Days on which the answer can change, after the moment asked about.
    pub turns: Vec<Turn>,
    /// The day asked about, in Western time; `None` for a verdict that nobody judged.
    pub asked_on: Option<Date>,
}

impl Verdict {
    /// A guess about an account that an exact row judges at least as strictly says nothing more.
    fn leave_out_guesses(&mut self) {
        let exact: Vec<_> = self
            .findings
            .iter()
            .filter(|finding| finding.find.entry().is_some())
            .map(|finding| (finding.find.key.clone(), finding.levels.highest()))
            .collect();
        self.findings.retain(|finding| {
            finding.find.entry().is_some()
                || finding.find.key.is_none()
                || !exact.iter().any(|(key, level)| {
                    *key == finding.find.key && *level >= finding.levels.highest()
                })
        });
        self.leave_out_the_weaker_guess();
    }

    /// Of a name and of wording on the same account the stricter speaks; a name on a ballot that comes to nothing is
    /// nobody's.
    fn leave_out_the_weaker_guess(&mut self) {
        for at in (0..self.findings.len()).rev() {
            let Some(one) = self.findings.get(at) else { continue };
            let level = one.levels.highest();
            let is_name = match one.find.basis {
                Basis::Entry(_) => continue,
                Basis::Name(_) => true,
                Basis::Wording => false,
            };
            let mut drop = is_name && level == Level::Clear && one.find.by.0 != By::ListedName;
            for other in &self.findings {
                let guess = match other.find.basis {
                    Basis::Entry(_) => continue,
                    Basis::Name(_) => !is_name && other.levels.highest() >= level,
                    Basis::Wording => is_name && other.levels.highest() > level,
                };
                drop |= guess && other.find.key == one.find.key && other.find.name == one.find.name;
            }
            if drop {
                self.findings.remove(at);
            }
        }
    }

    /// The finding that decides for a gesture.
    pub fn leading(&self, gesture: Gesture) -> Option<&Finding> {
        let level = self.levels.of(gesture);
        self.findings.iter().find(|finding| finding.levels.of(gesture) == level)
    }

    /// The finding that decides for the unit as a whole.
    pub fn first(&self) -> Option<&Finding> {
        self.findings.first()
    }
}

/// Everything that a verdict is made of.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    /// The lists.
    pub lists: Layers<'a>,
    /// The user's settings.
    pub settings: &'a Settings,
    /// The rules.
    pub law: &'a Law,
    /// Whose clock each region keeps.
    pub zones: &'a Zones,
    /// Campaign wording.
    pub wording: &'a Wording,
}

impl Judge<'_> {
    /// Judges a unit of `site` at `moment`, and on the practice day if there is one: the higher level counts.
    ///
    /// # Errors
    /// [`PackError`] where the list cannot be read.
    pub fn verdict(
        &self,
        unit: &Unit,
        site: Platform,
        moment: Moment,
    ) -> Result<Verdict, PackError> {
        let found = find(self.lists, self.settings, self.wording, site, unit)?;
        let mut verdict = Verdict { nameless: found.nameless, ..Verdict::default() };
        let mut today = self.stander(moment);
        let mut practice = self.settings.practice_date.map(|day| self.stander(Moment::Day(day)));
        for find in found.finds {
            let mut finding = self.finding(&mut today, find.clone())?;
            if let Some(practice) = &mut practice {
                let practised = self.finding(practice, find)?;
                if practised.levels.highest() > finding.levels.highest() {
                    finding = Finding { practice: true, ..practised };
                }
            }
            verdict.levels.raise(finding.levels);
            verdict.findings.push(finding);
        }
        verdict.leave_out_guesses();
        // Stable: of two equally strict accounts the first on the page speaks.
        verdict.findings.sort_by_key(|finding| std::cmp::Reverse(finding.levels.highest()));
        if self.settings.hints && verdict.levels.highest() == Level::Clear {
            // Wording counts in season only, so the season's days bound this answer too.
            today.season(Subject::Party, &[])?;
        }
        let day = moment.day_in(self.zones, "");
        verdict.turns = today.turns;
        let law = self.law.turns();
        let regions = verdict.findings.iter().filter_map(|finding| finding.stand.contest.as_ref());
        for region in regions.map(|contest| contest.region.as_str()).chain([""]) {
            let today = moment.day_in(self.zones, region);
            let turns = law.iter().filter(|turn| **turn > today);
            verdict.turns.extend(turns.map(|turn| (region.to_owned(), *turn)));
        }
        verdict.asked_on = Some(day);
        Ok(verdict)
    }

    fn stander(&self, moment: Moment) -> Stander<'_> {
        Stander::new(self.lists, self.zones, self.settings.region.as_deref(), moment)
    }

    /// What one find contributes.
    pub(super) fn finding(
        &self,
        stander: &mut Stander<'_>,
        find: Find,
    ) -> Result<Finding, PackError> {
        let stand = match &find.basis {
            Basis::Entry(entry) | Basis::Name(entry) => stander.stand(entry, find.origin)?,
            Basis::Wording => stander.season(Subject::CampaignTeam, &[])?,
        };
        let mut finding =
            Finding { levels: Levels::default(), limits: Vec::new(), practice: false, find, stand };
        if let Some(row) = finding.find.row()
            && !stander.holds(row)
        {
            finding.limits.push(Limit::NotInForce);
            return Ok(finding);
        }
        if finding.stand.subject == Subject::Government && finding.find.has_campaign_text() {
            finding.stand.subject = Subject::GovernmentPost;
        }
        finding.levels = Levels::all(self.base(&finding));
        self.limit(&mut finding);
        self.set(&mut finding);
        Ok(finding)
    }

    /// What the table says, before anything lowers it.
    fn base(&self, finding: &Finding) -> Level {
        let Stand { subject, point, vote_near, .. } = &finding.stand;
        if finding.find.basis == Basis::Wording {
            // Outside every season a slogan is somebody's memory of one.
            return if point.stage.is_open() { Level::Notice } else { Level::Clear };
        }
        let own = finding.find.entry().filter(|entry| entry.standing == Standing::Own);
        if own.is_some_and(|entry| entry.kind.campaigns()) {
            return Level::Warn;
        }
        if *subject == Subject::Incumbent && !vote_near {
            return Level::Clear;
        }
        self.law.level(*subject, point.stage)
    }

    fn limit(&self, finding: &mut Finding) {
        let everything = |_: Gesture| true;
        match (&finding.find.basis, &finding.find.counter) {
            (Basis::Entry(entry), _) => {
                if entry.standing == Standing::Reported {
                    finding.cap(Limit::Reported, Level::Notice, everything);
                }
                if self.is_excepted(finding) {
                    finding.cap(Limit::Excepted, Level::Notice, everything);
                }
            }
            (_, Some((Counter::Government, _))) if finding.find.has_campaign_text() => {
                finding.levels.cap(Level::Notice, everything);
            }
            (_, Some(_)) => finding.cap(Limit::Countered, Level::Clear, everything),
            _ => {
                // What the user has said of an account outweighs every guess about it.
                if self.is_excepted(finding) {
                    finding.cap(Limit::Excepted, Level::Clear, everything);
                }
                let campaigner = finding.stand.subject != Subject::GovernmentPost;
                let attested =
                    finding.find.row().is_some_and(|row| row.standing > Standing::Reported);
                let open = finding.stand.point.stage.is_open();
                if !(finding.find.is_strong_hint() && campaigner && attested && open) {
                    finding.levels.cap(Level::Notice, everything);
                }
            }
        }
        let subject = finding.stand.subject;
        finding.levels.cap(Level::Clear, |gesture| !self.law.covers(subject, gesture));
        if finding.find.part == Part::Context {
            finding.cap(Limit::Context, Level::Notice, |gesture| {
                !matches!(gesture, Gesture::Comment | Gesture::Share)
            });
        }
    }

    /// What the settings make of it, for every account alike. Only an entry that is registered or attested can be
    /// held without a way on, and only where the user has not said that it is wrong.
    fn set(&self, finding: &mut Finding) {
        finding.levels.cap(Level::Notice, |gesture| !self.settings.asks(gesture));
        match self.settings.strictness {
            Strictness::Mark => finding.levels.cap(Level::Notice, |_| true),
            Strictness::Warn => {}
            Strictness::Block => {
                let entry = finding.find.entry();
                let sure = [Standing::Attested, Standing::Registered];
                if entry.is_some_and(|entry| sure.contains(&entry.standing)) {
                    finding.levels.block();
                }
            }
        }
    }

    fn is_excepted(&self, finding: &Finding) -> bool {
        let Some(entry) = finding.find.entry() else {
            let stage = (finding.find.basis != Basis::Wording).then_some(finding.stand.point.stage);
            return finding.find.key.iter().any(|key| {
                self.settings.exceptions.get(&key.to_string()).is_some_and(|exception| {
                    is_denied(exception) && stage.is_none_or(|stage| stage == exception.stage)
                })
            });
        };
        let digest = digest_of(entry);
        // One press can except several lists' rows about an account.
        let means = |exception: &Exception| exception.entry.split(' ').any(|one| one == digest);
        entry.keys.iter().chain(&finding.find.key).any(|key| {
            self.settings.exceptions.get(&key.to_string()).is_some_and(|exception| {
                means(exception) && exception.stage == finding.stand.point.stage
            })
        })
    }
}
