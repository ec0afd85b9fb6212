# The messages: plain text, nothing personal in the subject. Each is greeting, body, closing.
# { $site } is the address of the portal, { $link } one page of it.

mail-greeting = Good morning,
mail-closing =
    This message is automatic: please do not answer it.
    Do you need help? You find the employment centres here: { $site }/sedi

    { $body-name }
mail-centre = The centre in charge: { $office }.
mail-centre-none = Your municipality has no centre yet: we will tell you as soon as we assign one.
mail-reason = The reason: { $reason }

mail-confirm-email-subject = Confirm your e-mail address
mail-confirm-email-body =
    Somebody has registered on our site with this address.

    Is it you? Open this page and press the button:
    { $link }

    The link works for 48 hours.
    Is it not you? Do nothing.

mail-come-to-the-desk-subject = Your registration: come to the employment centre
mail-come-to-the-desk-body =
    Somebody has registered on our site with this address. The codice fiscale (tax code) on the page already has an access.

    Is it you, and you already have an access? Log in here: { $site }/accedi
    Have you forgotten the password? Ask for a new one: { $site }/accedi/recupero

    Have you never had an access? Come to the employment centre with an identity document. An operator checks who you are. Then you can log in.
    Is it not you? Do nothing.

mail-recover-subject = Choose a new password
mail-recover-body =
    Somebody has asked for a new password for your access.

    Is it you? Open this page and write the new password:
    { $link }

    The link works for one hour.
    Is it not you? Do nothing: your password stays as it was.

mail-password-changed-subject = Your password has changed
mail-password-changed-body =
    The password of your access has changed. You are logged out of every telephone and computer.

    Was it you? Log in with the new password: { $site }/accedi
    Was it not you? Ask for another password at once: { $site }/accedi/recupero
    Then tell the employment centre.

mail-identified-subject = Your access is confirmed
mail-identified-body =
    An operator of the employment centre has seen a document of yours. Now you can read your file.

    Your file: { $site }/fascicolo
    Was it not you at the centre? Tell the employment centre at once.

mail-account-closed-subject = Your access is closed
mail-account-closed-body =
    We have closed the access tied to this address. At the employment centre a person has shown a document: the codice fiscale (tax code) is theirs.

    Is the codice fiscale yours, and was it not you at the centre? Come to the employment centre with an identity document at once.

mail-approve-subject = The code to approve your declaration
mail-approve-body =
    An operator has filled in the DID together with you. Read the answers again on their screen.

    If everything is right, tell them this code: { $code }

    The code works for 30 minutes. Without it the declaration is not sent.
    Are you not at the centre now? Give the code to nobody.

# The DID: one message for each thing that happens to it.
mail-did-moved-submit-subject = We have received your DID
mail-did-moved-submit-body =
    We have received your DID (declaration of immediate availability for work).
    Protocol number: { $protocol }

    { $centre }
    The centre reads the declaration and writes to you.

    The receipt, with the dates to remember: { $site }/did/ricevuta

mail-did-moved-complete-subject = We have received the answers that were missing
mail-did-moved-complete-body =
    We have received the answers that were missing in your DID.
    Protocol number: { $protocol }

    The date of the first sending still counts.
    { $centre }
    The centre reads the declaration again and writes to you.

    Where it stands: { $site }/did

mail-did-moved-return-subject = Your DID has to be completed
mail-did-moved-return-body =
    The centre has read your DID. To go on, some details are missing.
    Protocol number: { $protocol }

    { $reason }

    What you have to do: log in, correct the answers and send it again. You do not lose the date of the first sending.
    { $site }/did

mail-did-moved-confirm-subject = Your DID is confirmed
mail-did-moved-confirm-body =
    Your DID is confirmed. Now you are registered as unemployed.
    Protocol number: { $protocol }

    { $centre }
    The next step is the service pact: you prepare it together with an operator. Look at the dates to remember.

    The receipt, with the dates: { $site }/did/ricevuta
    The services that you have received: { $site }/fascicolo

mail-did-moved-reject-subject = Your DID was not accepted
mail-did-moved-reject-body =
    The centre has not accepted your DID.
    Protocol number: { $protocol }

    { $reason }

    What you can do: ask the centre to explain, or make a new DID.
    { $centre }
    { $site }/did

mail-did-moved-withdraw-subject = You have withdrawn your DID
mail-did-moved-withdraw-body =
    You have withdrawn your DID. It has no effect any more.
    Protocol number: { $protocol }

    If you are looking for work, you can make a new one whenever you like: { $site }/did
    Did you not withdraw it? Tell the employment centre at once.

