//! Reading the forms of a page, as far as the simulation's own pages need it.

/// A form with what would be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub action: String,
    fields: Vec<(String, String)>,
    ticks: Vec<(String, String)>,
    buttons: Vec<(String, String)>,
}

impl Form {
    /// Whether there is a button or a hidden field that sends this step.
    pub fn offers(&self, step: &str) -> bool {
        self.buttons
            .iter()
            .chain(&self.fields)
            .any(|(name, value)| name == "step" && value == step)
    }

    /// Whether there is a field of this name to fill in.
    pub fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|(name, _)| name == field)
    }

    /// Whether the page's script sends it without being asked.
    pub fn posts_by_itself(&self, html: &str) -> bool {
        html.contains("/demo/submit.js") && self.buttons.iter().all(|(name, _)| name.is_empty())
    }

    /// The same form with a field filled in.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(other, _)| other != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same form with a box ticked, if it has one.
    pub fn tick(mut self, name: &str) -> Self {
        let ticked = self.ticks.iter().filter(|(other, _)| other == name).cloned();
        self.fields.extend(ticked.collect::<Vec<_>>());
        self
    }

    /// The same form, sent by the button for `step`.
    pub fn pressing(self, step: &str) -> Self {
        self.with("step", step)
    }

    /// What is sent.
    pub fn values(&self) -> &[(String, String)] {
        &self.fields
    }
}

/// All forms that post, in the order of the page.
pub(super) fn forms(html: &str) -> Vec<Form> {
    html.split("<form ")
        .skip(1)
        .filter_map(|rest| rest.split("</form>").next())
        .map(form)
        .collect()
}

/// The text between `<title>` and its end.
pub(super) fn title(html: &str) -> String {
    let inside = html
        .split("<title>")
        .nth(1)
        .and_then(|rest| rest.split("</title>").next());
    unescaped(inside.unwrap_or_default())
}

/// The text of the body without markup, each piece separated by one space.
pub(super) fn text(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let pieces = body
        .split('<')
        .skip(1)
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| unescaped(text));
    let joined = pieces.collect::<Vec<_>>().join(" ");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn form(inside: &str) -> Form {
    let (own, content) = inside.split_once('>').unwrap_or((inside, ""));
    let mut form = Form {
        action: attribute(own, "action").unwrap_or_default(),
        fields: vec![],
        ticks: vec![],
        buttons: vec![],
    };
    for tag in content.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let pair = || {
            let value = attribute(tag, "value").unwrap_or_default();
            (attribute(tag, "name").unwrap_or_default(), value)
        };
        match tag.split_whitespace().next() {
            Some("input") if attribute(tag, "type").as_deref() == Some("checkbox") => form.ticks.push(pair()),
            Some("input" | "textarea") => form.fields.push(pair()),
            Some("button") => form.buttons.push(pair()),
            _ => {}
        }
    }
    form
}

/// The value of an attribute; our pages always quote them.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3);
    let start = start.or_else(|| tag.starts_with(&format!("{name}=\"")).then_some(name.len() + 2))?;
    tag[start..].split('"').next().map(unescaped)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_its_fields_ticks_and_buttons() {
        let html = "<body><form method=\"post\" action=\"/a?b=1&amp;c=2\"><input type=\"hidden\" name=\"flow\" \
                    value=\"x&lt;y\"><input type=\"checkbox\" name=\"all\" value=\"true\"><button name=\"step\" \
                    value=\"accept\">Yes</button></form>";
        let form = forms(html).remove(0);

        assert_eq!(form.action, "/a?b=1&c=2");
        assert!(form.offers("accept") && !form.offers("cancel"));
        let sent = form.tick("all").pressing("accept");
        let expected = [("flow", "x<y"), ("all", "true"), ("step", "accept")];
        assert_eq!(
            sent.values(),
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn the_text_of_a_page_has_no_markup() {
        assert_eq!(
            text("<head></head><body class=\"a\"><h1>A &amp; B</h1>\n<p>c</p></body>"),
            "A & B c"
        );
    }
}
