//! Every operator, for the command line.

use store::operator::Operator;

use crate::{Desk, Refusal};

/// An operator with the slugs of their offices.
#[derive(Debug)]
pub struct Listed {
    pub operator: Operator,
    pub offices: Vec<String>,
}

/// All of them, disabled ones too, by username.
pub async fn list(desk: &Desk) -> Result<Vec<Listed>, Refusal> {
    let mut conn = desk.reader.conn().await?;
    let mut listed = Vec::new();
    for operator in store::operator::all(&mut conn).await? {
        let offices = store::operator::offices(&mut conn, operator.id).await?;
        listed.push(Listed { operator, offices });
    }
    Ok(listed)
}
