-- The agenda: who receives when, what is taken, appointments and groups; the kiosks.

-- An exclusion constraint over an id and a range of time.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What a centre decides about its agenda. Grows with each change of its supply: what was read under one version may be
-- kept in memory until the version is another.
CREATE TABLE office_agenda (
  office TEXT PRIMARY KEY,
  version BIGINT NOT NULL CHECK (version > 0),
  -- domain::agenda::OfficeRules; what the pack decides in it is not read from here.
  rules JSONB NOT NULL,
  -- Days of the year on which the town rests ("06-04").
  holidays JSONB NOT NULL,
  -- Codes that citizens may book by themselves.
  self_booking JSONB NOT NULL
);

CREATE TABLE room (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office_agenda (office),
  name TEXT NOT NULL,
  isolated BOOLEAN NOT NULL,
  capacity BIGINT NOT NULL CHECK (capacity > 0),
  created_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX room_name ON room (office, name) WHERE closed_at IS NULL;

-- Linguistic mediators who come to a centre.
CREATE TABLE mediator (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office_agenda (office),
  name TEXT NOT NULL,
  -- Tags of the languages spoken (BCP 47).
  langs JSONB NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ
);
CREATE INDEX mediator_office ON mediator (office) WHERE closed_at IS NULL;

-- A weekly series in local time, valid between two dates.
CREATE TABLE opening (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office_agenda (office),
  staff_kind TEXT NOT NULL CHECK (staff_kind IN ('operator', 'mediator')),
  staff_id UUID NOT NULL,
  -- ISO: 1 is Monday.
  weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  valid_from DATE NOT NULL,
  valid_to DATE,
  -- domain::agenda::Stretch.
  stretch JSONB NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT opening_dates CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX opening_office ON opening (office, valid_to);
CREATE INDEX opening_staff ON opening (staff_id);

-- What departs from the series on one date; without an opening it concerns the whole centre. The latest word counts.
CREATE TABLE opening_exception (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office_agenda (office),
  opening_id UUID REFERENCES opening (id) ON DELETE CASCADE,
  date DATE NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('centre_closed', 'closed', 'replaced')),
  stretch JSONB,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT opening_exception_whole CHECK ((kind = 'centre_closed') = (opening_id IS NULL)),
  CONSTRAINT opening_exception_stretch CHECK ((kind = 'replaced') = (stretch IS NOT NULL))
);
CREATE INDEX opening_exception_date ON opening_exception (office, date);

-- Somebody of the staff does not receive, in whatever centre. Why is nobody's business here.
CREATE TABLE absence (
  id UUID PRIMARY KEY,
  staff_kind TEXT NOT NULL CHECK (staff_kind IN ('operator', 'mediator')),
  staff_id UUID NOT NULL,
  starts_at TIMESTAMPTZ NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL,
  entered_by UUID NOT NULL REFERENCES operator (id),
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT absence_span CHECK (starts_at < ends_at)
);
CREATE INDEX absence_staff ON absence (staff_id, ends_at);

-- Minutes that an administrator entered for a code whose duration the source lost (R002).
CREATE TABLE service_minutes (
  code TEXT PRIMARY KEY,
  minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  entered_by UUID NOT NULL REFERENCES operator (id),
  at TIMESTAMPTZ NOT NULL
);

-- A laboratory or a group interview.
CREATE TABLE group_session (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office_agenda (office),
  service TEXT NOT NULL,
  operator_id UUID NOT NULL REFERENCES operator (id),
  second_id UUID REFERENCES operator (id),
  mediator_id UUID REFERENCES mediator (id),
  room_id UUID REFERENCES room (id),
  channel TEXT NOT NULL,
  starts_at TIMESTAMPTZ NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL,
  places BIGINT NOT NULL CHECK (places > 0),
  taken BIGINT NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
  version BIGINT NOT NULL CHECK (version > 0),
  -- Whether citizens may enrol by themselves.
  self_booking BOOLEAN NOT NULL,
  created_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT group_session_span CHECK (starts_at < ends_at),
  CONSTRAINT group_session_places CHECK (taken BETWEEN 0 AND places)
);
CREATE INDEX group_session_office ON group_session (office, starts_at, id);
CREATE INDEX group_session_open ON group_session (starts_at, id) WHERE state = 'planned' AND self_booking;

-- An appointment of one person: by itself, or a seat in a group.
CREATE TABLE appointment (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL REFERENCES office_agenda (office),
  person_id UUID NOT NULL REFERENCES person (id),
  service TEXT NOT NULL,
  -- A seat occupies only its person; the session occupies the rest.
  session_id UUID REFERENCES group_session (id),
  operator_id UUID NOT NULL REFERENCES operator (id),
  second_id UUID REFERENCES operator (id),
  mediator_id UUID REFERENCES mediator (id),
  room_id UUID REFERENCES room (id),
  channel TEXT NOT NULL,
  starts_at TIMESTAMPTZ NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'booked', 'arrived', 'called', 'in_progress', 'done',
    'missed_justified', 'missed', 'cancelled', 'expired')),
  -- Grows by one with each act: a stale tab is told so, and a calendar knows the newest invitation.
  version BIGINT NOT NULL CHECK (version > 0),
  -- How it came about: booked by the person, by an operator for them, convened, or received without appointment.
  origin TEXT NOT NULL CHECK (origin IN ('citizen', 'kiosk', 'operator', 'convocation', 'walk_in')),
  extended BOOLEAN NOT NULL,
  held_until TIMESTAMPTZ,
  -- What the person says or types at the kiosk; read aloud it tells nothing.
  code TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT appointment_span CHECK (starts_at < ends_at),
  CONSTRAINT appointment_hold CHECK (state <> 'held' OR held_until IS NOT NULL)
);
CREATE UNIQUE INDEX appointment_code ON appointment (office, code)
  WHERE state IN ('held', 'booked', 'arrived', 'called', 'in_progress');
