//! Puts the catalogue's words into the command line's help.
//!
//! A command's text is `help-{command}`, an option's `help-{command}-{option}` or, for what several commands share,
//! `help-option-{option}`.

use clap::{Arg, Command, CommandFactory as _};
use texts::Language;

use super::environment::variable;

/// The whole command line with its help in `language`.
pub fn command(language: Language) -> Command {
    let root = super::Arguments::command();
    described(root, "help", language).after_help(say("help-after", language))
}

fn described(command: Command, path: &str, language: Language) -> Command {
    let children: Vec<String> = command
        .get_subcommands()
        .map(|child| child.get_name().to_owned())
        .collect();
    let path_of = path.to_owned();
    let command = command
        .about(say(path, language))
        .mut_args(move |argument| with_text(argument, &path_of, language));
    children.into_iter().fold(command, |command, child| {
        let path = format!("{path}-{child}");
        command.mut_subcommand(child, |command| described(command, &path, language))
    })
}

fn with_text(argument: Arg, path: &str, language: Language) -> Arg {
    let text = say(&text_id(&argument, path, language), language);
    match variable(argument.get_id().as_str()) {
        Some(variable) => argument.help(format!("{text} [env: {variable}]")),
        None => argument.help(text),
    }
}

/// The command's own text for an option, else the one that all commands share.
fn text_id(argument: &Arg, path: &str, language: Language) -> String {
    let name = argument.get_id().as_str().replace('_', "-");
    let own = format!("{path}-{name}");
    if texts::has(&own, language) {
        own
    } else {
        format!("help-option-{name}")
    }
}

fn say(id: &str, language: Language) -> String {
    texts::say(id, &texts::Values::new(), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each(command: &Command, path: &str, look: &mut dyn FnMut(&Command, &str)) {
        look(command, path);
        for child in command.get_subcommands() {
            each(child, &format!("{path}-{}", child.get_name()), look);
        }
    }

    #[test]
    fn every_command_and_option_has_its_text() {
        let language = Language::default();
        let mut missing = Vec::new();
        each(&super::super::Arguments::command(), "help", &mut |command, path| {
            let ids = command
                .get_arguments()
                .map(|argument| text_id(argument, path, language));
            missing.extend(ids.chain([path.to_owned()]).filter(|id| !texts::has(id, language)));
        });

        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn the_command_line_is_consistent() {
        command(Language::default()).debug_assert();
    }
}
