# The operators' desk: queue, declarations, people's files, passages. For people who use it all day: short and exact.

# Words of many pages
operator-home = Desk
operator-person = Person
operator-request = Request
operator-protocol = Protocol number
operator-protocol-none = without protocol number
operator-stage = State
operator-since = Arrived
operator-term = Deadline
operator-charge = In charge
operator-acts = Actions
operator-office = Centre
operator-office-none = Centre to be assigned
operator-office-unassigned = Centre to be assigned
operator-operator = Operator
operator-cf = Codice fiscale (Italian tax code)
operator-cf-hint = 16 characters, or 11 figures if provisional.
operator-surname = Surname
operator-name = Name
operator-born = Date of birth
operator-born-at = Place of birth
operator-phone = Telephone
operator-email = E-mail
operator-none = No data
operator-when = When
operator-what = What
operator-who = Who
operator-reason = Reason
operator-from = From
operator-to = To
operator-source = Source
operator-source-hint = Where you found it. For example: national portal, document of the programme.
operator-running = running
operator-entered-by = Entered by
operator-minutes = Minutes
operator-channel = Channel
operator-mode = Mode
operator-how = How
operator-recorded-by = Recorded by
operator-service = Service
operator-service-code = Code
operator-service-name = Service
operator-service-when = When it is recorded
operator-start-date = Start date
operator-start-time = Start time
operator-time-hint = For example: 09:30
operator-minutes-standard = Standard: { $min } to { $max } minutes.
operator-minutes-least = Standard: at least { $min } minutes.
operator-minutes-most = Standard: { $max } minutes at most.
operator-minutes-about = Standard: about { $avg } minutes.
operator-minutes-missing = The catalogue has no duration: write the real one.
operator-passages = Passages
operator-passages-count = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
operator-passage-replica = No minutes: recorded with { $code }
operator-reversed = Reversed by { $name }. Reason: { $reason }.
operator-reversed-short = Reversed
operator-term-over = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
operator-term-today = due today
operator-term-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
operator-back-to-file = Back to the file
operator-filter-label = Filters
operator-filter-all = All
operator-filter-offices = All my centres
operator-filter-do = Filter
operator-filter-reset = Remove the filters
operator-search = Search the queue
operator-search-hint = Beginning of surname and name, codice fiscale or protocol number.
operator-search-label = Search
operator-search-do = Search
operator-search-more = There are more results. Write a few more letters.
operator-count-more = { $count } or more
operator-email-confirmed = confirmed
operator-email-unconfirmed = not confirmed

# Home
operator-home-title = Good day, { $name }
operator-home-queue = Open the queue
operator-home-people = Find a person
operator-home-new-person = New person at the desk
operator-home-record = Record a passage
operator-home-register = Register of passages
operator-home-counts = Open requests by centre
operator-home-open = Open
operator-home-free = Free
operator-home-cases = { $count ->
    [one] { $count } disputed codice fiscale to settle
   *[other] { $count } disputed codici fiscali to settle
}
operator-home-mine = In my charge
operator-home-mine-caption = { $count ->
    [one] { $count } request in my charge
   *[other] { $count } requests in my charge
}
operator-home-mine-none = You have no requests in charge.
operator-home-due = Near or passed deadlines
operator-home-due-caption = { $count ->
    [one] { $count } request with a near or passed deadline
   *[other] { $count } requests with a near or passed deadline
}
operator-home-due-none = No deadline is near.

