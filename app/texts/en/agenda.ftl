# Appointments: citizens' pages, states, reasons of a refusal.

# Days and hours
agenda-day = { $weekday } { $day } { $month }
agenda-day-year = { $weekday } { $day } { $month } { $year }
agenda-day-today = today, { $day }
agenda-day-tomorrow = tomorrow, { $day }
agenda-hours = from { $from } to { $to }
agenda-moment = { $day }, { $time }
agenda-morning = Morning
agenda-afternoon = Afternoon

# My appointments
agenda-title = My appointments
agenda-next-title = Your next appointment
agenda-others-title = Other appointments
agenda-past-title = Past appointments
agenda-past-file = See the services you have received
agenda-none-title = You have no appointments
agenda-none-text = You can book whenever you like. You choose the day and the time.
agenda-none-interview = You have sent the DID. Now book the first interview: the centre can confirm the DID that day.
agenda-none-declare = Many services can be booked without the DID, too. If you are looking for work, make the DID first.
agenda-book = Book an appointment
agenda-book-first = Book the first interview
agenda-book-another = Book another appointment
agenda-interview = Guidance interview
agenda-interview-text = It is the first interview with your centre, after the DID.
agenda-interview-do = Choose day and time
agenda-open-do = Open the appointment
agenda-move-do = Move
agenda-cancel-do = Cancel
agenda-with = With { $name }

# The facts of an appointment
agenda-fact-how = How
agenda-fact-where = Where
agenda-fact-with = With whom
agenda-fact-code = Your code
agenda-fact-group = In a group
agenda-fact-group-yes = Yes, with other people
agenda-fact-mediator = Mediator
agenda-fact-mediator-yes = Yes, who speaks your language
agenda-code-use = When you arrive, type the code at the kiosk or say it at the desk.
agenda-qr-label = QR code of the appointment
agenda-official = Official name:
agenda-when-title = When and where
agenda-bring-title = What to bring
agenda-bring-ready = How to get ready
agenda-bring-document = A valid identity document.
agenda-bring-card = The health card (tessera sanitaria).
agenda-bring-permit = The residence permit, if you have one.
agenda-bring-cv = Your CV, if you have one.
agenda-bring-phone = Keep your telephone near: we call you.
agenda-bring-video = The centre tells you how to join.
agenda-bring-near = Keep an identity document near.

# Booking: service and centre
agenda-step-service = What
agenda-step-when = Day and time
agenda-step-confirm = Confirm
agenda-choose-office = In which centre?
agenda-choose-office-text = Choose the centre of the area where you live.
agenda-choose-at = Centre chosen:
agenda-choose-service = What for?
agenda-choose-other = Other services
agenda-choose-groups = See the meetings with free places
agenda-change-office = Choose another centre
agenda-change-service = Change the service
agenda-lasts = It lasts about { $minutes ->
    [one] { $minutes } minute.
   *[other] { $minutes } minutes.
}
agenda-service-do = Choose
agenda-needs-did = Needs the DID
agenda-no-minutes = For now it can be booked at the centre only.
agenda-offices-none = No centre takes bookings from here
agenda-offices-none-text = For now call your centre, or go to its desk.
agenda-services-none = This centre does not take bookings from here

# Booking: day and time
agenda-find-title = Choose day and time
agenda-choice-title = The first free places
agenda-choice-earliest = The first free place
agenda-nearest-title = The nearest free places
agenda-nearest-none = There are no other free places.
agenda-take = Choose
agenda-all-days = See all days
agenda-filter-title = Search in another way
agenda-filter-from = From this day on
agenda-filter-from-hint = For example: { $example }
agenda-filter-channel = How
agenda-filter-operator = With whom
agenda-filter-mediator = I need a mediator
agenda-filter-mediator-none = No, thank you
agenda-filter-any = Any way
agenda-filter-any-operator = Anybody
agenda-filter-do = Search
agenda-filter-clear = Remove all filters
agenda-calendar-title = All days
agenda-calendar-choice = Back to the first free places
agenda-calendar-pages = Weeks
agenda-calendar-before = Earlier weeks
agenda-calendar-after = Later weeks
agenda-week = Week from { $day }
agenda-week-none = No free place in this week.
agenda-free = { $count ->
    [one] { $count } free place
   *[other] { $count } free places
}
agenda-free-none = No place
agenda-day-title = Free places on { $day }
agenda-day-before = Day before: { $day }
agenda-day-after = Day after: { $day }
agenda-closed = Closed: { $holiday }
agenda-closed-local = holiday of the town
agenda-closed-centre = The centre is closed
agenda-holiday-new-year = New Year’s Day
agenda-holiday-epiphany = Epiphany
agenda-holiday-easter = Easter
agenda-holiday-easter-monday = Easter Monday
agenda-holiday-liberation = Liberation Day
agenda-holiday-labour = Labour Day
agenda-holiday-republic = Republic Day
agenda-holiday-assumption = Assumption Day
agenda-holiday-saint-francis = Saint Francis
agenda-holiday-all-saints = All Saints’ Day
agenda-holiday-immaculate = Immaculate Conception
agenda-holiday-christmas = Christmas
agenda-holiday-saint-stephen = Saint Stephen
agenda-nothing-title = There are no free places
agenda-nothing-text = You can do this:
agenda-nothing-clear = Remove the filters and search again
agenda-nothing-office = Search in another centre
agenda-nothing-call = Call the centre:
agenda-nothing-wait = You can also wait. The centre sees your DID and can invite you.
agenda-impossible-title = You cannot book this service from here now
agenda-impossible-open = Open the appointment: { $when }
agenda-lost-title = That place is gone
agenda-lost-next = Your choices are still here. Below are the nearest places.

