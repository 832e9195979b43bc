//! Listens on the loopback addresses that the redirect may mean, and nowhere else.

use std::{
    io,
    net::{Ipv4Addr, Ipv6Addr},
};

use tokio::net::{TcpListener, TcpStream};

use super::Redirect;
use crate::{error::Error, sign_in::Failure};

/// How many ports are tried until one is free on both loopback addresses.
const TRIES: u32 = 20;

/// One port, on 127.0.0.1 and, for the name `localhost`, on `[::1]`. Closed by dropping it.
#[derive(Debug)]
pub(super) struct Listener {
    ipv4: TcpListener,
    /// `None`: the redirect is by address, or this computer has no IPv6.
    ipv6: Option<TcpListener>,
    port: u16,
}

impl Listener {
    /// Binds the port of the redirect, or any free one.
    pub(super) async fn bind(redirect: &Redirect) -> Result<Self, Error> {
        for _ in 0..TRIES {
            match Self::try_bind(redirect, redirect.port().unwrap_or(0)).await {
                Ok(listener) => return Ok(listener),
                Err(error) if error.kind() != io::ErrorKind::AddrInUse => return Err(Failure::Listener(error).into()),
                Err(_) => {}
            }
            if let Some(port) = redirect.port() {
                return Err(Failure::PortInUse { port }.into());
            }
        }
        Err(Failure::Listener(io::ErrorKind::AddrInUse.into()).into())
    }

    /// The port.
    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// The redirect address to send along.
    pub(super) fn redirect_uri(&self, redirect: &Redirect) -> String {
        redirect.on_port(self.port)
    }

    /// Waits for somebody to connect.
    pub(super) async fn accept(&self) -> io::Result<TcpStream> {
        let over_ipv6 = async {
            match &self.ipv6 {
                Some(listener) => listener.accept().await,
                None => std::future::pending().await,
            }
        };
        let (stream, _) = tokio::select! {
            accepted = self.ipv4.accept() => accepted,
            accepted = over_ipv6 => accepted,
        }?;
        Ok(stream)
    }

    async fn try_bind(redirect: &Redirect, port: u16) -> io::Result<Self> {
        let ipv4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = ipv4.local_addr()?.port();
        let ipv6 = if redirect.is_by_name() {
            over_ipv6(port).await?
        } else {
            None
        };
        Ok(Self { ipv4, ipv6, port })
    }
}

/// Binds the same port on `[::1]`. Only a port in use is an error: a computer without IPv6 sends nobody there.
async fn over_ipv6(port: u16) -> io::Result<Option<TcpListener>> {
    match TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await {
        Ok(listener) => Ok(Some(listener)),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(error),
        Err(error) => {
            tracing::debug!(%error, "no IPv6 loopback");
            Ok(None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_name_is_served_on_both_loopback_addresses_and_an_address_on_one() {
        let by_name = Listener::bind(&Redirect::default()).await.unwrap();
        let by_address = Listener::bind(&"http://127.0.0.1".parse().unwrap()).await.unwrap();

        assert!(by_name.ipv4.local_addr().unwrap().ip().is_loopback());
        if let Some(ipv6) = &by_name.ipv6 {
            assert_eq!(ipv6.local_addr().unwrap(), (Ipv6Addr::LOCALHOST, by_name.port()).into());
        }
        assert!(by_address.ipv6.is_none());
    }

    #[tokio::test]
    async fn a_fixed_port_in_use_is_named() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = taken.local_addr().unwrap().port();

        let error = Listener::bind(&format!("http://localhost:{port}").parse().unwrap())
            .await
            .unwrap_err();

        assert!(
            matches!(error, Error::SignIn(Failure::PortInUse { port: named }) if named == port),
            "{error}"
        );
    }

    #[tokio::test]
    async fn a_port_taken_on_the_other_address_is_passed_over() {
        let Ok(taken) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).await else {
            return;
        };
        let port = taken.local_addr().unwrap().port();

        let error = Listener::try_bind(&Redirect::default(), port).await.unwrap_err();

        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    }
}
