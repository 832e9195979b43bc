//! Performs the work: jobs that ask Microsoft and the keychain, their persistence, and the API of both front doors.