mail-did-moved-suspend-subject = Your DID is suspended
mail-did-moved-suspend-body =
    The centre has suspended your DID.
    Protocol number: { $protocol }

    { $reason }

    If your job ends soon, the DID starts again: tell the centre.
    { $centre }
    Where it stands: { $site }/did

mail-did-moved-resume-subject = Your DID has started again
mail-did-moved-resume-body =
    Your DID is valid again. You are registered as unemployed.
    Protocol number: { $protocol }

    { $centre }
    Where it stands: { $site }/did

mail-did-moved-revoke-subject = Your DID is no longer valid
mail-did-moved-revoke-body =
    The centre has revoked your DID. It is no longer valid.
    Protocol number: { $protocol }

    { $reason }

    Do you not agree? Ask the centre to explain.
    { $centre }
    Where it stands: { $site }/did

# Appointments. { $when } is day and hour in Italy, { $place } where to go or how we call.
mail-when = { $weekday } { $date }, { $time }
mail-demonstration = demonstration address
mail-calendar-note = Your arrival code: { $code }

mail-appointment-booked-subject = Your appointment is booked
mail-appointment-booked-body =
    Your appointment is booked.

    When: { $when }
    Where: { $place }
    What for: { $service }

    Your code: { $code }
    When you arrive, type the code at the kiosk or tell it to the operator. Bring an identity document.

    You cannot come? Move or cancel the appointment here:
    { $link }

mail-appointment-moved-subject = Your appointment has moved
mail-appointment-moved-body =
    Your appointment has a new date. The one before is no longer valid.

    When: { $when }
    Where: { $place }
    What for: { $service }

    Your code: { $code }
    When you arrive, type the code at the kiosk or tell it to the operator. Bring an identity document.

    You cannot come? Move or cancel the appointment here:
    { $link }

mail-appointment-cancelled-self = You cancelled it yourself.
mail-appointment-cancelled-subject = Your appointment is cancelled
mail-appointment-cancelled-body =
    This appointment is cancelled: { $when }.
    What it was for: { $service }

    { $reason }

    Do you still need it? Book another day: { $site }/appuntamenti/nuovo

mail-appointment-reminder-48-subject = Your appointment is in two days
mail-appointment-reminder-48-body =
    This is a reminder of your appointment.

    When: { $when }
    Where: { $place }
    What for: { $service }

    Your code: { $code }
    Bring an identity document.

    You cannot come? Tell us now, so that somebody else can have your place:
    { $link }

mail-appointment-reminder-3-subject = Your appointment is today
mail-appointment-reminder-3-body =
    You have an appointment soon.

    When: { $when }
    Where: { $place }
    Your code: { $code }

    Bring an identity document. Everything else is here:
    { $link }

mail-convoked-subject = The employment centre asks you to come
mail-convoked-body =
    The employment centre asks you to come. You must come.

    When: { $when }
    Where: { $place }
    What for: { $service }

    Your code: { $code }
    Bring an identity document.

    You cannot come for a serious reason, for example an illness? Tell the centre at once and keep the proof of the reason.
    You can also move the appointment here:
    { $link }

mail-commitment-moved-subject = Your centre has looked at a commitment of yours
mail-commitment-moved-body =
    your employment centre has looked at a commitment of your pact. Read here what it wrote:
    { $site }/patto

mail-correction-answered-subject = Your centre has answered you
mail-correction-answered-body =
    you asked to have your file corrected. Your employment centre has answered. Read it here:
    { $site }/fascicolo/correzione

mail-sap-moved-validated-subject = Your record is up to date
mail-sap-moved-validated-body =
    your employment centre has checked your changes. Your record is now up to date. Read it here:
    { $site }/fascicolo/scheda

mail-sap-moved-refused-subject = The changes to your record were not accepted
mail-sap-moved-refused-body =
    your employment centre has read your changes. Your record stays as it was.
    { $reason }
    You find it here:
    { $site }/fascicolo/scheda

mail-sap-moved-written-subject = The centre has updated your record
mail-sap-moved-written-body =
    an operator has updated your record with you. Check that everything is right:
    { $site }/fascicolo/scheda

# Titles follow the programmes of the person (R051).
pact-title-psp = Personalised service pact (PSP)
pact-title-psp-gg = Personalised service pact, Garanzia Giovani (PSP GG)
pact-title-ppl = Pact for work (PpL)
pact-title-psp-l68 = Personalised service pact, targeted placement (L. 68/1999)
pact-title-plan = Individual action plan

