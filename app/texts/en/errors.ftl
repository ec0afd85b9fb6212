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
error-document-expires = The expiry date comes before the date of issue. Check both dates.

error-notice-day = Choose a working day. Saturdays, Sundays and holidays do not count.
error-notice-short = The notice is too short: { $hours } hours. The law asks for at least { $min } hours.
error-notice-long = The notice is too long: { $hours } hours. The law allows at most { $max } hours.
