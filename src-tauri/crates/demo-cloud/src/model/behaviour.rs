//! How the simulated servers behave.

use std::time::Duration;

/// Knobs of a scenario, adjustable while it runs.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own that scenarios combine freely"
)]
pub struct Behaviour {
    /// Added to every answer.
    pub latency: Duration,
    /// How long new objects stay invisible to readers.
    pub replication_delay: Duration,
    /// Every nth Graph answer, batch items included, is a 429; 0: none.
    pub throttle_every: u32,
    /// What `Retry-After` then says.
    pub retry_after: Duration,
    /// Every nth connection-level answer is broken off midway; 0: none.
    pub drop_every: u32,
    /// Every answer is an HTML page of somebody else (captive portal).
    pub captive_portal: bool,
    /// Seconds by which the server's clock is ahead of ours.
    pub clock_ahead: i64,
    /// Lifetime of access tokens.
    pub access_token_seconds: Option<u64>,
    /// Length of refresh tokens in bytes; 0: the usual 1.5 kB.
    pub refresh_token_length: usize,
    /// Items on a page of a list; 0: Graph's 100.
    pub page_size: usize,
    /// True: the first page of every list is empty and has a next link, as Graph may do.
    pub empty_first_page: bool,
    /// True: a `$batch` is throttled as a whole as well, not only its items.
    pub throttle_whole_batches: bool,
    /// True: a Graph token of a client with the `cp1` capability is challenged until its sign-in answered a challenge.
    pub claims_challenge: bool,
    /// Seconds between device-code polls; `None`: Entra's 5.
    pub device_code_interval: Option<u64>,
    /// How long a deleted application keeps its name; `None`: ten minutes, which is about Entra's.
    pub deleted_name_seconds: Option<u64>,
    /// Lifetime of a device code; `None`: Entra's 900.
    pub device_code_seconds: Option<u64>,
}
