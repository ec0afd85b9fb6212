-- The DID, the operators' queue, the passages.

CREATE TABLE did (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'submitted', 'returned', 'confirmed', 'rejected', 'withdrawn', 'suspended', 'revoked')),
  -- Grows by one with each write: a stale tab is told so.
  version BIGINT NOT NULL CHECK (version > 0),
  source TEXT NOT NULL CHECK (source IN ('portal', 'kiosk', 'desk', 'inps')),
  -- Raw answers of the form, as typed, but those of `did_need`; what submission accepted stands in `declaration`.
  answers JSONB NOT NULL,
  declaration JSONB,
  -- '' until an office is assigned.
  office TEXT NOT NULL,
  -- The office under which the protocol was given: a DID that moves to another centre keeps its number.
  protocol_office TEXT,
  protocol_year BIGINT,
  protocol_number BIGINT,
  protocol TEXT COLLATE "C",
  submitted_at TIMESTAMPTZ,
  -- The date from which terms run: the submission's, or the INPS application's.
  legal_date DATE,
  -- Reason of the last move, where the person must know why.
  reason TEXT,
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT did_submitted_complete CHECK (state = 'draft' OR (submitted_at IS NOT NULL AND legal_date IS NOT NULL AND declaration IS NOT NULL)),
  CONSTRAINT did_protocol UNIQUE (protocol_office, protocol_year, protocol_number)
);
-- At most one open DID per person (I01), at most one draft.
CREATE UNIQUE INDEX did_one_open ON did (person_id) WHERE state IN ('submitted', 'returned', 'confirmed', 'suspended');
CREATE UNIQUE INDEX did_one_draft ON did (person_id) WHERE state = 'draft';
CREATE INDEX did_person ON did (person_id, created_at);
CREATE INDEX did_protocol_text ON did (protocol);

-- Services wished and help needed: apart, because it may speak of health.
CREATE TABLE did_need (
  did_id UUID PRIMARY KEY REFERENCES did (id) ON DELETE CASCADE,
  -- Raw answers of this step, as typed.
  answers JSONB NOT NULL,
  -- What submission accepted of them.
  needs JSONB
);

CREATE TABLE did_history (
  id UUID PRIMARY KEY,
  did_id UUID NOT NULL REFERENCES did (id),
  -- The version of the DID that this move made: the order of the moves, whatever the servers' clocks say.
  version BIGINT NOT NULL,
  move TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id UUID,
  reason TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT did_history_version UNIQUE (did_id, version)
);

-- Protocol numbers without gaps, per office and year. An unassigned DID counts under the office ''.
CREATE TABLE protocol_counter (
  office TEXT NOT NULL,
  year BIGINT NOT NULL,
  last BIGINT NOT NULL CHECK (last > 0),
  PRIMARY KEY (office, year)
);

-- The ministry's index: entered, never computed.
CREATE TABLE profiling_index (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  measured_on DATE NOT NULL,
  entered_by UUID NOT NULL REFERENCES operator (id),
  at TIMESTAMPTZ NOT NULL
);
CREATE INDEX profiling_index_person ON profiling_index (person_id, measured_on, at);

-- One row per thing that waits for an operator, whatever its kind.
CREATE TABLE request (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('did')),
  subject_id UUID NOT NULL,
  person_id UUID NOT NULL REFERENCES person (id),
  -- '' is the queue "office to be assigned".
  office TEXT NOT NULL,
  stage TEXT NOT NULL,
  opened_at TIMESTAMPTZ NOT NULL,
  term_on DATE,
  taken_by UUID REFERENCES operator (id),
  taken_at TIMESTAMPTZ,
  closed_at TIMESTAMPTZ,
  CONSTRAINT request_subject UNIQUE (kind, subject_id),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL))
);
CREATE INDEX request_queue ON request (office, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX request_person ON request (person_id) WHERE closed_at IS NULL;
CREATE INDEX request_term ON request (office, term_on) WHERE closed_at IS NULL;
CREATE INDEX request_taken ON request (taken_by, opened_at, id) WHERE closed_at IS NULL;

CREATE TABLE enrolment (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  programme TEXT NOT NULL,
  from_date DATE NOT NULL,
  to_date DATE,
  source TEXT NOT NULL,
  entered_by UUID NOT NULL REFERENCES operator (id),
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT enrolment_dates CHECK (to_date IS NULL OR to_date >= from_date)
);
CREATE INDEX enrolment_person ON enrolment (person_id, from_date);

-- Append-only: a correction is a reversal that points at what it reverses.
CREATE TABLE passage (
  id UUID PRIMARY KEY,
  pack TEXT NOT NULL,
  code TEXT NOT NULL,
  person_id UUID NOT NULL REFERENCES person (id),
  office TEXT NOT NULL,
  operator_id UUID NOT NULL REFERENCES operator (id),
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  -- NULL only for automatic replicas, which have no minutes of their own.
  minutes BIGINT CHECK (minutes > 0),
  delivered_at TIMESTAMPTZ NOT NULL,
  delivered_until TIMESTAMPTZ NOT NULL,
  recorded_at TIMESTAMPTZ NOT NULL,
  facts JSONB NOT NULL,
  did_id UUID REFERENCES did (id),
  -- The passage of which this is the automatic replica (R074, I04).
  replica_of UUID REFERENCES passage (id),
  reverses UUID CONSTRAINT passage_reversed_once UNIQUE REFERENCES passage (id),
  reason TEXT,
  CONSTRAINT passage_not_future CHECK (delivered_at <= recorded_at),
  CONSTRAINT passage_order CHECK (delivered_until >= delivered_at),
  CONSTRAINT passage_minutes CHECK (minutes IS NOT NULL OR replica_of IS NOT NULL OR reverses IS NOT NULL),
  CONSTRAINT passage_reason CHECK (reverses IS NULL OR reason IS NOT NULL),
  -- I05: F, M and N are groups, never registered.
  CONSTRAINT passage_code CHECK (code NOT IN ('F', 'M', 'N', 'F.1', 'F.2', 'F.3'))
);
CREATE INDEX passage_person ON passage (person_id, delivered_at, id);
CREATE INDEX passage_office ON passage (office, delivered_at, id);
CREATE UNIQUE INDEX passage_replica ON passage (replica_of) WHERE replica_of IS NOT NULL AND reverses IS NULL;

CREATE FUNCTION passage_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'passages are append-only';
END $$;
CREATE TRIGGER passage_no_update BEFORE UPDATE ON passage FOR EACH ROW EXECUTE FUNCTION passage_append_only();
CREATE TRIGGER passage_no_delete BEFORE DELETE ON passage FOR EACH ROW EXECUTE FUNCTION passage_append_only();

CREATE TABLE note (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  operator_id UUID NOT NULL REFERENCES operator (id),
  text TEXT NOT NULL,
  at TIMESTAMPTZ NOT NULL
);
CREATE INDEX note_person ON note (person_id, at);
