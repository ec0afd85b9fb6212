-- What every act leaves behind: its answer, its messages, its trace.

-- Asked twice, done once. Kept 48 hours.
CREATE TABLE request_key (
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint BYTEA NOT NULL,
  result JSONB,
  at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (actor, act, key)
);
CREATE INDEX request_key_at ON request_key (at);

CREATE TABLE outbox (
  id UUID PRIMARY KEY,
  event_id UUID NOT NULL,
  recipient TEXT NOT NULL,
  kind TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  data JSONB NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  next_at TIMESTAMPTZ NOT NULL,
  attempts BIGINT NOT NULL DEFAULT 0,
  leased_until TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  last_error TEXT,
  CONSTRAINT outbox_once UNIQUE (event_id, recipient, kind)
);
CREATE INDEX outbox_due ON outbox (next_at, id) WHERE sent_at IS NULL;

CREATE TABLE audit (
  id UUID PRIMARY KEY,
  at TIMESTAMPTZ NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail JSONB NOT NULL,
  -- The sealed batch this row belongs to.
  batch BIGINT,
  -- The chain after this row, so that the first broken one can be named.
  head BYTEA
);
CREATE INDEX audit_unsealed ON audit (at, id) WHERE batch IS NULL;
CREATE INDEX audit_batch ON audit (batch, at, id);
CREATE INDEX audit_subject ON audit (subject, at);

CREATE TABLE audit_seal (
  batch BIGINT PRIMARY KEY,
  at TIMESTAMPTZ NOT NULL,
  rows BIGINT NOT NULL,
  head BYTEA NOT NULL
);

-- Who read whose file: one row per operator, person and session per 30 minutes.
CREATE TABLE file_reading (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  operator_id UUID NOT NULL REFERENCES operator (id),
  session_id UUID NOT NULL,
  window_start TIMESTAMPTZ NOT NULL,
  office TEXT NOT NULL,
  reason TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT file_reading_window UNIQUE (operator_id, person_id, session_id, window_start)
);
CREATE INDEX file_reading_person ON file_reading (person_id, at);

CREATE TABLE feedback (
  id UUID PRIMARY KEY,
  page TEXT NOT NULL,
  useful BOOLEAN NOT NULL,
  text TEXT,
  at TIMESTAMPTZ NOT NULL
);
