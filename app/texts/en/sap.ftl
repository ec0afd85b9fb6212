# The scheda: the person's professional record.

sap-title = Your professional record
sap-lead = Here you find what you can do and what you have done. Keep it up to date: the centre uses it to help you.
sap-desk-title = Professional record (SAP)
sap-go = Open the record
sap-file-title = Professional record
sap-file-text = Jobs, qualifications, languages and skills. You can propose changes.
sap-queue = Changes to the record to decide
sap-person-waits = The person has proposed changes to the record.
sap-none = Not given
sap-from-did = These data come from your DID. You need not type them again.
sap-validated-on = Record checked by the centre on { $date }.

sap-personal-title = Personal and administrative data
sap-personal-name = Name and surname
sap-personal-cf = Codice fiscale
sap-personal-birth = Date of birth
sap-personal-phone = Telephone
sap-personal-did = DID

sap-section-jobs = Work experience
sap-section-titles = Qualifications
sap-section-training = Vocational training
sap-section-languages = Languages
sap-section-computing = Computer skills
sap-section-registers = Professional registers
sap-section-driving = Driving licences
sap-section-licences = Other licences
sap-section-skills = Other skills
sap-section-none = Nothing yet.
sap-policies-title = Active policies
sap-policies-none = No service yet.
sap-change = Change

sap-field-title = Job
sap-field-employer = Employer
sap-field-place = Place
sap-field-from = Start
sap-field-to = End (empty if it goes on)
sap-field-contract = Contract
sap-field-tasks = What you did
sap-field-level = Qualification
sap-field-course = Course
sap-field-school = School or university
sap-field-year = Year
sap-field-recognition = Value in Italy
sap-field-mark = Mark
sap-field-attended = Last year attended, if not finished
sap-field-body = Body
sap-field-region = Region
sap-field-duration = Duration
sap-field-unit = Unit of the duration
sap-field-certificate = Certificate
sap-field-language = Language
sap-field-reading = Reading
sap-field-writing = Writing
sap-field-speaking = Speaking
sap-field-computing = Program or skill
sap-field-register = Register
sap-field-since = Since
sap-field-licence = Licence
sap-field-permit = Licence or permit
sap-field-skill = Skill

sap-level-a1 = A1, beginner
sap-level-a2 = A2, elementary
sap-level-b1 = B1, intermediate
sap-level-b2 = B2, upper intermediate
sap-level-c1 = C1, advanced
sap-level-c2 = C2, proficient
sap-level-native = Native speaker

sap-span-hours = Hours
sap-span-days = Days
sap-span-months = Months
sap-span-years = Years

sap-row = Entry { $number }
sap-more = Add an entry
sap-less = Remove
sap-save = Send to the centre
sap-save-desk = Save
sap-back = Back to the record
sap-edit-lead = Write the entries and send them. An operator checks them. Until then the record stays as it was.
sap-edit-lead-desk = Write with the person beside you. The changes count at once and the person gets a message.
sap-meanwhile = The section now says this. If you send again, what you wrote counts.
sap-sent = Your changes have reached the centre.
sap-written = The record is up to date.
sap-validated = The changes are validated.
sap-refused = The changes are refused. The person reads the reason.

sap-waits-title = Your changes are waiting for the centre
sap-waits-since = You sent them on { $date }. You can still change them.
sap-changes-title = What changes
sap-changes-none = No difference.
sap-change-new = To add:
sap-change-gone = To remove:
sap-refused-title = The last changes were not accepted
sap-refused-on = The centre answered on { $date }. This is the reason:
sap-wrong-title = Is something wrong in your data?
sap-wrong = Personal data come from the DID. If there is a mistake, ask to have it corrected.

sap-proposal-title = Proposed changes
sap-proposed-on = Proposed by the person on { $date }.
sap-validate-title = Validate
sap-validate = Validate the changes
sap-validate-anyway = Validate anyway
sap-refuse-title = Refuse
sap-refuse = Refuse the changes
sap-refuse-reason = Reason, which the person will read
sap-other-centre = The person's competent centre decides.

error-sap-office = This person's record belongs to another centre.
error-sap-waits = The person has proposed changes. Decide on those first.
error-sap-decided = Somebody has already decided on these changes.
error-sap-twice = This entry is already there. Remove the double one.
