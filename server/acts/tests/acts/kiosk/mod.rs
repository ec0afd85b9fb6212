//! The terminals in the halls.

mod arrivals;
mod enrolment;
mod sessions;

use acts::{
    Device, SecretToken, kiosk,
    testing::{Colleague, TestDesk},
};
use domain::account::Role;

pub async fn admin(test: &TestDesk) -> Colleague {
    test.operator_as(Role::Administrator, &[test.home()]).await
}

/// Adds a terminal and enrols it; gives its key.
pub async fn terminal(test: &TestDesk, admin: &Colleague) -> SecretToken {
    let added = kiosk::add_device(&test.desk, &admin.operator, test.home(), "Ingresso", &test.asked()).await;
    let code = added.expect("adds").code.expect("shown once");
    kiosk::enrol(&test.desk, &code, None).await.expect("enrols")
}

pub async fn recognised(test: &TestDesk, key: &SecretToken) -> Option<Device> {
    kiosk::recognise(&test.desk.reader, key, test.desk.now()).await.expect("reads")
}
