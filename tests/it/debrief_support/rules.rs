//! Four rules with their words, and what they cite.

use slackwater::engine::client::Move;
use slackwater::engine::debrief::{RuleText, SourceNote, StatementText};
use slackwater::engine::guidance::GlobalBand;

fn rule(id: &str, title: &str, weight: u8, cites: &[&str], better: &[Move], band: GlobalBand) -> RuleText {
    RuleText {
        id: id.to_owned(),
        title: title.to_owned(),
        weight,
        cites: cites.iter().map(|id| (*id).to_owned()).collect(),
        reasons: [
            ("met", "You answered what was there before going on."),
            ("fought", "You argued with a line that was already against you."),
            ("missed", "The moment passed without being met."),
        ]
        .map(|(key, says)| (key.to_owned(), says.to_owned()))
        .to_vec(),
        practise: format!("For {}: wait one breath, then say back what you heard.", title.to_lowercase()),
        better: better.to_vec(),
        bands: vec![band],
    }
}

pub fn rules() -> Vec<RuleText> {
    let meeting = [Move::ComplexReflection, Move::Validate, Move::AllowNotYet];
    vec![
        rule("safety-first", "Safety first", 3, &["X1"], &[Move::AskSafety], GlobalBand::Timing),
        rule("no-fighting", "No fighting", 3, &["N1", "D2"], &meeting, GlobalBand::Repair),
        rule("meet-the-moment", "Meet the moment", 3, &["N4"], &meeting, GlobalBand::Collaboration),
        rule("stuck", "Stuck together", 1, &["N4"], &meeting, GlobalBand::Reading),
    ]
}

pub fn statements() -> Vec<StatementText> {
    [
        ("X1", "A risk cue is asked about plainly.", "ours"),
        ("N1", "Fighting resistance rarely works.", "A"),
        ("D2", "The relationship makes it.", "A"),
        ("N4", "The client should feel joined.", "A"),
    ]
    .map(|(id, says, source)| StatementText { id: id.to_owned(), says: says.to_owned(), source: source.to_owned() })
    .to_vec()
}

pub fn sources() -> Vec<SourceNote> {
    vec![
        SourceNote {
            id: "A".to_owned(),
            title: "Resistance in therapy".to_owned(),
            standing: "A professional blog post by a vendor.".to_owned(),
            grade: "C".to_owned(),
        },
        SourceNote {
            id: "ours".to_owned(),
            title: "House standards".to_owned(),
            standing: "Our own inference, marked as such.".to_owned(),
            grade: String::new(),
        },
    ]
}
