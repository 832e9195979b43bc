//! Which script is wanted, by the codes that the report has too.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use readiness::script::{Dialect, ScriptPurpose};

/// Reads what a script is for.
pub fn purpose() -> impl TypedValueParser<Value = ScriptPurpose> {
    let codes = ScriptPurpose::ALL.iter().map(|purpose| purpose.code());
    PossibleValuesParser::new(codes).try_map(|code| ScriptPurpose::from_code(&code).ok_or("unknown"))
}

/// Reads the tool that a script is for.
pub fn dialect() -> impl TypedValueParser<Value = Dialect> {
    let codes = Dialect::ALL.iter().map(|dialect| dialect.code());
    PossibleValuesParser::new(codes).try_map(|code| Dialect::from_code(&code).ok_or("unknown"))
}
