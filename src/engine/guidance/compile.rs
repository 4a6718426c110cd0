//! From the rules as written to the rule book: names become masks, and every problem is reported.

use super::book::*;
use super::case::{Index, Limit, LineCase, Moment, Openers, PARTS, Part, Ruling, Until, WRONGS, Wrong};
use super::compile_scoring::{self, scoring, source, statement};
use super::judge::DUE;
use super::names::Problems;
use super::pattern::{Pattern, When, manner_bit};
use super::raw::*;
use super::reasons;
use super::score::{GlobalBand, Verdict};
use super::seen::{Deed, Seen, move_bit};
use super::weights::HEAVIEST;
use crate::engine::client::{Manner, Move};
use crate::engine::diagnostic::Diagnostic;

/// Every manner, as bits.
const ANY_MANNER: u16 = (1 << Manner::COUNT as u16) - 1;
/// The most rules and moments: each has a bit in one word.
const MOST: usize = 64;

/// Reads a book.
pub(super) fn book(text: &str) -> Result<RuleBook, Vec<Diagnostic>> {
    let raw: RawBook = read(text)?;
    let mut compiler =
        Compiler { problems: Problems::new(text), sets: Vec::new(), common: Vec::new(), rule: String::new() };
    compiler.ids(&raw);
    for set in &raw.sets {
        let moves = compiler.moves(&set.moves, &format!("sets.{}", set.name)).into_iter();
        let mask = moves.fold(0, |all, one| all | move_bit(one));
        compiler.sets.push((set.name.clone(), mask));
    }
    for reason in &raw.common_reasons {
        if let Some(key) = compiler.reason_key(&reason.id, "common_reasons") {
            compiler.common.push((key, reason.says.clone()));
        }
    }
    let mut book = RuleBook {
        sources: raw.sources.iter().map(source).collect(),
        statements: raw.statements.iter().map(statement).collect(),
        rules: Vec::new(),
        scoring: scoring(&raw.scoring),
        terms: compiler.terms(&raw.terms),
        moments: Vec::new(),
        openers: Openers::of(&[]),
        contrast: None,
        lines: Vec::new(),
        lines_about: Index::of(std::iter::empty()),
        limits: Vec::new(),
        limits_about: Index::of(std::iter::empty()),
        // Line ends differ between checkouts of the same rules.
        hash: blake3::hash(text.replace("\r\n", "\n").as_bytes()).to_hex().to_string(),
    };
    for (at, rule) in raw.rules.iter().enumerate().take(MOST) {
        compiler.rule(&mut book, at, rule);
    }
    compiler.totals(&raw, &book);
    book.openers = Openers::of(&book.moments);
    book.lines_about = Index::of(book.lines.iter().map(|case| case.does));
    book.limits_about = Index::of(book.limits.iter().map(|limit| limit.pattern.does));
    book.contrast = book.moments.iter().position(|moment| moment.contrast);
    compiler.problems.finish(book)
}

/// Where names are resolved and problems gathered.
struct Compiler<'t> {
    problems: Problems<'t>,
    sets: Vec<(String, u64)>,
    /// Reasons that every rule has where it writes none of its own.
    common: Vec<(&'static str, String)>,
    /// The id of the rule at hand, to place its problems.
    rule: String,
}

