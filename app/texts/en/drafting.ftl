# The pact as operators see it: writing, signatures, commitments, texts.

drafting-pact = Pact
drafting-plan = Action plan
drafting-list-title = Pacts
drafting-blocks-title = Texts of the Centre

# Where it stands
drafting-stands = Where it stands
drafting-responsible = Responsible
drafting-did = DID
drafting-did-none = No active DID
drafting-since = In force since
drafting-paper = Signed document
drafting-paper-open = Open the sealed PDF
drafting-programmes = Programmes
drafting-programmes-none = none
drafting-text-number = Text { $number }
drafting-change-draft = New text being written
drafting-change-shown = New text to sign
drafting-other-office = This document belongs to another Centre: you can read it, not change it.
drafting-ways = Pages of the document
drafting-way-stand = Where it stands
drafting-way-sign = Signatures
drafting-way-follow = Commitments and contacts
drafting-to-plan = Go to the action plan
drafting-to-pact = Go to the pact
drafting-earlier = Closed documents
drafting-other = Other actions

# Beginning
drafting-begin-pact = New pact
drafting-begin-plan = New action plan
drafting-begin-not = It cannot be written now
drafting-begin-early = The interview that comes before this document has not been recorded yet.
drafting-begin-how = The draft starts from the DID, the programmes and the profile that we already know. You are the responsible, until you choose another.
drafting-begin-do = Begin the draft

# The form
drafting-form = Text of the document
drafting-known-title = What we already know
drafting-known-did = DID
drafting-known-programmes = Programmes
drafting-known-index = Profiling index
drafting-known-interview = Latest interview
drafting-known-scheda = Scheda anagrafico-professionale
drafting-known-scheda-open = Open the scheda
drafting-known-none = No data
drafting-missing-title = { $count ->
    [one] One thing is still missing before it can be shown for signature
   *[other] { $count } things are still missing before it can be shown for signature
}
drafting-missing-label = What is missing
drafting-missing-here = Still missing: { $what }
drafting-change-why = Why the text in force is changed
drafting-theirs-title = A colleague saved this draft before you
drafting-theirs-how = Below you see what differs. The form keeps what you typed: if you save, your text counts.
drafting-theirs = Saved by the colleague
drafting-yours = Written by you
drafting-preview-title = The text as the person will read it
drafting-preview-note = This is only a preview: nothing was saved.

drafting-section-heading = Heading
drafting-section-goals = Goals
drafting-section-index = Profiling index
drafting-section-qualitative = Profile of the person
drafting-section-measures = Measures
drafting-section-search-acts = Active job search
drafting-section-contacts = Contacts with the responsible
drafting-section-search-proof = How the search is proved
drafting-section-initiatives = Availability for initiatives and workshops
drafting-section-training = Availability for training
drafting-section-offers = Availability for suitable offers
drafting-section-availability = Availability of the person
drafting-section-commitments = Commitments
drafting-section-centre = General commitments of the Centre
drafting-section-notes = Notes

