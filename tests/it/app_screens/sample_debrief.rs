//! A hand-made debrief with something in every part.

use slackwater::engine::attempt::Mode;
use slackwater::engine::client::{Answer, Dim, Strategy};
use slackwater::engine::debrief::*;
use slackwater::engine::guidance::{Band, GlobalBand, Verdict};
use slackwater::engine::scenario::words::EndingKind;
use slackwater::engine::value::Worth;

fn note(exchanges: &[u16], title: &str, says: &str) -> Note {
    Note { exchanges: exchanges.to_vec(), title: title.into(), says: says.into() }
}

/// Why the band is not higher.
pub const HELD_DOWN: &str = "The band stays at fair: resistant moments were met no differently from the others.";

pub fn debrief() -> Debrief {
    Debrief {
        scenario: "done-that-one".into(),
        title: "I’ve done that one".into(),
        client: "Dana".into(),
        seed: 7,
        mode: Mode::Practice,
        ending: Some(EndingNote {
            kind: EndingKind::PausedByAgreement,
            title: "Paused by agreement".into(),
            says: "Dana takes the sheet with the one goal on it and folds it into her glasses case.".into(),
        }),
        passed: true,
        score: 64,
        band: Band::Fair,
        process: 612,
        outcome: 540,
        reading: Some(330),
        held_down: vec![HELD_DOWN.into()],
        luck_note: Some("Good work, hard luck: the employer’s letter came in the week after the best session.".into()),
        safety: SafetyNote {
            came_up: true,
            met: true,
            says: "She said “what’s the point of any of it”. You asked plainly two lines later, and the answer was no.".into(),
            exchanges: vec![21],
        },
        bands: vec![
            BandNote { of: GlobalBand::Collaboration, band: Some(Band::Good), why: "The goal was hers, in her words, and came back twice.".into() },
            BandNote { of: GlobalBand::Timing, band: Some(Band::Fair), why: "Two of five resistant lines were met within the next two.".into() },
            BandNote { of: GlobalBand::Reading, band: Some(Band::Below), why: "Three tags, one of them as the key has it.".into() },
            BandNote { of: GlobalBand::Repair, band: None, why: "Only one strain, so there is little to say.".into() },
        ],
        went_well: vec![
            note(&[5], "You counted what she did", "She had looked at the blank sheet every night. You asked what went through her mind, and she told you about her sister’s."),
            note(&[12, 13], "A goal of her own size", "You asked before you wrote, and wrote what she said."),
        ],
        verdicts: verdicts(),
        too_little_seen: vec!["Small talk joined and bridged".into(), "A good goodbye".into()],
        curve: curve(),
        weeks: vec![
            WeekNote { after_session: 1, says: "She came, ten minutes late; the diary was blank.".into(), distress: 640, why: vec![Reason { dim: Dim::Sustain, delta: 40, says: "A task that was not agreed weighs on the week".into() }] },
            WeekNote { after_session: 2, says: "She cancelled by text and took Wednesday instead.".into(), distress: 590, why: vec![] },
        ],
        value: Some(value()),
        turning_points: vec![
            note(&[4], "The smaller diary", "Resistance rose by 120 within one exchange: a refused task came back as a smaller one."),
            note(&[14], "“It’s my idea rather than yours”", "You named what lay between you. Discord fell for the rest of the session."),
        ],
        formulation: FormulationNote {
            truth: "Sleeping means being fit, and being fit means the depot, where a roster of hers ended in a near-miss that nobody mentions. The pump is real, too.".into(),
            causes: [
                ("C1", "Missing information", None, None),
                ("C2", "Too fast", None, Some("minor")),
                ("C3", "A different fix", Some("major"), Some("major")),
                ("C4", "Different goals", None, None),
                ("C5", "Fear of change", Some("minor"), None),
            ]
            .map(|(id, title, in_story, guessed)| CauseNote {
                id: id.into(),
                title: title.into(),
                in_story: in_story.map(Into::into),
                guessed: guessed.map(Into::into),
            })
            .into(),
            told: vec!["Slept seven hours at her sister’s".into()],
            untold: vec!["The near-miss at the depot".into()],
            says: "You found the cause on the surface. The fear under it was hinted at twice.".into(),
        },
        predictions: Some(PredictionNote { made: 9, right: 5, skill: 140, says: "A little better than always predicting what is usual. You expect hardening where she placates.".into() }),
        sign_tags: Some(SignTagNote {
            tagged: 3,
            right: 1,
            skill: -60,
            says: "One as the key has it.".into(),
            differ: vec![note(&[8], "Not talking", "Her short answer was the way she speaks; the key says “not resistance”.")],
        }),
        self_ratings: vec![
            SelfRatingNote { session: 1, of: GlobalBand::Collaboration, rated: Band::Fair, band: Some(Band::Good) },
            SelfRatingNote { session: 1, of: GlobalBand::Reading, rated: Band::Good, band: Some(Band::Below) },
        ],
        right_about: "The pump starts at two. Nobody had ever asked the landlord.".into(),
        good_reasons: vec![note(&[1], "", "Every helper so far brought a tip and left offended when it did not work.")],
        practise_next: vec![
            "After a refusal, wait two lines before any task.".into(),
            "When an answer is pleasant and quick, make a no easy.".into(),
        ],
        transcript: transcript(),
        labels: Vec::new(),
        sources: vec![
            SourceNote { id: "A".into(), title: "Resistance in therapy".into(), standing: "A professional blog post by a vendor, undated".into(), grade: "B−".into() },
            SourceNote { id: "ours".into(), title: "House standards".into(), standing: "Our inference, marked as such".into(), grade: "none".into() },
        ],
        caveats: vec!["The keys are the author’s, not panel-rated.".into(), "You asked the coach once.".into()],
    }
}

