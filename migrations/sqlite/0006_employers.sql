-- no-transaction: what other tables refer to is built anew, with foreign keys off meanwhile.
-- Employers: companies and who acts for them, vacancies with preselection, internships. A request and a passage may be
-- about a company instead of a person.

PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;

-- A company, a body, a household that hires: whoever asks the centre for people.
CREATE TABLE company (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- Codice fiscale of the company: eleven digits, or sixteen characters for a person in business.
  tax_code TEXT NOT NULL CONSTRAINT company_tax_code UNIQUE,
  -- Partita IVA; a body without business has none.
  vat_number TEXT,
  legal_name TEXT NOT NULL,
  -- Folded legal name, for prefix search by range.
  search TEXT NOT NULL,
  -- What the company does: a code of the classification named in `sector_version`, or words when that is ''.
  sector TEXT NOT NULL,
  sector_version TEXT NOT NULL,
  -- How many people work there: the code of domain::company::Size.
  size TEXT NOT NULL,
  -- Certified mail, to which codes for mandates go. An operator checks it before the first approval.
  pec TEXT NOT NULL,
  -- The centre that follows it.
  office TEXT NOT NULL,
  created_by BLOB NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- Grows by one with each write: a stale tab is told so.
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT;
CREATE INDEX company_search ON company (search, id);
CREATE INDEX company_office ON company (office, created_at, id);

-- Where the company works.
CREATE TABLE company_site (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES company (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  -- Belfiore code.
  comune TEXT NOT NULL,
  -- People employed there without a term, as the company said; the number of interns follows from it.
  employees INTEGER CHECK (employees >= 0),
  created_at TEXT NOT NULL,
  closed_at TEXT
) STRICT;
CREATE INDEX company_site_company ON company_site (company_id);

-- A request is about a person or about a company.
CREATE TABLE request_new (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('did', 'mandate', 'vacancy', 'internship')),
  subject_id BLOB NOT NULL,
  person_id BLOB REFERENCES person (id),
  company_id BLOB REFERENCES company (id),
  -- '' is the queue "office to be assigned".
  office TEXT NOT NULL,
  stage TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  term_on TEXT,
  taken_by BLOB REFERENCES operator (id),
  taken_at TEXT,
  closed_at TEXT,
  CONSTRAINT request_subject UNIQUE (kind, subject_id),
  CONSTRAINT request_about CHECK ((person_id IS NULL) <> (company_id IS NULL)),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL))
) STRICT;
INSERT INTO request_new (id, kind, subject_id, person_id, office, stage, opened_at, term_on, taken_by, taken_at, closed_at)
  SELECT id, kind, subject_id, person_id, office, stage, opened_at, term_on, taken_by, taken_at, closed_at FROM request;