impl Compiler<'_> {
    fn report(&mut self, code: &'static str, path: &str, word: &str, message: String, hint: &str) {
        let rule = self.rule.clone();
        self.problems.report(code, path, &[&rule, word], message, hint.to_owned());
    }

    /// Ids are there once, and what points to them finds them.
    fn ids(&mut self, raw: &RawBook) {
        if raw.format != 1 {
            self.report("format", "format", "", format!("Format {} is unknown.", raw.format), "Use 1.");
        }
        let statements: Vec<&str> = raw.statements.iter().map(|one| one.id.as_str()).collect();
        let rules: Vec<&str> = raw.rules.iter().map(|one| one.id.as_str()).collect();
        let sources: Vec<&str> = raw.sources.iter().map(|one| one.id.as_str()).collect();
        for (kind, ids) in [("statement", &statements), ("rule", &rules), ("source", &sources)] {
            for (at, id) in ids.iter().enumerate().filter(|(at, id)| ids[..*at].contains(id)) {
                self.report("twice", &format!("{kind}s[{at}]"), id, format!("The {kind} \"{id}\" is there twice."), "");
            }
        }
        for (at, one) in raw.statements.iter().enumerate() {
            for name in one.source.split(' ').filter(|name| !sources.contains(name)) {
                let path = format!("statements[{at}].source");
                self.problems.unknown("source", &path, &one.id, name, sources.iter().copied());
            }
        }
        for (at, rule) in raw.rules.iter().enumerate() {
            if rule.cites.is_empty() {
                let message = format!("The rule \"{}\" cites nothing.", rule.id);
                self.report("cites-nothing", &format!("rules[{at}].cites"), &rule.id, message, "");
            }
            for id in rule.cites.iter().filter(|id| !statements.contains(&id.as_str())) {
                let path = format!("rules[{at}].cites");
                self.problems.unknown("statement", &path, &rule.id, id, statements.iter().copied());
            }
        }
    }

    fn rule(&mut self, book: &mut RuleBook, at: usize, raw: &RawRule) {
        self.rule.clone_from(&raw.id);
        let path = format!("rules[{at}]");
        if raw.weight > HEAVIEST || raw.misuse.is_some_and(|weight| weight > HEAVIEST) {
            let message = format!("The rule \"{}\" is too heavy.", raw.id);
            self.report("weight-range", &path, "", message, "Use 0 to 5.");
        }
        let reasons = raw.reasons.iter().filter_map(|reason| {
            let key = self.reason_key(&reason.id, &path)?;
            Some((key, reason.says.clone()))
        });
        let mut reasons: Vec<(&'static str, String)> = reasons.collect();
        for (key, says) in &self.common.clone() {
            if !reasons.iter().any(|(known, _)| known == key) {
                reasons.push((key, says.clone()));
            }
        }
        let bands = raw
            .bands
            .iter()
            .filter_map(|name| self.word("band", name, &path, GlobalBand::from_name(name), GlobalBand::NAMES));
        let bands = bands.collect();
        let better = raw.cases.iter().flat_map(|case| match case {
            RawCase::Moment(moment) if moment.income || raw.gate => moment.met.as_slice(),
            _ => &[],
        });
        let mut fitting: Vec<Move> = Vec::new();
        for name in better.flat_map(|clause| &clause.does) {
            let moves = match self.sets.iter().find(|(set, _)| set == name) {
                Some((_, mask)) => Move::ALL.iter().copied().filter(|one| mask & move_bit(*one) != 0).collect(),
                None => Move::from_name(name).into_iter().collect::<Vec<_>>(),
            };
            fitting.extend(moves.iter().filter(|one| !fitting.contains(one)).copied().collect::<Vec<_>>());
        }
        let rule = u8::try_from(at).unwrap_or(u8::MAX);
        for (at, case) in raw.cases.iter().enumerate() {
            let path = format!("{path}.cases[{at}]");
            let used = match case {
                RawCase::Moment(raw) => {
                    let moment = self.moment(rule, raw, &path);
                    let used = moment_reasons(&moment);
                    book.moments.push(moment);
                    used
                }
                RawCase::Line(raw) => {
                    let line = self.line(rule, raw, &path);
                    let used = line.clauses.iter().map(|(_, ruling)| ruling.reason).collect();
                    book.lines.push(line);
                    used
                }
                RawCase::Limit(raw) => {
                    let limit = self.limit(rule, raw, &path);
                    let used = vec![limit.ruling.reason];
                    book.limits.push(limit);
                    used
                }
            };
            for key in used {
                if !reasons.iter().any(|(known, _)| *known == key) {
                    let message = format!("The rule \"{}\" has no sentence for its reason \"{key}\".", raw.id);
                    self.report("reason-unwritten", &path, "", message, "Add it to `reasons`.");
                }
            }
        }
        book.rules.push(Rule {
            id: raw.id.clone(),
            title: raw.title.clone(),
            applies: raw.applies.clone(),
            weight: raw.weight,
            misuse: raw.misuse.unwrap_or(raw.weight),
            gate: raw.gate,
            enough: raw.enough.max(1),
            cap: raw.cap,
            bands,
            cites: raw.cites.clone(),
            practise: raw.practise.clone(),
            reasons,
            better: fitting,
        });
    }

    fn moment(&mut self, rule: u8, raw: &RawMoment, path: &str) -> Moment {
        if raw.met.len() > PARTS || raw.wrong.len() > WRONGS {
            let message = format!("A moment has at most {PARTS} parts and {WRONGS} wrong clauses.");
            self.report("too-many-clauses", path, "", message, "");
        }
        let parts: Vec<Part> = raw.met.iter().take(PARTS).map(|clause| self.part(clause, path)).collect();
        let wrong: Vec<Wrong> = raw.wrong.iter().take(WRONGS).map(|clause| self.wrong(clause, path)).collect();
        let partly = raw.partly.iter().map(|clause| {
            let reason = clause.reason.as_deref().map_or(Some("partly"), |key| self.reason_key(key, path));
            (self.pattern(clause, path), reason.unwrap_or("partly"))
        });
        let partly: Vec<(Pattern, &'static str)> = partly.collect();
        let parts_about = Moment::about(parts.iter().map(|part| part.pattern));
        let wrong_about = Moment::about(wrong.iter().map(|wrong| wrong.pattern));
        let partly_about = Moment::about(partly.iter().map(|(pattern, _)| *pattern));
        let all = u8::try_from(parts.len()).unwrap_or(u8::MAX);
        let need = raw.need.unwrap_or(all);
        if need > all || (need == 0 && all > 0) {
            self.report("need", path, "", format!("{need} of {all} parts cannot be asked for."), "");
        }
        let otherwise = match &raw.otherwise {
            Some(ruling) => self.ruling(&ruling.verdict, &ruling.reason, path),
            None if all == 0 => Ruling { verdict: Verdict::Met, reason: "met" },
            None => Ruling { verdict: Verdict::Missed, reason: "missed" },
        };
        Moment {
            rule,
            opens: self.when(&raw.opens, path),
            lapses: raw.lapses.as_ref().map(|when| self.when(when, path)),
            until: self.until(raw.until, path),
            late: raw.late.map(|late| self.until(late, path)),
            waits_for_calm: raw.waits_for_calm,
            fits: parts.iter().fold(0, |all, part| all | part.pattern.does),
            about: parts_about | wrong_about | partly_about,
            wrong_about,
            partly_about,
            parts,
            need,
            partly,
            wrong,
            first_decides: raw.first_decides,
            carries: raw.carries,
            income: raw.income && all > 0,
            contrast: raw.contrast,
            otherwise,
            some: raw.some.as_deref().and_then(|key| self.reason_key(key, path)).unwrap_or("partly"),
        }
    }

    fn part(&mut self, raw: &RawClause, path: &str) -> Part {
        Part {
            pattern: self.pattern(raw, path),
            times: raw.times.unwrap_or(1).max(1),
            first: raw.first.unwrap_or(0),
            last: raw.last.unwrap_or(0),
        }
    }

    fn wrong(&mut self, raw: &RawClause, path: &str) -> Wrong {
        let verdict = raw.verdict.as_deref().unwrap_or(Verdict::Missed.name());
        Wrong {
            pattern: self.pattern(raw, path),
            times: raw.times.unwrap_or(1).max(1),
            first: raw.first.unwrap_or(0),
            ruling: self.ruling(verdict, raw.reason.as_deref().unwrap_or("missed"), path),
        }
    }

    fn line(&mut self, rule: u8, raw: &RawLine, path: &str) -> LineCase {
        let clauses = raw.clauses.iter().map(|clause| {
            let verdict = clause.verdict.as_deref().unwrap_or(Verdict::NotApplicable.name());
            let ruling = self.ruling(verdict, clause.reason.as_deref().unwrap_or("missed"), path);
            (self.pattern(clause, path), ruling)
        });
        let clauses = clauses.collect();
        LineCase { rule, does: self.does(&raw.does, path), clauses, income: raw.income }
    }

    fn limit(&mut self, rule: u8, raw: &RawLimit, path: &str) -> Limit {
        Limit {
            rule,
            pattern: self.pattern(&raw.line, path),
            at_most: raw.at_most,
            whole_course: raw.whole_course,
            ruling: self.ruling(&raw.verdict, &raw.reason, path),
        }
    }

    fn pattern(&mut self, raw: &RawClause, path: &str) -> Pattern {
        let manners = |names: &[String], compiler: &mut Self| {
            names.iter().fold(0, |all, name| {
                let found = compiler.word("manner", name, path, Manner::from_name(name), Manner::NAMES);
                found.map_or(all, |one| all | manner_bit(one))
            })
        };
        let wanted = if raw.manner.is_empty() { ANY_MANNER } else { manners(&raw.manner, self) };
        let unwanted = manners(&raw.not_manner, self);
        Pattern {
            does: self.does(&raw.does, path),
            manners: wanted & !unwanted,
            answers: self.when(&raw.answers, path),
            then: self.when(&raw.then, path),
        }
    }

    fn when(&mut self, raw: &RawWhen, path: &str) -> When {
        let mut mask = |names: &[String]| {
            names.iter().fold(0, |all, name| {
                let found = self.word("thing to see", name, path, Seen::from_name(name), Seen::NAMES);
                found.map_or(all, |one| all | one.bit())
            })
        };
        When { any: mask(&raw.any), all: mask(&raw.all), none: mask(&raw.none) }
    }

    /// Moves, deeds and sets as one mask.
    fn does(&mut self, names: &[String], path: &str) -> u64 {
        let mut mask = 0;
        for name in names {
            let set = self.sets.iter().find(|(set, _)| set == name).map(|(_, mask)| *mask);
            let found =
                set.or_else(|| Move::from_name(name).map(move_bit)).or_else(|| Deed::from_name(name).map(Deed::bit));
            if found.is_none() {
                let sets = self.sets.iter().map(|(set, _)| set.as_str());
                let known = Move::NAMES.iter().chain(Deed::NAMES).copied().chain(sets);
                self.problems.unknown("move, deed or set", path, &self.rule, name, known);
            }
            mask |= found.unwrap_or(0);
        }
        mask
    }

    fn moves(&mut self, names: &[String], path: &str) -> Vec<Move> {
        let found = names.iter().filter_map(|name| self.word("move", name, path, Move::from_name(name), Move::NAMES));
        found.collect()
    }

    fn until(&mut self, raw: RawUntil, path: &str) -> Until {
        match raw {
            RawUntil::Within(0) | RawUntil::EndOf(0) => {
                self.report("empty-window", path, "", "A window of nothing can never be met.".to_owned(), "");
                Until::Session
            }
            RawUntil::Within(exchanges) if usize::from(exchanges) >= DUE => {
                let message = format!("A window within a session has at most {} exchanges.", DUE - 1);
                self.report("long-window", path, "", message, "Use Session.");
                Until::Session
            }
            RawUntil::Within(exchanges) => Until::Within(exchanges),
            RawUntil::Session => Until::Session,
            RawUntil::NextSession => Until::NextSession,
            RawUntil::EndOf(session) => Until::EndOf(session),
        }
    }

    fn ruling(&mut self, verdict: &str, reason: &str, path: &str) -> Ruling {
        let found = self.word("verdict", verdict, path, Verdict::from_name(verdict), Verdict::NAMES);
        let reason = self.reason_key(reason, path).unwrap_or("missed");
        Ruling { verdict: found.unwrap_or(Verdict::NotApplicable), reason }
    }

    fn reason_key(&mut self, name: &str, path: &str) -> Option<&'static str> {
        self.word("reason", name, path, reasons::find(name), reasons::REASONS)
    }

    fn word<T>(&mut self, kind: &str, name: &str, path: &str, found: Option<T>, known: &[&str]) -> Option<T> {
        if found.is_none() {
            self.problems.unknown(kind, path, &self.rule, name, known.iter().copied());
        }
        found
    }

    fn terms(&mut self, raw: &RawTerms) -> Terms {
        let mut pattern = |clause: &RawClause| self.pattern(clause, "terms");
        Terms {
            fighting: pattern(&raw.fighting),
            repairing: pattern(&raw.repairing),
            trying: pattern(&raw.trying),
            naming: pattern(&raw.naming),
            slowing: pattern(&raw.slowing),
            paradox: pattern(&raw.paradox),
            content: pattern(&raw.content),
            stock: raw.stock.iter().fold(0, |all, name| {
                let found = self.word("manner", name, "terms.stock", Manner::from_name(name), Manner::NAMES);
                found.map_or(all, |one| all | manner_bit(one))
            }),
            repair_within: raw.repair_within,
            same_again: raw.same_again.max(1),
            short_words: raw.short_words,
        }
    }

    /// What only the whole book shows.
    fn totals(&mut self, raw: &RawBook, book: &RuleBook) {
        self.rule.clear();
        let counts = [raw.rules.len(), book.moments.len(), book.lines.len(), book.limits.len()];
        if counts.iter().any(|count| *count > MOST) {
            let [rules, moments, lines, limits] = counts;
            let message = format!("There are {rules} rules with {moments} moments, {lines} lines and {limits} limits.");
            self.report("too-many-rules", "rules", "", message, "At most 64 of each.");
        }
        for name in compile_scoring::out_of_range(&book.scoring) {
            let message = format!("`{name}` is out of range.");
            self.report("scoring-range", &format!("scoring.{name}"), "", message, "");
        }
    }
}

/// The reasons that a moment can give of itself.
fn moment_reasons(moment: &Moment) -> Vec<&'static str> {
    let mut used = vec![moment.otherwise.reason];
    used.extend(moment.wrong.iter().map(|wrong| wrong.ruling.reason));
    used.extend(moment.partly.iter().map(|(_, reason)| *reason));
    if moment.need > 0 {
        used.push("met");
    }
    if moment.need > 1 || moment.parts.iter().any(|part| part.times > 1) {
        used.push(moment.some);
    }
    if moment.late.is_some() {
        used.push("late");
    }
    used
}
