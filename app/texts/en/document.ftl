# Texts of the area: document. What is printed on receipts and extracts.

document-page = Page
document-of = of

document-receipt-title = Receipt of the declaration of immediate availability for work (DID)
document-receipt-intro = We have received the declaration. Keep this receipt: it proves the date of submission.
document-receipt-protocol = Protocol number
document-receipt-submitted-at = Submitted on
document-receipt-legal-date = Date that counts for the law
document-receipt-person = Who submitted the declaration
document-receipt-surname = Surname
document-receipt-name = Name
document-receipt-fiscal-code = Tax code (codice fiscale)
document-receipt-birth-date = Date of birth
document-receipt-birth-place = Place of birth
document-receipt-declaration = The declaration
document-receipt-kind = Kind of declaration
document-receipt-terms = What happens now
document-receipt-term-what = What
document-receipt-term-by = By when
document-receipt-term-do = What you have to do
document-receipt-term-source = Rule
document-receipt-declarations = What you declared
document-receipt-contacts = Contacts
document-receipt-verification = How to verify this receipt

document-extract-title = Extract of the personal file
document-extract-intro = This document shows the data and the services known to the employment centre on the date given.
document-extract-closing = If something is wrong, ask the employment centre to correct it.

document-contact-address = Address
document-contact-phone = Phone
document-receipt-verify = The employment centre finds the declaration by the number { $protocol }. You find it on { $url }, in your area.
document-term-contact-after-did = First contact with the employment centre
document-term-contact-after-inps = Contact with the employment centre after the application to INPS
document-term-credentials-after-silence = If nobody calls you

document-extract-code = Code
document-extract-service = Service
document-extract-minutes = Duration