DROP TABLE request;
ALTER TABLE request_new RENAME TO request;
CREATE INDEX request_queue ON request (office, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX request_person ON request (person_id) WHERE closed_at IS NULL;
CREATE INDEX request_company ON request (company_id) WHERE closed_at IS NULL AND company_id IS NOT NULL;
CREATE INDEX request_term ON request (office, term_on) WHERE closed_at IS NULL;
CREATE INDEX request_taken ON request (taken_by, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX request_convocation ON request (office, term_on, id) WHERE kind = 'did' AND term_on IS NOT NULL;

-- Services A to O are a person's, P to S a company's (R006).
CREATE TABLE passage_new (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  pack TEXT NOT NULL,
  code TEXT NOT NULL,
  person_id BLOB REFERENCES person (id),
  company_id BLOB REFERENCES company (id),
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
  CONSTRAINT passage_about CHECK ((person_id IS NULL) <> (company_id IS NULL)),
  CONSTRAINT passage_not_future CHECK (delivered_at <= recorded_at),
  CONSTRAINT passage_order CHECK (delivered_until >= delivered_at),
  CONSTRAINT passage_minutes CHECK (minutes IS NOT NULL OR replica_of IS NOT NULL OR reverses IS NOT NULL),
  CONSTRAINT passage_reason CHECK (reverses IS NULL OR reason IS NOT NULL),
  -- I05: F, M and N are groups, never registered.
  CONSTRAINT passage_code CHECK (code NOT IN ('F', 'M', 'N', 'F.1', 'F.2', 'F.3'))
) STRICT;
INSERT INTO passage_new (id, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
                         delivered_until, recorded_at, facts, did_id, replica_of, reverses, reason)
  SELECT id, pack, code, person_id, office, operator_id, channel, mode, minutes, delivered_at,
         delivered_until, recorded_at, facts, did_id, replica_of, reverses, reason FROM passage;
DROP TABLE passage;
ALTER TABLE passage_new RENAME TO passage;
CREATE INDEX passage_person ON passage (person_id, delivered_at, id);
CREATE INDEX passage_company ON passage (company_id, delivered_at, id) WHERE company_id IS NOT NULL;
-- What was recorded for people by reference of a vacancy (I07).
CREATE INDEX passage_vacancy ON passage (lower(replace(facts ->> 'vacancy', ' ', ''))) WHERE person_id IS NOT NULL;
CREATE INDEX passage_office ON passage (office, delivered_at, id);
CREATE UNIQUE INDEX passage_replica ON passage (replica_of) WHERE replica_of IS NOT NULL AND reverses IS NULL;
CREATE TRIGGER passage_no_update BEFORE UPDATE ON passage BEGIN SELECT RAISE(ABORT, 'passages are append-only'); END;
CREATE TRIGGER passage_no_delete BEFORE DELETE ON passage BEGIN SELECT RAISE(ABORT, 'passages are append-only'); END;

-- A document is a person's, a company's, or of both (a convention with its training project).
CREATE TABLE document_new (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  person_id BLOB REFERENCES person (id),
  company_id BLOB REFERENCES company (id),
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  -- HMAC of kind, subject, number and hash, with a key that is not in the database.
  seal BLOB NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT document_once UNIQUE (kind, subject_id, number),
  CONSTRAINT document_about CHECK (person_id IS NOT NULL OR company_id IS NOT NULL)
) STRICT;
INSERT INTO document_new (id, kind, subject_id, number, person_id, media_type, bytes, sha256, seal, at)
  SELECT id, kind, subject_id, number, person_id, media_type, bytes, sha256, seal, at FROM document;
DROP TABLE document;
ALTER TABLE document_new RENAME TO document;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'documents do not change'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'documents do not change'); END;

-- Who acts for a company: declared by the person, confirmed by a code to the company's PEC, approved by an operator.
CREATE TABLE mandate (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES company (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('legal_representative', 'delegate')),
  state TEXT NOT NULL CHECK (state IN ('declared', 'confirmed', 'approved', 'refused', 'revoked', 'expired')),
  -- Keyed fingerprint of the code sent to the PEC; NULL once it was used.
  code_hash BLOB,
  code_sent_at TEXT,
  code_failures INTEGER NOT NULL DEFAULT 0,
  declared_at TEXT NOT NULL,
  confirmed_at TEXT,
  decided_by BLOB REFERENCES operator (id),
  decided_at TEXT,
  -- Why it was refused or revoked, for the person.
  reason TEXT,
  -- The last day on which it counts.
  expires_on TEXT,
  -- Grows by one with each write.
  version INTEGER NOT NULL CHECK (version > 0),
  CONSTRAINT mandate_confirmed CHECK (state NOT IN ('confirmed', 'approved') OR confirmed_at IS NOT NULL),
  CONSTRAINT mandate_approved CHECK (state <> 'approved' OR (decided_at IS NOT NULL AND expires_on IS NOT NULL)),
  CONSTRAINT mandate_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL))
) STRICT;
-- One open mandate per company and person.
CREATE UNIQUE INDEX mandate_one_open ON mandate (company_id, person_id)
  WHERE state IN ('declared', 'confirmed', 'approved');
