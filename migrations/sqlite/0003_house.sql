-- What every act leaves behind: its answer, its messages, its trace.

-- Asked twice, done once. Kept 48 hours.
CREATE TABLE request_key (
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  result TEXT CHECK (result IS NULL OR json_valid(result)),
  at TEXT NOT NULL,
  PRIMARY KEY (actor, act, key)
) STRICT;
CREATE INDEX request_key_at ON request_key (at);

CREATE TABLE outbox (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  event_id BLOB NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  data TEXT NOT NULL CHECK (json_valid(data)),
  created_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until TEXT,
  sent_at TEXT,
  last_error TEXT,
  CONSTRAINT outbox_once UNIQUE (event_id, recipient, kind)
) STRICT;
CREATE INDEX outbox_due ON outbox (next_at, id) WHERE sent_at IS NULL;

CREATE TABLE audit (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  -- The sealed batch this row belongs to.
  batch INTEGER,
  -- The chain after this row, so that the first broken one can be named.
  head BLOB
) STRICT;
CREATE INDEX audit_unsealed ON audit (at, id) WHERE batch IS NULL;
CREATE INDEX audit_batch ON audit (batch, at, id);
CREATE INDEX audit_subject ON audit (subject, at);

CREATE TABLE audit_seal (
  batch INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  rows INTEGER NOT NULL,
  head BLOB NOT NULL
) STRICT;

-- Who read whose file: one row per operator, person and session per 30 minutes.
CREATE TABLE file_reading (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  operator_id BLOB NOT NULL REFERENCES operator (id),
  session_id BLOB NOT NULL,
  window_start TEXT NOT NULL,
  office TEXT NOT NULL,
  reason TEXT,
  at TEXT NOT NULL,
  CONSTRAINT file_reading_window UNIQUE (operator_id, person_id, session_id, window_start)
) STRICT;
CREATE INDEX file_reading_person ON file_reading (person_id, at);

CREATE TABLE feedback (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  page TEXT NOT NULL,
  useful INTEGER NOT NULL CHECK (useful IN (0, 1)),
  text TEXT,
  at TEXT NOT NULL
) STRICT;
