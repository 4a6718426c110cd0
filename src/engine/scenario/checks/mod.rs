//! The checks: one file each, one code each. Only a file that passes them becomes a [`Scenario`](super::Scenario).

use super::draft::Draft;
use super::report::Report;
use crate::engine::diagnostic::Severity;

/// One check on a scenario.
pub struct Check {
    /// The stable name of what it finds; it says the bad pattern, not the remedy.
    pub code: &'static str,
    pub severity: Severity,
    /// The source of the check, whose opening comment is its page.
    source: &'static str,
    run: fn(&Draft<'_>, &mut Report),
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Check").field("code", &self.code).field("severity", &self.severity).finish_non_exhaustive()
    }
}

impl Check {
    /// What the check does, why it matters, an example and a better one, as Markdown.
    #[must_use]
    pub fn page(&self) -> String {
        super::pages::opening_comment(self.source)
    }
}

/// Runs every check.
pub(super) fn run_all(draft: &Draft<'_>, found: &mut Report) {
    for check in ALL {
        found.begin(check.code, check.severity);
        (check.run)(draft, found);
    }
}

/// Declares the checks: their files, and the list of them in the order in which they run.
macro_rules! checks {
    ($($file:ident: $severity:ident $code:literal),+ $(,)?) => {
        $(mod $file;)+

        /// Every check, in the order in which they run.
        pub const ALL: &[Check] = &[$(Check {
            code: $code,
            severity: Severity::$severity,
            source: include_str!(concat!(stringify!($file), ".rs")),
            run: $file::check,
        }),+];
    };
}

checks!(
    unknown_format: Error "unknown-format",
    language_tag: Error "language-tag",
    empty_list: Error "empty-list",
    empty_text: Error "empty-text",
    bad_id: Error "bad-id",
    duplicate_id: Error "duplicate-id",
    missing_target: Error "missing-target",
    repeated_week: Error "repeated-week",
    week_after_last: Warning "week-after-last",
    zero_weight: Error "zero-weight",
    repeated_cause: Error "repeated-cause",
    untellable_fact: Error "untellable-fact",
    impossible_minutes: Error "impossible-minutes",
    reversed_range: Error "reversed-range",
    move_count: Error "move-count",
    repeated_move: Error "repeated-move",
    choice_reads_hidden_state: Error "choice-reads-hidden-state",
    goal_move_without_goal: Error "goal-move-without-goal",
    goal_without_move: Warning "goal-without-move",
    task_move_without_task: Warning "task-move-without-task",
    task_without_move: Warning "task-without-move",
    ends_and_to: Error "ends-and-to",
    ends_without_agreement: Error "ends-without-agreement",
    no_fallback_line: Error "no-fallback-line",
    unreachable_line: Warning "unreachable-line",
    no_way_out: Error "no-way-out",
    no_session_end: Error "no-session-end",
    unreached_beat: Warning "unreached-beat",
    anytime_leads_away: Warning "anytime-leads-away",
    missing_ending: Error "missing-ending",
    shadowed_ending: Warning "shadowed-ending",
    unused_ending: Warning "unused-ending",
    repeated_cue: Warning "repeated-cue",
    long_line: Warning "long-line",
    long_therapist_line: Warning "long-therapist-line",
    too_many: Error "too-many",
);
