//! What the program tells about itself, for those who look into it: off unless `MAGO_SETUP_LOG` asks for it.

use tracing_subscriber::EnvFilter;

/// Starts the log on standard error when `MAGO_SETUP_LOG` is set, for example to `debug` or `microsoft=trace`.
pub fn start() {
    if let Ok(filter) = EnvFilter::try_from_env("MAGO_SETUP_LOG") {
        tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .init();
    }
}
