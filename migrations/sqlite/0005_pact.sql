-- The scheda (SAP), the pact and the action plan, what follows from them, documents under seal, messages to the ministry.

-- The scheda anagrafico-professionale: each change is a version; the newest validated one is what counts.
CREATE TABLE sap (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  version INTEGER NOT NULL CHECK (version > 0),
  -- domain::sap::Sap.
  content TEXT NOT NULL CHECK (json_valid(content)),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'validated', 'refused', 'superseded')),
  proposed_by_kind TEXT NOT NULL CHECK (proposed_by_kind IN ('citizen', 'operator')),
  proposed_by BLOB NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by BLOB REFERENCES operator (id),
  decided_at TEXT,
  reason TEXT,
  CONSTRAINT sap_version UNIQUE (person_id, version),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX sap_one_proposed ON sap (person_id) WHERE state = 'proposed';
CREATE UNIQUE INDEX sap_one_validated ON sap (person_id) WHERE state = 'validated';

-- Text that a centre uses again and again in its pacts.
CREATE TABLE text_block (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  office TEXT NOT NULL,
  section TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  closed_at TEXT
) STRICT;
CREATE INDEX text_block_office ON text_block (office, section) WHERE closed_at IS NULL;

-- A pact (art. 20 D.Lgs. 150/2015) or an action plan: two documents, signed each for itself.
CREATE TABLE psp (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('pact', 'action_plan')),
  person_id BLOB NOT NULL REFERENCES person (id),
  did_id BLOB NOT NULL REFERENCES did (id),
  -- An action plan belongs to a pact.
  pact_id BLOB REFERENCES psp (id),
  office TEXT NOT NULL,
  -- The programmes in which the person was enrolled, by comma: they give title and codes ('' is none: PSP).
  programmes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'to_sign', 'active', 'refused', 'missed', 'closed', 'cancelled')),
  -- Grows by one with each write: a stale tab is told so.
  version INTEGER NOT NULL CHECK (version > 0),
  responsible_id BLOB NOT NULL REFERENCES operator (id),
  -- Minutes and channel of the meeting in which it was drawn up.
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  channel TEXT,
  -- The appointment in which it was drawn up.
  appointment_id BLOB REFERENCES appointment (id),
  -- The text that is being worked on: a draft, or shown for signature; the one in force when there is none.
  text_number INTEGER NOT NULL,
  -- The text in force, and since when the document is.
  signed_number INTEGER,
  signed_at TEXT,
  closed_at TEXT,
  reason TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT psp_plan CHECK ((kind = 'action_plan') = (pact_id IS NOT NULL)),
  CONSTRAINT psp_active CHECK (state <> 'active' OR signed_at IS NOT NULL),
  CONSTRAINT psp_signed CHECK ((signed_number IS NULL) = (signed_at IS NULL) AND signed_number <= text_number)
) STRICT;
-- I02: at most one pact that is active or on its way, per person; the same for plans.
CREATE UNIQUE INDEX psp_one_active ON psp (person_id, kind) WHERE state = 'active';
CREATE UNIQUE INDEX psp_one_open ON psp (person_id, kind) WHERE state IN ('draft', 'to_sign');
CREATE INDEX psp_office ON psp (office, state, updated_at);
CREATE INDEX psp_person ON psp (person_id, created_at);

