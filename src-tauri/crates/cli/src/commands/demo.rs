//! `demo`: the simulated organisation, served for other programs or shown at once.

use std::sync::Arc;

use engine::{
    demo,
    demo::Demo,
    failure::Failure,
    progress::{Listener, Progress},
};

use crate::{
    arguments::{Demo as Verb, DemoServe, DemoShow},
    exit::Exit,
    progress::{Shown, print_line},
    render::{page::Page, report, say_of, scenarios},
    terminal::Terminal,
};

/// Runs a verb of the demo.
pub async fn run(verb: Verb, terminal: &Terminal) -> Result<Exit, Failure> {
    match verb {
        Verb::Serve(arguments) => serve(&arguments, terminal).await,
        Verb::Show(arguments) => show(&arguments, terminal).await,
        Verb::Scenarios => {
            let situations = demo::situations();
            terminal.result(&situations, |page| {
                scenarios::lay_out(page, &situations, terminal.language);
            });
            Ok(Exit::Ready)
        }
    }
}

/// Serves until Ctrl+C.
async fn serve(arguments: &DemoServe, terminal: &Terminal) -> Result<Exit, Failure> {
    let demo = Demo::start(&arguments.scenario, arguments.port).await?;
    let url = demo.url()?;
    let situation = demo.situation();
    let running = serde_json::json!({ "url": url, "scenario": situation });
    terminal.result(&running, |page| serving(page, &demo, url.as_str(), terminal));
    std::future::pending().await
}

fn serving(page: &mut Page, demo: &Demo, url: &str, terminal: &Terminal) {
    let values = |id: &str| {
        let named = [
            ("url", url.trim_end_matches('/').to_owned()),
            ("scenario", demo.situation().name),
            ("summary", demo.situation().summary),
            ("tenant", demo.domain().to_owned()),
            ("username", demo.checker().to_owned()),
            ("account", demo.account().to_owned()),
        ];
        say_of(id, named, terminal.language)
    };
    page.paragraph(0, &values("demo-serving"));
    page.paragraph(0, &values("demo-situation"));
    page.gap();
    page.paragraph(0, &values("demo-try"));
}

/// Starts a situation, has the demo's own person sign in, and prints the report. Nothing is kept.
async fn show(arguments: &DemoShow, terminal: &Terminal) -> Result<Exit, Failure> {
    let demo = Demo::start(&arguments.scenario, 0).await?;
    let report = {
        let (_shown, listener) = Shown::start(terminal);
        demo.show(&by_itself(&demo, listener, terminal)).await?
    };
    terminal.result(&report, |page| report::lay_out(page, &report, None, terminal.language));
    Ok(Exit::Ready)
}

/// Says who signs in, in place of what a person would have to do.
fn by_itself(demo: &Demo, listener: Listener, terminal: &Terminal) -> Listener {
    let (checker, account) = (demo.checker().to_owned(), demo.account().to_owned());
    let (language, quiet) = (terminal.language, terminal.quiet);
    Arc::new(move |news| match news {
        Progress::SignInOpens { app, mago, .. } if !quiet => {
            let username = if mago.is_some() { &account } else { &checker };
            let values = [("username", username.clone()), ("app", app)];
            print_line(&say_of("progress-demo-person", values, language));
        }
        Progress::SignInOpens { .. } | Progress::Browser(_) => {}
        news => listener(news),
    })
}
