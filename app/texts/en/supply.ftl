# Openings, rooms, absences, rules of the centre, durations, terminals.

# Navigation of the agenda
supply-nav-label = Agenda
supply-nav-day = Day
supply-nav-week = Week
supply-nav-groups = Groups
supply-nav-convocations = Convocations
supply-nav-openings = Opening hours
supply-nav-absences = Absences
supply-nav-rooms = Rooms
supply-nav-rules = Rules

# Words of many pages
supply-centre-label = Choice of the centre
supply-centre-do = Show
supply-date-hint = For example: 23 11 2026
supply-day = Day
supply-with = With whom
supply-why = Why
supply-mediator-of = { $name }, linguistic mediation ({ $langs })
supply-span-days = from { $from } to { $to }
supply-back-openings = Back to the opening hours
supply-none = This centre has no agenda yet.
supply-none-next = First decide the rules. Then add the rooms and the hours of those who receive.
supply-none-wait = The head of the centre opens it.
supply-none-open = Write the rules
supply-stale = A colleague changed the agenda while you were writing. What you wrote is still here: look at it beside the new data and send it again.

# Who is left outside
supply-to-move = { $count ->
    [one] To move: { $count } appointment
   *[other] To move: { $count } appointments
}
supply-to-move-why = Opening hours, absences or rooms have changed. The list stays here until each appointment has another place or is cancelled.
supply-to-move-list = List
supply-to-move-caption = Appointments to move
supply-move = Move
supply-group = { $count ->
    [0] Group, still empty
    [one] Group of { $count } person
   *[other] Group of { $count } people
}
supply-outside-title = Somebody is left outside
supply-outside-count = { $count ->
    [one] With this change { $count } appointment loses its place.
   *[other] With this change { $count } appointments lose their place.
}
supply-outside-why = Nothing has been saved yet. Nobody is moved by itself.
supply-outside-caption = Appointments that are left outside
supply-outside-ask = If you go on, the appointments stay as they are and you find them on top of the pages of the agenda. You move them yourself, one by one, and the people are told.
supply-outside-back = Go back
supply-outside-anyway = Save all the same: I will move them
supply-why-holiday = Public holiday
supply-why-local = Holiday of the town
supply-why-centre = Centre closed
supply-why-not-open = No opening hours for that service
supply-why-mediator = The mediator is missing
supply-why-operator = Whoever receives is missing
supply-why-room = The room is missing

# Opening hours
supply-openings-title = Opening hours
supply-opening-add = Add opening hours
supply-week = Week from { $from } to { $to }
supply-weeks-label = Other weeks
supply-week-previous = Previous week
supply-week-next = Next week
supply-week-none = Nobody receives this week.
supply-week-without = Without opening hours this week: { $names }.
supply-served-all = All services
supply-served-some = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
supply-slot-edit = change the hours of { $about }
supply-slot-changed = This date only
supply-slot-cancelled = Does not receive
supply-away-day = Away
supply-away-hours = Away { $hours }
supply-closed-holiday = Public holiday
supply-closed-local = Holiday of the town
supply-closed-centre = Centre closed
supply-exceptions-title = Exceptions and closures
supply-exceptions-caption = Exceptions and closures from today on
supply-exceptions-none = No exceptions: the weekly hours hold.
supply-exception-everybody = The whole centre
supply-exception-closed = Closed
supply-exception-not = Does not receive
supply-exception-instead = Receives instead
supply-exception-take-back = Take back
supply-close-title = Close the centre for a day
supply-close-note = For a strike, an assembly, works. Public holidays and those of the town close it by themselves.
supply-close-date = Day of the closure
supply-close-do = Close the centre on this day

# One opening
supply-opening-new = New opening hours
supply-opening-edit = Change opening hours
supply-opening-staff = Who receives
supply-opening-weekdays = On which days
supply-opening-starts = From
supply-opening-ends = To
supply-opening-mediators = For linguistic mediators only days and hours count: leave the rest empty.
supply-opening-channels = How they receive
supply-opening-services = For which services
supply-opening-services-all = All services with a duration
supply-opening-services-hint = Only these services find a place in these hours.
supply-opening-services-without = { $count ->
    [one] { $count } service is missing because it has no duration: its minutes must be entered first.
   *[other] { $count } services are missing because they have no duration: their minutes must be entered first.
}
supply-opening-rooms = In which rooms
supply-opening-rooms-hint = For people who come to the desk. The first free one is taken, in the order of the list.
supply-opening-no-rooms = The centre has no rooms yet. Add them on the page of the rooms.
supply-opening-from = First day
supply-opening-to = Last day
supply-opening-to-hint = Empty: until you change it. Same as the first: an extraordinary day.
supply-scope = What you change
supply-scope-day = Only { $date }
supply-scope-series = From { $date } on
supply-scope-series-hint = Before that day everything stays as it was.
supply-opening-change = Save the change
supply-opening-close = Remove these hours
supply-opening-close-note = “Remove these hours” concerns what you chose above: that day alone, or from that day on.
supply-series = Repeats
supply-series-open = from { $from }, without an end
supply-series-until = from { $from } to { $to }

