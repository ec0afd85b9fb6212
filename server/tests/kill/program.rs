//! The real program, in a process that can be killed.

use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

pub struct Program {
    child: Child,
    /// Where it answers.
    pub address: String,
    folder: store::testing::TempDir,
}

impl Program {
    /// Starts it on this database; `offset` seconds are added to its clock.
    pub async fn start(database: &str, smtp: SocketAddr, offset: i64) -> Program {
        Program::start_with(database, smtp, offset, &[]).await
    }

    /// The same with more settings.
    pub async fn start_with(
        database: &str,
        smtp: SocketAddr,
        offset: i64,
        settings: &[(&str, &str)],
    ) -> Program {
        let folder = store::testing::folder();
        fs::create_dir_all(folder.path().join("site/pkg")).expect("a site");
        fs::write(folder.path().join("offset"), offset.to_string()).expect("an offset");
        let address = free_port();
        let log = fs::File::create(folder.path().join("log")).expect("a log");
        let child = Command::new(env!("CARGO_BIN_EXE_sportello"))
            .args(["serve", "--demo"])
            .env("SPORTELLO_DATABASE_URL", database)
            .env("SPORTELLO_SECRETS", folder.path().join("secrets"))
            .env("SPORTELLO_LISTEN", &address)
            .env("SPORTELLO_PUBLIC_URL", format!("http://{address}"))
            .env("SPORTELLO_SMTP_URL", format!("smtp://{smtp}"))
            .env("SPORTELLO_SITE_ROOT", folder.path().join("site"))
            .env("SPORTELLO_CLOCK_OFFSET_FILE", folder.path().join("offset"))
            .env("SPORTELLO_LOG", "warn")
            .env("SPORTELLO_PROOFS_FOLDER", folder.path().join("proofs"))
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let mut program = Program { child, address, folder };
        for _ in 0..300 {
            if let Ok((200, _)) = ask(&program.address, "GET /readyz", "", "") {
                return program;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        program.kill();
        panic!("the program was not ready after 15 seconds");
    }

    /// Its clock shows so many seconds more than ours from now on.
    pub fn advance(&self, offset: i64) {
        fs::write(self.folder.path().join("offset"), offset.to_string()).expect("an offset");
    }

    /// As a power cut would.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    pub fn stop(&mut self) {
        self.kill();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

fn free_port() -> String {
    let probe = TcpListener::bind("127.0.0.1:0").expect("a port");
    probe.local_addr().expect("an address").to_string()
}

/// One request on a connection of its own: the status and the head of the answer.
pub fn ask(address: &str, line: &str, cookie: &str, body: &str) -> std::io::Result<(u16, String)> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let request = format!(
        "{line} HTTP/1.1\r\nHost: {address}\r\nCookie: session={cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let text = String::from_utf8_lossy(&answer);
    let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
    status.map(|status| (status, head)).ok_or_else(|| std::io::Error::other("no answer"))
}
