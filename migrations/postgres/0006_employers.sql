-- Employers: companies and who acts for them, vacancies with preselection, internships. A request and a passage may be
-- about a company instead of a person.

-- A company, a body, a household that hires: whoever asks the centre for people.
CREATE TABLE company (
  id UUID PRIMARY KEY,
  -- Codice fiscale of the company: eleven digits, or sixteen characters for a person in business.
  tax_code TEXT COLLATE "C" NOT NULL CONSTRAINT company_tax_code UNIQUE,
  -- Partita IVA; a body without business has none.
  vat_number TEXT COLLATE "C",
  legal_name TEXT NOT NULL,
  -- Folded legal name, for prefix search by range.
  search TEXT COLLATE "C" NOT NULL,
  -- What the company does: a code of the classification named in `sector_version`, or words when that is ''.
  sector TEXT NOT NULL,
  sector_version TEXT NOT NULL,
  -- How many people work there: the code of domain::company::Size.
  size TEXT NOT NULL,
  -- Certified mail, to which codes for mandates go. An operator checks it before the first approval.
  pec TEXT NOT NULL,
  -- The centre that follows it.
  office TEXT NOT NULL,
  created_by UUID NOT NULL REFERENCES person (id),
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  -- Grows by one with each write: a stale tab is told so.
  version BIGINT NOT NULL CHECK (version > 0)
);
CREATE INDEX company_search ON company (search, id);
CREATE INDEX company_office ON company (office, created_at, id);

