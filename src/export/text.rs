//! A debrief as plain text: headings and sentences only, so that it reads well aloud and in any terminal.

use crate::engine::debrief::text::{percent, shown};
use crate::engine::debrief::{Debrief, Note, Speaker, TranscriptLine, ValueNote, VerdictNote, phrases};
use crate::engine::guidance::Verdict;
use crate::export::lines::{self, SECTIONS};
use crate::export::value;
use crate::export::wrap::wrap;

/// A change from which on the list of exchanges says why, in per mille.
const NOTABLE: u16 = 50;

/// The debrief in lines of at most `width` columns (at least 20).
#[must_use]
pub fn render(debrief: &Debrief, width: usize) -> String {
    let mut page = Page { debrief, out: String::new(), width, section: 0 };
    page.line("", &format!("Debrief: {}", debrief.title));
    page.line("", &lines::about(debrief));
    page.line("", &lines::ended(debrief));
    if let Some(ending) = &debrief.ending {
        page.line("", &ending.says);
    }
    at_a_glance(&mut page, debrief);
    page.heading();
    page.notes(&debrief.went_well, "Nothing stood out yet. That is a place to start from.");
    page.heading();
    for (at, one) in debrief.practise_next.iter().enumerate() {
        page.item(&format!("{}. ", at + 1), one);
    }
    verdicts(&mut page, debrief);
    how_it_moved(&mut page, debrief);
    page.heading();
    page.item("Right about: ", &debrief.right_about);
    page.notes(&debrief.good_reasons, "");
    formulation(&mut page, debrief);
    reading(&mut page, debrief);
    page.heading();
    for line in &debrief.transcript {
        transcript(&mut page, debrief, line);
    }
    page.heading();
    for source in &debrief.sources {
        let grade = if source.grade.is_empty() { String::new() } else { format!(" Evidence: {}.", source.grade) };
        page.item("- ", &format!("{}: {}. {}{grade}", source.id, source.title.trim_end_matches('.'), source.standing));
    }
    page.heading();
    for caveat in &debrief.caveats {
        page.item("- ", caveat);
    }
    page.out
}

/// The text so far.
struct Page<'a> {
    debrief: &'a Debrief,
    out: String,
    width: usize,
    section: usize,
}

