# Preselection: proposing people to companies.

preselection-go = Open your proposals
preselection-go-text = You may agree to be proposed to companies. You choose what to show.
preselection-home-title = A job waits for your answer
preselection-home-text = Read it and answer, yes or no.
preselection-title = Your job proposals
preselection-lead = The centre looks for people on behalf of companies. If you like, it can propose you, too.

preselection-consent-holds = You said yes
preselection-consent-since = The centre may propose you since { $date }. You look for work in { $comune }.
preselection-consent-give = Agree to be proposed
preselection-consent-change = Change what you show
preselection-consent-how = We ask you first about each job. Without your yes no company sees your name. You can change your mind at any time.
preselection-consent-agree = Yes, the centre may propose me to companies
preselection-consent-do = Save my yes
preselection-consent-save = Save
preselection-comune = Where you look for work
preselection-comune-hint = Write the name of a municipality. We look for jobs there and in its province.
preselection-comune-which = Which of these?
preselection-shares = What the company may see
preselection-shares-hint = The company always sees name and surname. Choose a way to reach you, too: e-mail or telephone.
preselection-withdraw = You do not want to be proposed any more?
preselection-withdraw-how = From now on we do not propose you. Companies that had your data no longer see them here.
preselection-withdraw-do = Take back my yes

preselection-share-email = E-mail
preselection-share-phone = Telephone
preselection-share-jobs = Work experience
preselection-share-titles = Education
preselection-share-training = Courses
preselection-share-languages = Languages
preselection-share-computing = Computing
preselection-share-registers = Professional registers
preselection-share-driving = Driving licences
preselection-share-licences = Other licences
preselection-share-skills = Other skills

preselection-asked = What we proposed to you
preselection-asked-none = Nothing yet
preselection-asked-none-why = When there is a job for you, we write to you. You find it here, too.
preselection-asked-waits = We are waiting for your answer.
preselection-company-hidden = A company of the area
preselection-one-proposal = A job proposal
preselection-back = Back to your proposals

preselection-work = The job
preselection-work-company = Company
preselection-work-place = Place
preselection-work-contract = Contract
preselection-work-read = Read the whole offer: the tasks, the hours, the pay

preselection-answer = Are you interested?
preselection-answer-change = Have you changed your mind?
preselection-answer-label = Do you want to be proposed for this job?
preselection-answer-shares-hint = If you say yes, the company sees name, surname and what you choose here. Choose at least e-mail or telephone.
preselection-answer-note = A message to the centre
preselection-answer-note-hint = The company does not read it.
preselection-answer-do = Send the answer
preselection-contents = Read what the company may see, part by part
preselection-shown = What the company sees of you
preselection-told = The company’s answer
preselection-proposal-withdrew = You do not agree to be proposed any more
preselection-proposal-withdrew-how = To answer yes, first go back to your proposals and agree again.

preselection-proposal-hidden = The company no longer sees your data
preselection-proposal-hidden-how = You took back your yes. If you say yes again later, it counts for new jobs.

preselection-stage-unasked = To be asked
preselection-stage-asked = Waiting for an answer
preselection-stage-silent = No answer
preselection-stage-available = Available
preselection-stage-unavailable = Not available
preselection-stage-presented = Presented to the company
preselection-stage-interview = Interview
preselection-stage-hired = Hired
preselection-stage-refused = Not chosen
preselection-stage-no-show = Did not come

preselection-now-unasked = We have not asked you anything yet.
preselection-now-asked = Read about the job and tell us whether you are interested.
preselection-now-silent = You had not answered yet. There is still time.
preselection-now-available = You said yes. The centre is preparing the list for the company.
preselection-now-unavailable = You said no. The centre does not propose you for this job.
preselection-now-over = People are no longer sought for this job. You do not have to do anything.
preselection-now-presented = The centre gave your name to the company. Now it is the company’s turn.
preselection-now-interview = The company wants to talk to you.
preselection-now-hired = The company is hiring you. Good luck!
preselection-now-refused = It did not work out this time. The centre goes on looking with you.
preselection-now-no-show = The company writes that you did not come. Is that wrong? Talk to the centre.

preselection-told-interview = Interview on { $date }.
preselection-told-hired = Hired from { $date }. Contract: { $contract }.
preselection-told-refused = Not chosen. Reason: { $why }.
preselection-told-no-show = Did not come to the interview.

