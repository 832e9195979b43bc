//! Keeps secrets in the operating system's own store, and nowhere else.
