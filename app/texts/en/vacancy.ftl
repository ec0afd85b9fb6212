# The job offers of a company: written, checked by the centre, published.

vacancy-list-title = Your job offers
vacancy-list-how = Write whom you look for. The job centre checks the offer and publishes it.
vacancy-list-new = Write a new offer
vacancy-list-none = You have no offers yet
vacancy-list-none-next = Write the first one: you can save it and finish it later.
vacancy-list-more = There are more: here you see the most recent ones.
vacancy-untitled = Offer without a title
vacancy-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
vacancy-until = until { $date }
vacancy-waiting =
    { $count ->
        [one] Your answer about one person is missing.
       *[other] Your answers about { $count } people are missing.
    }

vacancy-new-title = New job offer
vacancy-edit-title = Change the job offer
vacancy-edit-how = You can save and finish later. When it is ready, send it to the centre.
vacancy-returned-title = The centre asks for a correction
vacancy-part-what = The job
vacancy-part-skills = Whom you look for
vacancy-part-terms = Contract and pay
vacancy-part-publicity = Publication
vacancy-field-title = Title of the offer
vacancy-field-title-hint = For example: Warehouse worker for deliveries. Write for men and women.
vacancy-field-profession = Profession
vacancy-field-profession-hint = Use your own words. People who look for a job find you by them.
vacancy-field-places = Places
vacancy-field-site = Place of work
vacancy-field-place = Place
vacancy-field-address = Address
vacancy-field-tasks = Tasks
vacancy-field-tasks-hint = Describe a day at work.
vacancy-field-musts = Skills one must have
vacancy-field-nices = Skills that are welcome
vacancy-field-lines-hint = One per line.
vacancy-field-education = Least title of study
vacancy-field-licences = Driving licences one must have
vacancy-field-contract = Contract
vacancy-field-hours = Working time
vacancy-field-timetable = Days and hours
vacancy-field-timetable-hint = For example: Monday to Friday, 8-17.
vacancy-field-pay = Gross pay
vacancy-field-pay-from = Gross pay, from (euros)
vacancy-field-pay-to = Gross pay, up to (euros)
vacancy-field-pay-per = The pay is
vacancy-field-pay-hint = Without cents. Who reads the pay can better decide whether to apply.
vacancy-field-start = Start of work
vacancy-field-public-name = Is the company’s name public?
vacancy-field-public-name-hint = The centre always knows it.
vacancy-field-expires = Last day among the offers
vacancy-field-expires-hint = At most 180 days from today. For example: 31 1 2027
vacancy-field-notes = Anything else
vacancy-field-notes-hint = This text is public, too.
vacancy-pay-one = { $from } euros { $per }
vacancy-pay-range = from { $from } to { $to } euros { $per }
vacancy-per-hour = an hour
vacancy-per-month = a month
vacancy-per-year = a year
vacancy-hours-full = Full time
vacancy-hours-part = Part time
vacancy-hours-shifts = Shifts
vacancy-hours-weekend = Weekends only
vacancy-submit = Send to the centre
vacancy-save = Save and finish later
vacancy-leave = Back to the offers
vacancy-give-up = Not needed any more?
vacancy-give-up-how = The offer closes. It cannot be opened again.
vacancy-give-up-do = Close this offer
vacancy-warned-title = Words to look at again
vacancy-warned-how = The law forbids to choose people for these reasons. The centre reads the offer and decides.
vacancy-warned = “{ $found }”: { $ground }.
vacancy-ground-sex = sex
vacancy-ground-family = family, marriage or pregnancy
vacancy-ground-age = age
vacancy-ground-origin = origin or nationality
vacancy-ground-religion = religion
vacancy-ground-disability = disability
vacancy-ground-orientation = sexual orientation
vacancy-ground-opinions = political opinions or trade union

