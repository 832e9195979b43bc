//! Stands in for a browser with a person in it: opens the address that it is given, signs in to the demo organisation
//! as `PERSON`, and goes on to the program's own page. `cargo xtask bench` puts it where the system looks for a browser.

use std::{error::Error, process::ExitCode};

use demo_cloud::{person::Person, scenario::base};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("no address was given")?;
    let mut person = Person::new(&std::env::var("PERSON")?, base::PASSWORD)?;
    let ended = person.open(&address).await?;
    Ok(match ended.error_code {
        Some(_) => ExitCode::FAILURE,
        None => ExitCode::SUCCESS,
    })
}
