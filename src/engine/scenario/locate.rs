//! Where things stand in a RON text: a light tree of its values, from structural paths to lines and columns and back.
//!
//! Built only once there is something to report, so a file without problems never pays for it.

use super::lexer::{Kind, Lexer};
use super::path::Step;
use crate::engine::diagnostic::Place;

/// Values beyond this many are not looked at; a place inside them is that of what holds them.
const MOST_NODES: usize = 1_000_000;
/// Paths of more steps than this are not shown.
const MOST_STEPS: usize = 32;

/// One value of the text.
#[derive(Debug, Clone, Default)]
pub(in crate::engine) struct Node {
    /// The field it is the value of; empty in a list.
    pub field: (usize, usize),
    /// The name before its parenthesis, as in `Told("x")`; empty where it has none.
    pub name: (usize, usize),
    pub start: usize,
    pub end: usize,
    /// `(`, `[`, `{`, or 0 for a plain value.
    pub bracket: u8,
    parent: usize,
    first_child: Option<usize>,
    last_child: Option<usize>,
    next: Option<usize>,
}

/// All values of a text.
#[derive(Debug, Clone)]
pub(in crate::engine) struct Tree<'a> {
    text: &'a str,
    /// Node 0 stands for the whole text and holds the one value in it.
    nodes: Vec<Node>,
    /// Byte offsets of the starts of lines.
    lines: Vec<usize>,
}

impl<'a> Tree<'a> {
    /// Scans the text. Never fails: what makes no sense is passed over.
    pub(in crate::engine) fn of(text: &'a str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut tree = Self { text, nodes: vec![Node { end: text.len(), ..Node::default() }], lines };
        tree.scan();
        tree
    }

    fn scan(&mut self) {
        let mut open = 0;
        let mut field = (0, 0);
        let mut tokens = Lexer::new(self.text).peekable();
        while let Some(token) = tokens.next() {
            if self.nodes.len() >= MOST_NODES {
                return;
            }
            let next = tokens.peek().map(|next| next.kind);
            match token.kind {
                Kind::Open(bracket) => {
                    open = self.push(open, field, (0, 0), token.start, token.end, bracket);
                    field = (0, 0);
                }
                Kind::Close(_) => {
                    self.nodes[open].end = token.end;
                    open = self.nodes[open].parent;
                }
                Kind::Ident if next == Some(Kind::Colon) => field = (token.start, token.end),
                Kind::Ident if next == Some(Kind::Open(b'(')) => {
                    let paren = tokens.next().map_or(token.end, |paren| paren.end);
                    open = self.push(open, field, (token.start, token.end), token.start, paren, b'(');
                    field = (0, 0);
                }
                Kind::Comma => field = (0, 0),
                Kind::Colon | Kind::OpenComment => {}
                Kind::Ident | Kind::Text { .. } | Kind::Number | Kind::SingleQuoted | Kind::Other(_) => {
                    self.push(open, field, (0, 0), token.start, token.end, 0);
                    field = (0, 0);
                }
            }
        }
    }

