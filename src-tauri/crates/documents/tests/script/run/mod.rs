//! POSIX scripts, run by dash and by bash with stand-ins for the tools and for `sleep`.

mod bench;
mod create_acs;
mod others;
mod pasted;
mod sign_in;
