//! What to say after a command that only adds something: one sentence, instead of the whole place again.

use super::Screen;
use super::stop::rating;
use crate::engine::client::{Cause, Sign};
use crate::engine::session::Command;
use crate::engine::view::{Phase, SessionView, Turn};

/// Characters of the client's words that a confirmation quotes.
const QUOTE: usize = 48;

/// Says what a command did. False where it moved the course on, so that what is new must be shown instead.
pub fn did(screen: &mut Screen, command: &Command, view: &SessionView) -> bool {
    let name = &view.client.name;
    match command {
        Command::Predict(answer) => {
            let answer = answer.name().to_lowercase();
            screen.say(&format!("Your prediction: {name} {answer}. Now say your line."));
        }
        Command::TagSign { exchange, tag } => {
            let tag = tag
                .map_or("not resistance".to_owned(), |sign| format!("{}, {}", sign.guidance_id(), Sign::title(sign)));
            screen.say(&format!("Tagged {}: {tag}.", quoted(view, *exchange)));
        }
        Command::Formulate(causes) => {
            let guess: Vec<String> = Cause::ALL
                .iter()
                .zip(causes)
                .filter_map(|(cause, weight)| Some((cause, (*weight)?)))
                .map(|(cause, weight)| format!("{}, {}", cause.title(), weight.name().to_lowercase()))
                .collect();
            let guess = if guess.is_empty() { "none yet".to_owned() } else { guess.join("; ") };
            screen.say(&format!("Your guess at the causes: {guess}."));
        }
        Command::WriteGoal { .. } => screen.goals(view),
        Command::PutPlanAside => screen.say("The plan is put aside."),
        Command::AskCoach => screen.say(&format!("Coach: {}", view.coach.as_deref().unwrap_or("nothing to add."))),
        Command::ShowMeters(_) => match &view.meters {
            Some(meters) => screen.meters(meters),
            None => screen.say("The meters are hidden."),
        },
        Command::Rate(bands) => screen.say(&rating(*bands)),
        Command::Intend { strategy, words } => {
            screen.item("You intend: ", &super::stop::intention(*strategy, words));
        }
        Command::StepBack { exchange } => {
            screen.say(&format!("Back to just before line {}. What came after it is kept as a branch.", exchange + 1));
            return false;
        }
        Command::SkipWriting
        | Command::WriteFirst { .. }
        | Command::Begin
        | Command::Choose(_)
        | Command::HandOverCopy
        | Command::RevisitGoal(_)
        | Command::Continue
        | Command::ChooseInWeek(_) => return false,
    }
    if let Phase::Room(_) | Phase::Ended { .. } = view.phase {
        return true;
    }
    if matches!(command, Command::Rate(_) | Command::Intend { .. }) {
        screen.say("Press Enter to go on.");
    }
    true
}

/// The beginning of the client's words that an exchange answers.
fn quoted(view: &SessionView, wanted: u16) -> String {
    let words = view.transcript.iter().rev().find_map(|turn| match turn {
        Turn::Client { exchange, says, .. } if *exchange == Some(wanted) && !says.is_empty() => Some(says),
        _ => None,
    });
    let Some(words) = words else { return "the silence".to_owned() };
    let short: String = words.chars().take(QUOTE).collect();
    if short.len() < words.len() { format!("“{}…”", short.trim_end()) } else { format!("“{words}”") }
}
