//! The project's own chores: `cargo xtask check`.
fn main() {}