-- Where the company works.
CREATE TABLE company_site (
  id UUID PRIMARY KEY,
  company_id UUID NOT NULL REFERENCES company (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  -- Belfiore code.
  comune TEXT NOT NULL,
  -- People employed there without a term, as the company said; the number of interns follows from it.
  employees BIGINT CHECK (employees >= 0),
  created_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ
);
CREATE INDEX company_site_company ON company_site (company_id);

-- A request is about a person or about a company.
ALTER TABLE request
  DROP CONSTRAINT request_kind_check,
  ADD CONSTRAINT request_kind_check CHECK (kind IN ('did', 'mandate', 'vacancy', 'internship')),
  ALTER COLUMN person_id DROP NOT NULL,
  ADD COLUMN company_id UUID REFERENCES company (id);
ALTER TABLE request ADD CONSTRAINT request_about CHECK ((person_id IS NULL) <> (company_id IS NULL));
CREATE INDEX request_company ON request (company_id) WHERE closed_at IS NULL AND company_id IS NOT NULL;

-- Services A to O are a person's, P to S a company's (R006).
ALTER TABLE passage
  ALTER COLUMN person_id DROP NOT NULL,
  ADD COLUMN company_id UUID REFERENCES company (id);
ALTER TABLE passage ADD CONSTRAINT passage_about CHECK ((person_id IS NULL) <> (company_id IS NULL));
CREATE INDEX passage_company ON passage (company_id, delivered_at, id) WHERE company_id IS NOT NULL;
-- What was recorded for people by reference of a vacancy (I07).
CREATE INDEX passage_vacancy ON passage (lower(replace(facts ->> 'vacancy', ' ', ''))) WHERE person_id IS NOT NULL;

-- A document is a person's, a company's, or of both (a convention with its training project).
ALTER TABLE document
  ALTER COLUMN person_id DROP NOT NULL,
  ADD COLUMN company_id UUID REFERENCES company (id);
ALTER TABLE document ADD CONSTRAINT document_about CHECK (person_id IS NOT NULL OR company_id IS NOT NULL);

-- Who acts for a company: declared by the person, confirmed by a code to the company's PEC, approved by an operator.
CREATE TABLE mandate (
  id UUID PRIMARY KEY,
  company_id UUID NOT NULL REFERENCES company (id),
  person_id UUID NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('legal_representative', 'delegate')),
  state TEXT NOT NULL CHECK (state IN ('declared', 'confirmed', 'approved', 'refused', 'revoked', 'expired')),
  -- Keyed fingerprint of the code sent to the PEC; NULL once it was used.
  code_hash BYTEA,
  code_sent_at TIMESTAMPTZ,
  code_failures BIGINT NOT NULL DEFAULT 0,
  declared_at TIMESTAMPTZ NOT NULL,
  confirmed_at TIMESTAMPTZ,
  decided_by UUID REFERENCES operator (id),
  decided_at TIMESTAMPTZ,
  -- Why it was refused or revoked, for the person.
  reason TEXT,
  -- The last day on which it counts.
  expires_on DATE,
  -- Grows by one with each write.
  version BIGINT NOT NULL CHECK (version > 0),
  CONSTRAINT mandate_confirmed CHECK (state NOT IN ('confirmed', 'approved') OR confirmed_at IS NOT NULL),
  CONSTRAINT mandate_approved CHECK (state <> 'approved' OR (decided_at IS NOT NULL AND expires_on IS NOT NULL)),
  CONSTRAINT mandate_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
-- One open mandate per company and person.
CREATE UNIQUE INDEX mandate_one_open ON mandate (company_id, person_id)
  WHERE state IN ('declared', 'confirmed', 'approved');
CREATE INDEX mandate_person ON mandate (person_id, declared_at);
CREATE INDEX mandate_company ON mandate (company_id, declared_at);
CREATE INDEX mandate_expiry ON mandate (expires_on) WHERE state = 'approved';

CREATE TABLE mandate_step (
  id UUID PRIMARY KEY,
  mandate_id UUID NOT NULL REFERENCES mandate (id),
  -- The version of the row that this act made.
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id UUID,
  note TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT mandate_step_version UNIQUE (mandate_id, version)
);

-- What an employer seeks: content as domain::vacancy::Content, and apart what is searched and filtered.
CREATE TABLE vacancy (
  id UUID PRIMARY KEY,
  company_id UUID NOT NULL REFERENCES company (id),
  site_id UUID REFERENCES company_site (id),
  -- domain::vacancy::Content.
  content JSONB NOT NULL,
  -- Other words for what is published, that the centre has not taken over yet: domain::vacancy::Content.
  revision JSONB,
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
  public_name BOOLEAN NOT NULL,
  -- 0 while it is a draft that does not say.
  places BIGINT NOT NULL CHECK (places >= 0),
  -- The last day on which it can be seen.
  expires_on DATE,
  -- The last day of which the company was reminded.
  reminded_for DATE,
  -- The centre that follows it.
  office TEXT NOT NULL,
  created_by UUID NOT NULL REFERENCES person (id),
  created_at TIMESTAMPTZ NOT NULL,
  submitted_at TIMESTAMPTZ,
  published_at TIMESTAMPTZ,
  closed_at TIMESTAMPTZ,
  -- Why it was returned, refused or closed.
  reason TEXT,
  updated_at TIMESTAMPTZ NOT NULL,
  -- Grows by one with each write.
  version BIGINT NOT NULL CHECK (version > 0),
  CONSTRAINT vacancy_published CHECK (state <> 'published' OR (published_at IS NOT NULL AND expires_on IS NOT NULL)),
  CONSTRAINT vacancy_revision CHECK (revision IS NULL OR state = 'published')
);
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
  word TEXT COLLATE "C" NOT NULL,
  published_at TIMESTAMPTZ NOT NULL,
  vacancy_id UUID NOT NULL REFERENCES vacancy (id),
  place TEXT NOT NULL,
  province TEXT NOT NULL,
  contract TEXT NOT NULL,
  PRIMARY KEY (word, published_at, vacancy_id) INCLUDE (place, province, contract)
);
CREATE INDEX vacancy_word_vacancy ON vacancy_word (vacancy_id, word);

CREATE TABLE vacancy_step (
  id UUID PRIMARY KEY,
  vacancy_id UUID NOT NULL REFERENCES vacancy (id),
  -- The version of the row that this act made.
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id UUID,
  note TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT vacancy_step_version UNIQUE (vacancy_id, version)
);

