//! Writes what leaves the program as a document: scripts today, and whatever else is handed to somebody.
//!
//! Everything here is pure: values in, text out; nothing is read, saved or run. A document never holds a secret, a token
//! or an address of a person, and nothing but validated ids and fixed words is ever put into a script.

pub mod script;
