//! The table of addresses made into the service: who may not see an address is refused before its handler runs, and
//! around all of it stand the layers that every answer passes.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{PropagateRequestIdLayer, SetRequestIdLayer},
    services::ServeDir,
    trace::TraceLayer,
};

use super::{
    House, Problem, Visit, acting,
    form::LARGEST_FORM,
    handlers::area,
    headers,
    patience::{self, Patience},
    routes::{Access, table},
    visit, watch,
};
use acts::Visitor;

/// Refuses whoever may not see the address, before its handler runs.
async fn guard(access: Access, visit: Visit, request: Request, next: Next) -> Response {
    let allowed = match (access, &visit.visitor) {
        (Access::Everybody, _) => Ok(()),
        (_, Visitor::Anonymous) => Err(Problem::Login),
        (Access::Citizen(level), Visitor::Citizen(citizen)) if citizen.level() >= level => Ok(()),
        (Access::Mandate, Visitor::Citizen(citizen)) if citizen.level().is_identified() => {
            return acting::let_in(&visit, citizen, request, next).await;
        }
        // A page that says why, and how to open what is closed.
        (Access::Citizen(_), Visitor::Citizen(_)) => return area::closed(&visit).await.into_response(),
        (Access::Mandate, Visitor::Citizen(_)) => Err(Problem::Forbidden("error-needs-identified")),
        (Access::Citizen(_) | Access::Mandate, Visitor::Operator(_)) => {
            Err(Problem::Forbidden("error-citizens-only"))
        }
        (Access::Operator(role), Visitor::Operator(operator)) if operator.role() >= role => Ok(()),
        (Access::Operator(_), Visitor::Operator(_)) => Err(Problem::Forbidden("error-role")),
        (Access::Operator(_), Visitor::Citizen(_)) => Err(Problem::Forbidden("error-operators-only")),
    };
    match allowed {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn not_found() -> Problem {
    Problem::NotFound
}

/// The whole service.
pub fn router(house: House) -> Router {
    let mut pages = Router::new();
    for route in table() {
        let access = route.access;
        let guarded =
            route.methods.layer(middleware::from_fn(move |visit: Visit, request: Request, next: Next| {
                guard(access, visit, request, next)
            }));
        pages = pages.route(route.path, guarded);
    }
    let root = &house.settings.site_root;
    let built = ServeDir::new(root.join("pkg")).precompressed_br().precompressed_gzip();
    let public =
        ServeDir::new(root).precompressed_br().precompressed_gzip().append_index_html_on_directories(false);
    let script =
        Router::new().route_service("/kiosk.js", public.clone()).layer(middleware::from_fn(always_asked));
    let files = Router::new()
        .nest_service("/pkg", built)
        .layer(middleware::from_fn(immutable))
        .merge(script)
        .nest_service("/fonts", ServeDir::new(root.join("fonts")))
        .route_service("/favicon.svg", public.clone())
        .route_service("/robots.txt", public);

    let ids = watch::Ids(house.desk.clone());
    pages
        .fallback(not_found)
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(Patience::default(), patience::hold))
        .layer(middleware::from_fn_with_state(house.clone(), visit::understand))
        .with_state(house)
        .merge(files)
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(headers::add))
        .layer(middleware::from_fn(watch::count))
        .layer(
            // A refusal is a line with its status; its causes are logged where they are known, once.
            TraceLayer::new_for_http()
                .make_span_with(watch::span)
                .on_request(())
                .on_response(watch::log)
                .on_failure(()),
        )
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(ids))
        .layer(middleware::map_request(watch::forget_foreign_id))
}

/// Built files carry a hash in their name: they never change.
async fn immutable(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(header::CACHE_CONTROL, forever);
    }
    response
}

/// The terminals' script has no hash in its name, and a terminal runs for weeks: it asks each time whether there is a
/// newer one.
async fn always_asked(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
