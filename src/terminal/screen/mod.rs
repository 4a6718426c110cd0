//! The view as plain lines: nothing is drawn, nothing moves, so that a screen reader can read it in order.

mod did;
mod pages;
mod stop;

use crate::engine::attempt::Mode;
use crate::engine::client::Sign;
use crate::engine::view::{Brief, ChoiceView, Meters, Phase, Room, SessionView, Turn, Week};
use crate::export::wrap::wrap;

pub use did::did;
pub use stop::rating;

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

    /// The lines, each ended; an empty text where there are none.
    #[must_use]
    pub fn text(self) -> String {
        self.lines.into_iter().map(|line| line + "\n").collect()
    }

    /// An empty line, where there is none yet.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A paragraph.
    pub fn say(&mut self, text: &str) {
        for paragraph in text.split('\n') {
            self.lines.extend(wrap(paragraph, self.width, "", ""));
        }
    }

    /// A paragraph after a label.
    pub(super) fn item(&mut self, mark: &str, text: &str) {
        let indent = if mark.chars().count() <= 8 { " ".repeat(mark.chars().count()) } else { "  ".to_owned() };
        self.lines.extend(wrap(&format!("{mark}{text}"), self.width, "", &indent));
    }

    /// What is due now; `whole` also says what a trainee has read before, such as the session's plan.
    pub fn due(&mut self, view: &SessionView, whole: bool) {
        self.gap();
        match &view.phase {
            Phase::Brief(brief) => self.brief(view, brief),
            Phase::Room(room) => self.room(view, room, whole),
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
        self.gap();
        if let Some(plan) = &brief.plan {
            self.say(&format!("Plan for the first session: {plan}"));
        }
        let sessions = if view.sessions == 1 { "1 session".to_owned() } else { format!("{} sessions", view.sessions) };
        self.say(&format!("{sessions}, played in {} mode.", mode(view.mode)));
        self.say("Slackwater trains; it does not treat. Its feedback is formative, not a judgement of fitness.");
        self.gap();
        self.say("Press Enter to begin, or type help.");
    }

    fn room(&mut self, view: &SessionView, room: &Room, whole: bool) {
        let mut clock = format!("{} of {} minutes left.", room.minutes_left, room.minutes);
        if let Some(plan) = room.plan.as_ref().filter(|_| whole) {
            let state = if plan.aside { "Plan put aside" } else { "Plan" };
            clock.push_str(&format!(" {state}: {}", plan.says));
        }
        self.say(&clock);
        if let Some(meters) = &view.meters {
            self.meters(meters);
        }
        if room.write_first {
            self.gap();
            self.say(&format!(
                "A moment to write first. What would you say to {}, in your own words? You can name your strategy \
                 before it, such as “pace: There’s no hurry.” Enter goes on without writing.",
                view.client.name
            ));
            return;
        }
        if let Some(written) = &room.written {
            self.item("You wrote: ", written);
            self.say("Now say the line that is nearest to it.");
        }
        if let Some(predicted) = room.predicted {
            self.say(&format!("Your prediction: {} {}.", view.client.name, predicted.name().to_lowercase()));
        }
        self.choices(room, |choice| !choice.anytime);
        let anytime = room.choices.iter().filter(|choice| choice.anytime).count();
        let all = room.choices.len();
        match (anytime, all - anytime) {
            (0, _) => {}
            (_, 0) => self.choices(room, |choice| choice.anytime),
            (1, _) => self.say(&format!("more: number {all} fits at any time.")),
            (_, here) => self.say(&format!("more: numbers {} to {all} fit at any time.", here + 1)),
        }
    }

    /// The lines that can be said, with their numbers; these never depend on which of them are shown.
    fn choices(&mut self, room: &Room, shown: fn(&ChoiceView) -> bool) {
        for (at, choice) in room.choices.iter().enumerate().filter(|(_, choice)| shown(choice)) {
            self.item(&format!("{}. ", at + 1), &choice.says);
        }
    }

    /// The lines that fit at any time.
    pub fn more(&mut self, view: &SessionView) {
        let Phase::Room(room) = &view.phase else {
            self.say("There is nobody in the room to say anything to.");
            return;
        };
        if !room.choices.iter().any(|choice| choice.anytime) {
            self.say("There are no other lines here.");
        }
        self.choices(room, |choice| choice.anytime);
        if room.can_hand_over {
            self.say("copy: offers a copy of the goal sheet.");
        }
        if !room.can_revisit.is_empty() {
            self.say("revisit 1: looks at a goal on the sheet again.");
        }
    }

    /// Hidden state in words and numbers.
    pub fn meters(&mut self, meters: &Meters) {
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

    fn week(&mut self, week: &Week) {
        if week.choices.is_empty() {
            self.say("Press Enter to go on.");
            return;
        }
        self.say("What do you do?");
        for (at, choice) in week.choices.iter().enumerate() {
            self.item(&format!("{}. ", at + 1), &choice.says);
        }
    }

    /// Turns of the transcript; with exchange numbers where asked.
    pub fn turns(&mut self, view: &SessionView, turns: &[Turn], numbered: bool) {
        let mut client_spoke = false;
        for turn in turns {
            let speaks_on = client_spoke && matches!(turn, Turn::Client { .. });
            client_spoke = matches!(turn, Turn::Client { .. });
            if !speaks_on {
                self.gap();
            }
            match turn {
                Turn::Heading(says) => {
                    self.say(says);
                    self.gap();
                }
                Turn::Trainee { exchange, says, wrote } => {
                    let number = if numbered { format!("{}. ", exchange + 1) } else { String::new() };
                    self.item(&format!("{number}You: "), says);
                    if let Some(wrote) = wrote.as_ref().filter(|_| numbered) {
                        self.item("You had written: ", wrote);
                    }
                }
                Turn::Client { says, shows, silence, tag, .. } => {
                    let silence = (*silence > 0).then(|| format!("{silence} seconds of silence."));
                    let seen: Vec<&str> = silence.iter().chain(shows).map(String::as_str).collect();
                    if !seen.is_empty() {
                        self.say(&format!("[{}]", seen.join(" ")));
                    }
                    if !says.is_empty() {
                        self.item(&format!("{}: ", view.client.name), says);
                    }
                    if let Some(tag) = tag.as_ref().filter(|_| numbered) {
                        self.say(&format!("(You tagged: {}.)", tag.map_or("not resistance", Sign::title)));
                    }
                }
                Turn::Between(says) if says.starts_with("You: ") => self.item("", says),
                Turn::Between(says) => self.say(&format!("[{says}]")),
            }
        }
    }
}

pub(super) fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessment => "assessment",
    }
}
