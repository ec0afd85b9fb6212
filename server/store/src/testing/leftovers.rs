//! What test processes left behind that live no longer: databases of the run's PostgreSQL, folders with files.
//!
//! Nobody drops a test's database when the test ends: the test may be killed, and dropping takes longer than making. So
//! each process clears away, beside its own first tests, what others left; the name says whose it was. What cannot be
//! removed (somebody else is at it, a server is still in it) waits for the next run.

use std::{fs, path::Path, str::FromStr, sync::Once};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};
pub use tempfile::TempDir;

/// What the names of our folders begin with, before the number of their process.
const FOLDER: &str = "sportello-tests-";

/// An empty folder that goes with its test, or at the next run when the test was killed.
pub fn folder() -> TempDir {
    static CLEARED: Once = Once::new();
    CLEARED.call_once(|| clear_folders(&std::env::temp_dir()));
    let prefix = format!("{FOLDER}{}-", std::process::id());
    tempfile::Builder::new().prefix(&prefix).tempdir().expect("a temporary folder")
}

/// Removes from `place` the folders of test processes that live no longer.
pub fn clear_folders(place: &Path) {
    let Ok(entries) = fs::read_dir(place) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(FOLDER));
        let process = rest.and_then(|rest| rest.split('-').next()).and_then(|number| number.parse().ok());
        if process.is_some_and(|process| !lives(process)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The name of the template of a test process.
pub(super) fn template_name(process: u32) -> String {
    format!("template_{process}")
}

/// Clears the databases away while the tests go on.
pub(super) fn clear_databases_beside(server: &str) {
    let server = server.to_owned();
    std::thread::spawn(move || {
        if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
            // The next run tries again.
            let _ = runtime.block_on(clear_databases(&server, |_| true));
        }
    });
}

/// Drops the databases of test processes that live no longer, as far as they are `wanted` by name; gives how many went.
pub async fn clear_databases(server: &str, wanted: impl Fn(&str) -> bool) -> Result<usize, sqlx::Error> {
    let options = PgConnectOptions::from_str(server)?;
    // Processes have the numbers that the names tell only on the machine on which PostgreSQL runs.
    if options.get_socket().is_none() {
        return Ok(0);
    }
    let mut admin = PgConnection::connect_with(&options).await?;
    let ours = "SELECT datname FROM pg_database WHERE datname ~ '^(t[0-9a-f]{32}|template_[0-9]+)$'";
    let names: Vec<String> = sqlx::query_scalar(ours).fetch_all(&mut admin).await?;
    let mut gone = 0;
    let dead = |name: &String| wanted(name) && owner(name).is_some_and(|process| !lives(process));
    for name in names.into_iter().filter(dead) {
        let dropped = admin.execute(AssertSqlSafe(format!("DROP DATABASE {name}"))).await;
        gone += usize::from(dropped.is_ok());
    }
    Ok(gone)
}

/// The process that made a database of this name.
fn owner(name: &str) -> Option<u32> {
    match name.strip_prefix("template_") {
        Some(number) => number.parse().ok(),
        None => u32::from_str_radix(name.get(1..9)?, 16).ok(),
    }
}

/// Does a process with this number run? Where that cannot be asked, it does.
fn lives(process: u32) -> bool {
    let processes = Path::new("/proc");
    !processes.join("self").exists() || processes.join(process.to_string()).exists()
}
