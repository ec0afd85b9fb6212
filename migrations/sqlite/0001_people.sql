-- People, accounts, operators, sessions. Names of constraints are what the code explains to people.

CREATE TABLE person (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- The identity of a person is this, not the account.
  cf TEXT NOT NULL CONSTRAINT person_cf UNIQUE,
  -- Omocodia undone, no check character. Two people may share it (that is why omocodia exists): the operator is warned.
  cf_key TEXT NOT NULL,
  surname TEXT NOT NULL,
  name TEXT NOT NULL,
  -- A provisional codice fiscale says neither sex nor birth.
  sex TEXT CHECK (sex IN ('f', 'm')),
  birth_date TEXT,
  birth_place TEXT,
  -- Folded "surname name", for prefix search by range.
  search TEXT NOT NULL,
  phone TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_search ON person (search, id);
CREATE INDEX person_key ON person (cf_key);

CREATE TABLE account (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  email TEXT,
  email_confirmed_at TEXT,
  password_hash TEXT,
  level TEXT NOT NULL CHECK (level IN ('declared', 'identified', 'electronic')),
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  provider TEXT,
  subject TEXT,
  created_at TEXT NOT NULL,
  closed_at TEXT,
  CONSTRAINT account_identity UNIQUE (provider, subject)
) STRICT;
-- One open account per person.
CREATE UNIQUE INDEX account_person ON account (person_id) WHERE closed_at IS NULL;
CREATE INDEX account_email ON account (email) WHERE closed_at IS NULL;

CREATE TABLE operator (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  username TEXT NOT NULL CONSTRAINT operator_username UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('operator', 'head', 'administrator')),
  totp_secret BLOB NOT NULL,
  totp_last_step INTEGER NOT NULL DEFAULT 0,
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  created_at TEXT NOT NULL,
  disabled_at TEXT
) STRICT;

CREATE TABLE operator_office (
  operator_id BLOB NOT NULL REFERENCES operator (id),
  office TEXT NOT NULL,
  PRIMARY KEY (operator_id, office)
) STRICT;

CREATE TABLE recovery_code (
  operator_id BLOB NOT NULL REFERENCES operator (id),
  code_hash BLOB NOT NULL,
  used_at TEXT,
  PRIMARY KEY (operator_id, code_hash)
) STRICT;

-- An operator saw this document of this person.
CREATE TABLE identification (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  operator_id BLOB NOT NULL REFERENCES operator (id),
  office TEXT NOT NULL,
  document_kind TEXT NOT NULL,
  document_number TEXT NOT NULL,
  document_date TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX identification_person ON identification (person_id, at);

-- Links and codes sent or handed over: only their SHA-256 is kept, each works once.
CREATE TABLE token (
  hash BLOB PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'recovery', 'desk', 'approval')),
  account_id BLOB NOT NULL REFERENCES account (id),
  subject_id BLOB,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  used_at TEXT
) STRICT;
CREATE INDEX token_account ON token (account_id, kind);

CREATE TABLE session (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  hash BLOB NOT NULL CONSTRAINT session_hash UNIQUE,
  account_id BLOB REFERENCES account (id),
  operator_id BLOB REFERENCES operator (id),
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes > 0),
  CHECK ((account_id IS NULL) <> (operator_id IS NULL))
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_operator ON session (operator_id);

-- Growing delay after failed logins; the key is a hash of what was typed, so that unknown accounts leave the same trace.
CREATE TABLE login_failure (
  key_hash BLOB PRIMARY KEY,
  failures INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  last_at TEXT NOT NULL
) STRICT;

-- What must be solved at the counter: a codice fiscale that somebody already holds.
CREATE TABLE desk_case (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('cf_taken')),
  person_id BLOB NOT NULL REFERENCES person (id),
  email TEXT NOT NULL,
  email_confirmed_at TEXT,
  password_hash TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('it', 'en')),
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by BLOB REFERENCES operator (id),
  outcome TEXT CHECK (outcome IN ('moved', 'refused'))
) STRICT;
CREATE INDEX desk_case_open ON desk_case (opened_at, id) WHERE closed_at IS NULL;
