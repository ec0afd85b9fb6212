# The frame of every page and the components.

ui-product = Sportello
ui-tagline = The services of the public employment centres
ui-title = { $title } – { $product }
ui-title-invalid = To correct: { $title } – { $product }
ui-description = The services of the public employment centres: what you can ask for, where to go, your case online.
ui-home = Home
ui-demo = Demonstration: people and data are invented. No request reaches a real office.

ui-skip-label = Skip to
ui-skip-content = Go to the content
ui-skip-footer = Go to the end of the page
ui-languages = Language
ui-login = Log in
ui-logout = Log out
ui-account-of = Menu of
ui-nav-label = Main
ui-nav-services = Services
ui-nav-offices = Offices
ui-nav-area = My area
ui-nav-did = Declaration of availability
ui-nav-appointments = Appointments
ui-nav-file = My file
ui-nav-desk = Desk
ui-nav-requests = Requests
ui-nav-agenda = Agenda
ui-nav-passages = Passages
ui-breadcrumb-label = You are here
ui-pagination-label = Pages of the list
ui-pagination-previous = Previous page
ui-pagination-next = Next page

ui-footer-label = About this site
ui-footer-about = Online desk of the public employment centres
ui-footer-accessibility = Accessibility statement
ui-footer-privacy = Privacy
ui-footer-legal = Legal notes
ui-footer-feedback = Your opinion
ui-footer-map = Site map
ui-footer-checked = Content checked on { $date }

ui-optional = optional
ui-choose = Choose
ui-chosen-of = { $chosen } of { $total }
ui-date-hint = For example: 27 3 1990
ui-time-hint = For example: 09:30
ui-date-day = Day
ui-date-month = Month
ui-date-year = Year
ui-errors-title = Check these points
ui-errors-kept = What you wrote is still here below. Nothing is lost.
ui-error-line = { $label }: { $text }
ui-steps-label = Where you are
ui-steps-all = All steps
ui-step-of = Step { $current } of { $total }: { $title }
ui-step-done = done
