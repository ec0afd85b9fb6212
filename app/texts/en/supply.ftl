# Openings, rooms, absences, the office's rules, durations, terminals.
