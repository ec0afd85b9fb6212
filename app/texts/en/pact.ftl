# The service pact: the citizens' pages.

# Where it stands
pact-stands-to-sign = To read and sign
pact-stands-signed = Signed by you
pact-stands-not-asked = Only the centre signs
pact-stands-rewriting = Being corrected
pact-stands-in-force = Active
pact-stands-changing = Active, being updated
pact-stands-refused = Not signed
pact-stands-missed = Signature did not arrive
pact-stands-closed = Closed
pact-stands-cancelled = Cancelled
pact-since = In force since { $date }.
pact-next-to-sign = Take your time to read it. If something is not clear, ask a question. If you agree, sign.
pact-next-signed = You have signed. Now the centre signs. We will write to you when it is done.
pact-next-not-asked = The centre is changing something that concerns only the centre. You do not have to do anything.
pact-next-rewriting = The centre is changing the text. We will write to you when it is ready. The one below can no longer be signed.
pact-next-in-force = You and the centre have both signed. Below you find what to do and when.
pact-next-changing = The centre is preparing a new text. Until you both sign it, the one below holds.
pact-next-refused = You chose not to sign. If you change your mind, talk to your operator.
pact-next-missed = Your signature did not arrive in time. Talk to your operator.
pact-next-closed = This document is no longer in force. You can read it again here.
pact-next-cancelled = The centre withdrew this text. You do not have to sign it.
pact-reason = Reason:
pact-holds = Until you both sign this text, the earlier one holds.
pact-holds-read = Read the earlier text
pact-jump-sign = Go to the signature
pact-back = Back to the document

# Nothing to read yet
pact-none = You have no pact yet
pact-coming-declare = First submit the DID. With the DID you say that you are looking for work.
pact-coming-confirmation = The centre has still to confirm your DID. We will write to you when it is done.
pact-coming-book = Your DID is in order. Now book the first interview.
pact-coming-interview = In the interview you talk about what you are looking for. Then your operator writes the pact.
pact-coming-drafting = Your operator is writing the pact. We will write to you when it is ready to read.
pact-what = How it works
pact-what-1 = You have the interview with an operator of the centre.
pact-what-2 = The operator writes down what you do and what the centre does.
pact-what-3 = You read it here, in your own time. You can ask questions.
pact-what-4 = If you agree, you both sign.

# The text in plain words
pact-goals = What you aim for
pact-you = What you do
pact-centre = What the centre does
pact-touch = How you keep in touch
pact-service-you = You follow this service:
pact-service-centre = We offer you this service:
pact-available-initiatives = You take part in activities that help you to look for work.
pact-available-training = You take part in the courses and other measures that we propose.
pact-available-offers = You accept a job that suits you, if it is offered to you.
pact-proof-how = How you show that you are looking for work:
pact-contacts-how = You and your operator are in touch { $often }.
pact-frequency-weekly = every week
pact-frequency-fortnightly = every two weeks
pact-frequency-monthly = every month
pact-frequency-every-two-months = every two months
pact-frequency-quarterly = every three months
pact-party-person = You
pact-party-centre = The centre
pact-text-number = Text number { $number }
pact-text-shown = Shown on { $date }
pact-text-in-force = This is the text that holds
pact-text-replaced = This text is not the latest. Another one came after it.

# The text of the law
pact-legal = The whole text, with the rules of the law
pact-legal-document = Document
pact-legal-office = Competent centre
pact-legal-declaration = Declaration (DID)
pact-legal-did = Protocol { $protocol }, of { $date }
pact-legal-programmes = Programmes
pact-legal-a = Responsible for the activities (art. 20, paragraph 2, letter a, D.Lgs. 150/2015)
pact-legal-b = Employability profile (letter b)
pact-legal-c = Active search and timing (letter c)
pact-legal-d = Contacts with the responsible (letter d)
pact-legal-e = Proof of active search (letter e)
pact-legal-3a = Availability for initiatives and workshops (paragraph 3, letter a)
pact-legal-3b = Availability for training and other measures (paragraph 3, letter b)
pact-legal-3c = Availability for suitable offers (paragraph 3, letter c, and art. 25)
pact-legal-text = Text
pact-legal-shown = Number { $number }, shown on { $date }
pact-legal-hash = Fingerprint of the text (SHA-256)
pact-index = The ministry’s index: { $value }, of { $date }
pact-index-awaited = The ministry’s index: it has not arrived yet
pact-section-heading = Heading
pact-section-goals = Goals
pact-section-index = The ministry’s index
pact-section-qualitative = Profile in words
pact-section-measures = Chosen services
pact-section-search-acts = Active search
pact-section-contacts = Contacts
pact-section-search-proof = Proof of the search
pact-section-initiatives = Activities to look for work
pact-section-training = Courses and other measures
pact-section-offers = Job offers
pact-section-commitments = Commitments
pact-section-centre = The centre’s general commitments
pact-section-notes = Notes

