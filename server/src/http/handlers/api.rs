//! `/api/v1`: the catalogue as JSON, and what describes it.

use std::sync::OnceLock;

use axum::{
    Json,
    body::Bytes,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::catalogue::{Lep, Service};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use crate::http::Visit;

/// The region's catalogue.
#[derive(Serialize, ToSchema)]
struct Services<'a> {
    /// The region's pack (`marche`).
    pack: &'a str,
    /// Where the table comes from.
    source: &'a str,
    #[schema(value_type = Vec<Object>)]
    leps: &'a [Lep],
    #[schema(value_type = Vec<ServiceSchema>)]
    services: &'a [Service],
}

/// One row of the catalogue. Minutes that the source lost are null, never zero.
#[derive(ToSchema)]
#[schema(as = Service)]
#[expect(dead_code, reason = "describes what domain::catalogue::Service serialises to")]
struct ServiceSchema {
    /// Code of the regional table.
    #[schema(example = "B.1")]
    code: String,
    /// Group of services.
    lep: String,
    name: String,
    /// `person` or `company`.
    audience: String,
    /// All of them are required; empty means no restriction.
    programmes: Vec<String>,
    minutes: MinutesSchema,
    registrable: bool,
    automatic: bool,
    ada: Vec<String>,
}

/// Standard duration in minutes.
#[derive(ToSchema)]
#[schema(as = Minutes)]
#[expect(dead_code, reason = "describes what domain::catalogue::Minutes serialises to")]
struct MinutesSchema {
    min: Option<u16>,
    avg: Option<u16>,
    max: Option<u16>,
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Sportello",
        description = "The public data of a region's employment services.",
        version = "1"
    ),
    paths(services),
    components(schemas(ServiceSchema, MinutesSchema))
)]
struct Description;

/// Every service of the region.
#[utoipa::path(get, path = "/api/v1/services", responses((status = 200, description = "The catalogue", body = Services)))]
pub async fn services(visit: Visit) -> Response {
    // The pack does not change while the server runs.
    static BODY: OnceLock<Bytes> = OnceLock::new();
    let body = BODY.get_or_init(|| {
        let pack = &visit.house.desk.pack;
        let catalogue = Services {
            pack: &pack.id,
            source: &pack.catalogue.source,
            leps: pack.catalogue.leps(),
            services: pack.catalogue.services(),
        };
        serde_json::to_vec(&catalogue).unwrap_or_default().into()
    });
    ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body.clone()).into_response()
}

/// The description of this API.
pub async fn openapi() -> Response {
    Json(Description::openapi()).into_response()
}
