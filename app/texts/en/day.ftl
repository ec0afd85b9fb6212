# The operators' day: agenda, visit, closing. For people who use it all day: short and exact.

# Day and week
day-title-of = Agenda of { $day }
day-week-title = Week from { $day }
day-ways = Days and people
day-day-before = Day before
day-day-after = Day after
day-week-before = Week before
day-week-after = Week after
day-today = Today
day-view-week = The whole week
day-mine = Only mine
day-everybody = The whole centre
day-me = Me
day-filter-label = Another day, centre or operator
day-filter-do = Show
day-date = Day
day-jump = Parts of the day
day-jump-hall = In the hall
day-jump-day = The day
day-jump-now = Now
day-jump-filter = Another day or centre
day-list = Appointments
day-list-today = The day
day-sum = { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
}, { $done } done.
day-none = No appointments.
day-none-everybody = See those of the whole centre
day-group = Group
day-group-people = { $taken } of { $places }
day-phone-missing = By telephone (number to be asked)
day-phone = By telephone { $phone }
day-more = More

# The hall
day-hall = In the hall: { $count }
day-hall-none = Nobody is waiting.
day-in-hall = In the hall
day-walk-in = Without appointment
day-receive = Receive or book
day-find = Find the person
day-gone = Has left

# For how long
day-late = { $length } late
day-waits = waiting for { $length }
day-called = for { $length }
day-lasts = for { $length }
day-over = { $length } over time
day-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} and { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}

# Closed days
day-closed-booked = These appointments cannot take place: move or cancel them.

# Buttons
day-act-check-in = Has arrived
day-act-undo-check-in = Undo the arrival
day-act-call = Call
day-act-wait = Back to the hall
day-act-start = Start
day-act-finish = Close
day-act-miss = Did not come
day-act-excuse = Justified absence
day-act-move = Move
day-act-cancel = Cancel

# One appointment
day-one = Appointment
day-one-title = Appointment of { $name }
day-one-acts = What you do now
day-one-group = See the whole group
day-one-over = The appointment is over: there is nothing else to do.
day-where = Where
day-second = Second operator
day-mediator = Linguistic mediator
day-extended-is = Longer, for a disabled person
day-origin = Booked
day-origin-citizen = by the person, online
day-origin-kiosk = by the person, at the kiosk
day-origin-operator = by an operator
day-origin-convocation = by convocation
day-origin-walk-in = without booking
day-code = Code to say on arrival
day-for = Set for
day-history-caption = Steps of the appointment
day-excuse-reason = Reason for the absence
day-excuse-reason-hint = For example: illness, summons to court. Do not write a diagnosis.
day-excuse-proof = Proof that you saw
day-excuse-proof-hint = For example: certificate of 20 November.
day-excuse-do = Record the justified absence
day-cancel-title = Cancel the appointment
day-cancel-hint = The person reads it in their area and in the e-mail.
day-cancel-do = Cancel the appointment

# Closing a visit
day-close = Close the visit
day-close-title = Close the visit of { $name }
day-booked-for = Booked for
day-close-rows = Services delivered
day-close-none = There is nothing to record. If you delivered a service, add it below.
day-close-interview-hint = With “No” { $code } stays to be recorded in the file (rule R030).
day-close-do = Close and record
day-close-anyway = Close and record all the same
day-close-not-yet = Not yet
day-close-more = Close and record another service
day-close-with-did = Only with the confirmation of the DID: { $codes }.
day-close-did = Confirm the DID { $protocol } too
day-close-did-hint = The confirmation and the passages are recorded together.
day-close-did-waits = The DID { $protocol } waits to be confirmed
day-close-did-open = Open the DID
day-close-did-colleague = A colleague is in charge of the request.

# Booking and moving
day-book = New appointment
day-book-unknown = The centre does not know this codice fiscale
day-book-unknown-next = Search for the person, or add them at the desk.
day-book-open = Open appointments
day-book-open-none = None
day-book-now = Receive at once
day-book-now-text = The appointment begins now, with you. The person is already in the hall.
day-book-now-do = Receive now
day-book-later = Book a place
day-move-title = Move the appointment
day-move-from = It is now
day-move-text = The present place stays taken until you choose another.
day-places-label = Search for a place
day-places-any = All
day-places-from = From
day-places-more = Mediator, second operator, longer time
day-places-second = With a second operator
day-places-extended = Longer, for a disabled person
day-places-mediator = Linguistic mediator
day-places-no-mediator = Not needed
day-places-do = Search
day-places-calendar = Show all days
day-places-calendar-title = All free places
day-places-found = First free places
day-places-chosen = Chosen place
day-places-nearest = The nearest places
day-places-refused = It was not booked
day-places-impossible = With these choices there is no place
day-places-no-agenda = The centre has no agenda yet. Openings and rooms come first.
day-places-later = Later days
day-places-none = No free place.
day-places-none-next = Change day, channel or operator.
day-places-with = with { $people }, { $place }
day-places-book = Book
day-places-move = Move here

# What was done
day-done-booked = The appointment is booked. The person gets a confirmation.
day-done-received = The person is in the hall, with an appointment that begins now.
day-done-moved = The appointment is moved. The person gets the new time.
day-done-cancelled = The appointment is cancelled. The person gets the reason.
day-done-excused = The justified absence is recorded.
day-done-missed = It is recorded that the person did not come. No sanction follows by itself.
day-done-closed = The visit is closed. The passages kept are in the file.
day-stale = Meanwhile somebody changed the appointment of { $name }: it is now “{ $state }”. Nothing was done.
day-refused = Nothing was done. { $reason }

# The desk
day-home-title = In the hall now
day-home-hall = { $count ->
    [0] Nobody is waiting
    [one] { $count } person is waiting
   *[other] { $count } people are waiting
}
day-home-agenda = Today’s agenda
day-home-agenda-mine = My agenda
day-home-next = { $count ->
    [0] No further appointment today
    [one] { $count } appointment still to begin
   *[other] { $count } appointments still to begin
}
day-file-book = Book or receive

error-day-seat = It is a place in a group: attendance is recorded on the group’s page.
error-arrival-seen = A colleague has already seen to this person.
