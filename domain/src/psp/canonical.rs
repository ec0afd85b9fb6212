//! The bytes of a text that are hashed and signed: the same for the same content, whatever stored it.
//!
//! JSON without spaces, keys in order. PostgreSQL keeps JSON in a form of its own, so that a hash is made of this and
//! never of the stored letters; it is made of the value and not of the type, so that an old text stays what it was when
//! [`super::Content`] learns a new field.

use serde_json::Value;

use super::Content;

/// The canonical bytes of a stored text.
pub fn canonical(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(value, &mut bytes);
    bytes
}

fn write(value: &Value, bytes: &mut Vec<u8>) {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| name.as_str());
            list(b"{}", fields, bytes, |(name, value), bytes| {
                write(&Value::String(name.clone()), bytes);
                bytes.push(b':');
                write(value, bytes);
            });
        }
        Value::Array(items) => list(b"[]", items, bytes, write),
        plain => bytes.extend(plain.to_string().into_bytes()),
    }
}

fn list<T>(
    [open, close]: &[u8; 2],
    items: impl IntoIterator<Item = T>,
    bytes: &mut Vec<u8>,
    write: impl Fn(T, &mut Vec<u8>),
) {
    bytes.push(*open);
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            bytes.push(b',');
        }
        write(item, bytes);
    }
    bytes.push(*close);
}

impl Content {
    /// As it is stored.
    pub fn to_value(&self) -> serde_json::Result<Value> {
        serde_json::to_value(self)
    }

    /// The bytes that are hashed and signed.
    pub fn canonical(&self) -> serde_json::Result<Vec<u8>> {
        Ok(canonical(&self.to_value()?))
    }
}
