-- The DID, the operators' queue, the passages.

CREATE TABLE did (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'submitted', 'returned', 'confirmed', 'rejected', 'withdrawn', 'suspended', 'revoked')),
  -- Grows by one with each write: a stale tab is told so.
  version INTEGER NOT NULL CHECK (version > 0),
  source TEXT NOT NULL CHECK (source IN ('portal', 'kiosk', 'desk', 'inps')),
  -- Raw answers of the form, as typed, but those of `did_need`; what submission accepted stands in `declaration`.
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  declaration TEXT CHECK (declaration IS NULL OR json_valid(declaration)),
  -- '' until an office is assigned.
  office TEXT NOT NULL,
  -- The office under which the protocol was given: a DID that moves to another centre keeps its number.
  protocol_office TEXT,
  protocol_year INTEGER,
  protocol_number INTEGER,
  protocol TEXT,
  submitted_at TEXT,
  -- The date from which terms run: the submission's, or the INPS application's.
  legal_date TEXT,
  -- Reason of the last move, where the person must know why.
  reason TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT did_submitted_complete CHECK (state = 'draft' OR (submitted_at IS NOT NULL AND legal_date IS NOT NULL AND declaration IS NOT NULL)),
  CONSTRAINT did_protocol UNIQUE (protocol_office, protocol_year, protocol_number)
) STRICT;
-- At most one open DID per person (I01), at most one draft.
CREATE UNIQUE INDEX did_one_open ON did (person_id) WHERE state IN ('submitted', 'returned', 'confirmed', 'suspended');
CREATE UNIQUE INDEX did_one_draft ON did (person_id) WHERE state = 'draft';
CREATE INDEX did_person ON did (person_id, created_at);
CREATE INDEX did_protocol_text ON did (protocol);

-- Services wished and help needed: apart, because it may speak of health.
CREATE TABLE did_need (
  did_id BLOB PRIMARY KEY REFERENCES did (id) ON DELETE CASCADE CHECK (length(did_id) = 16),
  -- Raw answers of this step, as typed.
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  -- What submission accepted of them.
  needs TEXT CHECK (needs IS NULL OR json_valid(needs))
) STRICT;

CREATE TABLE did_history (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  did_id BLOB NOT NULL REFERENCES did (id),
  -- The version of the DID that this move made: the order of the moves, whatever the servers' clocks say.
  version INTEGER NOT NULL,
  move TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id BLOB,
  reason TEXT,
  at TEXT NOT NULL,
  CONSTRAINT did_history_version UNIQUE (did_id, version)
) STRICT;

-- Protocol numbers without gaps, per office and year. An unassigned DID counts under the office ''.
CREATE TABLE protocol_counter (
  office TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (office, year)
) STRICT;

-- The ministry's index: entered, never computed.
CREATE TABLE profiling_index (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  measured_on TEXT NOT NULL,
  entered_by BLOB NOT NULL REFERENCES operator (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX profiling_index_person ON profiling_index (person_id, measured_on, at);

-- One row per thing that waits for an operator, whatever its kind.
CREATE TABLE request (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('did')),
  subject_id BLOB NOT NULL,
  person_id BLOB NOT NULL REFERENCES person (id),
  -- '' is the queue "office to be assigned".
  office TEXT NOT NULL,
  stage TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  term_on TEXT,
  taken_by BLOB REFERENCES operator (id),
  taken_at TEXT,
  closed_at TEXT,
  CONSTRAINT request_subject UNIQUE (kind, subject_id),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL))
) STRICT;
CREATE INDEX request_queue ON request (office, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX request_person ON request (person_id) WHERE closed_at IS NULL;
CREATE INDEX request_term ON request (office, term_on) WHERE closed_at IS NULL;
CREATE INDEX request_taken ON request (taken_by, opened_at, id) WHERE closed_at IS NULL;

CREATE TABLE enrolment (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  programme TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,
  source TEXT NOT NULL,
  entered_by BLOB NOT NULL REFERENCES operator (id),
  at TEXT NOT NULL,
  CONSTRAINT enrolment_dates CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;
CREATE INDEX enrolment_person ON enrolment (person_id, from_date);

-- Append-only: a correction is a reversal that points at what it reverses.
CREATE TABLE passage (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  pack TEXT NOT NULL,
  code TEXT NOT NULL,
  person_id BLOB NOT NULL REFERENCES person (id),
  office TEXT NOT NULL,
  operator_id BLOB NOT NULL REFERENCES operator (id),
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  -- NULL only for automatic replicas, which have no minutes of their own.
  minutes INTEGER CHECK (minutes > 0),
  delivered_at TEXT NOT NULL,
  delivered_until TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  did_id BLOB REFERENCES did (id),
  -- The passage of which this is the automatic replica (R074, I04).
  replica_of BLOB REFERENCES passage (id),
  reverses BLOB CONSTRAINT passage_reversed_once UNIQUE REFERENCES passage (id),
  reason TEXT,
  CONSTRAINT passage_not_future CHECK (delivered_at <= recorded_at),
  CONSTRAINT passage_order CHECK (delivered_until >= delivered_at),
  CONSTRAINT passage_minutes CHECK (minutes IS NOT NULL OR replica_of IS NOT NULL OR reverses IS NOT NULL),
  CONSTRAINT passage_reason CHECK (reverses IS NULL OR reason IS NOT NULL),
  -- I05: F, M and N are groups, never registered.
  CONSTRAINT passage_code CHECK (code NOT IN ('F', 'M', 'N', 'F.1', 'F.2', 'F.3'))
) STRICT;
CREATE INDEX passage_person ON passage (person_id, delivered_at, id);
CREATE INDEX passage_office ON passage (office, delivered_at, id);
CREATE UNIQUE INDEX passage_replica ON passage (replica_of) WHERE replica_of IS NOT NULL AND reverses IS NULL;

CREATE TRIGGER passage_no_update BEFORE UPDATE ON passage BEGIN SELECT RAISE(ABORT, 'passages are append-only'); END;
CREATE TRIGGER passage_no_delete BEFORE DELETE ON passage BEGIN SELECT RAISE(ABORT, 'passages are append-only'); END;

CREATE TABLE note (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  operator_id BLOB NOT NULL REFERENCES operator (id),
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX note_person ON note (person_id, at);
