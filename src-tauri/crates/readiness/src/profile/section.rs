//! Reads a TOML table key by key, knowing the place of everything and which keys nobody asked for.

use std::{cell::RefCell, collections::BTreeSet, ops::Range, str::FromStr};

use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};
use url::Url;

use super::{
    error::{Fault, ProfileError},
    nearest::nearest,
};

type Key<'t> = Spanned<std::borrow::Cow<'t, str>>;

/// The text of a profile, to turn places into lines.
#[derive(Clone, Copy)]
pub struct Text<'t> {
    /// The file's name, for errors.
    pub file: &'t str,
    /// Its content.
    pub content: &'t str,
}

impl Text<'_> {
    /// Makes an error at a place.
    pub fn error(&self, at: usize, key: &str, fault: Fault) -> ProfileError {
        let before = self.content.get(..at).unwrap_or(self.content);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
        ProfileError {
            file: self.file.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            key: key.to_owned(),
            fault,
        }
    }
}

/// One table, its name, and the keys that were asked for.
pub struct Section<'t> {
    text: Text<'t>,
    name: String,
    place: Range<usize>,
    table: &'t DeTable<'t>,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'t> Section<'t> {
    /// Wraps a table.
    pub fn new(text: Text<'t>, name: String, place: Range<usize>, table: &'t DeTable<'t>) -> Self {
        let asked = RefCell::default();
        Self {
            text,
            name,
            place,
            table,
            asked,
        }
    }

    /// Reads a text that must not be empty.
    pub fn string(&self, key: &'static str) -> Result<String, ProfileError> {
        let (place, value) = self.value(key, "a text")?;
        match value.as_str() {
            Some(text) if !text.trim().is_empty() => Ok(text.to_owned()),
            Some(_) => Err(self.wrong(key, &place, "a text that is not empty", value)),
            None => Err(self.wrong(key, &place, "a text", value)),
        }
    }

    /// Reads anything that is written as a text, such as an id.
    pub fn parsed<T: FromStr>(&self, key: &'static str, wanted: &'static str) -> Result<T, ProfileError> {
        let (place, value) = self.value(key, wanted)?;
        let parsed = value.as_str().and_then(|text| text.parse().ok());
        parsed.ok_or_else(|| self.wrong(key, &place, wanted, value))
    }

    /// Reads an address that starts with https, or with http on this computer.
    pub fn url(&self, key: &'static str) -> Result<Url, ProfileError> {
        const WANTED: &str = "an address such as https://example.com/";
        let url: Url = self.parsed(key, WANTED)?;
        let loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if url.scheme() == "https" || (url.scheme() == "http" && loopback) {
            return Ok(url);
        }
        let (place, value) = self.value(key, WANTED)?;
        Err(self.wrong(key, &place, "an https address, or http on localhost", value))
    }

    /// Reads an address that another party compares letter by letter, so that no slash may be added to it.
    pub fn registered_url(&self, key: &'static str) -> Result<String, ProfileError> {
        self.url(key)?;
        self.string(key)
    }

    /// Reads one of a list of words.
    pub fn word<T>(
        &self,
        key: &'static str,
        wanted: &'static str,
        from: fn(&str) -> Option<T>,
    ) -> Result<T, ProfileError> {
        let (place, value) = self.value(key, wanted)?;
        let word = value.as_str().and_then(from);
        word.ok_or_else(|| self.wrong(key, &place, wanted, value))
    }

    /// Reads a date.
    pub fn date(&self, key: &'static str) -> Result<Date, ProfileError> {
        const WANTED: &str = "a date such as 2028-09-30, without quotes";
        let (place, value) = self.value(key, WANTED)?;
        let date = value
            .as_datetime()
            .filter(|at| at.time.is_none() && at.offset.is_none());
        let date = date.and_then(|at| at.date).and_then(|date| {
            let (year, month, day) = (
                i16::try_from(date.year),
                i8::try_from(date.month),
                i8::try_from(date.day),
            );
            Date::new(year.ok()?, month.ok()?, day.ok()?).ok()
        });
        date.ok_or_else(|| self.wrong(key, &place, WANTED, value))
    }

    /// Reads a number of minutes above zero.
    pub fn minutes(&self, key: &'static str) -> Result<u32, ProfileError> {
        const WANTED: &str = "a number of minutes above 0";
        let (place, value) = self.value(key, WANTED)?;
        let number = value.as_integer().filter(|number| number.radix() == 10);
        let minutes = number
            .and_then(|number| number.as_str().parse().ok())
            .filter(|minutes| *minutes > 0);
        minutes.ok_or_else(|| self.wrong(key, &place, WANTED, value))
    }

    /// Reads a yes or no; no when it is not there.
    pub fn flag(&self, key: &'static str) -> Result<bool, ProfileError> {
        self.optional(key, |section| {
            let (place, value) = section.value(key, "true or false")?;
            value
                .as_bool()
                .ok_or_else(|| section.wrong(key, &place, "true or false", value))
        })
        .map(Option::unwrap_or_default)
    }

    /// Reads a key only when it is there.
    pub fn optional<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Self) -> Result<T, ProfileError>,
    ) -> Result<Option<T>, ProfileError> {
        self.asked.borrow_mut().insert(key);
        self.find(key).map(|_| read(self)).transpose()
    }

    /// Reads a table.
    pub fn section(&self, key: &'static str) -> Result<Section<'t>, ProfileError> {
        let (place, value) = self.value(key, "a table")?;
        let table = value
            .as_table()
            .ok_or_else(|| self.wrong(key, &place, "a table", value))?;
        Ok(Self::new(self.text, self.path(key), place, table))
    }

    /// Reads every table of a list.
    pub fn sections(&self, key: &'static str) -> Result<Vec<Section<'t>>, ProfileError> {
        let (place, value) = self.value(key, "a list of tables")?;
        let list = value
            .as_array()
            .ok_or_else(|| self.wrong(key, &place, "a list of tables", value))?;
        let named = |(position, item): (usize, &'t Spanned<DeValue<'t>>)| {
            let name = format!("{}[{position}]", self.path(key));
            let table = item.get_ref().as_table();
            let table = table.ok_or_else(|| self.wrong(key, &item.span(), "a list of tables", item.get_ref()))?;
            Ok(Self::new(self.text, name, item.span(), table))
        };
        list.iter().enumerate().map(named).collect()
    }

    /// Reads a table whose keys are words of a list and whose values are tables.
    pub fn by_word<T>(
        &self,
        wanted: &'static str,
        from: fn(&str) -> Option<T>,
    ) -> Result<Vec<(T, Section<'t>)>, ProfileError> {
        let read = |(key, value): (&'t Key<'t>, &'t Spanned<DeValue<'t>>)| {
            let name = self.path(key.get_ref());
            let wrong = |found: String| self.text.error(key.span().start, &name, Fault::Wrong { wanted, found });
            let word = from(key.get_ref()).ok_or_else(|| wrong(key.get_ref().to_string()))?;
            let table = value.get_ref().as_table().ok_or_else(|| wrong(kind(value.get_ref())))?;
            Ok((word, Self::new(self.text, name.clone(), value.span(), table)))
        };
        self.table.iter().map(read).collect()
    }

    /// Refuses keys that nobody asked for. To be called when everything was read.
    pub fn finish(self) -> Result<(), ProfileError> {
        let asked = self.asked.borrow();
        let unknown = self.table.keys().find(|key| !asked.contains(key.get_ref().as_ref()));
        let Some(key) = unknown else { return Ok(()) };
        let nearest = nearest(key.get_ref(), &asked);
        Err(self
            .text
            .error(key.span().start, &self.path(key.get_ref()), Fault::Unknown { nearest }))
    }

    /// Makes an error about a value that stands there twice.
    pub fn twice(&self, key: &'static str, what: String) -> ProfileError {
        let at = self.find(key).map_or(self.place.start, |(_, value)| value.span().start);
        self.text.error(at, &self.path(key), Fault::Twice { what })
    }

    /// Makes an error about a value that could be read and does not do.
    pub fn unfit(&self, key: &'static str, wanted: &'static str, found: &str) -> ProfileError {
        let at = self.find(key).map_or(self.place.start, |(_, value)| value.span().start);
        let found = found.to_owned();
        self.text.error(at, &self.path(key), Fault::Wrong { wanted, found })
    }

    fn value(&self, key: &'static str, wanted: &'static str) -> Result<(Range<usize>, &'t DeValue<'t>), ProfileError> {
        self.asked.borrow_mut().insert(key);
        let missing = || self.missing(key, wanted);
        let (_, value) = self.find(key).ok_or_else(missing)?;
        Ok((value.span(), value.get_ref()))
    }

    /// A misspelt key is reported as such rather than as a missing one, because that is what to correct.
    fn missing(&self, key: &'static str, wanted: &'static str) -> ProfileError {
        let known = BTreeSet::from([key]);
        let misspelt = self
            .table
            .keys()
            .find(|found| nearest(found.get_ref(), &known).is_some());
        match misspelt {
            Some(found) => {
                let nearest = Some(key.to_owned());
                self.text.error(
                    found.span().start,
                    &self.path(found.get_ref()),
                    Fault::Unknown { nearest },
                )
            }
            None => self
                .text
                .error(self.place.start, &self.path(key), Fault::Missing { wanted }),
        }
    }

    fn find(&self, key: &str) -> Option<(&'t Key<'t>, &'t Spanned<DeValue<'t>>)> {
        self.table.iter().find(|(name, _)| name.get_ref() == key)
    }

    fn wrong(&self, key: &str, at: &Range<usize>, wanted: &'static str, found: &DeValue<'_>) -> ProfileError {
        let found = found.as_str().map_or_else(|| kind(found), |text| format!("\"{text}\""));
        self.text
            .error(at.start, &self.path(key), Fault::Wrong { wanted, found })
    }

    fn path(&self, key: &str) -> String {
        if self.name.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.name)
        }
    }
}

/// Names the type of a value in plain words.
fn kind(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(number) => return number.as_str().to_owned(),
        DeValue::Float(_) => "a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
    .to_owned()
}