# What is different
pact-changes = What changes since you signed
pact-changes-seen = What changes from what you read
pact-change-why = Why it changes:
pact-change-added = Added
pact-change-removed = Removed
pact-change-changed = Changed
pact-change-before = Before:
pact-change-after = Now:
pact-change-responsible = Responsible: { $name }

# Signing
pact-sign-ask = Do you agree?
pact-sign-next = On the next page you sign with your password. You can also say no there.
pact-sign-next-kiosk = To sign here you need a code. Ask the operator for it. You can also say no on the next page.
pact-sign-go = Go to the signature
pact-sign-title = Signature
pact-sign-read = Read again the text that you sign
pact-sign-how = Sign the text
pact-sign-who = Signed by { $name }.
pact-sign-means = By signing you take on the commitments written in the text. The document is in force when you have both signed.
pact-sign-means-change = By signing you accept the new text. Until you have both signed, the earlier one holds.
pact-sign-password = Your password
pact-sign-password-hint = The one with which you log in. We ask for it again to know that it is you.
pact-sign-have-code = Do you have a code to sign?
pact-sign-code = Code to sign
pact-sign-code-hint = An operator of the centre gives it to you. It works for half an hour, once.
pact-sign-do = I sign
pact-stale-title = The text has changed: you have not signed yet
pact-stale = While you were reading, the centre showed a new text. Read what changes. Then decide.
pact-stale-gone = The text that you read can no longer be signed. Below you find the present one.
pact-refuse-title = You do not want to sign?
pact-refuse-first = Do you have a doubt? Ask your operator first. Often that is enough.
pact-refuse-after = If you do not sign, this document is closed. The centre is told and you talk about it together.
pact-refuse-after-change = If you do not sign, the earlier text still holds. The centre is told and you talk about it together.
pact-refuse-reason = Why you do not sign
pact-refuse-reason-hint = You do not have to say it. If you write it, we can help you better.
pact-refuse-do = I do not sign
pact-done-signed = You have signed. Now it is the centre’s turn.
pact-done-active = You have signed. The document is in force from today. Below you see what to do.
pact-done-refused = We have written down that you do not sign. The centre has been told.
pact-done-asked = Question sent. We will write to you when there is an answer.
pact-done-mailed = We have sent you the link by e-mail.

# What follows
pact-follow = What to do now
pact-follow-how = Open one of your commitments to say that you have done it. You can also add a proof.
pact-paper = The document
pact-paper-open = Open the signed document (PDF)
pact-paper-kiosk = Nothing can be downloaded here. We send you the link by e-mail: you open it at home.
pact-paper-send = Send me the link
pact-others = Other texts and documents

# Questions
pact-ask-title = Whom to ask
pact-ask-who = Your operator is { $name }.
pact-ask-go = Ask a question
pact-questions = Questions about the pact
pact-ask-lead = Write what is not clear. { $name } will answer you.
pact-ask-label = Your question
pact-ask-hint = Only the centre reads it. When there is an answer, you get an e-mail.
pact-ask-send = Send the question
pact-ask-over = This document is closed. For other questions talk to the centre.
pact-question-answered = Answered
pact-question-waits = Waiting for an answer
pact-answer-by = { $name }, { $date }:

# Signatures
pact-signatures = Who has signed
pact-signer-you = You
pact-signer-operator = { $name }, for the centre
pact-signer-centre = The centre
pact-outcome-signed = Signed
pact-outcome-refused = Chose not to sign
pact-outcome-missed = Signature did not arrive
pact-place-home = from home
pact-place-kiosk = at the terminal of the centre
pact-place-desk = at the desk
pact-proof-password = with the password
pact-proof-code = with a code
pact-proof-code-by = with the code given by { $name }
pact-proof-totp = with the code of the app
pact-written-by = written down by { $name }

# On the first page and in the menu
pact-nav = Pact
pact-kiosk = Read or sign the pact