-- What a pact says. A draft is one text that changes; what was shown for signature never changes again.
CREATE TABLE psp_text (
  psp_id BLOB NOT NULL REFERENCES psp (id),
  number INTEGER NOT NULL CHECK (number > 0),
  -- domain::psp::Content.
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- SHA-256 of the content in canonical form; NULL while it is a draft.
  hash BLOB,
  -- Why it was changed, for the person: the data of a D.2 (R054).
  change TEXT,
  -- Whom the text names as responsible (art. 20 c. 2 a): once it is in force, the document's.
  responsible_id BLOB NOT NULL REFERENCES operator (id),
  created_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  frozen_at TEXT,
  PRIMARY KEY (psp_id, number),
  -- What a signature points at: this text and no other words.
  CONSTRAINT psp_text_hash UNIQUE (psp_id, number, hash),
  CONSTRAINT psp_text_frozen CHECK ((hash IS NULL) = (frozen_at IS NULL))
) STRICT;
CREATE TRIGGER psp_text_no_update BEFORE UPDATE ON psp_text WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was shown for signature does not change'); END;
CREATE TRIGGER psp_text_no_delete BEFORE DELETE ON psp_text WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was shown for signature does not change'); END;

-- Evidence: who, how, when, of which text. A refusal and a missed signature are recorded, too (R056).
CREATE TABLE signature (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  psp_id BLOB NOT NULL,
  text_number INTEGER NOT NULL,
  signer_kind TEXT NOT NULL CHECK (signer_kind IN ('citizen', 'operator')),
  signer_id BLOB NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('signed', 'refused', 'missed')),
  -- How they proved who they are, just then: password, code handed over, second factor.
  proof TEXT NOT NULL CHECK (proof IN ('password', 'code', 'totp', 'none')),
  place TEXT NOT NULL CHECK (place IN ('home', 'kiosk', 'desk')),
  hash BLOB NOT NULL,
  -- The operator who handed over the code, or wrote down what the person said at the desk.
  handed_by BLOB REFERENCES operator (id),
  reason TEXT,
  at TEXT NOT NULL,
  CONSTRAINT signature_once UNIQUE (psp_id, text_number, signer_kind),
  CONSTRAINT signature_proof CHECK (outcome <> 'signed' OR proof <> 'none'),
  FOREIGN KEY (psp_id, text_number, hash) REFERENCES psp_text (psp_id, number, hash)
) STRICT;
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;

-- The code that an operator hands over, so that the person signs at the desk or a terminal. Only its keyed fingerprint.
CREATE TABLE signature_code (
  hash BLOB PRIMARY KEY,
  psp_id BLOB NOT NULL REFERENCES psp (id),
  text_number INTEGER NOT NULL,
  handed_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  used_at TEXT
) STRICT;
CREATE UNIQUE INDEX signature_code_live ON signature_code (psp_id) WHERE used_at IS NULL;

CREATE TABLE psp_history (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  psp_id BLOB NOT NULL REFERENCES psp (id),
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id BLOB,
  reason TEXT,
  at TEXT NOT NULL,
  CONSTRAINT psp_history_version UNIQUE (psp_id, version)
) STRICT;

-- A question of the person to the responsible, and the answer.
CREATE TABLE psp_question (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  psp_id BLOB NOT NULL REFERENCES psp (id),
  text TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  answer TEXT,
  answered_by BLOB REFERENCES operator (id),
  answered_at TEXT,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX psp_question_psp ON psp_question (psp_id, asked_at);

-- What somebody promised in a pact or plan: made from the signed text, followed from then on.
CREATE TABLE commitment (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  psp_id BLOB NOT NULL REFERENCES psp (id),
  -- The key of the commitment in the text: an edit keeps it.
  key TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who IN ('person', 'centre')),
  text TEXT NOT NULL,
  -- The measure of the catalogue, when it is one.
  service TEXT,
  due_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'started', 'done', 'verified', 'refused', 'interrupted', 'missed', 'dropped')),
  version INTEGER NOT NULL CHECK (version > 0),
  outcome TEXT,
  -- What was decided about it: a corrective action.
  corrective TEXT,
  updated_at TEXT NOT NULL,
  CONSTRAINT commitment_key UNIQUE (psp_id, key)
) STRICT;
CREATE INDEX commitment_due ON commitment (due_on) WHERE state IN ('proposed', 'started');
CREATE INDEX commitment_waiting ON commitment (updated_at) WHERE state IN ('done', 'missed', 'refused', 'interrupted');

