//! `$filter`, as far as the simulated resources offer it: `eq`, `in` with 15 values, `startswith`, `and`, `or`.

use serde_json::Value;

use super::{
    answer::Failure,
    schema::Schema,
    words::{Word, Words},
};

/// How many values `in`, or alternatives `or`, may have (Graph, "Use the $filter query parameter").
const MOST_VALUES: usize = 15;
const DEEPEST: usize = 20;

/// A condition on an object.
#[derive(Debug)]
pub(super) enum Filter {
    /// The property equals one of the values.
    OneOf(&'static str, Vec<Value>),
    /// The property starts with the text.
    StartsWith(&'static str, String),
    /// All of them hold.
    All(Vec<Filter>),
    /// One of them holds.
    Any(Vec<Filter>),
}

impl Filter {
    /// Reads a condition on objects of `schema`.
    pub(super) fn parse(text: &str, schema: &Schema) -> Result<Self, Failure> {
        let mut parser = Parser {
            words: Words::of(text).ok_or_else(syntax)?,
            schema,
        };
        let filter = parser.any(0)?;
        match parser.words.next() {
            None => Ok(filter),
            Some(_) => Err(syntax()),
        }
    }

    /// Tells whether an object with all its properties meets the condition.
    pub(super) fn holds(&self, object: &Value) -> bool {
        match self {
            Self::OneOf(property, values) => values.iter().any(|value| same(&object[property], value)),
            Self::StartsWith(property, start) => object[property]
                .as_str()
                .is_some_and(|text| text.to_lowercase().starts_with(&start.to_lowercase())),
            Self::All(filters) => filters.iter().all(|filter| filter.holds(object)),
            Self::Any(filters) => filters.iter().any(|filter| filter.holds(object)),
        }
    }
}

/// Compares without regard to case, as the directory does.
fn same(property: &Value, value: &Value) -> bool {
    match (property.as_str(), value.as_str()) {
        (Some(property), Some(value)) => property.to_lowercase() == value.to_lowercase(),
        _ => property == value,
    }
}

struct Parser<'a> {
    words: Words,
    schema: &'a Schema,
}

impl Parser<'_> {
    fn any(&mut self, depth: usize) -> Result<Filter, Failure> {
        let mut filters = vec![self.all(depth)?];
        while self.words.take("or") {
            filters.push(self.all(depth)?);
        }
        not_too_many(filters.len())?;
        Ok(alone_or(filters, Filter::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Filter, Failure> {
        let mut filters = vec![self.one(depth)?];
        while self.words.take("and") {
            filters.push(self.one(depth)?);
        }
        Ok(alone_or(filters, Filter::All))
    }

    fn one(&mut self, depth: usize) -> Result<Filter, Failure> {
        if depth > DEEPEST {
            return Err(syntax());
        }
        match self.words.next() {
            Some(Word::Open) => {
                let inside = self.any(depth + 1)?;
                self.expect(&Word::Close)?;
                Ok(inside)
            }
            Some(Word::Name(name)) if name.eq_ignore_ascii_case("startswith") => self.starts_with(),
            Some(Word::Name(name)) if name.eq_ignore_ascii_case("not") => Err(advanced()),
            Some(Word::Name(name)) => self.comparison(&name),
            _ => Err(syntax()),
        }
    }

    fn comparison(&mut self, name: &str) -> Result<Filter, Failure> {
        let property = self.property(name)?;
        let Some(Word::Name(operator)) = self.words.next() else {
            return Err(syntax());
        };
        match operator.to_ascii_lowercase().as_str() {
            "eq" => Ok(Filter::OneOf(property, vec![self.value()?])),
            "in" => Ok(Filter::OneOf(property, self.values()?)),
            "ne" | "gt" | "ge" | "lt" | "le" => Err(advanced()),
            _ => Err(syntax()),
        }
    }

    fn starts_with(&mut self) -> Result<Filter, Failure> {
        self.expect(&Word::Open)?;
        let Some(Word::Name(name)) = self.words.next() else {
            return Err(syntax());
        };
        let property = self.property(&name)?;
        self.expect(&Word::Comma)?;
        let Value::String(start) = self.value()? else {
            return Err(syntax());
        };
        self.expect(&Word::Close)?;
        Ok(Filter::StartsWith(property, start))
    }

    fn values(&mut self) -> Result<Vec<Value>, Failure> {
        self.expect(&Word::Open)?;
        let mut values = vec![self.value()?];
        loop {
            match self.words.next() {
                Some(Word::Comma) => values.push(self.value()?),
                Some(Word::Close) => break,
                _ => return Err(syntax()),
            }
        }
        not_too_many(values.len())?;
        Ok(values)
    }

    fn value(&mut self) -> Result<Value, Failure> {
        match self.words.next() {
            Some(Word::Text(text)) => Ok(Value::String(text)),
            Some(Word::Name(name)) => literal(&name).ok_or_else(syntax),
            _ => Err(syntax()),
        }
    }

    fn property(&self, name: &str) -> Result<&'static str, Failure> {
        let property = self.schema.property(name)?;
        if self.schema.filterable.contains(&property) {
            return Ok(property);
        }
        Err(Failure::unsupported(format!(
            "Unsupported or invalid query filter clause specified for property '{property}' of resource '{}'.",
            self.schema.name
        )))
    }

    fn expect(&mut self, word: &Word) -> Result<(), Failure> {
        match self.words.next() {
            Some(found) if found == *word => Ok(()),
            _ => Err(syntax()),
        }
    }
}

/// Counts one list or one chain at a time, not the whole condition.
fn not_too_many(count: usize) -> Result<(), Failure> {
    if count <= MOST_VALUES {
        return Ok(());
    }
    Err(Failure::unsupported(format!(
        "Too many child clauses specified in search filter expression containing 'OR' operators: {count}. Max \
         allowed: {MOST_VALUES}."
    )))
}

fn alone_or(mut filters: Vec<Filter>, together: fn(Vec<Filter>) -> Filter) -> Filter {
    match filters.len() {
        1 => filters.remove(0),
        _ => together(filters),
    }
}

fn literal(name: &str) -> Option<Value> {
    match name {
        "true" => Some(true.into()),
        "false" => Some(false.into()),
        "null" => Some(Value::Null),
        _ if uuid::Uuid::try_parse(name).is_ok() => Some(name.into()),
        _ => name.parse::<i64>().ok().map(Into::into),
    }
}

fn syntax() -> Failure {
    Failure::malformed("Invalid filter clause.")
}

fn advanced() -> Failure {
    Failure::unsupported("Operator is not supported because the required headers and parameters are not specified.")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::graph::schema::USER;

    fn matches(filter: &str) -> bool {
        let room =
            json!({ "userPrincipalName": "Room.O'Pier@x.example", "accountEnabled": true, "displayName": "Room" });
        Filter::parse(filter, &USER).is_ok_and(|filter| filter.holds(&room))
    }

    #[test]
    fn conditions_are_understood_and_judged() {
        assert!(matches("userPrincipalName eq 'room.o''pier@X.example'"));
        assert!(matches(
            "userPrincipalName in ('a', 'room.o''pier@x.example') and accountEnabled eq true"
        ));
        assert!(matches("accountEnabled eq false or (startswith(displayName,'ro'))"));
        assert!(!matches("accountEnabled eq false"));
        assert!(!matches("userPrincipalName eq 'nobody'"));
    }

    #[test]
    fn fifteen_values_are_taken_and_sixteen_are_not() {
        let values = |count| vec!["'a'"; count].join(",");

        assert!(Filter::parse(&format!("userPrincipalName in ({})", values(15)), &USER).is_ok());
        assert!(Filter::parse(&format!("userPrincipalName in ({})", values(16)), &USER).is_err());
    }

    #[test]
    fn each_list_and_each_chain_of_alternatives_is_counted_alone() {
        let list = format!("userPrincipalName in ({})", vec!["'a'"; 15].join(","));
        let chain = |count, word: &str| vec!["accountEnabled eq true"; count].join(word);

        assert!(Filter::parse(&format!("{list} and {list}"), &USER).is_ok());
        assert!(Filter::parse(&format!("{list} and ({})", chain(15, " or ")), &USER).is_ok());
        assert!(Filter::parse(&chain(16, " and "), &USER).is_ok());
        assert!(Filter::parse(&chain(16, " or "), &USER).is_err());
        assert!(Filter::parse(&format!("{list} and ({})", chain(16, " or ")), &USER).is_err());
    }

    #[test]
    fn what_graph_refuses_is_refused() {
        for filter in [
            "",
            "userPrincipalName",
            "userPrincipalName eq",
            "userPrincipalName ne 'a'",
            "not (accountEnabled eq true)",
            "nosuch eq 'a'",
            "assignedPlans eq 'a'",
            "userPrincipalName eq 'a' 'b'",
            "userPrincipalName eq 'a",
            "userPrincipalName in ()",
            "(userPrincipalName eq 'a'",
        ] {
            assert!(Filter::parse(filter, &USER).is_err(), "{filter}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in "[a-z'(), =\\PC]{0,80}") {
            let _ = Filter::parse(&text, &USER);
        }

        #[test]
        fn every_quoted_name_finds_itself(name in "\\PC{0,30}") {
            let filter = format!("displayName eq '{}'", name.replace('\'', "''"));
            let object = json!({ "displayName": name });
            prop_assert!(Filter::parse(&filter, &USER).is_ok_and(|filter| filter.holds(&object)));
        }
    }
}
