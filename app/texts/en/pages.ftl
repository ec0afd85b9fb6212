# The public pages: home, services, offices, legal pages, map, opinion, errors.

pages-search = Search

# Home
pages-home-title = What do you want to do?
pages-home-lead = Here are the services of the public employment centres. You can begin at home and finish at the desk.
pages-home-person = You are looking for work
pages-home-did-title = Declare that you are looking for work
pages-home-did-text = It is the declaration of availability (DID). You fill it in step by step and can save it.
pages-home-area-title = Follow your case
pages-home-area-text = See how far your request has come and what you have to do.
pages-home-board-title = Look for a job
pages-home-board-text = Offers of companies, checked by the centres.
pages-home-services-title = Discover the services for you
pages-home-services-text = Guidance, courses, internships, help with your CV and more.
pages-home-offices-title = Find your centre
pages-home-offices-text = Addresses and opening hours of all the centres of the region.
pages-home-naspi-title = Have you already applied for NASpI or DIS-COLL?
pages-home-naspi-text = Then your application to INPS already counts as the declaration. Say so in the DID: the date of that application counts.
pages-home-company = You run a company
pages-home-company-act-title = Act for your company
pages-home-company-act-text = Look for staff or ask for an internship. Log in with your own account.
pages-home-company-services-title = Discover the services for companies
pages-home-company-services-text = Search for staff, internships, targeted placement.
pages-home-company-offices-title = Talk to a centre
pages-home-company-offices-text = Find the centre nearest to your premises.
pages-home-needed = What you need
pages-home-needed-cf = Your tax code (codice fiscale).
pages-home-needed-document = An identity document. You show it at the centre when they ask who you are.
pages-home-needed-mail = An e-mail address. If you have none, an operator opens your access at the desk.
pages-home-help = Do you need help? Go to a centre: an operator fills in the form together with you.

# Services
pages-services-title = Services
pages-services-lead = These are the services that the centres can give you. Search by word or choose a group.
pages-services-words = Words
pages-services-audience = For whom
pages-services-everybody = Everybody
pages-services-lep = Group (LEP)
pages-services-every-lep = All groups
pages-services-found = { $count ->
    [0] No service found.
    [one] { $count } service found.
   *[other] { $count } services found.
}
pages-services-none-title = We found no services
pages-services-none-text = Try with a single Italian word, or take the filters away.
pages-services-all = See all services
pages-services-historical = No longer active

# One service
pages-service-for = For whom
pages-service-for-person = For people
pages-service-for-company = For companies
pages-service-duration = How long it takes
pages-service-duration-full = From { $min } to { $max } minutes, usually { $avg }.
pages-service-duration-unknown = The duration is not known.
pages-service-duration-min = At least { $minutes } minutes.
pages-service-duration-avg = Usually { $minutes } minutes.
pages-service-duration-max = At most { $minutes } minutes.
pages-service-duration-part = The rest is not known.
pages-service-how = How it is held
pages-service-group = In a group
pages-service-programmes = Only for those enrolled in
pages-service-until = Closed since the day after { $date }
pages-service-before = What comes before
pages-service-condition = What is needed
pages-service-historical-title = This service is no longer active
pages-service-historical-text = It stays here because it may stand in the file of those who received it.
pages-service-what = What it is
pages-service-activities = What is done
pages-service-output = What you get
pages-service-outcome = What it is good for
pages-service-law = The law
pages-service-ask = How to ask for it
pages-service-operators = For those who work in the services
pages-service-operators-open = Recording and codes
pages-service-kind = Kind of row
pages-service-duration-source = Source of the duration
pages-service-rule = When it is recorded
pages-service-automatic = Recorded by itself together with
pages-service-ada = ADA codes
pages-service-note = Note
pages-service-ministry = Codes of the Ministry
pages-service-ministry-code = Code
pages-service-ministry-label = Entry
pages-service-ministry-sap = SAP section
pages-service-ministry-channel = Channel
pages-service-ministry-when = For whom
pages-service-ministry-always = Everybody

