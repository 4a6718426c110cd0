//! A debrief as Markdown, with every word of a scenario escaped.

use std::fmt::Write as _;

use crate::engine::debrief::text::{clean, percent, shown};
use crate::engine::debrief::{Debrief, Note, Speaker, ValueNote, VerdictNote, phrases};
use crate::export::lines::{self, SECTIONS};
use crate::export::value;

/// The debrief as one Markdown document.
#[must_use]
pub fn render(debrief: &Debrief) -> String {
    let mut page = Page { debrief, out: String::new(), section: 0 };
    page.put(&format!("# Debrief: {}\n\n", escape(&debrief.title)));
    page.put(&format!("{}\n\n{}\n\n", escape(&lines::about(debrief)), escape(&lines::ended(debrief))));
    if let Some(ending) = &debrief.ending {
        page.put(&format!("{}\n\n", escape(&ending.says)));
    }
    at_a_glance(&mut page, debrief);
    page.heading();
    page.notes(&debrief.went_well, "Nothing stood out yet. That is a place to start from.");
    page.heading();
    for (at, one) in debrief.practise_next.iter().enumerate() {
        page.put(&format!("{}. {}\n", at + 1, escape(one)));
    }
    page.heading();
    for note in &debrief.verdicts {
        verdict(&mut page, debrief, note);
    }
    if !debrief.too_little_seen.is_empty() {
        page.put(&format!("Did not come up: {}.\n", escape(&debrief.too_little_seen.join("; "))));
    }
    how_it_moved(&mut page, debrief);
    page.heading();
    page.put(&format!("**Right about:** {}\n\n", escape(&debrief.right_about)));
    page.notes(&debrief.good_reasons, "");
    formulation(&mut page, debrief);
    reading(&mut page, debrief);
    page.heading();
    transcript(&mut page, debrief);
    page.heading();
    for one in &debrief.sources {
        let grade = if one.grade.is_empty() { String::new() } else { format!(" Evidence: {}.", one.grade) };
        page.item(&format!(
            "**{}** {}. {}{}",
            escape(&one.id),
            escape(&one.title),
            escape(&one.standing),
            escape(&grade)
        ));
    }
    page.heading();
    for caveat in &debrief.caveats {
        page.item(&escape(caveat));
    }
    page.out
}

/// The document so far.
struct Page<'a> {
    debrief: &'a Debrief,
    out: String,
    section: usize,
}

impl Page<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn heading(&mut self) {
        while self.out.ends_with("\n\n") {
            self.out.pop();
        }
        let _ = write!(self.out, "\n## {}\n\n", SECTIONS.get(self.section).copied().unwrap_or_default());
        for note in lines::labels(self.debrief, self.section) {
            let says = escape(&lines::label_says(note));
            let _ = write!(self.out, "*{}:* {says}\n\n", escape(&lines::label_title(note)));
        }
        self.section += 1;
    }

    fn item(&mut self, text: &str) {
        let _ = writeln!(self.out, "- {text}");
    }

    fn notes(&mut self, notes: &[Note], none: &str) {
        if notes.is_empty() && !none.is_empty() {
            self.put(&format!("{none}\n"));
        }
        for note in notes {
            let at = if note.exchanges.is_empty() {
                String::new()
            } else {
                format!(" ({})", lines::exchanges(&note.exchanges).to_lowercase())
            };
            self.item(&format!("**{}**{at}: {}", escape(&note.title), escape(&note.says)));
        }
    }
}

fn at_a_glance(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    page.put("| What | How | |\n|---|---|---|\n");
    for fact in lines::at_a_glance(debrief) {
        page.put(&format!("| {} | {} | {} |\n", fact.label, escape(&fact.value), escape(&fact.note)));
    }
    for note in &debrief.bands {
        let band = note.band.map_or("too little seen", phrases::band);
        page.put(&format!("| {} | {band} | {} |\n", phrases::global_band(note.of), escape(&note.why)));
    }
    for note in debrief.held_down.iter().chain(&debrief.luck_note) {
        page.put(&format!("\n{}\n", escape(note)));
    }
}

fn verdict(page: &mut Page<'_>, debrief: &Debrief, note: &VerdictNote) {
    page.put(&format!("### {}: {}\n\n", escape(&note.title), phrases::verdict(note.verdict)));
    page.put(&format!(
        "{} ({}; rule `{}`)\n\n",
        escape(&note.reason),
        escape(&note.count),
        clean(&note.rule).replace('`', "")
    ));
    for moment in &note.moments {
        let (number, verdict) = (shown(moment.exchange), phrases::verdict(moment.verdict));
        page.item(&format!("Exchange {number}, {verdict}. {}", escape(&moment.says)));
        if !moment.client.is_empty() {
            page.put(&format!("  - {}: {}\n", escape(&debrief.client), escape(&moment.client)));
        }
        page.put(&format!("  - You: {}\n", escape(&moment.trainee)));
    }
    if !note.better.is_empty() {
        page.put("\nOther lines to try:\n\n");
    }
    for line in &note.better {
        let strategy = phrases::strategy(line.strategy);
        let (number, from) = (shown(line.exchange), lines::offered(line.was_offered));
        page.item(&format!("*{strategy}* ({from}, exchange {number}): {}", escape(&line.says)));
    }
    for cite in &note.cites {
        let source = lines::source(&cite.source);
        page.put(&format!("\n> {} ({}): {}\n", escape(&cite.id), escape(&source), escape(&cite.statement)));
    }
    page.put("\n");
}

