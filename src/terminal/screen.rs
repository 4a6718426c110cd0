//! The view as plain lines: nothing is drawn, nothing moves, so that a screen reader can read it in order.

use crate::engine::attempt::Mode;
use crate::engine::client::{Cause, Sign};
use crate::engine::view::{Brief, Meters, Phase, Room, SessionView, Stop, Turn, Week};
use crate::export::wrap::wrap;

/// Lines of text for a terminal of this width.
#[derive(Debug)]
pub struct Screen {
    width: usize,
    lines: Vec<String>,
}

impl Screen {
    /// An empty screen.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self { width, lines: Vec::new() }
    }

    /// The lines, each ended.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn say(&mut self, text: &str) {
        for paragraph in text.split('\n') {
            self.lines.extend(wrap(paragraph, self.width, "", ""));
        }
    }

    fn item(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.chars().count());
        self.lines.extend(wrap(text, self.width, mark, &indent));
    }

    /// What is due now.
    pub fn turn(&mut self, view: &SessionView, from: usize) {
        self.turns(&view.transcript[from.min(view.transcript.len())..], false);
        self.gap();
        match &view.phase {
            Phase::Brief(brief) => self.brief(view, brief),
            Phase::Room(room) => self.room(view, room),
            Phase::Stop(stop) => self.stop(view, stop),
            Phase::Week(week) => self.week(week),
            Phase::Ended { title, says, .. } => {
                self.say(&format!("The course is over: {title}."));
                self.gap();
                self.say(says);
            }
        }
    }

    fn brief(&mut self, view: &SessionView, brief: &Brief) {
        let client = &view.client;
        self.say(&view.title);
        self.say(&format!("{}, {}, {}. {}", client.name, client.age, client.pronouns, client.looks));
        self.gap();
        self.say(&brief.brief);
        self.gap();
        self.say(&format!("Safety: {}", brief.screening));
        if !brief.content_notes.is_empty() {
            self.say(&format!("May be hard to read: {}.", brief.content_notes.join(", ")));
        }
        if let Some(plan) = &brief.plan {
            self.say(&format!("Plan for the first session: {plan}"));
        }
        self.say(&format!("{} sessions, played in {} mode.", view.sessions, mode(view.mode)));
        self.say("Slackwater trains; it does not treat. Its feedback is formative, not a judgement of fitness.");
        self.gap();
        self.say("Press Enter to begin, or type help.");
    }

    fn room(&mut self, view: &SessionView, room: &Room) {
        let mut clock = format!("{} of {} minutes left.", room.minutes_left, room.minutes);
        if let Some(plan) = &room.plan {
            let state = if plan.aside { "Plan put aside" } else { "Plan" };
            clock.push_str(&format!(" {state}: {}", plan.says));
        }
        self.say(&clock);
        if let Some(meters) = &view.meters {
            self.meters(meters);
        }
        if let Some(coach) = &view.coach {
            self.say(&format!("Coach: {coach}"));
        }
        self.gap();
        if room.write_first {
            self.say(
                "A moment to write first. What would you say, in your own words? You can put the strategy that you \
                 mean before it, such as: pace: There’s no hurry. An empty line goes on without writing.",
            );
            return;
        }
        let mut anytime = false;
        for (at, choice) in room.choices.iter().enumerate() {
            if choice.anytime && !anytime {
                anytime = true;
                self.say("At any time:");
            }
            self.item(&format!("{:>2}. ", at + 1), &choice.says);
        }
    }

    fn meters(&mut self, meters: &Meters) {
        self.say(&format!(
            "Meters, of 1000: resistance {} (against you {}, against change {}, away {}); bond {}; goal agreement {}; \
             task agreement {}; readiness {}; load {}.",
            meters.resistance,
            meters.discord,
            meters.sustain,
            meters.withdrawal,
            meters.bond,
            meters.goal_agreement,
            meters.task_agreement,
            meters.readiness,
            meters.load
        ));
    }

    fn stop(&mut self, view: &SessionView, stop: &Stop) {
        self.say(&format!("Session {} of {} is over. Two minutes of supervision.", stop.session, view.sessions));
        self.moments(stop);
        self.gap();
        match stop.rated {
            Some(bands) => {
                let words = bands.map(|band| ["below", "fair", "good"][usize::from(band.min(2))]);
                let [collaboration, timing, reading, repair] = words;
                self.say(&format!(
                    "You rated: collaboration {collaboration}, timing {timing}, reading {reading}, repair {repair}."
                ));
            }
            None => self.say("You can rate the session before going on: rate 1 1 2 0 (help says how)."),
        }
        match &stop.intention {
            Some((strategy, words)) if words.is_empty() => self.say(&format!("You intend: {}.", strategy.says())),
            Some((_, words)) => self.say(&format!("You intend: {words}")),
            None if stop.last => {}
            None => self.say("You can choose one intention for next week: intend pace, and your words."),
        }
        self.say(if stop.last { "Press Enter for the end of the course." } else { "Press Enter for the week." });
    }

    /// The moments of a stop that are worth a second look.
    pub fn moments(&mut self, stop: &Stop) {
        for moment in &stop.moments {
            self.gap();
            self.say(&format!("Exchange {}. {}", moment.exchange + 1, moment.why));
            self.item("  They: ", &moment.client);
            self.item("  You:  ", &moment.trainee);
            for (strategy, line) in &moment.other_lines {
                self.item("  Or:   ", &format!("{line} ({})", strategy.says()));
            }
            if moment.can_retry {
                self.say(&format!("  Type retry {} to try it again at once.", moment.exchange + 1));
            }
        }
    }

    fn week(&mut self, week: &Week) {
        self.say(&format!("The week after session {}.", week.after_session));
        for (at, choice) in week.choices.iter().enumerate() {
            self.item(&format!("{:>2}. ", at + 1), &choice.says);
        }
        if week.choices.is_empty() {
            self.say("Press Enter to go on.");
        }
    }

    /// Turns of the transcript; with exchange numbers where asked.
    pub fn turns(&mut self, turns: &[Turn], numbered: bool) {
        for turn in turns {
            match turn {
                Turn::Heading(says) => {
                    self.gap();
                    self.say(says);
                    self.say(&"-".repeat(says.chars().count()));
                }
                Turn::Trainee { exchange, says, wrote } => {
                    self.gap();
                    let number = if numbered { format!("{}. ", exchange + 1) } else { String::new() };
                    self.item(&format!("{number}You: "), says);
                    if let Some(wrote) = wrote {
                        self.item("  (you wrote: ", &format!("{wrote})"));
                    }
                }
                Turn::Client { says, shows, silence, tag, .. } => {
                    self.gap();
                    if *silence > 0 {
                        self.say(&format!("[{silence} seconds of silence]"));
                    }
                    if let Some(shows) = shows {
                        self.say(&format!("[{shows}]"));
                    }
                    if !says.is_empty() {
                        self.item("They: ", says);
                    }
                    if let Some(tag) = tag {
                        self.say(&format!("  (you tagged: {})", tag.map_or("not resistance", Sign::title)));
                    }
                }
                Turn::Between(says) => {
                    self.gap();
                    self.say(&format!("[{says}]"));
                }
            }
        }
    }

    /// The goal sheet.
    pub fn goals(&mut self, view: &SessionView) {
        let sheet = &view.goal_sheet;
        self.say("Goal sheet");
        if sheet.goals.is_empty() {
            self.say("Nothing is written down yet.");
        }
        for (at, row) in sheet.goals.iter().enumerate() {
            self.item(&format!("{}. ", at + 1), &row.words);
        }
        if sheet.copy_offered {
            self.say("A copy was offered.");
        } else if !sheet.goals.is_empty() {
            self.say("No copy was offered yet: copy offers one. revisit 1 looks at a goal again.");
        }
        for (at, (_, says)) in sheet.can_write.iter().enumerate() {
            self.item(&format!("Could be written down as sheet {}: ", at + 1), says);
        }
        if let Some(task) = &sheet.task {
            self.item("For the week: ", task);
        }
    }

    /// The trainee's notes.
    pub fn notes(&mut self, view: &SessionView) {
        self.say("Case notes: your guess at the causes");
        for (cause, weight) in Cause::ALL.iter().zip(view.notes.formulation) {
            let weight = weight.map_or("none", |weight| weight.name());
            self.item(&format!("{} ", cause.guidance_id()), &format!("{}: {}", cause.title(), weight.to_lowercase()));
        }
        self.say("Change it with: cause C3 major (or minor, or none).");
        for told in &view.notes.told {
            self.item("Told: ", told);
        }
        for intention in &view.notes.intentions {
            self.item("You intended: ", intention);
        }
    }

    /// The signs that can be tagged.
    pub fn signs(&mut self) {
        for sign in Sign::ALL {
            self.item(&format!("{:>3}  ", sign.guidance_id()), sign.title());
        }
        self.say("Tag the last words with: tag S3, or with: tag none, where it is not resistance.");
    }

    /// The commands.
    pub fn help(&mut self, view: &SessionView) {
        self.say("Type the number of a line to say it. Besides:");
        let mut commands = vec![
            ("again", "reads the screen again"),
            ("transcript", "everything so far, with numbers"),
            ("predict hardens", "your guess at the answer, before you speak"),
            ("tag S3, tag none", "a sign in the last words, or “not resistance”; signs lists them"),
            ("notes, cause C3 major", "your guess at the causes"),
            ("goals, sheet 1, copy, revisit 1", "the goal sheet; write a goal down, offer a copy, look again"),
            ("aside", "puts the session’s plan on hold, without saying so"),
            ("rate 1 1 2 0", "after a session: collaboration, timing, reading, repair; 0 below, 1 fair, 2 good"),
            ("intend pace", "after a session: an intention for next week"),
            ("debrief", "the debrief so far"),
            ("quit", "leaves; everything is saved. Ctrl-C does too."),
        ];
        if view.mode == Mode::Practice {
            commands.push(("coach", "a hint for the next line"));
            commands.push(("meters on, meters off", "what is hidden"));
            commands.push(("back, back 7", "to just before the last exchange, or exchange 7"));
        }
        for (command, says) in commands {
            self.item(&format!("  {command}: "), says);
        }
    }

    /// One sentence.
    pub fn note(&mut self, text: &str) {
        self.say(text);
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessment => "assessment",
    }
}
