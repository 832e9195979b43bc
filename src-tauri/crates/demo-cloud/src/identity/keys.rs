//! The key that signs identity tokens, made anew in every process.

use std::sync::LazyLock;

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// An RSA key with its id.
pub(crate) struct SigningKey {
    pair: KeyPair,
    id: String,
}

/// The key of this process, made when it is first needed.
pub(crate) fn signing_key() -> &'static SigningKey {
    static KEY: LazyLock<SigningKey> = LazyLock::new(SigningKey::generate);
    &KEY
}

impl SigningKey {
    fn generate() -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).expect("the operating system gives randomness");
        let public = pair.public_key().as_der().expect("a fresh key can be encoded");
        let id = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(public.as_ref()));
        Self { pair, id }
    }

    /// Signs `claims` with RS256 (RFC 7515).
    pub(crate) fn sign(&self, claims: &Value) -> String {
        let header = json!({ "typ": "JWT", "alg": "RS256", "kid": self.id });
        let message = format!("{}.{}", encoded(&header), encoded(claims));
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                message.as_bytes(),
                &mut signature,
            )
            .expect("a fresh key can sign");
        format!("{message}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
    }

    /// The public half as a JSON Web Key Set (RFC 7517), with the issuer that it counts for as at Entra.
    pub(crate) fn public_keys(&self, issuer: &str) -> Value {
        let public = self.pair.public_key();
        let number = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
        json!({ "keys": [{
            "kty": "RSA",
            "use": "sig",
            "alg": "RS256",
            "kid": self.id,
            "x5t": self.id,
            "n": number(public.modulus().big_endian_without_leading_zero()),
            "e": number(public.exponent().big_endian_without_leading_zero()),
            "issuer": issuer,
            "cloud_instance_name": "demo",
        }] })
    }
}

fn encoded(value: &Value) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(value.to_string())
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::jwk::JwkSet;
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};

    use super::*;

    #[test]
    fn what_is_signed_is_verified_with_the_published_key() {
        let keys: JwkSet = serde_json::from_value(signing_key().public_keys("x")).unwrap();
        let token = signing_key().sign(&json!({ "aud": "app", "exp": 4_000_000_000_u64, "name": "Ada" }));

        let key = DecodingKey::from_jwk(&keys.keys[0]).unwrap();
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_audience(&["app"]);
        let claims = decode::<Value>(&token, &key, &validation).unwrap().claims;

        assert_eq!(claims["name"], "Ada");
    }
}
