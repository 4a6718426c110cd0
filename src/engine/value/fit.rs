//! What comes after the horizon, learnt from continuations that were played to their end: least squares within a session.
//!
//! The slopes say how lines differ that met the same luck, so that luck itself does not blur them; they are shared by the
//! exchanges of a session, where as much is still to come. Every exchange has its own level, from the competent line on
//! many lucks.

use super::ahead::{Ends, TARGETS};
use super::sight::{FIGURES, Sight};

/// The figures at the horizon of one continuation, and how it ended.
pub(super) type Learnt = (Sight, Ends);

/// The lines of an exchange on one luck; nothing for a line that ended the course before the horizon.
pub(super) type Group = Vec<Option<Learnt>>;

/// A hint of shrinkage, as a share of each figure's own spread, so that what hardly varies says nothing.
const SHRINK: f64 = 0.02;
const LEAST: f64 = 1e-6;
/// How much wider the doubt about what a line has of its own is taken than its variance says: a few lines have far more
/// than the rest, and lines that are played to their end show it.
const HEAVY: f64 = 2.0;

/// The slopes of one session.
#[derive(Debug, Clone)]
pub(super) struct Slopes {
    by_figure: [[f64; TARGETS]; FIGURES],
    /// The lower triangle of the root of what the slopes were solved with.
    root: Vec<[f64; FIGURES]>,
    /// The variance that is left of the outcome between lines on the same luck.
    noise: f64,
    /// The variance of what lines have of their own beside what the figures show, over the exchanges of the session.
    own: f64,
}

/// The level of one exchange, and what its lines have beside what the figures show.
#[derive(Debug, Clone)]
pub(super) struct Level {
    pub figures: [f64; FIGURES],
    pub ends: Ends,
    /// The variance of the outcome's level.
    pub doubt: f64,
    /// By line, against the competent one, shrunk by how far lines differ at all in this way; of the line that was said
    /// as it came out, since it was played to the end as often as the competent one.
    pub own: Vec<Ends>,
    /// The variance that this leaves of a line's outcome, and of the difference between the said and the competent one.
    own_doubt: f64,
    said_doubt: f64,
    said: usize,
    competent: usize,
}

/// The competent line and the one that was said, on many lucks.
#[derive(Debug, Clone, Default)]
pub(super) struct Pairs {
    pub competent: Vec<Learnt>,
    /// Both of them on the same luck.
    pub both: Vec<(Learnt, Learnt)>,
}

impl Level {
    /// The level that continuations of the competent line show, and what the groups show of all lines. Where the
    /// competent line mostly ended the course before the horizon, all lines together are the level.
    pub fn of(pairs: &Pairs, groups: &[Group], (said, competent): (usize, usize), slopes: &Slopes) -> Self {
        let all: Vec<Learnt>;
        let of_competent = 2 * pairs.competent.len() >= groups.len();
        let learnt = if of_competent {
            &pairs.competent
        } else {
            all = groups.iter().flatten().flatten().copied().collect();
            &all
        };
        let (figures, ends) = means(learnt.iter());
        let (mut own, own_doubt) = own(groups, slopes);
        if of_competent && let Some(base) = own.get(competent).copied() {
            own.iter_mut().for_each(|one| one.iter_mut().zip(base).for_each(|(end, base)| *end -= base));
        }
        let mut level =
            Self { figures, ends, doubt: 0.0, own, own_doubt, said_doubt: 2.0 * own_doubt, said, competent };
        if of_competent && pairs.both.len() > groups.len() {
            level.hear(&pairs.both, slopes);
        }
        let left = learnt.iter().map(|(sight, ends)| ends[0] - slopes.read(&level, sight)[0]);
        let count = as_f64(learnt.len()).max(2.0);
        level.doubt = left.map(|left| left * left).sum::<f64>() / (count * (count - 1.0));
        level
    }

    /// What the line that was said has against the competent one beside what the figures show.
    fn hear(&mut self, both: &[(Learnt, Learnt)], slopes: &Slopes) {
        let count = as_f64(both.len());
        let beside = |(sight, ends): &Learnt| -> Ends {
            let read = slopes.read(self, sight);
            std::array::from_fn(|at| ends[at] - read[at])
        };
        let (mut sums, mut squares) = ([0.0; TARGETS], 0.0);
        for (competent, said) in both {
            let (one, other) = (beside(said), beside(competent));
            for (at, sum) in sums.iter_mut().enumerate() {
                *sum += one[at] - other[at];
            }
            squares += (one[0] - other[0]) * (one[0] - other[0]);
        }
        let mean = sums.map(|sum| sum / count);
        self.said_doubt = (squares / count - mean[0] * mean[0]).max(0.0) / (count - 1.0);
        self.own[self.said] = mean;
    }

    /// The variance of what a line has of its own beside what the figures show.
    pub fn doubt_of(&self, line: usize) -> f64 {
        if line == self.competent { 0.0 } else { self.doubt_between(line, self.competent) }
    }

