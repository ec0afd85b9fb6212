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
    /// As printed, misprints included.
    name: String,
    /// The corrected name, where the printed one has a misprint.
    display_name: Option<String>,
    /// `service`, `aggregate` or `not_registrable`.
    kind: String,
    /// `person` or `company`.
    audience: String,
    /// All of them are required; empty means no restriction.
    programmes: Vec<String>,
    registrable: bool,
    /// Recorded by the system and never by hand.
    automatic: bool,
    /// Code of the service that brings this one along.
    automatic_from: Option<String>,
    minutes: MinutesSchema,
    /// Where the duration was found: `printed`, `merged`, `orphan`, `single`, `partial`, `missing` or `none`.
    duration_source: String,
    /// The row whose cell is shared, or the place of an orphan cell in words.
    duration_from: Option<String>,
    /// How sure the reading of a doubtful cell is: `high`, `medium` or `low`.
    confidence: Option<String>,
    alternative: Option<AlternativeSchema>,
    /// Delivered to a group.
    group: bool,
    /// Codes that must have been recorded before.
    requires: Vec<String>,
    /// States of the person that it presupposes: `did_attiva`.
    requires_state: Vec<String>,
    conditions: Vec<ConditionSchema>,
    /// When to record it, in the words of the table.
    rule: String,
    /// Codes of the Atlante del lavoro.
    ada: Vec<String>,
    /// Where they were found: `printed`, `merged`, `reference` or `missing`.
    ada_source: Option<String>,
    ministry: Vec<MinistryCodeSchema>,
    note: Option<String>,
    /// Line of the source document.
    line: u16,
}

/// Another duration that the source also allows for a doubtful row.
#[derive(ToSchema)]
#[schema(as = Alternative)]
#[expect(dead_code, reason = "describes what domain::catalogue::Alternative serialises to")]
struct AlternativeSchema {
    minutes: MinutesSchema,
    /// Code of the row that prints it.
    from: String,
}

/// What else the table demands before the service counts as delivered.
#[derive(ToSchema)]
#[schema(as = Condition)]
#[expect(dead_code, reason = "describes what domain::catalogue::Condition serialises to")]
struct ConditionSchema {
    /// Number of the rule.
    #[schema(example = "R152")]
    rule: String,
    /// The passage is recorded all the same.
    warns: bool,
    /// One key that says what is demanded, and its value.
    #[schema(value_type = Object)]
    demand: (),
    /// Line of the source document.
    line: u16,
}

/// What a passage becomes in the Ministry's system, as printed.
#[derive(ToSchema)]
#[schema(as = MinistryCode)]
#[expect(dead_code, reason = "describes what domain::catalogue::MinistryCode serialises to")]
struct MinistryCodeSchema {
    code: String,
    label: String,
    project: Option<String>,
    project_label: Option<String>,
    policy: Option<String>,
    event: Option<String>,
    sap_section: Option<String>,
    channel: String,
    /// Only for those enrolled in this programme.
    when: Option<String>,
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
    components(schemas(
        ServiceSchema,
        MinutesSchema,
        AlternativeSchema,
        ConditionSchema,
        MinistryCodeSchema
    ))
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