drafting-goals = What the person wants to reach
drafting-goals-hint = Short sentences that the person understands alone.
drafting-profile = Employability profile
drafting-qualitative = Qualitative profile
drafting-qualitative-hint = Experience, skills, constraints. While the index is awaited, it is needed here (R052).
drafting-measures-how = Services of the catalogue, with who takes the first step and by when.
drafting-commitments-how = Things that the person or the Centre promise and that are verified later.
drafting-centre-how = Lines that always hold, without a term.
drafting-measure-row = Measure { $place }
drafting-measure-more = Add a measure
drafting-measure-service = Service
drafting-measure-none = No service
drafting-search-row = Search activity { $place }
drafting-search-more = Add a search activity
drafting-search-text = What the person does
drafting-search-timing = How often, or by when
drafting-commitment-row = Commitment { $place }
drafting-commitment-more = Add a commitment
drafting-commitment-text = What is promised
drafting-centre-row = Line { $place }
drafting-centre-more = Add a line
drafting-centre-text = What the Centre does
drafting-row-remove = Remove
drafting-who = Who does it
drafting-due = Due on
drafting-by = by
drafting-party-person = Person
drafting-party-centre = Centre
drafting-proof = How the person proves the active search
drafting-proof-hint = For example: copies of applications, certificates, receipts.
drafting-contacts = How often you speak
drafting-frequency-weekly = Every week
drafting-frequency-fortnightly = Every two weeks
drafting-frequency-monthly = Every month
drafting-frequency-every-two-months = Every two months
drafting-frequency-quarterly = Every three months
drafting-availability = The person is available for
drafting-availability-hint = Art. 20 paragraph 3 of D.Lgs. 150/2015: all three are needed.
drafting-availability-initiatives = Initiatives and workshops for the job search, and other guidance
drafting-availability-training = Training, requalification and other active policies
drafting-availability-offers = Accepting suitable job offers
drafting-notes = Notes
drafting-notes-hint = The person reads them: no data about health.
drafting-meeting = The meeting
drafting-meeting-how = The last signature records the passage: say here how long the meeting took and how it was held.
drafting-minutes = Minutes
drafting-channel = How
drafting-block-choose = Text of the Centre
drafting-block-do = Insert
drafting-save = Save the draft
drafting-preview = Preview
drafting-show = Save and show for signature
drafting-show-anyway = Show for signature all the same
drafting-show-hint = Once shown, the text no longer changes. The person gets a notice and can read it, ask and sign.

drafting-assign-open = Change the responsible
drafting-assign-how = Save the draft first: this form changes the responsible alone.
drafting-assign-until = Until the new text is signed { $name } stays the responsible.
drafting-assign-who = Responsible for the activities
drafting-assign-do = Change the responsible

drafting-cancel-draft-open = Give up the draft
drafting-cancel-draft-reason = Why
drafting-cancel-draft-hint = The person has not seen it and gets no notice.
drafting-cancel-draft-do = Give up
drafting-cancel-change-open = Give up the change
drafting-cancel-change-reason = Why
drafting-cancel-change-hint = The text in force stays as it is.
drafting-cancel-change-do = Give up the change
drafting-cancel-open = Take the text back
drafting-cancel-reason = Why you take it back
drafting-cancel-hint = The person reads it.
drafting-cancel-do = Take the text back
drafting-rewrite-open = Take the text back and correct it
drafting-rewrite-reason = Why you correct it
drafting-rewrite-hint = The person reads it. Signatures on this text stay as evidence, but the new one is what is signed.
drafting-rewrite-do = Take the text back
drafting-edit-open = Change the document
drafting-edit-reason = Why you change it
drafting-edit-hint = The person reads it with the new text. Only those whom the changes bind sign again.
drafting-edit-do = Begin the new text
drafting-close-open = Close the document
drafting-close-reason = Why you close it
drafting-close-hint = The person reads it. The plan closes with the pact.
drafting-close-do = Close the document
drafting-refuse-open = The person does not want to sign
drafting-refuse-reason = Reason given by the person
drafting-refuse-hint = Nobody has to give one.
drafting-refuse-do = Record the refusal
drafting-miss-open = The signature never came
drafting-miss-reason = Why you no longer wait for it
drafting-miss-hint = The missed signature stays recorded (R056). The person reads it.
drafting-miss-do = Record the missed signature

# Texts, differences, words
drafting-heading-words = Responsible { $responsible }; DID of { $date }; programmes: { $programmes }
drafting-index-words = { $value }, computed on { $date }
drafting-change-nothing = Nothing
drafting-before = Before
drafting-after = Now
drafting-differences = What changes
drafting-text-title = The text