    /// The variance of what two lines have of their own beside what the figures show.
    pub fn doubt_between(&self, one: usize, other: usize) -> f64 {
        let pair = [one, other];
        let known = pair.contains(&self.said) && pair.contains(&self.competent);
        if known { self.said_doubt } else { 2.0 * self.own_doubt }
    }
}

/// What lines came to beside what the figures show, against the others on the same luck.
struct Beside {
    by_line: Vec<Ends>,
    /// The variance that the outcome has by chance alone.
    by_chance: f64,
}

impl Beside {
    fn of(groups: &[Group], slopes: &Slopes) -> Self {
        let lines = groups.first().map_or(0, Vec::len);
        let (mut sums, mut counts, mut squares) = (vec![[0.0; TARGETS]; lines], vec![0.0; lines], 0.0);
        for group in groups {
            let (figures, ends) = means(group.iter().flatten());
            for (line, learnt) in group.iter().enumerate() {
                if let Some((sight, end)) = learnt {
                    let said = slopes.from(&figures, &ends, sight);
                    let beside: Ends = std::array::from_fn(|at| end[at] - said[at]);
                    sums[line].iter_mut().zip(beside).for_each(|(sum, one)| *sum += one);
                    squares += beside[0] * beside[0];
                    counts[line] += 1.0;
                }
            }
        }
        let by_line = sums.iter().zip(&counts).map(|(sum, count)| sum.map(|sum| sum / f64::max(*count, 1.0)));
        let by_line: Vec<Ends> = by_line.collect();
        let between: f64 = by_line.iter().zip(&counts).map(|(line, count)| line[0] * line[0] * count).sum();
        let lucks = as_f64(groups.len()).max(1.0);
        let free = counts.iter().sum::<f64>() - as_f64(lines) - lucks + 1.0;
        Self { by_line, by_chance: (squares - between).max(0.0) / free.max(1.0) / lucks }
    }

    /// The variance of the outcome that the lines have of their own, as it looks: it can come out below nothing.
    fn own(&self) -> f64 {
        let squares: f64 = self.by_line.iter().map(|line| line[0] * line[0]).sum();
        squares / (as_f64(self.by_line.len()) - 1.0).max(1.0) - self.by_chance
    }
}

/// What each line has beside what the figures show, shrunk towards nothing, and the variance that is left of it. A few
/// lines on a few lucks can look alike by chance: their own variance is no less than that of the session.
fn own(groups: &[Group], slopes: &Slopes) -> (Vec<Ends>, f64) {
    let beside = Beside::of(groups, slopes);
    let real = beside.own().max(slopes.own);
    let share = if real > 0.0 { real / (real + beside.by_chance) } else { 0.0 };
    (beside.by_line.into_iter().map(|line| line.map(|end| end * share)).collect(), real * (1.0 - share) * HEAVY)
}

/// The means of figures and ends.
fn means<'l>(learnt: impl Iterator<Item = &'l Learnt> + Clone) -> ([f64; FIGURES], Ends) {
    let (mut figures, mut ends) = ([0.0; FIGURES], [0.0; TARGETS]);
    let share = 1.0 / as_f64(learnt.clone().count()).max(1.0);
    for (sight, end) in learnt {
        figures.iter_mut().zip(&sight.0).for_each(|(mean, figure)| *mean += figure * share);
        ends.iter_mut().zip(end).for_each(|(mean, end)| *mean += end * share);
    }
    (figures, ends)
}

impl Slopes {
    /// Learns them from lines that met the same luck, by exchange group by group.
    pub fn of(exchanges: &[&[Group]]) -> Self {
        let groups: Vec<&Group> = exchanges.iter().copied().flatten().collect();
        let mut squares = vec![[0.0; FIGURES]; FIGURES];
        let mut products = [[0.0; TARGETS]; FIGURES];
        for_each(&groups, |figures, ends| {
            for (row, one) in figures.iter().enumerate() {
                for (square, other) in squares[row].iter_mut().zip(&figures[..=row]) {
                    *square += one * other;
                }
                products[row].iter_mut().zip(ends).for_each(|(sum, end)| *sum += one * end);
            }
        });
        for (at, row) in squares.iter_mut().enumerate() {
            row[at] += row[at] * SHRINK + LEAST;
        }
        let root = root(squares);
        let mut slopes = Self { by_figure: solve(&root, products), root, noise: 0.0, own: 0.0 };
        let (mut left, mut count) = (0.0, 0.0);
        for_each(&groups, |figures, ends| {
            let said: f64 = figures.iter().zip(&slopes.by_figure).map(|(figure, slope)| figure * slope[0]).sum();
            left += (ends[0] - said) * (ends[0] - said);
            count += 1.0;
        });
        slopes.noise = left / (count - as_f64(groups.len() + FIGURES)).max(1.0);
        let own = exchanges.iter().map(|groups| Beside::of(groups, &slopes).own().max(0.0));
        slopes.own = own.sum::<f64>() / as_f64(exchanges.len()).max(1.0);
        slopes
    }

    /// How a course is expected to end that looks like this, at an exchange of this level.
    pub fn read(&self, level: &Level, sight: &Sight) -> Ends {
        self.from(&level.figures, &level.ends, sight)
    }