impl Page<'_> {
    /// The heading of the next section, and its labels.
    fn heading(&mut self) {
        let title = SECTIONS.get(self.section).copied().unwrap_or_default();
        let labels = lines::labels(self.debrief, self.section);
        self.section += 1;
        self.blank();
        self.line("", &format!("{}. {title}", self.section));
        self.blank();
        for note in labels {
            self.item("", &format!("{}: {}", lines::label_title(note), lines::label_says(note)));
        }
    }

    /// An empty line, where there is none yet.
    fn blank(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A paragraph with every line indented by this.
    fn line(&mut self, indent: &str, text: &str) {
        for line in wrap(text, self.width, indent, indent) {
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    /// A paragraph after a label, with the lines after the first indented.
    fn item(&mut self, label: &str, text: &str) {
        for line in wrap(&format!("{label}{text}"), self.width, "", "  ") {
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    fn notes(&mut self, notes: &[Note], none: &str) {
        if notes.is_empty() && !none.is_empty() {
            self.line("", none);
        }
        for note in notes {
            let title = if note.exchanges.is_empty() {
                note.title.clone()
            } else {
                format!("{} ({})", note.title, lines::exchanges(&note.exchanges).to_lowercase())
            };
            self.item("- ", &format!("{title}: {}", note.says));
        }
    }
}

fn at_a_glance(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    for fact in lines::at_a_glance(debrief) {
        page.item("", &format!("{}: {}. {}", fact.label, fact.value, fact.note));
    }
    for note in debrief.held_down.iter().chain(&debrief.luck_note) {
        page.item("", note);
    }
    for note in &debrief.bands {
        let band = note.band.map_or("too little seen", phrases::band);
        page.item("", &format!("{}: {band}. {}", phrases::global_band(note.of), note.why));
    }
}

fn verdicts(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    for note in &debrief.verdicts {
        verdict(page, debrief, note);
        page.blank();
    }
    if !debrief.too_little_seen.is_empty() {
        page.item("", &format!("Did not come up: {}.", debrief.too_little_seen.join("; ")));
    }
}

fn verdict(page: &mut Page<'_>, debrief: &Debrief, note: &VerdictNote) {
    page.line("", &format!("{}: {} ({}). [{}]", note.title, phrases::verdict(note.verdict), note.count, note.rule));
    page.line("  ", &note.reason);
    let (told, others) = lines::moments(note);
    for moment in told {
        let number = shown(moment.exchange);
        page.line("  ", &format!("Exchange {number}, {}.", phrases::verdict(moment.verdict)));
        if !moment.client.is_empty() {
            page.line("    ", &format!("{}: {}", debrief.client, moment.client));
        }
        page.line("    ", &format!("You: {}", moment.trainee));
        if moment.says != note.reason {
            page.line("    ", &moment.says);
        }
    }
    for verdict in Verdict::ALL.iter().rev() {
        let more: Vec<u16> = others.iter().filter(|one| one.verdict == *verdict).map(|one| one.exchange).collect();
        if !more.is_empty() {
            page.line("  ", &format!("{}: also {}.", lines::exchanges(&more), phrases::verdict(*verdict)));
        }
    }
    for line in &note.better {
        let strategy = phrases::strategy(line.strategy);
        let from = lines::offered(line.was_offered);
        let number = shown(line.exchange);
        page.line("  ", &format!("Try at exchange {number} ({strategy}, {from}): {}", line.says));
    }
    for cite in &note.cites {
        page.line("  ", &format!("{} ({}): {}", cite.id, lines::source(&cite.source), cite.statement));
    }
}

/// What the choices were worth, where that was worked out.
fn worth(page: &mut Page<'_>, note: &ValueNote) {
    page.blank();
    page.line("", value::TITLE);
    page.blank();
    for says in [value::luck(note), note.counted.clone(), value::standing(note)] {
        page.item("", &says);
    }
    for moment in &note.moments {
        page.item("- ", &format!("Exchange {}, {}: {}", shown(moment.exchange), moment.title, moment.says));
    }
    for line in value::curve(note) {
        if line.starts_with("Session") {
            page.blank();
        }
        page.out.push_str(line.trim_end());
        page.out.push('\n');
    }
    page.blank();
}

fn how_it_moved(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    page.line("", &lines::course_of_it(debrief));
    page.notes(&debrief.turning_points, "No single exchange turned it; the change, if any, came bit by bit.");
    if let Some(note) = &debrief.value {
        worth(page, note);
    }
    let mut session = None;
    for point in &debrief.curve {
        if session != Some(point.session) {
            session = Some(point.session);
            page.blank();
            page.line("", &format!("Session {}, exchange by exchange", point.session));
        }
        let answer = phrases::answer(point.answer);
        let (number, client) = (shown(point.exchange), &debrief.client);
        page.item("", &format!("{number}. {client} {answer}. {}", lines::state_in_short(point)));
        let why = lines::reasons_from(&point.why, NOTABLE);
        if !why.is_empty() {
            page.line("  ", &format!("Because of: {why}."));
        }
    }
    if !debrief.weeks.is_empty() {
        page.blank();
    }
    for week in &debrief.weeks {
        page.item(
            "",
            &format!("After session {}: {} Distress {}.", week.after_session, week.says, percent(week.distress)),
        );
        if !week.why.is_empty() {
            page.line("  ", &format!("Because of: {}.", lines::reasons(&week.why)));
        }
    }
}

fn formulation(page: &mut Page<'_>, debrief: &Debrief) {
    let note = &debrief.formulation;
    page.heading();
    page.line("", &note.truth);
    page.line("", &note.says);
    for cause in &note.causes {
        let story = cause.in_story.as_deref().unwrap_or(lines::not_in_story(debrief));
        let guess = cause.guessed.as_deref().unwrap_or("not guessed");
        page.item("- ", &format!("{} ({}). In this story: {story}. Your guess: {guess}.", cause.title, cause.id));
    }
    if !note.told.is_empty() {
        page.item("Told: ", &format!("{}.", note.told.join("; ")));
    }
    if !note.untold.is_empty() {
        page.item("Not told: ", &format!("{}.", note.untold.join("; ")));
    }
}

fn reading(page: &mut Page<'_>, debrief: &Debrief) {
    page.heading();
    if lines::nothing_read(debrief) {
        page.line("", lines::NOTHING_READ);
    }
    if let Some(note) = &debrief.predictions {
        page.item("Predictions: ", &format!("{} {}", note.says, lines::skill(note.skill, note.made)));
    }
    if let Some(note) = &debrief.sign_tags {
        page.item("Signs: ", &format!("{} {}", note.says, lines::skill(note.skill, note.tagged)));
        page.notes(&note.differ, "");
    }
    for note in &debrief.self_ratings {
        page.item("- ", &lines::self_rating(note));
    }
}

fn transcript(page: &mut Page<'_>, debrief: &Debrief, line: &TranscriptLine) {
    let shows = line.shows.as_deref().map(|shows| format!(" [{shows}]")).unwrap_or_default();
    match line.who {
        Speaker::Heading => {
            page.blank();
            page.line("", &line.says);
        }
        Speaker::Narrator => page.line("", &line.says),
        Speaker::Trainee => {
            let number = line.exchange.map(|number| format!("{}. ", shown(number))).unwrap_or_default();
            page.item(&format!("{number}You: "), &format!("{}{shows}", line.says));
        }
        Speaker::Client => page.item(&format!("{}: ", debrief.client), &format!("{}{shows}", line.says)),
    }
}
