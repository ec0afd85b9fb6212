//! A folder in which the program is started, and what a command left behind.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// An empty folder: every default of the settings (`data/…`, `target/site`) is inside it.
pub struct Place {
    folder: store::testing::TempDir,
    database: String,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    /// -1 when a signal ended it.
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    /// On a SQLite database that nobody has migrated.
    pub fn new() -> Place {
        Place::on("sqlite://data/sportello.sqlite")
    }

    /// On this database.
    pub fn on(database: &str) -> Place {
        let folder = store::testing::folder();
        fs::create_dir_all(folder.path().join("target/site/pkg")).expect("a site");
        Place { folder, database: database.to_owned() }
    }

    /// On a SQLite database with the newest schema.
    pub fn migrated() -> Place {
        let place = Place::new();
        assert_eq!(place.run(&["migrate"]).code, 0);
        place
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The database as a test opens it, from another folder.
    pub fn database(&self) -> String {
        match self.database.strip_prefix("sqlite://") {
            Some(file) => format!("sqlite://{}", self.path().join(file).display()),
            None => self.database.clone(),
        }
    }

    /// The program with these arguments; of the environment it sees nothing else.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sportello"));
        command.args(args).current_dir(self.path()).env_clear();
        command.env("SPORTELLO_DATABASE_URL", &self.database).env("SPORTELLO_LOG", "warn");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, &[], "")
    }

    /// Runs it to its end, with these settings and this typed into it.
    pub fn run_with(&self, args: &[&str], settings: &[(&str, &str)], typed: &str) -> Ran {
        let mut command = self.command(args);
        command.envs(settings.iter().copied()).stdin(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut input = child.stdin.take().expect("its input");
        // Whoever needs no input may have ended before reading it.
        let _ = input.write_all(typed.as_bytes());
        drop(input);
        // What it writes fits into a pipe; one that serves instead of refusing must not hold up the tests.
        for _ in 0..600 {
            match child.try_wait().expect("its state") {
                Some(_) => break,
                None => std::thread::sleep(Duration::from_millis(50)),
            }
        }
        let _ = child.kill();
        let output = child.wait_with_output().expect("the program ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}