    fn from(&self, figures: &[f64; FIGURES], ends: &Ends, sight: &Sight) -> Ends {
        let mut ends = *ends;
        for ((figure, mean), slopes) in sight.0.iter().zip(figures).zip(&self.by_figure) {
            let away = figure - mean;
            ends.iter_mut().zip(slopes).for_each(|(end, slope)| *end += away * slope);
        }
        ends
    }

    /// The variance, in the outcome, of what the slopes say of a difference in figures.
    pub fn doubt(&self, difference: &[f64; FIGURES]) -> f64 {
        let mut rest = [0.0; FIGURES];
        for (row, line) in self.root.iter().enumerate() {
            let known: f64 = line.iter().zip(&rest).take(row).map(|(one, other)| one * other).sum();
            rest[row] = (difference[row] - known) / line[row];
        }
        self.noise * rest.iter().map(|one| one * one).sum::<f64>()
    }
}

/// Everything learnt, as differences from the means of its group.
fn for_each(groups: &[&Group], mut each: impl FnMut(&[f64; FIGURES], &Ends)) {
    for group in groups {
        let (figures, ends) = means(group.iter().flatten());
        for (sight, end) in group.iter().flatten() {
            each(&std::array::from_fn(|at| sight.0[at] - figures[at]), &std::array::from_fn(|at| end[at] - ends[at]));
        }
    }
}

/// The lower triangular root of a symmetric matrix, of which the lower half is read.
fn root(mut of: Vec<[f64; FIGURES]>) -> Vec<[f64; FIGURES]> {
    for row in 0..FIGURES {
        for column in 0..=row {
            let known: f64 = (0..column).map(|at| of[row][at] * of[column][at]).sum();
            let left = of[row][column] - known;
            of[row][column] = if row == column { left.max(LEAST * LEAST).sqrt() } else { left / of[column][column] };
        }
    }
    of
}

/// Solves for what gives these products.
fn solve(root: &[[f64; FIGURES]], products: [[f64; TARGETS]; FIGURES]) -> [[f64; TARGETS]; FIGURES] {
    let mut rest = products;
    for row in 0..FIGURES {
        let mut known = products[row];
        for (at, done) in rest.iter().enumerate().take(row) {
            known.iter_mut().zip(done).for_each(|(left, one)| *left -= root[row][at] * one);
        }
        rest[row] = known.map(|left| left / root[row][row]);
    }
    for row in (0..FIGURES).rev() {
        let mut known = rest[row];
        for (at, done) in rest.iter().enumerate().skip(row + 1) {
            known.iter_mut().zip(done).for_each(|(left, one)| *left -= root[at][row] * one);
        }
        rest[row] = known.map(|left| left / root[row][row]);
    }
    rest
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures and ends that hang together: the outcome is three times the first figure less the second, and luck that
    /// is the same for all lines of a group.
    fn group(number: u16) -> Group {
        let line = |line: u16| {
            let figure =
                |at: usize| f64::from((number * 7 + line * 13 + u16::try_from(at).expect("few") * 31) % 101) / 101.0;
            let sight = Sight(std::array::from_fn(figure));
            let luck = f64::from(number % 5) * 100.0;
            let outcome = 300.0 * sight.0[0] - 100.0 * sight.0[1] + luck;
            Some((sight, [outcome, 0.0, 0.0, 0.0]))
        };
        (0..6).map(line).collect()
    }

    #[test]
    fn slopes_are_found_through_the_luck_that_lines_have_in_common() {
        let groups: Vec<Group> = (0..400).map(group).collect();
        let slopes = Slopes::of(&[&groups]);
        let level = Level::of(&Pairs::default(), &groups, (0, 0), &slopes);
        let read = |at: usize, figure: f64| {
            let mut sight = Sight(level.figures);
            sight.0[at] += figure;
            slopes.read(&level, &sight)[0] - level.ends[0]
        };
        // Shrinkage takes a little of each, and what goes along with a figure has a part of it.
        assert!(read(0, 0.1) > 20.0 && read(1, 0.1) < -5.0, "{} {}", read(0, 0.1), read(1, 0.1));
        assert!(read(5, 0.1).abs() < 5.0, "{}", read(5, 0.1));
    }

    #[test]
    fn a_root_and_its_solution_give_back_what_they_were_made_of() {
        let mut squares = vec![[0.0; FIGURES]; FIGURES];
        for row in 0..FIGURES {
            squares[row][row] = 4.0;
            if row > 0 {
                squares[row][row - 1] = 1.0;
            }
        }
        let wanted: [[f64; TARGETS]; FIGURES] = std::array::from_fn(|row| [as_f64(row); TARGETS]);
        let at = |row: usize| wanted.get(row).map_or(0.0, |one| one[0]);
        let product = |row: usize| 4.0 * at(row) + at(row + 1) + if row > 0 { at(row - 1) } else { 0.0 };
        let solved = solve(&root(squares), std::array::from_fn(|row| [product(row); TARGETS]));
        for (row, found) in solved.iter().enumerate() {
            assert!((found[0] - at(row)).abs() < 1e-6, "{row}: {}", found[0]);
        }
    }
}