-- What happened to a commitment: periodic verification with corrective actions (R055).
CREATE TABLE commitment_history (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  commitment_id BLOB NOT NULL REFERENCES commitment (id),
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id BLOB,
  -- What was said with it: the outcome, the reason, the corrective action.
  note TEXT,
  at TEXT NOT NULL,
  CONSTRAINT commitment_history_version UNIQUE (commitment_id, version)
) STRICT;

-- A file that proves something. The bytes stand outside the web root, under the name of their hash.
CREATE TABLE proof_file (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  commitment_id BLOB NOT NULL REFERENCES commitment (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 BLOB NOT NULL,
  added_by_kind TEXT NOT NULL CHECK (added_by_kind IN ('citizen', 'operator')),
  added_by BLOB NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX proof_file_commitment ON proof_file (commitment_id);
CREATE INDEX proof_file_sha256 ON proof_file (sha256);

-- The contacts that a pact plans with the responsible.
CREATE TABLE pact_contact (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  psp_id BLOB NOT NULL REFERENCES psp (id),
  planned_on TEXT NOT NULL,
  held_at TEXT,
  passage_id BLOB REFERENCES passage (id),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'missed', 'cancelled'))
) STRICT;
CREATE INDEX pact_contact_psp ON pact_contact (psp_id, planned_on);
CREATE INDEX pact_contact_due ON pact_contact (planned_on) WHERE state = 'planned';

-- A document as it was handed out: the seal covers these bytes.
CREATE TABLE document (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  person_id BLOB NOT NULL REFERENCES person (id),
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  -- HMAC of kind, subject, number and hash, with a key that is not in the database.
  seal BLOB NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT document_once UNIQUE (kind, subject_id, number)
) STRICT;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'documents do not change'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'documents do not change'); END;

-- One message to the ministry per passage that asks for one (I11): sent at least once, one effect per key.
CREATE TABLE ministry_message (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  passage_id BLOB NOT NULL CONSTRAINT ministry_message_passage UNIQUE REFERENCES passage (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  -- The service, as the passage has it.
  service TEXT NOT NULL,
  -- NULL while nobody has set the code: the message waits as "code missing".
  code TEXT,
  project TEXT,
  state TEXT NOT NULL CHECK (state IN ('code_missing', 'waiting', 'sent', 'withdrawn')),
  body TEXT NOT NULL CHECK (json_valid(body)),
  created_at TEXT NOT NULL,
  next_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until TEXT,
  sent_at TEXT,
  last_error TEXT,
  CONSTRAINT ministry_message_code CHECK (state IN ('code_missing', 'withdrawn') OR code IS NOT NULL),
  CONSTRAINT ministry_message_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
) STRICT;
CREATE INDEX ministry_message_due ON ministry_message (next_at, id) WHERE state = 'waiting';
CREATE INDEX ministry_message_state ON ministry_message (state, created_at, id);
CREATE INDEX ministry_message_person ON ministry_message (person_id, created_at);

-- What a region sets for itself and the pack does not know (the ministry's code of an ordinary D.1).
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  set_by BLOB NOT NULL REFERENCES operator (id),
  at TEXT NOT NULL
) STRICT;

-- What a person asks to be put right in the file (art. 16 GDPR).
CREATE TABLE correction (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  -- The centre that answers; '' while nobody knows which one.
  office TEXT NOT NULL,
  -- domain::correction::About.
  about TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),
  asked_at TEXT NOT NULL,
  term_on TEXT NOT NULL,
  answer TEXT,
  answered_by BLOB REFERENCES operator (id),
  answered_at TEXT,
  CONSTRAINT correction_answered CHECK ((state = 'open') = (answered_at IS NULL))
) STRICT;
CREATE INDEX correction_person ON correction (person_id, asked_at);
CREATE INDEX correction_open ON correction (office, term_on, id) WHERE state = 'open';