# Booking: confirmation
agenda-confirm-title = Do you confirm the appointment?
agenda-held-until = We keep the place for you until { $time }.
agenda-held-then = After that somebody else can take it.
agenda-held-no-move = It is soon: once you confirm, you cannot move it from here. This is possible until { $hours } hours before.
agenda-held-no-cancel = It is soon: once you confirm, you cannot cancel it from here. This is possible until { $hours } hours before.
agenda-confirm-do = I confirm
agenda-release-do = I do not want it any more
agenda-held-title = You have yet to confirm
agenda-held-text = A place waits for you: { $when }. We keep it for you until { $time }.
agenda-held-open = Confirm or give back the place
agenda-over-title = The place is not yours any more
agenda-over-text = The place was: { $when }. It was not confirmed in time, or you gave it back. Nothing is booked.
agenda-over-search = Search another day

# Moving
agenda-move-title = Move the appointment
agenda-move-now = Now it is: { $when }.
agenda-move-keeps = It stays yours until you confirm the new day.
agenda-move-back = Do not move it
agenda-move-confirm-title = Do you confirm the new day?
agenda-move-was = The old appointment was: { $when }.
agenda-move-new = The new appointment
agenda-move-confirm-do = Move it here
agenda-move-other = Choose another day
agenda-move-keep = Leave everything as it is

# Cancelling
agenda-cancel-title = Cancel the appointment
agenda-cancel-move = Do you only need another day?
agenda-cancel-warning = The place goes to somebody else at once. Then you have to book again.
agenda-cancel-why = Why do you cancel?
agenda-cancel-why-other-day = I cannot come that day
agenda-cancel-why-work = I have found a job
agenda-cancel-why-no-need = I do not need it any more
agenda-cancel-why-other = Another reason
agenda-cancel-note = Do you want to say more?
agenda-cancel-note-hint = Do not write anything about your health.
agenda-cancel-confirm = Cancel: { $when }
agenda-cancel-keep = Do not cancel
agenda-stale-title = The appointment has changed
agenda-stale-text = It changed while you were reading the page. Here you see it as it is now. If you still want to cancel it, press again.
agenda-stale-moved = It changed while you were reading the page. Here you see it as it is now.

# The page of one appointment
agenda-refused-title = It was not possible
agenda-change-title = If you cannot come
agenda-move-until = You can move it until { $when }.
agenda-move-over = You cannot move it from here any more: this is possible until { $hours } hours before.
agenda-cancel-until = You can cancel it until { $when }.
agenda-cancel-over = You cannot cancel it from here any more: this is possible until { $hours } hours before.
agenda-change-call = Tell the centre:
agenda-calendar-add = Add to your calendar
agenda-history-title = What has happened
agenda-history-to = New day: { $when }
agenda-done-booked = Done: the appointment is booked.
agenda-done-moved = Done: the appointment is moved.
agenda-done-cancelled = Done: the appointment is cancelled.
agenda-done-released = You gave the place back. Nothing is booked.