# Absences
supply-absences-title = Absences
supply-absences-caption = Absences now and ahead
supply-absences-none = No absence in sight.
supply-absence-add = Add an absence
supply-absence-own = Add an absence of yours
supply-absence-note = During that time nobody can book with whoever is away, in any centre. The reason is not needed here: do not write it.
supply-absence-staff = Who is away
supply-absence-first = First day
supply-absence-starts = From
supply-absence-last = Last day
supply-absence-last-hint = Empty: the same day.
supply-absence-ends = Until
supply-absence-do = Add the absence
supply-absence-take-back = Take back

# Rooms and mediators
supply-rooms-title = Rooms and mediators
supply-rooms-heading = Rooms
supply-rooms-rule = Interviews take place only at a private seat, where nothing can be heard from outside (R165). The other rooms are for groups.
supply-rooms-caption = Rooms in use
supply-rooms-none = No rooms.
supply-rooms-none-next = Without rooms people can be received only by telephone or video.
supply-room = Room
supply-room-kind = Privacy
supply-room-isolated = Private seat: good for interviews
supply-room-open = Not private: for groups only
supply-room-isolated-short = { $name }, private seat
supply-room-open-short = { $name }, not private
supply-room-capacity = People
supply-room-close = Close
supply-room-add = Add a room
supply-room-name = Name of the room
supply-room-isolated-ask = It is a private seat
supply-room-isolated-hint = Tick it if what is said cannot be heard outside (R165).
supply-room-capacity-ask = How many people of a group it holds
supply-room-capacity-hint = People, without whoever leads the group.
supply-room-do = Add the room
supply-mediators-heading = Linguistic mediators
supply-mediators-caption = Mediators who come to this centre
supply-mediators-none = No mediators.
supply-mediators-none-next = Appointments with a mediator can be booked when somebody speaks that language and has opening hours.
supply-mediator-langs = Languages
supply-mediator-close = Comes no more
supply-mediator-add = Add a mediator
supply-mediator-name = Name and surname
supply-mediator-do = Add the mediator
supply-lang-ar = Arabic
supply-lang-bn = Bengali
supply-lang-en = English
supply-lang-es = Spanish
supply-lang-fa = Persian
supply-lang-fr = French
supply-lang-hi = Hindi
supply-lang-pa = Punjabi
supply-lang-pl = Polish
supply-lang-ps = Pashto
supply-lang-pt = Portuguese
supply-lang-ro = Romanian
supply-lang-ru = Russian
supply-lang-sq = Albanian
supply-lang-sr = Serbian
supply-lang-ti = Tigrinya
supply-lang-tl = Tagalog
supply-lang-tr = Turkish
supply-lang-uk = Ukrainian
supply-lang-ur = Urdu
supply-lang-wo = Wolof
supply-lang-zh = Chinese

# Rules
supply-rules-title = Rules of the agenda
supply-rules-first = These rules are a proposal. Check and save them: from then on the centre has its agenda.
supply-rules-read = The head of the centre decides the rules.
supply-rules-notice = Notice
supply-rules-notice-note = Shortest notice, deadlines and limits hold for those who book by themselves. At the desk an operator may go beyond them. The longest notice holds for everybody.
supply-rules-deadlines = Until when one may move or cancel
supply-rules-limits = How many appointments
supply-rules-lengths = Length and start
supply-rules-days = Holidays of the town
supply-rules-self = Booking from home and at the kiosk
supply-rules-more = For administrators
supply-rules-do = Save the rules
supply-rule-min-notice-hours = Shortest notice, in hours
supply-rule-max-notice-days = Longest notice, in days
supply-rule-move-hours = May be moved until so many hours before
supply-rule-cancel-hours = May be cancelled until so many hours before
supply-rule-per-service = Open appointments for one service, per person
supply-rule-per-person = Open appointments in all, per person
supply-rule-step-minutes = A possible start every so many minutes
supply-rule-holidays = Patron’s day and other holidays of the town
supply-rule-self = Services that people book by themselves
supply-rule-hint-min-notice-hours = Hours between the booking and the appointment. From 0 to 720.
supply-rule-hint-max-notice-days = Days from today on: 0 means today only. From 0 to 366.
supply-rule-hint-move-hours = Hours before the start. From 0 to 720.
supply-rule-hint-cancel-hours = Hours before the start. From 0 to 720.
supply-rule-hint-per-service = Number of appointments. From 1 to 20.
supply-rule-hint-per-person = Number of appointments. From 1 to 50.
supply-rule-hint-step-minutes = Minutes, counted from the beginning of the opening hours. From 5 to 240.
supply-rule-hint-holidays = Day and month, one per line. For example: 04/06. Every year the centre is closed on these days.
supply-rule-hint-self = The other services are booked only at the desk. Here are those that have a duration.
supply-extension = For a disabled person an operator may make the appointment { $percent } % longer (R174). The Region decides it.
supply-extension-none = The rules of the Region do not provide for longer appointments (R174).