/// What the choices were worth, where that was worked out: the moments that mattered, and the curve as a table of bars.
fn worth(page: &mut Page<'_>, note: &ValueNote) {
    page.put(&format!("\n### {}\n\n", value::TITLE));
    for says in [value::luck(note), note.counted.clone(), value::standing(note)] {
        page.put(&format!("{}\n\n", escape(&says)));
    }
    for moment in &note.moments {
        let (number, title) = (shown(moment.exchange), escape(&moment.title));
        page.item(&format!("**Exchange {number}, {title}:** {}", escape(&moment.says)));
    }
    page.put("\n| Exchange | Session | Line | End to expect | From nothing to the best |\n|---:|---:|---|---|---|\n");
    for point in &note.points {
        let (number, end) = (shown(point.exchange), phrases::band(point.end));
        let bar = value::bar(point.after).replace('#', "█");
        page.put(&format!("| {number} | {} | {} | {end} | {bar} |\n", point.session, value::line_was(point)));
    }
}

fn how_it_moved(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    page.put(&format!("{}\n\n", lines::course_of_it(debrief)));
    page.notes(&debrief.turning_points, "No single exchange turned it; the change, if any, came bit by bit.");
    if let Some(note) = &debrief.value {
        worth(page, note);
        page.put("\n### Exchange by exchange\n");
    }
    if !debrief.curve.is_empty() {
        page.put("\n| Exchange | Session | Answer | Resistance | against you | against change | away | Alliance | Readiness | Why |\n");
        page.put("|---:|---:|---|---:|---:|---:|---:|---:|---:|---|\n");
    }
    for point in &debrief.curve {
        let figures =
            [point.resistance, point.discord, point.sustain, point.withdrawal, point.alliance, point.readiness];
        let figures = figures.map(percent).join(" | ");
        let (number, answer) = (shown(point.exchange), phrases::answer(point.answer));
        let why = escape(&lines::reasons(&point.why));
        page.put(&format!("| {number} | {} | {answer} | {figures} | {why} |\n", point.session));
    }
    if !debrief.weeks.is_empty() {
        page.put("\n");
    }
    for week in &debrief.weeks {
        let why = lines::reasons(&week.why);
        let why = if why.is_empty() { String::new() } else { format!(" Because of: {}.", escape(&why)) };
        let distress = percent(week.distress);
        page.item(&format!("After session {}: {} Distress {distress}.{why}", week.after_session, escape(&week.says)));
    }
}

fn formulation(page: &mut Page<'_>, debrief: &Debrief) {
    let note = &debrief.formulation;
    page.heading();
    page.put(&format!("{}\n\n{}\n\n", escape(&note.truth), escape(&note.says)));
    page.put("| Cause | In this story | Your guess |\n|---|---|---|\n");
    for cause in &note.causes {
        let story = cause.in_story.as_deref().unwrap_or(lines::not_in_story(debrief));
        let guess = cause.guessed.as_deref().unwrap_or("not guessed");
        page.put(&format!(
            "| {} ({}) | {} | {} |\n",
            escape(&cause.title),
            escape(&cause.id),
            escape(story),
            escape(guess)
        ));
    }
    for (label, facts) in [("Told", &note.told), ("Not told", &note.untold)] {
        if !facts.is_empty() {
            page.put(&format!("\n**{label}:** {}.\n", escape(&facts.join("; "))));
        }
    }
}

fn reading(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    if lines::nothing_read(debrief) {
        page.put(&format!("{}\n", lines::NOTHING_READ));
    }
    if let Some(note) = &debrief.predictions {
        page.put(&format!("**Predictions:** {} {}\n\n", escape(&note.says), lines::skill(note.skill, note.made)));
    }
    if let Some(note) = &debrief.sign_tags {
        page.put(&format!("**Signs:** {} {}\n\n", escape(&note.says), lines::skill(note.skill, note.tagged)));
        page.notes(&note.differ, "");
    }
    for note in &debrief.self_ratings {
        page.item(&lines::self_rating(note));
    }
}

fn transcript(page: &mut Page<'_>, debrief: &Debrief) {
    for line in &debrief.transcript {
        let shows = line.shows.as_deref().map(|shows| format!(" *[{}]*", escape(shows))).unwrap_or_default();
        let says = escape(&line.says);
        let number = line.exchange.map(|number| format!("{}. ", shown(number))).unwrap_or_default();
        match line.who {
            Speaker::Heading => page.put(&format!("### {says}\n\n")),
            Speaker::Narrator => page.put(&format!("*{says}*\n\n")),
            Speaker::Trainee => page.put(&format!("**{}You:** {says}{shows}\n\n", number.replace('.', "\\."))),
            Speaker::Client => page.put(&format!("**{}:** {says}{shows}\n\n", escape(&debrief.client))),
        }
    }
}

/// The text with everything escaped that Markdown or HTML would read as more than text.
fn escape(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    // A list mark at the start of a paragraph; "+" and "-" need a blank after them to be one.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(['.', ')']) {
        out.insert(digits, '\\');
    } else if out.starts_with(['-', '+', '=']) {
        out.insert(0, '\\');
    }
    out
}