CREATE UNIQUE INDEX appointment_seat ON appointment (session_id, person_id)
  WHERE session_id IS NOT NULL AND state IN ('held', 'booked', 'arrived', 'called', 'in_progress', 'done');
CREATE INDEX appointment_session ON appointment (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX appointment_day ON appointment (office, starts_at, id);
CREATE INDEX appointment_person ON appointment (person_id, starts_at, id);
CREATE INDEX appointment_held ON appointment (held_until) WHERE state = 'held';

CREATE TABLE appointment_history (
  id UUID PRIMARY KEY,
  appointment_id UUID NOT NULL REFERENCES appointment (id),
  -- The version of the appointment that this act made.
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id UUID,
  -- Why; for a justified absence also which proof was shown.
  reason TEXT,
  -- Where it stood in time after the act.
  starts_at TIMESTAMPTZ NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT appointment_history_version UNIQUE (appointment_id, version)
);

-- What is taken: one row per person, operator, mediator or room of an appointment or session, while it takes its time.
-- Ids are unique over all kinds, so that a subject is known by its id alone.
CREATE TABLE occupation (
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('citizen', 'mediator', 'operator', 'room')),
  subject_id UUID NOT NULL,
  starts_at TIMESTAMPTZ NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL,
  -- The end of a hold; NULL is firm. A hold that is over takes nothing, whoever removes its rows and when.
  expires_at TIMESTAMPTZ,
  appointment_id UUID REFERENCES appointment (id),
  session_id UUID REFERENCES group_session (id),
  PRIMARY KEY (subject_id, starts_at),
  -- Nothing is taken twice; rows are inserted in the order of their subjects with ON CONFLICT DO NOTHING.
  CONSTRAINT occupation_no_overlap EXCLUDE USING gist (subject_id WITH =, tstzrange(starts_at, ends_at) WITH &&),
  CONSTRAINT occupation_span CHECK (starts_at < ends_at),
  CONSTRAINT occupation_of CHECK ((appointment_id IS NULL) <> (session_id IS NULL))
);
CREATE INDEX occupation_appointment ON occupation (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX occupation_session ON occupation (session_id) WHERE session_id IS NOT NULL;

-- A terminal in the hall. Its key and the code that enrols it are kept as SHA-256.
CREATE TABLE device (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL,
  name TEXT NOT NULL,
  enrol_hash BYTEA CONSTRAINT device_enrol UNIQUE,
  enrol_until TIMESTAMPTZ,
  key_hash BYTEA CONSTRAINT device_key UNIQUE,
  created_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  enrolled_at TIMESTAMPTZ,
  revoked_at TIMESTAMPTZ,
  last_seen_at TIMESTAMPTZ
);
CREATE INDEX device_office ON device (office, created_at);

-- A session opened at a kiosk lives only on that terminal.
ALTER TABLE session ADD COLUMN device_id UUID REFERENCES device (id);
CREATE INDEX session_device ON session (device_id) WHERE device_id IS NOT NULL;

-- Who came to the hall without an appointment. The codice fiscale as the card gave it stays until the evening.
CREATE TABLE arrival (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL,
  device_id UUID NOT NULL REFERENCES device (id),
  person_id UUID REFERENCES person (id),
  cf TEXT NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  -- Who saw to it, and with which appointment.
  seen_by UUID REFERENCES operator (id),
  seen_at TIMESTAMPTZ,
  appointment_id UUID REFERENCES appointment (id),
  CHECK ((seen_by IS NULL) = (seen_at IS NULL))
);
CREATE INDEX arrival_waiting ON arrival (office, at) WHERE seen_at IS NULL;

-- Whom a centre must still see, by the last day of their term.
CREATE INDEX request_convocation ON request (office, term_on, id) WHERE kind = 'did' AND term_on IS NOT NULL;
