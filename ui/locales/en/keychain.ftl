# The operating system's store for secrets: Keychain on macOS, Credential Manager on Windows, Secret Service on Linux.

problem-keychain-full = The sign-in is too large to be stored on this computer.
    .hint = Nothing was stored. Go on with this session only, and tell us about it with the details below.
