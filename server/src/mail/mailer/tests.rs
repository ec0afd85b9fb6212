//! The mailer against a mail server on this machine, and against a folder.

use acts::{Mail, testing::TestDesk};
use chrono::TimeDelta;
use clap::Parser;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
    sync::mpsc,
};

use super::*;
use crate::mail::deliver::round;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    serve: Serve,
}

fn mailer(args: &[&str]) -> Result<Mailer, SettingsError> {
    Mailer::new(&Line::parse_from([&["serve"], args].concat()).serve)
}

/// A mail server that answers `data_answer` after each message and passes the message on.
async fn server(data_answer: &'static str) -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    let (received, messages) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, data_answer, received.clone()));
        }
    });
    (url, messages)
}

async fn talk(
    stream: tokio::net::TcpStream,
    data_answer: &str,
    received: mpsc::UnboundedSender<String>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let mut message = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    message.push_str(&line);
                    message.push('\n');
                }
                let _ = received.send(message);
                data_answer
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

async fn desk_with_a_letter() -> TestDesk {
    let test = TestDesk::new(store::testing::sqlite().await);
    test.register(&test.form(1)).await;
    test
}

fn header<'a>(message: &'a str, name: &str) -> &'a str {
    let found = message.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    found.unwrap_or_else(|| panic!("no {name} in {message}"))
}

#[tokio::test]
async fn a_message_arrives_with_everything_a_reader_needs() {
    let test = desk_with_a_letter().await;
    let (url, mut messages) = server("250 kept").await;
    let mailer = mailer(&["--smtp-url", &url, "--public-url", "https://sportello.example"]).expect("sound");
    assert_eq!(round(&test.desk, &mailer).await.expect("sends"), 1);
    let message = messages.recv().await.expect("a message");
    assert_eq!(header(&message, "To"), "persona1@example.org");
    assert_eq!(header(&message, "Subject"), "Conferma il tuo indirizzo e-mail");
    assert_eq!(header(&message, "Auto-Submitted"), "auto-generated");
    assert_eq!(header(&message, "Content-Language"), "it");
    assert_eq!(header(&message, "Date"), "Mon, 23 Nov 2026 09:00:00 +0000");
    assert!(header(&message, "Message-ID").ends_with("@sportello.example>"));
    let body = message.replace("=\n", "").replace("=3D", "=");
    assert!(body.contains("https://sportello.example/registrati/conferma?token="), "{message}");
    assert_eq!(round(&test.desk, &mailer).await.expect("nothing to send"), 0);
}

#[tokio::test]
async fn a_refused_message_comes_again_as_the_same_message() {
    let test = desk_with_a_letter().await;
    let (url, mut messages) = server("451 persona1@example.org is busy").await;
    let refusing = mailer(&["--smtp-url", &url]).expect("sound");
    assert_eq!(round(&test.desk, &refusing).await.expect("tries"), 1);
    let first = messages.recv().await.expect("a message");
    assert_eq!(round(&test.desk, &refusing).await.expect("waits"), 0);

    test.clock.advance(TimeDelta::seconds(30));
    let (url, mut messages) = server("250 kept").await;
    let accepting = mailer(&["--smtp-url", &url]).expect("sound");
    assert_eq!(round(&test.desk, &accepting).await.expect("sends"), 1);
    let second = messages.recv().await.expect("a message");
    assert_eq!(first, second, "Message-ID and date included");
}

#[tokio::test]
async fn what_went_wrong_is_told_without_the_address() {
    let test = desk_with_a_letter().await;
    let (url, _messages) = server("550 persona1@example.org: no such user").await;
    let mailer = mailer(&["--smtp-url", &url]).expect("sound");
    let letter = acts::house::lease_mail(&test.desk, 1).await.expect("leases").remove(0);
    let error = mailer.send(&letter, &test.desk.pack).await.expect_err("refused");
    assert_eq!(error.to_string(), "the mail server answered 550");

    let wrong = Letter { recipient: "nobody".to_owned(), ..letter };
    let error = mailer.send(&wrong, &test.desk.pack).await.expect_err("refused");
    assert_eq!(error.to_string(), "the recipient's address is not one");
}

#[tokio::test]
async fn without_a_mail_server_a_message_is_a_file() {
    let test = desk_with_a_letter().await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().display().to_string();
    let mailer = mailer(&["--mail-folder", &path]).expect("sound");
    assert_eq!(mailer.examine().await.as_deref(), Ok("mails are written as files, none is sent"));
    let letter = acts::house::lease_mail(&test.desk, 1).await.expect("leases").remove(0);
    mailer.send(&letter, &test.desk.pack).await.expect("writes");
    let names: Vec<_> = std::fs::read_dir(&path)
        .expect("reads")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    assert_eq!(names, [format!("{}.eml", letter.id)]);
    let text = std::fs::read_to_string(folder.path().join(&names[0])).expect("reads");
    assert!(matches!(letter.mail, Mail::ConfirmEmail { .. }) && text.contains("Message-ID: <"));
}

#[tokio::test]
async fn doctor_sees_whether_the_mail_server_answers() {
    let (url, _messages) = server("250 kept").await;
    let answering = mailer(&["--smtp-url", &url]).expect("sound");
    assert_eq!(answering.examine().await.as_deref(), Ok("the mail server answers"));
    let silent = mailer(&["--smtp-url", "smtp://127.0.0.1:1"]).expect("sound");
    assert_eq!(silent.examine().await, Err("the mail server cannot be reached".to_owned()));
}

#[tokio::test]
async fn a_wrong_setting_is_named() {
    let refused = |args: &[&str]| mailer(args).err().expect("refused").to_string();
    assert!(refused(&["--smtp-url", "http://mail.example"]).contains("SPORTELLO_SMTP_URL"));
    assert!(refused(&["--smtp-url", "mail.example:25"]).contains("SPORTELLO_SMTP_URL"));
    assert!(refused(&["--mail-from", "nobody"]).contains("SPORTELLO_MAIL_FROM"));
    assert!(refused(&["--mail-folder", "/dev/null/x"]).contains("SPORTELLO_MAIL_FOLDER"));
}
