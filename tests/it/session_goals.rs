//! The goal sheet, the task for the week and the session's plan.

use crate::given::{Given, SLEEP, WORK, begin, given, go_on, patched, room, say, says};
use slackwater::engine::client::Answer;
use slackwater::engine::scenario::words::{Attendance, GoalStage, HomeworkSeen};
use slackwater::engine::scenario::{GoalId, TaskId};
use slackwater::engine::session::{Command, Event, Refusal, Session};

fn in_room() -> Given {
    given().after([begin(), say("to-room")])
}

fn yes(session: &Session) -> bool {
    session.course().last_answer != Answer::Hardens
}

fn moved(goal: GoalId, stage: GoalStage) -> Event {
    Event::GoalMoved { goal, stage, words: None }
}

fn write(words: &str) -> Command {
    Command::WriteGoal { goal: SLEEP, words: words.to_owned() }
}

fn goal_events(events: &[Event]) -> Vec<Event> {
    events.iter().filter(|event| matches!(event, Event::GoalMoved { .. })).cloned().collect()
}

#[test]
fn a_goal_is_elicited_agreed_written_and_handed_over_by_choices() {
    let steps: [(&'static str, &[GoalStage]); 3] = [
        ("elicit", &[GoalStage::Elicited]),
        ("agree", &[GoalStage::Agreed]),
        ("write", &[GoalStage::Written, GoalStage::CopyOffered]),
    ];
    let mut given = in_room();
    for (name, stages) in steps {
        given = given.after([say(name)]).seed_where(yes_throughout);
        let session = given.session();
        let last = session.log().iter().rposition(|event| matches!(event, Event::Exchanged(_))).unwrap();
        let expected: Vec<Event> = stages.iter().map(|stage| moved(SLEEP, *stage)).collect();
        assert_eq!(goal_events(&session.log()[last..]), expected, "{name}");
    }
    let sheet = given.view().goal_sheet;
    assert_eq!(sheet.goals[0].words, "Sleep until five.");
    assert!(sheet.copy_offered && sheet.can_write.is_empty());
}

fn yes_throughout(session: &Session) -> bool {
    session.log().iter().all(|event| !matches!(event, Event::Exchanged(said) if said.answer == Answer::Hardens))
}

#[test]
fn the_next_beat_sees_the_goal_that_the_line_has_just_moved() {
    let then = in_room().after([say("elicit")]).seed_where(yes_throughout);
    let agreed = then.after([say("agree")]).seed_where(yes_throughout).session();
    assert_eq!(says(&agreed, agreed.log()).last(), Some(&"About my goal."));
}

#[test]
fn a_goal_that_is_refused_moves_nothing_and_no_copy_is_of_an_empty_sheet() {
    for name in ["elicit", "agree", "write"] {
        let session = in_room().after([say(name)]).seed_where(|session| !yes(session)).session();
        assert_eq!(goal_events(session.log()), [], "{name}");
    }
    let session = in_room().after([say("copy")]).session();
    assert_eq!(goal_events(session.log()), []);
}

#[test]
fn a_goal_that_was_only_looked_at_again_has_come_no_further() {
    for (stage, holds) in
        [("Elicited", false), ("Agreed", false), ("Written", false), ("CopyOffered", false), ("Revisited", true)]
    {
        let condition = format!("GoalIs(\"sleep\", {stage})");
        let session = patched(&[
            ("GoalIs(\"sleep\", Agreed)", &condition),
            ("moves: [RevisitGoal], goal: \"sleep\"", "moves: [RevisitGoal], goal: \"sleep\", to: \"room\""),
        ]);
        let session = session.after([begin(), say("to-room"), say("look-again")]).session();
        assert_eq!(says(&session, session.log()).last() == Some(&"About my goal."), holds, "{stage}");
    }
}

#[test]
fn an_imposed_goal_is_imposed_whatever_the_client_says() {
    for wanted in [Answer::Hardens, Answer::Holds, Answer::Placates] {
        let given = in_room().after([say("impose")]).seed_where(|session| session.course().last_answer == wanted);
        assert_eq!(goal_events(given.session().log()), [moved(WORK, GoalStage::Imposed)]);
        assert!(given.view().goal_sheet.goals.is_empty(), "an imposed goal is not on the sheet");
        given.when(Command::WriteGoal { goal: WORK, words: "Work".to_owned() }).refused(Refusal::GoalNotThere);
    }
}

#[test]
fn a_goal_that_came_up_can_be_written_in_the_trainees_words_once() {
    in_room().when(write("Sleep")).refused(Refusal::GoalNotThere);
    let elicited = in_room().after([say("elicit")]).seed_where(yes_throughout);
    assert_eq!(elicited.view().goal_sheet.can_write, [(SLEEP, "Sleep until five.".to_owned())]);
    let event = Event::GoalMoved { goal: SLEEP, stage: GoalStage::Written, words: Some("Sleep past two".to_owned()) };
    elicited.when(write(" Sleep past two\n")).then(&[event]);
    elicited.when(write(" \n ")).then(&[moved(SLEEP, GoalStage::Written)]);
    let written = elicited.after([write("Sleep past two").into()]);
    assert_eq!(written.view().goal_sheet.goals[0].words, "Sleep past two");
    written.when(write("Other")).refused(Refusal::GoalNotThere);
}

#[test]
fn a_copy_is_offered_and_a_goal_looked_at_again_by_command() {
    in_room().when(Command::HandOverCopy).refused(Refusal::EmptyGoalSheet);
    in_room().when(Command::RevisitGoal(SLEEP)).refused(Refusal::GoalNotThere);
    let written = in_room().after([say("elicit")]).seed_where(yes_throughout).after([write("Past two").into()]);
    let view = written.view();
    assert!(room(&view).can_hand_over && room(&view).can_revisit == [SLEEP]);

    let copy = written.when(Command::HandOverCopy);
    assert_eq!(goal_events(copy.events()), [moved(SLEEP, GoalStage::CopyOffered)]);
    assert!(copy.exchange().stock, "a refusal of the copy counts as offered, so any answer will do");
    let again = written.when(Command::RevisitGoal(SLEEP));
    assert_eq!(goal_events(again.events()), [moved(SLEEP, GoalStage::Revisited)]);

    let both = written.after([Command::HandOverCopy.into(), Command::RevisitGoal(SLEEP).into()]);
    let view = both.view();
    assert!(!room(&view).can_hand_over && view.goal_sheet.copy_offered);
    let said = format!("{:?}", view.transcript);
    assert!(said.contains("It says: “Past two”"), "the sheet is quoted as it stands: {said}");
}

#[test]
fn a_task_is_set_agreed_or_the_clients_own() {
    let set = |name: &'static str, wanted: Answer| {
        let given = in_room().after([say(name)]).seed_where(move |session| session.course().last_answer == wanted);
        let task = given.session().course().task;
        task.map(|(task, agreed, own)| (task == TaskId(0), agreed, own))
    };
    for answer in [Answer::Hardens, Answer::Holds, Answer::Placates] {
        assert_eq!(set("assign", answer), Some((true, false, false)), "assigned without a yes");
    }
    assert_eq!(set("agree-task", Answer::Holds), Some((true, true, false)));
    assert_eq!(set("agree-task", Answer::Hardens), None);
    assert_eq!(set("own-task", Answer::Softens), Some((true, true, true)));
}

