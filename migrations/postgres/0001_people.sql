-- People, accounts, operators, sessions. Names of constraints are what the code explains to people.

CREATE TABLE person (
  id UUID PRIMARY KEY,
  -- The identity of a person is this, not the account.
  cf TEXT COLLATE "C" NOT NULL CONSTRAINT person_cf UNIQUE,
  -- Omocodia undone, no check character. Two people may share it (that is why omocodia exists): the operator is warned.
  cf_key TEXT COLLATE "C" NOT NULL,
  surname TEXT NOT NULL,
  name TEXT NOT NULL,
  -- A provisional codice fiscale says neither sex nor birth.
  sex TEXT CHECK (sex IN ('f', 'm')),
  birth_date DATE,
  birth_place TEXT,
  -- Folded "surname name", for prefix search by range.
  search TEXT COLLATE "C" NOT NULL,
  phone TEXT,
  created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX person_search ON person (search, id);
CREATE INDEX person_key ON person (cf_key);

CREATE TABLE account (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  email TEXT,
  email_confirmed_at TIMESTAMPTZ,
  password_hash TEXT,
  level TEXT NOT NULL CHECK (level IN ('declared', 'identified', 'electronic')),
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  provider TEXT,
  subject TEXT,
  created_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ,
  CONSTRAINT account_identity UNIQUE (provider, subject)
);
-- One open account per person.
CREATE UNIQUE INDEX account_person ON account (person_id) WHERE closed_at IS NULL;
CREATE INDEX account_email ON account (email) WHERE closed_at IS NULL;

CREATE TABLE operator (
  id UUID PRIMARY KEY,
  username TEXT NOT NULL CONSTRAINT operator_username UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('operator', 'head', 'administrator')),
  totp_secret BYTEA NOT NULL,
  totp_last_step BIGINT NOT NULL DEFAULT 0,
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  created_at TIMESTAMPTZ NOT NULL,
  disabled_at TIMESTAMPTZ
);

CREATE TABLE operator_office (
  operator_id UUID NOT NULL REFERENCES operator (id),
  office TEXT NOT NULL,
  PRIMARY KEY (operator_id, office)
);

CREATE TABLE recovery_code (
  operator_id UUID NOT NULL REFERENCES operator (id),
  code_hash BYTEA NOT NULL,
  used_at TIMESTAMPTZ,
  PRIMARY KEY (operator_id, code_hash)
);

-- An operator saw this document of this person.
CREATE TABLE identification (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  operator_id UUID NOT NULL REFERENCES operator (id),
  office TEXT NOT NULL,
  document_kind TEXT NOT NULL,
  document_number TEXT NOT NULL,
  document_date DATE NOT NULL,
  at TIMESTAMPTZ NOT NULL
);
CREATE INDEX identification_person ON identification (person_id, at);

-- Links and codes sent or handed over: only their SHA-256 is kept, each works once.
CREATE TABLE token (
  hash BYTEA PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'recovery', 'desk', 'approval')),
  account_id UUID NOT NULL REFERENCES account (id),
  subject_id UUID,
  created_at TIMESTAMPTZ NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  failures BIGINT NOT NULL DEFAULT 0,
  used_at TIMESTAMPTZ
);
CREATE INDEX token_account ON token (account_id, kind);

CREATE TABLE session (
  id UUID PRIMARY KEY,
  hash BYTEA NOT NULL CONSTRAINT session_hash UNIQUE,
  account_id UUID REFERENCES account (id),
  operator_id UUID REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  last_seen_at TIMESTAMPTZ NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL,
  idle_minutes BIGINT NOT NULL CHECK (idle_minutes > 0),
  CHECK ((account_id IS NULL) <> (operator_id IS NULL))
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_operator ON session (operator_id);

-- Growing delay after failed logins; the key is a hash of what was typed, so that unknown accounts leave the same trace.
CREATE TABLE login_failure (
  key_hash BYTEA PRIMARY KEY,
  failures BIGINT NOT NULL,
  next_at TIMESTAMPTZ NOT NULL,
  last_at TIMESTAMPTZ NOT NULL
);

-- What must be solved at the counter: a codice fiscale that somebody already holds.
CREATE TABLE desk_case (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('cf_taken')),
  person_id UUID NOT NULL REFERENCES person (id),
  email TEXT NOT NULL,
  email_confirmed_at TIMESTAMPTZ,
  password_hash TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  opened_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ,
  closed_by UUID REFERENCES operator (id),
  outcome TEXT CHECK (outcome IN ('moved', 'refused'))
);
CREATE INDEX desk_case_open ON desk_case (opened_at, id) WHERE closed_at IS NULL;