mail-pact-to-sign-subject = You have a document to read and sign
mail-pact-to-sign-body =
    your employment centre has prepared a document for you:
    { $title }

    Take your time to read it. Is something not clear? Write a question on the same page. When you agree, sign:
    { $site }/patto

mail-pact-to-sign-again-subject = There is a change to read
mail-pact-to-sign-again-body =
    your employment centre wants to change a document that you signed:
    { $title }

    Until the change is signed, the earlier text holds. Read what changes:
    { $site }/patto

mail-pact-signed-subject = Your document is signed
mail-pact-signed-body =
    both you and the employment centre have signed. From today this holds:
    { $title }

    Read it and follow your commitments here:
    { $site }/patto

mail-pact-signed-again-subject = The new text is signed
mail-pact-signed-again-body =
    the new text is signed. From today it replaces the earlier one:
    { $title }

    Read it here:
    { $site }/patto

mail-pact-moved-miss-subject = Your signature did not come
mail-pact-moved-miss-body =
    the employment centre has written down that your signature did not come:
    { $title }
    { $reason }

    Do you want to sign? Tell the centre: it prepares a new text.
    { $site }/patto

mail-pact-moved-edit-subject = The centre is changing the text
mail-pact-moved-edit-body =
    the employment centre is changing a text that you had to sign:
    { $title }
    { $reason }

    You need do nothing for now. We write to you when it is ready.

mail-pact-moved-cancel-subject = A text to sign is no longer needed
mail-pact-moved-cancel-body =
    the employment centre has cancelled a text that you had to sign:
    { $title }
    { $reason }

    You need do nothing.

mail-pact-moved-close-subject = A document of yours is closed
mail-pact-moved-close-body =
    the employment centre has closed this document:
    { $title }
    { $reason }

    You always find it in your file: { $site }/fascicolo

mail-pact-moved-end-subject = A document of yours no longer holds
mail-pact-moved-end-body =
    this document no longer holds, because what it depended on has ended:
    { $title }
    { $reason }

    You always find it in your file: { $site }/fascicolo

mail-pact-answered-subject = There is an answer to your question
mail-pact-answered-body =
    you asked a question about your pact. The employment centre has answered. Read it here:
    { $site }/patto

mail-pact-document-subject = Your signed document
mail-pact-document-body =
    you asked for your signed pact. Log in and download it here:
    { $site }/patto/documento.pdf

mail-pact-asked-subject = Somebody asked you a question about a pact
mail-pact-asked-body =
    a person whom you follow asked a question about their pact. Read it and answer here:
    { $link }

mail-pact-refused-subject = Somebody did not sign the pact
mail-pact-refused-body =
    a person whom you follow does not want to sign the text that you showed. Read it here:
    { $link }

mail-signature-code-subject = The code to sign with
mail-signature-code-body =
    you are at the employment centre and have a document to sign. This is your code:
    { $code }

    The code works for 30 minutes, once. Type it only after reading the text.
    It is not you? Do nothing and tell the centre: { $site }/sedi

mail-vacancy-moved-publish-subject = Your job offer is public
mail-vacancy-moved-publish-body =
    the job centre has checked your offer. Everybody can read it now.

    You find it here: { $link }

mail-vacancy-moved-return-subject = Your job offer needs a correction
mail-vacancy-moved-return-body =
    the job centre has read your offer. Something must be put right.

    { $reason }

    Correct it and send it again: { $link }

mail-vacancy-moved-refuse-subject = Your job offer was not accepted
mail-vacancy-moved-refuse-body =
    the job centre has read your offer. It cannot publish it.

    { $reason }

    You find it here: { $link }

mail-vacancy-moved-accept-subject = Your job offer has the new text
mail-vacancy-moved-accept-body =
    the job centre has accepted your correction. Now everybody reads the new text.

    You find it here: { $link }

mail-vacancy-moved-decline-subject = The correction of your offer was not accepted
mail-vacancy-moved-decline-body =
    the job centre has read your correction. It cannot publish it. The offer stays public as it is.

    { $reason }

    You find it here: { $link }

mail-vacancy-moved-ending-subject = Your job offer ends soon
mail-vacancy-moved-ending-body =
    in a few days your offer is not public any more.

    Are you still looking? Choose another last day: { $link }
    Have you found the people? Say so on the same page.

