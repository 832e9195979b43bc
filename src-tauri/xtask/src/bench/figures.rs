//! Several measurements of the same thing.

/// What was measured, in any order.
#[derive(Debug, Default)]
pub struct Figures(Vec<f64>);

impl Figures {
    /// Adds one measurement.
    pub fn add(&mut self, figure: f64) {
        let place = self.0.partition_point(|earlier| *earlier < figure);
        self.0.insert(place, figure);
    }

    /// The middle one; half of them are below. Not a number when there is none.
    pub fn median(&self) -> f64 {
        self.at(1, 2)
    }

    /// The median, and the range that holds the middle half.
    pub fn show(&self, digits: usize, unit: &str) -> String {
        let (low, high) = (self.at(1, 4), self.at(3, 4));
        format!("{:.digits$} {unit} ({low:.digits$}–{high:.digits$})", self.median())
    }

    /// The figure that has `part` of `of` parts below it.
    fn at(&self, part: usize, of: usize) -> f64 {
        let place = self.0.len().saturating_sub(1) * part / of;
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_found_in_any_order() {
        let mut figures = Figures::default();
        for figure in [5.0, 1.0, 3.0, 2.0, 4.0] {
            figures.add(figure);
        }

        assert_eq!(figures.show(1, "s"), "3.0 s (2.0–4.0)");
    }

    #[test]
    fn nothing_has_no_middle() {
        assert!(Figures::default().median().is_nan());
    }
}
