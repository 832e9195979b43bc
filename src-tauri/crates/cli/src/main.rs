//! Starts the terminal front.
fn main() {}
