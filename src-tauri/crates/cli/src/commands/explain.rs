//! `explain`: what an error code or a pasted page means, without a network.

use readiness::diagnosis;

use crate::{arguments::Explain, exit::Exit, render::diagnosis as render, terminal::Terminal};

/// Explains every code that is found.
pub fn run(explain: &Explain, terminal: &Terminal) -> Exit {
    let text = explain.text.join(" ");
    let explained = diagnosis::explain(&text);
    terminal.result(&explained, |page| render::lay_out(page, &explained, terminal.language));
    Exit::Ready
}