-- A citizen answers an offer by themselves, with what they agree to share of their scheda.
CREATE TABLE application (
  id UUID PRIMARY KEY,
  vacancy_id UUID NOT NULL REFERENCES vacancy (id),
  person_id UUID NOT NULL REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('sent', 'withdrawn')),
  -- The version of the validated scheda.
  sap_version BIGINT NOT NULL CHECK (sap_version > 0),
  -- What the person agreed to share.
  shared JSONB NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  withdrawn_at TIMESTAMPTZ,
  CONSTRAINT application_once UNIQUE (vacancy_id, person_id),
  CONSTRAINT application_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX application_person ON application (person_id, at);

-- Who agreed to be proposed to employers, and what may be shared then. Withdrawn, it counts for nothing.
CREATE TABLE proposal_consent (
  person_id UUID PRIMARY KEY REFERENCES person (id),
  shares JSONB NOT NULL,
  -- Where the person looks for work: Belfiore code of the comune, car code of its province.
  comune TEXT COLLATE "C" NOT NULL,
  province TEXT COLLATE "C" NOT NULL,
  -- What the scheda that counts says, as domain::ranking::Terms writes it between commas: musts are looked for here.
  terms TEXT COLLATE "C" NOT NULL,
  since TIMESTAMPTZ NOT NULL,
  withdrawn_at TIMESTAMPTZ,
  version BIGINT NOT NULL CHECK (version > 0)
);
CREATE INDEX proposal_consent_comune ON proposal_consent (comune) WHERE withdrawn_at IS NULL;
CREATE INDEX proposal_consent_province ON proposal_consent (province) WHERE withdrawn_at IS NULL;

-- The candidates for one vacancy: criteria and weights are fixed before names are seen.
CREATE TABLE shortlist (
  id UUID PRIMARY KEY,
  vacancy_id UUID NOT NULL CONSTRAINT shortlist_vacancy UNIQUE REFERENCES vacancy (id),
  -- domain::ranking::Criteria.
  criteria JSONB NOT NULL,
  criteria_fixed_at TIMESTAMPTZ,
  criteria_fixed_by UUID REFERENCES operator (id),
  state TEXT NOT NULL CHECK (state IN ('building', 'presented', 'closed')),
  created_at TIMESTAMPTZ NOT NULL,
  presented_at TIMESTAMPTZ,
  -- In whose name the outcomes are recorded.
  presented_by UUID REFERENCES operator (id),
  closed_at TIMESTAMPTZ,
  -- Grows by one with each write.
  version BIGINT NOT NULL CHECK (version > 0),
  CONSTRAINT shortlist_fixed CHECK ((criteria_fixed_at IS NULL) = (criteria_fixed_by IS NULL)),
  -- Nothing is presented twice, and a list that was never presented may be closed.
  CONSTRAINT shortlist_presented CHECK ((presented_at IS NULL OR state <> 'building')
    AND (presented_at IS NOT NULL OR state <> 'presented')),
  CONSTRAINT shortlist_presenter CHECK ((presented_at IS NULL) = (presented_by IS NULL)
    AND (presented_at IS NULL OR criteria_fixed_at IS NOT NULL))
);

CREATE TABLE candidate (
  id UUID PRIMARY KEY,
  shortlist_id UUID NOT NULL REFERENCES shortlist (id),
  person_id UUID NOT NULL REFERENCES person (id),
  source TEXT NOT NULL CHECK (source IN ('ranked', 'applied')),
  -- Thousandths; NULL for who was not ranked.
  score BIGINT,
  -- Why this score, criterion by criterion.
  explanation JSONB NOT NULL,
  -- Asked and answered before anything is sent (R079).
  availability TEXT NOT NULL CHECK (availability IN ('unasked', 'asked', 'available', 'unavailable', 'silent')),
  asked_at TIMESTAMPTZ,
  answered_at TIMESTAMPTZ,
  -- What this person agreed to share with this employer.
  shared JSONB,
  presented_at TIMESTAMPTZ,
  -- The employer's answer: the code of domain::shortlist::Outcome.
  outcome TEXT,
  outcome_reason TEXT,
  outcome_on DATE,
  -- Of a hire: the code of domain::did::Contract.
  outcome_contract TEXT,
  outcome_at TIMESTAMPTZ,
  -- When the one who keeps silent was reminded last: the person until the list is presented, then the employer.
  chased_at TIMESTAMPTZ,
  -- What was recorded for this person and vacancy: the preselection, the outcome (R078, R115).
  preselection_id UUID REFERENCES passage (id),
  result_id UUID REFERENCES passage (id),
  -- Grows by one with each write.
  version BIGINT NOT NULL CHECK (version > 0),
  CONSTRAINT candidate_once UNIQUE (shortlist_id, person_id),
  CONSTRAINT candidate_asked CHECK (availability = 'unasked' OR source = 'applied' OR asked_at IS NOT NULL),
  -- R079: nobody is sent who did not say that they are available, and only with what they agreed to share.
  CONSTRAINT candidate_presented CHECK (presented_at IS NULL OR (availability = 'available' AND shared IS NOT NULL)),
  CONSTRAINT candidate_outcome CHECK (outcome IS NULL OR (presented_at IS NOT NULL AND outcome_at IS NOT NULL))
);
CREATE INDEX candidate_person ON candidate (person_id, asked_at);
CREATE INDEX candidate_silent ON candidate (presented_at)
  WHERE presented_at IS NOT NULL AND (outcome IS NULL OR outcome = 'interview');