# Offices
pages-offices-title = Offices
pages-offices-lead = The public employment centres of the region. Choose the centre of the area where you live.
pages-offices-province = Province of { $province ->
    [AN] Ancona
    [AP] Ascoli Piceno
    [FM] Fermo
    [MC] Macerata
    [PU] Pesaro e Urbino
   *[other] { $province }
}
pages-office-address = Address
pages-office-phone = Telephone
pages-office-hours = Opening hours
pages-office-hours-unknown = We do not know the opening hours yet. Call the centre before you go.
pages-office-day = Day
pages-office-open = Open
pages-office-closed = Closed
pages-office-comuni = Municipalities of this centre
pages-office-comuni-list = { $count ->
    [one] The centre serves those who live in this municipality:
   *[other] The centre serves those who live in one of these { $count } municipalities:
}
pages-office-comuni-unknown = We do not have the list of the municipalities of this centre yet. If you do not know which one is yours, ask here: they will tell you where to go.
pages-office-demo-mark = invented
pages-office-demo-title = Addresses and hours are invented
pages-office-demo-text = They only serve the demonstration. Do not go to these addresses and do not call these numbers.

# Privacy
pages-privacy-title = Privacy
pages-privacy-lead = Which data we use, why, for how long, and what you can ask of us.
pages-privacy-controller = Who answers for your data
pages-privacy-officer = Data protection officer
pages-privacy-officer-unknown = The public body has not named a contact yet. Ask your centre.
pages-privacy-kept = How long we keep them
pages-privacy-kept-years = { $years } years from the end of the last service.
pages-privacy-kept-unknown = The public body has not set the time yet. Ask your centre.
pages-privacy-why = Why we use them
pages-privacy-why-1 = We use your data to give you the employment services. The law requires it (D.Lgs. 150/2015).
pages-privacy-why-2 = The basis is article 6 of the GDPR, letters c) and e): a legal duty and a public task. That is why we do not ask for your consent.
pages-privacy-which = Which data we use
pages-privacy-which-1 = Your tax code, your name, where you live, how to reach you, your studies and your past jobs.
pages-privacy-which-2 = The services that you received: which, when, how long, and who gave them.
pages-privacy-which-3 = If you wish, you can tell us what help you need. We never ask for a diagnosis. These answers are kept apart and only those who follow you see them.
pages-privacy-who = Who sees them
pages-privacy-who-1 = The operators of your centre. Each time one of them opens your file, we write it down. You can see who read it.
pages-privacy-who-2 = Some data go to the Ministry of Labour, because the law requires it.
pages-privacy-decisions = Who decides
pages-privacy-decisions-1 = No program decides in place of a person. The Ministry computes the profiling index. An operator decides with you what to do.
pages-privacy-cookies = Cookies
pages-privacy-cookies-1 = We use only two technical cookies: one remembers your login, one your language. On the terminals in the halls another one recognises the terminal, not you. Nobody follows you to other sites.
pages-privacy-rights = What you can ask for
pages-privacy-rights-1 = You can see your data, correct them and have a copy. You can also ask to stop their use.
pages-privacy-rights-2 = Write to the public body or ask at the desk. If the answer is not enough, you can go to the Italian data protection authority (Garante).

# Legal notes
pages-legal-title = Legal notes
pages-legal-value = What the texts are worth
pages-legal-value-1 = This site explains the services in plain words. Where a text disagrees with the law, the law counts.
pages-legal-value-2 = What you submit here has a date, a time and a protocol number. You find them on the receipt.
pages-legal-catalogue = Where the list of services comes from
pages-legal-catalogue-1 = It comes from the table of the Region, row by row. Where the table gives no duration, we say that it is not known.
pages-legal-names = Official names
pages-legal-names-1 = The names of services and laws stay in Italian on the English pages too.
pages-legal-software = The program
pages-legal-software-1 = Sportello is free software under the EUPL 1.2. Every public body may use it and improve it.
pages-legal-software-2 = The font Titillium Web is under the SIL Open Font License. The style starts from Bootstrap Italia, under a BSD licence.

# Accessibility
pages-access-title = Accessibility
pages-access-lead = We want everybody to be able to use this site, also with the keyboard alone or with a screen reader.
pages-access-statement-link = Official statement on the site of AgID
pages-access-statement-unknown = The public body has not published its official statement on the site of AgID yet. This page says how the program is made.
pages-access-goal = What we do
pages-access-goal-1 = The site follows the WCAG 2.1 rules, level AA. A program checks every page at every change.
pages-access-goal-2 = Everything works without JavaScript, with the keyboard alone, on small screens and with the text enlarged four times.
pages-access-limits = What is still missing
pages-access-limits-1 = The checks are made by programs. A trial with people who use a screen reader every day is still missing.
pages-access-limits-2 = The official texts of the services are hard to read. We show them as they are.
pages-access-checked = How we know
pages-access-checked-1 = We run axe and html-validate on all pages, in Italian and in English, with errors and without.
pages-access-tell = Is something wrong?
pages-access-tell-1 = Tell us which page you cannot use and why.
pages-access-contact-unknown = The public body has not named an address to write to yet. Use the page above or ask your centre.
pages-access-ombudsman = If we do not answer
pages-access-ombudsman-1 = You can turn to the Italian digital ombudsman (Difensore civico per il digitale) at AgID.