CREATE INDEX mandate_person ON mandate (person_id, declared_at);
CREATE INDEX mandate_company ON mandate (company_id, declared_at);
CREATE INDEX mandate_expiry ON mandate (expires_on) WHERE state = 'approved';

CREATE TABLE mandate_step (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  mandate_id BLOB NOT NULL REFERENCES mandate (id),
  -- The version of the row that this act made.
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id BLOB,
  note TEXT,
  at TEXT NOT NULL,
  CONSTRAINT mandate_step_version UNIQUE (mandate_id, version)
) STRICT;

-- What an employer seeks: content as domain::vacancy::Content, and apart what is searched and filtered.
CREATE TABLE vacancy (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES company (id),
  site_id BLOB REFERENCES company_site (id),
  -- domain::vacancy::Content.
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- Other words for what is published, that the centre has not taken over yet: domain::vacancy::Content.
  revision TEXT CHECK (json_valid(revision)),
  title TEXT NOT NULL,
  -- In the employer's own words.
  profession TEXT NOT NULL,
  -- Belfiore code of the comune and car code of the province of the place of work; '' while it is a draft without one.
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  contract TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'submitted', 'returned', 'refused', 'published', 'filled', 'closed', 'expired')),
  -- Whether the board names the company.
  public_name INTEGER NOT NULL CHECK (public_name IN (0, 1)),
  -- 0 while it is a draft that does not say.
  places INTEGER NOT NULL CHECK (places >= 0),
  -- The last day on which it can be seen.
  expires_on TEXT,
  -- The last day of which the company was reminded.
  reminded_for TEXT,
  -- The centre that follows it.
  office TEXT NOT NULL,
  created_by BLOB NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  submitted_at TEXT,
  published_at TEXT,
  closed_at TEXT,
  -- Why it was returned, refused or closed.
  reason TEXT,
  updated_at TEXT NOT NULL,
  -- Grows by one with each write.
  version INTEGER NOT NULL CHECK (version > 0),
  CONSTRAINT vacancy_published CHECK (state <> 'published' OR (published_at IS NOT NULL AND expires_on IS NOT NULL)),
  CONSTRAINT vacancy_revision CHECK (revision IS NULL OR state = 'published')
) STRICT;
CREATE INDEX vacancy_company ON vacancy (company_id, created_at, id);
CREATE INDEX vacancy_office ON vacancy (office, state, updated_at);
CREATE INDEX vacancy_board ON vacancy (published_at, id) WHERE state = 'published';
CREATE INDEX vacancy_board_place ON vacancy (place, published_at, id) WHERE state = 'published';
CREATE INDEX vacancy_board_province ON vacancy (province, published_at, id) WHERE state = 'published';
CREATE INDEX vacancy_board_contract ON vacancy (contract, published_at, id) WHERE state = 'published';
CREATE INDEX vacancy_expiry ON vacancy (expires_on) WHERE state = 'published';

