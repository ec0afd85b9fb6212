//! The register as CSV, for a spreadsheet: UTF-8 with its mark, semicolons, CRLF, one row per passage.
//!
//! A cell that a spreadsheet would read as a formula gets an apostrophe in front. At most [`MOST`] rows are written;
//! when there are more, the last line says so.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use domain::calendar::rome_time;
use store::passage::Line;
use uuid::Uuid;

use super::{super::shared, filter::Asked};
use crate::http::{Answer, Problem, Visit};

/// Rows of one file.
const MOST: usize = 50_000;
/// Rows read at once.
const CHUNK: i64 = 1_000;

/// The headings: keys of `operator.ftl`.
const HEAD: [&str; 13] = [
    "operator-csv-date",
    "operator-csv-time",
    "operator-csv-code",
    "operator-csv-service",
    "operator-csv-minutes",
    "operator-csv-channel",
    "operator-csv-mode",
    "operator-csv-cf",
    "operator-csv-surname",
    "operator-csv-name",
    "operator-csv-office",
    "operator-csv-operator",
    "operator-csv-reversed",
];

pub async fn csv(visit: Visit) -> Answer {
    let asked = Asked::read(&visit)?;
    let mut text = String::from("\u{feff}");
    row(&mut text, &HEAD.map(|key| visit.t(key)));
    let mut left = Some(MOST);
    for office in asked.offices(&visit)? {
        let Some(rows) = left else { break };
        left = write_office(&visit, &asked, &office, rows, &mut text).await?;
    }
    if left.is_none() {
        row(&mut text, &[app::texts::ta(visit.lang, "operator-csv-limit", &[("count", MOST.into())])]);
    }
    let mut response: Response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = HeaderValue::from_static("attachment; filename=\"passaggi.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

/// Writes the rows of an office, at most `left`; gives how many more may follow, `None` when some were left out.
async fn write_office(
    visit: &Visit,
    asked: &Asked,
    office: &str,
    mut left: usize,
    text: &mut String,
) -> Result<Option<usize>, Problem> {
    let mut before: Option<(DateTime<Utc>, Uuid)> = None;
    loop {
        // A connection for each chunk: a long file does not keep one from others.
        let mut conn = visit.house.desk.reader.conn().await?;
        let lines = store::passage::register(&mut conn, office, &asked.filter, before, CHUNK).await?;
        drop(conn);
        let Some(last) = lines.last() else { return Ok(Some(left)) };
        before = Some((last.passage.delivered_at, last.passage.id));
        for line in lines {
            if left == 0 {
                return Ok(None);
            }
            left -= 1;
            row(text, &cells(visit, line)?);
        }
    }
}

fn cells(visit: &Visit, line: Line) -> Result<[String; 13], Problem> {
    let (cf, surname, name) = (line.cf.clone(), line.surname.clone(), line.name.clone());
    let line = shared::passage_line(visit, None, line)?;
    let at = rome_time(line.start);
    Ok([
        at.format("%d/%m/%Y").to_string(),
        at.format("%H:%M").to_string(),
        line.code,
        line.name,
        line.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        app::texts::code_text(visit.lang, "passage-channel", line.channel.code()),
        app::texts::code_text(visit.lang, "passage-mode", line.mode.code()),
        cf,
        surname,
        name,
        line.office,
        line.operator,
        line.reversed
            .map(|reversed| rome_time(reversed.at).format("%d/%m/%Y").to_string())
            .unwrap_or_default(),
    ])
}

fn row(text: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(';');
        }
        text.push_str(&quoted(cell));
    }
    text.push_str("\r\n");
}

/// A cell as spreadsheets read it back: harmless, and quoted where it must be.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    match safe.contains([';', '"', '\n', '\r']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(quoted("-3"), "'-3");
        assert_eq!(quoted("+39"), "'+39");
        assert_eq!(quoted("D'Alò"), "D'Alò");
    }

    #[test]
    fn what_separates_is_quoted() {
        assert_eq!(quoted("a;b"), "\"a;b\"");
        assert_eq!(quoted("di \"casa\""), "\"di \"\"casa\"\"\"");
        assert_eq!(quoted("=x;\ny"), "\"'=x;\ny\"");
    }
}