CREATE TABLE candidate_step (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (id),
  -- The version of the row that this act made.
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id UUID,
  note TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT candidate_step_version UNIQUE (candidate_id, version)
);

-- An internship, from the request of the host to the attestation.
CREATE TABLE internship (
  id UUID PRIMARY KEY,
  company_id UUID NOT NULL REFERENCES company (id),
  site_id UUID NOT NULL REFERENCES company_site (id),
  vacancy_id UUID REFERENCES vacancy (id),
  -- Who was asked or accepted; NULL while nobody is.
  person_id UUID REFERENCES person (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'refused', 'open', 'offered', 'accepted',
    'to_sign', 'agreed', 'running', 'ended', 'closing', 'attested', 'closed', 'withdrawn')),
  -- domain::internship::Content.
  content JSONB NOT NULL,
  starts_on DATE,
  ends_on DATE,
  -- The promoter: a centre.
  office TEXT NOT NULL,
  -- Tutor of the host, and the operator who is the promoter's.
  tutor_name TEXT NOT NULL,
  promoter_operator UUID REFERENCES operator (id),
  created_by UUID NOT NULL REFERENCES person (id),
  created_at TIMESTAMPTZ NOT NULL,
  updated_at TIMESTAMPTZ NOT NULL,
  reason TEXT,
  -- Grows by one with each write.
  version BIGINT NOT NULL CHECK (version > 0),
  CONSTRAINT internship_dates CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT internship_intern CHECK ((person_id IS NULL) = (state IN
    ('draft', 'submitted', 'returned', 'refused', 'open')) OR state = 'withdrawn'),
  CONSTRAINT internship_running CHECK (state NOT IN
    ('to_sign', 'agreed', 'running', 'ended', 'closing', 'attested', 'closed')
    OR (starts_on IS NOT NULL AND ends_on IS NOT NULL AND promoter_operator IS NOT NULL))
);
-- One internship per person and host, unless it came to nothing.
CREATE UNIQUE INDEX internship_once ON internship (company_id, person_id)
  WHERE person_id IS NOT NULL AND state <> 'withdrawn';
CREATE INDEX internship_company ON internship (company_id, created_at, id);
CREATE INDEX internship_person ON internship (person_id, created_at) WHERE person_id IS NOT NULL;
CREATE INDEX internship_office ON internship (office, state, updated_at, id);
CREATE INDEX internship_promoter ON internship (promoter_operator) WHERE promoter_operator IS NOT NULL;

CREATE TABLE internship_step (
  id UUID PRIMARY KEY,
  internship_id UUID NOT NULL REFERENCES internship (id),
  -- The version of the row that this act made.
  version BIGINT NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  by_kind TEXT NOT NULL CHECK (by_kind IN ('citizen', 'employer', 'operator', 'system')),
  by_id UUID,
  note TEXT,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT internship_step_version UNIQUE (internship_id, version)
);