# Queue
operator-queue-title = Requests
operator-queue-unassigned-title = Requests without a centre
operator-queue-caption = Open requests, the oldest first
operator-queue-found = { $count ->
    [one] { $count } request found
   *[other] { $count } requests found
}
operator-queue-all = See the whole queue
operator-queue-none = The queue is empty.
operator-queue-none-next = New requests appear here as they arrive.
operator-queue-none-filtered = No request with these filters.
operator-queue-none-filtered-next = Change the filters or see the whole queue.
operator-queue-none-found = No request found.
operator-queue-none-found-next = Search with fewer letters. The search looks at the beginning of surname, codice fiscale and protocol number.
operator-queue-unassigned = { $count ->
    [one] { $count } request waits for a centre.
   *[other] { $count } requests wait for a centre.
}
operator-queue-unassigned-open = Assign the centre
operator-kind-did = DID
operator-kind-mandate = Mandate
operator-kind-vacancy = Job offer
operator-kind-internship = Internship
operator-turn = Whose turn
operator-turn-desk = The centre’s
operator-turn-asker = Who asked
operator-take = Take charge
operator-release = Release
operator-release-for = Free the request
operator-taken-free = Free
operator-taken-mine = In my charge
operator-taken-nobody = Free
operator-taken-me = Me
operator-taken-by = In charge of { $name }

# One declaration
operator-did-to-decision = Go to the decision
operator-did-submitted = Sent
operator-did-legal = Valid from
operator-did-source = Made
operator-did-term-contact-after-did = Contact with the centre by
operator-did-term-contact-after-inps = Contact after the INPS application by
operator-did-term-credentials-after-silence = Convocation by
operator-did-receipt = Receipt
operator-did-clean = No warning: the automatic checks found nothing to clear up.
operator-did-warnings = { $count ->
    [one] To look at: { $count } warning
   *[other] To look at: { $count } warnings
}
operator-did-declaration = Declaration
operator-did-blank = { $count ->
    [one] { $count } question without an answer.
   *[other] { $count } questions without an answer.
}
operator-reserved = Reserved
operator-reserved-why = It may concern health. Use it only to prepare the meeting.
operator-did-legal-title = Declarations under the law
operator-did-privacy = Privacy notice read: version { $version }.
operator-did-note = Note of the person
operator-file-short = Person
operator-file-open = Open the file
operator-identity = Identity
operator-identified = Identified
operator-not-identified = To be identified
operator-no-account = No online account
operator-level = Account
operator-level-declared = declared, without a document
operator-level-identified = identified at the desk
operator-level-electronic = SPID or CIE
operator-programmes = Programmes
operator-other-dids = Other DIDs
operator-latest = Latest:
operator-did-decision = Decision
operator-did-colleague = The request is in charge of { $name }. You can decide once it is released.
operator-did-complete = Complete the answers with the person
operator-did-no-decision = The declaration is closed: there is nothing to decide.
operator-did-other = Other decisions
operator-did-move = What do you decide?
operator-did-reason = Reason
operator-did-reason-hint = The person reads it in their area and in the e-mail. It is optional only for resuming.
operator-did-decide = Record the decision
operator-did-history = History
operator-did-history-caption = Steps of the declaration
operator-move-confirm = Confirm the DID
operator-move-return = Ask to complete
operator-move-reject = Reject
operator-move-suspend = Suspend
operator-move-resume = Resume
operator-move-revoke = Revoke
operator-move-hint-return = Goes back to the person, who corrects and sends it again. The protocol number stays.
operator-move-hint-reject = Closes the declaration. The person can make a new one.
operator-move-hint-suspend = For a job as an employee of up to 180 days.
operator-move-hint-resume = The job is over: the DID is active again.
operator-move-hint-revoke = Closes an active DID. The person is no longer registered as unemployed.
operator-confirm-title = Confirmation and services delivered
operator-confirm-anyway = Confirm all the same
operator-confirm-intro = Keep only what you did. The passages are recorded back to back, from the first.
operator-confirm-none = The services of today are recorded already: the confirmation proposes no others.
operator-confirm-caption = Proposed passages
operator-confirm-no-office = Assign a centre before you confirm.
operator-confirm-not-identified = Identify the person with a document before you confirm.
operator-interview = Was the interview held?
operator-interview-hint = With “No” the DID is confirmed all the same, and { $code } stays to be recorded in the file (rule R030).
operator-keep = Code
operator-keep-do = Record
operator-minutes-of = Minutes of { $code }
operator-channel-of = Channel of { $code }
operator-mode-of = Mode of { $code }
operator-assign-title = Assign the centre
operator-assign-other = Pass to another centre
operator-assign-hint = The protocol number stays. The request moves to the queue of the chosen centre.
operator-assign-do = Assign

