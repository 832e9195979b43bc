//! How long a throttled or failing read is tried again, and how long each pause is.

use std::time::{Duration, SystemTime};

use tokio::time::Instant;

/// The limits of trying again; [`Default`] is what people meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Tries of one request, the first included.
    pub tries: u32,
    /// The first pause when the server names none; each further one is twice as long.
    pub first_pause: Duration,
    /// No pause is longer than this. A server that asks for a longer one is not waited for: asking again before it ends
    /// would prolong the throttling.
    pub longest_pause: Duration,
    /// Everything that belongs to one call ends by then.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            tries: 5,
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(60),
            whole: Duration::from_secs(120),
        }
    }
}

impl Patience {
    /// Begins to count the tries of one call.
    pub(crate) fn start(self) -> Attempts {
        Attempts {
            patience: self,
            made: 1,
            ends: Instant::now() + self.whole,
        }
    }

    /// Tells whether a server that asks for this pause is waited for at all.
    pub(crate) fn bears(self, asked: Option<Duration>) -> bool {
        asked.is_none_or(|asked| asked <= self.longest_pause)
    }

    /// The pause after the `made`th try: what the server asked for, otherwise longer each time with jitter.
    fn pause(self, made: u32, asked: Option<Duration>, chance: f64) -> Duration {
        let doubled = self
            .first_pause
            .saturating_mul(2_u32.saturating_pow(made.saturating_sub(1)));
        asked.unwrap_or_else(|| doubled.min(self.longest_pause).mul_f64(0.5 + chance / 2.0))
    }
}

/// The tries of one call so far.
#[derive(Debug)]
pub(crate) struct Attempts {
    patience: Patience,
    made: u32,
    ends: Instant,
}

impl Attempts {
    /// Tells whether a server that asks for this pause is waited for at all.
    pub(crate) fn bear(&self, asked: Option<Duration>) -> bool {
        self.patience.bears(asked)
    }

    /// When the whole call ends.
    pub(crate) fn ends(&self) -> Instant {
        self.ends
    }

    /// Waits before the next try; false means that no further one is allowed.
    pub(crate) async fn pause(&mut self, asked: Option<Duration>) -> bool {
        if !self.patience.bears(asked) {
            return false;
        }
        let pause = self.patience.pause(self.made, asked, chance());
        if self.made >= self.patience.tries || Instant::now() + pause >= self.ends {
            return false;
        }
        self.made += 1;
        tokio::time::sleep(pause).await;
        true
    }
}

/// A number from 0 to 1 that keeps clients from coming back together.
fn chance() -> f64 {
    getrandom::u32().map_or(1.0, |drawn| f64::from(drawn) / f64::from(u32::MAX))
}

/// Reads `Retry-After`: seconds, or an HTTP date (RFC 9110, section 10.2.3), which counts from the server's own `Date`.
///
/// A date that has passed means now; anything else unreadable means that nothing was asked for.
pub(crate) fn retry_after(value: &str, server_time: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.parse().ok().map(Duration::from_secs);
    }
    let until = httpdate::parse_http_date(value).ok()?;
    Some(until.duration_since(server_time).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000)
    }

    #[test]
    fn a_date_that_has_passed_means_now() {
        assert_eq!(
            retry_after("Wed, 21 Oct 2015 07:28:00 GMT", now()),
            Some(Duration::ZERO)
        );
    }

    #[test]
    fn something_else_asks_for_nothing() {
        for value in ["", "soon", "-1", "1.5", "99999999999999999999999"] {
            assert_eq!(retry_after(value, now()), None, "{value}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_server_is_waited_for_unless_it_asks_for_more_than_a_minute() {
        let mut attempts = Patience::default().start();
        let begun = Instant::now();

        assert!(attempts.pause(Some(Duration::from_secs(7))).await);
        assert_eq!(begun.elapsed(), Duration::from_secs(7));
        assert!(attempts.pause(Some(Duration::from_secs(60))).await);
        assert_eq!(begun.elapsed(), Duration::from_secs(67));
        assert!(!attempts.pause(Some(Duration::from_secs(61))).await);
        assert!(!attempts.pause(Some(Duration::MAX)).await);
        assert_eq!(begun.elapsed(), Duration::from_secs(67));
    }

    #[tokio::test(start_paused = true)]
    async fn five_tries_are_all() {
        let mut attempts = Patience::default().start();

        let mut pauses = 0;
        while attempts.pause(None).await {
            pauses += 1;
        }

        assert_eq!(pauses, 4);
    }

    #[tokio::test(start_paused = true)]
    async fn no_pause_begins_that_would_outlast_the_call() {
        let mut attempts = Patience {
            whole: Duration::from_secs(30),
            ..Patience::default()
        }
        .start();
        let begun = Instant::now();

        assert!(!attempts.pause(Some(Duration::from_secs(31))).await);
        assert_eq!(begun.elapsed(), Duration::ZERO);
    }

    proptest! {
        #[test]
        fn seconds_are_read_as_they_stand(seconds in 0_u64..1_000_000, before in " {0,3}", after in " {0,3}") {
            prop_assert_eq!(retry_after(&format!("{before}{seconds}{after}"), now()), Some(Duration::from_secs(seconds)));
        }

        #[test]
        fn a_date_counts_from_the_servers_own_clock(seconds in 0_u64..1_000_000) {
            let date = httpdate::fmt_http_date(now() + Duration::from_secs(seconds));

            prop_assert_eq!(retry_after(&date, now()), Some(Duration::from_secs(seconds)));
        }

        #[test]
        fn reading_never_panics(value in "\\PC*") {
            let _ = retry_after(&value, now());
        }

        #[test]
        fn every_pause_stays_within_its_limits(made in 1_u32..100, asked in proptest::option::of(0_u64..=60), chance in 0.0..=1.0_f64) {
            let patience = Patience::default();
            let pause = patience.pause(made, asked.map(Duration::from_secs), chance);

            prop_assert!(pause <= patience.longest_pause);
            if asked.is_none() {
                prop_assert!(pause >= patience.first_pause / 2);
            }
        }
    }
}
