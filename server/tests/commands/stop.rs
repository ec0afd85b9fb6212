//! SIGTERM: what is being answered is answered, what waits is told to go elsewhere, and the program ends well.

use std::{io::Write, net::TcpStream, time::Duration};

use crate::{
    place::Place,
    server::{Answer, Server, request},
};

#[test]
fn a_request_in_flight_is_answered_before_the_end() {
    let place = Place::migrated();
    let mut server = Server::start(&place, &[]);
    // A browser that keeps its connection open asks for nothing and holds nobody up.
    let _idle = TcpStream::connect(&server.address).expect("a connection");
    // Half of a form has arrived when the signal comes.
    let (half, rest) = ("useful=yes&te", "xt=tutto%20chiaro");
    let mut slow = TcpStream::connect(&server.address).expect("a connection");
    let head = request(&server.address, "POST", "/valutazione", "", half.len() + rest.len());
    slow.write_all(head.as_bytes()).expect("written");
    slow.write_all(half.as_bytes()).expect("written");
    std::thread::sleep(Duration::from_millis(300));
    server.terminate();
    std::thread::sleep(Duration::from_millis(300));
    let refused = TcpStream::connect(&server.address).is_err();
    slow.write_all(rest.as_bytes()).expect("written");
    let answer = Answer::read(slow).expect("an answer");
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(answer.body.contains("<h1"), "the whole page arrived");
    assert!(refused, "nobody new is let in after the signal");
    assert_eq!(server.ended().code(), Some(0), "{}", server.log());
}