# States
agenda-state-held = To be confirmed
agenda-state-booked = Booked
agenda-state-arrived = Waiting
agenda-state-called = Called
agenda-state-in-progress = In progress
agenda-state-done = Done
agenda-state-missed-justified = Justified absence
agenda-state-missed = Absence
agenda-state-cancelled = Cancelled
agenda-state-expired = Never confirmed
agenda-says-held = We keep the place for you for a short time. Confirm it if you want it.
agenda-says-booked = We look forward to seeing you.
agenda-says-arrived = We know that you are here. Take a seat: we call you.
agenda-says-called = It is your turn. Go to the operator.
agenda-says-in-progress = The interview is going on.
agenda-says-done = The meeting took place. In your file you find what was done.
agenda-says-missed-justified = You did not come. The centre accepted the reason: you need not do anything.
agenda-says-missed = For the centre you did not come. If you had a serious reason, tell the centre at once and bring a proof.
agenda-says-cancelled = It does not hold any more. If you still need it, book again.
agenda-says-expired = The place was not confirmed in time. Nothing is booked.

# What is done to an appointment, and who does it
agenda-act-hold = Place kept
agenda-act-book = Booked
agenda-act-enrol = Enrolled in the group
agenda-act-walk-in = Arrived without appointment
agenda-act-confirm = Booked
agenda-act-release = Place given back
agenda-act-expire = Time to confirm over
agenda-act-move = Moved
agenda-act-cancel = Cancelled
agenda-act-check-in = Arrived
agenda-act-undo-check-in = Arrival undone
agenda-act-call = Called
agenda-act-wait = Waiting again
agenda-act-start = Begun
agenda-act-finish = Ended
agenda-act-miss = Absence
agenda-act-excuse = Justified absence
agenda-who-citizen = The person
agenda-who-operator = The job centre
agenda-who-system = The system

# Why not
error-agenda-needs-did = This interview is booked after the DID. Send the DID first.
agenda-refusal-not-bookable = The service { $code } is not given by appointment.
agenda-refusal-no-duration = For the service { $code } we do not know how long it lasts. For now it can be booked at the centre only.
agenda-refusal-no-extension = Here the appointment cannot be made longer.
agenda-refusal-past = This time is over.
agenda-refusal-too-soon = It is too soon: book at least { $hours } hours before.
agenda-refusal-too-far = It is too far ahead: book at most { $days } days before.
agenda-refusal-service-limit = You already have as many appointments as this service allows: { $max }. You can move the one you have.
agenda-refusal-person-limit = You already have as many appointments as are allowed: { $max }. First go to one, or cancel one.
agenda-refusal-closed = On that day the centre is closed.
agenda-refusal-not-open = At that time nobody receives for this service.
agenda-refusal-off-grid = Appointments do not begin at that time.
agenda-refusal-absent = The operator is not there at that time.
agenda-refusal-operator-taken = Somebody else took this place a moment ago.
agenda-refusal-citizen-taken = At that time there is already another appointment with the same person.
agenda-refusal-no-room = At that time no room is free.
agenda-refusal-no-mediator = At that time no mediator is free.
agenda-refusal-no-second = At that time no second operator is free.
agenda-refusal-move-deadline = It is too late to move it from here: this is possible until { $hours } hours before. Call the centre.
agenda-refusal-cancel-deadline = It is too late to cancel it from here: this is possible until { $hours } hours before. Call the centre.
agenda-refusal-hold-over = The time to confirm is over. The place is free for everybody again.
agenda-refusal-not-yet = It is not the time yet.
agenda-refusal-final = The appointment is closed. It does not change any more.
agenda-refusal-not-now = This is not possible at the moment.
agenda-refusal-not-yours = Only the centre can do this.
agenda-refusal-full = All { $max } places are taken.
agenda-refusal-enrolled = The person already has a place in this group.
agenda-refusal-room-too-small = The room has only { $max } places.
agenda-warning-group-few = The group is small: usually there are at least { $min } people.
agenda-warning-group-many = The group is large: usually there are at most { $max } people.

# Openings: what is wrong
agenda-opening-problem-staff = Choose an operator or a mediator.
agenda-opening-problem-hours = The end comes before the beginning.
agenda-opening-problem-dates = The last day comes before the first, or never comes.
agenda-opening-problem-no-channel = Choose at least one way to receive people.
agenda-opening-problem-channel = People are received at the desk, by telephone or by video.
agenda-opening-problem-no-service = Choose at least one service.
agenda-opening-problem-service = A service is not given by appointment, or has no duration yet.
agenda-opening-problem-no-room = People come here: choose at least one room.
agenda-opening-problem-unknown-room = A room does not exist any more.
agenda-opening-problem-overlaps = The same person already receives in these hours.

# Invitations to book, on other pages
agenda-receipt-text = Book the first interview right now. That day the centre can confirm the DID.
agenda-area-go = Come to your next appointment with a document. You find it above.
agenda-area-all = See all appointments
agenda-service-book = Book an appointment
agenda-service-book-text = Some centres take appointments for this service. You can book from here.
