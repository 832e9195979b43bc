//! Says every sentence that a person reads, from the Project Fluent catalogues in ui/locales. No I/O.