# Identification
operator-identify-title = Identify the person
operator-identify-again = Record another document
operator-identify-why = The account is only declared. Look at a valid document and write its data.
operator-identify-do = I have seen the document
operator-document-kind = Kind of document
operator-document-kind-carta-identita = Identity card
operator-document-kind-passaporto = Passport
operator-document-kind-patente = Driving licence
operator-document-kind-permesso-soggiorno = Residence permit
operator-document-number = Number
operator-document-issued = Date of issue
operator-document-expires = Expiry
operator-issued = issued on
operator-identifications = Documents seen
operator-seen-by = Seen by { $name }, { $office },

# People
operator-people-title = People
operator-people-search = Surname and name, or codice fiscale
operator-people-search-hint = The beginning is enough. For example: “rossi ma” or “RSSM”.
operator-people-search-label = Find a person
operator-people-found = { $count ->
    [one] { $count } person found
   *[other] { $count } people found
}
operator-people-none = Nobody found.
operator-people-none-next = Search with fewer letters. If the person is not there, add them at the desk.
operator-cases-title = Disputed codici fiscali
operator-cases-text = Somebody registered with a codice fiscale that already has an account. It is settled with the person and the document in front of you.
operator-cases-caption = Open cases, the oldest first
operator-case-title = Disputed codice fiscale
operator-case-text = Whoever uses { $email } asks for this codice fiscale. Case opened on
operator-case-rule = Move the code only if the person is here and the document proves it. Refuse if it is somebody else.
operator-case-move = Move the code to who asks
operator-case-refuse = Refuse
operator-new-title = New person at the desk
operator-new-intro = For people who cannot register by themselves. At the end you print a code to hand over, which works once.
operator-email-hint = If the person has one. It may be missing.
operator-new-do = Create the account
operator-code-title = Code to hand over
operator-code-once = The code is shown only now. Print this page before you leave it.
operator-code = Code
operator-code-until = Valid until
operator-code-where = Where to use it
operator-code-steps-title = For the person
operator-code-step-1 = Open the address written above.
operator-code-step-2 = Write your codice fiscale and the code.
operator-code-step-3 = Choose your password. After that the code no longer works.
operator-code-why = If the person cannot log in and has no e-mail, hand over a new code.
operator-code-do = Create a new code
operator-gate-title = File of another centre
operator-gate-text = Write why you open it. The person sees the reason, your name and the day.
operator-gate-reason = Reason
operator-gate-hint = For example: the person is at our desk.
operator-gate-do = Open the file
operator-gate-back = Back to the search

# A person's file
operator-file-title = File
operator-file-parts = Parts of the file
operator-record-open = Continue
operator-proposed = { $code } is still to be recorded. Proposed on
operator-proposed-record = Record it
operator-timeline-none = No passage recorded.
operator-reverse = Reverse
operator-dids-title = Declarations
operator-dids-caption = DIDs of the person, the latest first
operator-dids-none = No DID.
operator-did-new = Fill in the DID with the person
operator-enrolments-title = Programmes
operator-enrolments-caption = Enrolments in programmes
operator-enrolments-none = No enrolment.
operator-programme = Programme
operator-enrolment-add = Add an enrolment
operator-enrolment-do = Add
operator-enrolment-end = End
operator-enrolment-end-title = End an enrolment
operator-enrolment-end-hint = From that day on the services of { $programme } are no longer recorded.
operator-enrolment-last-day = Last day
operator-enrolment-end-do = End the enrolment
operator-index-waiting = Awaiting calculation. The Ministry works it out.
operator-index-add = Enter the index
operator-index-do = Save the index
operator-notes-title = Notes
operator-notes-none = No notes.
operator-note-add = Add a note
operator-note = Note
operator-note-hint = The person may ask to read it. Do not write diagnoses.
operator-note-do = Save the note
operator-documents-title = Documents
operator-documents-none = No documents.
operator-account-title = Account and identity
operator-account-since = Created
operator-readers-title = Who has read the file
operator-readers-caption = Readings, the latest first