#[test]
fn the_next_session_knows_what_became_of_the_task() {
    let cases = [
        (HomeworkSeen::Done, "I did it."),
        (HomeworkSeen::Partly, "I did some of it."),
        (HomeworkSeen::Skipped, "I did not do it."),
    ];
    for (seen, words) in cases {
        let course = patched(NO_CALLS).after([begin(), say("to-room"), say("assign"), say("leave"), go_on(), go_on()]);
        let given = course.seed_where(|session| {
            session.course().homework == seen && session.course().attendance == Attendance::Attended
        });
        let session = given.session();
        assert_eq!(says(&session, session.log()).last(), Some(&words));
        assert_eq!(given.view().goal_sheet.task, None, "the week is over");
        assert_eq!(session.course().task, None);
        let next = given
            .clone()
            .after([say("leave"), go_on()])
            .seed_where(|session| session.course().homework == HomeworkSeen::NoneSet);
        assert_eq!(next.session().course().homework, HomeworkSeen::NoneSet);
    }
}

/// Leaves the week's calls out, so that one `Continue` leads through it.
const NO_CALLS: &[(&str, &str)] = &[(
    "when: [Attendance(Attended)], shows: \"A neighbour calls.\"",
    "when: [Any([Chose(\"never\")])], shows: \"A neighbour calls.\"",
)];

#[test]
fn what_is_done_stays_done_when_the_next_week_has_no_session() {
    let missed_twice = patched(NO_CALLS)
        .changed(|scenario| scenario.week_events.iter_mut().for_each(|event| event.choices.clear()))
        .after([begin(), say("to-room"), say("agree-task"), say("leave"), go_on()])
        .seed_where(|session| session.course().homework == HomeworkSeen::Done && session.course().missed_in_a_row == 1);
    let then = missed_twice.when(go_on());
    let seen = then.events().iter().find_map(|event| match event {
        Event::WeekPassed { homework, changes, .. } => Some((*homework, changes.clone())),
        _ => None,
    });
    let (homework, changes) = seen.unwrap();
    assert_eq!(homework, HomeworkSeen::Done);
    let again = slackwater::engine::client::Mechanism::Homework;
    assert!(changes.iter().all(|change| change.mechanism != again), "it helps once");
}

#[test]
fn the_plan_is_put_aside_by_a_line_or_silently_and_the_next_session_has_its_own() {
    let given = given().after([begin()]);
    let view = given.view();
    assert_eq!(room(&view).plan.as_ref().map(|plan| plan.aside), Some(false));
    given.when(Command::PutPlanAside).then(&[Event::PlanPutAside]);
    assert!(given.when(say("aside")).events().contains(&Event::PlanPutAside));
    for act in [say("aside"), Command::PutPlanAside.into()] {
        let aside = given.clone().after([act]);
        assert_eq!(room(&aside.view()).plan.as_ref().map(|plan| plan.aside), Some(true));
        aside.when(Command::PutPlanAside).refused(Refusal::NoPlan);
        let open = patched(NO_CALLS)
            .after([begin(), say("aside"), say("leave"), go_on(), go_on()])
            .seed_where(|session| session.course().session == 1);
        assert_eq!(room(&open.view()).plan.as_ref().map(|plan| plan.aside), Some(false));
    }
}