mail-vacancy-moved-fill-subject = Your job offer is closed: places taken
mail-vacancy-moved-fill-body =
    the places of your offer are taken. The offer is not public any more.

    You find it here: { $link }

mail-vacancy-moved-close-subject = Your job offer is closed
mail-vacancy-moved-close-body =
    your offer is closed. Nobody finds it among the offers any more.

    { $reason }

    You find it here: { $link }

mail-vacancy-moved-expire-subject = Your job offer has ended
mail-vacancy-moved-expire-body =
    the last day of your offer is over. It is not public any more.

    Are you still looking? Write a new offer. The old one is here: { $link }

mail-application-sent-subject = Your application has arrived
mail-application-sent-body =
    the job centre has your application. An operator reads it and calls you.

    The company does not see anything of you yet.
    Do you want to take it back? Open this page: { $link }

mail-offer-ended-subject = An offer that you applied to is closed
mail-offer-ended-body =
    an offer that you applied to is not open any more.

    There are other offers: { $site }/offerte

# To the PEC of a company, and to who acts for it.
mail-mandate-code-subject = The code to act for your company
mail-mandate-code-body =
    somebody wrote on our portal that they act for this company: { $company }.

    Do you know them? Give them this code: { $code }

    The code works for 10 days. After the code, an operator of the employment centre checks and decides.
    You do not know them? Give the code to nobody and do nothing else.

mail-mandate-moved-approve-subject = You can now act for your company
mail-mandate-moved-approve-body =
    the employment centre has checked. From now on you can act for { $company }.

    Go in here: { $site }/impresa

mail-mandate-moved-refuse-subject = Your request for the company was not accepted
mail-mandate-moved-refuse-body =
    the employment centre has checked. You cannot act for { $company }.

    { $reason }

    You do not agree? Talk to the centre: { $site }/sedi

mail-mandate-moved-revoke-subject = You can no longer act for the company
mail-mandate-moved-revoke-body =
    from now on you can no longer act for { $company }.

    { $reason }

    Is it a mistake? Talk to the company or to the centre: { $site }/sedi

mail-mandate-moved-expire-subject = Your time to act for the company is over
mail-mandate-moved-expire-body =
    the time in which you could act for { $company } is over.

    Do you still work for the company? Ask again: { $site }/impresa

# Proposals to a company: to the person, and to the company that has the shortlist.
mail-proposal-moved-ask-subject = There is a job that may suit you
mail-proposal-moved-ask-body =
    a company is looking for somebody. Your profile may fit.

    Are you interested? Answer here: { $link }

    We wait for your yes before we send your name.

mail-proposal-moved-remind-subject = We are waiting for your answer about a job
mail-proposal-moved-remind-body =
    we wrote to you about a job. We do not have your answer yet.

    Answer here, yes or no: { $link }

mail-proposal-moved-present-subject = We gave your name to the company
mail-proposal-moved-present-body =
    the company can now read what you chose to show.

    The company will call you. Here you see where things stand: { $link }

mail-proposal-moved-interview-subject = The company wants an interview
mail-proposal-moved-interview-body =
    the company wants to talk to you. The day is on this page: { $link }

mail-proposal-moved-hire-subject = The company has given us an answer
mail-proposal-moved-hire-body =
    the company wrote that it is hiring you. Good luck with the job!

    Here are the details: { $link }

mail-proposal-moved-refuse-subject = The company has given us an answer
mail-proposal-moved-refuse-body =
    this time the company has chosen another way.

    We go on looking with you. Here are your proposals: { $link }

mail-proposal-moved-no-show-subject = The company has given us an answer
mail-proposal-moved-no-show-body =
    the company wrote that you did not come to the interview.

    Is that not what happened? Talk to your centre: { $site }/sedi
    Here are your proposals: { $link }

mail-proposal-moved-over-subject = Nobody is sought any more for a job
mail-proposal-moved-over-body =
    we wrote to you about a job. The company is no longer looking for people.

    You do not have to do anything. Nobody gave your name to the company.
    Here are your proposals: { $site }/proposte

mail-shortlist-moved-present-subject = The candidates for your job offer
mail-shortlist-moved-present-body =
    we have put together a list of candidates for your job offer.

    Read the profiles and tell us how it goes with each: { $link }

mail-shortlist-moved-remind-subject = We are waiting for your answer about the candidates
mail-shortlist-moved-remind-body =
    we presented some candidates to you. One answer is still missing.

    Tell us how it goes with each, even if it is a no: { $link }