# The company.
preselection-presented-title = Candidates
preselection-presented-lead =
    { $count ->
        [0] The centre presented these people to you on { $date }. You have answered about all of them: thank you.
        [one] The centre presented these people to you on { $date }. One answer is missing.
       *[other] The centre presented these people to you on { $date }. { $count } answers are missing.
    }
preselection-presented-none = No candidates yet
preselection-presented-none-why = The centre looks for people and asks each of them first. When the list is ready, we write to you.
preselection-presented-gone = A person who took back their data
preselection-presented-back = Back to the offer
preselection-one-title = A candidate
preselection-one-shared = What they chose to show you
preselection-one-gone = This person took back their yes. Their data are no longer shown. You can tell us how it went all the same.
preselection-one-told = Your answer
preselection-one-say = How did it go?
preselection-one-say-how = Answer even if it is a no. It helps the centre to look better, and nobody is kept waiting.
preselection-one-do = Send the answer
preselection-one-back = Back to the candidates

preselection-outcome-label = Your answer
preselection-outcome-interview = We will have an interview
preselection-outcome-hired = We are hiring this person
preselection-outcome-refused = Not the right person
preselection-outcome-no-show = Did not come to the interview
preselection-outcome-on = Day
preselection-outcome-on-hint = The day of the interview, or the first day of work.
preselection-outcome-contract = Contract
preselection-outcome-contract-hint = Only if you are hiring.
preselection-outcome-why = Reason
preselection-outcome-why-hint = Only if it is not the right person.
preselection-outcome-note = Note for the centre
preselection-outcome-note-hint = The person does not read it.

preselection-why-skills = Skills are missing
preselection-why-experience = Experience is missing
preselection-why-hours = Hours or distance
preselection-why-pay = Pay
preselection-why-declined = The person did not want the job
preselection-why-filled = Somebody else was hired
preselection-why-other = Other

# The desk.
preselection-board-title = Preselection
preselection-board-back = Back to the list
preselection-board-closed = The vacancy is not published. Nobody is looked for.
preselection-candidate-title = Candidate
preselection-criteria = Fix the criteria
preselection-criteria-how = Criteria and weights are fixed before names are shown. They do not change afterwards.
preselection-reach = Where to look
preselection-reach-comune = Who looks for work in the same municipality
preselection-reach-province = Who looks for work in the same province
preselection-musts = Requirements
preselection-musts-how = Whoever lacks even one of these is not found. The company’s words are among the preferences: write here only those without which nobody can do the job.
preselection-musts-none = None
preselection-must-licence = Driving licences
preselection-must-education = Title of study, at least
preselection-must-language = Language { $number }
preselection-must-level = Level of language { $number }, at least
preselection-must-word = Word { $number } in the scheda
preselection-wishes = Preferences and weights
preselection-wishes-how = They count for the score. 1 counts little, 5 counts a lot.
preselection-wish = Preference { $number }
preselection-wish-kind = What to look at
preselection-wish-text = Words
preselection-weight = Weight
preselection-near = Same municipality
preselection-near-weight = Weight of the same municipality (0: does not count)
preselection-kind-job = Has done this job
preselection-kind-word = Words in the scheda
preselection-kind-language = Language
preselection-kind-licence = Driving licence
preselection-kind-education = Title of study
preselection-fix-do = Fix the criteria
preselection-fixed = Criteria that were fixed
preselection-weighed = { $name }: weight { $weight }

preselection-found = People found
preselection-passing =
    { $count ->
        [0] Nobody with these requirements agreed to be proposed. Whoever applied comes into the list all the same. To find more people change the criteria.
        [one] One person meets the requirements and agreed to be proposed.
       *[other] { $count } people meet the requirements and agreed to be proposed.
    }
preselection-passing-more =
    { $count ->
        [0] Nobody else has the requirements. Whoever applies comes into the list all the same.
        [one] One more person meets the requirements.
       *[other] { $count } more people meet the requirements.
    }
preselection-rank-do = Show the first names
preselection-rank-more = Add the next ones
preselection-lines = Candidates
preselection-lines-none = No name has been shown yet
preselection-score = Score { $score }
preselection-percent = { $whole }.{ $tenth } %
preselection-source-ranked = Found by the criteria
preselection-source-applied = Applied
preselection-state-building = Being prepared
preselection-state-presented = Presented
preselection-state-closed = Closed
preselection-line-gone = Took back their consent: not to be presented, and the company no longer sees their data.
preselection-line-unrecorded = The outcome has no passage: record it by hand on the file.
preselection-why-score = Why this score
preselection-why-score-of = Why this score: { $name }
preselection-criterion = Criterion
preselection-met = How much is met
preselection-missing = Requirements not met: { $what }

