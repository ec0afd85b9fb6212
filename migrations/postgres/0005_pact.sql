-- The scheda (SAP), the pact and the action plan, what follows from them, documents under seal, messages to the ministry.

-- The scheda anagrafico-professionale: each change is a version; the newest validated one is what counts.
CREATE TABLE sap (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  version BIGINT NOT NULL CHECK (version > 0),
  -- domain::sap::Sap.
  content JSONB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'validated', 'refused', 'superseded')),
  proposed_by_kind TEXT NOT NULL CHECK (proposed_by_kind IN ('citizen', 'operator')),
  proposed_by UUID NOT NULL,
  proposed_at TIMESTAMPTZ NOT NULL,
  decided_by UUID REFERENCES operator (id),
  decided_at TIMESTAMPTZ,
  reason TEXT,
  CONSTRAINT sap_version UNIQUE (person_id, version),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX sap_one_proposed ON sap (person_id) WHERE state = 'proposed';
CREATE UNIQUE INDEX sap_one_validated ON sap (person_id) WHERE state = 'validated';

-- Text that a centre uses again and again in its pacts.
CREATE TABLE text_block (
  id UUID PRIMARY KEY,
  office TEXT NOT NULL,
  section TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ
);
CREATE INDEX text_block_office ON text_block (office, section) WHERE closed_at IS NULL;

-- A pact (art. 20 D.Lgs. 150/2015) or an action plan: two documents, signed each for itself.
CREATE TABLE psp (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('pact', 'action_plan')),
  person_id UUID NOT NULL REFERENCES person (id),
  did_id UUID NOT NULL REFERENCES did (id),
  -- An action plan belongs to a pact.
  pact_id UUID REFERENCES psp (id),
  office TEXT NOT NULL,
  -- The programmes in which the person was enrolled, by comma: they give title and codes ('' is none: PSP).
  programmes TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'to_sign', 'active', 'refused', 'missed', 'closed', 'cancelled')),
  -- Grows by one with each write: a stale tab is told so.
  version BIGINT NOT NULL CHECK (version > 0),
  responsible_id UUID NOT NULL REFERENCES operator (id),
  -- Minutes and channel of the meeting in which it was drawn up.
  minutes BIGINT CHECK (minutes BETWEEN 1 AND 1440),
  channel TEXT,
  -- The appointment in which it was drawn up.
  appointment_id UUID REFERENCES appointment (id),
  -- The text that is being worked on: a draft, or shown for signature; the one in force when there is none.
  text_number BIGINT NOT NULL,
  -- The text in force, and since when the document is.
  signed_number BIGINT,
  signed_at TIMESTAMPTZ,
  closed_at TIMESTAMPTZ,
  reason TEXT,
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT psp_plan CHECK ((kind = 'action_plan') = (pact_id IS NOT NULL)),
  CONSTRAINT psp_active CHECK (state <> 'active' OR signed_at IS NOT NULL),
  CONSTRAINT psp_signed CHECK ((signed_number IS NULL) = (signed_at IS NULL) AND signed_number <= text_number)
);
-- I02: at most one pact that is active or on its way, per person; the same for plans.
CREATE UNIQUE INDEX psp_one_active ON psp (person_id, kind) WHERE state = 'active';
CREATE UNIQUE INDEX psp_one_open ON psp (person_id, kind) WHERE state IN ('draft', 'to_sign');
CREATE INDEX psp_office ON psp (office, state, updated_at);
CREATE INDEX psp_person ON psp (person_id, created_at);

-- What a pact says. A draft is one text that changes; what was shown for signature never changes again.
CREATE TABLE psp_text (
  psp_id UUID NOT NULL REFERENCES psp (id),
  number BIGINT NOT NULL CHECK (number > 0),
  -- domain::psp::Content.
  content JSONB NOT NULL,
  -- SHA-256 of the content in canonical form; NULL while it is a draft.
  hash BYTEA,
  -- Why it was changed, for the person: the data of a D.2 (R054).
  change TEXT,
  -- Whom the text names as responsible (art. 20 c. 2 a): once it is in force, the document's.
  responsible_id UUID NOT NULL REFERENCES operator (id),
  created_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  frozen_at TIMESTAMPTZ,
  PRIMARY KEY (psp_id, number),
  -- What a signature points at: this text and no other words.
  CONSTRAINT psp_text_hash UNIQUE (psp_id, number, hash),
  CONSTRAINT psp_text_frozen CHECK ((hash IS NULL) = (frozen_at IS NULL))
);
CREATE FUNCTION psp_text_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was shown for signature does not change';
END $$;
CREATE TRIGGER psp_text_no_update BEFORE UPDATE ON psp_text FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION psp_text_frozen();
CREATE TRIGGER psp_text_no_delete BEFORE DELETE ON psp_text FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION psp_text_frozen();

