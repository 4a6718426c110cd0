//! Problems in a file with the author's line under each, for a terminal.

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Severity as Level};

use crate::engine::diagnostic::{Diagnostic, Severity};

/// Every problem with its place, its line and its hint.
#[must_use]
pub fn render(name: &str, bytes: &[u8], diagnostics: &[Diagnostic]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
        .with_width(crate::terminal::WIDTH)
        .with_context_lines(1);
    let mut rendered = String::new();
    for one in diagnostics {
        rendered.push_str(&format!("{name}:{}:{}: ", one.place.line, one.place.column));
        let start = one.place.offset.min(text.len());
        let length = one.place.length.min(text.len() - start);
        let mut report = MietteDiagnostic::new(one.message.clone())
            .with_code(one.code)
            .with_severity(match one.severity {
                Severity::Error => Level::Error,
                Severity::Warning => Level::Warning,
            })
            .with_label(LabeledSpan::new(None, start, length));
        if !one.hint.is_empty() {
            report = report.with_help(one.hint.clone());
        }
        let report = miette::Report::new(report).with_source_code(NamedSource::new(name, text.clone()));
        if handler.render_report(&mut rendered, report.as_ref()).is_err() {
            rendered.push_str(&one.to_string());
        }
        rendered.push('\n');
    }
    rendered
}
