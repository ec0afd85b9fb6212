-- The agenda: who receives when, what is taken, appointments and groups; the kiosks.

-- What a centre decides about its agenda. Grows with each change of its supply: what was read under one version may be
-- kept in memory until the version is another.
CREATE TABLE office_agenda (
  office TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0),
  -- domain::agenda::OfficeRules; what the pack decides in it is not read from here.
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  -- Days of the year on which the town rests ("06-04").
  holidays TEXT NOT NULL CHECK (json_valid(holidays)),
  -- Codes that citizens may book by themselves.
  self_booking TEXT NOT NULL CHECK (json_valid(self_booking))
) STRICT;

CREATE TABLE room (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL REFERENCES office_agenda (office),
  name TEXT NOT NULL,
  isolated INTEGER NOT NULL CHECK (isolated IN (0, 1)),
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  created_at TEXT NOT NULL,
  closed_at TEXT
) STRICT;
CREATE UNIQUE INDEX room_name ON room (office, name) WHERE closed_at IS NULL;

-- Linguistic mediators who come to a centre.
CREATE TABLE mediator (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL REFERENCES office_agenda (office),
  name TEXT NOT NULL,
  -- Tags of the languages spoken (BCP 47).
  langs TEXT NOT NULL CHECK (json_valid(langs)),
  created_at TEXT NOT NULL,
  closed_at TEXT
) STRICT;
CREATE INDEX mediator_office ON mediator (office) WHERE closed_at IS NULL;

