//! What the lines do, line by line.

use crate::all::scripts;

#[test]
fn the_parts_cover_every_line_in_order() {
    for script in scripts() {
        let mut next = 1;
        for part in &script.parts {
            assert_eq!(part.first_line, next, "{}", script.file_name);
            assert!(part.last_line >= part.first_line, "{}: {part:?}", script.file_name);
            assert!(!part.does.starts_with("script-part-"), "{}", part.does);
            next = part.last_line + 1;
        }
        assert_eq!(next as usize, script.text.lines().count() + 1, "{}", script.file_name);
        assert!(script.parts.len() >= 6, "{}", script.file_name);
    }
}
