//! Reading forms byte by byte, so that a wrong encoding, a huge body or a foreign content type gets a clear
//! answer of ours and never a framework's plain refusal.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, Request},
    http::header,
    response::{IntoResponse, Response},
};
use domain::form::Form;

use super::{Problem, Visit};
use acts::Asked;

/// Bytes that a form may have.
pub const LARGEST_FORM: usize = 256 * 1024;
/// Pairs that a form may have.
const MOST_PAIRS: usize = 600;

/// A posted form.
pub struct Posted(pub Form);

impl Posted {
    /// The request key of the form, over everything that was sent.
    pub fn asked(&self, visit: &Visit) -> Result<Asked, Problem> {
        Asked::new(self.0.raw("request_key"), &visit.path, &self.0).ok_or(Problem::BadKey)
    }

    /// The version the page was made from.
    pub fn version(&self) -> Result<i64, Problem> {
        self.0.raw("version").parse().map_err(|_| Problem::BadKey)
    }
}

#[derive(Debug)]
pub struct BadEncoding;

/// Splits `a=b&c=d`; every name and value must be percent-encoded UTF-8.
pub fn pairs(bytes: &[u8]) -> Result<Vec<(String, String)>, BadEncoding> {
    let decode = |bytes: &[u8]| {
        let spaced: Vec<u8> = bytes.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
        let decoded: Vec<u8> = percent_encoding::percent_decode(&spaced).collect();
        String::from_utf8(decoded).map_err(|_| BadEncoding)
    };
    bytes
        .split(|b| *b == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let cut = pair.iter().position(|b| *b == b'=');
            let (name, value) = match cut {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request<Body>, _: &S) -> Result<Posted, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Problem::NotAForm.into_response());
        }
        let bytes = to_bytes(request.into_body(), LARGEST_FORM)
            .await
            .map_err(|_| Problem::TooLarge.into_response())?;
        let pairs = pairs(&bytes).map_err(|_| Problem::BadEncoding.into_response())?;
        if pairs.len() > MOST_PAIRS {
            return Err(Problem::TooLarge.into_response());
        }
        Ok(Posted(pairs.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read_as_browsers_write_them() {
        let read = pairs(b"nome=Niccol%C3%B2+D%27Arco&vuoto=&solo&x=a%26b").expect("a form");
        let expected = [("nome", "Niccolò D'Arco"), ("vuoto", ""), ("solo", ""), ("x", "a&b")];
        assert_eq!(read, expected.map(|(n, v)| (n.to_owned(), v.to_owned())));
    }

    #[test]
    fn latin1_is_refused_and_not_guessed() {
        assert!(pairs(b"nome=Niccol%F2").is_err());
    }
}