# Recording
operator-record-title = Record a passage
operator-choose-intro = Choose the person and the service. Then write when and how it was delivered.
operator-choose-cf-hint = The person must be known already.
operator-choose-search = No codice fiscale at hand? Find the person
operator-facts-title = Questions about this service
operator-record-do = Record
operator-record-anyway = Record all the same
operator-warnings-title = Check before you record
operator-warnings-next = If it is right, record it all the same. Otherwise correct it.
operator-reverse-title = Reverse a passage
operator-reverse-intro = The passage stays visible as reversed, with the reason. It no longer counts in the totals.
operator-reverse-together = Reversed with it
operator-reverse-refused = This passage cannot be reversed
operator-reverse-reason = Why do you reverse it?
operator-reverse-hint = The person reads it in their file.
operator-reverse-do = Reverse the passage

# Register
operator-register-title = Register of passages
operator-register-caption = Passages, the latest first
operator-register-none = No passage.
operator-register-none-next = Change the filters or record a passage.
operator-register-csv = Download CSV
operator-register-sum = Totals: { $passages } passages, { $minutes } minutes
operator-register-totals = Passages and minutes by code, without reversed ones

error-person-unknown = Nobody has this codice fiscale. Check it, or add the person at the desk.

# What was just done
operator-done-assigned = The declaration is assigned to the centre.
operator-done-case-moved = The codice fiscale belongs to the person who proved it. The other account is closed.
operator-done-case-refused = The case is closed. The codice fiscale stays where it was.
operator-done-correction = You have answered the request for correction.
operator-done-did-confirmed = The declaration is confirmed. The passages you kept are in the file.
operator-done-did-discarded = The draft is deleted.
operator-done-did-rejected = The declaration is rejected. The person is told why.
operator-done-did-resumed = The declaration is active again.
operator-done-did-returned = The declaration is back with the person, who completes it.
operator-done-did-revoked = The declaration is revoked. The person is told why.
operator-done-did-submitted = The declaration is submitted.
operator-done-did-suspended = The declaration is suspended. The person is told why.
operator-done-enrolled = The enrolment in the programme is recorded.
operator-done-enrolment-ended = The enrolment has ended.
operator-done-identified = The identification is recorded.
operator-done-index = The index is recorded.
operator-done-note = The note is saved.
operator-done-recorded = The passage is recorded.
operator-done-reversed = The passage is reversed.

# The declaration filled at the desk
operator-declare-intro = Fill in the declaration together with the person. At the end the person reads it again and approves it with a code.
operator-declare-begin = Begin the declaration
operator-declare-draft = There is a draft, saved on { $date }. The person may have begun it at home.
operator-declare-resume = Continue the draft
operator-declare-no-account = The person has no account and will not be able to approve.

# Whose account it is
operator-identify-whose = The account has the address { $email }. Ask the person whether it is theirs. If it is not, do not identify: open a new account.
operator-new-other = There is already an account with the address { $email }. If the person says that it is theirs, identify them in the file.
operator-new-instead = The person says that this account is not theirs: close it and open this one.
operator-case-effect = The present account is closed. The new one has the address { $email } and is identified with this document. The file stays.

# The register as CSV
operator-csv-date = Date
operator-csv-time = Time
operator-csv-code = Code
operator-csv-service = Service
operator-csv-minutes = Minutes
operator-csv-channel = Channel
operator-csv-mode = Mode
operator-csv-cf = Codice fiscale
operator-csv-surname = Surname
operator-csv-name = Name
operator-csv-office = Centre
operator-csv-operator = Operator
operator-csv-reversed = Reversed on
operator-csv-limit = The file holds only the first { $count } rows: narrow the filters.
