//! How long a request may take.
//!
//! A photograph of a certificate takes minutes over a telephone's weak line, so the time for a body is not fixed: it must
//! never pause for longer than [`Patience::pause`], and bring at least [`Patience::slowest`] bytes a second after the
//! first pause. The layers at hand know a fixed time, which refuses honest people, or a pause alone, which one byte every
//! half minute satisfies for ever. From the last byte on the answer has one pause more.
//!
//! A body that is too slow is answered with 408, an answer that takes too long with 503.

use std::{
    pin::{Pin, pin},
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, timeout_at};

/// What a request is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// The longest time in which nothing arrives, and the longest for an answer once everything has.
    pub pause: Duration,
    /// Bytes a second that a body brings at least.
    pub slowest: u64,
}

impl Default for Patience {
    /// 30 seconds, and the half of what the slowest mobile network (EDGE) sends on a bad day: 64 kbit/s.
    fn default() -> Patience {
        Patience { pause: Duration::from_secs(30), slowest: 8 * 1024 }
    }
}

/// How far a request has come.
#[derive(Clone, Copy, Debug)]
struct Progress {
    began: Instant,
    /// When something last arrived.
    last: Instant,
    bytes: u64,
    /// Nothing more will come.
    whole: bool,
}

impl Patience {
    /// When a request that has come so far is given up, unless it moves on before.
    fn end(self, so_far: Progress) -> Instant {
        let silent = so_far.last + self.pause;
        match so_far.whole {
            true => silent,
            false => {
                let earned = Duration::from_millis(so_far.bytes.saturating_mul(1000) / self.slowest.max(1));
                silent.min(so_far.began + self.pause + earned)
            }
        }
    }
}

/// The progress of one request, seen from its body and from the layer.
#[derive(Clone)]
struct Seen(Arc<Mutex<Progress>>);

impl Seen {
    fn read(&self) -> Progress {
        // Numbers are whole even if somebody panicked between two of them.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn arrived(&self, bytes: usize, whole: bool) {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        progress.last = Instant::now();
        progress.bytes += u64::try_from(bytes).unwrap_or_default();
        progress.whole |= whole;
    }
}

/// A body that says how far it has come.
struct Watched {
    body: Body,
    seen: Seen,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                // Who reads a form of known length does not ask for more after its last byte.
                let whole = self.body.is_end_stream();
                self.seen.arrived(frame.data_ref().map_or(0, Bytes::len), whole);
            }
            Poll::Ready(None) => self.seen.arrived(0, true),
            Poll::Ready(Some(Err(_))) | Poll::Pending => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The layer.
pub async fn hold(State(patience): State<Patience>, request: Request, next: Next) -> Response {
    let now = Instant::now();
    let whole = request.body().is_end_stream();
    let seen = Seen(Arc::new(Mutex::new(Progress { began: now, last: now, bytes: 0, whole })));
    let watching = seen.clone();
    let request = request.map(|body| Body::new(Watched { body, seen: watching }));
    let mut answer = pin!(next.run(request));
    loop {
        let end = patience.end(seen.read());
        if let Ok(response) = timeout_at(end, &mut answer).await {
            return response;
        }
        let so_far = seen.read();
        if patience.end(so_far) <= end {
            let status = match so_far.whole {
                true => StatusCode::SERVICE_UNAVAILABLE,
                false => StatusCode::REQUEST_TIMEOUT,
            };
            return status.into_response();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use axum::{Router, middleware, routing::post};
    use domain::commitment::LARGEST_FILE;
    use tokio::time::{Sleep, sleep};
    use tower::ServiceExt;

    use super::*;

    /// Short, so that the tests are: a second, and 1000 bytes a second.
    const SHORT: Patience = Patience { pause: Duration::from_secs(1), slowest: 1000 };

    /// A body in pieces of the same size, one after each pause.
    struct Slow {
        pieces: usize,
        size: usize,
        pause: Duration,
        next: Pin<Box<Sleep>>,
    }

    impl HttpBody for Slow {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            if self.pieces == 0 {
                return Poll::Ready(None);
            }
            std::task::ready!(self.next.as_mut().poll(cx));
            let next = Instant::now() + self.pause;
            self.next.as_mut().reset(next);
            self.pieces -= 1;
            Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b'x'; self.size])))))
        }
    }

    /// Sends a body in so many pieces, one every `pause` milliseconds, to a handler that reads it and then thinks for
    /// `thinks` milliseconds; the status and how long it took.
    async fn sent(pieces: usize, size: usize, pause: u64, thinks: u64) -> (StatusCode, Duration) {
        let handler = move |body: Bytes| async move {
            sleep(Duration::from_millis(thinks)).await;
            assert_eq!(body.len(), pieces * size);
        };
        let layer = middleware::from_fn_with_state(SHORT, hold);
        let service = Router::new().route("/", post(handler)).layer(layer);
        let pause = Duration::from_millis(pause);
        let body = Slow { pieces, size, pause, next: Box::pin(sleep(pause)) };
        let began = Instant::now();
        let request = Request::post("/").body(Body::new(body)).expect("a request");
        let response = service.oneshot(request).await.expect("an answer");
        (response.status(), began.elapsed())
    }

    #[tokio::test]
    async fn a_slow_line_is_waited_for_and_a_stalled_one_is_not() {
        let (slow, thoughtful, trickle, silent, stuck) = tokio::join!(
            sent(12, 600, 150, 0),
            sent(12, 600, 150, 500),
            sent(400, 1, 150, 0),
            sent(1, 600, 60_000, 0),
            sent(1, 600, 10, 60_000),
        );
        assert_eq!(slow.0, StatusCode::OK);
        assert!(slow.1 > SHORT.pause, "longer than the fixed time would have been: {:?}", slow.1);
        assert_eq!(thoughtful.0, StatusCode::OK);
        for (what, (status, took)) in [("trickle", trickle), ("silent", silent)] {
            assert_eq!(status, StatusCode::REQUEST_TIMEOUT, "{what}");
            assert!(took < Duration::from_secs(20), "{what}: {took:?}");
        }
        assert_eq!(stuck.0, StatusCode::SERVICE_UNAVAILABLE);
        assert!(stuck.1 < Duration::from_secs(20), "{:?}", stuck.1);
    }

    #[test]
    fn the_largest_file_may_take_ten_minutes_while_it_arrives() {
        let (patience, began) = (Patience::default(), Instant::now());
        let at = |bytes: u64, seconds: u64| {
            let last = began + Duration::from_secs(seconds);
            patience.end(Progress { began, last, bytes, whole: false }) - began
        };
        let file = u64::try_from(LARGEST_FILE).expect("a size");
        let quick = at(file, 5);
        assert_eq!(quick, Duration::from_secs(35), "whoever stops is not waited for longer");
        assert!(at(file, 610) > Duration::from_secs(610), "70 kbit/s are fast enough");
        assert_eq!(at(1000, 29), Duration::from_millis(30_122), "a few bytes earn little");
        let whole = Progress { began, last: began + Duration::from_secs(600), bytes: 1, whole: true };
        assert_eq!(patience.end(whole) - began, Duration::from_secs(630), "the answer has its own time");
    }
}