-- Convention, training project (PFI), dossier, attestation: frozen when shown for signature, then they never change.
CREATE TABLE internship_paper (
  id UUID PRIMARY KEY,
  internship_id UUID NOT NULL REFERENCES internship (id),
  kind TEXT NOT NULL CHECK (kind IN ('convention', 'training_project', 'dossier', 'attestation')),
  -- Another text of the same paper is a new number; so is an extension.
  number BIGINT NOT NULL CHECK (number > 0),
  content JSONB NOT NULL,
  -- SHA-256 of the content in canonical form; NULL while it is a draft.
  content_hash BYTEA,
  created_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  frozen_at TIMESTAMPTZ,
  -- The promoter's approval of a training project (R128, I08).
  approved_at TIMESTAMPTZ,
  approved_by UUID REFERENCES operator (id),
  -- Taken back before it was in force: it binds nobody.
  dropped_at TIMESTAMPTZ,
  CONSTRAINT internship_paper_once UNIQUE (internship_id, kind, number),
  -- What a signature points at: this text and no other words.
  CONSTRAINT internship_paper_hash UNIQUE (id, content_hash),
  CONSTRAINT internship_paper_frozen CHECK ((content_hash IS NULL) = (frozen_at IS NULL)),
  CONSTRAINT internship_paper_approved CHECK ((approved_at IS NULL) = (approved_by IS NULL))
);
CREATE TRIGGER internship_paper_no_update
  BEFORE UPDATE OF internship_id, kind, number, content, content_hash, frozen_at ON internship_paper
  FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION psp_text_frozen();
CREATE TRIGGER internship_paper_no_delete BEFORE DELETE ON internship_paper
  FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL) EXECUTE FUNCTION psp_text_frozen();

-- Evidence: who, how, when, of which words.
CREATE TABLE internship_signature (
  id UUID PRIMARY KEY,
  paper_id UUID NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('host', 'promoter', 'intern')),
  -- A person for host and intern, an operator for the promoter.
  signer_id UUID NOT NULL,
  -- For the host: the mandate that let this person sign.
  mandate_id UUID REFERENCES mandate (id),
  -- How they proved who they are, just then.
  proof TEXT NOT NULL CHECK (proof IN ('password', 'code', 'totp')),
  place TEXT NOT NULL CHECK (place IN ('home', 'kiosk', 'desk')),
  hash BYTEA NOT NULL,
  -- The operator who handed over the code.
  handed_by UUID REFERENCES operator (id),
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT internship_signature_once UNIQUE (paper_id, party),
  CONSTRAINT internship_signature_handed CHECK ((proof = 'code') = (handed_by IS NOT NULL)),
  CONSTRAINT internship_signature_host CHECK ((party = 'host') = (mandate_id IS NOT NULL)),
  FOREIGN KEY (paper_id, hash) REFERENCES internship_paper (id, content_hash)
);
CREATE TRIGGER internship_signature_no_update BEFORE UPDATE ON internship_signature
  FOR EACH ROW EXECUTE FUNCTION signature_append_only();
CREATE TRIGGER internship_signature_no_delete BEFORE DELETE ON internship_signature
  FOR EACH ROW EXECUTE FUNCTION signature_append_only();