# Signatures
drafting-signers = Signatures
drafting-left-person = The person has still to sign.
drafting-left-centre = The Centre has still to sign.
drafting-outcome-signed = signed
drafting-outcome-refused = refused
drafting-outcome-missed = not signed
drafting-place-home = from home
drafting-place-kiosk = at the totem
drafting-place-desk = at the desk
drafting-proof-by-password = with the password
drafting-proof-by-code = with the code handed over
drafting-proof-by-totp = with the code of the app
drafting-sign-own = Sign for the Centre
drafting-sign-own-how = You sign the text that you read above. Type your password again.
drafting-password = Your password
drafting-factor-open = Sign with the code of the app instead
drafting-factor = Code of the app
drafting-factor-hint = Leave the password empty.
drafting-sign-do = Sign for the Centre
drafting-sign-person = Signature of the person
drafting-sign-person-how = The person can sign from home with their password. Here or at the totem they sign with a code that works for thirty minutes, once.
drafting-code-do = Hand over a code
drafting-code-title = Code for the person
drafting-code-how = It is seen only now. A new code ends the one before.
drafting-code-mailed-title = Code sent
drafting-code-mailed = It went to the address that the person confirmed.
drafting-desk-code = Code of the person
drafting-desk-code-hint = The person types it, after reading the text.
drafting-desk-do = The person signs here
drafting-next-sign = The text waits for signatures
drafting-next-follow = The document is in force

# Questions
drafting-questions = Questions of the person
drafting-answer = Answer
drafting-answer-hint = The person reads it with the pact.
drafting-answer-do = Send the answer
drafting-answer-waits = It waits for an answer.

# Following
drafting-promises = Commitments
drafting-promises-none = This document has no commitments to follow
drafting-promises-sum = To do: { $open }. Overdue: { $overdue }. To verify: { $waiting }.
drafting-promise-open = Update the commitment
drafting-proofs = Proofs
drafting-corrective = Corrective action:
drafting-steps = What happened
drafting-note = What you say
drafting-note-hint = Needed if you send back, refuse, interrupt, mark as not done or take up again. The person reads it.
drafting-by-whom-citizen = person
drafting-by-whom-operator = Centre
drafting-by-whom-system = signed text
drafting-step-signed = Signed
drafting-step-edited = Changed in the new text
drafting-step-start = Started
drafting-step-finish = Marked as done
drafting-step-verify = Verified
drafting-step-send-back = Sent back
drafting-step-refuse = Refused
drafting-step-interrupt = Interrupted
drafting-step-miss = Marked as not done
drafting-step-correct = Taken up again with a correction
drafting-step-drop = Taken out by the new text
drafting-step-take-up = Taken up by the new text
drafting-do-start = Mark as started
drafting-do-finish = Mark as done
drafting-do-verify = Verify
drafting-do-send-back = Send back
drafting-do-refuse = Record the refusal
drafting-do-interrupt = Record the interruption
drafting-do-miss = Mark as not done
drafting-do-correct = Take up again with a correction
drafting-contacts-none = No contact is planned
drafting-contact-held-at = held on
drafting-hold-open = Record the contact
drafting-hold-how = A contact that was planned and held is recorded at once as a passage.
drafting-hold-note = What you spoke about
drafting-hold-do = Record the contact
drafting-hold-anyway = Record it all the same
drafting-end-open = The contact did not take place
drafting-end-note = Why
drafting-end-missed = The person was not heard from
drafting-end-cancelled = It is not needed any more
drafting-plan-open = Plan another contact
drafting-plan-day = Day
drafting-plan-do = Plan