fn verdicts() -> Vec<VerdictNote> {
    vec![
        VerdictNote {
            rule: "meet-the-moment".into(),
            title: "Meet the moment".into(),
            verdict: Verdict::Partly,
            weight: 3,
            count: "2 of 5 moments".into(),
            reason: "After a resistant line you reflected twice; three times a task or a fact came first.".into(),
            moments: vec![
                Moment {
                    exchange: 4,
                    verdict: Verdict::Missed,
                    client: "It’s blank. I looked at it every night, if that counts.".into(),
                    trainee: "Blank is fine. What if we try a smaller one?".into(),
                    says: "A task, straight after a task was turned down.".into(),
                },
                Moment {
                    exchange: 14,
                    verdict: Verdict::Met,
                    client: "You people always have a form.".into(),
                    trainee: "I wonder whether it’s my idea rather than yours.".into(),
                    says: "You took your own part.".into(),
                },
            ],
            better: vec![
                BetterLine {
                    exchange: 4,
                    strategy: Strategy::Notice,
                    says: "You looked at it every night. What went through your mind?".into(),
                    was_offered: true,
                },
                BetterLine {
                    exchange: 4,
                    strategy: Strategy::Rapport,
                    says: "Seven months of being asked how you slept. I can see why it’s blank.".into(),
                    was_offered: false,
                },
            ],
            cites: vec![
                Citation {
                    id: "N4".into(),
                    statement: "The client should feel joined, not criticised.".into(),
                    source: "A".into(),
                },
                Citation {
                    id: "X3".into(),
                    statement: "A false yes is checked, not enjoyed.".into(),
                    source: "ours".into(),
                },
            ],
        },
        VerdictNote {
            rule: "no-fighting".into(),
            title: "No fighting".into(),
            verdict: Verdict::Met,
            weight: 3,
            count: "5 of 5 moments".into(),
            reason: "You never argued, warned or pushed.".into(),
            moments: vec![],
            better: vec![],
            cites: vec![Citation {
                id: "N1".into(),
                statement: "Actively fighting resistance rarely works.".into(),
                source: "A".into(),
            }],
        },
        VerdictNote {
            rule: "paradox-fit".into(),
            title: "Paradox where it fits".into(),
            verdict: Verdict::Contraindicated,
            weight: 2,
            count: "1 moment".into(),
            reason: "In the third session you told her to go on as she is, one exchange after a strain.".into(),
            moments: vec![],
            better: vec![],
            cites: vec![],
        },
        VerdictNote {
            rule: "two-way-work".into(),
            title: "Two-way work".into(),
            verdict: Verdict::Missed,
            weight: 1,
            count: "0 of 1 moments".into(),
            reason: "Line after line of yours against short answers: you worked alone.".into(),
            moments: vec![],
            better: vec![],
            cites: vec![],
        },
    ]
}

