//! The labelled sightings of `tests/data/hints`, and the list they are judged against.

use netra::account::Platform;
use netra::election::{Moment, Zones};
use netra::list::{pack, rows};
use netra::settings::Settings;
use serde::Deserialize;

use super::{data, table};

/// The files of the set.
pub const FILES: [&str; 11] = [
    "candidates",
    "elsewhere",
    "facts",
    "legislative",
    "media",
    "national",
    "people",
    "posts",
    "public",
    "season",
    "volunteers",
];

/// One labelled sighting.
#[derive(Debug, Clone, Deserialize)]
pub struct Row {
    pub id: String,
    pub site: String,
    pub surface: String,
    pub handle: String,
    pub name: String,
    pub bio: String,
    pub text: String,
    pub links: String,
    pub region: String,
    pub day: String,
    pub label: String,
    pub kind: String,
    pub why: String,
}

impl Row {
    /// Whether the row may be looked at while patterns are written.
    pub fn is_seen(&self) -> bool {
        let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.id.bytes().fold(0xcbf2_9ce4_8422_2325, fnv).is_multiple_of(2)
    }

    /// Nothing may be held here.
    pub fn is_innocent(&self) -> bool {
        self.label == "silent"
    }

    pub fn platform(&self) -> Platform {
        match self.site.as_str() {
            "facebook" => Platform::Facebook,
            "instagram" => Platform::Instagram,
            other => panic!("{}: `{other}` is no site", self.id),
        }
    }

    /// The link as a page has it; `None` on the mobile page.
    pub fn href(&self) -> Option<String> {
        let path = match self.surface.as_str() {
            "group" => format!("groups/{}", self.handle),
            _ => self.handle.clone(),
        };
        (!path.is_empty()).then(|| format!("https://www.{}.com/{path}", self.site))
    }

    /// Noon of the row's day in Western time.
    pub fn moment(&self) -> Moment {
        let zones = Zones::shipped().expect("the zones read");
        let day = self.day.parse().unwrap_or_else(|error| panic!("{}: {error}", self.id));
        Moment::Instant(zones.begins("", day) + 12 * 3_600_000)
    }

    /// The settings of the user who looks.
    pub fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        settings.region = (!self.region.is_empty()).then(|| self.region.clone());
        settings
    }
}

/// Every row of the set.
pub fn rows_of_the_set() -> Vec<Row> {
    let read = |file: &str| {
        let path = format!("hints/{file}.csv");
        let text = super::text(&path);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.deserialize::<Row>();
        rows.map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}"))).collect::<Vec<_>>()
    };
    FILES.into_iter().flat_map(read).collect()
}

/// The national list with the invented contests added.
pub fn national_list_and_more() -> Vec<u8> {
    let names = ["list", "contests", "dates", "people", "offices", "parties", "accounts"];
    let files = names.map(|name| {
        let mut file = super::text(&format!("../../extension/data/lists/national/{name}.csv"));
        let more = data(&format!("hints/list/{name}.csv"));
        if let Ok(more) = std::fs::read_to_string(more) {
            file.push_str(more.split_once('\n').expect("a header").1);
        }
        (format!("{name}.csv"), file)
    });
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    pack(&rows::read(&files).unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// How many rows a table of the set's list has.
pub fn invented(table_name: &str) -> usize {
    table(&format!("hints/list/{table_name}.csv")).len()
}
