# Refusals of values: what is wrong with what was typed, and how to put it right. Those of every form are in common.ftl.

error-cf-length = A codice fiscale has 16 characters. You typed { $found }.
error-cf-character = Check character number { $position } of the codice fiscale. It cannot stand there.
error-cf-date = The date of birth in the codice fiscale does not exist. Check the figures after the first 6 letters.
error-cf-birth = The date of birth in the codice fiscale is not possible. Check the year.
error-cf-check = There is a mistake in the codice fiscale. Compare it with your health card.
error-cf-provisional = There is a mistake in the provisional codice fiscale. Check the 11 digits.
error-cf-place = The place of birth in the codice fiscale does not exist. Check the letter and the 3 digits before the last letter.

error-piva-length = A VAT number (partita IVA) has 11 digits. You typed { $found }.
error-piva-character = A VAT number (partita IVA) has digits only.
error-piva-check = There is a mistake in the VAT number (partita IVA). Check the 11 digits.

error-name-letter = Type at least one letter.
error-email = Type a whole e-mail address. For example: name@example.org
error-phone = Type a whole telephone number. For example: 333 123 4567. Begin with + for a number from another country.
error-cap = A postal code (CAP) has 5 digits. For example: 60121

error-password-short = The password is too short. Use at least { $min } characters. Several words with spaces are fine.
error-password-common = This password is easy to guess. Choose another one. For example, put 4 random words together.
error-password-personal = The password cannot be your name, your codice fiscale or your e-mail address. Choose another one.
error-privacy = Read the privacy notice. Then tick the box.

error-document-number = Type the number of the document. Use letters and digits only.
error-document-issued = The date of issue is in the future. Check the document.
error-document-no-email = We have no confirmed e-mail address of yours. Ask for the document at the desk.
error-document-expires = The expiry date comes before the date of issue. Check both dates.

error-notice-day = Choose a working day. Saturdays, Sundays and holidays do not count.
error-notice-short = The notice is too short: { $hours } hours. The law asks for at least { $min } hours.
error-notice-long = The notice is too long: { $hours } hours. The law allows at most { $max } hours.

# Refusals of acts: why something was not done.
error-login-failed = The codice fiscale or the password is not right. Check and try again.
error-operator-login-failed = User name, password or code is not right. Check and try again.
error-email-not-confirmed = First confirm your e-mail address.
error-code-failed = The codice fiscale or the code is not right. The code may also have expired.
error-link-over = This link is no longer good.
error-too-soon = You have tried many times. Wait a little before you try again. Seconds to wait: { $seconds }.
error-no-passwords = Here you cannot come in with a password. Go to the employment centre with an identity document.
error-needs-identified = For this page we must be sure that it is you. Go once to the employment centre with an identity document. Then you can open it from home.
error-citizens-only = This page is for citizens. You are now logged in as an operator.
error-operators-only = This page is for those who work in the employment centres.
error-role = Your role does not allow you to open this page.
error-foreign-form = The request did not come from a page of this site. For your safety we did not accept it.
error-stale = Meanwhile somebody saved a newer version. To keep it, we have not saved yours.
error-asked-differently = You have already sent this page once, with other answers. The first ones count.
error-bad-key = The page was old or not whole.
error-bad-encoding = The text arrived in a form that we cannot read.
error-not-a-form = The request did not come from a form of this site.

# Refusals that only operators meet.
error-cf-has-account = This codice fiscale already has an account. Ask the person whether it is theirs.
error-case-closed = A colleague has already closed this case.
error-person-not-identified = Nobody has seen a document of this person yet. Record the document, then confirm.
error-did-office-missing = This DID has no office yet. Assign the office first.
error-request-taken = A colleague has already taken charge of this request.
error-request-not-yours = This request is not in your charge.
error-request-closed = This request is already closed.
error-no-office = You do not work for this office. Choose one of yours.
error-office-unknown = This office does not exist.
error-operator-disabled = This operator is already disabled.
error-username = The user name is not right. Use small letters, digits, dots and hyphens.
error-username-taken = This user name already exists.
error-future = The date is in the future.
error-dates-order = The end date comes before the start date.
error-enrolment-overlaps = The person is already enrolled in this programme on these dates.
error-enrolment-ended = This enrolment has already ended.
error-enrolment-needed = After this day there is service { $code }, which is only for those enrolled. Choose a later day, or reverse that service first.

# Supply of a centre and terminals.
error-supply-not-that-day = The series has no hours on this day. Choose a day of the series.
error-supply-no-day = The day of the week never comes between these two dates.
error-supply-past = This day is over. Choose today or a later day.
error-supply-closed-already = The centre is already closed on this day.
error-supply-capacity = Write how many people fit in: at least one.
error-supply-room-taken = This centre already has a room with this name.
error-supply-langs = Choose at least one language.
error-supply-name-long = The name is too long. Use at most 80 characters.
error-supply-holiday = { $day } is not a day of the year. Write month and day, for example 06-04.
error-supply-notice-long = The agenda can be opened at most { $days } days ahead.
error-supply-notice = The shortest notice is longer than the longest: nobody could book.
error-supply-minutes-printed = For { $code } the source already says { $minutes } minutes.
error-supply-minutes = Write from 1 to 1440 minutes.
error-device-code = The code is not right, or it is over. Ask the administrator for a new one.
error-device-revoked = This terminal has already been switched off.
error-ministry-code = Enter the ministry’s code: letters and digits only, { $max } at most.

error-pact-no-did = An active DID is needed: without it no pact is drawn up or signed.
error-pact-other-office = The pact is drawn up by the centre that is competent for this person.
error-pact-open = This person already has a document being prepared or waiting for signature.
error-pact-active = There is already a signed document: change that one.
error-plan-unknown = In this region the plan is not a document of its own.
error-plan-no-pact = The pact is signed first, then comes the plan.
error-pact-final = This document is closed: it cannot change any more.
error-pact-not-now = This is not possible now: the document has changed. Reload the page.
error-pact-not-yours = You cannot do this yourself.
error-pact-unchanged = The new text says the same as the signed one: change something.
error-pact-not-asked = No signature is needed for this text.
error-pact-signed = You have already answered this text.
error-pact-answered = Somebody has already answered this question.
error-signature-password = The password is not right.
error-signature-code = The code is not right, or it has expired.
error-signature-factor = The code of the app is not right, or it was already used.
