# A citizen's own pages: home and file.

area-title = Hello, { $name }
area-at = { $date }, { $time }
area-offices = Find your centre

# What is open
area-did-none = You have not made your DID yet. With the DID you say that you are looking for work and can start at once.
area-did-start = Make your DID
area-did-resume = Go on with your DID
area-did-open = See your DID
area-did-saved = Saved on
area-terms = Dates to remember
area-next-draft = Go on from where you were. Your answers are saved.
area-next-submitted = You have nothing to do now. The centre reads your DID and writes to you.
area-next-document = Go to the centre with an identity document. It is needed to confirm your DID.
area-next-returned = Read the reason. Correct your answers and send it again.
area-next-confirmed = Contact your centre for the first meeting. See the dates below.
area-next-suspended = If your job ends, tell your centre.
area-next-rejected = If you do not agree, talk to the centre. You can also make a new DID.
area-next-withdrawn = If you are looking for work, you can make a new DID.
area-next-revoked = If you do not agree, talk to the centre. You can also make a new DID.

# How sure the account is
area-level-title = Your account
area-level-declared = Not verified yet
area-level-identified = Verified at the centre
area-level-electronic = Verified with SPID or CIE
area-level-done = You can use all services and see your file.
area-level-why = We do not know yet whether it is really you. That is why you only see what you wrote here.
area-level-how = Take an identity document to the centre. It takes a few minutes.

# Services received
area-services-title = Services you received
area-services-none = You have not received any service yet.
area-services-none-next = After each meeting with the centre you find here what you did together.
area-file-open = See the whole file
area-service-by = With { $name }
area-service-code = Code of the service: { $code }
area-service-reversed = Cancelled on { $date }. Reason: { $reason }

# Data
area-data-title = Your data
area-data-email = E-mail
area-data-phone = Telephone
area-data-office = Your centre
area-data-none = Not given

# File
area-file-title = My file
area-file-lead = Here you find what was done, what you have to do and who has read your data.
area-file-dids = Your DIDs
area-file-dids-none = You have not sent any DID.
area-pact-title = Your pact
area-pact-to-sign = There is a text to read. If you agree, you can sign it.
area-pact-read = Read the text
area-pact-open = See the document
area-terms-title = Your dates
area-terms-none = You have no dates to remember now.
area-appointments-title = Your appointments
area-appointments-none = You have no appointments.
area-appointments-all = See all appointments
area-documents-title = Your documents
area-documents-none = There are no documents yet.
area-document-open = Open the document
area-document-did = Receipt of the DID { $protocol }
area-file-services = Services you received
area-readings-title = Who has read your file
area-readings-text = Every time an operator opens your file, we write it here.
area-readings-none = Nobody has read your file.
area-readings-when = When
area-readings-who = Who
area-readings-office = Centre
area-readings-own = It is your centre
area-download-title = Download your file
area-download-text = You can keep a copy of everything. The PDF is for reading. The JSON file is for other programs.
area-download-pdf = Download the PDF
area-download-json = Download the JSON file

# File of an account that nobody has identified
area-closed-title = Your file is still closed
area-closed-lead = To open it, take an identity document to the centre.
area-closed-why-title = Why it is closed
area-closed-why = The file holds personal data. Before we show it, we must know that it is you. Anybody can write your codice fiscale.
area-closed-how-title = How to open it
area-closed-how-1 = Go to the job centre with a valid identity document.
area-closed-how-2 = The operator looks at the document and writes its number.
area-closed-how-3 = From then on you see your file, also from home.
area-closed-now-title = What you can do now
area-closed-now = You can fill in and send your DID. We confirm it when you come with the document.

# What the person asks to be put right
area-correction-title = Ask for a correction
area-correction-why = Is there a mistake in the file? Write it. The centre answers within a month.
area-correction-go = Ask for a correction
area-correction-open = { $count ->
    [one] One request of yours waits for the answer.
   *[other] { $count } requests of yours wait for the answer.
}
area-correction-lead = Write what is wrong and what is right. The centre reads it and answers within a month.
area-correction-about = Which part is wrong?
area-correction-about-data = My data
area-correction-about-did = The DID
area-correction-about-services = The services I received
area-correction-about-appointments = The appointments
area-correction-about-pact = The pact
area-correction-about-documents = The documents
area-correction-about-other = Something else
area-correction-text = What is wrong?
area-correction-text-hint = For example: “My telephone number is another one. The right one is…”.
area-correction-send = Send the request
area-correction-back = Back to the file
area-correction-sent = We have received your request. The centre answers within a month.
area-correction-asked = Your requests
area-correction-answer = The centre’s answer
area-correction-term = The centre answers by { $date }.
area-correction-state-open = Open
area-correction-state-done = Corrected
area-correction-state-refused = Not changed

# One commitment
area-commitment-title = A commitment with the centre
area-commitment-corrective = What was decided
area-commitment-now-proposed = When you start, say so here. When you have finished, you can add a document.
area-commitment-now-started = When you have finished, say so here. You can add a document.
area-commitment-now-done = The centre now looks at what you have done.
area-commitment-now-verified = The centre has seen that it is done. There is nothing more to do.
area-commitment-now-refused = The centre will call you to talk about it.
area-commitment-now-interrupted = The centre will call you to talk about it.
area-commitment-now-missed = The date has passed. If you have done it, say so here. If you could not, talk to the centre.
area-commitment-now-dropped = The new text no longer asks for it.
area-commitment-was-signed = It stands in the signed text
area-commitment-was-edited = The text has changed
area-commitment-was-start = Started
area-commitment-was-finish = Marked as done
area-commitment-was-verify = Verified by the centre
area-commitment-was-send-back = Sent back by the centre
area-commitment-was-refuse = Refused
area-commitment-was-interrupt = Interrupted
area-commitment-was-miss = Marked as not done
area-commitment-was-correct = Taken up again with the centre
area-commitment-was-drop = Left out of the new text
area-commitment-was-take-up = Back in the new text
area-commitment-report = Say what you have done
area-commitment-note = What do you want to tell the centre?
area-commitment-note-hint = If you refuse or interrupt it, write why.
area-commitment-file = Document
area-commitment-file-hint = A PDF, or a JPEG or PNG picture, 5 MB at most.
area-commitment-add = Add the document only
area-commitment-files = Documents you have added
area-commitment-history = What happened
area-commitment-back = Back to the document
area-commitment-done = Saved. The centre sees it.
