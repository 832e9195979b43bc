//! The address of a proxy, as far as this program can use it.

use texts::{Language, Values};
use url::Url;

/// Reads an address; one that would be passed over in silence is refused.
pub fn parse(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).ok();
    let usable = |url: &Url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    url.filter(usable)
        .ok_or_else(|| texts::say("option-proxy-wanted", &Values::new(), Language::default()))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_addresses_that_are_used_are_taken() {
        assert!(parse("http://ada:secret@proxy.example:3128").is_ok());
        assert!(parse("https://proxy.example").is_ok());
        for text in [
            "proxy.example:3128",
            "127.0.0.1:3128",
            "foo://proxy.example",
            "socks5://proxy.example",
            "",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