# Durations
supply-durations-title = Durations of the services
supply-durations-intro = An appointment lasts the average of the table: { $source }. Where the table does not give it, an administrator enters the minutes under their own name. Until then the service cannot be booked (R002).
supply-durations-missing = { $count ->
    [one] { $count } service without a duration
   *[other] { $count } services without a duration
}
supply-durations-none-missing = Every service has a duration.
supply-durations-entered = Durations entered by an administrator
supply-durations-source = Durations of the table
supply-durations-printed = { $count ->
    [one] { $count } duration printed in the table
   *[other] { $count } durations printed in the table
}
supply-durations-fixed = These durations come from the source and are not changed.
supply-duration-enter = Enter the minutes
supply-duration-change = Change
supply-duration-minutes = Minutes
supply-duration-hint = From 1 to 1440. Appointments already made do not change.
supply-duration-do = Save the minutes

# Terminals
supply-devices-title = Terminals in the halls
supply-devices-intro = A terminal is a kiosk in a waiting hall. It works only if an administrator has activated it, and until somebody revokes it.
supply-devices-caption = Terminals by centre
supply-devices-none = No terminals.
supply-devices-none-next = Add the first one below: you get a code to type at the terminal.
supply-devices-back = Back to the terminals
supply-device = Terminal
supply-device-add = Add a terminal
supply-device-name = Name of the terminal
supply-device-name-hint = To recognise it. For example: Entrance, beside the door.
supply-device-do = Make the code
supply-device-seen = Last seen
supply-device-never = never
supply-device-waiting = To be activated by
supply-device-lapsed = Code expired
supply-device-enrolled = Active
supply-device-revoked = Revoked
supply-device-open = Code or revocation
supply-device-page = A terminal
supply-device-another = Another code
supply-device-another-note = Needed if the code has expired or the terminal has lost its key. The code before it ends. The key that the terminal has now works until somebody types the new code.
supply-device-another-do = Make another code
supply-device-code-title = Code for the terminal
supply-device-once = The code is shown only now. If you lose it, open the terminal’s page and make another one.
supply-device-code = Code
supply-device-until = Valid until
supply-device-where = Page to open
supply-device-steps = What to do at the terminal
supply-device-step-1 = In the terminal’s browser open { $address }
supply-device-step-2 = Type the code and confirm. The terminal shows the name of the centre.
supply-device-step-3 = Put the browser in full screen. The terminal stays active after a restart, too.
supply-device-revoke-title = Revocation
supply-device-revoke-note = From then on it accepts nobody, and whoever is using it is logged out. To have it back, it is added anew.
supply-device-revoke-do = Revoke the terminal

# What was done
supply-done-opening-added = Opening hours added.
supply-done-opening-changed = Opening hours changed.
supply-done-opening-closed = Opening hours removed.
supply-done-centre-closed = The centre is closed on that day.
supply-done-exception-back = Exception taken back: the weekly hours hold again.
supply-done-absence-added = Absence added.
supply-done-absence-back = Absence taken back.
supply-done-room-added = Room added.
supply-done-room-closed = Room closed.
supply-done-mediator-added = Mediator added.
supply-done-mediator-closed = The mediator is no longer on the list.
supply-done-rules = Rules saved.
supply-done-minutes = Duration saved.
supply-done-device-revoked = Terminal revoked.

# Refusals
error-supply-day-month = “{ $day }” is not a day of the year. Write day and month. For example: 04/06
error-supply-time = Write a time from 00:00 to 23:59. For example: 09:30
error-supply-times-both = Write both times, or none.