-- Evidence: who, how, when, of which text. A refusal and a missed signature are recorded, too (R056).
CREATE TABLE signature (
  id UUID PRIMARY KEY,
  psp_id UUID NOT NULL,
  text_number BIGINT NOT NULL,
  signer_kind TEXT NOT NULL CHECK (signer_kind IN ('citizen', 'operator')),
  signer_id UUID NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('signed', 'refused', 'missed')),
  -- How they proved who they are, just then: password, code handed over, second factor.
  proof TEXT NOT NULL CHECK (proof IN ('password', 'code', 'totp', 'none')),
  place TEXT NOT NULL CHECK (place IN ('home', 'kiosk', 'desk')),
  hash BYTEA NOT NULL,
  -- The operator who handed over the code, or wrote down what the person said at the desk.
  handed_by UUID REFERENCES operator (id),
  reason TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT signature_once UNIQUE (psp_id, text_number, signer_kind),
  CONSTRAINT signature_proof CHECK (outcome <> 'signed' OR proof <> 'none'),
  FOREIGN KEY (psp_id, text_number, hash) REFERENCES psp_text (psp_id, number, hash)
);
CREATE FUNCTION signature_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'signatures are append-only';
END $$;
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature FOR EACH ROW EXECUTE FUNCTION signature_append_only();
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature FOR EACH ROW EXECUTE FUNCTION signature_append_only();

-- The code that an operator hands over, so that the person signs at the desk or a terminal. Only its keyed fingerprint.
CREATE TABLE signature_code (
  hash BYTEA PRIMARY KEY,
  psp_id UUID NOT NULL REFERENCES psp (id),
  text_number BIGINT NOT NULL,
  handed_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  failures BIGINT NOT NULL DEFAULT 0,
  used_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX signature_code_live ON signature_code (psp_id) WHERE used_at IS NULL;

CREATE TABLE psp_history (
  id UUID PRIMARY KEY,
  psp_id UUID NOT NULL REFERENCES psp (id),
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id UUID,
  reason TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT psp_history_version UNIQUE (psp_id, version)
);

-- A question of the person to the responsible, and the answer.
CREATE TABLE psp_question (
  id UUID PRIMARY KEY,
  psp_id UUID NOT NULL REFERENCES psp (id),
  text TEXT NOT NULL,
  asked_at TIMESTAMPTZ NOT NULL,
  answer TEXT,
  answered_by UUID REFERENCES operator (id),
  answered_at TIMESTAMPTZ,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX psp_question_psp ON psp_question (psp_id, asked_at);

-- What somebody promised in a pact or plan: made from the signed text, followed from then on.
CREATE TABLE commitment (
  id UUID PRIMARY KEY,
  psp_id UUID NOT NULL REFERENCES psp (id),
  -- The key of the commitment in the text: an edit keeps it.
  key TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who IN ('person', 'centre')),
  text TEXT NOT NULL,
  -- The measure of the catalogue, when it is one.
  service TEXT,
  due_on DATE,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'started', 'done', 'verified', 'refused', 'interrupted', 'missed', 'dropped')),
  version BIGINT NOT NULL CHECK (version > 0),
  outcome TEXT,
  -- What was decided about it: a corrective action.
  corrective TEXT,
  updated_at TIMESTAMPTZ NOT NULL,
  CONSTRAINT commitment_key UNIQUE (psp_id, key)
);
CREATE INDEX commitment_due ON commitment (due_on) WHERE state IN ('proposed', 'started');
CREATE INDEX commitment_waiting ON commitment (updated_at) WHERE state IN ('done', 'missed', 'refused', 'interrupted');