# The list of a centre
drafting-lists = Lists
drafting-list-document = What
drafting-list-next = Next step
drafting-list-first = Back to the beginning
drafting-list-caption = { $count ->
    [one] One line
   *[other] { $count } lines
}
drafting-list-write = To write
drafting-list-write-what = Active DID, interview recorded where it is needed, no pact.
drafting-list-write-none = No pact to write
drafting-list-write-on = DID of
drafting-list-write-do = Write
drafting-list-drafts = Drafts
drafting-list-drafts-what = Texts that were begun and not shown yet.
drafting-list-drafts-none = No drafts
drafting-list-drafts-on = Last change
drafting-list-drafts-do = Go on
drafting-list-sign = To sign
drafting-list-sign-what = Texts that were shown and lack a signature.
drafting-list-sign-none = No text waits for a signature
drafting-list-sign-on = Since
drafting-list-sign-do = Signatures
drafting-list-questions = Questions
drafting-list-questions-what = Questions of people without an answer.
drafting-list-questions-none = No question waits for an answer
drafting-list-questions-on = Asked on
drafting-list-questions-do = Answer
drafting-list-overdue = Overdue
drafting-list-overdue-what = Commitments that should have been done and are not. A term by itself has no consequence.
drafting-list-overdue-none = No overdue commitments
drafting-list-overdue-on = Term
drafting-list-overdue-do = Look
drafting-list-verify = To verify
drafting-list-verify-what = Commitments done, not done, refused or interrupted: decide what happens.
drafting-list-verify-none = No commitments to verify
drafting-list-verify-on = Since
drafting-list-verify-do = Verify

# The texts of a centre
drafting-blocks-how = Sentences ready to be put into pacts. Who puts one in can change it: what is signed no longer changes.
drafting-blocks-list = Texts of today
drafting-blocks-none = The Centre has no texts yet
drafting-blocks-none-next = Write the first one below.
drafting-block-section = Where it goes
drafting-block-name = Title
drafting-block-body = Text
drafting-block-body-hint = At most 3000 characters; 500 for commitments, search and lines of the Centre.
drafting-block-add-title = New text
drafting-block-add-do = Add the text
drafting-block-replace-title = Change the text
drafting-block-replace-do = Replace the text
drafting-block-edit = Change
drafting-block-close = Remove
drafting-block-leave = Leave it as it is

# What was just done
drafting-done-begun = The draft has begun.
drafting-done-saved = The draft is saved.
drafting-done-shown = The text is shown for signature. The person got a notice.
drafting-done-cancelled = Done: the text is given up.
drafting-done-closed = The document is closed.
drafting-done-signed = The signature is recorded.
drafting-done-active = With this signature the document is in force and the passage is recorded.
drafting-done-refused = The refusal is recorded.
drafting-done-missed = The missed signature is recorded.
drafting-done-assigned = The text has another responsible.
drafting-done-answered = The answer went to the person.
drafting-done-promise = The commitment is up to date.
drafting-done-held = The contact is recorded.
drafting-done-ended = The contact is closed.
drafting-done-planned = The contact is planned.
drafting-done-block-added = The text is ready.
drafting-done-block-closed = The text is removed.
drafting-from-visit = Close and write the pact
drafting-after-visit = Write the pact

# What the law asks for (art. 20 D.Lgs. 150/2015)
pact-missing-goals = Write the goals.
pact-missing-responsible = Name the responsible.
pact-missing-profile = Write the qualitative profile: there is no index yet.
pact-missing-search = Write at least one activity of job search.
pact-missing-timing = Write how often the search is done.
pact-missing-contacts = Choose how often you speak.
pact-missing-proof = Write how the search is proved.
pact-missing-initiatives = The availability for initiatives and workshops is needed.
pact-missing-training = The availability for training is needed.
pact-missing-offers = The availability for suitable offers is needed.
pact-missing-measures = Choose at least one measure.
pact-missing-minutes = Write the minutes of the meeting.
pact-missing-channel = Choose how the meeting was held.
pact-error-service = Choose a service of the list.
pact-warning-index = There is no profiling index yet: the qualitative profile counts ({ $rule }).
pact-warning-programme = { $code } is reserved for { $programme }: the person is not enrolled ({ $rule }).
pact-warning-past = { $count ->
    [one] One commitment has a term that is over ({ $rule }).
   *[other] { $count } commitments have a term that is over ({ $rule }).
}
error-text-block-full = There is no room left: remove a row, then insert the text.