-- A weekly series in local time, valid between two dates.
CREATE TABLE opening (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL REFERENCES office_agenda (office),
  staff_kind TEXT NOT NULL CHECK (staff_kind IN ('operator', 'mediator')),
  staff_id BLOB NOT NULL CHECK (length(staff_id) = 16),
  -- ISO: 1 is Monday.
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  -- domain::agenda::Stretch.
  stretch TEXT NOT NULL CHECK (json_valid(stretch)),
  created_at TEXT NOT NULL,
  CONSTRAINT opening_dates CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX opening_office ON opening (office, valid_to);
CREATE INDEX opening_staff ON opening (staff_id);

-- What departs from the series on one date; without an opening it concerns the whole centre. The latest word counts.
CREATE TABLE opening_exception (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL REFERENCES office_agenda (office),
  opening_id BLOB REFERENCES opening (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('centre_closed', 'closed', 'replaced')),
  stretch TEXT CHECK (stretch IS NULL OR json_valid(stretch)),
  at TEXT NOT NULL,
  CONSTRAINT opening_exception_whole CHECK ((kind = 'centre_closed') = (opening_id IS NULL)),
  CONSTRAINT opening_exception_stretch CHECK ((kind = 'replaced') = (stretch IS NOT NULL))
) STRICT;
CREATE INDEX opening_exception_date ON opening_exception (office, date);

-- Somebody of the staff does not receive, in whatever centre. Why is nobody's business here.
CREATE TABLE absence (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  staff_kind TEXT NOT NULL CHECK (staff_kind IN ('operator', 'mediator')),
  staff_id BLOB NOT NULL CHECK (length(staff_id) = 16),
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  entered_by BLOB NOT NULL REFERENCES operator (id),
  at TEXT NOT NULL,
  CONSTRAINT absence_span CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX absence_staff ON absence (staff_id, ends_at);

-- Minutes that an administrator entered for a code whose duration the source lost (R002).
CREATE TABLE service_minutes (
  code TEXT PRIMARY KEY,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  entered_by BLOB NOT NULL REFERENCES operator (id),
  at TEXT NOT NULL
) STRICT;

-- A laboratory or a group interview.
CREATE TABLE group_session (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL REFERENCES office_agenda (office),
  service TEXT NOT NULL,
  operator_id BLOB NOT NULL REFERENCES operator (id),
  second_id BLOB REFERENCES operator (id),
  mediator_id BLOB REFERENCES mediator (id),
  room_id BLOB REFERENCES room (id),
  channel TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  places INTEGER NOT NULL CHECK (places > 0),
  taken INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
  version INTEGER NOT NULL CHECK (version > 0),
  -- Whether citizens may enrol by themselves.
  self_booking INTEGER NOT NULL CHECK (self_booking IN (0, 1)),
  created_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  CONSTRAINT group_session_span CHECK (starts_at < ends_at),
  CONSTRAINT group_session_places CHECK (taken BETWEEN 0 AND places)
) STRICT;
CREATE INDEX group_session_office ON group_session (office, starts_at, id);
CREATE INDEX group_session_open ON group_session (starts_at, id) WHERE state = 'planned' AND self_booking;

-- An appointment of one person: by itself, or a seat in a group.
CREATE TABLE appointment (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL REFERENCES office_agenda (office),
  person_id BLOB NOT NULL REFERENCES person (id),
  service TEXT NOT NULL,
  -- A seat occupies only its person; the session occupies the rest.
  session_id BLOB REFERENCES group_session (id),
  operator_id BLOB NOT NULL REFERENCES operator (id),
  second_id BLOB REFERENCES operator (id),
  mediator_id BLOB REFERENCES mediator (id),
  room_id BLOB REFERENCES room (id),
  channel TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'booked', 'arrived', 'called', 'in_progress', 'done',
    'missed_justified', 'missed', 'cancelled', 'expired')),
  -- Grows by one with each act: a stale tab is told so, and a calendar knows the newest invitation.
  version INTEGER NOT NULL CHECK (version > 0),
  -- How it came about: booked by the person, by an operator for them, convened, or received without appointment.
  origin TEXT NOT NULL CHECK (origin IN ('citizen', 'kiosk', 'operator', 'convocation', 'walk_in')),
  extended INTEGER NOT NULL CHECK (extended IN (0, 1)),
  held_until TEXT,
  -- What the person says or types at the kiosk; read aloud it tells nothing.
  code TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT appointment_span CHECK (starts_at < ends_at),
  CONSTRAINT appointment_hold CHECK (state <> 'held' OR held_until IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX appointment_code ON appointment (office, code)
  WHERE state IN ('held', 'booked', 'arrived', 'called', 'in_progress');
CREATE UNIQUE INDEX appointment_seat ON appointment (session_id, person_id)
  WHERE session_id IS NOT NULL AND state IN ('held', 'booked', 'arrived', 'called', 'in_progress', 'done');
CREATE INDEX appointment_session ON appointment (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX appointment_day ON appointment (office, starts_at, id);
CREATE INDEX appointment_person ON appointment (person_id, starts_at, id);
CREATE INDEX appointment_held ON appointment (held_until) WHERE state = 'held';

CREATE TABLE appointment_history (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  appointment_id BLOB NOT NULL REFERENCES appointment (id),
  -- The version of the appointment that this act made.
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id BLOB,
  -- Why; for a justified absence also which proof was shown.
  reason TEXT,
  -- Where it stood in time after the act.
  starts_at TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT appointment_history_version UNIQUE (appointment_id, version)
) STRICT;

-- What is taken: one row per person, operator, mediator or room of an appointment or session, while it takes its time.
-- Ids are unique over all kinds, so that a subject is known by its id alone.
CREATE TABLE occupation (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('citizen', 'mediator', 'operator', 'room')),
  subject_id BLOB NOT NULL CHECK (length(subject_id) = 16),
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  -- The end of a hold; NULL is firm. A hold that is over takes nothing, whoever removes its rows and when.
  expires_at TEXT,
  appointment_id BLOB REFERENCES appointment (id),
  session_id BLOB REFERENCES group_session (id),
  PRIMARY KEY (subject_id, starts_at),
  CONSTRAINT occupation_span CHECK (starts_at < ends_at),
  CONSTRAINT occupation_of CHECK ((appointment_id IS NULL) <> (session_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX occupation_appointment ON occupation (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX occupation_session ON occupation (session_id) WHERE session_id IS NOT NULL;

-- Nothing is taken twice. Of rows that do not overlap each other, only the last that begins before the new one ends
-- can overlap it. IGNORE gives zero rows, as ON CONFLICT DO NOTHING does on the other database.
CREATE TRIGGER occupation_no_overlap BEFORE INSERT ON occupation
WHEN (SELECT ends_at FROM occupation WHERE subject_id = NEW.subject_id AND starts_at < NEW.ends_at
      ORDER BY starts_at DESC LIMIT 1) > NEW.starts_at
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER occupation_no_shift BEFORE UPDATE OF subject_id, starts_at, ends_at ON occupation
BEGIN SELECT RAISE(ABORT, 'what is taken is released and taken again'); END;

-- A terminal in the hall. Its key and the code that enrols it are kept as SHA-256.
CREATE TABLE device (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL,
  name TEXT NOT NULL,
  enrol_hash BLOB CONSTRAINT device_enrol UNIQUE,
  enrol_until TEXT,
  key_hash BLOB CONSTRAINT device_key UNIQUE,
  created_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  enrolled_at TEXT,
  revoked_at TEXT,
  last_seen_at TEXT
) STRICT;
CREATE INDEX device_office ON device (office, created_at);

-- A session opened at a kiosk lives only on that terminal.
ALTER TABLE session ADD COLUMN device_id BLOB REFERENCES device (id);
CREATE INDEX session_device ON session (device_id) WHERE device_id IS NOT NULL;

-- Who came to the hall without an appointment. The codice fiscale as the card gave it stays until the evening.
CREATE TABLE arrival (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL,
  device_id BLOB NOT NULL REFERENCES device (id),
  person_id BLOB REFERENCES person (id),
  cf TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Who saw to it, and with which appointment.
  seen_by BLOB REFERENCES operator (id),
  seen_at TEXT,
  appointment_id BLOB REFERENCES appointment (id),
  CHECK ((seen_by IS NULL) = (seen_at IS NULL))
) STRICT;
CREATE INDEX arrival_waiting ON arrival (office, at) WHERE seen_at IS NULL;

-- Whom a centre must still see, by the last day of their term.
CREATE INDEX request_convocation ON request (office, term_on, id) WHERE kind = 'did' AND term_on IS NOT NULL;
