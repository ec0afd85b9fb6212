//! The program while it serves, and the smallest browser that can talk to it.

use std::{
    fs::{self, File},
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use crate::place::Place;

/// The longest that anything here may take.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Server {
    child: Child,
    /// Where it answers.
    pub address: String,
    log: PathBuf,
}

impl Server {
    /// Starts it and waits until it is ready.
    pub fn start(place: &Place, settings: &[(&str, &str)]) -> Server {
        let address = free_port();
        let log = place.path().join("log");
        let child = place
            .command(&["serve"])
            .env("SPORTELLO_LISTEN", &address)
            .env("SPORTELLO_PUBLIC_URL", format!("http://{address}"))
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .stderr(File::create(&log).expect("a log"))
            .spawn()
            .expect("the program starts");
        let server = Server { child, address, log };
        let started = Instant::now();
        while !get(&server.address, "/readyz", "").is_ok_and(|answer| answer.status == 200) {
            assert!(started.elapsed() < PATIENCE, "not ready: {}", server.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    /// Everything it wrote until now.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).expect("the log")
    }

    /// As systemd or a container asks it to end.
    pub fn terminate(&self) {
        let sent = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }

    /// Waits until it has ended by itself.
    pub fn ended(&mut self) -> ExitStatus {
        let started = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("its state") {
                return status;
            }
            assert!(started.elapsed() < PATIENCE, "it does not end: {}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Asks it to end and waits.
    pub fn stop(mut self) -> String {
        self.terminate();
        assert_eq!(self.ended().code(), Some(0), "{}", self.log());
        self.log()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn free_port() -> String {
    let probe = TcpListener::bind("127.0.0.1:0").expect("a port");
    probe.local_addr().expect("an address").to_string()
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    /// Reads what came over the wire on a connection that the server closed.
    pub fn read(mut stream: TcpStream) -> std::io::Result<Answer> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.ok_or_else(|| std::io::Error::other("no answer"))?;
        Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }

    /// The value of the first field with this name.
    pub fn value(&self, name: &str) -> &str {
        let (_, after) = self.body.split_once(&format!("name=\"{name}\" value=\"")).expect("the field");
        after.split('"').next().unwrap_or_default()
    }

    /// The token of the session that was opened.
    pub fn session(&self) -> String {
        let cookie = self.header("set-cookie").and_then(|cookie| cookie.strip_prefix("session="));
        cookie.and_then(|rest| rest.split(';').next()).expect("a session").to_owned()
    }
}

pub fn get(address: &str, path: &str, session: &str) -> std::io::Result<Answer> {
    ask(address, "GET", path, session, "")
}

/// Posts a form as our own page would.
pub fn post(address: &str, path: &str, session: &str, pairs: &[(&str, &str)]) -> Answer {
    let encode = |text: &str| {
        let byte =
            |b: u8| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") };
        text.bytes().map(byte).collect::<String>()
    };
    let body: Vec<String> = pairs.iter().map(|(n, v)| format!("{}={}", encode(n), encode(v))).collect();
    ask(address, "POST", path, session, &body.join("&")).expect("an answer")
}

fn ask(address: &str, method: &str, path: &str, session: &str, body: &str) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request(address, method, path, session, body.len()).as_bytes())?;
    stream.write_all(body.as_bytes())?;
    Answer::read(stream)
}

/// The head of a request whose body has `length` bytes.
pub fn request(address: &str, method: &str, path: &str, session: &str, length: usize) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={session}\r\nSec-Fetch-Site: same-origin\r\n\
         X-Request-Id: chosen-by-the-browser\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )
}