-- The code that an operator hands over, so that the intern signs a paper at the desk. Only its keyed fingerprint.
CREATE TABLE internship_code (
  hash BYTEA PRIMARY KEY,
  paper_id UUID NOT NULL REFERENCES internship_paper (id),
  handed_by UUID NOT NULL REFERENCES operator (id),
  created_at TIMESTAMPTZ NOT NULL,
  expires_at TIMESTAMPTZ NOT NULL,
  failures BIGINT NOT NULL DEFAULT 0,
  used_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX internship_code_live ON internship_code (paper_id) WHERE used_at IS NULL;

-- Contacts with the tutor of the company at the start, during and at the end (R129).
CREATE TABLE internship_contact (
  id UUID PRIMARY KEY,
  internship_id UUID NOT NULL REFERENCES internship (id),
  moment TEXT NOT NULL CHECK (moment IN ('start', 'during', 'end')),
  planned_on DATE NOT NULL,
  held_at TIMESTAMPTZ,
  held_by UUID REFERENCES operator (id),
  -- What it was recorded as.
  passage_id UUID REFERENCES passage (id),
  note TEXT,
  CONSTRAINT internship_contact_held CHECK ((held_at IS NULL) = (held_by IS NULL))
);
CREATE INDEX internship_contact_internship ON internship_contact (internship_id, planned_on);
CREATE INDEX internship_contact_due ON internship_contact (planned_on) WHERE held_at IS NULL;

-- Who sits on which of the places of a site: none is taken twice on a day, and there are no more than allowed.
CREATE TABLE site_place (
  internship_id UUID PRIMARY KEY REFERENCES internship (id),
  site_id UUID NOT NULL REFERENCES company_site (id),
  place BIGINT NOT NULL,
  -- How many the guidelines allowed when it was taken.
  places BIGINT NOT NULL,
  from_on DATE NOT NULL,
  -- Last day, included.
  until_on DATE NOT NULL,
  -- Rows are inserted with ON CONFLICT DO NOTHING; what is taken is released and taken again, never moved.
  CONSTRAINT site_place_no_overlap EXCLUDE USING gist
    (site_id WITH =, place WITH =, daterange(from_on, until_on, '[]') WITH &&),
  CONSTRAINT site_place_allowed CHECK (place BETWEEN 1 AND places),
  CONSTRAINT site_place_span CHECK (from_on <= until_on)
);

-- A company's pact with a centre (Piemonte, R158-R160), with the plan that it opens. Its words never change: another pact is
-- another row.
CREATE TABLE company_pact (
  id UUID PRIMARY KEY,
  company_id UUID NOT NULL REFERENCES company (id),
  office TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('to_sign', 'active', 'cancelled', 'closed')),
  -- domain::company::pact::Content, and SHA-256 of its canonical form: what a signature points at.
  content JSONB NOT NULL,
  content_hash BYTEA NOT NULL,
  drawn_up_by UUID NOT NULL REFERENCES operator (id),
  drawn_up_at TIMESTAMPTZ NOT NULL,
  signed_at TIMESTAMPTZ,
  ended_at TIMESTAMPTZ,
  reason TEXT,
  -- Grows by one with each write.
  version BIGINT NOT NULL CHECK (version > 0),
  CONSTRAINT company_pact_hash UNIQUE (id, content_hash),
  CONSTRAINT company_pact_active CHECK (state <> 'active' OR signed_at IS NOT NULL),
  CONSTRAINT company_pact_ended CHECK ((state IN ('cancelled', 'closed')) = (ended_at IS NOT NULL))
);
-- One pact in force or on its way, per company.
CREATE UNIQUE INDEX company_pact_one ON company_pact (company_id) WHERE state IN ('to_sign', 'active');
CREATE TRIGGER company_pact_no_update BEFORE UPDATE OF company_id, content, content_hash ON company_pact
  FOR EACH ROW EXECUTE FUNCTION psp_text_frozen();

CREATE TABLE company_pact_signature (
  id UUID PRIMARY KEY,
  pact_id UUID NOT NULL,
  party TEXT NOT NULL CHECK (party IN ('company', 'centre')),
  -- A person for the company, with the mandate that let them sign; an operator for the centre.
  signer_id UUID NOT NULL,
  mandate_id UUID REFERENCES mandate (id),
  proof TEXT NOT NULL CHECK (proof IN ('password', 'totp')),
  hash BYTEA NOT NULL,
  at TIMESTAMPTZ NOT NULL,
  CONSTRAINT company_pact_signature_once UNIQUE (pact_id, party),
  CONSTRAINT company_pact_signature_company CHECK ((party = 'company') = (mandate_id IS NOT NULL)),
  FOREIGN KEY (pact_id, hash) REFERENCES company_pact (id, content_hash)
);
CREATE TRIGGER company_pact_signature_no_update BEFORE UPDATE ON company_pact_signature
  FOR EACH ROW EXECUTE FUNCTION signature_append_only();
CREATE TRIGGER company_pact_signature_no_delete BEFORE DELETE ON company_pact_signature
  FOR EACH ROW EXECUTE FUNCTION signature_append_only();
