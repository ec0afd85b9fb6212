//! `/patto/impegni/{id}/prove/{file}`: a proof, for its person. What somebody sent is handed out and never shown: the browser
//! saves it, guesses no type, and runs nothing of it.

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use store::commitment::ProofFile;
use uuid::Uuid;

use crate::http::{Answer, Problem, Visit};

pub async fn proof(visit: Visit, Path((commitment, file)): Path<(String, String)>) -> Answer {
    let (commitment, file) = (id(&commitment)?, id(&file)?);
    if visit.device.is_some() {
        return Err(Problem::Forbidden("error-kiosk-download"));
    }
    let mut conn = visit.house.desk.reader.conn().await?;
    let stored = store::commitment::file_of(&mut conn, visit.citizen()?.person(), file).await?;
    drop(conn);
    let stored = stored.filter(|stored| stored.commitment_id == commitment).ok_or(Problem::NotFound)?;
    answer(&visit, &stored).await
}

fn id(text: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(text).map_err(|_| Problem::NotFound)
}

/// The bytes of a proof that the visitor may read.
pub async fn answer(visit: &Visit, file: &ProofFile) -> Answer {
    let bytes = visit.house.vault.read(&file.sha256).await.map_err(|error| {
        tracing::error!(file = %file.id, %error, "a proof cannot be read");
        Problem::Internal("a proof that cannot be read")
    })?;
    let mut response: Response = bytes.into_response();
    let headers = response.headers_mut();
    let media = HeaderValue::from_str(&file.media_type).map_err(|_| Problem::Internal("a media type"))?;
    headers.insert(header::CONTENT_TYPE, media);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    // RFC 6266: the name as UTF-8, percent-encoded, so that nothing of it ends the header.
    let name = format!("attachment; filename*=UTF-8''{}", crate::http::visit::encode(&file.name));
    let name = HeaderValue::from_str(&name).map_err(|_| Problem::Internal("the name of a proof"))?;
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
