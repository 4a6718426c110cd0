//! Lines from a program instead of a person: what is due between them is gone through, and the first that does not
//! fit ends the play.

use std::io;

use super::play::Play;
use super::typed::{self, Typed, WhatIf};
use super::{Left, Manners, input, leave};
use crate::engine::session::Command;
use crate::engine::view::{Phase, SessionView};

/// How a what-if is played by a program.
const BEGIN_WITH: &str = "in a pipe, begin with: play --resume ATTEMPT --what-if 7; compare ends it";

/// Does one line. Gives how the play ends where it ends.
pub(super) fn line(play: &mut Play<'_, '_>, line: &str) -> io::Result<Option<Left>> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let scripted = play.manners == Manners::Script;
    if scripted || !typed::is_command(line) {
        go_through(play)?;
    }
    let view = play.sitting.view();
    if let Phase::Ended { .. } = view.phase {
        play.put_back(line);
        return Ok(None);
    }
    let typed = if scripted { by_id(line, &view) } else { Some(typed::read(line, &view)) };
    match typed {
        Some(Typed::Do(command)) => match play.perform(command)? {
            Ok(()) => Ok(None),
            Err(refusal) => refuse(play, line, &refusal.to_string()).map(Some),
        },
        Some(Typed::Leave) => Ok(Some(Left::Midway)),
        Some(Typed::WhatIf(WhatIf::Compare(None))) if play.sitting.what_if().is_some() => {
            play.compare_here().map(|()| Some(Left::Over))
        }
        Some(Typed::WhatIf(_)) => refuse(play, line, BEGIN_WITH).map(Some),
        Some(Typed::Show(page)) => play.page_for_script(page).map(|()| None),
        Some(Typed::Save(path)) => leave::save(play, &path).map(|()| None),
        Some(Typed::AskRatings) => refuse(play, line, "in a pipe it needs its four numbers: rate 1 1 2 0").map(Some),
        Some(Typed::Unknown(says)) => refuse(play, line, &says).map(Some),
        None => {
            let says = format!("it is not on offer {}. {}", place(play, &view), offers(&view));
            refuse(play, line, &says).map(Some)
        }
    }
}

/// Says which line did not fit, and why.
pub(super) fn refuse(play: &mut Play<'_, '_>, line: &str, says: &str) -> io::Result<Left> {
    let (number, line) = (play.lines, line.chars().take(60).collect::<String>());
    let which = if play.manners == Manners::Script { "choice" } else { "line" };
    let quoted = if line.is_empty() { String::new() } else { format!(", “{line}”") };
    play.complain(&format!("error: {which} {number}{quoted}: {says}"));
    Ok(Left::Refused)
}

/// A script that has said its last line goes through the last supervision stop to the end of the course, if it is
/// there. True where it did.
pub(super) fn finish(play: &mut Play<'_, '_>) -> io::Result<bool> {
    let at_last_stop = matches!(&play.sitting.view().phase, Phase::Stop(stop) if stop.last);
    if play.manners == Manners::Script && at_last_stop {
        return Ok(play.perform(Command::Continue)?.is_ok());
    }
    Ok(false)
}

/// A script that is longer than its course did not fit it, nor does a what-if where a pipe has come to the end.
pub(super) fn left_over(play: &mut Play<'_, '_>) -> io::Result<Left> {
    let input::Read::Line(line) = play.next()? else { return Ok(Left::Over) };
    if play.manners == Manners::Script {
        return refuse(play, &line, "the course is over");
    }
    match typed::read(&line, &play.sitting.view()) {
        Typed::WhatIf(WhatIf::List | WhatIf::From(_) | WhatIf::GoOn(_)) => refuse(play, &line, BEGIN_WITH),
        _ => Ok(Left::Over),
    }
}

fn by_id(id: &str, view: &SessionView) -> Option<Typed> {
    match &view.phase {
        Phase::Room(room) => {
            let chosen = room.choices.iter().find(|choice| choice.name == id)?;
            Some(Typed::Do(Command::Choose(chosen.id)))
        }
        Phase::Week(week) => {
            let chosen = week.choices.iter().find(|choice| choice.name == id)?;
            Some(Typed::Do(Command::ChooseInWeek(chosen.id)))
        }
        _ => None,
    }
}

fn place(play: &Play<'_, '_>, view: &SessionView) -> String {
    let session = play.sitting.session();
    match &view.phase {
        Phase::Room(_) => format!("at the beat “{}”", session.scenario().beat(session.course().beat).id),
        _ => "between these sessions".to_owned(),
    }
}

fn offers(view: &SessionView) -> String {
    match &view.phase {
        Phase::Room(room) => {
            let ids = |anytime| -> Vec<&str> {
                room.choices.iter().filter(|one| one.anytime == anytime).map(|one| one.name.as_str()).collect()
            };
            let (here, anytime) = (ids(false), ids(true));
            let anytime =
                if anytime.is_empty() { String::new() } else { format!("; at any time: {}", anytime.join(", ")) };
            format!("On offer: {}{anytime}.", here.join(", "))
        }
        Phase::Week(week) => {
            let ids: Vec<&str> = week.choices.iter().map(|one| one.name.as_str()).collect();
            format!("On offer: {}.", ids.join(", "))
        }
        _ => String::new(),
    }
}

/// Goes through brief, writing first, stop and week to where a line is due.
fn go_through(play: &mut Play<'_, '_>) -> io::Result<()> {
    loop {
        let view = play.sitting.view();
        let waits_for_a_line = match &view.phase {
            Phase::Room(room) => !room.write_first,
            Phase::Week(week) => !week.choices.is_empty(),
            Phase::Ended { .. } => true,
            Phase::Brief(_) | Phase::Stop(_) => false,
        };
        if waits_for_a_line {
            return Ok(());
        }
        let Typed::Do(command) = typed::read("", &view) else { return Ok(()) };
        if play.perform(command)?.is_err() {
            return Ok(());
        }
    }
}
