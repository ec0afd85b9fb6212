//! Serving: everything is opened and checked before the first request is taken; SIGTERM lets the last ones finish.

use std::{net::SocketAddr, sync::Arc};

use acts::{Rules, follow::Vault};
use app::shell::{Assets, Site};
use documents::{Documents, Fonts};
use leptos::config::LeptosOptions;
use tokio::{net::TcpListener, signal::unix::SignalKind, sync::watch};

use super::Fault;
use crate::{
    clock,
    http::{self, House, PublicPages, door::Door},
    jobs, mail, metrics, ministry, open,
    settings::{Serve, SettingsError},
};

pub async fn serve(settings: Serve) -> Result<(), Fault> {
    settings.check()?;
    if !settings.site_root.join("pkg").is_dir() {
        return Err(SettingsError::Site(settings.site_root.clone()).into());
    }
    let _ = any_spawner::Executor::init_tokio();
    start_metrics(&settings)?;
    let house = house(settings).await?;
    let mailer = mail::Mailer::new(&house.settings)?;
    let ministry = house.settings.ministry_url.as_deref().map(ministry::Client::new).transpose()?;
    let (stop, stopping) = watch::channel(false);
    let jobs = jobs::start(&house, mailer, ministry, stopping);

    let listener = TcpListener::bind(house.settings.listen).await.map_err(|error| {
        format!("SPORTELLO_LISTEN: {} cannot be listened on ({error})", house.settings.listen)
    })?;
    tracing::info!(address = %house.settings.listen, engine = house.desk.reader.engine(), "serving");
    eprintln!("Sportello is open on {}", house.settings.public_url);
    let reader = house.desk.reader.clone();
    let service = http::router(house).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await?;

    tracing::info!("no more requests: finishing the jobs");
    let _ = stop.send(true);
    jobs.await;
    reader.close().await;
    Ok(())
}

/// Everything that handlers reach.
async fn house(settings: Serve) -> Result<House, Fault> {
    let clock = clock::of(&settings);
    let rules = Rules { citizen_passwords: settings.citizen_passwords, ..Rules::default() };
    let desk = open::desk(&settings.data, clock, rules).await?;
    let options = LeptosOptions::builder()
        .output_name("sportello")
        .site_root(settings.site_root.display().to_string())
        .hash_files(true)
        .build();
    let site = Site {
        body_name: desk.pack.body.clone(),
        body_url: None,
        public_url: settings.public_url.clone(),
        last_checked: settings.last_checked,
        demo: settings.demo,
        assets: Assets::new(&options),
    };
    let fonts = Fonts::load(&settings.fonts).map_err(|error| format!("SPORTELLO_FONTS: {error}"))?;
    let documents = Documents::new(fonts);
    let door = Door::new(settings.door_per_minute);
    let vault = Vault::new(&settings.proofs_folder);
    Ok(House {
        desk,
        site: Arc::new(site),
        settings: Arc::new(settings),
        documents: Arc::new(documents),
        vault,
        public_pages: Arc::new(PublicPages::default()),
        door: Arc::new(door),
        paper: Arc::new(tokio::sync::Semaphore::new(2)),
    })
}

fn start_metrics(settings: &Serve) -> Result<(), Fault> {
    let Some(address) = settings.metrics_listen else { return Ok(()) };
    metrics::start(address).map_err(|error| {
        format!("SPORTELLO_METRICS_LISTEN: {address} cannot be listened on ({error})").into()
    })
}

/// Ends on SIGTERM or Ctrl+C.
async fn asked_to_stop() {
    let terminated = async {
        match tokio::signal::unix::signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "SIGTERM cannot be waited for");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        () = terminated => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
