//! Writes what leaves the program as a document: scripts, and whatever else is handed to somebody.
//!
//! Everything here is pure: values in, text out; nothing is read, saved or run. A document never holds a secret or a
//! token, and nothing but validated ids and fixed words is ever put into a script. A hand-off names the account that Mago
//! will use, because whoever assigns its licence has to know it.

pub mod hand_off;
pub mod script;
