//! What every handler can reach.

use std::sync::Arc;

use acts::{Desk, follow::Vault};
use app::shell::Site;
use documents::Documents;

use super::{cache::PublicPages, door::Door};
use crate::settings::Serve;

/// The running portal. Cheap to clone.
#[derive(Clone)]
pub struct House {
    pub desk: Desk,
    pub site: Arc<Site>,
    pub settings: Arc<Serve>,
    pub documents: Arc<Documents>,
    /// The folder of the proofs that people add to their commitments.
    pub vault: Vault,
    pub public_pages: Arc<PublicPages>,
    pub door: Arc<Door>,
    /// How many documents are written at the same time.
    pub paper: Arc<tokio::sync::Semaphore>,
}
