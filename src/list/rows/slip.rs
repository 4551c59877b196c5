//! What can be wrong in a list, as data: a code and the values that its sentences need.
//!
//! The same slips are told at a terminal, in JSON and on a page, in two languages, so no sentence stands
//! here: serde gives the code (`kebab-case`) and the values, `telling.rs` has the texts.

use serde::Serialize;

use crate::account::NoAccount;

/// Whether a list with the fault can be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can; somebody should look.
    Warning,
}

/// One kind of fault with its values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs)] // The sentences of `data/faults-*.json` say what each one is.
pub enum Slip {
    // A whole file.
    MissingFile,
    UnreadableFile { error: String },
    TooLarge,
    ImportTooLarge { megabytes: usize, most: usize },
    StrayFile { files: String },
    EmptyFile,
    Spreadsheet,
    Utf16,
    RowCount { rows: u64 },
    // The header, and cells as such.
    UnknownColumn { columns: String },
    ColumnTwice,
    MissingColumn,
    CellCount { cells: usize, wanted: usize },
    NotUtf8,
    TooLong { most: usize },
    LineBreak { lines: usize },
    SpreadsheetError,
    Formula,
    OuterSpaces,
    HardSpaces,
    // Any value.
    Empty,
    NotADate,
    DateOtherOrder { read: String },
    DateTwoWays { first: String, second: String },
    UnknownWord { words: String },
    BadId,
    DaysTurned,
    // The list itself.
    NotANumber,
    ExpiresEarly { made: String },
    NoExpiry,
    // Contests and their days.
    NoRegionCode,
    UnknownRegion,
    RegionName { name: String },
    RegionOffice,
    IdTwice { row: u64 },
    ScheduleWithoutDates,
    UnknownEvent { events: String },
    NationalWithoutDay,
    EventTwice,
    DaysOfNobody,
    DayOrder { event: String, day: String, other: String, before: String },
    DayFarOff { vote: String },
    NoVote,
    // People, offices, parties.
    UnknownContest,
    BadNumber,
    SeatTaken { row: u64 },
    DayWithoutSource,
    ProspectiveLate { determination: String },
    ProspectiveEarly { vote: String },
    TwoNames { row: u64, name: String },
    Namesake { name: String, others: String },
    NoSuchRegion,
    UnknownPerson,
    TwoParties { row: u64, party: String },
    // Links.
    NotALink,
    RoundedNumber,
    OtherSite { host: String },
    RouteWord { word: String },
    Opaque,
    DisplayName,
    BadHandle,
    PageWithoutNumber,
    OtherPlatform { key: String },
    DoubledPrefix { key: String },
    LinkCut { key: String },
    BareNumber { key: String },
    ShortHandle { key: String },
    LikeRouteWord { word: String, key: String },
    LikeAName { key: String },
    // Accounts.
    NoLinkNoName,
    PersonNeeded,
    AccountDiffers { row: u64 },
    TooManyLinks { most: usize },
    SameAccount { key: String, row: u64 },
    TwoPeople { key: String, row: u64 },
    TwoKinds { key: String, row: u64 },
    NoSource,
    NoSourceDate,
    SourceFromFuture { made: String },
    OutsideContest { contest: String, from: String, until: String },
    TeamWithoutEnd,
    TeamWithoutName,
    TeamWithoutContest,
    TeamUnnamed,
    TeamPast { made: String },
    // Fairness.
    Uneven { contest: String, known: u32, pairs: u32, without: String },
    UnevenAllowed { contest: String, known: u32, pairs: u32, without: String },
}

impl Slip {
    /// Whether a list with it can be built.
    pub fn severity(&self) -> Severity {
        match self {
            Self::StrayFile { .. }
            | Self::OuterSpaces
            | Self::HardSpaces
            | Self::NoExpiry
            | Self::UnknownRegion
            | Self::RegionName { .. }
            | Self::DayFarOff { .. }
            | Self::NoVote
            | Self::ProspectiveLate { .. }
            | Self::ProspectiveEarly { .. }
            | Self::TwoNames { .. }
            | Self::Namesake { .. }
            | Self::TwoParties { .. }
            | Self::DoubledPrefix { .. }
            | Self::LinkCut { .. }
            | Self::BareNumber { .. }
            | Self::ShortHandle { .. }
            | Self::LikeRouteWord { .. }
            | Self::LikeAName { .. }
            | Self::SameAccount { .. }
            | Self::TwoPeople { .. }
            | Self::NoSource
            | Self::NoSourceDate
            | Self::SourceFromFuture { .. }
            | Self::OutsideContest { .. }
            | Self::TeamUnnamed
            | Self::TeamPast { .. }
            | Self::UnevenAllowed { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl From<NoAccount> for Slip {
    fn from(reason: NoAccount) -> Self {
        match reason {
            NoAccount::NotALink => Self::NotALink,
            NoAccount::OtherSite(host) => Self::OtherSite { host },
            NoAccount::RouteWord(word) => Self::RouteWord { word },
            NoAccount::Opaque => Self::Opaque,
            NoAccount::DisplayName(_) => Self::DisplayName,
            NoAccount::BadCharacters(_) => Self::BadHandle,
        }
    }
}