    /// Adds a value and gives its place in the table.
    fn push(
        &mut self,
        parent: usize,
        field: (usize, usize),
        name: (usize, usize),
        start: usize,
        end: usize,
        bracket: u8,
    ) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node { field, name, start, end, bracket, parent, ..Node::default() });
        match self.nodes[parent].last_child.replace(at) {
            Some(last) => self.nodes[last].next = Some(at),
            None => self.nodes[parent].first_child = Some(at),
        }
        at
    }

    /// The values directly inside this one, in order.
    pub(in crate::engine) fn children(&self, node: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.nodes[node].first_child, |at| self.nodes[*at].next)
    }

    /// The text's one value.
    pub(in crate::engine) fn root(&self) -> usize {
        self.nodes[0].first_child.unwrap_or(0)
    }

    pub(in crate::engine) fn node(&self, node: usize) -> &Node {
        &self.nodes[node]
    }

    /// These bytes of the text.
    pub(in crate::engine) fn slice(&self, (start, end): (usize, usize)) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The value of this field, looked for directly inside a value.
    pub(in crate::engine) fn field(&self, node: usize, field: &str) -> Option<usize> {
        self.children(node).find(|child| self.slice(self.nodes[*child].field) == field)
    }

    /// The value inside `Some(…)`, which authors may write and paths leave out.
    fn unwrapped(&self, node: usize) -> usize {
        if self.slice(self.nodes[node].name) == "Some" { self.nodes[node].first_child.unwrap_or(node) } else { node }
    }

    /// The value at a path, or the nearest one that holds its place, and whether the path was followed to its end.
    fn follow(&self, path: &[Step]) -> (usize, bool) {
        let mut at = self.root();
        for step in path {
            let inside = match *step {
                Step::Field(field) if self.slice(self.nodes[at].name) == field => self.nodes[at].first_child,
                Step::Field(field) => self.field(at, field),
                Step::Index(index) => self.children(at).nth(index),
            };
            match inside {
                Some(inside) => at = self.unwrapped(inside),
                None => return (at, false),
            }
        }
        (at, true)
    }

    /// The place of what a path names. A value of several lines is pointed at by its id, or by its first bracket.
    pub(in crate::engine) fn place(&self, path: &[Step]) -> Place {
        let (mut at, _) = self.follow(path);
        if let Some(id) = self.field(at, "id") {
            at = id;
        }
        let Node { start, end, name, .. } = self.nodes[at];
        if at == 0 {
            return self.place_at(0, 0);
        }
        let on_one_line = !self.slice((start, end)).contains('\n');
        self.place_at(start, if on_one_line { end - start } else { (name.1 - name.0).max(1) })
    }

    /// How many values there are directly inside what a path names; 0 where nothing is there.
    pub(in crate::engine) fn count(&self, path: &[Step]) -> usize {
        let (at, whole) = self.follow(path);
        if whole { self.children(at).count() } else { 0 }
    }

    /// The name before the parenthesis of what a path names; empty where it has none or nothing is there.
    pub(in crate::engine) fn name_at(&self, path: &[Step]) -> &'a str {
        let (at, whole) = self.follow(path);
        if whole { self.slice(self.nodes[at].name) } else { "" }
    }

    /// The place of these bytes.
    pub(in crate::engine) fn place_at(&self, offset: usize, length: usize) -> Place {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let column = self.slice((self.lines[line - 1], offset)).chars().count() + 1;
        Place { line: narrow(line), column: narrow(column), offset, length }
    }

    /// The innermost value that holds this byte.
    pub(in crate::engine) fn innermost(&self, offset: usize) -> usize {
        let mut at = self.root();
        loop {
            let inside = self.children(at).find(|child| {
                let node = &self.nodes[*child];
                let start = if node.field.1 > 0 { node.field.0 } else { node.start };
                start <= offset && offset < node.end
            });
            match inside {
                Some(inside) => at = inside,
                None => return at,
            }
        }
    }

    /// The value that holds this one.
    pub(in crate::engine) fn parent(&self, node: usize) -> usize {
        self.nodes[node].parent
    }

    /// The path to a value, as it is shown; empty where it would be too long to read.
    pub(in crate::engine) fn path_to(&self, node: usize) -> String {
        let mut steps = Vec::new();
        let mut at = node;
        while at != 0 && at != self.root() {
            if steps.len() >= MOST_STEPS {
                return String::new();
            }
            let Node { field, parent, .. } = self.nodes[at];
            if field.1 > 0 {
                steps.push(super::path::cut(self.slice(field)));
            } else if self.nodes[parent].bracket == b'(' {
                steps.push(super::path::cut(self.slice(self.nodes[parent].name)));
            } else {
                let index = self.children(parent).position(|child| child == at).unwrap_or(0);
                steps.push(format!("[{index}]"));
            }
            at = parent;
        }
        let mut path = String::new();
        for step in steps.iter().rev().filter(|step| !step.is_empty()) {
            if !path.is_empty() && !step.starts_with('[') {
                path.push('.');
            }
            path.push_str(step);
        }
        path
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "(\n  id: \"a\", // x\n  beats: [\n    (id: \"é\", to: Some((says: \"y\"))), (id: \"b\",\n      when: [Not([Told(\"t\")])])],\n)";

    #[test]
    fn a_path_leads_to_its_line_and_column() {
        let tree = Tree::of(TEXT);
        let place = tree.place(&[Step::Field("beats"), Step::Index(0), Step::Field("to"), Step::Field("says")]);
        assert_eq!((place.line, place.column, place.length), (4, 31, 3));
        let told = [
            Step::Field("beats"),
            Step::Index(1),
            Step::Field("when"),
            Step::Index(0),
            Step::Field("Not"),
            Step::Index(0),
        ];
        let place = tree.place(&told);
        assert_eq!((place.line, place.column, place.length), (5, 19, 9));
        let beat = tree.place(&[Step::Field("beats"), Step::Index(1)]);
        assert_eq!((beat.line, beat.column), (4, 44));
    }

    #[test]
    fn a_path_that_leads_nowhere_ends_at_what_would_hold_it() {
        let tree = Tree::of(TEXT);
        let place = tree.place(&[Step::Field("beats"), Step::Index(9)]);
        assert_eq!((place.line, place.column), (3, 10));
        assert_eq!(Tree::of("").place(&[Step::Field("x")]).line, 1);
    }

    #[test]
    fn a_byte_leads_back_to_its_path() {
        let tree = Tree::of(TEXT);
        let at = TEXT.find("\"t\"").unwrap_or(0);
        assert_eq!(tree.path_to(tree.innermost(at)), "beats[1].when[0].Not[0].Told");
    }
}
