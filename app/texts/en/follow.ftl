# What follows from a pact: commitments, proofs, contacts; requests to put the file right.

follow-state-proposed = To do
follow-state-started = Started
follow-state-done = Done, being verified
follow-state-verified = Verified
follow-state-refused = Refused
follow-state-interrupted = Interrupted
follow-state-missed = Not done
follow-state-dropped = No longer asked

follow-act-start = Mark as started
follow-act-finish = Mark as done
follow-act-verify = Verify
follow-act-send-back = Send back
follow-act-refuse = Refuse
follow-act-interrupt = Interrupt
follow-act-miss = Mark as not done
follow-act-correct = Take up with a correction
follow-act-drop = Left out of the new text
follow-act-take-up = Taken up by the new text
follow-act-signed = Signed in the pact
follow-act-edited = Changed in the new text

follow-party-person = You do it
follow-party-centre = The centre does it

follow-due-on = By { $date }
follow-due-none = No date
follow-overdue = { $days ->
    [one] Overdue since yesterday
   *[other] Overdue for { $days } days
}
follow-soon = { $days ->
    [0] Due today
    [one] Due tomorrow
   *[other] Due in { $days } days
}
follow-contact = Contact with your operator

follow-contact-planned = Planned
follow-contact-held = Held
follow-contact-missed = Missed
follow-contact-cancelled = Cancelled

# What is wrong with a file or an act
error-file-required = Choose a file.
error-file-empty = The file is empty. Choose another one.
error-file-too-large = The file is too large. It may have { $max } MB at most.
error-files-many = There are too many files. You can add { $max } at most.
error-file-name = The name of the file does not work. Use a short name without odd signs.
error-file-type = This kind of file does not work. Use a PDF, or a JPEG or PNG picture.
error-file-mismatch = The file { $name } is not what its name says. Save it again as PDF, JPEG or PNG.
error-file-broken = The file is not whole. Save it again and try once more.
error-file-active = The PDF holds a program or other files. Save it as a plain PDF.
error-file-lost = The file cannot be read. Tell the centre.
error-commitment-not-now = This commitment has changed. Look at how it stands now.
error-commitment-not-yours = This commitment is the centre’s. Only the centre can change it.
error-commitment-pact-over = This pact is no longer in force. Its commitments cannot be changed.
error-contact-ended = This contact has ended already.
error-corrections-many = You already have many open requests. Wait for the answers or go to the centre.
error-correction-answered = A colleague has already answered this request.

# The file of a person, for operators: the story first
follow-story-title = Where things stand
follow-story-did = DID
follow-story-pact-none = No pact: write it
follow-story-since = since
follow-story-next = Next meetings
follow-story-scheda = Scheda anagrafico-professionale
follow-story-promises = Commitments of the pact
follow-story-promises-none = No open commitment.
follow-story-corrections = Corrections the person asked for
follow-story-answer = Answer
follow-story-answer-by = answer by
follow-story-answer-text = Answer for the person
follow-story-answer-done = I have corrected it
follow-story-answer-refused = It stays as it is
follow-contact-centre = Contact of the pact
follow-who-person = The person’s
follow-who-centre = The centre’s

follow-pact-draft = Draft
follow-pact-to-sign = To be signed
follow-pact-active = In force
follow-pact-refused = Refused
follow-pact-missed = Not signed
follow-pact-closed = Closed
follow-pact-cancelled = Cancelled

follow-queue-title = Commitments, contacts and corrections
follow-queue-correction = Correction
