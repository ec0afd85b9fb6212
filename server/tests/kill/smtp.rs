//! A mail server that counts what arrives, by Message-ID.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
};

type Counts = Arc<Mutex<BTreeMap<String, usize>>>;

pub struct Postbox {
    address: SocketAddr,
    counts: Counts,
}

impl Postbox {
    pub fn open() -> Postbox {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let counts = Counts::default();
        let shared = counts.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let counts = shared.clone();
                std::thread::spawn(move || {
                    // A sender that is killed in mid-sentence is part of the test.
                    let _ = converse(stream, &counts);
                });
            }
        });
        Postbox { address, counts }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How often each Message-ID arrived whole.
    pub fn arrived(&self) -> BTreeMap<String, usize> {
        self.counts.lock().expect("nobody panicked").clone()
    }
}

fn converse(stream: TcpStream, counts: &Counts) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 postbox\r\n")?;
    while let Some(line) = lines.next() {
        let line = line?;
        let word = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        match word.as_str() {
            "EHLO" | "HELO" => out.write_all(b"250-postbox\r\n250 8BITMIME\r\n")?,
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let mut id = None;
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    if id.is_none() && line.to_ascii_lowercase().starts_with("message-id:") {
                        id = line.split_once(':').map(|(_, id)| id.trim().to_owned());
                    }
                }
                *counts.lock().expect("nobody panicked").entry(id.unwrap_or_default()).or_default() += 1;
                out.write_all(b"250 taken\r\n")?;
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => out.write_all(b"250 ok\r\n")?,
        }
    }
    Ok(())
}
