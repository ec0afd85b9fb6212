# The terminal in the hall: start, arrival, what to bring, enrolment, and the frame of every page on the terminal.

# The frame
kiosk-start = Start
kiosk-end = I’m done: clear everything
kiosk-idle-title = Are you still there?
kiosk-idle-text = Nobody has touched the screen for a while. We will soon close everything, so that nobody sees your data.
kiosk-idle-left = Seconds left: { $seconds }.
kiosk-idle-stay = I am still here
kiosk-line-lost = The line does not answer. What you typed is still here. You can go on typing.
kiosk-line-waiting = The line does not answer. What you typed is still here. When the line is back, we go on by ourselves.
kiosk-line-back = The line is back.
kiosk-line-wiped = We have cleared everything. When the line is back, you can start again.
kiosk-take-code = QR code with the address of the document
kiosk-take-how = It opens on your own phone: point it at the code, then log in with your data.
kiosk-take-elsewhere = Open it at home or on your phone
error-kiosk-download = Nothing is downloaded at this terminal. Open the document at home or on your phone.
error-kiosk-operators = Operators do not log in at this terminal. Use the computer at your desk.

# The start
kiosk-title = Welcome
kiosk-lead = Touch what you want to do.
kiosk-choose-arrival-title = I have an appointment
kiosk-choose-arrival-text = Register your arrival with the code or with your health card.
kiosk-choose-booking-title = Book an appointment
kiosk-choose-booking-text = Choose the service, the day and the time.
kiosk-choose-did-title = Declare that I am looking for work
kiosk-choose-did-text = This is the declaration of availability (DID).
kiosk-choose-bring-title = What should I bring?
kiosk-choose-bring-text = The documents that you need at the desk.
kiosk-more = More information
kiosk-ended = We have closed your visit. Nothing of yours remains on this screen.

# The arrival
kiosk-arrival-title = Register your arrival
kiosk-arrival-field = Code or card
kiosk-arrival-hint = Pass your health card through the reader. Or type the code of the appointment: it is in the message that we sent you.
kiosk-arrival-do = I have arrived
kiosk-arrival-without = No appointment? Pass your card all the same: an operator will call you.
kiosk-arrival-done-title = Arrival registered
kiosk-arrival-done = Take a seat in the hall. We will call you.
kiosk-arrival-back = This page returns to the start by itself.
error-kiosk-nothing-typed = Pass your card through the reader or type the code.
error-kiosk-unknown = We cannot read the code or the card. Try again, or ask at the desk.

# What to bring
kiosk-bring-title = What should I bring?
kiosk-bring-lead = Bring these documents when you come to the desk.
kiosk-bring-always = At every visit
kiosk-bring-always-1 = A valid document: identity card, passport or driving licence.
kiosk-bring-always-2 = Your health card. Your codice fiscale is on the back.
kiosk-bring-did = To declare that you are looking for work
kiosk-bring-did-1 = The dates of your last job.
kiosk-bring-did-2 = Have you applied for NASpI or DIS-COLL? Bring the receipt from INPS.
kiosk-bring-did-3 = You do not have a European passport? Bring your residence permit, or the receipt of your application.
kiosk-bring-talk = For the first interview
kiosk-bring-talk-1 = Your CV, if you have one. If not, we write it together.
kiosk-bring-talk-2 = Certificates of courses and of your studies, if you have them.
kiosk-bring-targeted = For targeted placement
kiosk-bring-targeted-1 = The record that recognises your disability.
kiosk-bring-missing = Is something missing? Come all the same. We will find a way together.

# A device that is not a terminal
kiosk-closed-title = The terminal of the employment centre
kiosk-closed-what = There is a terminal in the halls of the centres. There you register your arrival, book an appointment and declare that you are looking for work.
kiosk-closed-why = This device is not an active terminal. You can do the other things from here, too.
kiosk-closed-home = Go to the start of the site
kiosk-closed-enrol = Do you work at the centre? Enrol this terminal

# Enrolment
kiosk-enrol-title = Enrol this terminal
kiosk-enrol-lead = An administrator makes the code on the page of the terminals. The code is good for one time only.
kiosk-enrol-code = Enrolment code
kiosk-enrol-do = Enrol
kiosk-enrol-already = This terminal is already enrolled: { $name }. A new code takes the place of the present one.
kiosk-enrol-shared = Enrol only a device that stands in the hall. From then on every page opened here is for the public.
