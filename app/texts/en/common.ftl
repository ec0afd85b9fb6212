# Words and refusals that every area uses.

common-yes = Yes
common-no = No
common-date = { $day } { $month } { $year }
common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December
common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-weekday-7 = Sunday
common-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
common-session-over = Your session is over. It closes by itself after some time, for your safety. What you had saved is still there.

error-required = Write an answer.
error-too-long = The text is too long. Use at most { $max } characters.
error-nul = The text contains a character that we cannot save (NUL). Type it again by hand.
error-control = The text contains an invisible character. Type it again by hand.
error-choose = Choose an answer.
error-unknown-choice = Choose one of the answers in the list.
error-number = Write a whole number, in digits only.
error-range = Write a number from { $min } to { $max }.
error-date = This date does not exist. Write day, month and year in digits.
