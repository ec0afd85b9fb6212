//! Reading forms that carry files. Only the routes that take a [`Uploaded`] accept `multipart/form-data`.
//!
//! Fields are read as in any form ([`super::form`]). A file that is too large is not kept, but the rest of the form is
//! read to its end: the page comes back with what was typed, and a browser that is still sending gets an answer instead
//! of a broken connection. What a browser says about the type of a file is not looked at.

use axum::{
    body::Body,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    commitment::{LARGEST_FILE, check, too_large},
    form::{Errors, Form},
};
use multer::{Constraints, Field, Multipart, SizeLimit};

use super::{Posted, Problem, Visit, form::LARGEST_FORM};
use acts::{
    Asked,
    follow::{Upload, Vault},
};

/// Bytes that are read before the connection is given up.
const LARGEST_BODY: u64 = 32 * 1024 * 1024;
/// Files that one form may carry.
const MOST_FILES: usize = 3;
/// Fields that one form may have besides.
const MOST_FIELDS: usize = 100;

/// A file as it arrived.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Name of the form's field.
    pub field: String,
    /// As the browser named it.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A posted form with its files.
#[derive(Debug, Default)]
pub struct Uploaded {
    pub form: Form,
    pub files: Vec<Sent>,
    /// Files that were not kept because of their size or number, beside their fields.
    pub errors: Errors,
}

impl Uploaded {
    /// The request key of the form, over everything that was sent: the same key with another file is another request.
    pub fn asked(&self, visit: &Visit) -> Result<Asked, Problem> {
        let mut form = self.form.clone();
        for (place, file) in self.files.iter().enumerate() {
            form.set(&format!("file-{place}"), format!("{:?} {}", Vault::hash(&file.bytes), file.name));
        }
        Asked::new(self.form.raw("request_key"), &visit.path, &form).ok_or(Problem::BadKey)
    }

    /// The version the page was made from.
    pub fn version(&self) -> Result<i64, Problem> {
        self.form.raw("version").parse().map_err(|_| Problem::BadKey)
    }
}

/// Judges the files of a form and puts those bytes into the vault; the errors when one is refused.
pub async fn kept(visit: &Visit, sent: &Uploaded) -> Result<Result<Vec<Upload>, Errors>, Problem> {
    let (mut errors, mut checked) = (Errors::default(), Vec::new());
    for file in &sent.files {
        match check(&file.field, &file.name, &file.bytes) {
            Ok(fine) => checked.push((fine, &file.bytes)),
            Err(error) => errors.push(error),
        }
    }
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let mut kept = Vec::new();
    for (file, bytes) in checked {
        let sha256 = visit.house.vault.keep(bytes, &visit.house.desk.request_key()).await;
        let sha256 = sha256.map_err(|error| {
            tracing::error!(%error, "a proof cannot be kept");
            Problem::Unavailable
        })?;
        kept.push(Upload { file, sha256, size: bytes.len() });
    }
    Ok(Ok(kept))
}

/// The status of a page that comes back with these errors: 413 too large, 415 not a kind that is kept, else 422.
pub fn status_of(errors: &Errors) -> StatusCode {
    let has = |keys: &[&str]| errors.iter().any(|error| keys.contains(&error.key.as_str()));
    if has(&["error-file-too-large", "error-files-many"]) {
        StatusCode::PAYLOAD_TOO_LARGE
    } else if has(&["error-file-type"]) {
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Response;

    async fn from_request(request: Request<Body>, state: &S) -> Result<Uploaded, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let Some(boundary) = kind.and_then(|kind| multer::parse_boundary(kind).ok()) else {
            // A form whose page was made without the field for files.
            let Posted(form) = Posted::from_request(request, state).await?;
            return Ok(Uploaded { form, ..Uploaded::default() });
        };
        let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(LARGEST_BODY));
        let stream = request.into_body().into_data_stream();
        let multipart = Multipart::with_constraints(stream, boundary, limits);
        read(multipart).await.map_err(|problem| problem.into_response())
    }
}