# Map
pages-map-title = Site map
pages-map-start = To begin
pages-map-account = Your area
pages-map-register = Register
pages-map-login = Log in
pages-map-recovery = Forgotten password
pages-map-desk-code = Use the code that you got at the desk
pages-map-operators = For operators
pages-map-operator-login = Login for operators
pages-map-about = About
pages-map-api = Open data (API)
pages-map-leps = Groups of services (LEP)

# Opinion
pages-feedback-title = Your opinion
pages-feedback-lead = We do not ask who you are. Do not write your name or other personal data.
pages-feedback-useful = Was the page useful?
pages-feedback-text = What can we improve?
pages-feedback-hint = For example: a difficult word, something that is missing.
pages-feedback-send = Send
pages-feedback-done = Thank you
pages-feedback-done-text = We received your opinion. We read it to improve the site.

# Errors
pages-problem-kept = What was kept
pages-problem-next = What you can do
pages-problem-home = Back to the home page
pages-problem-again = Try again
pages-problem-400-title = The request is not clear
pages-problem-400-happened = The site did not understand what the browser sent.
pages-problem-400-kept = Nothing has changed. What you saved before is still there.
pages-problem-400-next = Go back to the page before, reload it and try again.
pages-problem-401-title = You have to log in
pages-problem-401-happened = This page is only for those who are logged in. Perhaps your session is over.
pages-problem-401-kept = Saved drafts are still there. What you had not saved is not.
pages-problem-401-next = Log in: then you can go on.
pages-problem-403-title = You cannot open this page
pages-problem-403-happened = This page is for other people, or the request comes from another site.
pages-problem-403-kept = Nothing has changed.
pages-problem-403-next = Go back to the home page. If you think that this is a mistake, ask your centre.
pages-problem-404-title = The page is not there
pages-problem-404-happened = There is nothing at this address. Perhaps it is misspelt or the page was taken away.
pages-problem-404-kept = You have lost nothing.
pages-problem-404-next = Check the address, or start from the home page.
pages-problem-405-title = This cannot be done here
pages-problem-405-happened = The page exists, but it does not accept this kind of request.
pages-problem-405-kept = Nothing has changed.
pages-problem-405-next = Go back to the page before and use its buttons.
pages-problem-408-title = It took too long
pages-problem-408-happened = The request arrived too slowly. Perhaps the network is weak.
pages-problem-408-kept = We cannot say whether the whole request arrived.
pages-problem-408-next = Go back to the page before and see whether it is there. If not, send it again.
pages-problem-409-title = Something changed meanwhile
pages-problem-409-happened = While you were writing, somebody saved a newer version. Or the same request has already arrived.
pages-problem-409-kept = The version that was already saved has stayed as it was.
pages-problem-409-next = Open the page again, look at what is there, then decide.
pages-problem-413-title = The text is too large
pages-problem-413-happened = You sent more than this page can receive.
pages-problem-413-kept = We did not save what you sent now. What you saved before is still there.
pages-problem-413-next = Go back, shorten the text and send it again.
pages-problem-415-title = This format does not work
pages-problem-415-happened = The page receives only its own forms, not other kinds of file.
pages-problem-415-kept = Nothing has changed.
pages-problem-415-next = Go back to the page before and use its form.
pages-problem-422-title = There is something to correct
pages-problem-422-happened = One of the answers is not right.
pages-problem-422-kept = Nothing has changed. What you saved before is still there.
pages-problem-422-next = Go back to the page before, correct it and send it again.
pages-problem-429-title = Too many requests
pages-problem-429-happened = Many requests arrived in a short time.
pages-problem-429-kept = Nothing has changed.
pages-problem-429-next = Wait a minute, then try again.
pages-problem-500-title = The site had a problem
pages-problem-500-happened = It is our mistake, not yours. We have already noted it.
pages-problem-500-kept = What you saved before is still there. The last request may not have arrived.
pages-problem-500-next = Try again shortly. If you are in a hurry, go to your centre or call it.
pages-problem-503-title = The site is down for a short time
pages-problem-503-happened = The site cannot answer now. Perhaps work is going on.
pages-problem-503-kept = What you saved before is still there. The last request may not have arrived.
pages-problem-503-next = Try again in a few minutes. Sending twice makes no duplicates.
