# Coming in: registering, confirming the address, logging in, a forgotten password, the code of the desk, leaving.

# Fields of several pages
account-cf = Codice fiscale (tax code)
account-cf-hint = It has 16 letters and digits. You find it on your health card.
account-surname = Surname
account-name = Name
account-email = E-mail address
account-password = Password
account-new-password = New password
account-new-password-hint = At least { $min } characters. You can use 4 random words with spaces. Figures and symbols are not needed.
account-password-show = Show the password
account-password-hide = Hide the password
account-offices = Find the centre

# What the live check of the codice fiscale says. { $date } and { $place } are filled in the browser.
account-cf-right = The code is right. Date of birth: { $date }. Place: { $place }.
account-cf-right-without-place = The code is right. Date of birth: { $date }.
account-cf-provisional = The provisional code is right.

# /registrati
account-register-title = Register
account-register-lead = Create your access. You need your codice fiscale (tax code) and an e-mail address.
account-register-no-email-title = You have no e-mail address?
account-register-no-email = Go to the employment centre with an identity document. An operator creates the access with you.
account-register-email-hint = We send you a message to confirm the address.
account-register-name-hint = Write every first name that your documents show.
account-register-privacy = I have read the privacy notice
account-register-privacy-link = Read the privacy notice
account-register-do = Create the access
account-register-have = You already have an access?

# After registering: the same words for everybody
account-sent-title = Look into your mail
account-sent-what = We have sent you an e-mail. Open it and do what it says.
account-sent-how-title = What to do now
account-sent-how-1 = Open the mail of the address you gave.
account-sent-how-2 = Look for the message from Sportello. It may take some minutes.
account-sent-how-3 = If it is not there, look into the junk mail (spam) too.
account-sent-how-4 = Open the message within 48 hours.
account-sent-nothing-title = Nothing comes?
account-sent-nothing = Perhaps there is a mistake in the address. Wait 48 hours and register again. If you are in a hurry, go to the employment centre with an identity document.

# /registrati/conferma
account-confirm-title = Confirm your e-mail address
account-confirm-what = One step is left. Press the button to confirm that this address is yours.
account-confirm-do = Confirm the address
account-confirm-over-title = This link is no longer good
account-confirm-over-why = The link is good for 48 hours. Perhaps they have passed, or you got a newer one. Or the address was not copied whole.
account-confirm-over-1 = If you have already confirmed, log in.
account-confirm-over-2 = If you got several messages, use the newest.
account-confirm-over-3 = If 48 hours have not passed, log in with your password: we offer you a new message.
account-confirm-over-4 = If 48 hours have passed, register again.
account-confirmed = Your e-mail address is confirmed. Now you can log in.

# /accedi
account-login-title = Log in
account-login-lead = Come in with your codice fiscale and the password that you chose.
account-login-do = Log in
account-login-forgot = I forgot the password
account-login-code = I have a code from the desk
account-login-new-title = Is this your first time?
account-login-new = Create your access. It takes a few minutes.
account-login-operator = You work in an employment centre? Come in here
account-login-other-title = Other ways to come in
account-login-resend-title = First confirm your e-mail address
account-login-resend-what = The password is right, but the confirmation is missing. Open the message that we sent you. Look into the junk mail (spam) too.
account-login-resend-how = You cannot find it? Type the password below again and press “Send another message”.
account-login-resend-do = Send another message
account-resent = We have sent you a new message. The earlier ones are no longer good.
account-password-changed = The new password is saved. Now you can log in.
account-left = You are logged out. To come back, log in again.

# /accedi/recupero
account-recovery-title = Forgotten password
account-recovery-lead = Type the codice fiscale and the e-mail address of your access. We send you a message to choose a new password.
account-recovery-do = Send the message
account-recovery-no-email = You no longer have that e-mail address? Go to the employment centre with an identity document. The operator gives you a code.
account-recovery-sent-title = Look into your mail
account-recovery-sent-what = If the data are right, an e-mail will come soon. It is good for one hour.
account-recovery-sent-spam = If you do not see it, look into the junk mail (spam) too.
account-recovery-sent-nothing = Nothing comes? Check the codice fiscale and the address, then try again.
account-recovery-again = Try again

# /accedi/nuova-password
account-new-password-title = Choose a new password
account-new-password-lead = Afterwards log in again with the new password. Your other devices are logged out.
account-new-password-do = Save the password
account-new-password-over-title = This link is no longer good
account-new-password-over = The link is good for one hour and one time. If you have used it, the new password is already good: try to log in. If not, ask for another message.
account-new-password-over-do = Ask for another message

# /accedi/codice
account-code-title = Come in with the code from the desk
account-code-lead = The operator gave you a code. Use it here once to choose your password.
account-code = Code from the desk
account-code-hint = It has 8 letters and digits. It is good for 7 days.
account-code-do = Save the password
account-code-over = The code does not work? Ask the employment centre for another one.

# /esci
account-leave-title = Log out
account-leave-what = On a telephone or computer that is not yours, always log out when you have finished.
account-leave-do = Log out
account-leave-outside = You are not logged in. There is nothing else to do.

# /operatore/accedi
account-operator-title = Operators’ login
account-operator-lead = For those who work in an employment centre.
account-operator-username = User name
account-operator-code = Verification code
account-operator-code-hint = The 6 digits of the app, or one of the recovery codes.
account-operator-do = Log in
account-operator-citizen = You are a citizen? Come in here

# How sure the identity of an account is
account-level-declared = Not yet recognised
account-level-identified = Recognised with a document
account-level-electronic = Recognised with SPID or CIE
account-role-operator = Operator
account-role-head = Head of the office
account-role-administrator = Administrator
account-document-kind-carta-identita = Identity card
account-document-kind-passaporto = Passport
account-document-kind-patente = Driving licence
account-document-kind-permesso-soggiorno = Residence permit
