# Groups and convocations: the operators' pages and those of citizens.

# Groups: words of several pages
groups-title = Groups
groups-what = Group
groups-when = Period
groups-where = Where
groups-places = Places
groups-held-by = Held by
groups-second = Second operator
groups-mediator = Linguistic mediator
groups-room = Room
groups-self-booking = Citizens enrol by themselves
groups-nobody = Nobody
groups-taken = { $taken } of { $places }
groups-size-few = The group is small. Usually it has { $limit } people at least (R172).
groups-size-many = The group is large. Usually it has { $limit } people at most (R172).
groups-to-close = To close
groups-state-planned = Planned
groups-state-done = Held
groups-state-cancelled = Called off
groups-attendance = Attendance
groups-attendance-present = Present
groups-attendance-absent = Absent
groups-attendance-justified = Absent, justified
groups-origin-citizen = The person, from home
groups-origin-kiosk = The person, at the kiosk
groups-origin-operator = An operator
groups-origin-convocation = Convocation
groups-origin-walk-in = Without appointment

# The list
groups-new = New group
groups-period-coming = Coming
groups-period-past = Past
groups-none = No groups.
groups-none-next = Plan a group, or change the filters.
groups-no-agenda = This centre has no agenda yet. First enter hours and rooms.

# A new group
groups-new-title = New group
groups-new-do = Plan the group
groups-choose-office = Change centre
groups-back = Back to the groups
groups-date = Day
groups-date-hint = For example: 3 12 2026
groups-time = Start time
groups-minutes-hint = Left empty, the average of the catalogue counts.
groups-room-hint = Needed when people come to the centre.
groups-room-none = No room
groups-room-choice = { $name }, { $capacity } places
groups-places-hint = Usually { $min } to { $max } people. The room says how many at most.

# One group
groups-one-title = Group { $code }
groups-seats-title = People enrolled
groups-seats-caption = { $count ->
    [one] { $count } person in the group
   *[other] { $count } people in the group
}
groups-seats-none = Nobody is enrolled.
groups-enrolled-by = Enrolled by
groups-enrolled-on = Enrolled on
groups-full = All places are taken. If somebody leaves, the place is free again.
groups-enrol-title = Enrol a person
groups-enrol-by-cf = Enrol by codice fiscale
groups-enrol-do = Enrol
groups-search = Search by name
groups-search-hint = The beginning of surname and name.
groups-search-none = Nobody found. Try fewer letters.
groups-found = { $count ->
    [one] { $count } person found
   *[other] { $count } people found
}
groups-change-title = Change the group
groups-remove-title = Remove a person
groups-remove-do = Remove from the group
groups-reason-hint = People enrolled read this reason.
groups-cancel-title = Call the group off
groups-cancel-do = Call the group off
groups-cancel-told = { $count ->
    [0] Nobody is enrolled.
    [one] One person is enrolled and gets a message with the reason.
   *[other] { $count } people are enrolled. Each gets a message with the reason.
}
groups-done-planned = The group is planned.
groups-done-enrolled = The person is enrolled and gets a message.
groups-done-removed = The person is no longer in the group and gets a message.
groups-done-cancelled = The group is called off. The people enrolled get a message.
groups-done-closed = The group is closed. The passages of those present are recorded.
groups-done-convened = The person is convened and gets a message.

# Attendance
groups-close-title = Attendance
groups-close-intro = Mark every person. For each one present a passage is recorded, with the code of their programme. An absence is never a sanction.
groups-close-caption = Who came
groups-close-minutes-hint = How long it really lasted. It holds for everybody present.
groups-close-do = Close the group
groups-close-anyway = Close all the same
groups-close-refused = A rule does not allow a passage to be recorded. Nothing was recorded. See the rows with a reason: there you can strike that passage, and record it by hand later.
groups-close-warned = Look at the warnings. If everything is right, close all the same.
groups-attendance-of = Attendance of { $name }
groups-absence-reason = Reason and proof
groups-absence-reason-of = Reason and proof of the absence of { $name }
groups-passage = Passage
groups-strike = Do not record

# Convocations
groups-convocations-title = Convocations
groups-convocations-caption = People to be seen, the nearest term first
groups-convocations-none = Nobody to convene.
groups-convocations-none-next = Here is who has a DID and waits for the first interview.
groups-convocations-no-agenda = In this centre nobody receives for the first interview.
groups-convocations-back = Back to the convocations
groups-no-free = No place is free for the first interview.
groups-open-places = Open more places
groups-first-free = First free place:
groups-why = Why
groups-why-obliged = NASpI or DIS-COLL application
groups-why-declared = DID
groups-standing-over = Term is over
groups-standing-no-place = No place in time
groups-standing-open = To be convened
groups-standing-booked-late = Interview after the term
groups-standing-booked = Interview booked
groups-convene = Convene
groups-convene-title = Convene a person
groups-convene-do = Convene
groups-place = When
groups-notice = The law asks for a notice of { $min } to { $max } hours, counting working days only. These places keep it.
groups-no-place-for = No place keeps the term and the notice.
groups-unreachable = This person has no confirmed e-mail address. Call them by telephone.
groups-wants-mediator = In the DID the person asks for a mediator: { $language }.
groups-mediator-language = Language of the mediator
groups-mediator-do = Search places

# Citizens' pages
groups-open-title = Group meetings
groups-open-one = Group meeting
groups-open-intro = These meetings have free places. Choose one and enrol.
groups-open-none = There are no open meetings now.
groups-open-none-next = Come back in a few days, or ask your centre.
groups-open-more = There are more meetings later on.
groups-open-when = { $weekday } { $date }, from { $from } to { $to }
groups-open-left = { $count ->
    [0] no place left
    [one] { $count } place left
   *[other] { $count } places left
}
groups-open-day = When
groups-open-where = Where
groups-open-how = How
groups-open-login = To enrol, log in.
groups-open-login-do = Log in and enrol
groups-open-mail = We send you a message with day, time and place.
groups-open-do = Enrol
groups-open-has = You are enrolled in this meeting.
groups-open-see = See your appointment
groups-open-closed = This meeting is no longer open.
groups-open-all = All meetings
groups-open-refused = We did not enrol you. Here is why:
groups-open-others = See the other meetings
groups-open-done = You are enrolled. We send you a message.

# Refusals
error-group-not-planned = This group was already held or called off.
error-group-individual-only = This service is for one person only. It cannot be given to a group. (rule { $rule })
error-group-not-open = People do not enrol in this meeting by themselves. Ask your centre.
error-group-seat = This person is no longer in the group.
error-group-minutes = These are more minutes than have passed since the beginning. At most { $max }.
error-group-seat-move = A place in a group is not moved. Leave the group and enrol in another.
error-convocation-not-due = This person does not wait for the first interview in this centre.
error-convocation-booked = This person already has an interview booked.
error-convocation-place = This place is no longer free. Choose another.
