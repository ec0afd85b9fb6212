# Orari, stanze, assenze, regole della sede, durate, terminali.

# Navigazione dell’agenda
supply-nav-label = Agenda
supply-nav-day = Giorno
supply-nav-week = Settimana
supply-nav-groups = Gruppi
supply-nav-convocations = Convocazioni
supply-nav-openings = Orari
supply-nav-absences = Assenze
supply-nav-rooms = Stanze
supply-nav-rules = Regole
