//! The debrief in parts, so that it can be read section by section.

use crate::export::lines::SECTIONS;

/// The text of a debrief, cut before the heading of each section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// What stands before the first section, then the sections.
    parts: Vec<String>,
}

impl Parts {
    /// Cuts a debrief that was rendered as text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut parts = vec![String::new()];
        let mut before_is_blank = false;
        for line in text.lines() {
            let next = parts.len();
            let is_heading = SECTIONS.get(next - 1).is_some_and(|title| line == format!("{next}. {title}"));
            if is_heading && before_is_blank {
                parts.push(String::new());
            }
            before_is_blank = line.is_empty();
            if let Some(part) = parts.last_mut() {
                part.push_str(line);
                part.push('\n');
            }
        }
        Self { parts }
    }

    /// What stands before the first section.
    #[must_use]
    pub fn head(&self) -> &str {
        self.parts.first().map_or("", |part| part.trim_end())
    }

    /// A section, from 1.
    #[must_use]
    pub fn section(&self, number: usize) -> Option<&str> {
        self.parts.get(number).filter(|_| number > 0).map(|part| part.trim_end())
    }

    /// Sections in all.
    #[must_use]
    pub fn count(&self) -> usize {
        self.parts.len() - 1
    }

    /// The numbers and titles of all sections.
    #[must_use]
    pub fn contents(&self) -> String {
        let titles = SECTIONS.iter().take(self.count()).enumerate();
        titles.map(|(at, title)| format!("{}. {title}\n", at + 1)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debrief_is_cut_at_its_headings_and_nowhere_else() {
        let text = "Debrief: A\n\n1. At a glance\n\nFair.\n\n2. What went well\n\n1. At a glance\n3. Practise next\n\n\
                    3. Practise next\n\n1. One\n";
        let parts = Parts::of(text);
        assert_eq!(parts.count(), 3);
        assert_eq!(parts.head(), "Debrief: A");
        assert_eq!(parts.section(2), Some("2. What went well\n\n1. At a glance\n3. Practise next"));
        assert_eq!(parts.section(3), Some("3. Practise next\n\n1. One"));
        assert_eq!((parts.section(0), parts.section(4)), (None, None));
    }
}