/// A what-if of three exchanges that went better.
pub fn comparison(number: u16, from: u16) -> Comparison {
    let until = from + 3;
    let own: Vec<CurvePoint> = curve().into_iter().take(usize::from(until)).collect();
    let mut other = own.clone();
    for point in other.iter_mut().filter(|point| point.exchange >= from) {
        point.resistance -= 120;
        point.alliance += 60;
    }
    let mark = |verdict, says: &str| compare::Mark {
        exchange: from,
        title: "Meet the moment".into(),
        verdict,
        says: says.into(),
    };
    let group = |exchange| -> Vec<TranscriptLine> {
        transcript().into_iter().filter(|line| line.exchange == Some(exchange)).collect()
    };
    let other_group = |exchange| {
        let mut lines = group(exchange);
        lines[0].says = format!("My other line in exchange {}, which is somewhat longer than the first.", exchange + 1);
        lines
    };
    Comparison {
        number,
        client: "Dana".into(),
        from,
        session: 2,
        parts_at: Some(from),
        until,
        own: compare::Side { curve: own, verdicts: vec![mark(Verdict::Missed, "A task, where there was strain.")] },
        other: compare::Side { curve: other, verdicts: vec![mark(Verdict::Met, "You took in what was said first.")] },
        exchanges: (from..until)
            .map(|exchange| compare::Pair { exchange, own: group(exchange), other: other_group(exchange) })
            .collect(),
        differed: vec!["At one exchange Dana hardened; in the what-if Dana softened.".into()],
        caveats: vec!["Both courses met the same luck.".into()],
    }
}

fn curve() -> Vec<CurvePoint> {
    (0_u16..32)
        .map(|exchange| {
            let session = u8::try_from(exchange / 8 + 1).unwrap();
            let swing = [0, 60, 140, 90, 210, 150, 60, 20][usize::from(exchange % 8)];
            let fall = exchange * 9;
            let rise = exchange * 12;
            CurvePoint {
                exchange,
                session,
                answer: Answer::ALL[usize::from(exchange) % 4],
                resistance: 520 + swing - fall,
                discord: 300 + swing - fall.min(280),
                sustain: 560 + swing / 2 - fall,
                withdrawal: 180 + swing / 3,
                bond: 300 + rise,
                goal_agreement: 220 + rise,
                task_agreement: 120 + rise / 2,
                alliance: 215 + rise - rise / 6,
                readiness: 260 + rise / 2,
                trainee: "Blank is fine. What if we try a smaller one?".into(),
                client: "You people always have a form.".into(),
                why: vec![
                    Reason { dim: Dim::Discord, delta: 80, says: "Pushed where she had said no".into() },
                    Reason { dim: Dim::TaskAgreement, delta: -30, says: "A task without a yes".into() },
                ],
            }
        })
        .collect()
}

fn transcript() -> Vec<TranscriptLine> {
    let line = |exchange, who, says: &str, shows: Option<&str>| TranscriptLine {
        exchange,
        who,
        says: says.into(),
        shows: shows.map(Into::into),
    };
    let mut lines = vec![
        line(None, Speaker::Heading, "Session 1 of 5", None),
        line(
            None,
            Speaker::Client,
            "So. You’re number three. Go on then, what’s the tip?",
            Some("Puts her keys on the table, in a row."),
        ),
    ];
    for exchange in 0..32 {
        if exchange > 0 && exchange % 8 == 0 {
            lines.push(line(None, Speaker::Narrator, "She cancelled by text and took Wednesday instead.", None));
            lines.push(line(None, Speaker::Heading, &format!("Session {} of 5", exchange / 8 + 1), None));
        }
        lines.push(line(Some(exchange), Speaker::Trainee, &format!("My line in exchange {}.", exchange + 1), None));
        lines.push(line(
            Some(exchange),
            Speaker::Client,
            "You people always have a form.",
            Some("Looks at the clock."),
        ));
    }
    lines
}

/// What the choices were worth: one that turned the course, and one of each kind.
fn value() -> ValueNote {
    let worths = [Worth::Fair, Worth::Costly, Worth::Strong, Worth::Costly, Worth::Strong, Worth::Fair];
    let point = |at: u16, worth| ValuePoint {
        exchange: at,
        session: if at < 3 { 1 } else { 2 },
        before: 700 - at * 20,
        after: 690 - at * 20 - if worth == Worth::Costly { 40 } else { 0 },
        low: 600 - at * 20,
        high: 740 - at * 20,
        end: Band::Fair,
        work: Band::Fair,
        worth,
        turning_point: at == 3,
        hung_on_it: at > 0,
        trainee: "You could set a timer for it.".into(),
        better: (worth == Worth::Costly).then(|| "What does the lying awake do for you?".into()),
        says: "Costly: another line here was clearly better.".into(),
    };
    ValueNote {
        rollouts: 500,
        title: "Good work, hard luck".into(),
        says: "over all the ways it could have gone, your choices led Dana to an end that is good.".into(),
        counted: "Of 6 lines 2 were strong, 2 fair and 2 costly.".into(),
        at_last: 520,
        last_band: Band::Below,
        fair: 640,
        good: 760,
        points: (0..).zip(worths).map(|(at, worth)| point(at, worth)).collect(),
        moments: vec![ValueMoment {
            exchange: 3,
            title: "Turning point, for the worse".into(),
            says: "You said “You could set a timer for it.” The best line from there: “What does it do for you?”"
                .into(),
        }],
    }
}
