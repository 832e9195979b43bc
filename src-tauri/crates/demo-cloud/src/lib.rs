//! A simulated Microsoft cloud on loopback, for demonstrations, training and tests.
//!
//! It speaks the protocols as Microsoft documents them and is as strict as Microsoft is, over real HTTP, so that any
//! standard OAuth or Graph client can use it. It shares no type with our client: a shared type would hide a wrong
//! field name. It holds no real data and every page says that it is a demo.

pub mod identity;
pub mod log;
pub mod model;
pub mod pages;
pub mod person;
pub mod scenario;
pub mod server;
pub mod simulation;
pub mod tokens;

mod azure;
mod control;
mod faults;
mod graph;
mod licensing;
mod loopback;
mod portal;
mod principals;

pub use model::World;
pub use scenario::Scenario;
pub use server::Server;
pub use simulation::Simulation;