-- The words by which the board finds what is published (domain::vacancy::terms), with what else is asked for: a search reads
-- this index alone.
CREATE TABLE vacancy_word (
  word TEXT NOT NULL,
  published_at TEXT NOT NULL,
  vacancy_id BLOB NOT NULL REFERENCES vacancy (id),
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  contract TEXT NOT NULL,
  PRIMARY KEY (word, published_at, vacancy_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vacancy_word_vacancy ON vacancy_word (vacancy_id, word);

CREATE TABLE vacancy_step (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  vacancy_id BLOB NOT NULL REFERENCES vacancy (id),
  -- The version of the row that this act made.
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id BLOB,
  note TEXT,
  at TEXT NOT NULL,
  CONSTRAINT vacancy_step_version UNIQUE (vacancy_id, version)
) STRICT;

-- A citizen answers an offer by themselves, with what they agree to share of their scheda.
CREATE TABLE application (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  vacancy_id BLOB NOT NULL REFERENCES vacancy (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('sent', 'withdrawn')),
  -- The version of the validated scheda.
  sap_version INTEGER NOT NULL CHECK (sap_version > 0),
  -- What the person agreed to share.
  shared TEXT NOT NULL CHECK (json_valid(shared)),
  at TEXT NOT NULL,
  withdrawn_at TEXT,
  CONSTRAINT application_once UNIQUE (vacancy_id, person_id),
  CONSTRAINT application_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
) STRICT;
CREATE INDEX application_person ON application (person_id, at);

-- Who agreed to be proposed to employers, and what may be shared then. Withdrawn, it counts for nothing.
CREATE TABLE proposal_consent (
  person_id BLOB PRIMARY KEY REFERENCES person (id) CHECK (length(person_id) = 16),
  shares TEXT NOT NULL CHECK (json_valid(shares)),
  -- Where the person looks for work: Belfiore code of the comune, car code of its province.
  comune TEXT NOT NULL,
  province TEXT NOT NULL,
  -- What the scheda that counts says, as domain::ranking::Terms writes it between commas: musts are looked for here.
  terms TEXT NOT NULL,
  since TEXT NOT NULL,
  withdrawn_at TEXT,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT;
CREATE INDEX proposal_consent_comune ON proposal_consent (comune) WHERE withdrawn_at IS NULL;
CREATE INDEX proposal_consent_province ON proposal_consent (province) WHERE withdrawn_at IS NULL;

-- The candidates for one vacancy: criteria and weights are fixed before names are seen.
CREATE TABLE shortlist (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  vacancy_id BLOB NOT NULL CONSTRAINT shortlist_vacancy UNIQUE REFERENCES vacancy (id),
  -- domain::ranking::Criteria.
  criteria TEXT NOT NULL CHECK (json_valid(criteria)),
  criteria_fixed_at TEXT,
  criteria_fixed_by BLOB REFERENCES operator (id),
  state TEXT NOT NULL CHECK (state IN ('building', 'presented', 'closed')),
  created_at TEXT NOT NULL,
  presented_at TEXT,
  -- In whose name the outcomes are recorded.
  presented_by BLOB REFERENCES operator (id),
  closed_at TEXT,
  -- Grows by one with each write.
  version INTEGER NOT NULL CHECK (version > 0),
  CONSTRAINT shortlist_fixed CHECK ((criteria_fixed_at IS NULL) = (criteria_fixed_by IS NULL)),
  -- Nothing is presented twice, and a list that was never presented may be closed.
  CONSTRAINT shortlist_presented CHECK ((presented_at IS NULL OR state <> 'building')
    AND (presented_at IS NOT NULL OR state <> 'presented')),
  CONSTRAINT shortlist_presenter CHECK ((presented_at IS NULL) = (presented_by IS NULL)
    AND (presented_at IS NULL OR criteria_fixed_at IS NOT NULL))
) STRICT;

CREATE TABLE candidate (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  shortlist_id BLOB NOT NULL REFERENCES shortlist (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  source TEXT NOT NULL CHECK (source IN ('ranked', 'applied')),
  -- Thousandths; NULL for who was not ranked.
  score INTEGER,
  -- Why this score, criterion by criterion.
  explanation TEXT NOT NULL CHECK (json_valid(explanation)),
  -- Asked and answered before anything is sent (R079).
  availability TEXT NOT NULL CHECK (availability IN ('unasked', 'asked', 'available', 'unavailable', 'silent')),
  asked_at TEXT,
  answered_at TEXT,
  -- What this person agreed to share with this employer.
  shared TEXT CHECK (shared IS NULL OR json_valid(shared)),
  presented_at TEXT,
  -- The employer's answer: the code of domain::shortlist::Outcome.
  outcome TEXT,
  outcome_reason TEXT,
  outcome_on TEXT,
  -- Of a hire: the code of domain::did::Contract.
  outcome_contract TEXT,
  outcome_at TEXT,
  -- When the one who keeps silent was reminded last: the person until the list is presented, then the employer.
  chased_at TEXT,
  -- What was recorded for this person and vacancy: the preselection, the outcome (R078, R115).
  preselection_id BLOB REFERENCES passage (id),
  result_id BLOB REFERENCES passage (id),
  -- Grows by one with each write.
  version INTEGER NOT NULL CHECK (version > 0),
  CONSTRAINT candidate_once UNIQUE (shortlist_id, person_id),
  CONSTRAINT candidate_asked CHECK (availability = 'unasked' OR source = 'applied' OR asked_at IS NOT NULL),
  -- R079: nobody is sent who did not say that they are available, and only with what they agreed to share.
  CONSTRAINT candidate_presented CHECK (presented_at IS NULL OR (availability = 'available' AND shared IS NOT NULL)),
  CONSTRAINT candidate_outcome CHECK (outcome IS NULL OR (presented_at IS NOT NULL AND outcome_at IS NOT NULL))
) STRICT;
CREATE INDEX candidate_person ON candidate (person_id, asked_at);
CREATE INDEX candidate_silent ON candidate (presented_at)
  WHERE presented_at IS NOT NULL AND (outcome IS NULL OR outcome = 'interview');

CREATE TABLE candidate_step (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  candidate_id BLOB NOT NULL REFERENCES candidate (id),
  -- The version of the row that this act made.
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id BLOB,
  note TEXT,
  at TEXT NOT NULL,
  CONSTRAINT candidate_step_version UNIQUE (candidate_id, version)
) STRICT;

-- An internship, from the request of the host to the attestation.
CREATE TABLE internship (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES company (id),
  site_id BLOB NOT NULL REFERENCES company_site (id),
  vacancy_id BLOB REFERENCES vacancy (id),
  -- Who was asked or accepted; NULL while nobody is.
  person_id BLOB REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'refused', 'open', 'offered', 'accepted',
    'to_sign', 'agreed', 'running', 'ended', 'closing', 'attested', 'closed', 'withdrawn')),
  -- domain::internship::Content.
  content TEXT NOT NULL CHECK (json_valid(content)),
  starts_on TEXT,
  ends_on TEXT,
  -- The promoter: a centre.
  office TEXT NOT NULL,
  -- Tutor of the host, and the operator who is the promoter's.
  tutor_name TEXT NOT NULL,
  promoter_operator BLOB REFERENCES operator (id),
  created_by BLOB NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  reason TEXT,
  -- Grows by one with each write.
  version INTEGER NOT NULL CHECK (version > 0),
  CONSTRAINT internship_dates CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT internship_intern CHECK ((person_id IS NULL) = (state IN
    ('draft', 'submitted', 'returned', 'refused', 'open')) OR state = 'withdrawn'),
  CONSTRAINT internship_running CHECK (state NOT IN
    ('to_sign', 'agreed', 'running', 'ended', 'closing', 'attested', 'closed')
    OR (starts_on IS NOT NULL AND ends_on IS NOT NULL AND promoter_operator IS NOT NULL))
) STRICT;
-- One internship per person and host, unless it came to nothing.
CREATE UNIQUE INDEX internship_once ON internship (company_id, person_id)
  WHERE person_id IS NOT NULL AND state <> 'withdrawn';
CREATE INDEX internship_company ON internship (company_id, created_at, id);
CREATE INDEX internship_person ON internship (person_id, created_at) WHERE person_id IS NOT NULL;
CREATE INDEX internship_office ON internship (office, state, updated_at, id);
CREATE INDEX internship_promoter ON internship (promoter_operator) WHERE promoter_operator IS NOT NULL;

CREATE TABLE internship_step (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  internship_id BLOB NOT NULL REFERENCES internship (id),
  -- The version of the row that this act made.
  version INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id BLOB,
  note TEXT,
  at TEXT NOT NULL,
  CONSTRAINT internship_step_version UNIQUE (internship_id, version)
) STRICT;

-- Convention, training project (PFI), dossier, attestation: frozen when shown for signature, then they never change.
CREATE TABLE internship_paper (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  internship_id BLOB NOT NULL REFERENCES internship (id),
  kind TEXT NOT NULL CHECK (kind IN ('convention', 'training_project', 'dossier', 'attestation')),
  -- Another text of the same paper is a new number; so is an extension.
  number INTEGER NOT NULL CHECK (number > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- SHA-256 of the content in canonical form; NULL while it is a draft.
  content_hash BLOB,
  created_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  frozen_at TEXT,
  -- The promoter's approval of a training project (R128, I08).
  approved_at TEXT,
  approved_by BLOB REFERENCES operator (id),
  -- Taken back before it was in force: it binds nobody.
  dropped_at TEXT,
  CONSTRAINT internship_paper_once UNIQUE (internship_id, kind, number),
  -- What a signature points at: this text and no other words.
  CONSTRAINT internship_paper_hash UNIQUE (id, content_hash),
  CONSTRAINT internship_paper_frozen CHECK ((content_hash IS NULL) = (frozen_at IS NULL)),
  CONSTRAINT internship_paper_approved CHECK ((approved_at IS NULL) = (approved_by IS NULL))
) STRICT;
CREATE TRIGGER internship_paper_no_update BEFORE UPDATE OF internship_id, kind, number, content, content_hash, frozen_at
  ON internship_paper WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was shown for signature does not change'); END;
CREATE TRIGGER internship_paper_no_delete BEFORE DELETE ON internship_paper WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was shown for signature does not change'); END;

-- Evidence: who, how, when, of which words.
CREATE TABLE internship_signature (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  paper_id BLOB NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('host', 'promoter', 'intern')),
  -- A person for host and intern, an operator for the promoter.
  signer_id BLOB NOT NULL,
  -- For the host: the mandate that let this person sign.
  mandate_id BLOB REFERENCES mandate (id),
  -- How they proved who they are, just then.
  proof TEXT NOT NULL CHECK (proof IN ('password', 'code', 'totp')),
  place TEXT NOT NULL CHECK (place IN ('home', 'kiosk', 'desk')),
  hash BLOB NOT NULL,
  -- The operator who handed over the code.
  handed_by BLOB REFERENCES operator (id),
  at TEXT NOT NULL,
  CONSTRAINT internship_signature_once UNIQUE (paper_id, party),
  CONSTRAINT internship_signature_handed CHECK ((proof = 'code') = (handed_by IS NOT NULL)),
  CONSTRAINT internship_signature_host CHECK ((party = 'host') = (mandate_id IS NOT NULL)),
  FOREIGN KEY (paper_id, hash) REFERENCES internship_paper (id, content_hash)
) STRICT;
CREATE TRIGGER internship_signature_no_update BEFORE UPDATE ON internship_signature
BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER internship_signature_no_delete BEFORE DELETE ON internship_signature
BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;

-- The code that an operator hands over, so that the intern signs a paper at the desk. Only its keyed fingerprint.
CREATE TABLE internship_code (
  hash BLOB PRIMARY KEY,
  paper_id BLOB NOT NULL REFERENCES internship_paper (id),
  handed_by BLOB NOT NULL REFERENCES operator (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  used_at TEXT
) STRICT;
CREATE UNIQUE INDEX internship_code_live ON internship_code (paper_id) WHERE used_at IS NULL;

-- Contacts with the tutor of the company at the start, during and at the end (R129).
CREATE TABLE internship_contact (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  internship_id BLOB NOT NULL REFERENCES internship (id),
  moment TEXT NOT NULL CHECK (moment IN ('start', 'during', 'end')),
  planned_on TEXT NOT NULL,
  held_at TEXT,
  held_by BLOB REFERENCES operator (id),
  -- What it was recorded as.
  passage_id BLOB REFERENCES passage (id),
  note TEXT,
  CONSTRAINT internship_contact_held CHECK ((held_at IS NULL) = (held_by IS NULL))
) STRICT;
CREATE INDEX internship_contact_internship ON internship_contact (internship_id, planned_on);
CREATE INDEX internship_contact_due ON internship_contact (planned_on) WHERE held_at IS NULL;

-- Who sits on which of the places of a site: none is taken twice on a day, and there are no more than allowed.
CREATE TABLE site_place (
  internship_id BLOB PRIMARY KEY CHECK (length(internship_id) = 16) REFERENCES internship (id),
  site_id BLOB NOT NULL REFERENCES company_site (id),
  place INTEGER NOT NULL,
  -- How many the guidelines allowed when it was taken.
  places INTEGER NOT NULL,
  from_on TEXT NOT NULL,
  -- Last day, included.
  until_on TEXT NOT NULL,
  CONSTRAINT site_place_allowed CHECK (place BETWEEN 1 AND places),
  CONSTRAINT site_place_span CHECK (from_on <= until_on)
) STRICT;
CREATE INDEX site_place_site ON site_place (site_id, place, from_on);
-- As the exclusion of PostgreSQL: rows are inserted with ON CONFLICT DO NOTHING; what is taken is released and taken
-- again, never moved.
CREATE TRIGGER site_place_no_overlap BEFORE INSERT ON site_place
WHEN EXISTS (SELECT 1 FROM site_place WHERE site_id = NEW.site_id AND place = NEW.place
             AND from_on <= NEW.until_on AND until_on >= NEW.from_on)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER site_place_no_shift BEFORE UPDATE ON site_place
BEGIN SELECT RAISE(ABORT, 'what is taken is released and taken again'); END;

-- A company's pact with a centre (Piemonte, R158-R160), with the plan that it opens. Its words never change: another pact is
-- another row.
CREATE TABLE company_pact (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  company_id BLOB NOT NULL REFERENCES company (id),
  office TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('to_sign', 'active', 'cancelled', 'closed')),
  -- domain::company::pact::Content, and SHA-256 of its canonical form: what a signature points at.
  content TEXT NOT NULL CHECK (json_valid(content)),
  content_hash BLOB NOT NULL,
  drawn_up_by BLOB NOT NULL REFERENCES operator (id),
  drawn_up_at TEXT NOT NULL,
  signed_at TEXT,
  ended_at TEXT,
  reason TEXT,
  -- Grows by one with each write.
  version INTEGER NOT NULL CHECK (version > 0),
  CONSTRAINT company_pact_hash UNIQUE (id, content_hash),
  CONSTRAINT company_pact_active CHECK (state <> 'active' OR signed_at IS NOT NULL),
  CONSTRAINT company_pact_ended CHECK ((state IN ('cancelled', 'closed')) = (ended_at IS NOT NULL))
) STRICT;
-- One pact in force or on its way, per company.
CREATE UNIQUE INDEX company_pact_one ON company_pact (company_id) WHERE state IN ('to_sign', 'active');
CREATE TRIGGER company_pact_no_update BEFORE UPDATE OF company_id, content, content_hash ON company_pact
BEGIN SELECT RAISE(ABORT, 'what was shown for signature does not change'); END;

CREATE TABLE company_pact_signature (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  pact_id BLOB NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('company', 'centre')),
  -- A person for the company, with the mandate that let them sign; an operator for the centre.
  signer_id BLOB NOT NULL,
  mandate_id BLOB REFERENCES mandate (id),
  proof TEXT NOT NULL CHECK (proof IN ('password', 'totp')),
  hash BLOB NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT company_pact_signature_once UNIQUE (pact_id, party),
  CONSTRAINT company_pact_signature_company CHECK ((party = 'company') = (mandate_id IS NOT NULL)),
  FOREIGN KEY (pact_id, hash) REFERENCES company_pact (id, content_hash)
) STRICT;
CREATE TRIGGER company_pact_signature_no_update BEFORE UPDATE ON company_pact_signature
BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;
CREATE TRIGGER company_pact_signature_no_delete BEFORE DELETE ON company_pact_signature
BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END;

COMMIT;
PRAGMA foreign_keys = ON;
