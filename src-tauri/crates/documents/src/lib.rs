//! Writes what leaves the program as a document: scripts, reports, hand-offs. No I/O.