-- What happened to a commitment: periodic verification with corrective actions (R055).
CREATE TABLE commitment_history (
  id UUID PRIMARY KEY,
  commitment_id UUID NOT NULL REFERENCES commitment (id),
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'operator', 'system')),
  by_id UUID,
  -- What was said with it: the outcome, the reason, the corrective action.
  note TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT commitment_history_version UNIQUE (commitment_id, version)
);

-- A file that proves something. The bytes stand outside the web root, under the name of their hash.
CREATE TABLE proof_file (
  id UUID PRIMARY KEY,
  commitment_id UUID NOT NULL REFERENCES commitment (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  size BIGINT NOT NULL CHECK (size > 0),
  sha256 BYTEA NOT NULL,
  added_by_kind TEXT NOT NULL CHECK (added_by_kind IN ('citizen', 'operator')),
  added_by UUID NOT NULL,
  at TIMESTAMPTZ NOT NULL
);
CREATE INDEX proof_file_commitment ON proof_file (commitment_id);
CREATE INDEX proof_file_sha256 ON proof_file (sha256);

-- The contacts that a pact plans with the responsible.
CREATE TABLE pact_contact (
  id UUID PRIMARY KEY,
  psp_id UUID NOT NULL REFERENCES psp (id),
  planned_on DATE NOT NULL,
  held_at TIMESTAMPTZ,
  passage_id UUID REFERENCES passage (id),
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'missed', 'cancelled'))
);
CREATE INDEX pact_contact_psp ON pact_contact (psp_id, planned_on);
CREATE INDEX pact_contact_due ON pact_contact (planned_on) WHERE state = 'planned';

-- A document as it was handed out: the seal covers these bytes.
CREATE TABLE document (
  id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id UUID NOT NULL,
  number BIGINT NOT NULL,
  person_id UUID NOT NULL REFERENCES person (id),
  media_type TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  sha256 BYTEA NOT NULL,
  -- HMAC of kind, subject, number and hash, with a key that is not in the database.
  seal BYTEA NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT document_once UNIQUE (kind, subject_id, number)
);
CREATE FUNCTION document_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'documents do not change';
END $$;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document FOR EACH ROW EXECUTE FUNCTION document_unchanged();
CREATE TRIGGER document_no_delete BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION document_unchanged();

-- One message to the ministry per passage that asks for one (I11): sent at least once, one effect per key.
CREATE TABLE ministry_message (
  id UUID PRIMARY KEY,
  passage_id UUID NOT NULL CONSTRAINT ministry_message_passage UNIQUE REFERENCES passage (id),
  person_id UUID NOT NULL REFERENCES person (id),
  -- The service, as the passage has it.
  service TEXT NOT NULL,
  -- NULL while nobody has set the code: the message waits as "code missing".
  code TEXT,
  project TEXT,
  state TEXT NOT NULL CHECK (state IN ('code_missing', 'waiting', 'sent', 'withdrawn')),
  body JSONB NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  next_at TIMESTAMPTZ NOT NULL,
  attempts BIGINT NOT NULL DEFAULT 0,
  leased_until TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  last_error TEXT,
  CONSTRAINT ministry_message_code CHECK (state IN ('code_missing', 'withdrawn') OR code IS NOT NULL),
  CONSTRAINT ministry_message_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX ministry_message_due ON ministry_message (next_at, id) WHERE state = 'waiting';
CREATE INDEX ministry_message_state ON ministry_message (state, created_at, id);
CREATE INDEX ministry_message_person ON ministry_message (person_id, created_at);

-- What a region sets for itself and the pack does not know (the ministry's code of an ordinary D.1).
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value JSONB NOT NULL,
  set_by UUID NOT NULL REFERENCES operator (id),
  at TIMESTAMPTZ NOT NULL
);

-- What a person asks to be put right in the file (art. 16 GDPR).
CREATE TABLE correction (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id),
  -- The centre that answers; '' while nobody knows which one.
  office TEXT NOT NULL,
  -- domain::correction::About.
  about TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),
  asked_at TIMESTAMPTZ NOT NULL,
  term_on DATE NOT NULL,
  answer TEXT,
  answered_by UUID REFERENCES operator (id),
  answered_at TIMESTAMPTZ,
  CONSTRAINT correction_answered CHECK ((state = 'open') = (answered_at IS NULL))
);
CREATE INDEX correction_person ON correction (person_id, asked_at);
CREATE INDEX correction_open ON correction (office, term_on, id) WHERE state = 'open';