preselection-ask = Ask whether they are available
preselection-ask-how = People get a message. The preselection is recorded for each of them.
preselection-ask-whom = Whom
preselection-ask-minutes = Minutes of work for each person
preselection-ask-do = Ask
preselection-present = Present the shortlist to the company
preselection-present-how =
    { $count ->
        [one] One person said yes. The shortlist is presented once.
       *[other] { $count } people said yes. The shortlist is presented once.
    }
preselection-present-minutes = Minutes of work for the company
preselection-present-do = Present the shortlist
preselection-remind-people = Who has not answered yet
preselection-remind-people-late =
    { $count ->
        [one] One person has not answered for more than 3 days.
       *[other] { $count } people have not answered for more than 3 days.
    }
preselection-remind-people-do = Remind who has not answered
preselection-remind-employer = The company still has to answer
preselection-remind-employer-late =
    { $count ->
        [one] The answer about one person is missing for more than 7 days.
       *[other] The answers about { $count } people are missing for more than 7 days.
    }
preselection-remind-employer-do = Remind the company

preselection-silences = Companies that do not answer about candidates
preselection-silence-waiting =
    { $count ->
        [one] The answer about one person is missing.
       *[other] The answers about { $count } people are missing.
    }

preselection-file = Open the file
preselection-shown-desk = What the company sees
preselection-desk-answer = Write down the person’s answer
preselection-desk-answer-how = For example after a telephone call. The person sees it among their proposals.
preselection-desk-answer-label = Do they want to be proposed?
preselection-desk-answer-do = Save the answer
preselection-shares-desk = What they agree to show
preselection-give-up = No answer
preselection-give-up-do = Note that nobody answered
preselection-desk-outcome = Write down the company’s answer
preselection-desk-outcome-how = If the company answered by telephone or in person.
preselection-desk-outcome-do = Save the answer
preselection-history = What happened
preselection-was-add = Put into the list
preselection-was-ask = Asked about availability
preselection-was-accept = Said yes
preselection-was-decline = Said no
preselection-was-give-up = No answer
preselection-was-remind = Reminder
preselection-was-present = Presented to the company
preselection-was-interview = Interview
preselection-was-hire = Hired
preselection-was-refuse = Not chosen
preselection-was-no-show = Did not come
preselection-by-citizen = the person
preselection-by-employer = the company
preselection-by-operator = an operator
preselection-by-system = the system
preselection-reading = Preselection for a vacancy

preselection-done-agreed = We have saved your yes.
preselection-done-withdrawn = We do not propose you any more.
preselection-done-answered = The answer is saved. Thank you.
preselection-done-outcome = The answer is saved. Thank you.
preselection-done-fixed = The criteria are fixed.
preselection-done-ranked = Names were added to the list.
preselection-done-asked = Messages were sent and the preselection is recorded.
preselection-done-presented = The company has the shortlist. The service is recorded.
preselection-done-reminded = Reminders were sent.
preselection-done-given-up = Noted: no answer.

error-criteria-words = Write at least one word that says something.
error-criteria-licence = Write the code of a driving licence, for example B.
error-criteria-many = The requirements have too many words. They may have { $max } at most.
error-criteria-none = At least one preference must have a weight.
error-share-contact = Choose at least one way to reach you that the centre knows: e-mail or telephone.
error-consent-agree = If you want to be proposed, tick here.
error-outcome-date = This day is too far away. Check the year.
error-candidate-outcome = There is an answer about this person already.
error-candidate-not-now = Something has changed meanwhile: this is not possible any more.
error-candidate-not-yours = Only somebody else can do this.
error-candidate-withdrew = This person took back their yes. They cannot be proposed.
error-candidate-refused = { $name }: the preselection cannot be recorded.
error-candidates-many = Choose { $max } people at most at a time.
error-shortlist-fixed = The criteria are fixed and names were shown. They do not change any more.
error-shortlist-presented = The list has gone to the company.
error-shortlist-empty = Nobody has said yes yet. There is nothing to present.
error-preselection-vacancy = The vacancy is not published. Nobody is looked for.
error-remind-nobody = Nobody still has to answer.
