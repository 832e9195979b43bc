//! Guesses which known key an unknown one was meant to be.

use std::collections::BTreeSet;

/// Finds the known key that looks most like an unknown one, when any does.
pub fn nearest(unknown: &str, known: &BTreeSet<&'static str>) -> Option<String> {
    let by_distance = known.iter().map(|known| (distance(unknown, known), *known));
    let (distance, known) = by_distance.min()?;
    (distance > 0 && distance <= (known.len() / 3).max(1)).then(|| known.to_owned())
}

/// Counts the letters to insert, delete or replace (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let first: Vec<usize> = (0..=to.len()).collect();
    let last = from.chars().enumerate().fold(first, |above, (row, letter)| {
        let mut line = vec![row + 1];
        for (column, wanted) in to.iter().enumerate() {
            let replaced = above[column] + usize::from(letter != *wanted);
            line.push(replaced.min(above[column + 1] + 1).min(line[column] + 1));
        }
        line
    });
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_another_word_is_not() {
        let known = BTreeSet::from(["app_id", "sign_in", "name"]);

        assert_eq!(nearest("sing_in", &known).as_deref(), Some("sign_in"));
        assert_eq!(nearest("appid", &known).as_deref(), Some("app_id"));
        assert_eq!(nearest("nam", &known).as_deref(), Some("name"));
        assert_eq!(nearest("colour", &known), None);
        assert_eq!(nearest("name", &known), None);
    }
}
