//! The language of a person's mails and pages.

use domain::lang::Lang;

use crate::{Citizen, Desk, Refusal};

pub async fn set_lang(desk: &Desk, citizen: &Citizen, lang: Lang) -> Result<(), Refusal> {
    let mut work = desk.work(citizen.actor()).await?;
    store::account::set_lang(&mut work.tx, citizen.account(), lang.tag()).await?;
    work.done(()).await
}