vacancy-state-draft = Draft
vacancy-state-submitted = Sent
vacancy-state-returned = To be corrected
vacancy-state-refused = Not accepted
vacancy-state-published = Published
vacancy-state-filled = Places taken
vacancy-state-closed = Closed
vacancy-state-expired = Ended
vacancy-now-draft = Only you see it.
vacancy-now-submitted = The centre reads it. We write to you as soon as it decides.
vacancy-now-returned = Correct it and send it again.
vacancy-now-refused = The centre does not publish it.
vacancy-now-published = Everybody can read it. The centre looks for suitable people.
vacancy-now-filled = The places are taken. It is not public any more.
vacancy-now-closed = It is not public any more.
vacancy-now-expired = The last day is over. It is not public any more.
vacancy-act-save = Save
vacancy-act-submit = Send
vacancy-act-return = Ask for a correction
vacancy-act-refuse = Do not accept
vacancy-act-publish = Publish
vacancy-act-fill = The places are taken
vacancy-act-close = Close the offer
vacancy-act-expire = End
vacancy-done-draft = Draft begun
vacancy-done-save = Draft saved
vacancy-done-submit = Sent to the centre
vacancy-done-return = The centre asked for a correction
vacancy-done-refuse = The centre did not accept it
vacancy-done-publish = Published
vacancy-done-fill = Places taken
vacancy-done-close = Closed
vacancy-done-expire = Ended
vacancy-reason = The reason
vacancy-on-board = Read the offer as everybody sees it
vacancy-story = What happened
vacancy-fill-how = Have you found everybody? The offer leaves the list.
vacancy-fill-do = The places are taken
vacancy-close = Close the offer before its end
vacancy-close-reason = Why do you close it?
vacancy-close-reason-hint = Only the job centre reads it.
vacancy-close-do = Close the offer
vacancy-told-saved = You saved the offer. It is not sent yet.
vacancy-told-sent = You sent the offer to the centre.
vacancy-told-filled = The offer is closed: the places are taken.
vacancy-told-closed = The offer is closed.
vacancy-told-published = The offer is public.
vacancy-told-returned = The company gets the request for a correction.
vacancy-told-refused = The company gets the reason.
vacancy-told-recorded = The service is recorded.

vacancy-desk-title = Companies’ offers
vacancy-desk-how = The offers that your centre checks and follows.
vacancy-desk-none = No offer in this state
vacancy-desk-caption =
    { $state }: { $count ->
        [one] { $count } offer
       *[other] { $count } offers
    }
vacancy-desk-what = Offer
vacancy-desk-company = Company
vacancy-desk-applications = Applications
vacancy-desk-updated = Last change
vacancy-desk-over = The offer is over.
vacancy-name-public = Yes, the name is public
vacancy-name-hidden = No, the name is not public
vacancy-publish-title = Publish
vacancy-publish-keep = What you did for the company
vacancy-publish-keep-hint = It is recorded on the company’s file, with the minutes.
vacancy-minutes-of = Minutes: { $action }
vacancy-publish-do = Publish the offer
vacancy-turn-title = Not right?
vacancy-turn-what = What you decide
vacancy-turn-return-hint = The company corrects it and sends it again.
vacancy-turn-refuse-hint = The offer is closed and does not open again.
vacancy-turn-reason = The reason for the company
vacancy-turn-reason-hint = The company reads it as you write it.
vacancy-turn-do = Answer the company
vacancy-end-title = Take from the offers
vacancy-end-what = Why it ends
vacancy-end-reason-hint = Required when you close it. The company reads it.
vacancy-end-do = Take the offer away
vacancy-applicants-title = Who applied
vacancy-applicants-none = Nobody yet.
vacancy-candidates = Choose the candidates
vacancy-services-title = Services for the company
vacancy-services-none = No service is recorded for this offer yet.
vacancy-services-caption =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
vacancy-service-reversed = Taken back:
vacancy-record-title = Record a service
vacancy-record-action = What you did
vacancy-record-action-hint = The shortlist records itself when you present it.
vacancy-record-do = Record
vacancy-action-information = Information only
vacancy-action-market-analysis = Market analysis
vacancy-action-need-analysis = Analysis of the need
vacancy-action-advice = Advice about the request
vacancy-action-vacancy-publicity = Publicity of the offer
vacancy-action-shortlist = Shortlist
vacancy-action-feedback = Collecting feedback
vacancy-action-gap-support = Help with skills that lack
vacancy-action-availability = The person’s availability
vacancy-action-self-application = Self-application
vacancy-action-preselection = Preselection
vacancy-action-outcome = Outcome

error-vacancy-final = This offer is over and does not change any more.
error-vacancy-not-now = Not possible now: the offer has changed.
error-vacancy-not-yours = Somebody else does this.
error-vacancy-term-over = The last day is already over: ask the company for another date.
error-vacancy-action = This service is not recorded here.
error-vacancy-lines = At most { $max } lines.
error-vacancy-pay = Write the lowest pay first.
error-vacancy-pay-order = The second figure is lower than the first.
error-vacancy-expires-past = Choose a day after today.
error-vacancy-expires-far = Choose a day within { $days } days.
error-vacancy-outside-region = This site is outside the region: turn to the centre of that area.
