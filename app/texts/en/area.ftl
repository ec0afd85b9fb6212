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
area-file-lead = Here you find the services you received, your DIDs and who has read your data.
area-file-services = Services you received
area-file-dids = Your DIDs
area-file-dids-caption = The DIDs you sent
area-file-dids-none = You have not sent any DID.
area-file-document = Document
area-readings-title = Who has read your file
area-readings-text = Every time an operator opens your file, we write it here.
area-readings-caption = Readings of the file
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