async fn read(mut multipart: Multipart<'_>) -> Result<Uploaded, Problem> {
    let mut read = Uploaded::default();
    let (mut pairs, mut room) = (Vec::new(), LARGEST_FORM);
    while let Some(field) = multipart.next_field().await.map_err(refused)? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(file) => keep(&mut read, name, file, field).await?,
            None => {
                let bytes = bounded(field, room).await?.ok_or(Problem::TooLarge)?;
                room -= bytes.len();
                let value = String::from_utf8(bytes).map_err(|_| Problem::BadEncoding)?;
                pairs.push((name, value));
            }
        }
        if pairs.len() > MOST_FIELDS {
            return Err(Problem::TooLarge);
        }
    }
    read.form = pairs.into_iter().collect();
    Ok(read)
}

async fn keep(read: &mut Uploaded, field: String, name: String, sent: Field<'_>) -> Result<(), Problem> {
    let bytes = bounded(sent, LARGEST_FILE).await?;
    // A browser sends an empty file without a name when nobody chose one.
    if name.is_empty() && bytes.as_ref().is_some_and(Vec::is_empty) {
        return Ok(());
    }
    match bytes {
        None => read.errors.push(too_large(&field)),
        Some(_) if read.files.len() == MOST_FILES => {
            let error = domain::form::FieldError::new(field, "error-files-many");
            read.errors.push(error.with("max", MOST_FILES));
        }
        Some(bytes) => read.files.push(Sent { field, name, bytes }),
    }
    Ok(())
}

/// Reads a field to its end; `None` when it has more than `most` bytes.
async fn bounded(mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Problem> {
    let mut bytes = Some(Vec::new());
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        bytes = bytes.filter(|bytes| bytes.len() + chunk.len() <= most);
        if let Some(bytes) = &mut bytes {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(bytes)
}

fn refused(error: multer::Error) -> Problem {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            Problem::TooLarge
        }
        _ => Problem::BadEncoding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sent(parts: &[(&str, Option<&str>, &[u8])]) -> Result<Uploaded, StatusCode> {
        let mut body = Vec::new();
        for (name, file, bytes) in parts {
            let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
            body.extend(
                format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes(),
            );
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--b--\r\n");
        let request = Request::builder().header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        let request = request.body(Body::from(body)).expect("a request");
        Uploaded::from_request(request, &()).await.map_err(|response| response.status())
    }

    #[tokio::test]
    async fn fields_and_files_are_told_apart() {
        let parts: [(&str, Option<&str>, &[u8]); 3] = [
            ("note", None, "Niccolò".as_bytes()),
            ("proof", Some("a.pdf"), b"%PDF-"),
            ("proof", Some(""), b""),
        ];
        let read = sent(&parts).await.expect("a form");
        assert_eq!(read.form.raw("note"), "Niccolò");
        assert_eq!(read.files.len(), 1, "no file was chosen in the second field");
        assert_eq!((read.files[0].name.as_str(), read.files[0].bytes.as_slice()), ("a.pdf", &b"%PDF-"[..]));
        assert!(read.errors.is_empty());
    }

    #[tokio::test]
    async fn a_file_that_is_too_large_leaves_what_was_typed() {
        let large = vec![b'x'; LARGEST_FILE + 1];
        let read = sent(&[("proof", Some("a.pdf"), &large), ("note", None, b"fatto")]).await.expect("a form");
        assert_eq!(read.form.raw("note"), "fatto");
        assert!(read.files.is_empty());
        assert_eq!(status_of(&read.errors), StatusCode::PAYLOAD_TOO_LARGE);
        let huge = vec![b'x'; usize::try_from(LARGEST_BODY).expect("a size") + 1];
        assert_eq!(sent(&[("proof", Some("a.pdf"), &huge)]).await.err(), Some(StatusCode::PAYLOAD_TOO_LARGE));
    }

    #[tokio::test]
    async fn what_is_no_form_is_refused() {
        assert_eq!(sent(&[("note", None, b"\xF2")]).await.err(), Some(StatusCode::BAD_REQUEST));
        let typed = vec![b'x'; LARGEST_FORM + 1];
        assert_eq!(sent(&[("note", None, &typed)]).await.err(), Some(StatusCode::PAYLOAD_TOO_LARGE));
        let json = Request::builder().header(header::CONTENT_TYPE, "application/json");
        let refused = Uploaded::from_request(json.body(Body::from("{}")).expect("a request"), &()).await;
        assert_eq!(refused.err().map(|response| response.status()), Some(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
}
