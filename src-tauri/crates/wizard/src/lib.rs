//! Decides what the wizard shows next: a state machine from events to effects and the View. No I/O, no clock, no async.
