//! Where the attempt is kept, said when the trainee leaves.

use std::io;
use std::path::Path;

use super::Manners;
use super::play::Play;
use crate::storage::DataFolder;

/// Keeps the attempt in another file from here on.
pub(super) fn save(play: &mut Play<'_, '_>, path: &str) -> io::Result<()> {
    match play.sitting.keep_at(Path::new(path)) {
        Ok(()) => play.say(&format!("Kept in {path} from here on.")),
        Err(error) => play.say(&format!("Not saved: {error}.")),
    }
}

/// Says where the attempt is, and how to go on with it.
pub(super) fn farewell(play: &mut Play<'_, '_>) -> io::Result<()> {
    let over = play.sitting.is_over();
    let what_if = play.sitting.leave_what_if();
    let says = match (play.sitting.saved_in().map(name), play.sitting.file_path()) {
        (Some(name), _) if what_if.is_some() => {
            let number = what_if.unwrap_or_default();
            format!("Saved. Go on with:\n  slackwater play --resume {name}\nand type: go on {number}\n")
        }
        (Some(name), _) if over => format!("Saved. Read it again with:\n  slackwater debrief {name}\n"),
        (Some(name), _) => format!("Saved. Go on with:\n  slackwater play --resume {name}\n"),
        (None, Some(path)) => format!("Not all of this attempt could be saved in {}.\n", path.display()),
        (None, None) => "This attempt is not saved in a file.\n".to_owned(),
    };
    if play.manners == Manners::Patient {
        return write!(play.streams.out, "\n{says}");
    }
    let _ = play.streams.err.write_all(says.as_bytes());
    Ok(())
}

/// What to call an attempt on the command line: its name where it is in the user's folder, or its path.
fn name(path: &Path) -> String {
    let attempts = DataFolder::of_the_user().map(|data| data.attempts()).ok();
    let file = path.file_name().and_then(|name| name.to_str());
    let named = file.filter(|_| attempts.is_some_and(|attempts| path.parent() == Some(&attempts)));
    let name =
        named.map_or_else(|| path.display().to_string(), |name| name.trim_end_matches(".attempt.jsonl").to_owned());
    let plain = name.chars().all(|letter| letter.is_alphanumeric() || "-_./".contains(letter));
    if plain { name } else { format!("'{}'", name.replace('\'', r"'\''")) }
}
