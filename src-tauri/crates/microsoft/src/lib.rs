//! Talks to Microsoft Entra and Microsoft Graph over HTTP: discovery, sign-in, device code, Graph with batches.
