//! Structural paths such as `beats[3].choices[1].to`, built while walking and written only when there is a problem.

use std::fmt::Write;

/// One step into a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Into a field, or into the condition of this name.
    Field(&'static str),
    /// Into a list.
    Index(usize),
}

/// A path on the stack: the step that led here and where it led from.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    from: Option<&'a At<'a>>,
    step: Option<Step>,
}

impl At<'static> {
    /// The file as a whole.
    pub const ROOT: At<'static> = At { from: None, step: None };
}

impl<'a> At<'a> {
    /// The field of this name.
    #[must_use]
    pub const fn field(&'a self, name: &'static str) -> At<'a> {
        At { from: Some(self), step: Some(Step::Field(name)) }
    }

    /// The element at this index, from 0.
    #[must_use]
    pub const fn index(&'a self, index: usize) -> At<'a> {
        At { from: Some(self), step: Some(Step::Index(index)) }
    }

    /// The steps from the file to here.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut at = Some(self);
        while let Some(here) = at {
            steps.extend(here.step);
            at = here.from;
        }
        steps.reverse();
        steps
    }
}

/// The path as it is shown.
#[must_use]
pub fn render(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Field(name) if path.is_empty() => path.push_str(name),
            Step::Field(name) => {
                path.push('.');
                path.push_str(name);
            }
            Step::Index(index) => {
                // Writing to a string cannot fail.
                let _ = write!(path, "[{index}]");
            }
        }
    }
    path
}

/// An author's words as they are quoted in a message: one line, at most 60 characters.
#[must_use]
pub fn cut(words: &str) -> String {
    const MOST: usize = 60;
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    let mut shown: String = words.chars().take(MOST).map(clean).collect();
    if words.chars().nth(MOST).is_some() {
        shown.pop();
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_like_the_file() {
        let beats = At::ROOT.field("beats");
        let beat = beats.index(3);
        assert_eq!(render(&beat.field("to").steps()), "beats[3].to");
    }

    #[test]
    fn long_words_are_cut_to_sixty_characters() {
        assert_eq!(cut(&"é".repeat(61)).chars().count(), 60);
        assert_eq!(cut("a\nb"), "a b");
    }
}
