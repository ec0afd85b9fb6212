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
