# The job offers for everybody, and applications.

board-title = Job offers
board-lead = Offers that the job centres have checked.
board-search = Search the offers
board-search-do = Search
board-what = Which job?
board-what-hint = For example: waiter
board-where = Where?
board-where-hint = A town, or the letters of a province: Fermo, FM
board-contract = Contract
board-contract-any = All
board-found = The offers found
board-none = There are no offers now
board-none-next = Come back in some days, or ask your centre.
board-none-found = No offer found
board-none-found-next = Try with fewer words, or another place.
board-all = See all offers
board-others = See the other offers
board-since = since { $date }
board-company-hidden = Company (name not public)
board-apply-title = Apply
board-apply-login = To apply, log in.
board-apply-login-do = Log in and apply
board-apply-identify = To apply you need a confirmed account. Come to the centre with a document.
board-apply-identify-do = Find your centre
board-apply-scheda = To apply you need your profile, checked by the centre. Write it and ask the centre to read it.
board-apply-scheda-do = Go to your profile
board-apply-how = The application goes to the job centre. The company sees nothing before the centre calls you.
board-apply-sections = What you want to show of your profile
board-apply-sections-hint = Choose only what this job needs.
board-apply-rows =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
board-apply-note = Do you want to add something?
board-apply-note-hint = An operator of the centre reads it.
board-apply-agree = I agree that the centre reads these parts for this offer
board-apply-do = Send the application
board-apply-sent = You sent your application: { $at }.
board-apply-sent-next = An operator reads it and calls you.
board-apply-withdraw = Take the application back
board-apply-over = This offer is closed: one cannot apply any more.
board-own-title = Your applications
board-own-over = Offer closed
board-application-sent = Sent
board-application-withdrawn = Taken back
board-told-applied = Your application has reached the centre.
board-told-withdrawn = You took the application back.

error-board-place = We do not find this place. Write the name of an Italian town.
error-board-places = Several towns have this name. Add the province: { $places }.
error-offer-over = The offer is closed: one cannot apply any more.
error-application-scheda = First you need a profile that the centre has checked.
error-application-sent = You have already applied to this offer.
error-application-none = There is no application to take back.
error-application-sections = Choose at least one part of your profile.
error-application-agree = To send the application we need your yes.