# To who acts for a host, and to the intern: the same words for both.
mail-internship-moved-open-subject = Your internship request is in order
mail-internship-moved-open-body =
    the centre has looked at your internship request. It is in order.

    We are now looking for the right person. See where it stands: { $link }

mail-internship-moved-return-subject = Your internship request needs a correction
mail-internship-moved-return-body =
    the centre has read your internship request. Something is missing.

    { $reason }

    Correct it and send it again: { $link }

mail-internship-moved-refuse-subject = Your internship request was not accepted
mail-internship-moved-refuse-body =
    the centre cannot accept your internship request.

    { $reason }

    You can read it again here: { $link }

mail-internship-moved-offer-subject = The centre proposes an internship to you
mail-internship-moved-offer-body =
    we have found an internship that may suit you.

    Read it and answer, even if it is a no: { $link }

mail-internship-moved-accept-subject = Somebody said yes to the internship
mail-internship-moved-accept-body =
    somebody said yes to the internship.

    The centre is now writing the papers. We will tell you when they are ready: { $link }

mail-internship-moved-decline-subject = The person will not do the internship
mail-internship-moved-decline-body =
    the person has told us that they will not do the internship.

    We are looking for somebody else. See where it stands: { $link }

mail-internship-moved-show-subject = The papers of the internship wait for your signature
mail-internship-moved-show-body =
    the agreement and the training project are ready.

    Take your time to read them. If you agree, sign: { $link }

mail-internship-moved-redraw-subject = The papers of the internship are changing
mail-internship-moved-redraw-body =
    the centre is writing the papers of the internship again. Signatures given so far no longer count.

    { $reason }

    We will tell you when they are ready: { $link }

mail-internship-moved-agree-subject = Everybody has signed the internship
mail-internship-moved-agree-body =
    everybody has signed and the centre has approved the project. The internship can begin.

    The papers are here: { $link }

mail-internship-moved-start-subject = The internship has begun
mail-internship-moved-start-body =
    the internship has begun. Enjoy it!

    Dates and papers are here: { $link }

mail-internship-moved-extend-subject = The internship may last longer
mail-internship-moved-extend-body =
    the centre proposes to make the internship longer.

    { $reason }

    Read the new project. If you agree, sign: { $link }

mail-internship-moved-drop-subject = The internship ends on the day that was planned
mail-internship-moved-drop-body =
    the internship will not last longer. It ends on the day that was planned.

    { $reason }

    The dates are here: { $link }

mail-internship-moved-prolong-subject = The internship lasts longer
mail-internship-moved-prolong-body =
    everybody has signed. The internship lasts longer.

    The new date is here: { $link }

mail-internship-moved-end-subject = The internship ended early
mail-internship-moved-end-body =
    the internship ended before the day that was planned.

    { $reason }

    See what happens now: { $link }

mail-internship-moved-dossier-subject = The file of the internship waits for your signature
mail-internship-moved-dossier-body =
    the internship is over and its file is ready.

    Read it. If you agree, sign: { $link }

mail-internship-moved-attest-subject = The certificate of the internship waits for your signature
mail-internship-moved-attest-body =
    the certificate is ready. It says what was learnt.

    Read it. If you agree, sign: { $link }

mail-internship-moved-conclude-subject = The certificate of the internship is ready
mail-internship-moved-conclude-body =
    everybody has signed the certificate. The internship is closed.

    It is here: { $link }

mail-internship-moved-close-subject = The internship is closed
mail-internship-moved-close-body =
    the centre has closed the internship, without a certificate.

    { $reason }

    Do you disagree? Speak with the centre: { $site }/sedi

mail-internship-moved-withdraw-subject = This internship will not take place
mail-internship-moved-withdraw-body =
    this internship will not take place.

    { $reason }

    Questions? Speak with the centre: { $site }/sedi

mail-company-pact-moved-show-subject = The pact with the centre is ready to sign
mail-company-pact-moved-show-body =
    the employment centre has prepared the pact with your company.

    Read and sign it here: { $link }

mail-company-pact-moved-sign-subject = The pact with the centre is signed
mail-company-pact-moved-sign-body =
    the pact with your company is signed by both. It holds from today.

    You find it here: { $link }

mail-company-pact-moved-end-subject = The pact with the centre is closed
mail-company-pact-moved-end-body =
    the employment centre has closed the pact with your company.

    The reason is written here: { $link }
